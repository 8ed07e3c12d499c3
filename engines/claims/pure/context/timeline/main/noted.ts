import { endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc } from '../../../model.ts'
import { inYear } from '../../time/resolve/in-year.ts'
import { yearOfCode } from '../../time/resolve/year-of.ts'
import type { Timeline } from '../timeline.ts'

/** So many figures of the same earlier time stand in brackets where a report has it behind each. */
const NOTED_MIN = 2

/** "Revenue up 11 % to £153.9 million (H1 2016: £138.2 million)", and no other time: of the same part of the next year. */
export function yearAfterNotes(
  { text, sentences }: Doc,
  bySentence: Timeline['bySentence'],
  release: string | null,
): PeriodCode | null {
  const counts = new Map<PeriodCode, number>()
  for (const [index, moments] of bySentence.entries()) {
    if (sentences[index]?.grammar !== 'en') return null
    for (const { code, start, end, role } of moments) {
      const isNote = text[start - 1] === '(' && /^:\s?[^\s)]/.test(text.slice(end, end + 3))
      if (isNote && role !== 'event' && code !== null) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (most === undefined || most[1] < NOTED_MIN || most[0].startsWith('@')) return null
  const period = parsePeriod(most[0])
  if (period.kind === 'instant' || period.kind === 'day' || period.kind === 'span') return null
  const next = inYear(period, yearOfCode(most[0]) + 1)
  return release === null || endOf(next) <= release ? periodCode(next) : null
}
