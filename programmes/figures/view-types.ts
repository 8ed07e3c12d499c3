import type { Text } from '#platform/i18n'

// Terms.
// answer    what a query gives: plain JSON, the same for a page, the terminal and `/api/v1`.
// quantity  a number twice: exact text for machines, and words in every language for people.
// ref       enough of a thing to name it and link to it. Links are paths without the language prefix.

export type Quantity = {
  /** Decimal text in the base unit, rounded to the digits that the indicator is stated in. */
  readonly value: string
  /** The exact number: a decimal, or `num/den` where no decimal is exact. */
  readonly exact: string
  /** For charts only. */
  readonly number: number
  /**
   * How the number limits the true one: `over` for "more than 120,000", which the words say; null where inputs that are given
   * by bounds leave open on which side it lies. Left out: exact.
   */
  readonly bound?: string | null
  readonly unit: string
  /** `24.39 %`, `CNY 30.50 trillion`; `24.39%`, `30.50万亿元`. */
  readonly words: Text
  /**
   * Members that have no value and could change this one, in number; `brief` are the words without them
   * ('at least 3'). Left out where none is missing.
   */
  readonly incomplete?: { readonly missing: number; readonly brief: Text }
}

export type PlaceRef = {
  readonly id: string
  readonly name: Text
  readonly shortName: Text
  readonly level: string
}
export type PeriodRef = { readonly code: string; readonly words: Text }
export type VariantRef = { readonly id: string; readonly label: Text }
export type VintageRef = {
  readonly id: string
  readonly account: string
  readonly basis: string
  readonly stage: string
  readonly label: Text
  readonly rank: number
}

export type DocumentRef = {
  readonly id: string
  readonly title: Text
  /** Who published it: the words of the document, and what people read. */
  readonly publisher: string
  readonly publisherWords: Text
  /** The body that first measured it: its id in the pack, and what people read. */
  readonly origin: string
  readonly originWords: Text
  /** When it was published, in words: a day, a stretch of days, or 'unknown; first seen 7 December 2021'. */
  readonly published: Text
  readonly publishedFrom: string | null
  readonly publishedTo: string | null
  readonly firstSeen: string
  readonly dateUncertain: boolean
  readonly licence: string
  readonly licenceWords: Text
  readonly url: string | null
  /** How we hold it (`original`, `copy`, `recalled`), and that in words. */
  readonly transcription: string
  readonly transcriptionWords: Text
  /** `/sources/:id` */
  readonly href: string
}

export type ObservationView = {
  readonly indicator: string
  readonly place: PlaceRef
  readonly period: PeriodRef
  readonly value: Quantity
  readonly provenance: string
  readonly provenanceWords: Text
  readonly stage: string
  readonly stageWords: Text
  readonly vintage: VintageRef
  readonly document: DocumentRef
  readonly location: string
  readonly note: Text | null
  readonly breakNote: Text | null
  readonly doubt: Text | null
}

/** One step of a computation, down to the observations. */
export type TraceNode = {
  readonly kind: string
  readonly label: Text
  readonly place: PlaceRef
  readonly period: PeriodRef
  readonly value: Quantity | null
  readonly observation: ObservationView | null
  /** Documents that give the same value, and other values of the same cell and vintage. */
  readonly backing: readonly DocumentRef[]
  readonly disagreeing: readonly ObservationView[]
  readonly inputs: readonly TraceNode[]
}

/** An uncertainty: date uncertain, series break, composition change, mixed vintages, recalled. */
export type Caution = { readonly kind: string; readonly words: Text }

export type IndicatorCard = {
  readonly id: string
  readonly title: Text
  readonly description: Text
  readonly owner: string
  readonly ownerTitle: Text
  readonly unit: { readonly code: string; readonly name: Text; readonly symbol: Text }
  readonly method: Text
  readonly source: Text
  /** True: by an expression; false: observed. */
  readonly computed: boolean
  readonly formula: Text | null
  readonly variants: readonly VariantRef[]
  readonly direction: 'up' | 'down' | null
  readonly digits: number
  /** `/figures/:id` */
  readonly href: string
}

