import { assert } from '#platform/errors'

/** Something to pay, of a queue in the order in which each payer has to pay. */
export type Queued = {
  readonly id: string
  readonly payer: string
  readonly payee: string
  /** What isn't paid yet, above zero. */
  readonly amount: bigint
}

/** A payment to make now: in this order nobody is ever short. */
export type Step = { readonly id: string; readonly amount: bigint }

/**
 * What can be paid with what there is. Each payer pays in the order of the queue, whole items first, as far as the balance
 * goes; what comes in on the way is spent as well. Where items may be paid in parts, the next in line takes what is left.
 *
 * Who can't pay holds up the own items alone, and whoever waits for them. Nothing is ever taken back. A circle in which
 * nobody has money stays as it is until somebody gets some.
 */
export function planPayments(
  queue: readonly Queued[],
  balances: ReadonlyMap<string, bigint>,
  paysPartly: boolean,
): readonly Step[] {
  const available = new Map(balances)
  const lines = linesOf(queue)
  const steps: Step[] = []
  const pay = (item: Waiting, amount: bigint) => {
    available.set(item.payer, balanceOf(available, item.payer) - amount)
    available.set(item.payee, balanceOf(available, item.payee) + amount)
    item.left -= amount
    steps.push({ id: item.id, amount })
  }
  // Money that goes round in a circle could be paid on fen by fen; so many rounds are as many as a chain of payers needs.
  for (let round = 0; round <= lines.length; round += 1) {
    payWhole(lines, available, pay)
    if (!paysPartly || !payParts(lines, available, pay)) break
  }
  return steps
}

type Waiting = { readonly id: string; readonly payer: string; readonly payee: string; left: bigint }
/** The items of one payer, and the first that isn't paid yet. */
type Line = { readonly payer: string; readonly items: readonly Waiting[]; next: number }
type Pay = (item: Waiting, amount: bigint) => void

function linesOf(queue: readonly Queued[]): readonly Line[] {
  const grouped = Map.groupBy(queue, ({ payer }) => payer)
  return [...grouped].map(([payer, items]) => ({
    payer,
    next: 0,
    items: items.map(({ id, payee, amount }) => {
      assert(amount > 0n, 'what waits to be paid is above zero')
      return { id, payer, payee, left: amount }
    }),
  }))
}

function payWhole(lines: readonly Line[], available: Map<string, bigint>, pay: Pay): void {
  for (let paid = true; paid; ) {
    paid = false
    for (const line of lines) {
      let item = line.items[line.next]
      while (item !== undefined && balanceOf(available, line.payer) >= item.left) {
        pay(item, item.left)
        paid = true
        line.next += 1
        item = line.items[line.next]
      }
    }
  }
}

function payParts(lines: readonly Line[], available: Map<string, bigint>, pay: Pay): boolean {
  let paid = false
  for (const line of lines) {
    const item = line.items[line.next]
    const balance = balanceOf(available, line.payer)
    // One whose turn came by what was paid just now is left for the next round, which pays it whole.
    if (item === undefined || balance === 0n || balance >= item.left) continue
    pay(item, balance)
    paid = true
  }
  return paid
}

function balanceOf(available: ReadonlyMap<string, bigint>, participant: string): bigint {
  return available.get(participant) ?? 0n
}
