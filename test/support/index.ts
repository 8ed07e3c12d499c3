export { fixedContext } from './fixed-context.ts'
export { type TestDatabase, testDatabase } from './test-database.ts'
export { tinyRegion } from './tiny-region.ts'
