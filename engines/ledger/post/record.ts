import type { Write } from '#platform/db'
import type { LedgerContext } from '../types.ts'
import { addPosting, recordRows, type Taken } from './journal.ts'
import type { Row } from './judged.ts'
import { leafHash, leafText, rootOfLeaves } from './leaf.ts'

/** Writes what was decided, as one posting. False, and nothing is written, where another was faster with an id. */
export async function record(
  tx: Write,
  ctx: LedgerContext,
  taken: Taken,
  rows: readonly Row[],
): Promise<boolean> {
  const { posting, recordedAt, standings } = taken
  const accountOf = (number: number) => standings.get(number)?.account
  const keepsHistory = rows.some(
    ({ debit, credit }) => accountOf(debit)?.keepsHistory || accountOf(credit)?.keepsHistory,
  )
  const done = recordRows(tx, taken, rows, keepsHistory)
  // While the database writes, the tree grows here.
  const leaves = rows.map((row, place) =>
    leafHash(
      leafText({
        ...row,
        posting,
        place,
        recordedAt,
        debit: accountOf(row.debit)?.code ?? '',
        credit: accountOf(row.credit)?.code ?? '',
      }),
    ),
  )
  const root = rootOfLeaves(leaves)
  if (!(await done)) return false
  await addPosting(tx, {
    number: posting,
    id: ctx.newId(),
    recordedAt,
    transfers: rows.length,
    root,
  })
  return true
}
