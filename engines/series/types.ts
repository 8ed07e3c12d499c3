import type { Decimal, Interval, Rational } from '#platform/exact'
import type { Lang, Text } from '#platform/i18n'
import type { Day, PeriodCode } from '#platform/period'

// Terms.
// observation    one value of an indicator for a place and a period, in one vintage, from one document.
// vintage        which state of the accounts a value belongs to: its basis (the census behind it) and stage.
// account        the body of statistics in which vintages count together: 'national-accounts', 'rd-survey'.
// document       where a value was read: a release, a yearbook, a data file, with its publisher and licence.
// origin         the body that first measured it. A copy of a release has the release's origin: it is an echo.
// provenance     published (somebody published it), recorded (from our own records), simulated.
// as of          with what was known at the end of a day: `publishedAt` decides; `loadedAt` is another clock.
// verdict        what the data say about a stated figure.
// edition        a bulletin frozen at publication with the hashes of all its inputs.

export type Provenance = 'published' | 'recorded' | 'simulated'
export type Stage = 'preliminary' | 'final-verified' | 'census-revision' | 'estimate' | 'actual'

/** SDMX-like observation of a published series; see `Terms`. Values are in base units (yuan, persons). */
export type Observation = {
  readonly id: bigint
  readonly indicator: string
  readonly place: string
  readonly period: PeriodCode
  readonly value: Decimal
  /** Power of ten of the last digit the source stated, in base units: 6 for 47218.66 of 100 million yuan. */
  readonly precision: number
  /** How the source's number limits the true one: `over` where it says "more than 120,000". */
  readonly bound: ObservedBound
  readonly unit: string
  readonly provenance: Provenance
  readonly stage: Stage
  readonly vintage: string
  /** The day of publication lies in [from, to]; null: unknown, then `firstSeen` counts and answers are uncertain. */
  readonly publishedAt: { readonly from: Day; readonly to: Day } | null
  readonly firstSeen: Day
  /** Instant in ISO 8601, UTC: when this installation learned it. */
  readonly loadedAt: string
  readonly document: string
  readonly location: string
  /** The series breaks at this observation: not comparable with earlier periods. */
  readonly breakNote: Text | null
  readonly note: Text | null
  /** Doubt on the transcription (digit slip, misfiled): kept and shown, supports no verdict. */
  readonly doubt: Text | null
}

export type SeriesDocument = {
  readonly id: string
  readonly title: Text
  readonly publisher: string
  readonly origin: string
  readonly publishedAt: { readonly from: Day; readonly to: Day } | null
  readonly firstSeen: Day
  readonly licence: string
  readonly url: string | null
  /** How we hold it: read in the original, a third party's copy, or recalled and checked by sums. */
  readonly transcription: 'original' | 'copy' | 'recalled'
  /** The document of which this one is an echo, if it is one. */
  readonly echoOf: string | null
  readonly note: Text | null
}

export type Vintage = {
  readonly id: string
  readonly account: string
  readonly basis: string
  readonly stage: Stage
  readonly label: Text
  /** Later vintages of one account have a higher rank. */
  readonly rank: number
}

export type Unit = {
  readonly code: string
  /** 'money', 'money-constant', 'person', 'person-time', 'point', 'station', 'length', 'percent', 'percentage-point', 'ratio', 'rank', ... */
  readonly dimension: string
  readonly name: Text
  readonly symbol: Text
}

