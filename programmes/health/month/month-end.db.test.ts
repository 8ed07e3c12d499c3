import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { decideDispute } from '../clearing/decide-dispute.ts'
import { approveMonth, prepareMonth } from '../clearing/instructions.ts'
import { pay, putUp } from '../clearing/pay.ts'
import { desk } from '../queries/desk.ts'
import { assignReceipt, importReceipts } from '../receipts/import-receipts.ts'
import { receipts } from '../receipts/receipts-query.ts'
import { acceptDifferences } from '../reconciliation/accept.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { handIn } from '../reconciliation/hand-in.ts'
import { differences, disputes, ownList } from '../reconciliation/queries.ts'
import { cancel } from '../settlement/cancel.ts'
import { settle } from '../settlement/settle.ts'
import { CLINIC, HOSPITAL, type OrganisationName, tinyHealth } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import { closeMonth } from './close-month.ts'
import { month as monthQuery, months } from './queries.ts'
import { statement } from './statement.ts'

// A month end from the lists of three sides to the bank's receipts, and what is disputed behind it.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const MAY = '2025-05'
const office = acting('office', 'approver', 'contributor')
const anhui = acting('anhui', 'approver', 'contributor')
const shanghai = acting('shanghai', 'approver', 'contributor')
const hospital = acting('hospital')

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const inMay = (name: OrganisationName) =>
  of(acting(name).actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
const monthOf = (ctx = house, month = MAY) => ask(db, monthQuery, ctx, { month })
const balanceOf = (code: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ balance: bigint }[]>`
      SELECT b.credits_posted - b.debits_posted AS balance
      FROM ledger.accounts AS a JOIN ledger.balances AS b ON b.account = a.id WHERE a.code = ${code}`
    return row?.balance ?? null
  })

/** What stands here for a party, as its own list would. */
async function rowsOf(party: string, whose: string, month = MAY) {
  const { items } = await ask(db, ownList, house, { month, party, of: whose })
  return items.map((row) => ({ ...row }))
}

const settled: string[] = []

beforeAll(async () => {
  await prepare()
  const [bengbu, ningbo, local] = await Promise.all(
    ['CN-340300', 'CN-330200', 'CN-SH'].map((place) => insure(place)),
  )
  // Anhui owes Shanghai 240.00, 240.00 and 80.00; Zhejiang owes Shanghai 240.00; Shanghai owes Zhejiang what the clinic's bill says.
  for (const [insured, amount] of [
    [bengbu, '1000.00'],
    [bengbu, '600.00'],
    [bengbu, '200.00'],
    [ningbo, '1000.00'],
  ] as const) {
    const bill = billOf(insured ?? '', amount, { day: '2025-05-20' })
    settled.push((await act(settle, inMay('hospital'), bill)).settlement ?? '')
  }
  const away = { institution: CLINIC, day: '2025-05-20' }
  const bill = billOf(local ?? '', '2000.00', away)
  settled.push((await act(settle, inMay('clinic'), bill)).settlement ?? '')
})

test('a month isn’t closed before every side handed in its list', async () => {
  expect(await refusalOf(act(closeMonth, house, { month: '2025-06' }))).toBe(
    'health.month-not-over',
  )
  expect(await refusalOf(act(closeMonth, office, { month: MAY }))).toBe('health.lists-missing')
  expect(await refusalOf(act(closeMonth, anhui, { month: MAY }))).toBe('action.refused')
  const { lists, state, due } = await monthOf()
  expect(state).toBe('open')
  expect(lists.map(({ party, of: whose }) => `${party} ${whose}`)).toEqual([
    `institution ${HOSPITAL}`,
    `institution ${CLINIC}`,
    'treatment CN-SH',
    'treatment CN-ZJ',
    'insurance CN-AH',
    'insurance CN-SH',
    'insurance CN-ZJ',
  ])
  expect(lists.every((list) => list.state === 'missing')).toBe(true)
  expect(due).toEqual({
    institutions: '2025-06-20',
    tables: '2025-06-23',
    confirmation: '2025-06-25',
    payment: null,
  })
})

