import { beforeAll, expect, test } from 'vitest'
import { ask, perform } from '#platform/action'
import { fixedContext, testDatabase } from '#test/support'
import { makeKeyWithin } from './actions/make-key.ts'
import { revokeKey } from './actions/revoke-key.ts'
import { organisationAmong } from './queries/organisation.ts'
import { freshIn } from './tiny/fresh.ts'
import { tinyWorld } from './tiny/world.ts'

const db = await testDatabase()
let world: Awaited<ReturnType<typeof tinyWorld>>
beforeAll(async () => {
  world = await tinyWorld(db, fixedContext())
})

const fresh = freshIn(() => world)
const organisation = organisationAmong([])
const makeKey = makeKeyWithin((scope) => scope !== 'desk.nothing')
const refusal = (code: string) => expect.objectContaining({ code })
const seen = async (as: Parameters<typeof ask>[2], id?: string) =>
  ask(db, organisation, as as never, id === undefined ? {} : { organisation: id })

test('a key is made by who signed in, for scopes that there are, and shown once', async () => {
  const { as, boss, id } = await fresh('bo')
  const asked = { title: 'nightly', scopes: ['people.*'], days: 30 }
  const { text, key } = await perform(db, makeKey, as('bo'), asked)
  const byKey = { ...as('bo') }
  const actor = byKey.actor.kind === 'person' ? byKey.actor : null
  const withKey = {
    ...byKey,
    actor: { ...actor, means: { kind: 'key', id: key }, scopes: ['*'] } as never,
  }
  await expect(perform(db, makeKey, withKey, asked)).rejects.toEqual(refusal('people.session-only'))
  await expect(
    perform(db, makeKey, as('bo'), { ...asked, scopes: ['desk.nothing'] }),
  ).rejects.toEqual(refusal('people.unknown-scope'))
  await expect(perform(db, makeKey, as('bo'), { ...asked, days: 367 })).rejects.toEqual(
    refusal('action.invalid-input'),
  )
  const all = JSON.stringify([
    await seen(as('bo')),
    await db.migrator.read((tx) => tx`SELECT after FROM action.changes`),
    await db.migrator.read((tx) => tx`SELECT outcome FROM action.events`),
  ])
  expect(all).not.toContain(text)
  expect(all).not.toContain('secret_hash')
  expect((await seen(boss(), id)).keys.map((one) => one.prefix)).toEqual([text.slice(0, 9)])
})

test('a key is revoked by its maker or an administrator, and by nobody else', async () => {
  const { as, boss } = await fresh('bo', 'cy')
  const asked = { title: 'k', scopes: ['*'], days: 1 }
  const { key } = await perform(db, makeKey, as('bo'), asked)
  await expect(perform(db, revokeKey, as('cy'), { key })).rejects.toEqual(
    refusal('people.out-of-reach'),
  )
  await perform(db, revokeKey, boss(), { key })
  const other = await perform(db, makeKey, as('bo'), asked)
  await perform(db, revokeKey, as('bo'), { key: other.key })
  expect((await seen(as('bo'))).keys.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
})

test('nobody has more than twenty open keys in one organisation', async () => {
  const { as } = await fresh('bo')
  const asked = { title: 'k', scopes: ['*'], days: 1 }
  for (let made = 0; made < 20; made += 1) await perform(db, makeKey, as('bo'), asked)
  await expect(perform(db, makeKey, as('bo'), asked)).rejects.toEqual(refusal('people.too-many'))
  const [oldest] = (await seen(as('bo'))).keys
  await perform(db, revokeKey, as('bo'), { key: oldest?.id })
  await perform(db, makeKey, as('bo'), asked)
})
