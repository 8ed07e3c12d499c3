import { behind, changeBetween, type Figure, relationsOf, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, areNear, type Frame, framesIn } from '../outright/frames.ts'
import { ABOUT, WORD, wayOf } from '../outright/words.ts'
import { apartBy } from '../reckoned/made.ts'
import { isPlain, mayBeGap } from './sole.ts'

// What a figure was before stands in brackets behind it, "Revenue R (H1 2024: B)", and how far it moved behind that, or in another place where it is told again:
// "Revenue for the half year rose by D to R".

export function movesInBrackets(scene: Scene): readonly Relation[] {
  const pairs = framesIn(scene, PAIR).flatMap((one) => pairOf(scene, one))
  return [
    ...framesIn(scene, BEHIND).flatMap(({ figures: { R, B, D }, said }) =>
      isPlain(R) && isPlain(B) && areLevels(scene, R, B) ? moved(scene, R, B, D, said.W) : [],
    ),
    ...LED.flatMap((words) => framesIn(scene, words)).flatMap((one) => ledTo(scene, one)),
    ...framesIn(scene, AGAIN).flatMap((one) => againOf(scene, pairs, one)),
  ]
}

const BRACKET = '(?<R>[QS])(?: [a-z]+){0,3} \\((?:in )?@:?\\s*(?<B>[QS])(?: [a-z]+){0,3}\\)'
const PAIR = new RegExp(BRACKET, 'dg')
const BEHIND = new RegExp(
  `${BRACKET}, (?:which (?:is|was) )?an? (?:[a-z]+ )?${WORD} of ${ABOUT}(?<D>[QSD])(?=[.;,)]|$)`,
  'dg',
)
const AGAIN = new RegExp(
  `\\b(?:${WORD}|improved)(?: [a-z]+ly)? by ${ABOUT}(?<D>[QSD])(?: @)? to ${ABOUT}(?<R>[QS])`,
  'dg',
)

/** "Is forecast to grow by D to R at @ (@: B)", "R, an increase of D (@: B)". */
const LED: readonly RegExp[] = [
  `\\b(?:${WORD}|improved?|(?<U>grow))(?: [a-z]+ly)? by ${ABOUT}(?<D>[QSD])(?: @)? to ${ABOUT}(?<R>[QS])(?: [a-z]+){0,2}(?: (?:at|in|on|by|for|of) @)? \\((?:in )?@:?\\s*(?<B>[QS])(?: [a-z]+){0,3}\\)`,
  `(?<R>[QS])(?: [a-z]+){0,3}(?: (?:at|in|on|by|for|of) @)?,? (?:(?:which (?:is|was) )?an? (?:[a-z]+ )?${WORD} of|(?<U>up|down)(?: by)?) ${ABOUT}(?<D>[QSD]) \\((?:in )?@:?\\s*(?<B>[QS])(?: [a-z]+){0,3}\\)`,
].map((words) => new RegExp(words, 'dg'))
const OTHER_BASIS =
  /\b(?:constant|comparable|like-for-like|organic|organically|real terms|adjusted|excluding|underlying|currency|on average|compound)\b/

function ledTo(scene: Scene, { figures: { R, B, D }, said, at, to }: Frame): readonly Relation[] {
  if (!isPlain(R) || !isPlain(B) || !areLevels(scene, R, B) || !areNear(R, B)) return []
  if (OTHER_BASIS.test(scene.mask.slice(Math.max(0, at - 60), to + 40))) return []
  return moved(scene, R, B, D, said.U === 'grow' ? 'up' : (said.W ?? said.U))
}

type Pair = { readonly now: Figure; readonly before: Figure; readonly name: readonly string[] }

function pairOf(scene: Scene, { figures: { R, B } }: Frame): readonly Pair[] {
  if (!isPlain(R) || !isPlain(B) || !areLevels(scene, R, B) || !areNear(R, B)) return []
  const name = nameOf(scene, R)
  return name.length === 0 ? [] : [{ now: R, before: B, name }]
}

const MOVES = new RegExp(
  `^(?:${WORD.replace('?<W>', '?:')}|improved|up|by|to|at|of|the|our|its|in|for|and)$`,
)

/** The words of its clause, but for those of how it moved. */
function nameOf(scene: Scene, one: Figure): readonly string[] {
  const { from = 0 } = scene.pieces[one.claim.sentence] ?? {}
  const words = scene.mask.slice(Math.max(from, one.at - CLAUSE), one.at)
  const [clause = ''] = words.split(/[,;:•(]/).slice(-1)
  return (clause.match(/[a-z]{2,}/g) ?? []).filter((word) => !MOVES.test(word))
}

const CLAUSE = 80

/** It is compared with something else there. */
const OTHER = /^[^.;]{0,40}\b(?:from|on|over|than|since|compared|against|after|by)\b/

/** Told again with one pair's name and figure: what it was then is that pair's. */
function againOf(
  scene: Scene,
  pairs: readonly Pair[],
  { figures: { R, D }, said }: Frame,
): readonly Relation[] {
  if (!isPlain(R) || D === undefined || OTHER.test(behind(scene, R, 60))) return []
  const hasBase = relationsOf(scene, D.claim.index).some(
    (one) => one.kind === 'change' && one.amount === D.claim.index && one.base !== null,
  )
  const own = nameOf(scene, R)
  const called = pairs.filter(
    ({ now, name }) => now.claim.unit === R.claim.unit && areOfOneName(name, own),
  )
  const [pair] = called
  if (hasBase || pair === undefined || called.length > 1 || pair.now.order === R.order) return []
  if (pair.now.size === R.size) return moved(scene, R, pair.before, D, said.W)
  // The figure that was before and the points since then say which of the two was meant.
  const by = said.W === undefined || wayOf(said.W) === 'up' ? D.size : -D.size
  const isSlip = D.sort === 'D' && Math.abs(pair.before.size + by - R.size) < POINT
  return isSlip ? [sameOf(pair.now, R)] : []
}

const POINT = 0.051

/** "Operating margin" in "as a result the operating margin improved", with no word of another kind of it before. */
function areOfOneName(name: readonly string[], own: readonly string[]): boolean {
  const [first] = name
  const at = first === undefined ? -1 : own.indexOf(first)
  return (
    at >= 0 &&
    name.every((word, by) => own[at + by] === word) &&
    own.slice(0, at).every((word) => LEADING.test(word)) &&
    own.slice(at + name.length).every((word) => LEADING.test(word) || TIME.test(word))
  )
}

const LEADING = /^(?:as|result|thus|therefore|while|also|meanwhile|however|total|group)$/
const TIME = /^(?:half|year|quarter|period|months?|first|second|third|fourth|full)$/

function sameOf(a: Figure, b: Figure): Relation {
  return { kind: 'same', claims: [a.claim.index, b.claim.index], isTied: true, isOutright: true }
}

function moved(
  scene: Scene,
  now: Figure,
  then: Figure,
  by: Figure | undefined,
  word: string | undefined,
): readonly Relation[] {
  if (by === undefined) return []
  const way = word === undefined ? null : wayOf(word)
  if (now.sort === 'S') return by.sort === 'D' ? [apartBy(now, then, by, way)] : []
  if (by.sort !== 'S' && !mayBeGap(scene, by, now)) return []
  const amount = { figure: by, is: by.sort === 'S' ? 'relative' : 'absolute' } as const
  const change = changeBetween({ result: now, base: then }, way, amount)
  return [{ ...change, isTied: true, isOutright: true }]
}
