import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Reading, Relation, Span } from '../model.ts'
import { withIndexes } from '../weigh/indexes.ts'
import { membersOf } from '../weigh/scale.ts'

// "£342 million from council tax, £143 billion from grants, £612 million in all": a figure a hundred times its neighbours is tied to none of them, since
// nothing fits. Where it would fit in the scale of its neighbours, to the digit, in what the same words say then, its word of scale is the slip.

/** Reads a piece of the text as if it stood alone: what its words tie, and that together with what is likely. */
export type Read = Readonly<Record<'tied' | 'likely', (text: string) => Reading>>

type Stray = { readonly claim: ReadClaim; readonly word: Word; readonly meant: string }
type Word = { readonly start: number; readonly end: number; readonly power: number }

/** Each asks to read a piece of the text again. */
const STRAYS_MAX = 2
/** So many tenfolds nearer to its neighbours it would be in their scale. */
const NEARER = 1
const BESIDE_MIN = 2
const NEIGHBOURS = 8
const WORD = /(?:thousand|million|billion|trillion|mln|bn|mn|tn)\b|万亿|萬億|[万亿萬億]/i
const POWERS: { readonly [word: string]: number } = {
  ...{ thousand: 3, million: 6, mln: 6, mn: 6, billion: 9, bn: 9, trillion: 12, tn: 12 },
  ...{ 万: 4, 萬: 4, 亿: 8, 億: 8, 万亿: 12, 萬億: 12 },
}

export function withScaleSlips(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  read: Read,
): readonly Relation[] {
  const strays = straysIn(doc, context, relations)
  const found = strays.slice(0, STRAYS_MAX).flatMap((one) => tiedIn(doc, context, one, read))
  return found.length === 0 ? relations : [...relations, ...found]
}

function straysIn(doc: Doc, context: Context, relations: readonly Relation[]): readonly Stray[] {
  const worded = context.claims.flatMap((claim) => {
    const word = wordOf(doc, claim)
    return word === null ? [] : [{ claim, word }]
  })
  if (new Set(worded.map(({ word }) => word.power)).size < 2) return []
  const apart = worded.flatMap(({ claim, word }, at): readonly Stray[] => {
    const beside = besideOf(
      doc,
      worded.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1),
      claim,
    )
    const isAlone = beside.every(({ word: { power } }) => power !== word.power)
    if (beside.length < BESIDE_MIN || !isAlone) return []
    const meant = new Map<number, Word>()
    for (const { word: other } of beside) if (!meant.has(other.power)) meant.set(other.power, other)
    const own = apartness(claim, beside, 0)
    const [nearest] = [...meant.values()]
      .map((other) => ({ other, left: apartness(claim, beside, other.power - word.power) }))
      .toSorted((a, b) => a.left - b.left)
    if (nearest === undefined || own - nearest.left <= NEARER) return []
    const { start, end } = nearest.other
    return [{ claim, word, meant: doc.text.slice(start, end) }]
  })
  if (apart.length === 0) return []
  const test = testOf({ doc, ...context, relations })
  const holds = new Set(
    relations.flatMap((one) => (isTelling(one) && test(one) === true ? membersOf(one) : [])),
  )
  return apart.filter(({ claim }) => !holds.has(claim.index))
}

/** The word of scale that a figure is told in. */
function wordOf({ text }: Doc, { form, number, end, unit, value }: ReadClaim): Word | null {
  if (form !== 'number' || value.coefficient <= 0n || /percent|ratio|times/.test(unit)) return null
  const found = WORD.exec(text.slice(number.start, end))
  if (found === null) return null
  const start = number.start + found.index
  const power = POWERS[found[0].toLowerCase()] ?? 0
  return { start, end: start + found[0].length, power }
}

type Worded = { readonly claim: ReadClaim; readonly word: Word }

/** Those of its unit in its sentence, or where it has hardly any there in its paragraph and those beside it. */
function besideOf(doc: Doc, around: readonly Worded[], claim: ReadClaim): readonly Worded[] {
  const paragraph = doc.sentences[claim.sentence]?.paragraph ?? 0
  const near = around.filter(
    (other) =>
      other.claim !== claim &&
      other.claim.unit === claim.unit &&
      Math.abs((doc.sentences[other.claim.sentence]?.paragraph ?? 0) - paragraph) <= 1,
  )
  const own = near.filter((other) => other.claim.sentence === claim.sentence)
  return own.length >= BESIDE_MIN ? own : near
}

