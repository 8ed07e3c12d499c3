import { describe, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { knownAccounts } from '../accounts/known-accounts.ts'
import { closeAccounts } from '../accounts/open-accounts.ts'
import type { ResultCode } from '../results.ts'
import { account, hold, post, postHold, prepare, reversal, voidHold } from '../tiny/ground.ts'
import type { Transfer } from '../types.ts'
import { postTransfers } from './post-transfers.ts'

const db = await testDatabase()
const ctx = fixedContext()

await db.write((tx) =>
  prepare(tx, [
    account('bank'),
    account('fund', { limit: 'debits-within-credits', keepsHistory: true }),
    account('hospital'),
    account('debts', { limit: 'credits-within-debits' }),
    account('meter', { asset: 'Wh' }),
    account('closed'),
  ]),
)
await db.write((tx) => closeAccounts(tx, ctx, ['closed']))

async function results(...transfers: Transfer[]): Promise<readonly ResultCode[]> {
  const answers = await db.write((tx) => postTransfers(tx, ctx, transfers))
  return answers.map(({ result }) => result)
}

describe('a batch', () => {
  test('moves what it may, answers each item, and goes on behind a refusal', async () => {
    expect(
      await results(
        post(1, 'bank', 'fund', 1000n),
        post(2, 'fund', 'hospital', 1001n),
        post(3, 'fund', 'hospital', 600n),
        post(4, 'fund', 'hospital', 401n),
        post(5, 'fund', 'hospital', 400n),
      ),
    ).toEqual(['created', 'would-exceed-credits', 'created', 'would-exceed-credits', 'created'])
  })

  test('answers the balances after each item, and the same item again with exists', async () => {
    const transfer = post(10, 'bank', 'fund', 500n)
    const [first] = await db.write((tx) => postTransfers(tx, ctx, [transfer]))
    expect(first).toMatchObject({
      result: 'created',
      credit: { creditsPosted: 1500n, debitsPosted: 1000n },
    })
    const [again] = await db.write((tx) => postTransfers(tx, ctx, [transfer]))
    expect(again).toMatchObject({ result: 'exists', recordedAt: first?.recordedAt })
    expect(await results(post(10, 'bank', 'fund', 501n))).toEqual(['exists-with-different-amount'])
  })

  test('holds, posts in part, voids, reverses', async () => {
    expect(
      await results(
        hold(20, 'fund', 'hospital', 300n),
        hold(21, 'fund', 'hospital', 201n),
        hold(22, 'fund', 'hospital', 200n),
        postHold(23, 20, 301n),
        postHold(24, 20, 100n),
        postHold(25, 20),
        voidHold(26, 22),
        voidHold(27, 22),
        reversal(28, 24),
        reversal(29, 24),
      ),
    ).toEqual([
      'created',
      'would-exceed-credits',
      'created',
      'amount-exceeds-hold',
      'created',
      'hold-already-posted',
      'created',
      'hold-already-voided',
      'created',
      'already-reversed',
    ])
    const rows = await db.migrator.sql`
      SELECT a.code, b.debits_posted, b.credits_posted, b.debits_held, b.credits_held
      FROM ledger.balances b JOIN ledger.accounts a ON a.id = b.account ORDER BY a.code`
    expect(rows.find(({ code }) => code === 'fund')).toMatchObject({
      debits_posted: 1100n,
      credits_posted: 1600n,
      debits_held: 0n,
    })
    const [past] = await db.migrator.sql`
      SELECT count(*) AS count, max(debits_held) AS held FROM ledger.past_balances`
    expect(past).toMatchObject({ count: 9n, held: 500n })
  })
})

test('a batch knows its accounts although another forgets them all while it waits', async () => {
  await db.write((tx) => prepare(tx, [account('pot/1'), account('pot/2')]))
  const shared = knownAccounts()
  const forgetful = {
    ...shared,
    add: (found: Parameters<typeof shared.add>[0]) => {
      shared.add(found)
      shared.forget()
    },
  }
  const send = async (...transfers: Transfer[]) => {
    const answers = await db.write((tx) => postTransfers(tx, ctx, transfers, forgetful))
    return answers.map(({ result }) => result)
  }
  expect(await send(post(300, 'pot/1', 'pot/2', 5n), hold(301, 'pot/1', 'pot/2', 5n))).toEqual([
    'created',
    'created',
  ])
  expect(await send(postHold(302, 301), reversal(303, 300))).toEqual(['created', 'created'])
})

test('of two postings that wait for each other one is told to come again, and nothing of it was done', async () => {
  const tills = ['till/1', 'till/2', 'till/3', 'till/4']
  await db.write((tx) =>
    prepare(
      tx,
      tills.map((code) => account(code)),
    ),
  )
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const
  const crossing = (turn: 0 | 1) =>
    db.write(async (tx) => {
      const pairs = [tills.slice(0, 2), tills.slice(2)]
      for (const [step, pair] of (turn === 0 ? pairs : pairs.toReversed()).entries()) {
        const [debit = '', credit = ''] = pair
        await postTransfers(tx, ctx, [post(400 + 10 * turn + step, debit, credit, 1n)])
        both[turn].resolve()
        await both[1 - turn]?.promise
      }
    })
  const ended = await Promise.allSettled([crossing(0), crossing(1)])
  const rejected = ended.filter((one) => one.status === 'rejected')
  expect(rejected.map(({ reason }) => reason.code)).toEqual(['ledger.busy'])
  const lost = ended.findIndex(({ status }) => status === 'rejected')
  expect(
    await results(post(400 + 10 * lost, lost === 0 ? 'till/1' : 'till/3', 'bank', 1n)),
  ).toEqual(['created'])
})
