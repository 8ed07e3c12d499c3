import { type Actor, perform, record } from '#platform/action'
import type { AuthEvent, AuthPorts } from '#platform/auth'
import { acceptInvitation, appointAdministrator, type People } from '#programmes/people'
import type { House } from '../open-house.ts'

const SYSTEM: Actor = { kind: 'system', id: 'sign-in' }
const READER: Actor = { kind: 'anonymous', id: 'reader' }

/** What sign-in tells goes into the audit, as done by who did it. */
export function toldIn(
  house: House,
  people: Pick<People, 'inSession'>,
  log: (event: AuthEvent) => void,
): AuthPorts['told'] {
  return async (event) => {
    log(event)
    // Whoever is slowed down can ask as often as they like: that would fill the audit, and says nothing that it lacks.
    if (event.kind === 'sign-in-delayed') return
    const { kind, person, session, address, ...about } = event
    const known = person !== null && session !== null
    const actor = known ? await people.inSession(person, session) : READER
    const ctx = house.contextOf(actor, 'sign-in', address)
    await record(house.db, ctx, `account.${kind}`, known ? about : { ...about, person })
  }
}

/** What a link promised: an administrator's place in the region's own office, or the membership of an invitation. */
export function redeemedIn(house: House): AuthPorts['redeemed'] {
  return async ({ kind, about }, person) => {
    const ctx = house.contextOf(SYSTEM, 'sign-in')
    if (kind === 'first') await perform(house.db, appointAdministrator, ctx, { person })
    if (kind === 'invitation')
      await perform(house.db, acceptInvitation, ctx, { invitation: invitationOf(about), person })
  }
}

function invitationOf(about: unknown): unknown {
  return typeof about === 'object' && about !== null && 'invitation' in about
    ? about.invitation
    : undefined
}
