import { expect, test } from 'vitest'
import { codeOf, PASSWORD, SECRET, testAuth, testBrowser, testDatabase } from '#test/support'
import { dropFactors } from './flows/drop-factors.ts'
import { keyedHash } from './library/signed.ts'

const db = await testDatabase()
const { auth, events, notices, person, faults } = testAuth(db)
const ada = await person('Ada')
const bob = await person('Bob')

const TOKEN = 'onedelta.session_token'

test('signs in with the password, and knows by the cookie who it is', async () => {
  const browser = testBrowser(auth)
  expect(await browser.identity()).toBeNull()
  await browser.signIn('ADA@example.org ')
  const identity = await browser.identity()
  expect(identity).toMatchObject({ name: 'Ada', email: ada, secondFactor: false })
  expect(identity?.person).toMatch(/^[\da-f-]{36}$/)
  const event = events.at(-1)
  expect(event).toMatchObject({
    kind: 'signed-in',
    means: 'password',
    person: identity?.person,
    session: identity?.session,
    address: '192.0.2.1',
  })
})

test('refuses a wrong password and an unknown address in the same words', async () => {
  const browser = testBrowser(auth, '192.0.2.2')
  for (const email of [ada, 'nobody@example.org', 'nonsense', '']) {
    await expect(browser.signIn(email, 'wrong wrong wrong')).rejects.toMatchObject({
      code: 'auth.wrong-credentials',
      info: {},
    })
  }
  expect(await browser.identity()).toBeNull()
  expect(events.at(-1)).toMatchObject({ kind: 'sign-in-failed', person: null })
})

test('an unknown address takes as long to refuse as a known one', async () => {
  const times: { [email: string]: number[] } = { [bob]: [], 'nobody@example.org': [] }
  for (let round = 0; round < 15; round += 1) {
    for (const [email, taken] of Object.entries(times)) {
      const browser = testBrowser(auth, `198.51.100.${round}`)
      const start = performance.now()
      await expect(browser.signIn(email, 'wrong wrong wrong')).rejects.toThrow()
      taken.push(performance.now() - start)
    }
  }
  // Whatever else a machine does only adds to what it takes.
  const least = (of: number[] = []) => Math.min(...of)
  const ratio = least(times[bob]) / least(times['nobody@example.org'])
  expect(ratio).toBeGreaterThan(0.6)
  expect(ratio).toBeLessThan(1.7)
})

test('a cookie whose signature or value was changed is nobody’s, and costs no query', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(ada)
  const cookie = browser.jar.get(TOKEN) ?? ''
  const [token = ''] = decodeURIComponent(cookie).split('.')
  for (const changed of [
    `${cookie.slice(1)}`,
    token,
    `${token}.${'A'.repeat(43)}=`,
    `x${decodeURIComponent(cookie)}`,
    '%',
    '.',
  ]) {
    browser.jar.set(TOKEN, changed)
    expect(await browser.identity()).toBeNull()
  }
  // Signed by us, and of no session.
  const other = 'b'.repeat(32)
  const { createHmac } = await import('node:crypto')
  const signature = createHmac('sha256', SECRET).update(other).digest('base64')
  browser.jar.set(TOKEN, encodeURIComponent(`${other}.${signature}`))
  expect(await browser.identity()).toBeNull()
  expect(keyedHash(SECRET, other).equals(keyedHash(SECRET, other, ''))).toBe(false)
})

test('where the connection is encrypted, the cookie has a name that no other site may set, and only that is read', async () => {
  const secure = testBrowser(auth, '192.0.2.1', 'https://bay.example.org')
  const { cookies } = await auth.signIn(secure.caller(), { email: ada, password: PASSWORD })
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-onedelta\./)
    expect(cookie).toMatch(/; Secure/)
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie).not.toMatch(/Domain=/i)
  }
  secure.keep(cookies)
  expect(await secure.identity()).toMatchObject({ email: ada })
  const plain = testBrowser(auth)
  await plain.signIn(ada)
  const planted = new Headers(plain.caller().headers)
  planted.set('x-forwarded-proto', 'https')
  expect(await auth.identityOf(planted)).toBeNull()
})