/** What an expression is applied to. `place` and `period` left out mean those asked for. */
export type Expression =
  | { readonly kind: 'observed'; readonly indicator: string }
  | { readonly kind: 'indicator'; readonly indicator: string; readonly variant?: string }
  | { readonly kind: 'parameter'; readonly parameter: string }
  | {
      readonly kind: 'at'
      readonly place?: string
      readonly period?: PeriodCode
      readonly yearsBack?: number
      /** The whole year that the period ends in: the weights of three quarters are a year's. */
      readonly annual?: boolean
      readonly of: Expression
    }
  | { readonly kind: 'sum'; readonly over: string; readonly of: Expression }
  | {
      readonly kind: 'count'
      readonly over: string
      readonly of: Expression
      readonly is: Comparator
      readonly than: Expression
    }
  | {
      readonly kind: 'weighted-mean'
      readonly over: string
      readonly of: Expression
      readonly weight: Expression
    }
  /** part / whole; the denominator has an identity: `label` names it ('the sum of the 31 provinces'). */
  | {
      readonly kind: 'share'
      readonly part: Expression
      readonly whole: Expression
      readonly denominator: Text
    }
  | {
      readonly kind: 'ratio'
      readonly of: Expression
      readonly to: Expression
      readonly unit: string
    }
  | { readonly kind: 'difference'; readonly of: Expression; readonly minus: Expression }
  /** In percentage points: both sides in per cent. */
  | { readonly kind: 'gap'; readonly of: Expression; readonly minus: Expression }
  /** Per cent over the same period `yearsBack` years earlier; refused for levels at current prices unless `nominal`. */
  | {
      readonly kind: 'growth'
      readonly of: Expression
      readonly yearsBack: number
      readonly nominal: boolean
    }
  | { readonly kind: 'per-head'; readonly of: Expression; readonly population: Expression }
  /** 1 for the first; members without a value are left out and named. */
  | {
      readonly kind: 'rank'
      readonly over: string
      readonly of: Expression
      readonly order: 'descending' | 'ascending'
    }

export type Comparator = '>=' | '>' | '<=' | '<'

export type Variant = { readonly id: string; readonly label: Text; readonly expression: Expression }

export type Indicator = {
  readonly id: string
  /** The programme that answers for it. */
  readonly owner: string
  readonly title: Text
  readonly description: Text
  readonly synonyms: { readonly [lang: Lang]: readonly string[] }
  readonly unit: string
  readonly account: string
  /** The body that defines it, and how. */
  readonly method: Text
  readonly source: Text
  /**
   * The places over which the value for the whole region is computed by whoever publishes it: comparing periods between
   * which they changed carries a `composition-change`. A computed indicator's are in its expression.
   */
  readonly composition?: string
  /** Empty: observed. One or more: computed; the first is the default, the others are its alternatives. */
  readonly variants: readonly Variant[]
  /** 'up' where more is better, 'down' where less is, null where neither. */
  readonly direction: 'up' | 'down' | null
  /** Digits behind the point in which it is usually stated, in its unit. */
  readonly digits: number
}

/** A target with direction and bound, met by a date. */
export type Target = {
  readonly id: string
  readonly title: Text
  readonly indicator: string
  readonly place: string
  readonly period: PeriodCode
  readonly bound: Bound
  readonly value: Decimal
  readonly unit: string
  readonly due: Day
  readonly document: string
}

/** Everything in memory that the pure part needs beside the observations. */
export type Catalogue = {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly documents: ReadonlyMap<string, SeriesDocument>
  readonly vintages: ReadonlyMap<string, Vintage>
  readonly units: ReadonlyMap<string, Unit>
  readonly targets: readonly Target[]
}

// ---- asking

export type Knowledge = {
  /** End of this day, by publication. */
  readonly asOf: Day
  /** Also only what was loaded up to this instant (ISO 8601, UTC); null: everything loaded. */
  readonly loadedBy: string | null
}

export type Request = {
  readonly indicator: string
  readonly variant?: string
  readonly place: string
  readonly period: PeriodCode
  readonly knowledge: Knowledge
  /** Only this vintage; left out: the newest that all inputs share. */
  readonly vintage?: string
  /** Allow inputs of different vintages; the answer then says `mixed`. Default false. */
  readonly mixed?: boolean
  /** Which provenance may enter. Default: published and recorded; simulated only if asked, and then alone. */
  readonly provenance?: readonly Provenance[]
  /** Documents that may not be used, e.g. the one under test; their echoes are left out with them. */
  readonly without?: readonly string[]
}

export type Uncertainty =
  | { readonly kind: 'date-uncertain'; readonly document: string }
  | {
      readonly kind: 'series-break'
      readonly place: string
      readonly period: PeriodCode
      readonly note: Text
    }
  | {
      readonly kind: 'composition-change'
      readonly composition: string
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'mixed-vintages'; readonly vintages: readonly string[] }
  | { readonly kind: 'recalled'; readonly document: string }
  /** A source gives only a bound, and the computed value doesn't tell on which side of it the true one lies. */
  | { readonly kind: 'bounded'; readonly observation: Observation }
  /** Only a doubtful transcription was to be had; never so in a verdict. */
  | { readonly kind: 'doubted'; readonly document: string; readonly note: Text }

