import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { lakesServer } from './tiny/lakes.ts'

const { server, lines, get } = await lakesServer(await testDatabase())
const { region } = fixedContext()

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
  expect([unreadable.statusCode, unreadable.json().code]).toEqual([400, 'http.not-json'])
})

test.each([
  ['{\n  "depth": 3,\n  depth: 4\n}', 'http.not-json', '第 3 行第 3 列'],
  ['{"depth": 3', 'http.not-json', '第 1 行第 12 列'],
  ['“depth”', 'http.not-json', '第 1 行第 1 列'],
  ['{"depth": "a “b” c", “d”: 3}', 'http.not-json', '第 1 行第 22 列'],
  [' ', 'http.empty-body', '空的'],
  ['[1]', 'http.no-object', '不是对象'],
  ['{"__proto__": {}}', 'http.forbidden-field', '__proto__'],
])(
  'the body %j is refused as %s, and told where in the language asked for',
  async (payload, code, words) => {
    const sent = await server.inject({
      method: 'POST',
      url: '/api/v1/lakes/tai/drain',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
      payload,
    })
    expect([sent.statusCode, sent.json().code]).toEqual([400, code])
    expect(sent.json().message).toContain(words)
    expect(sent.json().message).not.toMatch(/Body|body/)
  },
)

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
  expect(long.json().message).toContain((16 * 1024 * 1024).toLocaleString('en'))
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
