export { CHECKS } from './pure/checks/catalogue.ts'
export { GLOSSARY } from './pure/checks/limit/glossary.ts'
export { checkText, readClaims, reasonsOf, UNITS } from './pure/index.ts'
export { ANY_KIND, type Example, type Examples, examplesOf } from './pure/likely/examples.ts'
export {
  BOUND_MEANINGS,
  CLAIM_RULES,
  KIND_MEANINGS,
  REACH_RULES,
  VERDICT_MEANINGS,
} from './reference.ts'
export type * from './types.ts'
