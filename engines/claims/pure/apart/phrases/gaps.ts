import { changeBetween, type Figure, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain, mayBeGap } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, gap, type Way, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'

// How far two levels lie apart, with both of them beside it: "from B to R, an improvement of D", "cut the loss by D, from B to R", "R beat the estimate of B by D".

export function gapsIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap((words) => framesIn(scene, words)).flatMap((one) => gapOf(scene, one, null)),
    ...SIDED.flatMap((words) => framesIn(scene, words)).flatMap((one) =>
      gapOf(scene, one, wayOf(one.said.W)),
    ),
    ...framesIn(scene, ASIDE).flatMap((one) => asideOf(scene, one)),
    ...framesIn(scene, LEAD).flatMap((one) => leadOf(scene, one)),
  ]
}

/** "Yes is ahead by D, S to S". */
const LEAD = new RegExp(
  `\\b(?<W>ahead|leads?|leading|behind|trails?|trailing)(?: [a-z]+){0,4}? by ${ABOUT}(?<D>D)(?:,|:|,? at| –| \\() ${ABOUT}?(?<R>S) (?:to|against|versus|vs\\.?) (?<B>S)`,
  'dg',
)

function leadOf(scene: Scene, { figures: { R, B, D }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || D === undefined || !areLevels(scene, R, B)) return []
  if (!mayBeGap(scene, D, R)) return []
  return [apartBy(R, B, D, wayOf(/^(?:behind|trail)/.test(said.W ?? '') ? 'down' : 'up'))]
}

const NOUN =
  '(?<W>increase|rise|gain|jump|surge|growth|improvement|addition|decrease|decline|drop|fall|reduction|cut|saving|deterioration)'
const TOLD = '(?:,|,? (?:representing|marking|reflecting|showing|which is|which represents|or)) '
const WHEN =
  '(?:,? (?:in|during|for|at|of|by|over|on) (?:the )?@(?: (?:school|academic|financial|fiscal|crop) year)?|,? @)*'
const VERB =
  '(?<W>rose|grew|increased|climbed|jumped|gained|surged|fell|dropped|declined|decreased|shrank|slipped|reduced|cut|slash(?:ed)?|narrow(?:ed)?|lowered|reduce|lower|widened|raised)'
const UNIT = '(?: [a-z]+){0,2}'

const FORMS: readonly RegExp[] = [
  // "From B to R, representing a D improvement".
  `\\bfrom ${ABOUT}(?<B>Q)${UNIT}${WHEN} to ${ABOUT}(?<R>Q)${UNIT}${WHEN}${TOLD}(?:approximately )?${ABOUT}(?<D>Q) (?:[a-z]+ )?${NOUN}\\b`,
  `\\bfrom ${ABOUT}(?<B>Q)${UNIT}${WHEN} to ${ABOUT}(?<R>Q)${UNIT}${WHEN}${TOLD}(?:an? )?(?:[a-z]+ )?${NOUN} of ${ABOUT}(?<D>Q)`,
  // "Rose to R from B in September, an increase of D".
  `\\bto ${ABOUT}(?<R>Q)${UNIT}${WHEN},? (?:from|compared (?:with|to)|against|versus) ${ABOUT}(?<B>Q)${UNIT}${WHEN}${TOLD}(?:an? )?(?:[a-z]+ )?${NOUN} of ${ABOUT}(?<D>Q)`,
  // "R per 1,000, down from B, a fall of D".
  `(?<R>Q)${gap(40)},? (?:up|down) from ${ABOUT}(?<B>Q)${UNIT}${WHEN}${TOLD}(?:an? )?(?:[a-z]+ )?${NOUN} of ${ABOUT}(?<D>Q)`,
  // "Cut the loss by D (over S), from B to R".
  `\\b${VERB}(?: (?!by\\b)[a-z]+){0,5} by ${ABOUT}(?<D>Q)(?: \\([^.;()]{0,24}\\))?,? from ${ABOUT}(?<B>Q)${UNIT}${WHEN} to ${ABOUT}(?<R>Q)`,
  // "R beat the estimate of B by D".
  `(?<R>Q)${gap(40)}\\b(?<W>beat|beats|beating|topped|exceeded|exceeding|surpassed|missed|missing) [^.;QSDX]{0,60}\\b(?:of|at) ${ABOUT}(?<B>Q),? by ${ABOUT}(?<D>Q)`,
  // "At R, the result was D higher than in the year before (@: B)".
  `\\bat ${ABOUT}(?<R>Q), [^.;QSDX]{3,60} (?:was|were|is) ${ABOUT}(?<D>Q) (?<W>higher|lower|more|less|above|below|better) (?:than )?[^.;QSDX()]{0,70}\\(@:? ?(?<B>Q)\\)`,
].map((words) => new RegExp(words, 'dg'))

