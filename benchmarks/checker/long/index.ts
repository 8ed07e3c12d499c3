export { edited, type LongSet, releasesOf } from './read-long.ts'
export { scoreLong } from './score-long.ts'
