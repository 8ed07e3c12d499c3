import type { Read, Write } from '#platform/db'
import type { Alert, AlertLevel, Increase } from '../types.ts'

/** How often each participant crossed each level; after an odd number it is above it. */
export async function countCrossings(
  tx: Read,
  scheme: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx<{ participant: string; level: AlertLevel; number: number }[]>`
    SELECT a.participant, a.level, max(a.number) AS number FROM clearing.alerts AS a
    WHERE a.scheme = ${scheme} GROUP BY a.participant, a.level`
  return new Map(rows.map(({ participant, level, number }) => [`${level} ${participant}`, number]))
}

export async function addAlerts(
  tx: Write,
  alerts: readonly (Alert & { readonly number: number })[],
): Promise<void> {
  await tx`
    INSERT INTO clearing.alerts (id, scheme, participant, level, number, direction, at, exposure, prefund)
    SELECT a.id, a.scheme, a.participant, a.level, a.number, a.direction, a.at, a.exposure, a.prefund
    FROM unnest(
      ${alerts.map(({ id }) => id)}::uuid[], ${alerts.map(({ scheme }) => scheme)}::text[],
      ${alerts.map(({ participant }) => participant)}::text[], ${alerts.map(({ level }) => level)}::text[],
      ${alerts.map(({ number }) => String(number))}::text[]::integer[],
      ${alerts.map(({ direction }) => direction)}::text[], ${alerts.map(({ at }) => at)}::text[]::timestamptz[],
      ${alerts.map(({ exposure }) => String(exposure))}::text[]::bigint[],
      ${alerts.map(({ prefund }) => String(prefund))}::text[]::bigint[]
    ) AS a (id, scheme, participant, level, number, direction, at, exposure, prefund)`
}

/** The newest first. */
export async function listAlerts(
  tx: Read,
  scheme: string,
  limit: number,
): Promise<readonly Alert[]> {
  return tx<Alert[]>`
    SELECT a.id, a.scheme, a.participant, a.level, a.direction, a.at, a.exposure, a.prefund
    FROM clearing.alerts AS a WHERE a.scheme = ${scheme}
    ORDER BY a.at DESC, a.participant, a.level, a.number DESC LIMIT ${limit}`
}

export async function addIncrease(
  tx: Write,
  { id, scheme, participant, amount, askedAt, due }: Increase,
): Promise<void> {
  await tx`
    INSERT INTO clearing.increases (id, scheme, participant, amount, asked_at, due)
    VALUES (${id}, ${scheme}, ${participant}, ${String(amount)}::text::bigint, ${askedAt}, ${due})`
}

/** The newest first. */
export async function listIncreases(
  tx: Read,
  scheme: string,
  limit: number,
): Promise<readonly Increase[]> {
  return tx<Increase[]>`
    SELECT i.id, i.scheme, i.participant, i.amount, i.asked_at AS "askedAt", i.due, i.transfer, i.paid_at AS "paidAt"
    FROM clearing.increases AS i WHERE i.scheme = ${scheme} ORDER BY i.asked_at DESC, i.id LIMIT ${limit}`
}

/** An increase that waits to be paid, locked; undefined where there is none. */
export async function lockIncrease(tx: Write, id: string): Promise<Increase | undefined> {
  const [row] = await tx<Increase[]>`
    SELECT i.id, i.scheme, i.participant, i.amount, i.asked_at AS "askedAt", i.due, i.transfer, i.paid_at AS "paidAt"
    FROM clearing.increases AS i WHERE i.id = ${id} AND i.transfer IS NULL FOR NO KEY UPDATE`
  return row
}

export async function payStored(
  tx: Write,
  id: string,
  transfer: string,
  at: string,
): Promise<void> {
  await tx`UPDATE clearing.increases AS i SET transfer = ${transfer}, paid_at = ${at} WHERE i.id = ${id}`
}
