import { beforeAll, expect, test } from 'vitest'
import { ask, perform } from '#platform/action'
import { fixedContext, testDatabase } from '#test/support'
import { acceptInvitation } from './actions/accept-invitation.ts'
import { changeRoles } from './actions/change-roles.ts'
import { chooseOrganisation } from './actions/choose-organisation.ts'
import { closeOrganisation } from './actions/close-organisation.ts'
import { endMembership } from './actions/end-membership.ts'
import { foundOrganisation } from './actions/found-organisation.ts'
import { invite } from './actions/invite.ts'
import { leave } from './actions/leave.ts'
import { makeKeyWithin } from './actions/make-key.ts'
import { renameOrganisation } from './actions/rename-organisation.ts'
import { takeMessage } from './actions/take-message.ts'
import { withdrawInvitation } from './actions/withdraw-invitation.ts'
import { messages } from './queries/messages.ts'
import { organisationAmong } from './queries/organisation.ts'
import { organisations } from './queries/organisations.ts'
import { freshIn } from './tiny/fresh.ts'
import { SESSION, tinyWorld } from './tiny/world.ts'

const db = await testDatabase()
let world: Awaited<ReturnType<typeof tinyWorld>>
beforeAll(async () => {
  world = await tinyWorld(db, fixedContext())
})

const organisation = organisationAmong([])
const makeKey = makeKeyWithin((scope) => scope !== 'desk.nothing')
const refusal = (code: string) => expect.objectContaining({ code })
const WORDS = { en: 'Example', zh: '示例' }
const fresh = freshIn(() => world)
const seen = async (as: Parameters<typeof ask>[2], id?: string) =>
  ask(db, organisation, as as never, id === undefined ? {} : { organisation: id })

