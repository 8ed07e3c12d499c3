import type { Read } from '#platform/db'
import type { Context } from '#programmes/contract'
import { readDeskText } from '../pack/read-desk-text.ts'
import type { Bulletin } from '../pack/types.ts'
import { getEdition, listEditions } from './store.ts'

/** Editions that are looked into for a figure, the newest first. */
const LOOKED_MAX = 5

/**
 * The newest text of a bulletin that still stated a figure: an erratum may have taken it out, and whoever has an older
 * edition before them opens it all the same.
 */
export async function earlierTextWith(
  tx: Read,
  ctx: Context,
  { id }: Pick<Bulletin, 'id'>,
  figure: string,
): Promise<Bulletin | undefined> {
  const { region, series } = ctx
  const rows = await listEditions(tx, [id], ctx.now)
  for (const row of rows.slice(0, LOOKED_MAX)) {
    const { edition } = await getEdition(tx, ctx, row.id)
    if (!edition.figures.some((one) => one.id === figure)) continue
    const as = { version: row.id, publisher: row.publisher }
    const files = edition.texts
    const read = readDeskText({ id, files, region, catalogue: series.catalogue, as }, [])
    if (read?.figures.has(figure) === true) return read
  }
  return undefined
}
