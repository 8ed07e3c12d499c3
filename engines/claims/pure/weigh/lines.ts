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
  /** What stands before its first figure. */
  readonly label: string
  /** Of what may be taken back, so that a quarter is more than its half-year. */
  readonly mayBeBelow: boolean
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
    const { start = 0 } = first ?? {}
    const label = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - LABEL_MAX), start)
    const mayBeBelow = MAY_BE_BELOW.test(label) || own.some((one) => sizeOf(one) < 0)
    const isRow = isCells || own.length >= WIDE
    const line = { claims: own, isCells, isRow, label, mayBeBelow }
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

const LABEL_MAX = 120
const MAY_BE_BELOW =
  /cost|expens|charge|adjust|\btax|impairment|restructur|income|earning|profit|gain|loss|\bother|\bnet\b|administrative|amorti|depreci|provision|cash|费用|调整|税|减值|损益|利润|收益|其他|净/i

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
  if (one.isGuess === true) return widest >= WIDE || (claims.length > SEA && LOOSE.has(one.kind))
  if (one.kind === 'same') return widest >= 2 && isScaled(one.claims, claims)
  return (
    one.kind === 'parts' &&
    one.parts.length === 1 &&
    places.every((place) => place?.isRow === true) &&
    (places.every((place) => place?.mayBeBelow === true) || areCalledAlike(places))
  )
}

/** "Casino revenue" of two halls. */
function areCalledAlike(places: readonly (Line | undefined)[]): boolean {
  const [first, ...others] = places.map((place) => place?.label.trim())
  return first !== undefined && first !== '' && others.every((other) => other === first)
}

/** Among so many figures some make up others by chance. */
const SEA = 400
const LOOSE: ReadonlySet<Relation['kind']> = new Set([
  'parts',
  'gap',
  'mean',
  'same',
  'average-growth',
])

/** Columns are periods, rates of them, and shares: what one is to another only its title says. */
function isOfColumns(one: Relation, claims: readonly ReadClaim[], line: Line): boolean {
  if (one.kind === 'parts')
    return !line.isCells || (one.parts.length === 1 && line.mayBeBelow) || isAmongParts(one, claims)
  if (isOfSum(one, line)) return true
  if (one.isOutright === true) return false
  if (one.kind === 'target' || one.kind === 'gap') return !line.isCells || one.isGuess === true
  if (one.kind !== 'change') return false
  const [amount, result, base] = [one.amount, one.result, one.base].map((index) =>
    index === null ? undefined : claims[index],
  )
  if (result === undefined || base === undefined) return amount === undefined
  if (isFar(result, base)) return true
  if (amount === undefined) return !line.isCells || one.isGuess === true
  // "2,605.5 2,625.7 2,630.7": a level, and no change between two.
  if (amount.unit !== 'percent') return !line.isCells || areOneLevel([amount, result, base])
  const rates = line.claims.filter(({ unit }) => unit === 'percent')
  const levels = line.claims.filter(({ unit }) => unit === result.unit)
  const areMeant = (a: ReadClaim, b: ReadClaim): boolean =>
    [a, b].every((end) => end === result || end === base)
  if (levels.length === 2)
    return rates.some((rate) => rate !== amount && isGrowth(rate, result, base))
  return (
    rates.length === 1 &&
    levels.some((last, at) =>
      levels.slice(0, at).some((first) => !areMeant(first, last) && areApart(amount, first, last)),
    )
  )
}

/** "7,988 7,803 185 2.4%": how far it went stands among the levels. */
function isFar(result: ReadClaim, base: ReadClaim): boolean {
  const [a, b] = [sizeOf(result), sizeOf(base)].map(Math.abs)
  return Math.max(a ?? 0, b ?? 0) > FAR * Math.min(a ?? 0, b ?? 0)
}

const FAR = 10

/** "177,866 (210) 177,656", "5,864 14 0 5,878": what a row adds up is explained. */
function isOfSum(one: Relation, { claims }: Line): boolean {
  const own = membersOf(one)
  if (one.kind !== 'change' || one.amountIs !== 'absolute' || claims.length < WIDE) return false
  return claims.some((_, from) => {
    let sum = 0
    return claims.slice(from, from + RUN_MAX).some((last, many, run) => {
      const isAll = many > 1 && Math.abs(sum - sizeOf(last)) < HAIR * many
      const isFirst =
        many > 1 && Math.abs(sum + sizeOf(last) - 2 * sizeOf(run[0] ?? last)) < HAIR * many
      sum += sizeOf(last)
      return (isAll || isFirst) && run.slice(0, many + 1).some(({ index }) => own.includes(index))
    })
  })
}

const RUN_MAX = 8
/** A unit that rounding leaves open; half of one for each figure. */
const HAIR = 0.51

function areOneLevel(own: readonly ReadClaim[]): boolean {
  const sizes = own.map((one) => Math.abs(sizeOf(one)))
  return Math.min(...sizes) > LEVEL * Math.max(...sizes)
}

const LEVEL = 0.8

/** As a rate of all lies among those of each. */
export function isAmongParts(
  { whole, parts }: Extract<Relation, { kind: 'parts' }>,
  claims: readonly ReadClaim[],
): boolean {
  const sizes = parts.flatMap((index) => claims[index] ?? []).map(sizeOf)
  const own = claims[whole]
  if (own === undefined || sizes.length < 2) return false
  const areOneWay = sizes.every((size) => size >= 0) || sizes.every((size) => size <= 0)
  return areOneWay && Math.min(...sizes) <= sizeOf(own) && sizeOf(own) <= Math.max(...sizes)
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
