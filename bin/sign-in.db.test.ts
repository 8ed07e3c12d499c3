import { request } from 'node:http'
import { expect, test } from 'vitest'
import { codeOf, PASSWORD, testAuth, testDatabase } from '#test/support'
import { drawn, type Sent, serveAccount } from './tiny/serve-account.ts'

const db = await testDatabase()
const signIn = testAuth(db)
const { link, person, letters } = signIn
// What sign-in asks of administrators; by person.
const asked = new Map<string, { readonly by: string; readonly isDue: boolean }>()
const { home, lines, client } = await serveAccount(db, signIn, {
  secondStepOf: async ({ name }) => asked.get(name) ?? null,
})
const ada = await person('Ada')

test('the forms lead from signing in to the account and out again', async () => {
  const browser = client()
  const away = await browser.get('/en/account')
  expect([away.status, away.headers.get('location')]).toEqual([
    303,
    '/en/sign-in?next=%2Fen%2Faccount',
  ])
  const form = await browser.get('/en/sign-in?next=%2Fen%2Faccount')
  expect(await drawn(form)).toMatchObject({
    page: 'account.sign-in',
    data: { next: '/en/account', provider: null, passkeys: true, refusal: null },
  })
  const signedIn = await browser.signIn(ada, { next: '/en/account' })
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/en/account'])
  const { data } = await drawn(await browser.get('/en/account'))
  expect(data).toMatchObject({ name: 'Ada', email: ada })
  expect(data.sessions).toMatchObject([{ current: true, means: 'password', address: '127.0.0.1' }])
  const out = await browser.post('/en/sign-out', {})
  expect(out.headers.get('location')).toBe('/en/sign-in?notice=signed-out')
  expect([...browser.jar.keys()]).toEqual(['onedelta.device'])
})

test('a refusal is drawn into the form, with its status, in the language of the page, and without the password', async () => {
  const wrong = await client().post('/zh/sign-in', { email: ada, password: 'wrong wrong wrong' })
  const text = await wrong.text()
  expect(wrong.status).toBe(401)
  expect(JSON.parse(text).data).toMatchObject({
    email: ada,
    refusal: { code: 'auth.wrong-credentials', message: '电子邮箱地址或密码不正确。' },
  })
  expect(text).not.toContain('wrong wrong wrong')
})

test('too many attempts are answered 429, with the seconds to wait', async () => {
  const at = { 'x-forwarded-for': '203.0.113.44' }
  let [times, last] = [0, new Response()]
  // The first pause follows the fifth attempt and the next is twice as long: who comes too slowly for one comes within another.
  while (last.status !== 429 && times < 12) {
    times += 1
    last = await client(at).post('/en/sign-in', {
      email: 'nobody@example.org',
      password: 'wrong wrong wrong',
    })
  }
  expect(last.status).toBe(429)
  expect(times).toBeGreaterThanOrEqual(6)
  const wait_s = Number(last.headers.get('retry-after'))
  expect(wait_s).toBeGreaterThan(0)
  expect(wait_s).toBeLessThanOrEqual(2 ** (times - 5))
})

test('what a page of another site sends is refused, whatever cookies come along', async () => {
  const browser = client()
  await browser.signIn(ada)
  const origin = home
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin },
    {},
  ] as readonly Sent[]) {
    const refused = await browser.post('/en/account/name', { name: 'Mallory' }, headers)
    expect([refused.status, JSON.stringify(headers)]).toEqual([403, JSON.stringify(headers)])
    const asked = await browser.send('POST', '/auth/passkey/offer', '{}', {
      ...headers,
      'content-type': 'application/json',
    })
    expect([asked.status, (await asked.json()).code]).toEqual([403, 'http.other-site'])
  }
  expect((await drawn(await browser.get('/en/account'))).data.name).toBe('Ada')
  const renamed = await browser.post('/en/account/name', { name: 'Ada' }, { origin })
  expect(renamed.headers.get('location')).toBe('/en/account?notice=name#name')
})

test('nobody keeps what is one person’s, no other site reads it, and no frame holds it', async () => {
  const browser = client()
  await browser.signIn(ada)
  for (const path of ['/en/sign-in/link?token=x', '/en/account', '/en/forgot', '/account']) {
    const { headers } = await browser.get(path)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
  const { headers } = await browser.get('/en/account')
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(headers.get('content-encoding')).toBeNull()
  const refused = await browser.send('POST', '/auth/passkey/answer', '{}', {
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  })
  expect(refused.headers.get('cache-control')).toBe('no-store')
  expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  expect(refused.headers.get('content-type')).toContain('application/problem+json')
})

test('signing in leads on to a page of ours, never elsewhere', async () => {
  for (const next of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/%0d%0aset-cookie:x=1',
    `/${'x'.repeat(600)}`,
    '',
  ]) {
    const location = (await client().signIn(ada, { next })).headers.get('location') ?? ''
    expect(new URL(location, home).origin, next).toBe(home)
    expect(location, next).toMatch(/^\/[^/\\]/)
  }
})

