import type { Day } from '#platform/period'

// Terms.
// month       the settlements of one calendar month, by the day on which they were settled: reconciled, closed, cleared, paid.
// list        what an institution, a place of treatment or a place of insurance has in its own books of a month.
// difference  what a list says otherwise than what was settled here; it is accepted, corrected or disputed.
// dispute     a party holds that a settlement should be another sum; what is decided after closing becomes an adjustment.
// bank receipt  a line of a bank's statement; it says that an instruction's money came.

/**
 * open: bills are settled into it, or it is being reconciled. closed: nothing of it changes any more. netted: it is cleared, and
 * instructions wait. paid: every instruction is.
 */
export const MONTH_STATES = ['open', 'closed', 'netted', 'paid'] as const
export type MonthState = (typeof MONTH_STATES)[number]

export const PARTIES = ['institution', 'treatment', 'insurance'] as const
export type Party = (typeof PARTIES)[number]

export const DIFFERENCE_KINDS = [
  'missing-here',
  'missing-there',
  'cancelled-here',
  'cancelled-there',
  'amount',
  'totals',
] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** gone: a correction, or a newer list, took it away. */
export const DIFFERENCE_STATES = ['open', 'accepted', 'disputed', 'gone'] as const
export type DifferenceState = (typeof DIFFERENCE_STATES)[number]

/** stands: the settlement was right. corrected: the sum was changed by an adjustment, or the settlement cancelled. */
export const DISPUTE_STATES = ['open', 'stands', 'corrected'] as const
export type DisputeState = (typeof DISPUTE_STATES)[number]

/** The days on which the steps of a month are due; null where the calendar or the law of the day says nothing. */
export type DueDays = {
  readonly institutions: Day | null
  readonly tables: Day | null
  readonly confirmation: Day | null
  /** Of the instructions, counted in working days from netting; null before it. */
  readonly payment: Day | null
}

export type MonthSummary = {
  /** YYYY-MM. */
  readonly month: string
  readonly state: MonthState
  /** Between provinces and not cancelled, as far as who asks sees them. */
  readonly settlements: number
  readonly payable: string
  readonly openDifferences: number
  readonly openDisputes: number
  /** Number of the clearing cycle; null before it is cleared. */
  readonly cycle: number | null
  readonly due: DueDays
}

export type MonthsAnswer = { readonly items: readonly MonthSummary[] }

/** A list that is expected, with what became of it. */
export type ExpectedList = {
  readonly party: Party
  /** Code of the institution, or id of the province. */
  readonly of: string
  /** Null: not handed in yet. */
  readonly list: string | null
  readonly handedInAt: string | null
  readonly settlements: number
  readonly openDifferences: number
  readonly state: 'missing' | 'equal' | 'different'
}

export type MonthPair = {
  readonly insuredProvince: string
  readonly treatedProvince: string
  readonly settlements: number
  readonly amount: string
}

export type MonthInstruction = {
  readonly id: string
  readonly month: string | null
  readonly cycle: number
  readonly number: number
  readonly payer: string
  readonly payee: string
  readonly amount: string
  readonly paid: string
  /** What bank receipts confirm of it. */
  readonly received: string
  readonly state: 'drafted' | 'prepared' | 'approved' | 'paid'
  readonly preparedBy: string | null
  readonly approvedBy: string | null
  readonly due: Day | null
}

export type MonthNet = {
  readonly participant: string
  readonly owed: string
  readonly dueTo: string
  /** Above nothing: it gets money. */
  readonly net: string
}

/** What each way of netting would cost for the month. */
export type MonthCost = {
  readonly netting: 'gross' | 'bilateral' | 'multilateral'
  readonly payments: number
  readonly value: string
}

export type MonthAnswer = MonthSummary & {
  readonly lists: readonly ExpectedList[]
  readonly pairs: readonly MonthPair[]
  /** Of the cycle, adjustments of earlier months included; empty before netting. */
  readonly nets: readonly MonthNet[]
  readonly costs: readonly MonthCost[]
  readonly instructions: readonly MonthInstruction[]
}

