import Type, { type Static } from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { holds } from '../entitlement/standing.ts'
import { UUID } from '../inputs.ts'
import { insuranceOf } from '../national/codes.ts'
import { getInsured } from '../registers/store.ts'
import { CONCEPT, DAY, IDENTIFIER, META, PERIOD, REFERENCE, STRING, strict } from './schemas.ts'
import { labelOf, SYSTEMS } from './systems.ts'

const BY_ID = Type.Object({ id: UUID }, { additionalProperties: false })

const PATIENT = strict({
  resourceType: Type.Literal('Patient'),
  id: STRING,
  meta: META,
  identifier: Type.Array(IDENTIFIER, { minItems: 1 }),
  active: Type.Boolean(),
  birthDate: Type.Optional(DAY),
})

/** An insured person: to operators of the insured place, and to whoever it is. Throws `health.unknown-insured`. */
export const patient: Query<typeof BY_ID, Static<typeof PATIENT>> = {
  name: 'health.patient',
  title: { en: 'An insured person as a FHIR Patient', zh: '参保人（FHIR Patient）' },
  input: BY_ID,
  output: PATIENT,
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const person = await getInsured(tx, id)
    return {
      resourceType: 'Patient',
      id: person.id,
      ...labelOf(ctx),
      identifier: [{ system: SYSTEMS.insured, value: person.id }],
      active: holds(person, ctx.today),
      ...(person.bornOn === null ? {} : { birthDate: person.bornOn }),
    }
  },
}

const COVERAGE = strict({
  resourceType: Type.Literal('Coverage'),
  id: STRING,
  meta: META,
  status: Type.Union([Type.Literal('active'), Type.Literal('cancelled')]),
  type: CONCEPT,
  beneficiary: REFERENCE,
  period: PERIOD,
  payor: Type.Array(REFERENCE, { minItems: 1 }),
})

/** Their insurance, of which each has one. Throws `health.unknown-insured`. */
export const coverage: Query<typeof BY_ID, Static<typeof COVERAGE>> = {
  name: 'health.coverage',
  title: { en: 'An insurance as a FHIR Coverage', zh: '参保关系（FHIR Coverage）' },
  input: BY_ID,
  output: COVERAGE,
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const person = await getInsured(tx, id)
    return {
      resourceType: 'Coverage',
      id: person.id,
      ...labelOf(ctx),
      status: holds(person, ctx.today) ? 'active' : 'cancelled',
      type: { coding: [{ system: SYSTEMS.insurance, code: insuranceOf(person.group) }] },
      beneficiary: { identifier: { system: SYSTEMS.insured, value: person.id } },
      period: {
        start: person.validFrom,
        // A period of FHIR includes its last day.
        ...(person.validTo === null ? {} : { end: dayBefore(person.validTo) }),
      },
      payor: [{ identifier: { system: SYSTEMS.place, value: person.place } }],
    }
  },
}

function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
}
