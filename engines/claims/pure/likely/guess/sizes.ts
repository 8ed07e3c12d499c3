import { type Range, scaled } from '../../checks/stated/ranges.ts'
import { factorBetween } from '../../checks/stated/units.ts'
import type { Figure } from '../../derived/scene.ts'

// One figure in the unit of another.

export function rangeIn(one: Figure, of: Figure): Range {
  return one.claim.unit === of.claim.unit ? one.range : scaled(one.range, factorOf(one, of))
}

export function sizeIn(one: Figure, of: Figure): number {
  return one.size * factorOf(one, of)
}

function factorOf(one: Figure, of: Figure): number {
  if (one.claim.unit === of.claim.unit) return 1
  return factorIn(one.claim.unit, of.claim.unit) ?? 1
}

const FACTORS = new Map<string, Map<string, number | null>>()

export function factorIn(from: string, to: string): number | null {
  if (from === to) return 1
  const own = FACTORS.get(from) ?? new Map<string, number | null>()
  const known = own.get(to)
  if (known !== undefined) return known
  const factor = factorBetween(from, to)
  const found = factor === null ? null : Number(factor.num) / Number(factor.den)
  FACTORS.set(from, own.set(to, found))
  return found
}
