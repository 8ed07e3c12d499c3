export { programme } from './programme.ts'
export type * from './types.ts'