test('an address counts as its own only behind a server that is named', async () => {
  const at = async (headers: Sent) => {
    const browser = client(headers)
    await browser.signIn(ada)
    const { data } = await drawn(await browser.get('/en/account'))
    const sessions = data.sessions as readonly {
      readonly current: boolean
      readonly address: string
    }[]
    return sessions.find(({ current }) => current)?.address
  }
  expect(await at({})).toBe('127.0.0.1')
  expect(await at({ 'x-forwarded-for': '203.0.113.5' })).toBe('203.0.113.5')
  expect(await at({ 'x-forwarded-for': '10.0.0.1, 203.0.113.5' })).toBe('203.0.113.5')
  expect(await at({ 'x-forwarded-for': '203.0.113.5, 198.51.100.7' })).toBe('203.0.113.5')
  expect(await at({ 'x-forwarded-for': 'nonsense' })).toBe('127.0.0.1')
  expect(await at({ 'x-onedelta-address': '203.0.113.6' })).toBe('127.0.0.1')
})

test('behind an encrypted front, cookies are for encrypted connections', async () => {
  const browser = client({ 'x-forwarded-proto': 'https' })
  const signedIn = await browser.signIn(ada)
  const cookies = signedIn.headers.getSetCookie()
  expect(cookies).toHaveLength(2)
  for (const cookie of cookies) expect(cookie).toMatch(/^__Host-onedelta\.\w+=.*; Secure/)
  expect(signedIn.headers.get('strict-transport-security')).toContain('max-age=31536000')
  expect((await client().get('/en/sign-in')).headers.get('strict-transport-security')).toBeNull()
})

test('a link from a mail sets a password, and a token stands in no log', async () => {
  const eve = await person('Eve')
  const browser = client()
  const before = letters.length
  const sent = await drawn(await browser.post('/en/forgot', { email: eve }))
  expect(sent).toMatchObject({ page: 'account.forgot', data: { sent: true } })
  await expect.poll(() => letters.length).toBe(before + 1)
  const token = /token=([\w-]{43})/.exec(letters.at(-1)?.text ?? '')?.[1] ?? ''
  expect(await drawn(await browser.get(`/en/reset?token=${token}`))).toMatchObject({
    data: { dead: false },
  })
  const weak = await browser.post('/en/reset', { token, password: 'short' })
  expect([weak.status, (await drawn(weak)).data]).toMatchObject([
    400,
    { dead: false, token, refusal: { code: 'auth.password-short' } },
  ])
  const done = await browser.post('/en/reset', { token, password: 'nine egrets and a ferry' })
  expect(done.headers.get('location')).toBe('/en/sign-in?notice=reset')
  expect((await browser.get(`/en/reset?token=${token}`)).status).toBe(404)
  expect(lines.join('')).toContain('/en/reset?token=…')
  expect(lines.join('')).not.toContain(token)
  expect(lines.join('')).not.toContain(PASSWORD)
})

test('an invitation shows whom it is for, makes them, and then opens nothing', async () => {
  const token = await link({ kind: 'invitation', email: 'flo@example.org' })
  const browser = client()
  expect((await drawn(await browser.get(`/en/sign-in/link?token=${token}`))).data).toMatchObject({
    state: 'fixed',
    email: 'flo@example.org',
  })
  const made = await browser.post('/en/sign-in/link', { token, name: 'Flo', password: PASSWORD })
  expect(made.headers.get('location')).toBe('/en/account?notice=welcome')
  expect((await drawn(await browser.get('/en/account'))).data).toMatchObject({ name: 'Flo' })
  const again = await client().get(`/en/sign-in/link?token=${token}`)
  expect([again.status, (await drawn(again)).data.state]).toEqual([404, 'dead'])
  const second = await link({ kind: 'invitation', email: 'flo@example.org' })
  expect((await drawn(await client().get(`/en/sign-in/link?token=${second}`))).data.state).toBe(
    'sign-in',
  )
  const accepted = await browser.post('/en/sign-in/link/accept', { token: second })
  expect(accepted.headers.get('location')).toBe('/en/account?notice=accepted')
})

test('an authenticator is drawn again with the same key when its code was wrong, and only then', async () => {
  const gil = await person('Gil')
  const browser = client()
  await browser.signIn(gil)
  const begun = await drawn(await browser.post('/en/account/authenticator', { password: PASSWORD }))
  expect(begun.page).toBe('account.authenticator')
  const { setup, recoveryCodes } = begun.data as {
    readonly setup: { readonly address: string; readonly path: string }
    readonly recoveryCodes: readonly string[]
  }
  expect(setup.path).toMatch(/^M4 4h7v1/)
  const fields = { address: setup.address, codes: recoveryCodes.join(' '), code: '000000' }
  const again = await browser.post('/en/account/authenticator/confirm', fields)
  expect([again.status, (await drawn(again)).data]).toMatchObject([401, { setup, recoveryCodes }])
  for (const address of ['javascript:alert(1)', `otpauth://totp/${'x'.repeat(700)}`]) {
    const odd = await drawn(
      await browser.post('/en/account/authenticator/confirm', { ...fields, address }),
    )
    expect(odd.page).toBe('account.account')
  }
})

