export type * from './page.ts'
export type * from './types.ts'
