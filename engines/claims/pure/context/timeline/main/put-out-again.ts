import { type Day, endOf, parsePeriod } from '#platform/period'
import type { Doc } from '../../../model.ts'
import type { Moment } from '../moments.ts'
import { isRecent } from './codes.ts'

// A report of long ago that is put out again: 2015年统计公报, on a page of 2023.

/** So many sentences a Chinese text says what it is on. */
const OPENING_SENTENCES = 3

/** The day by which times are of late; null where the text opens with a year of long ago, and reports on none since. */
export function dayOfReport(
  { grammar }: Doc,
  bySentence: readonly (readonly Moment[])[],
  release: Day | null,
): Day | null {
  if (grammar !== 'zh' || release === null) return release
  const isReport = ({ isFrame, isOfRelease, isBefore, code }: Moment): boolean =>
    isFrame && !isOfRelease && !isBefore && code !== null
  const frames = bySentence.flat().filter(isReport)
  const opens = bySentence.slice(0, OPENING_SENTENCES).flat().some(isReport)
  const isOld = frames.every(({ code }) => !isRecent(endOf(parsePeriod(code ?? release)), release))
  return opens && isOld ? null : release
}
