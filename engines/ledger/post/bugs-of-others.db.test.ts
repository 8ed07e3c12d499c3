import { describe, expect, test } from 'vitest'
import { inSavepoint, openDatabase } from '#platform/db'
import { HouseError } from '#platform/errors'
import { fixedContext, lockWaits, testDatabase } from '#test/support'
import { balancesOf } from '../history/balances.ts'
import { TRANSFERS_PER_BATCH_MAX } from '../limits.ts'
import { openLedger } from '../open-ledger.ts'
import {
  account,
  hold,
  idOf,
  NOW,
  post,
  postHold,
  prepare,
  reversal,
  voidHold,
} from '../tiny/ground.ts'
import type { Transfer } from '../types.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { postTransfers } from './post-transfers.ts'

// What went wrong in other ledgers, each as it would be met here.

const db = await testDatabase()
let serial = 0
const newId = () => {
  serial += 1
  return `ffffffff-0000-7000-8000-${String(serial).padStart(12, '0')}`
}
const ctx = { ...fixedContext(), newId }
const at = (now: string) => ({ ...ctx, now })

await db.write((tx) =>
  prepare(tx, [
    account('bank'),
    ...Array.from({ length: 40 }, (_, index) =>
      account(`fund/${index}`, { limit: 'debits-within-credits', keepsHistory: index % 2 === 0 }),
    ),
    account('clinic'),
    ...Array.from({ length: 10 }, (_, index) => account(`desk/${index}`)),
    account('meter', { asset: 'Wh' }),
  ]),
)

const send = (...transfers: Transfer[]) => db.write((tx) => postTransfers(tx, ctx, transfers))
const codes = async (...transfers: Transfer[]) =>
  (await send(...transfers)).map(({ result }) => result)

describe('holds', () => {
  test('count in the check: six of 1,000 on 5,000 are five', async () => {
    await send(post(100, 'bank', 'fund/0', 5000n))
    expect(
      await codes(
        ...[1, 2, 3, 4, 5, 6].map((number) => hold(100 + number, 'fund/0', 'clinic', 1000n)),
      ),
    ).toEqual([...Array(5).fill('created'), 'would-exceed-credits'])
    expect(await codes(post(107, 'fund/0', 'clinic', 1n))).toEqual(['would-exceed-credits'])
  })

  test('are voided once, posted once, never posted after a void, nor above what was held', async () => {
    expect(await codes(voidHold(110, 101), voidHold(111, 101), postHold(112, 101))).toEqual([
      'created',
      'hold-already-voided',
      'hold-already-voided',
    ])
    expect(
      await codes(postHold(113, 102, 1001n), postHold(114, 102, 999n), postHold(115, 102, 1n)),
    ).toEqual(['amount-exceeds-hold', 'created', 'hold-already-posted'])
    expect(await codes(postHold(116, 106))).toEqual(['hold-not-found'])
  })

  test('that ran out are posted no more, and what they held is free at that very moment', async () => {
    await send(
      post(120, 'bank', 'fund/1', 10n),
      hold(121, 'fund/1', 'clinic', 10n, { timeout_s: 60 }),
    )
    const late = at('2024-12-04T02:01:00Z')
    const early = at('2024-12-04T02:00:59Z')
    const tries = (number: number) => [post(number, 'fund/1', 'clinic', 10n)]
    const [before] = await db.write((tx) => postTransfers(tx, early, tries(122)))
    expect(before?.result).toBe('would-exceed-credits')
    const after = await db.write((tx) =>
      postTransfers(tx, late, [postHold(123, 121), ...tries(124)]),
    )
    expect(after.map(({ result }) => result)).toEqual(['hold-expired', 'created'])
    // A clock that runs back brings no hold back.
    const [back] = await db.write((tx) => postTransfers(tx, early, [postHold(125, 121)]))
    expect(back?.result).toBe('hold-expired')
  })

  test('of which twenty are posted or voided by many at once: exactly one wins each', async () => {
    const first = 200
    await send(post(130, 'bank', 'fund/2', 2000n))
    await send(...Array.from({ length: 20 }, (_, n) => hold(first + n, 'fund/2', 'clinic', 100n)))
    const tries = Array.from({ length: 160 }, (_, n) => {
      const [id, held] = [1000 + n, first + ((n * 7) % 20)]
      return send((n + Math.floor(n / 20)) % 2 === 0 ? postHold(id, held, 40n) : voidHold(id, held))
    })
    const results = (await Promise.all(tries)).flat().map(({ result }) => result)
    expect(results.filter((one) => one === 'created')).toHaveLength(20)
    expect(new Set(results)).toEqual(
      new Set(['created', 'hold-already-posted', 'hold-already-voided']),
    )
  })
})

