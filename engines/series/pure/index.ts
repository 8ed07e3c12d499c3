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
export { type Reading, readingsOf } from './verdicts/bounds.ts'
export { findingOf, judge, judgeThenAndSince } from './verdicts/judge.ts'
export { revisionsAfter } from './verdicts/revisions.ts'
export { targetState } from './verdicts/targets.ts'
export { explainEvaluation, explainIndicator } from './words/explain.ts'
