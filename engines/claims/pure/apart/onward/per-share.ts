import { behind, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { meanOf } from '../reckoned/made.ts'
import { isPlain } from './sole.ts'

// "Net income was T, or M per diluted share, based on C diluted shares": what is earned, by the shares that it is told to be on.

export function perShareIn(scene: Scene): readonly Relation[] {
  return framesIn(scene, PER_SHARE).flatMap((one) => sharedOut(scene, one))
}

const PER_SHARE = new RegExp(
  `(?<T>Q),? (?:or|\\() ?${ABOUT}(?<M>Q)\\)?,? (?:based|calculated|computed) on (?:an? )?(?:(?:weighted )?average of )?${ABOUT}(?<C>Q)`,
  'dg',
)

function sharedOut(scene: Scene, { figures: { T, M, C } }: Frame): readonly Relation[] {
  if (!isPlain(T) || !isPlain(M) || !isPlain(C)) return []
  if (M.claim.unit !== `${T.claim.unit}/share`) return []
  if (C.claim.unit !== 'shares' && !SHARES.test(behind(scene, C, 40))) return []
  return [meanOf(M, T, C)]
}

const SHARES = /^ (?:[a-z]+ ){0,4}shares\b/
