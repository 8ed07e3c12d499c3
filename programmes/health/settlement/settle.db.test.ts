import { beforeAll, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { checkEntitlement } from '../entitlement/check.ts'
import { LINES_MAX } from '../inputs.ts'
import { closeMonth } from '../month/close-month.ts'
import { creditAccount } from '../registers/credit-account.ts'
import { entitle, file } from '../registers/file.ts'
import { handInAll } from '../simulator/lists.ts'
import { CLINIC, HOSPITAL, TODAY, tinyHealth } from '../tiny/world.ts'
import type { SettlementAnswer } from '../types.ts'
import { cancel, reverse } from './cancel.ts'
import { reimburse, settle, trial } from './settle.ts'

const db = await testDatabase()
const { acting, act, each, insure, prepare, billOf, house, of } = tinyHealth(db, fixedContext())
beforeAll(prepare)
const hospital = acting('hospital')

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const totalsOf = (insured: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx`
      SELECT deductible_fen AS deductible, pooled_fen AS pooled, visits FROM health.yearly_totals WHERE insured = ${insured}`
    return row === undefined ? null : { ...row }
  })
const balanceOf = (code: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ balance: bigint }[]>`
      SELECT b.credits_posted - b.debits_posted AS balance
      FROM ledger.accounts AS a JOIN ledger.balances AS b ON b.account = a.id WHERE a.code = ${code}`
    return row?.balance ?? 0n
  })
const amountsOf = ({ amounts }: SettlementAnswer) => [
  amounts.deductible,
  amounts.pooled,
  amounts.account,
  amounts.cash,
]

// Assumed policy of an employee: deductible 400 a year, tertiary 60 %, 20 points less without a filing.

test('a trial answers what the settlement does, and takes nothing', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '1000.00')
  const tried = await act(trial, hospital, bill)
  expect(await totalsOf(insured)).toBeNull()
  const settled = await act(settle, hospital, bill)
  expect(settled.settlement).not.toBeNull()
  expect(tried).toEqual({ ...settled, settlement: null, settledAt: null })
  expect(amountsOf(settled)).toEqual(['400.00', '240.00', '0.00', '760.00'])
  expect(await totalsOf(insured)).toEqual({ deductible: 40_000n, pooled: 24_000n, visits: 1 })
})

test('class, first share and ceiling are those of the place of treatment; what it has not is the person’s own', async () => {
  const lines = [
    { item: 'A2', quantity: '3', amount: '45.00' },
    { item: 'B1', quantity: '1', amount: '100.00' },
    { item: 'unknown', quantity: '2', amount: '7.77' },
  ]
  const { amounts } = await act(trial, hospital, billOf(await insure('CN-330200'), '1', { lines }))
  expect(amounts).toMatchObject({
    total: '152.77',
    aboveCeiling: '15.00',
    firstPay: '10.00',
    whollyOwn: '7.77',
    inScope: '120.00',
    deductible: '120.00',
  })
})

test('the same message is settled once and answered alike; with other content it is refused, naming the field', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '500.00')
  const first = await act(settle, hospital, bill)
  expect(await act(settle, hospital, bill)).toEqual(first)
  const inBatch = await each(settle, hospital, [bill, bill])
  expect(inBatch).toEqual([
    { kind: 'done', out: first },
    { kind: 'done', out: first },
  ])
  expect((await totalsOf(insured))?.visits).toBe(1)
  for (const [field, change] of [
    ['bill', { bill: 'other' }],
    ['day', { day: '2025-06-09' }],
    ['lines', { lines: [{ item: 'A1', quantity: '1', amount: '500.01' }] }],
    ['insured', { insured: await insure('CN-330200') }],
    ['emergency', { emergency: true }],
    ['useAccount', { useAccount: true }],
  ] as const) {
    const again = act(settle, hospital, { ...bill, ...change })
    await expect(again).rejects.toMatchObject({ code: 'health.message-differs', info: { field } })
  }
})

test('a bill is settled once, whatever message it comes with', async () => {
  const bill = billOf(await insure('CN-330200'), '500.00')
  await act(settle, hospital, bill)
  expect(await refusalOf(act(settle, hospital, { ...bill, message: 'another' }))).toBe(
    'health.bill-settled',
  )
  const twice = billOf(await insure('CN-330200'), '5.00')
  const [first, second] = await each(settle, hospital, [twice, { ...twice, message: 'm-twice' }])
  expect(first?.kind).toBe('done')
  expect(second).toMatchObject({ kind: 'refused', error: { code: 'health.bill-settled' } })
})

