import type { Static } from 'typebox'
import { HouseError } from '#platform/errors'
import { UUID_FORM } from '../inputs.ts'
import { requireDisease } from '../national/codes.ts'
import type { ChronicDisease } from '../pure/index.ts'
import type { CONCEPT, IDENTIFIER, REFERENCE } from './schemas.ts'
import { SYSTEMS } from './systems.ts'

type Concept = Static<typeof CONCEPT>
type Identifier = Static<typeof IDENTIFIER>
type Reference = Static<typeof REFERENCE>

const IS_UUID = new RegExp(UUID_FORM)
const IDENTIFIER_CHARACTERS_MAX = 40

export function identifierOf(
  identifiers: readonly Identifier[],
  system: string,
): string | undefined {
  const value = identifiers.find((one) => one.system === system)?.value
  return value === undefined || value === '' || value.length > IDENTIFIER_CHARACTERS_MAX
    ? undefined
    : value
}

/** By an identifier of the system, or by the end of a reference: `Organization/H31…`. Throws `health.bad-claim`. */
export function named(of: Reference, system: string, field: string): string {
  const value = of.identifier?.system === system ? of.identifier.value : undefined
  const found = value ?? of.reference?.split('/').at(-1)
  if (found === undefined || found === '')
    throw bad(field, `needs an identifier of ${system}`, `缺少 ${system}`)
  return found
}

/** Throws `health.bad-claim` where it names no insured person. */
export function insuredOf(patient: Reference, field: string): string {
  const id = named(patient, SYSTEMS.insured, field)
  if (!IS_UUID.test(id)) throw bad(field, 'must name an insured person', '须为参保人员编号')
  return id
}

/** Throws `health.unknown-disease`. A diagnosis of another system is no claim to be treated by the rules for a disease. */
export function chronicDiseaseOf(
  concepts: readonly (Concept | undefined)[],
): ChronicDisease | null {
  const codes = concepts.flatMap((concept) => concept?.coding ?? [])
  const told = codes.find(({ system }) => system === SYSTEMS.disease)?.code
  return told === undefined ? null : requireDisease(told)
}

export function isEmergency(priority: Concept | undefined): boolean {
  return priority?.coding?.some(({ code }) => code === 'stat') ?? false
}

/** An element of what was sent that can't be taken: `item.0`. */
export function bad(field: string, whatEn: string, whatZh: string): HouseError {
  return new HouseError('health.bad-claim', { field, whatEn, whatZh })
}
