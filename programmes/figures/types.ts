import type { Lang, Text } from '#platform/i18n'
import type {
  Citation,
  DocumentRef,
  EvaluationView,
  History,
  IndicatorCard,
  KnowledgeDate,
  Links,
  ObservationView,
  PeriodRef,
  PlaceMap,
  PlaceRef,
  Quantity,
  Ranking,
  VariantRef,
  VintageRef,
} from './view-types.ts'

// What each query answers; what answers are made of is beside this.

export type * from './view-types.ts'

export type FigureListItem = IndicatorCard & {
  /** For the region's place, the newest period known as of the date. */
  readonly latest: {
    readonly place: PlaceRef
    readonly period: PeriodRef
    readonly value: Quantity
    readonly vintageLabel: Text
    readonly provenance: string
  } | null
  readonly observations: number
  readonly periods: number
  readonly places: number
}
export type FiguresSearchAnswer = {
  readonly q: string
  readonly lang: Lang
  readonly asOf: string
  readonly total: number
  readonly items: readonly FigureListItem[]
  readonly nextCursor: string | null
  /** The programmes that answer for figures, for a filter, with how many each has. */
  readonly owners: readonly { readonly id: string; readonly title: Text; readonly count: number }[]
}

// ---- figures.read

export type FigureAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly today: string
  readonly indicator: IndicatorCard
  readonly place: PlaceRef
  readonly period: PeriodRef
  /** Asked for; null: the default, or the newest complete one. */
  readonly variant: string | null
  readonly vintage: string | null
  /** Whether inputs of different vintages were allowed; `evaluation.mixed` says whether there are any. */
  readonly mixed: boolean
  /** Asked for; null: everything that is loaded. */
  readonly loadedBy: string | null
  /** Asked for; null: published and recorded. */
  readonly provenance: 'published' | 'recorded' | 'simulated' | null
  readonly evaluation: EvaluationView
  /** Where there is no value, and simulated ones are held: the page of the newest. */
  readonly simulated: string | null
  /** The same figure by each variant and each vintage known as of the date. */
  readonly alternatives: readonly FigureAlternative[]
  readonly history: History | null
  readonly ranking: Ranking | null
  readonly map: PlaceMap | null
  readonly knowledge: readonly KnowledgeDate[]
  /** Place against place over time; empty unless `compare` names places. */
  readonly comparison: History | null
  readonly choices: {
    readonly places: readonly PlaceRef[]
    readonly periods: readonly PeriodRef[]
    readonly vintages: readonly VintageRef[]
    readonly variants: readonly VariantRef[]
  }
  /** What was to be reached, and whether it was, with what was known. */
  readonly targets: readonly {
    readonly id: string
    readonly title: Text
    readonly bound: Text
    readonly value: Quantity
    readonly due: string
    readonly dueWords: Text
    /** Null: still open, or nobody but the document that set it says that it is met. */
    readonly met: boolean | null
    readonly state: 'met' | 'said-met' | 'missed' | 'open'
    /** False where the value is the setting document's own. */
    readonly independent: boolean
    readonly words: Text
    readonly document: DocumentRef
  }[]
  readonly citation: Citation
  readonly links: Links
}
export type FigureAlternative = {
  readonly variant: VariantRef | null
  readonly vintageLabel: Text
  readonly vintages: readonly string[]
  readonly value: Quantity | null
  readonly chosen: boolean
  readonly href: string
}

// ---- figures.series

export type SeriesRow = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly value: string
  readonly bound: string
  readonly unit: string
  readonly provenance: string
  readonly stage: string
  readonly vintage: string
  readonly publishedFrom: string | null
  readonly publishedTo: string | null
  readonly firstSeen: string
  readonly loadedAt: string
  readonly document: string
  readonly location: string
  readonly breakNote: Text | null
  readonly note: Text | null
  readonly doubt: Text | null
}
export type SeriesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly indicator: IndicatorCard
  readonly rows: readonly SeriesRow[]
  readonly total: number
  readonly nextCursor: string | null
  readonly documents: readonly DocumentRef[]
  readonly asked: ObservationQuery
}

/** What selects observations, as the SDMX subset understands it; an empty list means all. */
export type ObservationQuery = {
  readonly flow: string
  readonly indicators: readonly string[]
  readonly places: readonly string[]
  readonly startPeriod: string | null
  readonly endPeriod: string | null
  readonly asOf: string | null
  readonly updatedAfter: string | null
  readonly includeHistory: boolean
  readonly limit: number
}

// ---- figures.sdmx-data

export type SdmxAnswer = {
  readonly rows: readonly SeriesRow[]
  readonly total: number
  readonly asked: ObservationQuery
}

// ---- figures.sources, figures.source

export type SourceListItem = DocumentRef & {
  readonly note: Text | null
  readonly echoOf: string | null
  readonly observations: number
  readonly indicators: number
}
export type SourcesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly total: number
  readonly items: readonly SourceListItem[]
  readonly nextCursor: string | null
}
export type SourceAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly source: SourceListItem
  readonly echoOf: DocumentRef | null
  readonly echoes: readonly DocumentRef[]
  /** What was taken from it, by indicator. */
  readonly taken: readonly {
    readonly indicator: { readonly id: string; readonly title: Text; readonly href: string }
    readonly observations: readonly ObservationView[]
  }[]
  readonly total: number
  readonly nextCursor: string | null
  readonly links: { readonly json: string; readonly csv: string }
}

// ---- figures.places, figures.place

export type PlaceListItem = PlaceRef & {
  readonly levelWords: Text
  readonly code: string | null
  readonly parent: PlaceRef | null
  /** Has ceased to be, on this day. */
  readonly until: string | null
  readonly href: string
  readonly figures: number
}
export type PlacesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly q: string
  readonly total: number
  readonly items: readonly PlaceListItem[]
  readonly nextCursor: string | null
}
export type PlaceAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly place: PlaceListItem
  readonly codes: readonly {
    readonly system: string
    readonly systemTitle: Text
    readonly code: string
    readonly from: string | null
    readonly to: string | null
  }[]
  readonly changes: readonly {
    readonly date: string
    readonly dateWords: Text
    readonly kind: string
    readonly note: Text
    readonly source: string
  }[]
  readonly parents: readonly PlaceRef[]
  readonly members: readonly PlaceRef[]
  readonly compositions: readonly { readonly id: string; readonly title: Text }[]
  readonly figures: readonly {
    readonly indicator: IndicatorCard
    readonly period: PeriodRef
    readonly value: Quantity
    readonly vintageLabel: Text
    readonly provenance: string
    readonly rank: {
      readonly rank: number
      readonly of: number
      readonly compositionTitle: Text
    } | null
    readonly history: History | null
    readonly href: string
  }[]
  readonly map: PlaceMap | null
  readonly links: { readonly json: string }
}
