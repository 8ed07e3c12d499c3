import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { TRANSFERS_PER_BATCH_MAX } from '../../limits.ts'
import { postTransfers } from '../../post/post-transfers.ts'
import { checkClearing } from '../check-clearing.ts'
import { closeCycle, getCycle } from '../cycles/close-cycle.ts'
import { netCycle } from '../cycles/net-cycle.ts'
import { addObligations } from '../obligations/add-obligations.ts'
import { listInstructions } from '../store/instructions.ts'
import { availableOf } from '../store/obligations.ts'
import {
  acting,
  idOf,
  OWNER,
  owes,
  participant,
  person,
  prepareScheme,
  receive,
  refusalOf,
  scheme,
} from '../tiny/ground.ts'
import type { Instruction, Obligation, Scheme } from '../types.ts'
import { approveInstructions, prepareInstructions, returnInstructions } from './instructions.ts'
import { settleScheme } from './settle-scheme.ts'

const db = await testDatabase()
const ctx = { ...fixedContext(), newId: systemClock().newId }
const LIN = person(1, { office: true })
const WANG = person(2, { office: true })

/** Adds, closes and nets: the instructions of one cycle. */
async function instructed(of: Scheme, ...items: readonly Obligation[]) {
  return acting(db, OWNER, async (tx) => {
    await addObligations(tx, ctx, of.code, items)
    const { number } = await closeCycle(tx, ctx, of.code)
    return netCycle(tx, ctx, of.code, number)
  })
}
const idsOf = (all: readonly Instruction[]) => all.map(({ id }) => id)
const prepare = (actor = LIN, ids: readonly string[] = []) =>
  acting(db, actor, (tx) => prepareInstructions(tx, { ...ctx, actor }, ids))
const approve = (actor = WANG, ids: readonly string[] = []) =>
  acting(db, actor, (tx) => approveInstructions(tx, { ...ctx, actor }, ids))
const giveBack = (ids: readonly string[]) =>
  acting(db, LIN, (tx) => returnInstructions(tx, { ...ctx, actor: LIN }, ids))
async function release(all: readonly Instruction[]) {
  await prepare(LIN, idsOf(all))
  await approve(WANG, idsOf(all))
}
const settle = (code: string) => acting(db, OWNER, (tx) => settleScheme(tx, ctx, code))
const moneyOf = async (...accounts: readonly string[]) => {
  const found = await acting(db, OWNER, (tx) => availableOf(tx, accounts))
  return accounts.map((account) => found.get(account)?.amount)
}

const lacks = (participant: string, missing: bigint) => ({ kind: 'money', participant, missing })
async function receiptsOf(account: string, amount: bigint): Promise<readonly string[]> {
  const rows = await db.migrator.sql<{ id: string }[]>`
    SELECT t.id FROM ledger.transfers AS t JOIN ledger.accounts AS a ON a.id = t.credit
    WHERE a.code = ${account} AND t.amount = ${amount}`
  return rows.map(({ id }) => id)
}

