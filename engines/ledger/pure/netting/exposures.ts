import type { Netting, Owed } from './types.ts'

/** The obligations of one cycle and one asset, with what each participant would have to pay if it were netted now. */
export type Book = {
  readonly add: (owed: Owed) => void
  /** What a debtor owes a creditor, before any netting. */
  readonly owedTo: (debtor: string, creditor: string) => bigint
  readonly exposureOf: (participant: string) => bigint
  /** By how much an obligation would raise its debtor's exposure. */
  readonly rise: (owed: Owed) => bigint
}

/**
 * A book that is kept up as obligations come: an exposure costs the same whether the cycle holds ten obligations or
 * millions. It equals the sum of what `paymentsOf` makes a participant pay.
 */
export function openBook(netting: Netting, obligations: readonly Owed[] = []): Book {
  const pairs = new Map<string, bigint>()
  const nets = new Map<string, bigint>()
  const exposures = new Map<string, bigint>()
  const pairOf = (debtor: string, creditor: string) => pairs.get(`${debtor}\u0000${creditor}`) ?? 0n
  const raise = (participant: string, by: bigint) =>
    exposures.set(participant, (exposures.get(participant) ?? 0n) + by)
  const addToPair = ({ debtor, creditor, amount, asset }: Owed) => {
    const before = pairOf(debtor, creditor)
    if (netting === 'bilateral') {
      const back = pairOf(creditor, debtor)
      raise(creditor, above(back - before - amount) - above(back - before))
    }
    if (netting !== 'multilateral') raise(debtor, rise({ debtor, creditor, amount, asset }))
    pairs.set(`${debtor}\u0000${creditor}`, before + amount)
  }
  const addToNet = (participant: string, by: bigint) => {
    const net = (nets.get(participant) ?? 0n) + by
    nets.set(participant, net)
    if (netting === 'multilateral') exposures.set(participant, above(-net))
  }
  const add = (owed: Owed) => {
    addToPair(owed)
    addToNet(owed.debtor, -owed.amount)
    addToNet(owed.creditor, owed.amount)
  }
  const rise = ({ debtor, creditor, amount }: Owed): bigint => {
    if (netting === 'gross') return amount
    const before =
      netting === 'bilateral'
        ? pairOf(debtor, creditor) - pairOf(creditor, debtor)
        : -(nets.get(debtor) ?? 0n)
    return above(before + amount) - above(before)
  }
  for (const one of obligations) add(one)
  return {
    add,
    owedTo: pairOf,
    exposureOf: (participant) => exposures.get(participant) ?? 0n,
    rise,
  }
}

function above(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}
