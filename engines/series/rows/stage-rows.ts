import type { Write } from '#platform/db'
import {
  copyToStaging,
  createStaging,
  dropStaging,
  listChanged,
  listDuplicates,
} from '../store/staging.ts'
import type { BadRows } from './bad-rows.ts'
import { type RowRules, rowChecker } from './check-row.ts'
import { copyLine } from './copy-line.ts'
import * as faults from './faults.ts'

/** Rows of a table as text cells: the header first, then `line` and cells of each row, a batch at a time. */
export type TableReader = {
  readonly header: readonly string[]
  readonly batches: AsyncIterable<readonly TableRow[]>
}
export type TableRow = { readonly line: number; readonly cells: readonly string[] }

export type Staged = { readonly rows: number; readonly staged: number }

/** The staging table around `work`: there for it, gone after it, also when several tables are staged in one transaction. */
export async function withStaging<T>(tx: Write, work: () => Promise<T>): Promise<T> {
  await createStaging(tx)
  const answer = await work()
  await dropStaging(tx)
  return answer
}

/** Lines of one table; those of the next in the same staging are counted on from here. */
export const LINES_MAX = 1_000_000_000

/**
 * Streams a table through the checks into staging; what is wrong goes into `bad`, and only sound rows are staged.
 * `tableNumber` keeps the lines of several tables in one staging apart.
 */
export async function stageTable(
  tx: Write,
  table: TableReader,
  rules: RowRules,
  bad: BadRows,
  tableNumber = 0,
): Promise<Staged> {
  const offset = tableNumber * LINES_MAX
  const check = rowChecker(table.header, rules, bad)
  let rows = 0
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of table.batches) {
      let text = ''
      for (const { line, cells } of batch) {
        rows++
        const row = check(cells, line)
        if (row !== undefined) text += copyLine(row, offset)
      }
      if (text !== '') yield text
    }
  }
  const staged = await copyToStaging(tx, lines())
  return { rows, staged }
}

/** Reports staged lines that repeat an earlier line, and those that would change what the store holds. */
export async function reportConflicts(
  tx: Write,
  tables: readonly { readonly name: string; readonly bad: BadRows }[],
): Promise<void> {
  const report = (staged: number, column: string, { reason, remedy }: faults.Fault): void =>
    tables[Math.floor(staged / LINES_MAX)]?.bad.report(staged % LINES_MAX, column, reason, remedy)
  const named = (staged: number): string =>
    tables.length > 1
      ? `${tables[Math.floor(staged / LINES_MAX)]?.name}:${staged % LINES_MAX}`
      : String(staged % LINES_MAX)
  for (const { line, first } of await listDuplicates(tx))
    report(line, '', faults.sameKey(named(first)))
  for (const { line, held, stated } of await listChanged(tx))
    report(line, 'value', faults.changedValue(held, stated))
}
