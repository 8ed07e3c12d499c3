import { expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

function unitsOf(text: string): readonly string[] {
  return readClaims(text, { date: '2024-06-01' }).claims.map(({ unit }) => unit)
}

test.each([
  ['政府統計處今日發表數字，5月的總值為291億元。', 'HKD'],
  ['香港海關去年檢獲總值14億元的貨品。', 'HKD'],
  ['主計總處公布，5月的營業額為420億元。', 'TWD'],
  ['113年5月餐館營業額為80億元。', 'TWD'],
  ['出口值5.2億美元；若以新台幣計價，為162億元。', 'TWD'],
  // Of a place that is only spoken of, and in simplified characters, it stays what it is.
  ['全市對香港出口總額30億元。', 'CNY'],
  ['全市对香港出口总额30亿元，按年上升两成。', 'CNY'],
  ['經濟部公布，人民幣存款餘額為1,200億元。', 'CNY'],
])('a bare 元 is of the place whose offices speak: %s', (text, unit) => {
  expect(unitsOf(text)).toContain(unit)
})

test('what is counted by its name is no money, whatever the table above it tells', () => {
  const told = unitsOf('Net premiums were $1,842 million. Policies in force reached 10.17 million.')
  expect(told.at(-1)).not.toBe('USD')
  const spent = unitsOf('Spending came to $84 million. The remaining 20 million will be borrowed.')
  expect(spent.at(-1)).toBe('USD')
})
