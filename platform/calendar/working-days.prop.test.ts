import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { addDays, type Day } from '#platform/period'
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  WORKING_DAYS_MAX,
  type WorkCalendar,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
} from './index.ts'

const calendar: WorkCalendar = {
  years: new Map([
    [
      2023,
      {
        year: 2023,
        restDays: [6, 7],
        holidays: [{ title: { en: 'Feast' }, from: '2023-05-01', to: '2023-05-04' }],
        makeUpDays: ['2023-05-06'],
        source: 'made up for tests',
        published: '2022-12-01',
      },
    ],
    [
      2024,
      {
        year: 2024,
        restDays: [6, 7],
        holidays: [{ title: { en: 'New Year' }, from: '2023-12-29', to: '2024-01-02' }],
        makeUpDays: ['2023-12-24'],
        source: 'made up for tests',
        published: '2023-12-01',
      },
    ],
  ]),
}
const day = fc.integer({ min: 40, max: 690 }).map((count) => addDays('2023-01-01', count))

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof HouseError) return `${error.code} ${String(error.info.known)}`
    throw error
  }
  return 'no error'
}

describe('a day', () => {
  test.each([
    ['2023-04-28', true, 'a Friday'],
    ['2023-04-29', false, 'a Saturday'],
    ['2023-05-01', false, 'a Monday of a holiday'],
    ['2023-05-03', false, 'the last day of a holiday'],
    ['2023-05-04', true, 'the day after a holiday'],
    ['2023-05-06', true, 'a Saturday that is made up'],
    ['2023-05-07', false, 'the Sunday after it'],
    ['2023-12-24', true, 'a Sunday made up by the notice of the next year'],
    ['2023-12-29', false, 'a Friday that the notice of the next year makes a holiday'],
    ['2024-01-01', false, 'New Year'],
  ] as const)('%s is a working day: %s, being %s', (one, works, _what) => {
    expect(isWorkingDay(calendar, one)).toBe(works)
  })

  test('has its weekday by the international number, long ago as well', () => {
    expect(weekdayOf('2024-02-29')).toBe(4)
    expect(weekdayOf('1970-01-01')).toBe(4)
    expect(weekdayOf('1969-12-28')).toBe(7)
    expect(weekdayOf('1949-10-01')).toBe(6)
  })

  test('is told of the holiday it is part of, and of none outside', () => {
    expect(holidayOn(calendar, '2023-05-02')?.title.en).toBe('Feast')
    expect(holidayOn(calendar, '2023-05-04')).toBeUndefined()
  })
})

test('a term skips what is off and counts what is made up', () => {
  expect(addWorkingDays(calendar, '2023-04-28', 1)).toBe('2023-05-04')
  expect(addWorkingDays(calendar, '2023-04-28', 3)).toBe('2023-05-06')
  expect(addWorkingDays(calendar, '2023-04-28', 4)).toBe('2023-05-08')
  expect(addWorkingDays(calendar, '2023-05-04', -1)).toBe('2023-04-28')
  expect(workingDayFrom(calendar, '2023-04-29')).toBe('2023-05-04')
  expect(workingDayFrom(calendar, '2023-05-04')).toBe('2023-05-04')
})

test('a year that was not announced is an error that names those that were, in every question', () => {
  const expected = 'calendar.unknown-year 2023, 2024'
  expect(codeOf(() => isWorkingDay(calendar, '2025-03-03'))).toBe(expected)
  expect(codeOf(() => holidayOn(calendar, '2022-10-01'))).toBe(expected)
  expect(codeOf(() => addWorkingDays(calendar, '2024-12-31', 1))).toBe(expected)
  expect(codeOf(() => workingDaysBetween(calendar, '2024-12-31', '2025-01-02'))).toBe(expected)
  expect(codeOf(() => isWorkingDay({ years: new Map() }, '2024-01-01'))).toBe(
    'calendar.unknown-year —',
  )
})

test('a term that nobody means is refused, one of the longest length is not', () => {
  expect(codeOf(() => addWorkingDays(calendar, '2023-03-01', WORKING_DAYS_MAX + 1))).toContain(
    'calendar.too-far',
  )
  expect(codeOf(() => addWorkingDays(calendar, '2023-03-01', 1.5))).toContain('calendar.too-far')
  expect(codeOf(() => addWorkingDays(calendar, '2023-03-01', WORKING_DAYS_MAX))).toContain(
    'calendar.unknown-year',
  )
})

// Slow and obvious: every day of the stretch, one after the other.
function countOf(first: Day, second: Day): number {
  if (second < first) return -countOf(second, first)
  let count = 0
  for (let one = addDays(first, 1); one <= second; one = addDays(one, 1))
    if (isWorkingDay(calendar, one)) count += 1
  return count
}

test('counting and adding undo each other', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 20 }), (from, count) => {
      const to = addWorkingDays(calendar, from, count)
      expect(workingDaysBetween(calendar, from, to)).toBe(count)
      expect(count === 0 ? from : to).toBe(to)
      if (count > 0) expect(isWorkingDay(calendar, to)).toBe(true)
    }),
  )
})

test('forward it counts as one counts on the fingers, and back the same below zero', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 30 }), (from, span) => {
      const to = addDays(from, span)
      expect(workingDaysBetween(calendar, from, to)).toBe(countOf(from, to))
      const back = workingDaysBetween(calendar, to, from)
      // Backwards the day that counts is the earlier one.
      expect(0 - back).toBe(countOf(addDays(from, -1), addDays(to, -1)))
    }),
  )
})
