import { signedIn } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { requireSession } from '../acting.ts'
import { choose, findOwnMembership } from '../store/memberships.ts'
import { ORGANISATION } from './found-organisation.ts'

/** Says for which of their organisations a person acts in this session. Throws `people.session-only`, `people.out-of-reach`. */
export const chooseOrganisation: Action<typeof ORGANISATION, { readonly organisation: string }> = {
  name: 'people.choose-organisation',
  title: { en: 'Choose for whom you act', zh: '切换单位' },
  input: ORGANISATION,
  may: signedIn,
  apply: async (tx, ctx, { organisation }) => {
    const { id: person, means } = requireSession(ctx)
    const held = await findOwnMembership(tx, person, organisation)
    if (held === undefined) throw new HouseError('people.out-of-reach')
    await choose(tx, { person, session: means.id, organisation }, ctx.now)
    return { organisation }
  },
}
