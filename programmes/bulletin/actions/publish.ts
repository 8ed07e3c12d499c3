import Type from 'typebox'
import { freezeEdition } from '#engines/series'
import { house, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { ID } from '#programmes/figures'
import { bulletinsOf, getBulletin } from '../held.ts'
import { addEdition, getEdition, listEditions, takeTurn } from '../store.ts'
import type { EditionRef } from '../types.ts'
import { editionRef } from '../views.ts'
import { checkOwnText, countsOf, type OwnCheck, refuseContradiction } from './check-own-text.ts'

/** `check`: what the checker found in the text before it was frozen; null for an edition there was already. */
type PublishedEdition = EditionRef & { readonly check: OwnCheck | null }

const INPUT = Type.Object(
  {
    id: ID,
    asOf: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        description: 'The day whose knowledge counts; default: the bulletin’s own.',
      }),
    ),
    despite: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: 'Why it is published although its text contradicts itself; kept with the act.',
      }),
    ),
    once: Type.Optional(
      Type.Boolean({
        description: 'Answer the newest edition if there is one, and freeze nothing.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Freezes a bulletin's text, its figures as judged on a day, and every input, at a permanent address. The text is checked
 * against itself and the data first. Throws `bulletin.not-yet`, `bulletin.contradicts-itself`, and `bulletin.unchanged` where the newest edition has the same hashes.
 */
export const publish: Action<typeof INPUT, PublishedEdition> = {
  name: 'bulletin.publish',
  title: { en: 'Publish an edition', zh: '发布定稿版本' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, input) => {
    await ctx.series.refresh(tx)
    const bulletin = getBulletin(ctx, input.id)
    const asOf = input.asOf ?? bulletin.date
    if (asOf < bulletin.date || asOf > ctx.today) {
      const { id, date } = bulletin
      throw new HouseError('bulletin.not-yet', { id, asOf, date, today: ctx.today })
    }
    await takeTurn(tx, bulletin.id)
    const [newest] = await listEditions(tx, [bulletin.id])
    if (newest !== undefined && input.once === true)
      return { ...editionRef(ctx, newest), check: null }
    const check = await checkOwnText(tx, ctx, bulletin, asOf)
    if (input.despite === undefined) refuseContradiction(bulletin.id, check)
    const number = (newest?.number ?? 0) + 1
    const edition = freezeEdition(
      {
        id: `${bulletin.id}-${number}`,
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
    if (newest !== undefined) {
      const { edition: before } = await getEdition(tx, newest.id)
      const same = Object.entries(edition.hashes).every(
        ([part, hash]) =>
          Object.entries(before.hashes).find(([name]) => name === part)?.[1] === hash,
      )
      if (same && before.asOf === asOf)
        throw new HouseError('bulletin.unchanged', { edition: newest.id })
    }
    return { ...editionRef(ctx, await addEdition(tx, edition, number)), check: countsOf(check) }
  },
}

/**
 * Publishes every bulletin of the pack that has no edition, each once, in the system's name; for the host, after it
 * has loaded a pack. One whose text contradicts itself stays unpublished, and the product starts all the same: `note`
 * is told of both.
 */
export async function publishPack(
  db: Database,
  ctx: Context,
  note: (words: string) => void,
): Promise<void> {
  const bulletins = bulletinsOf(ctx).filter(({ date }) => date <= ctx.today)
  const editions = await db.read((tx) =>
    listEditions(
      tx,
      bulletins.map(({ id }) => id),
    ),
  )
  const system: Context = { ...ctx, actor: { kind: 'system', id: 'system' } }
  for (const { id } of bulletins.toReversed()) {
    if (editions.some(({ bulletin }) => bulletin === id)) continue
    try {
      const made = await perform(db, publish, system, { id, once: true })
      note(`published the edition ${made.id}`)
    } catch (error) {
      if (!(error instanceof HouseError) || error.code !== 'bulletin.contradicts-itself')
        throw error
      // Who publishes it by hand is told where: said here as well, it would be said twice.
      note(
        `not published, since its text contradicts itself: ${id}; ./onedelta bulletin publish ${id} says where`,
      )
    }
  }
}
