import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { changedPack, fixedContext, testDatabase } from '#test/support'
import { tieHolder } from '../registers/tie-holder.ts'
import { resettle } from '../resettlement/resettle.ts'
import { settle } from '../settlement/settle.ts'
import { monthCommand } from '../terminal/month-command.ts'
import { tinyHealth, typedAt } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import {
  approvePayouts,
  confirmPayout,
  preparePayouts,
  returnPayouts,
  sendBackPayouts,
} from './payouts.ts'
import { dues } from './queries.ts'
import { settleClaim } from './settle-claim.ts'

// A deductible of 400.00 is known as 300.00 later, and then that was mistaken: who is paid, once, and who owes it back.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const { region, remove } = changedPack(
  'rules/health/assumed.yaml',
  "working: '400.00'",
  "working: '300.00'",
)
afterAll(remove)
const PLACE = 'CN-340300'
const first = acting('anhui', 'contributor', 'approver')
const { actor } = first
if (actor.kind !== 'person') throw new Error('somebody acts for Anhui')
const second = of({ ...actor, id: '019400d0-0000-7000-8000-0000000000f2' })
const HOLDER = '019400d0-0000-7000-8000-0000000000e1'
const holder = of({ ...actor, id: HOLDER, organisation: null, roles: [] })
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const anew = (ctx: Context) => act(resettle, ctx, { place: PLACE, year: 2025 })
const balanceOf = (code: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ balance: bigint }[]>`
      SELECT b.credits_posted - b.debits_posted AS balance FROM ledger.accounts AS a
      JOIN ledger.balances AS b ON b.account = a.id WHERE a.code = ${code}`
    return row?.balance ?? null
  })
const openOf = async (ctx: Context = house) =>
  (await ask(db, dues, ctx, { insured: person })).items.map(({ open }) => open)
const workOf = async (ctx: Context) =>
  (await ask(db, worklist, ctx, {})).items
    .filter(({ kind }) => kind === 'payout' || kind === 'claim')
    .map(({ kind, what, amount }) => `${kind} ${what} ${amount}`)

let person = ''
beforeAll(async () => {
  await prepare()
  person = await insure(PLACE)
  await act(tieHolder, house, { insured: person, person: HOLDER })
  for (const amount of ['350.00', '1000.00']) await act(settle, house, billOf(person, amount))
})

test('what funds owe a person is booked as their debt, seen by the person and the insured place alone', async () => {
  const before = await balanceOf(`health/fund/${PLACE}/pooled`)
  expect(await act(resettle, { ...first, region }, { place: PLACE, year: 2025 })).toMatchObject({
    ...{ dues: 2, owed: '40.00', claimed: '0.00' },
  })
  expect(await balanceOf(`health/person/${person}`)).toBe(4_000n)
  expect(await balanceOf(`health/fund/${PLACE}/pooled`)).toBe((before ?? 0n) - 4_000n)
  expect([await openOf(), await openOf(first), await openOf(holder)]).toEqual([
    ['40.00'],
    ['40.00'],
    ['40.00'],
  ])
  for (const name of ['shanghai', 'hospital', 'ningbo'] as const)
    expect(await openOf(acting(name))).toEqual([])
  expect(await workOf(first)).toEqual(['payout owed 40.00'])
})

