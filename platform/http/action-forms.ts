import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { type BaseContext, perform } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import { contextFor, requireOwnSiteOfSession } from './asker.ts'
import { drawWithRefusal, PAGE_FIELD } from './forms/refused-form.ts'
import { secure } from './headers.ts'
import { inputOf } from './input.ts'
import { drawPage } from './page-routes.ts'
import type { HttpRoute, Pages } from './types.ts'
import { prefixOf, type WorldParts } from './worlds/worlds.ts'

const FORM_TYPE = 'application/x-www-form-urlencoded'
const FORM_BYTES_MAX = 256 * 1024
/** `title.en` is a field within a field; nothing is written deeper. */
const FIELD = /^([a-z][A-Za-z0-9]*)(?:\.([A-Za-z0-9-]+))?$/

type Sent<C extends BaseContext> = Extract<HttpRoute<C>, { action: unknown }>

/** What forms of pages send without any script: an action's path below each language. */
export function mountActionForms<C extends BaseContext>(
  server: FastifyInstance,
  parts: WorldParts<C>,
  pages: Pages,
): void {
  for (const route of parts.sections.flatMap(({ routes }) => routes)) {
    if (!('action' in route) || route.form === undefined) continue
    const { bytes_max = FORM_BYTES_MAX, opened } = route.form
    for (const lang of parts.region.languages) {
      const before = `/${lang}${prefixOf(parts.world)}`
      server.post(`${before}${route.path}`, { bodyLimit: bytes_max }, async (request, reply) =>
        send(parts, pages, route, lang, request, reply),
      )
      if (opened !== undefined)
        server.get(`${before}${route.path}`, async ({ params }, reply) =>
          reply.redirect(`${before}${nextOf(opened, params, null)}`, 303),
        )
    }
  }
}

async function send<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  { action, form }: Sent<C>,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  secure(reply, 'page')
  const ctx = await contextFor(parts, request)
  requireOwnSiteOfSession(request)
  const sent = sentIn(request)
  const given = inputOf(request.params as { readonly [name: string]: string })
  let out: unknown
  try {
    out = await perform(parts.db, action, ctx, { ...formInputOf(action.input, sent), ...given })
  } catch (error) {
    const fields = Object.fromEntries(
      [...new Set(sent.keys())].map((key) => [key, sent.getAll(key)]),
    )
    const refused = { lang, error, fields, body_bytes_max: form?.bytes_max ?? FORM_BYTES_MAX }
    return drawWithRefusal(parts, pages, refused, ctx, request, reply)
  }
  reply.header('cache-control', 'private, no-store')
  if (form !== undefined && 'page' in form)
    return drawPage(parts, pages, { page: form.page, data: out, status: 200, lang }, request, reply)
  return reply.redirect(
    `/${lang}${prefixOf(parts.world)}${nextOf(form?.next ?? '/', request.params, out)}`,
    303,
  )
}

/** Where a form leads: `/drafts/:id` is filled from the path that it was sent to, else from the answer. */
function nextOf(next: string, params: unknown, out: unknown): string {
  const fields = { ...(isRecord(out) ? out : {}), ...(isRecord(params) ? params : {}) }
  return next.replace(/:([a-z]\w*)/g, (_, name: string) =>
    encodeURIComponent(String(fields[name] ?? '')),
  )
}

/** What a form sent; nothing where there was none. Throws `http.unknown-body`. */
function sentIn({ body, headers }: FastifyRequest): URLSearchParams {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === FORM_TYPE && body instanceof Uint8Array)
    return new URLSearchParams(Buffer.from(body).toString('utf8'))
  if (body === undefined || body === null) return new URLSearchParams()
  throw new HouseError('http.unknown-body', { type, known: FORM_TYPE })
}

/** The fields of a form as an input: a list where the schema has one, nothing where nothing was filled in. */
function formInputOf(schema: TSchema, sent: URLSearchParams) {
  const input: { [field: string]: unknown } = {}
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name).filter((value) => value !== '')
    const [, field = name, within] = FIELD.exec(name) ?? []
    if (values.length === 0 || name === '__proto__' || name === PAGE_FIELD) continue
    const value = isList(schema, field) ? values : values.at(-1)
    if (within === undefined) input[field] = value
    else input[field] = { ...(isRecord(input[field]) ? input[field] : {}), [within]: value }
  }
  return input
}

function isList(schema: TSchema, field: string): boolean {
  const properties: unknown = 'properties' in schema ? schema.properties : undefined
  if (!isRecord(properties) || !Object.hasOwn(properties, field)) return false
  const part = properties[field]
  return isRecord(part) && part.type === 'array'
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