test('each kind of difference is found, and shown to whom it concerns', async () => {
  const rows = await rowsOf('institution', HOSPITAL)
  const [first, second, third, fourth] = rows
  const list = [
    { ...first, total: '1000.01' },
    { ...second, cancelled: true },
    { ...third, settlement: '019400d0-0000-7000-8000-00000000ffff' },
    fourth,
  ]
  const given = { month: MAY, party: 'institution', of: HOSPITAL, rows: list }
  expect(await refusalOf(act(handIn, acting('clinic'), given))).toBe('health.not-operated')
  expect(await refusalOf(act(handIn, anhui, given))).toBe('health.not-operated')
  const answer = await act(handIn, hospital, given)
  expect(answer).toMatchObject({ settlements: 3, differences: 4 })
  const { items } = await ask(db, differences, hospital, { month: MAY, state: 'open' })
  expect(items.map(({ kind, field, here, there }) => [kind, field, here, there]).sort()).toEqual([
    ['amount', 'total', '1000.00', '1000.01'],
    ['cancelled-there', null, '600.00', '600.00'],
    ['missing-here', null, null, '200.00'],
    ['missing-there', null, '200.00', null],
  ])
  const seen = async (name: OrganisationName) =>
    (await ask(db, differences, acting(name), { month: MAY })).items.length
  // Anhui sees those of its insured, not what never was settled; Zhejiang and the clinic none of them.
  expect([await seen('shanghai'), await seen('anhui'), await seen('zhejiang')]).toEqual([4, 3, 0])
  expect([await seen('office'), await seen('clinic'), await seen('ningbo')]).toEqual([4, 0, 0])
})

test('differences are accepted, corrected or disputed; a newer list takes the older one’s place', async () => {
  const { items } = await ask(db, differences, hospital, { month: MAY, state: 'open' })
  const idsOf = (kind: string) => items.filter((one) => one.kind === kind).map(({ id }) => id)
  const accept = (ctx: typeof house, ids: readonly string[]) =>
    refusalOf(act(acceptDifferences, ctx, { differences: ids, reason: 'our mistake' }))
  expect(await accept(anhui, idsOf('amount'))).toBe('health.unknown-difference')
  expect(await accept(office, idsOf('amount'))).toBe('health.unknown-difference')
  expect(await accept(hospital, idsOf('amount'))).toBe('done')
  expect(await accept(hospital, idsOf('amount'))).toBe('health.unknown-difference')
  // The hospital is right that the second was cancelled: it is, here as well, and differs no more.
  await act(cancel, shanghai, { settlement: settled[1] })
  const again = await rowsOf('institution', HOSPITAL)
  const whole = { month: MAY, party: 'institution', of: HOSPITAL, rows: again.slice(0, 3) }
  expect(await act(handIn, hospital, whole)).toMatchObject({ settlements: 2, differences: 1 })
  expect(await refusalOf(act(closeMonth, office, { month: MAY }))).toBe('health.lists-missing')
  // Zhejiang holds its bill for too high: it is set aside until that is decided.
  const held = { settlement: settled[3], claimed: '200.00', reason: 'not an emergency' }
  expect(await refusalOf(act(dispute, anhui, held))).toBe('health.unknown-settlement')
  await act(dispute, acting('zhejiang'), held)
  expect(await refusalOf(act(dispute, shanghai, held))).toBe('health.disputed-already')
  const { items: left } = await ask(db, differences, hospital, { month: MAY, state: 'open' })
  expect(left).toEqual([])
})

