import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { amountsOfWorth, changesOf, onOtherBasis } from './changes.ts'
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
  const others = new Set(
    tables.flatMap((table) => [...onOtherBasis(table), ...amountsOfWorth(table)]),
  )
  const own = tables.flatMap((table) => [
    ...changesOf(table),
    ...totalsOf(table),
    ...sharesOf(table),
  ])
  const changes = new Map(own.flatMap((one) => (one.kind === 'change' ? [[one.amount, one]] : [])))
  const known = relations.map((one) => {
    if (one.kind !== 'change' || one.amount === null) return one
    if (others.has(one.amount)) return { ...one, comparablePrices: true }
    const change = changes.get(one.amount)
    const isOpen = change !== undefined && (one.base === null || one.result === null)
    return isOpen ? { ...change, direction: one.direction } : one
  })
  const retold = retoldOf(lines, known, tables.flatMap(endsOf), tables.flatMap(yearlyOf))
  const found = [...own, ...retold, ...entriesOf(lines)]
  if (found.length === 0) return known
  const isTold = new Set(known.map(keyOf))
  const fresh = found.filter((one) => {
    const key = keyOf(one)
    const isNew = !isTold.has(key)
    isTold.add(key)
    return isNew
  })
  return [...known, ...fresh]
}

/** What it says of which claims, however it was found. */
function keyOf(one: Relation): string {
  switch (one.kind) {
    case 'change':
      return `change ${one.result} ${one.base} ${one.amount}`
    case 'share':
      return `share ${one.share} ${one.part} ${one.whole}`
    case 'parts':
      return `parts ${one.whole} ${one.parts.toSorted((a, b) => a - b).join()}`
    default:
      return JSON.stringify(one, (_, value: unknown) =>
        typeof value === 'bigint' ? `${value}` : value,
      )
  }
}
