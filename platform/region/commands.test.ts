import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { BaseContext } from '#platform/action'
import type { Terminal } from '#platform/cli'
import type { Database } from '#platform/db'
import { regionCommands } from './commands.ts'
import { loadRegion } from './load-region.ts'

const TEMPLATE = fileURLToPath(new URL('../../regions/template', import.meta.url))

const CONTEXT: BaseContext = {
  actor: { kind: 'owner', id: 'test' },
  address: null,
  world: 'recorded',
  now: '2024-12-04T02:00:00Z',
  today: '2024-12-04',
  newId: () => '',
  region: loadRegion(TEMPLATE),
  requestId: 'test',
}

const NO_DATABASE: Database = {
  read: () => Promise.reject(new Error('no database')),
  write: () => Promise.reject(new Error('no database')),
  get sql(): never {
    throw new Error('no database')
  },
  close: () => Promise.resolve(),
}

async function run(
  verb: string,
  args: readonly string[],
  given: { readonly format?: string; readonly checks?: Parameters<typeof regionCommands>[0] } = {},
): Promise<{ readonly code: number | undefined; readonly printed: string }> {
  const printed: string[] = []
  const terminal: Terminal = {
    open: () => {
      throw new Error('no file is opened')
    },
    save: () => Promise.reject(new Error('no file is written')),
    isSameFile: async () => false,
    isWatched: false,
    lang: 'en',
    format: given.format ?? 'text',
    width: 80,
    colour: false,
    print: (text) => printed.push(text),
    note: () => undefined,
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  const command = regionCommands(given.checks ?? []).find((one) => one.verb === verb)
  const code = await command?.run(terminal, CONTEXT, NO_DATABASE, { args, options: {} })
  return { code, printed: printed.join('\n') }
}

test('a sound pack is said to be one, without a database', async () => {
  expect(await run('check', [])).toEqual({ code: 0, printed: 'The pack has no problem.' })
  expect((await run('check', [TEMPLATE], { format: 'json' })).printed).toContain('"problems": []')
})

test('what other modules find in a pack is named with file and line', async () => {
  const message = { en: 'Unknown unit.', zh: '未知单位。' }
  const checks = [() => [{ file: 'series/a.csv', line: 3, message }]]
  expect(await run('check', [], { checks })).toEqual({
    code: 1,
    printed: 'series/a.csv:3: Unknown unit.',
  })
})

test('places are found, with their code of today, or said to be none', async () => {
  expect(await run('find', ['rocval'])).toEqual({
    code: 0,
    printed: 'VB-N2\tCity of Rocval\tcity\tvb-registre N-002',
  })
  expect((await run('find', ['vieux'])).printed).toBe(
    'VB-N3\tCity of Vieux-Port\tcity\t… 2016-01-01',
  )
  expect(await run('find', ['nowhere'])).toEqual({ code: 1, printed: '' })
})
