import { beforeAll, expect, test } from 'vitest'
import type { Terminal } from '#platform/cli'
import type { Context } from '#programmes/contract'
import { fixedContext, testDatabase } from '#test/support'
import { commands } from './commands.ts'
import { file } from './registers/file.ts'
import { tinyHealth } from './tiny/world.ts'

const db = await testDatabase()
const { house, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
beforeAll(prepare)

/** What a command printed, and its exit code. */
async function typed(
  verb: string,
  ctx: Context,
  given: {
    readonly args: readonly string[]
    readonly options?: { readonly [name: string]: boolean }
    readonly lang?: string
    readonly content?: string
  },
) {
  const command = commands.find((one) => one.verb === verb)
  if (command === undefined) throw new Error(`there is no ${verb}`)
  const printed: string[] = []
  async function* open() {
    yield Buffer.from(given.content ?? '')
  }
  const terminal: Terminal = {
    open,
    save: async () => undefined,
    isSameFile: async () => false,
    isWatched: false,
    lang: given.lang ?? 'en',
    format: 'text',
    width: 100,
    colour: false,
    print: (text) => printed.push(text),
    note: (text) => printed.push(text),
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  const { args, options = {} } = given
  const code = await command.run(terminal, ctx, db, { args, options })
  return { code, text: printed.join('\n') }
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
