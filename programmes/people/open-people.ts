import { type Actor, actAs, type Person, type Role } from '#platform/action'
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
  /** An administrator has so many days, from becoming one, to get a second step. */
  readonly secondStep_days: number
}

type RequestHeaders = { readonly [name: string]: string | string[] | undefined }
type Asked = { readonly headers: RequestHeaders; readonly address: string | null }
type Acting = {
  readonly organisation: string
  readonly title: Text
  readonly jurisdiction: string
  readonly isRegional: boolean
  readonly roles: readonly Role[]
  /** Since when they are an administrator somewhere, if they have no second step or came in without it. */
  readonly unprovenSince: string | null
}
type ActingByKey = Acting & {
  readonly key: string
  readonly person: string
  readonly name: string
  readonly scopes: readonly string[]
}

export type People = ReturnType<typeof openPeople>

/** Turns what a request shows into who acts. The host calls `keepUses` now and then, and once before it ends. */
export function openPeople({ db, identityOf, now, secondStep_days }: PeopleOptions) {
  const uses = new Map<string, KeyUse>()
  const inSession = async (identity: Identity): Promise<Actor> =>
    actorOf(identity, await actingOf(db, identity), secondStep_days)
  const ofKey = async (text: string, address: string | null): Promise<Actor> => {
    const actor = await actorWithKey(db, text, now(), secondStep_days)
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
      return identity === null ? null : inSession(identity)
    },
    ofKey,
    /** Who a person is in a session that sign-in tells of. */
    inSession: async (person: string, session: string): Promise<Actor> => {
      const [known] = await db.sql<{ name: string }[]>`
        SELECT name FROM auth."user" WHERE id = ${person}`
      return inSession({ person, session, name: known?.name ?? '—' })
    },
    /** By when an administrator has to have a second step and to come in with it; null: nothing is asked. */
    secondStepOf: async (identity: Identity): Promise<SecondStep | null> => {
      const acting = await actingOf(db, identity)
      const { secondStepBy: by } = secondStepOf(acting, secondStep_days)
      return by === undefined ? null : { by, isDue: Temporal.Instant.compare(by, now()) <= 0 }
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

export type SecondStep = { readonly by: string; readonly isDue: boolean }

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
async function actingOf({ sql }: Database, identity: Identity): Promise<Acting | undefined> {
  const { person, session, beside } = identity
  return beside === undefined ? actingIn(sql, person, session) : besideOf(beside)
}

function actorOf(identity: Identity, acting: Acting | undefined, days: number): Actor {
  return {
    kind: 'person',
    id: identity.person,
    name: identity.name,
    ...actingFor(acting),
    means: { kind: 'session', id: identity.session },
    scopes: null,
    ...secondStepOf(acting, days),
  }
}

function secondStepOf(acting: Acting | undefined, days: number): Pick<Person, 'secondStepBy'> {
  const since = acting?.unprovenSince ?? null
  if (since === null) return {}
  return {
    secondStepBy: Temporal.Instant.from(since)
      .add({ hours: 24 * days })
      .toString(),
  }
}

async function actingIn(sql: Sql, person: string, session: string): Promise<Acting | undefined> {
  const [acting] = await sql<Acting[]>`
    SELECT organisation, title, jurisdiction, is_regional AS "isRegional", roles, unproven_since AS "unprovenSince"
    FROM people.actor_in(${person}, ${session})`
  return acting
}

// The same row as JSON. It is ours, so that its form is known; nobody to act for is no row.
function besideOf(beside: unknown): Acting | undefined {
  if (beside === null) return undefined
  const row = beside as Omit<Acting, 'isRegional' | 'unprovenSince'> & {
    readonly is_regional: boolean
    readonly unproven_since: string | null
  }
  const { is_regional: isRegional, unproven_since: unprovenSince, ...acting } = row
  return { ...acting, isRegional, unprovenSince }
}

async function actorWithKey({ sql }: Database, text: string, now: string, days: number) {
  if (!isKey(text)) throw new HouseError('people.unknown-key')
  const [found] = await sql<ActingByKey[]>`
    SELECT key, person, name, scopes, organisation, title, jurisdiction, is_regional AS "isRegional", roles,
      unproven_since AS "unprovenSince"
    FROM people.actor_with(${hashOfKey(text)}, ${now})`
  if (found === undefined) throw new HouseError('people.unknown-key')
  return {
    kind: 'person',
    id: found.person,
    name: found.name,
    ...actingFor(found),
    means: { kind: 'key', id: found.key },
    scopes: found.scopes,
    ...secondStepOf(found, days),
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