test('several visits of one person in a batch settle in order, and one that is refused spoils none', async () => {
  const insured = await insure('CN-330200')
  const bills = [
    billOf(insured, '300.00'),
    billOf(insured, '300.00', { day: '2035-01-01' }),
    billOf(insured, '300.00'),
  ]
  const answers = await each(settle, hospital, bills)
  expect(answers.map((one) => (one.kind === 'done' ? amountsOf(one.out) : one.error.code))).toEqual(
    [
      ['300.00', '0.00', '0.00', '300.00'],
      'health.bad-visit-day',
      ['100.00', '80.00', '0.00', '220.00'],
    ],
  )
})

test('two visits at the same moment never take the deductible twice, nor pass the cap', async () => {
  const insured = await insure('CN-330200', 'resident')
  // Deductible 100, then 20 % up to 2,000 a year.
  const bills = Array.from({ length: 12 }, () => billOf(insured, '3000.00'))
  const ours = of(hospital.actor)
  const answers = await Promise.all(
    bills.map((bill, index) =>
      index % 3 === 0 ? each(settle, ours, [bill]) : act(settle, ours, bill),
    ),
  )
  expect(answers).toHaveLength(12)
  expect(await totalsOf(insured)).toEqual({ deductible: 10_000n, pooled: 200_000n, visits: 12 })
})

test('a filing counts by its kind, its place and its days; an emergency counts as filed', async () => {
  const insured = await insure('CN-330200')
  const rateOf = async (given: object = {}) =>
    (await act(trial, hospital, billOf(insured, '1000.00', given))).amounts.pooledRate_bp
  expect(await rateOf()).toBe(4000)
  expect(await rateOf({ emergency: true })).toBe(5000)
  const filed = { insured, kind: 'referral', treatedPlace: 'CN-AH', validFrom: '2025-06-01' }
  await act(file, acting('zhejiang'), { filings: [{ ...filed, validTo: '2025-12-01' }] })
  expect(await rateOf()).toBe(4000)
  const there = { ...filed, treatedPlace: 'CN-SH', validTo: '2025-12-01' }
  await act(file, acting('zhejiang'), { filings: [there] })
  expect(await rateOf()).toBe(5000)
  expect(await rateOf({ day: '2025-05-31' })).toBe(4000)
  await act(file, acting('zhejiang'), {
    filings: [{ ...filed, kind: 'long-term', treatedPlace: 'CN' }],
  })
  expect(await rateOf()).toBe(6000)
})

test('whoever asks beforehand is told what settling would say', async () => {
  const insured = await insure('CN-330200')
  const asked = { institution: HOSPITAL, insured, day: TODAY }
  const told = await act(checkEntitlement, hospital, asked)
  expect(told).toMatchObject({ entitled: true, insuredPlace: 'CN-330200', filing: 'none' })
  const urgent = await act(checkEntitlement, hospital, { ...asked, emergency: true })
  expect(urgent.filing).toBe('emergency')
  const ill = await act(checkEntitlement, hospital, { ...asked, disease: 'copd' })
  expect(ill).toMatchObject({ entitled: false, refusal: { code: 'health.not-entitled' } })
  expect(ill.refusal?.message.zh).toContain('门诊慢特病')
  const early = await act(checkEntitlement, hospital, { ...asked, day: '2019-12-31' })
  expect(early.refusal?.code).toBe('health.not-insured')
  expect(await refusalOf(act(checkEntitlement, acting('clinic'), asked))).toBe(
    'health.unknown-institution',
  )
})

test('a chronic disease needs an entitlement that day', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '300.00', { disease: 'diabetes' })
  expect(await refusalOf(act(settle, hospital, bill))).toBe('health.not-entitled')
  const entitlement = { insured, disease: 'diabetes', validFrom: '2025-01-01' }
  await act(entitle, acting('zhejiang'), { entitlements: [entitlement] })
  const { amounts } = await act(settle, hospital, bill)
  expect(amounts).toMatchObject({ deductible: '0.00', pooledRate_bp: 6500, pooled: '195.00' })
})

test('the personal account pays before cash, and never more than is on it', async () => {
  const insured = await insure('CN-330200')
  await act(creditAccount, acting('zhejiang'), { insured, amount: '500.00' })
  const use = (amount: string) => billOf(insured, amount, { useAccount: true })
  const [first, second, third] = await each(settle, hospital, [
    use('400.00'),
    use('400.00'),
    use('400.00'),
  ])
  expect(first?.kind === 'done' && amountsOf(first.out)).toEqual([
    '400.00',
    '0.00',
    '400.00',
    '0.00',
  ])
  expect(second?.kind === 'done' && amountsOf(second.out)).toEqual([
    '0.00',
    '160.00',
    '100.00',
    '140.00',
  ])
  expect(third?.kind === 'done' && third.out.amounts.account).toBe('0.00')
  expect(await balanceOf(`health/account/${insured}`)).toBe(0n)
})

