import { expect, test } from 'vitest'
import { digestIn } from './schedules.ts'

const digest = (month: number, date: number, hour: number, min: number) => ({
  month,
  date,
  hour,
  min,
  dow: 0,
})

test.each([
  // Sunday 1 December 2024, half past four in Greenwich, is half past midnight of Monday in Shanghai.
  ['Asia/Shanghai', digest(12, 1, 16, 30), '2024-12-01T16:30:01Z', [12, 2, 0, 30, 1]],
  // New Year comes to Shanghai first; the digest has no year, and means the nearest.
  ['Asia/Shanghai', digest(12, 31, 16, 5), '2024-12-31T16:05:01Z', [1, 1, 0, 5, 3]],
  ['Asia/Shanghai', digest(12, 31, 23, 59), '2025-01-01T00:00:30Z', [1, 1, 7, 59, 3]],
  ['Asia/Shanghai', digest(1, 1, 0, 1), '2024-12-31T23:59:59Z', [1, 1, 8, 1, 3]],
  // A day that only leap years have.
  ['UTC', digest(2, 29, 12, 0), '2024-02-29T12:00:00Z', [2, 29, 12, 0, 4]],
  // Summer time: two hours before Greenwich in July, one in December.
  ['Europe/Berlin', digest(7, 7, 10, 0), '2024-07-07T10:00:00Z', [7, 7, 12, 0, 0]],
  ['Europe/Berlin', digest(12, 8, 10, 0), '2024-12-08T10:00:00Z', [12, 8, 11, 0, 0]],
])('a clock in %s shows what Greenwich calls %o', (timeZone, given, now, wanted) => {
  const { month, date, hour, min, dow } = digestIn(timeZone, given, now)
  expect([month, date, hour, min, dow]).toEqual(wanted)
})
