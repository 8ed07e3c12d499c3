import type { Day } from '#platform/period'
import type { Fen } from '../pure/index.ts'

// Terms.
// due      what funds and a person owe each other for a year that was settled anew: one sum of all its bills, since deductible and
//          caps are the year's. The person is paid, or a claim is listed.
// payout   a payment of funds to a person's bank account: one person prepares it, another approves it, the bank confirms it, or sends
//          it back.

/** By how much more, or less, one fund pays of a bill. */
export type Due = {
  readonly settlement: string
  readonly insured: string
  readonly insuredPlace: string
  readonly insuredProvince: string
  readonly year: number
  readonly fund: string
  readonly change: Fen
}

/** Whose year, and whose funds. */
export type PersonYear = Pick<Due, 'insured' | 'insuredPlace' | 'insuredProvince' | 'year'>

/** Of a year that was settled anew: what is open between funds and person, and what was done. */
export type Position = PersonYear & {
  readonly change: Fen
  /** In payouts that wait for a second person. */
  readonly prepared: Fen
  /** In payouts that were released and wait for the bank. */
  readonly approved: Fen
  /** The bank confirmed it. */
  readonly paid: Fen
  readonly repaid: Fen
  /** Above nothing: to be paid to the person; below: owed by the person. */
  readonly open: Fen
}

export const PAYOUT_STATES = ['prepared', 'approved', 'confirmed', 'returned'] as const
export type PayoutState = (typeof PAYOUT_STATES)[number]

export type Payout = PersonYear & {
  readonly id: string
  readonly amount: Fen
  readonly state: PayoutState
  readonly preparedBy: string
  readonly approvedBy: string | null
}

export const REPAYMENT_KINDS = ['received', 'waived'] as const
export type RepaymentKind = (typeof REPAYMENT_KINDS)[number]

/** What came of a claim on a person. */
export type Repayment = {
  readonly id: string
  readonly insured: string
  readonly place: string
  readonly year: number
  readonly kind: RepaymentKind
  readonly amount: Fen
  readonly note: string
}

export type DueView = {
  readonly insured: string
  readonly insuredPlace: string
  readonly year: number
  readonly change: string
  readonly prepared: string
  readonly approved: string
  readonly paid: string
  readonly repaid: string
  readonly open: string
}

export type PayoutView = {
  readonly id: string
  readonly insured: string
  readonly insuredPlace: string
  readonly year: number
  readonly amount: string
  readonly state: PayoutState
  readonly reference: string | null
  readonly paidOn: Day | null
}

export type DuesAnswer = {
  readonly items: readonly DueView[]
  readonly payouts: readonly PayoutView[]
  readonly nextCursor: string | null
}
