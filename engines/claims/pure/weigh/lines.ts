import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { membersOf } from './scale.ts'
import { sizeOf } from './words/sizes.ts'

// "Net income (loss) $ 162 $ 187 $ 420 $ 448": a line of figures without words between them is a row of accounts whose columns nobody titled, as pages of
// statements give them.

/** The figures of a line, in their order. */
type Line = {
  readonly claims: readonly ReadClaim[]
  /** Of a table with its bars or tabs. */
  readonly isCells: boolean
  /** A row, and not two figures of a sentence: "20.8 (21.4)". */
  readonly isRow: boolean
}

/** Without what ties figures of such a line to each other, or to those of sentences, by nothing but their sizes, and doesn't hold. */
export function withoutStrayLines(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const lines = linesIn(doc, context.claims)
  if (lines.size === 0) return relations
  const holds = testOf({ doc, ...context, relations })
  return relations.filter((one) => !isStray(one, context.claims, lines) || holds(one) !== false)
}

/** By claim; a line of sentences has none. */
type Lines = ReadonlyMap<number, Line>

function linesIn({ text, sentences, paragraphs }: Doc, claims: readonly ReadClaim[]): Lines {
  const lines = new Map<number, Line>()
  let own: ReadClaim[] = []
  const close = (): void => {
    const [first] = own
    const paragraph = paragraphs[sentences[first?.sentence ?? -1]?.paragraph ?? -1]
    const isCells = paragraph?.kind === 'row'
    const line = { claims: own, isCells, isRow: isCells || own.length >= WIDE }
    if (own.length > 1) for (const { index } of own) lines.set(index, line)
    own = []
  }
  for (const claim of claims) {
    const last = own.at(-1)
    const gap = last === undefined ? '' : text.slice(last.end, last.end + GAP_MAX)
    const isOn = last !== undefined && claim.start - last.end < GAP_MAX
    if (last !== undefined && !(isOn && GAP.test(gap.slice(0, claim.start - last.end)))) close()
    own.push(claim)
  }
  close()
  return lines
}

/** So many figures are none that one sentence means. */
const WIDE = 3
const GAP_MAX = 60
/** No word, and none of the marks that divide a list. */
const GAP = /^[^\p{L}\n,;:，；：、。.]*$/u

function isStray(one: Relation, claims: readonly ReadClaim[], lines: Lines): boolean {
  const own = membersOf(one)
  const places = own.map((index) => lines.get(index))
  const [line] = places
  if (line !== undefined && places.every((place) => place === line))
    return line.isRow && isOfColumns(one, claims, line)
  const [widest = 0] = places.map((place) => place?.claims.length ?? 0).toSorted((a, b) => b - a)
  if (one.isGuess === true) return widest >= WIDE
  if (one.kind === 'same') return widest >= 2 && isScaled(one.claims, claims)
  return (
    one.kind === 'parts' && one.parts.length === 1 && places.every((place) => place?.isRow === true)
  )
}

/** Columns are periods, rates of them, and shares: what one is to another only its title says. */
function isOfColumns(one: Relation, claims: readonly ReadClaim[], line: Line): boolean {
  if (one.kind === 'parts')
    return !line.isCells || one.parts.length === 1 || isAmongParts(one, claims)
  if (one.isOutright === true) return false
  if (one.kind === 'target' || one.kind === 'gap') return true
  if (one.kind !== 'change') return false
  const [amount, result, base] = [one.amount, one.result, one.base].map((index) =>
    index === null ? undefined : claims[index],
  )
  if (amount === undefined || amount.unit !== 'percent') return true
  if (result === undefined || base === undefined) return false
  const rates = line.claims.filter(({ unit }) => unit === 'percent')
  const levels = line.claims.filter(({ unit }) => unit === result.unit)
  const areMeant = (a: ReadClaim, b: ReadClaim): boolean =>
    [a, b].every((end) => end === result || end === base)
  return (
    rates.some((rate) => rate !== amount && isGrowth(rate, result, base)) ||
    levels.some((last, at) =>
      levels.slice(0, at).some((first) => !areMeant(first, last) && areApart(amount, first, last)),
    )
  )
}

/** As a rate of all lies among those of each. */
export function isAmongParts(
  { whole, parts }: Extract<Relation, { kind: 'parts' }>,
  claims: readonly ReadClaim[],
): boolean {
  const sizes = parts.flatMap((index) => claims[index] ?? []).map(sizeOf)
  const own = claims[whole]
  if (own === undefined || sizes.length < 2) return false
  return Math.min(...sizes) <= sizeOf(own) && sizeOf(own) <= Math.max(...sizes)
}

/** Either way: the columns may begin with the latest. */
function areApart(rate: ReadClaim, one: ReadClaim, other: ReadClaim): boolean {
  return isGrowth(rate, one, other) || isGrowth(rate, other, one)
}

function isGrowth(rate: ReadClaim, result: ReadClaim, base: ReadClaim): boolean {
  const [to, from] = [sizeOf(result), sizeOf(base)]
  const grown = 100 * (to / from - 1)
  return Math.abs(Math.abs(grown) - Math.abs(sizeOf(rate))) <= 10 ** rate.precision
}

/** 73,267,103 and 73,267,103 thousand: by how many a page counts may be told on another. */
function isScaled(same: readonly number[], claims: readonly ReadClaim[]): boolean {
  const sizes = same.map((index) => {
    const claim = claims[index]
    return claim === undefined ? 0 : Math.abs(sizeOf(claim))
  })
  return Math.max(...sizes) >= SCALE * Math.min(...sizes)
}

const SCALE = 100
