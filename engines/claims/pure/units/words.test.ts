import { describe, expect, test } from 'vitest'
import { readClaims } from '../index.ts'
import { UNITS, unitName } from './table.ts'

const unitOf = (text: string): string =>
  readClaims(text, { date: '2024-03-01' })
    .claims.map(({ start, end, unit }) => `${text.slice(start, end)}|${unit}`)
    .join(' ')

test.each([
  ['CNY/kg', 'yuan per kilogram'],
  ['GBP/ft2', 'pounds sterling per square foot'],
  ['USD/toe', 'US dollars per tonne of oil equivalent'],
  ['CNY/m3/day', 'yuan per cubic metre per day'],
  ['persons/person', 'persons per person'],
])('the name of %s', (unit, name) => {
  expect(unitName(unit).en).toBe(name)
})

describe('units of releases from everywhere', () => {
  test.each([
    ['tonne-kilometres', 't-km'],
    ['ton-miles', 't-mile'],
    ['passenger-kilometers', 'person-km'],
    ['square feet', 'ft2'],
    ['sq miles', 'mile2'],
    ['inches', 'inch'],
    ['hectolitres', 'L'],
    ['acre-feet', 'acre-ft'],
    ['cubic metres per second', 'm3/s'],
    ['miles per hour', 'mile/h'],
    ['milligrams per kilogram', 'mg/kg'],
    ['parts per million', 'ppm'],
    ['short tons', 'short-ton'],
    ['person-hours', 'person-hours'],
    ['Czech crowns', 'CZK'],
    ['crowns', 'money'],
    ['forints', 'HUF'],
    ['Argentine pesos', 'ARS'],
  ])('12,500 %s', (words, unit) => {
    expect(unitOf(`The office counted 12,500 ${words} in 2023.`)).toBe(`12,500 ${words}|${unit}`)
  })

  test.each([
    ['泰铢', 'THB'],
    ['捷克克朗', 'CZK'],
    ['英尺', 'ft'],
    ['平方英尺', 'ft2'],
    ['毫升', 'L'],
    ['吨油当量', 'toe'],
    ['立方米/秒', 'm3/s'],
    ['吉焦', 'J'],
    ['毫安时', 'mAh'],
    ['微克/升', 'µg/L'],
  ])('12500%s', (words, unit) => {
    expect(unitOf(`2023年全市共统计12500${words}。`)).toBe(`12500${words}|${unit}`)
  })

  test('a multiple of a unit keeps its value', () => {
    const [claim] = readClaims('全年供热12.5吉焦。', { date: '2024-03-01' }).claims
    expect(claim?.value).toEqual({ coefficient: 12_500_000_000n, scale: 0 })
  })

  test('units of two are named in both languages', () => {
    expect(unitName('CNY/person')).toEqual({ en: 'yuan per person', zh: '元/人' })
    expect(unitName('m3/s')).toEqual({ en: 'cubic metres per second', zh: '立方米/秒' })
  })

  test('each unit of the table has a code of its own and a name in both languages', () => {
    for (const { code, name } of UNITS.values()) {
      expect(name.en, code).not.toBe('')
      expect(name.zh, code).not.toBe('')
    }
  })
})
