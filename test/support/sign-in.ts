import { createHmac } from 'node:crypto'
import { afterAll } from 'vitest'
import {
  type Auth,
  type AuthEvent,
  type AuthOptions,
  type Caller,
  type LinkRequest,
  makeLink,
  newToken,
  openAuth,
} from '#platform/auth'
import { systemClock } from '#platform/clock'
import type { TestDatabase } from './test-database.ts'

export const SECRET = 'a secret of tests, long enough to be one'
export const ORIGIN = 'http://localhost:7600'
export const PASSWORD = 'seven herons over the lock'

export type TestAuth = {
  readonly auth: Auth
  readonly events: AuthEvent[]
  readonly letters: { readonly to: string; readonly subject: string; readonly text: string }[]
  /** What people are told of their own account. */
  readonly notices: { readonly to: string; readonly subject: string; readonly text: string }[]
  readonly faults: unknown[]
  /** A link's token. */
  readonly link: (request: Omit<LinkRequest, 'tokenHash'>) => Promise<string>
  /** A person with this name and `PASSWORD`: `ada@example.org` for Ada. */
  readonly person: (name: string) => Promise<string>
}

/** Sign-in on a test's database, with what it tells, sends and complains of. Closed when the file is done. */
export function testAuth(db: TestDatabase, given: Partial<AuthOptions> = {}): TestAuth {
  const clock = given.clock ?? systemClock()
  const events: AuthEvent[] = []
  const letters: TestAuth['letters'][number][] = []
  const notices: TestAuth['notices'][number][] = []
  const faults: unknown[] = []
  const auth = openAuth({
    url: db.url('app'),
    secret: SECRET,
    clock,
    home: () => ORIGIN,
    title: 'The Bay',
    provider: null,
    fault: (error) => faults.push(error),
    ...given,
    ports: {
      told: async (event) => {
        events.push(event)
      },
      redeemed: async () => undefined,
      post: async (letter) => (letter.expiresAt === null ? notices : letters).push(letter),
      ...given.ports,
    },
  })
  afterAll(() => auth.close())
  const link: TestAuth['link'] = async (request) => {
    const { token, tokenHash } = newToken()
    const ctx = { now: clock.now(), newId: clock.newId }
    await db.write((tx) => makeLink(tx, ctx, { ...request, tokenHash }))
    return token
  }
  const person: TestAuth['person'] = async (name) => {
    const email = `${name.toLowerCase()}@example.org`
    const token = await link({ kind: 'invitation', email })
    const browser = testBrowser(auth)
    const typed = { name, email: '', password: PASSWORD }
    browser.keep((await auth.redeemLink(browser.caller(), token, typed)).cookies)
    await auth.signOut(browser.caller())
    return email
  }
  return { auth, events, letters, notices, faults, link, person }
}

export type TestBrowser = ReturnType<typeof testBrowser>

/** A browser: it keeps the cookies that it is given. */
export function testBrowser(auth: Auth, address = '192.0.2.1', origin = ORIGIN) {
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
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      ...(origin.startsWith('https:') ? { 'x-forwarded-proto': 'https' } : {}),
    }),
    address,
    origin,
  })
  const signIn = async (email: string, password = PASSWORD) => {
    const step = await auth.signIn(caller(), { email, password })
    keep(step.cookies)
    return step
  }
  const identity = () => auth.identityOf(caller().headers)
  return { jar, keep, caller, signIn, identity }
}

/** The code that an authenticator shows (RFC 6238), so many steps of 30 seconds from now. */
export function codeOf(address: string, steps = 0): string {
  const secret = unpack(new URL(address).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

// Base 32 of RFC 4648.
function unpack(text: string): Buffer {
  const bits = [...text]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}
