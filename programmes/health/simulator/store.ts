import type { Read } from '#platform/db'

// What of a simulation is there already: one that was interrupted goes on, and the same one twice makes nothing twice.

export async function knownFilings(
  tx: Read,
  insured: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx<{ insured: string }[]>`
    SELECT DISTINCT insured FROM health.filings WHERE insured = ANY (${insured as string[]}::uuid[])`
  return new Set(rows.map((row) => row.insured))
}

/** Those of these messages that came before, with the settlement that a call led to, if it led to one. */
export async function knownMessages(
  tx: Read,
  of: readonly { readonly institution: string; readonly message: string }[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await tx<{ message: string; settlement: string | null }[]>`
    SELECT m.message, CASE m.kind WHEN 'settle' THEN m.outcome END AS settlement
    FROM health.find_messages(
      ${of.map(({ institution }) => institution)}::text[], ${of.map(({ message }) => message)}::text[]
    ) AS m`
  return new Map(rows.map(({ message, settlement }) => [message, settlement]))
}

/** Whether nobody is there, or others; or the simulation of this first person has begun, or come to its last message. */
export async function standingOf(
  tx: Read,
  first: string,
  last: string,
): Promise<'empty' | 'others' | 'begun' | 'done'> {
  const [row] = await tx<{ standing: 'empty' | 'others' | 'begun' | 'done' }[]>`
    SELECT CASE
      WHEN NOT EXISTS (SELECT FROM health.insured_persons) THEN 'empty'
      WHEN NOT EXISTS (SELECT FROM health.insured_persons WHERE id = ${first}) THEN 'others'
      WHEN NOT EXISTS (SELECT FROM health.messages WHERE message = ${last}) THEN 'begun'
      ELSE 'done'
    END AS standing`
  return row?.standing ?? 'empty'
}
