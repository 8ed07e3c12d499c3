import type { BaseContext } from '#platform/action'
import type { Rational } from '#platform/exact'
import type { Day, PeriodCode } from '#platform/period'
import type { Composition, Parameter } from '#platform/region'
import type { Series } from './series.ts'
import type {
  Evaluation,
  Indicator,
  Observation,
  SeriesDocument,
  StatedFigure,
  Unit,
  Verdict,
  VerdictWord,
  Vintage,
} from './types.ts'

// Terms.
// draft     an observation before the store has given it an id and the instant of loading.
// bad row   one row of a file that can't be taken, with its place, what is wrong, and what would be right.

/** What the engine's own actions and commands are given. */
export type SeriesContext = BaseContext & { readonly series: Series }

export type ObservationDraft = Omit<Observation, 'id' | 'loadedAt'>

/** `line` counts from 1 with the header as line 1; `column` is a column's name, '' where the row itself is wrong. */
export type BadRow = {
  readonly line: number
  readonly column: string
  readonly reason: { readonly en: string; readonly zh: string }
  readonly remedy: { readonly en: string; readonly zh: string }
}

export type ExchangeFormat = 'csv' | 'sdmx-csv' | 'json-stat' | 'xlsx'

/** `added` are new, `held` were already there and equal. With a dry run nothing is added, but counted as if. */
export type ImportReport = {
  readonly rows: number
  readonly added: number
  readonly held: number
  readonly bad: number
  /** The first `BAD_ROWS_MAX` of them. */
  readonly badRows: readonly BadRow[]
}

// ---- editions

export type EditionParts = {
  readonly id: string
  readonly bulletin: string
  readonly document: string
  readonly asOf: Day
  /** ISO 8601, UTC. */
  readonly frozenAt: string
  /** The Markdoc text by language. */
  readonly texts: { readonly [lang: string]: string }
  readonly figures: readonly StatedFigure[]
}

export type FrozenObservation = Omit<Observation, 'id' | 'value' | 'bound'> & {
  readonly id: string
  readonly value: string
  /** Left out: exact. */
  readonly bound?: Observation['bound']
}
export type FrozenFigure = Omit<StatedFigure, 'value' | 'valueHigh'> & {
  readonly value: string
  readonly valueHigh: string | null
}

/** A figure of an edition as it was judged on its day. */
export type EditionFigure = {
  readonly id: string
  readonly stated: FrozenFigure
  readonly word: VerdictWord
  /** The word with what it depends on, as `findingOf` says it: two findings can share the word. */
  readonly finding: string
  /** Exact, as `num/den` or a whole number; null where nothing could be computed. */
  readonly value: string | null
  /** How that limits the true number, as in an evaluation; left out: exact. */
  readonly bound?: Evaluation['bound']
  readonly unit: string
  readonly variant: string | null
  readonly vintages: readonly string[]
}

/** Everything that decides an edition's figures, in plain JSON. */
export type Edition = {
  readonly format: 'onedelta-edition/1'
  readonly id: string
  readonly bulletin: string
  readonly document: string
  readonly asOf: Day
  readonly frozenAt: string
  readonly texts: { readonly [lang: string]: string }
  readonly figures: readonly EditionFigure[]
  readonly inputs: {
    readonly observations: readonly FrozenObservation[]
    readonly indicators: readonly Indicator[]
    readonly documents: readonly SeriesDocument[]
    readonly vintages: readonly Vintage[]
    readonly units: readonly Unit[]
    readonly compositions: readonly Composition[]
    readonly parameters: readonly Parameter[]
  }
  /** SHA-256 in hexadecimal of the canonical JSON of each part. */
  readonly hashes: {
    readonly texts: string
    readonly figures: string
    readonly observations: string
    readonly definitions: string
  }
  /** The same over all the above: the edition's own. */
  readonly hash: string
}

export type EditionChangeCause =
  | { readonly kind: 'new-vintage'; readonly vintage: string }
  | { readonly kind: 'new-document'; readonly document: string }
  /** What was known of an observation changed without its value: a date of publication, a doubt. */
  | { readonly kind: 'amended'; readonly document: string }
  | {
      readonly kind: 'changed-definition'
      readonly what: 'indicator' | 'composition' | 'parameter'
      readonly id: string
    }

/** A figure of an edition that is another today, and why. */
export type EditionChange = {
  readonly figure: string
  readonly before: EditionFigure
  readonly after: EditionFigure
  /** Today's, in full. */
  readonly verdict: Verdict
  readonly causes: readonly EditionChangeCause[]
}

// ---- SDMX-REST

/** One data query of the SDMX-REST 2.x subset, parsed; an empty list means "all". */
export type SdmxQuery = {
  readonly flow: string
  readonly indicators: readonly string[]
  readonly places: readonly string[]
  readonly startPeriod: Day | null
  readonly endPeriod: Day | null
  readonly asOf: Day | null
  /** ISO 8601: only what was loaded after this instant. */
  readonly updatedAfter: string | null
  /** All vintages and superseded values, not only the newest known per cell. */
  readonly includeHistory: boolean
  readonly limit: number
}

/** One cell of the answer of a compiled statement. */
export type CompiledAnswer = {
  readonly place: string
  readonly period: PeriodCode
  readonly value: Rational | null
  readonly vintages: readonly string[]
  /** Some input is no number but a bound, and so is the value: the evaluator tells which. */
  readonly isBounded: boolean
}
