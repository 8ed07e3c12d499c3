import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#platform/clock'
import { testDatabase } from '#test/support'
import { type AuthEvent, type Caller, makeFirstLink, openAuth } from './index.ts'

const db = await testDatabase()
const clock = systemClock()
const events: AuthEvent[] = []
const handed: string[] = []
const auth = openAuth({
  url: db.url('app'),
  secret: 's'.repeat(40),
  clock,
  home: 'http://localhost:7600',
  title: 'The Bay',
  provider: null,
  ports: {
    told: async (event) => {
      events.push(event)
    },
    redeemed: async (link, person) => {
      handed.push(`${link.kind} ${person}`)
    },
    post: async () => undefined,
  },
  fault: (error) => console.error(error),
})
afterAll(() => auth.close())

const PASSWORD = 'seven herons over the lock'

/** A browser: it keeps the cookies that it is given. */
function browser(address = '192.0.2.1') {
  const jar = new Map<string, string>()
  const keep = (cookies: readonly string[]) => {
    for (const cookie of cookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(cookie)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const caller = (): Caller => ({
    headers: new Headers({
      cookie: [...jar].map((pair) => pair.join('=')).join('; '),
      'user-agent': 'test',
    }),
    address,
    origin: 'http://localhost:7600',
  })
  return { jar, keep, caller, identity: () => auth.identityOf(caller().headers) }
}

const tokenOf = (path: string) => new URL(path, 'http://x').searchParams.get('token') ?? ''
const firstLink = () =>
  db.write((tx) => makeFirstLink(tx, { now: clock.now(), newId: clock.newId }))

beforeAll(async () => {
  const link = await firstLink()
  const step = await auth.redeemLink(browser().caller(), tokenOf(link.path), {
    name: 'Ada',
    email: 'Ada@Example.org',
    password: PASSWORD,
  })
  expect(step.kind).toBe('signed-in')
})

test('signs in with the password, and knows who it is by the cookie', async () => {
  const one = browser()
  const step = await auth.signIn(one.caller(), { email: 'ada@example.org', password: PASSWORD })
  one.keep(step.cookies)
  expect(await one.identity()).toMatchObject({
    name: 'Ada',
    email: 'ada@example.org',
    secondFactor: false,
  })
})

test('refuses a wrong password and an unknown address with the same words', async () => {
  for (const email of ['ada@example.org', 'nobody@example.org']) {
    await expect(
      auth.signIn(browser().caller(), { email, password: 'wrong wrong wrong' }),
    ).rejects.toMatchObject({ code: 'auth.wrong-credentials' })
  }
})
