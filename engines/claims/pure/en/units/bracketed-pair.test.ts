import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** `value unit kind` of every claim. */
function read(text: string): readonly string[] {
  return checkText(text).claims.map(
    ({ value, unit, comparison }) => `${Number(value)} ${unit} ${comparison.kind}`,
  )
}

test.each([
  ['Revenue in the quarter was NOK 412 (388) million.', '412000000 NOK', '388000000 NOK'],
  ['Profit before tax was £14.2 (£12.8) million.', '14200000 GBP', '12800000 GBP'],
  ['Sales rose to CHF 87.3 (82.4) m.', '87300000 CHF', '82400000 CHF'],
  ['The cash flow was SEK -178 (+540) million.', '-178000000 SEK', '540000000 SEK'],
  ['The group sold 4.2 (3.9) million tonnes.', '4200000 t', '3900000 t'],
  ['The line carried 1.8 (1.6) million passengers.', '1800000 persons', '1600000 persons'],
  ['The dividend is SEK 4.50 (4.25) per share.', '4.5 SEK/share', '4.25 SEK/share'],
])('what stands behind the brackets is of both figures: %s', (text, ...wanted) => {
  expect(read(text).map((one) => one.replace(/ [a-z-]+$/, ''))).toEqual(wanted)
})

test('a sign in such brackets is no move', () => {
  expect(read('The cash flow was SEK -178 (+540) million.')[1]).toMatch(/(?:level|from-to)$/)
  expect(read('There were 23 deaths (+4 since Monday).')[1]).toMatch(/growth$/)
})

test('figures with scales of their own keep them', () => {
  expect(read('Sales were SEK 2.10 (1.85), and SEK 41.0 million (36.2) in all.')).toEqual([
    '2.1 SEK level',
    '1.85 SEK level',
    '41000000 SEK level',
    '36200000 SEK level',
  ])
})