test('only what a flow of ours calls is reachable of the library', async () => {
  const browser = client({ 'sec-fetch-site': 'same-origin' })
  await browser.signIn(ada)
  for (const path of [
    '/auth/sign-up/email',
    '/auth/sign-in/email',
    '/auth/get-session',
    '/auth/list-sessions',
    '/auth/update-user',
    '/auth/delete-user',
    '/auth/change-email',
    '/auth/two-factor/disable',
    '/auth/two-factor/enable',
    '/auth/passkey/verify-authentication',
    '/auth/error',
    '/auth/ok',
  ]) {
    expect((await browser.get(path)).status, path).toBe(404)
    const posted = await browser.send('POST', path, '{}', { 'content-type': 'application/json' })
    expect(posted.status, path).toBe(404)
  }
})

test('whatever a request says of where it was sent, it is answered', async () => {
  const statusAt = (host: string) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(`${home}/en/sign-in`, { headers: { host } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      })
      asked.once('error', reject)
      asked.end()
    })
  for (const host of [
    'bay.example.org',
    'a b',
    '%%%',
    '[',
    ':',
    'x'.repeat(300),
    'evil.example/..',
    '@',
  ])
    expect([200, 400], host).toContain(await statusAt(host))
})

test('who is signed in as one person proves the second step of another as that other', async () => {
  const [hal, ian] = [await person('Hal'), await person('Ian')]
  const setUp = client()
  await setUp.signIn(ian)
  const { data } = await drawn(
    await setUp.post('/en/account/authenticator', { password: PASSWORD }),
  )
  const { setup } = data as { readonly setup: { readonly address: string } }
  const confirmed = { address: setup.address, codes: '', code: codeOf(setup.address) }
  await setUp.post('/en/account/authenticator/confirm', confirmed)
  const browser = client()
  await browser.signIn(hal)
  const session = browser.jar.get('onedelta.session_token') ?? ''
  const code = await browser.signIn(ian)
  expect(code.headers.get('location')).toContain('/en/sign-in/code')
  // Another tab has put the cookie back.
  browser.jar.set('onedelta.session_token', session)
  const done = await browser.post('/en/sign-in/code', { code: codeOf(setup.address, 1) })
  expect(done.status).toBe(303)
  expect((await drawn(await browser.get('/en/account'))).data.email).toBe(ian)
})

test('passkeys that fail anywhere slow nobody else down', async () => {
  const parts = { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' }
  const body = JSON.stringify({
    response: { id: 'AA', rawId: 'AA', type: 'public-key', response: parts },
  })
  const fail = async (address: string) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const one = client({ 'x-forwarded-for': address })
    await one.send('POST', '/auth/passkey/question', '{}', headers)
    return (await one.send('POST', '/auth/passkey/answer', body, headers)).status
  }
  const said = await Promise.all(
    Array.from({ length: 120 }, (_, index) => fail(`100.64.${index}.1`)),
  )
  expect(new Set(said)).toEqual(new Set([401]))
  const here = []
  for (let time = 0; time < 52; time += 1) here.push(await fail('100.65.0.1'))
  expect(here.at(-1)).toBe(429)
  expect(await fail('100.66.0.1')).toBe(401)
})

test('an administrator is told by when a second step is due, and one who skipped it changes none', async () => {
  const jo = await person('Jo')
  asked.set('Jo', { by: '2024-12-11T02:00:00Z', isDue: false })
  const browser = client()
  await browser.signIn(jo)
  const shown = async () => (await drawn(await browser.get('/en/account'))).data.secondStep
  expect(await shown()).toEqual({ by: '2024-12-11 10:00', isDue: false, isThere: false })
  asked.set('Jo', { by: '2024-12-11T02:00:00Z', isDue: true })
  expect(await shown()).toMatchObject({ isDue: true, isThere: false })
  const begin = () => browser.post('/en/account/authenticator', { password: PASSWORD })
  expect((await begin()).status).toBe(200)
  // Now there is a passkey, and this session came by the password alone.
  await db.migrator.write(
    (tx) => tx`
      INSERT INTO auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
      SELECT id, 'k', id, 'c', 0, 'singleDevice', false FROM auth."user" WHERE email = ${jo}`,
  )
  expect(await shown()).toMatchObject({ isThere: true })
  const [refused, offer, removed] = [
    await begin(),
    await browser.send('POST', '/auth/passkey/offer', '{}', {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    }),
    await browser.post('/en/account/passkeys/remove', { passkey: 'any' }),
  ]
  expect([refused.status, offer.status, removed.status]).toEqual([403, 403, 403])
  expect((await drawn(refused)).data.refused).toMatchObject({
    refusal: { code: 'auth.second-step-first' },
  })
  asked.delete('Jo')
  expect((await begin()).status).toBe(200)
})
