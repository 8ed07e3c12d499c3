import type { Person } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'

/** Null for the house, which belongs to none. */
export function personOf({ actor }: Context): Person | null {
  return actor.kind === 'person' ? actor : null
}

/** Throws `people.session-only`: a key must not make keys, nor choose for whom it acts. */
export function requireSession(ctx: Context): Person {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.means.kind !== 'session')
    throw new HouseError('people.session-only')
  return actor
}

/** The organisation that is named, or the one that is acted for. Throws `people.no-organisation`. */
export function organisationOf({ actor }: Context, named: string | undefined): string {
  if (named !== undefined) return named
  if (actor.kind === 'person' && actor.organisation !== null) return actor.organisation
  throw new HouseError('people.no-organisation')
}
