import { freezeEdition } from '#engines/series'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import type { Bulletin } from '../pack/types.ts'
import { addEdition, type EditionRow, findNewest, getEdition } from './store.ts'

type Given = Pick<
  EditionRow,
  | 'number'
  | 'asOf'
  | 'origin'
  | 'organisation'
  | 'publisher'
  | 'publicAt'
  | 'erratumOf'
  | 'change'
  | 'despite'
  | 'ownCheck'
> & { readonly publishedBy: string | null }

/**
 * Freezes a bulletin's text, its figures as judged on a day, and every input, as its next edition. Throws
 * `bulletin.unchanged` where the newest edition has the same hashes for the same day.
 */
export async function freezeNext(
  tx: Write,
  ctx: Context,
  bulletin: Bulletin,
  { asOf, ...given }: Given,
): Promise<EditionRow> {
  const edition = freezeEdition(
    {
      id: `${bulletin.id}-${given.number}`,
      bulletin: bulletin.id,
      document: bulletin.document,
      asOf,
      frozenAt: ctx.now,
      texts: bulletin.files,
      figures: [...bulletin.figures.values()].map(({ figure }) => figure),
    },
    ctx.series,
    ctx.region,
  )
  const newest = await findNewest(tx, ctx, bulletin.id)
  if (newest !== undefined && newest.asOf === asOf) {
    const { hashes } = (await getEdition(tx, ctx, newest.id)).edition
    const held = new Map(Object.entries(hashes))
    if (Object.entries(edition.hashes).every(([part, hash]) => held.get(part) === hash))
      throw new HouseError('bulletin.unchanged', { edition: newest.id })
  }
  return addEdition(tx, edition, { ...given, title: bulletin.title })
}
