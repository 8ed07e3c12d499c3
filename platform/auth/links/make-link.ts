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
  /** Whom it is for; left out where whoever holds it says so. */
  readonly email?: string
  /** Whose password it resets. */
  readonly person?: string
  /** What its maker wants to know again when it is used. */
  readonly about?: unknown
}

export type MadeLink = { readonly id: string; readonly path: string; readonly expiresAt: string }

/** Makes a link that opens once. Its token is in `path` and nowhere else: only its hash is kept. */
export async function makeLink(
  tx: Write,
  ctx: { readonly now: string; readonly newId: () => string },
  request: LinkRequest,
): Promise<MadeLink> {
  const made = newLink(ctx, request)
  await tx`
    INSERT INTO auth.links (id, token_hash, kind, email, person, about, made_at, expires_at)
    VALUES (
      ${made.id}, ${made.hash}, ${request.kind}, ${request.email?.toLowerCase() ?? null},
      ${request.person ?? null}, ${JSON.stringify(request.about ?? null)}::text::jsonb, ${ctx.now}, ${made.expiresAt}
    )`
  return { id: made.id, path: made.path, expiresAt: made.expiresAt }
}

/** The link for the first administrator, or for one more when nobody can sign in any longer. */
export function makeFirstLink(
  tx: Write,
  ctx: { readonly now: string; readonly newId: () => string },
): Promise<MadeLink> {
  return makeLink(tx, ctx, { kind: 'first' })
}

/** Whether nobody can sign in yet. */
export async function isUnpeopled(tx: Pick<Write, 'unsafe'>): Promise<boolean> {
  const [row] = await tx.unsafe('SELECT NOT EXISTS (SELECT FROM auth."user") AS none')
  return row?.none === true
}

export function newLink(
  { now, newId }: { readonly now: string; readonly newId: () => string },
  { kind }: LinkRequest,
) {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = Temporal.Instant.from(now)
    .add({ hours: LIFE_h[kind] })
    .toString({ fractionalSecondDigits: 6 })
  const page = kind === 'reset' ? 'reset' : 'sign-in/link'
  return { id: newId(), hash: tokenHash(token), path: `/${page}?token=${token}`, expiresAt }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
