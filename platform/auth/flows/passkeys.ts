import { HouseError } from '#platform/errors'
import { type Core, libraryHeaders, of, strangerHeaders, sweep, tell } from '../core.ts'
import { type Answer, answerOf } from '../library/answers.ts'
import type { Caller, Identity, Step } from '../types.ts'
import { attempt, counted, signedIn } from './sign-in.ts'

const NAME_CHARACTERS_MAX = 60
const PART_CHARACTERS_MAX = 20_000
const BASE64_URL = /^[\w-]+$/

/** What a browser needs in order to ask for a passkey; anybody may ask. */
export async function passkeyQuestion(core: Core, caller: Caller): Promise<Answer> {
  sweep(core)
  const library = await core.libraries(caller.origin)
  const headers = strangerHeaders(caller)
  return answerOf(
    await library.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true }),
  )
}

/** Signs in with a passkey. Throws `auth.passkey-failed`, `auth.begin-again`, `auth.too-many-attempts`. */
export async function provePasskey(core: Core, caller: Caller, body: unknown): Promise<Step> {
  const response = responseOf(body)
  const buckets = await attempt(core, caller, 'code', null)
  const library = await core.libraries(caller.origin)
  const answer = await counted(core, caller, buckets, async () =>
    answerOf(
      await library.api.verifyPasskeyAuthentication({
        body: { response: response as never },
        headers: strangerHeaders(caller),
        asResponse: true,
      }),
    ),
  )
  return signedIn(core, caller, answer)
}

/** What a browser needs in order to make a passkey. Throws `auth.sign-in-again`. */
export async function passkeyOffer(core: Core, caller: Caller): Promise<Answer> {
  const library = await core.libraries(caller.origin)
  return answerOf(
    await library.api.generatePasskeyRegistrationOptions({
      query: {},
      headers: libraryHeaders(caller),
      asResponse: true,
    }),
  )
}

/** Adds a passkey. Throws `auth.passkey-failed`, `auth.sign-in-again`. */
export async function addPasskey(
  core: Core,
  caller: Caller,
  identity: Identity,
  body: unknown,
): Promise<readonly string[]> {
  const response = responseOf(body)
  const library = await core.libraries(caller.origin)
  const { cookies } = await answerOf(
    await library.api.verifyPasskeyRegistration({
      body: { response, name: passkeyName(body) },
      headers: libraryHeaders(caller),
      asResponse: true,
    }),
  )
  await proveFirst(core, identity)
  await tell(core, caller, { kind: 'passkey-added', ...of(identity) })
  return cookies
}

// Who makes their first passkey has shown it, and has held no other second step that this session lacks.
async function proveFirst({ sql }: Core, { person, session }: Identity): Promise<void> {
  await sql`
    UPDATE auth.session SET "secondFactor" = true
    WHERE id = ${session}
      AND (SELECT count(*) FROM auth.passkey WHERE "userId" = ${person}) = 1
      AND NOT EXISTS (SELECT FROM auth."user" WHERE id = ${person} AND "twoFactorEnabled")`
}

function passkeyName(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'name' in body ? body.name : ''
  if (typeof name !== 'string') return ''
  return [...name.replace(/\p{Control}/gu, '').trim()].slice(0, NAME_CHARACTERS_MAX).join('')
}

// The library trusts that this is what a browser makes; whatever else would be a fault of ours.
function responseOf(body: unknown): Record<string, unknown> {
  const given = fieldsOf(fieldsOf(body).response)
  const parts = fieldsOf(given.response)
  const texts = [given.id, given.rawId, parts.clientDataJSON]
  const fit = texts.every((text) => typeof text === 'string' && BASE64_URL.test(text))
  const texty = Object.values(parts).every(
    (part) => part === null || typeof part !== 'string' || part.length <= PART_CHARACTERS_MAX,
  )
  if (!fit || !texty || given.type !== 'public-key') throw new HouseError('auth.passkey-failed')
  return given
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
