import { boundBefore, boundBehind } from './bounds.ts'
import { draft, type Step } from './draft.ts'
import type { Line } from './line.ts'
import { signed } from './measured.ts'
import { type Numeral, numeralAt } from './numerals.ts'

const DEGREES = ['摄氏度', '华氏度', '℃', '°C', '度'] as const
const JOINTS = '至到～—-'

/** 零下18℃左右, 零下4到零下2度. */
export function belowZeroAt({ text }: Line, at: number, floor: number): Step | null {
  if (!text.startsWith('零下', at)) return null
  const first = degreesAt(text, at + 2)
  if (first === null) return null
  const joint = JOINTS.includes(text[first.end] ?? ' ') ? first.end + 1 : -1
  const second = joint > 0 && text.startsWith('零下', joint) ? degreesAt(text, joint + 2) : null
  if (!(first.isMarked || second?.isMarked === true)) return null
  const last = second ?? first
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, last.end, 'degC')
  // 零下十几度 is colder than -10.
  const more = last.numeral.inner === 'over' ? 'under' : 'exact'
  const stated = before?.value ?? behind?.value ?? more
  const values = [first, ...(second === null ? [] : [second])]
    .map(({ numeral }) => signed(numeral.value, true))
    .sort((a, b) => Number(a.coefficient) / 10 ** a.scale - Number(b.coefficient) / 10 ** b.scale)
  const [value, valueHigh = null] = values
  if (value === undefined) return null
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end: behind?.end ?? last.end,
    number: { start: at, end: last.numeral.end },
    value,
    valueHigh,
    precision: last.numeral.precision,
    unit: text.startsWith('华氏', last.numeral.end) ? 'degF' : 'degC',
    bound: valueHigh !== null ? 'between' : stated === 'between' ? 'exact' : stated,
  })
  return { end: quantity.end, quantity }
}

type Degrees = { readonly numeral: Numeral; readonly end: number; readonly isMarked: boolean }

function degreesAt(text: string, at: number): Degrees | null {
  const numeral = numeralAt(text, at)
  if (numeral === null) return null
  const word = DEGREES.find((each) => text.startsWith(each, numeral.end))
  return { numeral, end: numeral.end + (word?.length ?? 0), isMarked: word !== undefined }
}
