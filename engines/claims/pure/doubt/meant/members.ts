import { type Figure, isChinese, type Scene, sizeOf } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'
import type { Fits } from '../otherwise.ts'

// A list and its whole of which some members were taken that aren't, or not all: what the others make up exactly says so.

type Parts = Extract<Relation, { kind: 'parts' }>

/** Among so many members some make up any whole. */
const MEMBERS_MAX = 8
/** So rarely some of them may make it up by chance. */
const CHANCE_MAX = 0.1

/** "54 A320s, 22 A321s and 16 E195s. Eleven jets were new", of 92; "131 were cancelled: 84 …, 35 …, twelve …. The other 5,113", of 5,244. */
export function isOfSome(scene: Scene, fits: Fits, one: Parts): boolean {
  const { byClaim } = scene
  const { whole, parts } = one
  const all = byClaim.get(whole)
  const figures = parts.flatMap((part) => byClaim.get(part) ?? [])
  if (all === undefined || figures.length < parts.length || parts.length > MEMBERS_MAX) return false
  const sum = figures.reduce((told, part) => told + sizeOf(part), 0)
  if (parts.length < 3 || sum <= sizeOf(all)) return false
  // How many there are that leave out one, two, …: fewer are likelier meant.
  let tried = 0
  for (let left = 1; left <= parts.length - 2; left += 1) {
    const some = subsetsOf(parts, parts.length - left)
    tried += some.length
    if (tried / sizeInDigits(all) > CHANCE_MAX) return false
    if (some.some((members) => areOthers(scene, one, members) && fits({ ...one, parts: members })))
      return true
  }
  return false
}

/** What is left out stands apart from what isn't: in a sentence of its own, behind a preposition, or between some and "the other 5,113". */
function areOthers(
  { doc: { text }, byClaim }: Scene,
  { whole, parts }: Parts,
  members: readonly number[],
): boolean {
  const kept = members.flatMap((part) => byClaim.get(part)?.claim ?? [])
  const left = parts
    .filter((part) => !members.includes(part))
    .flatMap((part) => byClaim.get(part)?.claim ?? [])
  const all = byClaim.get(whole)?.claim
  const sentences = new Set(kept.map(({ sentence }) => sentence))
  const ledBy = (start: number): string => text.slice(Math.max(0, start - REACH), start)
  const end = Math.max(...kept.map((part) => part.end))
  const isApart =
    sentences.size === 1 &&
    left.every(
      ({ sentence, start }) =>
        !sentences.has(sentence) || (start > end && /\. \p{Lu}?$/u.test(text.slice(end, start))),
    )
  const isPlace = left.every(({ start }) =>
    /\b(?:in|on|at|across|over|within|from|to) $/.test(ledBy(start)),
  )
  const last = kept.at(-1)
  const isClosed =
    last !== undefined &&
    REST.test(ledBy(last.start)) &&
    left.every(({ start }) => start < last.start && start > (kept[0]?.end ?? 0))
  return all !== undefined && (isApart || isPlace || isClosed)
}

/** How many numbers of its digits there are. */
function sizeInDigits({ claim }: Figure): number {
  const leading = Number(String(claim.value.coefficient).slice(0, digitsOf(claim)))
  return leading > 0 ? leading : 1
}

function subsetsOf(all: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]]
  return all.flatMap((first, at) =>
    all.length - at < size
      ? []
      : subsetsOf(all.slice(at + 1), size - 1).map((others) => [first, ...others]),
  )
}

const REST = /\b(?:remaining|other|others|rest|remainder|balance|further|another)\b[^.;\d]{0,12}$/i

/** "231 for social rent, 158 for shared ownership and the remaining 97": the last stands behind those that were read. */
export function isRestLeftOut({ doc, figures, byClaim }: Scene, fits: Fits, one: Parts): boolean {
  const last = Math.max(...one.parts)
  const end = byClaim.get(last)?.claim
  if (end === undefined) return false
  return figures.some(
    ({ claim, sort }) =>
      claim.index > last &&
      claim.index <= last + AHEAD &&
      claim.sentence - end.sentence <= 1 &&
      (sort === 'Q' || sort === 'N') &&
      REST.test(doc.text.slice(Math.max(end.end, claim.start - REACH), claim.start)) &&
      fits({ ...one, parts: [...one.parts, claim.index] }),
  )
}

const AHEAD = 3
const REACH = 40

