import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import type { Context } from '#programmes/contract'
import type { Institution } from '../types.ts'
import { listInstitutionsOf, operatedBy } from './store.ts'

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

/** Whether the actor acts for an institution: its organisation does, and the house for all. */
export function isOwnInstitution({ actor }: Context, known: Institution | undefined): boolean {
  if (actor.kind !== 'person') return true
  return (
    known !== undefined && known.organisation !== null && known.organisation === actor.organisation
  )
}

/** Throws `health.unknown-institution` where it isn't there, and where it isn't the actor's to act for, alike. */
export async function requireOwnInstitution(
  tx: Read,
  ctx: Context,
  code: string,
): Promise<Institution> {
  const [known] = await listInstitutionsOf(tx, [code])
  if (known === undefined || !isOwnInstitution(ctx, known))
    throw new HouseError('health.unknown-institution', { code })
  return known
}
