import { multiply, type Rational, rational } from '#platform/exact'
import { conversion, dimensionOf, unitOver } from '../../units/table.ts'

/** What plain numbers are written in: a share may be said in per cent and its whole in fractions. */
const PLAIN: ReadonlyMap<string, Rational> = new Map([
  ['ratio', rational(1n)],
  ['times', rational(1n)],
  ['percent', rational(1n, 100n)],
  ['permille', rational(1n, 1000n)],
])

/** Units of what is counted one by one, so that a figure with all its digits is exact. */
const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm count set place vehicle ship aircraft train point station use bed parcel rank container'.split(
    ' ',
  ),
)

/** What one of `from` is in `to`, also for units made of two; null where they measure different things. */
export function factorBetween(from: string, to: string): Rational | null {
  const direct = conversion(from, to)
  if (direct !== null) return direct
  const [left, right] = [PLAIN.get(from), PLAIN.get(to)]
  if (left !== undefined && right !== undefined) {
    return rational(left.num * right.den, left.den * right.num)
  }
  if (!from.includes('/') || !to.includes('/')) return null
  const [parts, others] = [from.split('/'), to.split('/')]
  if (parts.length !== 2 || others.length !== 2) return null
  const above = conversion(parts[0] ?? '', others[0] ?? '')
  const below = conversion(unitOver(others[1] ?? ''), unitOver(parts[1] ?? ''))
  return above === null || below === null ? null : multiply(above, below)
}

/**
 * Also where one of them counts things without saying which (56 stations of 50 that were planned), or of what it is per was said
 * once ("24 euros per square metre, twice the 12 euros").
 */
export function factorOfCounts(from: string, to: string): Rational | null {
  const factor = factorBetween(from, to)
  if (factor !== null) return factor
  if (from.startsWith(`${to}/`) || to.startsWith(`${from}/`)) return rational(1n)
  const isItem = (from === 'items' && isCounted(to)) || (to === 'items' && isCounted(from))
  return isItem ? rational(1n) : null
}

/** 车桩比: how many of one thing there are to one of another. */
export function factorOfThings(from: string, to: string): Rational | null {
  return factorOfCounts(from, to) ?? (isCounted(from) && isCounted(to) ? rational(1n) : null)
}

export function isCounted(unit: string): boolean {
  return COUNTED.has(dimensionOf(unit))
}

export function isRate(unit: string): boolean {
  return PLAIN.has(unit)
}

export function isPoints(unit: string): boolean {
  return unit === 'percentage-point' || unit === 'basis-point'
}
