import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { openLedger } from '../open-ledger.ts'
import type { ResultCode } from '../results.ts'
import { batch, funding, instant, openRun, START_S, transferOf } from '../tiny/batches.ts'
import type { Balance, Transfer } from '../types.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { obviousLedger } from './obvious-ledger.oracle.ts'
import { postTransfers } from './post-transfers.ts'

const db = await testDatabase()

let runs = 0
let serial = 0
const newId = () => {
  serial += 1
  return `ffffffff-0000-7000-8000-${String(serial).padStart(12, '0')}`
}

async function balances(run: number): Promise<ReadonlyMap<string, Balance>> {
  const rows = await db.migrator.sql<(Balance & { code: string })[]>`
    SELECT a.code, b.debits_posted AS "debitsPosted", b.credits_posted AS "creditsPosted",
      b.debits_held AS "debitsHeld", b.credits_held AS "creditsHeld"
    FROM ledger.balances AS b JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE ${`${run}/%`}`
  return new Map(rows.map(({ code: of, ...balance }) => [of, balance]))
}

test('does what the obvious ledger does, whatever is sent, twice, late or turned round', async () => {
  const seen = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 8 }), async (batches) => {
      runs += 1
      const { run, accounts } = await openRun(db, runs)
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
      await send(funding(run))
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

/** Holds are resolved before whoever made them was answered, which may deadlock: who has a transaction of its own does it again. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'ledger.busy'
      if (!isBusy || attempt === 5) throw error
    }
  }
}

test('does as much for many posters at once: each id once, no limit passed, and all of it verifies', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(batch, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }),
      async (posters) => {
        runs += 1
        const { run } = await openRun(db, runs)
        let now = START_S
        const ledger = openLedger({ db, now: () => instant(now), newId })
        await ledger.post(funding(run))
        const told = new Map<string, ResultCode[]>()
        const keep = (transfers: readonly Transfer[], results: readonly { result: ResultCode }[]) =>
          transfers.forEach(({ id }, at) => {
            told.set(id, [...(told.get(id) ?? []), results[at]?.result ?? 'not-a-hold'])
          })
        // Some share the ledger's transactions, some have their own; all have the same few ids and accounts.
        await Promise.all(
          posters.map(async (batches, poster) => {
            for (const { jump_s, items } of batches) {
              now += jump_s
              const transfers = items.map((one) => transferOf(run, one))
              const ctx = { now: instant(now), newId }
              const results =
                poster % 2 === 0
                  ? await ledger.post(transfers)
                  : await onceMore(() =>
                      db.write((tx) => postTransfers(tx, ctx, transfers, ledger.known)),
                    )
              keep(transfers, results)
              // Meanwhile the sweep of what ran out goes by whatever the clock says just then.
              if (poster % 2 === 1) await ledger.expireHolds()
            }
          }),
        )
        await ledger.close()
        const report = await db.migrator.read((tx) => verifyLedger(tx))
        expect(report.faults).toEqual([])
        for (const [id, results] of told) {
          const created = results.filter((result) => result === 'created').length
          const rows = await db.migrator.sql`SELECT 1 FROM ledger.transfers WHERE id = ${id}`
          expect({ id, created }).toEqual({ id, created: rows.length })
        }
      },
    ),
    // What many do at once comes out another way each time: nothing is gained by making it smaller.
    { numRuns: 25, endOnFailure: true },
  )
})
