import {
  before,
  behind,
  type Figure,
  isChange,
  type Piece,
  type Scene,
} from '../../derived/scene.ts'
import { tieOf } from '../../derived/way/ways.ts'
import type { Relation } from '../../model.ts'
import { pairsOf } from '../../weigh/set-apart/english/pairs.ts'
import { isOfOthers } from '../reckoned/others.ts'
import {
  areInTwoScales,
  areLevels,
  areNear,
  type Frame,
  framesAt,
  framesIn,
  likeIn,
  pieceBefore,
} from './frames.ts'
import { ABOUT, COMPARED, gap, INVERSE, WORD, wayOf } from './words.ts'

// "Was revised upward from 746,000 to 733,000", "a lower deficit of $7.8 billion compared to $7.4 billion", "fell by S to Q compared to Q": a word
// of direction in a clause that names a figure and what it was.

const ADVERB = '(?: [a-z]+ly| slightly| further| again| sharply| modestly| steadily)*'
const WHEN = '(?:,? (?:in|during|for|at|by|over|on) (?:the )?@|,? @)*'
const BY = `(?: (?:by )?${ABOUT}[QSD](?: (?:or|,) [QSD])?,?)?`
/** "To a seasonally adjusted annual rate of", "a Q deficit". */
const RATE = '(?:an? )?(?:[a-z]+ ){0,4}(?:of )?'
const UNIT = '(?: [a-z]+){0,3}'
/** "Or Q per share". */
const OR = '(?:,? or [QS](?: [a-z]+){0,4}?)?'
const BASE = '(?:when |as )?(?:from|compared (?:with|to)|against|versus|after)'
const NOUN = '(?<W>rise|increase|growth|gain|jump|surge|fall|decrease|decline|drop|reduction|slump)'
const QUALIFIED = '(?:[a-z]+ )?'

const FORMS: readonly RegExp[] = [
  // "Revised upward from B to R".
  `\\b${WORD}${ADVERB}${WHEN}${BY}${WHEN},? \\(?from ${ABOUT}(?<B>[QS])(?: \\([QO]\\))?${gap(40)}\\bto ${ABOUT}(?<R>[QS])`,
  // "Rose to R from B", "rose by S to a rate of R compared with B", "firmed to R at noon from a close of B".
  `\\b${WORD}${ADVERB}${WHEN}${BY}${WHEN} to ${RATE}${ABOUT}(?<R>[QS])${UNIT}${WHEN}${OR},? ${BASE} ${RATE}${ABOUT}(?<B>[QS])`,
  // "Cut its debt back to R from B".
  `\\b(?<W>raised|lifted|increased|expanded|widened|cut|reduced|lowered|narrowed|decreased) (?:its|their|the|his|her|our) (?:[a-z]+ ){1,4}to ${ABOUT}(?<R>[QS])${UNIT}${WHEN},? from ${ABOUT}(?<B>[QS])(?! of )`,
  // "A rise in pretax profits to R from B"; "a decline in holdings, to R from B".
  `\\ban? ${QUALIFIED}${NOUN} in ${gap(50)},? to ${ABOUT}(?<R>[QS])${UNIT}${WHEN},? ${BASE} ${ABOUT}(?<B>[QS])`,
  // "Increase the limits from B to R".
  `\\b(?<W>raised?|raising|lift|lifted|increased?|increasing|cut|reduced?|reducing|lowered?|lowering|decreased?|decreasing) (?:(?:its|their|the|his|her|our) )?(?:[a-z-]+ ){1,4}from ${ABOUT}(?<B>[QS])(?: [a-z]+)? to ${ABOUT}(?<R>[QS])`,
  // "A fall in the seizure of drugs – from B to R".
  `\\ban? ${QUALIFIED}${NOUN} in ${gap(60)} ?[–—,(-] ?(?:down |up )?from ${ABOUT}(?<B>[QS])(?: \\([QSO]\\))?${gap(30)} to ${ABOUT}(?<R>[QS])`,
  // "A decline in the number of homes sold, with R sold compared to B".
  `\\ban? ${QUALIFIED}${NOUN} in ${gap(80)}, with ${ABOUT}(?<R>Q)${gap(30)} ${BASE} ${ABOUT}(?<B>Q)`,
  // "A lower deficit of R compared to B".
  `\\ban? (?<W>higher|larger|bigger|wider|lower|smaller|narrower|reduced|increased) (?:[a-z-]+ ){1,4}of ${ABOUT}(?<R>Q)${WHEN},? ${COMPARED} ${ABOUT}(?<B>Q)`,
  // "Was higher at R than the B of May".
  `\\b(?:was|were|is|are|came in|stood) (?:[a-z]+ly )?(?<W>higher|lower) at ${ABOUT}(?<R>[QS])${gap(30)},? (?:than|compared (?:with|to)|against|versus|from) ${ABOUT}(?<B>[QS])`,
  // "From B to R, an increase".
  `\\bfrom ${ABOUT}(?<B>Q)${WHEN} to ${ABOUT}(?<R>Q)${WHEN},? (?:an?|which is an?|representing an?|marking an?|showing an?) ${QUALIFIED}(?<W>increase|rise|gain|jump|surge|decrease|decline|drop|fall|reduction)\\b`,
  // "R, which exceeds the state average of B".
  `(?<R>[QS]),? which (?:is )?(?<W>exceeds|exceeded|higher than|above|well above|below|lower than|well below) ${ABOUT}(?:[a-z]+ ){0,3}(?:of )?(?<B>[QS])`,
  // "A gain of R in May, revised down from a previously reported B".
  `(?<R>[QS])(?: [a-z]+)?${WHEN},? revised (?<W>up|down|upward|downward|upwards|downwards) from ${ABOUT}(?:[a-z]+ ){0,4}(?<B>[QS])`,
  // "Dropped by R, more than the B fall originally reported".
  `\\b(?:rose|grew|fell|dropped|declined|increased|gained|lost) (?:by )?(?<R>[SQ])${gap(40)}, (?<W>more|less) than the (?<B>[SQ]) [a-z]+ (?:originally|initially|previously|first) [a-z]+`,
  // "R of companies expect prices to hold, up from B in May".
  `(?<R>[QS])${gap(110)}?,? (?<W>up|down)${ADVERB} from ${ABOUT}(?<B>[QS])`,
].map((words) => new RegExp(words, 'dg'))

