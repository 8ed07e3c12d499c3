import { type Day, lastDayOfMonth, type Period } from '#platform/period'
import { dayIn } from '../stretch-in.ts'

/** The same stretch in another year. */
export function inYear(period: Period, year: number): Period {
  switch (period.kind) {
    case 'day':
      return {
        kind: 'day',
        day: dayIn(year, Number(period.day.slice(5, 7)), Number(period.day.slice(8))),
      }
    case 'instant':
      return { kind: 'instant', day: sameDay(period.day, year) }
    case 'since': {
      const years = year - Number(period.to.slice(0, 4))
      const from =
        period.from === null ? null : sameDay(period.from, Number(period.from.slice(0, 4)) + years)
      return { kind: 'since', from, to: sameDay(period.to, year) }
    }
    case 'span':
      return { kind: 'span', first: period.first + year - period.last, last: year }
    default:
      return { ...period, year }
  }
}

/** The end of a month stays one. */
function sameDay(day: Day, year: number): Day {
  const [ownYear, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return day === lastDayOfMonth(ownYear, month)
    ? lastDayOfMonth(year, month)
    : dayIn(year, month, Number(day.slice(8)))
}
