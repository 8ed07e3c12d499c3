import type { Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { apartBy, apartFrom, madeUp } from '../reckoned/made.ts'

// What several flows make together, in the set words of those who tell it every month or quarter: a balance of goods and services, a growth that is organic, bought and
// brought by currency, the money raised in one round after another.

export function flowsOn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, REFLECTED).flatMap((one) => balanceOf(scene, one)),
    ...framesIn(scene, ORGANIC).flatMap((one) => growthOf(scene, one)),
    ...framesIn(scene, RAISED).flatMap((one) => raisedOf(scene, one)),
  ]
}

const REFLECTED =
  /\breflected an? (?<I>in|de)crease in the goods deficit of (?<A>Q) to (?<G>Q) and an? (?<J>in|de)crease in the services surplus of (?<B>Q) to (?<V>Q)/dg
const WAS = /\bgoods and services deficit was (?<W>Q)[^.;QSDX]{0,40}, (?:up|down) (?<C>Q) from/dg

/** "The goods and services deficit was W, up C from … The increase reflected an increase in the goods deficit of A to G and a decrease in the services surplus of B to V". */
function balanceOf(scene: Scene, { figures: { A, B, G, V }, said }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || G === undefined || V === undefined) return []
  const told = framesIn(scene, WAS).findLast(({ at }) => at < G.at)
  const { W, C } = told?.figures ?? {}
  if (W === undefined || C === undefined) return []
  // Both go the same way where the one grows as the other shrinks.
  return [apartBy(G, V, W, 'up'), said.I === said.J ? apartFrom(A, B, C) : madeUp(C, [A, B])]
}

const ORGANIC =
  /\b(?:up|grew|rose|increased) (?<W>S)[,;] organic (?:sales )?growth (?:of|was) (?<O>S)/dg
const BOUGHT =
  /\bacquisitions (?:contributed|added) (?<A>[SD])(?: of growth)?,? and (?:foreign )?(?:currency|exchange) (?<B>[SD])/dg

/** "Net sales up W; organic growth of O. … Acquisitions contributed A of growth and foreign currency B". */
function growthOf(scene: Scene, { figures: { W, O } }: Frame): readonly Relation[] {
  if (W === undefined || O === undefined) return []
  const [told, ...more] = framesIn(scene, BOUGHT)
  const { A, B } = told?.figures ?? {}
  if (A === undefined || B === undefined || more.length > 0 || A.at < O.at) return []
  return [madeUp(W, [O, A, B])]
}

const RAISED =
  /\bfunding\b[^.;QSDX]{0,40} (?:at|to|is) (?<W>Q), (?:after|following) (?:an? )?(?<A>Q) (?<S>[^.;QSDX]{0,60}) and (?:an? )?(?<B>Q) [^.;QSDX]{0,16}(?:seed|series [a-h])\b/dg
const CLOSED = /\bclosed? (?:of )?(?:an? |its )?(?<C>Q) (?<S>series [a-h])\b/dg

/** "The close of a C Series C. … Total funding now stands at W, after A in the Series B and B in the seed round". */
function raisedOf(scene: Scene, { figures: { W, A, B }, said }: Frame): readonly Relation[] {
  if (W === undefined || A === undefined || B === undefined) return []
  const [closed, ...more] = framesIn(scene, CLOSED)
  const round = closed?.figures.C
  if (round === undefined || more.length > 0 || round.at > W.at) return []
  // That round itself is told among the others.
  if (said.S?.includes(closed?.said.S ?? '')) return []
  const parts = [round, A, B]
  const like = likeIn(scene, scene.pieces[W.claim.sentence], W)
  return like.every((one) => parts.includes(one)) ? [madeUp(W, parts)] : []
}
