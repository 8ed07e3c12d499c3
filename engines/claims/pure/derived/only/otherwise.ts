import type { Relation } from '../../model.ts'
import { fitsChange } from '../../relate/change/fit.ts'
import { before, type Figure, relationsOf, type Scene } from '../scene.ts'

/** "In the previous round, six years ago, the proportion was S". */
const AT_OTHER_TIME = /\bin (?:the |its |their )?(?:previous|last|earlier) [a-z]+, [^.;:]*$/

/** What words say of another time, or another figure of the sentence tells of the same two levels. */
export function isToldOtherwise(scene: Scene, figure: Figure, meant: Relation): boolean {
  if (meant.kind === 'share') return AT_OTHER_TIME.test(before(scene, figure, 90))
  if (meant.kind !== 'change') return false
  const { result, base } = meant
  const [to, from] = [result, base].map((index) => scene.byClaim.get(index ?? -1)?.claim)
  if (to === undefined || from === undefined) return false
  // "Q, D or S more than in @, and for the first time more than the Q of @": words say of when its base is.
  const isOfOther = relationsOf(scene, figure.claim.index).some(
    (one) =>
      one.kind === 'change' &&
      one.base === null &&
      one.amount !== figure.claim.index &&
      (one.basePeriod ?? from.period) !== from.period,
  )
  if (isOfOther && from.periodFrom === 'stated') return true
  // "From Q to Q, or S, and prices were S higher".
  return (scene.pieces[figure.claim.sentence]?.figures ?? []).some(
    (one) => one !== figure && one.sort === figure.sort && fitsChange(one.claim, to, from),
  )
}