test('it is paid once, by two persons, however many prepare it at once', async () => {
  expect(await refusalOf(act(preparePayouts, acting('zhejiang'), { place: PLACE }))).toBe(
    'health.not-operated',
  )
  const both = await Promise.all(
    [first, second].map((ctx) => act(preparePayouts, ctx, { place: PLACE })),
  )
  expect(both.map(({ amount }) => amount).toSorted()).toEqual(['0.00', '40.00'])
  const ids = both.flatMap(({ payouts }) => payouts)
  expect(ids).toHaveLength(1)
  const own = both[0]?.payouts.length === 1 ? first : second
  const other = own === first ? second : first
  expect(await refusalOf(act(approvePayouts, own, { place: PLACE }))).toBe('health.same-person')
  const forced = db.migrator.write(
    (tx) => tx`
      UPDATE health.payouts SET state = 'approved', approved_by = prepared_by, approved_at = now()
      WHERE id = ${ids[0] ?? null}`,
  )
  await expect(forced).rejects.toMatchObject({ constraint_name: 'payouts_second_person' })
  // Returned, it waits again, and is prepared anew.
  await act(returnPayouts, own, { place: PLACE, payouts: ids })
  expect(await workOf(first)).toEqual(['payout owed 40.00'])
  const [again] = (await act(preparePayouts, own, { place: PLACE })).payouts
  expect(await refusalOf(act(approvePayouts, other, { place: PLACE, payouts: ids }))).toBe(
    'health.unknown-payout',
  )
  const approved = await Promise.all([1, 2].map(() => act(approvePayouts, other, { place: PLACE })))
  expect(approved.map(({ amount }) => amount).toSorted()).toEqual(['0.00', '40.00'])
  expect(await balanceOf(`health/person/${person}`)).toBe(0n)
  expect(await workOf(first)).toEqual(['payout approved 40.00'])
  // The bank hasn't paid it yet.
  expect((await ask(db, dues, holder, {})).items).toMatchObject([
    { approved: '40.00', paid: '0.00', open: '0.00' },
  ])
  const receipt = { payout: again, reference: 'B-1', day: '2025-06-12' }
  expect(await refusalOf(act(confirmPayout, acting('zhejiang'), receipt))).toBe(
    'health.unknown-payout',
  )
  const sentTwice = [1, 2].map(() => act(confirmPayout, first, receipt))
  expect(await Promise.all(sentTwice)).toEqual([{ payout: again }, { payout: again }])
  expect(await act(confirmPayout, first, receipt)).toEqual({ payout: again })
  for (const other of [{ reference: 'B-2' }, { day: '2025-06-11' }])
    expect(await refusalOf(act(confirmPayout, first, { ...receipt, ...other }))).toBe(
      'health.unknown-payout',
    )
  expect((await ask(db, dues, holder, {})).items).toMatchObject([
    { approved: '0.00', paid: '40.00', open: '0.00' },
  ])
  expect(await workOf(first)).toEqual([])
  expect(await act(preparePayouts, first, { place: PLACE })).toMatchObject({ payouts: [] })
  const { payouts } = await ask(db, dues, holder, {})
  expect(payouts.map(({ state, reference }) => [state, reference])).toEqual([
    ['returned', null],
    ['confirmed', 'B-1'],
  ])
})

test('what was paid and is no more due is a claim that waits, and nothing is taken for it', async () => {
  expect(await anew(first)).toMatchObject({ dues: 2, owed: '0.00', claimed: '40.00' })
  expect(await openOf()).toEqual(['-40.00'])
  expect(await balanceOf(`health/person/${person}`)).toBe(-4_000n)
  expect(await workOf(first)).toEqual(['claim 2025 40.00'])
  const bill = await act(settle, house, billOf(person, '100.00'))
  // The next visit is paid as if there were no claim.
  expect(bill.amounts).toMatchObject({ pooled: '40.00', cash: '60.00' })
  expect(await openOf()).toEqual(['-40.00'])
})

test('a claim is paid back or waived, never by more than is open', async () => {
  const given = { insured: person, place: PLACE, year: 2025 }
  let sent = 0
  const entry = (kind: string, amount: string) => {
    sent += 1
    const repayment = `019400d0-0000-7000-8000-00000000a${String(sent).padStart(3, '0')}`
    return { ...given, repayment, kind, amount, note: 'receipt 7' }
  }
  const came = (kind: string, amount: string, ctx: Context = first) =>
    refusalOf(act(settleClaim, ctx, entry(kind, amount)))
  expect(await came('received', '15.00', acting('zhejiang', 'approver'))).toBe(
    'health.not-operated',
  )
  expect(await came('received', '40.01')).toBe('health.claim-too-much')
  expect(await came('received', '0.00')).toBe('health.claim-too-much')
  const paid = entry('received', '15.00')
  // Sent three times, two of them at once, it is entered and booked once.
  const twice = [1, 2].map(() => act(settleClaim, first, paid))
  expect(await Promise.all(twice)).toEqual([{ open: '25.00' }, { open: '25.00' }])
  expect(await act(settleClaim, first, paid)).toEqual({ open: '25.00' })
  expect(await openOf()).toEqual(['-25.00'])
  expect(await balanceOf(`health/person/${person}`)).toBe(-2_500n)
  for (const other of [{ amount: '16.00' }, { kind: 'waived' }, { note: 'receipt 8' }])
    expect(await refusalOf(act(settleClaim, first, { ...paid, ...other }))).toBe(
      'health.repayment-differs',
    )
  const both = await Promise.all([came('waived', '25.00'), came('waived', '25.00')])
  expect(both.toSorted()).toEqual(['done', 'health.no-claim'])
  expect(await openOf()).toEqual(['0.00'])
  expect(await balanceOf(`health/person/${person}`)).toBe(0n)
})

