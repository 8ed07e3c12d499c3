import type { Figure } from '../../derived/scene.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'

// Whether what fails would hold if one figure had been typed otherwise: one digit another, two of them exchanged, or a word of scale taken for another.

/** What kind of slip makes one figure what it should have been; `swap` and `scale` come about by chance far less often than `digit`. */
export type Slip = 'swap' | 'scale' | 'digit'

/** `wanted`: what each figure should have been, the others being right; null where nothing would do. */
export function slipOf(
  figures: readonly Figure[],
  wanted: (at: number) => number | null,
): Slip | null {
  const found = figures.flatMap((one, at) => {
    const value = wanted(at)
    return value === null || !(value > 0) ? [] : (slipBetween(one, value) ?? [])
  })
  return SLIPS.find((slip) => found.includes(slip)) ?? null
}

const SLIPS: readonly Slip[] = ['scale', 'swap', 'digit']
/** By so much of the last digit the others may be rounded. */
const LOOSE = 0.6
const CLOSE = 0.004

function slipBetween({ size, claim: { precision } }: Figure, wanted: number): Slip | null {
  const power = Math.log10(size / wanted)
  if (Math.abs(power) > 0.9)
    return Math.abs(power - Math.round(power)) < CLOSE && Math.abs(power) < SCALE_MAX
      ? 'scale'
      : null
  const step = 10 ** precision
  const [own, meant] = [Math.round(size / step), Math.round(wanted / step)]
  if (own === meant || Math.abs(wanted / step - meant) > LOOSE) return null
  const [a, b] = [String(own), String(meant)]
  if (a.length !== b.length) return null
  const off = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  if (off.length === 1) return a.length > 1 ? 'digit' : null
  const [first = 0, second = 0] = off
  const isSwap = off.length === 2 && a[first] === b[second] && a[second] === b[first]
  return isSwap && second - first <= 2 ? 'swap' : null
}

const SCALE_MAX = 4.5

/** Of a total and its parts. */
export function slipOfSum(whole: Figure, parts: readonly Figure[]): Slip | null {
  const sum = totalOf(parts)
  return slipOf([whole, ...parts], (at) =>
    at === 0 ? sum : whole.size - sum + (parts[at - 1]?.size ?? 0),
  )
}

export function totalOf(parts: readonly Figure[]): number {
  return parts.reduce((all, { size }) => all + size, 0)
}

export function isNearSum(whole: Figure, parts: readonly Figure[], most = FACTOR_MAX): boolean {
  const sum = totalOf(parts)
  return sum < whole.size * most && whole.size < sum * most
}

const FACTOR_MAX = 2

/** Every choice of so many of some figures, which stand in their order. */
export function* choicesOf(
  from: readonly Figure[],
  least: number,
  most: number,
): Generator<readonly Figure[]> {
  const all = from.slice(0, CHOICES_MAX)
  for (let bits = 1; bits < 1 << all.length; bits += 1) {
    const chosen = all.filter((_, at) => ((bits >> at) & 1) === 1)
    if (chosen.length >= least && chosen.length <= most) yield chosen
  }
}

const CHOICES_MAX = 8
/** What is further off isn't asked of the exact test. */
const ROUNDED = 0.2

/** Whether any of the figures make up a total together with others, as the exact test has it. */
export function isMadeUpOf(
  whole: Figure,
  from: readonly Figure[],
  test: Test,
  {
    with: fixed = [],
    least = 1,
  }: { readonly with?: readonly Figure[]; readonly least?: number } = {},
): boolean {
  for (const some of choicesOf(from, least, CHOICES_MAX)) {
    const parts = [...some, ...fixed]
    if (Math.abs(totalOf(parts) - whole.size) > whole.size * ROUNDED) continue
    if (test(madeUp(whole, parts)) === true) return true
  }
  return false
}
