export { type PackCheck, regionCommands } from './commands.ts'
export { errors } from './errors.ts'
export { findPlaces, PLACES_FOUND_MAX } from './find-places.ts'
export { checkRegion, loadRegion } from './load-region.ts'
export {
  ancestorsOf,
  codeAt,
  findParameterAt,
  getComposition,
  getPlace,
  holdsOn,
  type MembersChanged,
  membersChanged,
  membersOf,
  nameOf,
  type ParameterValue,
  parameterAt,
  placeAt,
  placeByCode,
  shortNameOf,
} from './lookups.ts'
export { PACK_FILE_BYTES_MAX, type PackFiles, packFiles } from './pack-files.ts'
export { type Problem, printProblems } from './problems.ts'
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
