import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { getPlace } from '#platform/region'
import type { Action } from '#programmes/contract'
import { getOrganisation } from '#programmes/people'
import { PLACE, UUID } from '../inputs.ts'
import { addOperator } from './store.ts'

const INPUT = Type.Object({ organisation: UUID, place: PLACE }, { additionalProperties: false })

/**
 * Says that an organisation runs the medical insurance of a place: of one place at a time, whose insured and treatments it
 * then sees. Throws `region.unknown-place`, `people.out-of-reach`.
 */
export const appointOperator: Action<typeof INPUT, { readonly organisation: string }> = {
  name: 'health.appoint-operator',
  title: { en: 'Appoint who runs the insurance of a place', zh: '指定统筹区经办机构' },
  input: INPUT,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { organisation, place }) => {
    // Organisations are real, and stand in the recorded world alone.
    if (ctx.world === 'recorded') await getOrganisation(tx, organisation)
    getPlace(ctx.region, place)
    await addOperator(tx, { organisation, place, since: ctx.now })
    return { organisation }
  },
}
