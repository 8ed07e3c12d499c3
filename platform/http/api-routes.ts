import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ask, askWritten, type BaseContext, gathered, perform } from '#platform/action'
import { HouseError } from '#platform/errors'
import { type Lang, pickLanguage } from '#platform/i18n'
import { type Body, jsonText, sendBody } from './answer.ts'
import { contextFor, requireOwnSiteOfSession } from './asker.ts'
import { API, secure } from './headers.ts'
import { fieldsOf, inputOf } from './input.ts'
import { mountMethods } from './methods.ts'
import { originOf } from './origin.ts'
import type { Format, HttpRoute } from './types.ts'
import { labelled, labelledBytes, labelledName } from './worlds/labels.ts'
import { prefixOf, type WorldParts } from './worlds/worlds.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

type Get<C extends BaseContext> = Extract<HttpRoute<C>, { method: 'GET' }>
type Post<C extends BaseContext> = Extract<HttpRoute<C>, { action: unknown }>
type Posed<C extends BaseContext> = Extract<HttpRoute<C>, { method: 'POST'; query: unknown }>

/** A question's body, which may hold a file in base64; what a text may be, its query says. */
const QUESTION_BYTES_MAX = 16 * 1024 * 1024

/** Every programme's routes: below `/api/v1`, or below each language for what is written in one. */
export function mountRoutes<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
): void {
  for (const route of parts.sections.flatMap(({ routes }) => routes)) {
    if (route.method === 'POST' && 'query' in route) mountQuestion(server, parts, route)
    else if (route.method === 'POST') mountAction(server, parts, route)
    else if (route.mount === 'language') mountByLanguage(server, parts, route)
    else mountQuery(server, parts, route)
  }
  mountMethods(server, parts)
}

/** The language that a request asks for by `?lang=`, then by its header. Throws `http.unknown-language`. */
function languageAsked(request: FastifyRequest, languages: readonly Lang[]): Lang {
  const { lang } = request.query as { readonly lang?: unknown }
  if (lang !== undefined && lang !== '' && !languages.some((one) => one === lang))
    throw new HouseError('http.unknown-language', { lang, known: languages.join(', ') })
  return languageOf(request, languages)
}

/** The same for what is told in any case: of a language that the region lacks, the header's. */
export function languageOf(request: FastifyRequest, languages: readonly Lang[]): Lang {
  const { lang } = request.query as { readonly lang?: unknown }
  if (typeof lang === 'string' && languages.includes(lang)) return lang
  return pickLanguage(request.headers['accept-language'], languages)
}

function mountQuery<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  route: Get<C>,
): void {
  server.get(`${API}${prefixOf(parts.world)}${route.path}`, async (request, reply) => {
    secure(reply, 'data')
    reply.header('vary', 'accept, accept-language')
    const lang = languageAsked(request, parts.region.languages)
    const { format: named, ...parameters } = parametersOf(request)
    const format = chosenFormat(route, named, request.headers.accept)
    return answer(parts, route, request, reply, { lang, input: inputOf(parameters), format })
  })
}

// A feed has no `Accept` to go by: it is what its address says, in the language of its address.
function mountByLanguage<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  route: Get<C>,
): void {
  const format = Object.entries(route.formats ?? {})[0] ?? null
  for (const lang of parts.region.languages) {
    server.get(`/${lang}${prefixOf(parts.world)}${route.path}`, async (request, reply) => {
      secure(reply, 'data')
      return answer(parts, route, request, reply, {
        lang,
        input: inputOf(parametersOf(request)),
        format,
      })
    })
  }
}

function mountAction<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  route: Post<C>,
): void {
  const { db } = parts
  const call =
    route.action.applyEach === undefined
      ? (ctx: C, input: unknown) => perform(db, route.action, ctx, input)
      : gathered(db, route.action)
  const hasLanguage = fieldsOf(route.action.input).has('lang')
  server.post(`${API}${prefixOf(parts.world)}${route.path}`, async (request, reply) => {
    secure(reply, 'data')
    const ctx = await contextFor(parts, request)
    requireOwnSiteOfSession(request)
    const input = {
      // As for questions: what the body leaves out, the address or the header says.
      ...(hasLanguage ? { lang: languageAsked(request, parts.region.languages) } : {}),
      ...bodyFieldsOf({}, request),
      ...inputOf(request.params as { readonly [name: string]: string }),
    }
    const out = await call(ctx, input)
    const { type, content } = jsonBodyOf(out, route.answers, ctx)
    return reply.header('cache-control', 'no-store').type(type).send(content)
  })
}

