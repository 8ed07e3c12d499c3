import { behind, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { madeUp } from '../reckoned/made.ts'
import { isAlone, isPlain, saidIn, soleNear, toldAs } from './sole.ts'

// A whole, and in the next sentence all that it is made up of, or the other way round: "W people took part. There were A men and B women", "A fines in July, B in
// August and C in September. Over the three months, W".

export function sumsOn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, BOTH).flatMap((one) => sexesOf(scene, one.figures)),
    ...partsOfYear(scene),
    ...framesIn(scene, OVER_TIMES).flatMap((one) => timesOf(scene, one.figures)),
    ...framesIn(scene, COMBINED).flatMap((one) => combinedOf(scene, one.figures.W)),
    ...framesIn(scene, ON_TOP).flatMap((one) => onTopOf(scene, one.figures)),
    ...framesIn(scene, TOGETHER).flatMap((one) => togetherOf(scene, one.figures)),
    ...framesIn(scene, MEDALS).flatMap((one) => medalsOf(scene, one)),
    ...framesIn(scene, LEAVING).flatMap((one) => leftOf(scene, one.figures)),
  ]
}

type Roles = { readonly [role: string]: Figure | undefined }

/** Far from their whole they are of something else. */
const OFF_MAX = 2.5

function sumNear(whole: Figure, parts: readonly Figure[]): readonly Relation[] {
  const sum = parts.reduce((all, { size }) => all + size, 0)
  const isOne = sum < whole.size * OFF_MAX && whole.size < sum * OFF_MAX
  return isOne ? [madeUp(whole, parts)] : []
}

/** Two kinds of people, or of jobs, of which everybody is one. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bmen$/, /\bwomen$/],
  [/\bmales?\b/, /\bfemales?\b/],
  [/\bboys$/, /\bgirls$/],
  [/\badults$/, /\bchildren$/],
]
const BOTH =
  /(?:^|[,;] ?|\b(?:with|were|are|of whom|comprising|including) )(?:there (?:were|are) )?(?<A>Q)(?: [a-z]+)? and (?<B>Q)(?: [a-z]+)?(?: among them| in all| in total)?(?:[.,;]|$)/dg

function sexesOf(scene: Scene, { A, B }: Roles): readonly Relation[] {
  if (!isPlain(A) || !isPlain(B) || !isAlone(scene, A, [B])) return []
  const [one, other] = [A, B].map((figure) => toldAs(scene, figure))
  const isBoth = KINDS.some(
    ([a, b]) =>
      (a.test(one ?? '') && b.test(other ?? '')) || (b.test(one ?? '') && a.test(other ?? '')),
  )
  const whole = isBoth ? soleNear(scene, A, -1, 1) : null
  return whole === null ? [] : sumNear(whole, [A, B])
}

const HALVES = /\bfirst half\b.*\bsecond(?: half\b|[.,;])/s
const QUARTERS =
  /\bfirst quarter\b.*\bsecond\b.*\bthird\b.*\b(?:fourth|final|last)(?: quarter\b|[.,;])/s
const OF_YEAR =
  /\bfull[- ]year\b|\bannual\b|\b(?:last|this|the|whole|entire) year\b|\b(?:19|20)\d\d\b|\btwelve months\b/
const OF_EACH =
  /\b(?:averag\w*|mean|per|each|growth|record|target|forecast|budget|expected|compared)\b/

/** "W in 2023. … A in the first half and B in the second." */
function partsOfYear(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures, grammar }) => {
    const first = figures.find(isPlain)
    if (first === undefined) return []
    const parts = figures.filter((one) => one === first || areLevels(scene, first, one))
    const count = parts.length
    if (grammar === 'zh' || (count !== 2 && count !== 4)) return []
    const said = saidIn(scene, first)
    if (!(count === 2 ? HALVES : QUARTERS).test(said) || OF_EACH.test(said)) return []
    const whole = soleNear(scene, first, -1, TIMES_BACK)
    if (whole === null || first.claim.unit === 'percent') return []
    const words = saidIn(scene, whole)
    return OF_YEAR.test(words) && !OF_EACH.test(words) ? sumNear(whole, parts) : []
  })
}

const TIMES_BACK = 3

const OVER_TIMES = new RegExp(
  `^(?:in total |altogether )?(?:over|in|during|across) (?:the|these|those) (?<N>[NQ])(?: together| combined| as a whole| taken together)?,? [^.;QSDX]{0,40}?${ABOUT}(?<W>Q)`,
  'dg',
)
const TIMES: ReadonlySet<string> = new Set(['months', 'weeks', 'days', 'years', 'quarters'])

/** As many figures as times are counted, in one sentence. */
function timesOf(scene: Scene, { N, W }: Roles): readonly Relation[] {
  if (N === undefined || !isPlain(W) || !TIMES.has(N.claim.unit) || !isAlone(scene, W)) return []
  const piece = scene.pieces[W.claim.sentence - 1]
  const parts = likeIn(scene, piece, W)
  const isList = parts.length === N.size && parts.length === piece?.figures.length
  const [last] = parts.slice(-1)
  if (last === undefined || parts.length < 2 || !isList || !parts.every(isPlain)) return []
  const isEnded = /\band\b[^Q]*$/.test(scene.mask.slice(parts[0]?.at, last.at))
  return isEnded && areToldAlike(scene, W, last) ? sumNear(W, parts) : []
}

const COUNTED = /\b(?:altogether|in total|in all|a total of|recorded|registered|counted)\b/
const WORD = /[a-z]{4,}/g
const EMPTY =
  /^(?:over|during|across|these|those|were|have|been|some|about|months|weeks|days|years|quarters)$/
const STEM = 4

