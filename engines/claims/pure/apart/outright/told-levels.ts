import { before, type Change, changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { areNear, type Frame, framesIn, isLevel } from './frames.ts'
import { ABOUT, gap, type Way, wayOf } from './words.ts'

// "R, off a sharp S from last month's B", "R, down S from a year ago, when the total was B", "from B to nine, a S saving": a
// change whose levels are led in by words of a time or of what is saved; "R, S above the target of B" and "R, from B, a drop of D" likewise.

/** "Last weekend's", "its previous", "the year-ago". */
const WHOSE =
  "(?:(?:the |its |their )?(?:last |previous |prior |preceding )?(?:[a-z]+|@)['’]s (?:[a-z]+ )?|(?:the|its|their|a) (?:year-ago|year-earlier|previous|prior|earlier) )"
const OFF = `(?:,? | \\()(?<W>up|down|off) (?:by )?(?:an? [a-z]+ )?${ABOUT}(?<S>S)`
const FROM = '(?:from|on|over|versus|against|compared (?:with|to))'
/** What the measure is called when it is told again. */
const AGAIN =
  '(?:it|they|(?:the|that|its) (?:tally|total|figure|number|sum|count|result|level|amount|volume|haul|take))'
const STOOD =
  '(?:had |has )?(?:was|were|been|stood at|came to|reached|hit|totall?ed|amounted to|come to|at)'

const FORMS: readonly RegExp[] = [
  `(?<R>Q)${gap(40)}${OFF} ${FROM} ${WHOSE}(?<B>Q)`,
  `(?<R>Q)${gap(40)}${OFF} ${FROM} [^;.QSDX]{2,60}, when [^;.QSDX]{0,80}\\b${AGAIN} ${STOOD} ${ABOUT}(?<B>Q)(?! (?:short|below|above|more|less|fewer|higher|lower|off|of its))`,
  `(?<R>Q)${gap(30)}(?:,| and| [–—-]| \\() ?${ABOUT}(?<S>S) (?<W>ahead of|above|below|behind|short of|higher than|lower than) (?:the |its |our |their |a |an |this )?(?:[a-z]+ ){0,2}(?:target|goal|plan|budget|forecast|estimate|average|norm|record|peak|projection|requirement|threshold) of ${ABOUT}(?<B>Q)`,
  `(?<R>Q)${gap(20)}(?:, [^;.QSDX]{0,60})? and ${ABOUT}(?<S>S) (?<W>ahead of|above|below|behind|higher than|lower than) ${ABOUT}(?<B>Q) (?:@|(?:in|of|for) @|an? [a-z]+ (?:earlier|ago|before))`,
].map((words) => new RegExp(words, 'dg'))

/** "From B to R, a S saving": R may be a number in words with the unit of B. */
const SAVED = new RegExp(
  `\\bfrom ${ABOUT}(?<B>Q)(?: [a-z]+){0,3} to ${ABOUT}(?<R>[QN])(?: [a-z]+){0,3}(?:,| [–—-]+) an? (?:[a-z]+ )?(?<S>S) (?<W>savings?|reduction|cut|drop|fall|decline|decrease|rise|increase|gain|jump)\\b`,
  'dg',
)

/** "R of GDP, from B the year before, a consolidation of D": whatever the difference is called. */
const POINTS = new RegExp(
  `(?<R>S)${gap(40)},? (?:from|against|versus|compared (?:with|to)) ${ABOUT}(?<B>S)[^;,.QSDX]{0,40},(?: which (?:is|was))? an? (?:[a-z]+ )?(?!margin of error)[a-z]+ of ${ABOUT}(?<D>D)(?! (?:over|above|below|than|on|to|against|in|from)\\b)`,
  'dg',
)
const OTHER_BASIS =
  /\b(?:constant|comparable|like-for-like|organic|real terms|adjusted for|excluding|underlying|on average|compound)\b/

export function toldLevelsIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap((words) =>
      framesIn(scene, words).flatMap(({ figures, said, at, to }) =>
        isPlain(scene, at, to) ? changeOf(scene, figures, wayOf(upOf(said.W))) : [],
      ),
    ),
    ...framesIn(scene, SAVED).flatMap(({ figures, said }) =>
      changeOf(scene, figures, /^sav|^cut/.test(said.W ?? '') ? 'down' : wayOf(said.W)),
    ),
    ...framesIn(scene, POINTS).flatMap(({ figures, at, to }) =>
      isPlain(scene, at, to) ? gapOf(figures) : [],
    ),
  ]
}

/** Two rates and the points between them. */
function gapOf({ R, B, D }: Frame['figures']): readonly Relation[] {
  if (R === undefined || B === undefined || D === undefined || !isLevel(R) || !isLevel(B)) return []
  if (R.claim.unit !== 'percent' || B.claim.unit !== 'percent') return []
  const [of, than] = R.size > B.size ? [R, B] : [B, R]
  return [
    {
      kind: 'gap',
      of: of.claim.index,
      than: than.claim.index,
      amount: D.claim.index,
      direction: null,
      baseWords: null,
      isTied: true,
      isOutright: true,
    },
  ]
}

/** "Off 45 percent" is down, and "ahead of" above. */
function upOf(word: string | undefined): string | undefined {
  return word === 'ahead of' ? 'above' : word
}

function isPlain({ mask }: Scene, at: number, to: number): boolean {
  return !OTHER_BASIS.test(mask.slice(Math.max(0, at - 80), to + 20))
}

const NEAR = 4
const LEAD = 40
/** "Fell to Q from a revised R in January, and was off S from B": R is a base itself. */
const LED_AS_BASE = /\b(?:from|than|against|versus|compared (?:with|to)) (?:[a-z]+ ){0,2}$/

function changeOf(scene: Scene, { R, B, S }: Frame['figures'], way: Way): readonly Relation[] {
  if (R === undefined || B === undefined || S === undefined || S.claim.form !== 'number') return []
  if (B.sort !== 'Q' || !isLevel(B) || !isEnd(scene, R, B) || !areNear(R, B, NEAR)) return []
  if (LED_AS_BASE.test(before(scene, R, LEAD))) return []
  const change: Change = changeBetween({ result: R, base: B }, way, { figure: S, is: 'relative' })
  return [{ ...change, isTied: true, isOutright: true } as Change]
}

/** A number in words has the unit of the other end. */
function isEnd({ doc: { text } }: Scene, one: Figure, base: Figure): boolean {
  if (one.sort === 'N') return one.claim.unit === base.claim.unit && one.claim.bound === 'exact'
  return isLevel(one) && one.sort === 'Q' && mayBeAlike(text, one.claim, base.claim)
}