describe('ids', () => {
  test('sent by many at once are recorded once, and the others are told that they exist', async () => {
    const batch = Array.from({ length: 50 }, (_, n) =>
      post(2000 + n, 'bank', `fund/${20 + (n % 20)}`, 1n),
    )
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        send(...(turn % 2 === 0 ? batch : batch.toReversed())),
      ),
    )
    const all = results.flat().map(({ result }) => result)
    expect(all.filter((one) => one === 'created')).toHaveLength(50)
    expect(all.filter((one) => one === 'exists')).toHaveLength(250)
  })

  test('of one content here and of another there are one transfer', async () => {
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, n) => codes(post(2100, `desk/${n}`, `fund/${20 + n}`, 1n))),
    )
    expect(results.flat().filter((one) => one === 'created')).toHaveLength(1)
  })

  test('that failed for a passing reason stay failed, whatever came in meanwhile', async () => {
    const asked = post(2200, 'fund/30', 'clinic', 500n)
    expect(await codes(asked)).toEqual(['would-exceed-credits'])
    await send(post(2201, 'bank', 'fund/30', 1000n))
    expect(await codes(asked, { ...asked, id: idOf(2202) })).toEqual([
      'id-already-failed',
      'created',
    ])
  })

  test('of a transaction that was rolled back are free again', async () => {
    const asked = post(2300, 'bank', 'clinic', 1n)
    await expect(
      db.write(async (tx) => {
        await postTransfers(tx, ctx, [asked])
        throw new Error('changed our mind')
      }),
    ).rejects.toThrow('changed our mind')
    expect(await codes(asked)).toEqual(['created'])
  })
})

describe('chains', () => {
  test('with several sources are done whole or not at all', async () => {
    await send(post(2400, 'bank', 'fund/3', 5n), post(2401, 'bank', 'fund/4', 5n))
    expect(
      await codes(
        post(2402, 'fund/3', 'clinic', 5n, { linked: true }),
        post(2403, 'fund/4', 'clinic', 6n, { linked: true }),
        post(2404, 'bank', 'clinic', 1n),
        post(2405, 'fund/3', 'clinic', 5n),
      ),
    ).toEqual(['linked-event-failed', 'would-exceed-credits', 'linked-event-failed', 'created'])
  })

  test('of one caller never reach into the next caller’s transfers', async () => {
    const ledger = openLedger({ db, now: () => NOW, newId })
    const [open, other] = await Promise.all([
      ledger.post([post(2500, 'bank', 'clinic', 1n, { linked: true })]),
      ledger.post([post(2501, 'bank', 'clinic', 1n)]),
    ])
    await ledger.close()
    expect(open[0]?.result).toBe('linked-event-chain-open')
    expect(other[0]?.result).toBe('created')
    await expect(ledger.post([])).rejects.toThrow('ledger.closed')
  })
})

describe('the ledger of single callers', () => {
  test('answers its callers although the database never does, and goes on when it does again', async () => {
    let isMute = true
    const mute = {
      ...db,
      sql: db.sql,
      write: ((work) =>
        isMute ? new Promise(() => undefined) : db.write(work)) as typeof db.write,
    }
    const ledger = openLedger({ db: mute, now: () => NOW, newId, batch_ms_max: 1000, lanes_max: 1 })
    const asked = post(2550, 'bank', 'clinic', 1n)
    await expect(ledger.post([asked])).rejects.toThrow('ledger.busy')
    isMute = false
    expect((await ledger.post([asked]))[0]?.result).toBe('created')
    await ledger.close()
  })

  /** A database in which the first two writes meet another in a deadlock, once they are done. */
  const crossed = (): typeof db => {
    let met = 0
    return {
      ...db,
      sql: db.sql,
      write: ((work) =>
        db.write(async (tx) => {
          const answer = await work(tx)
          met += 1
          if (met > 2) return answer
          const cause = Object.assign(new Error('deadlock detected'), { code: '40P01' })
          throw new HouseError('ledger.busy', {}, { cause })
        })) as typeof db.write,
    }
  }

  test('does again what a deadlock undid, although that is told as busy', async () => {
    const ledger = openLedger({ db: crossed(), now: () => NOW, newId })
    expect((await ledger.post([post(2560, 'bank', 'clinic', 1n)]))[0]?.result).toBe('created')
    await ledger.close()
  })

  test('lets holds expire again where a deadlock undid it', async () => {
    await send(hold(2561, 'bank', 'clinic', 1n, { timeout_s: 60 }))
    const later = new Date(Date.parse(NOW) + 86_400_000).toISOString()
    const ledger = openLedger({ db: crossed(), now: () => later, newId })
    expect(await ledger.expireHolds()).toBe(1)
    await ledger.close()
  })

  test('answers whoever comes in the moment in which it would rest', async () => {
    const ledger = openLedger({ db, now: () => NOW, newId })
    let number = 40_000
    // Each waits for the one before it by another number of turns, so that some come just as a lane ends.
    for (let turn = 0; turn < 60; turn += 1) {
      number += 1
      const answers = ledger.post([post(number, 'bank', 'clinic', 1n)])
      for (let wait = 0; wait < turn % 12; wait += 1)
        await (turn % 2 === 0 ? answers : Promise.resolve())
      expect((await answers)[0]?.result).toBe('created')
    }
    await ledger.close()
  })
})

