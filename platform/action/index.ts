export { actAs } from './act-as.ts'
export { errors } from './errors.ts'
export { gathered } from './gathered.ts'
export { migrations } from './migrations.ts'
export { parse } from './parse.ts'
export { applyWithin, ask, askWritten, perform, record } from './perform.ts'
export { INPUTS_PER_BATCH_MAX, performEach } from './perform-each.ts'
export {
  actorWords,
  allows,
  anyone,
  house,
  isInScope,
  isSecondStepDue,
  officeRoles,
  ROLES,
  roles,
  signedIn,
} from './rights.ts'
export type * from './types.ts'
