import { officeRoles } from '#platform/action'
import { getPlace } from '#platform/region'
import type { Query } from '#programmes/contract'
import { DONE } from '../inputs.ts'
import { ORGANISATIONS_ANSWER } from '../schemas.ts'
import { listOrganisations } from '../store/organisations.ts'
import type { OrganisationsAnswer } from '../types.ts'

/** Every organisation, for administrators of the region's office. */
export const organisations: Query<typeof DONE, OrganisationsAnswer> = {
  name: 'people.organisations',
  title: { en: 'All organisations', zh: '全部单位' },
  input: DONE,
  output: ORGANISATIONS_ANSWER,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  answer: async (tx, { region, now }) => ({
    items: (await listOrganisations(tx, now)).map((one) => ({
      ...one,
      placeName: getPlace(region, one.jurisdiction).name,
    })),
    places: [...region.places.values()]
      .filter(({ to }) => to === null)
      .map(({ id, name }) => ({ id, name })),
  }),
}
