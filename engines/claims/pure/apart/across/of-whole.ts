import { type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areInTwoScales, areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'

// "He wrote P letters, barely a third of the W of his youth": a share right between its part and its whole.

const OF_THE = new RegExp(
  `(?<P>Q)[^.;:,()QSDXNO]{0,40}(?:, (?:or )?| \\(|, which is |, that is )${ABOUT}(?<S>S) (?:of|out of) (?:the|all|all the|its|their|our) ${ABOUT}(?<W>Q)`,
  'dg',
)
const FACTOR_MAX = 50

export function ofWholeIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, OF_THE).flatMap((one) => shareOf(scene, one))
}

function shareOf(scene: Scene, { figures: { P, S, W } }: Frame): readonly Relation[] {
  if (!isPlain(P) || !isPlain(W) || S === undefined || !areLevels(scene, P, W)) return []
  if (isRate(S) || (!areNear(P, W, FACTOR_MAX) && !areInTwoScales(scene, P, W))) return []
  return [{ ...tiedShare(S, P, W), isOutright: true }]
}

/** A growth is of nothing. */
function isRate({ claim }: Figure): boolean {
  return claim.kind === 'growth' || claim.bound === 'between'
}
