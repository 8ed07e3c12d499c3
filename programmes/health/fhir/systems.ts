import type { Context } from '#programmes/contract'

/** Naming systems of identifiers and codes; they identify, and lead nowhere. */
export const SYSTEMS = {
  /** The institution's number of the bill. */
  bill: 'urn:onedelta:health:bill',
  /** The caller's own id of the call. */
  message: 'urn:onedelta:health:message',
  /** Settlements. */
  settlement: 'urn:onedelta:health:settlement',
  /** Insured persons, by their pseudonymous ids. */
  insured: 'urn:onedelta:health:insured',
  /** Institutions, by their national codes. */
  institution: 'urn:onedelta:health:institution',
  /** Places that insure, by their ids. */
  place: 'urn:onedelta:health:place',
  /** Items of the catalogue at the place of treatment. */
  item: 'urn:onedelta:health:item',
  /** Classes of the catalogue: A, B, C. */
  class: 'urn:onedelta:health:class',
  /** Chronic diseases that policies name. */
  disease: 'urn:onedelta:health:disease',
  /** Amounts, by the field names of the national interface. */
  amount: 'urn:onedelta:health:amount',
  /** Kinds of insurance, by the codes of the national interface. */
  insurance: 'urn:onedelta:health:insurance',
  /** Kinds of care that an entitlement is asked for. */
  care: 'urn:onedelta:health:care',
  /** Codes of refusals, as `docs/reference/errors.md` lists them. */
  error: 'urn:onedelta:error',
  /** Which world a resource is from. */
  world: 'urn:onedelta:world',
} as const

export const FHIR_JSON = 'application/fhir+json'

const SIMULATED = {
  meta: {
    // The standard's own mark of data about nobody.
    security: [
      {
        system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
        code: 'HTEST',
        display: 'test health data',
      },
    ],
    tag: [{ system: SYSTEMS.world, code: 'simulated', display: 'simulated' }],
  },
}

/** What a resource says of the world that it is from; of the recorded one nothing. */
export function labelOf({ world }: Context): typeof SIMULATED | Record<string, never> {
  return world === 'simulated' ? structuredClone(SIMULATED) : {}
}

export const CLAIM_TYPE = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' }],
} as const
