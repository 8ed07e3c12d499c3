import { type Figure, relationsOf, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { mayBeAlike } from '../../relate/part.ts'
import { isPlain } from '../onward/sole.ts'
import { differenceOf } from '../outright/changes.ts'
import { type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, gap, WORD, wayOf } from '../outright/words.ts'

// One change told as an amount and as a rate, "D, or S": of what it led from, "rose by D, or S, from B", or of what it led to, "R passengers, D or S more than the
// year before".

const OR = '(?:,? or (?:by )?| \\((?:or )?)'
/** Either may come first. */
const AMOUNTS = [
  `(?<D>Q)(?: [a-z]+)?${OR}${ABOUT}(?<S>S)\\)?`,
  `(?<S>S)${OR}${ABOUT}(?<D>Q)(?: [a-z]+)?\\)?`,
] as const
const FROM = '(?:from|on|over|compared (?:with|to)|against)'
const WHOSE =
  "(?:the |its |their )?(?:@['’]s |(?:last|previous|prior) (?:year|month|quarter|season)['’]s )?"

const OF_BASE = AMOUNTS.map(
  (amounts) =>
    new RegExp(
      `\\b(?:${WORD}|up|down) (?:by |of )?${ABOUT}${amounts},? ${FROM} ${WHOSE}${ABOUT}(?<B>Q)`,
      'dg',
    ),
)
const OF_RESULT = AMOUNTS.map(
  (amounts) =>
    new RegExp(
      `(?<R>Q)${gap(50)}[,;–—-] ?(?:which (?:is|was) |that is |or |and )?${ABOUT}${amounts} (?<V>more|fewer|less|higher|lower|above|below)\\b`,
      'dg',
    ),
)

const OTHER_BASIS =
  /\b(?:constant|comparable|like-for-like|organic|real terms|adjusted|excluding|underlying|on average|compound|annual rate|per year|a year on)\b/

export function saidTwiceIn(scene: Scene): readonly Relation[] {
  return [
    ...OF_BASE.flatMap((words) => framesIn(scene, words)).flatMap((one) => ofBase(scene, one)),
    ...OF_RESULT.flatMap((words) => framesIn(scene, words)).flatMap((one) => ofResult(scene, one)),
  ]
}

/** The amount is that share of what there was. */
function ofBase(scene: Scene, { figures: { B, D, S }, at, to }: Frame): readonly Relation[] {
  if (!isPlain(B) || D === undefined || S === undefined || D.size >= B.size) return []
  if (!areOfOneKind(scene, D, B) || isOtherwise(scene, at, to)) return []
  const [share, part, whole] = [S.claim.index, D.claim.index, B.claim.index]
  // "R, up S (D) from B": of all three levels it is asked already.
  const isAsked = relationsOf(scene, share).some(
    (one) =>
      one.kind === 'change' && one.base === whole && one.result !== null && one.result !== part,
  )
  if (isAsked) return []
  return [{ kind: 'share', share, part, whole, baseWords: null, isTied: true, isOutright: true }]
}

function ofResult(scene: Scene, { figures, said, at, to }: Frame): readonly Relation[] {
  const way = wayOf(said.V === 'fewer' ? 'less' : said.V)
  return isOtherwise(scene, at, to) ? [] : differenceOf(scene, figures, way)
}

function areOfOneKind({ doc: { text } }: Scene, amount: Figure, level: Figure): boolean {
  const isAmount =
    amount.sort === 'Q' && amount.claim.form === 'number' && amount.claim.bound !== 'between'
  return isAmount && level.sort === 'Q' && mayBeAlike(text, amount.claim, level.claim)
}

function isOtherwise({ mask }: Scene, at: number, to: number): boolean {
  return OTHER_BASIS.test(mask.slice(Math.max(0, at - 80), to + 40))
}
