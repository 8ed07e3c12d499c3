import { officeRoles } from '#platform/action'
import { closeLink } from '#platform/auth'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { personOf } from '../acting.ts'
import { withdrawAll } from '../store/invitations.ts'
import { revokeKeys } from '../store/keys.ts'
import { endAllMemberships } from '../store/memberships.ts'
import { closeOrganisation as close, getAdministered } from '../store/organisations.ts'
import { ORGANISATION } from './found-organisation.ts'

/**
 * Ends all that acts for an organisation: its memberships, keys and invitations. Its records stay. Throws
 * `people.out-of-reach`, `people.organisation-closed`, `people.regional-office`.
 */
export const closeOrganisation: Action<typeof ORGANISATION, { readonly organisation: string }> = {
  name: 'people.close-organisation',
  title: { en: 'Close an organisation', zh: '停用单位' },
  input: ORGANISATION,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { organisation }) => {
    const { isRegional } = await getAdministered(tx, organisation)
    if (isRegional) throw new HouseError('people.regional-office')
    await close(tx, organisation, ctx.now)
    await revokeKeys(tx, { organisation, person: null }, ctx.now)
    for (const link of await withdrawAll(tx, organisation, ctx.now)) await closeLink(tx, ctx, link)
    await endAllMemberships(tx, organisation, { at: ctx.now, by: personOf(ctx)?.id ?? null })
    return { organisation }
  },
}
