import type { Write } from '#platform/db'

/** A link that was promised something that is taken back: it opens nothing any longer. */
export async function closeLink(
  tx: Write,
  { now }: { readonly now: string },
  id: string,
): Promise<void> {
  await tx`UPDATE auth.links SET used_at = ${now} WHERE id = ${id} AND used_at IS NULL`
}
