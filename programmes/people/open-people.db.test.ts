import { beforeAll, expect, test } from 'vitest'
import { perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { chooseOrganisation } from './actions/choose-organisation.ts'
import { endMembership } from './actions/end-membership.ts'
import { makeKeyWithin } from './actions/make-key.ts'
import { revokeKey } from './actions/revoke-key.ts'
import { openPeople } from './open-people.ts'
import { SESSION, tinyWorld } from './tiny/world.ts'

const db = await testDatabase()
const clock = systemClock()
const makeKey = makeKeyWithin(() => true)
let world: Awaited<ReturnType<typeof tinyWorld>>
let now = clock.now
const people = openPeople({
  db,
  // Stands for sign-in, which is tested in its own place: the cookie is a name.
  identityOf: async (headers) => {
    const name = headers.get('cookie') ?? ''
    return name === 'nobody' ? null : { person: world.idOf(name), name, session: SESSION }
  },
  now: () => now(),
  secondStep_days: 7,
})
const ask = (headers: { [name: string]: string }) =>
  people.actorOf({ headers, address: '192.0.2.9' })
const keyOf = async (name: string, organisation: string, days = 1) =>
  perform(db, makeKey, world.acting(name, organisation, ['contributor']), {
    title: 'k',
    scopes: ['people.*'],
    days,
  })

beforeAll(async () => {
  world = await tinyWorld(db, fixedContext())
  await world.join(world.north, 'lin', ['contributor', 'approver'])
})

test('a session acts for the organisation that its person belongs to, in the roles there', async () => {
  expect(await ask({ cookie: 'lin' })).toEqual({
    kind: 'person',
    id: world.idOf('lin'),
    name: 'lin',
    organisation: world.north,
    organisationTitle: { en: 'Example north', zh: '示例 north' },
    jurisdiction: 'X-N',
    office: false,
    roles: ['contributor', 'approver'],
    means: { kind: 'session', id: SESSION },
    scopes: null,
  })
  expect(await ask({ cookie: 'ada' })).toMatchObject({ organisation: world.office, office: true })
})

test('who shows nothing is nobody, and who belongs nowhere acts for nobody', async () => {
  expect(await ask({})).toBeNull()
  expect(await ask({ cookie: 'nobody' })).toBeNull()
  await world.person('stray')
  expect(await ask({ cookie: 'stray' })).toMatchObject({
    kind: 'person',
    organisation: null,
    office: false,
    roles: [],
  })
})

test('a key acts as its maker, for its organisation, within its scopes', async () => {
  const { text, key } = await keyOf('lin', world.north)
  expect(await ask({ authorization: `Bearer ${text}` })).toMatchObject({
    id: world.idOf('lin'),
    name: 'lin',
    organisation: world.north,
    roles: ['contributor', 'approver'],
    means: { kind: 'key', id: key },
    scopes: ['people.*'],
  })
  // A session in the same request doesn't widen what the key may.
  expect(await ask({ authorization: `Bearer ${text}`, cookie: 'ada' })).toMatchObject({
    id: world.idOf('lin'),
  })
})

test('a key that is wrong, expired or revoked opens nothing, and is told apart by nobody', async () => {
  const { text, key } = await keyOf('lin', world.north)
  const wrong = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`
  const refusals = async (...texts: readonly string[]) => {
    for (const one of texts)
      await expect(ask({ authorization: `Bearer ${one}` }), one).rejects.toMatchObject({
        code: 'people.unknown-key',
        info: {},
      })
  }
  await refusals(wrong, '', 'od_', `${text}x`, text.toUpperCase(), "' OR true --")
  now = () => Temporal.Instant.from(clock.now()).add({ hours: 25 }).toString()
  await refusals(text)
  now = clock.now
  await expect(ask({ authorization: `Bearer ${text}` })).resolves.toMatchObject({ name: 'lin' })
  await perform(db, revokeKey, world.acting('lin', world.north, ['contributor']), { key })
  await refusals(text)
})

test('a key ends with the membership, also when the person comes back', async () => {
  const membership = await world.join(world.south, 'mei', ['contributor'])
  const { text } = await keyOf('mei', world.south)
  await expect(ask({ authorization: `Bearer ${text}` })).resolves.toMatchObject({ name: 'mei' })
  await world.join(world.south, 'boss', ['administrator'])
  await perform(db, endMembership, world.house, { membership })
  await expect(ask({ authorization: `Bearer ${text}` })).rejects.toThrow('people.unknown-key')
  await world.join(world.south, 'mei', ['contributor'])
  await expect(ask({ authorization: `Bearer ${text}` })).rejects.toThrow('people.unknown-key')
})

test('the use of keys is kept for many at once, and is no change that the audit has', async () => {
  const { text, key } = await keyOf('lin', world.north)
  const journal = async () =>
    (await db.migrator.read((tx) => tx`SELECT id FROM action.journal`)).length
  const before = await journal()
  for (let use = 0; use < 3; use += 1) await ask({ authorization: `Bearer ${text}` })
  const used = () =>
    db.migrator.read((tx) => tx`SELECT count, last_address FROM people.key_uses WHERE key = ${key}`)
  expect(await used()).toHaveLength(0)
  await people.keepUses()
  expect([...(await used())]).toEqual([{ count: 3n, last_address: '192.0.2.9' }])
  await ask({ authorization: `Bearer ${text}` })
  await people.keepUses()
  await people.keepUses()
  expect([...(await used())]).toEqual([{ count: 4n, last_address: '192.0.2.9' }])
  expect(await journal()).toBe(before)
})

test('a choice holds in its session, and in a later one until another is made there', async () => {
  await world.join(world.north, 'two', ['reader'])
  await world.join(world.south, 'two', ['analyst'])
  expect(await ask({ cookie: 'two' })).toMatchObject({ organisation: world.north })
  await perform(db, chooseOrganisation, world.acting('two', world.north, ['reader']), {
    organisation: world.south,
  })
  expect(await ask({ cookie: 'two' })).toMatchObject({
    organisation: world.south,
    roles: ['analyst'],
  })
  const later = await db.migrator.read(
    (tx) =>
      tx`SELECT organisation FROM people.actor_in(${world.idOf('two')}, ${'019400d0-0000-7000-8000-00000000ffff'})`,
  )
  expect(later[0]?.organisation).toBe(world.south)
})
