import type { Clock } from '#platform/clock'
import type { Text } from '#platform/i18n'
import type { Core } from './core.ts'
import {
  accountOf,
  changePassword,
  endSessions,
  endSessionsOf,
  removePasskey,
  rename,
} from './flows/account.ts'
import { askReset } from './flows/forgot.ts'
import { addPasskey, passkeyOffer, passkeyQuestion, provePasskey } from './flows/passkeys.ts'
import { beginProvider, endProvider } from './flows/provider.ts'
import {
  beginAuthenticator,
  confirmAuthenticator,
  isChallenged,
  makeRecoveryCodes,
  proveCode,
  removeAuthenticator,
} from './flows/second-factor.ts'
import { signIn, signOut } from './flows/sign-in.ts'
import { openLibraries } from './library/libraries.ts'
import { acceptLink, findLink, redeemLink, resetPassword } from './links/redeem-link.ts'
import { makeHashing } from './password/hash.ts'
import { openPool } from './pool.ts'
import { findIdentity, tokenOf, touchSession } from './sessions/identity.ts'
import type { AuthPorts, Identity, Provider } from './types.ts'

export type AuthOptions = {
  /** The database, as the app. */
  readonly url: string
  readonly secret: string
  readonly clock: Clock
  /** Where links lead: `https://example.org`, never what a request says. */
  readonly home: () => string
  /** What people see in their authenticator and when they make a passkey. */
  readonly title: string
  readonly provider: Provider | null
  readonly ports: AuthPorts
  /** A function in SQL, of a person and a session, whose row `identityOf` brings along; one name with its schema. */
  readonly beside?: string
  /** Told what nobody is waiting for to hear. */
  readonly fault: (error: unknown) => void
}

export type Auth = ReturnType<typeof openAuth>

/** Sign-in on one database. Connects on first use; the caller closes it. */
export function openAuth(options: AuthOptions) {
  const { url, secret, clock, home, ports, provider, fault } = options
  const sql = openPool(url)
  const hashing = makeHashing()
  const running = new Set<Promise<void>>()
  const later: Core['later'] = (work) => {
    const done = work()
      .catch(fault)
      .finally(() => running.delete(done))
    running.add(done)
  }
  const parts = { sql, secret, hashing, newId: clock.newId, title: options.title, provider, fault }
  const libraries = openLibraries(parts, clock.monotonic_ms)
  const { title } = options
  const core: Core = { sql, secret, clock, libraries, hashing, ports, home, title, later }
  const touch = (session: string) => later(() => touchSession(sql, clock.now(), session))
  return {
    provider: provider === null ? null : { title: provider.title satisfies Text },
    identityOf: (headers: Headers): Promise<Identity | null> =>
      findIdentity(sql, clock.now(), tokenOf(headers, secret), touch, options.beside ?? null),
    ...bindAll(core, {
      signIn,
      signOut,
      proveCode,
      isChallenged,
      beginProvider,
      endProvider,
      passkeyQuestion,
      provePasskey,
      passkeyOffer,
      addPasskey,
      removePasskey,
      findLink,
      redeemLink,
      acceptLink,
      askReset,
      resetPassword,
      accountOf,
      rename,
      changePassword,
      beginAuthenticator,
      confirmAuthenticator,
      removeAuthenticator,
      makeRecoveryCodes,
      endSessions,
      endSessionsOf,
    }),
    close: async () => {
      await Promise.all(running)
      await sql.end({ timeout: 5 })
    },
  }
}

type Flow = (core: Core, ...given: never[]) => unknown
type Bound<F> = F extends (core: Core, ...given: infer Given) => infer Out
  ? (...given: Given) => Out
  : never

function bindAll<F extends { readonly [name: string]: Flow }>(
  core: Core,
  flows: F,
): { readonly [K in keyof F]: Bound<F[K]> } {
  const bound = Object.entries(flows).map(([name, flow]) => [name, flow.bind(null, core)])
  return Object.fromEntries(bound) as { readonly [K in keyof F]: Bound<F[K]> }
}
