import Type from 'typebox'
import { afterAll } from 'vitest'
import type { BaseContext, Query } from '#platform/action'
import { errors as actionErrors, anyone, house } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { fixedContext } from '#test/support'
import { buildServer, errors, type Frame, type Section } from '../index.ts'

const { region } = fixedContext()
/** A code of its own, with a status that its kind alone wouldn't have. */
const DRY = 'lakes.dry'

const input = Type.Object(
  {
    id: Type.String(),
    asOf: Type.Optional(Type.String()),
    lang: Type.Optional(Type.String()),
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 10 }),
  },
  { additionalProperties: false },
)
const file = Type.Object({ content: Type.String(), type: Type.Optional(Type.String()) })
export type Answer = {
  readonly id: string
  readonly asOf: string
  readonly lang: string
  readonly text: string
}
const read: Query<BaseContext, typeof input, Answer> = {
  name: 'lakes.read',
  title: { en: 'A lake', zh: '湖' },
  input,
  output: Type.Object({ id: Type.String(), text: Type.String() }),
  may: anyone,
  answer: async (_, ctx, { id, asOf, lang, limit }) => {
    if (id === 'dry') throw new HouseError(DRY, { id })
    if (id === 'broken') throw new Error('the secret reason')
    return { id, asOf: asOf ?? ctx.today, lang: lang ?? '', text: 'water '.repeat(limit * 40) }
  },
}
const drain = {
  name: 'lakes.drain',
  title: { en: 'Drain', zh: '排干' },
  input: Type.Object({ id: Type.String() }),
  may: house,
  apply: async () => ({ drained: 12n }),
}
const depths: Query<BaseContext, typeof file, unknown> = {
  name: 'lakes.depths',
  title: { en: 'Depths', zh: '水深' },
  input: file,
  output: file,
  may: anyone,
  answer: async (_, __, given) => given,
}
const sections: readonly Section<BaseContext>[] = [
  {
    name: 'lakes',
    title: { en: 'Lakes', zh: '湖泊' },
    queries: [read, depths],
    routes: [
      {
        method: 'GET',
        path: '/lakes/:id',
        query: read,
        summary: { en: 'One lake', zh: '一个湖' },
        formats: {
          'text/csv': {
            name: 'csv',
            encode: (answer: Answer) => `id\n${answer.id}\n`,
            filename: (answer: Answer) => `${answer.id}.csv`,
          },
        },
      },
      {
        method: 'GET',
        path: '/lakes/:id([a-z0-9-]+).atom',
        mount: 'language',
        query: read,
        summary: { en: 'Its feed', zh: '订阅' },
        formats: {
          'application/atom+xml': {
            name: 'atom',
            encode: (answer: Answer) => `<feed>${answer.id} ${answer.lang}</feed>`,
          },
        },
      },
      {
        method: 'POST',
        path: '/lakes/:id/drain',
        action: drain,
        summary: { en: 'Drain it', zh: '排干' },
      },
      {
        method: 'POST',
        path: '/depths',
        query: depths,
        summary: { en: 'What a file says of depths', zh: '文件所述水深' },
        bodies: { 'text/plain': { bytes: 'content', type: 'type' } },
      },
    ],
  },
]
/** A server about lakes, which draws its pages as their data; closed when the file is done. */
export async function lakesServer(db: Database) {
  const lines: string[] = []
  const server = await buildServer<BaseContext>({
    region,
    db,
    sections,
    errors: {
      ...errors,
      ...actionErrors,
      [DRY]: {
        kind: 'conflict',
        message: { en: 'The lake {id} is dry.', zh: '{id} 湖已干涸。' },
        remedy: { en: 'Wait for rain.', zh: '请等待降雨。' },
      },
    },
    statuses: { [DRY]: 422 },
    contextOf: (request) =>
      fixedContext({
        region,
        ...request,
        newId: () => 'made-id',
      }),
    pages: {
      routes: [
        { path: '/', name: 'home', query: 'lakes.read', panel: false, bare: false },
        { path: '/lakes/:id', name: 'lake', query: 'lakes.read', panel: true, bare: false },
        { path: '/lakes/:id/embed', name: 'embed', query: 'lakes.read', panel: false, bare: true },
      ],
      render: ({ page, data, frame, status }) => {
        if (frame.search.broken !== undefined) throw new Error('the pages were built wrongly')
        return { html: `<!doctype html>${JSON.stringify({ page, data, frame, status })}`, status }
      },
    },
    assets: null,
    version: '1.2.3',
    log: { write: (line) => lines.push(line) },
  })
  afterAll(() => server.close())

  const get = (url: string, headers: { [name: string]: string } = {}) =>
    server.inject({ url, headers })
  const pageOf = (
    body: string,
  ): { page: string; frame: Frame; data: Answer & { code: string }; status: number } =>
    JSON.parse(body.replace('<!doctype html>', ''))
  return { server, lines, get, pageOf }
}
