import { behind, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { apartBy, apartFrom } from '../reckoned/made.ts'
import { isAlone, isPlain, mayBeGap, saidIn, soleNear } from './sole.ts'

// Two levels, and in words that can mean no others how far they lie apart: "Women live to 82.1 years, 4.8 years longer" behind the years of men, "the party stands at
// 35 %, 6 points behind", "costs came to R, an overrun of D".

export function gapsOn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, ASIDE).flatMap((one) => asideOf(scene, one)),
    ...BETWEEN.flatMap((words) => framesIn(scene, words, 2)).flatMap((one) =>
      betweenOf(scene, one),
    ),
    ...framesIn(scene, NAMED).flatMap((one) => namedOf(scene, one)),
    ...ACCOUNTS.flatMap((words) => framesIn(scene, words, 1)).flatMap((one) =>
      accountOf(scene, one),
    ),
  ]
}

const MORE = 'more|higher|longer|taller|larger|bigger|heavier|older|ahead|clear|above|over'
const LESS = 'less|fewer|lower|shorter|smaller|lighter|younger|behind|adrift|below|short|under'
const AIM =
  'planned|expected|budgeted|forecast|targeted|intended|hoped|required|(?:of )?(?:the |its |their |our )?(?:official |national |government )?(?:target|goal|plan|objective|standard|aim)'
const ASIDE = new RegExp(
  `(?<R>[QS])(?: [^.;:,QSDX()]{0,30})?, (?:or |that is |which is |some |about |nearly |just |a full )*(?<D>[QD])(?: [a-z]+)? (?<W>${MORE}|${LESS})(?<T> (?:than |of )?(?:${AIM}))?(?=[.;]|, (?:and|but|while|according)\\b|$)`,
  'dg',
)
const IS_LESS = new RegExp(`^(?:${LESS})$`)
const SET =
  /\b(?:targets?|goals?|aims?|aimed|expected|supposed|meant|must|should|standard|planned|budgeted|set out|hoped|objective|wanted|was to|were to|is to|are to)\b/
/** How something stands in a year of its own, or beside another of its kind. */
const ONCE = /\b(?:last|previous|earlier|ago|before|since|compared|than)\b/
const OF_GROUPS =
  /\b(?:men|women|boys|girls|north|south|east|west|urban|rural|private|public|rivals?|opponents?|second|other|others|lead|leads|leading|party|democrats?|conservatives?|labour|record|current|old|new|former|longest|tallest|largest)\b/

/** What it is beside: for an aim what was set, else the level of another of its kind in the sentence before. */
function asideOf(scene: Scene, { figures: { R, D }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || D === undefined || !mayBeGap(scene, D, R) || !isAlone(scene, R, [D])) return []
  const isAim = said.T !== undefined
  const than = soleNear(scene, R, -1, isAim || D.sort === 'D' ? AIM_BACK : 1)
  if (than === null || !areNear(R, than)) return []
  const words = saidIn(scene, than)
  const [own] = saidIn(scene, R).split(/, [^,]*$/)
  if (isAim ? !SET.test(words) : ONCE.test(`${words} ${own}`)) return []
  const isRace = D.sort === 'D' && RACE.test(said.W ?? '')
  if (!isAim && !isRace && !(OF_GROUPS.test(words) && OF_GROUPS.test(own ?? ''))) return []
  if (isAim && SET.test(own ?? '')) return []
  return [apartBy(R, than, D, IS_LESS.test(said.W ?? '') ? 'down' : 'up')]
}

const RACE = /^(?:behind|ahead|adrift|clear)$/
const AIM_BACK = 3

const DIFFERENCE =
  '(?:difference|gap|margin|winning margin|majority|lead|overrun|cost overrun|overspend|underspend|saving|shortfall)'
const BETWEEN: readonly RegExp[] = [
  `(?<A>Q)[^;QSDX]{0,110}(?<B>Q)(?:[^;.,QSDX]{0,30}[.,] ?|, | – )(?:(?:with|giving|making)[^;.QSDX]{0,20} )?(?:the|his|her|their|its|that|an?|this)(?: [a-z]+)? ?${DIFFERENCE} (?:was|is|of|came to|comes to|stood at|stands at|amounts to|amounted to|between [^;.QSDX]{0,30} (?:was|is)) ${ABOUT}(?<D>Q)`,
  `(?<A>Q) (?:instead of|rather than) ${ABOUT}(?<B>Q)(?:[^;.QSDX]{0,20}[.,] ?[^;.QSDX]{0,40}|[^;.QSDX]{0,30}) (?:sav(?:es?|ing)) ${ABOUT}(?<D>Q)`,
  `(?<A>S) (?:for|among|in) [a-z -]{2,40} and (?<B>S) (?:for|among|in) [a-z -]{2,40}(?:\\. ?the|, an?) (?:difference|gap|margin) of (?<D>D)`,
].map((words) => new RegExp(words, 'dg'))

