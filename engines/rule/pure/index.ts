export { AMOUNT_FEN_MAX, fenOf, shareBeyond, shareOf, WHOLE_BP } from './bounds.ts'
export { dimension, widthOf } from './declare.ts'
export { pureErrors } from './errors.ts'
export { bandOf, type Cells, cellAt, cellsOf } from './law/cells.ts'
export {
  type Decision,
  decide,
  defineDecision,
  missedOf,
  type Rule,
  type Wanting,
} from './law/decision.ts'
export {
  defineFormula,
  type Formula,
  type Given,
  type Reads,
  type StepWords,
  strict,
} from './law/formula.ts'
export { type Bound, evaluate, jurisdictionsOf, type Law, lawOf } from './law/law.ts'
export { type CellRead, note, type Step, type Steps } from './law/steps.ts'
export { gapIn, overlapIn, type Segment, timelineOf } from './law/timeline.ts'
export { canonical } from './trace/canonical.ts'
export { explain, groundOf } from './trace/explain.ts'
export { sayMoney, sayValue } from './trace/print.ts'
export { hashOf, replay, type Trace, type Traced, traced } from './trace/trace.ts'
export { type Asked, type Cause, type WhatIf, whatIf } from './trace/what-if.ts'
export type * from './types.ts'
