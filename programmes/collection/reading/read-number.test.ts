import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { powerOfUnitWords, powersOf, unitWords } from './powers.ts'
import { isFault, readNumber, statedOf } from './read-number.ts'

const YUAN = {
  code: 'CNY',
  dimension: 'money',
  name: { en: 'yuan', zh: '元' },
  symbol: { en: '¥', zh: '¥' },
}
const RATE = {
  code: 'percent',
  dimension: 'percent',
  name: { en: 'per cent', zh: '百分比' },
  symbol: { en: '%', zh: '%' },
}

test.each([
  ['47218.66', '47218.66', null],
  ['47,218.66', '47218.66', null],
  ['47，218．66', '47218.66', null],
  ['４７２１８', '47218', null],
  ['1 234 567', '1234567', null],
  ['−3.5', '-3.5', null],
  ['+3.5', '3.5', null],
  ['5.2%', '5.2', null],
  ['1.2万', '1.2', 4],
  ['3.4 亿', '3.4', 8],
  ['1,200 million', '1200', 6],
])('reads %s', (text, digits, word) => {
  expect(readNumber(text)).toEqual({ digits, word })
})

test.each([
  '',
  'n/a',
  '1,23',
  '1,2345',
  '1.2.3',
  '12-13',
  '#REF!',
  '=A1+B1',
  '4.72E+12',
  '1e5',
  '约5',
])('says of %s what is wrong with it, in both languages', (text) => {
  const read = readNumber(text)
  if (!isFault(read)) throw new Error(JSON.stringify(read))
  for (const words of [read.reason, read.remedy]) {
    expect(words.en).not.toBe('')
    expect(words.zh).toMatch(/[\u4e00-\u9fff]/)
  }
})

test('a number keeps its digits and says by them how precise it is', () => {
  const stated = statedOf('47218.66', 8)
  expect(stated && formatDecimal(stated.value)).toBe('4721866000000')
  expect(stated?.precision).toBe(6)
  expect(statedOf('5.20', 0)).toEqual({ value: { coefficient: 520n, scale: 2 }, precision: -2 })
  expect(statedOf(`0.${'1'.repeat(30)}`, 0)).toBeDefined()
})

test('units are said with their power, and read back', () => {
  expect(unitWords(YUAN, 8, 'zh')).toBe('亿元')
  expect(unitWords(YUAN, 8, 'en')).toBe('CNY 100 million')
  expect(unitWords(RATE, 0, 'zh')).toBe('%')
  expect(powersOf(RATE)).toEqual([0])
  for (const power of powersOf(YUAN))
    for (const lang of ['en', 'zh'])
      expect(powerOfUnitWords(unitWords(YUAN, power, lang), YUAN)).toBe(power)
  expect(powerOfUnitWords('万', YUAN)).toBe(4)
  expect(powerOfUnitWords('吨', YUAN)).toBeUndefined()
})

test('however a number is written, its value and precision are those of its digits', () => {
  const digits = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.option(fc.bigInt({ min: 0n, max: 10n ** 6n }), { nil: null }),
    fc.boolean(),
  )
  const styles = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ','),
    (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  )
  fc.assert(
    fc.property(
      digits,
      styles,
      fc.constantFrom(0, 4, 8),
      ([whole, behind, isNegative], style, power) => {
        const tail = behind === null ? '' : `.${behind}`
        // Separators belong before the point alone.
        const text = `${isNegative ? '-' : ''}${style(String(whole))}${tail}`
        const read = readNumber(text)
        if (isFault(read)) throw new Error(text)
        expect(read.digits).toBe(`${isNegative ? '-' : ''}${whole}${tail}`)
        const stated = statedOf(read.digits, power)
        expect(stated?.precision).toBe(power - (behind === null ? 0 : String(behind).length))
        const size = 10n ** BigInt(power)
        const exact = BigInt(`${whole}${behind ?? ''}`) * size * (isNegative ? -1n : 1n)
        const scale = BigInt(behind === null ? 0 : String(behind).length)
        const value = stated?.value ?? { coefficient: 0n, scale: 0 }
        expect(value.coefficient * 10n ** scale).toBe(exact * 10n ** BigInt(value.scale))
      },
    ),
  )
})
