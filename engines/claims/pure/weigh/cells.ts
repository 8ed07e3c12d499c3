import { testOf } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { CHANGE, OTHER_BASIS } from '../relate/tables/changes.ts'
import { isTotal } from '../relate/tables/total-names.ts'
import { cellsOf, headAbove, headStart, tableStart } from '../text/cells.ts'
import { isAmongParts } from './lines.ts'
import { membersOf } from './scale.ts'
import { sizeOf } from './words/sizes.ts'

// Figures in cells of a table are to each other what its titles and rows say, and not what they would be in a sentence.

type Place = {
  /** By paragraphs. */
  readonly row: number
  readonly column: number
  /** The paragraph with which the table begins. */
  readonly table: number
  readonly title: string
  /** The first cell of its row. */
  readonly name: string
}

/** Without what ties cells across rows and columns or against their titles, or what only rounding keeps from holding, and doesn't hold. */
export function withoutStrayCells(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const { claims } = context
  return withoutFailing(doc, context, relations, (one, placeOf, holds) => {
    const mayBeTold = one.kind === 'same' || (one.kind === 'parts' && one.parts.length === 1)
    if (mayBeTold && isOfLostScale(membersOf(one), claims, placeOf)) return true
    if (isRounded(one, claims, placeOf) || isNoTotal(one, doc, claims, placeOf, holds)) return true
    return isAcross(one, placeOf) && !isRegular(one, claims, placeOf, holds)
  })
}

/** Without sums of one column that are none in any other. */
export function withoutLoneSums(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return withoutFailing(
    doc,
    context,
    relations,
    (one, placeOf, holds) =>
      one.kind === 'parts' && one.complete && isNoSum(one, context.claims, placeOf, holds),
  )
}

type PlaceOf = (index: number) => Place | null
type Holds = (one: Relation) => boolean | null

function withoutFailing(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
  isOf: (one: Relation, placeOf: PlaceOf, holds: Holds) => boolean,
): readonly Relation[] {
  const { claims } = context
  if (relations.length === 0 || !doc.paragraphs.some(({ kind }) => kind === 'row')) return relations
  const places = new Map<number, Place | null>()
  const placeOf = (index: number): Place | null => {
    const known = places.get(index)
    if (known !== undefined) return known
    const claim = claims[index]
    const place = claim === undefined ? null : placeIn(doc, claim)
    places.set(index, place)
    return place
  }
  const holds = testOf({ ...context, doc, relations })
  return relations.filter((one) => !isOf(one, placeOf, holds) || holds(one) !== false)
}

/**
 * The whole lies among its parts, as a rate of all does among those of each; or what is missing stands in the column; or a part in brackets, which may be below nothing, is as
 * much.
 */
function isNoTotal(
  one: Relation,
  { text }: Doc,
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
  holds: Holds,
): boolean {
  if (one.kind !== 'parts' || !one.complete || one.parts.length < 2) return false
  const places = membersOf(one).map(placeOf)
  const [first] = places
  if (first == null || places.includes(null)) return false
  if (isAmongParts(one, claims) && !isSumBeside(one, claims, placeOf, holds)) return true
  const whole = sizeAt(claims, one.whole)
  const rest = one.parts.reduce((left, index) => left - sizeAt(claims, index), whole)
  // What one of them counts by isn't told beside it.
  if (Math.abs(whole - rest) >= SCALE_OFF * Math.abs(whole)) return true
  if (Math.abs(whole) >= SCALE_OFF * Math.abs(whole - rest)) return true
  const isOff = Math.abs(rest) <= (one.parts.length + 1) / 2 && Math.abs(whole) >= SCALE
  if (isOff && SCALED.test(text)) return true
  const isRest = (size: number): boolean => Math.abs(Math.abs(rest) - Math.abs(size)) < HAIR
  const isBelow = (index: number): boolean => {
    const { start = 0, end = 0 } = claims[index] ?? {}
    return text[start - 1] === '(' && text[end] === ')' && isRest(2 * sizeAt(claims, index))
  }
  if (one.parts.some(isBelow)) return true
  const own = new Set(membersOf(one))
  const from = Math.max(0, Math.min(...own) - NEAR)
  return claims.slice(from, Math.max(...own) + NEAR).some(({ index }) => {
    if (own.has(index) || !isRest(sizeAt(claims, index))) return false
    const place = placeOf(index)
    return place?.table === first.table && place.column === first.column
  })
}

/** In the same rows of another column it is their sum to all its digits, and in none it isn't: no mean of them. */
function isSumBeside(
  one: Relation,
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
  holds: Holds,
): boolean {
  const places = membersOf(one).flatMap((index) => placeOf(index) ?? [])
  if (!isOneColumn(places)) return false
  const others = movedAlong(one, claims, placeOf, 'column').filter(
    (other) =>
      other.kind === 'parts' && String(claims[other.whole]?.value.coefficient).length >= DIGITS_MIN,
  )
  return others.length > 0 && others.every((other) => holds(other) === true)
}