test('each sign-in has a token of its own, and ends the session that the browser had', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(ada)
  const before = new Headers(browser.caller().headers)
  await browser.signIn(bob)
  expect(await auth.identityOf(before)).toBeNull()
  expect(await browser.identity()).toMatchObject({ email: bob })
})

test('signing out ends the session itself, not only the cookie', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(ada)
  const before = new Headers(browser.caller().headers)
  const [cookie] = await auth.signOut(browser.caller())
  expect(cookie).toMatch(/^onedelta\.session_token=; Max-Age=0/)
  expect(await auth.identityOf(before)).toBeNull()
  expect(events.at(-1)?.kind).toBe('signed-out')
})

test('a session ends half an hour after its last use, and half a day after its start', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(ada)
  const session = (await browser.identity())?.session ?? ''
  const shift = (used: string, ends: string) =>
    db.migrator.write(
      (tx) => tx`
        UPDATE auth.session SET "lastUsedAt" = now() + ${used}::interval, "expiresAt" = now() + ${ends}::interval
        WHERE id = ${session}`,
    )
  await shift('-31 minutes', '1 hour')
  expect(await browser.identity()).toBeNull()
  await shift('-29 minutes', '1 hour')
  expect(await browser.identity()).not.toBeNull()
  // Being used, it lasts: last use is kept, to the minute.
  await expect
    .poll(async () => {
      const [row] = await db.read(
        (tx) =>
          tx`SELECT "lastUsedAt" > now() - interval '1 minute' AS touched FROM auth.session WHERE id = ${session}`,
      )
      return row?.touched
    })
    .toBe(true)
  await shift('0', '-1 second')
  expect(await browser.identity()).toBeNull()
  const [fresh] = await db.read(
    (tx) =>
      tx`SELECT max("expiresAt" - "createdAt") AS life FROM auth.session WHERE "expiresAt" > now()`,
  )
  expect(fresh?.life).toBe('12:00:00')
})

test('a person sees the own sessions, and ends one of them, all others, and nobody else’s', async () => {
  const [here, there, others] = [
    testBrowser(auth),
    testBrowser(auth, '203.0.113.9'),
    testBrowser(auth),
  ]
  await here.signIn(ada)
  await there.signIn(ada)
  await others.signIn(bob)
  const identity = await here.identity()
  if (identity === null) throw new Error('nobody')
  const { sessions } = await auth.accountOf(identity)
  expect(sessions.filter(({ current }) => current)).toHaveLength(1)
  const other = sessions.find(({ address }) => address === '203.0.113.9')
  expect(other).toMatchObject({
    current: false,
    means: 'password',
    agent: expect.stringContaining('Firefox'),
  })
  const foreign = (await others.identity())?.session ?? ''
  for (const wrong of [foreign, 'nonsense', "' OR true --"]) {
    await expect(auth.endSessions(here.caller(), identity, wrong)).rejects.toMatchObject({
      code: 'auth.no-such-session',
    })
  }
  await auth.endSessions(here.caller(), identity, other?.id ?? '')
  expect(await there.identity()).toBeNull()
  await there.signIn(ada)
  await auth.endSessions(here.caller(), identity, 'others')
  expect(await there.identity()).toBeNull()
  expect(await here.identity()).not.toBeNull()
  expect(await others.identity()).not.toBeNull()
})

