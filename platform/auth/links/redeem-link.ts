import { HouseError } from '#platform/errors'
import { type Core, tell } from '../core.ts'
import { nameOf } from '../flows/account.ts'
import { emailOf, signIn } from '../flows/sign-in.ts'
import { requireStrong } from '../password/require-strong.ts'
import type { AuthSql } from '../pool.ts'
import { forgetDevices } from '../throttle/devices.ts'
import type { Caller, Identity, Link, Step } from '../types.ts'
import { tokenHashOf } from './make-link.ts'

const TOKEN = /^[\w-]{43}$/

/** The link of a token, if it opens something. */
export async function findLink(
  { sql, clock }: Core,
  token: string,
): Promise<(Link & { readonly personThere: boolean }) | undefined> {
  if (!TOKEN.test(token)) return undefined
  const [row] = await sql<(Omit<Link, 'expiresAt'> & { expires: Date; personThere: boolean })[]>`
    SELECT l.id, l.kind, l.email, l.person, l.about, l.expires_at AS expires, u.id IS NOT NULL AS "personThere"
    FROM auth.links AS l LEFT JOIN auth."user" AS u ON u.email = l.email
    WHERE l.token_hash = decode(${tokenHashOf(token)}, 'hex') AND l.used_at IS NULL AND l.expires_at > ${clock.now()}::timestamptz`
  if (row === undefined) return undefined
  const { expires, ...link } = row
  return { ...link, expiresAt: expires.toISOString() }
}

/**
 * Makes the person whom a link was for, with name and password, and signs them in. Throws `auth.link-dead`,
 * `auth.person-there`, and what is wrong with what was typed.
 */
export async function redeemLink(
  core: Core,
  caller: Caller,
  token: string,
  typed: { readonly name: string; readonly email: string; readonly password: string },
): Promise<Step> {
  const found = await findLink(core, token)
  if (found === undefined || found.kind === 'reset') throw new HouseError('auth.link-dead')
  const email = found.email ?? emailOf(typed.email)
  if (email === undefined) throw new HouseError('auth.bad-email')
  const name = nameOf(typed.name)
  requireStrong(typed.password, [name, email])
  const hash = await core.hashing.hash(typed.password)
  const now = core.clock.now()
  const [link, person] = await core.sql.begin(async (tx) => {
    const used = await useLink(tx, token, now)
    const id = core.clock.newId()
    // An address that nobody has written to yet isn't known to be theirs.
    const made = await tx`
      INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", "twoFactorEnabled")
      VALUES (${id}, ${name}, ${email}, ${found.email !== null}, ${now}, ${now}, false)
      ON CONFLICT (email) DO NOTHING RETURNING id`
    if (made.length === 0) throw new HouseError('auth.person-there')
    await tx`
      INSERT INTO auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      VALUES (${core.clock.newId()}, ${id}, 'credential', ${id}, ${hash}, ${now}, ${now})`
    await tx`UPDATE auth.links SET person = ${id} WHERE id = ${used.id}`
    return [used, id] as const
  })
  await handOver(core, caller, link, person)
  return signIn(core, caller, { email, password: typed.password })
}

/** Uses an invitation as somebody who is here already. Throws `auth.link-dead`, `auth.other-person`. */
export async function acceptLink(
  core: Core,
  caller: Caller,
  identity: Identity,
  token: string,
): Promise<void> {
  const found = await findLink(core, token)
  if (found === undefined || found.kind === 'reset') throw new HouseError('auth.link-dead')
  if (found.email !== null && found.email !== identity.email)
    throw new HouseError('auth.other-person')
  const link = await core.sql.begin((tx) => useLink(tx, token, core.clock.now()))
  await handOver(core, caller, link, identity.person)
}

/** Sets a new password; every session and every known browser is forgotten. Throws `auth.link-dead`. */
export async function resetPassword(
  core: Core,
  caller: Caller,
  token: string,
  password: string,
): Promise<void> {
  const found = await findLink(core, token)
  if (found?.kind !== 'reset' || found.person === null) throw new HouseError('auth.link-dead')
  const { person } = found
  const [known] = await core.sql<{ name: string; email: string }[]>`
    SELECT name, email FROM auth."user" WHERE id = ${person}`
  if (known === undefined) throw new HouseError('auth.link-dead')
  requireStrong(password, [known.name, known.email])
  const hash = await core.hashing.hash(password)
  const now = core.clock.now()
  const ended = await core.sql.begin(async (tx) => {
    await useLink(tx, token, now)
    await tx`
      INSERT INTO auth.account AS kept (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
      VALUES (${core.clock.newId()}, ${person}, 'credential', ${person}, ${hash}, ${now}, ${now})
      ON CONFLICT ("providerId", "accountId") DO UPDATE
      SET password = excluded.password, "updatedAt" = excluded."updatedAt"`
    // Whoever opened it reads the mail of that address.
    await tx`UPDATE auth."user" SET "emailVerified" = true, "updatedAt" = ${now} WHERE id = ${person}`
    await tx`
      UPDATE auth.links SET used_at = ${now} WHERE person = ${person} AND kind = 'reset' AND used_at IS NULL`
    const sessions = await tx`DELETE FROM auth.session WHERE "userId" = ${person} RETURNING id`
    return sessions.length
  })
  await forgetDevices(core.sql, person)
  const link = { id: found.id, kind: found.kind }
  await tell(core, caller, { kind: 'password-reset', person, link, ended })
}

type Row = Omit<Link, 'expiresAt'> & { readonly expires: Date }

// One statement decides: of two that open it at once, one finds it used.
async function useLink(tx: Pick<AuthSql, 'unsafe'>, token: string, now: string): Promise<Link> {
  const rows = await tx.unsafe<Row[]>(
    `UPDATE auth.links SET used_at = $2::timestamptz
     WHERE token_hash = decode($1, 'hex') AND used_at IS NULL AND expires_at > $2::timestamptz
     RETURNING id, kind, email, person, about, expires_at AS expires`,
    [tokenHashOf(token), now],
  )
  const [row] = rows
  if (row === undefined) throw new HouseError('auth.link-dead')
  const { expires, ...link } = row
  return { ...link, expiresAt: expires.toISOString() }
}

// What was promised is the host's to give. If it can't, the link opens again, for the person whom it made.
async function handOver(core: Core, caller: Caller, link: Link, person: string): Promise<void> {
  try {
    await core.ports.redeemed(link, person)
  } catch (error) {
    await core.sql`UPDATE auth.links SET used_at = NULL, email = (SELECT email FROM auth."user" WHERE id = ${person})
      WHERE id = ${link.id}`
    throw error
  }
  const { id, kind } = link
  await tell(core, caller, { kind: 'link-redeemed', person, link: { id, kind } })
}
