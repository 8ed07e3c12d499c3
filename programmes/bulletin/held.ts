import Type from 'typebox'
import type { Ground } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { rememberedOf } from '#programmes/figures'
import { readBulletins } from './pack/read-bulletins.ts'
import type { Bulletin } from './pack/types.ts'

/** The knowledge date of a page about one bulletin. */
export const AS_OF = Type.Optional(
  Type.String({
    maxLength: 40,
    description:
      "Only what had been published by the end of this day (2024-12-04); default: the bulletin's own date.",
  }),
)

/** The bulletins of the pack, newest first; read once for each pack. Throws `bulletin.broken-pack`. */
export function bulletinsOf({ region, series }: Pick<Context, 'region' | 'series'>) {
  return rememberedOf(region, 'bulletins', () => readBulletins(region, series.catalogue))
}

/** The bulletin of this id, the newest where none is named. Throws `bulletin.unknown-bulletin`, `bulletin.none`. */
export function getBulletin(
  ctx: Pick<Context, 'region' | 'series'>,
  id: string | undefined,
): Bulletin {
  const bulletins = bulletinsOf(ctx)
  const found = id === undefined ? bulletins[0] : bulletins.find((one) => one.id === id)
  if (found !== undefined) return found
  if (id === undefined) throw new HouseError('bulletin.none')
  const known = bulletins.map((one) => one.id).slice(0, 20)
  throw new HouseError('bulletin.unknown-bulletin', { id, known: known.join(', ') || '—' })
}

/** What judgements and words of a bulletin stand on. */
export function groundIn({ region, series }: Pick<Context, 'region' | 'series'>): Ground {
  return { source: series.observations, catalogue: series.catalogue, region }
}
