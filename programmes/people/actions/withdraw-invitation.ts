import Type from 'typebox'
import { officeRoles, roles } from '#platform/action'
import { closeLink } from '#platform/auth'
import type { Action } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { getOpenInvitation, markWithdrawn } from '../store/invitations.ts'
import { takeTurn } from '../store/organisations.ts'

const INPUT = Type.Object({ invitation: UUID }, { additionalProperties: false })

/** Throws `people.out-of-reach`. */
export const withdrawInvitation: Action<typeof INPUT, { readonly invitation: string }> = {
  name: 'people.withdraw-invitation',
  title: { en: 'Withdraw an invitation', zh: '撤回邀请' },
  input: INPUT,
  may: roles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { invitation }) => {
    const { organisation } = await getOpenInvitation(tx, invitation)
    await takeTurn(tx, organisation)
    // Somebody may have accepted it while this waited.
    const { link } = await getOpenInvitation(tx, invitation)
    await markWithdrawn(tx, invitation, ctx.now)
    await closeLink(tx, ctx, link)
    return { invitation }
  },
}
