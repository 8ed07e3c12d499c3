export { programme } from './programme.ts'
export { discloseReported, type ReportedCell } from './reported/disclose.ts'
export { seriesWithReported } from './reported/series-with-reported.ts'
export type * from './types.ts'
