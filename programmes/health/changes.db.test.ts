import { beforeAll, expect, test } from 'vitest'
import { actAs, ask } from '#platform/action'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from './clearing/clear-month.ts'
import { decideDispute } from './clearing/decide-dispute.ts'
import { approveMonth, prepareMonth } from './clearing/instructions.ts'
import { pay } from './clearing/pay.ts'
import { closeMonth } from './month/close-month.ts'
import { assignReceipt, importReceipts } from './receipts/import-receipts.ts'
import { receipts } from './receipts/receipts-query.ts'
import { acceptDifferences } from './reconciliation/accept.ts'
import { dispute } from './reconciliation/dispute.ts'
import { handIn } from './reconciliation/hand-in.ts'
import { differences, ownList } from './reconciliation/queries.ts'
import { enterCatalogue } from './registers/enter-catalogue.ts'
import { endInsurance } from './registers/enter-insured.ts'
import { settle } from './settlement/settle.ts'
import { handInAll } from './simulator/lists.ts'
import { HOSPITAL, tinyHealth } from './tiny/world.ts'

// Whatever is changed in place says what was there before, by whom, in which action.

const MAY = '2025-05'
const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const changesOf = (table: string) =>
  db.migrator.read(
    (tx) => tx<{ action: string; before: object; after: object }[]>`
      SELECT j.action, c.before, c.after FROM action.changes AS c JOIN action.journal AS j ON j.id = c.journal_id
      WHERE c.table_name = ${table} AND c.before IS NOT NULL ORDER BY c.id`,
  )

let insured = ''
beforeAll(async () => {
  await prepare()
  insured = await insure('CN-340300')
  const may = of(house.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
  for (const amount of ['1000.00', '600.00'])
    await act(settle, may, billOf(insured, amount, { day: '2025-05-20' }))
})

test('lists, differences and disputes keep each state that they leave', async () => {
  const mine = { month: MAY, party: 'institution', of: HOSPITAL }
  const { items } = await ask(db, ownList, house, mine)
  await act(handIn, house, { ...mine, rows: items.slice(1) })
  await act(handIn, house, { ...mine, rows: items.slice(1) })
  expect((await changesOf('health.lists')).map(({ action }) => action)).toEqual(['health.hand-in'])
  const { items: open } = await ask(db, differences, house, { month: MAY, state: 'open' })
  const ids = open.map(({ id }) => id)
  await act(acceptDifferences, house, { differences: ids, reason: 'late' })
  expect(await changesOf('health.differences')).toMatchObject([
    { action: 'health.hand-in', before: { state: 'open' }, after: { state: 'gone' } },
    {
      action: 'health.accept-differences',
      before: { state: 'open', reason: null },
      after: { state: 'accepted', reason: 'late' },
    },
  ])
  const settlement = items[0]?.settlement
  const raised = await act(dispute, house, { settlement, claimed: '0.00', reason: 'why' })
  await act(decideDispute, house, { dispute: raised.dispute, outcome: 'it stands' })
  expect(await changesOf('health.disputes')).toMatchObject([
    { action: 'health.decide-dispute', before: { state: 'open' }, after: { state: 'stands' } },
  ])
})

test('so do months, cycles, instructions and bank receipts', async () => {
  await handInAll(db, house, MAY, { hasMistakes: false })
  await act(closeMonth, house, { month: MAY })
  await act(clearMonth, house, { month: MAY })
  const person = acting('office', 'contributor', 'approver').actor
  if (person.kind !== 'person') throw new Error('somebody acts for the office')
  await act(prepareMonth, of(person), { month: MAY })
  const second = { ...person, id: '019400d0-0000-7000-8000-0000000000f2' }
  await act(approveMonth, of(second), { month: MAY })
  await act(pay, house, {})
  expect((await changesOf('health.closed_months')).at(-1)).toMatchObject({
    ...{ action: 'health.clear-month', before: { cycle: null }, after: { cycle: 1 } },
  })
  const states = async (table: string) =>
    (await changesOf(table)).map(({ action, after }) => `${action} ${Object(after).state}`)
  expect(await states('clearing.cycles')).toEqual([
    ...['health.clear-month closed', 'health.clear-month netted', 'health.pay settled'],
  ])
  expect(await states('clearing.instructions')).toEqual([
    ...['health.prepare-instructions prepared', 'health.approve-instructions approved'],
    'health.pay paid',
  ])
  const table = 'account,reference,day,payer,payee,amount\n6222,r1,2025-06-09,CN-AH,CN-SH,1.00\n'
  await act(importReceipts, house, { table })
  const [line] = (await ask(db, receipts, house, {})).items
  const [instruction] = await db.migrator.read(
    (tx) => tx<{ id: string }[]>`SELECT id FROM clearing.instructions`,
  )
  if (line?.instruction === null)
    await act(assignReceipt, house, { receipt: line.id, instruction: instruction?.id })
  const kept = await changesOf('health.receipts')
  expect(kept).toMatchObject([{ before: { instruction: null }, after: { matched_by: 'person' } }])
})

test('a catalogue’s version that ends keeps that it was open', async () => {
  const item = { place: 'CN-SH', code: 'A1', kind: 'drug', name: { en: 'Example', zh: '示例' } }
  await act(enterCatalogue, house, { items: [{ ...item, class: 'A', validFrom: '2025-06-01' }] })
  expect(await changesOf('health.catalogue_items')).toMatchObject([
    { before: { valid_to: null }, after: { valid_to: '2025-06-01' } },
  ])
})

test('what is changed of an insured person is kept where only those read it who read the person', async () => {
  for (const day of ['2025-12-31', '2025-11-30']) await act(endInsurance, house, { insured, day })
  const seenBy = (ctx: typeof house) =>
    db.read(async (tx) => {
      await actAs(tx, ctx.actor, null)
      return tx`SELECT before, after FROM health.person_changes ORDER BY id`
    })
  const kept = [
    { before: { valid_to: null }, after: { valid_to: '2025-12-31' } },
    { before: { valid_to: '2025-12-31' }, after: { valid_to: '2025-11-30' } },
  ]
  expect(await seenBy(house)).toEqual(kept)
  expect(await seenBy(acting('anhui'))).toEqual(kept)
  for (const name of ['office', 'shanghai', 'hospital'] as const)
    expect(await seenBy(acting(name))).toEqual([])
  expect(await changesOf('health.insured_persons')).toEqual([])
  // The app changes none of it, and adds none.
  const forged = db.write((tx) => tx`DELETE FROM health.person_changes`)
  await expect(forged).rejects.toMatchObject({ code: '42501' })
  const added = db.write(
    (tx) => tx`
      INSERT INTO health.person_changes (insured, journal_id, table_name, row_key, before, after)
      VALUES (${insured}, ${insured}, 'x', 'x', '{}', '{}')`,
  )
  await expect(added).rejects.toMatchObject({ code: '42501' })
})
