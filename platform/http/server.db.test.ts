import { brotliDecompressSync } from 'node:zlib'
import Type from 'typebox'
import { afterAll, expect, test } from 'vitest'
import type { BaseContext, Query } from '#platform/action'
import { errors as actionErrors, anyone, house } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { buildServer, errors, type Frame, type Section } from './index.ts'

const db = await testDatabase()
const { region } = fixedContext()

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
type Answer = {
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
    if (id === 'dry') throw new HouseError('lakes.dry', { id })
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
const lines: string[] = []
const server = await buildServer<BaseContext>({
  region,
  db,
  sections,
  errors: {
    ...errors,
    ...actionErrors,
    'lakes.dry': {
      kind: 'conflict',
      message: { en: 'The lake {id} is dry.', zh: '{id} 湖已干涸。' },
      remedy: { en: 'Wait for rain.', zh: '请等待降雨。' },
    },
  },
  statuses: { 'lakes.dry': 422 },
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

test('an answer is JSON with a tag, and 304 for who has it', async () => {
  const first = await get('/api/v1/lakes/tai?as-of=2024-01-02&limit=1')
  expect(first.statusCode).toBe(200)
  expect(first.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(first.json()).toMatchObject({ id: 'tai', asOf: '2024-01-02', lang: region.languages[0] })
  const tag = String(first.headers.etag)
  const again = await get('/api/v1/lakes/tai?as-of=2024-01-02&limit=1', {
    'if-none-match': `"x", ${tag}`,
  })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  const other = await get('/api/v1/lakes/tai?as-of=2024-01-03&limit=1', { 'if-none-match': tag })
  expect(other.statusCode).toBe(200)
})

test('a long answer is compressed for who can read it', async () => {
  const { headers, rawPayload } = await get('/api/v1/lakes/tai', { 'accept-encoding': 'br, gzip' })
  expect(headers['content-encoding']).toBe('br')
  expect(headers.vary).toContain('accept-encoding')
  expect(brotliDecompressSync(rawPayload).toString()).toContain('"id":"tai"')
  expect((await get('/api/v1/lakes/tai')).headers['content-encoding']).toBeUndefined()
})

test('another format is chosen by name or by Accept, and an unknown one refused with those there are', async () => {
  const named = await get('/api/v1/lakes/tai?format=csv')
  expect(named.body).toBe('id\ntai\n')
  expect(named.headers['content-disposition']).toBe('attachment; filename="tai.csv"')
  expect((await get('/api/v1/lakes/tai', { accept: 'text/csv, */*' })).body).toBe('id\ntai\n')
  expect((await get('/api/v1/lakes/tai', { accept: 'text/html, */*' })).json().id).toBe('tai')
  const unknown = await get('/api/v1/lakes/tai?format=pdf')
  expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'http.unknown-format'])
  expect(unknown.json().message).toContain('json, csv')
})

test('a wrong parameter is a problem that names it, in the language asked for', async () => {
  const english = await get('/api/v1/lakes/tai?limit=500&colour=red', { 'accept-language': 'en' })
  expect(english.statusCode).toBe(400)
  expect(english.headers['content-type']).toContain('application/problem+json')
  expect(english.json()).toMatchObject({
    code: 'action.invalid-input',
    status: 400,
    instance: '/api/v1/lakes/tai',
  })
  expect(english.json().message).toContain('limit must be <= 100')
  expect(english.json().message).toContain('colour is not a parameter')
  const chinese = await get('/api/v1/lakes/tai?limit=500&lang=zh')
  expect(chinese.json().message).toContain('limit 须 <= 100')
})

test('a refusal has the status of its kind, or the one that a standard fixes', async () => {
  const dry = await get('/api/v1/lakes/dry?lang=zh')
  expect([dry.statusCode, dry.json().message]).toEqual([422, 'dry 湖已干涸。'])
  const refused = await server.inject({
    method: 'POST',
    url: '/api/v1/lakes/tai/drain',
    payload: {},
  })
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'action.refused'])
  const missing = await get('/api/v1/rivers')
  expect([missing.statusCode, missing.json().code]).toEqual([404, 'http.no-such-address'])
  const unreadable = await server.inject({
    method: 'POST',
    url: '/api/v1/lakes/tai/drain',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  })
  expect([unreadable.statusCode, unreadable.json().code]).toEqual([400, 'http.unreadable-request'])
})

