import { draft, type Step } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { wordAt, wordSet } from '../parts/word-table.ts'

const BUILT = wordSet(
  '工程 项目 建设 基金 基地 厂房 机组 扩建 改造 子基金 规划 开发 试点 计划 预计 将于 拟于 拟 已于 已开工 已建成 已投产 投产 开工 建成 竣工 完工 动工 投用',
)

/** 二期工程, 一期项目: the phase of what is built, counted without 第. */
export function phaseAt(line: Line, at: number): Step | null {
  const { text } = line
  const numeral = numeralAt(text, at)
  if (numeral === null || !numeral.inWords || numeral.end !== at + 1) return null
  if (text[numeral.end] !== '期' || wordAt(BUILT, text, numeral.end + 1) === null) return null
  if (numeral.value.coefficient === 0n || text[at] === '两' || numeral.bare) return null
  const end = numeral.end + 1
  const quantity = draft({
    form: 'ordinal',
    start: at,
    end,
    number: { start: at, end: numeral.end },
    value: numeral.value,
    unit: 'phases',
    kind: 'ordinal',
  })
  return { end, quantity }
}
