import { sessionCookie } from '../library/cookie-names.ts'
import { IDLE_s_max } from '../library/make-library.ts'
import { readSigned } from '../library/signed.ts'
import type { AuthSql } from '../pool.ts'
import type { Identity } from '../types.ts'

/** Last use is kept to the minute: a read must not become a write each time. */
const TOUCHED_s_min = 60

type Row = Identity & { readonly used_s_ago: number; readonly lastUsedAt: Date }

/** The token of a session in a request's cookies, if we signed it. Costs no query. */
export function tokenOf(headers: Headers, secret: string): string | undefined {
  const cookies = headers.get('cookie')
  if (cookies === null) return undefined
  const secured = readSigned(cookies, sessionCookie('https://'), secret)
  // Where the connection is encrypted, a cookie that could have been set without is not read.
  if (secured !== undefined || headers.get('x-forwarded-proto') === 'https') return secured
  return readSigned(cookies, sessionCookie('http://'), secret)
}

/** The token of a session that is about to be set in cookies. */
export function newToken(
  cookies: readonly string[],
  origin: string,
  secret: string,
): string | undefined {
  const set = cookies.find((cookie) => cookie.startsWith(`${sessionCookie(origin)}=`))
  return set === undefined
    ? undefined
    : readSigned(set.split(';')[0] ?? '', sessionCookie(origin), secret)
}

/**
 * Who a token belongs to: one query, or none if there is no token. `touch` is told a session whose last use is to be kept.
 * `beside`: a function of the host's, of a person and a session, whose row comes along: it saves the host a query of its own.
 */
export async function findIdentity(
  sql: AuthSql,
  now: string,
  token: string | undefined,
  touch: (session: string) => void,
  beside: string | null = null,
): Promise<Identity | null> {
  if (token === undefined) return null
  const [row] = await sql<Row[]>`
    SELECT u.id AS person, u.name, u.email, s.id AS session, s."secondFactor",
      extract(epoch FROM ${now}::timestamptz - s."lastUsedAt")::float8 AS used_s_ago,
      ${beside === null ? sql`NULL` : sql`to_jsonb(b)`} AS beside
    FROM auth.session AS s JOIN auth."user" AS u ON u.id = s."userId"
    ${beside === null ? sql`` : sql`LEFT JOIN LATERAL ${sql.unsafe(beside)}(u.id, s.id) AS b ON true`}
    WHERE s.token = ${token} AND s."expiresAt" > ${now}::timestamptz`
  if (row === undefined || row.used_s_ago > IDLE_s_max) return null
  if (row.used_s_ago > TOUCHED_s_min) touch(row.session)
  const { person, name, email, session, secondFactor } = row
  const identity = { person, name, email, session, secondFactor }
  return beside === null ? identity : { ...identity, beside: row.beside }
}

export async function touchSession(sql: AuthSql, now: string, session: string): Promise<void> {
  await sql`UPDATE auth.session SET "lastUsedAt" = ${now} WHERE id = ${session} AND "lastUsedAt" < ${now}`
}
