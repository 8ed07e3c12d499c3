import { lexiconOf } from '#engines/claims/pure'
import type { Ground } from '#engines/series/pure'
import type { Read } from '#platform/db'
import type { Context } from '#programmes/contract'
import { rememberedOf } from '#programmes/figures'
import { type CheckInput, type CheckParts, checkRelease } from './check-release.ts'
import { listAliases } from './store.ts'
import type { CheckAnswer } from './types.ts'

/** A check with what this installation holds: its observations, its corrections, its region's names. */
export async function checkInHouse(
  tx: Read,
  ctx: Context,
  input: CheckInput,
): Promise<CheckAnswer> {
  return checkRelease(await partsInHouse(tx, ctx), input)
}

export async function partsInHouse(
  tx: Read,
  ctx: Context,
): Promise<CheckParts & { readonly ground: Ground }> {
  await ctx.series.refresh(tx)
  const { region, series } = ctx
  return {
    lexicon: rememberedOf(region, 'lexicon', () => lexiconOf(region)),
    ground: { source: series.observations, catalogue: series.catalogue, region },
    aliases: await listAliases(tx),
    today: ctx.today,
    languages: region.languages,
  }
}