test('sums alone are enough of a side that agrees, and a table that can’t be read takes nothing', async () => {
  const sums = (
    rows: readonly { total: string; funds: string; account: string; cash: string }[],
  ) => {
    const sum = (field: 'total' | 'funds' | 'account' | 'cash') =>
      (rows.reduce((all, row) => all + Math.round(Number(row[field]) * 100), 0) / 100).toFixed(2)
    const amounts = { total: sum('total'), funds: sum('funds'), account: sum('account') }
    return { settlements: rows.length, ...amounts, cash: sum('cash') }
  }
  const sides = [
    ['institution', CLINIC],
    ['treatment', 'CN-SH'],
    ['treatment', 'CN-ZJ'],
    ['insurance', 'CN-AH'],
    ['insurance', 'CN-SH'],
    ['insurance', 'CN-ZJ'],
  ] as const
  for (const [party, whose] of sides) {
    const standing = (await rowsOf(party, whose)).filter(({ cancelled }) => !cancelled)
    const right = sums(standing)
    const asked = { month: MAY, party, of: whose, rows: false }
    expect(await ask(db, ownList, house, asked)).toEqual({ items: [], sums: right })
    if (whose === 'CN-AH') {
      const wrong = { ...right, funds: '0.00' }
      const given = { month: MAY, party, of: whose, sums: wrong }
      expect(await refusalOf(act(handIn, shanghai, given))).toBe('health.not-operated')
      expect(await act(handIn, anhui, given)).toMatchObject({ differences: 1 })
      expect(await refusalOf(act(closeMonth, office, { month: MAY }))).toBe('health.lists-missing')
    }
    const answer = await act(handIn, house, { month: MAY, party, of: whose, sums: right })
    expect(answer.differences).toBe(0)
  }
  const table = 'setl_id,medfee_sumamt,fund_pay_sumamt,acct_pay,psn_cash_pay\nx,1,1,1,1\n'
  const bad = { month: MAY, party: 'institution', of: HOSPITAL, table }
  expect(await refusalOf(act(handIn, hospital, bad))).toBe('health.bad-list')
  const none = { month: MAY, party: 'institution', of: HOSPITAL }
  expect(await refusalOf(act(handIn, hospital, none))).toBe('health.no-list')
})

test('a month is closed and cleared once, to the fen, without what is in dispute', async () => {
  expect(await refusalOf(act(clearMonth, house, { month: MAY }))).toBe('health.month-not-closed')
  const claims = await balanceOf('health/claim/CN-AH/CN-SH')
  expect(await act(closeMonth, office, { month: MAY })).toEqual({ month: MAY, setAside: 1 })
  expect(await refusalOf(act(cancel, shanghai, { settlement: settled[0] }))).toBe(
    'health.month-closed',
  )
  await act(putUp, house, { province: 'CN-AH', amount: '400.00' })
  const cleared = await act(clearMonth, office, { month: MAY })
  expect(cleared).toMatchObject({ taken: 3, of: 3, cycle: 1, instructions: 2 })
  expect(await refusalOf(act(clearMonth, office, { month: MAY }))).toBe('health.month-cleared')
  // 320.00 of 400.00 is past 70 %, and not 90 %.
  const { items: waiting } = await ask(db, worklist, anhui, {})
  expect(waiting.filter(({ kind }) => kind === 'alert')).toMatchObject([
    { place: 'CN-AH', what: 'yellow', amount: '320.00' },
  ])
  const { pairs, nets, costs, instructions, state, cycle } = await monthOf(office)
  expect({ state, cycle }).toEqual({ state: 'netted', cycle: 1 })
  const owed = instructions.find(({ payer }) => payer === 'CN-AH')
  expect(claims).toBe(BigInt((owed?.amount ?? '').replace('.', '')))
  expect(await balanceOf('health/claim/CN-AH/CN-SH')).toBe(0n)
  expect(pairs.find((pair) => pair.insuredProvince === 'CN-AH')?.amount).toBe(owed?.amount)
  expect(nets.reduce((sum, { net }) => sum + Number(net.replace('.', '')), 0)).toBe(0)
  expect(costs.map(({ netting, payments }) => [netting, payments])).toEqual([
    ['gross', 2],
    ['bilateral', 2],
    ['multilateral', 2],
  ])
})