describe('an instruction', () => {
  const of = scheme({ code: 'persons' })
  let ids: readonly string[] = []
  beforeAll(async () => {
    await prepareScheme(db, of)
    await receive(db, ctx, 'persons/N', 1000n)
    ids = idsOf((await instructed(of, owes(1, 'N', 'S', 10n), owes(2, 'N', 'E', 20n))).instructions)
  })

  test('isn’t paid before two persons had it in hand, one after the other', async () => {
    expect((await settle('persons')).payments).toEqual([])
    expect(await refusalOf(approve(WANG, ids))).toBe('clearing.wrong-instruction-state')
    await prepare(LIN, ids)
    expect((await settle('persons')).payments).toEqual([])
    expect(await refusalOf(approve(LIN, ids))).toBe('clearing.same-person')
    const approved = await approve(WANG, ids)
    expect(approved.map(({ state, approvedBy }) => [state, approvedBy])).toEqual([
      ['approved', `person:${WANG.id}`],
      ['approved', `person:${WANG.id}`],
    ])
  })

  test('goes back to the first person while it isn’t paid, and needs both again', async () => {
    const [first] = await giveBack(ids)
    expect(first).toMatchObject({ state: 'drafted', preparedBy: null, approvedBy: null })
    expect(await refusalOf(giveBack(ids))).toBe('clearing.wrong-instruction-state')
  })

  test('is moved on with all that were named, or none is', async () => {
    expect(await refusalOf(prepare(LIN, [...ids, idOf(77)]))).toBe('clearing.unknown-instruction')
    await prepare(LIN, ids.slice(0, 1))
    expect(await refusalOf(approve(WANG, ids))).toBe('clearing.wrong-instruction-state')
    const now = await acting(db, OWNER, (tx) => listInstructions(tx, { scheme: 'persons' }, 10))
    expect(now.map(({ state }) => state)).toEqual(['prepared', 'drafted'])
  })

  test('is nothing for the system, nor for a stranger who doesn’t see it', async () => {
    const system = { kind: 'system', id: 'system' } as const
    const work = acting(db, system, (tx) =>
      prepareInstructions(tx, { ...ctx, actor: system }, ids.slice(1)),
    )
    expect(await refusalOf(work)).toBe('clearing.needs-person')
    const west = person(3, { jurisdiction: 'X-W' })
    expect(await refusalOf(prepare(west, ids.slice(1)))).toBe('clearing.unknown-instruction')
  })

  test('can’t be approved by one person or the system, whatever the statement', async () => {
    const set = (sql: string) =>
      acting(db, OWNER, (tx) =>
        tx.unsafe(`UPDATE clearing.instructions SET ${sql} WHERE scheme = 'persons'`),
      )
    // One of them is prepared already: nobody else's name is put there.
    const byAnother = `prepared_by = 'person:a', prepared_at = '${ctx.now}'`
    await expect(set(`state = 'prepared', ${byAnother}`)).rejects.toThrow(/by its step alone/)
    await giveBack(ids.slice(0, 1))
    await set(`state = 'prepared', ${byAnother}`)
    await expect(
      set(
        `state = 'approved', prepared_by = 'person:b', approved_by = 'person:a', approved_at = '${ctx.now}'`,
      ),
    ).rejects.toThrow(/by its step alone/)
    await expect(
      set(`state = 'approved', approved_by = 'person:a', approved_at = '${ctx.now}'`),
    ).rejects.toThrow(/second_person/)
    await expect(
      set(`state = 'approved', approved_by = 'system:s', approved_at = '${ctx.now}'`),
    ).rejects.toThrow(/by_persons/)
    await expect(set(`state = 'approved'`)).rejects.toThrow(/approved_whole/)
    await expect(set(`state = 'paid'`)).rejects.toThrow(/cannot go from prepared to paid/)
  })
})

