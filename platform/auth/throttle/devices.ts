import { createHash, randomBytes } from 'node:crypto'
import { deviceCookie, setCookie } from '../library/cookie-names.ts'
import { keyedHash, readCookie } from '../library/signed.ts'
import type { AuthSql } from '../pool.ts'
import type { Caller } from '../types.ts'
import { networkOf } from './buckets.ts'

/** A browser that wasn't used for so long is a stranger again. */
const DAYS_MAX = 90
const DEVICES_PER_PERSON_MAX = 50
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const DEVICE = /^[\w-]{32}$/

/** What a browser's own cookie holds; it says nothing about who uses it. */
export function deviceOf(caller: Caller): string | undefined {
  const device = readCookie(caller.headers.get('cookie') ?? '', deviceCookie(caller.origin))
  return device !== undefined && DEVICE.test(device) ? device : undefined
}

/** Whether the person of this e-mail (or id) has signed in with this browser, or from this address, before. */
export async function knownAs(
  sql: AuthSql,
  given: { readonly now: string; readonly secret: string; readonly account: string | null },
  caller: Caller,
): Promise<'device' | 'address' | 'no'> {
  const { now, secret, account } = given
  if (account === null) return 'no'
  const id = UUID.test(account) ? account : null
  const [row] = await sql<{ device: boolean; address: boolean }[]>`
    SELECT coalesce(bool_or(d.device_hash = ${hashOf(deviceOf(caller) ?? '')}), false) AS device,
      coalesce(bool_or(d.address_hash = ${addressHash(secret, caller)}), false) AS address
    FROM auth."user" AS u JOIN auth.devices AS d ON d.person = u.id
    WHERE (u.email = ${account} OR u.id = ${id}::uuid)
      AND d.seen_at > ${now}::timestamptz - ${DAYS_MAX} * interval '1 day'`
  return row?.device === true ? 'device' : row?.address === true ? 'address' : 'no'
}

/**
 * Remembers that a person signed in with this browser; answers the cookie that it is known by, and whether the person had
 * others before, but not this one.
 */
export async function rememberDevice(
  sql: AuthSql,
  given: { readonly now: string; readonly secret: string; readonly person: string },
  caller: Caller,
): Promise<{ readonly cookie: string; readonly isNew: boolean }> {
  const { now, secret, person } = given
  const device = deviceOf(caller) ?? randomBytes(24).toString('base64url')
  const before = await sql<{ device: Buffer }[]>`
    SELECT device_hash AS device FROM auth.devices WHERE person = ${person}`
  await sql`
    INSERT INTO auth.devices (person, device_hash, address_hash, seen_at)
    VALUES (${person}, ${hashOf(device)}, ${addressHash(secret, caller)}, ${now})
    ON CONFLICT (person, device_hash) DO UPDATE
    SET address_hash = excluded.address_hash, seen_at = excluded.seen_at`
  await sql`
    DELETE FROM auth.devices WHERE person = ${person} AND device_hash IN (
      SELECT device_hash FROM auth.devices WHERE person = ${person}
      ORDER BY seen_at DESC, device_hash OFFSET ${DEVICES_PER_PERSON_MAX})`
  const isNew = before.length > 0 && !before.some((one) => one.device.equals(hashOf(device)))
  const cookie = setCookie(caller.origin, deviceCookie(caller.origin), device, DAYS_MAX * 86_400)
  return { cookie, isNew }
}

/** After a password was reset, no browser is known any more. */
export async function forgetDevices(sql: AuthSql, person: string): Promise<void> {
  await sql`DELETE FROM auth.devices WHERE person = ${person}`
}

function hashOf(device: string): Buffer {
  return createHash('sha256').update(device).digest()
}

function addressHash(secret: string, { address }: Caller): Buffer {
  return keyedHash(secret, 'address', networkOf(address))
}
