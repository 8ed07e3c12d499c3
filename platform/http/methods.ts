import type { FastifyInstance, HTTPMethods } from 'fastify'
import type { BaseContext } from '#platform/action'
import { HouseError } from '#platform/errors'
import { API, secure } from './headers.ts'
import { prefixOf, type WorldParts } from './worlds/worlds.ts'

const METHODS: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const DAY_S = 86_400

/**
 * What a path of the interface says to a method that it doesn't take; and to a page of another site, which has to ask
 * before it sends a question with a body. It may ask whatever changes nothing.
 */
export function mountMethods<C extends BaseContext>(
  server: FastifyInstance,
  { sections, world }: Pick<WorldParts<C>, 'sections' | 'world'>,
): void {
  const routes = sections
    .flatMap((section) => section.routes)
    .filter((route) => route.method === 'POST' || route.mount !== 'language')
  const prefix = `${API}${prefixOf(world)}`
  for (const [path, known] of Map.groupBy(routes, (route) => route.path)) {
    const taken = known.map(({ method }) => method)
    const open = known.filter((route) => 'query' in route).map(({ method }) => method)
    const allow = [...taken.flatMap(withHead), 'OPTIONS'].join(', ')
    server.options(`${prefix}${path}`, async (_, reply) => {
      secure(reply, 'data')
      reply.header('allow', allow)
      if (open.length > 0)
        reply
          .header('access-control-allow-methods', open.flatMap(withHead).join(', '))
          .header('access-control-allow-headers', 'accept, accept-language, content-type')
          .header('access-control-max-age', String(DAY_S))
      return reply.code(204).send()
    })
    server.route({
      method: METHODS.filter((method) => !taken.some((one) => one === method)),
      url: `${prefix}${path}`,
      exposeHeadRoute: false,
      // Before its body is read, whatever that is.
      onRequest: async (request, reply) => {
        reply.header('allow', allow)
        throw new HouseError('http.wrong-method', { method: request.method, allow })
      },
      handler: async () => undefined,
    })
  }
}

function withHead(method: 'GET' | 'POST'): readonly string[] {
  return method === 'GET' ? ['GET', 'HEAD'] : [method]
}
