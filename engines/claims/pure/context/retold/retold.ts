import type { Day, PeriodCode } from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import { withAlways } from '../states/always.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { withAims } from './aims.ts'
import { withDone } from './done.ts'
import { withDue } from './due.ts'
import { withHeadlines } from './headlines.ts'
import { withInForce } from './in-force.ts'
import { withStates } from './new-states.ts'
import { withGoneOn, withMetHeadings } from './onward/gone-on.ts'
import { withLeftOver } from './onward/left-over.ts'
import { withStateDays } from './onward/state-days.ts'
import { withSinceBegun } from './since-begun.ts'
import { withSpanBack } from './span-back.ts'
import { withTakenUp } from './taken-up.ts'
import { withTotalsBeside } from './totals-beside.ts'
import { withBackToNow } from './until/back-to-now.ts'
import { withByThen } from './until/by-then.ts'
import { withSinceTold } from './until/since-told.ts'
import { withYearSoFar } from './until/year-so-far.ts'
import { withWorks } from './works.ts'
import { withYears } from './years.ts'
import { withYearsBefore } from './years-before.ts'

// What a Chinese sentence that says no time is of, by the figures around it: those it takes up, changes from, or counts.

/** The claims of a text, and what their times are told by. */
export type Told = {
  readonly doc: Doc
  readonly claims: readonly ReadClaim[]
  readonly timeline: Timeline
  readonly release: Day | null
  /** What the release reports on as a whole. */
  readonly lent: PeriodCode | null
}

const STEPS: readonly ((told: Told) => readonly ReadClaim[])[] = [
  withYears,
  withYearsBefore,
  withDue,
  withSinceBegun,
  withTotalsBeside,
  withTakenUp,
  withDone,
  withStates,
  withSpanBack,
  withAims,
  withYearSoFar,
  withBackToNow,
  withSinceTold,
  withByThen,
  withGoneOn,
  withWorks,
  withInForce,
  withLeftOver,
  ({ doc, claims, timeline }) => withAlways(doc, claims, timeline),
  withStateDays,
  withHeadlines,
  withMetHeadings,
]

/** The claims of a text with the times that figures beside them tell. */
export function withRetold(told: Told): readonly ReadClaim[] {
  if (told.doc.grammar !== 'zh') {
    const claims = withAlways(told.doc, told.claims, told.timeline)
    return withHeadlines({ ...told, claims })
  }
  return STEPS.reduce((claims, step) => step({ ...told, claims }), told.claims)
}
