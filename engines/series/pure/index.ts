export { pureErrors } from './errors.ts'
export { ALTERNATIVES_MAX, allAlternatives } from './evaluation/alternatives.ts'
export { evaluate } from './evaluation/evaluate.ts'
export { inputLeaves, knowledgeDates } from './evaluation/knowledge-dates.ts'
export { ObservationIndex, type SeriesKey } from './observation-index.ts'
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
export { explainEvaluation, explainIndicator } from './words/explain.ts'
