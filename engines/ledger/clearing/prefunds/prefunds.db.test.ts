import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { rational } from '#platform/exact'
import { loadRegion } from '#platform/region'
import { fixedContext, testDatabase } from '#test/support'
import { prefundOf } from '../../pure/netting/prefund.ts'
import { closeCycle } from '../cycles/close-cycle.ts'
import { netCycle } from '../cycles/net-cycle.ts'
import { addObligations } from '../obligations/add-obligations.ts'
import { approveInstructions, prepareInstructions } from '../payments/instructions.ts'
import { settleScheme } from '../payments/settle-scheme.ts'
import { listAlerts, listIncreases } from '../store/alerts.ts'
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
import { askIncrease, exposuresOf, payIncrease, watchPrefunds } from './prefunds.ts'
import { clearingTerms, dueOn } from './terms.ts'

const db = await testDatabase()
const ctx = { ...fixedContext(), newId: systemClock().newId }
const region = loadRegion(
  fileURLToPath(new URL('../../../../regions/yangtze-delta', import.meta.url)),
)
const terms = clearingTerms(region, '2024-12-04')
const of = scheme()
await prepareScheme(db, of, {
  participants: PLACES.map((code) => participant(of, code, code === 'W' ? { prefund: null } : {})),
})
// Prepayment of a last quarter of 92, 100 and 108.
const PREFUND = prefundOf([9_200n, 10_000n, 10_800n], terms.prefundMonths)
await receive(db, ctx, 'visits/N/prefund', PREFUND)
await receive(db, ctx, 'visits/S/prefund', 10n ** 9n)
await receive(db, ctx, 'visits/E/prefund', 10n ** 9n)

let count = 0
const add = (debtor: string, creditor: string, amount: bigint) => {
  count += 1
  return acting(db, OWNER, (tx) =>
    addObligations(tx, ctx, 'visits', [owes(count, debtor, creditor, amount)]),
  )
}
const watch = () =>
  acting(db, OWNER, (tx) => watchPrefunds(tx, ctx, 'visits', terms.thresholds)).then((found) =>
    found.map(({ participant, level, direction }) => `${participant} ${level} ${direction}`),
  )

test('an exposure counts once what is netted while it is read', async () => {
  const quick = scheme({ code: 'quick' })
  await prepareScheme(db, quick)
  const cycle = await acting(db, OWNER, async (tx) => {
    await addObligations(tx, ctx, 'quick', [owes(9000, 'N', 'S', 70n)])
    return closeCycle(tx, ctx, 'quick')
  })
  let netted = 0
  const exposures = await acting(db, OWNER, (tx) => {
    const slow = new Proxy(tx, {
      apply: (target, self, given) => {
        const [texts] = given
        const isLate = Array.isArray(texts) && texts.join('').includes('clearing.unpaid')
        if (!isLate) return Reflect.apply(target, self, given)
        netted += 1
        return acting(db, OWNER, (other) => netCycle(other, ctx, 'quick', cycle.number)).then(() =>
          Reflect.apply(target, self, given),
        )
      },
    })
    return exposuresOf(slow, 'quick')
  })
  expect(netted).toBe(1)
  expect(exposures.find(({ participant: one }) => one === 'N')?.exposure).toBe(70n)
})

describe('alerts', () => {
  test('come with the first fen of 70 %, the first of 90 %, once each', async () => {
    expect(PREFUND).toBe(20_000n)
    await add('N', 'S', 13_999n)
    await add('W', 'S', 10n ** 9n)
    expect(await watch()).toEqual([])
    await add('N', 'S', 1n)
    expect(await watch()).toEqual(['N yellow up'])
    expect(await watch()).toEqual([])
    await add('N', 'E', 3_999n)
    expect(await watch()).toEqual([])
    await add('N', 'E', 1n)
    expect(await watch()).toEqual(['N red up'])
    expect(await watch()).toEqual([])
  })

  test('found by several at once are recorded once', async () => {
    await receive(db, ctx, 'visits/N/prefund', 1n)
    const found = await Promise.all([watch(), watch(), watch(), watch()])
    expect(found.flat()).toEqual(['N red down'])
  })

  test('of one participant say what it would have to pay then, and what it had put up', async () => {
    const all = await acting(db, OWNER, (tx) => listAlerts(tx, 'visits', 10))
    expect(all).toHaveLength(3)
    const up = all.find(({ level, direction }) => level === 'red' && direction === 'up')
    expect(up).toMatchObject({ exposure: 18_000n, prefund: 20_000n, at: ctx.now })
    const south = person(1, { jurisdiction: 'X-S' })
    expect(await acting(db, south, (tx) => listAlerts(tx, 'visits', 10))).toEqual([])
  })

  test('stay through closing and netting, and go when it is paid', async () => {
    const instructions = await acting(db, OWNER, async (tx) => {
      await closeCycle(tx, ctx, 'visits')
      return (await netCycle(tx, ctx, 'visits', 1)).instructions
    })
    expect(await watch()).toEqual([])
    const ids = instructions.map(({ id }) => id)
    const [lin, wang] = [person(2, { office: true }), person(3, { office: true })]
    await acting(db, lin, (tx) => prepareInstructions(tx, { ...ctx, actor: lin }, ids))
    await acting(db, wang, (tx) => approveInstructions(tx, { ...ctx, actor: wang }, ids))
    await receive(db, ctx, 'visits/N', 18_000n)
    await acting(db, OWNER, (tx) => settleScheme(tx, ctx, 'visits'))
    expect(await watch()).toEqual(['N yellow down'])
    // From nothing over both at once is two crossings.
    await add('N', 'S', 20_001n)
    expect(await watch()).toEqual(['N yellow up', 'N red up'])
  })

  test('can’t be recorded twice in a row, whatever the statement', async () => {
    const insert = (number: number, direction: string) =>
      acting(
        db,
        OWNER,
        (tx) => tx`
        INSERT INTO clearing.alerts (id, scheme, participant, level, number, direction, at, exposure, prefund)
        VALUES (${ctx.newId()}, 'visits', 'N', 'red', ${number}, ${direction}, ${ctx.now}, 1, 1)`,
      )
    await expect(insert(3, 'up')).rejects.toThrow(/number_key/)
    await expect(insert(4, 'up')).rejects.toThrow(/in_turn/)
  })

  test('are for who sees everything', async () => {
    const north = person(4, { jurisdiction: 'X-N' })
    const work = acting(db, north, (tx) => watchPrefunds(tx, ctx, 'visits', terms.thresholds))
    expect(await refusalOf(work)).toBe('clearing.needs-office')
  })
})

