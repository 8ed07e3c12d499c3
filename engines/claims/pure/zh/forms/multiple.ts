import { rational } from '#platform/exact'
import { boundBefore, boundBehind } from '../parts/bounds.ts'
import { draft, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { wordAt, wordTable } from '../parts/word-table.ts'

/** Words that multiply without a number. */
const WORDS = wordTable<bigint>([
  ['翻一番', 2n],
  ['翻了一番', 2n],
  ['翻了一倍', 2n],
  ['翻一倍', 2n],
  ['翻番', 2n],
  ['翻倍', 2n],
])

/** 翻番, 翻两番, 减半: so many times what it was. */
export function multipleAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  if (text[at] === '减') return halvedAt(text, at)
  if (text[at] !== '翻') return null
  const word = wordAt(WORDS, text, at)
  if (word !== null) return times(text, at, word.end, word.value, floor)
  const from = text[at + 1] === '了' ? at + 2 : at + 1
  const numeral = numeralAt(text, text[from] === '近' ? from + 1 : from)
  if (
    numeral === null ||
    text[numeral.end] !== '番' ||
    numeral.value.coefficient > 10n ||
    numeral.value.scale > 0
  )
    return null
  return times(text, at, numeral.end + 1, 2n ** numeral.value.coefficient, floor)
}

function times(text: string, at: number, end: number, value: bigint, floor: number): Step {
  const before = boundBefore(text, at, floor)
  const more = '多余'.includes(text[end] ?? ' ') ? 1 : 0
  const behind = more === 0 ? boundBehind(text, end, 'times') : null
  const quantity = draft({
    form: 'multiple',
    start: before?.start ?? at,
    end: behind?.end ?? end + more,
    number: { start: at, end },
    value: whole(value),
    unit: 'times',
    bound: before?.value ?? behind?.value ?? (more > 0 ? 'over' : 'exact'),
    kind: 'multiple',
    direction: 'up',
  })
  return { end: quantity.end, quantity }
}

function halvedAt(text: string, at: number): Step | null {
  const end = text.startsWith('减半', at) ? at + 2 : text.startsWith('减少一半', at) ? at + 4 : -1
  // 减半征收 is a rule of a tax, no measured change.
  if (end < 0 || '征收'.includes(text[end] ?? ' ')) return null
  const quantity = draft({
    form: 'multiple',
    start: at,
    end,
    value: { coefficient: 5n, scale: 1 },
    fraction: rational(1n, 2n),
    precision: -1,
    unit: 'ratio',
    kind: 'multiple',
    direction: 'down',
  })
  return { end, quantity }
}