test('an instruction is released by two persons of the payer, by constraint too', async () => {
  const { instructions } = await monthOf()
  const own = instructions.find(({ payer }) => payer === 'CN-AH')
  const one = { month: MAY, instructions: [own?.id] }
  expect(await refusalOf(act(prepareMonth, shanghai, one))).toBe('health.not-the-payer')
  expect(await refusalOf(act(approveMonth, anhui, one))).toBe('clearing.wrong-instruction-state')
  await act(prepareMonth, anhui, { month: MAY })
  expect(await refusalOf(act(approveMonth, anhui, one))).toBe('clearing.same-person')
  const forced = db.migrator.write(
    (tx) => tx`
      UPDATE clearing.instructions SET state = 'approved', approved_by = prepared_by, approved_at = now()
      WHERE id = ${own?.id ?? null}`,
  )
  await expect(forced).rejects.toMatchObject({ constraint_name: 'instructions_second_person' })
  expect((await act(pay, house, {})).payments).toEqual([])
  const { actor } = anhui
  if (actor.kind !== 'person') throw new Error('somebody acts for Anhui')
  const second = of({ ...actor, id: '019400d0-0000-7000-8000-0000000000f2' })
  await act(approveMonth, second, { month: MAY })
  const paid = await act(pay, office, {})
  expect(paid.payments).toEqual([{ payer: 'CN-AH', payee: 'CN-SH', amount: own?.amount }])
  expect(await balanceOf('health/clearing/CN-AH')).toBe(0n)
  const rest = await monthOf()
  expect(rest.instructions.map(({ payer, state }) => [payer, state])).toEqual([
    ['CN-SH', 'drafted'],
    ['CN-AH', 'paid'],
  ])
})

test('receipts are matched, the rest assigned, and none counts twice', async () => {
  const { instructions } = await monthOf()
  const own = instructions.find(({ payer }) => payer === 'CN-AH')
  const header = 'account,reference,day,payer,payee,amount,note'
  const line = (reference: string, amount: string, note = '') =>
    `6222,${reference},2025-06-09,CN-AH,CN-SH,${amount},${note}`
  const table = [header, line('r1', '100.00', 'health/1/2'), line('r2', '12.34')].join('\n')
  expect(await refusalOf(act(importReceipts, anhui, { table }))).toBe('health.not-operated')
  const tried = await act(importReceipts, shanghai, { table, dryRun: true })
  expect(tried).toEqual({ lines: 2, known: 0, matched: 1, unmatched: ['r2'] })
  expect((await ask(db, receipts, shanghai, {})).items).toEqual([])
  expect(await act(importReceipts, shanghai, { table })).toEqual(tried)
  expect(await act(importReceipts, shanghai, { table })).toEqual({
    ...tried,
    known: 2,
    matched: 0,
    unmatched: [],
  })
  const changed = [header, line('r1', '100.01', 'health/1/2')].join('\n')
  expect(await refusalOf(act(importReceipts, shanghai, { table: changed }))).toBe(
    'health.receipt-differs',
  )
  const { items } = await ask(db, receipts, shanghai, { matched: false })
  const [left] = items
  const other = instructions.find(({ payer }) => payer === 'CN-SH')?.id
  const assign = (instruction: string | undefined) =>
    refusalOf(act(assignReceipt, shanghai, { receipt: left?.id, instruction }))
  expect(await assign(other)).toBe('health.receipt-too-much')
  expect(await assign(own?.id)).toBe('done')
  expect(await assign(own?.id)).toBe('health.unknown-receipt')
  const after = await monthOf(shanghai)
  expect(after.instructions.find(({ id }) => id === own?.id)?.received).toBe('112.34')
  expect((await ask(db, receipts, acting('zhejiang'), {})).items).toEqual([])
})

test('the worklist names what waits, for each by what concerns it', async () => {
  const listOf = async (ctx: typeof house) => {
    const { items, counts } = await ask(db, worklist, ctx, {})
    return {
      counts,
      items: items.map(({ kind, place, what }) => `${kind} ${place} ${what}`).sort(),
    }
  }
  expect((await listOf(office)).items).toEqual([
    'alert CN-SH red',
    'alert CN-SH yellow',
    'dispute CN-SH set-aside',
    'instruction CN-SH drafted',
    'instruction CN-SH unconfirmed',
  ])
  const zhejiang = await listOf(acting('zhejiang'))
  expect(zhejiang.items).toEqual(['dispute CN-SH set-aside', 'instruction CN-SH drafted'])
  expect((await listOf(acting('hospital'))).counts).toMatchObject({ dispute: 1, instruction: 0 })
  expect((await listOf(acting('clinic'))).items).toEqual([])
})

