import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { getCycle } from '../cycles/close-cycle.ts'
import { LINES_PER_PAGE_MAX } from '../limits.ts'
import { getParticipant, getScheme } from '../schemes.ts'
import { seesParticipant } from '../store/schemes.ts'
import {
  type CounterpartySums,
  listPairLines,
  listPaymentLines,
  openingOf,
  type StatementKey,
  sumsOf,
} from '../store/statements.ts'
import type { Statement, StatementLine, StatementSums } from '../types.ts'

/**
 * The statement of a participant over a cycle: what it was owed and owed when the cycle opened, what came, what was paid, what
 * is left. The closing of a cycle is the opening of the next. Throws `clearing.unknown-scheme`, `clearing.unknown-cycle`,
 * `clearing.unknown-participant`.
 */
export async function statementOf(tx: Read, key: StatementKey): Promise<Statement> {
  const scheme = await getScheme(tx, key.scheme)
  const cycle = await getCycle(tx, key.scheme, key.cycle)
  const participant = await getParticipant(tx, key.scheme, key.participant)
  // What one sees of another is no statement of theirs; it is answered as if there were none.
  if (!(await seesParticipant(tx, key.scheme, key.participant)))
    throw new HouseError('clearing.unknown-participant', key)
  const [opening, rows] = await Promise.all([openingOf(tx, key), sumsOf(tx, key)])
  const counterparties = rows.map((row) => ({ ...row, lines: Number(row.lines) }))
  const total = totalOf(rows)
  return {
    scheme,
    cycle,
    participant,
    opening,
    counterparties,
    total,
    closing: opening + changeBy(total),
  }
}

/** By how much sums, or a line, change what is due to the participant. */
export function changeBy({
  owed,
  due,
  paid,
  received,
}: Pick<StatementLine, 'owed' | 'due' | 'paid' | 'received'>): bigint {
  return due - owed + paid - received
}

/**
 * Every line of a statement, page by page, so that millions need no more memory than one: by counterparty, first what is owed,
 * then what is due, then payments. Read it in the transaction of the statement, and the lines add up to it.
 */
export async function* statementLines(
  tx: Read,
  key: StatementKey,
  timeZone: string,
): AsyncGenerator<StatementLine> {
  const { participant } = key
  for (const { counterparty } of await sumsOf(tx, key)) {
    const owes = { debtor: participant, creditor: counterparty }
    const isDue = { debtor: counterparty, creditor: participant }
    yield* paged((after) => listPairLines(tx, key, owes, after, LINES_PER_PAGE_MAX))
    yield* paged((after) => listPairLines(tx, key, isDue, after, LINES_PER_PAGE_MAX))
    yield* paged((after) =>
      listPaymentLines(tx, key, counterparty, timeZone, after, LINES_PER_PAGE_MAX),
    )
  }
}

async function* paged(
  pageAfter: (after: string | null) => Promise<readonly StatementLine[]>,
): AsyncGenerator<StatementLine> {
  for (let after: string | null = null; ; ) {
    const page: readonly StatementLine[] = await pageAfter(after)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < LINES_PER_PAGE_MAX) return
    after = last.id
  }
}

function totalOf(rows: readonly CounterpartySums[]): StatementSums {
  const sum = (field: 'lines' | 'owed' | 'due' | 'paid' | 'received') =>
    rows.reduce((total, row) => total + row[field], 0n)
  return {
    counterparty: null,
    lines: Number(sum('lines')),
    owed: sum('owed'),
    due: sum('due'),
    paid: sum('paid'),
    received: sum('received'),
  }
}
