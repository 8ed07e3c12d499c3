import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  holidayOn,
  isWorkingDay,
  type WorkCalendar,
  weekdayOf,
} from '#platform/calendar'
import { addDays } from '#platform/period'
import { loadRegion } from '../load-region.ts'
import type { Problem } from '../problems.ts'
import { spotOf } from '../spot.ts'
import { readCalendar, yearOfFile } from './read-calendar.ts'

const NOTICE = `rest-days: [saturday, sunday]
source: a notice
published: 2023-10-25
holidays:
  - { title: { en: Feast }, from: 2024-05-01, to: 2024-05-06 }
make-up-days: [2024-04-28]
`

function problemsOf(text: string, other?: string): readonly string[] {
  const problems: Problem[] = []
  const files = [text, ...(other === undefined ? [] : [other])].map((one, index) => ({
    year: 2024 + index,
    spot: spotOf(`calendar/${2024 + index}.yaml`, one, problems),
  }))
  readCalendar(files, ['en'])
  return problems.map(({ line, message }) => `${line}: ${message.en}`)
}

test('a notice that fits itself has no problem, and says what it says', () => {
  expect(problemsOf(NOTICE)).toEqual([])
  const { years } = readCalendar([{ year: 2024, spot: spotOf('a', NOTICE, []) }], ['en'])
  expect(years.get(2024)).toEqual({
    year: 2024,
    restDays: [6, 7],
    source: 'a notice',
    published: '2023-10-25',
    holidays: [{ title: { en: 'Feast' }, from: '2024-05-01', to: '2024-05-06' }],
    makeUpDays: ['2024-04-28'],
  })
})

describe('names, with its line,', () => {
  test.each([
    ['an end before the beginning', ['to: 2024-05-06', 'to: 2024-04-30'], '5: A holiday from'],
    ['a holiday of no day', ['to: 2024-05-06', 'to: 2024-05-01'], 'has no day'],
    ['a wrong year', ['from: 2024-05-01', 'from: 2023-05-01'], '2023-05-01 is no day of 2024'],
    ['a made-up weekday', ['2024-04-28', '2024-04-29'], '6: 2024-04-29 is no rest day'],
    ['a day off that is made up for', ['2024-04-28', '2024-05-04'], 'made up for at once'],
    ['a day that no calendar has', ['2024-04-28', '2024-04-31'], 'which is no day'],
    ['a weekday that no week has', ['saturday', 'someday'], 'Write one of: monday'],
    ['a notice without a name', ['source: a notice', ''], 'source is missing'],
    ['an unknown key', ['make-up-days', 'workdays'], 'unknown key "workdays"'],
  ] as const)('%s', (_, [from, to], problem) => {
    expect(problemsOf(NOTICE.replace(from, to)).join('\n')).toContain(problem)
  })

  test('holidays of two notices that meet, and not those that only touch', () => {
    const next = NOTICE.replaceAll('2024-05', '2025-05').replace('2024-04-28', '2025-04-27')
    expect(problemsOf(NOTICE, next)).toEqual([])
    const reaching = next.replace('from: 2025-05-01', 'from: 2024-05-05')
    expect(problemsOf(NOTICE, reaching).join('\n')).toContain('meets another')
  })
})

test('only a year names a file', () => {
  expect(yearOfFile('calendar/2024.yaml')).toBe(2024)
  for (const path of ['calendar/24.yaml', 'calendar/2024.yml', 'calendar/a/2024.yaml'])
    expect(yearOfFile(path)).toBeUndefined()
})

describe('the delta', () => {
  const folder = fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url))
  const { calendar = { years: new Map() } as WorkCalendar } = loadRegion(folder)
  const days = (year: number) =>
    Array.from({ length: 366 }, (_, count) => addDays(`${year}-01-01`, count)).filter((one) =>
      one.startsWith(String(year)),
    )

  // 11 days off by law until 2024, 13 since (State Council decree 795): shifting days about changes no year's sum.
  test.each([
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('gives %i as many working days as its weekdays less %i days off by law', (year, off) => {
    const all = days(year)
    const weekdays = all.filter((one) => weekdayOf(one) < 6).length
    expect(all.filter((one) => isWorkingDay(calendar, one)).length).toBe(weekdays - off)
  })

  test.each([
    ['2023-01-28', true],
    ['2023-10-08', true],
    ['2023-09-29', false],
    ['2024-02-09', true],
    ['2024-02-18', true],
    ['2024-05-11', true],
    ['2024-10-07', false],
    ['2025-01-26', true],
    ['2025-10-08', false],
    ['2026-01-04', true],
    ['2026-02-23', false],
    ['2026-02-28', true],
  ])('%s is a working day: %s', (one, works) => {
    expect(isWorkingDay(calendar, one)).toBe(works)
  })

  test('knows the Spring Festival of 2024, and no year that was not announced', () => {
    expect(holidayOn(calendar, '2024-02-10')?.title).toEqual({ en: 'Spring Festival', zh: '春节' })
    expect(addWorkingDays(calendar, '2024-02-08', 3)).toBe('2024-02-19')
    expect([...calendar.years.keys()].toSorted()).toEqual([2023, 2024, 2025, 2026])
  })
})