test('what is booked sums: claim and advance are funds and account, institution and patients the whole bill', async () => {
  const insured = await insure('CN-340300')
  await act(creditAccount, acting('anhui'), { insured, amount: '100.00' })
  const codes = {
    claim: 'health/claim/CN-AH/CN-SH',
    advance: 'health/advance/CN-SH',
    receivable: `health/institution/${HOSPITAL}/receivable`,
    cash: `health/institution/${HOSPITAL}/cash`,
    fund: 'health/fund/CN-340300/pooled',
  }
  const read = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(codes).map(async ([name, code]) => [name, await balanceOf(code)] as const),
      ),
    )
  const before = await read()
  const bill = billOf(insured, '1000.00', { useAccount: true })
  const { settlement } = await act(settle, hospital, bill)
  const after = await read()
  const moved = (name: string) => (after[name] ?? 0n) - (before[name] ?? 0n)
  expect(moved('fund')).toBe(-24_000n)
  expect(moved('claim')).toBe(34_000n)
  expect(moved('advance')).toBe(-34_000n)
  expect(moved('receivable')).toBe(34_000n)
  expect(moved('cash')).toBe(66_000n)
  await act(cancel, hospital, { settlement })
  expect(await read()).toEqual(before)
  expect(await totalsOf(insured)).toEqual({ deductible: 0n, pooled: 0n, visits: 0 })
})

test('a cancelled bill may be settled anew, and is cancelled once', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '1000.00')
  const { settlement } = await act(settle, hospital, bill)
  const input = { message: 'c-1', settlement }
  const first = await act(cancel, hospital, input)
  expect(await act(cancel, hospital, input)).toEqual(first)
  expect(await refusalOf(act(cancel, hospital, { ...input, message: 'c-2' }))).toBe(
    'health.cancelled-already',
  )
  expect(await refusalOf(act(cancel, acting('clinic'), { settlement }))).toBe(
    'health.unknown-settlement',
  )
  const again = await act(settle, hospital, { ...bill, message: 'm-again' })
  expect(again.amounts.deductible).toBe('400.00')
})

test('a reversal undoes what settled, and what comes after it is refused', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '1000.00')
  const { settlement } = await act(settle, hospital, bill)
  const undo = { message: 'r-1', institution: HOSPITAL, reversed: bill.message }
  const undone = await act(reverse, hospital, undo)
  expect(undone.settlement).toBe(settlement)
  expect(await act(reverse, hospital, undo)).toEqual(undone)
  expect(await totalsOf(insured)).toEqual({ deductible: 0n, pooled: 0n, visits: 0 })

  const late = billOf(insured, '1000.00')
  const never = { message: 'r-2', institution: HOSPITAL, reversed: late.message }
  expect(await act(reverse, hospital, never)).toEqual({ cancellation: null, settlement: null })
  expect(await act(reverse, hospital, never)).toEqual({ cancellation: null, settlement: null })
  expect(await refusalOf(act(settle, hospital, late))).toBe('health.message-reversed')
  expect(await refusalOf(act(reverse, hospital, { ...never, reversed: 'other' }))).toBe(
    'health.message-differs',
  )
})

test('what was reimbursed by hand has the same deductible and is never paid a second time', async () => {
  const insured = await insure('CN-330200')
  const bill = billOf(insured, '1000.00')
  const outage = { ...bill, day: '2025-06-02' }
  expect(await refusalOf(act(reimburse, acting('anhui'), outage))).toBe('health.unknown-insured')
  expect(await refusalOf(act(reimburse, hospital, outage))).toBe('health.unknown-institution')
  const claims = await balanceOf('health/claim/CN-ZJ/CN-SH')
  const { amounts } = await act(reimburse, acting('zhejiang'), outage)
  expect(amounts).toMatchObject({ deductible: '400.00', pooled: '240.00' })
  expect(await balanceOf('health/claim/CN-ZJ/CN-SH')).toBe(claims)
  expect(await refusalOf(act(settle, hospital, { ...bill, message: 'm-late' }))).toBe(
    'health.bill-settled',
  )
  expect((await act(settle, hospital, billOf(insured, '100.00'))).amounts.deductible).toBe('0.00')
})

