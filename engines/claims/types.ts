import type { Lang, Text } from '#platform/i18n'
import type { Day, PeriodCode } from '#platform/period'

// Terms.
// release     the text under test, with the day on which it came out.
// claim       a quantitative statement of the release: where it stands, what it says, and what was found about it.
// bound       how the value is limited by the words beside it: 'over', 'nearly', 'about', ...
// comparison  what the value is compared with: a base, a whole, a target, an earlier period.
// reason      one test of a claim, with its arithmetic in one sentence; `ok: null` is a doubt or a remark.
// lexicon     names that a region gives to the reader: places, so far as texts name them, in every language.
// report      everything that was found in one release.

/** The eight bounds, in the words of the JSON. */
export type ClaimBound =
  | 'exact'
  | 'over'
  | 'under'
  | 'nearly'
  | 'about'
  | 'between'
  | 'atMost'
  | 'atLeast'

export type ClaimVerdict =
  | 'holds'
  | 'holds-only-if'
  | 'inconsistent'
  | 'contradicted'
  | 'no-data'
  | 'untestable'

/**
 * What a value is compared with, or what kind of statement it is.
 * `level`          a plain quantity of a measure.
 * `from-to`        one end of a change whose two ends are stated; the two claims name each other as base.
 * `growth`         a change relative to a base: per cent, 成, times; also an absolute amount of change ("up by 300 km").
 * `average-growth` a mean rate per year.
 * `gap`            a difference in percentage points (or of two rates, ranks, prices) from a base.
 * `share`          a part of a whole: per cent, fraction, "4 out of every 10".
 * `multiple`       so many times a base; doubled, 翻番.
 * `rank`           a position in an order, or a limit of positions ("top ten").
 * `target`         a value that shall be reached, or kept below.
 * `count`          the number of the members that are named ("five cities: A, B, C, D and E"), or of kinds in words.
 * `sum`            a whole whose parts are stated beside it.
 * `ordinal`        a counted occasion: the seventh expo, the third batch.
 * `superlative`    first, largest, for the first time.
 * `date`           a day, month or year on or by which something takes effect or shall be reached.
 * `span`           the years or length of a plan: 2024-2026, three-year.
 * `threshold`      a value that defines a term: trillion-yuan city.
 */
export type ComparisonKind =
  | 'level'
  | 'from-to'
  | 'growth'
  | 'average-growth'
  | 'gap'
  | 'contribution'
  | 'share'
  | 'multiple'
  | 'rank'
  | 'target'
  | 'count'
  | 'sum'
  | 'ordinal'
  | 'superlative'
  | 'date'
  | 'span'
  | 'threshold'

export type Comparison = {
  readonly kind: ComparisonKind
  /** The base in words: '4,150 kilometers in 2018', 'the national average'; null where none is stated. */
  readonly base: string | null
  /** The claim that is the base, by its index; null where the base isn't a claim of this release. */
  readonly baseClaim: number | null
  readonly basePeriod: PeriodCode | null
  /**
   * 'stated' by words around it ("since 2019", "over five years") or a change that says the same, 'inferred' where a reader takes it for granted; absent where
   * what the figure is tied to tells it, by which alone data are looked up.
   */
  readonly basePeriodFrom?: 'stated' | 'inferred'
  /** Which way the words say it went. */
  readonly direction: 'up' | 'down' | 'flat' | null
}

export type Reason = {
  /** 'growth', 'gap', 'direction', 'share', ...: the ids of the reference. */
  readonly check: string
  /** null: a doubt or remark that decides nothing. */
  readonly ok: boolean | null
  /** '7600 / 4150 = 1.8313, +83.13 % ∈ (80 %, ∞)': the same in every language. */
  readonly arithmetic: string
  readonly en: string
  readonly zh: string
  /** Indexes of all claims that take part, this one included. */
  readonly claims: readonly number[]
  /** That these figures belong together no words say outright: it is the reading for which most speaks, and may be another. */
  readonly likely?: true
}

/** The indicator that the claim was matched to; `candidates` stand beside it in the full report. */
export type Match = {
  readonly indicator: string
  readonly title: Text
  readonly place: string
  readonly period: PeriodCode
  /** 0 to 1. */
  readonly confidence: number
}

/**
 * What tells a claim's period: 'stated' in its own sentence, 'inherited' from a title, a heading or a sentence before it, 'release' where the text leaves it at its own day,
 * 'inferred' where nothing tells it and a reader takes for granted what the release is about, or where all that stands around the figure speaks for another time than
 * the one that would have been carried on to it; no figures are tied by that, and none is looked up in data.
 */
export type PeriodSource = 'stated' | 'inherited' | 'release' | 'inferred'

export type Claim = {
  /** Offsets in UTF-16 code units of the release's text; `text` is what stands there. */
  readonly start: number
  readonly end: number
  readonly text: string
  /**
   * In base units (46 million: '46000000'), per cent and percentage points as printed; a fraction as a decimal of
   * at most 12 digits; a date in ISO 8601 ('2024-05-01', '2024-05', '2025').
   */
  readonly value: string
  /** The upper end of `between`. */
  readonly valueHigh?: string
  /** The fraction as it is meant where the decimal can't be exact: '1/3'. */
  readonly fraction?: string
  readonly unit: string
  readonly bound: ClaimBound
  /** What is measured, in the words of the release. */
  readonly measure: string | null
  /** The id of a place of the lexicon, else the words of the release. */
  readonly place: string | null
  readonly period: PeriodCode | null
  /** Absent where there is no period. */
  readonly periodFrom?: PeriodSource
  readonly comparison: Comparison
  readonly match: Match | null
  readonly verdict: ClaimVerdict
  /** The gravest first. */
  readonly reasons: readonly Reason[]
}

export type ReportSummary = {
  readonly claims: number
  readonly byVerdict: { readonly [verdict in ClaimVerdict]: number }
  /** Against the release alone, or against data too; `asOf` is the state of knowledge. */
  readonly testedAgainst: 'itself' | 'itself-and-data'
  readonly asOf: Day | null
  /** The day on which it was tested, where `asOf` is yet to come: what was known by then is all there was to go by. */
  readonly knownUntil?: Day
}

export type Report = {
  readonly language: Lang
  /** The release's date; null where it is neither given nor found. */
  readonly date: Day | null
  readonly dateFrom: 'given' | 'found' | null
  /** '12-04', where the text says the day on which it came out and not the year: whoever knows it has to be asked. */
  readonly dayWithoutYear?: string
  readonly summary: ReportSummary
  readonly claims: readonly Claim[]
}

/** Where `id` is null, the name says what kind of place it is and no more ('the country'). */
export type LexiconPlace = {
  readonly id: string
  /** 'nation', 'region', 'province', 'city', ...: the region's own words. */
  readonly level: string
  /** Every name by which texts call it, by language: full, short, synonyms. */
  readonly names: { readonly [lang: Lang]: readonly string[] }
}

export type Lexicon = {
  readonly places: readonly LexiconPlace[]
  /** What 'the region' and 'the country' are, by id. */
  readonly regionPlace: string | null
  readonly nationPlace: string | null
}
