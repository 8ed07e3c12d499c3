import type { Relation } from '../../model.ts'
import { fitsChange } from '../../relate/change/fit.ts'
import { before, type Figure, relationsOf, type Scene } from '../scene.ts'

/** "In the previous round, six years ago, the proportion was S". */
const AT_OTHER_TIME = /\bin (?:the |its |their )?(?:previous|last|earlier) [a-z]+, [^.;:]*$/

/** What words say of another time, or another figure of the sentence tells of the same two levels. */
export function isToldOtherwise(scene: Scene, figure: Figure, meant: Relation): boolean {
  if (meant.kind === 'share')
    return AT_OTHER_TIME.test(before(scene, figure, 90)) || isOfItsSubject(scene, figure, meant)
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

type Share = Extract<Relation, { kind: 'share' }>

/** "Of 39,400, 2,160 had waited for a year. Orthopaedics accounts for one in six": of its own subject, of which no figure is told. */
const ITS_SUBJECT =
  /^(?!(?:this|that|these|those|they|it|which|such|the latter|both|together|of)\b)([a-z][a-z’'-]{3,})[^.;:,()QSDXN]{0,40} (?:account(?:s|ed) for|account for|makes? up|made up|represent(?:s|ed)?) (?:about |some |nearly |almost |only |just |roughly |over )*$/

function isOfItsSubject(scene: Scene, { at, claim }: Figure, { part }: Share): boolean {
  const own = scene.pieces[claim.sentence]
  const told = scene.byClaim.get(part ?? -1)
  if (own === undefined || told === undefined || told.claim.sentence === claim.sentence)
    return false
  const [, name] = ITS_SUBJECT.exec(scene.mask.slice(own.from, at)) ?? []
  const { from = 0, to = 0 } = scene.pieces[told.claim.sentence] ?? {}
  return name !== undefined && !scene.mask.slice(from, to).includes(name.slice(0, STEM))
}

const STEM = 5
