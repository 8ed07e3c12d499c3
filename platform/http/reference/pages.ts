import type { FastifyInstance } from 'fastify'
import type { BaseContext } from '#platform/action'
import { type Lang, say } from '#platform/i18n'
import { jsonText, sendBody } from '../answer.ts'
import { languageOf } from '../api-routes.ts'
import { API, secure } from '../headers.ts'
import { fieldsOf, parameterOf } from '../input.ts'
import type { HttpRoute, Section, ServerParts } from '../types.ts'
import { openApiOf } from './openapi.ts'
import { REFERENCE_STYLE } from './style.ts'

const WORDS = {
  title: { en: 'Interface', zh: '接口说明' },
  lead: {
    en: 'Every answer is JSON; numbers are exact text. Dates of knowledge are given by as-of, languages by lang or Accept-Language.',
    zh: '各接口均返回 JSON，数值为精确文本。以 as-of 指定所知日期，以 lang 或 Accept-Language 指定语言。',
  },
  document: { en: 'OpenAPI 3.1 document', zh: 'OpenAPI 3.1 文档' },
  parameters: { en: 'Parameters', zh: '参数' },
  formats: { en: 'Formats', zh: '格式' },
  errors: { en: 'Errors', zh: '错误码' },
} as const

/** `/api/openapi.json` for machines, `/api/docs` for people: made once per language, from the routes themselves. */
export function mountReference<C extends BaseContext>(
  server: FastifyInstance,
  parts: ServerParts<C>,
): void {
  const { languages } = parts.region
  const documents = new Map(languages.map((lang) => [lang, jsonText(openApiOf(parts, lang))]))
  const pages = new Map(languages.map((lang) => [lang, pageOf(parts, lang)]))
  server.get('/api/openapi.json', (request, reply) => {
    secure(reply, 'data')
    const content = documents.get(languageOf(request, languages)) ?? ''
    return sendBody(request, reply, { type: 'application/json; charset=utf-8', content })
  })
  server.get('/api/docs', (request, reply) => {
    secure(reply, 'page')
    const lang = languageOf(request, languages)
    reply.header('content-language', lang).header('vary', 'accept-language')
    const content = pages.get(lang) ?? ''
    return sendBody(request, reply, { type: 'text/html; charset=utf-8', content })
  })
  server.get('/api/docs.css', (request, reply) => {
    return sendBody(request, reply, { type: 'text/css; charset=utf-8', content: REFERENCE_STYLE })
  })
}

function pageOf<C extends BaseContext>(parts: ServerParts<C>, lang: Lang): string {
  const { sections, errors } = parts
  const title = `onedelta · ${say(WORDS.title, lang)}`
  const listed = sections.filter(({ routes }) => routes.length > 0)
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title><link rel="stylesheet" href="/api/docs.css"></head><body><main>`,
    `<h1>${text(title)}</h1><p>${text(say(WORDS.lead, lang))}</p>`,
    `<p><a href="/api/openapi.json">${text(say(WORDS.document, lang))}</a></p>`,
    `<nav><ul>${listed.map(({ name, title: words }) => `<li><a href="#${name}">${text(say(words, lang))}</a></li>`).join('')}`,
    `<li><a href="#errors">${text(say(WORDS.errors, lang))}</a></li></ul></nav>`,
    ...listed.map((section) => sectionOf(section, lang)),
    `<h2 id="errors">${text(say(WORDS.errors, lang))}</h2><dl>`,
    ...Object.keys(errors)
      .toSorted()
      .map((code) => {
        const entry = errors[code]
        return entry === undefined
          ? ''
          : `<dt id="${code}"><code>${code}</code></dt><dd>${text(say(entry.message, lang))} ${text(say(entry.remedy, lang))}</dd>`
      }),
    '</dl></main></body></html>',
  ].join('\n')
}

function sectionOf<C extends BaseContext>(section: Section<C>, lang: Lang): string {
  return [
    `<h2 id="${section.name}">${text(say(section.title, lang))}</h2>`,
    ...section.routes.map((route) => routeOf(route, lang)),
  ].join('\n')
}

function routeOf<C extends BaseContext>(route: HttpRoute<C>, lang: Lang): string {
  const verb = 'query' in route ? route.query : route.action
  const below = route.method === 'GET' && route.mount === 'language' ? '/{lang}' : API
  const parameters = [...fieldsOf(verb.input)].map(
    (field) => `<code>${route.path.includes(`:${field}`) ? field : parameterOf(field)}</code>`,
  )
  const formats = route.method === 'GET' ? Object.entries(route.formats ?? {}) : []
  return [
    `<section><h3><code>${route.method} ${text(below + route.path)}</code></h3>`,
    `<p>${text(say(route.summary, lang))}</p>`,
    parameters.length === 0
      ? ''
      : `<p>${text(say(WORDS.parameters, lang))}: ${parameters.join(', ')}</p>`,
    formats.length === 0
      ? ''
      : `<p>${text(say(WORDS.formats, lang))}: ${formats.map(([type, format]) => `<code>${format.name}</code> (${text(type)})`).join(', ')}</p>`,
    '</section>',
  ].join('\n')
}

function text(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
