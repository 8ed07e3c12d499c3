import { fileURLToPath } from 'node:url'
import Type from 'typebox'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { actAs, type Person, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import type { Write } from '#platform/db'
import { loadRegion, packFiles } from '#platform/region'
import { type Action, type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { disclose } from './actions/disclose.ts'
import { discloseDue } from './actions/disclose-due.ts'
import { discloseReported } from './reported/disclose.ts'
import { seriesWithReported } from './reported/series-with-reported.ts'
import { analyst, approver, codeOf, journeyOf, writer } from './tiny/journey.ts'
import { ANHUI, foundOrganisations, person } from './tiny/people.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  await foundOrganisations(db, ctx)
})
const { as, run, see, bringTo } = journeyOf(db, () => ctx)

const stranger = person(ANHUI, 'Str', 'contributor', 'approver', 'administrator')

const NOTHING = Type.Object({})
type Out = { readonly disclosed: number; readonly planned: number }

/** An action that publishes something with which figures become public. */
function publishing(
  apply: (tx: Write, context: Context) => Promise<Out>,
): Action<typeof NOTHING, Out> {
  const { name, title, may } = disclose
  return { name, title, may, input: NOTHING, apply }
}

describe('accepted figures', () => {
  const cellOf = (context: Context) =>
    context.series.observations.cell('rd-expenditure', 'CN-ZJ', '2024')
  const share = (context: Context, asOf: string) =>
    context.series.evaluate({
      indicator: 'rd-expenditure',
      place: 'CN-ZJ',
      period: '2024',
      knowledge: { asOf, loadedBy: null },
    }).value

  test('are worked with by the office that asked, and seen by nobody else, until they are made public', async () => {
    const id = await bringTo('accepted')
    const seriesOf = (actor: Person, day?: string) =>
      db.read(async (tx) => {
        await actAs(tx, actor, null)
        return seriesWithReported(tx, as(actor), day === undefined ? {} : { day })
      })
    const own = await seriesOf(analyst)
    expect(share({ ...ctx, series: own }, '2026-11-25')).toEqual({ num: 289660000000n, den: 1n })
    expect(share({ ...ctx, series: own }, '2026-11-24')).toBeNull()
    // A bulletin under embargo is judged as on its day.
    const later = await seriesOf(analyst, '2026-12-04')
    expect(share({ ...ctx, series: later }, '2026-12-03')).toBeNull()
    expect(share({ ...ctx, series: later }, '2026-12-04')).not.toBeNull()
    expect(own.catalogue.documents.get(`answer-${id}`)).toMatchObject({
      publisher: '浙江省（示例）',
      transcription: 'original',
    })
    for (const actor of [writer, stranger])
      expect(cellOf({ ...ctx, series: await seriesOf(actor) })).toEqual([])
    expect(cellOf(ctx)).toEqual([])
    const stored = await db.migrator.read(
      (tx) => tx`SELECT 1 FROM series.documents WHERE id LIKE 'answer-%'`,
    )
    expect(stored).toHaveLength(0)
  })

  test('become published observations with the answer as their document, once, all or nothing', async () => {
    const id = await bringTo('accepted')
    const late = run(approver, disclose, { request: id, day: '2026-11-26' })
    expect(await codeOf(late)).toBe('collection.bad-disclosure-day')
    expect(await run(approver, disclose, { request: id, items: [2, 3] })).toEqual({
      disclosed: 2,
    })
    await db.read((tx) => ctx.series.refresh(tx))
    expect(cellOf(ctx)).toMatchObject([
      {
        provenance: 'published',
        document: `answer-${id}`,
        publishedAt: { from: '2026-11-25', to: '2026-11-25' },
        precision: 7,
      },
    ])
    // A bulletin names all that it stands on; what is public already is passed over.
    const cells = [
      ...ctx.series.observations.byDocument(`answer-${id}`),
      { indicator: 'gdp', place: 'CN-330100', period: '2024' },
      { indicator: 'rd-expenditure', place: 'CN-ZJ', period: '2023' },
    ]
    const disclosing = publishing((tx, context) => discloseReported(tx, context, { cells }))
    expect(await perform(db, disclosing, as(approver), {})).toEqual({ disclosed: 1, planned: 0 })
    expect(await perform(db, disclosing, as(approver), {})).toEqual({ disclosed: 0, planned: 0 })
    await db.read((tx) => ctx.series.refresh(tx))
    expect(ctx.series.observations.byDocument(`answer-${id}`)).toHaveLength(3)
    expect((await see(writer, id)).items.map(({ disclosedOn }) => disclosedOn)).toEqual([
      null,
      '2026-11-25',
      '2026-11-25',
      '2026-11-25',
      null,
    ])
    await run(approver, disclose, { request: id })
    expect(await codeOf(run(approver, disclose, { request: id }))).toBe(
      'collection.nothing-to-disclose',
    )
  })

  test('under an embargo wait for its moment, and are made public then, once', async () => {
    const id = await bringTo('accepted')
    const cells = [{ indicator: 'rd-intensity', place: 'CN-ZJ', period: '2024' }]
    const publicAt = '2026-11-26T02:00:00.000000Z'
    const planning = publishing((tx, context) =>
      discloseReported(tx, context, { cells, publicAt, day: '2026-11-25' }),
    )
    expect(await perform(db, planning, as(approver), {})).toEqual({ disclosed: 0, planned: 1 })
    expect(await perform(db, planning, as(approver), {})).toEqual({ disclosed: 0, planned: 1 })
    const system = { actor: { kind: 'system' as const, id: 'jobs' } }
    const due = (now: string) =>
      perform(db, discloseDue, { ...ctx, ...system, now, today: now.slice(0, 10) }, {})
    expect(await due('2026-11-26T01:59:59.000000Z')).toEqual({ disclosed: 0 })
    await db.read((tx) => ctx.series.refresh(tx))
    expect(ctx.series.observations.byDocument(`answer-${id}`)).toEqual([])
    expect(await due(publicAt)).toEqual({ disclosed: 1 })
    expect(await due(publicAt)).toEqual({ disclosed: 0 })
    await db.read((tx) => ctx.series.refresh(tx))
    expect(ctx.series.observations.byDocument(`answer-${id}`)).toMatchObject([
      { indicator: 'rd-intensity', publishedAt: { from: '2026-11-25', to: '2026-11-25' } },
    ])
    // The organisation that answered doesn't learn when a bulletin comes out.
    const planned = await db.read(async (tx) => {
      await actAs(tx, writer, null)
      return tx`SELECT 1 FROM collection.planned_disclosures`
    })
    expect(planned).toHaveLength(0)
  })
})
