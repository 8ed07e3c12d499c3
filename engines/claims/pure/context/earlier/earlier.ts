import type { Day, PeriodCode } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { withConcluded } from './concluded.ts'
import { withForeseen } from './foreseen.ts'
import { withFormer } from './held-against-former.ts'
import { withHeldInBrackets } from './held-in-brackets.ts'
import { withPresentBeside } from './present-beside.ts'
import { withSinceThen } from './since-then.ts'
import { withSinceToEnd } from './since-to-end.ts'

// Where a text that told an earlier time in passing comes back to what it tells of.

/** The claims of a text, and what their times are told by. */
export type Told = {
  readonly doc: Doc
  readonly claims: readonly ReadClaim[]
  readonly release: Day | null
  /** What the release reports on as a whole. */
  readonly lent: PeriodCode | null
}

const STEPS: readonly ((told: Told) => readonly ReadClaim[])[] = [
  withSinceThen,
  withForeseen,
  withConcluded,
  withPresentBeside,
  withSinceToEnd,
  withHeldInBrackets,
  withFormer,
]

/** The claims of a text with the times of what is told behind an earlier one. */
export function withEarlier(told: Told): readonly ReadClaim[] {
  return STEPS.reduce((claims, step) => step({ ...told, claims }), told.claims)
}
