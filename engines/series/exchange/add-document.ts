import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { sha256Of } from '../edition/canonical.ts'
import type { SeriesContext } from '../ports.ts'
import { insertDocuments } from '../store/definitions.ts'
import { openLoad } from '../store/loads.ts'
import type { SeriesDocument } from '../types.ts'

/**
 * A document that no pack names, in the transaction that imports what stands in it. What is held in memory is left as it
 * is: others see the document when it is committed, or never. Throws `series.document-held` for an id that is taken.
 */
export async function addDocument(
  tx: Write,
  ctx: SeriesContext,
  document: SeriesDocument,
): Promise<void> {
  const held = ctx.series.catalogue.documents.get(document.id)
  if (held !== undefined)
    throw new HouseError('series.document-held', {
      document: document.id,
      publisher: held.publisher,
    })
  const loadId = await openLoad(tx, {
    kind: 'import',
    source: `document ${document.id}`,
    sha256: sha256Of(document),
    actor: `${ctx.actor.kind} ${ctx.actor.id}`,
    loadedAt: ctx.now,
  })
  await insertDocuments(tx, loadId, [document])
}
