export { programme } from './programme.ts'
export { cancelReleases, type ReportedCell, releaseReported } from './reported/release.ts'
export { seriesWithReported } from './reported/series-with-reported.ts'
export type * from './types.ts'
