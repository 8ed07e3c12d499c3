export { pureErrors } from './errors.ts'
export type * from './types.ts'
export {
  addUnits,
  differenceUnit,
  fitsUnit,
  gapUnit,
  getUnit,
  perHeadUnit,
  ratioUnit,
  sameUnit,
  unitCatalogue,
} from './units.ts'
