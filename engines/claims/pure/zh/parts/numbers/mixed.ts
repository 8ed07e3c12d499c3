import { decimalOf, rational, shortest } from '#platform/exact'
import type { Numeral } from '../numerals.ts'

/** Decimals of what has no exact ones. */
const DIGITS = 12

/** 三又三分之一, 3又1000分之23, 2又3/4: a whole number and parts of one. */
export function mixedWith(
  text: string,
  whole: Numeral,
  read: (text: string, at: number) => Numeral | null,
): Numeral | null {
  if (text[whole.end] !== '又' || whole.value.scale > 0 || whole.inner !== null) return null
  const from = whole.end + 1
  const first = text.startsWith('百分之', from) ? HUNDRED : read(text, from)
  if (first === null) return null
  const at = first === HUNDRED ? from + 1 : first.end
  const isLine = text[at] === '/'
  if (!isLine && !text.startsWith('分之', at)) return null
  const second = read(text, isLine ? at + 1 : at + 2)
  if (second === null) return null
  const [above, below] = isLine ? [first, second] : [second, first]
  if (below.value.scale > 0 || below.value.coefficient <= above.value.coefficient) return null
  const scale = 10n ** BigInt(above.value.scale)
  const value = shortest(
    decimalOf(
      rational(
        whole.value.coefficient * below.value.coefficient * scale + above.value.coefficient,
        below.value.coefficient * scale,
      ),
      DIGITS,
      'half-up',
    ),
  )
  return { ...whole, end: second.end, value, precision: -value.scale, power: 0, plainDigits: 0 }
}

const HUNDRED = { value: { coefficient: 100n, scale: 0 }, end: 0 } as const
