import { assert } from '#platform/errors'
import type { Net, Owed } from './types.ts'

/** What each participant owes and is due, per asset, in the order of their codes. Nets of an asset sum to zero. */
export function netsOf(obligations: readonly Owed[]): readonly Net[] {
  const sums = new Map<string, { participant: string; asset: string; owed: bigint; due: bigint }>()
  const sumOf = (participant: string, asset: string) => {
    const key = `${asset}\u0000${participant}`
    const sum = sums.get(key) ?? { participant, asset, owed: 0n, due: 0n }
    sums.set(key, sum)
    return sum
  }
  for (const { debtor, creditor, amount, asset } of obligations) {
    assert(amount > 0n, 'an obligation is above zero')
    sumOf(debtor, asset).owed += amount
    sumOf(creditor, asset).due += amount
  }
  return [...sums.keys()].toSorted().flatMap((key) => {
    const sum = sums.get(key)
    return sum === undefined ? [] : [{ ...sum, net: sum.due - sum.owed }]
  })
}
