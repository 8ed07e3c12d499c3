import type { Day } from '#platform/period'
import type { Region } from '#platform/region'
import { dayIn, workingDaysAfter } from '../month/due-days.ts'

/** What of an open dispute says who has to act until when. */
export type OpenDispute = {
  readonly raisedAt: string
  /** The first day on which another than who raised it answered; null: nobody did. */
  readonly answeredOn: Day | null
}

/**
 * Until when the other side answers, or somebody decides what was answered: so many working days by the pack; null where its
 * parameters or its calendar don't say.
 */
export function disputeDue(region: Region, { raisedAt, answeredOn }: OpenDispute): Day | null {
  if (answeredOn === null)
    return workingDaysAfter(region, 'clearing-dispute-answer-term', dayIn(region, raisedAt))
  return workingDaysAfter(region, 'clearing-dispute-decision-term', answeredOn)
}
