import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import type { Context } from '#programmes/contract'
import { operatedBy } from './store.ts'

/** Throws `health.not-operated` for the first place whose insurance somebody else runs; the house may enter anything. */
export async function requireOperated(
  tx: Read,
  ctx: Context,
  rows: readonly { readonly place: string; readonly province: string }[],
): Promise<void> {
  if (ctx.actor.kind !== 'person') return
  const operated = await operatedBy(tx)
  const other = rows.find(({ place, province }) => operated !== place && operated !== province)
  if (operated === null || other !== undefined)
    throw new HouseError('health.not-operated', { place: other?.place ?? '—' })
}

/** Throws `health.bad-days` for the first stretch that isn't one. */
export function requireDays(
  rows: readonly { readonly validFrom: string; readonly validTo: string | null }[],
): void {
  for (const { validFrom, validTo } of rows)
    if (!isDay(validFrom) || (validTo !== null && (!isDay(validTo) || validTo <= validFrom)))
      throw new HouseError('health.bad-days', { from: validFrom, to: validTo ?? '—' })
}
