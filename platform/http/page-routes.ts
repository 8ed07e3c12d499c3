import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { type Actor, ask, type BaseContext, isSecondStepDue, type Query } from '#platform/action'
import { type Lang, pickLanguage } from '#platform/i18n'
import { sendBody } from './answer.ts'
import { contextFor, contextOfReader } from './asker.ts'
import { secure } from './headers.ts'
import { fieldsOf, knownInputOf } from './input.ts'
import { originOf } from './origin.ts'
import type { Problem } from './refusals/problem.ts'
import type { Frame, PageRoute, Pages, Viewer } from './types.ts'
import { prefixOf, type WorldParts } from './worlds/worlds.ts'

const HTML = 'text/html; charset=utf-8'

/** Every page in every language, and `/` in the language that the reader's browser asks for. */
export function mountPages<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  pages: Pages,
): void {
  const prefix = prefixOf(parts.world)
  for (const { page, query } of askingPages(parts, pages)) {
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

type Asking<C extends BaseContext> = {
  readonly page: PageRoute
  readonly query: Query<C, TSchema, unknown>
}

/** The pages that have an address, each with the query that feeds it. */
export function askingPages<C extends BaseContext>(
  { sections, world }: WorldParts<C>,
  { routes }: Pages,
): readonly Asking<C>[] {
  const queries = new Map(
    sections.flatMap((section) => section.queries).map((query) => [query.name, query]),
  )
  return routes.flatMap((page) => {
    if (page.query === null) return []
    const query = queries.get(page.query)
    if (query === undefined && world === 'simulated') return []
    if (query === undefined)
      throw new Error(`the page ${page.name} asks ${page.query}, which nobody answers`)
    return [{ page, query }]
  })
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
  const frame = frameOf(parts, request, { ...placeOf(request), lang, asOf: today, today })
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
  const frame = frameOf(parts, request, { ...placeOf(request), lang, asOf: today, today })
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
  if (parts.actorOf !== undefined && ctx.actor.kind === 'anonymous' && !query.may(ctx))
    return sendToSignIn(lang, request, reply)
  if (isInSession(ctx.actor) && isSecondStepDue(query.may, ctx)) return sendToAccount(lang, reply)
  const { data, frame } = await askPage(parts, asked, placeOf(request), ctx, request)
  const { html } = pages.render({ page: page.name, data, frame, status: 200 })
  reply.header('content-language', lang)
  return sendBody(request, reply, { type: HTML, content: html })
}

/** Where a page stands: its path, without or with its language, and what its address gives its query. */
export type Place = {
  readonly path: string
  readonly search: { readonly [name: string]: string }
  readonly params: { readonly [name: string]: string }
}

/** What a page shows at a place to whoever asks. */
export async function askPage<C extends BaseContext>(
  parts: WorldParts<C>,
  { query, lang }: { readonly query: Query<C, TSchema, unknown>; readonly lang: Lang },
  place: Place,
  ctx: C,
  request: FastifyRequest,
): Promise<{ readonly data: unknown; readonly frame: Frame }> {
  const input = knownInputOf(query.input, { ...place.search, ...place.params })
  if (fieldsOf(query.input).has('lang')) input.lang = lang
  const data = await ask(parts.db, query, ctx, input)
  const { today } = ctx
  return {
    data,
    frame: frameOf(parts, request, { ...place, lang, asOf: asOfIn(data) ?? today, today }),
  }
}

/** A page that isn't for everybody: who has not said who they are is asked, and comes back here. */
function sendToSignIn(lang: Lang, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store')
  return reply.redirect(`/${lang}/sign-in?next=${encodeURIComponent(request.url)}`, 303)
}

// The page of the account says why one is there, and has the forms that help.
function sendToAccount(lang: Lang, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store')
  return reply.redirect(`/${lang}/account`, 303)
}

function isInSession(actor: Actor): boolean {
  return actor.kind === 'person' && actor.means.kind === 'session'
}

function frameOf<C extends BaseContext>(
  { region, world }: WorldParts<C>,
  request: FastifyRequest,
  shown: Place & { readonly lang: Lang; readonly asOf: string; readonly today: string },
): Frame {
  const { lang, path, search, params, asOf, today } = shown
  return {
    lang,
    languages: region.languages,
    languageNames: region.languageNames,
    regionTitle: region.title,
    example: region.example,
    world,
    path: path.startsWith(`/${lang}/`) ? path.slice(lang.length + 1) : path,
    search,
    asOf,
    today,
    origin: originOf(request),
    params,
    viewer: viewerOf(request.asker),
  }
}

function viewerOf(asker: Actor | null): Viewer | null {
  if (asker?.kind !== 'person') return null
  const { name, organisationTitle, roles, office } = asker
  return { name, organisation: organisationTitle, roles, office }
}

function placeOf(request: FastifyRequest): Place {
  return {
    path: request.url.split('?')[0] ?? '/',
    search: searchOf(request),
    params: (request.params ?? {}) as { readonly [name: string]: string },
  }
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