/** "R, D under the limit of B": which of them is more says the word beside the distance. */
const ASIDE = new RegExp(
  `(?<R>Q)${gap(40)},? (?:or |which is |that is |still |some |about )*(?<D>Q) (?<W>under|below|short of|above|over) (?:the|its|their) [^.;,:QSDX]{0,40}\\b(?:limit|target|maximum|minimum|ceiling|threshold|cap|standard|record|norm|budget|plan|forecast|estimate) (?:of |was |is )?(?<B>Q)`,
  'dg',
)
const IS_OVER = /^(?:above|over)$/

/** A limit was set, and means what is printed. */
function asideOf(scene: Scene, { figures: { R, B, D }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || D === undefined || !areLevels(scene, R, B)) return []
  if (D.claim.bound !== 'exact' || D.claim.unit !== R.claim.unit) return []
  const gap = apartBy(R, B, D, IS_OVER.test(said.W ?? '') ? 'up' : 'down')
  return [{ ...gap, isOfGoal: true } as Relation]
}

/** Forms that say of which of the two there is more. */
const SIDED: readonly RegExp[] = [
  // "R, which is D more than the B of @", "R, which is D or S more than the B of @".
  `(?<R>Q)${UNIT}${WHEN},? which (?:is|was|represents|means) ${ABOUT}(?<D>Q)${UNIT}(?:,? \\(S\\))? (?<W>higher|lower|more|less|fewer) than ${ABOUT}(?:@(?:['’]s)? )?${ABOUT}(?<B>Q)`,
  `(?<R>Q)${UNIT}${WHEN},? which (?:is|was|represents|means) ${ABOUT}(?<D>Q)${UNIT},? or (?:by )?${ABOUT}(?<S>S) (?<W>higher|lower|more|less|fewer) than ${ABOUT}(?:@(?:['’]s)? )?${ABOUT}(?<B>Q)`,
  // "Rise to R, up S (D) from B".
  `(?<R>Q)${UNIT}${WHEN},? (?<W>up|down) (?:by )?${ABOUT}(?<S>S),? (?:\\((?:or |by )?|or ${ABOUT})(?<D>Q)\\)?,? from ${ABOUT}(?:@(?:['’]s)? )?(?<B>Q)`,
].map((words) => new RegExp(words, 'dg'))

const FACTOR_MAX = 20
/** What is more by so much may be on another basis. */
const OTHER_BASIS =
  /\b(?:constant|comparable|like-for-like|organic|adjusted for|excluding|average|per)\b/
const PER_SO_MANY = /^Q per [\d,]+\b/
/** Another thing is spoken of from there on. */
const TURNS = /,? (?:but|while|whereas|and) /

/** Which of the two is more is a question of its own: what is improved or slashed may be a loss. */
function gapOf(
  scene: Scene,
  { figures: { R, B, D, S }, at, to }: Frame,
  way: Way | null,
): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || D === undefined || !areLevels(scene, R, B)) return []
  if (S !== undefined && !isRateOf(S, R, B.size) && !isRateOf(S, R, R.size - D.size)) return []
  if (!mayBeGap(scene, D, R) || !areNear(R, B, FACTOR_MAX)) return []
  // "31 per 10,000, down from 40": both are told in it.
  if (OTHER_BASIS.test(scene.mask.slice(at, to).replace(PER_SO_MANY, ''))) return []
  if (R.at < B.at && TURNS.test(scene.mask.slice(R.at, B.at))) return []
  const amount = { figure: D, is: 'absolute' } as const
  const change = changeBetween({ result: R, base: B }, way ?? wayBetween(R.size, B.size), amount)
  return [{ ...change, isTied: true, isOutright: true }]
}

/** "In a market of R, up S (D) from B": the rate says whether they are of one thing. */
function isRateOf({ size, claim }: Figure, result: Figure, base: number): boolean {
  const rate = Math.abs(result.size / base - 1) * 100
  return Math.abs(rate - size) <= STEPS * 10 ** claim.precision
}

const STEPS = 1.5

function wayBetween(to: number, from: number): Way {
  return wayOf(to > from ? 'up' : 'down')
}
