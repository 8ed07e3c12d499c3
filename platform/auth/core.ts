import type { Clock } from '#platform/clock'
import { sessionCookie } from './library/cookie-names.ts'
import type { Libraries } from './library/libraries.ts'
import { ADDRESS_HEADER } from './library/make-library.ts'
import { notify } from './notices.ts'
import type { Hashing } from './password/hash.ts'
import type { AuthSql } from './pool.ts'
import type { AuthEvent, AuthPorts, Caller, Identity } from './types.ts'

/** What every flow works with. */
export type Core = {
  readonly sql: AuthSql
  readonly secret: string
  readonly clock: Clock
  readonly libraries: Libraries
  readonly hashing: Hashing
  readonly ports: AuthPorts
  /** What messages call this place. */
  readonly title: string
  /** Where links lead: `https://example.org`, never what a request says. */
  readonly home: () => string
  /** Does what nobody waits for; closing waits. */
  readonly later: (work: () => Promise<void>) => void
}

const AGENT_CHARACTERS_MAX = 256

/** What the library may know of a request: its cookies, its browser, and an address that we vouch for. */
export function libraryHeaders({ headers, address, origin }: Caller): Headers {
  const given = new Headers({ origin })
  const cookie = headers.get('cookie')
  if (cookie !== null) given.set('cookie', cookie)
  given.set('user-agent', (headers.get('user-agent') ?? '').slice(0, AGENT_CHARACTERS_MAX))
  if (address !== null) given.set(ADDRESS_HEADER, address)
  return given
}

/** The same as if nobody were signed in: who proves something new isn't taken for who was there before. */
export function strangerHeaders(caller: Caller): Headers {
  const given = libraryHeaders(caller)
  const session = `${sessionCookie(caller.origin)}=`
  const kept = (given.get('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '' && !pair.startsWith(session))
  if (kept.length === 0) given.delete('cookie')
  else given.set('cookie', kept.join('; '))
  return given
}

export function tell(
  core: Core,
  caller: Caller,
  event: Omit<AuthEvent, 'address' | 'person' | 'session'> & {
    readonly person?: string
    readonly session?: string
  },
): Promise<void> {
  const { person = null, session = null, ...rest } = event
  notify(core, rest.kind, person)
  return core.ports.told({ ...rest, person, session, address: caller.address })
}

/** Whom an event is about, without what the audit doesn't need. */
export function of({ person, session }: Identity): {
  readonly person: string
  readonly session: string
} {
  return { person, session }
}

const SWEPT_MAX = 100

/** Drops what has expired, a little each time something new is begun. */
export function sweep({ sql, clock, later }: Core): void {
  later(async () => {
    const now = clock.now()
    await sql`
      DELETE FROM auth.verification WHERE id IN (
        SELECT id FROM auth.verification WHERE "expiresAt" < ${now}::timestamptz LIMIT ${SWEPT_MAX})`
    await sql`
      DELETE FROM auth.session WHERE id IN (
        SELECT id FROM auth.session WHERE "expiresAt" < ${now}::timestamptz LIMIT ${SWEPT_MAX})`
  })
}
