import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { areNear, type Frame, framesIn, isLevel } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { sideOf } from './ranges.ts'

// On which side of an average or of what was expected a figure lies: "S, greater than the average of S", "0.02 to 0.03, far below analysts' expectations of 0.11".

export function sidesIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, BESIDE).flatMap((one) => besideOf(scene, one))
}

const ABOVE =
  'above|ahead of|higher than|greater than|larger than|more than|exceeding|beating|topping|surpassing|better than'
const BELOW = 'below|short of|lower than|less than|smaller than|under'
const BESIDE = new RegExp(
  `(?<R>[QSO])(?: [a-z]+){0,2},? (?:(?:far|well|much|slightly|just|significantly|comfortably|considerably|substantially|and|which|that|is|was|are|were) )*(?<W>${ABOVE}|${BELOW}) (?:the |its |their |an? )?(?:[a-z'’-]+ ){0,4}?(?:expectations?|estimates?|consensus|forecasts?|projections?|averages?|median|guidance) (?:of|at) ${ABOUT}(?<B>[QS])`,
  'dg',
)
const IS_ABOVE = new RegExp(`^(?:${ABOVE})$`)
/** Of a loss or a fall the larger number is less. */
const OF_LESS =
  /\b(?:loss(?:es)?|negative|deficit|declin\w*|decreas\w*|drop\w*|fall\w*|fell|contract\w*|minus|down|shr[aiu]nk\w*)\b/

function besideOf(
  { doc: { text }, mask, pieces }: Scene,
  { figures: { R, B }, said, at, to }: Frame,
): readonly Relation[] {
  if (R === undefined || !isLevel(B)) return []
  const isRange = R.claim.bound === 'between'
  if (!isRange && (!isLevel(R) || R.sort !== B.sort || !areNear(R, B))) return []
  if (R.claim.unit !== B.claim.unit || !mayBeAlike(text, R.claim, B.claim)) return []
  const from = Math.max(pieces[R.claim.sentence]?.from ?? 0, at - LED)
  if (OF_LESS.test(mask.slice(from, to))) return []
  // "148 tonnes above the average of 2,493": by so much.
  const isDistance = R.size < B.size / 2 && DISTANCE.test(mask.slice(R.at + 1, B.at))
  return isDistance ? [] : [sideOf(R, B, IS_ABOVE.test(said.W ?? '') ? 'above' : 'below')]
}

const DISTANCE = /^(?: [a-z]+)? (?:above|below) /
const LED = 80
