import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { CODE, UUID, WORDS, wholeWords } from '../inputs.ts'
import { addOrganisation, findRegional } from '../store/organisations.ts'

const INPUT = Type.Object(
  {
    code: CODE,
    title: WORDS,
    office: WORDS,
    jurisdiction: Type.String({ maxLength: 40, description: 'Id of the place it answers for.' }),
    regional: Type.Optional(Type.Boolean({ description: 'It is the region’s own office.' })),
    example: Type.Optional(Type.Boolean({ description: 'It is made up, and its name says so.' })),
  },
  { additionalProperties: false },
)

/** Throws `people.code-taken`, `people.unknown-place`, `people.missing-words`, `people.regional-office`. */
export const foundOrganisation: Action<typeof INPUT, { readonly organisation: string }> = {
  name: 'people.found-organisation',
  title: { en: 'Enter an organisation', zh: '新建单位' },
  input: INPUT,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  apply: async (tx, ctx, input) => {
    const { code, jurisdiction, regional = false, example = false } = input
    if (!ctx.region.places.has(jurisdiction))
      throw new HouseError('people.unknown-place', { place: jurisdiction })
    if (regional && (await findRegional(tx)) !== undefined)
      throw new HouseError('people.regional-office')
    const id = ctx.newId()
    await addOrganisation(tx, {
      id,
      code,
      title: wholeWords(ctx, 'title', input.title),
      office: wholeWords(ctx, 'office', input.office),
      jurisdiction,
      isRegional: regional,
      isExample: example,
      foundedAt: ctx.now,
    })
    return { organisation: id }
  },
}

export const ORGANISATION = Type.Object({ organisation: UUID }, { additionalProperties: false })
