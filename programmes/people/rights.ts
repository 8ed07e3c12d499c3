import { allows, type May, type Person, ROLES, type Role } from '#platform/action'
import type { Programme } from '#programmes/contract'
import type { RightRow, Scope } from './types.ts'

type Verb = Programme['actions'][number] | Programme['queries'][number]

/** The authorisation matrix: each action and query of each programme, by who asks. Read off the manifests. */
export function rightsOf(programmes: readonly Programme[]): readonly RightRow[] {
  return programmes.flatMap((programme) => [
    ...programme.actions.map((verb) => rowOf(programme, 'action', verb)),
    ...programme.queries.map((verb) => rowOf(programme, 'query', verb)),
  ])
}

/** Whether there is an action, a query or a programme of that name: what a key may be for. */
export function isScopeOf(programmes: readonly Programme[], scope: string): boolean {
  if (scope === '*') return true
  return programmes.some(
    ({ name, actions, queries }) =>
      scope === `${name}.*` || [...actions, ...queries].some((verb) => verb.name === scope),
  )
}

/** What somebody reaches by a verb. */
export function scopeOf(
  verb: Pick<Verb, 'may' | 'reach'>,
  actor: Parameters<typeof allows>[1],
): Scope {
  const { rule } = verb.may
  if (!allows(rule, actor)) return 'none'
  const reach: May | undefined = verb.reach
  if (reach === undefined) return rule.kind === 'anyone' ? 'every' : 'own'
  return allows(reach.rule, actor) ? 'every' : 'own'
}

/** Somebody who has one role and nothing else: for asking what the role is worth. */
export function personWith(
  role: Role | null,
  organisation: string | null,
  office: boolean,
): Person {
  return {
    kind: 'person',
    id: 'somebody',
    name: 'somebody',
    organisation,
    organisationTitle: null,
    jurisdiction: null,
    office,
    roles: role === null ? [] : [role],
    means: { kind: 'session', id: 'some-session' },
    scopes: null,
  }
}

function rowOf(programme: Programme, kind: RightRow['kind'], verb: Verb): RightRow {
  const byRole = (office: boolean) =>
    Object.fromEntries(
      ROLES.map((role) => [role, scopeOf(verb, personWith(role, 'some-organisation', office))]),
    ) as RightRow['member']
  return {
    programme: programme.name,
    name: verb.name,
    kind,
    title: verb.title,
    anonymous: scopeOf(verb, { kind: 'anonymous', id: 'reader' }),
    unaffiliated: scopeOf(verb, personWith(null, null, false)),
    member: byRole(false),
    office: byRole(true),
  }
}
