import { expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { rational } from '#platform/exact'
import { fixedContext, lockWaits, testDatabase } from '#test/support'
import { checkClearing } from '../check-clearing.ts'
import { addObligations } from '../obligations/add-obligations.ts'
import { approveInstructions, prepareInstructions } from '../payments/instructions.ts'
import { settleScheme } from '../payments/settle-scheme.ts'
import { watchPrefunds } from '../prefunds/prefunds.ts'
import { statementOf } from '../statement/statement-of.ts'
import {
  acting,
  idOf,
  OWNER,
  owes,
  PLACES,
  participant,
  person,
  prepareScheme,
  receive,
  refusalOf,
  scheme,
} from '../tiny/ground.ts'
import { closeCycle } from './close-cycle.ts'
import { netCycle } from './net-cycle.ts'

const db = await testDatabase()
const ctx = fixedContext()
await prepareScheme(db, scheme())

const close = () => acting(db, OWNER, (tx) => closeCycle(tx, ctx, 'visits'))
const add = (number: number) =>
  acting(db, OWNER, (tx) =>
    addObligations(tx, ctx, 'visits', [
      owes(number, PLACES[number % 3] ?? 'N', 'W', BigInt(number)),
      owes(number + 500_000, 'W', PLACES[number % 3] ?? 'N', 1n),
    ]),
  )

test('closing opens the next cycle, one at a time, and a cycle without obligations settles', async () => {
  const closed = await close()
  expect(closed).toMatchObject({ number: 1, state: 'closed', closedAt: ctx.now, nettedAt: null })
  const report = await acting(db, OWNER, (tx) => netCycle(tx, ctx, 'visits', 1))
  expect(report).toMatchObject({ nets: [], instructions: [], costs: [] })
  const settled = await acting(db, OWNER, (tx) => settleScheme(tx, ctx, 'visits'))
  expect(settled).toEqual({ payments: [], waiting: [], settled: [1] })
})

test('a cycle is netted once, when it is closed and not before', async () => {
  const net = (number: number) => acting(db, OWNER, (tx) => netCycle(tx, ctx, 'visits', number))
  expect(await refusalOf(net(1))).toBe('clearing.wrong-cycle-state')
  expect(await refusalOf(net(2))).toBe('clearing.wrong-cycle-state')
  expect(await refusalOf(net(3))).toBe('clearing.unknown-cycle')
  await acting(db, OWNER, (tx) => addObligations(tx, ctx, 'visits', [owes(1, 'N', 'S', 5n)]))
  await close()
  const answers = await Promise.allSettled([net(2), net(2), net(2)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
  ])
})

test('only who sees every participant closes or nets', async () => {
  const north = person(1, { jurisdiction: 'X-N' })
  expect(await refusalOf(acting(db, north, (tx) => closeCycle(tx, ctx, 'visits')))).toBe(
    'clearing.needs-office',
  )
  expect(await refusalOf(acting(db, north, (tx) => netCycle(tx, ctx, 'visits', 2)))).toBe(
    'clearing.needs-office',
  )
})

test('closing under load loses nothing, doubles nothing, and isn’t kept waiting by those who add', async () => {
  const WRITERS = 4
  const UNTIL = 160
  let next = 100
  let closings = 0
  const writer = async () => {
    while (next < 100 + UNTIL) {
      const number = next
      next += 1
      expect(await add(number)).toEqual(['added', 'added'])
      // A lost answer: the same again is in no second cycle.
      if (number % 5 === 0) expect(await add(number)).toEqual(['exists', 'exists'])
    }
  }
  const closer = async () => {
    while (next < 100 + UNTIL) {
      await close()
      closings += 1
    }
  }
  await Promise.all([...Array.from({ length: WRITERS }, writer), closer()])
  expect(closings).toBeGreaterThan(3)
  const rows = await db.migrator.read(
    (tx) => tx<{ id: string; cycle: number }[]>`
      SELECT o.id, o.cycle FROM clearing.obligations AS o WHERE o.id >= ${idOf(100)} ORDER BY o.id`,
  )
  expect(rows).toHaveLength(2 * UNTIL)
  const cycleOf = new Map(rows.map(({ id, cycle }) => [id, cycle]))
  // Two of one transaction are in one cycle.
  for (let number = 100; number < 100 + UNTIL; number += 1)
    expect(cycleOf.get(idOf(number))).toBe(cycleOf.get(idOf(number + 500_000)))
  expect(new Set(cycleOf.values()).size).toBeGreaterThan(3)
  expect(await acting(db, OWNER, checkClearing)).toEqual([])
})

test('closing, netting, releasing, paying, watching and adding, all at once, end with every sum right', async () => {
  const of = scheme({ code: 'busy', netting: 'bilateral', paysPartly: true })
  await prepareScheme(db, of, {
    participants: PLACES.map((code) => participant(of, code, { limit: 100_000n })),
  })
  const fresh = { ...ctx, newId: systemClock().newId }
  const [lin, wang] = [person(2, { office: true }), person(3, { office: true })]
  let [next, adding] = [10_000, 3]
  const writer = async () => {
    for (let turn = 0; turn < 25; turn += 1) {
      next += 2
      const [a, b] = [PLACES[next % 4] ?? 'N', PLACES[(next + 1 + (next % 3)) % 4] ?? 'S']
      const items = [owes(next, a, b, 50n), owes(next + 1, b, a, 20n, { adjusts: idOf(next) })]
      const results = await acting(db, OWNER, (tx) => addObligations(tx, ctx, 'busy', items))
      expect(results).toEqual(['added', 'added'])
    }
    adding -= 1
  }
  const clerk = async () => {
    while (adding > 0) {
      const { number } = await acting(db, OWNER, (tx) => closeCycle(tx, ctx, 'busy'))
      const report = await acting(db, OWNER, (tx) => netCycle(tx, fresh, 'busy', number))
      const ids = report.instructions.map(({ id }) => id)
      await acting(db, lin, (tx) => prepareInstructions(tx, { ...ctx, actor: lin }, ids))
      await acting(db, wang, (tx) => approveInstructions(tx, { ...ctx, actor: wang }, ids))
    }
  }
  const cashier = async () => {
    while (adding > 0) {
      for (const place of PLACES) await receive(db, fresh, `busy/${place}`, 30n)
      await acting(db, OWNER, (tx) => settleScheme(tx, fresh, 'busy'))
      const shares = { yellow: rational(7n, 10n), red: rational(9n, 10n) }
      await acting(db, OWNER, (tx) => watchPrefunds(tx, fresh, 'busy', shares))
    }
  }
  await Promise.all([writer(), writer(), writer(), clerk(), cashier(), cashier()])
  const rows = await db.migrator.read(
    (tx) => tx`SELECT FROM clearing.obligations AS o WHERE o.scheme = 'busy'`,
  )
  expect(rows).toHaveLength(3 * 25 * 2)
  expect(await acting(db, OWNER, checkClearing)).toEqual([])
  const all = await acting(db, OWNER, (tx) =>
    Promise.all(
      PLACES.map((place) => statementOf(tx, { scheme: 'busy', cycle: 1, participant: place })),
    ),
  )
  expect(all.reduce((sum, { closing }) => sum + closing, 0n)).toBe(0n)
})

test('what was being added when a cycle was closed is in it, and what comes after is not', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let entered = () => {}
  const inside = new Promise<void>((resolve) => {
    entered = resolve
  })
  const early = acting(db, OWNER, async (tx) => {
    await addObligations(tx, ctx, 'visits', [owes(1000, 'N', 'S', 1n)])
    entered()
    await held
  })
  await inside
  let isClosed = false
  const closing = close().then((cycle) => {
    isClosed = true
    return cycle
  })
  await lockWaits(db, 1)
  const late = acting(db, OWNER, (tx) =>
    addObligations(tx, ctx, 'visits', [owes(1001, 'N', 'S', 1n)]),
  )
  await lockWaits(db, 2)
  expect(isClosed).toBe(false)
  release()
  await early
  const { number } = await closing
  await late
  const rows = await db.migrator.read(
    (tx) => tx<{ cycle: number }[]>`
      SELECT o.cycle FROM clearing.obligations AS o WHERE o.id IN (${idOf(1000)}, ${idOf(1001)}) ORDER BY o.id`,
  )
  expect(rows.map(({ cycle }) => cycle)).toEqual([number, number + 1])
})

test('a closing that is undone leaves the cycle open with all that is in it', async () => {
  const before = await db.migrator.read(
    (tx) => tx`SELECT scheme, number, state FROM clearing.cycles ORDER BY number`,
  )
  const work = acting(db, OWNER, async (tx) => {
    await closeCycle(tx, ctx, 'visits')
    throw new Error('thought better of it')
  })
  await expect(work).rejects.toThrow('thought better of it')
  expect(
    await db.migrator.read(
      (tx) => tx`SELECT scheme, number, state FROM clearing.cycles ORDER BY number`,
    ),
  ).toEqual(before)
  expect(await add(2000)).toEqual(['added', 'added'])
})
