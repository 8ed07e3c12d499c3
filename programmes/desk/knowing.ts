import type { Read } from '#platform/db'
import { seriesWithReported } from '#programmes/collection'
import type { Context } from '#programmes/contract'
import type { DraftRow } from './store/drafts.ts'

/**
 * What a draft may know: the series, and the figures that its office has accepted and that become public with it, as if
 * published on the draft's day. Only what is shown of the draft stands on it.
 */
export async function knowing(
  tx: Read,
  ctx: Context,
  { date }: Pick<DraftRow, 'date'>,
): Promise<Context> {
  return { ...ctx, series: await seriesWithReported(tx, ctx, { day: date }) }
}
