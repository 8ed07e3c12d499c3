import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Actor, actAs, ROLES, type Role } from '#platform/action'
import { auditList } from '#platform/audit'
import type { Read } from '#platform/db'
import { fixedContext, testDatabase } from '#test/support'
import { reaches, type TableName, type World, writes } from './fence.oracle.ts'
import { listOrganisations } from './store/organisations.ts'

const db = await testDatabase()
const NOW = '2024-12-04T02:00:00Z'
const uuid = (kind: number, index: number) =>
  `019400d0-0000-7000-80${String(kind).padStart(2, '0')}-${String(index).padStart(12, '0')}`
const ids = (kind: number, count: number) => Array.from({ length: count }, (_, i) => uuid(kind, i))
const [ORGANISATIONS, PERSONS] = [ids(1, 4), ids(2, 4)]

const index = (max: number) => fc.nat({ max: max - 1 })
const rolesOf = fc.subarray([...ROLES], { minLength: 1 })
const link = { organisation: index(ORGANISATIONS.length), person: index(PERSONS.length) }
const worlds: fc.Arbitrary<World> = fc
  .record({
    regional: fc.option(index(ORGANISATIONS.length)),
    closed: fc.subarray([0, 1, 2, 3]),
    memberships: fc.array(fc.record({ ...link, roles: rolesOf, open: fc.boolean() }), {
      maxLength: 8,
    }),
    invitations: fc.array(fc.record({ organisation: link.organisation }), { maxLength: 4 }),
    choices: fc.uniqueArray(fc.record(link), { maxLength: 4, selector: ({ person }) => person }),
    keys: fc.array(fc.record({ ...link, used: fc.boolean() }), { maxLength: 5 }),
    journal: fc.array(
      fc.record({
        organisation: fc.option(link.organisation),
        name: fc.constantFrom('Lin', 'Mei', null),
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => worldOf(drawn as Drawn))

const actors: fc.Arbitrary<Actor | { readonly acting: Acting }> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'anonymous', id: 'reader' }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'owner', id: 'o' }) },
  { weight: 1, arbitrary: fc.constant<Actor>({ kind: 'system', id: 's' }) },
  {
    weight: 9,
    arbitrary: fc.record({
      acting: fc.record({
        person: link.person,
        organisation: fc.option(link.organisation),
        roles: fc.subarray([...ROLES]),
      }),
    }),
  },
)

type Acting = {
  readonly person: number
  readonly organisation: number | null
  readonly roles: readonly Role[]
}
type Drawn = {
  readonly regional: number | null
  readonly closed: readonly number[]
  readonly memberships: readonly {
    organisation: number
    person: number
    roles: readonly Role[]
    open: boolean
  }[]
  readonly invitations: readonly { organisation: number }[]
  readonly choices: readonly { organisation: number; person: number }[]
  readonly keys: readonly { organisation: number; person: number; used: boolean }[]
  readonly journal: readonly { organisation: number | null; name: string | null }[]
}

const at = (list: readonly string[], place: number) => list[place] ?? ''

function worldOf(drawn: Drawn): World {
  const opened = new Set<string>()
  return {
    organisations: ORGANISATIONS.map((id, place) => ({
      id,
      regional: drawn.regional === place,
      closed: drawn.closed.includes(place) && drawn.regional !== place,
    })),
    memberships: drawn.memberships.map(({ organisation, person, roles, open }, place) => {
      const pair = `${organisation} ${person}`
      const isOpen = open && !opened.has(pair)
      if (isOpen) opened.add(pair)
      return {
        id: uuid(3, place),
        organisation: at(ORGANISATIONS, organisation),
        person: at(PERSONS, person),
        roles,
        open: isOpen,
      }
    }),
    invitations: drawn.invitations.map(({ organisation }, place) => ({
      id: uuid(4, place),
      organisation: at(ORGANISATIONS, organisation),
    })),
    choices: drawn.choices.map(({ organisation, person }) => ({
      id: at(PERSONS, person),
      person: at(PERSONS, person),
      organisation: at(ORGANISATIONS, organisation),
    })),
    keys: drawn.keys.map(({ organisation, person, used }, place) => ({
      id: uuid(5, place),
      organisation: at(ORGANISATIONS, organisation),
      person: at(PERSONS, person),
      used,
    })),
    journal: drawn.journal.map(({ organisation, name }, place) => ({
      id: uuid(6, place),
      organisation: organisation === null ? null : at(ORGANISATIONS, organisation),
      name,
    })),
  }
}

