import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
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

/** Sentences back to what they are flows of. */
const BACK = 8

const SIDES = '(?:deficit|surplus)'
const REFLECTED = new RegExp(
  `\\breflected an? (?<I>increase|decrease) in the goods (?<H>${SIDES}) of ${ABOUT}(?<A>Q) to ${ABOUT}(?<G>Q) and an? (?<J>increase|decrease) in the services (?<K>${SIDES}) of ${ABOUT}(?<B>Q) to ${ABOUT}(?<V>Q)`,
  'dg',
)
const WAS = new RegExp(
  `\\bgoods and services (?<K>${SIDES}) was ${ABOUT}(?<W>Q)[^.;QSDX]{0,40}, (?:up|down) ${ABOUT}(?<C>Q) from`,
  'dg',
)

/** "The goods and services deficit was W, up C from … The increase reflected an increase in the goods deficit of A to G and a decrease in the services surplus of B to V". */
function balanceOf(scene: Scene, { figures: { A, B, G, V }, said }: Frame): readonly Relation[] {
  if (!areLevels(scene, G, V) || G === undefined || V === undefined) return []
  const told = framesIn(scene, WAS).findLast((one) => isNear(one.figures.W, G))
  const { W, C } = told?.figures ?? {}
  if (W === undefined || C === undefined || A === undefined || B === undefined) return []
  // A deficit less a surplus is a deficit where the first is more; both go the same way where the one grows as the other shrinks.
  if (told?.said.K !== said.H || said.K === said.H) return []
  return [apartBy(G, V, W, 'up'), said.I === said.J ? apartFrom(A, B, C) : madeUp(C, [A, B])]
}

function isNear(whole: Figure | undefined, one: Figure): boolean {
  const back = whole === undefined ? BACK : one.claim.sentence - whole.claim.sentence
  return back >= 0 && back < BACK
}

const ORGANIC =
  /(?:\bup|\bgrowth of|\bgrew|\brose|\bincreased?(?: of| by)?) (?<W>S)[,;] ?(?:with |including |of which )?organic (?:sales |revenue )?growth (?:of|was) (?<O>S)/dg
const BOUGHT =
  /\bacquisitions? (?:contributed|added|accounted for) (?<A>[SD])(?: of (?:growth|sales|the (?:growth|increase)))?,? and (?:foreign )?(?:currency|exchange rates?|foreign exchange)(?: translation| effects?)*(?: contributed| added)? (?<B>[SD])/dg

/** "Net sales up W; organic growth of O. … Acquisitions contributed A of growth and foreign currency B". */
function growthOf(scene: Scene, { figures: { W, O } }: Frame): readonly Relation[] {
  if (W === undefined || O === undefined) return []
  const [told, ...more] = framesIn(scene, BOUGHT)
  const { A, B } = told?.figures ?? {}
  if (A === undefined || B === undefined || more.length > 0 || A.at < O.at) return []
  return [madeUp(W, [O, A, B])]
}

const RAISED = new RegExp(
  `\\b(?:total (?:funding|capital|investment)|(?:funding|capital) (?:raised )?(?:to date|@))[^.;QSDX]{0,30} (?:at|to|is|of|reaches|reached|totals) ${ABOUT}(?<W>Q),? (?:after|following|including) ${ABOUT}(?<A>Q) (?<S>[^.;QSDX]{0,60}(?:seed|series [a-h])\\b[^.;QSDX]{0,40}) and ${ABOUT}(?<B>Q) [^.;QSDX]{0,40}(?:seed|series [a-h])\\b`,
  'dg',
)
const CLOSED =
  /\b(?:close|closing|completion|raise|raised|closed)(?: of)? (?:an? |its )?(?<C>Q)(?: [a-z-]+)? (?<S>series [a-h])\b/dg

/** "The close of a C Series C. … Total funding now stands at W, after A in the Series B and B in the seed round". */
function raisedOf(scene: Scene, { figures: { W, A, B }, said }: Frame): readonly Relation[] {
  if (W === undefined || A === undefined || B === undefined) return []
  const closed = framesIn(scene, CLOSED).filter(
    (one) => one.said.S !== undefined && said.S?.includes(one.said.S) === false,
  )
  const [last, ...more] = closed
  const round = last?.figures.C
  if (round === undefined || more.length > 0 || round.at > W.at) return []
  const parts = [round, A, B]
  const like = likeIn(scene, scene.pieces[W.claim.sentence], W)
  return like.every((one) => parts.includes(one)) ? [madeUp(W, parts)] : []
}
