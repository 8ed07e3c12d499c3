import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BaseContext } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Lang } from '#platform/i18n'
import { askingPages, askPage, type Place } from '../page-routes.ts'
import { askAgainLater, problemOf, wordsOf } from '../refusals/problem.ts'
import type { Pages } from '../types.ts'
import { prefixOf, type WorldParts } from '../worlds/worlds.ts'

const HTML = 'text/html; charset=utf-8'

/** The field in which a form says on which page it stands. */
export const PAGE_FIELD = '_page'

type Refused = {
  readonly lang: Lang
  readonly error: unknown
  readonly fields: { readonly [name: string]: readonly string[] }
  readonly body_bytes_max: number
}

/**
 * Draws the page that a form was sent from once more, with why it was refused and what was typed: nobody types a thing twice
 * since one word of it was wrong. Throws the error where no page of ours sent it, or that page can't be drawn.
 */
export async function drawWithRefusal<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  { lang, error, fields, body_bytes_max }: Refused,
  ctx: C,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = pageAt(parts, pages, fields[PAGE_FIELD]?.[0] ?? '', lang)
  if (!(error instanceof HouseError) || found === null) throw error
  const words = wordsOf(parts)
  const path = request.url.split('?')[0] ?? ''
  const problem = problemOf(error, words, { path, requestId: request.id, lang, body_bytes_max })
  const shown = await askPage(parts, { ...found, lang }, found.place, ctx, request).catch(
    () => null,
  )
  if (shown === null) throw error
  const { message, remedy } = problem
  const to = path.slice(lang.length + 1)
  const frame = { ...shown.frame, refused: { to, message, remedy, fields } }
  const { html } = pages.render({ page: found.page.name, data: shown.data, frame, status: 200 })
  askAgainLater(reply, error, words)
  reply.header('content-language', lang).header('cache-control', 'private, no-store')
  return reply.code(problem.status).type(HTML).send(html)
}

/** Which page of ours stands at an address in this language and world: of two patterns the one with fewer names in it. */
function pageAt<C extends BaseContext>(
  parts: WorldParts<C>,
  pages: Pages,
  address: string,
  lang: Lang,
) {
  const before = `/${lang}${prefixOf(parts.world)}`
  const url = address.startsWith(`${before}/`) ? URL.parse(address, 'http://here.invalid') : null
  if (url === null) return null
  const steps = url.pathname.slice(before.length).split('/').slice(1).map(decoded)
  const found = askingPages(parts, pages)
    .flatMap((asking) => {
      const params = paramsOf(asking.page.path.split('/').slice(1), steps)
      return params === null ? [] : [{ ...asking, params }]
    })
    .toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
  if (found === undefined) return null
  const search = Object.fromEntries(url.searchParams)
  const place: Place = { path: url.pathname, search, params: found.params }
  return { ...found, place }
}

function paramsOf(
  pattern: readonly string[],
  steps: readonly string[],
): { readonly [name: string]: string } | null {
  if (pattern.length !== steps.length) return null
  const params: { [name: string]: string } = {}
  for (const [index, part] of pattern.entries()) {
    const step = steps[index] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = step
    else if (part !== step) return null
  }
  return params
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
