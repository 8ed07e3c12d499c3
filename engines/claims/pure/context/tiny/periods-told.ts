import type { Day } from '#platform/period'
import { checkText } from '../../check-text.ts'

/** The day on which the texts of tests come out. */
export const RELEASED = '2024-11-20'

/** The figures of a text with their periods, "5 million 2024-10", and what growth is measured from. */
export function periodsTold(text: string, date: Day = RELEASED): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) =>
    comparison.kind === 'growth'
      ? `${words} ${period} on ${comparison.basePeriod}`
      : `${words} ${period}`,
  )
}
