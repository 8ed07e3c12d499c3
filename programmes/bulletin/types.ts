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

// Terms.
// mark      what the text shows of a stated figure: its words, its verdict, one sentence why.
// then      judged with what was known on the bulletin's date; `since`, with all that is known today.
// edition   a bulletin frozen at publication with the hashes of its inputs.
// erratum   an edition that corrects an earlier one, and says what it corrects.
// embargo   the time in which an edition is frozen and seen by its organisation alone.
// note      the evidence of a figure in a few words, for paper: verdict, what was computed, vintage, sources.

export type VerdictName =
  | 'holds'
  | 'holds-only-if'
  | 'inconsistent'
  | 'contradicted'
  | 'no-data'
  | 'untestable'

/** A figure as it stands in the text, as of the knowledge date. */
export type FigureMark = {
  readonly id: string
  /** As stated: '24.4 %', '24.4%'; or its words ('one third'). */
  readonly shown: Text
  readonly title: Text
  readonly verdict: VerdictName
  /** 'holds on a condition' / '有条件成立'; 'only reported' / '仅见于发布'. */
  readonly verdictWords: Text
  readonly reason: Text
  readonly provenance: string
  readonly computed: Quantity | null
  /** The denominator (or other variant) and vintage under which it is computed, in words. */
  readonly under: Text | null
  /** The verdict as of this date isn't the one on the bulletin's date. */
  readonly changedSinceThen: boolean
  /** `/bulletins/:id/figures/:figure` without the language prefix. */
  readonly href: string
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'figure'; readonly figure: string; readonly form: 'number' | 'words' }

export type Block =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly id: string
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly entries: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }

export type VerdictCount = {
  readonly verdict: VerdictName
  readonly words: Text
  readonly count: number
}

export type BulletinRef = {
  readonly id: string
  readonly date: string
  readonly dateWords: Text
  readonly title: Text
  /** `/bulletins/:id` */
  readonly href: string
}

export type EditionRef = {
  readonly id: string
  readonly bulletin: string
  readonly number: number
  /** The moment from which anybody may see it. */
  readonly publishedAt: string
  readonly publishedWords: Text
  readonly asOf: string
  readonly hash: string
  /** What it corrects, in words; null where it is no erratum. */
  readonly change: Text | null
  /** The edition that it corrects: its id. */
  readonly corrects: string | null
  /** `/editions/:id` */
  readonly href: string
}

/** The evidence of a figure for paper. */
export type FigureNote = {
  /** Counted from 1 in the order of the text. */
  readonly number: number
  readonly figure: string
  /** 'holds: 24.39 %, of the sum of the 31 provinces; first published. Statistical communiqué 2023 (National Bureau of Statistics).' */
  readonly words: Text
}

/** What the checker found in a bulletin's own text, over its languages. */
export type OwnCheck = {
  readonly claims: number
  readonly inconsistent: number
  readonly contradicted: number
}

// ---- bulletin.list

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