test('the desk shows a province its own prefund, the office every one, and an institution none', async () => {
  const deskOf = (ctx: typeof house) => ask(db, desk, ctx, {})
  const all = await deskOf(office)
  expect(all.marks).toEqual({ yellow_pct: 70, red_pct: 90 })
  expect(all.month?.month).toBe(MAY)
  const shown = all.prefunds.map(({ province, level }) => `${province} ${level}`)
  expect(shown).toContain('CN-SH red')
  expect(shown.some((one) => one.startsWith('CN-AH'))).toBe(true)
  const own = await deskOf(anhui)
  expect(own.prefunds.map(({ province }) => province)).toEqual(['CN-AH'])
  expect(own.month?.nets.map(({ participant }) => participant)).toEqual(['CN-AH'])
  expect((await deskOf(hospital)).prefunds).toEqual([])
})

test('what is disputed behind closing becomes an adjustment in the next cycle, never a change', async () => {
  const [one] = (await ask(db, disputes, house, { state: 'open' })).items
  const zhejiang = acting('zhejiang', 'approver')
  const decide = (ctx: typeof house, given: object) =>
    act(decideDispute, ctx, { dispute: one?.id, outcome: 'as agreed', ...given })
  // Who raised it can't award itself the sum; the other side can.
  expect(await refusalOf(decide(zhejiang, { owed: '200.00' }))).toBe('health.unknown-dispute')
  expect(await refusalOf(decide(anhui, { owed: '200.00' }))).toBe('health.unknown-dispute')
  const decided = await decide(shanghai, { owed: '200.00' })
  expect(decided.state).toBe('corrected')
  const late = { settlement: settled[0], claimed: '0.00', reason: 'the visit was invented' }
  const { dispute: second } = await act(dispute, anhui, late)
  const conceded = await act(decideDispute, office, {
    dispute: second,
    owed: '0.00',
    outcome: 'so',
  })
  expect(conceded.adjustment).not.toBeNull()
  // Nothing is left of it to take back.
  const { dispute: third } = await act(dispute, anhui, late)
  expect(await act(decideDispute, office, { dispute: third, owed: '0.00', outcome: 'so' })).toEqual(
    {
      state: 'stands',
      adjustment: null,
    },
  )
  const first = await ask(db, statement, office, { month: MAY, province: 'CN-AH' })
  expect(first.lines.some(({ kind }) => kind === 'adjustment')).toBe(false)
  expect(
    (await monthOf()).pairs.find((pair) => pair.insuredProvince === 'CN-AH')?.settlements,
  ).toBe(2)
  const [listed] = (await ask(db, months, office, {})).items
  expect(listed).toMatchObject({ month: MAY, state: 'netted', openDisputes: 0 })
})

test('what was cancelled while it was in dispute is owed by nobody', async () => {
  const insured = await insure('CN-340300')
  const { settlement } = await act(settle, hospital, billOf(insured, '1000.00'))
  const { dispute: id } = await act(dispute, anhui, { settlement, claimed: '1.00', reason: 'why' })
  expect(
    await refusalOf(act(decideDispute, shanghai, { dispute: id, owed: '1.00', outcome: 'so' })),
  ).toBe('health.still-open')
  await act(cancel, hospital, { settlement })
  const decided = await act(decideDispute, shanghai, { dispute: id, owed: '1.00', outcome: 'so' })
  expect(decided).toEqual({ state: 'corrected', adjustment: null })
  expect(await refusalOf(act(dispute, anhui, { settlement, claimed: '1.00', reason: 'why' }))).toBe(
    'health.nothing-to-dispute',
  )
})
