import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup, writeBackup } from '#platform/backup'
import { seal } from '#platform/log'
import { fixedContext, testDatabase } from '#test/support'
import { postTransfers } from '../post/post-transfers.ts'
import { proveTransfer } from '../proof/prove-transfer.ts'
import { LEDGER_LOG } from '../proof/source.ts'
import { checkTransferProof, readTransferProof } from '../proof/transfer-proof.ts'
import { account, hold, idOf, post, postHold, prepare, reversal, voidHold } from '../tiny/ground.ts'
import { verifyLedger } from './verify-ledger.ts'

const db = await testDatabase()
const ctx = fixedContext()

beforeAll(async () => {
  await db.write(async (tx) => {
    await prepare(tx, [
      account('bank'),
      account('fund', { limit: 'debits-within-credits', keepsHistory: true }),
      account('clinic', { keepsHistory: true }),
    ])
    await postTransfers(tx, ctx, [
      post(1, 'bank', 'fund', 1000n, { document: 'order 7 “八月”' }),
      hold(2, 'fund', 'clinic', 100n, { timeout_s: 60 }),
      hold(3, 'fund', 'clinic', 50n),
      hold(4, 'fund', 'clinic', 50n),
    ])
    await postTransfers(tx, ctx, [
      postHold(5, 2, 80n),
      voidHold(6, 3),
      post(7, 'fund', 'clinic', 9n),
    ])
    await postTransfers(tx, ctx, [reversal(8, 7)])
  })
  await seal(db, LEDGER_LOG, () => ctx.now)
})

const verify = () => db.migrator.read((tx) => verifyLedger(tx))

