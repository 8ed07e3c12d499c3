import { behind, changeBetween, type Scene, SIZE_MAX } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, areNear, type Frame, framesIn, isLevel } from '../outright/frames.ts'
import { ABOUT, WORD, wayOf } from '../outright/words.ts'
import { timesOver } from '../reckoned/made.ts'
import { isAlone, isPlain, mayBeGap, saidIn, soleNear } from './sole.ts'

// A change and what it led from, told in the sentence behind: "numbers dropped by D to R. At the previous count there had been B", "it has halved. It was B ten
// years ago and is R today".

export function changesOn(scene: Scene): readonly Relation[] {
  return [
    ...MOVED.flatMap((words) => framesIn(scene, words)).flatMap((one) => movedOf(scene, one)),
    ...framesIn(scene, TIMES, 1).flatMap((one) => timesOf(scene, one)),
    ...framesIn(scene, ON_LAST).flatMap((one) => lastOf(scene, one)),
    ...framesIn(scene, SINCE).flatMap((one) => sinceOf(scene, one)),
    ...framesIn(scene, WHEN).flatMap((one) => whenOf(scene, one)),
  ]
}

const MOVED: readonly RegExp[] = [
  `\\b${WORD}(?: [a-z]+ly)? by ${ABOUT}(?<D>[QS])(?: @)? to ${ABOUT}(?<R>Q)`,
  `(?<R>Q)[^.;QSDX]{0,60}, (?:up|down|an? (?:[a-z]+ )?(?<W>increase|rise|gain|jump|growth|decrease|decline|drop|fall|reduction) of) ${ABOUT}(?<D>[QS])`,
].map((words) => new RegExp(words, 'dg'))
/** What it is compared with is told there and then. */
const COMPARED =
  /^[^.;]{0,50}\b(?:on|over|from|since|compared|than|against|month|quarter|week|target|forecast)\b/
/** What was, in a sentence that says no more than that. */
const WAS =
  /\b(?:it|they|there|the (?:figure|number|total|price|rate|value|count|amount|traffic|volume)|traffic|numbers?|sales|output|production|prices?) (?:(?:had|was|were|stood|came|amounted|reached|numbered|totalled|totaled)\b)/
const EARLIER =
  /\b(?:had (?:been|stood|come|amounted|reached|numbered|totalled|totaled)|a year (?:earlier|before|ago)|(?:previous|prior|preceding|last) (?:year|season|count|census|survey)|the year before)\b/
/** Longer sentences tell of something else beside. */
const LONG = 110

function movedOf(scene: Scene, { figures: { D, R }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || D === undefined || !isAlone(scene, R, [D])) return []
  if (COMPARED.test(behind(scene, D.order > R.order ? D : R, 60))) return []
  const base = soleNear(scene, R, 1, 2)
  if (base === null || !areNear(R, base, SIZE_MAX) || base.claim.unit !== R.claim.unit) return []
  const words = saidIn(scene, base)
  if (words.length > LONG || !WAS.test(words) || !EARLIER.test(words)) return []
  if (scene.pieces[base.claim.sentence]?.figures.some((one) => one !== base)) return []
  const way = said.W === undefined ? D.claim.direction : wayOf(said.W)
  if (way !== 'up' && way !== 'down') return []
  const isRate = D.sort === 'S'
  if (!isRate && !mayBeGap(scene, D, R)) return []
  const amount = { figure: D, is: isRate ? 'relative' : 'absolute' } as const
  return [{ ...changeBetween({ result: R, base }, way, amount), isTied: true, isOutright: true }]
}

const TIMES = new RegExp(
  `\\b(?:has|have|had)(?: more than| nearly| almost| roughly| about)? ?(?<T>X)[^.;QSDX]{0,60}\\. ?(?:it|they|there|the (?:figure|number|total|rate))(?: then)? (?:was|were|stood at|had been|numbered) ${ABOUT}(?<B>Q)[^.QSDX]{0,50}[,;]? ?(?:and|but|by|;|now|today)[^.;QSDX]{0,40} (?<R>Q)`,
  'dg',
)

/** "Has halved. It was B ten years ago and is R today". */
function timesOf(scene: Scene, { figures: { T, B, R } }: Frame): readonly Relation[] {
  if (T === undefined || !isLevel(B) || !isLevel(R) || !areLevels(scene, B, R)) return []
  return [{ ...timesOver(T, R, B), isOutright: true }]
}

const ON_LAST = new RegExp(
  `(?<R>Q)[^.;QSDX]{0,30}, (?<D>Q)(?: [a-z]+)? (?<W>up|down|more|fewer|less|higher|lower) (?:on|than) (?:the )?(?:@|previous [a-z]+|prior [a-z]+|last [a-z]+)['’]s (?:total |figure |level |record |result )?(?:of )?${ABOUT}(?<B>Q)`,
  'dg',
)

/** "R, D down on the previous year's B". */
function lastOf(scene: Scene, { figures: { R, D, B }, said }: Frame): readonly Relation[] {
  if (D === undefined || !isPlain(R) || !isPlain(B) || !areLevels(scene, R, B)) return []
  if (!mayBeGap(scene, D, R) || !areNear(R, B, SIZE_MAX)) return []
  const way = wayOf(said.W === 'fewer' ? 'less' : said.W)
  const amount = { figure: D, is: 'absolute' } as const
  return [{ ...changeBetween({ result: R, base: B }, way, amount), isTied: true, isOutright: true }]
}

const SINCE = new RegExp(
  `\\b(?:in|by|at|on) @ [^.;QSDX]{0,40}(?<B>Q)[^.;QSDX]{0,30}[;,] ?(?:and |but )?(?:@|today|now|it now|it is now|there are now|at present|currently)[^.;QSDX]{0,40} (?<R>Q)[^.;QSDX]{0,30}, (?:or |which is |that is |an? )?${ABOUT}(?<D>S)(?: (?<W>more|less|fewer|higher|lower|increase|decrease|rise|fall))?`,
  'dg',
)

/** "In 2010 it had B inhabitants; today there are R, or S more". */
function sinceOf(scene: Scene, { figures: { B, R, D }, said }: Frame): readonly Relation[] {
  if (D === undefined || !isLevel(B) || !isLevel(R) || !areLevels(scene, B, R)) return []
  if (said.W === undefined || !areNear(B, R, SIZE_MAX)) return []
  const way = wayOf(said.W === 'fewer' ? 'less' : said.W)
  const amount = { figure: D, is: 'relative' } as const
  return [{ ...changeBetween({ result: R, base: B }, way, amount), isTied: true, isOutright: true }]
}

const WHEN = new RegExp(
  `(?<R>Q),? (?<W>up|down)(?: an? [a-z]+)? ${ABOUT}(?<D>S) (?:from|on|than) (?:the same )?@[^.;QSDX]{0,40}, when [^.;QSDX]{0,120} (?:was|stood at|came to|totall?ed|reached|grossed) ${ABOUT}(?<B>Q)(?=[.;])`,
  'dg',
)

/** "R, down S from the same weekend of 2023, when two hits opened and the tally was B". */
function whenOf(scene: Scene, { figures: { R, D, B }, said }: Frame): readonly Relation[] {
  if (D === undefined || !isPlain(R) || !isPlain(B) || !areLevels(scene, R, B)) return []
  if (R.claim.unit !== B.claim.unit || !isAlone(scene, R, [B])) return []
  const amount = { figure: D, is: 'relative' } as const
  return [
    {
      ...changeBetween({ result: R, base: B }, wayOf(said.W), amount),
      isTied: true,
      isOutright: true,
    },
  ]
}
