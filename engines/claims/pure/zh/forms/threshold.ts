import { draft, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { type Numeral, numeralAt } from '../parts/numerals.ts'
import { wordAt, wordSet, wordTable } from '../parts/word-table.ts'

/** The unit between the number and what it defines; money where none is said. */
const UNITS = wordTable([
  ['元', 'CNY'],
  ['美元', 'USD'],
  ['吨', 't'],
  ['斤', 'jin'],
  ['人口', 'persons'],
  ['千瓦', 'kW'],
  ['标箱', 'TEU'],
])
const DEFINED = wordSet(
  '之城 城市 GDP城市 级 县 区 大县 强县 强区 强市 俱乐部 企业 产业 产业集群 集群 园区 大市 大省 大区 城 大港 项目 镇 强镇 村',
)

/** 万亿之城, 千亿级产业, 百亿元企业: a value that defines a term. */
export function thresholdAt(line: Line, at: number): Step | null {
  const { text } = line
  const numeral = numeralAt(text, at)
  if (numeral === null || !isRound(numeral.inWords, numeral.bare, numeral.power, text, at))
    return null
  if (numeral.inner !== null) return null
  const unit = wordAt(UNITS, text, numeral.end)
  const end = unit?.end ?? numeral.end
  const behind = text[end] === '的' ? wordAt(DEFINED, text, end + 1) : null
  if (behind !== null && unit !== null) return defined(at, end, numeral, unit.value)
  const term = wordAt(DEFINED, text, end)
  if (term === null) return null
  return defined(at, term.end, numeral, unit?.value ?? 'CNY')
}

function defined(start: number, end: number, numeral: Numeral, unit: string): Step {
  const quantity = draft({
    form: 'threshold',
    start,
    end,
    number: { start, end: numeral.end },
    value: numeral.value,
    precision: numeral.precision,
    unit,
    bound: 'atLeast',
    kind: 'threshold',
  })
  return { end, quantity }
}

/** A bare scale of a hundred million or more (千亿, 万亿), or ten thousand million and so on in words. */
function isRound(
  inWords: boolean,
  bare: boolean,
  power: number,
  text: string,
  at: number,
): boolean {
  if (!inWords) return false
  if (bare) return power >= 8 || text.startsWith('千万', at) || text.startsWith('百万', at)
  return power >= 8 && (text[at] === '十' || text[at] === '五')
}
