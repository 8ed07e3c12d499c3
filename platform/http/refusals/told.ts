import type { FastifyRequest } from 'fastify'
import type { BaseContext } from '#platform/action'
import { API } from '../headers.ts'
import type { RefusedRequest, ServerParts, TellRefusal, ToldRefusal } from '../types.ts'
import { prefixOf, worldOf } from '../worlds/worlds.ts'

type Known = Pick<RefusedRequest, 'info' | 'problem' | 'problemIn'>

/**
 * How an interface that has words of its own for refusals tells this one: by the path that was asked for, also where nothing
 * is there, or its body can't be read. Null: as a problem.
 */
export function toldOf<C extends BaseContext>(
  { sections }: Pick<ServerParts<C>, 'sections'>,
  request: FastifyRequest,
  refused: Known,
): ToldRefusal | null {
  const path = pathOf(request)
  for (const { refusals = {} } of sections)
    for (const [below, tell] of Object.entries(refusals))
      if (path === below || path.startsWith(`${below}/`)) return tellOf(tell, request, refused)
  return null
}

function tellOf(
  tell: TellRefusal,
  { body, headers }: FastifyRequest,
  refused: Known,
): ToldRefusal | null {
  return tell({
    ...refused,
    body: body ?? null,
    accept: headers.accept ?? '',
    contentType: headers['content-type'] ?? '',
  })
}

/** As routes are written: below the interface and the world. */
function pathOf({ url }: FastifyRequest): string {
  const path = url.split('?')[0] ?? ''
  const prefix = `${API}${prefixOf(worldOf(url))}`
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : ''
}
