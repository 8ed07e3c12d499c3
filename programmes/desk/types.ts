import type { Lang, Text } from '#platform/i18n'
import type { Block, FigureMark, VerdictName } from '#programmes/bulletin/types'
import type {
  Caution,
  DocumentRef,
  IndicatorCard,
  PeriodRef,
  PlaceRef,
  Quantity,
  VariantRef,
} from '#programmes/figures/types'

// Terms.
// draft      a bulletin that is being written: a text in each language, and the figures that it states.
// update     one change to a text as an editor made it; each makes a version.
// save       updates of one editor that were accepted together.
// client     one editor in one window; its updates are known by it, so that a repeated save adds nothing.
// step       a draft's way from one state to the next: submitting, review, scheduling, publication.
// mark       what somebody who writes should look at: an unknown figure, one that is false or since revised, a missing translation.
// offer      words for a figure that are true on the draft's date, with the bound that makes them so.

export type DraftState =
  | 'drafting'
  | 'submitted'
  | 'returned'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'withdrawn'

/** What a person may do with a draft as it stands, besides reading it. */
export type DraftAct =
  | 'write'
  | 'comment'
  | 'submit'
  | 'take-back'
  | 'return'
  | 'approve'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'withdraw'
  | 'withdraw-edition'

/** A figure as a draft states it: an entry of bulletin.yaml, but for the document, which is the bulletin itself. */
export type StatedEntry = {
  readonly id: string
  readonly programme: string
  readonly indicator: string
  readonly place: string
  readonly period: string
  /** Plain digits in the base unit. */
  readonly value: string
  readonly valueHigh?: string
  /** Power of ten of the last digit stated. */
  readonly precision: number
  readonly unit: string
  readonly bound:
    | 'exact'
    | 'over'
    | 'under'
    | 'nearly'
    | 'about'
    | 'between'
    | 'at-most'
    | 'at-least'
  readonly display?: Text
  readonly note?: Text
  readonly untestable?: Text
  readonly comparison?: {
    readonly kind: 'rise' | 'fall' | 'growth' | 'target'
    readonly of?: string
    readonly with: string
  }
}

// ---- desk.list

export type DraftRef = {
  readonly id: string
  readonly bulletin: string
  readonly title: Text
  readonly date: string
  readonly dateWords: Text
  readonly state: DraftState
  readonly stateWords: Text
  /** The edition that it corrects. */
  readonly erratumOf: string | null
  /** `/desk/drafts/:id` without the language prefix. */
  readonly href: string
}

export type DraftListAnswer = {
  readonly lang: Lang
  readonly items: readonly (DraftRef & {
    readonly changedAt: string
    readonly changedWords: Text
    readonly changedBy: string
    readonly openComments: number
    readonly publishAt: string | null
    readonly publishAtWords: Text | null
    readonly edition: string | null
  })[]
  readonly nextCursor: string | null
  /** Whether who asks may begin one; and the bulletins that one may be begun from. */
  readonly mayBegin: boolean
  readonly models: readonly { readonly id: string; readonly title: Text }[]
  readonly today: string
}

// ---- desk.read

export type StepView = {
  readonly at: string
  readonly atWords: Text
  readonly by: string
  readonly state: DraftState
  readonly words: Text
  readonly reason: string | null
}

export type CommentView = {
  readonly id: string
  readonly lang: Lang
  readonly replyTo: string | null
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly body: string
  readonly by: string
  readonly at: string
  readonly atWords: Text
  readonly resolved: boolean
  readonly resolvedBy: string | null
}

export type DraftAnswer = {
  readonly lang: Lang
  readonly today: string
  readonly draft: DraftRef
  readonly change: Text | null
  readonly publishAt: string | null
  readonly publishAtWords: Text | null
  readonly edition: string | null
  readonly editable: boolean
  readonly acts: readonly DraftAct[]
  readonly texts: readonly {
    readonly lang: Lang
    readonly version: number
    readonly body: string
  }[]
  readonly figures: readonly StatedEntry[]
  readonly figuresVersion: number
  readonly comments: readonly CommentView[]
  readonly steps: readonly StepView[]
  /** Whose hand it is, to tell own from others. */
  readonly me: string
}

// ---- desk.pull

export type UpdateJson = { readonly client: string; readonly changes: unknown }

export type Here = {
  readonly client: string
  readonly name: string
  /** The same person in another window. */
  readonly isMine: boolean
  readonly lang: Lang | null
  /** Where the cursor stands in the version that its editor has; null where it shows none. */
  readonly at: number | null
}

