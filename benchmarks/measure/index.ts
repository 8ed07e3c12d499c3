export type * from './benchmark.ts'
export { seeded } from './random.ts'
export { keep, median, msOf, rounded, timesOf } from './timing.ts'
