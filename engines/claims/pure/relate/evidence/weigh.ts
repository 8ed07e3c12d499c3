import type { Figure, Range, Size, Slip } from './figure.ts'

// How much arithmetic says for a relation. Figures that have nothing to do with each other fit by chance as often as the range
// that would fit is wide against all that might have been; a slip of the pen is one of so many that would have been looked at.

export type Weight<F extends Size = Figure> = {
  readonly fit: 'equal' | 'slip'
  /** How often figures that have nothing to do with each other would fit so well. */
  readonly chance: number
  /** The figures of which one slip would make it fit; none where it does. */
  readonly suspects: readonly F[]
}

/** An equation between figures: the range that the others leave for the first. */
export type Equation<F extends Size = Figure> = {
  readonly figures: readonly F[]
  /** What the first must be by the others; null where they leave none. */
  readonly solve: (others: readonly Range[]) => Range | null
  /** Whether a figure may have been that, beside the others. */
  readonly isPossible?: (slip: Slip, others: readonly F[]) => boolean
}

const always = (): boolean => true

export function weigh<F extends Size>(given: Equation<F>): Weight<F> | null {
  const { figures, solve } = given
  const [first, ...others] = figures
  if (first === undefined || first.value === 0) return null
  const ranges = others.map(({ range }) => range)
  const left = solve(ranges)
  if (left === null) return null
  if (meets(left, first.range))
    return { fit: 'equal', chance: chanceOf(left, first.range, first.grain), suspects: [] }
  return slipped(given, left, ranges)
}

function slipped<F extends Size>(
  { figures, solve, isPossible = always }: Equation<F>,
  left: Range,
  ranges: readonly Range[],
): Weight<F> | null {
  const [first, ...others] = figures
  if (first === undefined) return null
  const suspects: F[] = []
  let tried = 0
  let least = Number.POSITIVE_INFINITY
  const meet = (suspect: F, range: Range, other: Range): void => {
    tried += 1
    if (!meets(range, other)) return
    if (!suspects.includes(suspect)) suspects.push(suspect)
    least = Math.min(least, chanceOf(range, other, first.grain))
  }
  for (const slip of first.slips) if (isPossible(slip, others)) meet(first, left, slip)
  for (const [at, other] of others.entries()) {
    const rest = figures.filter((one) => one !== other)
    const mended = [...ranges]
    for (const slip of other.slips) {
      if (!isPossible(slip, rest)) continue
      mended[at] = slip
      const own = solve(mended)
      if (own !== null) meet(other, own, first.range)
    }
  }
  return suspects.length === 0 ? null : { fit: 'slip', chance: tried * least, suspects }
}

/** How much of all that a figure of this size may be lies within both ranges. */
function chanceOf(a: Range, b: Range, grain: number): number {
  const size = Math.max(Math.abs(a.high), Math.abs(b.high), grain)
  return Math.max(a.high - a.low + b.high - b.low, Math.min(grain, size)) / size
}

/** With a hair for what doubles lose. */
export function meets(a: Range | Slip, b: Range | Slip): boolean {
  const hair = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high))
  return a.low <= b.high + hair && b.low <= a.high + hair
}

/** More than an end in common, if either is more than a point. */
export function overlaps(a: Range, b: Range): boolean {
  const isPoint = a.low === a.high || b.low === b.high
  const hair = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high))
  return isPoint || (a.low < b.high - hair && b.low < a.high - hair)
}

export function sumOf(ranges: readonly Range[]): Range {
  let [low, high] = [0, 0]
  for (const range of ranges) {
    low += range.low
    high += range.high
  }
  return { low, high }
}

/** Of positive figures; null where the second may be nothing. */
export function quotientOf(a: Range | undefined, b: Range | undefined): Range | null {
  if (a === undefined || b === undefined || b.low <= 0 || a.low < 0) return null
  return { low: a.low / b.high, high: a.high / b.low }
}
