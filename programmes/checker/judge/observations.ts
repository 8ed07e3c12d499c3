import type { Observation, Trace } from '#engines/series'

/** The observations that a value was computed from, those of one document and cell once. */
export function observationsIn(trace: Trace, most: number): readonly Observation[] {
  const found = new Map<bigint, Observation>()
  const go = (step: Trace): void => {
    if (found.size >= most) return
    if (step.observation !== null) found.set(step.observation.id, step.observation)
    for (const input of step.inputs) go(input)
  }
  go(trace)
  return [...found.values()]
}
