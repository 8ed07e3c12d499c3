export { type PackCheck, regionCommands } from './commands.ts'
export { errors } from './errors.ts'
export { findPlaces } from './find-places.ts'
export { loadRegion } from './load-region.ts'
export {
  ancestorsOf,
  findParameterAt,
  getComposition,
  getPlace,
  holdsOn,
  membersOf,
  nameOf,
} from './lookups.ts'
export { type PackFiles, packFiles } from './pack-files.ts'
export { type Problem, printProblems, sortProblems } from './problems.ts'
export {
  dayOf,
  entriesOf,
  field,
  isAbsent,
  itemsOf,
  localTextOf,
  oneOf,
  onlyFields,
  optionalDayOf,
  optionalTextOf,
  type Spot,
  spotOf,
  textOf,
} from './spot.ts'
export type * from './types.ts'
