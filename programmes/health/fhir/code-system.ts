import Type, { type Static } from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { NATIONAL_FIELDS } from '../pure/index.ts'
import { SYSTEMS } from './systems.ts'

const INPUT = Type.Object({}, { additionalProperties: false })

const CODE_SYSTEM = Type.Object({
  resourceType: Type.Literal('CodeSystem'),
  id: Type.String(),
  url: Type.String(),
  name: Type.String(),
  title: Type.String(),
  status: Type.Literal('active'),
  caseSensitive: Type.Boolean(),
  content: Type.Literal('complete'),
  count: Type.Integer(),
  concept: Type.Array(
    Type.Object({
      code: Type.String(),
      display: Type.String(),
      designation: Type.Array(Type.Object({ language: Type.String(), value: Type.String() })),
    }),
  ),
})

/** The codes of amounts in our resources, as a FHIR R4 `CodeSystem`: the field names of the national interface. */
export const amountCodes: Query<typeof INPUT, Static<typeof CODE_SYSTEM>> = {
  name: 'health.amount-codes',
  title: { en: 'Codes of amounts (FHIR CodeSystem)', zh: '金额代码（FHIR CodeSystem）' },
  input: INPUT,
  output: CODE_SYSTEM,
  may: anyone,
  answer: async () => {
    const concept = Object.values(NATIONAL_FIELDS).map(({ field, title }) => ({
      code: field,
      display: title.zh ?? field,
      designation: Object.entries(title).map(([language, value]) => ({ language, value })),
    }))
    return {
      resourceType: 'CodeSystem',
      id: 'amount',
      url: SYSTEMS.amount,
      name: 'NationalAmounts',
      title: 'Amounts of a settlement by the field names of the national interface',
      status: 'active',
      caseSensitive: true,
      content: 'complete',
      count: concept.length,
      concept,
    }
  },
}
