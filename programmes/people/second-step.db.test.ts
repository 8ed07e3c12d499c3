import { expect, test } from 'vitest'
import { type Person, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { changeRoles } from './actions/change-roles.ts'
import { makeKeyWithin } from './actions/make-key.ts'
import { openPeople } from './open-people.ts'
import { tinyWorld } from './tiny/world.ts'

// An administrator has a second step some days after becoming one, and comes in with it.

const db = await testDatabase()
const { now, newId } = systemClock()
const world = await tinyWorld(db, fixedContext())
const SINCE = '2024-01-01T00:00:00Z'

const peopleAfter = (secondStep_days: number) =>
  openPeople({
    db,
    identityOf: async (headers) => {
      const [name = '', session = ''] = (headers.get('cookie') ?? '').split('/')
      return { person: world.idOf(name), name, session }
    },
    now,
    secondStep_days,
  })

type Session = { readonly means: string; readonly secondFactor: boolean }

async function sessionOf(name: string, { means, secondFactor }: Session): Promise<string> {
  const id = newId()
  await db.migrator.write(
    (tx) => tx`
      INSERT INTO auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId", "secondFactor", means, "lastUsedAt")
      VALUES (${id}, ${now()}, ${id}, ${now()}, ${now()}, ${world.idOf(name)}, ${secondFactor}, ${means}, ${now()})`,
  )
  return id
}

/** By when the person has to have a second step, in such a session. */
async function dueOf(name: string, session: Session, days = 7): Promise<string | undefined> {
  const cookie = `${name}/${await sessionOf(name, session)}`
  const actor = await peopleAfter(days).actorOf({ headers: { cookie }, address: null })
  return (actor as Person).secondStepBy
}

const PASSWORD: Session = { means: 'password', secondFactor: false }

async function givePasskey(name: string): Promise<void> {
  const id = newId()
  await db.migrator.write(
    (tx) => tx`
      INSERT INTO auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
      VALUES (${id}, 'k', ${world.idOf(name)}, ${id}, 0, 'singleDevice', false)`,
  )
}

/** Moves the beginning of a membership into the past. */
async function begunAt(name: string, since: string): Promise<void> {
  await db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    await tx`UPDATE people.memberships SET since = ${since} WHERE person = ${world.idOf(name)}`
  })
}

test('an administrator without a second step has so many days from becoming one', async () => {
  await world.join(world.north, 'mei', ['administrator'])
  await begunAt('mei', SINCE)
  expect(await dueOf('mei', PASSWORD)).toBe('2024-01-08T00:00:00Z')
  expect(await dueOf('mei', PASSWORD, 0)).toBe(SINCE)
  expect(await dueOf('mei', { means: 'provider', secondFactor: false })).toBeDefined()
})

test('nothing is asked of who is no administrator, or is none any longer', async () => {
  const membership = await world.join(world.north, 'nan', ['reader', 'analyst', 'approver'])
  expect(await dueOf('nan', PASSWORD, 0)).toBeUndefined()
  const roles = (given: readonly string[]) =>
    perform(db, changeRoles, world.house, { membership, roles: given })
  await roles(['administrator'])
  expect(await dueOf('nan', PASSWORD, 0)).toBeDefined()
  await roles(['analyst'])
  expect(await dueOf('nan', PASSWORD, 0)).toBeUndefined()
})

test('a role that is given later counts from then, and another change of roles doesn’t begin the days again', async () => {
  const membership = await world.join(world.south, 'oda', ['reader'])
  await begunAt('oda', SINCE)
  const roles = (given: readonly string[], at: string) =>
    perform(db, changeRoles, { ...world.house, now: at }, { membership, roles: given })
  await roles(['reader', 'administrator'], '2024-03-01T00:00:00Z')
  await roles(['administrator'], '2024-03-05T00:00:00Z')
  expect(await dueOf('oda', PASSWORD)).toBe('2024-03-08T00:00:00Z')
})

test('an administrator anywhere is one everywhere: acting for another organisation is no way round', async () => {
  await world.join(world.north, 'pia', ['reader'])
  await world.join(world.south, 'pia', ['administrator'])
  const cookie = `pia/${await sessionOf('pia', PASSWORD)}`
  const actor = await peopleAfter(7).actorOf({ headers: { cookie }, address: null })
  expect(actor).toMatchObject({ organisation: world.north, roles: ['reader'] })
  expect((actor as Person).secondStepBy).toBeDefined()
})

test('who has a passkey or an authenticator has to come in with it', async () => {
  await world.join(world.north, 'qin', ['administrator'])
  await givePasskey('qin')
  expect(await dueOf('qin', PASSWORD)).toBeDefined()
  expect(await dueOf('qin', { means: 'passkey', secondFactor: true })).toBeUndefined()
  expect(await dueOf('qin', { means: 'provider', secondFactor: false })).toBeUndefined()
  await world.join(world.north, 'rui', ['administrator'])
  await db.migrator.write(
    (tx) => tx`UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = ${world.idOf('rui')}`,
  )
  expect(await dueOf('rui', { means: 'code', secondFactor: true })).toBeUndefined()
})

test('a key of an administrator waits for the second step as its maker does', async () => {
  await world.join(world.north, 'sun', ['administrator'])
  const maker = world.acting('sun', world.north, ['administrator'])
  const given = { title: 'k', scopes: ['people.*'], days: 1 }
  const { text } = await perform(
    db,
    makeKeyWithin(() => true),
    maker,
    given,
  )
  const of = async () => (await peopleAfter(0).ofKey(text, null)) as Person
  expect((await of()).secondStepBy).toBeDefined()
  await givePasskey('sun')
  expect((await of()).secondStepBy).toBeUndefined()
})
