import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { type Actor, ask, type BaseContext, type Query } from '#platform/action'
import { type Lang, pickLanguage } from '#platform/i18n'
import { sendBody } from './answer.ts'
import { contextFor, contextOfReader } from './asker.ts'
import { secure } from './headers.ts'
import { fieldsOf, knownInputOf } from './input.ts'
import { originOf } from './origin.ts'
import type { Problem } from './problem.ts'
import type { Frame, PageRoute, Pages, Viewer } from './types.ts'
import { prefixOf, type WorldParts } from './worlds/worlds.ts'

const HTML = 'text/html; charset=utf-8'

/** Every page in every language, and `/` in the language that the reader's browser asks for. */
export function mountPages<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  pages: Pages,
): void {
  const queries = new Map(
    parts.sections.flatMap((section) => section.queries).map((query) => [query.name, query]),
  )
  const prefix = prefixOf(parts.world)
  for (const page of pages.routes) {
    if (page.query === null) continue
    const query = queries.get(page.query)
    if (query === undefined && parts.world === 'simulated') continue
    if (query === undefined)
      throw new Error(`the page ${page.name} asks ${page.query}, which nobody answers`)
    const config = { bare: page.bare }
    for (const lang of parts.region.languages) {
      server.get(`/${lang}${prefix}${page.path}`, { config }, (request, reply) =>
        sendPage(parts, pages, { page, query, lang }, request, reply),
      )
    }
    if (page.path === '/') {
      server.get('/', (request, reply) => {
        const lang = pickLanguage(request.headers['accept-language'], parts.region.languages)
        reply.header('vary', 'accept-language').header('content-location', `/${lang}/`)
        return sendPage(parts, pages, { page, query, lang }, request, reply)
      })
    } else {
      server.get(`${prefix}${page.path}`, (request, reply) => sendToLanguage(parts, request, reply))
    }
  }
  if (parts.world === 'simulated') return
  // An address is often typed without its last slash.
  for (const lang of parts.region.languages) {
    server.get(`/${lang}`, (_, reply) => reply.redirect(`/${lang}/`, 308))
  }
}

/**
 * An address is passed on by word of mouth, and on paper, without the language of who passes it on: it leads to the
 * page in the language of who opens it, whatever it was asked with.
 */
export function sendToLanguage<C extends BaseContext>(
  { region }: WorldParts<C>,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const lang = pickLanguage(request.headers['accept-language'], region.languages)
  reply.header('vary', 'accept-language')
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache')
  return reply.redirect(`/${lang}${request.url}`, 302)
}

/** A problem as a page that leads on. */
export function sendProblemPage<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  // What stands in another site's page says there that it is gone, without our header and footer.
  const { bare } = request.routeOptions.config as { readonly bare?: boolean }
  secure(reply, bare === true ? 'embed' : 'page')
  const lang = languageOfPath(request, parts.region.languages)
  const { today } = contextOfReader(parts, request.id)
  const frame = frameOf(parts, request, lang, today, today)
  const { html, status } = pages.render({
    page: 'problem',
    data: problem,
    frame,
    status: problem.status,
    bare: bare === true,
  })
  reply.header('content-language', lang).header('cache-control', 'no-store')
  return reply.code(status).type(HTML).send(html)
}

/** A page whose data are there already, for who asked alone. */
export function drawPage<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  drawn: {
    readonly page: string
    readonly data: unknown
    readonly status: number
    readonly lang: Lang
  },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { page, data, status, lang } = drawn
  const { today } = contextOfReader(parts, request.id)
  const frame = frameOf(parts, request, lang, today, today)
  const { html } = pages.render({ page, data, frame, status: 200 })
  reply.header('content-language', lang)
  return reply.code(status).type(HTML).send(html)
}

/** The language in the address, else the one that the browser asks for. */
export function languageOfPath(request: FastifyRequest, languages: readonly Lang[]): Lang {
  const first = request.url.split('?')[0]?.split('/')[1] ?? ''
  return languages.includes(first)
    ? first
    : pickLanguage(request.headers['accept-language'], languages)
}

async function sendPage<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  asked: {
    readonly page: PageRoute
    readonly query: Query<C, TSchema, unknown>
    readonly lang: Lang
  },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { page, query, lang } = asked
  secure(reply, page.bare ? 'embed' : 'page')
  const ctx = await contextFor(parts, request)
  const given = { ...searchOf(request), ...(request.params as { readonly [name: string]: string }) }
  const input = knownInputOf(query.input, given)
  if (fieldsOf(query.input).has('lang')) input.lang = lang
  if (parts.actorOf !== undefined && ctx.actor.kind === 'anonymous' && !query.may(ctx))
    return sendToSignIn(lang, request, reply)
  const data = await ask(parts.db, query, ctx, input)
  const frame = frameOf(parts, request, lang, asOfIn(data) ?? ctx.today, ctx.today)
  const { html } = pages.render({ page: page.name, data, frame, status: 200 })
  reply.header('content-language', lang)
  return sendBody(request, reply, { type: HTML, content: html })
}

/** A page that isn't for everybody: who has not said who they are is asked, and comes back here. */
function sendToSignIn(lang: Lang, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store')
  return reply.redirect(`/${lang}/sign-in?next=${encodeURIComponent(request.url)}`, 303)
}

function frameOf<C extends BaseContext>(
  { region, world }: WorldParts<C>,
  request: FastifyRequest,
  lang: Lang,
  asOf: string,
  today: string,
): Frame {
  const path = request.url.split('?')[0] ?? '/'
  return {
    lang,
    languages: region.languages,
    languageNames: region.languageNames,
    regionTitle: region.title,
    example: region.example,
    world,
    path: path.startsWith(`/${lang}/`) ? path.slice(lang.length + 1) : path,
    search: searchOf(request),
    asOf,
    today,
    origin: originOf(request),
    params: (request.params ?? {}) as { readonly [name: string]: string },
    viewer: viewerOf(request.asker),
  }
}

function viewerOf(asker: Actor | null): Viewer | null {
  if (asker?.kind !== 'person') return null
  const { name, organisationTitle, roles, office } = asker
  return { name, organisation: organisationTitle, roles, office }
}

/** Search parameters; of one that is given twice, the last. */
function searchOf(request: FastifyRequest): { readonly [name: string]: string } {
  const query = request.query as { readonly [name: string]: string | readonly string[] }
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value.at(-1) ?? ''),
    ]),
  )
}

/** The date of knowledge that an answer was given for. */
function asOfIn(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('asOf' in data)) return undefined
  return typeof data.asOf === 'string' ? data.asOf : undefined
}
