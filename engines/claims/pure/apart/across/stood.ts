import { changeBetween, type Figure, isChange, type Scene, SIZE_MAX } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { isPlain, mayBeGap } from '../onward/sole.ts'
import { areLevels, areNear, type Frame, framesIn, likeIn } from '../outright/frames.ts'
import { ABOUT, type Way, WORD, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'

// What something was and how far it moved, where its level stands under its name in another sentence: "The Greens shed D since May, having been at B", "A year before the
// co-op stood at B of sales, so its share has grown by D" behind "Co-op: 902 shops (R of all sales)".

const HAVING =
  'having (?:previously )?(?:stood at|been(?: at)?|numbered|totalled|totaled|amounted to|come to)'
const MOVED = new RegExp(
  `\\b(?:(?<V>lost|gained|shed|added)|${WORD}(?: by)?) ${ABOUT}(?<D>[QSD])[^.;QSDX]{0,60}, ${HAVING} ${ABOUT}(?<B>[QS])`,
  'dg',
)
const MORE = new RegExp(
  `\\b(?:was|were|is|are) ${ABOUT}(?<D>[QSD]) (?<W>higher|lower|more|fewer|less|up|down)[^.;QSDX]{0,40}, ${HAVING} ${ABOUT}(?<B>[QS])`,
  'dg',
)
const WHEN = '(?:@|a year (?:ago|earlier|before)|the year before)'
const STOOD = '(?:had )?(?:stood at|was|were|been|came to|numbered|made up|accounted for)'
const BY = `(?:has|have|had) (?:thus |since |therefore )?${WORD} by ${ABOUT}`
const THEN = new RegExp(
  `${WHEN},? [^.;,QSDX]{3,40} ${STOOD} ${ABOUT}(?<B>[QS])[^.;,QSDX()]{0,30}(?: \\((?<C>[QS])\\))?, so (?:that )?(?:its|the|their|this) [^.;,QSDX]{0,30}${BY}(?<D>[QSD])(?: and [^.;,QSDX]{0,40} by ${ABOUT}(?<E>[QSD]))?`,
  'dg',
)

export function stoodIn(scene: Scene): readonly Relation[] {
  return [
    ...[MOVED, MORE]
      .flatMap((words) => framesIn(scene, words))
      .flatMap((one) => movedOf(scene, one)),
    ...framesIn(scene, THEN).flatMap((one) => [
      ...sinceThen(scene, one, one.figures.B, one.figures.D),
      ...sinceThen(scene, one, one.figures.C, one.figures.E),
    ]),
  ]
}

function movedOf(scene: Scene, { figures: { B, D }, said }: Frame): readonly Relation[] {
  if (B === undefined || D === undefined) return []
  // Its own level stands beside it.
  if (likeIn(scene, scene.pieces[B.claim.sentence], B).some((one) => one !== D)) return []
  const way = said.V === undefined ? wayOf(said.W === 'fewer' ? 'less' : said.W) : GAINED[said.V]
  return way === undefined ? [] : changedBy(scene, B, D, way)
}

const GAINED: { readonly [verb: string]: Way } = {
  lost: 'down',
  shed: 'down',
  gained: 'up',
  added: 'up',
}

function sinceThen(
  scene: Scene,
  { said }: Frame,
  base: Figure | undefined,
  amount: Figure | undefined,
): readonly Relation[] {
  return base === undefined || amount === undefined
    ? []
    : changedBy(scene, base, amount, wayOf(said.W))
}

function changedBy(scene: Scene, base: Figure, amount: Figure, way: Way): readonly Relation[] {
  const result = isPlain(base) ? namedBefore(scene, base) : null
  if (result === null) return []
  if (amount.sort === 'D') return base.sort === 'S' ? [apartBy(result, base, amount, way)] : []
  if (amount.sort === 'S' && base.sort === 'S') return []
  if (amount.sort === 'Q' && !mayBeGap(scene, amount, base)) return []
  const is = amount.sort === 'S' ? 'relative' : 'absolute'
  const change = changeBetween({ result, base }, way, { figure: amount, is })
  return [{ ...change, isTied: true, isOutright: true }]
}

const BACK = 40
const SUBJECT = new RegExp(
  `^(?:(?:over|in|during|at|by|for|since|from)? ?(?:the )?(?:${WHEN}|[QNO])(?: to @)?,? ?|[^@QSDXNO,]{3,40}, )?(?:the |its |their )?([a-z][a-z' -]{2,40}?) (?:lost|gained|shed|added|stood|had|has|was|were|is|are|rose|fell|grew|came|numbered|made|accounted)\\b`,
)

/** The only level of its kind that stands right behind the same name. */
function namedBefore(scene: Scene, base: Figure): Figure | null {
  const own = scene.pieces[base.claim.sentence]
  if (own === undefined) return null
  const [, name] = SUBJECT.exec(scene.mask.slice(own.from, own.to).replace(/^[•*–-] ?/, '')) ?? []
  if (name === undefined || PRONOUN.test(name)) return null
  const found = scene.pieces
    .slice(Math.max(0, base.claim.sentence - BACK), base.claim.sentence)
    .flatMap((piece) =>
      piece.figures.filter(
        (one, at) =>
          !isChange(one) &&
          areLevels(scene, one, base) &&
          !isOfOneTime(one, base) &&
          isNamed(scene, name, piece.figures.slice(0, at), one, piece.from),
      ),
    )
  const [result, ...more] = found
  const isSole = more.every(({ size }) => size === result?.size)
  return result !== undefined && isSole && isPlain(result) && areNear(result, base, SIZE_MAX)
    ? result
    : null
}

function isOfOneTime({ claim: a }: Figure, { claim: b }: Figure): boolean {
  const areStated = a.periodFrom === 'stated' && b.periodFrom === 'stated'
  return areStated && a.period !== null && a.period === b.period
}

const PRONOUN = /^(?:it|they|this|that|these|those|there|we|he|she)\b/

/** Its name stands between the last figure of its kind, or the head of its sentence, and itself. */
function isNamed(
  scene: Scene,
  name: string,
  before: readonly Figure[],
  one: Figure,
  head: number,
): boolean {
  const last = before.findLast((other) => areLevels(scene, other, one))
  const words = scene.mask.slice(last === undefined ? head : last.at + 1, one.at)
  const at = words.lastIndexOf(name)
  return (
    at >= 0 && !/[a-z]/.test(words[at - 1] ?? '') && !/[a-z]/.test(words[at + name.length] ?? '')
  )
}
