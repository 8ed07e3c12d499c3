import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type {
  DifferenceState,
  DifferenceView,
  DisputeState,
  DisputeView,
  ExpectedList,
  MonthState,
  Party,
  ReceiptView,
} from '../month/types.ts'
import type { ProposalView } from '../prefunds/types.ts'
import type { YuanSums } from '../reconciliation/types.ts'
import type { DeskMarks, PrefundUse } from '../types.ts'

// What the pages of the desk show beside what their programme's own queries answer: names, and what the viewer may do.

/** Who looks at the desk. */
export type DeskViewer = {
  /** As the clearing names who prepared a payment, `person:…`; null: nobody signed in. */
  readonly person: string | null
  /** The place whose insurance the viewer's organisation runs. */
  readonly operated: string | null
  /** Codes of the institutions that are the organisation's own. */
  readonly institutions: readonly string[]
}

type Names = { readonly [code: string]: Text }

type OfMonth = {
  readonly month: string
  /** Every month that has settlements, the newest first: to choose another. */
  readonly months: readonly string[]
  readonly viewer: DeskViewer
  readonly names: Names
}

export type ListsPageAnswer = OfMonth & {
  readonly state: MonthState
  readonly due: string | null
  readonly lists: readonly (ExpectedList & { readonly handedInOn: Day | null })[]
  /** The list that is to be handed in, with the sums of what was settled here; null: none was chosen, or it isn't the viewer's. */
  readonly chosen: { readonly party: Party; readonly of: string; readonly here: YuanSums } | null
}

export type DifferencesPageAnswer = OfMonth & {
  readonly state: DifferenceState
  /** Of one party only; null: of all. */
  readonly of: string | null
  readonly items: readonly (DifferenceView & {
    /** The viewer may take over what stands here. */
    readonly isYours: boolean
    /** What is owed by the settlement now; null: the viewer can't dispute it. */
    readonly payable: string | null
  })[]
  readonly nextCursor: string | null
}

/** That it stands, or that another sum is owed. */
export const DISPUTE_WAYS = ['stands', 'owed'] as const
export type DisputeWay = (typeof DISPUTE_WAYS)[number]

export type DisputesPageAnswer = Omit<OfMonth, 'month'> & {
  readonly month: string | null
  readonly state: DisputeState | null
  readonly items: readonly (DisputeView & {
    readonly bill: string
    readonly institution: string
    /** The viewer may say something to it. */
    readonly isParty: boolean
    /** Which decisions are the viewer's to take, if an approver. */
    readonly ways: readonly DisputeWay[]
    /** The viewer's organisation raised it. */
    readonly isRaiser: boolean
    /** The viewer's side gains by what is claimed, so that it isn't the viewer's to concede. */
    readonly isGaining: boolean
    /** Its month is cleared, so that another sum can be owed. */
    readonly isCleared: boolean
  })[]
  /** A settlement that is to be disputed; null: none was asked for, or none that can be. */
  readonly chosen: DisputableSettlement | null
  readonly nextCursor: string | null
}

export type DisputableSettlement = {
  readonly settlement: string
  readonly bill: string
  readonly institution: string
  readonly month: string
  readonly insuredProvince: string
  readonly treatedProvince: string
  readonly payable: string
  /** Why it can't be disputed; null: it can. */
  readonly isDisputed: boolean
}

/** A payment whose money may come in. */
export type AwaitedPayment = {
  readonly id: string
  readonly document: string
  readonly payer: string
  readonly payee: string
  readonly rest: string
}

export type ReceiptsPageAnswer = {
  readonly viewer: DeskViewer
  readonly names: Names
  readonly unmatched: readonly ReceiptView[]
  readonly matched: readonly ReceiptView[]
  readonly awaited: readonly AwaitedPayment[]
}

export type PrefundsPageAnswer = {
  readonly viewer: DeskViewer
  readonly names: Names
  readonly marks: DeskMarks | null
  readonly items: readonly (PrefundUse & {
    /** What would bring it below the first mark; null: it is below, or there are no marks. */
    readonly short: string | null
  })[]
  /** What waits to be accepted, of the provinces that the viewer sees. */
  readonly proposals: readonly ProposalView[]
  /** For which prefunds are proposed next. */
  readonly year: number
  /** The province whose prefund the viewer may put up; null: none. */
  readonly own: string | null
  /** Of the next transfer, so that a form which is sent twice moves money once. */
  readonly transfer: string
}