const TOTAL =
  /\b(?:total\w*|all|altogether|overall|whole|sum|entire|combined|together|between them)\b/i
const LIKE_IT =
  /^, (?:and )?(?:the )?(?:[a-z’'-]+ ){1,4}?(at|with|for|on|by|to|of) (?:[€$£]|[A-Z]{2,3}[$ ]?)?$/i

/** "Property stood at 3.29 billion, infrastructure at 2.19 billion, and cash made up the remaining 1.37 billion": the whole is told like them. */
export function isToldLikeThem(scene: Scene, one: Parts): boolean {
  const { doc, byClaim } = scene
  const all = byClaim.get(one.whole)
  const [first] = one.parts
    .flatMap((part) => byClaim.get(part) ?? [])
    .sort((a, b) => a.order - b.order)
  if (all === undefined || first === undefined || isChinese(scene, all)) return false
  const { text, sentences } = doc
  const from = sentences[all.claim.sentence]?.start ?? 0
  if (all.claim.sentence !== first.claim.sentence || all.claim.start > first.claim.start)
    return false
  const led = text.slice(Math.max(from, all.claim.start - LED), all.claim.start)
  const last = Math.max(...one.parts.map((part) => byClaim.get(part)?.claim.start ?? 0))
  if (!REST_WITHIN.test(text.slice(first.claim.end, last))) return false
  const [, word] = LIKE_IT.exec(text.slice(all.claim.end, first.claim.start)) ?? []
  return (
    word !== undefined &&
    !TOTAL.test(led) &&
    new RegExp(`\\b${word} (?:[€$£]|[A-Z]{2,3}[$ ]?)?$`, 'i').test(led)
  )
}

const LED = 60
const REST_WITHIN = /\b(?:remaining|the rest|the others?|the remainder|the balance)\b/i

const WORDS =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, at) => [word, at + 2]))

/** "15 for the form, ten on the bed and 20 over tea": a number in words that no claim was made of. */
export function isWordLeftOut(scene: Scene, one: Parts): boolean {
  const { doc, byClaim, figures } = scene
  const all = byClaim.get(one.whole)
  const parts = one.parts
    .flatMap((part) => byClaim.get(part) ?? [])
    .sort((a, b) => a.order - b.order)
  const [first, last] = [parts[0], parts.at(-1)]
  if (all === undefined || first === undefined || last === undefined || isChinese(scene, all))
    return false
  const to = doc.sentences[last.claim.sentence]?.end ?? last.claim.end
  const missing = sizeOf(all) - parts.reduce((sum, part) => sum + sizeOf(part), 0)
  const words = doc.text.slice(first.claim.start, Math.min(to, last.claim.end + BEHIND))
  return wordsIn(words).some(
    ({ at, size }) =>
      size === missing &&
      !figures.some(
        ({ claim }) => claim.start <= first.claim.start + at && first.claim.start + at < claim.end,
      ),
  )
}

const BEHIND = 80

function wordsIn(text: string): readonly { readonly at: number; readonly size: number }[] {
  return [...text.matchAll(/\b[a-z]+\b/gi)].flatMap(({ 0: word, index: at }) => {
    const size = NUMBERS.get(word.toLowerCase())
    return size === undefined ? [] : [{ at, size }]
  })
}

/** Among so many figures of a kind none is as much to three digits by chance alone. */
const KIN_MAX = 40
const LONG = 4

/**
 * "Hikers made up 1,902 of those rescued; then come bikers with 548, …": what was taken for their whole is the first of them, and all together
 * are as many as stand before them.
 */
export function isOneOfThem(scene: Scene, fits: Fits, one: Parts): boolean {
  const { whole, parts } = one
  const own = scene.byClaim.get(whole)
  const first = Math.min(...parts)
  if (own === undefined || whole > first || parts.length < 2) return false
  const kin = scene.figures.filter(
    (other) =>
      other.order < own.order &&
      sizeOf(other) > sizeOf(own) &&
      other.claim.unit === own.claim.unit &&
      digitsOf(other.claim) >= DIGITS_OF_ALL,
  )
  const most = digitsOf(own.claim) >= LONG ? KIN_MAX : KIN_MAX / 2
  return (
    kin.length <= most &&
    kin.some(({ claim }) => fits({ ...one, whole: claim.index, parts: [whole, ...parts] }))
  )
}

const DIGITS_OF_ALL = 3
