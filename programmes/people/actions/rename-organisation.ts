import Type from 'typebox'
import { officeRoles, roles } from '#platform/action'
import type { Action } from '#programmes/contract'
import { UUID, WORDS, wholeWords } from '../inputs.ts'
import { getAdministered, nameOrganisation } from '../store/organisations.ts'

const INPUT = Type.Object(
  { organisation: UUID, title: WORDS, office: WORDS },
  { additionalProperties: false },
)

/** Throws `people.out-of-reach`, `people.organisation-closed`, `people.missing-words`. */
export const renameOrganisation: Action<typeof INPUT, { readonly organisation: string }> = {
  name: 'people.rename-organisation',
  title: { en: 'Rename an organisation', zh: '修改单位名称' },
  input: INPUT,
  may: roles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, { organisation, title, office }) => {
    await getAdministered(tx, organisation)
    await nameOrganisation(tx, organisation, {
      title: wholeWords(ctx, 'title', title),
      office: wholeWords(ctx, 'office', office),
    })
    return { organisation }
  },
}
