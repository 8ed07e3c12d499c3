import { beforeAll, describe, expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { closeAccounts } from '../accounts/open-accounts.ts'
import { account, hold, idOf, NOW, post, prepare, voidHold } from '../tiny/ground.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { addPosting } from './journal.ts'
import type { Row } from './judged.ts'
import { postTransfers } from './post-transfers.ts'

// What the database itself refuses of whoever calls the function past the judgement of the engine.

const db = await testDatabase()
const ctx = fixedContext()
const accounts = new Map<string, number>()
const LATER = '2024-12-04T02:00:01.000000Z'

beforeAll(async () => {
  await db.write(async (tx) => {
    await prepare(tx, [
      account('bank'),
      account('fund'),
      account('clinic'),
      account('meter', { asset: 'Wh' }),
      account('house', { asset: 'Wh' }),
      account('closed'),
    ])
    await postTransfers(tx, ctx, [hold(1, 'bank', 'closed', 7n)])
    await closeAccounts(tx, ctx, ['closed'])
  })
  const rows = await db.migrator.sql<{ id: bigint; code: string }[]>`
    SELECT id, code FROM ledger.accounts`
  for (const { id, code } of rows) accounts.set(code, Number(id))
})

let serial = 100
function row(debit: string, credit: string, given: Partial<Row> = {}): Row {
  serial += 1
  return {
    id: idOf(serial),
    kind: 'post',
    debit: accounts.get(debit) ?? 0,
    credit: accounts.get(credit) ?? 0,
    amount: 10n,
    held: 0n,
    purpose: 'visit',
    document: null,
    effectiveAt: NOW,
    expiresAt: null,
    refersTo: null,
    ...given,
  }
}

const direct = (rows: readonly Row[], recordedAt = NOW) =>
  db.write((tx) => {
    serial += 1
    const fixed = { number: BigInt(serial), id: idOf(serial), root: new Uint8Array(32) }
    return addPosting(tx, { ...fixed, recordedAt, rows }, false)
  })

describe('a direct call', () => {
  test('moves nothing between assets, not even among postings that stay within theirs', async () => {
    await expect(direct([row('bank', 'meter')])).rejects.toThrow(/different assets/)
    const [within, across] = [row('bank', 'fund'), row('fund', 'house')]
    await expect(direct([within, row('meter', 'house'), across])).rejects.toThrow(
      /different assets/,
    )
    expect(await direct([row('bank', 'fund'), row('meter', 'house')])).toBe(true)
  })

  test('has a registered purpose', async () => {
    const theft = row('bank', 'fund', { purpose: 'theft' })
    expect(await direct([row('bank', 'fund'), theft])).toBe(false)
    expect(await direct([theft])).toBe(false)
    // One purpose stands for all, and the first kind is exempt: the purpose of the others is looked at all the same.
    const due = row('bank', 'fund', { kind: 'hold', expiresAt: LATER })
    expect(await direct([due])).toBe(true)
    const expires = row('bank', 'fund', {
      kind: 'expiry',
      purpose: 'theft',
      held: 10n,
      refersTo: due.id,
    })
    expect(await direct([expires, theft], LATER)).toBe(false)
    const [found] = await db.migrator.sql<{ count: bigint }[]>`
      SELECT count(*) AS count FROM ledger.transfers WHERE purpose NOT IN ('visit', 'expiry')`
    expect(found?.count).toBe(0n)
  })

  test('moves nothing to or from an account that is closed, or back in time', async () => {
    await expect(direct([row('bank', 'closed')])).rejects.toThrow(/is closed/)
    await expect(direct([row('closed', 'bank')])).rejects.toThrow(/is closed/)
    const early = '2024-12-04T01:59:59.999999Z'
    await expect(direct([row('bank', 'fund', { effectiveAt: early })], early)).rejects.toThrow(
      /later transfer/,
    )
    const [freed] = await db.write((tx) => postTransfers(tx, ctx, [voidHold(2, 1)]))
    expect(freed?.result).toBe('created')
  })

  test('resolves no hold of its own otherwise than as the hold is', async () => {
    const held = row('bank', 'fund', { kind: 'hold' })
    const frees = (given: Partial<Row>) =>
      row('bank', 'fund', { kind: 'post-hold', refersTo: held.id, held: 10n, ...given })
    for (const wrong of [
      frees({ held: 0n }),
      frees({ held: 11n }),
      frees({ amount: 11n }),
      frees({ kind: 'void-hold', amount: 9n }),
      frees({ kind: 'expiry' }),
      frees({ credit: accounts.get('clinic') ?? 0 }),
    ])
      await expect(direct([held, wrong])).rejects.toThrow(/as the hold is/)
    await expect(direct([frees({}), held])).rejects.toThrow(/as the hold is/)
    const posted = row('bank', 'fund')
    await expect(direct([posted, frees({ refersTo: posted.id })])).rejects.toThrow(/as the hold is/)
    expect(await direct([held, frees({ amount: 4n })])).toBe(true)
  })
})

test('what was recorded besides stands, and the sums with it', async () => {
  await db.write((tx) => postTransfers(tx, ctx, [post(3, 'bank', 'fund', 1n)]))
  const { faults } = await db.migrator.read((tx) => verifyLedger(tx))
  // The roots of direct calls are made up; nothing else is amiss.
  expect(faults.filter(({ kind }) => kind !== 'posting')).toEqual([])
})