export type PullAnswer = {
  readonly state: DraftState
  readonly figuresVersion: number
  readonly commentsVersion: number
  readonly texts: readonly {
    readonly lang: Lang
    /** The newest version; `updates` may end before it where there are too many. */
    readonly version: number
    readonly updates: readonly UpdateJson[]
  }[]
  readonly here: readonly Here[]
}

// ---- desk.view: what a text looks like to a reader, and what to look at

export type MarkKind =
  | 'markdoc'
  | 'unknown-figure'
  | 'false'
  | 'conditional'
  | 'no-data'
  | 'revised'
  | 'not-here'
  | 'untranslated'
  | 'unused'

export type DraftMark = {
  readonly kind: MarkKind
  readonly severity: 'error' | 'warning' | 'note'
  readonly lang: Lang
  readonly start: number
  readonly end: number
  readonly line: number
  readonly words: Text
  readonly figure: string | null
}

// ---- desk.choices, desk.offers: picking a figure from the series

export type ChoicesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly indicator: IndicatorCard
  readonly place: PlaceRef
  readonly places: readonly PlaceRef[]
  /** Those with a value as of the draft's date, the newest first. */
  readonly periods: readonly PeriodRef[]
}

/** One way of computing the figure: a variant in one vintage. */
export type OfferWay = {
  readonly variant: VariantRef | null
  readonly vintage: string
  readonly vintageLabel: Text
  /** A newer complete vintage was known on the draft's date. */
  readonly superseded: boolean
  readonly value: Quantity | null
  readonly cautions: readonly Caution[]
  readonly sources: readonly DocumentRef[]
}

export type Offer = {
  readonly entry: StatedEntry
  /** 'more than one third' / '超过三分之一' */
  readonly words: Text
  /** The words of its bound, to be put around the figure: 'more than {value}'. */
  readonly around: Text
  readonly verdict: VerdictName
  readonly verdictWords: Text
  readonly reason: Text
}

export type OffersAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly title: Text
  readonly ways: readonly OfferWay[]
  readonly offers: readonly Offer[]
}

// ---- desk.view, desk.check

export type DraftView = {
  readonly lang: Lang
  readonly asOf: string
  readonly figuresVersion: number
  readonly texts: readonly {
    readonly lang: Lang
    readonly version: number
    readonly blocks: readonly Block[]
  }[]
  readonly figures: { readonly [id: string]: FigureMark }
  /** How each stated figure reads with its bound, also one that stands in no text. */
  readonly stated: readonly {
    readonly id: string
    readonly title: Text
    readonly words: Text
    /** The words of its bound: 'more than {value}'. */
    readonly around: Text
    readonly form: 'number' | 'words'
  }[]
  readonly countsWords: Text
  readonly marks: readonly DraftMark[]
}

export type DraftFinding = {
  readonly weight: 'false' | 'condition' | 'doubt'
  readonly verdict: string
  readonly about: Text
  readonly reasons: readonly Text[]
  readonly places: readonly {
    readonly lang: Lang
    readonly start: number
    readonly end: number
    readonly line: number
  }[]
  readonly figure: string | null
  readonly amended: string | null
}

export type DraftCheck = {
  readonly lang: Lang
  readonly asOf: string
  readonly texts: readonly { readonly lang: Lang; readonly version: number }[]
  readonly figuresVersion: number
  readonly findings: readonly DraftFinding[]
  readonly claims: number
}

// ---- desk.history, desk.compare

export type HistoryItem =
  | {
      readonly kind: 'text'
      readonly lang: Lang
      readonly from: number
      readonly to: number
      readonly by: string
      readonly at: string
      readonly atWords: Text
    }
  | {
      readonly kind: 'figure'
      readonly figure: string
      readonly words: Text | null
      readonly by: string
      readonly at: string
      readonly atWords: Text
    }
  | {
      readonly kind: 'step'
      readonly words: Text
      readonly reason: string | null
      readonly by: string
      readonly at: string
      readonly atWords: Text
    }

export type Comparison = {
  readonly lang: Lang
  readonly from: number
  readonly to: number
  readonly newest: number
  readonly pieces: readonly { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }[]
}

export type HistoryAnswer = {
  readonly lang: Lang
  readonly draft: DraftRef
  readonly items: readonly HistoryItem[]
  /** Null where no two versions are named. */
  readonly comparison: Comparison | null
  readonly mayRestore: boolean
}
