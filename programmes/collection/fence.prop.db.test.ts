import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { actAs, type Person, ROLES } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { giveBack } from './actions/settle.ts'
import { analyst, journeyOf, SOUND, writer } from './tiny/journey.ts'
import { ANHUI, foundOrganisations, OFFICE, person, ZHEJIANG } from './tiny/people.ts'

// What row security shows of each table, against a plain predicate, for whoever may come along.

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()

type Row = {
  readonly request: string
  readonly kind?: string
  readonly item?: number
  readonly version?: number
}
const TABLES = ['requests', 'items', 'answers', 'questions', 'signed_answers', 'decisions'] as const
type Table = (typeof TABLES)[number]
const all = new Map<Table, readonly Row[]>()

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  await foundOrganisations(db, ctx)
  const { run, askFive, fill, bringTo } = journeyOf(db, () => ctx)
  await fill(await askFive())
  // A leap that is confirmed, so that there are questions too.
  const leaping = SOUND.map((one) => (one.item === 5 ? { ...one, typed: '1200' } : one))
  await bringTo('handed-in', leaping)
  await bringTo('accepted', leaping)
  const returned = await bringTo('signed')
  await run(analyst, giveBack, { request: returned, reason: 'x', items: [2] })
  await fill(returned, [{ item: 2, base: 1, kind: 'value', typed: '2900' }], writer)
  const rows = await db.read(async (tx) => {
    await actAs(tx, ctx.actor, null)
    return Promise.all(
      TABLES.map((table) => tx.unsafe<Row[]>(`SELECT ${COLUMNS[table]} FROM collection.${table}`)),
    )
  })
  TABLES.forEach((table, index) => {
    all.set(table, [...(rows[index] ?? [])])
  })
})

const COLUMNS: { readonly [table in Table]: string } = {
  requests: 'id AS request',
  items: 'request_id AS request, number AS item',
  answers: 'request_id AS request, item, version',
  questions: 'request_id AS request, item, version, kind',
  signed_answers: 'request_id AS request, item, version, round',
  decisions: 'request_id AS request, kind, id',
}

/** All requests of this world are asked by the office and addressed to one province. */
function sees(actor: Person, table: Table, row: Row): boolean {
  if (actor.organisation === ZHEJIANG) return true
  if (actor.organisation !== OFFICE) return false
  const signed = all.get('signed_answers') ?? []
  if (table === 'answers' || table === 'questions')
    return signed.some(
      (one) => one.request === row.request && one.item === row.item && one.version === row.version,
    )
  if (table === 'decisions')
    return ['signed', 'accepted', 'returned', 'withdrawn'].includes(row.kind ?? '')
  return true
}

test('each table shows an actor what a plain predicate says, whatever their roles', async () => {
  const actors = fc.record({
    organisation: fc.constantFrom(OFFICE, ZHEJIANG, ANHUI),
    roles: fc.subarray([...ROLES]),
    office: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(actors, fc.constantFrom(...TABLES), async (given, table) => {
      const actor: Person = {
        ...person(given.organisation, 'Any', ...given.roles),
        office: given.office,
      }
      const found = await db.read(async (tx) => {
        await actAs(tx, actor, null)
        return tx.unsafe<Row[]>(`SELECT ${COLUMNS[table]} FROM collection.${table}`)
      })
      const key = (row: Row) => JSON.stringify(row)
      const wanted = (all.get(table) ?? []).filter((row) => sees(actor, table, row))
      expect(found.map(key).toSorted()).toEqual(wanted.map(key).toSorted())
    }),
    { numRuns: 120 },
  )
  // The world holds what each part of the predicate is about.
  for (const table of TABLES) expect(all.get(table)?.length, table).toBeGreaterThan(1)
})
