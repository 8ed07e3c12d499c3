import { type Series, withObservations } from '#engines/series'
import type { Read } from '#platform/db'
import type { Day } from '#platform/period'
import type { Context } from '#programmes/contract'
import { remembered } from '#programmes/figures'
import { listReported } from '../store/reported.ts'
import { observationsOf } from './observations.ts'

/**
 * The series as the office that asked may work with it: with the figures that were accepted and aren't public yet, as if
 * they had been published on `day` (of a bulletin: its own). For everybody else it is the series as it is. Whatever takes
 * a context's series takes this one: `{ ...ctx, series: await seriesWithReported(tx, ctx, { day }) }`.
 */
export async function seriesWithReported(
  tx: Read,
  ctx: Context,
  { day = ctx.today }: { readonly day?: Day } = {},
): Promise<Series> {
  await ctx.series.refresh(tx)
  const rows = await listReported(tx)
  if (rows.length === 0) return ctx.series
  // The same figures make the same series: what is remembered of it, and copied to threads, holds for as long as they do.
  const told = JSON.stringify(rows, (_, held) => (typeof held === 'bigint' ? String(held) : held))
  return remembered(
    ctx.series.observations,
    `collection.reported ${day} ${told}`,
    () => withObservations(ctx.series, ctx.region, observationsOf(ctx, rows, day)),
    'large',
  )
}