type StatementAmounts = {
  readonly owed: string
  readonly dueTo: string
  readonly paid: string
  readonly received: string
}

export type StatementAnswer = StatementAmounts & {
  readonly month: string
  readonly cycle: number
  readonly province: string
  /** Due to it, less owed by it, before and after. */
  readonly opening: string
  readonly closing: string
  readonly counterparties: readonly (StatementAmounts & {
    readonly counterparty: string
    readonly lines: number
  })[]
  readonly lines: readonly (StatementAmounts & {
    readonly kind: 'obligation' | 'adjustment' | 'payment'
    readonly id: string
    readonly counterparty: string
    readonly document: string
    readonly adjusts: string | null
    readonly day: Day
  })[]
  /** How many lines are in the CSV alone. */
  readonly omitted: number
}

export type DifferenceView = {
  readonly id: string
  readonly month: string
  readonly party: Party
  readonly of: string
  readonly list: string
  readonly kind: DifferenceKind
  /** Which amount differs: total, funds, account, cash; of totals also settlements. Null of other kinds. */
  readonly field: string | null
  readonly settlement: string | null
  readonly bill: string | null
  /** What was settled here, and what the list says; null where there is nothing. */
  readonly here: string | null
  readonly there: string | null
  readonly state: DifferenceState
  readonly reason: string | null
  readonly foundAt: string
}

export type DifferencesAnswer = {
  readonly items: readonly DifferenceView[]
  readonly nextCursor: string | null
}

/** What a party said to a dispute. */
export type DisputeAnswer = {
  /** The province whose operator, or whose institution, says it; null: the house. */
  readonly by: string | null
  readonly words: string
  readonly at: string
}

export type DisputeView = {
  readonly id: string
  readonly settlement: string
  readonly month: string
  readonly insuredProvince: string
  readonly treatedProvince: string
  /** The province whose operator, or whose institution, raised it; null: the house. */
  readonly raisedBy: string | null
  readonly payable: string
  /** What should be payable in the view of who raised it. */
  readonly claimed: string
  readonly reason: string
  readonly raisedAt: string
  readonly state: DisputeState
  readonly decided: string | null
  readonly outcome: string | null
  readonly decidedAt: string | null
  /** The obligation that corrects it, in a clearing cycle. */
  readonly adjustment: string | null
  /** The oldest first. */
  readonly answers: readonly DisputeAnswer[]
  /** What an open one waits for, and the working day by which; null: it is decided. */
  readonly waitsFor: 'answer' | 'decision' | null
  readonly due: Day | null
}

export type DisputesAnswer = {
  readonly items: readonly DisputeView[]
  readonly nextCursor: string | null
}

export type ReceiptView = {
  readonly id: string
  readonly account: string
  readonly reference: string
  readonly receivedOn: Day
  readonly payer: string
  readonly payee: string
  readonly amount: string
  readonly note: string
  /** The instruction that it confirms; null: nobody knows yet. */
  readonly instruction: string | null
  readonly matchedBy: 'rule' | 'person' | null
}

export type ReceiptsAnswer = {
  readonly items: readonly ReceiptView[]
  readonly nextCursor: string | null
}

export const WORK_KINDS = [
  'difference',
  'dispute',
  'list',
  'instruction',
  'receipt',
  'alert',
  'prefund',
  'resettlement',
  'payout',
  'claim',
  'filing',
] as const
export type WorkKind = (typeof WORK_KINDS)[number]

/** One thing that somebody has to do. */
export type WorkItem = {
  readonly kind: WorkKind
  /** Id of what it is about. */
  readonly id: string
  readonly month: string | null
  /** The place that has to act, or an institution. */
  readonly place: string
  /** Which sort: of differences their kind, of instructions their state, of alerts their level. */
  readonly what: string
  readonly amount: string | null
  readonly due: Day | null
  readonly isLate: boolean
}

export type WorklistAnswer = {
  readonly items: readonly WorkItem[]
  readonly counts: { readonly [kind in WorkKind]: number }
}
