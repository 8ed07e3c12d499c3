import type { FastifyRequest } from 'fastify'
import { HouseError } from '#platform/errors'

/** Where the reader reached us; a server in front of this one says whether that was encrypted. */
export function originOf({ headers, protocol, host }: FastifyRequest): string {
  const forwarded = headers['x-forwarded-proto']
  return `${forwarded === 'https' ? 'https' : protocol}://${host}`
}

/**
 * Refuses what a page of another site sends, which a browser would send with our cookies. Browsers say whose page it is
 * in `Sec-Fetch-Site`, older ones in `Origin`; what says neither isn't a form of ours. Throws `http.other-site`.
 */
export function requireOwnSite(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  const own =
    site === undefined ? request.headers.origin === originOf(request) : site === 'same-origin'
  if (!own) throw new HouseError('http.other-site', { origin: request.headers.origin ?? '—' })
}