describe('an urgent increase', () => {
  test('is due after three working days of the region, and once paid counts as prefund', async () => {
    const due = dueOn(region, '2024-09-27', terms.increaseTerm_days)
    // 29 September was made up for, 1 to 7 October were off.
    expect(due).toBe('2024-10-08')
    const asked = { scheme: 'visits', participant: 'N', amount: 9_000n, due }
    const increase = await acting(db, OWNER, (tx) => askIncrease(tx, ctx, asked))
    expect(await watch()).toEqual([])
    const paid = await acting(db, OWNER, (tx) => payIncrease(tx, ctx, increase.id, 'bank'))
    expect(paid.transfer).not.toBeNull()
    const [exposure] = await acting(db, OWNER, (tx) => exposuresOf(tx, 'visits')).then((all) =>
      all.filter(({ participant: code }) => code === 'N'),
    )
    expect(exposure).toMatchObject({ exposure: 20_001n, prefund: 29_001n })
    expect(await watch()).toEqual(['N yellow down', 'N red down'])
    const again = acting(db, OWNER, (tx) => payIncrease(tx, ctx, increase.id, 'bank'))
    expect(await refusalOf(again)).toBe('clearing.unknown-increase')
    expect(await acting(db, OWNER, (tx) => listIncreases(tx, 'visits', 10))).toEqual([paid])
  })

  test('that the ledger refuses stays unpaid', async () => {
    const asked = { scheme: 'visits', participant: 'N', amount: 5n, due: '2024-10-08' }
    const { id } = await acting(db, OWNER, (tx) => askIncrease(tx, ctx, asked))
    const from = acting(db, OWNER, (tx) => payIncrease(tx, ctx, id, 'visits/W'))
    expect(await refusalOf(from)).toBe('clearing.not-paid')
    const all = await acting(db, OWNER, (tx) => listIncreases(tx, 'visits', 10))
    expect(all.filter(({ transfer }) => transfer === null)).toMatchObject([{ id, amount: 5n }])
  })

  test('of a stranger is refused', async () => {
    const asked = { scheme: 'visits', participant: 'Z', amount: 5n, due: '2024-10-08' }
    expect(await refusalOf(acting(db, OWNER, (tx) => askIncrease(tx, ctx, asked)))).toBe(
      'clearing.unknown-participant',
    )
    expect(await refusalOf(acting(db, OWNER, (tx) => payIncrease(tx, ctx, idOf(5), 'bank')))).toBe(
      'clearing.unknown-increase',
    )
  })
})

test('what the pack says of clearing is dated, and what it doesn’t say is no guess', async () => {
  expect(terms).toEqual({
    prefundMonths: rational(2n),
    thresholds: { yellow: rational(7n, 10n), red: rational(9n, 10n) },
    increaseTerm_days: 3,
    paymentTerm_days: 10,
  })
  const code = async (work: () => unknown) => refusalOf((async () => work())())
  expect(await code(() => clearingTerms(region, '2022-12-31'))).toBe('clearing.no-parameter')
  expect(await code(() => clearingTerms(fixedContext().region, '2024-12-04'))).toBe(
    'clearing.no-parameter',
  )
  expect(await code(() => dueOn(region, '2026-12-31', 3))).toBe('calendar.unknown-year')
  expect(await code(() => dueOn(fixedContext().region, '2024-12-04', 3))).toBe(
    'clearing.no-calendar',
  )
})
