import { chanceOf } from './chance.ts'
import type { DayOfYear } from './types.ts'

/** By month, against the mean: coughs and fevers in winter, fewer visits where people travel home in spring. */
const MONTHS = [1.12, 0.88, 1.08, 1.02, 0.98, 0.97, 0.96, 0.95, 0.97, 1.0, 1.06, 1.15]
/** Monday to Sunday: whoever waited over the weekend comes on Monday. */
const WEEKDAYS = [1.32, 1.14, 1.08, 1.04, 1.02, 0.74, 0.6]
const HOLIDAY = 0.42
/** On the first day of work after days off. */
const AFTER_DAYS_OFF = 1.15
/** No two Mondays are alike: each day is this much above or below at most. */
const UNEVEN = 0.08

/** How many of all visits fall on each day; they add up to `visits`. */
export function visitsByDay(
  days: readonly DayOfYear[],
  visits: number,
  seed: number,
): readonly number[] {
  const weights = days.map((day, index) => weightOf(day, days[index - 1], seed))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  let [sum, before] = [0, 0]
  return weights.map((weight) => {
    sum += weight
    const until = Math.round((sum / all) * visits)
    const count = until - before
    before = until
    return count
  })
}

function weightOf(
  { day, isWorked, weekday }: DayOfYear,
  before: DayOfYear | undefined,
  seed: number,
): number {
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? 1
  const isWeekend = weekday > 5
  // A make-up day is worked like any other; a weekday off is a holiday.
  const ofWeek = isWorked ? (isWeekend ? 1 : (WEEKDAYS[weekday - 1] ?? 1)) : HOLIDAY
  const ofDay = isWorked || !isWeekend ? ofWeek : (WEEKDAYS[weekday - 1] ?? 1)
  const after = isWorked && before !== undefined && !before.isWorked ? AFTER_DAYS_OFF : 1
  const uneven = 1 + (chanceOf(seed, 'day', day).next() * 2 - 1) * UNEVEN
  return month * ofDay * after * uneven
}
