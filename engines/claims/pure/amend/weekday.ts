import type { Day } from '#platform/period'
import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY, weekdayNames } from '../calendar/words/weekdays.ts'
import type { Span } from '../model.ts'
import type { Edit } from './types.ts'

const NAMED = new RegExp(`${ENGLISH_WEEKDAY}|${CHINESE_WEEKDAY}`, 'i')

/** The name of the weekday in a stretch of text written anew for a date, in its own manner: 周一 as 周五, Monday as Friday. */
export function weekdayInstead(text: string, { start, end }: Span, date: Day): Edit | null {
  const found = NAMED.exec(text.slice(start, end))
  if (found === null) return null
  const [name] = found
  const { en, zh } = weekdayNames(new Date(date).getUTCDay())
  const to = /^[a-z]/i.test(name) ? en : `${name.slice(0, -1)}${zh.slice(-1)}`
  return { start: start + found.index, end: start + found.index + name.length, to }
}