/** "20 goals in May and 31 in June. Over the two months, 45 goals were let in": the noun alone doesn't make it their sum. */
function areToldAlike(scene: Scene, whole: Figure, part: Figure): boolean {
  const [own, other] = [saidIn(scene, whole), saidIn(scene, part)]
  const shared = (own.match(WORD) ?? []).filter(
    (word) => !EMPTY.test(word) && other.includes(word.slice(0, STEM)),
  )
  const isNamed = whole.claim.unit !== 'items' || shared.length > 0
  return isNamed && (shared.length > 1 || COUNTED.test(own))
}

/** Some of both go. */
const LESS = /\b(?:after|following|once|clos\w+|cuts?|less|fewer|down)\b/
const COMBINED =
  /^(?:the (?:combined|merged|enlarged|new) [^.;QSDX]{2,40}|together,? (?:they|the two)[^.;QSDX]{2,40}|between them,? [^.;QSDX]{2,40})(?<W>Q)/dg

/** "Lenders with assets of A and B. The combined bank will have assets of W". */
function combinedOf(scene: Scene, W: Figure | undefined): readonly Relation[] {
  if (!isPlain(W) || W.claim.sentence === 0 || !isAlone(scene, W)) return []
  const piece = scene.pieces[W.claim.sentence - 1]
  const [a, b, ...more] = likeIn(scene, piece, W)
  if (!isPlain(a) || !isPlain(b) || more.length > 0 || a.claim.unit === 'percent') return []
  const words = scene.mask.slice(a.at + 1, b.at)
  if (LESS.test(saidIn(scene, W))) return []
  return /\band\b|\bwhile\b/.test(words) && !/\bto\b|\bfrom\b|\bthan\b/.test(words)
    ? sumNear(W, [a, b])
    : []
}

const TO_TOTAL =
  '(?:bring(?:s|ing)?|tak(?:es|ing)|rais(?:es|ing)|lift(?:s|ing)|mak(?:es|ing)|push(?:es|ing))[^.;QSDX]{0,20} total[^.;QSDX]{0,50}?(?: to| of)'
const ON_TOP = new RegExp(
  `\\b(?:on top of|in addition to|adds to|comes after) ${ABOUT}(?<B>Q)[^.;QSDX]{0,70} ${TO_TOTAL} ${ABOUT}(?<W>Q)`,
  'dg',
)

/** "A further A. The money comes on top of the B of spring and takes the total to W". */
function onTopOf(scene: Scene, { B, W }: Roles): readonly Relation[] {
  if (!isPlain(B) || !isPlain(W) || !areLevels(scene, B, W)) return []
  const own = likeIn(scene, scene.pieces[W.claim.sentence], W).filter((one) => one !== B)
  const more = own.length === 0 ? soleNear(scene, W, -1, 1) : own.length === 1 ? own[0] : null
  return isPlain(more ?? undefined) && more ? sumNear(W, [B, more]) : []
}

const TOGETHER = new RegExp(
  `^(?:together|combined|taken together|added) (?:with|to) ${ABOUT}(?<B>Q)[^;.QSDX]{0,60},[^;.QSDX]{0,60} (?:to|at|of|is|was|total(?:s|ed|led)?|reach(?:es|ed)?) ${ABOUT}(?<W>Q)`,
  'dg',
)

function togetherOf(scene: Scene, { B, W }: Roles): readonly Relation[] {
  if (!isPlain(B) || !isPlain(W) || !isAlone(scene, W, [B])) return []
  const more = soleNear(scene, W, -1, 1)
  return more === null ? [] : sumNear(W, [B, more])
}

const MEDALS =
  /(?<G>[NQ]) golds?(?: medals?)?,? (?:and )?(?<S>[NQ]) silvers?(?: medals?)?,? and (?<B>[NQ]) bronzes?\b/dg
const ONCE = /\b(?:since|last|previous|ago|years?|ever|target|career|history)\b/
const MEDALS_BACK = 3

/** "Home with W medals. … G gold, S silver and B bronze". */
function medalsOf(scene: Scene, { figures: { G, S, B } }: Frame): readonly Relation[] {
  if (G === undefined || S === undefined || B === undefined) return []
  const least = G.claim.sentence - MEDALS_BACK
  const whole = scene.figures.findLast(
    (one) =>
      one.order < G.order &&
      one.claim.sentence >= least &&
      (one.sort === 'Q' || one.sort === 'N') &&
      /^[ -]medals?\b(?! tables?)/.test(
        scene.doc.text.slice(one.claim.number.end, one.claim.end + 8),
      ),
  )
  if (whole === undefined || whole.claim.bound !== 'exact') return []
  const isOther = [whole, G].some((one) => ONCE.test(saidIn(scene, one)))
  return isOther ? [] : sumNear(whole, [G, S, B])
}

const LEAVING = new RegExp(
  `(?:so far|to date|already|@|until now)[^.;QSDX]{0,40}(?<P>Q)[^.;QSDX]{0,60},? (?:leaving|which leaves) ${ABOUT}(?<L>Q)`,
  'dg',
)
/** "Leaving 40 of them empty", "leaving 165 people homeless". */
const OF_PART = /^ (?:of|without|homeless|dead|injured|empty|per|who|that|which)\b/

/** "W is to be laid. So far P has been, leaving L". */
function leftOf(scene: Scene, { P, L }: Roles): readonly Relation[] {
  if (!isPlain(P) || !isPlain(L) || !areLevels(scene, P, L) || !isAlone(scene, L, [P])) return []
  if (P.claim.unit !== L.claim.unit || OF_PART.test(behind(scene, L))) return []
  const whole = soleNear(scene, L, -1, 1)
  return whole === null || whole.claim.unit !== L.claim.unit ? [] : sumNear(whole, [P, L])
}
