export { partsInHouse } from './check-in-house.ts'
export { checkRelease } from './check-release.ts'
export { programme } from './programme.ts'
export type * from './types.ts'
