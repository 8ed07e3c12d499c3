import type { Actor, Role } from '#platform/action'

// What each actor reaches, said once more as plainly as it can be: the policies in SQL are compared with this.

type Row = { readonly id: string }
type Owned = Row & { readonly organisation: string }

export type World = {
  readonly organisations: readonly (Row & {
    readonly regional: boolean
    readonly closed: boolean
  })[]
  readonly memberships: readonly (Owned & {
    readonly person: string
    readonly roles: readonly Role[]
    readonly open: boolean
  })[]
  readonly invitations: readonly Owned[]
  /** By the person whose choice it is. */
  readonly choices: readonly (Owned & { readonly person: string })[]
  readonly keys: readonly (Owned & { readonly person: string; readonly used: boolean })[]
  readonly journal: readonly (Row & {
    readonly organisation: string | null
    readonly name: string | null
  })[]
}

export type TableName =
  | 'people.organisations'
  | 'people.memberships'
  | 'people.invitations'
  | 'people.choices'
  | 'people.keys'
  | 'people.key_uses'
  | 'action.journal'
  | 'action.changes'
  | 'action.events'

/** Ids of the rows that an actor sees. */
export function reaches(world: World, actor: Actor, table: TableName): readonly string[] {
  const rows = rowsOf(world, table)
  if (actor.kind === 'owner' || actor.kind === 'system') return idsOf(rows)
  if (actor.kind !== 'person') return []
  const { id: person, organisation: own, office, roles } = actor
  const administrator = roles.includes('administrator')
  const administers = (id: string | null) =>
    administrator && (office || (id !== null && id === own))
  switch (table) {
    case 'people.organisations':
      return idsOf(
        world.organisations.filter(
          ({ id, regional }) =>
            office ||
            regional ||
            id === own ||
            world.memberships.some(
              (one) => one.open && one.person === person && one.organisation === id,
            ),
        ),
      )
    case 'people.memberships':
      return idsOf(
        world.memberships.filter(
          (one) => one.person === person || one.organisation === own || (office && administrator),
        ),
      )
    case 'people.invitations':
      return idsOf(world.invitations.filter(({ organisation }) => administers(organisation)))
    case 'people.choices':
      return idsOf(world.choices.filter((one) => one.person === person))
    case 'people.keys':
    case 'people.key_uses':
      return idsOf(
        world.keys.filter(
          (one) =>
            (table === 'people.keys' || one.used) &&
            (one.person === person || administers(one.organisation)),
        ),
      )
    case 'action.journal':
    case 'action.changes':
    case 'action.events':
      return idsOf(world.journal.filter(({ organisation }) => administers(organisation)))
  }
}

/** Ids of the rows that an actor can change. */
export function writes(world: World, actor: Actor, table: TableName): readonly string[] {
  const rows = rowsOf(world, table)
  if (actor.kind === 'owner' || actor.kind === 'system') return idsOf(rows)
  if (actor.kind !== 'person') return []
  const { id: person, organisation: own, office, roles } = actor
  const administers = (id: string) => roles.includes('administrator') && (office || id === own)
  switch (table) {
    case 'people.organisations':
      return idsOf(world.organisations.filter(({ id }) => administers(id)))
    case 'people.memberships':
      return idsOf(
        world.memberships.filter((one) => one.person === person || administers(one.organisation)),
      )
    case 'people.invitations':
      return idsOf(world.invitations.filter(({ organisation }) => administers(organisation)))
    case 'people.choices':
      return idsOf(world.choices.filter((one) => one.person === person))
    case 'people.keys':
      return idsOf(
        world.keys.filter((one) => one.person === person || administers(one.organisation)),
      )
    default:
      return []
  }
}

function rowsOf(world: World, table: TableName): readonly Row[] {
  switch (table) {
    case 'people.organisations':
      return world.organisations
    case 'people.memberships':
      return world.memberships
    case 'people.invitations':
      return world.invitations
    case 'people.choices':
      return world.choices
    case 'people.keys':
      return world.keys
    case 'people.key_uses':
      return world.keys.filter(({ used }) => used)
    case 'action.journal':
    case 'action.changes':
    case 'action.events':
      return world.journal
  }
}

function idsOf(rows: readonly Row[]): readonly string[] {
  return rows.map(({ id }) => id)
}
