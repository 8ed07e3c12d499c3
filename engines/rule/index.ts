export { ruleCommands } from './commands/index.ts'
export { errors } from './errors.ts'
export {
  ALL_KNOWN,
  type Case,
  type Casebook,
  type CaseResult,
  type Fields,
  readCases,
  runCase,
} from './pack/cases.ts'
export { checkRules, declaredBy } from './pack/check-rules.ts'
export { type Declared, type PackRules, readRuleBook, readRules } from './pack/read-rules.ts'