test('what was reimbursed by hand only the insured place cancels, so that no bill is paid twice', async () => {
  const bill = billOf(await insure('CN-330200'), '1000.00', { day: '2025-06-02' })
  const { settlement } = await act(reimburse, acting('zhejiang'), bill)
  for (const other of [hospital, acting('shanghai'), acting('office')])
    expect(await refusalOf(act(cancel, other, { settlement }))).toBe('health.unknown-settlement')
  const sent = { message: 'r-manual', institution: HOSPITAL, reversed: bill.message }
  expect(await refusalOf(act(reverse, hospital, sent))).toBe('health.not-reversible')
  expect(await refusalOf(act(settle, hospital, { ...bill, message: 'm-twice' }))).toBe(
    'health.bill-settled',
  )
  await act(cancel, acting('ningbo'), { settlement })
  await act(settle, hospital, { ...bill, message: 'm-once' })
})

test('nothing is settled into a month that was closed, and nothing of it cancelled', async () => {
  const may = of(hospital.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
  const insured = await insure('CN-330200')
  const { settlement } = await act(settle, may, billOf(insured, '10.00', { day: '2025-05-20' }))
  expect(await refusalOf(act(closeMonth, house, { month: '2025-06' }))).toBe(
    'health.month-not-over',
  )
  const open = act(closeMonth, house, { month: '2025-05' })
  expect(await refusalOf(open)).toBe('health.lists-missing')
  await handInAll(db, house, '2025-05', { hasMistakes: false })
  await act(closeMonth, house, { month: '2025-05' })
  expect(await refusalOf(act(cancel, hospital, { settlement }))).toBe('health.month-closed')
  const late = billOf(insured, '10.00', { day: '2025-05-20' })
  expect(await refusalOf(act(settle, may, late))).toBe('health.month-closed')
  await act(settle, hospital, late)
})

test('a bill takes as many lines as it may have, and not one more', async () => {
  const insured = await insure('CN-330200')
  const linesOf = (length: number) =>
    Array.from({ length }, () => ({ item: 'A1', quantity: '0.5', amount: '0.01' }))
  const most = billOf(insured, '1', { lines: linesOf(LINES_MAX) })
  expect((await act(trial, hospital, most)).amounts.total).toBe('2.00')
  const more = billOf(insured, '1', { lines: linesOf(LINES_MAX + 1) })
  expect(await refusalOf(act(trial, hospital, more))).toBe('action.invalid-input')
})

test('a batch with more transfers than one posting takes is booked whole', async () => {
  const persons = await Promise.all(Array.from({ length: 60 }, () => insure('CN-320100')))
  const claim = 'health/claim/CN-JS/CN-SH'
  const before = await balanceOf(claim)
  const bills = Array.from({ length: 2800 }, (_, index) =>
    billOf(persons[index % persons.length] ?? '', '1000.00'),
  )
  const answers = await each(settle, hospital, bills)
  const funds = answers.reduce(
    (sum, one) => sum + (one.kind === 'done' ? Number(one.out.amounts.funds) : 0),
    0,
  )
  expect(answers.every(({ kind }) => kind === 'done')).toBe(true)
  expect((await balanceOf(claim)) - before).toBe(BigInt(Math.round(funds * 100)))
})

test('who may not, and what can’t be, is refused', async () => {
  const insured = await insure('CN-330200')
  const code = (ctx: Parameters<typeof act>[1], given: object) =>
    refusalOf(act(settle, ctx, billOf(insured, '10.00', given)))
  expect(await code(acting('clinic'), {})).toBe('health.unknown-institution')
  expect(await code(hospital, { institution: CLINIC })).toBe('health.unknown-institution')
  expect(await code(hospital, { institution: 'H0' })).toBe('health.unknown-institution')
  expect(await code(hospital, { insured: '019400d0-0000-7000-8000-0000000000ff' })).toBe(
    'health.unknown-insured',
  )
  expect(await code(hospital, { day: '2025-06-11' })).toBe('health.bad-visit-day')
  expect(await code(hospital, { day: '2025-02-30' })).toBe('health.bad-visit-day')
  expect(await code(acting('hospital', 'reader'), {})).toBe('action.refused')
  expect(await code(hospital, { lines: [] })).toBe('action.invalid-input')
  expect(
    await refusalOf(act(settle, { ...hospital, world: 'recorded' }, billOf(insured, '10.00'))),
  ).toBe('health.no-policy')
  expect(await totalsOf(insured)).toBeNull()
  expect(TODAY).toBe('2025-06-10')
})
