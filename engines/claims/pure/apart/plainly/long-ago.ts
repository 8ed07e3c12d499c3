import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, WORD, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'

// What a text goes back to: "Measured against @ (B), traffic was still down S", of what its first sentences tell; "D above the five-year average of B", of what the
// sentence before tells; "by M a year on average, or S over the decade".

export function longAgoIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, AGAINST).flatMap((one) => againstOf(scene, one)),
    ...framesIn(scene, ABOVE).flatMap((one) => aboveOf(scene, one)),
    ...framesIn(scene, YEARLY).flatMap(yearlyOf),
  ]
}

const AGAINST = new RegExp(
  `(?:measured|compared|set) (?:against|with|to) [^.;QSDX@]{0,30}@ \\((?<B>Q)\\),? [^.;QSDX@]{0,40}\\b(?:(?<V>up|down|higher|lower)|${WORD})(?: by)? ${ABOUT}(?<S>S)(?! (?:on|over|from|than)\\b)`,
  'dg',
)
const HEAD = 4
const FACTOR_MAX = 4
/** "5.6 million" in the title, and 5,597,412 below it. */
const ROUNDED = 0.02

function againstOf(
  scene: Scene,
  { figures: { B, S }, said: { V, W } }: Frame,
): readonly Relation[] {
  if (!isPlain(B) || S === undefined) return []
  const heads = scene.figures.filter(
    (one) =>
      one.claim.sentence < HEAD &&
      one.order < B.order &&
      isPlain(one) &&
      areLevels(scene, one, B) &&
      one.claim.period !== B.claim.period &&
      areNear(one, B, FACTOR_MAX),
  )
  const [first] = heads
  if (first === undefined || heads.some(({ size }) => Math.abs(size / first.size - 1) > ROUNDED))
    return []
  const change = changeBetween({ result: first, base: B }, wayOf(V ?? W), {
    figure: S,
    is: 'relative',
  })
  return [{ ...change, isTied: true }]
}

const ABOVE = new RegExp(
  `(?<D>Q)(?: [a-z]+)? (?<W>above|below) (?:the|its) (?:[a-z0-9-]+ ){1,3}(?:average|mean|norm) of ${ABOUT}(?<B>Q)`,
  'dg',
)
const BACK = 2

/** The one level of its kind in its own sentence before it, or in the two that come before. */
function aboveOf(scene: Scene, { figures: { D, B }, said: { W } }: Frame): readonly Relation[] {
  if (!isPlain(B) || D === undefined || D.claim.unit !== B.claim.unit) return []
  const last = D.claim.sentence
  const near = scene.pieces
    .slice(Math.max(0, last - BACK), last + 1)
    .filter(({ paragraph }) => paragraph === scene.pieces[last]?.paragraph)
    .flatMap(({ figures }) => figures)
    .filter((one) => one.order < D.order && isPlain(one) && areLevels(scene, one, B))
  const [level, ...more] = near
  if (level === undefined || more.length > 0 || !areNear(level, B, FACTOR_MAX)) return []
  return [apartBy(level, B, D, W === 'below' ? 'down' : 'up')]
}

const YEARLY =
  /\bby (?:an average of )?(?:about )?(?<M>S) (?:a|per) year(?: on average)?, or (?:by )?(?:about )?(?<S>S) (?:over|in) (?:@|(?:the|a) decade)/dg
const DECADE = 10

/** As much a year for so many years. */
function yearlyOf({ figures: { M, S } }: Frame): readonly Relation[] {
  if (M === undefined || S === undefined || [M, S].some(isOther)) return []
  return [
    {
      kind: 'average-growth',
      rate: M.claim.index,
      base: null,
      result: null,
      years: null,
      grown: S.claim.index,
      over: { years: DECADE },
      isTied: true,
      isOutright: true,
    },
  ]
}

function isOther({ claim }: Figure): boolean {
  return claim.unit !== 'percent' || claim.bound === 'between'
}
