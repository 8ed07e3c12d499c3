import type { ReadClaim } from '../../model.ts'
import { sizeOf, type Text } from '../text.ts'

/** "Sales were 469 million, 0.7% more than the 466 million of a year ago": what a rate grew from is no part of what it grew to. */
export function hasItsBase(
  { scene, context }: Text,
  whole: number,
  parts: readonly number[],
): boolean {
  // "86 points above the 3,787 of December": that and the base are what it grew to.
  if (parts.some((part) => /^(?:growth|gap)$/.test(context.claims[part]?.kind ?? ''))) return false
  return scene.relations.some(
    (one) =>
      one.kind === 'change' &&
      one.result === whole &&
      one.base !== null &&
      one.amount !== null &&
      one.amountIs === 'relative' &&
      parts.includes(one.base) &&
      isRightRate(context.claims, one.result, one.base, one.amount),
  )
}

function isRightRate(
  claims: readonly ReadClaim[],
  result: number,
  base: number,
  amount: number,
): boolean {
  const [to, from, by] = [claims[result], claims[base], claims[amount]]
  if (to === undefined || from === undefined || by === undefined) return false
  const rate = Math.abs((100 * sizeOf(to)) / sizeOf(from) - 100)
  return Math.abs(rate - sizeOf(by)) <= RATE_OFF * 10 ** by.precision
}

const RATE_OFF = 1.5
