import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { packGround, type Series } from '#engines/series'
import { ask, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, type TestDatabase, testDatabase } from '#test/support'
import { counted } from '../figures/counted.ts'
import { flows } from '../figures/flows.ts'
import { fenOf } from '../money.ts'
import { closeMonth } from '../month/close-month.ts'
import { NO_FOLLOW_UPS } from './calls/follow-up.ts'
import { DEMONSTRATION, demonstrate } from './demonstrate.ts'
import { handInAll } from './lists.ts'
import { type Simulation, simulate } from './simulate.ts'

const [first, second] = [await testDatabase(), await testDatabase()]
const region = loadRegion(fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url)))
const { source } = await packGround(region, packFiles(region), figuresOf([economy], region))
const ctx: Context = {
  ...fixedContext({ region, world: 'simulated', now: '2025-07-01T02:00:00Z', today: '2025-07-01' }),
  newId: systemClock().newId,
  series: { observations: source } as Partial<Series> as Series,
}
const READER = { actor: { kind: 'anonymous', id: 'reader' } } as const
const SMALL: Simulation = {
  seed: 5,
  persons: 60,
  visits: 120,
  from: '2025-06-02',
  to: '2025-06-08',
}

const settledIn = (db: TestDatabase) =>
  db.migrator.read(
    (tx) => tx`
      SELECT bill, insured, institution, total_fen, funds_fen, cash_fen, settled_on, filing
      FROM health.settlements ORDER BY bill`,
  )

test('a seed makes the same bills in two places, settled through the door that institutions use', async () => {
  const report = await simulate(first, ctx, SMALL)
  expect(report).toMatchObject({ settled: 120, before: 0, refused: {} })
  await simulate(second, ctx, SMALL)
  const settled = await settledIn(first)
  expect([...settled]).toEqual([...(await settledIn(second))])
  const days = new Set(settled.map(({ settled_on }) => settled_on))
  expect([...days].sort()).toEqual(Array.from({ length: 7 }, (_, index) => `2025-06-0${index + 2}`))
  const [audited] = await first.migrator.read(
    (tx) => tx`
      SELECT count(*)::int AS rows, count(DISTINCT j.at::date)::int AS days, bool_and(j.id = s.id) AS own
      FROM action.journal AS j JOIN health.settlements AS s ON s.id = j.id WHERE j.action = 'health.settle'`,
  )
  expect(audited).toEqual({ rows: 120, days: 7, own: true })
})

test('the same again makes nothing twice, and one that was ended goes on', async () => {
  expect(await simulate(first, ctx, SMALL)).toMatchObject({ settled: 0, before: 120 })
  let batches = 0
  const other = { ...SMALL, seed: 6 }
  const ended = () => batches >= 4
  const rest = async () => {
    batches += 1
  }
  const part = await simulate(first, ctx, other, { ended, rest })
  expect(part.settled).toBeGreaterThan(0)
  expect(part.settled).toBeLessThan(120)
  expect(await simulate(first, ctx, other)).toMatchObject({
    settled: 120 - part.settled,
    before: part.settled,
  })
  const [filed] = await first.migrator.read(
    (tx) =>
      tx`SELECT count(*)::int AS rows, count(DISTINCT insured)::int AS persons FROM health.filings`,
  )
  expect(filed?.rows).toBe(filed?.persons)
})

const CALLS: Simulation = { ...SMALL, seed: 8, visits: 400 }

test('what becomes of calls is done to its end, once: repeated, reversed and sent anew, cancelled, disputed', async () => {
  const fourth = await testDatabase()
  let batches = 0
  const rest = async () => {
    batches += 1
  }
  const part = await simulate(fourth, ctx, CALLS, { rest, ended: () => batches >= 5 })
  expect(part.settled).toBeGreaterThan(0)
  const whole = await simulate(fourth, ctx, CALLS)
  const of = (fate: keyof typeof part.followed) => part.followed[fate] + whole.followed[fate]
  for (const fate of ['repeated', 'unanswered', 'cancelled', 'disputed'] as const)
    expect(of(fate)).toBeGreaterThan(0)
  const [found] = await fourth.migrator.read(
    (tx) => tx`
      SELECT count(*)::int AS rows, count(DISTINCT s.bill)::int AS bills,
        count(*) FILTER (WHERE s.cancelled_at IS NULL)::int AS standing,
        (SELECT count(*) FROM health.messages WHERE kind = 'reverse')::int AS reversals,
        (SELECT count(*) FROM health.messages WHERE kind = 'cancel')::int AS cancellations,
        (SELECT count(*) FROM health.disputes WHERE claimed_fen < payable_fen)::int AS disputes
      FROM health.settlements AS s`,
  )
  // A call that comes again settles nothing; a reversed bill stands once more, a cancelled one no more.
  expect(found).toEqual({
    rows: 400 + of('unanswered'),
    bills: 400,
    standing: 400 - of('cancelled'),
    reversals: of('unanswered'),
    cancellations: of('cancelled'),
    disputes: of('disputed'),
  })
  const again = await simulate(fourth, ctx, CALLS)
  expect(again).toMatchObject({ settled: 0, before: 400, followed: NO_FOLLOW_UPS })
})

