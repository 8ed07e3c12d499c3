import Type from 'typebox'
import { house, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { ID } from '#programmes/figures'
import { findingsIn, listed, type TextFinding } from '../editions/findings.ts'
import { freezeNext } from '../editions/freeze-next.ts'
import { checkOwnText, countsOf } from '../editions/own-check.ts'
import { findLast, findNewest, listEditions, takeTurn } from '../editions/store.ts'
import { bulletinsOfHouse, findIn, packBulletins, refreshBulletins } from '../held.ts'
import { PACK_VERSION } from '../pack/read-bulletin.ts'
import type { EditionRef, OwnCheck } from '../types.ts'
import { editionRef } from '../views.ts'

/**
 * `check`: what the checker found in the text before it was frozen; null for an edition there was already. `findings`: what
 * of it is false, each with its places.
 */
type PublishedEdition = EditionRef & {
  readonly check: OwnCheck | null
  readonly findings: readonly TextFinding[]
}

const INPUT = Type.Object(
  {
    id: ID,
    asOf: Type.Optional(
      Type.String({
        pattern: '^\\d{4}-\\d{2}-\\d{2}$',
        'x-form': { en: 'a day, written as 2026-11-25', zh: '日期，写作 2026-11-25' },
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
    await refreshBulletins(tx, ctx)
    const bulletin = findIn(bulletinsOfHouse(ctx), input.id)
    const asOf = input.asOf ?? bulletin.date
    if (asOf < bulletin.date || asOf > ctx.today) {
      const { id, date } = bulletin
      throw new HouseError('bulletin.not-yet', { id, asOf, date, today: ctx.today })
    }
    await takeTurn(tx, bulletin.id)
    const newest = await findNewest(tx, ctx, bulletin.id)
    if (newest !== undefined && input.once === true)
      return { ...editionRef(ctx, newest), check: null, findings: [] }
    const last = await findLast(tx, bulletin.id)
    const earliest = last?.publicAt ?? null
    if (earliest !== null && earliest > ctx.now)
      throw new HouseError('bulletin.out-of-order', {
        ...{ id: bulletin.id, publicAt: ctx.now, earliest },
      })
    const checks = await checkOwnText(tx, ctx, bulletin, asOf)
    const findings = findingsIn(ctx, bulletin, checks, asOf).filter(
      ({ weight }) => weight === 'false',
    )
    if (input.despite === undefined) refuseContradiction(bulletin.id, findings)
    const check = countsOf(checks)
    const row = await freezeNext(tx, ctx, bulletin, {
      number: (last?.number ?? 0) + 1,
      asOf,
      origin: bulletin.version === PACK_VERSION ? 'pack' : 'desk',
      organisation: newest?.organisation ?? null,
      publisher: bulletin.publisher,
      publishedBy: null,
      publicAt: ctx.now,
      erratumOf: null,
      change: null,
      despite: check.inconsistent === 0 ? null : (input.despite ?? null),
      ownCheck: check,
    })
    return { ...editionRef(ctx, row), check, findings }
  },
}

/** Throws `bulletin.contradicts-itself`, which names each contradiction of the words once, with the claims that take part in it. */
function refuseContradiction(id: string, findings: readonly TextFinding[]): void {
  const found = findings.filter(
    ({ verdict, figure }) => verdict === 'inconsistent' && figure === null,
  )
  if (found.length === 0) return
  throw new HouseError('bulletin.contradicts-itself', {
    id,
    count: found.length,
    listEn: listed(id, found, 'en'),
    listZh: listed(id, found, 'zh'),
  })
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
  const bulletins = packBulletins(ctx).filter(({ date }) => date <= ctx.today)
  const editions = await db.read((tx) =>
    listEditions(
      tx,
      bulletins.map(({ id }) => id),
      ctx.now,
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
        `not published, since its text contradicts itself: ${id}; ./onedelta bulletin publish ${id} says where\n未发布公报 ${id}，因其文本自相矛盾；./onedelta bulletin publish ${id} --lang zh 会逐处说明`,
      )
    }
  }
}
