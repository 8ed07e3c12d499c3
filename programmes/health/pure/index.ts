export type * from './bill/types.ts'
export { casebook } from './casebook.ts'
export { PARAMETERS } from './declared.ts'
export { pureErrors } from './errors.ts'
export { type AmountName, NATIONAL_FIELDS } from './fields.ts'
export type { FenAmounts } from './formula/outpatient.ts'
export { checkIdentities } from './identities.ts'
export {
  explainOutpatient,
  FORMULAS,
  holdsPolicy,
  type OutpatientPolicies,
  openPolicies,
  placesWithPolicy,
  settleFen,
  settleOutpatient,
  traceOutpatient,
} from './settle.ts'
export type * from './types.ts'
export { type FenVisit, fenVisitOf } from './visit.ts'
