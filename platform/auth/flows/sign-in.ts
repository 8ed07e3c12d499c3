import { HouseError } from '#platform/errors'
import { type Core, strangerHeaders, sweep, tell } from '../core.ts'
import { type Answer, answerOf } from '../library/answers.ts'
import { sessionCookie, setCookie } from '../library/cookie-names.ts'
import { newToken, tokenOf } from '../sessions/identity.ts'
import { giveBack, takeAttempt } from '../throttle/attempts.ts'
import { type Bucket, bucketsOf, type Purpose } from '../throttle/buckets.ts'
import { deviceOf, knownAs, rememberDevice } from '../throttle/devices.ts'
import type { Caller, Step } from '../types.ts'

export const EMAIL_CHARACTERS_MAX = 254
/** What is hashed at most, whoever sends it: a password's characters, each of up to four bytes, and some more. */
const TYPED_CHARACTERS_MAX = 1024

/** What no address has: spaces, signs that would end it in a header, and what no database holds as text. */
const EMAIL = /^[^\s@<>"\p{Control}]+@[^\s@<>"\p{Control}]+\.[^\s@<>"\p{Control}]+$/u

/** An e-mail address as it is kept; undefined if it can't be one. */
export function emailOf(typed: string): string | undefined {
  const email = typed.trim().toLowerCase()
  return email.length <= EMAIL_CHARACTERS_MAX && EMAIL.test(email) ? email : undefined
}

/**
 * The first step: e-mail and password. Throws `auth.wrong-credentials`, for unknown addresses as well and after the same
 * work, `auth.too-many-attempts` and `auth.busy`.
 */
export async function signIn(
  core: Core,
  caller: Caller,
  typed: { readonly email: string; readonly password: string },
): Promise<Step> {
  const email = emailOf(typed.email)
  if (email === undefined || typed.password.length > TYPED_CHARACTERS_MAX)
    throw new HouseError('auth.wrong-credentials')
  const password = typed.password.normalize('NFKC')
  const buckets = await attempt(core, caller, 'password', email)
  const library = await core.libraries(caller.origin)
  const answer = await counted(core, caller, buckets, async () =>
    answerOf(
      await library.api.signInEmail({
        body: { email, password },
        headers: strangerHeaders(caller),
        asResponse: true,
      }),
    ),
  )
  if (answer.body.twoFactorRedirect === true)
    return { kind: 'second-factor', cookies: answer.cookies }
  return signedIn(core, caller, answer)
}

/** Counts an attempt before it is made. Without an account it is at something that nobody can guess: only who asks too often waits. */
export async function attempt(
  core: Core,
  caller: Caller,
  purpose: Purpose,
  account: string | null,
): Promise<readonly Bucket[]> {
  const { sql, secret, clock } = core
  const known = await knownAs(sql, { now: clock.now(), secret, account }, caller)
  const buckets = bucketsOf(secret, purpose, {
    account,
    address: caller.address,
    device: deviceOf(caller),
    known,
  })
  try {
    await takeAttempt(sql, clock.now(), buckets)
  } catch (error) {
    if (error instanceof HouseError) await tell(core, caller, { kind: 'sign-in-delayed' })
    throw error
  }
  return buckets
}

/** Does what was counted; where it succeeds, or we are at fault, it isn't counted after all. */
export async function counted<T>(
  core: Core,
  caller: Caller,
  buckets: readonly Bucket[],
  work: () => Promise<T>,
  person?: string,
): Promise<T> {
  try {
    const done = await work()
    await giveBack(core.sql, buckets)
    return done
  } catch (error) {
    const refused = error instanceof HouseError && error.code !== 'auth.busy'
    if (refused)
      await tell(core, caller, {
        kind: 'sign-in-failed',
        ...(person === undefined ? {} : { person }),
      })
    else await giveBack(core.sql, buckets)
    throw error
  }
}

/** The library made a session: the one before it ends, the browser is known from now on, the audit is told. */
export async function signedIn(core: Core, caller: Caller, answer: Answer): Promise<Step> {
  sweep(core)
  const { sql, secret, clock } = core
  const token = newToken(answer.cookies, caller.origin, secret)
  const [session] = await sql<{ id: string; person: string; means: 'password' }[]>`
    SELECT id, "userId" AS person, means FROM auth.session WHERE token = ${token ?? ''}`
  if (session === undefined) throw new Error('the library signed somebody in without a session')
  await endBefore(core, caller)
  const { id, person, means } = session
  const { cookie, isNew } = await rememberDevice(sql, { now: clock.now(), secret, person }, caller)
  if (isNew) await tell(core, caller, { kind: 'new-device', person, session: id })
  await tell(core, caller, { kind: 'signed-in', person, session: id, means })
  return { kind: 'signed-in', cookies: [...answer.cookies, cookie] }
}

/** Ends the session that a request comes with; answers the cookie that forgets it. */
export async function signOut(core: Core, caller: Caller): Promise<readonly string[]> {
  const ended = await endBefore(core, caller)
  if (ended !== undefined)
    await tell(core, caller, { kind: 'signed-out', person: ended.person, session: ended.id })
  return [setCookie(caller.origin, sessionCookie(caller.origin), '', 0)]
}

async function endBefore({ sql, secret }: Core, { headers }: Caller) {
  const token = tokenOf(headers, secret)
  if (token === undefined) return undefined
  const [ended] = await sql<{ id: string; person: string }[]>`
    DELETE FROM auth.session WHERE token = ${token} RETURNING id, "userId" AS person`
  return ended
}
