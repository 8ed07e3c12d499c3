import type { Read } from '#platform/db'
import type { StatementLine } from '../types.ts'

export type StatementKey = {
  readonly scheme: string
  readonly cycle: number
  readonly participant: string
}

/** Due to a participant, less owed by it, over all cycles before one, with the payments of their time. */
export async function openingOf(
  tx: Read,
  { scheme, cycle, participant }: StatementKey,
): Promise<bigint> {
  const [row] = await tx<{ opening: bigint }[]>`
    SELECT ((
      SELECT coalesce(sum(CASE WHEN p.creditor = ${participant} THEN p.amount ELSE -p.amount END), 0)
      FROM clearing.positions AS p
      WHERE p.scheme = ${scheme} AND p.cycle < ${cycle} AND ${participant} IN (p.debtor, p.creditor)
    ) + (
      SELECT coalesce(sum(CASE WHEN i.payer = ${participant} THEN p.amount ELSE -p.amount END), 0)
      FROM clearing.payments AS p JOIN clearing.instructions AS i ON i.id = p.instruction_id
      WHERE p.scheme = ${scheme} AND p.cycle < ${cycle} AND ${participant} IN (i.payer, i.payee)
    ))::bigint AS opening`
  return row?.opening ?? 0n
}

export type CounterpartySums = {
  readonly counterparty: string
  readonly lines: bigint
  readonly owed: bigint
  readonly due: bigint
  readonly paid: bigint
  readonly received: bigint
}

/** What happened with each other participant in a cycle, from the positions and payments. */
export async function sumsOf(
  tx: Read,
  { scheme, cycle, participant }: StatementKey,
): Promise<readonly CounterpartySums[]> {
  return tx<CounterpartySums[]>`
    SELECT s.counterparty, sum(s.lines)::bigint AS lines, sum(s.owed)::bigint AS owed, sum(s.due)::bigint AS due,
      sum(s.paid)::bigint AS paid, sum(s.received)::bigint AS received
    FROM (
      SELECT p.creditor AS counterparty, p.obligations AS lines, p.amount AS owed, 0 AS due, 0 AS paid, 0 AS received
      FROM clearing.positions AS p
      WHERE p.scheme = ${scheme} AND p.cycle = ${cycle} AND p.debtor = ${participant}
      UNION ALL
      SELECT p.debtor, p.obligations, 0, p.amount, 0, 0 FROM clearing.positions AS p
      WHERE p.scheme = ${scheme} AND p.cycle = ${cycle} AND p.creditor = ${participant}
      UNION ALL
      SELECT CASE WHEN i.payer = ${participant} THEN i.payee ELSE i.payer END, 1, 0, 0,
        CASE WHEN i.payer = ${participant} THEN p.amount ELSE 0 END,
        CASE WHEN i.payee = ${participant} THEN p.amount ELSE 0 END
      FROM clearing.payments AS p JOIN clearing.instructions AS i ON i.id = p.instruction_id
      WHERE p.scheme = ${scheme} AND p.cycle = ${cycle} AND ${participant} IN (i.payer, i.payee)
    ) AS s GROUP BY s.counterparty ORDER BY s.counterparty`
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** A page of the obligations of one debtor to one creditor, after an id; by the index of pairs. */
export async function listPairLines(
  tx: Read,
  { scheme, cycle, participant }: StatementKey,
  { debtor, creditor }: { readonly debtor: string; readonly creditor: string },
  after: string | null,
  limit: number,
): Promise<readonly StatementLine[]> {
  return tx<StatementLine[]>`
    SELECT CASE WHEN o.adjusts IS NULL THEN 'obligation' ELSE 'adjustment' END AS kind, o.id,
      CASE WHEN o.debtor = ${participant} THEN o.creditor ELSE o.debtor END AS counterparty,
      o.document, o.adjusts, o.effective_on AS day,
      CASE WHEN o.debtor = ${participant} THEN o.amount ELSE 0 END AS owed,
      CASE WHEN o.creditor = ${participant} THEN o.amount ELSE 0 END AS due,
      0::bigint AS paid, 0::bigint AS received
    FROM clearing.obligations AS o
    WHERE o.scheme = ${scheme} AND o.cycle = ${cycle} AND o.debtor = ${debtor} AND o.creditor = ${creditor}
      AND o.id > ${after ?? NO_ID}
    ORDER BY o.id LIMIT ${limit}`
}

/** A page of the payments with one other participant, after an id. The day is that of the region's time zone. */
export async function listPaymentLines(
  tx: Read,
  { scheme, cycle, participant }: StatementKey,
  counterparty: string,
  timeZone: string,
  after: string | null,
  limit: number,
): Promise<readonly StatementLine[]> {
  return tx<StatementLine[]>`
    SELECT 'payment' AS kind, p.id, ${counterparty}::text AS counterparty,
      i.scheme || '/' || i.cycle || '/' || i.number AS document, NULL::uuid AS adjusts,
      (p.paid_at AT TIME ZONE ${timeZone})::date AS day, 0::bigint AS owed, 0::bigint AS due,
      CASE WHEN i.payer = ${participant} THEN p.amount ELSE 0 END AS paid,
      CASE WHEN i.payee = ${participant} THEN p.amount ELSE 0 END AS received
    FROM clearing.payments AS p JOIN clearing.instructions AS i ON i.id = p.instruction_id
    WHERE p.scheme = ${scheme} AND p.cycle = ${cycle} AND p.id > ${after ?? NO_ID}
      AND (i.payer, i.payee) IN ((${participant}, ${counterparty}), (${counterparty}, ${participant}))
    ORDER BY p.id LIMIT ${limit}`
}
