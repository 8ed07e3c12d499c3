import Type from 'typebox'
import { roles as mayRoles, officeRoles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { ROLE_LIST, UUID } from '../inputs.ts'
import { getMembership, requireOtherAdministrator, setRoles } from '../store/memberships.ts'
import { getAdministered } from '../store/organisations.ts'

const INPUT = Type.Object({ membership: UUID, roles: ROLE_LIST }, { additionalProperties: false })

/** Throws `people.out-of-reach`, `people.last-administrator`, `people.organisation-closed`. */
export const changeRoles: Action<typeof INPUT, { readonly membership: string }> = {
  name: 'people.change-roles',
  title: { en: 'Change a member’s roles', zh: '修改成员角色' },
  input: INPUT,
  may: mayRoles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { membership, roles }) => {
    const { organisation } = await getMembership(tx, membership)
    await getAdministered(tx, organisation)
    const held = await getMembership(tx, membership)
    if (!roles.includes('administrator')) await requireOtherAdministrator(tx, held)
    await setRoles(tx, membership, roles, ctx.now)
    return { membership }
  },
}