function betweenOf(scene: Scene, { figures: { A, B, D }, at, to }: Frame): readonly Relation[] {
  if (!isPlain(A) || !isPlain(B) || D === undefined || !areLevels(scene, A, B)) return []
  if (!mayBeGap(scene, D, A) || !areNear(A, B) || !isAlone(scene, A, [B, D])) return []
  if (B.claim.sentence !== A.claim.sentence && !isAlone(scene, B, [D])) return []
  if (A.claim.unit !== B.claim.unit || OTHER.test(scene.mask.slice(at, to))) return []
  if (AT_TIME.test(behind(scene, D, 16))) return []
  return [apartFrom(A, B, D)]
}

/** "The gap of 9 hours in 2010 has narrowed". */
const AT_TIME = /^(?: [a-z]+)? ?(?:in @|@|a year|last|recorded|seen|at the)/
/** Each, per head, in a second round: how far other figures lie apart. */
const OTHER = /\b(?:each|apiece|per|respectively|target|previous|a total|in total|compared)\b/

/** "It was budgeted at B. It cost R, an overrun of D". */
const NAMED = new RegExp(
  `(?<R>Q)[^.;QSDX]{0,40}, (?:leaving |making |which is |or )?an? (?:[a-z]+ )?(?<W>overrun|overspend|underspend|saving|shortfall) of ${ABOUT}(?<D>Q)`,
  'dg',
)
const IS_UNDER = /^(?:underspend|saving|shortfall)$/

function namedOf(scene: Scene, { figures: { R, D }, said }: Frame): readonly Relation[] {
  if (!isPlain(R) || D === undefined || !mayBeGap(scene, D, R) || !isAlone(scene, R, [D])) return []
  const than = soleNear(scene, R, -1, 1)
  if (than === null || !areNear(R, than) || !SET.test(saidIn(scene, than))) return []
  if (/^ (?:on|in|from|against|a year|per)\b/.test(behind(scene, D, 12))) return []
  return [apartBy(R, than, D, IS_UNDER.test(said.W ?? '') ? 'down' : 'up')]
}

const IN = '(?:took in|collected|revenues?|income|receipts|takings|earned|received|raised)'
const OUT = '(?:spent|paid out|spending|expenditures?|outlays|expenses)'
const ACCOUNTS: readonly RegExp[] = [
  `\\b${IN}\\b[^.;QSDX]{0,50} (?<I>Q)[^.;QSDX]{0,40}\\b(?:and|but|while|against)\\b[^.;QSDX]{0,40}\\b${OUT}\\b[^.;QSDX]{0,40} (?<O>Q)(?! (?:on|for|alone)\\b)[^;QSDX]{0,80}\\b(?<W>deficit|surplus|shortfall) of ${ABOUT}(?<D>Q)`,
  `\\b${OUT}\\b[^.;QSDX]{0,50} (?<O>Q)(?! (?:on|for|alone)\\b)[^.;QSDX]{0,40}\\b(?:and|but|while|against)\\b[^.;QSDX]{0,40}\\b${IN}\\b[^.;QSDX]{0,40} (?<I>Q)[^;QSDX]{0,80}\\b(?<W>deficit|surplus|shortfall) of ${ABOUT}(?<D>Q)`,
].map((words) => new RegExp(words, 'dg'))

/** "The state took in I and spent O. The deficit of D". */
function accountOf(
  scene: Scene,
  { figures: { I, O, D }, said, at, to }: Frame,
): readonly Relation[] {
  if (!isPlain(I) || !isPlain(O) || D === undefined || !areLevels(scene, I, O)) return []
  if (!mayBeGap(scene, D, I) || !areNear(I, O, 4) || ONCE.test(scene.mask.slice(at, to))) return []
  return [apartBy(I, O, D, said.W === 'surplus' ? 'up' : 'down')]
}
