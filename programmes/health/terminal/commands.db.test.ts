import { beforeAll, expect, test } from 'vitest'
import type { Context } from '#programmes/contract'
import { fixedContext, testDatabase } from '#test/support'
import { file } from '../registers/file.ts'
import { settle } from '../settlement/settle.ts'
import { type Typed, tinyHealth, typedAt } from '../tiny/world.ts'
import { commands as own } from './commands.ts'
import { monthCommand } from './month-command.ts'
import { worklistCommand } from './worklist-command.ts'

const commands = [...own, monthCommand, worklistCommand]
const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
beforeAll(prepare)

/** What a command printed, and its exit code. */
function typed(verb: string, ctx: Context, given: Typed) {
  const command = commands.find((one) => one.verb === verb)
  if (command === undefined) throw new Error(`there is no ${verb}`)
  return typedAt(db, command)(ctx, given)
}

test('a bill is tried, settled and shown, in the words of its slip', async () => {
  const content = JSON.stringify(billOf(await insure('CN-330200'), '1000.00'))
  const tried = await typed('settle', house, { args: ['-'], options: { trial: true }, content })
  expect(tried.text).toContain('(a trial: nothing was written)')
  const settled = await typed('settle', house, { args: ['-'], content, lang: 'zh' })
  const [id = '', ...lines] = settled.text.split('\n')
  expect(lines).toContain('hifp_pay\t基本医疗保险统筹基金支出\t240.00')
  expect(lines).toContain('pool_prop_selfpay\t基本医疗保险统筹基金支付比例\t40 %')
  // A slip doesn't print what is nought.
  expect(settled.text).not.toContain('maf_pay')
  const shown = await typed('bill', house, { args: [id] })
  expect(shown.text).toContain('A1\tA\t1\t1000.00')
  expect(shown.text).toContain('psn_cash_pay\tcash\t760.00')
})

test('a person is shown to the operator of the insured place, with filings and totals', async () => {
  const insured = await insure('CN-330200')
  const filing = { insured, kind: 'long-term', treatedPlace: 'CN-SH', validFrom: '2025-01-01' }
  await act(file, house, { filings: [filing] })
  const shown = await typed('person', acting('ningbo'), { args: [insured] })
  expect(shown.text).toContain('long-term\tCN-SH\t2025-01-01')
  await expect(typed('person', acting('anhui'), { args: [insured] })).rejects.toMatchObject({
    code: 'health.unknown-insured',
  })
})

test('what is no JSON is refused as such', async () => {
  await expect(typed('settle', house, { args: ['bill.txt'], content: 'no' })).rejects.toMatchObject(
    { code: 'health.unreadable-bill', info: { file: 'bill.txt' } },
  )
})

test('a month end is run at the terminal, and stops where a second person is needed', async () => {
  const may = of(house.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
  for (const place of ['CN-330200', 'CN-340300'])
    await act(settle, may, billOf(await insure(place), '1000.00', { day: '2025-05-20' }))
  const owner = of({ kind: 'owner', id: 'owner' })
  const step = async (name: string, options: { readonly [name: string]: string | boolean } = {}) =>
    (await typed('month', owner, { args: [name, '2025-05'], options })).text
  await expect(typed('month', house, { args: ['dance'] })).rejects.toMatchObject({
    code: 'health.unknown-step',
  })
  expect((await typed('worklist', house, { args: [] })).text).toContain('list missing\t4')
  expect(await step('reconcile', { mistakes: false })).toContain('4 lists handed in; 0 differences')
  expect(await step('differences')).toBe('')
  expect(await step('close')).toContain('2025-05 is closed')
  expect(await step('clear')).toContain('2 settlements cleared in cycle 1; 2 payment instructions')
  expect(await step('prefund', { province: 'CN-AH', amount: '500.00' })).toBe('CN-AH\t500.00')
  expect(await step('instruct')).toContain('2 payment instructions prepared')
  expect(await step('state')).toContain('CN-AH → CN-SH\t240.00\twaits for a second person')
  await expect(step('approve')).rejects.toMatchObject({ code: 'clearing.same-person' })
  await expect(step('statement')).rejects.toMatchObject({
    code: 'health.needs-province',
    info: { known: expect.stringContaining('CN-AH') },
  })
  await expect(step('statement', { province: 'Anhui' })).rejects.toMatchObject({
    code: 'clearing.unknown-participant',
    info: { known: expect.stringContaining('CN-AH') },
  })
  expect(await step('statement', { province: 'CN-AH' })).toContain(
    'in all\t240.00\t0.00\t0.00\t0.00',
  )
})
