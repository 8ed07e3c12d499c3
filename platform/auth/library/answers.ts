import { HouseError } from '#platform/errors'

/** What the library answered, and the cookies it wants set. */
export type Answer = {
  readonly body: { readonly [name: string]: unknown }
  readonly cookies: readonly string[]
}

/** The answer of one of the library's endpoints. Throws ours for its refusals. */
export async function answerOf(response: Response): Promise<Answer> {
  const body = await jsonOf(response)
  if (!response.ok) throw refusalOf(response.status, body)
  return { body, cookies: response.headers.getSetCookie() }
}

/** The library's codes are many and English; ours are few, and say what to do. */
const OURS: { readonly [code: string]: string } = {
  INVALID_EMAIL_OR_PASSWORD: 'auth.wrong-credentials',
  INVALID_EMAIL: 'auth.wrong-credentials',
  INVALID_PASSWORD: 'auth.wrong-password',
  INVALID_CODE: 'auth.wrong-code',
  INVALID_BACKUP_CODE: 'auth.wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'auth.begin-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'auth.begin-again',
  TOTP_NOT_ENABLED: 'auth.no-authenticator',
  TWO_FACTOR_NOT_ENABLED: 'auth.no-authenticator',
  BACKUP_CODES_NOT_ENABLED: 'auth.no-authenticator',
  TOTP_ALREADY_ENABLED: 'auth.authenticator-there',
  SESSION_NOT_FRESH: 'auth.sign-in-again',
  UNAUTHORIZED: 'auth.signed-out',
  SESSION_REQUIRED: 'auth.signed-out',
  FAILED_TO_GET_SESSION: 'auth.signed-out',
  CHALLENGE_NOT_FOUND: 'auth.begin-again',
  PASSKEY_NOT_FOUND: 'auth.passkey-failed',
  AUTHENTICATION_FAILED: 'auth.passkey-failed',
  USER_NOT_VERIFIED: 'auth.passkey-failed',
  FAILED_TO_VERIFY_REGISTRATION: 'auth.passkey-failed',
  PREVIOUSLY_REGISTERED: 'auth.passkey-failed',
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: 'auth.passkey-failed',
  PROVIDER_NOT_FOUND: 'auth.no-provider',
}

export function refusalOf(
  status: number,
  body: { readonly [name: string]: unknown },
): HouseError | Error {
  const code = typeof body.code === 'string' ? body.code : ''
  const ours = OURS[code]
  if (ours !== undefined) return new HouseError(ours)
  if (status < 500) return new HouseError('auth.unreadable')
  return new Error(`sign-in failed with ${status} ${code}`)
}

async function jsonOf(response: Response): Promise<{ readonly [name: string]: unknown }> {
  const text = await response.text()
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
