import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isPrivate } from './asker.ts'

export type Body = {
  readonly type: string
  readonly content: string | Uint8Array
  /** Offered to be saved under this name. */
  readonly filename?: string
}

/**
 * Sends a body with its tag, or 304 if the reader has it. The tag is weak, since the bytes differ by compression;
 * what depends on the knowledge of today must be asked for again, and is then answered without a body.
 */
export function sendBody(request: FastifyRequest, reply: FastifyReply, body: Body): FastifyReply {
  if (request.method === 'POST' || isPrivate(request)) {
    // What was asked in a body, or is answered to one person, is nobody else's, and nothing keeps it.
    reply.header('cache-control', 'no-store')
  } else {
    const tag = tagOf(body)
    reply.header('etag', tag).header('cache-control', 'public, no-cache')
    if (holdsTag(request.headers['if-none-match'], tag)) return reply.code(304).send()
  }
  if (body.filename !== undefined) {
    reply.header('content-disposition', `attachment; filename="${body.filename}"`)
  }
  return reply.type(body.type).send(body.content)
}

/** JSON for the outside: `bigint` is text, since a reader's numbers may not hold it. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, held: unknown) =>
    typeof held === 'bigint' ? String(held) : held,
  )
}

function tagOf({ type, content }: Body): string {
  const hash = createHash('sha256').update(type).update(content).digest('base64url')
  return `W/"${hash.slice(0, 27)}"`
}

function holdsTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const bare = (text: string) => text.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((held) => bare(held) === bare(tag))
}