/** By how many tenfolds it lies from its neighbours, in the middle of them, in a scale so many tenfolds larger. */
function apartness(claim: ReadClaim, beside: readonly Worded[], by: number): number {
  const own = Math.log10(sizeOf(claim)) + by
  const all = beside
    .map((other) => Math.abs(own - Math.log10(sizeOf(other.claim))))
    .sort((a, b) => a - b)
  return all[Math.floor(all.length / 2)] ?? 0
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/**
 * What the figure is tied to in another scale, and holds there: by the words, or, since a figure that fits is tied to nothing that only makes it likely,
 * by what would be told if one of its digits were another.
 */
function tiedIn(doc: Doc, context: Context, stray: Stray, read: Read): readonly Relation[] {
  const asWritten = testOf({ doc, ...context, relations: [] })
  for (const digits of digitsFor(doc, stray.claim)) {
    const found = tiesIn(doc, context, stray, digits, read)
    const [fullest] = found.toSorted((a, b) => membersOf(b).length - membersOf(a).length)
    if (fullest !== undefined && asWritten(fullest) === false) return [fullest]
  }
  return []
}

function tiesIn(
  doc: Doc,
  context: Context,
  { claim, word, meant: scale }: Stray,
  digits: string,
  read: Read,
): readonly Relation[] {
  const { start: from, end: to } = pieceAround(doc, claim)
  if (to - from > PIECE_MAX) return []
  const written = doc.text.slice(from, to)
  const isOff = digits !== doc.text.slice(claim.number.start, word.start)
  const text = `${written.slice(0, claim.number.start - from)}${digits}${scale}${written.slice(word.end - from)}`
  const moved = scale.length - (word.end - word.start)
  // What is likely fails, and as it is written nothing that fails is asked for.
  const piece = isOff ? read.likely(text) : read.tied(text)
  const byStart = new Map(context.claims.map((one) => [one.start, one.index]))
  const indexes = piece.claims.map(({ start }) =>
    byStart.get(start + from > word.start ? start + from - moved : start + from),
  )
  const own = indexes.indexOf(claim.index)
  const asWritten = meantIn(piece, own, claim)
  const [told, asMeant] = [testOf(piece), testOf(asWritten)]
  return piece.relations.flatMap((one): readonly Relation[] => {
    const members = membersOf(one)
    const isWhole = members.every((index) => indexes[index] !== undefined)
    if (!isWhole || !members.includes(own) || !isTelling(one)) return []
    if (!isPrecise(asWritten, members) || asMeant(one) !== true) return []
    if (isOff && told(one) !== false) return []
    return [
      { ...withIndexes(one, (index) => indexes[index] ?? -1), isTied: true, isOutright: true },
    ]
  })
}

/** As they are written, and as a slip of the pen would leave them. */
function digitsFor({ text }: Doc, { number, end }: ReadClaim): readonly string[] {
  const written = text.slice(number.start, end)
  const digits = written.slice(0, WORD.exec(written)?.index)
  const exchanged = digits.replace(/(\d)([.,]?)(?!\1)(\d)/, '$3$2$1')
  const raised = digits.replace(/\d/, (digit) => `${(Number(digit) % 9) + 1}`)
  const isSame = exchanged === digits || exchanged.startsWith('0')
  return [digits, isSame ? raised : exchanged]
}

/** With the digits that are written. */
function meantIn(piece: Reading, own: number, { value }: ReadClaim): Reading {
  const claims = piece.claims.map((one, index) =>
    index === own
      ? { ...one, value: { ...one.value, coefficient: withDigits(one, value.coefficient) } }
      : one,
  )
  return { ...piece, claims }
}

/** As many digits as were read, with noughts behind them as its scale has. */
function withDigits({ value: { coefficient } }: ReadClaim, written: bigint): bigint {
  const [own, digits] = [String(coefficient), String(written).replace(/0+$/, '')]
  return BigInt(digits.padEnd(own.length, '0'))
}

/** The sentences around it, as far as a whole and its parts stand from each other. */
function pieceAround({ sentences }: Doc, { sentence, start, end }: ReadClaim): Span {
  const { back, ahead } = REACH[sentences[sentence]?.grammar ?? 'en']
  let [first, last] = [sentence, sentence]
  while (first > 0 && (sentences[first - 1]?.start ?? 0) >= start - back) first -= 1
  while ((sentences[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end + ahead) last += 1
  return { start: sentences[first]?.start ?? start, end: sentences[last]?.end ?? end }
}

/** Chinese says as much in half as many signs, or fewer. */
const REACH = { en: { back: 2000, ahead: 1000 }, zh: { back: 1000, ahead: 700 } } as const
/** Longer sentences are none of a release. */
const PIECE_MAX = 8000

/** That which leaves the figure no other size. */
function isTelling(one: Relation): boolean {
  switch (one.kind) {
    case 'parts':
      return one.complete && one.parts.length > 1
    case 'share':
      return one.part !== null && one.whole !== null
    case 'change':
      return one.amount !== null && one.result !== null && one.base !== null
    case 'gap':
      return one.of !== null && one.than !== null
    case 'multiple':
      return one.of !== null && one.base !== null
    case 'mean':
      return one.count !== null
    case 'same':
    case 'target':
      return true
    default:
      return false
  }
}

/** Few digits fit by chance. */
const DIGITS_MIN = 5

function isPrecise({ claims }: Reading, members: readonly number[]): boolean {
  const digits = members.map(
    (index) => String(claims[index]?.value.coefficient ?? 0n).replace(/^-|0+$/g, '').length,
  )
  return digits.reduce((sum, one) => sum + one, 0) >= DIGITS_MIN
}
