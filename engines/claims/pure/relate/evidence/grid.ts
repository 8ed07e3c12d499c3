import type { Doc, Relation } from '../../model.ts'
import { type Line, sortOf } from '../part.ts'
import { CHANGE, OTHER_BASIS } from '../tables/changes.ts'
import { tablesIn } from '../tables/layout.ts'
import { areOfOne, DIFFERENCE, GROWTH, type Rule, SHARE } from '../tables/rules.ts'
import { isTotal } from '../tables/total-names.ts'
import { NEVER_SUMMED } from '../tables/totals.ts'
import type { Figure, Range } from './figure.ts'
import { meets, weigh } from './weigh.ts'

// Tables by their arithmetic, whatever their heads are called: where most rows say that one column is the growth from a second to a
// third, or the share of one in another, all of them do; where one column adds its rows up, the others do.

type Row = readonly (Figure | null)[]
type Relations = readonly Relation[]

/** Wider or longer tables are data and no release. */
const COLUMNS_MAX = 10
const ROWS_MAX = 60
/** So improbable must be what the rows that fit have in common. */
const CHANCE_MAX = 1e-3
const CHANCE_OF_CALLED = 0.1

export function gridRelations(doc: Doc, lines: readonly Line[]): Relations {
  return tablesIn(doc, lines).flatMap((table) => {
    const rows = table.rows.slice(0, ROWS_MAX).map((row) => row.map(({ figure }) => figure))
    if (rows.length < 2 || table.titles.length > COLUMNS_MAX) return []
    return [...columnRelations(rows, table.titles), ...rowRelations(rows, table.titles)]
  })
}

type Triple = readonly [c: Figure, a: Figure, b: Figure]

function columnRelations(rows: readonly Row[], titles: readonly string[]): Relations {
  const width = rows[0]?.length ?? 0
  const found: Relation[] = []
  for (let c = 0; c < width; c += 1)
    for (let a = 0; a < width; a += 1)
      for (let b = 0; b < width; b += 1) {
        if (a === b || a === c || b === c) continue
        const triples = rows.flatMap((row): readonly Triple[] => {
          const [third, first, second] = [row[c], row[a], row[b]]
          return third && first && second ? [[third, first, second]] : []
        })
        // What is left of a total is no change.
        const isPart =
          [a, b, c].some((column) => isTotal(titles[column] ?? '')) ||
          [a, b].some((column) => CHANGE.test(titles[column] ?? '')) ||
          isOfThree(rows, [c, a, b])
        const isOther = OTHER_BASIS.test(titles[c] ?? '')
        const rules = isPart ? [GROWTH, SHARE] : [GROWTH, DIFFERENCE, SHARE]
        for (const rule of isOther ? [SHARE] : rules) found.push(...toldBy(rule, triples))
      }
  for (let c = 0; c < width; c += 1)
    for (let a = 0; a < c; a += 1) found.push(...sharesOfTotal(rows, a, c))
  return found
}

/** Played, won, drawn, lost: a third column makes up the rest, be it nothing in most rows. */
function isOfThree(rows: readonly Row[], [c, a, b]: readonly [number, number, number]): boolean {
  const width = rows[0]?.length ?? 0
  return Array.from({ length: width }, (_, column) => column).some(
    (other) =>
      ![a, b, c].includes(other) &&
      rows.every((row) => {
        const [all, ...parts] = [row[a], row[b], row[c], row[other]]
        const told = parts.flatMap((part) => part?.range ?? [])
        return all != null && told.length === parts.length && meets(sum(told), all.range)
      }),
  )
}

/** A column of shares in the total of another, which is its first cell or its last. */
function sharesOfTotal(rows: readonly Row[], a: number, c: number): Relations {
  for (const at of [rows.length - 1, 0]) {
    const total = rows[at]?.[a]
    if (!total) continue
    const triples = rows.flatMap((row, index): readonly Triple[] => {
      const [third, first] = [row[c], row[a]]
      return third && first && index !== at ? [[third, first, total]] : []
    })
    const told = toldBy(SHARE, triples)
    if (told.length > 0) return told
  }
  return []
}

