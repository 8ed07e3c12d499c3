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

export async function knownMessages(
  tx: Read,
  of: readonly { readonly institution: string; readonly message: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await tx<{ message: string }[]>`
    SELECT m.message
    FROM unnest(${of.map(({ institution }) => institution)}::text[], ${of.map(({ message }) => message)}::text[])
      AS o (institution, message)
    JOIN health.messages AS m ON m.institution = o.institution AND m.message = o.message`
  return new Set(rows.map(({ message }) => message))
}

export async function hasInsured(tx: Read): Promise<boolean> {
  const rows = await tx`SELECT FROM health.insured_persons LIMIT 1`
  return rows.length > 0
}
