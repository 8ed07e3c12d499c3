import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { closeAccounts } from '../accounts/open-accounts.ts'
import { AMOUNT_MAX } from '../limits.ts'
import { account, prepare } from '../tiny/ground.ts'
import type { Balance, NewAccount, Transfer } from '../types.ts'
import { obviousLedger } from './obvious-ledger.oracle.ts'
import { postTransfers } from './post-transfers.ts'

const db = await testDatabase()

// Few ids and few accounts, so that nearly everything collides with something.
const IDS = 14
const CODES = ['free', 'fund', 'debts', 'meter', 'closed', 'missing'] as const
const START_S = 1_800_000_000

const number = fc.integer({ min: 1, max: IDS })
const code = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('free', 'fund', 'debts') },
  { weight: 1, arbitrary: fc.constantFrom(...CODES) },
)
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.bigInt({ min: 1n, max: 6n }) },
  { weight: 1, arbitrary: fc.constantFrom(0n, -1n, AMOUNT_MAX, AMOUNT_MAX + 1n) },
)
const asked = {
  number,
  linked: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
  purpose: fc.oneof({ weight: 12, arbitrary: fc.constant('visit') }, fc.constant('unheard-of')),
  document: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constant('bill "7", {x}\\')),
  effective: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.constant(1)),
}
const item = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('post' as const),
      debit: code,
      credit: code,
      amount,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('hold' as const),
      debit: code,
      credit: code,
      amount,
      timeout_s: fc.constantFrom(null, null, 5, 20, 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...asked,
      kind: fc.constant('post-hold' as const),
      refers: number,
      amount: fc.oneof(fc.constant(null), amount),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...asked, kind: fc.constant('void-hold' as const), refers: number }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...asked, kind: fc.constant('reversal' as const), refers: number }),
  },
)
const batch = fc.record({
  // The clock jumps, back as well.
  jump_s: fc.integer({ min: -8, max: 12 }),
  items: fc.array(item, { minLength: 1, maxLength: 9 }),
  // Somebody sends the batch twice, or turned round.
  again: fc.constantFrom('no', 'no', 'no', 'same', 'reversed'),
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

const instant = (time_s: number) => new Date(time_s * 1000).toISOString()

function transferOf(run: number, given: Item): Transfer {
  const id = (of: number) => `00000000-0000-7000-8000-${String(run * 1000 + of).padStart(12, '0')}`
  const coded = (of: string) => `${run}/${of}`
  const { number: own, linked, purpose, document, effective } = given
  const common = {
    id: id(own),
    linked,
    purpose,
    document,
    effectiveAt: `2024-01-01T00:00:0${effective}.000000Z`,
  }
  switch (given.kind) {
    case 'post':
      return {
        ...common,
        kind: 'post',
        debit: coded(given.debit),
        credit: coded(given.credit),
        amount: given.amount,
      }
    case 'hold':
      return {
        ...common,
        kind: 'hold',
        debit: coded(given.debit),
        credit: coded(given.credit),
        amount: given.amount,
        timeout_s: given.timeout_s,
      }
    case 'post-hold':
      return { ...common, kind: 'post-hold', hold: id(given.refers), amount: given.amount }
    case 'void-hold':
      return { ...common, kind: 'void-hold', hold: id(given.refers) }
    case 'reversal':
      return { ...common, kind: 'reversal', reverses: id(given.refers) }
  }
}

let runs = 0

async function openRun(): Promise<{
  run: number
  accounts: readonly (NewAccount & { isClosed: boolean })[]
}> {
  runs += 1
  const run = runs
  const opened = [
    account(`${run}/free`),
    account(`${run}/fund`, { limit: 'debits-within-credits', keepsHistory: true }),
    account(`${run}/debts`, { limit: 'credits-within-debits' }),
    account(`${run}/meter`, { asset: 'Wh' }),
    account(`${run}/closed`),
  ]
  await db.write(async (tx) => {
    await prepare(tx, opened)
    await closeAccounts(tx, { now: instant(START_S) }, [`${run}/closed`])
  })
  return { run, accounts: opened.map((one) => ({ ...one, isClosed: one.code.endsWith('closed') })) }
}

async function balances(run: number): Promise<ReadonlyMap<string, Balance>> {
  const rows = await db.migrator.sql<(Balance & { code: string })[]>`
    SELECT a.code, b.debits_posted AS "debitsPosted", b.credits_posted AS "creditsPosted",
      b.debits_held AS "debitsHeld", b.credits_held AS "creditsHeld"
    FROM ledger.balances AS b JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE ${`${run}/%`}`
  return new Map(rows.map(({ code: of, ...balance }) => [of, balance]))
}

test('does what the obvious ledger does, whatever is sent, twice, late or turned round', async () => {
  let serial = 0
  const newId = () => {
    serial += 1
    return `ffffffff-0000-7000-8000-${String(serial).padStart(12, '0')}`
  }
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
      const { run, accounts } = await openRun()
      const model = obviousLedger(accounts, ['visit', 'expiry'])
      let now = START_S
      const send = async (transfers: readonly Transfer[]) => {
        const ctx = { now: instant(now), newId }
        const results = await db.write((tx) => postTransfers(tx, ctx, transfers))
        const codes = results.map(({ result }) => result)
        for (const one of codes) seen.set(one, (seen.get(one) ?? 0) + 1)
        expect(codes).toEqual(model.post(now, transfers))
        for (const [code, balance] of await balances(run))
          expect({ code, ...balance }).toEqual({ code, ...model.balanceOf(code) })
      }
      for (const { jump_s, items, again } of batches) {
        now += jump_s
        const transfers = items.map((one) => transferOf(run, one))
        await send(transfers)
        if (again !== 'no') await send(again === 'same' ? transfers : transfers.toReversed())
      }
      await requireSame(run, model)
    }),
    { numRuns: 150 },
  )
  // A property that never meets a refusal proves nothing about it.
  expect(seen.size).toBeGreaterThan(25)
})

async function requireSame(run: number, model: ReturnType<typeof obviousLedger>): Promise<void> {
  const open = await db.migrator.sql<{ id: string }[]>`
    SELECT h.hold AS id FROM ledger.open_holds AS h JOIN ledger.accounts AS a ON a.id = h.debit
    WHERE a.code LIKE ${`${run}/%`} ORDER BY h.hold`
  const expected = model
    .entries()
    .filter(model.isOpen)
    .map(({ id }) => id)
  expect(open.map(({ id }) => id)).toEqual(expected.toSorted())
  const past = await db.migrator.sql<{ count: bigint }[]>`
    SELECT count(*) AS count FROM ledger.past_balances AS p JOIN ledger.accounts AS a ON a.id = p.account
    WHERE a.code = ${`${run}/fund`}`
  const touching = model
    .entries()
    .filter(({ debit, credit }) => debit === `${run}/fund` || credit === `${run}/fund`)
  expect(Number(past[0]?.count)).toBe(touching.length)
}
