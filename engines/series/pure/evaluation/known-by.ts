import type { Day } from '#platform/period'
import type { Knowledge, Observation } from '../../types.ts'
import { instantKey } from '../columns.ts'

/** The day by which an observation was public for certain: the last on which it may have been published, or first seen. */
export function knownBy(observation: Observation): Day {
  return observation.publishedAt?.to ?? observation.firstSeen
}

/** Whether it was known: public for certain by the end of the day, and loaded by the instant if one is given. */
export function isKnown(observation: Observation, knowledge: Knowledge): boolean {
  return knownBy(observation) <= knowledge.asOf && isLoaded(observation, knowledge)
}

/** Published within days that the date falls into: it may or may not have been public. */
export function mayBeKnown(observation: Observation, knowledge: Knowledge): boolean {
  const published = observation.publishedAt
  return (
    published !== null &&
    published.from <= knowledge.asOf &&
    knowledge.asOf < published.to &&
    isLoaded(observation, knowledge)
  )
}

function isLoaded(observation: Observation, { loadedBy }: Knowledge): boolean {
  return loadedBy === null || instantKey(observation.loadedAt) <= instantKey(loadedBy)
}
