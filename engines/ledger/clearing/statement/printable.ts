import type { Day } from '#platform/period'
import type { Statement, StatementLine } from '../types.ts'
import { changeBy } from './statement-of.ts'

/** Lines that a page shows; a longer statement is printed by its sums, and its lines are had as CSV. */
export const PRINTED_LINES_MAX = 1000

/** What a printable page of a statement needs, in the words of nobody yet: amounts in the smallest unit. */
export type PrintableStatement = Statement & {
  readonly printedOn: Day
  /** With the balance after each; at most `PRINTED_LINES_MAX`. */
  readonly lines: readonly (StatementLine & { readonly balance: bigint })[]
  /** How many lines the page leaves out. */
  readonly leftOut: number
}

export async function printableStatement(
  statement: Statement,
  lines: AsyncIterable<StatementLine> | Iterable<StatementLine>,
  printedOn: Day,
): Promise<PrintableStatement> {
  const shown: (StatementLine & { readonly balance: bigint })[] = []
  let balance = statement.opening
  for await (const line of lines) {
    if (shown.length === PRINTED_LINES_MAX) break
    balance += changeBy(line)
    shown.push({ ...line, balance })
  }
  return {
    ...statement,
    printedOn,
    lines: shown,
    leftOut: statement.total.lines - shown.length,
  }
}
