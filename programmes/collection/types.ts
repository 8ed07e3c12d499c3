import type { QuantityUnit, Text } from '#platform/i18n'
import type { Grounds, Question } from './plausible/types.ts'

// Terms.
// request    figures that an office asks of one organisation, with a due date.
// item       one of them: indicator, place, period, the unit in which it is asked.
// answer     a version of what stands at an item; the newest is in force. Versions are only ever added.
// round      one time that a request is put to the organisation; a return begins the next.
// sign-off   a second person of the organisation sends the answers to the office; the office sees nothing before.
// reported   accepted and not yet public: the office works with it as with an observation, nobody else sees it.
// disclosed  from here on it is a published observation.

export type RequestState = 'open' | 'handed-in' | 'signed' | 'returned' | 'accepted' | 'withdrawn'

export type DecisionKind =
  | 'handed-in'
  | 'taken-back'
  | 'declined'
  | 'signed'
  | 'accepted'
  | 'returned'
  | 'withdrawn'

export type AnswerKind = 'value' | 'none' | 'empty'

export type RequestView = {
  readonly id: string
  readonly title: Text
  readonly note: Text | null
  readonly asking: { readonly id: string; readonly title: Text }
  readonly addressed: { readonly id: string; readonly title: Text }
  readonly due: string
  /** Days up to the due date; negative: days since. */
  readonly daysLeft: number
  readonly state: RequestState
  readonly round: number
  /** Instant since which it has been in its state. */
  readonly since: string
  readonly madeAt: string
  readonly madeBy: string
  readonly items: number
  /** How many have an answer that the actor may see. */
  readonly answered: number
}

export type AnswerView = {
  readonly version: number
  readonly kind: AnswerKind
  /** As typed, and the power of ten of the unit in which it was. */
  readonly typed: string
  readonly power: number
  /** Decimal in base units; null where there is no figure. */
  readonly value: string | null
  readonly note: string
  readonly by: string
  readonly at: string
}

export type ReasonView = {
  readonly kind: string
  readonly arithmetic: Text
  readonly reason: string
  readonly by: string
  readonly at: string
}

export type ItemView = {
  readonly number: number
  readonly indicator: string
  readonly indicatorTitle: Text
  readonly place: string
  readonly placeName: Text
  readonly period: string
  readonly periodWords: Text
  readonly vintageLabel: Text
  readonly unit: QuantityUnit
  readonly power: number
  /** Power of ten in base units to which it is wanted at least; null: as it is known. */
  readonly precisionWanted: number | null
  readonly answer: AnswerView | null
  readonly reasons: readonly ReasonView[]
  /** The day on which it was made public; null: it isn't yet. */
  readonly disclosedOn: string | null
}

export type DecisionView = {
  readonly kind: DecisionKind
  readonly round: number
  readonly reason: string
  readonly items: readonly number[]
  readonly by: string
  readonly at: string
}

/** What the actor may do with a request as it stands. */
export type Possible = {
  readonly answer: boolean
  readonly handIn: boolean
  readonly takeBack: boolean
  readonly sign: boolean
  readonly decline: boolean
  readonly accept: boolean
  readonly return: boolean
  readonly withdraw: boolean
  readonly disclose: boolean
}

export type RequestAnswer = {
  readonly lang: string
  readonly asOf: string
  readonly request: RequestView
  readonly items: readonly ItemView[]
  readonly decisions: readonly DecisionView[]
  /** What the answers are compared with; null for who doesn't answer. */
  readonly grounds: Grounds | null
  /** Open questions about the answers in force, whoever reads. */
  readonly questions: readonly Question[]
  readonly may: Possible
}

export type ListAnswer = {
  readonly lang: string
  readonly asOf: string
  readonly today: string
  readonly items: readonly RequestView[]
  readonly total: number
  readonly nextCursor: string | null
  /** The actor may ask for figures. */
  readonly mayAsk: boolean
}

/** What an organisation owes, since when. */
export type MissingItem = {
  readonly request: string
  readonly requestTitle: Text
  readonly addressed: { readonly id: string; readonly title: Text }
  readonly number: number
  readonly indicatorTitle: Text
  readonly placeName: Text
  readonly periodWords: Text
  readonly due: string
  readonly daysLeft: number
  readonly state: RequestState
  /** Since when it is asked: the beginning of the round. */
  readonly since: string
  /** Days of the reminders that went out. */
  readonly reminders: readonly string[]
}

export type MissingAnswer = {
  readonly lang: string
  readonly asOf: string
  readonly today: string
  readonly items: readonly MissingItem[]
  readonly total: number
}

/** What became of one answer that was sent to be kept. */
export type SavedAnswer =
  | { readonly item: number; readonly kind: 'saved'; readonly version: number }
  | {
      readonly item: number
      readonly kind: 'unreadable'
      readonly reason: Text
      readonly remedy: Text
    }
  /** Somebody else wrote since; nothing was kept of this one. */
  | { readonly item: number; readonly kind: 'changed-since'; readonly answer: AnswerView }

export type AnsweringOut = {
  readonly results: readonly SavedAnswer[]
  readonly questions: readonly Question[]
}

export type TableProblem = {
  /** From 1, with the header as line 1. */
  readonly line: number
  readonly column: string
  readonly reason: Text
  readonly remedy: Text
}

export type ImportOut = {
  readonly rows: number
  readonly changed: number
  readonly unchanged: number
  readonly problems: readonly TableProblem[]
  readonly questions: readonly Question[]
  /** How the file was written: utf-8, gb18030, utf-16, xlsx. */
  readonly encoding: string
}

/** What may be asked of whom. */
export type ChoicesAnswer = {
  readonly lang: string
  readonly asOf: string
  readonly today: string
  readonly organisations: readonly {
    readonly id: string
    readonly title: Text
    readonly jurisdiction: string
  }[]
  readonly indicators: readonly {
    readonly id: string
    readonly title: Text
    readonly unit: QuantityUnit
    readonly vintages: readonly { readonly id: string; readonly label: Text }[]
  }[]
  readonly places: readonly {
    readonly id: string
    readonly name: Text
    /** The places that it belongs to. */
    readonly within: readonly string[]
  }[]
  readonly regionPlace: string
}
