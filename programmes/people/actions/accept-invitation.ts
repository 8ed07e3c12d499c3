import Type from 'typebox'
import { house } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { markAccepted } from '../store/invitations.ts'
import { addMembership, findOwnMembership, setRoles } from '../store/memberships.ts'
import { getOrganisation, takeTurn } from '../store/organisations.ts'

const INPUT = Type.Object({ invitation: UUID, person: UUID }, { additionalProperties: false })

/**
 * Makes a member of who opened the link of an invitation: the house does it, once sign-in says who that was. Somebody who is
 * a member already gets the roles besides. Throws `people.invitation-over`, `people.organisation-closed`.
 */
export const acceptInvitation: Action<typeof INPUT, { readonly membership: string }> = {
  name: 'people.accept-invitation',
  title: { en: 'Accept an invitation', zh: '接受邀请' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, { invitation, person }) => {
    const accepted = { at: ctx.now, by: person }
    const { organisation, roles } = await markAccepted(tx, invitation, accepted)
    await takeTurn(tx, organisation)
    const { closedAt } = await getOrganisation(tx, organisation)
    if (closedAt !== null) throw new HouseError('people.organisation-closed')
    const there = await findOwnMembership(tx, person, organisation)
    if (there !== undefined) {
      await setRoles(tx, there.id, [...new Set([...there.roles, ...roles])], ctx.now)
      return { membership: there.id }
    }
    const id = ctx.newId()
    await addMembership(tx, { id, organisation, person, roles }, ctx.now)
    return { membership: id }
  },
}
