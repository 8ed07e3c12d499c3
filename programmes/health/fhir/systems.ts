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
} as const

export const CLAIM_TYPE = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' }],
} as const