test('what is prepared when a year is settled anew is returned, and at the terminal it is prepared as it is now', async () => {
  const typed = typedAt(db, monthCommand)
  const options = { province: PLACE }
  const args = (step: string) => ({ args: [step, '2025-06'], options })
  expect((await typed({ ...first, region }, args('resettle'))).text).toContain(
    'by 2 bills 40.00 yuan are owed to persons and 0.00 claimed from them',
  )
  expect((await typed(first, args('prepare-payouts'))).text).toBe(
    '1 payments to persons prepared, 40.00 yuan.',
  )
  await anew(first)
  expect(await openOf()).toEqual(['0.00'])
  expect((await typed(second, args('approve-payouts'))).code).toBe(1)
  expect(await balanceOf(`health/person/${person}`)).toBe(0n)
  expect((await typed(first, { ...args('prepare-payouts'), lang: 'zh' })).text).toBe(
    '个人补付已经办 0 笔，共 0.00 元。',
  )
})

test('what the bank sent back is owed again, by the word of a second person', async () => {
  await act(resettle, { ...first, region }, { place: PLACE, year: 2025 })
  const [payout] = (await act(preparePayouts, first, { place: PLACE })).payouts
  const back = { place: PLACE, payouts: [payout] }
  const refused = (ctx: Context) => refusalOf(act(sendBackPayouts, ctx, back))
  expect(await refused(first)).toBe('health.unknown-payout')
  await act(approvePayouts, second, back)
  expect(await balanceOf(`health/person/${person}`)).toBe(0n)
  const paidFrom = await balanceOf(`health/reimbursed/${PLACE}`)
  expect(await refused(second)).toBe('health.same-person')
  expect(await refused(acting('zhejiang', 'approver'))).toBe('health.not-operated')
  expect(await refused(acting('anhui', 'contributor'))).toBe('action.refused')
  const forced = db.migrator.write(
    (tx) => tx`
      UPDATE health.payouts SET state = 'returned', returned_by = approved_by, returned_at = now()
      WHERE id = ${payout ?? null}`,
  )
  await expect(forced).rejects.toMatchObject({
    constraint_name: 'payouts_returned_by_second_person',
  })
  const both = await Promise.all([refused(first), refused(first)])
  expect(both.toSorted()).toEqual(['done', 'health.unknown-payout'])
  expect(await balanceOf(`health/person/${person}`)).toBe(4_000n)
  expect(await balanceOf(`health/reimbursed/${PLACE}`)).toBe((paidFrom ?? 0n) - 4_000n)
  expect(await workOf(first)).toEqual(['payout owed 40.00'])
  const receipt = { payout, reference: 'B-3', day: '2025-06-12' }
  expect(await refusalOf(act(confirmPayout, first, receipt))).toBe('health.unknown-payout')
})

test('of two payments that one number confirms at the same moment one is refused', async () => {
  const other = await insure(PLACE)
  for (const amount of ['350.00', '1000.00']) await act(settle, house, billOf(other, amount))
  await act(resettle, { ...first, region }, { place: PLACE, year: 2025 })
  const { payouts } = await act(preparePayouts, first, { place: PLACE })
  expect(payouts).toHaveLength(2)
  await act(approvePayouts, second, { place: PLACE })
  const confirmed = await Promise.all(
    payouts.map((payout) =>
      refusalOf(act(confirmPayout, first, { payout, reference: 'B-4', day: '2025-06-12' })),
    ),
  )
  expect(confirmed.toSorted()).toEqual(['done', 'health.receipt-used'])
})
