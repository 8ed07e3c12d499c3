export { edited, type LongSet, readRelease, releasesOf } from './read-long.ts'
export { scoreLong } from './score-long.ts'
