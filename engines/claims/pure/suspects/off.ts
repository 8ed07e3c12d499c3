import { numberOf } from '../checks/stated/ranges.ts'
import type { ReadClaim, Relation } from '../model.ts'

/** The claim that the others give; null where there is no such. */
export function computedBy(one: Relation): number | null {
  switch (one.kind) {
    case 'change':
      return one.amount ?? one.result
    case 'gap':
      return one.amount
    case 'share':
      return one.share
    case 'parts':
    case 'pooled':
      return one.whole
    case 'multiple':
      return one.times
    case 'mean':
      return one.mean
    case 'average-growth':
      return one.rate
    case 'target':
      return one.value
    case 'enumeration':
    case 'listing':
      return one.count
    default:
      return null
  }
}

/** What is said over what the others give; null where nothing is computed. */
export function offOf(claims: readonly ReadClaim[], one: Relation): number | null {
  const at = (index: number | null): number => {
    const claim = index === null ? undefined : claims[index]
    return claim === undefined ? Number.NaN : numberOf(claim.value)
  }
  const off = said(one, at)
  return off === null || !Number.isFinite(off) ? null : Math.abs(off)
}

function said(one: Relation, at: (index: number | null) => number): number | null {
  switch (one.kind) {
    case 'change':
      return changeOff(one, at)
    case 'gap':
      return at(one.amount) / (at(one.of) - at(one.than))
    case 'share':
      return at(one.share) / ((at(one.part) / at(one.whole)) * 100)
    case 'parts':
      return sumOf(one.parts, at) / at(one.whole)
    case 'shares-of-one':
      return sumOf(one.shares, at) / 100
    case 'multiple':
      return at(one.times) / (at(one.of) / at(one.base))
    case 'mean':
      return at(one.mean) / (at(one.total) / at(one.count))
    case 'same':
      return at(one.claims[0] ?? null) / at(one.claims[1] ?? null)
    case 'target':
      return at(one.value) / at(one.target)
    case 'enumeration':
      return at(one.count) / at(one.names)
    default:
      return null
  }
}

function changeOff(
  { result, base, amount, amountIs }: Extract<Relation, { kind: 'change' }>,
  at: (index: number | null) => number,
): number {
  const [to, from, by] = [at(result), at(base), at(amount)]
  if (amount === null) return to / from
  if (amountIs === 'relative') return by / ((to / from - 1) * 100)
  return amountIs === 'times' ? by / (to / from) : by / (to - from)
}

function sumOf(all: readonly number[], at: (index: number | null) => number): number {
  return all.reduce((sum, one) => sum + at(one), 0)
}