describe('a settlement', () => {
  test('pays through the ledger what is approved, and the cycle is settled', async () => {
    const of = scheme({ code: 'plain', netting: 'multilateral' })
    await prepareScheme(db, of)
    await receive(db, ctx, 'plain/N', 500n)
    const { instructions, nets } = await instructed(
      of,
      owes(11, 'N', 'S', 300n),
      owes(12, 'S', 'E', 120n),
      owes(13, 'E', 'N', 20n),
    )
    expect(nets.map(({ participant, net }) => [participant, net])).toEqual([
      ['E', 100n],
      ['N', -280n],
      ['S', 180n],
    ])
    expect(instructions.map(({ payer, payee, amount }) => [payer, payee, amount])).toEqual([
      ['N', 'S', 180n],
      ['N', 'E', 100n],
    ])
    await release(instructions)
    const report = await settle('plain')
    expect(report).toMatchObject({ waiting: [], settled: [1] })
    expect(report.payments).toHaveLength(2)
    expect(await moneyOf('plain/N', 'plain/S', 'plain/E')).toEqual([220n, 180n, 100n])
    expect((await acting(db, OWNER, (tx) => getCycle(tx, 'plain', 1))).state).toBe('settled')
    expect(await settle('plain')).toEqual({ payments: [], waiting: [], settled: [] })
    expect(await moneyOf('plain/N')).toEqual([220n])
  })

  test('by several at once pays each instruction once', async () => {
    const of = scheme({ code: 'crowd' })
    await prepareScheme(db, of)
    await receive(db, ctx, 'crowd/N', 1000n)
    const { instructions } = await instructed(
      of,
      owes(21, 'N', 'S', 100n),
      owes(22, 'N', 'E', 100n),
    )
    await release(instructions)
    const reports = await Promise.all([settle('crowd'), settle('crowd'), settle('crowd')])
    expect(reports.flatMap(({ payments }) => payments)).toHaveLength(2)
    expect(reports.flatMap(({ settled }) => settled)).toEqual([1])
    expect(await moneyOf('crowd/N', 'crowd/S', 'crowd/E')).toEqual([800n, 100n, 100n])
  })

  test('lets one who can’t pay delay the own items only; what comes in pays them later', async () => {
    const of = scheme({ code: 'poor' })
    await prepareScheme(db, of)
    await receive(db, ctx, 'poor/S', 70n)
    const { instructions } = await instructed(
      of,
      owes(31, 'N', 'S', 100n),
      owes(32, 'N', 'E', 40n),
      owes(33, 'S', 'E', 70n),
      owes(34, 'E', 'W', 60n),
    )
    await release(instructions)
    const first = await settle('poor')
    expect(first.payments.map(({ payer, payee }) => payer + payee)).toEqual(['SE', 'EW'])
    expect(first.waiting.map(({ payer, amount, because }) => [payer, amount, because])).toEqual([
      ['N', 100n, lacks('N', 100n)],
      ['N', 40n, lacks('N', 140n)],
    ])
    expect(first.settled).toEqual([])
    // Not enough for the first in line: nothing moves, nothing is undone.
    await receive(db, ctx, 'poor/N', 99n)
    const still = await settle('poor')
    expect(still.payments).toEqual([])
    expect(still.waiting.map(({ because }) => because)).toEqual([lacks('N', 1n), lacks('N', 41n)])
    expect(await moneyOf('poor/N', 'poor/W')).toEqual([99n, 60n])
    await receive(db, ctx, 'poor/N', 41n)
    const last = await settle('poor')
    expect(last.payments.map(({ amount }) => amount)).toEqual([100n, 40n])
    expect(last.settled).toEqual([1])
    expect(await moneyOf('poor/N', 'poor/S', 'poor/E', 'poor/W')).toEqual([0n, 100n, 50n, 60n])
  })

  test('pays a circle in which nobody has money at once, whole or not at all', async () => {
    const of = scheme({ code: 'circle' })
    await prepareScheme(db, of)
    const { instructions } = await instructed(
      of,
      owes(71, 'N', 'S', 100n),
      owes(72, 'S', 'E', 100n),
      owes(73, 'E', 'N', 100n),
      owes(74, 'W', 'N', 5n),
    )
    await release(instructions)
    const report = await settle('circle')
    expect(report.payments.map(({ payer, payee, amount }) => [payer, payee, amount])).toEqual([
      ['E', 'N', 100n],
      ['N', 'S', 100n],
      ['S', 'E', 100n],
    ])
    expect(report.waiting).toMatchObject([{ payer: 'W', amount: 5n }])
    expect(await moneyOf('circle/N', 'circle/S', 'circle/E', 'circle/W')).toEqual([0n, 0n, 0n, 0n])
    expect(await moneyOf('clearing/circle/offset')).toEqual([0n])
    await receive(db, ctx, 'circle/W', 5n)
    expect(await settle('circle')).toMatchObject({ payments: [{ amount: 5n }], settled: [1] })
  })

  test('pays a circle that no batch holds, whole or not at all, and says why it waits', async () => {
    const of = scheme({ code: 'large' })
    const codes = Array.from({ length: 66 }, (_, index) => `P${String(index).padStart(2, '0')}`)
    const participants = codes.map((code) => participant(of, code))
    await prepareScheme(db, of, { participants })
    const pairs = codes.flatMap((from) => codes.flatMap((to) => (from === to ? [] : [[from, to]])))
    expect(2 * pairs.length).toBeGreaterThan(TRANSFERS_PER_BATCH_MAX)
    const { instructions } = await instructed(
      of,
      ...pairs.map(([from = '', to = ''], index) => owes(10_000 + index, from, to, 1n)),
    )
    await release(instructions)
    // One of the last transfers is refused: what was recorded in the batch before is taken back.
    const ids = [ctx.newId(), ctx.newId()]
    await receive(db, { ...ctx, newId: () => ids.pop() ?? '' }, 'plain/N', 1n)
    const [taken = ''] = await receiptsOf('plain/N', 1n)
    let drawn = 0
    const newId = () => {
      drawn += 1
      return drawn === TRANSFERS_PER_BATCH_MAX + 1 ? taken : ctx.newId()
    }
    const none = await acting(db, OWNER, (tx) => settleScheme(tx, { ...ctx, newId }, 'large'))
    expect(none.payments).toEqual([])
    expect(none.waiting).toHaveLength(pairs.length)
    expect(none.waiting.map(({ because }) => because)).toEqual(
      none.waiting.map(() => ({ kind: 'refused', result: 'exists-with-different-debit' })),
    )
    expect(await moneyOf('large/P01', 'clearing/large/offset')).toEqual([0n, 0n])
    const report = await settle('large')
    expect(report.payments).toHaveLength(pairs.length)
    expect(report).toMatchObject({ waiting: [], settled: [1] })
    expect(await moneyOf('large/P00', 'large/P65', 'clearing/large/offset')).toEqual([0n, 0n, 0n])
  })

  test('in parts pays what there is, and the rest when it comes', async () => {
    const of = scheme({ code: 'parts', paysPartly: true })
    await prepareScheme(db, of)
    await receive(db, ctx, 'parts/N', 30n)
    const { instructions } = await instructed(of, owes(41, 'N', 'S', 100n))
    await release(instructions)
    expect((await settle('parts')).waiting).toMatchObject([{ amount: 100n, paid: 30n }])
    expect(await refusalOf(giveBack(idsOf(instructions)))).toBe('clearing.wrong-instruction-state')
    await receive(db, ctx, 'parts/N', 80n)
    expect(await settle('parts')).toMatchObject({ payments: [{ amount: 70n }], settled: [1] })
    expect(await moneyOf('parts/N', 'parts/S')).toEqual([10n, 100n])
  })

  test('pays an older cycle before a newer one, and any of them may be settled first', async () => {
    const of = scheme({ code: 'older' })
    await prepareScheme(db, of)
    const one = await instructed(of, owes(51, 'N', 'S', 100n), owes(52, 'E', 'S', 5n))
    const two = await instructed(of, owes(53, 'N', 'S', 10n), owes(54, 'E', 'S', 5n))
    await release(two.instructions)
    await receive(db, ctx, 'older/N', 10n)
    await receive(db, ctx, 'older/E', 10n)
    // The first cycle isn't approved: the second may be settled all the same.
    expect((await settle('older')).settled).toEqual([2])
    await release(one.instructions)
    expect((await settle('older')).waiting).toMatchObject([{ cycle: 1, payer: 'N' }])
    await receive(db, ctx, 'older/N', 100n)
    expect((await settle('older')).settled).toEqual([1])
  })

  test('never pays more than was instructed, whatever the statement', async () => {
    const of = scheme({ code: 'over' })
    await prepareScheme(db, of)
    const { instructions } = await instructed(of, owes(61, 'N', 'S', 100n))
    await release(instructions)
    const insert = (id: string, amount: number, cycle: number) =>
      acting(
        db,
        OWNER,
        (tx) => tx`
        INSERT INTO clearing.payments (id, instruction_id, scheme, cycle, amount, paid_at)
        VALUES (${id}, ${instructions[0]?.id ?? ''}, 'over', ${cycle}, ${amount}, ${ctx.now})`,
      )
    await receive(db, ctx, 'over/N', 101n)
    const [id = ''] = await receiptsOf('over/N', 101n)
    await expect(insert(ctx.newId(), 100, 2)).rejects.toThrow(/is a transfer of the ledger/)
    await expect(insert(id, 100, 2)).rejects.toThrow(/of the same amount/)
    // The money that the payer was given isn't what it paid, nor is what it paid to another.
    await expect(insert(id, 101, 2)).rejects.toThrow(/from the payer’s account/)
    const transferred = async (debit: string, credit: string, amount: bigint) => {
      const transfer = { debit, credit, amount, purpose: 'receipt', document: null }
      const asked = { id: ctx.newId(), kind: 'post', effectiveAt: ctx.now, ...transfer } as const
      const [result] = await db.write((tx) => postTransfers(tx, ctx, [asked]))
      expect(result?.result).toBe('created')
      return asked.id
    }
    const elsewhere = await transferred('over/N', 'over/E', 1n)
    await expect(insert(elsewhere, 1, 2)).rejects.toThrow(/from the payer’s account/)
    const from = await transferred('bank', 'over/S', 1n)
    await expect(insert(from, 1, 2)).rejects.toThrow(/from the payer’s account/)
    await receive(db, ctx, 'over/N', 1n)
    const tooMuch = await transferred('over/N', 'over/S', 101n)
    await expect(insert(tooMuch, 101, 2)).rejects.toThrow(/paid_within/)
    await expect(insert(id, 101, 1)).rejects.toThrow(/a cycle that is open/)
  })
})

test('in the end every payment is a transfer, and every sum can be made anew', async () => {
  expect(await acting(db, OWNER, checkClearing)).toEqual([])
})

test('what was altered behind its back is found', async () => {
  const alter = (sql: string) => db.migrator.write((tx) => tx.unsafe(sql))
  await alter(
    `UPDATE clearing.positions SET amount = amount + 1 WHERE scheme = 'plain' AND debtor = 'N'`,
  )
  await alter(
    `UPDATE clearing.nets SET owed = owed + 1 WHERE scheme = 'poor' AND participant = 'N'`,
  )
  await alter(`DELETE FROM clearing.payments WHERE scheme = 'crowd'`)
  await alter(`UPDATE clearing.payments SET amount = 69 WHERE amount = 70 AND scheme = 'parts'`)
  const laws = (await acting(db, OWNER, checkClearing)).map(({ law }) => law)
  expect(new Set(laws)).toEqual(
    new Set(['position-sums', 'net-sums', 'instruction-sums', 'paid-sums', 'payment-transfers']),
  )
})
