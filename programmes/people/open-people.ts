import { type Actor, actAs, type Role } from '#platform/action'
import type { Database, Sql } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { bearerOf, hashOfKey, isKey } from '#platform/keys'
import { addUses, type KeyUse } from './store/keys.ts'

/** Keys whose use is still to be written, at most; beyond it, a use is not counted. */
const USES_WAITING_MAX = 10_000

export type PeopleOptions = {
  readonly db: Database
  /** Who sent a request, by the cookie of a session; null: nobody signed in. */
  readonly identityOf: (headers: Headers) => Promise<Identity | null>
  readonly now: () => string
}

type RequestHeaders = { readonly [name: string]: string | string[] | undefined }
type Asked = { readonly headers: RequestHeaders; readonly address: string | null }
type Acting = {
  readonly organisation: string
  readonly title: Text
  readonly jurisdiction: string
  readonly isRegional: boolean
  readonly roles: readonly Role[]
}
type ActingByKey = Acting & {
  readonly key: string
  readonly person: string
  readonly name: string
  readonly scopes: readonly string[]
}

export type People = ReturnType<typeof openPeople>

/** Turns what a request shows into who acts. The host calls `keepUses` now and then, and once before it ends. */
export function openPeople({ db, identityOf, now }: PeopleOptions) {
  const uses = new Map<string, KeyUse>()
  const ofKey = async (text: string, address: string | null): Promise<Actor> => {
    const actor = await actorWithKey(db, text, now())
    const held = uses.get(actor.means.id)
    if (held !== undefined || uses.size < USES_WAITING_MAX)
      uses.set(actor.means.id, {
        key: actor.means.id,
        at: now(),
        address,
        count: (held?.count ?? 0) + 1,
      })
    return actor
  }
  return {
    /** Null: nobody in particular. One query for a key or a session, none else. Throws `people.unknown-key`. */
    actorOf: async ({ headers, address }: Asked): Promise<Actor | null> => {
      const shown = bearerOf(textOf(headers.authorization))
      if (shown !== null) return ofKey(shown, address)
      if (headers.cookie === undefined) return null
      const identity = await identityOf(headersOf(headers))
      return identity === null ? null : actorInSession(db, identity)
    },
    ofKey,
    /** Who a person is in a session that sign-in tells of. */
    inSession: async (person: string, session: string): Promise<Actor> => {
      const [known] = await db.sql<{ name: string }[]>`
        SELECT name FROM auth."user" WHERE id = ${person}`
      return actorInSession(db, { person, session, name: known?.name ?? '—' })
    },
    /** Writes when each key was used last. */
    keepUses: async (): Promise<void> => {
      if (uses.size === 0) return
      const waiting = [...uses.values()]
      uses.clear()
      await db.write(async (tx) => {
        await actAs(tx, { kind: 'system', id: 'system' }, null)
        await addUses(tx, waiting)
      })
    },
  }
}

type Identity = {
  readonly person: string
  readonly name: string
  readonly session: string
  /** The row of `people.actor_in`, where sign-in asked it in the same query; left out: it is asked here. */
  readonly beside?: unknown
}

/** What sign-in is to ask beside who somebody is. */
export const ACTOR_FUNCTION = 'people.actor_in'

// A statement by itself needs no transaction around it: three round trips become one.
async function actorInSession({ sql }: Database, identity: Identity): Promise<Actor> {
  const { person, name, session, beside } = identity
  const acting = beside === undefined ? await actingIn(sql, person, session) : besideOf(beside)
  return {
    kind: 'person',
    id: person,
    name,
    ...actingFor(acting),
    means: { kind: 'session', id: session },
    scopes: null,
  }
}

async function actingIn(sql: Sql, person: string, session: string): Promise<Acting | undefined> {
  const [acting] = await sql<Acting[]>`
    SELECT organisation, title, jurisdiction, is_regional AS "isRegional", roles
    FROM people.actor_in(${person}, ${session})`
  return acting
}

// The same row as JSON. It is ours, so that its form is known; nobody to act for is no row.
function besideOf(beside: unknown): Acting | undefined {
  if (beside === null) return undefined
  const { is_regional: isRegional, ...acting } = beside as Omit<Acting, 'isRegional'> & {
    readonly is_regional: boolean
  }
  return { ...acting, isRegional }
}

async function actorWithKey({ sql }: Database, text: string, now: string) {
  if (!isKey(text)) throw new HouseError('people.unknown-key')
  const [found] = await sql<ActingByKey[]>`
    SELECT key, person, name, scopes, organisation, title, jurisdiction, is_regional AS "isRegional", roles
    FROM people.actor_with(${hashOfKey(text)}, ${now})`
  if (found === undefined) throw new HouseError('people.unknown-key')
  return {
    kind: 'person',
    id: found.person,
    name: found.name,
    ...actingFor(found),
    means: { kind: 'key', id: found.key },
    scopes: found.scopes,
  } as const satisfies Actor
}

function actingFor(acting: Acting | undefined) {
  return {
    organisation: acting?.organisation ?? null,
    organisationTitle: acting?.title ?? null,
    jurisdiction: acting?.jurisdiction ?? null,
    office: acting?.isRegional ?? false,
    roles: acting?.roles ?? [],
  }
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0]
}

function headersOf(given: RequestHeaders): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'x-forwarded-proto', 'user-agent'] as const) {
    const value = textOf(given[name])
    if (value !== undefined) headers.set(name, value)
  }
  return headers
}
