import Type from 'typebox'
import { officeRoles, roles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { personOf } from '../acting.ts'
import { UUID } from '../inputs.ts'
import { revokeKeys } from '../store/keys.ts'
import {
  endMembership as end,
  getMembership,
  requireOtherAdministrator,
} from '../store/memberships.ts'
import { getAdministered } from '../store/organisations.ts'

const INPUT = Type.Object({ membership: UUID }, { additionalProperties: false })

/** Ends a membership, and the keys with it. Throws `people.out-of-reach`, `people.last-administrator`. */
export const endMembership: Action<typeof INPUT, { readonly membership: string }> = {
  name: 'people.end-membership',
  title: { en: 'End a membership', zh: '移除成员' },
  input: INPUT,
  may: roles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { membership }) => {
    const { organisation } = await getMembership(tx, membership)
    await getAdministered(tx, organisation)
    const held = await getMembership(tx, membership)
    await requireOtherAdministrator(tx, held)
    await revokeKeys(tx, { organisation, person: held.person }, ctx.now)
    await end(tx, membership, { at: ctx.now, by: personOf(ctx)?.id ?? null })
    return { membership }
  },
}
