import { expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { PASSWORD, testAuth, testBrowser, testDatabase } from '#test/support'
import { isUnpeopled, type Link } from '../index.ts'

const db = await testDatabase()
let ahead_min = 0
const clock = {
  ...systemClock(),
  now: () =>
    Temporal.Now.instant().add({ minutes: ahead_min }).toString({ fractionalSecondDigits: 6 }),
}
const handed: (Link & { readonly by: string })[] = []
let refuseHandOver = false
const { auth, events, letters, link, person } = testAuth(db, {
  clock,
  ports: {
    told: async (event) => {
      events.push(event)
    },
    post: async (letter) => (letter.expiresAt === null ? 0 : letters.push(letter)),
    redeemed: async (one, by) => {
      if (refuseHandOver) throw new Error('no membership today')
      handed.push({ ...one, by })
    },
  },
})
const typed = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@example.org`,
  password: PASSWORD,
})
const dead = { code: 'auth.link-dead' }

test('the first link makes the first person, once, and a newer one makes an older worthless', async () => {
  expect(await db.read(isUnpeopled)).toBe(true)
  const older = await link({ kind: 'first' })
  const token = await link({ kind: 'first' })
  await expect(
    auth.redeemLink(testBrowser(auth).caller(), older, typed('Ada')),
  ).rejects.toMatchObject(dead)
  const browser = testBrowser(auth)
  browser.keep((await auth.redeemLink(browser.caller(), token, typed('Ada'))).cookies)
  const identity = await browser.identity()
  expect(identity).toMatchObject({ name: 'Ada', email: 'ada@example.org' })
  expect(handed.at(-1)).toMatchObject({ kind: 'first', by: identity?.person })
  expect(await db.read(isUnpeopled)).toBe(false)
  await expect(auth.redeemLink(browser.caller(), token, typed('Eve'))).rejects.toMatchObject(dead)
})

test('of two that open a link at once, one becomes somebody', async () => {
  const token = await link({ kind: 'invitation', email: 'twice@example.org' })
  const both = await Promise.allSettled(
    ['One', 'Two'].map((name) => auth.redeemLink(testBrowser(auth).caller(), token, typed(name))),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const rows = await db.read(
    (tx) => tx`SELECT id FROM auth."user" WHERE email = 'twice@example.org'`,
  )
  expect(rows).toHaveLength(1)
})

test('an invitation is for its e-mail address, whatever is typed, and gives back what its maker said', async () => {
  const token = await link({
    kind: 'invitation',
    email: 'Bob@Example.org',
    about: { organisation: 'x', roles: ['analyst'] },
  })
  const browser = testBrowser(auth)
  const step = await auth.redeemLink(browser.caller(), token, {
    ...typed('Bob'),
    email: 'mallory@example.org',
  })
  browser.keep(step.cookies)
  expect(await browser.identity()).toMatchObject({ email: 'bob@example.org' })
  expect(handed.at(-1)).toMatchObject({ about: { organisation: 'x', roles: ['analyst'] } })
})

test('a weak password or no name uses nothing up', async () => {
  const token = await link({ kind: 'invitation', email: 'cy@example.org' })
  const open = (given: { name: string; password: string }) =>
    auth.redeemLink(testBrowser(auth).caller(), token, { email: '', ...given })
  await expect(open({ name: 'Cy', password: 'short' })).rejects.toMatchObject({
    code: 'auth.password-short',
  })
  await expect(open({ name: '', password: PASSWORD })).rejects.toMatchObject({
    code: 'auth.bad-name',
  })
  expect((await open({ name: 'Cy', password: PASSWORD })).kind).toBe('signed-in')
})

test('who is here already accepts an invitation signed in, and nobody else can', async () => {
  const [dee, eve] = [await person('Dee'), await person('Eve')]
  const token = await link({ kind: 'invitation', email: dee })
  expect(await auth.findLink(token)).toMatchObject({ personThere: true })
  await expect(
    auth.redeemLink(testBrowser(auth).caller(), token, typed('Dee')),
  ).rejects.toMatchObject({
    code: 'auth.person-there',
  })
  const [dees, eves] = [testBrowser(auth), testBrowser(auth)]
  await dees.signIn(dee)
  await eves.signIn(eve)
  const [identity, other] = [await dees.identity(), await eves.identity()]
  if (identity === null || other === null) throw new Error('nobody')
  await expect(auth.acceptLink(eves.caller(), other, token)).rejects.toMatchObject({
    code: 'auth.other-person',
  })
  await auth.acceptLink(dees.caller(), identity, token)
  expect(handed.at(-1)).toMatchObject({ email: dee, by: identity.person })
  await expect(auth.acceptLink(dees.caller(), identity, token)).rejects.toMatchObject(dead)
})

test('a link whose promise couldn’t be kept opens again, for the person that it made', async () => {
  const token = await link({ kind: 'invitation', email: 'flo@example.org' })
  const browser = testBrowser(auth)
  refuseHandOver = true
  await expect(auth.redeemLink(browser.caller(), token, typed('Flo'))).rejects.toThrow(
    'no membership',
  )
  refuseHandOver = false
  await browser.signIn('flo@example.org')
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  await auth.acceptLink(browser.caller(), identity, token)
  expect(handed.at(-1)).toMatchObject({ by: identity.person })
})

test.each([
  ['first', 24],
  ['invitation', 7 * 24],
] as const)('a link of kind %s is dead after %i hours', async (kind, hours) => {
  const token = await link({ kind })
  // The library has a clock of its own, so ours goes back afterwards.
  ahead_min = hours * 60 - 1
  expect(await auth.findLink(token)).toMatchObject({ kind })
  ahead_min += 2
  expect(await auth.findLink(token)).toBeUndefined()
  await expect(
    auth.redeemLink(testBrowser(auth).caller(), token, typed('Late')),
  ).rejects.toMatchObject(dead)
  ahead_min = 0
})

test.each(['', 'x', "' OR true --", 'A'.repeat(43), '\u0000'])(
  'what is no token opens nothing: %s',
  async (token) => {
    expect(await auth.findLink(token)).toBeUndefined()
    await expect(
      auth.resetPassword(testBrowser(auth).caller(), token, PASSWORD),
    ).rejects.toMatchObject(dead)
  },
)

test('a forgotten password is replaced by mail; all sessions end, and known browsers are strangers again', async () => {
  const gil = await person('Gil')
  const browser = testBrowser(auth)
  await browser.signIn(gil)
  const title = { en: 'the Bay', zh: '海湾' }
  const ask = (email: string, lang: string) =>
    auth.askReset(browser.caller(), { email, lang, title })
  const before = letters.length
  await ask('nobody@example.org', 'en')
  await ask('nonsense', 'en')
  await ask(' GIL@example.org', 'zh')
  await expect.poll(() => letters.length).toBe(before + 1)
  const letter = letters.at(-1)
  expect(letter).toMatchObject({ to: gil, subject: '重设海湾的密码' })
  const token =
    /http:\/\/localhost:7600\/zh\/reset\?token=([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
  const next = 'nine egrets and a ferry'
  const reset = (password: string) =>
    auth.resetPassword(testBrowser(auth).caller(), token, password)
  await expect(reset('gil gil gil gil')).rejects.toMatchObject({ code: 'auth.password-guessable' })
  await reset(next)
  expect(events.at(-1)).toMatchObject({ kind: 'password-reset', ended: 1 })
  expect(await browser.identity()).toBeNull()
  await expect(reset(next)).rejects.toMatchObject(dead)
  await expect(browser.signIn(gil)).rejects.toMatchObject({ code: 'auth.wrong-credentials' })
  expect((await browser.signIn(gil, next)).kind).toBe('signed-in')
  const devices = await db.read(
    (tx) => tx`
    SELECT d.person FROM auth.devices AS d JOIN auth."user" AS u ON u.id = d.person WHERE u.email = ${gil}`,
  )
  expect(devices).toHaveLength(1)
})

test('nobody fills somebody’s mailbox, and asking goes on being answered for others', async () => {
  const hal = await person('Hal')
  const title = { en: 'the Bay' }
  const ask = (email: string, address: string) =>
    auth.askReset(testBrowser(auth, address).caller(), { email, lang: 'en', title })
  const said = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => ask(hal, `10.1.${index}.1`)),
  )
  expect(said.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(6)
  await expect(ask(await person('Ian'), '10.2.0.1')).resolves.toBeUndefined()
})

test('a link of one kind does nothing of another', async () => {
  const invitation = await link({ kind: 'invitation', email: 'jo@example.org' })
  await expect(
    auth.resetPassword(testBrowser(auth).caller(), invitation, PASSWORD),
  ).rejects.toMatchObject(dead)
  const [row] = await db.read(
    (tx) => tx<{ id: string }[]>`SELECT id FROM auth."user" WHERE email = 'ada@example.org'`,
  )
  const reset = await link({ kind: 'reset', email: 'ada@example.org', person: row?.id ?? '' })
  await expect(
    auth.redeemLink(testBrowser(auth).caller(), reset, typed('Kim')),
  ).rejects.toMatchObject(dead)
})

test('no token is kept', async () => {
  const token = await link({ kind: 'invitation', email: 'lou@example.org' })
  const rows = await db.read(
    (tx) => tx<{ kept: string }[]>`SELECT l::text AS kept FROM auth.links AS l`,
  )
  expect(rows.some(({ kept }) => kept.includes(token))).toBe(false)
})
