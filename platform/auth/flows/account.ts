import { HouseError } from '#platform/errors'
import { type Core, libraryHeaders, of, tell } from '../core.ts'
import { answerOf } from '../library/answers.ts'
import { FRESH_s_max } from '../library/make-library.ts'
import { requireStrong } from '../password/require-strong.ts'
import type { Account, Caller, Identity, Means, Passkey, Session } from '../types.ts'
import { attempt, counted } from './sign-in.ts'

const NAME_CHARACTERS_MAX = 100
const SESSIONS_MAX = 100
const PASSKEYS_MAX = 100
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/** What a person sees of the own account. */
export async function accountOf(core: Core, identity: Identity): Promise<Account> {
  const { sql } = core
  const { person } = identity
  const [row] = await sql<
    { name: string; email: string; authenticator: boolean; ways: string[] }[]
  >`
    SELECT u.name, u.email, coalesce(u."twoFactorEnabled", false) AS authenticator,
      ARRAY(SELECT a."providerId" FROM auth.account AS a WHERE a."userId" = u.id) AS ways
    FROM auth."user" AS u WHERE u.id = ${person}`
  if (row === undefined) throw new HouseError('auth.signed-out')
  const { name, email, authenticator, ways } = row
  const [passkeys, sessions] = await Promise.all([
    passkeysOf(core, person),
    sessionsOf(core, identity),
  ])
  return {
    name,
    email,
    authenticator,
    password: ways.includes('credential'),
    provider: ways.some((way) => way !== 'credential'),
    passkeys,
    sessions,
  }
}

async function passkeysOf({ sql }: Core, person: string): Promise<readonly Passkey[]> {
  const rows = await sql<{ id: string; name: string | null; added: Date | null }[]>`
    SELECT id, name, "createdAt" AS added FROM auth.passkey
    WHERE "userId" = ${person} ORDER BY id LIMIT ${PASSKEYS_MAX}`
  return rows.map(({ id, name, added }) => ({
    id,
    name: name ?? '',
    addedAt: added?.toISOString() ?? '',
  }))
}

async function sessionsOf({ sql, clock }: Core, identity: Identity): Promise<readonly Session[]> {
  const rows = await sql<
    {
      id: string
      means: Means | null
      secondFactor: boolean
      address: string | null
      agent: string | null
      started: Date
      used: Date
    }[]
  >`
    SELECT id, means, "secondFactor", "ipAddress" AS address, "userAgent" AS agent, "createdAt" AS started,
      "lastUsedAt" AS used
    FROM auth.session WHERE "userId" = ${identity.person} AND "expiresAt" > ${clock.now()}::timestamptz
    ORDER BY "lastUsedAt" DESC, id LIMIT ${SESSIONS_MAX}`
  return rows.map((row) => ({
    id: row.id,
    current: row.id === identity.session,
    means: row.means,
    secondFactor: row.secondFactor,
    address: row.address ?? '',
    agent: row.agent ?? '',
    startedAt: row.started.toISOString(),
    lastUsedAt: row.used.toISOString(),
  }))
}

/** A name as it is kept. Throws `auth.bad-name`. */
export function nameOf(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '' || [...name].length > NAME_CHARACTERS_MAX || /\p{Control}/u.test(name))
    throw new HouseError('auth.bad-name', { max: NAME_CHARACTERS_MAX })
  return name
}

export async function rename(
  core: Core,
  caller: Caller,
  identity: Identity,
  typed: string,
): Promise<void> {
  const name = nameOf(typed)
  await core.sql`
    UPDATE auth."user" SET name = ${name}, "updatedAt" = ${core.clock.now()} WHERE id = ${identity.person}`
  await tell(core, caller, { kind: 'name-changed', ...of(identity) })
}

// A browser that was left open must not be enough to take away somebody's way in.
async function requireFresh({ sql, clock }: Core, { session }: Identity): Promise<void> {
  const [row] = await sql<{ fresh: boolean }[]>`
    SELECT "createdAt" > ${clock.now()}::timestamptz - ${FRESH_s_max}::int * interval '1 second' AS fresh
    FROM auth.session WHERE id = ${session}`
  if (row?.fresh !== true) throw new HouseError('auth.sign-in-again')
}

/** Changes the password and ends every other session. Throws `auth.wrong-password` and what is wrong with the new one. */
export async function changePassword(
  core: Core,
  caller: Caller,
  identity: Identity,
  typed: { readonly present: string; readonly next: string },
): Promise<readonly string[]> {
  requireStrong(typed.next, [identity.name, identity.email])
  const buckets = await attempt(core, caller, 'password', identity.email)
  const library = await core.libraries(caller.origin)
  const { cookies } = await counted(
    core,
    caller,
    buckets,
    async () =>
      answerOf(
        await library.api.changePassword({
          body: {
            currentPassword: typed.present.normalize('NFKC'),
            newPassword: typed.next.normalize('NFKC'),
            revokeOtherSessions: true,
          },
          headers: libraryHeaders(caller),
          asResponse: true,
        }),
      ),
    identity.person,
  )
  await tell(core, caller, { kind: 'password-changed', ...of(identity) })
  return cookies
}

/** Ends one of the person's sessions, or all but the one that asks. Throws `auth.no-such-session`. */
export async function endSessions(
  core: Core,
  caller: Caller,
  identity: Identity,
  which: string | 'others',
): Promise<void> {
  await requireFresh(core, identity)
  const { person, session } = identity
  if (which !== 'others' && !UUID.test(which)) throw new HouseError('auth.no-such-session')
  const ended =
    which === 'others'
      ? await core.sql`DELETE FROM auth.session WHERE "userId" = ${person} AND id <> ${session} RETURNING id`
      : await core.sql`DELETE FROM auth.session WHERE "userId" = ${person} AND id = ${which} RETURNING id`
  if (which !== 'others' && ended.length === 0) throw new HouseError('auth.no-such-session')
  await tell(core, caller, { kind: 'session-ended', ...of(identity), ended: ended.length })
}

/** Ends every session of a person: what an administrator does, and who leaves. */
export async function endSessionsOf({ sql }: Core, person: string): Promise<number> {
  const ended = await sql`DELETE FROM auth.session WHERE "userId" = ${person} RETURNING id`
  return ended.length
}

export async function removePasskey(
  core: Core,
  caller: Caller,
  identity: Identity,
  passkey: string,
): Promise<void> {
  await requireFresh(core, identity)
  const removed = UUID.test(passkey)
    ? await core.sql`
        DELETE FROM auth.passkey WHERE "userId" = ${identity.person} AND id = ${passkey} RETURNING id`
    : []
  if (removed.length === 0) throw new HouseError('auth.no-such-passkey')
  await tell(core, caller, { kind: 'passkey-removed', ...of(identity) })
}
