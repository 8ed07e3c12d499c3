export { errors } from './errors.ts'
export { CHECKS } from './pure/checks/catalogue.ts'
export { GLOSSARY } from './pure/checks/limit/glossary.ts'
export { checkText, readClaims, reasonsOf, UNITS } from './pure/index.ts'
export { type Example, type Examples, examplesOf } from './pure/likely/examples.ts'
export { FIRST as FIRST_SIGNS } from './pure/likely/signs/names.ts'
export { ANY_KIND } from './pure/likely/singles.ts'
export { type SuspectExample, type SuspectExamples, suspectsOf } from './pure/suspects/examples.ts'
export { TIME_SIZES, type TimeExample, timesOf } from './pure/times/examples.ts'
export { isEnough } from './pure/times/times.ts'
export { packed as packedTimes } from './pure/times/weights.ts'
export {
  BOUND_MEANINGS,
  CLAIM_RULES,
  KIND_MEANINGS,
  REACH_RULES,
  VERDICT_MEANINGS,
} from './reference.ts'
export type * from './types.ts'
