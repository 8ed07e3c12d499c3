import { HouseError } from '#platform/errors'
import { type Core, libraryHeaders, of, strangerHeaders, tell } from '../core.ts'
import { answerOf } from '../library/answers.ts'
import { challengeCookie } from '../library/cookie-names.ts'
import { keyedHash, readSigned } from '../library/signed.ts'
import { recoveryCodeOf } from '../password/recovery-codes.ts'
import { newToken } from '../sessions/identity.ts'
import type { Caller, Identity, Step } from '../types.ts'
import { attempt, counted, signedIn } from './sign-in.ts'

const CODE_CHARACTERS_MAX = 64
/** A code of an authenticator is right for 30 s, and for one step before and after it. */
const CODE_LIFE_s = 120

/**
 * The second step: a code of the authenticator, or a recovery code. Throws `auth.wrong-code`, `auth.begin-again`,
 * `auth.too-many-attempts`.
 */
export async function proveCode(core: Core, caller: Caller, typed: string): Promise<Step> {
  const code = codeOf(typed)
  const person = await challenged(core, caller)
  if (person === undefined) throw new HouseError('auth.begin-again')
  const buckets = await attempt(core, caller, 'code', person)
  const library = await core.libraries(caller.origin)
  const given = {
    body: { code: code.text },
    headers: strangerHeaders(caller),
    asResponse: true as const,
  }
  const answer = await counted(
    core,
    caller,
    buckets,
    () =>
      code.kind === 'recovery'
        ? library.api.verifyBackupCode(given).then(answerOf)
        : onlyOnce(core, person, code.text, () => library.api.verifyTOTP(given).then(answerOf)),
    person,
  )
  return signedIn(core, caller, answer)
}

/** Whether the first step was made, and the second is waited for. */
export async function isChallenged(core: Core, caller: Caller): Promise<boolean> {
  return (await challenged(core, caller)) !== undefined
}

async function challenged(
  { sql, secret, clock }: Core,
  { headers, origin }: Caller,
): Promise<string | undefined> {
  const begun = readSigned(headers.get('cookie') ?? '', challengeCookie(origin), secret)
  if (begun === undefined) return undefined
  const [row] = await sql<{ person: string }[]>`
    SELECT value AS person FROM auth.verification
    WHERE identifier = ${begun} AND "expiresAt" > ${clock.now()}::timestamptz`
  return row?.person
}

/** A secret for an authenticator, and recovery codes; in force once `confirmAuthenticator` has seen a code of it. */
export async function beginAuthenticator(
  core: Core,
  caller: Caller,
  identity: Identity,
  password: string,
): Promise<{ readonly address: string; readonly recoveryCodes: readonly string[] }> {
  const library = await core.libraries(caller.origin)
  const { body } = await withPassword(core, caller, identity, password, async (given) =>
    answerOf(await library.api.enableTwoFactor({ ...given, asResponse: true })),
  )
  return { address: String(body.totpURI), recoveryCodes: textsOf(body.backupCodes) }
}

export async function confirmAuthenticator(
  core: Core,
  caller: Caller,
  identity: Identity,
  typed: string,
): Promise<readonly string[]> {
  const { text } = codeOf(typed)
  const buckets = await attempt(core, caller, 'code', identity.person)
  const library = await core.libraries(caller.origin)
  const { cookies } = await counted(
    core,
    caller,
    buckets,
    () =>
      onlyOnce(core, identity.person, text, async () =>
        answerOf(
          await library.api.verifyTOTP({
            body: { code: text },
            headers: libraryHeaders(caller),
            asResponse: true,
          }),
        ),
      ),
    identity.person,
  )
  await endOthers(core, caller, identity, cookies)
  await tell(core, caller, { kind: 'factor-added', ...of(identity) })
  return cookies
}

export async function removeAuthenticator(
  core: Core,
  caller: Caller,
  identity: Identity,
  password: string,
): Promise<readonly string[]> {
  const library = await core.libraries(caller.origin)
  const { cookies } = await withPassword(core, caller, identity, password, async (given) =>
    answerOf(await library.api.disableTwoFactor({ ...given, asResponse: true })),
  )
  await endOthers(core, caller, identity, cookies)
  await tell(core, caller, { kind: 'factor-removed', ...of(identity) })
  return cookies
}

export async function makeRecoveryCodes(
  core: Core,
  caller: Caller,
  identity: Identity,
  password: string,
): Promise<readonly string[]> {
  const library = await core.libraries(caller.origin)
  const { body } = await withPassword(core, caller, identity, password, async (given) =>
    answerOf(await library.api.generateBackupCodes({ ...given, asResponse: true })),
  )
  await tell(core, caller, { kind: 'recovery-codes-made', ...of(identity) })
  return textsOf(body.backupCodes)
}

/** What asks for the password again is counted like a sign-in: a browser left open must not be a way to guess it. */
export async function withPassword<T>(
  core: Core,
  caller: Caller,
  { person, email }: Identity,
  password: string,
  work: (given: {
    readonly body: { readonly password: string }
    readonly headers: Headers
  }) => Promise<T>,
): Promise<T> {
  const buckets = await attempt(core, caller, 'password', email)
  const given = { body: { password: password.normalize('NFKC') }, headers: libraryHeaders(caller) }
  return counted(core, caller, buckets, () => work(given), person)
}

// Sessions that were begun with other proofs than those that count from now on end; the library has replaced this one.
async function endOthers(
  { sql, secret }: Core,
  { origin }: Caller,
  { person }: Identity,
  cookies: readonly string[],
): Promise<void> {
  const token = newToken(cookies, origin, secret)
  await sql`DELETE FROM auth.session WHERE "userId" = ${person} AND token <> ${token ?? ''}`
}

type Code = { readonly kind: 'authenticator' | 'recovery'; readonly text: string }

// People type spaces and full-width digits.
function codeOf(typed: string): Code {
  const text = typed.slice(0, CODE_CHARACTERS_MAX).normalize('NFKC').replace(/\s+/g, '')
  return /^\d{6}$/.test(text)
    ? { kind: 'authenticator', text }
    : { kind: 'recovery', text: recoveryCodeOf(text) }
}

// ASVS 2.8.4: the library would take a code again for as long as it is right.
async function onlyOnce<T>(
  { sql, secret, clock }: Core,
  person: string,
  code: string,
  work: () => Promise<T>,
): Promise<T> {
  const now = clock.now()
  const hash = keyedHash(secret, 'code', person, code)
  await sql`
    DELETE FROM auth.used_codes
    WHERE person = ${person} AND used_at < ${now}::timestamptz - ${CODE_LIFE_s}::int * interval '1 second'`
  const taken = await sql`
    INSERT INTO auth.used_codes (person, code_hash, used_at) VALUES (${person}, ${hash}, ${now})
    ON CONFLICT DO NOTHING RETURNING person`
  if (taken.length === 0) throw new HouseError('auth.wrong-code')
  try {
    return await work()
  } catch (error) {
    await sql`DELETE FROM auth.used_codes WHERE person = ${person} AND code_hash = ${hash}`
    throw error
  }
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
