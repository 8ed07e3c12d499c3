import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'

// A range from its lower end to its upper, with its middle beside it, or moved from where it lay.

export function rangesIn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, MIDDLE).flatMap((one) => middleOf(scene, one)),
    ...ENDS.flatMap((words) => framesIn(scene, words)).flatMap((one) => endsOf(scene, one)),
    ...framesIn(scene, PROMISED).flatMap((one) =>
      GOES.test(scene.mask.slice(Math.max(0, one.at - NEAR), one.at)) ? [] : endsOf(scene, one),
    ),
    ...framesIn(scene, MOVED).flatMap((one) => movedOf(scene, one)),
  ]
}

const MIDDLE = new RegExp(
  `(?<A>O)[^.;QSDXNO]{0,40}\\b(?:mid-?point|middle)(?: of the range)?(?: (?:value|price))?,? (?:of|is|was|being|at) ${ABOUT}(?<M>[QSX])`,
  'dg',
)

function middleOf(
  { doc: { text }, pieces }: Scene,
  { figures: { A, M } }: Frame,
): readonly Relation[] {
  if (A === undefined || M === undefined || A.claim.bound !== 'between') return []
  const { from = 0 } = pieces[A.claim.sentence] ?? {}
  const isValued = VALUED.test(text.slice(Math.max(from, A.claim.start - LED), A.claim.start))
  const { valueHigh } = A.claim
  const high = valueHigh === null ? A.size : Number(valueHigh.coefficient) / 10 ** valueHigh.scale
  if (isValued && M.size > A.size && M.size < (A.size + high) / 2) return []
  if (!mayBeAlike(text, A.claim, M.claim)) return []
  return [
    {
      kind: 'pooled',
      whole: M.claim.index,
      parts: [A.claim.index],
      isEven: true,
      isTied: true,
      isOutright: true,
    },
  ]
}

/** "A valuation range of 4 to 9 dollars with a mid-point of 6": at the middle discount rate, a value lies below the middle of the two. */
const VALUED = /\bvaluation\b/i

const ENDS: readonly RegExp[] = [
  `\\bbetween ${ABOUT}(?<A>[QS]) and ${ABOUT}(?<B>[QS])`,
  `\\b(?:ranges? (?:from|between)|ranging (?:from|between)) ${ABOUT}(?<A>[QS]) (?:to|and) ${ABOUT}(?<B>[QS])`,
  // "A weekly range of 4.2 and 3.9" names two ends in whichever order.
  `\\b(?:range of|range to|guidance (?:of|to)|forecast of) ${ABOUT}(?<A>[QS]) to ${ABOUT}(?<B>[QS])`,
  `(?<A>Q) ?[–-] ?(?<B>Q)`,
].map((words) => new RegExp(words, 'dg'))
/** "Expects earnings per share of A to B", "the outlook is A to B": no verb takes anything from one to the other. */
const PROMISED = new RegExp(
  `(?:\\b(?:of|is|are|be)|:) ${ABOUT}(?<A>[QS]) to ${ABOUT}(?<B>[QS])`,
  'dg',
)
const GOES =
  /\b(?:reduc\w*|lower(?:s|ing)?|cut(?:s|ting)?|bring\w*|tak(?:e|es|ing)|narrow\w*|fall\w*|drop\w*|slow\w*|eas(?:e|es|ed|ing)|mov\w*|shrink\w*|sell\w*|convert\w*|refinanc\w*|exchang\w*|trim\w*|slash\w*|goes|go|odds|from)\b/

/** What somebody says beforehand lies between two ends. */
const AHEAD =
  /\b(?:expect(?:s|ed|ing)?|guidance|outlook|forecasts?|projects?|projected|anticipat(?:es?|ed)|estimates?|estimated|range|targets?|will be|to be)\b/
/** From one time to another, apart from each other, of a loss, or of a price that was traded, of which the larger may come first. */
const OTHERWISE =
  /\b(?:trad(?:e|es|ed|ing)|price range|zone|difference|gap|spread|differs?|apart|ratio|change[ds]?|loss(?:es)?|negative|deficit|declin\w*|decreas\w*|down|minus|reduction|shrink\w*|respectively|rose|fell|score|won|beat|lost)\b/

/** "Expects sales of between A and B", and B is less. */
function endsOf(scene: Scene, { figures: { A, B }, at, to }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || !areLevels(scene, A, B) || A.size <= B.size) return []
  if (plainUnit(A) !== plainUnit(B) || !areNear(A, B, 4) || !A.claim.unit.match(MEASURED)) return []
  const { from = 0 } = scene.pieces[A.claim.sentence] ?? {}
  const led = scene.mask.slice(Math.max(from, at - LED), to)
  if (!AHEAD.test(led) || OTHERWISE.test(led.slice(-NEAR))) return []
  if (/^[^.;]{0,20}\brespectively\b/.test(scene.mask.slice(to, to + 40))) return []
  return [sideOf(B, A, 'above')]
}

/** "$8.21 to $7.75 per share" says it once. */
function plainUnit({ claim: { unit } }: Figure): string {
  return unit.replace(/\/share$/, '')
}

const LED = 160
const NEAR = 70
const MEASURED = /^(?:percent|money.*|[A-Z]{3}(?:\/.*)?)$/

const UP = 'raised|raises|raising|increased|increases|increasing|lifted|lifts|hiked|upped'
const DOWN = 'lowered|lowers|lowering|cut|cuts|reduced|reduces|reducing|trimmed|decreased'
const MOVED = new RegExp(
  `\\b(?<W>${UP}|${DOWN}) [^.;QSDX]{0,110}?\\bto (?:[a-z]+ ){0,3}${ABOUT}(?<R>O),? from ${ABOUT}(?<A>Q) to ${ABOUT}(?<B>Q)`,
  'dg',
)
const IS_UP = new RegExp(`^(?:${UP})$`)

/** "Lowered its guidance to 612 to 618 from 620 to 628": one end, at least, lies on that side. */
function movedOf(scene: Scene, { figures: { R, A, B }, said }: Frame): readonly Relation[] {
  if (R?.claim.bound !== 'between' || A === undefined || B === undefined) return []
  if (!areLevels(scene, A, B) || !areNear(A, B, 4) || A.size > B.size) return []
  if (R.claim.unit !== A.claim.unit || B.claim.unit !== A.claim.unit) return []
  return IS_UP.test(said.W ?? '') ? [sideOf(R, B, 'above')] : [sideOf(R, A, 'below')]
}

export function sideOf(value: Figure, target: Figure, side: 'above' | 'below'): Relation {
  return {
    kind: 'target',
    value: value.claim.index,
    target: target.claim.index,
    said: null,
    side,
    isTied: true,
    isOutright: true,
  }
}
