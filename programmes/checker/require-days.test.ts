import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { requireDays } from './require-days.ts'

function refused(days: Parameters<typeof requireDays>[0]): unknown {
  try {
    requireDays(days)
  } catch (error) {
    if (error instanceof HouseError) return [error.code, error.info]
    throw error
  }
  return null
}

test('days are taken, and so is none', () => {
  expect(refused({ date: '2024-02-29', asOf: undefined })).toBe(null)
})

test('a day that there isn’t is named, and of several each', () => {
  expect(refused({ date: '2024-02-30' })).toEqual([
    'checker.not-a-day',
    { name: 'date', day: '2024-02-30' },
  ])
  expect(refused({ asOf: '0999-12-31' })).toMatchObject(['checker.too-early', { name: 'asOf' }])
  expect(refused({ '--date': 'soon', '--as-of': '0200-01-01' })).toMatchObject([
    'checker.no-days',
    {
      daysEn: '--date “soon”, --as-of “0200-01-01”',
      daysZh: '--date “soon”、--as-of “0200-01-01”',
    },
  ])
})
