import { expect, test } from 'vitest'
import type { Write } from '#platform/db'
import { fixedContext, lockWaits, testDatabase } from '#test/support'
import { knownAccounts } from '../accounts/known-accounts.ts'
import { register } from '../accounts/open-accounts.ts'
import { account, idOf, post, prepare } from '../tiny/ground.ts'
import type { Transfer } from '../types.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { postTransfers } from './post-transfers.ts'

// Two bring the same id at the same time over accounts that have nothing to do with each other: to one it is posted, by the other
// it is refused.

const db = await testDatabase()
const ctx = fixedContext()
await db.write((tx) =>
  prepare(tx, [
    account('poor', { limit: 'debits-within-credits' }),
    account('clinic'),
    account('bank'),
    account('fund'),
  ]),
)

const refused = (number: number) => post(number, 'poor', 'clinic', 1n)
const posted = (number: number) => post(number, 'bank', 'fund', 1n)
const send = async (tx: Write, ...transfers: readonly Transfer[]) =>
  (await postTransfers(tx, ctx, transfers)).map(({ result }) => result)

/** The first has answered and not committed when the second begins; the second then waits for it. */
async function race(first: Transfer, second: Transfer, ends: 'commits' | 'rolls back') {
  let waited = false
  let later: Promise<readonly string[]> | undefined
  const earlier = await db
    .write(async (tx) => {
      const answer = await send(tx, first)
      later = db.write((other) => send(other, second))
      later.catch(() => undefined)
      await lockWaits(db, 1, 'transactionid')
      waited = true
      if (ends === 'rolls back') throw new Error('rolled back')
      return answer
    })
    .catch(() => ['rolled back'])
  return { earlier, later: await later, waited }
}

async function bothOf(number: number) {
  const [row] = await db.migrator.sql<{ posted: bigint; burnt: bigint }[]>`
    SELECT (SELECT count(*) FROM ledger.transfers WHERE id = ${idOf(number)}) AS posted,
      (SELECT count(*) FROM ledger.refusals WHERE transfer = ${idOf(number)}) AS burnt`
  return row
}

test('an id that is being burnt is waited for, and then is burnt', async () => {
  expect(await race(refused(1), posted(1), 'commits')).toEqual({
    earlier: ['would-exceed-credits'],
    later: ['id-already-failed'],
    waited: true,
  })
  expect(await bothOf(1)).toEqual({ posted: 0n, burnt: 1n })
})

test('an id that is being posted is waited for, and then is posted', async () => {
  expect(await race(posted(2), refused(2), 'commits')).toEqual({
    earlier: ['created'],
    later: ['exists-with-different-debit'],
    waited: true,
  })
  expect(await bothOf(2)).toEqual({ posted: 1n, burnt: 0n })
})

test('where the first is rolled back the second has its own answer', async () => {
  expect(await race(refused(3), posted(3), 'rolls back')).toMatchObject({ later: ['created'] })
  expect(await bothOf(3)).toEqual({ posted: 1n, burnt: 0n })
  expect(await race(posted(4), refused(4), 'rolls back')).toMatchObject({
    later: ['would-exceed-credits'],
  })
  expect(await bothOf(4)).toEqual({ posted: 0n, burnt: 1n })
})

test('many who bring the same ids, this way and that way, never have one both ways', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => 100 + index)
  const calls = Array.from({ length: 12 }, (_, caller) =>
    numbers.map((number) => ((number + caller) % 2 === 0 ? posted(number) : refused(number))),
  )
  // One that met another in a deadlock did nothing.
  const done = await Promise.allSettled(
    calls.map((transfers) => db.write((tx) => send(tx, ...transfers))),
  )
  expect(done.some(({ status }) => status === 'fulfilled')).toBe(true)
  for (const number of numbers) {
    const { posted: asPosted = 0n, burnt = 0n } = (await bothOf(number)) ?? {}
    expect(asPosted + burnt, String(number)).toBe(1n)
  }
  expect((await db.migrator.read((tx) => verifyLedger(tx))).faults).toEqual([])
})

test('verifying tells of an id that is burnt and posted all the same', async () => {
  await db.migrator.write(
    (tx) => tx`
      INSERT INTO ledger.refusals (transfer, result, recorded_at) VALUES (${idOf(2)}, 'would-exceed-credits', ${ctx.now})`,
  )
  expect((await db.migrator.read((tx) => verifyLedger(tx))).faults).toEqual([
    { kind: 'burnt', transfer: idOf(2) },
  ])
})

test('a purpose that was registered in a transaction that was rolled back is forgotten', async () => {
  const known = knownAccounts()
  const sent = (number: number) => [{ ...posted(number), purpose: 'short-lived' }]
  const purposes = [{ code: 'short-lived', title: { en: 'short-lived', zh: '短暂' } }]
  const postSent = (tx: Write, number: number) => postTransfers(tx, ctx, sent(number), known)
  await expect(
    db.write(async (tx) => {
      await register(tx, { purposes })
      expect((await postSent(tx, 201))[0]?.result).toBe('created')
      throw new Error('rolled back')
    }),
  ).rejects.toThrow('rolled back')
  expect(known.hasPurpose('short-lived')).toBe(true)
  const [refusedNow] = await db.write((tx) => postSent(tx, 202))
  expect(refusedNow?.result).toBe('purpose-not-found')
  await db.write((tx) => register(tx, { purposes }))
  expect((await db.write((tx) => postSent(tx, 203)))[0]?.result).toBe('created')
})
