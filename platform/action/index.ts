export { actAs } from './act-as.ts'
export { errors } from './errors.ts'
export { migrations } from './migrations.ts'
export { parse } from './parse.ts'
export { ask, askWritten, perform, record } from './perform.ts'
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
