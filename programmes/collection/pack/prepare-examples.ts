import { actAs, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { say } from '#platform/i18n'
import { packFiles } from '#platform/region'
import type { Context } from '#programmes/contract'
import { beginExample } from '../actions/begin-example.ts'
import { isBegun } from '../store/requests.ts'
import { readExamples } from './read-examples.ts'

/**
 * Begins the requests of the pack that were never begun; for the host, after it has prepared the organisations. What became of
 * them since stays so. Throws `collection.broken-pack`.
 */
export async function prepareExamples(
  db: Database,
  ctx: Context,
  note: (words: string) => void,
): Promise<void> {
  const examples = readExamples(ctx.region, packFiles(ctx.region))
  if (examples.length === 0) return
  const system: Context = { ...ctx, actor: { kind: 'system', id: 'system' } }
  for (const example of examples) {
    const isThere = await db.read(async (tx) => {
      await actAs(tx, system.actor, null)
      return isBegun(tx, example.title)
    })
    if (isThere) continue
    const { id } = await perform(db, beginExample, system, example)
    if (id !== null) note(`began the request “${say(example.title, 'en')}”`)
  }
}
