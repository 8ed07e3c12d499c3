import { signedIn } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { organisationOf, requireSession } from '../acting.ts'
import { DONE } from '../inputs.ts'
import { revokeKeys } from '../store/keys.ts'
import {
  endMembership,
  findOwnMembership,
  requireOtherAdministrator,
} from '../store/memberships.ts'
import { takeTurn } from '../store/organisations.ts'

/**
 * Leaves the organisation that is acted for; another one is chosen first. Throws `people.session-only`,
 * `people.no-organisation`, `people.last-administrator`.
 */
export const leave: Action<typeof DONE, { readonly organisation: string }> = {
  name: 'people.leave',
  title: { en: 'Leave the organisation', zh: '退出单位' },
  input: DONE,
  may: signedIn,
  apply: async (tx, ctx) => {
    const { id: person } = requireSession(ctx)
    const organisation = organisationOf(ctx, undefined)
    await takeTurn(tx, organisation)
    const held = await findOwnMembership(tx, person, organisation)
    if (held === undefined) throw new HouseError('people.no-organisation')
    await requireOtherAdministrator(tx, held)
    await revokeKeys(tx, { organisation, person }, ctx.now)
    await endMembership(tx, held.id, { at: ctx.now, by: person })
    return { organisation }
  },
}
