import { describe, expect, test } from 'vitest'
import { actAs, type Person } from '#platform/action'
import type { Read } from '#platform/db'
import { fixedContext, testDatabase } from '#test/support'
import { knownAccounts } from '../accounts/known-accounts.ts'
import { expireDue } from '../post/expire.ts'
import { postTransfers } from '../post/post-transfers.ts'
import { account, hold, idOf, post, postHold, prepare } from '../tiny/ground.ts'
import type { Transfer } from '../types.ts'
import { getAccount, listAccounts } from './accounts.ts'
import { balancesOf, pastBalancesOf } from './balances.ts'
import { getTransfer, listEntries } from './transfers.ts'

const db = await testDatabase()
const fixed = fixedContext()
const at = (second: number) => `2024-12-05T00:00:${String(second).padStart(2, '0')}.000000Z`

await db.write((tx) =>
  prepare(tx, [
    account('north/bank'),
    account('north/fund', { keepsHistory: true }),
    account('south/fund', { jurisdiction: 'X-S', keepsHistory: true }),
    account('south/clinic', { jurisdiction: 'X-S', owner: 'a4b6a6ce-0000-7000-8000-000000000001' }),
  ]),
)

const postAt = (second: number, ...transfers: Transfer[]) =>
  db.write(async (tx) => {
    const results = await postTransfers(tx, { ...fixed, now: at(second) }, transfers)
    expect(results.filter(({ result }) => result !== 'created')).toEqual([])
  })

await postAt(1, post(1, 'north/bank', 'north/fund', 100n, { effectiveAt: at(1) }))
await postAt(
  2,
  hold(2, 'north/fund', 'south/fund', 30n, { effectiveAt: at(2), timeout_s: 10 }),
  post(3, 'north/fund', 'south/fund', 5n, { effectiveAt: at(0) }),
)
await postAt(4, postHold(4, 2, 20n, { effectiveAt: at(4) }))
await postAt(5, hold(5, 'north/fund', 'south/clinic', 7n, { effectiveAt: at(5), timeout_s: 10 }))

function asHouse<T>(work: (tx: Read) => Promise<T>): Promise<T> {
  return db.read(async (tx) => {
    await actAs(tx, { kind: 'system', id: 'test' }, null)
    return work(tx)
  })
}

describe('a balance', () => {
  test('as of a recorded time is what had been recorded by then, with history or without', async () => {
    for (const code of ['north/fund', 'north/bank'])
      expect(
        (await asHouse((tx) => pastBalancesOf(tx, [code], { recordedAt: at(0) }))).get(code),
      ).toEqual({ debitsPosted: 0n, creditsPosted: 0n, debitsHeld: 0n, creditsHeld: 0n })
    const fund = await asHouse((tx) => pastBalancesOf(tx, ['north/fund'], { recordedAt: at(3) }))
    expect(fund.get('north/fund')).toEqual({
      debitsPosted: 5n,
      creditsPosted: 100n,
      debitsHeld: 30n,
      creditsHeld: 0n,
    })
    const clinic = await asHouse((tx) =>
      pastBalancesOf(tx, ['south/clinic'], { recordedAt: at(5) }),
    )
    expect(clinic.get('south/clinic')?.creditsHeld).toBe(7n)
  })

  test('looked up and summed is the same at every moment', async () => {
    for (const code of ['north/fund', 'south/fund'])
      for (let second = 0; second < 8; second += 1) {
        const one = await asHouse((tx) => pastBalancesOf(tx, [code], { recordedAt: at(second) }))
        const other = await asHouse((tx) =>
          pastBalancesOf(tx, [code], { recordedAt: at(second), effectiveAt: at(59) }),
        )
        expect(one).toEqual(other)
      }
  })

  test('as of an effective time counts what was dated back', async () => {
    const early = await asHouse((tx) => pastBalancesOf(tx, ['south/fund'], { effectiveAt: at(0) }))
    expect(early.get('south/fund')?.creditsPosted).toBe(5n)
    const believed = await asHouse((tx) =>
      pastBalancesOf(tx, ['south/fund'], { effectiveAt: at(0), recordedAt: at(1) }),
    )
    expect(believed.get('south/fund')?.creditsPosted).toBe(0n)
  })

  test('counts a hold as expired from its moment on, before and after the expiry is recorded', async () => {
    const held = async (second: number) => {
      const found = await asHouse((tx) => balancesOf(tx, { now: at(second) }, ['north/fund']))
      return found.get('north/fund')?.debitsHeld
    }
    expect(await held(14)).toBe(7n)
    expect(await held(15)).toBe(0n)
    const ctx = { ...fixed, now: at(15) }
    expect(await db.write((tx) => expireDue(tx, ctx, null, knownAccounts()))).toBe(1)
    expect(await db.write((tx) => expireDue(tx, ctx, null, knownAccounts()))).toBe(0)
    expect(await held(15)).toBe(0n)
    const [newest] = await asHouse((tx) => listEntries(tx, { account: 'north/fund', limit: 1 }))
    expect(newest).toMatchObject({
      transfer: { kind: 'expiry', refersTo: idOf(5), amount: 7n },
      after: { debitsHeld: 0n, debitsPosted: 25n },
    })
  })
})

