import { assert } from '#platform/errors'

/** Something to pay, of a queue in the order in which each payer has to pay. */
export type Queued = {
  readonly id: string
  readonly payer: string
  readonly payee: string
  /** What isn't paid yet, above zero. */
  readonly amount: bigint
}

/** What is paid of an item. */
export type Part = { readonly id: string; readonly amount: bigint }

/** Payments to make at once: one, or several that only together leave nobody short. In this order nobody ever is. */
export type Step = readonly [Part, ...Part[]]

/**
 * What can be paid with what there is. Each payer pays in the order of the queue, whole items first, as far as the balance
 * goes; what comes in on the way is spent as well. Where payers wait for each other in a circle, what they can pay together is
 * paid at once: the largest such set there is (Bech and Soramäki, 2001). Where items may be paid in parts, the next in line
 * then takes what is left.
 *
 * Who can't pay holds up the own items alone, and whoever waits for them. Nothing is ever taken back.
 */
export function planPayments(
  queue: readonly Queued[],
  balances: ReadonlyMap<string, bigint>,
  paysPartly: boolean,
): readonly Step[] {
  const available = new Map(balances)
  const lines = linesOf(queue)
  const steps: Step[] = []
  const pay: Pay = (parts) => {
    for (const { item, amount } of parts) {
      available.set(item.payer, balanceOf(available, item.payer) - amount)
      available.set(item.payee, balanceOf(available, item.payee) + amount)
      item.left -= amount
    }
    const [first, ...others] = parts.map(({ item, amount }) => ({ id: item.id, amount }))
    if (first !== undefined) steps.push([first, ...others])
  }
  // Money that goes round in a circle could be paid on fen by fen; so many rounds are as many as a chain of payers needs.
  for (let round = 0; round <= lines.length; round += 1) {
    payWhole(lines, available, pay)
    payTogether(lines, available, pay)
    if (!paysPartly || !payParts(lines, available, pay)) break
  }
  return steps
}

type Waiting = { readonly id: string; readonly payer: string; readonly payee: string; left: bigint }
/** The items of one payer, and the first that isn't paid yet. */
type Line = { readonly payer: string; readonly items: readonly Waiting[]; next: number }
type Pay = (parts: readonly { readonly item: Waiting; readonly amount: bigint }[]) => void

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
        pay([{ item, amount: item.left }])
        paid = true
        line.next += 1
        item = line.items[line.next]
      }
    }
  }
}

// From everything that waits, whoever would end up short gives back the last of the own items, until nobody would. What is left
// is the largest set that can be paid at once: any other is a part of it.
function payTogether(lines: readonly Line[], available: Map<string, bigint>, pay: Pay): void {
  const kept = lines.map((line) => ({ payer: line.payer, items: line.items.slice(line.next) }))
  const after = new Map(available)
  const move = ({ payer, payee, left }: Waiting, sign: bigint) => {
    after.set(payer, balanceOf(after, payer) - sign * left)
    after.set(payee, balanceOf(after, payee) + sign * left)
  }
  for (const { items } of kept) for (const item of items) move(item, 1n)
  for (let changed = true; changed; ) {
    changed = false
    for (const { payer, items } of kept)
      while (balanceOf(after, payer) < 0n) {
        const last = items.pop()
        if (last === undefined) break
        move(last, -1n)
        changed = true
      }
  }
  pay(kept.flatMap(({ items }) => items).map((item) => ({ item, amount: item.left })))
  kept.forEach(({ items }, index) => {
    const line = lines[index]
    if (line !== undefined) line.next += items.length
  })
}

function payParts(lines: readonly Line[], available: Map<string, bigint>, pay: Pay): boolean {
  let paid = false
  for (const line of lines) {
    const item = line.items[line.next]
    const balance = balanceOf(available, line.payer)
    // One whose turn came by what was paid just now is left for the next round, which pays it whole.
    if (item === undefined || balance === 0n || balance >= item.left) continue
    pay([{ item, amount: balance }])
    paid = true
  }
  return paid
}

function balanceOf(available: ReadonlyMap<string, bigint>, participant: string): bigint {
  return available.get(participant) ?? 0n
}
