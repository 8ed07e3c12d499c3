import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { readSecret } from '#platform/auth'
import { runCommandLine } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { codeOf, PASSWORD, testAuth, testBrowser, testDatabase } from '#test/support'
import { commandsOf } from './commands.ts'
import { catalogue } from './modules.ts'
import { ROOT, readSettings } from './settings.ts'

// What of sign-in is still there after a backup was restored on another data folder and another database.

const [from, to] = [await testDatabase(), await testDatabase()]
const folder = await mkdtemp(join(tmpdir(), 'onedelta-restored-'))
const [here, there] = [join(folder, 'here'), join(folder, 'there')]
const file = join(folder, 'office.backup')
const clock = systemClock()
const secret = await readSecret(here, undefined)
const first = testAuth(from, { secret })
afterAll(() => rm(folder, { recursive: true }))

type Environment = { readonly [name: string]: string }

async function run(dataFolder: string, db: typeof from, words: string[], more: Environment = {}) {
  const settings = readSettings({
    DATABASE_URL: db.url('app'),
    ONEDELTA_MIGRATOR_URL: db.url('migrator'),
    ONEDELTA_DATA: dataFolder,
    ONEDELTA_REGION: `${ROOT}/regions/template`,
    ...more,
  })
  const said: string[] = []
  const into = () =>
    new Writable({
      write: (chunk, _, done) => {
        said.push(String(chunk))
        done()
      },
    })
  const code = await runCommandLine(
    {
      name: 'onedelta',
      version: '1',
      summary: { en: 'x', zh: 'x' },
      commands: commandsOf(settings, clock),
      catalogue: async () => catalogue,
    },
    words,
    { in: process.stdin, out: into(), err: into() },
    { LANG: 'en' },
  )
  return { code, said: said.join('') }
}

/** A person with an authenticator, and the session in which it was set up. */
async function withAuthenticator() {
  const email = await first.person('Ada')
  const browser = testBrowser(first.auth)
  await browser.signIn(email)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  const { auth } = first
  const { address } = await auth.beginAuthenticator(browser.caller(), identity, PASSWORD)
  browser.keep(await auth.confirmAuthenticator(browser.caller(), identity, codeOf(address)))
  return { email, address, browser }
}

test('a backup brings along what second steps are encrypted under, for the folder’s owner alone', async () => {
  const { email, address, browser } = await withAuthenticator()
  const written = await run(here, from, ['backup', file])
  expect([written.code, written.said]).toEqual([0, expect.stringContaining('second steps')])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const restored = await run(there, to, ['restore', file])
  expect(restored.code, restored.said).toBe(0)
  expect((await stat(join(there, 'secret'))).mode & 0o777).toBe(0o600)
  expect(await readSecret(there, undefined)).toBe(secret)

  const second = testAuth(to, { secret: await readSecret(there, undefined) })
  const next = testBrowser(second.auth)
  expect((await next.signIn(email)).kind).toBe('second-factor')
  next.keep((await second.auth.proveCode(next.caller(), codeOf(address, 1))).cookies)
  expect(await next.identity()).toMatchObject({ email, secondFactor: true })
  // Also the browsers that were signed in are, with their cookies.
  expect(await second.auth.identityOf(browser.caller().headers)).toMatchObject({ email })

  // Without it the password opens, and the authenticator does not: that is what would be lost.
  const lost = testAuth(to, { secret: 'another secret, as a new data folder makes one' })
  expect(await lost.auth.identityOf(browser.caller().headers)).toBeNull()
  const late = testBrowser(lost.auth)
  expect((await late.signIn(email)).kind).toBe('second-factor')
  await expect(lost.auth.proveCode(late.caller(), codeOf(address, -1))).rejects.toThrow()
})

test('a secret that the environment gives stays out of the backup, which says so', async () => {
  const outside = join(folder, 'outside.backup')
  const given = { ONEDELTA_SECRET: 'a secret that the operator keeps elsewhere' }
  const { code, said } = await run(here, from, ['backup', outside], given)
  expect([code, said]).toEqual([0, expect.stringContaining('ONEDELTA_SECRET')])
})
