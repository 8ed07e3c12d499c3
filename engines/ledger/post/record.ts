import type { Write } from '#platform/db'
import { rootOfTexts } from '#platform/log'
import type { LedgerContext } from '../types.ts'
import { addPosting, type Taken } from './journal.ts'
import type { Row } from './judged.ts'
import { leafText } from './leaf.ts'

/** Writes what was decided, as one posting. False, and nothing is written, where another was faster with an id. */
export function record(
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
  const texts = rows.map((row, place) => {
    const [debit, credit] = [accountOf(row.debit), accountOf(row.credit)]
    return leafText(row, {
      posting,
      place,
      recordedAt,
      debit: debit?.code ?? '',
      credit: credit?.code ?? '',
      asset: debit?.asset ?? '',
    })
  })
  const root = rootOfTexts(texts)
  return addPosting(tx, { number: posting, id: ctx.newId(), recordedAt, root, rows }, keepsHistory)
}
