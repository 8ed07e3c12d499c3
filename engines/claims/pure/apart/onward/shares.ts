import { before, behind, type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import { isOfOtherName } from '../../doubt/unlike/english/wholes.ts'
import type { Relation } from '../../model.ts'
import { areLevels, type Frame, framesIn, pieceBefore } from '../outright/frames.ts'
import { ABOUT } from '../outright/words.ts'
import { isAlone, isPlain, soleNear } from './sole.ts'

// Shares of what the sentence before tells, or that speak of one question: "P of those arrested, S, were tourists", "A were in favour and B against", "In other words, A".

export function sharesOn(scene: Scene): readonly Relation[] {
  return [
    ...framesIn(scene, OF_THOSE).flatMap((one) => ofThose(scene, one)),
    ...framesIn(scene, OF_CAPACITY).flatMap((one) =>
      isOfSame(scene, one) ? ofThose(scene, one) : [],
    ),
    ...framesIn(scene, PASSED, 1).flatMap((one) => passedOf(scene, one)),
    ...SIDES.flatMap((words) => framesIn(scene, words)).flatMap((one) => sidesOf(scene, one)),
    ...framesIn(scene, IN_OTHER_WORDS, 1).flatMap((one) => againOf(scene, one)),
  ]
}

const OF_THOSE = new RegExp(
  `(?<P>Q) of (?:these|those|the) (?<N>[a-z]+)(?: [a-z]+)?(?:, (?:or |i\\.e\\. |that is |equivalent to )?${ABOUT}| \\(${ABOUT})(?<S>S)(?=[,.;)])`,
  'dg',
)
const OF_CAPACITY = new RegExp(
  `(?<P>Q)[^.;,QSDX]{0,30}, (?:or |i\\.e\\. |that is |equivalent to )?${ABOUT}(?<S>S) of (?:its|their|the|full|total|rated|maximum| )+capacity(?=[,.;]|$)`,
  'dg',
)
const SENTENCES_BACK = 4

function ofThose(scene: Scene, { figures: { P, S }, said: { N } }: Frame): readonly Relation[] {
  if (!isPlain(P) || S === undefined || !isRate(S) || !isAlone(scene, P)) return []
  const whole = soleNear(scene, P, -1, SENTENCES_BACK) ?? calledBefore(scene, P, N)
  if (whole === null || whole.claim.unit === 'percent') return []
  return isOfOtherName(scene, P.claim, whole.claim) ? [] : [share(S, P, whole)]
}

/** "96 cruise calls brought 212,000 visitors": of the sentence before the only figure that is counted by the same noun. */
function calledBefore(scene: Scene, part: Figure, noun: string | undefined): Figure | null {
  const piece = pieceBefore(scene, part.claim.sentence)
  if (piece === undefined || noun === undefined || !/[a-rt-z]s$/.test(noun)) return null
  const counted = new RegExp(`^(?: [a-z-]+){0,2} ${noun}\\b`)
  const [found, ...more] = piece.figures.filter((one) => counted.test(behind(scene, one, 60)))
  return isPlain(found) && more.length === 0 && found.size > part.size ? found : null
}

const SAME = /\b(?:it|they|now|currently|at present|already|today|@)\b|@/

/** "It holds P", not "the other dam holds P". */
function isOfSame(scene: Scene, { figures: { P } }: Frame): boolean {
  const words = P === undefined ? '' : before(scene, P)
  return SAME.test(words) && !/\b(?:other|another|second)\b/.test(words)
}

function share(rate: Figure, part: Figure, whole: Figure): Relation {
  return { ...tiedShare(rate, part, whole), isOutright: true }
}

function isRate({ sort, claim }: Figure): boolean {
  return sort === 'S' && claim.direction === null && claim.kind !== 'growth'
}

const PASSED = new RegExp(
  `(?<P>Q)[^.;QSDX]{0,30} passed and ${ABOUT}(?<F>Q)[^.;QSDX]{0,20} failed[^QSDX]{0,40}\\bpass rate (?:was|of|is|stood at|came to) ${ABOUT}(?<S>S)`,
  'dg',
)

/** Of all who sat, where they are told: who passed and who failed may both have slipped. */
function passedOf(scene: Scene, { figures: { P, F, S } }: Frame): readonly Relation[] {
  if (!isPlain(P) || !isPlain(F) || S === undefined || !areLevels(scene, P, F)) return []
  const whole = soleNear(scene, P, -1, 1)
  return whole === null ? [] : [share(S, P, whole)]
}

const ANSWERS: readonly (readonly [string, string])[] = [
  ['in fav(?:ou)?r', '(?:against|opposed)'],
  ['for', 'against'],
  ['support(?:ed|s)?', '(?:oppose[ds]?|against)'],
  ['agree[ds]?', 'disagree[ds]?'],
  ['yes', 'no'],
  ['satisfied', '(?:dissatisfied|unhappy)'],
  ['approve[ds]?', 'disapprove[ds]?'],
]
const SIDES: readonly RegExp[] = ANSWERS.map(
  ([one, other]) =>
    new RegExp(
      `(?<A>S)(?: of (?:the )?(?:respondents|voters|people|those asked|those surveyed|residents|members))?(?: [a-z“”"]+){0,4}? ${one}\\b[^.;QSDX]{0,40}\\b(?:and|while|but|with) (?:just |only |some )?(?<B>S)(?: [a-z“”"]+){0,4}? ${other}\\b`,
      'dg',
    ),
)
const ALL = 101
/** "Of the men asked": another group may answer otherwise. */
const OF_SOME =
  /\b(?:of|among|in) (?!(?:the )?(?:respondents|voters|people|those|residents|members|fav))/

/** Who didn't answer makes them less than all, and nobody makes them more. */
function sidesOf(scene: Scene, { figures: { A, B }, at, to }: Frame): readonly Relation[] {
  if (A === undefined || B === undefined || !isWhole(A) || !isWhole(B)) return []
  if (A.size + B.size <= ALL) return []
  if (OF_SOME.test(scene.mask.slice(at, to)) || OF_SOME.test(before(scene, A, 40))) return []
  return [
    {
      kind: 'shares-of-one',
      shares: [A.claim.index, B.claim.index],
      isTied: true,
      isOutright: true,
    },
  ]
}

function isWhole(one: Figure): boolean {
  return one.claim.form === 'number' && one.claim.unit === 'percent' && isRate(one)
}

const IN_OTHER_WORDS = new RegExp(
  `(?<B>S) of (?<N>[a-z]+)[^.;QSDX]{0,90}\\. ?(?:in other words|put another way|put differently|to put it another way),? ${ABOUT}(?<A>S)(?: (?:of )?(?:the |all )?(?<M>[a-z]+))?`,
  'dg',
)
const DENIED =
  /\b(?:not|no|none|nobody|never|without|lack\w*|don|doesn|aren|isn|won|can)\b|n['’]t\b/

/** The same share, of what is called by the same name. */
function againOf(scene: Scene, { figures: { A, B }, said }: Frame): readonly Relation[] {
  if (A?.claim.form !== 'fraction' || B?.claim.form !== 'number' || said.N === undefined) return []
  if (said.M !== undefined && said.M !== said.N) return []
  // "Four in ten have none. In other words, six in ten have one."
  const sentences = scene.mask.slice(
    scene.pieces[B.claim.sentence]?.from,
    scene.pieces[A.claim.sentence]?.to,
  )
  if (DENIED.test(sentences)) return []
  return [
    {
      kind: 'equivalent',
      left: A.claim.index,
      right: B.claim.index,
      isTied: true,
      isOutright: true,
    },
  ]
}
