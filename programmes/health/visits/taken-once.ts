import { createHash } from 'node:crypto'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { canonicalJson } from '#platform/log'
import type { Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { requireOwnInstitution } from '../registers/requirements.ts'
import { addMessages, findMessages, keyOf, type Message } from '../settlement/messages.ts'

export type VisitCall = {
  readonly institution: string
  readonly message: string
  readonly kind: Extract<
    Message['kind'],
    'register' | 'withdraw' | 'describe' | 'upload' | 'take-back'
  >
  /** Everything that was asked: the same message asks for the same. */
  readonly content: unknown
}

/**
 * Does a call about a visit, and answers the visit. A call that comes again does nothing. Throws
 * `health.unknown-institution`, `health.message-differs`, `health.message-reversed`, `health.in-flight`, and what `work` does.
 */
export async function takenOnce(
  tx: Write,
  ctx: Context,
  { institution, message, kind, content }: VisitCall,
  work: () => Promise<string>,
): Promise<string> {
  await requireOwnInstitution(tx, ctx, institution)
  const digest = createHash('sha256').update(canonicalJson(content)).digest('hex')
  const asked = { institution, message }
  // Of two equal calls at one moment the second finds what the first led to, before it looks at the visit.
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${keyOf(asked)}, 0))`
  const before = await aboveFences(tx, ctx, () => findMessages(tx, [asked]))
  const found = before.get(keyOf(asked))
  if (found !== undefined) return requireSame(found, kind, digest)
  const outcome = await work()
  const taken = { ...asked, kind, outcome, digest, takenAt: ctx.now }
  await aboveFences(tx, ctx, () => addMessages(tx, [taken]))
  return outcome
}

function requireSame(found: Message, kind: Message['kind'], digest: string): string {
  const { message } = found
  if (found.kind === 'reversed') throw new HouseError('health.message-reversed', { message })
  if (found.kind !== kind || found.outcome === null)
    throw new HouseError('health.message-differs', { message, field: 'infno' })
  if (found.digest !== digest)
    throw new HouseError('health.message-differs', { message, field: 'input' })
  return found.outcome
}
