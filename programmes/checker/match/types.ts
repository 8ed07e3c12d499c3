import type { Grammar } from '#engines/claims/pure'
import type { Indicator } from '#engines/series'
import type { Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { PeriodCode } from '#platform/period'

// Terms.
// aspect    what kind of figure an indicator is: a level, a growth, a gap, a share, a rank.
// base      what it is compared with: the nation, a fixed period, so many years before.
// name      words by which an indicator may be called in one language.
// entry     an indicator with everything that matching asks of it.
// derived   a figure that a claim states and no indicator has, computed from one that has its level.

/** Words of releases that a person said mean an indicator, or none that we have; the newest of the same words counts. */
export type Alias = {
  readonly id: string
  readonly words: string
  readonly indicator: string | null
  readonly author: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export type Aspect = 'level' | 'growth' | 'gap' | 'share' | 'rank'

export type Base =
  | { readonly kind: 'nation' }
  | { readonly kind: 'period'; readonly period: PeriodCode }
  | { readonly kind: 'years'; readonly back: number }
  /** A whole that isn't the same measure: spending of output. */
  | { readonly kind: 'measure'; readonly indicator: string }

export type Name = {
  readonly grammar: Grammar
  /** As the catalogue writes it. */
  readonly words: string
  /** English: its telling words as stems. Chinese: the whole in lower case. */
  readonly parts: readonly string[]
  /** How well it names one thing, 0 to 1: 'GDP' does, 'output' doesn't. */
  readonly strength: number
  /** Said of a change itself: 'reducing self-payments'. */
  readonly isChange: boolean
  /** The indicator's own; else of what it is a share, a sum or a growth of. */
  readonly isOwn: boolean
}

export type Entry = {
  readonly indicator: Indicator
  readonly aspect: Aspect
  readonly base: Base | null
  /** The place that it is of, whatever place is asked for; null: it has a value for each place. */
  readonly scope: string | null
  /** Indicators that it is a sum, a share or a growth of, by expression or by name. */
  readonly family: readonly string[]
  /** Observed indicators that it comes from: they say in which periods and places it may be had. */
  readonly roots: readonly string[]
  readonly names: readonly Name[]
  /** Every word of its titles and synonyms: what a measure may say besides the name. */
  readonly vocabulary: { readonly en: ReadonlySet<string>; readonly zh: string }
  /** Its name is that of one thing in the world, such as an expo. */
  readonly isProper: boolean
  /** Growth that holds the change of prices too; must be asked for. */
  readonly isNominal: boolean
}

/** How a claim's unit becomes the indicator's. */
export type Fit = {
  readonly unit: string
  readonly factor: Rational
  readonly quality: number
  readonly remark: Text | null
}

export type PeriodChoice = {
  readonly period: PeriodCode
  readonly quality: number
  /** The claim doesn't say it; it was taken because a figure like this is usually said of it. */
  readonly isAssumed: boolean
  /** What isn't said is only what a change is measured from. */
  readonly isOfBase?: boolean
  /** Taken over from an earlier sentence: the period that it may be of instead. */
  readonly orElse: PeriodCode | null
}

export type PlaceChoice = {
  readonly place: string
  readonly quality: number
  /** Not said in the claim's sentence: the place that the claim may be of instead. */
  readonly orElse: string | null
}

/** A candidate with all that judging needs; `indicator` is a derived one where none of the catalogue has the figure. */
export type Matched = {
  readonly entry: Entry
  readonly indicator: Indicator
  readonly isDerived: boolean
  readonly place: string
  readonly orElse: string | null
  readonly period: PeriodChoice
  readonly fit: Fit
  /** Where it is the sum of the figures of named places: which. */
  readonly members: readonly string[]
  /** Where it is an average growth per year: over how many years. */
  readonly years: number | null
  /** Of the words alone: how well they name it. */
  readonly quality: number
  readonly confidence: number
  /** The name by which it was found, as the catalogue writes it. */
  readonly words: string
  /** Those of the text that were taken for it; empty where they are another figure's. */
  readonly heard: string
  readonly alias: Alias | null
}
