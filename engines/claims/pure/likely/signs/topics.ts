import type { Figure, Scene } from '../../derived/scene.ts'
import { topicsOf } from '../guess/topics.ts'
import type { Guess } from '../types.ts'
import { magnitude, most } from './steps.ts'

/** What the clauses of its figures share, and how many others share more with the derived one. */
export function topicSigns(
  signs: number[],
  scene: Scene,
  { roles }: Guess,
  [derived, a, b]: readonly [Figure, Figure, Figure],
): void {
  const { sharedBy, closerThan, leadsOf } = topicsOf(scene)
  const others = roles.filter((one) => one !== derived)
  const closer = Math.min(...others.map((one) => closerThan(derived, one)))
  const sentences = others.map(({ claim }) => Math.abs(claim.sentence - derived.claim.sentence))
  signs.push(
    a === b ? 0 : 1 + sharedBy(a, b),
    a === derived ? 0 : 1 + sharedBy(derived, a),
    b === derived ? 0 : 1 + sharedBy(derived, b),
    most(closer, 3),
    most(magnitude(Math.max(...sentences)), 6),
    (1 + leadsOf(a).indexOf(a)) * 4 + 1 + leadsOf(b).indexOf(b),
  )
}
