import type { Observation } from '../../types.ts'
import { leavesOf } from '../expressions/compute.ts'
import { planOf } from '../expressions/expand.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Ground, KnowledgeDate } from '../types.ts'
import { knownBy } from './known-by.ts'
import type { Leaf } from './reading.ts'

type Subject = { readonly indicator: string; readonly place: string; readonly period: string }

/** The days on which an input of the figure became known, oldest first, with what came that day. */
export function knowledgeDates(ground: Ground, subject: Subject): readonly KnowledgeDate[] {
  return [...inputsByDay(ground, subject)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, observations]) => ({
      day,
      documents: [...new Set(observations.map(({ document }) => document))],
      vintages: [...new Set(observations.map(({ vintage }) => vintage))],
    }))
}

/** Every published or recorded observation that some variant may read, by the day it became known. */
export function inputsByDay(
  ground: Ground,
  subject: Subject,
): ReadonlyMap<string, readonly Observation[]> {
  const byDay = new Map<string, Observation[]>()
  for (const leaf of inputLeaves(ground, subject))
    for (const observation of ground.source.cell(leaf.indicator, leaf.place, leaf.period)) {
      if (observation.provenance === 'simulated') continue
      const day = knownBy(observation)
      const known = byDay.get(day)
      if (known === undefined) byDay.set(day, [observation])
      else known.push(observation)
    }
  return byDay
}

/** The cells that any variant reads, each once. */
export function inputLeaves(ground: Ground, subject: Subject): readonly Leaf[] {
  const { variants } = getIndicator(ground.catalogue, subject.indicator)
  const ids = variants.length === 0 ? [null] : variants.map(({ id }) => id)
  const leaves = new Map<string, Leaf>()
  for (const variant of ids)
    for (const { leaf } of leavesOf(planOf(ground, subject, variant)))
      leaves.set(`${leaf.indicator}\n${leaf.place}\n${leaf.period}`, leaf)
  return [...leaves.values()]
}
