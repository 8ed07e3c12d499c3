export { CARELESS } from './careless.ts'
export { changedPack } from './changed-pack.ts'
export { fixedContext } from './fixed-context.ts'
export { hasId, inputWith, WORDS } from './inputs.ts'
export { lockWaits } from './lock-waits.ts'
export {
  codeOf,
  ORIGIN,
  PASSWORD,
  SECRET,
  type TestAuth,
  type TestBrowser,
  testAuth,
  testBrowser,
} from './sign-in.ts'
export { type TestDatabase, testDatabase, testServer } from './test-database.ts'
export { tinyRegion } from './tiny-region.ts'
