import { type Day, endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { TimePhrase } from '../../time/phrase.ts'
import { unitOf } from '../../time/resolve/past.ts'

// 公布第四季营收…。预期本季营收…: what is foreseen of "this quarter" is of the one in which it is foreseen.

/** So far around it in its sentence words that look ahead are sought. */
const REACH = 60
const AHEAD_BEFORE = /(?:[预預][计計期估測测]|展望|指引|看好|上看)[^。；\n]*$/
const AHEAD_BEHIND =
  /^(?:(?!下一?季|明年)[^。；\n\d]){0,40}(?:[预預][计計期估測测]|可望|有望|将(?!军)|料(?!件|理)|目标|上看|指引)/

/** The quarter of the release where the one that is spoken of is over, and the words look ahead. */
export function quarterForeseen(
  text: string,
  { when, start, end }: TimePhrase,
  code: PeriodCode | null,
  release: Day | null,
): PeriodCode | null {
  const isThis = when.kind === 'this' && when.unit === 'quarter' && text.startsWith('本季', start)
  if (!isThis || code === null || release === null || endOf(parsePeriod(code)) >= release)
    return null
  const before = text.slice(Math.max(0, start - REACH), start)
  const isAhead = AHEAD_BEFORE.test(before) || AHEAD_BEHIND.test(text.slice(end, end + REACH))
  return isAhead ? periodCode(unitOf('quarter', release)) : null
}