test('an invitation gives a membership in its roles, once', async () => {
  const { id, number, boss } = await fresh()
  const lin = await world.person(`lin${number}`)
  const asked = { email: `Lin${number}@Example.org`, roles: ['contributor', 'approver'] }
  const invited = await perform(db, invite, boss(), asked)
  expect(invited).toMatchObject({ email: `lin${number}@example.org`, organisation: id })
  expect(invited.path).toMatch(/^\/sign-in\/link\?token=[\w-]{43}$/)
  const taken = { invitation: invited.invitation, person: lin }
  await perform(db, acceptInvitation, world.house, taken)
  await expect(perform(db, acceptInvitation, world.house, taken)).rejects.toEqual(
    refusal('people.invitation-over'),
  )
  const { members, invitations } = await seen(boss())
  expect(members.find(({ person }) => person === lin)).toMatchObject({
    name: `lin${number}`,
    roles: ['contributor', 'approver'],
    until: null,
  })
  expect(invitations?.map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('a link that opens an account stands neither in the audit nor in its tables', async () => {
  const { boss } = await fresh()
  const { path } = await perform(db, invite, boss(), { email: 'x@example.org', roles: ['reader'] })
  const token = path?.split('=')[1] ?? 'none'
  const rows = await db.migrator.read(
    (tx) => tx<{ all: string }[]>`
      SELECT concat((SELECT jsonb_agg(to_jsonb(j)) FROM action.journal AS j),
        (SELECT jsonb_agg(to_jsonb(e)) FROM action.events AS e), (SELECT jsonb_agg(to_jsonb(c)) FROM action.changes AS c),
        (SELECT jsonb_agg(to_jsonb(l)) FROM auth.links AS l)) AS all`,
  )
  expect(rows[0]?.all).toContain('x@example.org')
  expect(rows[0]?.all).not.toContain(token)
})

test('with mail an invitation is sent once it is committed, and its link is told to nobody else', async () => {
  const { boss } = await fresh()
  const sent: { readonly to: string; readonly text: string }[] = []
  const mail = {
    home: 'https://bay.example',
    post: async (message: { readonly to: string; readonly text: string }) => {
      sent.push(message)
      return 'sent' as const
    },
  }
  const asked = { email: 'post@example.org', roles: ['reader'] }
  const { path } = await perform(db, invite, { ...boss(), mail }, asked)
  expect(path).toBeNull()
  expect(sent).toHaveLength(1)
  expect(sent[0]?.to).toBe('post@example.org')
  expect(sent[0]?.text).toMatch(/https:\/\/bay\.example\/sign-in\/link\?token=[\w-]{43}/)
  expect(sent[0]?.text).toContain('示例')
  const kept = { ...mail, post: async () => 'kept' as const }
  const again = await perform(db, invite, { ...boss(), mail: kept }, asked)
  expect(again.path).not.toBeNull()
})

test('a new invitation to the same address replaces the old one, and a withdrawn one opens nothing', async () => {
  const { boss } = await fresh()
  const asked = { email: 'again@example.org', roles: ['reader'] }
  const first = await perform(db, invite, boss(), asked)
  const second = await perform(db, invite, boss(), asked)
  const person = world.idOf('ada')
  await expect(
    perform(db, acceptInvitation, world.house, { invitation: first.invitation, person }),
  ).rejects.toEqual(refusal('people.invitation-over'))
  await perform(db, withdrawInvitation, boss(), { invitation: second.invitation })
  await expect(
    perform(db, acceptInvitation, world.house, { invitation: second.invitation, person }),
  ).rejects.toEqual(refusal('people.invitation-over'))
  const links = await db.migrator.read(
    (tx) => tx`SELECT id FROM auth.links WHERE email = 'again@example.org' AND used_at IS NULL`,
  )
  expect(links).toHaveLength(0)
})

test('who is a member already is not invited', async () => {
  const { boss, number } = await fresh('bo')
  await expect(
    perform(db, invite, boss(), { email: `BO${number}@example.org`, roles: ['reader'] }),
  ).rejects.toEqual(refusal('people.already-member'))
})

test('the last administrator stays: neither leaves, nor is removed, nor loses the role', async () => {
  const { boss, memberships, as } = await fresh('bo')
  const last = refusal('people.last-administrator')
  await expect(perform(db, leave, boss(), {})).rejects.toEqual(last)
  for (const who of [boss(), world.ada(), world.house]) {
    await expect(perform(db, endMembership, who, { membership: memberships.boss })).rejects.toEqual(
      last,
    )
    await expect(
      perform(db, changeRoles, who, { membership: memberships.boss, roles: ['reader'] }),
    ).rejects.toEqual(last)
  }
  await perform(db, changeRoles, boss(), {
    membership: memberships.bo,
    roles: ['administrator', 'contributor'],
  })
  await perform(db, leave, boss(), {})
  expect((await seen(as('bo'))).members.map(({ until }) => until === null)).toEqual([true, false])
})

test('two administrators who leave at once do not both get away', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { boss, memberships, as, id } = await fresh('bo')
    await perform(db, changeRoles, boss(), {
      membership: memberships.bo,
      roles: ['administrator'],
    })
    const left = await Promise.allSettled([
      perform(db, leave, boss(), {}),
      perform(db, leave, as('bo'), {}),
    ])
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await db.migrator.read(
      (tx) => tx`SELECT id FROM people.memberships WHERE organisation = ${id} AND until IS NULL`,
    )
    expect(rows).toHaveLength(1)
  }
})

test('the database itself refuses to leave an organisation without an administrator', async () => {
  const { memberships } = await fresh()
  await expect(
    db.migrator.write(async (tx) => {
      await tx`SELECT set_config('onedelta.journal', id::text, true) FROM action.journal LIMIT 1`
      await tx`UPDATE people.memberships SET roles = '{reader}' WHERE id = ${memberships.boss ?? ''}`
    }),
  ).rejects.toThrow(/without an administrator/)
})

test('one organisation’s administrator reaches nothing of another, and learns nothing of it', async () => {
  const [mine, theirs] = [await fresh(), await fresh('bo')]
  const asked = { email: 'y@example.org', roles: ['reader'] }
  const { invitation } = await perform(db, invite, theirs.boss(), asked)
  const nobody = '019400d0-0000-7000-8000-00000000dead'
  const attempts = (id: { membership: string; organisation: string; invitation: string }) => [
    () => perform(db, endMembership, mine.boss(), { membership: id.membership }),
    () => perform(db, changeRoles, mine.boss(), { membership: id.membership, roles: ['reader'] }),
    () => perform(db, withdrawInvitation, mine.boss(), { invitation: id.invitation }),
    () => perform(db, invite, mine.boss(), { ...asked, organisation: id.organisation }),
    () => perform(db, chooseOrganisation, mine.boss(), { organisation: id.organisation }),
    () =>
      perform(db, renameOrganisation, mine.boss(), {
        organisation: id.organisation,
        title: WORDS,
        office: WORDS,
      }),
    () => seen(mine.boss(), id.organisation),
  ]
  const told = async (attempt: () => Promise<unknown>) =>
    attempt().then(
      () => 'done',
      (error: unknown) => String(error),
    )
  const there = attempts({
    membership: theirs.memberships.bo ?? '',
    organisation: theirs.id,
    invitation,
  })
  const notThere = attempts({ membership: nobody, organisation: nobody, invitation: nobody })
  for (const [index, attempt] of there.entries()) {
    const answer = await told(attempt)
    expect(answer, String(index)).toBe('HouseError: people.out-of-reach {}')
    expect(await told(notThere[index] ?? attempt)).toBe(answer)
  }
  expect((await seen(theirs.boss())).members).toHaveLength(2)
})

test('a member without the role of administrator invites and removes nobody', async () => {
  const { as, memberships } = await fresh('bo')
  const no = refusal('action.refused')
  await expect(
    perform(db, invite, as('bo'), { email: 'z@example.org', roles: ['reader'] }),
  ).rejects.toEqual(no)
  await expect(
    perform(db, endMembership, as('bo'), { membership: memberships.boss }),
  ).rejects.toEqual(no)
  const { invitations, members, administers } = await seen(as('bo'))
  expect([invitations, members.length, administers]).toEqual([null, 2, false])
})

test('the office’s administrator reaches every organisation, a province’s own role there does not', async () => {
  const { id, memberships } = await fresh('bo')
  await perform(db, endMembership, world.ada(), { membership: memberships.bo })
  expect((await seen(world.ada(), id)).members.filter(({ until }) => until !== null)).toHaveLength(
    1,
  )
  const all = await ask(db, organisations, world.ada(), {})
  expect(all.items.find((one) => one.id === id)).toMatchObject({ members: 1, administrators: 1 })
  const analyst = world.acting('ada', world.office, ['analyst'], { office: true })
  await expect(ask(db, organisations, analyst, {})).rejects.toEqual(refusal('action.refused'))
})

test('a person of two organisations acts for the one that was chosen', async () => {
  const [one, other] = [await fresh('bo'), await fresh()]
  const name = `bo${one.number}`
  await world.join(other.id, name, ['reader'])
  const actingFor = () =>
    db.migrator.read(async (tx) => {
      const rows =
        await tx`SELECT organisation FROM people.actor_in(${world.idOf(name)}, ${SESSION})`
      return rows[0]?.organisation
    })
  expect(await actingFor()).toBe(one.id)
  const as = world.acting(name, one.id, ['contributor'])
  await perform(db, chooseOrganisation, as, { organisation: other.id })
  expect(await actingFor()).toBe(other.id)
  const { memberships } = await seen(world.acting(name, other.id, ['reader']))
  expect(memberships.map(({ acting }) => acting)).toEqual([false, true])
})

test('a closed organisation has no members, no keys and no invitations, and stays as it was otherwise', async () => {
  const { id, boss, as, memberships } = await fresh('bo')
  await perform(db, invite, boss(), { email: 'w@example.org', roles: ['reader'] })
  await perform(db, makeKey, as('bo'), { title: 'k', scopes: ['*'], days: 1 })
  await expect(perform(db, closeOrganisation, boss(), { organisation: id })).rejects.toEqual(
    refusal('action.refused'),
  )
  await perform(db, closeOrganisation, world.ada(), { organisation: id })
  const { members, invitations, keys, organisation: closed } = await seen(world.ada(), id)
  expect(closed?.closedAt).not.toBeNull()
  expect(members.every(({ until }) => until !== null)).toBe(true)
  expect(invitations?.every(({ state }) => state !== 'open')).toBe(true)
  expect(keys.map(({ state }) => state)).toEqual(['revoked'])
  await expect(
    perform(db, changeRoles, world.ada(), { membership: memberships.bo, roles: ['reader'] }),
  ).rejects.toEqual(refusal('people.out-of-reach'))
  await expect(
    perform(db, invite, world.ada(), {
      organisation: id,
      email: 'v@example.org',
      roles: ['reader'],
    }),
  ).rejects.toEqual(refusal('people.organisation-closed'))
})

test('the region’s own office can’t be closed, and there is no second one', async () => {
  const only = refusal('people.regional-office')
  await expect(
    perform(db, closeOrganisation, world.ada(), { organisation: world.office }),
  ).rejects.toEqual(only)
  const input = { title: WORDS, office: WORDS, jurisdiction: 'X-R', code: 'second', regional: true }
  await expect(perform(db, foundOrganisation, world.ada(), input)).rejects.toEqual(only)
})

test('an organisation has a free code, a place of the region, and a name in each language', async () => {
  const input = { title: WORDS, office: WORDS, jurisdiction: 'X-N', code: 'valid' }
  const attempt = (change: object) =>
    perform(db, foundOrganisation, world.ada(), { ...input, ...change })
  await expect(attempt({ code: 'north' })).rejects.toEqual(refusal('people.code-taken'))
  await expect(attempt({ jurisdiction: 'Y' })).rejects.toEqual(refusal('people.unknown-place'))
  await expect(attempt({ title: { en: 'x' } })).rejects.toEqual(refusal('people.missing-words'))
  await expect(attempt({ title: { en: 'x', zh: ' ' } })).rejects.toEqual(
    refusal('people.missing-words'),
  )
  await expect(attempt({ code: 'Not this' })).rejects.toEqual(refusal('action.invalid-input'))
  await attempt({})
})

test('who belongs nowhere sees that, and nothing more', async () => {
  await world.person('stray')
  const stray = world.acting('stray', null, [])
  expect(await seen(stray)).toMatchObject({ organisation: null, members: [], invitations: null })
  await expect(perform(db, leave, stray, {})).rejects.toEqual(refusal('people.no-organisation'))
  await expect(seen(fixedContext({ actor: { kind: 'anonymous', id: 'reader' } }))).rejects.toEqual(
    refusal('action.refused'),
  )
})

test('a message that could not be sent is shown once, to an administrator of the office, and the audit says so', async () => {
  const id = '019400d0-0000-7000-8000-00000000beef'
  const message = {
    ...{ id, to: 'far@example.org', subject: 'A link', text: 'https://bay.example/secret-link' },
    ...{ keptAt: '2024-12-04T02:00:00Z', expiresAt: '2099-01-01T00:00:00Z' },
  }
  let held = [message]
  const kept = {
    list: () => held,
    drop: (gone: string) => {
      held = held.filter((one) => one.id !== gone)
    },
  }
  const mail = { home: 'https://bay.example', post: async () => 'kept' as const, kept }
  const ada = { ...world.ada(), mail }
  const listed = await ask(db, messages, ada, {})
  expect(JSON.stringify(listed)).toContain('far@example.org')
  expect(JSON.stringify(listed)).not.toContain('secret-link')
  const { boss } = await fresh()
  for (const who of [
    { ...boss(), mail },
    { ...world.acting('ada', world.office, ['analyst'], { office: true }), mail },
  ])
    await expect(perform(db, takeMessage, who, { message: id })).rejects.toEqual(
      refusal('action.refused'),
    )
  expect((await perform(db, takeMessage, ada, { message: id })).text).toContain('secret-link')
  await expect(perform(db, takeMessage, ada, { message: id })).rejects.toEqual(
    refusal('people.out-of-reach'),
  )
  const [event] = await db.migrator.read(
    (tx) => tx`SELECT outcome FROM action.events WHERE name = 'people.take-message'`,
  )
  expect(event?.outcome).toEqual({ to: 'far@example.org', subject: 'A link' })
})
