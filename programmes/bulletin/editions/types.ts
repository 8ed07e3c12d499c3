import type { Lang, Text } from '#platform/i18n'
import type { Citation, DocumentRef } from '#programmes/figures/types'
import type {
  Block,
  BulletinRef,
  EditionRef,
  FigureMark,
  FigureNote,
  OwnCheck,
  VerdictCount,
  VerdictName,
} from '../view-types.ts'

/** A figure as it was stated, in plain JSON: numbers in base units, as decimals. */
export type StatedCell = {
  readonly value: string
  readonly valueHigh: string | null
  readonly unit: string
  readonly bound: string
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly document: string
}

export type FrozenFigure = {
  readonly id: string
  readonly shown: Text
  readonly stated: StatedCell
  readonly verdict: VerdictName
  readonly verdictWords: Text
  readonly value: string | null
  readonly valueWords: Text | null
  readonly variant: string | null
  readonly vintages: readonly string[]
  readonly inputs: number
  readonly inputsHash: string
  readonly href: string
}
export type EditionAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly bulletin: BulletinRef
  readonly kindWords: Text
  readonly document: DocumentRef
  readonly edition: EditionRef
  /** Until when nobody but its organisation sees it; null once it is out. */
  readonly embargo: { readonly until: string; readonly words: Text } | null
  /** That it was withdrawn before it came out, told to its organisation alone; null for any other. */
  readonly withdrawn: { readonly words: Text; readonly reason: string } | null
  /** The edition that it corrects, and the newest that corrects it. */
  readonly corrects: EditionRef | null
  readonly correctedBy: EditionRef | null
  /** What is otherwise than in the edition that it corrects; null where it corrects none. */
  readonly correction: Correction | null
  /** Why it was published although its check found something wrong. */
  readonly despite: string | null
  readonly ownCheck: { readonly counts: OwnCheck; readonly words: Text } | null
  readonly blocks: readonly Block[]
  readonly figures: { readonly [id: string]: FigureMark }
  readonly notes: readonly FigureNote[]
  readonly frozen: readonly FrozenFigure[]
  readonly counts: readonly VerdictCount[]
  readonly countsWords: Text
  /** Whether computing it again today, as of its date, gives every digit; and which figures differ if not. */
  readonly reproduces: {
    readonly ok: boolean
    readonly words: Text
    readonly differing: readonly string[]
  }
  readonly citation: Citation
  readonly links: {
    readonly page: string
    readonly permanent: string
    readonly json: string
    readonly markdown: string
    readonly text: string
    readonly csv: string
    readonly docx: string
    readonly html: string
    readonly diff: string
  }
}

/** Words that stay, went, or came. */
export type WordChange = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

export type FigureCorrection = {
  readonly figure: string
  readonly title: Text
  /** As stated, and how it stood; null where the edition doesn't state it. */
  readonly was: { readonly shown: Text; readonly verdict: VerdictName; readonly words: Text } | null
  readonly now: FigureCorrection['was']
  readonly href: string
}

/** How an erratum differs from the edition that it corrects. */
export type Correction = {
  /** Each line that changed, in the language asked for, in the order of the text. */
  readonly lines: readonly (readonly WordChange[])[]
  readonly figures: readonly FigureCorrection[]
}

// ---- bulletin.editions: what came out, newest first

export type EditionItem = EditionRef & { readonly title: Text; readonly despite: string | null }
export type EditionsAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly items: readonly EditionItem[]
  readonly nextCursor: string | null
  readonly feed: string
  readonly links: { readonly json: string }
}

export type EditionChange = {
  readonly figure: string
  readonly shown: Text
  readonly title: Text
  readonly was: {
    readonly verdict: VerdictName
    readonly words: Text
    readonly value: Text | null
    readonly under: Text | null
  }
  readonly now: EditionChange['was']
  readonly why: Text
  /** Documents among today's inputs that the edition didn't have. */
  readonly documents: readonly DocumentRef[]
  readonly href: string
}
export type EditionDiffAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly bulletin: BulletinRef
  readonly edition: EditionRef
  readonly changes: readonly EditionChange[]
  readonly unchanged: number
  readonly links: { readonly page: string; readonly json: string }
}
