export { type Edit, edited, type LongSet, type Release, releasesOf } from './read-long.ts'
export { scoreLong } from './score-long.ts'