function actorIn(world: World, drawn: Actor | { readonly acting: Acting }): Actor {
  if (!('acting' in drawn)) return drawn
  const { person, organisation, roles } = drawn.acting
  const own = organisation === null ? null : at(ORGANISATIONS, organisation)
  return {
    kind: 'person',
    id: at(PERSONS, person),
    name: 'somebody',
    organisation: own,
    organisationTitle: null,
    jurisdiction: null,
    office: world.organisations.some(({ id, regional }) => regional && id === own),
    roles,
    means: { kind: 'session', id: uuid(7, 0) },
    scopes: null,
  }
}

/** The rows of a world, written by who stands above every fence and fires no trigger. */
async function fill(world: World): Promise<void> {
  await db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    await tx`TRUNCATE people.organisations, people.memberships, people.invitations, people.choices, people.keys,
      people.key_uses, action.journal, action.changes, action.events CASCADE`
    const rows = (list: readonly object[]) => JSON.stringify(list)
    await tx`
      INSERT INTO people.organisations (id, code, title, office, jurisdiction, is_regional, is_example, founded_at, closed_at)
      SELECT id, 'code-' || row_number() OVER (), '{}', '{}', 'X', regional, true, ${NOW}, CASE WHEN closed THEN ${NOW}::timestamptz END
      FROM jsonb_to_recordset(${rows(world.organisations)}::text::jsonb) AS r (id uuid, regional boolean, closed boolean)`
    await tx`
      INSERT INTO people.memberships (id, organisation, person, roles, since, until)
      SELECT id, organisation, person, ARRAY(SELECT jsonb_array_elements_text(roles)), ${NOW}, CASE WHEN NOT open THEN ${NOW}::timestamptz END
      FROM jsonb_to_recordset(${rows(world.memberships)}::text::jsonb)
        AS r (id uuid, organisation uuid, person uuid, roles jsonb, open boolean)`
    await tx`
      INSERT INTO people.invitations (id, organisation, email, roles, link, made_at, expires_at)
      SELECT id, organisation, id || '@example.org', '{reader}', id, ${NOW}, ${'2025-01-01T00:00:00Z'}
      FROM jsonb_to_recordset(${rows(world.invitations)}::text::jsonb) AS r (id uuid, organisation uuid)`
    await tx`
      INSERT INTO people.choices (person, session, organisation, chosen_at)
      SELECT person, person, organisation, ${NOW}
      FROM jsonb_to_recordset(${rows(world.choices)}::text::jsonb) AS r (person uuid, organisation uuid)`
    await tx`
      INSERT INTO people.keys (id, organisation, person, title, prefix, secret_hash, scopes, made_at, expires_at)
      SELECT id, organisation, person, 'k', 'od_', sha256(id::text::bytea), '{*}', ${NOW}, ${'2025-01-01T00:00:00Z'}
      FROM jsonb_to_recordset(${rows(world.keys)}::text::jsonb) AS r (id uuid, organisation uuid, person uuid)`
    await tx`
      INSERT INTO people.key_uses (key, last_at, count)
      SELECT id, ${NOW}, 1 FROM jsonb_to_recordset(${rows(world.keys)}::text::jsonb) AS r (id uuid, used boolean) WHERE used`
    await tx`
      INSERT INTO action.journal (id, at, actor_kind, actor_id, actor_name, organisation, action, input, request_id, region)
      SELECT id, ${NOW}, 'person', id::text, name, organisation, 'notes.write', '{}', 'r', 'tiny'
      FROM jsonb_to_recordset(${rows(world.journal)}::text::jsonb) AS r (id uuid, organisation uuid, name text)`
    await tx`
      INSERT INTO action.changes (journal_id, table_name, row_key, after) SELECT id, 'notes.notes', 'x', '{}' FROM action.journal`
    await tx`
      INSERT INTO action.events (journal_id, transaction_id, name, outcome)
      SELECT id, pg_current_xact_id(), 'notes.write', 'null' FROM action.journal`
  })
}

