import Type from 'typebox'
import { afterAll, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  errors as actionErrors,
  anyone,
  type BaseContext,
  officeRoles,
  type Query,
  roles,
} from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { buildServer, errors, type Section } from '../index.ts'

const recorded = await testDatabase()
const simulated = await testDatabase()
for (const [db, name] of [
  [recorded, 'recorded'],
  [simulated, 'simulated'],
] as const)
  await db.migrator.write(async (tx) => {
    await tx`CREATE SCHEMA ponds`
    await tx`CREATE TABLE ponds.ponds (id text PRIMARY KEY, jurisdiction text)`
    await tx`INSERT INTO ponds.ponds VALUES (${name}, 'X-N'), (${`${name}-south`}, 'X-S')`
    await tx`GRANT USAGE ON SCHEMA ponds TO onedelta_app`
    await tx`GRANT SELECT, INSERT ON ponds.ponds TO onedelta_app`
    await tx`ALTER TABLE ponds.ponds ENABLE ROW LEVEL SECURITY`
    await tx`ALTER TABLE ponds.ponds FORCE ROW LEVEL SECURITY`
    await tx`CREATE POLICY ponds_fence ON ponds.ponds TO onedelta_app USING (
      (SELECT action.is_office()) OR jurisdiction = (SELECT action.jurisdiction()))`
  })

const nothing = Type.Object({}, { additionalProperties: false })
type Listed = { readonly ponds: readonly string[] }
const list: Query<BaseContext, typeof nothing, Listed> = {
  name: 'ponds.list',
  title: { en: 'Ponds', zh: '池塘' },
  input: nothing,
  output: Type.Object({ ponds: Type.Array(Type.String()) }),
  may: roles('reader', 'analyst'),
  answer: async (tx) => {
    const rows = await tx<{ id: string }[]>`SELECT id FROM ponds.ponds ORDER BY id`
    return { ponds: rows.map(({ id }) => id) }
  },
}
const written: Query<BaseContext, typeof nothing, Listed> = {
  ...list,
  name: 'ponds.written',
  written: async () => async () => Buffer.from('{"ponds":[]}'),
}
const actionOf = (
  name: string,
  may: typeof anyone,
): Action<BaseContext, typeof nothing, unknown> => ({
  name,
  title: { en: 'Dig', zh: '挖' },
  input: nothing,
  may,
  apply: async (tx, ctx) => {
    const [row] = await tx`SELECT count(*)::int AS seen FROM ponds.ponds`
    return { as: ctx.actor.kind, seen: row?.seen }
  },
})
const dig = actionOf('ponds.dig', anyone)
const fill = actionOf('ponds.fill', officeRoles('approver'))
const summary = { en: 'Ponds', zh: '池塘' }
const ponds: Section<BaseContext> = {
  name: 'ponds',
  title: summary,
  simulated: true,
  queries: [list, written],
  routes: [
    {
      method: 'GET',
      path: '/ponds',
      query: list,
      summary,
      formats: {
        'text/csv': { name: 'csv', encode: () => 'id\n', filename: () => 'ponds.csv' },
      },
    },
    { method: 'GET', path: '/ponds/written', query: written, summary },
    { method: 'POST', path: '/ponds/dug', action: dig, summary },
    { method: 'POST', path: '/ponds/filled', action: fill, summary, form: { next: '/ponds' } },
  ],
}
const open: Query<BaseContext, typeof nothing, Listed> = {
  ...list,
  name: 'wells.list',
  may: anyone,
}
const wells: Section<BaseContext> = {
  name: 'wells',
  title: summary,
  queries: [open],
  routes: [{ method: 'GET', path: '/wells', query: open, summary }],
}

const member: Actor = {
  kind: 'person',
  id: '019400d0-0000-7000-8000-0000000000ff',
  name: 'Lin',
  organisation: '019400d0-0000-7000-8000-00000000000a',
  organisationTitle: null,
  jurisdiction: 'X-N',
  office: false,
  roles: ['reader'],
  means: { kind: 'session', id: 's' },
  scopes: null,
}
const page = { panel: false, bare: false }
const server = await buildServer<BaseContext>({
  region: fixedContext().region,
  db: recorded,
  simulated,
  sections: [ponds, wells],
  errors: { ...errors, ...actionErrors },
  contextOf: fixedContext,
  actorOf: async ({ headers }) => {
    if (headers.authorization === 'wrong') throw new HouseError('action.refused', { name: 'x' })
    return headers.authorization === 'member' ? member : null
  },
  pages: {
    routes: [
      { path: '/ponds', name: 'ponds', query: 'ponds.list', ...page },
      { path: '/wells', name: 'wells', query: 'wells.list', ...page },
    ],
    render: ({ page: name, data, frame, status }) => ({
      html: JSON.stringify({ name, data, frame }),
      status,
    }),
  },
  assets: null,
  version: '1',
})
afterAll(() => server.close())

