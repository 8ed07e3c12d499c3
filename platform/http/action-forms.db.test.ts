import Type from 'typebox'
import { afterAll, expect, test } from 'vitest'
import {
  type Action,
  errors as actionErrors,
  type BaseContext,
  type Person,
  type Query,
  signedIn,
} from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { buildServer, errors } from './index.ts'

const db = await testDatabase()
const { region } = fixedContext()
const { newId } = systemClock()
const given: unknown[] = []

const INPUT = Type.Object(
  {
    id: Type.String(),
    title: Type.Optional(Type.Record(Type.String(), Type.String())),
    kinds: Type.Optional(Type.Array(Type.String())),
    depth: Type.Optional(Type.Integer()),
    dry: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
const fill: Action<BaseContext, typeof INPUT, { readonly filled: string }> = {
  name: 'lakes.fill',
  title: { en: 'Fill', zh: '注满' },
  input: INPUT,
  may: signedIn,
  apply: async (_, __, input) => {
    given.push(input)
    return { filled: input.id }
  },
}
const closed: Query<BaseContext, typeof INPUT, { readonly id: string }> = {
  name: 'lakes.closed',
  title: { en: 'A lake', zh: '湖' },
  input: INPUT,
  output: INPUT,
  may: signedIn,
  answer: async (_, __, { id }) => ({ id }),
}
const PERSON: Person = {
  kind: 'person',
  id: '019400d0-0000-7000-8000-0000000000ff',
  name: 'Lin',
  organisation: null,
  organisationTitle: null,
  jurisdiction: null,
  office: false,
  roles: [],
  means: { kind: 'session', id: 's' },
  scopes: null,
}
type Form = ({ readonly next: string } | { readonly page: string }) & {
  readonly bytes_max?: number
  readonly opened?: string
}
const post = (path: string, form: Form) =>
  ({ method: 'POST', path, action: fill, summary: fill.title, form }) as const
const server = await buildServer<BaseContext>({
  region,
  db,
  sections: [
    {
      name: 'lakes',
      title: { en: 'Lakes', zh: '湖泊' },
      queries: [closed],
      routes: [
        post('/lakes/:id/fill', { next: '/lakes' }),
        post('/lakes/:id/show', { page: 'filled', opened: '/closed/:id' }),
        post('/lakes/:id/pour', { next: '/lakes', bytes_max: 400_000 }),
        { method: 'POST', path: '/lakes/:id/api', action: fill, summary: fill.title },
      ],
    },
  ],
  errors: { ...errors, ...actionErrors },
  actorOf: async ({ headers: { cookie } }) => (cookie === 'session' ? PERSON : null),
  contextOf: (request) => fixedContext({ region, newId, ...request }),
  pages: {
    routes: [
      { path: '/closed/:id', name: 'closed', query: 'lakes.closed', panel: false, bare: false },
      { path: '/filled', name: 'filled', query: null, panel: false, bare: false },
    ],
    render: ({ page, data, status, frame: { refused, path, search } }) => ({
      html: JSON.stringify({
        page,
        data,
        ...(refused === undefined ? {} : { refused, path, search }),
      }),
      status,
    }),
  },
  assets: null,
  version: '1.2.3',
})
afterAll(() => server.close())

const send = (url: string, payload: string, headers: { [name: string]: string } = {}) =>
  server.inject({
    method: 'POST',
    url,
    payload,
    headers: {
      host: 'here.example',
      origin: 'http://here.example',
      cookie: 'session',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
  })

test('a form is an action’s input: lists, fields within fields, numbers, and nothing where nothing was filled in', async () => {
  const answer = await send(
    '/zh/lakes/tai/fill',
    'title.en=Tai&title.zh=%E5%A4%AA%E6%B9%96&kinds=a&kinds=b&depth=3&dry=&id=other',
  )
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/zh/lakes'])
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(given.at(-1)).toEqual({
    id: 'tai',
    title: { en: 'Tai', zh: '太湖' },
    kinds: ['a', 'b'],
    depth: 3,
  })
  await send('/en/lakes/tai/fill', 'kinds=a')
  expect(given.at(-1)).toEqual({ id: 'tai', kinds: ['a'] })
  await send('/en/lakes/tai/fill', '')
  expect(given.at(-1)).toEqual({ id: 'tai' })
})

test('an answer that is drawn is drawn for who sent it, and kept by nobody', async () => {
  const { statusCode, headers, body } = await send('/en/lakes/tai/show', '')
  expect([statusCode, headers['cache-control']]).toEqual([200, 'private, no-store'])
  expect(JSON.parse(body)).toEqual({ page: 'filled', data: { filled: 'tai' } })
})

test('a form of another site, of nobody, or of another kind changes nothing', async () => {
  const before = given.length
  const codes = await Promise.all([
    send('/en/lakes/tai/fill', '', { origin: 'http://evil.example' }),
    send('/en/lakes/tai/fill', '', { cookie: '' }),
    send('/en/lakes/tai/fill', '{}', { 'content-type': 'application/json' }),
    send('/en/lakes/tai/fill', 'x', { 'content-type': 'text/plain' }),
    send('/en/lakes/tai/fill', 'colour=red'),
    send('/en/lakes/tai/fill', '__proto__=1&constructor.prototype=2'),
    send('/en/lakes/tai/api', ''),
  ])
  expect(codes.map(({ statusCode }) => statusCode)).toEqual([403, 403, 415, 415, 400, 400, 404])
  expect(given).toHaveLength(before)
})

test('a refused form is drawn again on its page, with why and with what was typed', async () => {
  const body = 'colour=red&kinds=a&kinds=b&title.en='
  const sent = (from: string) =>
    send('/en/lakes/tai/fill', `_page=${encodeURIComponent(from)}&${body}`)
  const again = await sent('/en/closed/wu%20hu?depth=3')
  expect([again.statusCode, again.headers['cache-control']]).toEqual([400, 'private, no-store'])
  const { page, data, refused, path, search } = JSON.parse(again.body)
  expect([page, data, path, search]).toEqual([
    'closed',
    { id: 'wu hu' },
    '/closed/wu%20hu',
    { depth: '3' },
  ])
  expect(refused).toEqual({
    to: '/lakes/tai/fill',
    message: expect.stringMatching(/colour/),
    remedy: expect.stringMatching(/./),
    fields: {
      _page: ['/en/closed/wu%20hu?depth=3'],
      colour: ['red'],
      kinds: ['a', 'b'],
      'title.en': [''],
    },
  })
  // No page of ours stands there, or it can't be drawn: then the problem is all there is.
  for (const from of [
    '',
    'http://evil.example/en/closed/tai',
    '//evil.example/en/closed/tai',
    '/zh/closed/tai',
    '/en/filled',
    '/en/closed/tai?depth=deep',
  ]) {
    const alone = await sent(from)
    expect([alone.statusCode, JSON.parse(alone.body).page], from).toEqual([400, 'problem'])
  }
  const sound = await send('/en/lakes/tai/fill', '_page=%2Fen%2Fclosed%2Ftai&depth=3')
  expect([sound.statusCode, given.at(-1)]).toEqual([303, { id: 'tai', depth: 3 }])
})

test('a page that isn’t for everybody leads a stranger to sign in, and back here', async () => {
  const { statusCode, headers } = await server.inject({ url: '/zh/closed/tai?depth=3&q=a%26b' })
  expect([statusCode, headers.location]).toEqual([
    303,
    `/zh/sign-in?next=${encodeURIComponent('/zh/closed/tai?depth=3&q=a%26b')}`,
  ])
  expect(headers['cache-control']).toBe('no-store')
  const known = await server.inject({ url: '/zh/closed/tai', headers: { cookie: 'session' } })
  expect(known.statusCode).toBe(200)
})

test('a page that is only drawn has no address', async () => {
  expect((await server.inject({ url: '/en/filled' })).statusCode).toBe(404)
})

test('a form holds 256 KiB, or what its route says, and no byte more', async () => {
  const held = async (to: string, bytes: number) =>
    (await send(`/en/lakes/tai/${to}`, `title.en=${'a'.repeat(bytes - 'title.en='.length)}`))
      .statusCode
  const KIB = 1024
  expect([await held('fill', 256 * KIB), await held('fill', 256 * KIB + 1)]).toEqual([303, 413])
  expect([await held('pour', 400_000), await held('pour', 400_001)]).toEqual([303, 413])
})

test('the address of a page that is drawn once leads who only opens it to where its form stands', async () => {
  const open = async (path: string) => server.inject({ method: 'GET', url: path })
  const led = await open('/zh/lakes/tai/show')
  expect([led.statusCode, led.headers.location]).toEqual([303, '/zh/closed/tai'])
  expect((await open('/zh/lakes/tai/fill')).statusCode).toBe(404)
})
