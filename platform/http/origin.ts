import type { FastifyRequest } from 'fastify'

/** Where the reader reached us; a server in front of this one says whether that was encrypted. */
export function originOf({ headers, protocol, host }: FastifyRequest): string {
  const forwarded = headers['x-forwarded-proto']
  return `${forwarded === 'https' ? 'https' : protocol}://${host}`
}
