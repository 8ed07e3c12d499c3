import type { Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Region } from '#platform/region'
import type {
  Catalogue,
  Evaluation,
  Knowledge,
  Observation,
  ObservationSource,
  Provenance,
  StatedFigure,
  Verdict,
} from '../types.ts'
import type { Plan } from './expressions/plan.ts'

// Terms.
// ground        what an evaluation stands on: the observations, the catalogue, the region.
// leaf          one cell (indicator, place, period) that an evaluation reads.
// required      a leaf without which there is no value; a leaf of `count` or `rank` is optional.
// complete      a vintage that every required leaf of one account and period has, and no fewer optional ones than any other.
// finding       a verdict's word with what it depends on: two verdicts can share the word and not the finding.

export type Ground = {
  readonly source: ObservationSource
  readonly catalogue: Catalogue
  readonly region: Region
  /** Where a host keeps plans between calls; it lives as long as catalogue and region do. */
  readonly plans?: Map<string, Plan>
}

/** What to look at from every side: an indicator, a place and a period, at one state of knowledge. */
export type Ask = {
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly knowledge: Knowledge
  readonly provenance?: readonly Provenance[]
  readonly without?: readonly string[]
}

/** One variant in one vintage of each account. */
export type Computed = {
  readonly evaluation: Evaluation
  readonly variant: string | null
  readonly variantLabel: Text | null
  readonly vintageLabel: Text
  /** A newer complete vintage of the same variant was known at that date. */
  readonly superseded: boolean
}

/** A day on which something that a figure depends on became known. */
export type KnowledgeDate = {
  readonly day: Day
  readonly documents: readonly string[]
  readonly vintages: readonly string[]
}

/** A statement whose finding a publication changed. */
export type Revision = {
  readonly figure: StatedFigure
  readonly day: Day
  /** The documents that became known on that day and are inputs of the figure. */
  readonly documents: readonly string[]
  readonly observations: readonly Observation[]
  readonly before: Verdict
  readonly after: Verdict
}

/** 'said-met': nobody says that it is met but the document that set it. */
export type TargetWord = 'met' | 'said-met' | 'missed' | 'open'

export type TargetState = {
  readonly word: TargetWord
  readonly reason: Text
  /** At the target's period; null where nothing was known of it. The setting document's own only if there is no other. */
  readonly evaluation: Evaluation | null
  /** Target minus value in the target's unit, null without a value. */
  readonly off: Rational | null
  /** True where the value doesn't come from the document that set the target, nor from an echo of it. */
  readonly isIndependent: boolean
}
