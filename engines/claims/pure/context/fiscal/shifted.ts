import { month, type Stretch, type When, type YearWord } from '../time/phrase.ts'

export const YEAR_MONTHS = 12

/** A part of a year, or the year itself where it is a firm's own, by so many months later than its name says. */
export function shifted(when: When, shift: number, isFiscal: boolean): When {
  if (when.kind !== 'stretch' && when.kind !== 'end') return when
  const [count, last] = monthsOf(when.stretch, isFiscal)
  if (count === 0 || shift === 0) return when
  const end = last + shift
  const years = Math.floor((end - 1) / YEAR_MONTHS)
  const stretch = month(end - YEAR_MONTHS * years)
  const year = later(when.year, years)
  return when.kind === 'end'
    ? { ...when, stretch, year }
    : { kind: 'months-to', isOver: true, count, stretch, year }
}

/** "The June quarter" is that of the calendar, whatever its number in a year of account. */
export function ofCalendar(when: When): When {
  if (when.kind !== 'stretch') return when
  const [count, last] = monthsOf(when.stretch, false)
  if (count === 0) return when
  return { kind: 'months-to', isOver: true, count, stretch: month(last), year: when.year }
}

/** How many months a part of a year has, and in which it ends. */
export function monthsOf(
  stretch: Stretch,
  isFiscal: boolean,
): readonly [count: number, last: number] {
  switch (stretch.kind) {
    case 'year':
      return isFiscal ? [YEAR_MONTHS, YEAR_MONTHS] : [0, 0]
    case 'quarter':
      return [3, 3 * stretch.quarter]
    case 'quarters':
      return [3 * stretch.last, 3 * stretch.last]
    case 'half':
      return [6, 6 * stretch.half]
    // "The first nine months of the fiscal year".
    case 'months':
      return isFiscal && stretch.first === 1 ? [stretch.last, stretch.last] : [0, 0]
    default:
      return [0, 0]
  }
}

function later(year: YearWord, years: number): YearWord {
  if (year === null) return null
  return year.from === 'said'
    ? { from: 'said', year: year.year + years }
    : { from: year.from, years: year.years + years }
}