test('what the ledger booked is what was settled', async () => {
  const [row] = await first.migrator.read(
    (tx) => tx`
      SELECT (SELECT sum(total_fen) FROM health.settlements WHERE cancelled_at IS NULL)::text AS settled,
        (
          SELECT sum(CASE t.kind WHEN 'reversal' THEN - t.amount ELSE t.amount END) FROM ledger.transfers AS t WHERE t.purpose IN ('health-advance', 'health-cash')
        )::text AS booked`,
  )
  expect(row?.booked).toBe(row?.settled)
})

test.each<[string, Partial<Context>, Partial<Simulation>, string]>([
  ['in the recorded world', { world: 'recorded' }, {}, 'health.only-simulated'],
  ['of nobody', {}, { persons: 0 }, 'health.bad-scale'],
  ['of days to come', {}, { to: '2025-07-02' }, 'health.bad-scale'],
  ['of more than a year', {}, { from: '2024-06-01' }, 'health.bad-scale'],
  ['by half a seed', {}, { seed: 0.5 }, 'health.bad-scale'],
])('refuses a simulation %s, and makes nothing', async (_, given, scale, code) => {
  const before = await settledIn(second)
  await expect(
    simulate(second, { ...ctx, ...given }, { ...SMALL, ...scale }),
  ).rejects.toMatchObject({ code })
  expect(await settledIn(second)).toHaveLength(before.length)
})

test('the world of a newcomer is made where there is none, and leaves another be', async () => {
  const third = await testDatabase()
  const watchFor = (batches: number) => {
    let rests = 0
    const rest = async () => {
      rests += 1
    }
    return { rest, ended: () => rests >= batches }
  }
  await demonstrate(third, ctx, watchFor(4))
  const begun = (await settledIn(third)).length
  expect(begun).toBeGreaterThan(0)
  expect(begun).toBeLessThan(DEMONSTRATION.visits)
  await demonstrate(third, ctx, watchFor(8))
  expect((await settledIn(third)).length).toBeGreaterThan(begun)
  const before = (await settledIn(second)).length
  await demonstrate(second, ctx, { rest: async () => undefined, ended: () => false })
  expect(await settledIn(second)).toHaveLength(before)
})

test('flows add up to all that was settled between provinces, and tell of few persons only where nobody exists', async () => {
  const readIn = (world: Context['world'], by: string) =>
    ask(first, flows, { ...ctx, ...READER, world }, { by })
  const [all] = await first.migrator.read(
    (tx) => tx`
      SELECT count(*)::int AS visits, count(DISTINCT insured)::int AS persons, sum(funds_fen + account_fen) AS relief
      FROM health.settlements WHERE cancelled_at IS NULL AND insured_province <> treated_province`,
  )
  for (const by of ['pair', 'month', 'month-pair-tier']) {
    const answer = await readIn('simulated', by)
    expect([answer.visits, answer.persons]).toEqual([all?.visits, all?.persons])
    expect(answer.rows.reduce((sum, { visits }) => sum + (visits ?? 0), 0)).toBe(answer.visits)
    expect(answer.rows.reduce((sum, { relief }) => sum + fenOf(relief ?? '0'), 0n)).toBe(
      BigInt(String(all?.relief)),
    )
  }
  expect((await readIn('recorded', 'month-pair-tier')).rows).toEqual([])
  const house = { ...ctx, actor: { kind: 'system', id: 'system' } } as const
  await handInAll(first, house, '2025-06', { hasMistakes: false })
  await perform(first, closeMonth, house, { month: '2025-06' })
  const { rows } = await readIn('recorded', 'month-pair-tier')
  expect(rows.length).toBeGreaterThan(3)
  for (const { persons } of rows) expect(persons === null || persons >= 10).toBe(true)
  expect(rows.some(({ visits, relief }) => visits === null && relief === null)).toBe(true)
})

test('months that are over are counted for the series, by month and since the start; the running one isn’t', async () => {
  const countedOn = (today: string) =>
    first.read((tx) => counted(tx, { ...ctx, now: `${today}T02:00:00Z`, today }))
  expect(await countedOn('2025-06-30')).toEqual([])
  const rows = await countedOn('2025-07-01')
  const [made] = await first.migrator.read(
    (tx) => tx`SELECT count(*)::int AS visits FROM health.settlements WHERE cancelled_at IS NULL`,
  )
  const visits: number = made?.visits ?? 0
  expect(visits).toBeGreaterThan(200)
  const find = (indicator: string, place: string, period: string) =>
    rows.find((one) => one.indicator === indicator && one.place === place && one.period === period)
      ?.value
  expect(find('settled-visits', 'CN-YRD', '2025-06')).toBe(String(visits))
  expect(find('settled-visits', 'CN-YRD', 'since..@2025-06-30')).toBe(String(visits))
  const provinces = ['CN-SH', 'CN-JS', 'CN-ZJ', 'CN-AH'].map((place) =>
    Number(find('settled-visits', place, '2025-06') ?? 0),
  )
  expect(provinces.reduce((sum, count) => sum + count, 0)).toBe(visits)
})