describe('a list of transfers', () => {
  test('runs from the newest back, page by page, none twice and none left out', async () => {
    const seen: string[] = []
    let before: { posting: bigint; place: number } | undefined
    for (;;) {
      const page = await asHouse((tx) =>
        listEntries(tx, { account: 'north/fund', limit: 2, ...(before && { before }) }),
      )
      seen.push(...page.map(({ transfer }) => transfer.id))
      const last = page.at(-1)?.transfer
      if (last === undefined) break
      before = last
    }
    expect(seen.slice(1)).toEqual([idOf(5), idOf(4), idOf(3), idOf(2), idOf(1)])
  })
})

describe('row security', () => {
  const person = (given: Partial<Person>): Person => ({
    kind: 'person',
    id: 'a4b6a6ce-0000-7000-8000-00000000000a',
    name: 'Ada',
    organisation: null,
    organisationTitle: null,
    jurisdiction: null,
    office: false,
    roles: ['reader'],
    means: { kind: 'session', id: 'test' },
    scopes: null,
    ...given,
  })
  const asPerson = <T>(given: Partial<Person>, work: (tx: Read) => Promise<T>) =>
    db.read(async (tx) => {
      await actAs(tx, person(given), null)
      return work(tx)
    })

  test('shows a province its accounts, and transfers of which it has a side', async () => {
    const seen = await asPerson({ jurisdiction: 'X-S' }, (tx) => listAccounts(tx, { limit: 10 }))
    expect(seen.map(({ code }) => code)).toEqual(['south/clinic', 'south/fund'])
    const transfer = await asPerson({ jurisdiction: 'X-S' }, (tx) => getTransfer(tx, idOf(3)))
    expect(transfer).toMatchObject({ debit: 'north/fund', credit: 'south/fund', amount: 5n })
    await expect(
      asPerson({ jurisdiction: 'X-S' }, (tx) => getTransfer(tx, idOf(1))),
    ).rejects.toThrow('ledger.unknown-transfer')
    await expect(
      asPerson({ jurisdiction: 'X-S' }, (tx) => getAccount(tx, 'north/fund')),
    ).rejects.toThrow('ledger.unknown-account')
    const balances = await asPerson({ jurisdiction: 'X-S' }, (tx) =>
      balancesOf(tx, { now: at(20) }, ['north/fund', 'south/fund']),
    )
    expect([...balances.keys()]).toEqual(['south/fund'])
  })

  test('shows an owner the own account, the office all, and nobody else anything', async () => {
    const codes = async (given: Partial<Person>) =>
      (await asPerson(given, (tx) => listAccounts(tx, { limit: 10 }))).map(({ code }) => code)
    expect(await codes({ organisation: 'a4b6a6ce-0000-7000-8000-000000000001' })).toEqual([
      'south/clinic',
    ])
    expect(await codes({ office: true })).toHaveLength(4)
    expect(await codes({})).toEqual([])
    for (const table of [
      'accounts',
      'balances',
      'transfers',
      'past_balances',
      'open_holds',
      'refusals',
    ]) {
      const rows = await db.read((tx) => tx`SELECT 1 FROM ${tx(`ledger.${table}`)}`)
      expect({ table, rows: rows.length }).toEqual({ table, rows: 0 })
    }
  })

  test('lets the app change nothing by hand', async () => {
    for (const statement of [
      'UPDATE ledger.balances SET debits_posted = 0',
      'DELETE FROM ledger.transfers',
      'UPDATE ledger.transfers SET amount = 1',
      `INSERT INTO ledger.balances SELECT * FROM ledger.balances`,
      'DELETE FROM ledger.open_holds',
      'TRUNCATE ledger.postings',
      'UPDATE ledger.accounts SET limit_kind = $$none$$',
    ])
      await expect(db.write((tx) => tx.unsafe(statement))).rejects.toThrow(/permission denied/)
  })
})
