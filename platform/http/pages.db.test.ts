import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { lakesServer } from './tiny/lakes.ts'

const { get, pageOf } = await lakesServer(await testDatabase())

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
