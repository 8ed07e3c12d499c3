import type { Day, PeriodCode } from '#platform/period'
import type { Comparison } from '../../types.ts'
import type { Reading } from '../model.ts'

export type Ground = {
  readonly reading: Reading
  /** Those before the one that is asked for are found already. */
  readonly comparisons: readonly Comparison[]
  /** Of when each claim is, as it is reported. */
  readonly periods: readonly (PeriodCode | null)[]
  readonly release: Day | null
  /** It has the length of one: a sentence alone tells no more than its words. */
  readonly isRelease: boolean
  /** The years of which the text's norms are the mean. */
  readonly norm: PeriodCode | null
}
