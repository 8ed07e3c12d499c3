export type * from './benchmark.ts'
export { processorTime, usedBetween } from './processor-time.ts'
export { seeded } from './random.ts'
export { keep, median, msOf, rounded, timesOf } from './timing.ts'