/** What verifying finds once the owner of the database has done this; then it is undone. */
async function foundAfter(statement: string, accountsPerRead: number): Promise<readonly object[]> {
  let found: readonly object[] = []
  await expect(
    db.admin.write(async (tx) => {
      await tx.unsafe(statement)
      const report = await verifyLedger(tx, { accountsPerRead })
      found = [...report.faults, ...report.log.faults]
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  return found
}

describe('a ledger that nobody touched', () => {
  test('verifies, with its counts, sums and head', async () => {
    let done = 0
    const report = await db.migrator.read((tx) =>
      verifyLedger(tx, {
        progress: (now) => {
          done = now
        },
      }),
    )
    expect(report).toMatchObject({
      accounts: 3,
      postings: 3,
      transfers: 8,
      faultCount: 0,
      faults: [],
      sums: [{ asset: 'CNY', debits: 1098n, credits: 1098n }],
      log: { leaves: 3, waiting: 0 },
    })
    expect(done).toBe(8)
  })

  test('verifies the same however few accounts are read at once', async () => {
    const whole = await verify()
    for (const accountsPerRead of [1, 2, 3])
      expect(await db.migrator.read((tx) => verifyLedger(tx, { accountsPerRead }))).toEqual(whole)
  })

  test('proves each transfer to whoever has a head, and no other transfer by it', async () => {
    for (let number = 1; number <= 8; number += 1) {
      const proof = await db.migrator.read((tx) => proveTransfer(tx, idOf(number)))
      const text = JSON.stringify(proof)
      expect(checkTransferProof(readTransferProof('proof', text))).toBe('proved')
      const others = [1, 2, 3, 4, 5, 6, 7, 8].filter((one) => one !== number).map(idOf)
      const told = others.filter((id) => text.includes(id) && proof.transfer.refersTo !== id)
      expect(told).toEqual([])
      for (const [name, value] of [
        ['amount', '1001'],
        ['debit', 'nobody'],
        ['asset', 'Wh'],
        ['document', 'order 8'],
        ['place', 9],
      ] as const) {
        const forged = { ...proof, transfer: { ...proof.transfer, [name]: value } }
        expect(checkTransferProof(forged)).toBe('not-proved')
      }
    }
  })
})

describe('a ledger that somebody touched is found out:', () => {
  test.each([
    [
      'a balance',
      'UPDATE ledger.balances SET credits_posted = credits_posted + 1 WHERE account = 3',
      'balance',
    ],
    ['an amount', `UPDATE ledger.transfers SET amount = 1001 WHERE id = '${idOf(1)}'`, 'posting'],
    [
      'a document',
      `UPDATE ledger.transfers SET document = 'order 8' WHERE id = '${idOf(1)}'`,
      'posting',
    ],
    ['a removed transfer', `DELETE FROM ledger.transfers WHERE id = '${idOf(8)}'`, 'posting'],
    [
      'an added transfer',
      `INSERT INTO ledger.transfers SELECT uuidv7(), 999, debit, credit, amount, effective_at, recorded_at, NULL, place, NULL, kind,
        purpose, NULL FROM ledger.transfers WHERE id = '${idOf(1)}'`,
      'stray',
    ],
    [
      'a past balance',
      'UPDATE ledger.past_balances SET debits_held = 1 WHERE place = 0',
      'past-balance',
    ],
    ['a removed past balance', 'DELETE FROM ledger.past_balances WHERE place = 1', 'past-balance'],
    ['an open hold', 'DELETE FROM ledger.open_holds', 'open-hold'],
    [
      'a hold that is closed',
      `INSERT INTO ledger.open_holds VALUES ('${idOf(3)}', 2, 3, 50, NULL)`,
      'open-hold',
    ],
    ['a lifted limit', `UPDATE ledger.balances SET limit_kind = 'none'`, 'balance'],
    [
      'an account of another asset',
      `UPDATE ledger.accounts SET asset = 'Wh' WHERE code = 'clinic'`,
      'misplaced',
    ],
    ['a posting', 'UPDATE ledger.postings SET transfers = 5 WHERE transfers = 4', 'changed'],
    ['a posting that nobody sealed', 'DELETE FROM ledger.postings', 'missing'],
    [
      'a reversal of more than there was',
      `ALTER TABLE ledger.transfers DISABLE TRIGGER USER; UPDATE ledger.transfers SET amount = 10 WHERE id = '${idOf(8)}'`,
      'reference',
    ],
    [
      'a limit that was passed on the way',
      `UPDATE ledger.transfers SET amount = 50 WHERE id = '${idOf(1)}'`,
      'limit',
    ],
    [
      'a clock that ran back',
      `UPDATE ledger.transfers SET recorded_at = recorded_at - interval '1 hour' WHERE id = '${idOf(8)}'`,
      'clock',
    ],
  ])('%s', async (_, statement, kind) => {
    for (const accountsPerRead of [1, 2, 50])
      expect(await foundAfter(statement, accountsPerRead)).toContainEqual(
        expect.objectContaining({ kind }),
      )
    expect((await verify()).faultCount).toBe(0)
  })
})

test('a restored ledger verifies under the head that was kept, and goes on where it was', async () => {
  const other = await testDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  try {
    const file = join(folder, 'region.backup')
    const { head } = (await verify()).log
    await writeBackup(db.migrator, file, { world: 'recorded', now: ctx.now, secret: null })
    await restoreBackup(other.migrator, file, { world: 'recorded' })
    const results = await other.write((tx) =>
      postTransfers(tx, ctx, [
        post(1, 'bank', 'fund', 1000n, { document: 'order 7 “八月”' }),
        voidHold(50, 4),
        post(51, 'fund', 'clinic', 5n),
      ]),
    )
    expect(results.map(({ result }) => result)).toEqual(['exists', 'created', 'created'])
    await seal(other, LEDGER_LOG, () => ctx.now)
    const report = await other.migrator.read((tx) =>
      verifyLedger(tx, head === null ? {} : { since: head }),
    )
    expect(report).toMatchObject({ transfers: 10, postings: 4, faultCount: 0, log: { leaves: 4 } })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
