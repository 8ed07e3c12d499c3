import { expect, test } from 'vitest'
import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY, weekdayNamed, weekdayNames } from './weekdays.ts'

test('each day of the week is known by each of its names, whatever its letters', () => {
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const { en, zh } = weekdayNames(weekday)
    const names = [en, en.toLowerCase(), en.toUpperCase(), zh, zh.replace('星期', '周')]
    expect(names.map(weekdayNamed)).toEqual(names.map(() => weekday))
  }
  expect(['星期天', '周日', '礼拜天'].map(weekdayNamed)).toEqual([0, 0, 0])
})

test('nothing else is one', () => {
  expect(['', 'day', 'Someday', '统一', '8'].map(weekdayNamed)).toEqual(Array(5).fill(null))
  expect(new RegExp(`^(?:${ENGLISH_WEEKDAY}|${CHINESE_WEEKDAY})$`).test('周年')).toBe(false)
})