export type EvaluationView = {
  readonly value: Quantity | null
  readonly variant: VariantRef | null
  readonly vintages: readonly VintageRef[]
  readonly vintageLabel: Text
  readonly mixed: boolean
  readonly provenance: string
  readonly provenanceWords: Text
  readonly formula: Text
  readonly trace: TraceNode
  readonly cautions: readonly Caution[]
  readonly missing: readonly {
    readonly place: PlaceRef
    readonly period: PeriodRef
    readonly reason: Text
  }[]
  readonly independentSources: number
  /** The documents its inputs were read from, each once. */
  readonly sources: readonly DocumentRef[]
}

export type HistoryPoint = {
  readonly period: PeriodRef
  /** Middle of the period as a decimal year: the horizontal place on a chart. */
  readonly x: number
  readonly value: Quantity
  readonly vintageLabel: Text
  readonly basis: string
  /** Not comparable with the point before it. */
  readonly breakBefore: boolean
}
export type HistoryLine = {
  readonly key: string
  readonly label: Text
  readonly place: PlaceRef
  readonly variant: VariantRef | null
  /** The line of what is shown; others are its alternatives, fainter. */
  readonly main: boolean
  readonly points: readonly HistoryPoint[]
}
export type History = {
  readonly unit: IndicatorCard['unit']
  readonly lines: readonly HistoryLine[]
  /** The period in focus, to be marked. */
  readonly focus: string
}

export type Ranking = {
  readonly composition: string
  readonly compositionTitle: Text
  readonly indicator: { readonly id: string; readonly title: Text; readonly href: string }
  readonly period: PeriodRef
  readonly vintageLabel: Text
  readonly rows: readonly {
    readonly rank: number
    readonly place: PlaceRef
    readonly value: Quantity
    /** Counted by the figure (a city at or above the threshold); null where nothing is counted. */
    readonly counted: boolean | null
    readonly focus: boolean
    readonly href: string
  }[]
  readonly missing: readonly PlaceRef[]
  /** The line that a counted member must reach. */
  readonly threshold: Quantity | null
}

/** A simplified outline in degrees of longitude and latitude, as in GeoJSON. */
export type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: number[][][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] }

export type PlaceMap = {
  readonly indicator: { readonly id: string; readonly title: Text; readonly href: string }
  readonly period: PeriodRef
  readonly vintageLabel: Text
  readonly areas: readonly {
    readonly place: PlaceRef
    readonly geometry: Outline
    readonly value: Quantity | null
    readonly focus: boolean
    readonly href: string
  }[]
  /** For words of a number between values: `unit` and digits of the indicator. */
  readonly unit: IndicatorCard['unit']
  readonly attribution: Text
  readonly licence: string
  readonly reviewNumber: string | null
}

/** A day on which what is known about the figure changed. */
export type KnowledgeDate = {
  readonly date: string
  readonly words: Text
  /** What became known, e.g. 'Fifth economic census: revised GDP of 2023'. */
  readonly label: Text
  readonly dateUncertain: boolean
  readonly value: Quantity | null
  readonly variantLabel: Text | null
  readonly vintageLabel: Text
  /** The verdict on a stated figure as of this day; null where nothing is stated. */
  readonly verdict: string | null
  readonly verdictWords: Text | null
  /** This is the date in force on the page. */
  readonly current: boolean
}

export type Citation = {
  /** Ready to paste, in every language. */
  readonly words: Text
  /** The figure's sources and their licences, each once. */
  readonly licences: readonly string[]
  /** The same licences as people read them, in the same order. */
  readonly licenceWords: readonly Text[]
}

/** Paths; `page` and `permanent` without the language prefix, the others complete. */
export type Links = {
  readonly page: string
  /** With place, period, variant and as-of fixed. */
  readonly permanent: string
  readonly json: string
  readonly csv: string
  readonly jsonStat: string
  readonly sdmxCsv: string
  readonly embed: string
}

// ---- figures.search
