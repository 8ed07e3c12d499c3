import {
  behind,
  type Figure,
  relationsOf,
  type Scene,
  SIZE_MAX,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn, isLevel } from '../outright/frames.ts'

// "Pupils from 212 schools took part. Just over half of the schools (109) are in towns": a part beside its share, under
// the noun of the one other figure that counts such things.

const FORMS = [
  `(?<![-–—] )\\b(?<S>S) of (?:the|all|our|these) (?<N>[a-z]{4,}s) \\((?<P>Q)\\) (?:were|was|are|is|had|have|lie|live|use)\\b`,
  // "62 performances, more than four in ten, were sold out".
  `(?<P>Q) (?<N>[a-z]{4,}s)(?:, (?:or )?(?<S>S),| \\((?<T>S)\\)) (?:were|was|are|is|had|have)\\b`,
].map((words) => new RegExp(words, 'dg'))
const REACH = 40

/** "24,600 tickets went to the young, which is 15 %": some of them as well. */
function isPart(scene: Scene, { claim: { index } }: Figure): boolean {
  return relationsOf(scene, index).some(
    (one) =>
      (one.kind === 'share' && one.part === index) ||
      (one.kind === 'parts' && one.parts.includes(index)),
  )
}

export function sharesOfNoun(scene: Scene): readonly Relation[] {
  return FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => shareOf(scene, one))
}

function shareOf(
  scene: Scene,
  { figures: { P, S: rate, T }, said: { N = '' } }: Frame,
): readonly Relation[] {
  const S = rate ?? T
  if (!isLevel(P) || S === undefined || S.claim.direction !== null) return []
  const isCalled = (one: Figure): boolean => behind(scene, one, 30).startsWith(` ${N}`)
  const others = scene.figures
    .slice(Math.max(0, P.order - REACH), P.order + REACH)
    .filter((one) => one !== P && isLevel(one) && one.sort === 'Q' && isCalled(one))
  const [whole] = others
  if (whole === undefined || others.some(({ size }) => size !== whole.size)) return []
  const isOne = whole.claim.unit === P.claim.unit && whole.claim.bound === 'exact'
  // Sentence by sentence a time may be lent anew.
  const isLent = [whole, P].every(({ claim }) => claim.periodFrom === 'inherited')
  const isOfTime =
    whole.order < P.order &&
    (whole.claim.period === P.claim.period ||
      (isLent && P.claim.sentence - whole.claim.sentence <= 1))
  const off = ((P.size / whole.size) * (S.claim.unit === 'ratio' ? 1 : 100)) / S.size
  const isNear = off < SIZE_MAX && off > 1 / SIZE_MAX
  return isOne && isOfTime && isNear && !isPart(scene, whole)
    ? [{ ...tiedShare(S, P, whole), isOutright: true }]
    : []
}
