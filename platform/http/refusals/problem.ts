import type { FastifyReply } from 'fastify'
import type { BaseContext } from '#platform/action'
import { outage, type Room } from '#platform/db'
import { type ErrorCatalogue, type ErrorKind, HouseError, sayError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import type { ServerParts } from '../types.ts'

/** RFC 9457, with the catalogue's code and remedy. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly requestId: string
}

/** The one place where kinds become statuses. */
const STATUS: { readonly [kind in ErrorKind]: number } = {
  invalid: 400,
  'not-found': 404,
  refused: 403,
  conflict: 409,
  unavailable: 503,
}

/** And where HTTP itself has a number for it. */
const OWN_STATUS: { readonly [code: string]: number } = {
  'http.internal': 500,
  'http.wrong-method': 405,
  'http.too-large': 413,
  'http.unknown-body': 415,
  'http.untyped-body': 415,
}

type Where = {
  readonly path: string
  readonly requestId: string
  readonly lang: Lang
  /** The largest body of the route, in bytes. */
  readonly body_bytes_max: number
}
type Words = {
  readonly errors: ErrorCatalogue
  readonly statuses: { readonly [code: string]: number }
  /** Of the disk where the database lies: whether it is away since that is full. */
  readonly room: Room | null
}

/** With what words a server speaks of refusals. */
export function wordsOf<C extends BaseContext>(
  parts: Pick<ServerParts<C>, 'errors' | 'statuses' | 'room'>,
): Words {
  return { errors: parts.errors, statuses: parts.statuses ?? {}, room: parts.room ?? null }
}

/** A refusal in words and with its status; what isn't a known refusal is our fault and tells nothing but its number. */
export function problemOf(error: unknown, words: Words, where: Where): Problem {
  return problemOfKnown(knownError(error, words, where), words, where)
}

/** The same of what `knownError` made of it. */
export function problemOfKnown(
  known: HouseError,
  { errors, statuses }: Words,
  where: Omit<Where, 'body_bytes_max'>,
): Problem {
  const { kind, message, remedy } = sayError(known, errors, where.lang)
  const status = OWN_STATUS[known.code] ?? statuses[known.code] ?? STATUS[kind]
  return {
    type: `/api/docs#${known.code}`,
    title: message,
    status,
    detail: remedy,
    instance: where.path,
    code: known.code,
    message,
    remedy,
    requestId: where.requestId,
  }
}

/** Whether somebody must look at it. */
export function isOurFault(problem: Problem): boolean {
  return problem.status === 500
}

/** Where a refusal passes by itself, after how long. */
export function askAgainLater(reply: FastifyReply, error: unknown, { room }: Words): void {
  const known = error instanceof HouseError ? error : outage(error, room)
  const seconds = known?.info.retry_after_s
  if (typeof seconds === 'number') reply.header('retry-after', String(seconds))
}

/** What is refused, as one of the catalogue. */
export function knownError(
  error: unknown,
  { room }: Words,
  { path, requestId, body_bytes_max }: Where,
): HouseError {
  if (error instanceof HouseError) return error
  const away = outage(error, room)
  if (away !== undefined) return away
  if (holdsUnstorable(error)) return new HouseError('http.unstorable-text', {}, { cause: error })
  const status = statusOf(error)
  if (status === 404) return new HouseError('http.no-such-address', { path })
  if (status === 413) return new HouseError('http.too-large', { max: body_bytes_max })
  if (status === 415)
    return new HouseError('http.untyped-body', { known: 'application/json' }, { cause: error })
  if (status !== undefined && status >= 400 && status < 500) {
    const reason = error instanceof Error ? error.message : String(status)
    return new HouseError('http.unreadable-request', { reason })
  }
  return new HouseError('http.internal', { requestId })
}

/** PostgreSQL refuses the character nought in whatever it is asked about: a question with one can't be answered. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021'

function holdsUnstorable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === CHARACTER_NOT_IN_REPERTOIRE
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}
