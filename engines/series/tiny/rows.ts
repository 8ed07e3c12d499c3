import { draftOf } from '../exchange/cells.ts'
import type { BadRow, ObservationDraft } from '../ports.ts'
import type { Ground } from '../pure/index.ts'
import { badRows } from '../rows/bad-rows.ts'
import { rowChecker } from '../rows/check-row.ts'
import type { TableReader } from '../rows/stage-rows.ts'
import { rulesOf } from './stored-world.ts'

/** What a table gives under the checks of a world, without a store: its observations, and what is wrong. */
export async function checkedTable(
  ground: Ground,
  table: TableReader,
): Promise<{ readonly drafts: readonly ObservationDraft[]; readonly bad: readonly BadRow[] }> {
  const bad = badRows()
  const check = rowChecker(table.header, rulesOf(ground), bad)
  const drafts: ObservationDraft[] = []
  for await (const batch of table.batches) {
    for (const { line, cells } of batch) {
      const row = check(cells, line)
      if (row !== undefined) drafts.push(draftOf(row))
    }
  }
  return { drafts, bad: bad.listed() }
}
