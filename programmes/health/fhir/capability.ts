import Type, { type Static } from 'typebox'
import { anyone } from '#platform/action'
import type { Context, Query } from '#programmes/contract'
import { DAY, META, STRING, strict } from './schemas.ts'
import { FHIR_JSON, labelOf } from './systems.ts'

const INPUT = Type.Object({}, { additionalProperties: false })

const CODED = strict({ code: STRING })
const RESOURCE = strict({
  type: STRING,
  documentation: Type.Optional(STRING),
  interaction: Type.Optional(Type.Array(CODED, { minItems: 1 })),
  searchParam: Type.Optional(Type.Array(strict({ name: STRING, type: STRING }), { minItems: 1 })),
  operation: Type.Optional(
    Type.Array(strict({ name: STRING, definition: STRING }), { minItems: 1 }),
  ),
})

const CAPABILITY = strict({
  resourceType: Type.Literal('CapabilityStatement'),
  meta: META,
  status: Type.Literal('active'),
  date: DAY,
  kind: Type.Literal('instance'),
  software: strict({ name: STRING }),
  implementation: strict({ description: STRING }),
  fhirVersion: Type.Literal('4.0.1'),
  format: Type.Array(STRING, { minItems: 1 }),
  rest: Type.Array(
    strict({
      mode: Type.Literal('server'),
      documentation: STRING,
      resource: Type.Array(RESOURCE, { minItems: 1 }),
    }),
    { minItems: 1 },
  ),
})

/** The day on which the list below was last changed. */
const CHANGED_ON = '2026-11-26'

const SEARCHES = [
  { name: '_id', type: 'token' },
  { name: 'patient', type: 'reference' },
  { name: 'identifier', type: 'token' },
]
const SUBMIT = 'http://hl7.org/fhir/OperationDefinition'

/** What is read, searched and operated on here; a test asks for each of it. */
export const RESOURCES = [
  {
    type: 'Claim',
    documentation:
      'Settled by $submit, or tried with use predetermination; POST Claim does the same.',
    operation: [{ name: 'submit', definition: `${SUBMIT}/Claim-submit` }],
  },
  {
    type: 'ClaimResponse',
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    searchParam: SEARCHES,
  },
  { type: 'CodeSystem', interaction: [{ code: 'read' }] },
  {
    type: 'Coverage',
    documentation: 'By the id of the insured person.',
    interaction: [{ code: 'read' }],
  },
  {
    type: 'CoverageEligibilityRequest',
    documentation: 'Answered by $submit; POST CoverageEligibilityRequest does the same.',
    operation: [{ name: 'submit', definition: `${SUBMIT}/CoverageEligibilityRequest-submit` }],
  },
  {
    type: 'ExplanationOfBenefit',
    interaction: [{ code: 'read' }, { code: 'search-type' }],
    searchParam: SEARCHES,
  },
  {
    type: 'Patient',
    documentation: 'Insured persons, by their pseudonymous ids; no name is known.',
    interaction: [{ code: 'read' }],
  },
]

function capabilityOf(ctx: Context): Static<typeof CAPABILITY> {
  return {
    resourceType: 'CapabilityStatement',
    ...labelOf(ctx),
    status: 'active',
    date: CHANGED_ON,
    kind: 'instance',
    software: { name: 'onedelta' },
    implementation: {
      description: 'Direct settlement of medical costs across provinces (省际门诊费用直接结算)',
    },
    fhirVersion: '4.0.1',
    format: [FHIR_JSON],
    rest: [
      {
        mode: 'server',
        documentation: 'By the key of an organisation: Authorization: Bearer.',
        resource: RESOURCES,
      },
    ],
  }
}

/** What this interface has of FHIR R4, as a `CapabilityStatement`. */
export const capability: Query<typeof INPUT, Static<typeof CAPABILITY>> = {
  name: 'health.capability-statement',
  title: {
    en: 'What is there of FHIR (CapabilityStatement)',
    zh: 'FHIR 能力声明（CapabilityStatement）',
  },
  input: INPUT,
  output: CAPABILITY,
  may: anyone,
  answer: async (_, ctx) => capabilityOf(ctx),
}
