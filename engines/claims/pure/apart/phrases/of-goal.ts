import { type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, gap } from '../outright/words.ts'

// How much of a target was reached, with both beside it: "took R against a target of T (performance rate S)", "R, or S of its target of T", "R were vaccinated, S
// of the T targeted".

export function ofGoalIn(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => shareOf(scene, one))
}

const GOAL = '(?:target|goal|budget|plan|forecast|quota|projection)'
const RATE =
  '(?:performance|achievement|attainment|realisation|realization|completion|execution|success|collection)(?: rate| level)?'
const NAME = "(?:(?:the|its|their|an?|our) )?(?:[a-z'’-]+ ){0,3}?"

const FORMS: readonly RegExp[] = [
  `(?<R>Q)${gap(40)},? (?:against|compared (?:with|to)|versus|surpassing|exceeding|missing|above|below|short of|over) ${NAME}${GOAL} of ${ABOUT}(?<T>Q)(?: with an? [a-z]+ of Q)?,? ?(?:\\(|or |(?:representing|recording|with|giving|achieving|translating (?:in)?to) )?(?:an? |the )?${RATE}(?: of|:)? (?<S>S)`,
  `(?<R>Q)[^.;QDX]{0,60}(?:,| and|,? or|,? which is|,? equal to) ${ABOUT}(?<S>S) of (?:the|its|their|our) (?:(?:month|quarter|half|year|period|season|week)['’]s |(?:annual|full-year|half-year|quarterly|monthly|original) )?(?:target|goal|quota|forecast|projection) of ${ABOUT}(?<T>Q)`,
  `(?<R>Q)[^.;QDX]{0,60}, (?:or |which is )?${ABOUT}(?<S>S) of (?:the|all|those) ${ABOUT}(?<T>Q)(?: [a-z]+)? (?:targeted|planned|budgeted|aimed (?:at|for)|envisaged|foreseen|required|registered|invited|eligible)`,
].map((words) => new RegExp(words, 'dg'))

const FACTOR_MAX = 20
const OFF_MAX = 3
/** Only some of them are meant. */
const OF_OTHERS = /\b(?:of (?:which|whom|them|these)|another|other)\b/

function shareOf(scene: Scene, { figures: { R, T, S }, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(T) || S?.claim.form !== 'number' || !areLevels(scene, R, T)) return []
  if (!areNear(R, T, FACTOR_MAX) || OF_OTHERS.test(scene.mask.slice(at, to))) return []
  // What lies so far off is a share of something else.
  const off = (S.size * T.size) / (100 * R.size)
  return off > 1 / OFF_MAX && off < OFF_MAX ? [{ ...tiedShare(S, R, T), isOutright: true }] : []
}