describe('reversals', () => {
  test('happen once, by many at once too, and need the money to be there', async () => {
    await send(post(2600, 'bank', 'fund/5', 100n), post(2601, 'fund/5', 'clinic', 60n))
    const results = await Promise.all(
      Array.from({ length: 5 }, (_, n) => codes(reversal(2610 + n, 2601))),
    )
    expect(results.flat().toSorted()).toEqual([...Array(4).fill('already-reversed'), 'created'])
    await send(post(2620, 'fund/5', 'clinic', 1n))
    expect(await codes(reversal(2621, 2600), reversal(2622, 2610))).toEqual([
      'would-exceed-credits',
      expect.stringMatching(/^(not-reversible|transfer-not-found)$/),
    ])
  })
})

describe('a batch', () => {
  test('takes as many as it says and not one more', async () => {
    const batch = Array.from({ length: TRANSFERS_PER_BATCH_MAX }, (_, n) =>
      post(10_000 + n, 'bank', 'clinic', 1n),
    )
    const done = await send(...batch)
    expect(done.every(({ result }) => result === 'created')).toBe(true)
    await expect(send(...batch, post(1, 'bank', 'clinic', 1n))).rejects.toThrow(
      'ledger.batch-too-large',
    )
  })

  test('of money that passes through an empty account goes by its order', async () => {
    expect(
      await codes(
        post(2700, 'fund/6', 'clinic', 5n),
        post(2701, 'bank', 'fund/6', 5n),
        post(2702, 'fund/6', 'clinic', 5n),
        post(2703, 'fund/6', 'clinic', 1n),
      ),
    ).toEqual(['would-exceed-credits', 'created', 'created', 'would-exceed-credits'])
  })

  test('with a malformed item does nothing, and a wrong account’s name is no SQL', async () => {
    await expect(
      send(post(2800, 'bank', 'clinic', 1n), { ...post(1, 'bank', 'clinic', 1n), id: 'x' }),
    ).rejects.toThrow('ledger.malformed-item')
    expect(await codes(post(2801, `bank'; DROP TABLE ledger.transfers; --`, 'clinic', 1n))).toEqual(
      ['debit-account-not-found'],
    )
  })

  test('that waits for an account sees what was committed meanwhile', async () => {
    await send(post(2900, 'bank', 'fund/7', 10n))
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    let posted = () => {}
    const isPosted = new Promise<void>((resolve) => {
      posted = resolve
    })
    const first = db.write(async (tx) => {
      await postTransfers(tx, ctx, [post(2901, 'fund/7', 'clinic', 10n)])
      posted()
      await held
    })
    await isPosted
    const second = codes(post(2902, 'fund/7', 'clinic', 10n))
    await lockWaits(db, 1)
    release()
    await first
    expect(await second).toEqual(['would-exceed-credits'])
  })

  test('in a savepoint that is given up leaves nothing', async () => {
    await db.write(async (tx) => {
      await inSavepoint(tx, async (inner) => {
        await postTransfers(inner, ctx, [post(3000, 'bank', 'clinic', 1n)])
        throw new Error('given up')
      }).catch(() => undefined)
      const [again] = await postTransfers(tx, ctx, [post(3000, 'bank', 'clinic', 1n)])
      expect(again?.result).toBe('created')
    })
  })
})

test('posters in any order and from two processes deadlock nowhere, and the sums stand', async () => {
  const other = openDatabase({ url: db.url('app'), role: 'app' })
  const ledgers = [db, other].map((one) => openLedger({ db: one, now: () => NOW, newId }))
  let number = 20_000
  const calls = Array.from({ length: 300 }, (_, n) => {
    const batch = Array.from({ length: 1 + (n % 7) }, (_, m) => {
      number += 1
      const [from, to] = [(n * 7 + m * 13) % 40, (n * 11 + m * 5 + 1) % 40]
      if (from === to) return post(number, 'bank', `fund/${from}`, 3n)
      return n % 3 === 0
        ? post(number, 'bank', `fund/${to}`, 7n)
        : post(number, `fund/${from}`, `fund/${to}`, 2n)
    })
    return ledgers[n % 2]?.post(batch) ?? []
  })
  const results = (await Promise.all(calls)).flat().map(({ result }) => result)
  await Promise.all(ledgers.map((ledger) => ledger.close()))
  await other.close()
  expect(new Set(results)).toEqual(new Set(['created', 'would-exceed-credits']))
  const report = await db.migrator.read((tx) => verifyLedger(tx))
  expect(report.faults).toEqual([])
  expect(report.faultCount).toBe(0)
  const clinic = await db.migrator.read((tx) => balancesOf(tx, ctx, ['clinic']))
  expect(clinic.get('clinic')?.creditsPosted).toBeGreaterThan(8000n)
})
