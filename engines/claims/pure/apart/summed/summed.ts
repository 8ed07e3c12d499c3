import {
  before,
  behind,
  between,
  type Figure,
  relationsOf,
  type Scene,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areSumOf, fitOfSum } from '../../relate/whole/slip.ts'
import { areBracketed } from '../../text/bracketed.ts'
import type { Test } from '../outright/frames.ts'
import { madeUp } from '../reckoned/made.ts'
import { isLine, isSome, paragraphOf, type Stream, streamsOf } from './levels.ts'
import { namedSums, sumsOfCount, sumsOfName } from './named.ts'
import { isInOtherWord } from './scales.ts'
import { PARTS_MAX, type Sum } from './sum.ts'

// A whole and, in the sentences or lines behind it, all that it is made up of, in words that nobody can list: where all figures of a kind that are told in
// turn would make it up but for one slip of the pen, to as many digits as chance doesn't, they are its parts.

export function summedIn(scene: Scene, test: Test): readonly Relation[] {
  return streamsOf(scene).flatMap((stream) => {
    if (stream.length <= 2) return []
    const sums = [
      ...stream.flatMap((_, at) => below(scene, stream, at)),
      ...stream.flatMap((_, at) => above(scene, stream, at)),
      ...namedSums(scene, stream),
      ...sumsOfName(scene, stream),
      ...sumsOfCount(scene, stream),
    ]
    const slips = sums.filter((one) => isSlip(scene, one) && !isExplained(scene, test, one))
    const byWhole = Map.groupBy(slips, ({ whole }) => whole)
    const only = [...byWhole.values()].flatMap((some) => (areOne(some) ? some.slice(0, 1) : []))
    return only.map(({ whole, parts }) => madeUp(whole, parts))
  })
}

function areOne(sums: readonly Sum[]): boolean {
  const lists = sums.map(({ parts }) => parts.map(({ order }) => order).join())
  return new Set(lists).size === 1
}

function isSlip({ doc: { text } }: Scene, sum: Sum): boolean {
  const { whole, parts, least } = sum
  // The more parts, the sooner a slip in one of them makes them fit by chance.
  if (exactness(whole, parts) < least * Math.max(1, parts.length / FEW)) return false
  const step = mostOf([whole, ...parts].map(({ claim }) => 10 ** claim.precision))
  // "Sales of 196.4 million … 0.31 a share": of what gets lost in the rounding nothing is made up.
  if (parts.some(({ size }) => size < step * LOST)) return false
  if (
    areBracketed(
      text,
      [whole, ...parts].map(({ claim }) => claim),
    )
  )
    return false
  const isSwap = fitOfSum(whole, parts, DIGITS, []) === 'slip'
  if (!isSwap && !isInOtherWord(text, sum)) return false
  // What follows a list that is complete is of something else, and so may one of it be.
  const fewer = parts.flatMap((_, at) => [parts.slice(0, at + 1), parts.toSpliced(at, 1)])
  return !fewer.some((some) => some.length > 1 && areSumOf(whole, some))
}

/** Of so many or fewer a slip seldom makes up a sum by chance. */
const FEW = 4
/** A word of scale that was forgotten leaves more than this. */
const LOST = 1e-5
/** Two, as the others tell the rest of them. */
const DIGITS = 2

/** How many times the whole is as large as what its figures are rounded to; one of them in another scale is the slip. */
function exactness(whole: Figure, parts: readonly Figure[]): number {
  const all = [whole, ...parts]
  return mostOf(all.map(({ size }) => size)) / mostOf(all.map(({ claim }) => 10 ** claim.precision))
}

function mostOf(sizes: readonly number[]): number {
  const [first = 0, second = 0] = sizes.toSorted((a, b) => b - a)
  return first > second * OTHER_SCALE ? second : first
}

const OTHER_SCALE = 100

/** How far on the next part may stand: in paragraphs, in sentences. */
type Reach = readonly [paragraphs: number, sentences: number]
const FIRST: Reach = [4, 10]
const NEXT: Reach = [1, 3]
const LAST: Reach = [4, 8]
const ONE: Reach = [0, 3]

/** Those that follow a whole, as far as they are told in one breath. */
function below(scene: Scene, stream: Stream, at: number): readonly Sum[] {
  const whole = stream[at]
  if (whole === undefined) return []
  const found: Sum[] = []
  const parts: Figure[] = []
  let last = whole
  for (let next = at + 1; next < stream.length && parts.length < PARTS_MAX; next += 1) {
    const one = stream[next]
    if (one === undefined) break
    if (isRetold(scene, one, whole, parts) || isSome(scene, one)) continue
    const isClosing = closes(scene, one)
    if (!isOn(scene, last, one, last === whole ? FIRST : isClosing ? LAST : NEXT)) break
    parts.push(one)
    last = one
    const after = stream.slice(next + 1).find((other) => !isRetold(scene, other, whole, parts))
    if (parts.length < 2 || after?.claim.sentence === one.claim.sentence) continue
    const isAll = after === undefined || !isOn(scene, one, after, ONE)
    const least = leastOf(scene, whole, parts, { isClosing, isAll })
    if (least !== null) found.push({ whole, parts: [...parts], least })
  }
  return found
}

type Signs = { readonly isClosing: boolean; readonly isAll: boolean }

