import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importObservations, loadPack, openSeries } from '#engines/series'
import { perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { enterCounted, newIn } from './enter-counted.ts'

const db = await testDatabase()
const region = loadRegion(fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const at = { now: '2026-11-25T02:00:00Z', today: '2026-11-25' }
await db.write((tx) =>
  loadPack(tx, { region, files: packFiles(region), indicators, actor: 'test', now: at.now }),
)
const series = await db.read((tx) => openSeries({ tx, region, indicators }))
const { newId } = systemClock()
const ctx: Context = { ...fixedContext({ region, ...at }), newId, series }

const row = { indicator: 'settled-visits', place: 'CN-YRD', period: '2026-10', value: '12' }
const enter = (given: Partial<Context>, world: 'recorded' | 'simulated', value: string) =>
  perform(
    db,
    enterCounted,
    { ...ctx, ...given },
    { programme: 'health', world, rows: [{ ...row, value }] },
  )
const held = async () => {
  await db.read((tx) => series.refresh(tx))
  return series.observations
    .cell(row.indicator, row.place, row.period)
    .map(({ provenance, value }) => [provenance, String(value.coefficient)])
}
const asked = (provenance?: 'recorded' | 'simulated', asOf = at.today) => {
  const { value } = series.evaluate({
    ...{ indicator: row.indicator, place: row.place, period: row.period },
    knowledge: { asOf, loadedBy: null },
    ...(provenance === undefined ? {} : { provenance: [provenance] }),
  })
  return value === null ? null : String(value.num)
}

test('what was counted in the simulated world enters as simulated, and answers nobody who didn’t ask for it', async () => {
  expect(await enter({}, 'simulated', '12')).toEqual({ entered: 1 })
  expect(await held()).toEqual([['simulated', '12']])
  expect([asked(), asked('simulated'), asked('recorded')]).toEqual([null, '12', null])
})

test('the same again enters nothing; another count enters the day after, under its own document', async () => {
  const counts = (value: string) =>
    ({ programme: 'health', world: 'simulated', rows: [{ ...row, value }] }) as const
  const tomorrow = { now: '2026-11-26T03:00:00Z', today: '2026-11-26' }
  expect(newIn(ctx, counts('15'))).toEqual([])
  expect(newIn({ ...ctx, ...tomorrow }, counts('12.00'))).toEqual([])
  expect(await enter({}, 'simulated', '15')).toEqual({ entered: 0 })
  expect(await enter(tomorrow, 'simulated', '15')).toEqual({ entered: 1 })
  expect((await held()).length).toBe(2)
  expect(asked('simulated', tomorrow.today)).toBe('15')
})

test('what was recorded is its own, whatever was simulated', async () => {
  await enter({ now: '2026-11-25T05:00:00Z' }, 'recorded', '7')
  await held()
  expect([asked(), asked('simulated'), asked('recorded')]).toEqual(['7', '12', '7'])
})

test('a figure that the pack doesn’t know is left out', () => {
  expect(
    newIn(ctx, {
      programme: 'mobility',
      world: 'recorded',
      rows: [{ ...row, indicator: 'nobody-knows' }],
    }),
  ).toEqual([])
})

test('nothing is entered into series from within the simulated world', async () => {
  await expect(
    enter(
      { world: 'simulated', now: '2026-11-29T06:00:00Z', today: '2026-11-29' },
      'recorded',
      '9',
    ),
  ).rejects.toThrow(/recorded world/)
  await expect(
    db.write((tx) =>
      importObservations(
        tx,
        { ...ctx, world: 'simulated' },
        { file: 'x', bytes: (async function* () {})(), format: 'csv', dryRun: true },
      ),
    ),
  ).rejects.toThrow(/recorded world/)
})

test('nobody but the house enters them', async () => {
  const reader = { kind: 'anonymous', id: 'reader' } as const
  await expect(enter({ actor: reader }, 'recorded', '9')).rejects.toMatchObject({
    code: 'action.refused',
  })
})
