import { type Actor, type BaseContext, type Person, perform, type Role } from '#platform/action'
import { systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Action, Context } from '#programmes/contract'
import { acceptInvitation } from '../actions/accept-invitation.ts'
import { appointAdministrator } from '../actions/appoint-administrator.ts'
import { foundOrganisation } from '../actions/found-organisation.ts'
import { invite } from '../actions/invite.ts'
import type { InvitedAnswer } from '../types.ts'

// Requests at one moment must not get one id.
const { newId, now } = systemClock()

/** A region with its office and the governments of its North and South, and the ways in which people come to them. */
export async function tinyWorld(
  db: Database & { readonly migrator: Database },
  given: BaseContext,
) {
  const base = { ...given, newId }
  const ctx = (actor: Actor): Context => ({ ...base, now: now(), actor, series: NO_SERIES })
  const house = ctx({ kind: 'system', id: 'system' })
  const act = <Out>(action: Action<never, Out>, as: Context, input: unknown): Promise<Out> =>
    perform(db, action as Action<never, Out>, as, input)
  const found = async (code: string, jurisdiction: string, regional = false) => {
    const words = { en: `Example ${code}`, zh: `示例 ${code}` }
    const input = { code, title: words, office: words, jurisdiction, regional, example: true }
    return (await perform(db, foundOrganisation, house, input)).organisation
  }
  const made: { [name: string]: string } = {}
  const person = async (name: string): Promise<string> => {
    const id = newId()
    await db.migrator.write(
      (tx) => tx`
        INSERT INTO auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        VALUES (${id}, ${name}, ${`${name}@example.org`}, true, ${now()}, ${now()})`,
    )
    made[name] = id
    return id
  }
  /** Invited and in. */
  const join = async (organisation: string, name: string, roles: readonly Role[]) => {
    const input = { organisation, email: `${name}@example.org`, roles }
    const { invitation }: InvitedAnswer = await perform(db, invite, house, input)
    const id = made[name] ?? (await person(name))
    return (await perform(db, acceptInvitation, house, { invitation, person: id })).membership
  }
  const acting = (
    name: string,
    organisation: string | null,
    roles: readonly Role[],
    given: Partial<Person> = {},
  ): Context =>
    ctx({
      kind: 'person',
      id: made[name] ?? '',
      name,
      organisation,
      organisationTitle: null,
      jurisdiction: null,
      office: false,
      roles,
      means: { kind: 'session', id: SESSION },
      scopes: null,
      ...given,
    })
  const office = await found('office', 'X-R', true)
  const [north, south] = [await found('north', 'X-N'), await found('south', 'X-S')]
  await person('ada')
  await perform(db, appointAdministrator, house, { person: made.ada ?? '' })
  return {
    office,
    north,
    south,
    house,
    ctx,
    act,
    found,
    person,
    join,
    acting,
    idOf: (name: string) => made[name] ?? '',
    ada: () => acting('ada', office, ['analyst', 'administrator'], { office: true }),
  }
}

export const SESSION = '019400d0-0000-7000-8000-00000000abcd'

// Nothing of these programmes reads a figure.
const NO_SERIES = {} as Context['series']
