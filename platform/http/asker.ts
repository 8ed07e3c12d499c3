import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor, BaseContext } from '#platform/action'
import { addressOf, NO_PROXY } from './forms/address.ts'
import { requireOwnSite } from './origin.ts'
import type { WorldParts } from './worlds/worlds.ts'

const READER: Actor = { kind: 'anonymous', id: 'reader' }
const VISITOR: Actor = { kind: 'visitor', id: 'visitor' }

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once that was looked up. */
    asker: Actor | null
  }
}

export function prepareAskers(server: FastifyInstance): void {
  server.decorateRequest('asker', null)
}

/** The context of a request: who asks is looked up once, and only where a route needs to know. */
export async function contextFor<C extends BaseContext>(
  parts: WorldParts<C>,
  request: FastifyRequest,
): Promise<C> {
  const address = addressOf(request, parts.proxies ?? NO_PROXY)
  request.asker ??= (await parts.actorOf?.({ headers: request.headers, address })) ?? READER
  const { world } = parts
  const actor =
    world === 'simulated' && request.asker.kind === 'anonymous' ? VISITOR : request.asker
  return parts.contextOf({ requestId: request.id, actor, address, world })
}

/** The context of nobody in particular: for what is told to everyone. */
export function contextOfReader<C extends BaseContext>(parts: WorldParts<C>, requestId: string): C {
  return parts.contextOf({ requestId, actor: READER, address: null, world: parts.world })
}

/**
 * A browser sends a person's session along with whatever another site makes it send: with one, a change is only taken from
 * our own pages. A key is never sent unasked. Throws `http.other-site`.
 */
export function requireOwnSiteOfSession(request: FastifyRequest): void {
  const { asker } = request
  if (asker?.kind === 'person' && asker.means.kind === 'session') requireOwnSite(request)
}

/** Whether an answer is for one person alone. */
export function isPrivate({ asker }: FastifyRequest): boolean {
  return asker !== null && asker.kind !== 'anonymous'
}
