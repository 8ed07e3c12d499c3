import type { Figure, Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain, mayBeGap } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { apartBy, madeUp } from '../reckoned/made.ts'

// Two levels and how far they lie apart, or one and what came to it, in a form of words that has a place for each: "R, D more than the B of last year", "R instead of B, D
// less", "leads by D, R to B", "R, D above the average of @, which is B", "invested R and withdrew B, so that the net inflow was D", "B; it will hire another D, bringing
// its staff to R".

const MORE = 'more|longer|higher|larger|above|ahead'
const LESS = 'less|fewer|shorter|lower|smaller|below|behind'
const NOUN = '(?: [a-z]+){0,2}'
const ASIDE = '(?: \\([^()]{0,40}\\))?'

const FORMS: readonly RegExp[] = [
  `(?<R>Q)[^.;QSDX]{0,70}, ${ABOUT}(?<D>Q)(?: [a-z]+)? (?<W>more|fewer|less) than (?:the |last year['’]s |@['’]s )(?<B>Q)`,
  `\\b(?:was|were|is|are|stood) ${ABOUT}(?<D>Q)${NOUN} (?<W>${MORE}|${LESS}) than (?:in )?@,? at (?<R>Q),? (?:compared (?:to|with)|against|versus) ${ABOUT}(?<B>Q)`,
  `(?<R>Q)[^.;,QSDX]{0,40} instead of ${ABOUT}(?<B>Q)(?: [a-z]+)?, ${ABOUT}(?<D>Q)${NOUN} (?<W>${MORE}|${LESS})(?=[.,;]| than (?:now|today|before|at present|@))`,
  `(?<R>[QS])${NOUN}, ${ABOUT}(?<D>[QD])(?: points)? (?<W>above|below|(?:more|less|higher|lower) than) the (?:[a-z-]+ )?(?:average|mean|norm)[^.;QSDX]{0,40},? (?:which is|of) ${ABOUT}(?<B>[QS])`,
  `\\b(?:leads?|led|leading) [^.;QSDX]{2,40} by ${ABOUT}(?<D>[QD])(?: points?)?, (?<R>[QS]) to (?<B>[QS])(?=[.,;]|$)`,
  `(?<R>Q) (?:with|on|for|in) [^.;QSDX]{1,24} (?:and|versus|against|compared with) (?<B>Q) (?:with|on|for|in) [^.;QSDX]{1,24}${ASIDE}, an? (?:[a-z-]+ )?(?:prolongation|difference|gap|extension) of ${ABOUT}(?<D>Q)`,
  `\\b(?:invested|deposited|paid in|subscribed) ${ABOUT}(?<R>Q) and (?:withdrew|redeemed|took out) ${ABOUT}(?<B>Q),? [^.;QSDX]{0,24}\\bnet (?:in|out)?flows? [^.;QSDX]{0,12}(?<D>Q)`,
].map((words) => new RegExp(words, 'dg'))
const IS_LESS = new RegExp(`^(?:${LESS})`)

const JOINING = new RegExp(
  `(?<B>Q)[^.;QSDX]{0,70} (?:hire|hires|recruit|recruits|add|adds|employ|take on|open|opens|buy|buys) (?:another|a further|an additional) (?<D>Q)[^.;QSDX]{0,40}, (?:bringing|taking|raising|lifting) (?:its|the|their|our) [a-z ]{3,30} to ${ABOUT}(?<R>Q)`,
  'dg',
)

export function differencesIn(scene: Scene): readonly Relation[] {
  return [
    ...FORMS.flatMap((words) => framesIn(scene, words).flatMap((one) => apartOf(scene, one))),
    ...framesIn(scene, JOINING).flatMap((one) => joinedOf(scene, one)),
    ...framesIn(scene, EACH).flatMap((one) => eachOf(scene, one)),
    ...AHEAD.flatMap((words) => framesIn(scene, words).flatMap((one) => aheadOf(scene, one))),
  ]
}

const OTHERWISE =
  /\b(?:each|per|respectively|target|total|at least|up to|expected|forecast|estimated?)\b/

