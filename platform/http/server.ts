import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import files from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { BaseContext } from '#platform/action'
import { mountActionForms } from './action-forms.ts'
import { languageOf, mountRoutes } from './api-routes.ts'
import { contextOfReader, prepareAskers } from './asker.ts'
import { mountForms } from './forms/form-routes.ts'
import { secure, secureAlways } from './headers.ts'
import { readJsonBodies } from './json-body.ts'
import { mountObservation } from './observe.ts'
import { languageOfPath, mountPages, sendProblemPage } from './page-routes.ts'
import { mountReference } from './reference/pages.ts'
import {
  askAgainLater,
  isOurFault,
  knownError,
  problemOfKnown,
  wordsOf,
} from './refusals/problem.ts'
import { toldOf } from './refusals/told.ts'
import type { ServerParts } from './types.ts'
import { labelAnswers } from './worlds/labels.ts'
import { type WorldParts, worldOf, worldsOf } from './worlds/worlds.ts'

const BODY_BYTES_MAX = 1024 * 1024
const REQUEST_WAIT_MS_MAX = 30_000
const COMPRESSED_BYTES_MIN = 1024
/** Of 11. On 98 kB of JSON: 4 gives 6.9 kB in 0.7 ms, 5 gives 6.0 kB in 1.8 ms, 11 (the default) 4.8 kB in 142 ms. */
const BROTLI_QUALITY = 5
const REQUEST_ID = /^[\w.-]{1,64}$/

/**
 * The server of a region: programmes' routes below `/api/v1`, pages below each language, assets, reference and
 * probes. It isn't listening yet. The caller closes it, and what it was given.
 */
export async function buildServer<C extends BaseContext>(
  parts: ServerParts<C>,
): Promise<FastifyInstance> {
  const server: FastifyInstance = fastify({
    bodyLimit: BODY_BYTES_MAX,
    requestTimeout: REQUEST_WAIT_MS_MAX,
    logger:
      parts.log === undefined
        ? false
        : { level: 'info', stream: parts.log, serializers: { req: requestForLog } },
    requestIdHeader: false,
    genReqId: (request) => {
      const given = request.headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given)
        ? given
        : contextOfReader(worldsOf(parts)[0], '').newId()
    },
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  })
  // Inputs are parsed by `ask` and `perform`, whoever asks; a second parser here could only disagree.
  server.setValidatorCompiler(() => () => true)
  // A question's route says which bodies it takes; any other route refuses what isn't JSON.
  server.removeContentTypeParser('text/plain')
  // JSON by another name (HL7 FHIR R4, 3.1.0.1.11).
  readJsonBodies(server, ['application/json', 'application/fhir+json'])
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  prepareAskers(server)
  labelAnswers(server)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    secureAlways(request, reply)
  })
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: COMPRESSED_BYTES_MIN,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  })
  const worlds = worldsOf(parts)
  const [recorded] = worlds
  mountProblems(server, recorded)
  mountObservation(server, parts.db, parts.measures ?? [])
  mountReference(server, parts)
  for (const mount of parts.mounts ?? []) await mount(server)
  for (const world of worlds) {
    mountRoutes(server, world)
    if (parts.pages === null) continue
    mountPages(server, world, parts.pages)
    mountActionForms(server, world, parts.pages)
  }
  mountForms(server, recorded)
  if (parts.assets !== null) {
    await server.register(files, {
      root: parts.assets,
      prefix: '/assets/',
      index: false,
      decorateReply: false,
      // Scripts lie there compressed; what has no such sibling is compressed on its way.
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
    })
  }
  return server
}

/** What opens an account stands in some addresses, and must not be read from a log. */
const OPENS = /([?&](?:token|code|state)=)[^&]*/g

function requestForLog(request: FastifyRequest) {
  const { method, url, host, ip, socket } = request
  return {
    method,
    url: url.replace(OPENS, '$1…'),
    host,
    remoteAddress: ip,
    remotePort: socket.remotePort ?? 0,
  }
}

function mountProblems<C extends BaseContext>(server: FastifyInstance, parts: WorldParts<C>): void {
  const words = wordsOf(parts)
  const { languages } = parts.region
  server.setErrorHandler((error, request, reply) => {
    const isPrivate = request.url.startsWith('/auth/')
    const isApi = isPrivate || request.url.startsWith('/api/')
    const lang = isApi ? languageOf(request, languages) : languageOfPath(request, languages)
    const path = request.url.split('?')[0] ?? ''
    const body_bytes_max = request.routeOptions.bodyLimit ?? BODY_BYTES_MAX
    const where = { path, requestId: request.id, lang, body_bytes_max }
    const known = knownError(error, words, where)
    const problem = problemOfKnown(known, words, where)
    askAgainLater(reply, error, words)
    if (isOurFault(problem)) request.log.error({ err: error }, 'request failed')
    if (!isApi && parts.pages !== null) {
      try {
        const shown = { ...parts, world: worldOf(request.url) }
        return sendProblemPage(shown, parts.pages, problem, request, reply)
      } catch (broken) {
        // The page of problems is broken too: what is left is the problem itself.
        request.log.error({ err: broken }, 'the problem could not be drawn')
      }
    }
    secure(reply, isPrivate ? 'private' : 'data')
    const told = toldOf(parts, request, {
      info: known.info,
      problem,
      problemIn: (other) => problemOfKnown(known, words, { ...where, lang: other }),
    })
    return reply
      .code(problem.status)
      .header('cache-control', 'no-store')
      .header('content-language', lang)
      .type(`${told?.type ?? 'application/problem+json'}; charset=utf-8`)
      .send(JSON.stringify(told?.content ?? problem))
  })
  server.setNotFoundHandler(() => {
    throw Object.assign(new Error('no such address'), { statusCode: 404 })
  })
}