test('a new password needs the present one, ends all other sessions, and the old one no longer opens', async () => {
  const eve = await person('Eve')
  const [here, there] = [testBrowser(auth), testBrowser(auth)]
  await here.signIn(eve)
  await there.signIn(eve)
  const identity = await here.identity()
  if (identity === null) throw new Error('nobody')
  const next = 'eleven cranes on the delta'
  const change = (present: string, wanted: string) =>
    auth.changePassword(here.caller(), identity, { present, next: wanted })
  await expect(change('not the present one', next)).rejects.toMatchObject({
    code: 'auth.wrong-password',
  })
  await expect(change(PASSWORD, 'short')).rejects.toMatchObject({ code: 'auth.password-short' })
  expect(await there.identity()).not.toBeNull()
  here.keep(await change(PASSWORD, next))
  expect(events.at(-1)?.kind).toBe('password-changed')
  expect(await here.identity()).toMatchObject({ email: eve })
  expect(await there.identity()).toBeNull()
  await expect(there.signIn(eve)).rejects.toMatchObject({ code: 'auth.wrong-credentials' })
  expect((await there.signIn(eve, next)).kind).toBe('signed-in')
})

test('who has not signed in within 15 minutes ends no session and removes no passkey', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(ada)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  await db.migrator.write(
    (tx) => tx`
      UPDATE auth.session SET "createdAt" = now() - interval '16 minutes' WHERE id = ${identity.session}`,
  )
  const late = { code: 'auth.sign-in-again' }
  await expect(auth.endSessions(browser.caller(), identity, 'others')).rejects.toMatchObject(late)
  await expect(auth.removePasskey(browser.caller(), identity, 'x')).rejects.toMatchObject(late)
  await expect(auth.passkeyOffer(browser.caller())).rejects.toMatchObject(late)
})

test('people are told by mail of what changed in how they come in, without a link', async () => {
  const sam = await person('Sam')
  const told = () => notices.filter(({ to }) => to === sam).map(({ subject }) => subject)
  const browser = testBrowser(auth)
  await browser.signIn(sam)
  await expect.poll(told).toHaveLength(1)
  expect(told()[0]).toMatch(/新的浏览器.* · The Bay: somebody signed in with a browser/)
  await browser.signIn(sam)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  await auth.changePassword(browser.caller(), identity, {
    present: PASSWORD,
    next: 'eleven cranes on the delta',
  })
  await expect.poll(told).toHaveLength(2)
  expect(told()[1]).toContain('your password was changed')
  expect(notices.some(({ text }) => text.includes('http'))).toBe(false)
})

test('who lost every second step gets in by the password again, once somebody who may has dropped them', async () => {
  const tom = await person('Tom')
  const browser = testBrowser(auth)
  await browser.signIn(tom)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  const { address } = await auth.beginAuthenticator(browser.caller(), identity, PASSWORD)
  browser.keep(await auth.confirmAuthenticator(browser.caller(), identity, codeOf(address)))
  expect((await testBrowser(auth).signIn(tom)).kind).toBe('second-factor')
  const now = new Date().toISOString()
  await db.write((tx) => dropFactors(tx, { now }, ' Tom@example.org '))
  await expect(
    db.write((tx) => dropFactors(tx, { now }, 'nobody@example.org')),
  ).rejects.toMatchObject({ code: 'auth.unknown-person' })
  expect(await browser.identity()).toBeNull()
  expect((await testBrowser(auth).signIn(tom)).kind).toBe('signed-in')
})

test('a name is kept without what it doesn’t need, and refused if it is nothing', async () => {
  const browser = testBrowser(auth)
  await browser.signIn(bob)
  const identity = await browser.identity()
  if (identity === null) throw new Error('nobody')
  await auth.rename(browser.caller(), identity, '  Bob   of the Bay ')
  expect((await browser.identity())?.name).toBe('Bob of the Bay')
  for (const name of ['', '   ', 'x'.repeat(101), 'a\u0000b']) {
    await expect(auth.rename(browser.caller(), identity, name)).rejects.toMatchObject({
      code: 'auth.bad-name',
    })
  }
})

test('passwords and tokens are kept as hashes, and no event holds one', async () => {
  const rows = await db.read((tx) => tx<{ password: string }[]>`SELECT password FROM auth.account`)
  expect(rows.length).toBeGreaterThan(2)
  for (const { password } of rows) expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(JSON.stringify(events)).not.toContain(PASSWORD)
  expect(JSON.stringify(events)).not.toContain('example.org')
  expect(faults).toEqual([])
})