const DIGITS_MIN = 4
const HAIR = 1e-6
const SCALE_OFF = 900
/** By how many all figures of a page may count, if it isn't told beside each. */
const SCALED = /\b(?:millions|thousands|billions)\b|[百千万亿]元/

function sizeAt(claims: readonly ReadClaim[], index: number): number {
  const claim = claims[index]
  return claim === undefined ? 0 : sizeOf(claim)
}

/** Changes don't add up, nor do parts and their own total, and what is no sum in any other column either is none in its own. */
function isNoSum(
  one: Relation,
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
  holds: Holds,
): boolean {
  const own = membersOf(one)
  const places = own.flatMap((index) => placeOf(index) ?? [])
  const [first] = places
  if (first === undefined || places.length < own.length || !isOneColumn(places)) return false
  if (isOfChange(first.title) || isTwice(one, claims, placeOf)) return true
  const others = movedAlong(one, claims, placeOf, 'column').map(holds)
  return others.includes(false) && !others.includes(true)
}

/** 189 and 284, and below them "Total equity 474" that they are most of: what is summed once already. */
function isTwice(one: Relation, claims: readonly ReadClaim[], placeOf: PlaceOf): boolean {
  if (one.kind !== 'parts') return false
  let before = 0
  for (const [order, index] of one.parts.toSorted((a, b) => a - b).entries()) {
    const claim = claims[index]
    const size = claim === undefined ? 0 : sizeOf(claim)
    const isOfThem = order > 1 && Math.abs(size - before) < Math.abs(size) * SUMMED
    if (isOfThem && isTotal(placeOf(index)?.name ?? '')) return true
    before += size
  }
  return false
}

/** Small rows between may be none of the parts that were found. */
const SUMMED = 0.02

/** What its columns are to each other in the other rows of the table as well, whatever their titles say. */
function isRegular(
  one: Relation,
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
  holds: Holds,
): boolean {
  const own = membersOf(one)
  const places = own.map(placeOf)
  const [first] = places
  if (first == null || places.some((place) => place?.row !== first.row)) return false
  const others = movedAlong(one, claims, placeOf, 'row').map(holds)
  const held = others.filter((does) => does === true).length
  return held >= REGULAR_MIN && held > others.filter((does) => does === false).length
}

/** So many claims before and behind. */
const NEAR = 60
const REGULAR_MIN = 2

/** The same of each other row, in the same columns, or of each other column, in the same rows, that has all of its cells. */
function movedAlong(
  one: Relation,
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
  along: 'row' | 'column',
): readonly Relation[] {
  const across = along === 'row' ? 'column' : 'row'
  const own = membersOf(one)
  const places = own.map(placeOf)
  const [first] = places
  const from = Math.max(0, Math.min(...own) - NEAR)
  const cells = claims.slice(from, Math.max(...own) + NEAR).flatMap(({ index }) => {
    const place = placeOf(index)
    const isOther = place?.table === first?.table && place?.[along] !== first?.[along]
    return place !== null && isOther ? [{ index, place }] : []
  })
  return [...Map.groupBy(cells, ({ place }) => place[along]).values()].flatMap((line) => {
    const moved = new Map(
      own.flatMap((index, order) => {
        const cell = line.find(({ place }) => place[across] === places[order]?.[across])
        return cell === undefined ? [] : [[index, cell.index] as const]
      }),
    )
    return moved.size === own.length ? [movedTo(one, moved)] : []
  })
}

function movedTo(one: Relation, others: ReadonlyMap<number, number>): Relation {
  const moved = Object.entries(one).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return [name, others.get(value) ?? value]
    return [name, Array.isArray(value) ? value.map((index) => others.get(index) ?? index) : value]
  })
  return Object.fromEntries(moved)
}

/** Where a claim is a cell by itself. */
function placeIn(doc: Doc, claim: ReadClaim): Place | null {
  const index = doc.sentences[claim.sentence]?.paragraph ?? -1
  const paragraph = doc.paragraphs[index]
  if (paragraph === undefined || paragraph.kind !== 'row') return null
  const row = doc.text.slice(paragraph.start, paragraph.end)
  const [start, end] = [claim.start - paragraph.start, claim.end - paragraph.start]
  const cells = cellsOf(row)
  const column = cells.findIndex((cell) => start >= cell.start && start < cell.end)
  const cell = cells[column]
  if (column < 1 || cell === undefined) return null
  const around = row.slice(cell.start, start) + row.slice(Math.max(start, end), cell.end)
  if (!AROUND.test(around)) return null
  const table = tableStart(doc, index)
  const titles = headAbove(doc, headStart(doc, table, index), index)
  const name = row.slice(0, cells[0]?.end).trim()
  return { row: index, column, table, title: titles[column] ?? '', name }
}

