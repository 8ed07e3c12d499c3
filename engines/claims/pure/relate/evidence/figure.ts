import { rationalOf, toNumber } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { once } from '../../once.ts'
import { dimensionOf } from '../../units/table.ts'
import type { Line, Part } from '../part.ts'

// Figures as evidence weighs them. Doubles will do: what is found here only proposes a relation, and the checks decide with exact
// intervals.

export type Range = { readonly low: number; readonly high: number }

/** What a figure would have meant before one slip of the pen. */
export type Slip = Range & { readonly value: number }

/** A figure as arithmetic sees it. */
export type Size = {
  readonly claim: ReadClaim
  readonly value: number
  /** The size of its last digit. */
  readonly grain: number
  /** All that rounds or is cut off to it. */
  readonly range: Range
  readonly slips: readonly Slip[]
}

export type Figure = Size & {
  readonly part: Part
  /** Among the lines of the text. */
  readonly line: number
}

/** Powers of ten by which words of scale are mistaken for each other: thousand and million, 万 and 亿. */
const SCALES = [3, 4, 6] as const

export function figureOf(text: string, part: Part, line: number): Figure {
  const { claim, value, grain, range, slips } = sizeOf(text, part.claim)
  return { part, line, claim, value, grain, range, slips }
}

export const sizeOf = once((text: string, claim: ReadClaim): Size => {
  const value = toNumber(rationalOf(claim.value))
  const range = rangeOf(claim, value)
  return {
    claim,
    value,
    grain: 10 ** claim.precision,
    range,
    slips: slipsOf(claim, value, range, SCALE_WORD.test(text.slice(claim.start, claim.end))),
  }
})

export function figuresOf(lines: readonly Line[]): readonly (readonly Figure[])[] {
  return lines.map(({ tape, parts }, at) => parts.map((part) => figureOf(tape.text, part, at)))
}

/** How far a bound may reach is for the checks: here a figure with one is only looked at from both sides. */
const BOUND_REACH = 0.06

function rangeOf(claim: ReadClaim, value: number): Range {
  const step = stepOf(claim)
  const wide = Math.abs(value) * BOUND_REACH
  switch (claim.bound) {
    case 'exact':
      return { low: value - step / 2, high: value + step }
    case 'over':
    case 'atLeast':
      return { low: value, high: value + Math.max(step, wide) }
    case 'under':
    case 'atMost':
    case 'nearly':
      return { low: value - Math.max(step, wide), high: value }
    case 'about':
      return { low: value - Math.max(step, wide), high: value + Math.max(step, wide) }
    case 'between':
      return { low: value, high: toNumber(rationalOf(claim.valueHigh ?? claim.value)) }
  }
}

/** The size of its last digit; things that are counted one by one are rounded nowhere. */
export function stepOf({ precision, value, unit }: ReadClaim): number {
  const isCount = precision === 0 && value.scale === 0 && COUNTED.has(dimensionOf(unit))
  return isCount && value.coefficient % 1000n !== 0n ? 0 : 10 ** precision
}

const COUNTED: ReadonlySet<string> = new Set(
  'count person person-time household firm place set station vehicle ship aircraft train use bed point parcel'.split(
    ' ',
  ),
)

/** Two neighbouring digits that changed places, or a word of scale taken for another. */
function slipsOf(
  claim: ReadClaim,
  value: number,
  range: Range,
  isScaled: boolean,
): readonly Slip[] {
  const digits = digitsOf(claim)
  if (value <= 0 || (claim.form !== 'number' && claim.form !== 'multiple')) return []
  const unit = 10 ** -claim.value.scale
  const slips: Slip[] = []
  const text = String(claim.value.coefficient)
  for (let at = 0; at + 1 < Math.min(text.length, digits + 1); at += 1) {
    const [left, right] = [text[at], text[at + 1]]
    if (left === right || (at === 0 && right === '0')) continue
    const swapped = Number(`${text.slice(0, at)}${right}${left}${text.slice(at + 2)}`) * unit
    slips.push(shifted(range, value, swapped))
  }
  if (!isScaled) return slips
  for (const power of SCALES) {
    const factor = 10 ** power
    slips.push(scaled(range, value, factor), scaled(range, value, 1 / factor))
  }
  return slips
}

const SCALE_WORD = /thousand|million|billion|trillion|mln|bln|bn|mn|\d[mk]\b|[万亿萬億]/i

function shifted({ low, high }: Range, value: number, to: number): Slip {
  return { value: to, low: low + to - value, high: high + to - value }
}

function scaled({ low, high }: Range, value: number, factor: number): Slip {
  return { value: value * factor, low: low * factor, high: high * factor }
}

/** How many digits a figure is told to; zeros at the end of a plain whole number may be none that were counted. */
export function digitsOf(claim: ReadClaim): number {
  return digitsTold(null, claim)
}

const digitsTold = once((_: null, { value, precision }: ReadClaim) => {
  const digits = String(value.coefficient < 0n ? -value.coefficient : value.coefficient)
  return value.scale === 0 && precision === 0
    ? digits.replace(/0+$/, '').length
    : digits.length - value.scale - precision
})
