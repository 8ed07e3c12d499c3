import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { BaseContext } from '#platform/action'
import { HouseError } from '#platform/errors'
import { type Lang, pickLanguage } from '#platform/i18n'
import { contextFor } from '../asker.ts'
import { secure } from '../headers.ts'
import { originOf, requireOwnSite } from '../origin.ts'
import { drawPage, sendToLanguage } from '../page-routes.ts'
import { askAgainLater, problemOf, wordsOf } from '../refusals/problem.ts'
import type { Pages } from '../types.ts'
import type { WorldParts } from '../worlds/worlds.ts'
import { addressOf, NO_PROXY } from './address.ts'
import type { Endpoint, FormRoute, Shown, Visit } from './types.ts'

/** A form has no files. */
const FORM_BYTES_MAX = 64 * 1024

/** Pages with forms, what their forms send, and the addresses beside them. */
export function mountForms<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
): void {
  for (const endpoint of parts.endpoints ?? []) mountEndpoint(server, parts, endpoint)
  const { pages } = parts
  if (pages === null) return
  for (const form of parts.forms ?? []) {
    for (const lang of parts.region.languages) mountForm(server, parts, pages, form, lang)
    if (form.method === 'GET')
      server.get(form.path, (request, reply) => {
        keepNowhere(reply)
        return sendToLanguage(parts, request, reply)
      })
  }
}

function mountForm<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  pages: Pages,
  form: FormRoute,
  lang: Lang,
): void {
  server.route({
    method: form.method,
    url: `/${lang}${form.path}`,
    bodyLimit: FORM_BYTES_MAX,
    // What stands in them together with what somebody else may have put there must not be told by its length.
    compress: false,
    handler: async (request, reply) => {
      secure(reply, 'page')
      keepNowhere(reply)
      reply.header('content-language', lang)
      if (form.method === 'POST') requireOwnSite(request)
      const visit = visitOf(parts, request, lang)
      const shown = await answerOrAgain(parts, form, visit, request, reply)
      setCookies(reply, shown.cookies)
      if (shown.kind === 'elsewhere') return reply.redirect(shown.to, 303)
      const { page, data, status = 200 } = shown
      await contextFor(parts, request)
      return drawPage(parts, pages, { page, data, status, lang }, request, reply)
    },
  })
}

async function answerOrAgain<C extends BaseContext>(
  parts: WorldParts<C>,
  form: FormRoute,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Shown> {
  try {
    return await form.answer(visit)
  } catch (error) {
    if (!(error instanceof HouseError) || form.again === undefined) throw error
    const words = wordsOf(parts)
    const problem = problemOf(error, words, {
      path: request.url.split('?')[0] ?? '',
      requestId: request.id,
      lang: visit.lang,
      body_bytes_max: FORM_BYTES_MAX,
    })
    askAgainLater(reply, error, words)
    const shown = await form.again(visit, problem)
    return shown.kind === 'page' ? { ...shown, status: shown.status ?? problem.status } : shown
  }
}

function mountEndpoint<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  endpoint: Endpoint,
): void {
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    exposeHeadRoute: false,
    bodyLimit: FORM_BYTES_MAX,
    compress: false,
    handler: async (request, reply) => {
      secure(reply, 'private')
      keepNowhere(reply)
      if (endpoint.method === 'POST') requireOwnSite(request)
      const lang = pickLanguage(request.headers['accept-language'], parts.region.languages)
      const said = await endpoint.answer(visitOf(parts, request, lang))
      setCookies(reply, said.cookies)
      if (said.kind === 'elsewhere') return reply.redirect(said.to, 303)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(said.value))
    },
  })
}

function visitOf<C extends BaseContext>(
  parts: WorldParts<C>,
  request: FastifyRequest,
  lang: Lang,
): Visit {
  return {
    lang,
    search: lastOfEach(new URLSearchParams(request.url.split('?')[1] ?? '')),
    params: (request.params ?? {}) as { readonly [name: string]: string },
    fields: fieldsOf(request),
    body: request.body instanceof Uint8Array ? undefined : request.body,
    headers: headersOf(request),
    address: addressOf(request, parts.proxies ?? NO_PROXY),
    origin: parts.origin ?? saidOrigin(request),
  }
}

// Whoever sends a request writes its `Host`.
function saidOrigin(request: FastifyRequest): string {
  const url = URL.parse(originOf(request))
  return url === null || url.hostname === '' ? 'http://localhost' : url.origin
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined) headers.append(name, one)
  return headers
}

function fieldsOf({ body, headers }: FastifyRequest): { readonly [name: string]: string } {
  if (!(body instanceof Uint8Array)) return {}
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new HouseError('http.unknown-body', {
      type: type ?? '',
      known: 'application/x-www-form-urlencoded',
    })
  return lastOfEach(new URLSearchParams(Buffer.from(body).toString('utf8')))
}

function lastOfEach(pairs: URLSearchParams): { readonly [name: string]: string } {
  return Object.fromEntries(pairs)
}

// Whose account it is, and what opens it, stays with who asked.
function keepNowhere(reply: FastifyReply): void {
  reply
    .header('cache-control', 'private, no-store')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
}

function setCookies(reply: FastifyReply, cookies: readonly string[] | undefined): void {
  if (cookies !== undefined && cookies.length > 0) reply.header('set-cookie', [...cookies])
}
