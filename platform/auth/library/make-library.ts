import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { Kysely } from 'kysely'
import { PostgresJSDialect } from 'kysely-postgres-js'
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN } from '#platform/passwords'
import type { Hashing } from '../password/hash.ts'
import { makeRecoveryCodes } from '../password/recovery-codes.ts'
import type { AuthSql } from '../pool.ts'
import type { Means, Provider } from '../types.ts'
import { cookiePrefix, isSecure } from './cookie-names.ts'

/** ASVS 3.3.2: half an hour without use, or half a day, whichever comes first. */
export const SESSION_s_max = 12 * 3600
export const IDLE_s_max = 30 * 60
/** How long ago somebody may have signed in who adds or removes a passkey. */
export const FRESH_s_max = 15 * 60
const CHALLENGE_s_max = 10 * 60

export const BASE_PATH = '/auth'
export const PROVIDER_ID = 'government'
/** Set by us on what we hand to the library, whatever a caller sends. */
export const ADDRESS_HEADER = 'x-onedelta-address'

export type LibraryParts = {
  readonly sql: AuthSql
  readonly secret: string
  readonly hashing: Hashing
  readonly newId: () => string
  readonly title: string
  readonly provider: Provider | null
  readonly fault: (message: string) => void
}

export type Library = ReturnType<typeof makeLibrary>

/** The library for one address of ours: cookies, passkeys and the way back from a provider depend on it. */
export function makeLibrary(origin: string, parts: LibraryParts) {
  const { sql, secret, newId, title } = parts
  const db = new Kysely<never>({ dialect: new PostgresJSDialect({ postgres: sql }) })
  return betterAuth({
    appName: title,
    baseURL: origin,
    basePath: BASE_PATH,
    secrets: [{ version: 1, value: secret }],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // Refusals are told to the audit; what the library calls an error is for whoever runs the server.
    logger: {
      level: 'error',
      log: (_, message) => parts.fault(message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_CHARACTERS_MIN,
      // It counts UTF-16 units, of which a character has up to two; ours is the count that is told.
      maxPasswordLength: 2 * PASSWORD_CHARACTERS_MAX,
      password: parts.hashing,
    },
    session: {
      expiresIn: SESSION_s_max,
      disableSessionRefresh: true,
      freshAge: FRESH_s_max,
      additionalFields: {
        secondFactor: { type: 'boolean', required: false, input: false },
        means: { type: 'string', required: false, input: false },
        lastUsedAt: { type: 'date', required: false, input: false },
      },
    },
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, requireLocalEmailVerified: true, trustedProviders: [] },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({
            data: { ...session, ...provenBy(context), lastUsedAt: session.createdAt },
          }),
        },
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(origin),
      defaultCookieAttributes: {
        secure: isSecure(origin),
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
      },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: newId, validateSchema: false },
    },
    plugins: [
      twoFactor({
        issuer: title,
        twoFactorCookieMaxAge: CHALLENGE_s_max,
        // It would lock whoever's password is known to somebody else; ours counts by device and address.
        accountLockout: { enabled: false },
        backupCodeOptions: { customBackupCodesGenerate: makeRecoveryCodes },
      }),
      passkeys(origin, title),
      ...(parts.provider === null ? [] : [openIdConnect(parts.provider)]),
    ],
  })
}

function passkeys(origin: string, title: string) {
  return passkey({
    rpName: title,
    rpID: new URL(origin).hostname,
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    // The library asks for who holds it to be verified, and then doesn't look.
    registration: {
      afterVerification: async ({ verification }) => {
        requireVerified(verification.registrationInfo?.userVerified)
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        requireVerified(verification.authenticationInfo.userVerified)
      },
    },
  })
}

function requireVerified(verified: boolean | undefined): void {
  if (verified !== true)
    throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'not verified' })
}

function openIdConnect({ issuer, clientId, clientSecret }: Provider) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        // Whoever the provider knows may come in; who belongs here, an invitation says.
        disableSignUp: true,
      },
    ],
  })
}

const PROVEN: {
  readonly [path: string]: { readonly means: Means; readonly secondFactor: boolean }
} = {
  '/sign-in/email': { means: 'password', secondFactor: false },
  '/two-factor/verify-totp': { means: 'code', secondFactor: true },
  '/two-factor/verify-backup-code': { means: 'recovery-code', secondFactor: true },
  '/passkey/verify-authentication': { means: 'passkey', secondFactor: true },
  '/callback/:id': { means: 'provider', secondFactor: false },
}

// Some changes replace the session: the new one is what the old one was.
function provenBy(context: unknown): {
  readonly means: Means | null
  readonly secondFactor: boolean
} {
  const known = context as {
    readonly path?: string
    readonly context?: { readonly session?: { readonly session?: Proven } | null }
  } | null
  const proven = PROVEN[known?.path ?? '']
  if (proven !== undefined) return proven
  const held = known?.context?.session?.session
  const disabled = known?.path === '/two-factor/disable'
  return { means: held?.means ?? null, secondFactor: !disabled && held?.secondFactor === true }
}

type Proven = { readonly means?: Means | null; readonly secondFactor?: boolean }
