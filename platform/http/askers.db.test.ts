import Type from 'typebox'
import { afterAll, expect, test } from 'vitest'
import {
  type Action,
  errors as actionErrors,
  anyone,
  type BaseContext,
  house,
  type Person,
  type Query,
  signedIn,
} from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { buildServer, errors, type Frame } from './index.ts'

const db = await testDatabase()
const { region } = fixedContext()
// Requests at one moment must not get one id.
const { newId } = systemClock()

const INPUT = Type.Object({ id: Type.String() }, { additionalProperties: false })
const read: Query<BaseContext, typeof INPUT, { id: string }> = {
  name: 'lakes.read',
  title: { en: 'A lake', zh: '湖' },
  input: INPUT,
  output: INPUT,
  may: anyone,
  answer: async (_, __, { id }) => ({ id }),
}
const closed = { ...read, name: 'lakes.closed', may: house }
/** Who the database takes the one who asks for. */
const mirror: Query<BaseContext, typeof INPUT, { id: string }> = {
  ...read,
  name: 'lakes.mirror',
  answer: async (tx, { actor }) => {
    const [row] = await tx<{ person: string | null }[]>`SELECT action.person() AS person`
    return { id: `${actor.kind} ${row?.person ?? 'nobody'}` }
  },
}
const own = { ...read, name: 'lakes.own', may: signedIn }
const fill: Action<BaseContext, typeof INPUT, { filled: string }> = {
  name: 'lakes.fill',
  title: { en: 'Fill', zh: '注满' },
  input: INPUT,
  may: signedIn,
  apply: async (_, __, { id }) => ({ filled: id }),
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
const server = await buildServer<BaseContext>({
  region,
  db,
  sections: [
    {
      name: 'lakes',
      title: { en: 'Lakes', zh: '湖泊' },
      queries: [read, closed, own, mirror],
      routes: [
        { method: 'GET', path: '/lakes/:id', query: read, summary: read.title },
        { method: 'GET', path: '/mirror/:id', query: mirror, summary: mirror.title },
        { method: 'GET', path: '/own/:id', query: own, summary: own.title },
        { method: 'POST', path: '/lakes/:id/fill', action: fill, summary: fill.title },
      ],
    },
  ],
  errors: { ...errors, ...actionErrors },
  actorOf: async ({ headers: { cookie } }) => {
    if (cookie === 'session') return PERSON
    if (cookie === 'due') return { ...PERSON, secondStepBy: '2000-01-01T00:00:00Z' }
    return cookie === 'key' ? { ...PERSON, means: { kind: 'key', id: 'k' }, scopes: ['*'] } : null
  },
  contextOf: (request) => fixedContext({ region, newId, ...request }),
  pages: {
    routes: [
      { path: '/lakes/:id', name: 'lake', query: 'lakes.read', panel: false, bare: false },
      { path: '/own/:id', name: 'own', query: 'lakes.own', panel: false, bare: false },
      { path: '/closed/:id', name: 'closed', query: 'lakes.closed', panel: false, bare: false },
    ],
    render: ({ frame, status }) => ({ html: JSON.stringify(frame), status }),
  },
  assets: null,
  version: '1.2.3',
})
afterAll(() => server.close())

const get = (url: string, cookie = '') => server.inject({ url, headers: { cookie } })
const frameIn = (body: string): Frame => JSON.parse(body)

test('a change with a session is taken from our own pages only, and with a key from anywhere', async () => {
  const send = (cookie: string, headers: { [name: string]: string }) =>
    server.inject({
      method: 'POST',
      url: '/api/v1/lakes/tai/fill',
      headers: { host: 'here.example', cookie, ...headers },
      payload: {},
    })
  const codes = await Promise.all([
    send('session', { origin: 'http://here.example' }),
    send('session', { 'sec-fetch-site': 'same-origin' }),
    send('session', { origin: 'http://evil.example' }),
    send('session', { origin: 'null' }),
    send('session', { 'sec-fetch-site': 'same-site' }),
    send('session', {}),
    send('key', { origin: 'http://evil.example' }),
    send('', { origin: 'http://here.example' }),
  ])
  expect(codes.map(({ statusCode }) => statusCode)).toEqual([
    200, 200, 403, 403, 403, 403, 200, 403,
  ])
  expect(codes[2]?.json().code).toBe('http.other-site')
  expect(codes[7]?.json().code).toBe('action.refused')
})

test('what is answered to a person is kept by nobody, and the page knows who looks', async () => {
  const { headers, body } = await get('/en/lakes/tai', 'session')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers.etag).toBeUndefined()
  expect(frameIn(body).viewer).toMatchObject({ name: 'Lin', roles: [] })
  const problem = await get('/en/closed/tai', 'session')
  expect(problem.statusCode).toBe(403)
  expect(frameIn(problem.body).viewer).toMatchObject({ name: 'Lin' })
  const open = await get('/en/lakes/tai')
  expect(frameIn(open.body).viewer).toBeNull()
  expect(open.headers['cache-control']).toBe('public, no-cache')
})

test('who has to have a second step first is led to the account, and told why by the interface', async () => {
  const led = await get('/en/own/tai', 'due')
  expect([led.statusCode, led.headers.location, led.headers['cache-control']]).toEqual([
    303,
    '/en/account',
    'no-store',
  ])
  const told = await get('/api/v1/own/tai', 'due')
  expect([told.statusCode, told.json().code]).toEqual([403, 'action.second-step-due'])
  const sent = await server.inject({
    method: 'POST',
    url: '/api/v1/lakes/tai/fill',
    headers: { host: 'here.example', cookie: 'due', origin: 'http://here.example' },
    payload: {},
  })
  expect(sent.json().code).toBe('action.second-step-due')
  expect((await get('/en/lakes/tai', 'due')).statusCode).toBe(200)
  expect((await get('/en/own/tai', 'session')).statusCode).toBe(200)
  // What is open to everybody they see as everybody does, and not what their organisation sees of it.
  expect((await get('/api/v1/mirror/tai', 'due')).json()).toEqual({ id: 'anonymous nobody' })
  expect((await get('/api/v1/mirror/tai', 'session')).json()).toEqual({ id: `person ${PERSON.id}` })
})
