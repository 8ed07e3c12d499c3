import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import type { Context } from '#programmes/contract'
import { fixedContext, testDatabase } from '#test/support'
import { closeMonth } from '../month/close-month.ts'
import { enterInstitutions } from '../registers/enter-institutions.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { HOSPITAL, tinyHealth } from '../tiny/world.ts'
import { counted } from './counted.ts'
import { flows } from './flows.ts'

// In May twelve of Zhejiang and two of Anhui in a tertiary hospital of Shanghai, three of Zhejiang in a primary one; in March
// two of Anhui; in June, which stays open, twelve of Zhejiang.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const PRIMARY = 'H31010100009'
const GROUPINGS = [
  'month',
  'pair',
  'tier',
  'month-pair',
  'month-tier',
  'pair-tier',
  'month-pair-tier',
]

const reader: Context = {
  ...of({ kind: 'anonymous', id: 'reader' }, { now: '2025-07-01T02:00:00Z', today: '2025-07-01' }),
  world: 'recorded',
}
const read = (input: object) => ask(db, flows, reader, input)
const series = (world: Context['world']) =>
  db.read((tx) => counted(tx, { ...house, now: reader.now, today: reader.today, world }))
const close = async (month: string) => {
  await handInAll(db, house, month, { hasMistakes: false })
  await act(closeMonth, house, { month })
}

beforeAll(async () => {
  await prepare()
  await act(enterInstitutions, house, {
    institutions: [
      {
        ...{ code: PRIMARY, name: { en: 'Example', zh: '示例' }, tier: 'primary', place: 'CN-SH' },
        ...{ organisation: '019400d0-0000-7000-8000-000000000011', validFrom: '2020-01-01' },
      },
    ],
  })
  const insureAll = async (count: number, place: string) => {
    const ids: string[] = []
    for (let one = 0; one < count; one += 1) ids.push(await insure(place))
    return ids
  }
  const zhejiang = await insureAll(12, 'CN-330200')
  const anhui = await insureAll(2, 'CN-340300')
  for (const [day, persons, institution] of [
    ['2025-03-20', anhui, HOSPITAL],
    ['2025-05-20', zhejiang, HOSPITAL],
    ['2025-05-20', zhejiang.slice(0, 3), PRIMARY],
    ['2025-05-20', anhui, HOSPITAL],
    ['2025-06-05', zhejiang, HOSPITAL],
  ] as const) {
    const hospital = of(acting('hospital').actor, { now: `${day}T02:00:00Z`, today: day })
    for (const insured of persons)
      await act(settle, hospital, billOf(insured, '1000.00', { day, institution }))
  }
})

test('a month that isn’t closed is told of nowhere, though it is over', async () => {
  expect(await read({})).toMatchObject({ visits: 0, persons: 0, relief: '0.00', rows: [] })
  expect(await series('recorded')).toEqual([])
  const simulated = await series('simulated')
  expect(simulated.map(({ period }) => period)).toContain('2025-06')
})

test('a closed month behind an open one waits for it in the series', async () => {
  await close('2025-05')
  expect(await series('recorded')).toEqual([])
  await close('2025-03')
  expect(await series('recorded')).not.toEqual([])
})

test('a total of few persons isn’t told', async () => {
  const march = await read({ from: '2025-03', to: '2025-03' })
  expect(march).toMatchObject({ visits: null, persons: null, relief: null })
  expect(march.rows).toMatchObject([{ visits: null, persons: null, relief: null }])
  const before = await read({ to: '2025-02' })
  expect(before).toMatchObject({ visits: 0, persons: 0, rows: [] })
})

test('no grouping, window or series gives those of few persons by subtraction', async () => {
  for (const from of ['2025-03', '2025-04', '2025-05'])
    for (const by of GROUPINGS) {
      const { visits, persons, rows } = await read({ by, from })
      expect([visits, persons], `${by} ${from}`).toEqual([12, 12])
      const told = rows.filter((row) => row.visits !== null)
      expect(told.map((row) => [row.visits, row.persons])).toEqual([[12, 12]])
    }
  const { rows } = await read({ by: 'pair-tier' })
  expect(rows.map(({ insured, tier, visits }) => [insured, tier, visits])).toEqual([
    ['CN-AH', 'tertiary', null],
    ['CN-ZJ', 'primary', null],
    ['CN-ZJ', 'tertiary', 12],
  ])
})

test('the series has what may be told: no province of few, and none in the region’s sum', async () => {
  const visits = (await series('recorded')).filter(
    ({ indicator }) => indicator === 'settled-visits',
  )
  expect(visits.map(({ place, period, value }) => [place, period, value])).toEqual([
    ['CN-ZJ', '2025-05', '12'],
    ['CN-YRD', '2025-05', '12'],
    ['CN-YRD', 'since..@2025-05-31', '12'],
  ])
})
