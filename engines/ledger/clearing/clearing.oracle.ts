import type { CycleState, Obligation, ObligationResult, PairLimit, Scheme } from './types.ts'

// Slow and obvious: everything is kept in lists, and every question goes through all of it again. No sum is stored.

type Held = Obligation & { readonly cycle: number }
type Order = {
  readonly cycle: number
  readonly number: number
  readonly payer: string
  readonly payee: string
  readonly amount: bigint
  isApproved: boolean
  isPaid: boolean
}

export class ObviousClearing {
  readonly scheme: Scheme
  readonly places: readonly string[]
  readonly limits: ReadonlyMap<string, bigint>
  readonly pairLimits: readonly PairLimit[]
  readonly held: Held[] = []
  readonly states: CycleState[] = ['open']
  readonly orders: Order[] = []
  readonly money = new Map<string, bigint>()
  /** Of each payment: its order, and the cycle that was open. */
  readonly payments: { readonly order: Order; readonly cycle: number }[] = []

  constructor(
    scheme: Scheme,
    places: readonly string[],
    limits: ReadonlyMap<string, bigint>,
    pairLimits: readonly PairLimit[],
  ) {
    this.scheme = scheme
    this.places = places
    this.limits = limits
    this.pairLimits = pairLimits
  }

  add(item: Obligation): ObligationResult {
    const result = this.judge(item)
    if (result === 'added') this.held.push({ ...item, cycle: this.states.length })
    return result
  }

  private judge(item: Obligation): ObligationResult {
    if (item.amount <= 0n) return 'amount-not-positive'
    if (item.debtor === item.creditor) return 'same-participant'
    const same = this.held.find(({ id }) => id === item.id)
    if (same !== undefined) {
      if (same.debtor !== item.debtor) return 'exists-with-different-debtor'
      if (same.creditor !== item.creditor) return 'exists-with-different-creditor'
      if (same.amount !== item.amount) return 'exists-with-different-amount'
      return same.adjusts === item.adjusts ? 'exists' : 'exists-with-different-adjusts'
    }
    if (item.adjusts !== null) {
      const of = this.held.find(({ id }) => id === item.adjusts)
      if (of === undefined) return 'unknown-adjusted'
      if (of.adjusts !== null) return 'adjusts-adjustment'
      const pair = [of.debtor, of.creditor]
      if (!pair.includes(item.debtor) || !pair.includes(item.creditor)) return 'adjusts-other-pair'
      if (item.debtor === of.creditor && this.restOf(of) < item.amount) return 'takes-back-too-much'
    }
    const after = [...this.held, { ...item, cycle: this.states.length }]
    const limit = this.limits.get(item.debtor)
    if (limit !== undefined && this.exposureOf(item.debtor, after) > limit) return 'over-limit'
    const pair = this.pairLimits.find(
      ({ debtor, creditor }) => debtor === item.debtor && creditor === item.creditor,
    )
    const owed = after
      .filter(({ cycle }) => ['open', 'closed'].includes(this.stateOf(cycle)))
      .filter(({ debtor, creditor }) => debtor === item.debtor && creditor === item.creditor)
    if (pair !== undefined && sum(owed) > pair.limit) return 'over-pair-limit'
    return 'added'
  }

  private restOf(of: Held): bigint {
    let rest = of.amount
    for (const one of this.held)
      if (one.adjusts === of.id) rest += one.debtor === of.debtor ? one.amount : -one.amount
    return rest
  }

  /** What a place would pay: cycle by cycle, and what it was told to pay and hasn't. */
  exposureOf(place: string, held: readonly Held[] = this.held): bigint {
    let exposure = 0n
    for (let cycle = 1; cycle <= this.states.length; cycle += 1)
      if (this.stateOf(cycle) === 'open' || this.stateOf(cycle) === 'closed')
        exposure += this.wouldPay(
          place,
          held.filter((one) => one.cycle === cycle),
        )
    for (const one of this.orders) if (one.payer === place && !one.isPaid) exposure += one.amount
    return exposure
  }

