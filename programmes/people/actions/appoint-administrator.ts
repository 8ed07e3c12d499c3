import Type from 'typebox'
import { house, type Role } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { addMembership, findOwnMembership, setRoles } from '../store/memberships.ts'
import { findRegional, takeTurn } from '../store/organisations.ts'

const INPUT = Type.Object({ person: UUID }, { additionalProperties: false })

/** Somebody has to begin: who may invite may also write, but approve nothing. */
const FIRST_ROLES: readonly Role[] = ['analyst', 'administrator']

/**
 * Makes a person an administrator of the region's own office: who opened the one-time link of the terminal. Throws
 * `people.regional-office` where there is none.
 */
export const appointAdministrator: Action<typeof INPUT, { readonly membership: string }> = {
  name: 'people.appoint-administrator',
  title: { en: 'Appoint an administrator of the region', zh: '任命区域管理员' },
  input: INPUT,
  may: house,
  apply: async (tx, ctx, { person }) => {
    const office = await findRegional(tx)
    if (office === undefined) throw new HouseError('people.regional-office')
    const organisation = office.id
    await takeTurn(tx, organisation)
    const there = await findOwnMembership(tx, person, organisation)
    if (there !== undefined) {
      await setRoles(tx, there.id, [...new Set([...there.roles, ...FIRST_ROLES])], ctx.now)
      return { membership: there.id }
    }
    const id = ctx.newId()
    await addMembership(tx, { id, organisation, person, roles: FIRST_ROLES }, ctx.now)
    return { membership: id }
  },
}
