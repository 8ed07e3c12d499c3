import { meets, type Range } from '../../checks/stated/ranges.ts'
import type { Figure } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

// What a figure would be, had one of its digits been another or two of them not changed places: where words leave open what one was reckoned from, figures that have
// nothing to do with each other seldom come so near.

/** The first is what the others give. */
export type Reckoning = {
  readonly figures: readonly Figure[]
  readonly solve: (others: readonly Range[]) => Range
  readonly relation: Relation
}

type Test = (relation: Relation) => boolean | null

/** The one that holds, else the only one that would but for a slip; null where there is none, or several. */
export function meantOf(test: Test, all: readonly Reckoning[]): Relation | null {
  const tested = all.map((one) => ({ one, holds: test(one.relation) }))
  const right = tested.find(({ holds }) => holds === true)
  if (right !== undefined) return right.one.relation
  // One digit is a slip away from any other.
  const isVague = all.some(({ figures }) => figures.some((one) => digitsIn(one).length < 2))
  if (isVague && all.length > 1) return null
  const [only, ...more] = tested
    .flatMap(({ one, holds }) => (holds === false && isSlip(one) ? [one] : []))
    .toSorted((a, b) => stepsOf(a) - stepsOf(b))
  return only === undefined || more.some((one) => !areRounded(one, only)) ? null : only.relation
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

function isSlip({ figures, solve }: Reckoning): boolean {
  return figures.some((one, at) =>
    meantBy(one).some((range) => {
      const [own, ...others] = figures.map((other, place) => (place === at ? range : other.range))
      return own !== undefined && meets(own, solve(others))
    }),
  )
}

/** What it would be with another digit. */
function meantBy(one: Figure): readonly Range[] {
  if (one.claim.bound !== 'exact') return []
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