/** One step of a computation, down to the observations. */
export type Trace = {
  readonly kind: Expression['kind'] | 'observation'
  /** What this step is, in words, in every language of the catalogue. */
  readonly label: Text
  readonly place: string
  readonly period: PeriodCode
  readonly value: Rational | null
  /** As in `Evaluation`. */
  readonly bound: ObservedBound | null
  readonly unit: string
  readonly observation: Observation | null
  /** Other observations of the same cell, vintage and value from other documents: they back this one. */
  readonly backing: readonly Observation[]
  /** Other values of the same cell and vintage in other documents: both are shown. */
  readonly disagreeing: readonly Observation[]
  readonly inputs: readonly Trace[]
}

export type Missing = {
  readonly indicator: string
  readonly place: string
  readonly period: PeriodCode
  readonly reason: Text
}

export type Evaluation = {
  readonly request: Request
  readonly variant: string | null
  readonly value: Rational | null
  /** How the value limits the true one; null where its inputs' bounds leave open on which side that lies. */
  readonly bound: ObservedBound | null
  /** What the value may be, given the precision and the bounds of its inputs. */
  readonly interval: Interval | null
  /** What the bounds of its inputs alone leave open; null where no source gave a bound. */
  readonly leeway: Interval | null
  readonly unit: string
  readonly provenance: Provenance
  /** The vintages used, one per account unless mixed. */
  readonly vintages: readonly string[]
  readonly mixed: boolean
  readonly uncertainties: readonly Uncertainty[]
  readonly missing: readonly Missing[]
  /** The smallest number, over the inputs, of different origins that give the input's value. */
  readonly independentSources: number
  readonly trace: Trace
}

// ---- stated figures and verdicts

export type Bound =
  | 'exact'
  | 'over'
  | 'under'
  | 'nearly'
  | 'about'
  | 'between'
  | 'at-most'
  | 'at-least'

/** The bounds with which a source may give one number. */
export type ObservedBound = Exclude<Bound, 'between'>

/** A figure as a document states it. `value` in base units; percent and percentage points as printed. */
export type StatedFigure = {
  readonly id: string
  readonly value: Decimal
  readonly valueHigh?: Decimal
  /** Power of ten of the last digit stated, in base units: -1 for 24.4. */
  readonly precision: number
  readonly unit: string
  readonly bound: Bound
  readonly indicator: string
  readonly place: string
  readonly period: PeriodCode
  /** The document that states it. */
  readonly document: string
  /** Can't be tested by any data: a superlative, a forecast. */
  readonly untestable?: Text
}

export type VerdictWord =
  | 'holds'
  | 'holds-only-if'
  | 'inconsistent'
  | 'contradicted'
  | 'no-data'
  | 'untestable'

/** One way of computing the figure, and whether the statement is true of it. */
export type Alternative = {
  readonly evaluation: Evaluation
  readonly variantLabel: Text | null
  readonly vintageLabel: Text
  /** A newer complete vintage of the same variant was known at that date. */
  readonly superseded: boolean
  readonly ok: boolean
  /** 'rounded' or 'truncated': which reading of the digits makes it true; null if neither. */
  readonly reading: 'rounded' | 'truncated' | null
  /** Stated minus computed, in the unit of the figure; null where there is no value, or one that decides nothing. */
  readonly off: Rational | null
}

export type Verdict = {
  readonly figure: StatedFigure
  readonly word: VerdictWord
  /** For `holds-only-if`: what must be chosen (denominator, vintage, truncation). Else a sentence why. */
  readonly reason: Text
  readonly alternatives: readonly Alternative[]
  /** The alternative shown first: one that holds, else the newest of the default variant. */
  readonly chosen: Alternative | null
  readonly independentSources: number
  readonly uncertainties: readonly Uncertainty[]
}

/** Then, on the document's date; since, with all that is known now. */
export type ThenAndSince = {
  readonly then: Verdict
  readonly since: Verdict
  readonly changed: boolean
}

// ---- what the engine offers to the pure part

/** Read side of all observations, in memory, ordered; implemented by the packed index. */
export type ObservationSource = {
  readonly size: number
  /** Bumped whenever observations were added. */
  readonly version: number
  /** All observations of one cell, oldest publication first. */
  readonly cell: (indicator: string, place: string, period: PeriodCode) => readonly Observation[]
  readonly periodsOf: (indicator: string, place?: string) => readonly PeriodCode[]
  readonly placesOf: (indicator: string) => readonly string[]
  readonly byDocument: (document: string) => readonly Observation[]
}
