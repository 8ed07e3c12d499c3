import type { TSchema } from 'typebox'
import type { BaseContext } from '#platform/action'
import { type Lang, say } from '#platform/i18n'
import { API } from '../headers.ts'
import { parameterOf } from '../input.ts'
import type { HttpRoute, ServerParts } from '../types.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Schema = { readonly [keyword: string]: Json }

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457, with the code of the catalogue.',
  required: [
    'type',
    'title',
    'status',
    'detail',
    'instance',
    'code',
    'message',
    'remedy',
    'requestId',
  ],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    message: { type: 'string' },
    remedy: { type: 'string' },
    requestId: { type: 'string' },
  },
}

const ALSO_SIMULATED = {
  en: `The same paths below ${API}/simulated lead to the simulated world; each of its answers says so.`,
  zh: `同样的路径加在 ${API}/simulated 之后即访问模拟环境，其每项应答均标明为模拟`,
}

/** OpenAPI 3.1 of all routes, in one language; the same bytes for the same programmes. */
export function openApiOf<C extends BaseContext>(
  { sections, region, version }: Pick<ServerParts<C>, 'sections' | 'region' | 'version'>,
  lang: Lang,
): Json {
  const components: { [name: string]: Json } = { Problem: PROBLEM }
  const paths: { [path: string]: { [method: string]: Json } } = {}
  const named = new Set<string>()
  for (const section of sections) {
    for (const route of section.routes) {
      const path = pathOf(route)
      const operation = operationOf(route, section.name, lang, components)
      // An operation has a name of its own; a verb may have several addresses.
      const id = named.has(operation.operationId)
        ? `${operation.operationId}:${path.split('/').at(-1)}`
        : operation.operationId
      named.add(id)
      paths[path] = {
        ...paths[path],
        [route.method.toLowerCase()]: { ...operation, operationId: id },
      }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'onedelta',
      version,
      summary: say(region.title, lang),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: sections
      .filter(({ routes }) => routes.length > 0)
      .map(({ name, title, simulated }) => ({
        name,
        description: [title, ...(simulated === true ? [ALSO_SIMULATED] : [])]
          .map((text) => say(text, lang))
          .join(lang === 'zh' ? '。' : '. '),
      })),
    paths,
    components: { schemas: components },
  }
}

/** Fastify writes `:id` or `:id(regex)` where OpenAPI writes `{id}`. */
function pathOf<C extends BaseContext>(route: HttpRoute<C>): string {
  const below = route.method === 'GET' && route.mount === 'language' ? '/{lang}' : API
  return below + route.path.replace(/:([A-Za-z]+)(\([^)]*\))?/g, '{$1}')
}

function operationOf<C extends BaseContext>(
  route: HttpRoute<C>,
  tag: string,
  lang: Lang,
  components: { [name: string]: Json },
): { readonly operationId: string; readonly [member: string]: Json } {
  const verb = 'query' in route ? route.query : route.action
  const failure = {
    description: 'problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
  const answer = 'query' in route ? schemaOf(route.query.output, components) : ({} satisfies Schema)
  const inLanguage = route.method === 'GET' && route.mount === 'language'
  const own = ('answers' in route ? route.answers : undefined) ?? 'application/json'
  const types: readonly string[] = [
    ...(inLanguage ? [] : [own]),
    ...('query' in route ? Object.keys(route.formats ?? {}) : []),
  ]
  return {
    operationId: verb.name,
    tags: [tag],
    summary: say(route.summary, lang),
    parameters: parametersOf(route, components),
    ...(route.method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: schemaOf(verb.input, components) },
              ...('bodies' in route ? otherBodiesOf(route.bodies ?? {}) : {}),
            },
          },
        }
      : {}),
    responses: {
      '200': {
        description: say(verb.title, lang),
        content: Object.fromEntries(
          types.map((type) => [type, { schema: type === own ? answer : { type: 'string' } }]),
        ),
      },
      ...(route.method === 'GET' ? { '304': { description: 'not modified' } } : {}),
      default: failure,
    },
  }
}

function otherBodiesOf(bodies: { readonly [mediaType: string]: unknown }): {
  readonly [mediaType: string]: Json
} {
  return Object.fromEntries(
    Object.keys(bodies).map((type) => [
      type,
      { schema: { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) } },
    ]),
  )
}

function parametersOf<C extends BaseContext>(
  route: HttpRoute<C>,
  components: { [name: string]: Json },
): Json {
  const inPath = [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name = '']) => name)
  const verb = 'query' in route ? route.query : route.action
  const input = schemaOf(verb.input, components)
  const properties = Object.entries((input.properties ?? {}) as { readonly [name: string]: Schema })
  const isPath = (name: string) =>
    inPath.includes(name) ||
    (name === 'lang' && route.method === 'GET' && route.mount === 'language')
  const ofPath = properties.filter(([name]) => isPath(name))
  const ofQuery = route.method === 'GET' ? properties.filter(([name]) => !isPath(name)) : []
  const formats =
    'query' in route && !('mount' in route && route.mount === 'language')
      ? Object.values(route.formats ?? {})
      : []
  const required = Array.isArray(input.required) ? input.required : []
  return [
    ...ofPath.map(([name, schema]) => ({ name, in: 'path', required: true, schema })),
    ...ofQuery.map(([name, schema]) => ({
      name: parameterOf(name),
      in: 'query',
      required: required.includes(name) && schema.default === undefined,
      schema,
    })),
    ...(formats.length === 0
      ? []
      : [
          {
            name: 'format',
            in: 'query',
            required: false,
            schema: { type: 'string', enum: ['json', ...formats.map(({ name }) => name)] },
          },
        ]),
  ]
}

/** A schema as plain JSON; what has a name of its own (`$id`, or `$defs` for recursion) moves to the components. */
function schemaOf(schema: TSchema, components: { [name: string]: Json }): Schema {
  return hoisted(JSON.parse(JSON.stringify(schema)), components) as Schema
}

function hoisted(value: Json, components: { [name: string]: Json }): Json {
  if (Array.isArray(value)) return value.map((held) => hoisted(held, components))
  if (typeof value !== 'object' || value === null) return value
  const { $defs, $id, $ref, ...rest } = value as { readonly [name: string]: Json }
  if (typeof $defs === 'object' && $defs !== null) {
    for (const definition of Object.values($defs)) hoisted(definition, components)
  }
  if (typeof $ref === 'string') return { $ref: `#/components/schemas/${$ref}` }
  if (typeof $id === 'string' && components[$id] !== undefined) return referenceTo($id)
  // Taken before its inside is looked at, which may name it again.
  if (typeof $id === 'string') components[$id] = {}
  const plain = Object.fromEntries(
    Object.entries(rest).map(([name, held]) => [name, hoisted(held, components)]),
  )
  if (typeof $id !== 'string') return plain
  components[$id] = plain
  return referenceTo($id)
}

function referenceTo(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` }
}
