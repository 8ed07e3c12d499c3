import type { Read, Write } from '#platform/db'

export type NewMail = {
  readonly id: string
  readonly request: string
  readonly person: string
  readonly subject: string
  readonly body: string
}

/** Writes mails that are to be sent; they belong to reminders of one day. */
export async function addMails(
  tx: Write,
  mails: readonly NewMail[],
  when: { readonly day: string; readonly at: string; readonly expiresAt: string },
): Promise<void> {
  await tx`
    INSERT INTO collection.reminder_mails (
      id, request_id, day, person, made_at, expires_at, subject, body, state, tries
    )
    SELECT m.id, m.request, ${when.day}, m.person, ${when.at}, ${when.expiresAt}, m.subject, m.body, 'waiting', 0
    FROM jsonb_to_recordset(${JSON.stringify(mails)}::text::jsonb) AS m (
      id uuid, request uuid, person uuid, subject text, body text
    )`
}

export type WaitingMail = {
  readonly id: string
  readonly person: string
  /** The organisation that the person is reminded for. */
  readonly organisation: string
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
    SELECT m.id, m.person, r.addressed AS organisation, m.subject, m.body, m.expires_at AS "expiresAt", m.tries
    FROM collection.reminder_mails AS m JOIN collection.requests AS r ON r.id = m.request_id
    WHERE m.state = 'waiting' AND m.made_at + make_interval(mins => (2 ^ m.tries)::integer - 1) <= ${now}
    ORDER BY m.made_at, m.id LIMIT ${limit} FOR UPDATE OF m SKIP LOCKED`
}

export async function isWaiting(tx: Read, now: string): Promise<boolean> {
  const rows = await tx`
    SELECT 1 FROM collection.reminder_mails AS m
    WHERE m.state = 'waiting' AND m.made_at + make_interval(mins => (2 ^ m.tries)::integer - 1) <= ${now} LIMIT 1`
  return rows.length > 0
}

export async function markSent(tx: Write, ids: readonly string[], at: string): Promise<void> {
  await tx`
    UPDATE collection.reminder_mails SET state = 'sent', done_at = ${at}, tries = tries + 1, subject = NULL, body = NULL
    WHERE id = ANY (${[...ids]}::uuid[])`
}

export async function markTried(tx: Write, ids: readonly string[]): Promise<void> {
  await tx`
    UPDATE collection.reminder_mails SET tries = tries + 1 WHERE id = ANY (${[...ids]}::uuid[])`
}

export async function giveUp(tx: Write, ids: readonly string[], at: string): Promise<void> {
  await tx`
    UPDATE collection.reminder_mails SET state = 'given-up', done_at = ${at}, subject = NULL, body = NULL
    WHERE id = ANY (${[...ids]}::uuid[])`
}