test('our own fault tells its number and not its reason, which is in the logs', async () => {
  const failed = await get('/api/v1/lakes/broken', { 'x-request-id': 'trace-7' })
  expect(failed.statusCode).toBe(500)
  expect(failed.json()).toMatchObject({ code: 'http.internal', requestId: 'trace-7' })
  expect(failed.body).not.toContain('secret')
  const logged = lines.map((line) => JSON.parse(line)).find((line) => line.err !== undefined)
  expect(logged).toMatchObject({ reqId: 'trace-7', err: { message: 'the secret reason' } })
})

test('a request id is taken if it is plain, and made if not', async () => {
  expect((await get('/healthz', { 'x-request-id': 'a-1' })).headers['x-request-id']).toBe('a-1')
  expect((await get('/healthz', { 'x-request-id': 'a b\u0000' })).headers['x-request-id']).toBe(
    'made-id',
  )
})

test('a page is drawn with its frame, and its query gets only what it knows', async () => {
  const { headers, body } = await get('/en/lakes/tai?as-of=2024-01-02&fragment=panel&utm=x')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['content-language']).toBe('en')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe')
  expect(headers['x-frame-options']).toBe('DENY')
  const { page, frame, data } = pageOf(body)
  expect(page).toBe('lake')
  expect(data).toMatchObject({ id: 'tai', lang: 'en' })
  expect(frame).toMatchObject({
    lang: 'en',
    path: '/lakes/tai',
    asOf: '2024-01-02',
    search: { 'as-of': '2024-01-02', fragment: 'panel', utm: 'x' },
    params: { id: 'tai' },
  })
})

test('an embedded page may be framed, and nothing else may', async () => {
  const { headers } = await get('/en/lakes/tai/embed')
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
  expect(headers['x-frame-options']).toBeUndefined()
})

test('the root answers in the language that the browser likes', async () => {
  const { headers } = await get('/', { 'accept-language': 'de, zh-CN;q=0.9, en;q=0.5' })
  expect(headers['content-language']).toBe('zh')
  expect(headers.vary).toContain('accept-language')
  expect((await get('/en')).headers.location).toBe('/en/')
})

test('an address that is nothing is a page that says so, in the language of the address', async () => {
  const { statusCode, body, headers } = await get('/zh/nowhere')
  expect([statusCode, headers['content-language']]).toEqual([404, 'zh'])
  expect(pageOf(body)).toMatchObject({
    page: 'problem',
    status: 404,
    data: { code: 'http.no-such-address' },
  })
  expect((await get('/fr/')).statusCode).toBe(404)
})

test('a feed stands below its language, with dots and hyphens in its name', async () => {
  const { body, headers } = await get('/zh/lakes/tai-hu-2.atom')
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  expect(body).toBe('<feed>tai-hu-2 zh</feed>')
})

test('the interface describes itself, once for machines and once for people', async () => {
  const document = (await get('/api/openapi.json?lang=en')).json()
  expect(document.openapi).toBe('3.1.0')
  expect(Object.keys(document.paths)).toEqual([
    '/api/v1/lakes/{id}',
    '/{lang}/lakes/{id}.atom',
    '/api/v1/lakes/{id}/drain',
    '/api/v1/depths',
  ])
  const { parameters, responses } = document.paths['/api/v1/lakes/{id}'].get
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
    'id',
    'as-of',
    'lang',
    'limit',
    'format',
  ])
  expect(Object.keys(responses['200'].content)).toEqual(['application/json', 'text/csv'])
  const required = parameters.filter((one: { required: boolean }) => one.required)
  expect(required.map(({ name }: { name: string }) => name)).toEqual(['id'])
  const { body, headers } = await get('/api/docs?lang=zh')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(body).toContain('/api/v1/lakes/:id')
  expect(body).toContain('湖已干涸')
  expect((await get('/api/docs.css')).headers['content-type']).toBe('text/css; charset=utf-8')
})

test('a language that the region lacks is refused where it is named, and not where a browser prefers it', async () => {
  const named = await get('/api/v1/lakes/tai?lang=xx', { 'accept-language': 'en' })
  expect([named.statusCode, named.json().code]).toEqual([400, 'http.unknown-language'])
  expect(named.json().message).toBe('There is no language xx here; there is en, zh.')
  const { body, headers } = await get('/api/v1/lakes/tai', { 'accept-language': 'xx, en;q=0.5' })
  expect([JSON.parse(body).lang, headers['content-language']]).toEqual(['en', 'en'])
})

