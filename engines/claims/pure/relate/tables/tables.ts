import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { changesOf, onOtherBasis } from './changes.ts'
import { endsOf, yearlyOf } from './ends.ts'
import { entriesOf } from './entries.ts'
import { tablesIn } from './layout.ts'
import { retoldOf } from './retold.ts'
import { sharesOf } from './shares.ts'
import { totalsOf } from './totals.ts'

/** With what the titles of columns and the names of rows say: changes between two columns, totals, and shares in them. */
export function withTables(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const tables = tablesIn(doc, lines)
  const others = new Set(tables.flatMap(onOtherBasis))
  const own = tables.flatMap((table) => [
    ...changesOf(table),
    ...totalsOf(table),
    ...sharesOf(table),
  ])
  const known = relations.map((one) =>
    one.kind === 'change' && others.has(one.amount ?? -1)
      ? { ...one, comparablePrices: true }
      : one,
  )
  const retold = retoldOf(lines, known, tables.flatMap(endsOf), tables.flatMap(yearlyOf))
  return [...known, ...own, ...retold, ...entriesOf(lines)]
}
