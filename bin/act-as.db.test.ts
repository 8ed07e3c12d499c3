import { Writable } from 'node:stream'
import { beforeAll, expect, test } from 'vitest'
import type { Role } from '#platform/action'
import { runCommandLine } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { newKey } from '#platform/keys'
import { testDatabase } from '#test/support'
import { commandsOf } from './commands.ts'
import { catalogue } from './modules.ts'
import { openHouse } from './open-house.ts'
import { ROOT, readSettings } from './settings.ts'

// The terminal works as the owner of the data folder, or as the person whose key is shown.

const db = await testDatabase()
const clock = systemClock()
const settings = readSettings({
  DATABASE_URL: db.url('app'),
  ONEDELTA_REGION: `${ROOT}/regions/template`,
})

async function run(argv: readonly string[], environment: { [name: string]: string } = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const into = (lines: string[]) =>
    new Writable({
      write: (chunk, _, done) => {
        lines.push(String(chunk))
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
    argv,
    { in: process.stdin, out: into(out), err: into(err) },
    { LANG: 'en', ...environment },
  )
  return { code, out: out.join(''), err: err.join('') }
}

/** A person of an organisation of their own, with a key for everything. */
async function keyOf(code: string, roles: readonly Role[]): Promise<string> {
  const [organisation, person] = [clock.newId(), clock.newId()]
  const { text, prefix, hash } = newKey()
  const [now, end] = [clock.now(), '2099-01-01T00:00:00Z']
  await db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    await tx`INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      VALUES (${person}, ${code}, ${`${code}@example.org`}, true, ${now}, ${now})`
    await tx`INSERT INTO people.organisations (id, code, title, office, jurisdiction, is_regional, is_example, founded_at)
      VALUES (${organisation}, ${code}, '{"en":"North","fr":"Nord"}', '{}', 'VB-N', false, true, ${now})`
    await tx`INSERT INTO people.memberships (id, organisation, person, roles, since)
      VALUES (${clock.newId()}, ${organisation}, ${person}, ${roles as Role[]}, ${now})`
    await tx`INSERT INTO people.keys (id, organisation, person, title, prefix, secret_hash, scopes, made_at, expires_at)
      VALUES (${clock.newId()}, ${organisation}, ${person}, 'k', ${prefix}, ${hash}, '{*}', ${now}, ${end})`
  })
  return text
}

let administrator = ''
let reader = ''
beforeAll(async () => {
  administrator = await keyOf('north', ['administrator'])
  reader = await keyOf('south', ['reader'])
})

test('the owner sees every organisation, the holder of a key their own', async () => {
  const all = await run(['people', 'organisations'])
  expect([all.code, all.out.trim().split('\n').length]).toEqual([0, 3])
  for (const argv of [
    ['--as', administrator, 'people', 'list'],
    ['people', 'list', '--as', administrator],
    ['people', '--as', administrator, 'list'],
  ]) {
    const own = await run(argv)
    expect([own.code, own.out], own.err).toEqual([0, expect.stringContaining('north@example.org')])
  }
  const refused = await run(['people', 'organisations', '--as', administrator])
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('(action.refused)')])
})

test('a key in the environment is shown without standing in the list of processes', async () => {
  const own = await run(['people', 'list', '--format', 'json'], { ONEDELTA_KEY: administrator })
  expect(JSON.parse(own.out).organisation.code).toBe('north')
})

test('what was done by a key stands in the audit as its person’s, and the key’s use is kept', async () => {
  const done = await run(['people', 'invite', 'x@example.org', 'reader', '--as', administrator])
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('/sign-in/link?token=')])
  await run(['people', 'invite', 'y@example.org', 'reader', '--organisation', 'north'])
  const rows = await db.migrator.read(
    (tx) => tx`SELECT actor_kind, actor_name, means_kind FROM action.journal
      WHERE action = 'people.invite' ORDER BY at`,
  )
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { actor_kind: 'person', actor_name: 'north', means_kind: 'key' },
    { actor_kind: 'owner', actor_name: null, means_kind: null },
  ])
  const [used] = await db.migrator.read(
    (tx) => tx`SELECT sum(count)::integer AS count FROM people.key_uses`,
  )
  expect(used?.count).toBeGreaterThan(4)
})

test('a key that is none, and a command that is the owner’s, are refused', async () => {
  const wrong = await run(['people', 'list', '--as', newKey().text])
  expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining('(people.unknown-key)')])
  const owners = await run(['backup', 'somewhere', '--as', administrator])
  expect([owners.code, owners.err]).toEqual([3, expect.stringContaining('(cli.owner-only)')])
  const beyond = await run(['people', 'invite', 'z@example.org', 'reader', '--as', reader])
  expect([beyond.code, beyond.err]).toEqual([3, expect.stringContaining('(action.refused)')])
})

test('the pack’s organisations are entered once, and stay as people left them', async () => {
  const open = () => openHouse({ settings, clock, note: () => undefined })
  await (await open()).close()
  const rows = () =>
    db.migrator.read((tx) => tx`SELECT code, title FROM people.organisations WHERE is_regional`)
  await db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    await tx`UPDATE people.organisations SET title = '{"en":"Renamed","fr":"Autre"}' WHERE is_regional`
  })
  await (await open()).close()
  expect((await rows()).map((row) => ({ ...row }))).toEqual([
    { code: 'regional-office', title: { en: 'Renamed', fr: 'Autre' } },
  ])
})

test('the owner takes away lost second steps, a key’s holder doesn’t, and the audit has no address', async () => {
  const refused = await run([
    'people',
    'drop-second-steps',
    'north@example.org',
    '--as',
    administrator,
  ])
  expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('(action.refused)')])
  const nobody = await run(['people', 'drop-second-steps', 'nobody@example.org'])
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('(auth.unknown-person)')])
  const done = await run(['people', 'drop-second-steps', 'north@example.org'])
  expect([done.code, done.out]).toEqual([0, expect.stringContaining('passkeys are gone')])
  const [row] = await db.migrator.read(
    (tx) => tx<{ actor: string; text: string }[]>`
      SELECT j.actor_kind AS actor, concat(j.input, e.outcome) AS text
      FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id
      WHERE j.action = 'account.drop-second-steps'`,
  )
  expect([row?.actor, row?.text]).toEqual(['owner', expect.stringContaining('person')])
  expect(row?.text).not.toContain('north@')
})
