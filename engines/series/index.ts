export type * from './ports.ts'
export type { Series } from './series.ts'
export type * from './types.ts'
