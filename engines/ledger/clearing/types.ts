import type { BaseContext } from '#platform/action'
import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Net, Netting, NettingCost } from '../pure/netting/types.ts'
import type { ResultCode } from '../results.ts'

// Terms.
// scheme       who clears what with each other: one asset, one way of netting, its participants.
// participant  a party of a scheme, by a code of the client's, e.g. a place of insurance.
// obligation   what one participant owes another by one document; it is in exactly one cycle, for ever.
// adjustment   an obligation that corrects an earlier one: the same way round it adds, the other way round it takes back.
// cycle        the obligations between two closings of a scheme, numbered from 1.
// position     the sum of the obligations of one debtor to one creditor in one cycle.
// instruction  what one participant has to pay another for a cycle; one person prepares it, another approves it.
// payment      a transfer of the ledger that carries out an instruction, wholly or in part.
// exposure     what a participant would have to pay if every cycle were netted now, and what it hasn't paid yet.
// prefund      money that a participant has put up beforehand, in an account of the ledger.
// crossing     the moment in which an exposure passes a share of the prefund, upwards or downwards.

/** What clearing needs of the world: who acts, the instant, its day, new ids. */
export type ClearingContext = Pick<BaseContext, 'actor' | 'now' | 'today' | 'newId'>

export type Scheme = {
  /** Of the client's: `health`. */
  readonly code: string
  readonly title: Text
  readonly asset: string
  readonly netting: Netting
  /** Whether an instruction may be paid in parts as money comes in. */
  readonly paysPartly: boolean
  /** Whether an obligation is refused that the prefund doesn't cover; else it is only told of. */
  readonly needsPrefund: boolean
}

export type Participant = {
  readonly code: string
  readonly title: Text
  /** The place whose people see what is the participant's. */
  readonly jurisdiction: string
  /** Code of the ledger's account from which it pays and into which it is paid. */
  readonly account: string
  /** Code of the ledger's account that holds its prefund; null: it has none. */
  readonly prefund: string | null
  /** Its exposure never exceeds this; null: no limit. */
  readonly limit: bigint | null
}

/** What a debtor owes a creditor in cycles that aren't netted never exceeds this. */
export type PairLimit = {
  readonly debtor: string
  readonly creditor: string
  readonly limit: bigint
}

export const CYCLE_STATES = ['open', 'closed', 'netted', 'settled'] as const
export type CycleState = (typeof CYCLE_STATES)[number]

export type Cycle = {
  readonly scheme: string
  readonly number: number
  readonly state: CycleState
  readonly openedAt: string
  readonly closedAt: string | null
  readonly nettedAt: string | null
  readonly settledAt: string | null
}

export type Obligation = {
  /** UUID of the client's: the same again changes nothing. */
  readonly id: string
  readonly debtor: string
  readonly creditor: string
  readonly amount: bigint
  /** What it is owed by: the number of a bill, a batch, a dispute. */
  readonly document: string
  readonly effectiveOn: Day
  /** The obligation that it corrects. */
  readonly adjusts: string | null
}

/** In the order of precedence: the first that applies is answered. */
export const OBLIGATION_RESULTS = [
  'amount-not-positive',
  'same-participant',
  'unknown-participant',
  'exists-with-different-scheme',
  'exists-with-different-debtor',
  'exists-with-different-creditor',
  'exists-with-different-amount',
  'exists-with-different-document',
  'exists-with-different-effective-day',
  'exists-with-different-adjusts',
  'exists',
  'unknown-adjusted',
  'adjusts-adjustment',
  'adjusts-other-pair',
  'takes-back-too-much',
  'over-limit',
  'over-pair-limit',
  'prefund-too-low',
  'added',
] as const
export type ObligationResult = (typeof OBLIGATION_RESULTS)[number]

export const INSTRUCTION_STATES = ['drafted', 'prepared', 'approved', 'paid'] as const
export type InstructionState = (typeof INSTRUCTION_STATES)[number]

export type Instruction = {
  readonly id: string
  readonly scheme: string
  readonly cycle: number
  /** From 1, in the order in which those of a cycle are paid. */
  readonly number: number
  readonly payer: string
  readonly payee: string
  readonly amount: bigint
  readonly paid: bigint
  readonly state: InstructionState
  /** Kind and id of the actor, `person:…`; never the system. */
  readonly preparedBy: string | null
  readonly approvedBy: string | null
}

export type NettingReport = {
  readonly cycle: Cycle
  readonly nets: readonly Net[]
  readonly instructions: readonly Instruction[]
  /** The three ways side by side, for the obligations of this cycle. */
  readonly costs: readonly NettingCost[]
}

export type MadePayment = {
  /** The id of the ledger's transfer. */
  readonly id: string
  readonly instruction: string
  readonly payer: string
  readonly payee: string
  readonly amount: bigint
}

/** Approved, and not paid in full. */
export type WaitingInstruction = Instruction & {
  readonly because: /** Its payer lacks so much, for it and for what it has to pay before. */
    | { readonly kind: 'money'; readonly participant: string; readonly missing: bigint }
    /** There was money, and the ledger refused all the same. */
    | { readonly kind: 'refused'; readonly result: ResultCode }
    /** Money came in behind its turn. */
    | { readonly kind: 'next-settlement' }
}

export type SettlementReport = {
  readonly payments: readonly MadePayment[]
  /** They wait, each for a reason; nothing is undone. */
  readonly waiting: readonly WaitingInstruction[]
  /** Numbers of the cycles that became settled. */
  readonly settled: readonly number[]
}

export type AlertLevel = 'yellow' | 'red'

export type Alert = {
  readonly id: string
  readonly scheme: string
  readonly participant: string
  readonly level: AlertLevel
  readonly direction: 'up' | 'down'
  readonly at: string
  readonly exposure: bigint
  readonly prefund: bigint
}

export type Exposure = {
  readonly participant: string
  readonly exposure: bigint
  /** Balance of the prefund's account; null: it has none. */
  readonly prefund: bigint | null
  readonly limit: bigint | null
}

export type Increase = {
  readonly id: string
  readonly scheme: string
  readonly participant: string
  readonly amount: bigint
  readonly askedAt: string
  readonly due: Day
  /** The ledger's transfer that paid it. */
  readonly transfer: string | null
  readonly paidAt: string | null
}

export type StatementLine = {
  readonly kind: 'obligation' | 'adjustment' | 'payment'
  readonly id: string
  readonly counterparty: string
  readonly document: string
  readonly adjusts: string | null
  readonly day: Day
  /** Exactly one of the four is above zero. */
  readonly owed: bigint
  readonly due: bigint
  readonly paid: bigint
  readonly received: bigint
}

/** Sums of a statement; those of one counterparty, or of all. */
export type StatementSums = {
  readonly counterparty: string | null
  readonly lines: number
  readonly owed: bigint
  readonly due: bigint
  readonly paid: bigint
  readonly received: bigint
}

export type Statement = {
  readonly scheme: Scheme
  readonly cycle: Cycle
  readonly participant: Participant
  /** Due to it, less owed by it, when the cycle opened: what no payment had settled yet. */
  readonly opening: bigint
  readonly counterparties: readonly StatementSums[]
  readonly total: StatementSums
  /** Opening, plus due, less owed, plus paid, less received; of an open cycle, so far. */
  readonly closing: bigint
}
