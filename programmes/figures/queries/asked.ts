import Type from 'typebox'
import type { Ground } from '#engines/series/pure'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import { isDay } from '#platform/period'
import type { Context } from '#programmes/contract'

/** What every query may be asked with. */
export const COMMON = {
  asOf: Type.Optional(
    Type.String({
      maxLength: 40,
      description:
        'Only what had been published by the end of this day (2024-12-04); default: today.',
    }),
  ),
  lang: Type.Optional(Type.String({ maxLength: 35, description: 'Language of words.' })),
} as const

export const PAGED = {
  limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 12 })),
} as const

export const ID = Type.String({ minLength: 1, maxLength: 120 })

/** What a query stands on: observations in step with its transaction, the day of knowledge, the language. */
export type Asked = {
  readonly ground: Ground
  readonly asOf: string
  readonly today: string
  readonly lang: Lang
}

/** Throws `figures.not-a-day`. A language that the region doesn't have gives its first. */
export async function asked(
  tx: Read,
  ctx: Context,
  given: { readonly asOf?: string; readonly lang?: string },
): Promise<Asked> {
  await ctx.series.refresh(tx)
  const asOf = given.asOf ?? ctx.today
  if (!isDay(asOf)) throw new HouseError('figures.not-a-day', { day: asOf })
  const { languages } = ctx.region
  return {
    ground: {
      source: ctx.series.observations,
      catalogue: ctx.series.catalogue,
      region: ctx.region,
    },
    asOf,
    today: ctx.today,
    lang: languages.find((lang) => lang === given.lang) ?? languages[0] ?? 'en',
  }
}

/**
 * The instant up to which something was loaded, in UTC with its fraction; a day means its end. Throws
 * `figures.not-an-instant`.
 */
export function instantOf(text: string): string {
  const [, day, time] =
    /^(\d{4}-\d\d-\d\d)(T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z)?$/.exec(text) ?? []
  if (day === undefined || !isDay(day)) {
    throw new HouseError('figures.not-an-instant', { instant: text })
  }
  return time === undefined ? `${day}T23:59:59.999999Z` : text
}

/** One page of a list. A cursor is the place of the next item; throws `figures.bad-cursor`. */
export function pageOf<T>(
  items: readonly T[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): { readonly items: readonly T[]; readonly total: number; readonly nextCursor: string | null } {
  const start = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(start) || start < 0) {
    throw new HouseError('figures.bad-cursor', { cursor: String(cursor) })
  }
  const end = start + limit
  return {
    items: items.slice(start, end),
    total: items.length,
    nextCursor: end < items.length ? String(end) : null,
  }
}
