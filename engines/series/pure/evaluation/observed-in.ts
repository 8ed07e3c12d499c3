import type { Observation, Trace } from '../../types.ts'

/** The observation that a value is, at whatever place or period it was asked; null where it is computed. */
export function observedIn({ kind, observation, inputs }: Trace): Observation | null {
  if (observation !== null) return observation
  const [only, ...others] = inputs
  const isPassed = (kind === 'indicator' || kind === 'at') && others.length === 0
  return isPassed && only !== undefined ? observedIn(only) : null
}

/** Digits behind the point in which a value can be shown: not more than were stated, where it is an observation. */
export function digitsShown({ trace }: { readonly trace: Trace }, usual: number): number {
  const observation = observedIn(trace)
  return observation === null ? usual : Math.min(usual, -observation.precision)
}