/** "Production was also higher compared to B": of what the sentence before tells. */
const ALSO = new RegExp(
  `^[^QSDXON;]{0,120}\\b(?:was|were|is|are|stood|remained)(?: also| still| even| slightly| much| significantly)* (?<W>higher|lower) (?:than|compared (?:with|to)|when compared (?:with|to)) ${ABOUT}(?<B>Q)[^QSDXN;]*$`,
  'dg',
)

export function waysIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap((words) => framesIn(scene, words).flatMap((one) => ofEnds(scene, one))),
    ...scene.pieces.flatMap((piece, at) => alsoIn(scene, piece, at)),
  ]
}

function ofEnds(scene: Scene, { figures: { R, B }, said, at, to }: Frame): readonly Relation[] {
  if (!areLevels(scene, R, B) || R === undefined || B === undefined) return []
  const isSlip = areInTwoScales(scene, R, B)
  if (!areNear(R, B) && !isSlip) return []
  if (B.sort === 'S' && isOfFall(scene, R, B, said.W)) return []
  if (isOfOthers(scene, R, B) || isOfShare(scene, R)) return []
  if (R.claim.precision !== B.claim.precision && !isSlip) return []
  const { from = at } = scene.pieces[R.claim.sentence] ?? {}
  if (isTurned(scene.mask.slice(Math.max(Math.min(from, at), at - 90), to + 20))) return []
  if (OTHER.test(scene.mask.slice(B.at, R.at))) return []
  const way = wayOf(said.W)
  const isBeyond = ({ size }: Figure): boolean => size > B.size === (way === 'up')
  return pairsOf(scene, { result: R, base: B }, isBeyond).map((pair) => tieOf(pair, way))
}

/** "43 percent of members pay a rate above 19 percent, up from 32": what went up is the share. */
function isOfShare(scene: Scene, { claim, sort, at }: Figure): boolean {
  if (sort !== 'S' || claim.bound === 'exact') return false
  const { from = at } = scene.pieces[claim.sentence] ?? {}
  return /S(?: percent)? of (?!which)[^.;,QSDX]{2,120}$/.test(scene.mask.slice(from, at))
}

/** "An increase from B, and net profit to Q": what another has come to. */
const OTHER = /, (?:and|while|whereas|but) (?!to )/

/** Of what is told as a fall, the larger number is less. */
const FALL =
  /\b(?:f[ae]ll(?:s|ing|en)?|drop(?:s|ped)?|declin|decreas|shr[aiu]nk|contract|loss|lost|cut|slump|discount|off|negative)/

/** The word of the frame says which way it went, and not what it is of. */
function isOfFall(scene: Scene, result: Figure, base: Figure, own = ''): boolean {
  const isMove = isChange(result) || isChange(base)
  const led = before(scene, result, 60)
  const at = own === '' ? -1 : led.lastIndexOf(own)
  const words = at === -1 ? led : led.slice(0, at) + led.slice(at + own.length)
  return isMove || FALL.test(words) || FALL.test(behind(scene, base, 20))
}

function isTurned(words: string): boolean {
  return INVERSE.test(words) || /\b(?:not|never|instead of|rather than|without)\b/.test(words)
}

function alsoIn(scene: Scene, piece: Piece, at: number): readonly Relation[] {
  const [frame] = framesAt(scene, ALSO, at)
  const base = frame?.figures.B
  const last = pieceBefore(scene, at)
  if (frame === undefined || base === undefined || last === undefined) return []
  const [result, ...more] = likeIn(scene, last, base)
  if (result === undefined || more.length > 0 || !areNear(result, base, 4)) return []
  const words = scene.mask.slice(last.from, piece.to)
  return isTurned(words) ? [] : [tieOf({ result, base }, wayOf(frame.said.W))]
}
