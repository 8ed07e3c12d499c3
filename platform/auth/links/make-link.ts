import { createHash, randomBytes } from 'node:crypto'
import type { Write } from '#platform/db'
import type { LinkKind } from '../types.ts'

/** Long enough for a person to read a message, short enough for a forgotten one to be worth nothing. */
const LIFE_h = { first: 24, invitation: 7 * 24, reset: 1 } as const satisfies Record<
  LinkKind,
  number
>

export type LinkRequest = {
  readonly kind: LinkKind
  /** Of the token that `newToken` made: what is journalled and kept must not open anything. */
  readonly tokenHash: string
  /** Whom it is for; left out where whoever holds it says so. */
  readonly email?: string
  /** Whose password it resets. */
  readonly person?: string
  /** What its maker wants to know again when it is used. */
  readonly about?: unknown
}

export type MadeLink = { readonly id: string; readonly expiresAt: string }

/** 32 random bytes for whom the link is for, and their hash for everybody else. */
export function newToken(): { readonly token: string; readonly tokenHash: string } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: tokenHashOf(token) }
}

export function tokenHashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Where a link leads, without the language and without where we are. */
export function linkPath(kind: LinkKind, token: string): string {
  return `/${kind === 'reset' ? 'reset' : 'sign-in/link'}?token=${token}`
}

/** Makes a link that opens once. Of links for a first administrator the newest opens alone. */
export async function makeLink(
  tx: Write,
  ctx: { readonly now: string; readonly newId: () => string },
  { kind, tokenHash, email, person, about }: LinkRequest,
): Promise<MadeLink> {
  const id = ctx.newId()
  const expiresAt = expiryOf(kind, ctx.now)
  if (kind === 'first') await tx`DELETE FROM auth.links WHERE kind = 'first' AND used_at IS NULL`
  await tx`
    INSERT INTO auth.links (id, token_hash, kind, email, person, about, made_at, expires_at)
    VALUES (
      ${id}, decode(${tokenHash}, 'hex'), ${kind}, ${email?.toLowerCase() ?? null}, ${person ?? null},
      ${JSON.stringify(about ?? null)}::text::jsonb, ${ctx.now}, ${expiresAt}
    )`
  return { id, expiresAt }
}

export function expiryOf(kind: LinkKind, now: string): string {
  const end = Temporal.Instant.from(now).add({ hours: LIFE_h[kind] })
  return end.toString({ fractionalSecondDigits: 6 })
}

/** Whether nobody can sign in yet. */
export async function isUnpeopled(tx: Pick<Write, 'unsafe'>): Promise<boolean> {
  const [row] = await tx.unsafe('SELECT NOT EXISTS (SELECT FROM auth."user") AS none')
  return row?.none === true
}
