import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, BaseContext } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { VERIFY } from '../../terminal/verify-command.ts'
import type { ClearingFinding } from '../check-clearing.ts'
import { addObligations } from '../obligations/add-obligations.ts'
import {
  acting,
  idOf,
  OWNER,
  owes,
  person,
  prepareScheme,
  receive,
  refusalOf,
  scheme,
} from '../tiny/ground.ts'
import { clearingCommands } from './commands.ts'

const db = await testDatabase()
const ctx: BaseContext = { ...fixedContext(), newId: systemClock().newId }
const [LIN, WANG] = [person(1, { office: true }), person(2, { office: true })]

/** What a command printed, and its exit code. */
async function typed(
  line: string,
  given: { readonly actor?: Actor; readonly format?: string; readonly lang?: string } = {},
) {
  const [verb, ...args] = line.split(' ')
  const command = [...clearingCommands, VERIFY].find((one) => one.verb === verb)
  if (command === undefined) throw new Error(`there is no ${verb}`)
  const printed: string[] = []
  const terminal: Terminal = {
    open: async function* () {},
    save: async () => undefined,
    isSameFile: async () => false,
    isWatched: false,
    lang: given.lang ?? 'en',
    format: given.format ?? 'text',
    width: 100,
    colour: false,
    print: (text) => printed.push(text.endsWith('\n') ? text : `${text}\n`),
    note: () => undefined,
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  const code = await command.run(terminal, { ...ctx, actor: given.actor ?? OWNER }, db, {
    args,
    options: {},
  })
  return { code, text: printed.join('') }
}

beforeAll(async () => {
  await prepareScheme(db, scheme({ netting: 'multilateral' }))
  await receive(db, ctx, 'visits/N', 30_000n)
  await acting(db, OWNER, (tx) =>
    addObligations(tx, ctx, 'visits', [
      owes(1, 'N', 'S', 30_000n),
      owes(2, 'S', 'N', 4_000n),
      owes(3, 'E', 'N', 1_050n),
    ]),
  )
})

test('a month ends at the terminal: closed, netted, released by two, paid, stated', async () => {
  expect((await typed('cycles')).text).toContain('1\topen\t2024-12-04 – \t3\t350.50')
  expect(await typed('close visits')).toEqual({
    code: 0,
    text: 'Cycle 1 is closed; 2 is open.\n',
  })
  const netted = await typed('net visits 1')
  expect(netted.text).toContain('N\t300.00\t50.50\t-249.50')
  expect(netted.text).toContain('gross\t3 payments\t350.50')
  expect(netted.text).toContain('multilateral\t2 payments\t260.00')
  expect(await refusalOf(typed('net visits 1'))).toBe('clearing.wrong-cycle-state')
  expect((await typed('settle visits')).text).toContain('0 payments made')
  expect((await typed('prepare visits 1', { actor: LIN })).code).toBe(0)
  expect(await refusalOf(typed('approve visits 1', { actor: LIN }))).toBe('clearing.same-person')
  expect((await typed('approve visits 1', { actor: WANG })).text).toContain(
    '1/1\tN → S\t249.50\tapproved',
  )
  const settled = await typed('settle visits')
  expect(settled.code).toBe(1)
  expect(settled.text).toContain('1 payments made, 249.50 in all; 1 instructions wait; settled')
  expect((await typed('instructions visits')).text).toContain('1/2\tE → S\t10.50\tapproved')
  await receive(db, ctx, 'visits/E', 1_050n)
  expect((await typed('settle visits')).text).toContain('settled cycles: 1.')
  expect((await typed('instructions visits')).code).toBe(1)
  expect((await typed('statement visits 1 N')).text).toContain('closing\t-249.50')
  expect((await typed('statement visits 2 N')).text).toContain('closing\t0.00')
  expect((await typed('check')).text).toBe('Every sum of clearing is right.\n')
})

test('a statement is had as CSV and as JSON, in Chinese as well', async () => {
  const csv: string[][] = parse((await typed('statement visits 1 N', { format: 'csv' })).text)
  expect(csv.map((row) => row[0])).toEqual([
    'kind',
    'opening',
    'obligation',
    'obligation',
    'obligation',
    'closing',
  ])
  const { text } = await typed('statement visits 1 N', { format: 'json' })
  expect(JSON.parse(text)).toMatchObject({ closing: '-24950', leftOut: 0, printedOn: ctx.today })
  const chinese = await typed('statement visits 1 N', { lang: 'zh' })
  expect(chinese.text).toContain('期末\t-249.50')
  expect((await typed('cycles', { lang: 'zh' })).text).toContain('已清偿')
  expect((await typed('settle visits', { lang: 'zh' })).text).toContain('已支付 0 笔')
})

test('a place sees its own and decides nothing', async () => {
  const east = person(3, { jurisdiction: 'X-E' })
  expect((await typed('cycles', { actor: east })).text).toContain('\t1\t10.50')
  for (const line of ['close visits', 'net visits 1', 'approve visits 1', 'settle visits'])
    expect(await refusalOf(typed(line, { actor: east }))).toBe('action.refused')
  expect(await refusalOf(typed('check', { actor: east }))).toBe('action.refused')
})

test('what isn’t there is said so', async () => {
  expect(await refusalOf(typed('close nowhere'))).toBe('clearing.unknown-scheme')
  expect(await refusalOf(typed('settle nowhere'))).toBe('clearing.unknown-scheme')
  expect(await refusalOf(typed('prepare nowhere 1'))).toBe('clearing.unknown-scheme')
  expect(await refusalOf(typed('net visits 9'))).toBe('clearing.unknown-cycle')
  expect(await refusalOf(typed('net visits x'))).toBe('action.invalid-input')
  expect(await refusalOf(typed(`statement visits 1 ${idOf(1)}`))).toBe(
    'clearing.unknown-participant',
  )
})

test('every change leaves an audit row with who made it', async () => {
  const rows = await db.migrator.read(
    (tx) => tx<{ action: string; actor: string }[]>`
      SELECT j.action, j.actor_kind AS actor FROM action.journal AS j ORDER BY j.id`,
  )
  expect(rows.filter(({ action }) => action === 'clearing.approve')).toEqual([
    { action: 'clearing.approve', actor: 'person' },
  ])
  expect(rows.filter(({ action }) => action === 'clearing.close')).toHaveLength(1)
})

test('verifying the ledger proves clearing as well, and names what was altered behind its back', async () => {
  const sound = await typed('verify')
  expect(sound.text).toContain('Every sum of clearing is right.')
  expect(sound.code).toBe(0)
  await db.migrator.write(
    (tx) => tx`UPDATE clearing.positions SET amount = amount + 1 WHERE debtor = 'E'`,
  )
  const broken = await typed('verify')
  expect(broken.text).toContain('visits 1 E N\ta position is the sum of the obligations')
  expect(broken.code).toBe(1)
  const { clearing } = JSON.parse((await typed('verify', { format: 'json' })).text)
  expect(clearing.map(({ law, where }: ClearingFinding) => `${law}: ${where}`)).toEqual([
    'position-sums: visits 1 E N',
    'net-sums: visits 1 E',
    'net-sums: visits 1 N',
  ])
})
