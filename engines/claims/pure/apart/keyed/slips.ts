import { meets, type Range } from '../../checks/stated/ranges.ts'
import type { Figure } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { exchangedOf } from '../across/exchanged.ts'

// What a figure would be, had one of its digits been another or two of them not changed places: where words leave open what one was reckoned from, figures that have
// nothing to do with each other seldom come so near.

/** The first is what the others give. */
export type Reckoning = {
  readonly figures: readonly Figure[]
  readonly solve: (others: readonly Range[]) => Range
  readonly relation: Relation
}

type Test = (relation: Relation) => boolean | null

/**
 * The one that holds, else the only one that would but for a slip, the likeliest kind of slip first; null where there is none, or several. `isOfScales`: another word of scale is
 * a slip, too.
 */
export function meantOf(
  test: Test,
  all: readonly Reckoning[],
  isOfScales = false,
): Relation | null {
  const tested = all.map((one) => ({ one, holds: test(one.relation) }))
  const right = tested.find(({ one, holds }) => holds === true && !isRougher(one, tested))
  if (right !== undefined) return right.one.relation
  const slips = tested.flatMap(({ one, holds }) => {
    const kind = holds === false ? slipOf(one, isOfScales) : null
    return kind === null ? [] : [{ one, kind }]
  })
  const first = Math.min(...slips.map(({ kind }) => kind))
  // One digit is a slip away from any other.
  const isVague = all.some(({ figures }) => figures.some((one) => digitsIn(one).length < 2))
  if (isVague && all.length > 1 && first > SURE) return null
  const [only, ...more] = slips
    .flatMap(({ one, kind }) => (kind === first ? [one] : []))
    .toSorted((a, b) => stepsOf(a) - stepsOf(b))
  return only === undefined || more.some((one) => !areRounded(one, only)) ? null : only.relation
}

/** What holds of a rounded figure alone, and is far off what the same told in full gives. */
function isRougher(
  one: Reckoning,
  tested: readonly { readonly one: Reckoning; readonly holds: boolean | null }[],
): boolean {
  return tested.some((other) => {
    if (other.holds !== false || !areRounded(other.one, one)) return false
    const [first, ...rest] = other.one.figures
    const { low, high } = other.one.solve(rest.map(({ range }) => range))
    return (
      first !== undefined &&
      stepsOf(other.one) * 2 < stepsOf(one) &&
      Math.abs((low + high) / 2 / first.size - 1) > NEAR
    )
  })
}

/** How roughly it is told. */
function stepsOf({ figures }: Reckoning): number {
  return figures.reduce((sum, { range, size }) => sum + (range.high - range.low) / size, 0)
}

/** "1.5 million" in the heading, and 1,504,000 below it. */
function areRounded(a: Reckoning, b: Reckoning): boolean {
  return a.figures.every((one, at) => Math.abs(one.size / (b.figures[at]?.size ?? 0) - 1) < NEAR)
}

const NEAR = 0.02

/** Neighbours that changed places, or another scale; another digit of the first; another digit of what it is reckoned from. */
type Kind = 0 | 1 | 2
const SURE: Kind = 0

function slipOf({ figures, solve }: Reckoning, isOfScales: boolean): Kind | null {
  const ranges = figures.map(({ range }) => range)
  const fits = (at: number, to: Range): boolean => {
    const [own, ...others] = ranges.with(at, to)
    return own !== undefined && meets(own, solve(others))
  }
  const exact = figures.flatMap((one, at) => (one.claim.bound === 'exact' ? [{ one, at }] : []))
  const isSure = exact.some(({ one, at }) =>
    sureSlips(one, isOfScales && at < 2).some((range) => fits(at, range)),
  )
  if (isSure) return SURE
  const other = exact.find(({ one, at }) => meantBy(one).some((range) => fits(at, range)))
  return other === undefined ? null : other.at === 0 ? 1 : 2
}

function sureSlips(one: Figure, isOfScales: boolean): readonly Range[] {
  if (one.claim.fraction !== null) return []
  return [
    ...exchangedOf(one).map((to) => movedTo(one, to)),
    ...(isOfScales
      ? SCALES.map((by) => ({ low: one.range.low * by, high: one.range.high * by }))
      : []),
  ]
}

/** A thousand, and 万. */
const SCALES = [1e3, 1e-3, 1e4, 1e-4] as const

/** What it would be with another digit. */
function meantBy(one: Figure): readonly Range[] {
  return slipsOf(one).flatMap((to) => (to > 0 ? [movedTo(one, to)] : []))
}

function movedTo({ range, size }: Figure, to: number): Range {
  return { low: range.low - size + to, high: range.high - size + to }
}

function slipsOf({ claim, size }: Figure): readonly number[] {
  if (claim.fraction !== null) return FRACTIONS
  const step = 10 ** claim.precision
  const digits = digitsIn({ claim, size })
  const other = (own: readonly string[]): number => Number(own.join('')) * step
  return digits.flatMap((digit, at) => [
    ...DIGITS.filter((one) => one !== digit && (at > 0 || one !== '0')).map((one) =>
      other(digits.with(at, one)),
    ),
    ...digits
      .slice(at + 1)
      .flatMap((one, by) =>
        one === digit ? [] : other(digits.with(at, one).with(at + 1 + by, digit)),
      ),
  ])
}

export function digitsIn({ claim, size }: Pick<Figure, 'claim' | 'size'>): readonly string[] {
  return claim.fraction !== null ? TWO : [...String(Math.round(size / 10 ** claim.precision))]
}

const TWO = ['1', '0']
const DIGITS = [...'0123456789']
/** "A third" for "a quarter". */
const FRACTIONS = [2, 3, 4, 5, 10].flatMap((below) =>
  Array.from({ length: below - 1 }, (_, at) => (at + 1) / below),
)