const get = (url: string, headers: { [name: string]: string } = {}) =>
  server.inject({ url, headers })
const post = (url: string, headers: { [name: string]: string } = {}) =>
  server.inject({
    method: 'POST',
    url,
    headers: { host: 'h', origin: 'http://h', ...headers },
    payload: {},
  })

test('a visitor of the simulated world sees it with the eyes of the office, and each answer says what it is', async () => {
  const there = await get('/api/v1/simulated/ponds')
  expect(there.json()).toEqual({ world: 'simulated', ponds: ['simulated', 'simulated-south'] })
  expect(there.headers['onedelta-world']).toBe('simulated')
  expect((await get('/api/v1/simulated/ponds/written')).json()).toEqual({
    world: 'simulated',
    ponds: [],
  })
  const file = await get('/api/v1/simulated/ponds?format=csv')
  expect(file.headers['content-disposition']).toBe('attachment; filename="simulated-ponds.csv"')
  expect(file.headers['onedelta-world']).toBe('simulated')
})

test('the recorded world has no visitors, and its answers are as they were', async () => {
  expect((await get('/api/v1/ponds')).statusCode).toBe(403)
  const here = await get('/api/v1/ponds', { authorization: 'member' })
  expect(here.json()).toEqual({ ponds: ['recorded'] })
  expect(here.headers['onedelta-world']).toBeUndefined()
})

test('a person reaches there what they reach here', async () => {
  const there = await get('/api/v1/simulated/ponds', { authorization: 'member' })
  expect(there.json()).toEqual({ world: 'simulated', ponds: ['simulated'] })
})

test('a visitor changes nothing that a reader may not, and sees no more than one while changing', async () => {
  expect((await post('/api/v1/simulated/ponds/filled')).statusCode).toBe(403)
  expect((await post('/api/v1/simulated/ponds/dug')).json()).toEqual({
    world: 'simulated',
    as: 'anonymous',
    seen: 0,
  })
  const rows = await simulated.migrator.read((tx) => tx`SELECT actor_kind FROM action.journal`)
  expect(rows.map(({ actor_kind }) => actor_kind)).toEqual(['anonymous'])
  expect(await recorded.migrator.read((tx) => tx`SELECT 1 FROM action.journal`)).toHaveLength(0)
})

test('what doesn’t say that it is simulated isn’t there', async () => {
  expect((await get('/api/v1/wells')).statusCode).toBe(200)
  const missing = await get('/api/v1/simulated/wells')
  expect([missing.statusCode, missing.headers['onedelta-world']]).toEqual([404, 'simulated'])
  expect((await get('/en/simulated/wells')).statusCode).toBe(404)
})

test('a page knows its world, and so does a problem’s', async () => {
  const there = await get('/en/simulated/ponds?x=1')
  expect(there.json()).toMatchObject({
    data: { ponds: ['simulated', 'simulated-south'] },
    frame: { world: 'simulated', path: '/simulated/ponds', viewer: null },
  })
  expect(there.headers['x-robots-tag']).toBe('noindex')
  expect((await get('/en/simulated/none')).json().frame.world).toBe('simulated')
  expect((await get('/en/none')).json().frame.world).toBe('recorded')
  expect((await get('/en/simulatedx')).json().frame.world).toBe('recorded')
  expect((await get('/simulated/ponds', { 'accept-language': 'zh' })).headers.location).toBe(
    '/zh/simulated/ponds',
  )
  expect((await get('/en/ponds')).headers.location).toContain('/en/sign-in')
})

test('a form that is refused is drawn again on the page of its own world, and on no other', async () => {
  const send = (url: string, from: string) =>
    server.inject({
      ...{ method: 'POST', url, payload: `_page=${encodeURIComponent(from)}` },
      headers: {
        ...{ host: 'h', origin: 'http://h', authorization: 'member' },
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
  const again = (await send('/en/simulated/ponds/filled', '/en/simulated/ponds')).json()
  expect(again).toMatchObject({ name: 'ponds', data: { ponds: ['simulated'] } })
  expect(again.frame).toMatchObject({
    world: 'simulated',
    refused: { to: '/simulated/ponds/filled' },
  })
  const elsewhere = await send('/en/ponds/filled', '/en/simulated/ponds')
  expect(elsewhere.body).not.toContain('"refused"')
})