/** All rows, where most of them follow the rule and by no chance. */
function toldBy(rule: Rule, triples: readonly Triple[]): Relations {
  const own = triples.filter(([c, a, b]) => rule.isOf(c, a, b))
  if (own.length < 2) return []
  const fits = own.map(([c, a, b]) => fitOf(rule, c, a, b))
  const equal = fits.filter((chance) => chance !== null)
  const chance = equal.reduce((product, one) => product * one, 1)
  // A column that its head calls growth or share needs less.
  const isCalled = own.every(([c]) => c.claim.kind === 'growth' || c.claim.kind === 'share')
  if (equal.length < 2 || equal.length * 2 < own.length) return []
  if (chance > (isCalled ? CHANCE_OF_CALLED : CHANCE_MAX)) return []
  if (rule === DIFFERENCE && areOftenOff(own)) return []
  return own.map(([c, a, b]) => rule.tell(c, a, b))
}

/** Gross and net differ by more than what was rounded in half of the rows and more: another thing lies between them. */
function areOftenOff(triples: readonly Triple[]): boolean {
  const off = triples.filter(([c, a, b]) => {
    const halves = [c, a, b].reduce((all, { range }) => all + (range.high - range.low) / 3, 0)
    return Math.abs(Math.abs(a.value - b.value) - Math.abs(c.value)) > halves * NEARLY
  })
  return off.length > 1 && off.length * 2 >= triples.length
}

/** Decimals in doubles. */
const NEARLY = 1.0001

function fitOf({ solve }: Rule, c: Figure, a: Figure, b: Figure): number | null {
  const left = solve(a.range, b.range)
  if (left === null || !meets(left, c.range)) return null
  const size = Math.max(1, Math.abs(c.value))
  return Math.min(1, (left.high - left.low + c.range.high - c.range.low) / size)
}

/** Rows that others make up in one column, and so in all. */
function rowRelations(rows: readonly Row[], titles: readonly string[]): Relations {
  const width = rows[0]?.length ?? 0
  if (rows.length < 3) return []
  const found: Relation[] = []
  const tried = new Set<string>()
  for (let whole = 0; whole < rows.length; whole += 1)
    for (const parts of partsOf(rows, whole)) {
      const key = `${whole}:${parts.join()}`
      if (tried.has(key)) continue
      tried.add(key)
      const columns = Array.from({ length: width }, (_, column) =>
        NEVER_SUMMED.test(titles[column] ?? '') ? null : columnOf(rows, whole, parts, column),
      )
      // A mean term or age in years beside amounts is no sum.
      const told = columns
        .filter((one) => one !== null)
        .filter(([total]) => total?.claim.unit !== 'years')
      const fits = told.map((one) => weigh({ figures: one, solve: sum }))
      const sure = fits.filter((fit) => fit?.fit === 'equal')
      const chance = sure.reduce((product, fit) => product * (fit?.chance ?? 1), 1)
      if (sure.length === 0 || told.length < 2 || chance > CHANCE_MAX) continue
      for (const [total, ...members] of told)
        if (total !== undefined)
          found.push({
            kind: 'parts',
            whole: total.claim.index,
            parts: members.map(({ claim }) => claim.index),
            complete: true,
          })
    }
  return found
}

function sum(ranges: readonly Range[]): Range {
  return {
    low: ranges.reduce((all, { low }) => all + low, 0),
    high: ranges.reduce((all, { high }) => all + high, 0),
  }
}

/** The rows behind it or before it, as far as they go; and of three rows the two others. */
function* partsOf(rows: readonly Row[], whole: number): Generator<readonly number[]> {
  for (let to = whole + 2; to < rows.length && to - whole <= 12; to += 1)
    yield Array.from({ length: to - whole }, (_, at) => whole + 1 + at)
  for (let from = whole - 2; from >= 0 && whole - from <= 12; from -= 1)
    yield Array.from({ length: whole - from }, (_, at) => from + at)
}

/** The cells of a column, where all of them add up in kind; a gap among the parts is nothing. */
function columnOf(
  rows: readonly Row[],
  whole: number,
  parts: readonly number[],
  column: number,
): readonly Figure[] | null {
  const total = rows[whole]?.[column]
  // Yields and prices are no sums, though the rows are.
  if (!total || sortOf(total.claim) !== 'quantity' || total.claim.unit.includes('/')) return null
  const members = parts.flatMap((row) => rows[row]?.[column] ?? [])
  const isOfUnit = members.every((one) => areOfOne(one, total))
  return members.length >= 2 && members.length >= parts.length - 1 && isOfUnit
    ? [total, ...members]
    : null
}