const IDS: { readonly [table in TableName]: string } = {
  'people.organisations': 'id',
  'people.memberships': 'id',
  'people.invitations': 'id',
  'people.choices': 'person',
  'people.keys': 'id',
  'people.key_uses': 'key',
  'action.journal': 'id',
  'action.changes': 'journal_id',
  'action.events': 'journal_id',
}
const TABLES = Object.keys(IDS) as TableName[]
const sorted = (list: readonly string[]) => list.toSorted()

async function seenBy(tx: Read, table: TableName): Promise<readonly string[]> {
  const rows = await tx.unsafe<{ id: string }[]>(`SELECT ${IDS[table]} AS id FROM ${table}`)
  const [counted] = await tx.unsafe(`SELECT count(*)::integer AS count FROM ${table}`)
  expect(counted?.count, `count of ${table}`).toBe(rows.length)
  return sorted(rows.map(({ id }) => id))
}

test('what SQL shows an actor of each table is what a plain predicate says, counts and searches as well', async () => {
  await fc.assert(
    fc.asyncProperty(
      worlds,
      fc.array(actors, { minLength: 4, maxLength: 8 }),
      async (world, drawn) => {
        await fill(world)
        for (const actor of drawn.map((one) => actorIn(world, one))) {
          await db.read(async (tx) => {
            await actAs(tx, actor, null)
            for (const table of TABLES)
              expect(await seenBy(tx, table), table).toEqual(sorted(reaches(world, actor, table)))
            const found = await auditList.answer(tx, fixedContext(), { who: 'lin', limit: 1000 })
            const lins = new Set(
              world.journal.filter(({ name }) => name === 'Lin').map(({ id }) => id),
            )
            expect(sorted(found.map(({ id }) => id))).toEqual(
              sorted(reaches(world, actor, 'action.journal').filter((id) => lins.has(id))),
            )
            const listed = await listOrganisations(tx, NOW)
            const members = new Set(reaches(world, actor, 'people.memberships'))
            for (const { id, members: count } of listed)
              expect(count).toBe(
                world.memberships.filter(
                  (one) => one.open && one.organisation === id && members.has(one.id),
                ).length,
              )
          })
        }
      },
    ),
    { numRuns: 60 },
  )
})

const CHANGES: { readonly [table in TableName]?: string } = {
  'people.organisations': 'UPDATE people.organisations SET title = title RETURNING id',
  'people.memberships': 'UPDATE people.memberships SET until = coalesce(until, since) RETURNING id',
  'people.invitations': 'UPDATE people.invitations SET withdrawn_at = withdrawn_at RETURNING id',
  'people.choices': 'UPDATE people.choices SET chosen_at = chosen_at RETURNING person AS id',
  'people.keys': 'UPDATE people.keys SET revoked_at = coalesce(revoked_at, made_at) RETURNING id',
}

test('what an actor can change of each table is what a plain predicate says', async () => {
  const undo = new Error('undo')
  await fc.assert(
    fc.asyncProperty(
      worlds,
      fc.array(actors, { minLength: 3, maxLength: 6 }),
      async (world, drawn) => {
        const journal = uuid(6, 99)
        await fill({
          ...world,
          journal: [...world.journal, { id: journal, organisation: null, name: null }],
        })
        for (const actor of drawn.map((one) => actorIn(world, one)))
          for (const [table, statement] of Object.entries(CHANGES)) {
            await db
              .write(async (tx) => {
                await actAs(tx, actor, journal)
                const changed = await tx.unsafe<{ id: string }[]>(statement)
                expect(sorted(changed.map(({ id }) => id)), table).toEqual(
                  sorted(writes(world, actor, table as TableName)),
                )
                throw undo
              })
              .catch((error: unknown) => {
                if (error !== undo) throw error
              })
          }
      },
    ),
    { numRuns: 40 },
  )
})

test('every fenced table of people and of the audit is among those that are compared', async () => {
  const fenced = await db.migrator.read(
    (tx) => tx<{ name: string }[]>`
      SELECT n.nspname || '.' || c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
      WHERE c.relrowsecurity AND n.nspname IN ('people', 'action') ORDER BY 1`,
  )
  expect(fenced.map(({ name }) => name)).toEqual(TABLES.toSorted())
})
