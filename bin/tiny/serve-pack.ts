import { loadPack, openSeries } from '#engines/series'
import { fixedClock } from '#platform/clock'
import { buildServer } from '#platform/http'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { publishPack } from '#programmes/bulletin'
import { figuresOf } from '#programmes/contract'
import { testDatabase } from '#test/support'
import { catalogue, STATUSES, sections } from '../modules.ts'
import { ROOT } from '../settings.ts'

export type Server = Awaited<ReturnType<typeof buildServer>>

/** The whole interface over a pack in a database of its own, without pages; for tests. */
export async function servePack(pack: string): Promise<Server> {
  const db = await testDatabase()
  const region = loadRegion(`${ROOT}/regions/${pack}`)
  const clock = fixedClock('2026-11-25T02:00:00Z')
  const indicators = figuresOf(programmes, region)
  await db.write((tx) =>
    loadPack(tx, { region, files: packFiles(region), indicators, actor: 'test', now: clock.now() }),
  )
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  const ctx = {
    region,
    series,
    now: clock.now(),
    today: clock.today(region.timeZone),
    newId: clock.newId,
    requestId: 'load',
    address: null,
    world: 'recorded' as const,
  }
  await publishPack(db, { ...ctx, actor: { kind: 'system', id: 'test' } }, () => undefined)
  return buildServer({
    region,
    db,
    sections,
    errors: catalogue,
    statuses: STATUSES,
    contextOf: (request) => ({ ...ctx, ...request }),
    pages: null,
    assets: null,
    version: '0',
  })
}
