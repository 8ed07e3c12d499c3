import { expect, test } from 'vitest'
import { parseDecimal, rational } from '#platform/exact'
import { formatDay, formatQuantity, numberFormat, ordinal, pickLanguage, say } from './index.ts'

const CNY = {
  code: 'CNY',
  dimension: 'money',
  name: { en: 'yuan', zh: '元' },
  symbol: { en: '¥', zh: '¥' },
}
const CROWN = { ...CNY, code: 'VAC', name: { fr: 'couronne' }, symbol: { fr: 'Kr' } }
const PERCENT = {
  code: 'percent',
  dimension: 'percent',
  name: { en: 'per cent', zh: '百分比' },
  symbol: { en: '%', zh: '%' },
}
const KM = {
  code: 'km',
  dimension: 'length',
  name: { en: 'kilometres', zh: '公里' },
  symbol: { en: 'km', zh: '公里' },
}
const VISITS = {
  code: 'person-times',
  dimension: 'person-time',
  name: { en: 'person-times', zh: '人次' },
  symbol: { en: '', zh: '人次' },
}
const SETS = { ...VISITS, code: 'sets', dimension: 'set', symbol: { en: '', zh: '台套' } }
const RANK = { ...VISITS, code: 'rank', dimension: 'rank', symbol: { en: '', zh: '位' } }

function shown(
  text: string,
  unit: typeof CNY | typeof CROWN,
  lang: string,
  digits?: number,
): string {
  const value = parseDecimal(text)
  const made = formatQuantity({ value, unit, lang, ...(digits === undefined ? {} : { digits }) })
  return made.replace(/[\u00a0\u202f]/g, ' ')
}

test('a value stated in yi is said in yi, and in billions, with all its digits', () => {
  expect(shown('4721866000000', CNY, 'zh')).toBe('47218.66亿元')
  expect(shown('4721866000000', CNY, 'en')).toBe('CNY 4,721.866 billion')
  expect(shown('30500000000000', CNY, 'zh', -10)).toBe('30.50万亿元')
  expect(shown('30500000000000', CNY, 'en', -10)).toBe('CNY 30.50 trillion')
  expect(shown('170000000', CNY, 'zh')).toBe('1.7亿元')
  expect(shown('170000000', CNY, 'en')).toBe('CNY 170 million')
})

test('a computed amount is shown in two digits of its scale', () => {
  const value = rational(91_513_500_000_000n, 3n)
  const said = (lang: string): string => formatQuantity({ value, digits: 0, unit: CNY, lang })
  expect(said('zh')).toBe('30.50万亿元')
  expect(said('en')).toBe('CNY\u00a030.50\u00a0trillion')
})

test('a count is said in the scale that keeps its digits, or in none', () => {
  expect([shown('46000000', VISITS, 'zh'), shown('46000000', VISITS, 'en')]).toEqual([
    '4600万人次',
    '46 million',
  ])
  expect([shown('46441', SETS, 'zh'), shown('46441', SETS, 'en')]).toEqual(['46441台套', '46,441'])
  expect([shown('120000', SETS, 'zh'), shown('120000', SETS, 'en')]).toEqual([
    '12万台套',
    '120,000',
  ])
  expect([shown('7600', KM, 'zh'), shown('7600', KM, 'en')]).toEqual(['7600公里', '7,600 km'])
  expect([shown('68.6', KM, 'zh'), shown('68.6', KM, 'en')]).toEqual(['68.6公里', '68.6 km'])
})

test('per cent keep the digits they were stated in, behind a thin space in English', () => {
  const value = parseDecimal('24.40')
  expect(formatQuantity({ value, unit: PERCENT, lang: 'en' })).toBe('24.40\u202f%')
  expect(formatQuantity({ value, unit: PERCENT, lang: 'zh' })).toBe('24.40%')
  expect(shown('-0.6', PERCENT, 'en')).toBe('−0.6 %')
  const third = rational(-100n, 3n)
  expect(formatQuantity({ value: third, digits: 1, unit: PERCENT, lang: 'zh' })).toBe('−33.3%')
})

test('nothing is scaled where every zero is asked for', () => {
  const value = parseDecimal('4721866000000')
  expect(formatQuantity({ value, unit: CNY, lang: 'zh', scale: 'none' })).toBe('4721866000000元')
})

test('a place in an order is an ordinal', () => {
  expect([shown('5', RANK, 'en'), shown('5', RANK, 'zh')]).toEqual(['5th', '第5位'])
  expect([1, 2, 3, 4, 11, 22, 101].map((n) => ordinal(n, 'en')).join(' ')).toBe(
    '1st 2nd 3rd 4th 11th 22nd 101st',
  )
})

test('a language that we have no rules for is served by Intl', () => {
  expect(shown('30500000000000', CROWN, 'fr', -10)).toBe('30,50 billions Kr')
  expect(shown('1000000', CROWN, 'fr')).toBe('1 million Kr')
  expect(shown('5400000000', CROWN, 'de')).toBe('5,4 Milliarden Kr')
  expect(formatDay('2024-12-04', 'fr')).toBe('4 décembre 2024')
  expect(ordinal(5, 'fr')).toBe('#5')
})

test('numbers of any length keep every digit', () => {
  const long = '123456789012345678901234567890.123456789012345678'
  expect(numberFormat(long, 'en')).toBe(
    '123,456,789,012,345,678,901,234,567,890.123456789012345678',
  )
  expect(numberFormat(long, 'zh')).toBe(long)
  expect(numberFormat('-7600.50', 'en')).toBe('−7,600.50')
})

test('days are said as people of the language say them', () => {
  expect(formatDay('2024-12-04', 'en')).toBe('4 December 2024')
  expect(formatDay('2024-12-04', 'zh-Hans')).toBe('2024年12月4日')
})

test('a text falls back to a language that it is written in, never to nothing', () => {
  const text = { fr: 'Bonjour', en: 'Hello' }
  expect(say(text, 'en-GB')).toBe('Hello')
  expect(say(text, 'zh')).toBe('Bonjour')
  expect(say({ zh: '', en: 'Hello' }, 'zh')).toBe('Hello')
  expect(say({}, 'zh')).toBe('')
})

test('a reader gets the language liked best of those the region has', () => {
  expect(pickLanguage('en-US,en;q=0.9,zh;q=0.8', ['zh', 'en'])).toBe('en')
  expect(pickLanguage('fr,zh-TW;q=0.8,en;q=0.7', ['zh', 'en'])).toBe('zh')
  expect(pickLanguage('en;q=0, zh;q=0.1', ['en', 'zh'])).toBe('zh')
  expect(pickLanguage(undefined, ['fr', 'en'])).toBe('fr')
  expect(pickLanguage('*', ['fr', 'en'])).toBe('fr')
  expect(pickLanguage(';;;,q=,', ['fr', 'en'])).toBe('fr')
})