  private wouldPay(place: string, held: readonly Held[]): bigint {
    const owedTo = (other: string) =>
      sum(held.filter(({ debtor, creditor }) => debtor === place && creditor === other))
    const dueFrom = (other: string) =>
      sum(held.filter(({ debtor, creditor }) => creditor === place && debtor === other))
    const others = this.places.filter((other) => other !== place)
    switch (this.scheme.netting) {
      case 'gross':
        return others.reduce((total, other) => total + owedTo(other), 0n)
      case 'bilateral':
        return others.reduce((total, other) => total + above(owedTo(other) - dueFrom(other)), 0n)
      case 'multilateral':
        return above(others.reduce((total, other) => total + owedTo(other) - dueFrom(other), 0n))
    }
  }

  close(): number {
    this.states[this.states.length - 1] = 'closed'
    this.states.push('open')
    return this.states.length - 1
  }

  /** Takes the orders from the engine, and answers what each place would have had to pay: the two have to agree. */
  net(cycle: number, orders: readonly Omit<Order, 'isApproved' | 'isPaid'>[]): Map<string, bigint> {
    const held = this.held.filter((one) => one.cycle === cycle)
    this.states[cycle - 1] = 'netted'
    for (const one of orders) this.orders.push({ ...one, isApproved: false, isPaid: false })
    this.orders.sort((a, b) => a.cycle - b.cycle || a.number - b.number)
    return new Map(this.places.map((place) => [place, this.wouldPay(place, held)]))
  }

  approve(cycle: number): void {
    for (const one of this.orders) if (one.cycle === cycle) one.isApproved = true
  }

  receive(place: string, amount: bigint): void {
    this.money.set(place, (this.money.get(place) ?? 0n) + amount)
  }

  /** Of everything approved, whoever would be short gives back the last of its own; the rest is paid. */
  settle(): number {
    const chosen = this.orders.filter((one) => one.isApproved && !one.isPaid)
    const left = (place: string) =>
      chosen.reduce(
        (money, { payer, payee, amount }) =>
          money + (payee === place ? amount : 0n) - (payer === place ? amount : 0n),
        this.money.get(place) ?? 0n,
      )
    for (let short = this.places.find((place) => left(place) < 0n); short !== undefined; ) {
      const payer = short
      chosen.splice(
        chosen.findLastIndex((one) => one.payer === payer),
        1,
      )
      short = this.places.find((place) => left(place) < 0n)
    }
    for (const one of chosen) {
      this.receive(one.payer, -one.amount)
      this.receive(one.payee, one.amount)
      one.isPaid = true
      this.payments.push({ order: one, cycle: this.states.length })
    }
    this.states.forEach((state, index) => {
      const isPaid = this.orders.every((one) => one.cycle !== index + 1 || one.isPaid)
      if (state === 'netted' && isPaid) this.states[index] = 'settled'
    })
    return chosen.length
  }

  /** Due to a place less owed by it at the end of a cycle, with all payments made until then. */
  standingAt(place: string, cycle: number): bigint {
    let standing = 0n
    for (const one of this.held) {
      if (one.cycle > cycle) continue
      if (one.creditor === place) standing += one.amount
      if (one.debtor === place) standing -= one.amount
    }
    for (const one of this.payments) {
      if (one.cycle > cycle) continue
      if (one.order.payer === place) standing += one.order.amount
      if (one.order.payee === place) standing -= one.order.amount
    }
    return standing
  }

  private stateOf(cycle: number): CycleState {
    return this.states[cycle - 1] ?? 'open'
  }
}

function sum(held: readonly Obligation[]): bigint {
  return held.reduce((total, { amount }) => total + amount, 0n)
}

function above(amount: bigint): bigint {
  return amount > 0n ? amount : 0n
}