// What is asked in a body; addresses have no room for a text. Nothing is written, so nothing is audited.
function mountQuestion<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  route: Posed<C>,
): void {
  const options = { bodyLimit: QUESTION_BYTES_MAX }
  server.post(`${API}${prefixOf(parts.world)}${route.path}`, options, async (request, reply) => {
    secure(reply, 'data')
    reply.header('vary', 'accept, accept-language')
    const lang = languageAsked(request, parts.region.languages)
    const { format: named, ...parameters } = parametersOf(request)
    const format = chosenFormat(route, named, request.headers.accept)
    // An empty parameter of an address is as if left out; an empty field of a body was written so.
    const input = { ...inputOf(parameters), ...bodyFieldsOf(route.bodies ?? {}, request) }
    return answer(parts, route, request, reply, { lang, input, format })
  })
}

type Bodies = NonNullable<Posed<BaseContext>['bodies']>

/** The fields of a JSON object, or those that the route takes a body of this type for. */
function bodyFieldsOf(
  bodies: Bodies,
  request: FastifyRequest,
): { readonly [name: string]: unknown } {
  const { body } = request
  if (body === undefined || body === null) return {}
  const said = request.headers['content-type'] ?? ''
  const type = said.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!(body instanceof Uint8Array)) {
    if (typeof body === 'object' && !Array.isArray(body)) return { ...body }
    throw new HouseError('http.no-object', { curly: '{ … }' })
  }
  const taken = bodies[type]
  if (taken === undefined) {
    const known = ['application/json', ...Object.keys(bodies)].join(', ')
    throw new HouseError(type === '' ? 'http.untyped-body' : 'http.unknown-body', { type, known })
  }
  return { [taken.bytes]: Buffer.from(body).toString('base64'), [taken.type]: said }
}

type Chosen<C extends BaseContext> = readonly [mediaType: string, format: Format<C>] | null

async function answer<C extends BaseContext>(
  parts: WorldParts<C>,
  route: Get<C> | Posed<C>,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: {
    readonly lang: Lang
    readonly input: { [field: string]: unknown }
    readonly format: Chosen<C>
  },
): Promise<FastifyReply> {
  const ctx = await contextFor(parts, request)
  const { input } = asked
  // A query that depends on the language says so; to others the parameter is merely about errors.
  if (fieldsOf(route.query.input).has('lang')) input.lang = asked.lang
  else delete input.lang
  reply.header('content-language', asked.lang)
  const answers = 'answers' in route ? route.answers : undefined
  const content =
    asked.format === null ? await askWritten(parts.db, route.query, ctx, input) : undefined
  if (content !== undefined)
    return sendBody(request, reply, { type: JSON_TYPE, content: labelledBytes(content, ctx) })
  const found = await ask(parts.db, route.query, ctx, input)
  const body =
    asked.format === null
      ? jsonBodyOf(found, answers, ctx)
      : await bodyOf(found, asked.format, ctx, asked.lang, originOf(request))
  return sendBody(request, reply, body)
}

/** An answer as JSON; of a standard's media type it says its world by itself, if at all. */
function jsonBodyOf(
  found: unknown,
  mediaType: string | undefined,
  ctx: BaseContext,
): { readonly type: string; readonly content: string } {
  return mediaType === undefined
    ? { type: JSON_TYPE, content: jsonText(labelled(found, ctx)) }
    : { type: `${mediaType}; charset=utf-8`, content: jsonText(found) }
}

async function bodyOf<C extends BaseContext>(
  found: unknown,
  [mediaType, format]: NonNullable<Chosen<C>>,
  ctx: C,
  lang: Lang,
  origin: string,
): Promise<Body> {
  const content = await format.encode(found as never, ctx, lang, origin)
  const type = /^text\/|[+/](json|xml)$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType
  const named = format.filename?.(found as never)
  const filename = named === undefined ? undefined : labelledName(named, ctx)
  return { type, content, ...(filename === undefined ? {} : { filename }) }
}

/** `?format=` decides; then the first type of `Accept` that we have; then JSON. */
function chosenFormat<C extends BaseContext>(
  route: Get<C> | Posed<C>,
  named: unknown,
  accept: string | undefined,
): Chosen<C> {
  const formats = Object.entries(route.formats ?? {})
  if (named === 'json') return null
  if (named !== undefined) {
    const found = formats.find(([, format]) => format.name === named)
    if (found !== undefined) return found
    const known = ['json', ...formats.map(([, format]) => format.name)].join(', ')
    throw new HouseError('http.unknown-format', { format: String(named), known })
  }
  for (const type of (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim())) {
    if (type === 'application/json' || type === '*/*') return null
    const found = formats.find(([mediaType]) => mediaType.split(';')[0] === type)
    if (found !== undefined) return found
  }
  return null
}

function parametersOf(request: FastifyRequest): { readonly [name: string]: unknown } {
  return {
    ...(request.query as { readonly [name: string]: unknown }),
    ...(request.params as { readonly [name: string]: string }),
  }
}
