import Type, { type TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { type Actor, ask, type Person, perform, ROLES, type Role } from '#platform/action'
import { AUDIT } from '#platform/audit'
import { systemClock } from '#platform/clock'
import { buildServer } from '#platform/http'
import { seal } from '#platform/log'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { type Action, type Context, figuresOf, type Query } from '#programmes/contract'
import {
  acceptInvitation,
  appointAdministrator,
  foundOrganisation,
  rightsOf,
} from '#programmes/people'
import { hasId, inputWith, testDatabase, WORDS } from '#test/support'
import { catalogue, STATUSES, sections } from './modules.ts'
import { ROOT } from './settings.ts'

// The matrix that administrators read is made of the manifests. Here each of its cells is tried at the doors themselves.

const db = await testDatabase()
const { newId, now, today } = systemClock()
const region = loadRegion(`${ROOT}/regions/template`)
const indicators = figuresOf(programmes, region)
await db.write((tx) =>
  loadPack(tx, { region, files: packFiles(region), indicators, actor: 'test', now: now() }),
)
const series = await db.read((tx) => openSeries({ tx, region, indicators }))
const KEPT = newId()
const list = () => [
  { id: KEPT, to: 'x@example.org', subject: 's', text: 't', keptAt: now(), expiresAt: null },
]
const contextOf = (actor: Actor): Context => ({
  actor,
  region,
  series,
  newId,
  now: now(),
  today: today(region.timeZone),
  requestId: 'test',
  address: null,
  world: 'recorded',
  mail: {
    home: 'https://here.example',
    post: async () => 'kept',
    kept: { list, drop: () => undefined },
  },
})
const house = contextOf({ kind: 'system', id: 'system' })
const SESSION = '019400d0-0000-7000-8000-00000000abcd'
const NOWHERE = '019400d0-0000-7000-8000-00000000dead'

const found = async (code: string, jurisdiction: string, regional = false) => {
  const input = { code, title: WORDS, office: WORDS, jurisdiction, regional }
  return (await perform(db, foundOrganisation, house, input)).organisation
}
const person = async (name: string): Promise<string> => {
  const id = newId()
  await db.migrator.write(
    (tx) => tx`
      INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      VALUES (${id}, ${name}, ${`${name}@example.org`}, true, ${now()}, ${now()})`,
  )
  return id
}
const acting = (
  id: string,
  organisation: string | null,
  roles: readonly Role[],
  office = false,
): Person => ({
  kind: 'person',
  id,
  name: 'somebody',
  organisation,
  organisationTitle: null,
  jurisdiction: null,
  office,
  roles,
  means: { kind: 'session', id: SESSION },
  scopes: null,
})
const actionOf = (name: string): Action => {
  const action = programmes.flatMap(({ actions }) => actions).find((one) => one.name === name)
  return action ?? expect.fail(`there is no ${name}`)
}

let office = ''
let north = ''
let lin = ''
/** A row of each private table that is somebody else's, by table. */
let foreign: ReadonlyMap<string, string> = new Map()

beforeAll(async () => {
  office = await found('office', 'VB-TL', true)
  north = await found('north', 'VB-N')
  lin = await join(north)
  await perform(db, appointAdministrator, house, { person: await person('ada') })
  foreign = await populated()
})

const invited = async (organisation: string, email: string) => {
  const input = { organisation, email, roles: [...ROLES] }
  return (await perform(db, actionOf('people.invite'), house, input)).invitation
}

/** Somebody with every role. */
async function join(organisation: string): Promise<string> {
  const name = `p${newId().slice(-12)}`
  const invitation = await invited(organisation, `${name}@example.org`)
  const id = await person(name)
  await perform(db, acceptInvitation, house, { invitation, person: id })
  return id
}

/** An organisation with everything that one can have: the newest row of each private table is then somebody else's. */
async function populated(): Promise<ReadonlyMap<string, string>> {
  const id = newId().slice(-12)
  const organisation = await found(`a-${id}`, 'VB-S')
  const who = await join(organisation)
  const member = contextOf(acting(who, organisation, ROLES))
  await join(organisation)
  await invited(organisation, 'open@example.org')
  const key = { title: 'k', scopes: ['*'], days: 1 }
  await perform(db, actionOf('people.make-key'), member, key)
  // Only an office writes bulletins: another's draft is that of somebody who is taken for one.
  const writer = contextOf(acting(who, organisation, ROLES, true))
  const draft = { bulletin: `draft-${id}`, title: WORDS, date: '2024-03-20' }
  await perform(db, actionOf('desk.begin'), writer, draft)
  const item = {
    indicator: 'gdp',
    place: 'VB-S',
    period: '2023',
    vintage: 'benchmark-2020/revision',
  }
  const request = { addressed: organisation, title: WORDS, due: '2099-12-31', items: [item] }
  await perform(db, actionOf('collection.ask'), house, request)
  await perform(db, actionOf('health.appoint-operator'), house, { organisation, place: 'VB-S' })
  const person = { place: 'VB-S', group: 'resident', validFrom: '2024-01-01' }
  const { ids } = await perform(db, actionOf('health.enter-insured'), house, { persons: [person] })
  const filing = { insured: ids[0], kind: 'long-term', treatedPlace: 'VB-N' }
  const filed = { filings: [{ ...filing, validFrom: '2024-01-01' }] }
  await perform(db, actionOf('health.file'), house, filed)
  await seal(db, AUDIT, now)
  return newestRows()
}

/** Of each fenced table whose rows have an id, the newest, as who is above the fences finds it. */
async function newestRows(): Promise<ReadonlyMap<string, string>> {
  return db.migrator.read(async (tx) => {
    const tables = await tx<{ name: string }[]>`
      SELECT n.nspname || '.' || c.relname AS name
      FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'uuid'::regtype
      WHERE c.relrowsecurity ORDER BY 1`
    const rows: [string, string][] = []
    for (const { name } of tables) {
      const [row] = await tx.unsafe<{ id: string }[]>(
        `SELECT id FROM ${name} ORDER BY id DESC LIMIT 1`,
      )
      if (row !== undefined) rows.push([name, row.id])
    }
    // Messages that could not be sent stand in no table.
    return new Map([...rows, ['mail', KEPT]])
  })
}

describe('each cell of the matrix', () => {
  const actions = new Map(programmes.flatMap((one) => one.actions).map((one) => [one.name, one]))
  const queries = new Map(programmes.flatMap((one) => one.queries).map((one) => [one.name, one]))
  const ANY = Type.Unknown()
  const bare = ({ after: _, kept: __, applyEach: ___, ...action }: Action): Action => ({
    ...action,
    input: ANY,
    apply: async () => null,
  })
  /** The real door with the real right, and nothing behind it. */
  const opens = (name: string, actor: Actor): Promise<boolean> => {
    const action = actions.get(name)
    const query = queries.get(name)
    const ctx = contextOf(actor)
    const tried =
      action !== undefined
        ? perform(db, bare(action), ctx, {})
        : ask(db, { ...query, input: ANY, answer: async () => null } as Query, ctx, {})
    return tried.then(
      () => true,
      (error: unknown) => {
        if (String(error).includes('action.refused')) return false
        throw error
      },
    )
  }

  test.each(rightsOf(programmes).map((row) => [row.name, row] as const))(
    'of %s is what happens at the door',
    async (name, row) => {
      const [reader, owner] = [
        { kind: 'anonymous', id: 'reader' },
        { kind: 'owner', id: 'o' },
      ] as const
      expect(await opens(name, owner)).toBe(true)
      expect(await opens(name, reader), 'anonymous').toBe(row.anonymous !== 'none')
      expect(await opens(name, acting(lin, null, [])), 'in none').toBe(row.unaffiliated !== 'none')
      for (const role of ROLES) {
        // A role that somebody has in no organisation is worth nothing.
        expect(await opens(name, acting(lin, null, [role])), `${role}, none`).toBe(
          row.unaffiliated !== 'none',
        )
        expect(await opens(name, acting(lin, north, [role])), role).toBe(
          row.member[role] !== 'none',
        )
        expect(await opens(name, acting(lin, office, [role], true)), `${role}, office`).toBe(
          row.office[role] !== 'none',
        )
      }
    },
  )

  test('no right widens from one line of the matrix to the next: nobody has more than who signed in, no province more than the office', () => {
    const rank = { none: 0, own: 1, every: 2 }
    for (const row of rightsOf(programmes)) {
      expect(rank[row.anonymous], row.name).toBeLessThanOrEqual(rank[row.unaffiliated])
      for (const role of ROLES) {
        expect(rank[row.unaffiliated], row.name).toBeLessThanOrEqual(rank[row.member[role]])
        expect(rank[row.member[role]], row.name).toBeLessThanOrEqual(rank[row.office[role]])
      }
    }
  })
})

/** Requests for figures are the office's own, whoever they are for, and it knows every organisation. */
const isTheOffices = (table: string) =>
  table.startsWith('collection.') || table === 'people.organisations'

describe('what is another’s and what isn’t there', () => {
  let actor: Actor = house.actor
  let server: Awaited<ReturnType<typeof buildServer<Context>>>
  beforeAll(async () => {
    server = await buildServer<Context>({
      region,
      db,
      sections,
      errors: catalogue,
      statuses: STATUSES,
      actorOf: async () => actor,
      contextOf: (request) => ({ ...contextOf(request.actor), ...request }),
      pages: null,
      assets: null,
      version: '0',
    })
  })
  afterAll(() => server.close())

  /** What the interface answers, without what is different each time: the request's own number and the address asked. */
  const answerOf = async (
    route: (typeof sections)[number]['routes'][number],
    schema: TSchema,
    id: string,
  ) => {
    const input = inputWith(schema, id)
    const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => String(input[name] ?? id))
    const inPath = new Set([...route.path.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name))
    const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.has(name)))
    const sent =
      route.method === 'POST'
        ? { method: 'POST' as const, url: `/api/v1${path}`, payload: rest }
        : { url: `/api/v1${path}?${new URLSearchParams(rest as Record<string, string>)}` }
    const { statusCode, body } = await server.inject({
      ...sent,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    return { statusCode, body: body.replaceAll(id, 'ID').replace(/"requestId":"[^"]*"/, '') }
  }

  const routes = sections
    .flatMap((section) => section.routes)
    .map((route) => ({ route, verb: 'query' in route ? route.query : route.action }))
    .filter(({ verb }) => verb.may.rule.kind !== 'anyone' && hasId(verb.input))

  test('there are routes that name records, and records of another organisation to name', () => {
    expect(routes.length).toBeGreaterThan(8)
    expect([...foreign.keys()]).toEqual(
      expect.arrayContaining([
        'action.journal',
        'collection.requests',
        'desk.drafts',
        'health.filings',
        'health.insured_persons',
        'people.invitations',
        'people.keys',
        'people.memberships',
        'people.organisations',
      ]),
    )
  })

  test.each(routes.map((one) => [`${one.route.method} ${one.route.path}`, one] as const))(
    '%s answers both alike, and gives neither, to whoever asks',
    async (_, { route, verb }) => {
      const actors: readonly Actor[] = [
        { kind: 'anonymous', id: 'reader' },
        acting(lin, null, []),
        ...ROLES.map((role) => acting(lin, north, [role])),
        acting(lin, north, ROLES),
        { ...acting(lin, north, ROLES), means: { kind: 'key', id: NOWHERE }, scopes: ['*'] },
        // The office's own people, but for its administrators, whose reach is everybody's.
        acting(
          lin,
          office,
          ROLES.filter((role) => role !== 'administrator'),
          true,
        ),
      ]
      for (const one of actors) {
        actor = one
        const nothing = await answerOf(route, verb.input, NOWHERE)
        // What somebody makes is their own, whatever owner is named: that is the house's alone to say.
        if (route.method === 'POST' && !route.path.includes(':') && nothing.statusCode === 200)
          continue
        for (const [table, id] of foreign) {
          const answer = await answerOf(route, verb.input, id)
          if (one.kind === 'person' && one.office && isTheOffices(table)) continue
          expect(answer, `${table}, ${JSON.stringify(one)}`).toEqual(nothing)
          // A list that is narrowed to somebody else's record is an empty list; a record is refused.
          if (route.path.includes(':')) expect(answer.statusCode).toBeGreaterThanOrEqual(400)
        }
      }
    },
  )

  test.each(routes.map((one) => [`${one.route.method} ${one.route.path}`, one] as const))(
    '%s reaches for an administrator of the office what the matrix says',
    async (_, { route, verb }) => {
      actor = acting(lin, office, ROLES, true)
      const nothing = await answerOf(route, verb.input, NOWHERE)
      const answers = []
      for (const [table, id] of await populated())
        if (verb.reach !== undefined || verb.name.startsWith('people.') || !isTheOffices(table))
          answers.push(await answerOf(route, verb.input, id))
      const { office: scopes } = rightsOf(programmes).find(({ name }) => name === verb.name) ?? {
        office: null,
      }
      const reached = answers.some((answer) => JSON.stringify(answer) !== JSON.stringify(nothing))
      expect(reached).toBe(scopes?.administrator === 'every')
    },
  )
})
