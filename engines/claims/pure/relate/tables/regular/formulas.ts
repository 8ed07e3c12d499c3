import type { Cell } from './grid.ts'

// What one cell may be to others, in doubles: what is found here only proposes, and the checks decide with exact intervals.

export type Formula = 'difference' | 'growth' | 'ratio'
export type Triple = readonly [c: Cell, a: Cell, b: Cell]
/** `holds` as figures that were rounded do, `fails` even if all were cut off. */
export type Fit = {
  readonly is: 'holds' | 'fails' | 'unclear'
  /** How often a figure of this size would hold by chance. */
  readonly chance: number
}

type Range = readonly [low: number, high: number]

/** How much more often than evenly figures of a table lie where others do. */
const CLUSTERED = 2

export function fitOf(
  formula: Formula,
  [c, a, b]: Triple,
  typical: number,
  power: number,
): Fit | null {
  const strict = solved(formula, a, b, 0.5, power)
  const loose = solved(formula, a, b, 1, power)
  if (strict === null || loose === null || c.value === 0) return null
  const size = Math.max(Math.abs(c.value), typical)
  const told = formula === 'ratio' ? Math.abs(c.value) : c.value
  const width = strict[1] - strict[0] + c.grain
  return fitted(told, c.grain, strict, loose, Math.min(1, (CLUSTERED * width) / size))
}

/** A fall may be told without its sign. */
function fitted(told: number, grain: number, strict: Range, loose: Range, chance: number): Fit {
  const isIn = (value: number, [low, high]: Range, slack: number) => {
    const hair = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value))
    return value >= low - slack - hair && value <= high + slack + hair
  }
  const isEither = (range: Range, slack: number) =>
    isIn(told, range, slack) || (told > 0 && isIn(-told, range, slack))
  if (isEither(strict, grain / 2)) return { is: 'holds', chance }
  return { is: isEither(loose, grain) ? 'unclear' : 'fails', chance }
}

function solved(formula: Formula, a: Cell, b: Cell, of: number, power: number): Range | null {
  const [x, y] = [a.grain * of, b.grain * of]
  switch (formula) {
    case 'difference':
      return [a.value - b.value - x - y, a.value - b.value + x + y]
    case 'growth': {
      if (a.isPercent || b.isPercent || a.value <= 0 || b.value <= y) return null
      return [
        ((a.value - x) / (b.value + y)) * 100 - 100,
        ((a.value + x) / (b.value - y)) * 100 - 100,
      ]
    }
    case 'ratio': {
      const [p, q] = [Math.abs(a.value), Math.abs(b.value)]
      if (a.isPercent !== b.isPercent || p <= x || q <= y) return null
      return [((p - x) / (q + y)) * 10 ** power, ((p + x) / (q - y)) * 10 ** power]
    }
  }
}

/** What else the three may be to each other; where one of these fits, nothing is said. */
export function isOtherwise([c, a, b]: Triple): boolean {
  const size = Math.abs(c.value)
  const near = (value: number, grain = 0): boolean => {
    const slack = c.grain + grain
    return [1, 10, 100, 1000].some(
      (factor) => Math.abs(size - Math.abs(value) * factor) <= slack * factor,
    )
  }
  const [x, y] = [a.value, b.value]
  const both = a.grain + b.grain
  return (
    Math.abs(size - Math.abs(x - y)) <= c.grain + both ||
    Math.abs(size - Math.abs(x + y)) <= c.grain + both ||
    (a.isPercent && near(x - y, both)) ||
    (y !== 0 && Math.abs(size - Math.abs(((x - y) / y) * 100)) <= c.grain) ||
    (x !== 0 && Math.abs(size - Math.abs(((y - x) / x) * 100)) <= c.grain) ||
    (y !== 0 && Math.abs(size - Math.abs(x / y) * 100) <= c.grain) ||
    (y !== 0 &&
      !c.isPercent &&
      size > 8 * c.grain &&
      Math.abs(size - Math.abs(x / y)) <= c.grain) ||
    size === Math.abs(x) ||
    size === Math.abs(y)
  )
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.map(Math.abs).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
