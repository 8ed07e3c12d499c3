import { assert } from '#platform/errors'
import { netsOf } from './nets.ts'
import type { Net, Netting, Owed, Payment } from './types.ts'

/**
 * The payments after which nothing is owed any more, by asset and then in the order in which they should be made.
 *
 * Multilateral payments match the largest debt with the largest claim, again and again. Each payment finishes at least
 * one of the two, and the last one both: n participants who aren't even make at most n - 1 payments, and move no more than
 * the sum of what is to be paid. It isn't always the fewest there could be: to find those is to find groups that sum to
 * zero, for which no fast way is known.
 */
export function paymentsOf(netting: Netting, obligations: readonly Owed[]): readonly Payment[] {
  const payments = netting === 'multilateral' ? matched(obligations) : paired(netting, obligations)
  return payments.toSorted(
    (a, b) =>
      byText(a.asset, b.asset) ||
      (a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : 0) ||
      byText(a.payer, b.payer) ||
      byText(a.payee, b.payee),
  )
}

/** By code point, so that the order is the same on every machine. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function paired(netting: 'gross' | 'bilateral', obligations: readonly Owed[]): readonly Payment[] {
  const sums = pairSums(obligations)
  return [...sums.values()].flatMap(({ debtor: payer, creditor: payee, amount, asset }) => {
    const back = sums.get(pairKey(asset, payee, payer))?.amount ?? 0n
    const paid = netting === 'gross' ? amount : amount - back
    return paid > 0n ? [{ payer, payee, amount: paid, asset }] : []
  })
}

/** What each debtor owes each creditor, summed; one entry for each asset and direction. */
export function pairSums(obligations: readonly Owed[]): ReadonlyMap<string, Owed> {
  const sums = new Map<string, Owed>()
  for (const one of obligations) {
    assert(one.amount > 0n, 'an obligation is above zero')
    assert(one.debtor !== one.creditor, 'nobody owes to themselves')
    const key = pairKey(one.asset, one.debtor, one.creditor)
    const { debtor, creditor, asset } = one
    const amount = (sums.get(key)?.amount ?? 0n) + one.amount
    sums.set(key, { debtor, creditor, asset, amount })
  }
  return sums
}

function matched(obligations: readonly Owed[]): readonly Payment[] {
  const byAsset = Map.groupBy(netsOf(obligations), ({ asset }) => asset)
  return [...byAsset].flatMap(([asset, nets]) => matchedOf(asset, nets))
}

type Side = { readonly participant: string; amount: bigint }

function matchedOf(asset: string, nets: readonly Net[]): readonly Payment[] {
  const payers = nets.flatMap(({ participant, net }) =>
    net < 0n ? [{ participant, amount: -net }] : [],
  )
  const payees = nets.flatMap(({ participant, net }) =>
    net > 0n ? [{ participant, amount: net }] : [],
  )
  const payments: Payment[] = []
  while (payers.length > 0 && payees.length > 0) {
    const payer = largest(payers)
    const payee = largest(payees)
    const amount = lesser(payer.amount, payee.amount)
    payments.push({ payer: payer.participant, payee: payee.participant, amount, asset })
    lower(payers, payer, amount)
    lower(payees, payee, amount)
  }
  assert(payers.length === 0 && payees.length === 0, 'nets sum to zero')
  return payments
}

// A scheme has tens of participants: looking through them each time is quicker than keeping them in order.
function largest(sides: readonly Side[]): Side {
  return sides.reduce((best, one) => {
    if (one.amount !== best.amount) return one.amount > best.amount ? one : best
    return byText(one.participant, best.participant) < 0 ? one : best
  })
}

function lesser(a: bigint, b: bigint): bigint {
  if (a < b) return a
  return b
}

function lower(sides: Side[], side: Side, amount: bigint): void {
  side.amount -= amount
  if (side.amount === 0n) sides.splice(sides.indexOf(side), 1)
}

// Codes hold no control characters, so that no two keys meet.
function pairKey(asset: string, debtor: string, creditor: string): string {
  return `${asset}\u0000${debtor}\u0000${creditor}`
}
