import type { Read, Write } from '#platform/db'

/** Crossings that were told of. */
export async function toldOf(tx: Read, alerts: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx<{ alert: string }[]>`
    SELECT t.alert FROM health.told_alerts AS t WHERE t.alert = ANY (${alerts as string[]}::uuid[])`
  return new Set(rows.map(({ alert }) => alert))
}

type Told = { readonly id: string; readonly participant: string; readonly level: string }

/** Answers those that nobody told of meanwhile. */
export async function addTold(
  tx: Write,
  alerts: readonly Told[],
  at: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx<{ alert: string }[]>`
    INSERT INTO health.told_alerts (alert, province, level, told_at)
    SELECT a.alert, a.province, a.level, ${at}
    FROM unnest(
      ${alerts.map(({ id }) => id)}::uuid[], ${alerts.map(({ participant }) => participant)}::text[],
      ${alerts.map(({ level }) => level)}::text[]
    ) AS a (alert, province, level)
    ON CONFLICT DO NOTHING RETURNING alert`
  return new Set(rows.map(({ alert }) => alert))
}

/** The organisation that runs the insurance of a province now; undefined: none. */
export async function operatorOf(tx: Read, province: string): Promise<string | undefined> {
  const [row] = await tx<{ organisation: string }[]>`
    SELECT o.organisation FROM health.operators AS o WHERE o.place = ${province} AND o.until IS NULL`
  return row?.organisation
}

export type NewMail = {
  readonly id: string
  readonly alert: string
  readonly organisation: string
  readonly person: string
  readonly subject: string
  readonly body: string
}

export async function addMails(
  tx: Write,
  mails: readonly NewMail[],
  { at, expiresAt }: { readonly at: string; readonly expiresAt: string },
): Promise<void> {
  await tx`
    INSERT INTO health.alert_mails (id, alert, organisation, person, made_at, expires_at, subject, body)
    SELECT m.id, m.alert, m.organisation, m.person, ${at}, ${expiresAt}, m.subject, m.body
    FROM jsonb_to_recordset(${JSON.stringify(mails)}::text::jsonb) AS m (
      id uuid, alert uuid, organisation uuid, person uuid, subject text, body text
    ) ON CONFLICT (alert, person) DO NOTHING`
}

export type WaitingMail = {
  readonly id: string
  readonly organisation: string
  readonly person: string
  readonly subject: string
  readonly body: string
  readonly expiresAt: string
  readonly tries: number
}

/** Those whose turn it is, the oldest first; after each vain try the next comes twice as many minutes later. */
export async function takeWaiting(
  tx: Write,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly WaitingMail[]> {
  return tx<WaitingMail[]>`
    SELECT m.id, m.organisation, m.person, m.subject, m.body, m.expires_at AS "expiresAt", m.tries
    FROM health.alert_mails AS m
    WHERE m.state = 'waiting' AND m.made_at + make_interval(mins => (2 ^ m.tries)::integer - 1) <= ${now}
    ORDER BY m.made_at, m.id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
}

export async function isWaiting(tx: Read, now: string): Promise<boolean> {
  const rows = await tx`
    SELECT 1 FROM health.alert_mails AS m
    WHERE m.state = 'waiting' AND m.made_at + make_interval(mins => (2 ^ m.tries)::integer - 1) <= ${now} LIMIT 1`
  return rows.length > 0
}

/** What became of mails that were taken: those that wait are tried again. */
export async function markMails(
  tx: Write,
  ids: readonly string[],
  fate: 'sent' | 'waiting' | 'given-up',
  at: string,
): Promise<void> {
  if (ids.length === 0) return
  if (fate === 'waiting') {
    await tx`
      UPDATE health.alert_mails SET tries = tries + 1 WHERE id = ANY (${ids as string[]}::uuid[])`
    return
  }
  await tx`
    UPDATE health.alert_mails SET state = ${fate}, done_at = ${at}, tries = tries + 1, subject = NULL, body = NULL
    WHERE id = ANY (${ids as string[]}::uuid[])`
}
