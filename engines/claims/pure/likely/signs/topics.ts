import type { Figure, Scene } from '../../derived/scene.ts'
import { topicsOf } from '../guess/topics.ts'
import type { Guess } from '../types.ts'
import { magnitude, most, type Signs, tell } from './steps.ts'

const CLOSER_MAX = 3

/** What the clauses of its figures share, and how many others share more with the derived one. */
export function topicSigns(
  signs: Signs,
  scene: Scene,
  { roles }: Guess,
  [derived, a, b]: readonly [Figure, Figure, Figure],
): void {
  const { sharedBy, closerThan, leadsOf } = topicsOf(scene)
  let [closer, far] = [CLOSER_MAX, 0]
  for (const one of roles) {
    if (one === derived) continue
    closer = Math.min(closer, closerThan(derived, one, closer))
    far = Math.max(far, Math.abs(one.claim.sentence - derived.claim.sentence))
  }
  tell(signs, a === b ? 0 : 1 + sharedBy(a, b))
  tell(signs, a === derived ? 0 : 1 + sharedBy(derived, a))
  tell(signs, b === derived ? 0 : 1 + sharedBy(derived, b))
  tell(signs, closer)
  tell(signs, most(magnitude(far), 6))
  tell(signs, (1 + leadsOf(a).indexOf(a)) * 4 + 1 + leadsOf(b).indexOf(b))
}
