import type { Write } from '#platform/db'
import { rootOfTexts } from '#platform/log'
import type { ResultCode } from '../results.ts'
import type { LedgerContext } from '../types.ts'
import { addPosting, type Taken } from './journal.ts'
import type { Row } from './judged.ts'
import { leafText } from './leaf.ts'

/**
 * Writes what was decided, as one posting, and burns ids. False, and nothing is written, where another was faster with an id, or
 * where a purpose was believed to be registered and isn't.
 */
export function record(
  tx: Write,
  ctx: LedgerContext,
  taken: Taken,
  rows: readonly Row[],
  burnt: ReadonlyMap<string, ResultCode> = new Map(),
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
  const made = { number: posting, id: ctx.newId(), recordedAt, root, rows }
  return addPosting(tx, made, keepsHistory, burnt)
}
