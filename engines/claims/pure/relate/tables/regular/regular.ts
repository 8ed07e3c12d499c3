import { failingRelations } from '../../../checks/checks.ts'
import type { Context } from '../../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../../model.ts'
import { membersOf } from '../../../weigh/scale.ts'
import { isTotal } from '../total-names.ts'
import { sumsAcross } from './across.ts'
import { regularLines } from './columns.ts'
import { type Cell, type Grid, gridsIn } from './grid.ts'
import { type Sum, sumsOf } from './sums.ts'
import { sumTold, type Told, triplesTold } from './told.ts'

// What the rows of a table say themselves, in any language: where one column follows from two others in all rows but one, and that
// by no chance, or a row is what others make up in all columns but one, the one that doesn't hold is told.

export type Regularities = {
  readonly context: Context
  /** What words and rules tie, with what the rows say; without sums of their cells that only rounding keeps from holding. */
  readonly withThem: (relations: readonly Relation[]) => readonly Relation[]
}

export function withRegular(doc: Doc, context: Context): Regularities {
  const grids = gridsIn(doc, context.claims)
  const across = grids.flatMap((grid) => sumsAcross(grid, isTotal))
  const toldOf = (sum: Sum): readonly Told[] => {
    const one = sumTold(sum, context.claims)
    return one === null ? [] : [one]
  }
  const told = [
    ...grids.flatMap((grid): readonly Told[] => [
      ...regularLines(grid).flatMap((one) => triplesTold(one, context.claims) ?? []),
      ...sumsOf(grid.rows, isTotal).flatMap(({ failed }) => toldOf(failed)),
    ]),
    ...across.flatMap(({ failed }) => (failed === null ? [] : toldOf(failed))),
  ]
  // What makes up its total is made up in no other way.
  const holding = across
    .flatMap(({ held }) => held.flatMap(toldOf))
    .filter(({ claims }) => claims.every((claim) => context.claims[claim.index] === claim))
    .map(({ relation }) => relation)
  const rounded = grids.map((grid) => cellsIn([grid])).filter(({ size }) => size > 0)
  const withThem = (own: readonly Relation[]) => (relations: readonly Relation[]) => {
    const excused = new Set(rounded.flatMap((cells) => roundedOf(relations, cells)))
    const left = relations.filter((one) => !excused.has(one))
    const known = new Set(left.map(keyOf))
    return [...left, ...own.filter((one) => !known.has(keyOf(one)))]
  }
  if (told.length === 0) return { context, withThem: withThem(holding) }
  const claims: ReadClaim[] = [...context.claims]
  const relations: Relation[] = [...holding]
  const isWritten = new Map<number, ReadClaim>()
  for (const one of told) {
    // Two that read one cell in two ways say nothing of it.
    const isOpen = one.claims.every((claim) => {
      const other = isWritten.get(claim.index)
      return other === undefined || other.unit === claim.unit
    })
    if (!isOpen || !isFailing(doc, context, one)) continue
    for (const claim of one.claims) {
      isWritten.set(claim.index, claim)
      claims[claim.index] = claim
    }
    relations.push(one.relation)
  }
  return { context: { ...context, claims }, withThem: withThem(relations) }
}

/** Of which figures it speaks. */
function keyOf(one: Relation): string {
  return membersOf(one)
    .toSorted((a, b) => a - b)
    .join()
}

/** Bare whole numbers of tables, by their claims; what they count isn't told, and they may be thousands. */
function cellsIn(grids: readonly Grid[]): ReadonlyMap<number, Cell> {
  const cells = grids.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  return new Map(
    cells.flatMap((cell) =>
      cell !== null && cell !== 'none' && cell.isBare && cell.grain === 1
        ? [[cell.claim, cell] as const]
        : [],
    ),
  )
}

/** Sums of a table that only rounding keeps from holding; not where so many of them hold to the last digit that nothing was rounded. */
function roundedOf(
  relations: readonly Relation[],
  cells: ReadonlyMap<number, Cell>,
): readonly Relation[] {
  const rests = relations.flatMap((one) => {
    const rest = restOf(one, cells)
    return rest === null ? [] : [{ one, ...rest }]
  })
  const off = rests.filter(({ rest }) => rest > 0)
  if (off.length <= COUNTED_OFF && rests.length - off.length >= COUNTED_MIN) return []
  return off.flatMap(({ one, rest, parts }) => (rest <= (parts + 1) / 2 ? [one] : []))
}

/** Of three rounded numbers hardly six sums in a row would hold to the last digit. */
const COUNTED_MIN = 6
/** A cell that is wrong stands in the sum of its row and in that of its column. */
const COUNTED_OFF = 2

function restOf(
  one: Relation,
  cells: ReadonlyMap<number, Cell>,
): { readonly rest: number; readonly parts: number } | null {
  if (one.kind !== 'parts' || !one.complete || one.less !== undefined) return null
  const whole = cells.get(one.whole)
  const parts = one.parts.flatMap((part) => cells.get(part) ?? [])
  if (whole === undefined || parts.length < one.parts.length) return null
  const rest = Math.abs(parts.reduce((all, { value }) => all + value, -whole.value))
  return { rest, parts: parts.length }
}

/** By the exact arithmetic of the checks. */
function isFailing(doc: Doc, context: Context, { relation, claims }: Told): boolean {
  const known = [...context.claims]
  for (const claim of claims) known[claim.index] = claim
  const reading = { ...context, doc, claims: known, relations: [relation] }
  return failingRelations(reading).length > 0
}
