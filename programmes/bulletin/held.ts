import Type from 'typebox'
import type { Series } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Problem } from '#platform/region'
import type { Context } from '#programmes/contract'
import { type Asked, asked, rememberedOf } from '#programmes/figures'
import {
  listBulletinsOut,
  listPublishedTexts,
  type PublishedText,
  publicState,
} from './editions/store.ts'
import { newestFirst, readBulletins } from './pack/read-bulletins.ts'
import { readDeskText } from './pack/read-desk-text.ts'
import type { Bulletin } from './pack/types.ts'

/** The knowledge date of a page about one bulletin. */
export const AS_OF = Type.Optional(
  Type.String({
    maxLength: 40,
    description:
      "Only what had been published by the end of this day (2024-12-04); default: the bulletin's own date.",
  }),
)

type Serving = Pick<Context, 'region' | 'series'>

/** What is served of the store, at one moment; replaced whole, so that nobody sees half of a publication. */
type Held = {
  readonly state: string
  readonly catalogue: Series['catalogue']
  readonly texts: readonly PublishedText[]
  /** Ids of the bulletins of which an edition is out. */
  readonly out: ReadonlySet<string>
  readonly bulletins: readonly Bulletin[]
}

// Keyed by the series of a store: two servers in one process share nothing, and what is let go goes whole.
const heldBySeries = new WeakMap<Series, Held>()

/**
 * Brings what is served in step with the store: one look-up where nothing came out. Only what is public comes into
 * memory, whoever asks, so that no list, count, search or feed can tell of an edition under embargo.
 */
export async function refreshBulletins(tx: Read, ctx: Serving & { now: string }): Promise<void> {
  const { series } = ctx
  const state = await publicState(tx, ctx.now)
  const held = heldBySeries.get(series)
  if (held?.state === state && held.catalogue === series.catalogue) return
  const isInStep = held?.state === state
  const texts = isInStep ? held.texts : await listPublishedTexts(tx, ctx.now)
  const out = isInStep ? held.out : new Set(await listBulletinsOut(tx, ctx.now))
  heldBySeries.set(series, heldOf(ctx, { state, texts, out }))
}

function heldOf(ctx: Serving, given: Pick<Held, 'state' | 'texts' | 'out'>): Held {
  const { texts, out } = given
  const published = texts.flatMap((text) => readPublished(ctx, text))
  const ids = new Set(texts.map(({ bulletin }) => bulletin))
  // One that publishing refused, or whose day lies ahead, is nobody's to read.
  const ofPack = packBulletins(ctx).filter(({ id }) => out.has(id) && !ids.has(id))
  const { catalogue } = ctx.series
  return { ...given, catalogue, bulletins: newestFirst([...published, ...ofPack]) }
}

/**
 * A text that the pack's figures, places or units no longer fit is served as its editions alone: they have all that
 * they need with them.
 */
function readPublished({ region, series }: Serving, text: PublishedText): readonly Bulletin[] {
  const { edition, bulletin: id, publisher, files } = text
  const problems: Problem[] = []
  const as = { version: edition, publisher }
  const read = readDeskText({ id, files, region, catalogue: series.catalogue, as }, problems)
  return read === null || problems.length > 0 ? [] : [read]
}

/** The bulletins that are served, newest first; in step with the store as of the last `refreshBulletins`. */
export function bulletinsOf(ctx: Serving): readonly Bulletin[] {
  return heldBySeries.get(ctx.series)?.bulletins ?? []
}

/** The bulletins of the pack, newest first; read once for each pack. Throws `bulletin.broken-pack`. */
export function packBulletins({ region, series }: Serving): readonly Bulletin[] {
  return rememberedOf(region, 'bulletins', () => readBulletins(region, series.catalogue))
}

/** `asked`, with the bulletins in step with the transaction too. */
export async function askedOf(
  tx: Read,
  ctx: Context,
  given: { readonly id?: string; readonly asOf?: string; readonly lang?: string },
): Promise<Asked & { readonly bulletin: Bulletin }> {
  await refreshBulletins(tx, ctx)
  const bulletin = getBulletin(ctx, given.id)
  return { ...(await asked(tx, ctx, { asOf: bulletin.date, ...given })), bulletin }
}

/** The bulletin of this id, the newest where none is named. Throws `bulletin.unknown-bulletin`, `bulletin.none`. */
export function getBulletin(ctx: Serving, id: string | undefined): Bulletin {
  return findIn(bulletinsOf(ctx), id)
}

/** Throws `bulletin.unknown-bulletin`, `bulletin.none`. */
export function findIn(bulletins: readonly Bulletin[], id: string | undefined): Bulletin {
  const found = id === undefined ? bulletins[0] : bulletins.find((one) => one.id === id)
  if (found !== undefined) return found
  if (id === undefined) throw new HouseError('bulletin.none')
  const known = bulletins.map((one) => one.id).slice(0, 20)
  throw new HouseError('bulletin.unknown-bulletin', { id, known: known.join(', ') || '—' })
}

/** What is out, and what of the pack waits to be published: for those who publish and write. */
export function bulletinsOfHouse(ctx: Serving): readonly Bulletin[] {
  const out = bulletinsOf(ctx)
  const ids = new Set(out.map(({ id }) => id))
  return newestFirst([...out, ...packBulletins(ctx).filter(({ id }) => !ids.has(id))])
}

/** What judgements and words of a bulletin stand on. */
export function groundIn({ region, series }: Serving): Ground {
  return { source: series.observations, catalogue: series.catalogue, region }
}

/** What is remembered of a bulletin is remembered of this text of it. */
export function keyOf({ id, version }: Pick<Bulletin, 'id' | 'version'>): string {
  return JSON.stringify([id, version])
}
