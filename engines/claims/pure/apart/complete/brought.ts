import { before, type Figure, relationsOf, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesIn, isLevel, type Test } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { madeUp } from '../reckoned/made.ts'
import { isTold, mayBeSum } from './sums.ts'

// "Employs B people: … It plans to hire A more, which would bring its headcount to W".

const BROUGHT = new RegExp(
  `(?:hire|hires|hired|recruit|add|adds|added|open|opens|opened|build|buy|bought|order|ordered|acquire|acquired|take on) ${ABOUT}(?:another |a further |an additional )?(?<A>Q)(?<M> more| additional| extra| new)?\\b[^.;QSDX]{0,70},? (?:which (?:would|will)|to|that (?:would|will)|a move that will|and so)? ?(?:bring|brings|bringing|take|takes|taking|raise|raises|raising|lift|lifting) (?:the|its|their|our) (?:total |overall )?(?:headcount|workforce|staff|team|fleet|network|number|total|estate|portfolio)\\b[^.;QSDX]{0,30} to ${ABOUT}(?<W>Q)`,
  'dg',
)

export function broughtIn(scene: Scene, test: Test): readonly Relation[] {
  return framesIn(scene, BROUGHT).flatMap(({ figures: { A, W } }) => {
    if (!isLevel(W) || A === undefined || A.sort !== 'Q' || !isExact(A) || !isExact(W)) return []
    const base = stoodAt(scene, test, A, W)
    if (base === null || !mayBeSum(W, [base, A]) || base.size < A.size / FAR) return []
    return [madeUp(W, [base, A])]
  })
}

const FAR = 3

function isExact({ claim }: Figure): boolean {
  return claim.bound === 'exact' && claim.form === 'number'
}

/** The one level of the kind in the sentence before, or the one that all others there make up. */
function stoodAt(scene: Scene, test: Test, more: Figure, whole: Figure): Figure | null {
  const piece = scene.pieces[more.claim.sentence - 1]
  const levels = (piece?.figures ?? []).filter(
    (one) => isTold(scene, one) && areLevels(scene, one, whole) && isExact(one),
  )
  const [first, ...others] = levels
  if (first === undefined || /\b(?:last|a year ago|previous)/.test(before(scene, first)))
    return null
  const isSum = relationsOf(scene, first.claim.index).some(
    (one) =>
      one.kind === 'parts' &&
      one.complete &&
      one.whole === first.claim.index &&
      test(one) === true &&
      others.every(({ claim }) => one.parts.includes(claim.index)),
  )
  return others.length === 0 || isSum ? first : null
}
