import { beforeAll, describe, expect, test } from 'vitest'
import type { BaseContext, Person } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { fixedContext, testDatabase } from '#test/support'
import { postTransfers } from '../post/post-transfers.ts'
import { account, hold, idOf, post, postHold, prepare } from '../tiny/ground.ts'
import { ledgerCommands, ledgerFileCommands } from './commands.ts'

const db = await testDatabase()
const owner = fixedContext()
const files: { [path: string]: string } = {}

beforeAll(() =>
  db.write(async (tx) => {
    await prepare(tx, [
      account('north/bank'),
      account('north/fund', { limit: 'debits-within-credits' }),
      account('meter', { asset: 'Wh' }),
    ])
    await postTransfers(tx, owner, [
      post(1, 'north/bank', 'north/fund', 123_456n, { document: 'order 7' }),
      hold(2, 'north/fund', 'north/bank', 100n),
      postHold(3, 2, 50n),
    ])
  }),
)

/** What a command prints, and its exit code. */
async function run(
  verb: string,
  args: readonly string[] = [],
  given: {
    lang?: string
    format?: string
    ctx?: BaseContext
    options?: { [name: string]: string }
  } = {},
) {
  const lines: string[] = []
  const steps: string[] = []
  const terminal: Terminal = {
    open: async function* (path) {
      yield Buffer.from(files[path] ?? '')
    },
    save: async () => undefined,
    isSameFile: async () => false,
    isWatched: false,
    lang: given.lang ?? 'en',
    format: given.format ?? 'text',
    width: 100,
    colour: false,
    print: (text) => lines.push(text),
    note: () => undefined,
    progress: (label, total) => ({
      step: (done) => steps.push(`${label} ${done}/${total}`),
      end: () => steps.push('end'),
    }),
  }
  const command = [...ledgerCommands, ...ledgerFileCommands].find((one) => one.verb === verb)
  const defaults = Object.fromEntries(
    (command?.options ?? []).flatMap(({ flags, default: value }) =>
      value === undefined ? [] : [[flags.slice(2).split(' ')[0], value]],
    ),
  )
  const code = await command?.run(terminal, given.ctx ?? owner, db, {
    args,
    options: { ...defaults, ...given.options },
  })
  return { code, said: lines.join('\n'), steps }
}

describe('the terminal', () => {
  test('shows an account in the unit that people use, in both languages', async () => {
    const { said } = await run('account', ['north/fund'])
    expect(said).toContain('north/fund (CNY): debits 0.50, credits 1234.56; held: debits 0.00')
    expect(said).toContain('post hold\tnorth/fund → north/bank\t0.50')
    expect((await run('account', ['north/fund'], { lang: 'zh' })).said).toContain(
      '借方 0.50，贷方 1234.56',
    )
    const past = await run('account', ['north/fund'], {
      options: { recordedAt: '2000-01-01T00:00:00Z' },
    })
    expect(past.said).toContain('debits 0.00, credits 0.00')
    expect((await run('account', ['meter'])).said).toContain('meter (Wh): debits 0, credits 0')
  })

  test('lists accounts, and a transfer with what came of it', async () => {
    expect((await run('accounts', ['north/'])).said.split('\n')).toHaveLength(2)
    expect((await run('accounts', ['nowhere/'])).code).toBe(1)
    expect((await run('transfer', [idOf(2)])).said.split('\n')).toHaveLength(2)
    const json = JSON.parse((await run('transfer', [idOf(1)], { format: 'json' })).said)
    expect(json).toMatchObject({ transfer: { amount: '123456' }, resolvedBy: null, decimals: 2 })
    await expect(run('transfer', [idOf(9)])).rejects.toThrow('ledger.unknown-transfer')
    await expect(run('account', ['nobody'])).rejects.toThrow('ledger.unknown-account')
  })

  test('proves a transfer without a database, under the head that was kept', async () => {
    const head = await run('head')
    const proof = await run('proof', [idOf(1)])
    files['head.json'] = head.said
    files['proof.json'] = proof.said
    files['forged.json'] = proof.said.replace('"amount": "123456"', '"amount": "123457"')
    files['nonsense.json'] = '{}'
    const checked = await run('check-proof', ['proof.json'], { options: { head: 'head.json' } })
    expect(checked).toMatchObject({ code: 0, said: expect.stringContaining('Proved.') })
    expect(await run('check-proof', ['forged.json'], { lang: 'zh' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('证明不成立。'),
    })
    await expect(run('check-proof', ['nonsense.json'])).rejects.toThrow('log.bad-document')
  })

  test('verifies with a progress, under a kept head, and exits with 1 where somebody meddled', async () => {
    const sound = await run('verify', [], { options: { since: 'head.json' } })
    expect(sound).toMatchObject({
      code: 0,
      said: expect.stringContaining('Transfers: 3 in 1 postings.'),
    })
    expect(sound.steps).toEqual(['transfers 0/3', 'transfers 3/3', 'end'])
    await db.migrator
      .sql`UPDATE ledger.balances SET credits_posted = 999999 WHERE credits_posted = 123456`
    const broken = await run('verify', [], { lang: 'zh' })
    expect(broken).toMatchObject({
      code: 1,
      said: expect.stringContaining('账户 north/fund 的余额不等于其转账之和。'),
    })
  })

  test('lets nobody verify but who may see everything', async () => {
    const reader: Person = {
      kind: 'person',
      id: 'a4b6a6ce-0000-7000-8000-00000000000a',
      name: 'Ada',
      organisation: null,
      organisationTitle: null,
      jurisdiction: 'X-N',
      office: false,
      roles: ['administrator'],
      means: { kind: 'session', id: 'test' },
      scopes: null,
    }
    await expect(run('verify', [], { ctx: { ...owner, actor: reader } })).rejects.toThrow(
      'action.refused',
    )
    expect((await run('account', ['north/fund'], { ctx: { ...owner, actor: reader } })).code).toBe(
      0,
    )
  })
})