function apartOf(scene: Scene, { figures: { R, B, D }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || D === undefined || !areLevels(scene, R, B)) return []
  if (!mayBeGap(scene, D, R) || !areNear(R, B, 5) || D.size > Math.max(R.size, B.size)) return []
  if (OTHERWISE.test(scene.mask.slice(at, to)) || areNamedApart(scene, D, R)) return []
  if (said.W !== undefined) return [apartBy(R, B, D, IS_LESS.test(said.W) ? 'down' : 'up')]
  return [R.size >= B.size ? apartBy(R, B, D, null) : apartBy(B, R, D, null)]
}

/** "172 destinations in 54 countries, 12 destinations more than the 160": of what has its noun, and not of the last. */
function areNamedApart({ doc: { text } }: Scene, gap: Figure, level: Figure): boolean {
  const [own, other] = [gap, level].map(({ claim: { number, end } }) =>
    /[a-z]{4,}/i.exec(text.slice(number.end, end).replace(SCALE, ''))?.[0].toLowerCase(),
  )
  return own !== undefined && other !== undefined && own.slice(0, STEM) !== other.slice(0, STEM)
}

const SCALE = /\b(?:thousand|million|billion|trillion|percentage|points?|per ?cent)\b/gi
const STEM = 4

/** Whoever joins is counted as those are who were there. */
function joinedOf(scene: Scene, { figures: { R, B, D } }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || !isPlain(D) || !areNear(R, B, 4)) return []
  return [R, D].every((one) => areLevels(scene, one, B)) ? [madeUp(R, [B, D])] : []
}

const EACH = new RegExp(
  `(?<C>Q)[^.;QSDX]{0,60}, ${ABOUT}(?<M>Q)${NOUN} each(?: on average)?,? (?:or |making |a total of )${ABOUT}(?<T>Q)${NOUN} (?:in all|in total|altogether)`,
  'dg',
)

/** "C helpers gave M hours each, or T in all". */
function eachOf({ doc: { text } }: Scene, { figures: { C, M, T } }: Frame): readonly Relation[] {
  if (!isPlain(C) || !isPlain(M) || !isPlain(T) || M.claim.unit !== T.claim.unit) return []
  const noun = (one: Figure): string => text.slice(one.claim.number.end, one.claim.end)
  if (noun(M) !== noun(T)) return []
  const [mean, total, count] = [M, T, C].map(({ claim }) => claim.index)
  if (mean === undefined || total === undefined || count === undefined) return []
  return [{ kind: 'mean', mean, total, count, isTied: true }]
}

const AHEAD: readonly RegExp[] = [
  `\\b(?:leads?|led|tops?|topped|won|came first)\\b[^.;QSDX]{0,60} (?:with|on) ${ABOUT}(?<R>[QS])(?: out of Q)?${NOUN}, ahead of [^.;QSDX()]{2,40} \\((?<B>[QS])\\)`,
  `(?<R>Q)[^.;QSDX]{0,60}, (?<W>more|fewer|less) than (?:in |on |at )?[^.;QSDX()]{1,24} \\((?<B>Q)(?: [a-z]+)?\\)`,
].map((words) => new RegExp(words, 'dg'))
/** Of times, strokes and prices the least may lead. */
const LEAST =
  /\b(?:seconds?|minutes?|hours?|strokes|golf|race|marathon|lowest|fewest|cheapest|fastest)\b/

/** "Leads with R points, ahead of Tarsk (B)", "R cases, fewer than in week 2 (B)". */
function aheadOf(scene: Scene, { figures: { R, B }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || !areLevels(scene, R, B) || !areNear(R, B, 4)) return []
  if (said.W === undefined && LEAST.test(scene.mask.slice(Math.max(0, at - 60), to))) return []
  return [
    {
      kind: 'target',
      value: R.claim.index,
      target: B.claim.index,
      said: null,
      side: said.W !== undefined && IS_LESS.test(said.W) ? 'below' : 'above',
      isWay: true,
      isTied: true,
      isOutright: true,
    },
  ]
}
