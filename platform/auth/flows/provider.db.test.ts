import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { ORIGIN, testAuth, testBrowser, testDatabase } from '#test/support'
import { CALLBACK_PATH } from './provider.ts'

// A government's identity provider, real, on this machine: its own pages for signing in and agreeing are filled in.

const people: { readonly [login: string]: { readonly email: string; readonly verified: boolean } } =
  {
    ada: { email: 'ada@example.org', verified: true },
    bob: { email: 'bob@example.org', verified: false },
    stranger: { email: 'stranger@example.org', verified: true },
  }
const server = createServer()
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'onedelta',
      client_secret: 'told-by-the-provider',
      redirect_uris: [`${ORIGIN}${CALLBACK_PATH}`],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_, login) => ({
    accountId: login,
    claims: async () => ({
      sub: login,
      name: login,
      email: people[login]?.email ?? '',
      email_verified: people[login]?.verified ?? false,
    }),
  }),
  cookies: { keys: ['a key of tests'] },
  pkce: { required: () => true },
  // Claims in the ID token itself, as many governments' providers do.
  conformIdTokenClaims: false,
})
provider.on('server_error', (_, error) => console.error(error))
server.on('request', provider.callback())
afterAll(() => new Promise((done) => server.close(done)))

const db = await testDatabase()
const { auth, events, faults, person } = testAuth(db, {
  provider: {
    issuer,
    clientId: 'onedelta',
    clientSecret: 'told-by-the-provider',
    title: { en: 'the Bay’s ID', zh: '海湾统一身份认证' },
  },
})

/** Goes where a browser would go, filling in who one is, until the provider sends it back to us. */
async function throughProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  const send = async (url: string, form?: URLSearchParams) => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: form }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  let url = start
  for (let step = 0; step < 12; step += 1) {
    if (url.startsWith(ORIGIN)) return url
    const response = await send(url)
    const text = await response.text()
    const to = response.headers.get('location')
    if (to !== null) {
      url = new URL(to, issuer).href
      continue
    }
    const action = /action="([^"]+)"/.exec(text)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? ''
    if (action === undefined) throw new Error(`no form at ${url}: ${text.slice(0, 400)}`)
    const form = new URLSearchParams({ prompt, login, password: 'any' })
    const posted = await send(new URL(action, issuer).href, form)
    url = new URL(posted.headers.get('location') ?? '', issuer).href
  }
  throw new Error('the provider never came back')
}

async function signIn(login: string, change: (back: string) => string = (back) => back) {
  const browser = testBrowser(auth)
  const begun = await auth.beginProvider(browser.caller(), '/zh/account')
  browser.keep(begun.cookies)
  const back = change(await throughProvider(begun.to, login))
  const ended = await auth.endProvider(browser.caller(), new URL(back).search)
  browser.keep(ended.cookies)
  return { browser, ended, back, to: begun.to }
}

const refused = { code: 'auth.provider-refused' }

test('who has an account here, with the e-mail address that the provider has verified, comes in', async () => {
  const email = await person('Ada')
  const { browser, ended, to } = await signIn('ada')
  expect(await browser.identity()).toMatchObject({ email, name: 'Ada', secondFactor: false })
  expect(ended.to).toBe('/zh/account')
  expect(events.at(-1)).toMatchObject({ kind: 'signed-in', means: 'provider' })
  const { searchParams } = new URL(to)
  expect(searchParams.get('code_challenge_method')).toBe('S256')
  expect(searchParams.get('nonce')).toMatch(/.{16,}/)
  expect(searchParams.get('scope')).toContain('openid')
  // And the second time by what the provider calls the person, whatever became of the address.
  await db.migrator.write(
    (tx) => tx`UPDATE auth."user" SET email = 'ada@elsewhere.example' WHERE email = ${email}`,
  )
  expect(await (await signIn('ada')).browser.identity()).toMatchObject({
    email: 'ada@elsewhere.example',
  })
})

test('who has none is refused, though the provider knows them, and nobody is made', async () => {
  const count = () => db.read(async (tx) => (await tx`SELECT id FROM auth."user"`).length)
  const before = await count()
  await expect(signIn('stranger')).rejects.toMatchObject(refused)
  expect(await count()).toBe(before)
  expect(events.at(-1)).toMatchObject({ kind: 'sign-in-failed', means: 'provider' })
})

test('an address that the provider has not verified opens nobody’s account', async () => {
  await person('Bob')
  await expect(signIn('bob')).rejects.toMatchObject(refused)
})

test('a changed state, another browser, or a code that was used is refused', async () => {
  const param = (name: string, value: string) => (back: string) => {
    const url = new URL(back)
    url.searchParams.set(name, value)
    return url.href
  }
  await expect(signIn('ada', param('state', 'forged'))).rejects.toMatchObject(refused)
  await expect(signIn('ada', param('code', 'forged'))).rejects.toMatchObject(refused)
  const { back } = await signIn('ada')
  await expect(
    auth.endProvider(testBrowser(auth).caller(), new URL(back).search),
  ).rejects.toMatchObject(refused)
  const browser = testBrowser(auth)
  browser.keep((await auth.beginProvider(browser.caller(), '/')).cookies)
  await expect(auth.endProvider(browser.caller(), new URL(back).search)).rejects.toMatchObject(
    refused,
  )
  for (const search of ['', '?error=access_denied', '?code=x', '?state=x&code=%00'])
    await expect(auth.endProvider(browser.caller(), search)).rejects.toMatchObject(refused)
})

test('the way on from it is only ever to ourselves', async () => {
  const browser = testBrowser(auth)
  const begun = await auth.beginProvider(browser.caller(), 'https://evil.example/x')
  browser.keep(begun.cookies)
  const back = await throughProvider(begun.to, 'ada')
  const { to } = await auth.endProvider(browser.caller(), new URL(back).search)
  expect(to).toBe('/')
})

test('what the provider gave is kept encrypted', async () => {
  const rows = await db.read(
    (tx) => tx<{ kept: string }[]>`
    SELECT coalesce("accessToken", '') AS kept FROM auth.account WHERE "providerId" <> 'credential'`,
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { kept } of rows) expect(kept).not.toMatch(/^[\w-]{43}$/)
  expect(faults.filter((fault) => fault instanceof Error)).toEqual([])
})

test('where the provider can’t be reached, it is said so, and it is asked again later', async () => {
  const { auth: lonely } = testAuth(db, {
    provider: {
      issuer: 'http://127.0.0.1:9',
      clientId: 'x',
      clientSecret: 'y',
      title: { en: 'x' },
    },
  })
  const browser = testBrowser(lonely)
  await expect(lonely.beginProvider(browser.caller(), '/')).rejects.toMatchObject({
    code: 'auth.no-provider',
  })
})