test('a method that a path does not take is told those that it does', async () => {
  const read = await get('/api/v1/lakes/tai/drain')
  expect([read.statusCode, read.headers.allow]).toEqual([405, 'POST, OPTIONS'])
  expect(read.json()).toMatchObject({ code: 'http.wrong-method', status: 405 })
  const written = await server.inject({
    method: 'PUT',
    url: '/api/v1/lakes/tai',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  })
  expect([written.statusCode, written.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('a page of another site may ask, and change nothing', async () => {
  const ask = (url: string) => server.inject({ method: 'OPTIONS', url })
  const question = await ask('/api/v1/depths')
  expect(question.statusCode).toBe(204)
  expect(question.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'accept, accept-language, content-type',
  })
  const change = await ask('/api/v1/lakes/tai/drain')
  expect(change.headers['access-control-allow-methods']).toBeUndefined()
})

test('a question takes the bodies that its route names, as bytes with their type', async () => {
  const ask = (type: string, payload: string | Buffer) =>
    server.inject({
      method: 'POST',
      url: '/api/v1/depths',
      headers: type === '' ? {} : { 'content-type': type },
      payload,
    })
  const taken = await ask('text/plain; charset=gbk', Buffer.from([0xb3, 0xf6]))
  expect(taken.json()).toEqual({ content: 's/Y=', type: 'text/plain; charset=gbk' })
  const json = await ask('application/json', '{"content":""}')
  expect(json.json()).toEqual({ content: '' })
  const picture = await ask('image/png', 'x')
  expect([picture.statusCode, picture.json().code]).toEqual([415, 'http.unknown-body'])
  for (const type of ['', 'nonsense']) {
    const untyped = await ask(type, Buffer.from('x'))
    expect([untyped.statusCode, untyped.json().message]).toEqual([415, expect.stringMatching(/\S/)])
    expect(untyped.json().message).not.toMatch(/type {2}|\{/)
  }
  const long = await ask('text/plain', Buffer.alloc(17 * 1024 * 1024))
  expect([long.statusCode, long.json().code]).toEqual([413, 'http.too-large'])
  expect(long.json().message).toContain(String(16 * 1024 * 1024))
  const number = await ask('application/json', '{"content":5}')
  expect([number.statusCode, number.json().code]).toEqual([400, 'action.invalid-input'])
})

test('the probes say that it lives, is ready, and how it fares', async () => {
  expect((await get('/healthz')).body).toBe('ok\n')
  expect((await get('/readyz')).statusCode).toBe(200)
  const { body } = await get('/metrics')
  expect(body).toContain(
    'http_request_duration_seconds_count{method="GET",route="/healthz",status="200"}',
  )
  expect(body).toContain('process_cpu_seconds_total')
})

test('where even the page of problems is broken, the problem is still told, and not its reason', async () => {
  const { statusCode, headers, body } = await get('/en/lakes/tai?broken=yes')
  expect(statusCode).toBe(500)
  expect(headers['content-type']).toContain('application/problem+json')
  expect(JSON.parse(body).code).toBe('http.internal')
  expect(body).not.toContain('wrongly')
})

test('an address without a language leads to the page in the reader’s, with all that it asked', async () => {
  const german = await get('/lakes/tai?as-of=2024-01-02', { 'accept-language': 'de, zh;q=0.9' })
  expect([german.statusCode, german.headers.location]).toEqual([
    302,
    '/zh/lakes/tai?as-of=2024-01-02',
  ])
  expect(german.headers.vary).toContain('accept-language')
  const english = await get('/lakes/tai/embed', { 'accept-language': 'en-GB' })
  expect(english.headers.location).toBe('/en/lakes/tai/embed')
  const nowhere = await get('/rivers', { 'accept-language': 'zh-CN' })
  expect([nowhere.statusCode, nowhere.headers['content-language']]).toEqual([404, 'zh'])
})

test('what is gone from another site’s page may be framed too, and its frame knows where it was reached', async () => {
  const { statusCode, headers, body } = await get('/en/lakes/dry/embed', {
    host: 'lakes.example',
    'x-forwarded-proto': 'https',
  })
  expect(statusCode).toBe(422)
  expect(headers['content-security-policy']).toContain('frame-ancestors *')
  expect(pageOf(body).frame.origin).toBe('https://lakes.example')
})
