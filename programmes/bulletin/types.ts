import type { Lang, Text } from '#platform/i18n'
import type {
  Caution,
  Citation,
  DocumentRef,
  EvaluationView,
  History,
  IndicatorCard,
  KnowledgeDate,
  Links,
  PeriodRef,
  PlaceMap,
  PlaceRef,
  Quantity,
  Ranking,
  VariantRef,
} from '#programmes/figures/types'
import type {
  Block,
  BulletinRef,
  EditionRef,
  FigureMark,
  FigureNote,
  Inline,
  VerdictCount,
  VerdictName,
} from './view-types.ts'

// What each query answers; what answers are made of is beside this.

export type * from './editions/types.ts'
export type * from './view-types.ts'

export type BulletinListAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly items: readonly (BulletinRef & {
    readonly counts: readonly VerdictCount[]
    readonly editions: readonly EditionRef[]
  })[]
  readonly nextCursor: string | null
}

// ---- bulletin.read

export type BulletinAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly today: string
  readonly bulletin: BulletinRef
  /** 'An account of the press conference of 4 December 2024; not an official text.' */
  readonly kindWords: Text
  readonly document: DocumentRef
  /** The text in `lang`. */
  readonly blocks: readonly Block[]
  /** By id; every figure of the text, in the order of the text. */
  readonly figures: { readonly [id: string]: FigureMark }
  readonly counts: readonly VerdictCount[]
  /** The counts in one line: '9 hold, 3 on a condition, …'. */
  readonly countsWords: Text
  readonly notes: readonly FigureNote[]
  readonly contents: readonly { readonly id: string; readonly title: string }[]
  /** Days on which the marks of this page changed, oldest first: steps of the knowledge date. */
  readonly knowledge: readonly {
    readonly date: string
    readonly words: Text
    readonly label: Text
    readonly current: boolean
  }[]
  readonly editions: readonly EditionRef[]
  readonly citation: Citation
  readonly links: {
    readonly page: string
    readonly permanent: string
    readonly json: string
    readonly markdown: string
    readonly text: string
    readonly csv: string
    readonly docx: string
    readonly feed: string
  }
}

// ---- bulletin.figure: the panel

export type AlternativeRow = {
  readonly variant: VariantRef | null
  readonly vintageLabel: Text
  /** Known on the bulletin's date, or only since revised. */
  readonly known: 'then' | 'since'
  readonly value: Quantity | null
  readonly ok: boolean
  readonly okWords: Text
  /** 'rounded' or 'truncated': which reading of the digits makes it true. */
  readonly reading: 'rounded' | 'truncated' | null
  readonly readingWords: Text | null
  /** Stated minus computed, with its sign. */
  readonly off: Quantity | null
  readonly chosen: boolean
  readonly independentSources: number
  /** `/figures/:id?…` that computes exactly this. */
  readonly href: string
}

export type VerdictView = {
  readonly asOf: string
  readonly asOfWords: Text
  readonly verdict: VerdictName
  readonly words: Text
  readonly reason: Text
  readonly computed: Quantity | null
  readonly under: Text | null
  readonly independentSources: number
  readonly cautions: readonly Caution[]
}

export type CountedBeside = {
  readonly provenance: 'recorded' | 'simulated'
  readonly title: Text
  readonly period: PeriodRef
  readonly value: Quantity
  readonly href: string
}

export type BulletinFigureAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly today: string
  readonly bulletin: BulletinRef
  readonly mark: FigureMark
  readonly indicator: IndicatorCard
  readonly place: PlaceRef
  readonly period: PeriodRef
  readonly stated: {
    readonly value: Quantity
    readonly valueHigh: Quantity | null
    readonly bound: string
    /** 'more than 7,600 km' / '超过7600公里' */
    readonly words: Text
    readonly untestable: Text | null
  }
  /** The sentence it stands in, in `lang`. */
  readonly sentence: readonly Inline[]
  readonly sentenceText: string
  readonly document: DocumentRef
  /** As of the page's date; on the bulletin's date; with all that is known today. */
  readonly now: VerdictView
  readonly then: VerdictView
  readonly since: VerdictView
  readonly changed: boolean
  /** The computation of the chosen alternative; null where there are no data. */
  readonly evaluation: EvaluationView | null
  /** By denominator and vintage; those known then first. */
  readonly alternatives: readonly AlternativeRow[]
  /** The same thing as this installation counts it: beside what was stated, never for or against it. */
  readonly counted: readonly CountedBeside[]
  readonly history: History | null
  readonly ranking: Ranking | null
  readonly map: PlaceMap | null
  readonly knowledge: readonly KnowledgeDate[]
  readonly previous: { readonly id: string; readonly shown: Text; readonly href: string } | null
  readonly next: { readonly id: string; readonly shown: Text; readonly href: string } | null
  readonly citation: Citation
  readonly links: Links & { readonly feed: string }
}

// ---- bulletin.sentences: sentences that stopped being true, or began to

export type SentenceItem = {
  readonly bulletin: BulletinRef
  readonly figure: string
  readonly mark: FigureMark
  readonly sentence: readonly Inline[]
  readonly sentenceText: string
  readonly then: VerdictView
  readonly since: VerdictView
  /** The first day on which the verdict was another, and what became known on it. */
  readonly changedOn: string
  readonly changedOnWords: Text
  readonly changedBy: Text
  /** 'worse' where it held and doesn't, 'better' the other way, 'condition' where only the condition changed. */
  readonly direction: 'worse' | 'better' | 'condition'
  readonly directionWords: Text
  readonly href: string
  /** `/sentences/:figure.atom`, complete but for the language prefix. */
  readonly feed: string
}
export type SentencesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly items: readonly SentenceItem[]
  /** How many sentences were looked at. */
  readonly looked: number
  readonly nextCursor: string | null
  /** All the marks that the sentences' inlines name. */
  readonly figures: { readonly [id: string]: FigureMark }
  readonly feed: string
  readonly links: { readonly json: string }
}

// ---- bulletin.edition, bulletin.edition-diff
