import { expect, test } from 'vitest'
import { perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testAuth, testBrowser, testDatabase } from '#test/support'
import { acceptInvitation } from './actions/accept-invitation.ts'
import { endMembership } from './actions/end-membership.ts'
import { invite } from './actions/invite.ts'
import { ACTOR_FUNCTION, openPeople } from './open-people.ts'
import { tinyWorld } from './tiny/world.ts'

// Sign-in itself, with its cookies, and who it makes act.

const db = await testDatabase()
const { now } = systemClock()
const signIn = testAuth(db, { beside: ACTOR_FUNCTION })
const asked: number[] = []
const people = openPeople({
  db: { ...db, sql: new Proxy(db.sql, { apply: () => expect.fail('a query of its own') }) },
  identityOf: async (headers) => {
    asked.push(1)
    return signIn.auth.identityOf(headers)
  },
  now,
  secondStep_days: 7,
})

test('sign-in brings along for whom its person acts, in its own query, as it is at that moment', async () => {
  const world = await tinyWorld(db, fixedContext())
  const email = await signIn.person('Lin')
  const browser = testBrowser(signIn.auth)
  await browser.signIn(email)
  const actorOf = () => {
    const { headers } = browser.caller()
    return people.actorOf({ headers: Object.fromEntries(headers), address: null })
  }
  expect(await actorOf()).toMatchObject({
    kind: 'person',
    name: 'Lin',
    organisation: null,
    roles: [],
  })
  const identity = await browser.identity()
  const { invitation } = await perform(db, invite, world.house, {
    organisation: world.north,
    email,
    roles: ['contributor', 'approver'],
  })
  const accepted = { invitation, person: identity?.person }
  const { membership } = await perform(db, acceptInvitation, world.house, accepted)
  expect(await actorOf()).toEqual({
    kind: 'person',
    id: identity?.person,
    name: 'Lin',
    organisation: world.north,
    organisationTitle: { en: 'Example north', zh: '示例 north' },
    jurisdiction: 'X-N',
    office: false,
    roles: ['contributor', 'approver'],
    means: { kind: 'session', id: identity?.session },
    scopes: null,
  })
  await perform(db, endMembership, world.house, { membership })
  expect(await actorOf()).toMatchObject({ organisation: null, roles: [] })
  await signIn.auth.signOut(browser.caller())
  expect(await actorOf()).toBeNull()
  expect(asked).toHaveLength(4)
})
