// Terms.
// obligation   what one participant owes another, in the smallest unit of an asset.
// gross        each pair pays in each direction what is owed in it.
// bilateral    each pair pays the difference of its two directions, one way.
// multilateral each participant pays, or gets, the difference between all it owes and all that is due to it.
// net          due to a participant less owed by it: above zero it gets, below zero it pays.

export type Netting = 'gross' | 'bilateral' | 'multilateral'

export type Owed = {
  readonly debtor: string
  readonly creditor: string
  /** Above zero, in the smallest unit. */
  readonly amount: bigint
  readonly asset: string
}

/** What one participant pays another, so that nothing of what was netted is owed any more. */
export type Payment = {
  readonly payer: string
  readonly payee: string
  readonly amount: bigint
  readonly asset: string
}

export type Net = {
  readonly participant: string
  readonly asset: string
  readonly owed: bigint
  readonly due: bigint
  /** `due - owed`. */
  readonly net: bigint
}

/** What a way of netting asks of its participants, per asset: how many payments, and how much money moves. */
export type NettingCost = {
  readonly netting: Netting
  readonly asset: string
  readonly payments: number
  readonly value: bigint
}
