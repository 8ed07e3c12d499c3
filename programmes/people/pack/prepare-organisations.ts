import { actAs, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { packFiles } from '#platform/region'
import type { Context } from '#programmes/contract'
import { foundOrganisation } from '../actions/found-organisation.ts'
import { listCodes } from '../store/organisations.ts'
import { type PackOrganisation, readOrganisations } from './read-organisations.ts'

/**
 * Enters those organisations of the pack that were never entered, in the system's name; for the host, after it has loaded a
 * pack. What was renamed or closed since stays so. A region whose pack names no office of its own gets one.
 */
export async function prepareOrganisations(
  db: Database,
  ctx: Context,
  note: (words: string) => void,
): Promise<void> {
  const system: Context = { ...ctx, actor: { kind: 'system', id: 'system' } }
  const known = await db.read(async (tx) => {
    await actAs(tx, system.actor, null)
    return listCodes(tx)
  })
  const inPack = readOrganisations(ctx.region, packFiles(ctx.region))
  const regional = known.some((one) => one.isRegional)
  const wanted = inPack.some((one) => one.regional) ? inPack : [...inPack, ownOffice(ctx)]
  for (const one of wanted) {
    if (known.some(({ code }) => code === one.code) || (one.regional && regional)) continue
    try {
      await perform(db, foundOrganisation, system, one)
      note(`entered the organisation ${one.code}`)
    } catch (error) {
      // Another process that opens the same data was quicker.
      const taken = ['people.code-taken', 'people.regional-office']
      if (!(error instanceof HouseError) || !taken.includes(error.code)) throw error
    }
  }
}

function ownOffice({ region }: Context): PackOrganisation {
  return {
    code: 'regional-office',
    title: region.title,
    office: region.title,
    jurisdiction: region.regionPlace,
    regional: true,
    example: region.example,
  }
}