/** Signs beside a figure, and the word of a change. */
const AROUND = /^(?:up|down)?[\s$€£¥()+−–%*^†‡⁰¹²³⁴-⁹-]*$/i

/** 412 in a cell and $412 million in a sentence: by how many the table counts stands where it wasn't found. */
function isOfLostScale(
  own: readonly number[],
  claims: readonly ReadClaim[],
  placeOf: PlaceOf,
): boolean {
  const sizes = own.flatMap((index) => {
    const claim = claims[index]
    return claim === undefined
      ? []
      : [{ size: Math.abs(sizeOf(claim)), isCell: placeOf(index) !== null }]
  })
  const least = Math.min(...sizes.map(({ size }) => size))
  const most = Math.max(...sizes.map(({ size }) => size))
  return most >= least * SCALE && sizes.some(({ size, isCell }) => isCell && size < most)
}

const SCALE = 100

/** Growth that is told of figures before they were rounded: of bare numbers nobody says of how many each is one. */
function isRounded(one: Relation, claims: readonly ReadClaim[], placeOf: PlaceOf): boolean {
  if (one.kind !== 'change' || one.amountIs !== 'relative') return false
  const [result, base, amount] = [one.result, one.base, one.amount].map((index) =>
    index === null || placeOf(index) === null ? undefined : claims[index],
  )
  if (result === undefined || base === undefined || amount === undefined) return false
  const isBare = [result, base].every(({ unit, value }) => unit === 'items' && value.scale === 0)
  if (!isBare || amount.unit !== 'percent') return false
  const [a, b] = [Math.abs(sizeOf(result)), Math.abs(sizeOf(base))]
  const [low, high] = [(a - HALF) / (b + HALF), b > HALF ? (a + HALF) / (b - HALF) : 1e9]
  const grain = 10 ** amount.precision
  const size = Math.abs(sizeOf(amount))
  const isDown = amount.direction === 'down' || sizeOf(amount) < 0
  const told = isDown ? -size : size
  return (low - 1) * 100 <= told + grain && (high - 1) * 100 >= told - grain
}

const HALF = 0.5

function isAcross(one: Relation, placeOf: PlaceOf): boolean {
  const own = membersOf(one)
  const places = own.flatMap((index) => placeOf(index) ?? [])
  const [first] = places
  if (first === undefined || own.length < 2 || places.length < own.length) return false
  const isOneRow = places.every(({ row }) => row === first.row)
  const isOneTable = places.every(({ table }) => table === first.table)
  const at = (index: number | null): Place | null => (index === null ? null : placeOf(index))
  switch (one.kind) {
    case 'change': {
      const [result, base, amount] = [at(one.result), at(one.base), at(one.amount)]
      if (amount === null) return isOneRow && first.title !== ''
      if (isOneRow) return amount.title !== '' && !isOfChange(amount.title)
      return isOneTable && !isBelow(amount, result, base)
    }
    case 'share': {
      const [share, part, whole] = [at(one.share), at(one.part), at(one.whole)]
      if (isOneRow) return share !== null && share.title !== '' && !SHARE.test(share.title)
      return isOneTable && !isBelow(share, part, whole) && !isOneColumn(places)
    }
    case 'parts': {
      const whole = at(one.whole)
      if (isOneRow)
        return (
          whole !== null &&
          whole.title !== '' &&
          (!TOTAL.test(whole.title) || isOfChange(whole.name) || OTHER_BASIS.test(whole.name))
        )
      return isOneTable && (!isOneColumn(places) || isOfChange(first.title))
    }
    case 'target':
      return isOneTable && one.isWay === true
    default:
      return false
  }
}

/** "1H26 v 2H25" too. */
const isOfChange = (title: string): boolean => CHANGE.test(title) || VERSUS.test(title)

const VERSUS = /(?:^|\s)(?:v|vs\.?|versus)\s|[%％]|per ?cent/i
const SHARE = /share|[%％]|per ?cent|proportion|ratio|weight|margin|占|比重|份额|率|构成/i
const TOTAL =
  /total|\bsum\b|\ball\b|\bboth\b|combined|consolidated|group|overall|net|合计|总|小计|共|全|净/i

/** A figure beside one of a column, and another of that column in another row. */
function isBelow(beside: Place | null, one: Place | null, other: Place | null): boolean {
  if (beside === null || one === null || other === null) return true
  return (
    (beside.row === one.row || beside.row === other.row || isOneColumn([beside, one, other])) &&
    (one.column === other.column || one.row === other.row)
  )
}

const isOneColumn = (places: readonly Place[]): boolean =>
  places.every(({ column }) => column === places[0]?.column)
