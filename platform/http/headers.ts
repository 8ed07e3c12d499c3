import type { FastifyReply, FastifyRequest } from 'fastify'
import { originOf } from './origin.ts'

export const API = '/api/v1'

/** Reading pages run our own files only: no inline script, no inline style, nobody else's frames. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

export const POLICY = {
  page: [...PAGE_POLICY, "frame-ancestors 'none'"].join('; '),
  /** A figure made to stand in other sites' pages. */
  embed: [...PAGE_POLICY, 'frame-ancestors *'].join('; '),
  data: "default-src 'none'; frame-ancestors 'none'; sandbox",
  /** What is one person's: like data, but for no page of another site. */
  private: "default-src 'none'; frame-ancestors 'none'; sandbox",
} as const

/** What every answer carries; the policy depends on what it is. */
export function secure(reply: FastifyReply, policy: keyof typeof POLICY): void {
  reply.header('content-security-policy', POLICY[policy])
  if (policy === 'page') reply.header('x-frame-options', 'DENY')
  // The data are open: a page of another site may read them.
  if (policy === 'data') reply.header('access-control-allow-origin', '*')
}

const YEAR_S = 31_536_000

export function secureAlways(request: FastifyRequest, reply: FastifyReply): void {
  // Once encrypted, always encrypted.
  if (originOf(request).startsWith('https:'))
    reply.header('strict-transport-security', `max-age=${YEAR_S}; includeSubDomains`)
  reply
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()')
}