/** To how many times the rounding figures have to fit, by what else says that they are all of the whole. */
function leastOf(
  scene: Scene,
  whole: Figure,
  parts: readonly Figure[],
  { isClosing, isAll }: Signs,
): number | null {
  const [first] = parts
  if (first === undefined) return null
  if (isClosing) return LEAST.closed
  if (isLine(scene, first) && isLine(scene, whole))
    return isTotalLine(scene, whole) ? LEAST.lines : null
  if (!isAll || !areCountedAlike(scene, whole, parts)) return null
  if (countedOut(scene, whole, first) === parts.length) return LEAST.closed
  if (areOfSet(scene, parts)) return LEAST.set
  return parts.length > 2 ? LEAST.several : LEAST.two
}

const LEAST = { closed: 150, set: 100, several: 400, two: 3000, lines: 3000 } as const

const CLOSING =
  /\b(?:remaining|remainder|rest|balance|residual)\b[^.;QSDX]{0,30}$|\b(?:the|its|their) (?:other|others|last)\b[^.;,QSDX]{0,20}$/
const CLOSING_BEHIND =
  /^[^.;QSDX]{0,40}\b(?:made up|make up|makes up|is|are|was|were|being) the (?:remainder|rest|balance)\b/

function closes(scene: Scene, one: Figure): boolean {
  return CLOSING.test(before(scene, one)) || CLOSING_BEHIND.test(behind(scene, one))
}

function isTotalLine(scene: Scene, whole: Figure): boolean {
  return /\b(?:total|overall|all)\b/.test(before(scene, whole))
}

/** "Through two loans: Q and Q": how many parts there are. */
function countedOut(scene: Scene, whole: Figure, first: Figure): number | null {
  const between = scene.figures.slice(whole.order + 1, first.order)
  const counts = between.filter(({ sort, claim }) => sort === 'N' && claim.unit === 'items')
  return counts.length === 1 ? (counts[0]?.size ?? null) : null
}

/** Of whatever is told, one or the other. */
const SETS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bexports?\b/, /\bimports?\b/],
  [/\b(?:domestic|inland)\b/, /\b(?:international|overseas|foreign|cross-border)\b/],
  [/\burban\b/, /\brural\b/],
  [/\bgoods\b/, /\bservices\b/],
  [/\b(?:men|males?)\b/, /\b(?:women|females?)\b/],
]

function areOfSet(scene: Scene, parts: readonly Figure[]): boolean {
  if (parts.length > 2) return false
  const [one, other] = parts.map(
    (part) =>
      before(scene, part)
        .split(/[,;QX]/)
        .at(-1) ?? '',
  )
  if (one === undefined || other === undefined) return false
  return SETS.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))
}

const COUNTED = /^ ([a-z-]+s)\b/

/** What counts other things than its whole is no part of it. */
function areCountedAlike(scene: Scene, whole: Figure, parts: readonly Figure[]): boolean {
  if (whole.claim.unit !== 'items') return true
  const nouns = [whole, ...parts].flatMap((one) => COUNTED.exec(behind(scene, one, 24))?.[1] ?? [])
  return new Set(nouns).size <= 1
}

/** Told once more: the whole, or further on one of its parts. */
function isRetold(scene: Scene, one: Figure, whole: Figure, parts: readonly Figure[]): boolean {
  const known = [whole, ...parts].find(({ size }) => size === one.size)
  if (known === undefined) return false
  return known === whole || paragraphOf(scene, known) !== paragraphOf(scene, one)
}

function isOn(scene: Scene, last: Figure, one: Figure, [paragraphs, sentences]: Reach): boolean {
  return (
    paragraphOf(scene, one) - paragraphOf(scene, last) <= paragraphs &&
    one.claim.sentence - last.claim.sentence <= sentences
  )
}

const SUMMING =
  /[,;–—-] ?(?:and )?(?:thus |so )?(?:giving|making|for|which (?:gives|makes|brings)|bringing|taking|totall?ing|adding up to|altogether|together|in total|in all)\b[^.;QSDX]{0,60}$/

/** "A rose to Q and B to Q, giving W of Q". */
function above(scene: Scene, stream: Stream, at: number): readonly Sum[] {
  const whole = stream[at]
  if (whole === undefined) return []
  const parts: Figure[] = []
  for (let back = at - 1; back >= 0 && parts.length < PARTS_MAX; back -= 1) {
    const one = stream[back]
    if (one === undefined || one.claim.sentence !== whole.claim.sentence) break
    parts.unshift(one)
  }
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2 || !SUMMING.test(between(scene, last, whole)))
    return []
  return [{ whole, parts, least: LEAST.closed }]
}

/** What else they make up, or are made up of. */
function isExplained(scene: Scene, test: Test, { whole, parts }: Sum): boolean {
  const own = new Set([whole, ...parts].map(({ claim }) => claim.index))
  return [whole, ...parts].some((one) =>
    relationsOf(scene, one.claim.index).some((relation) => {
      if (relation.kind !== 'parts' || !relation.complete || relation.parts.length < 2) return false
      const isOfOthers = ![relation.whole, ...relation.parts].every((index) => own.has(index))
      const isWithin = one !== whole && relation.whole === one.claim.index
      return isOfOthers && !isWithin && test(relation) === true
    }),
  )
}
