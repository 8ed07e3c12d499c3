import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function values(text: string): readonly string[] {
  return checkText(text).claims.map(({ value, unit }) => `${value} ${unit}`)
}

test.each([
  ['The port handled 12.408 ships, 2,3% more than before.', '12408 ships', '2.3 percent'],
  ['Sales grew 3,5% to EUR 1.240 million.', '3.5 percent', '1240000000 EUR'],
  [
    'There were 312.450 guests in May and 1.402.311 guests in all.',
    '312450 persons',
    '1402311 persons',
  ],
  [
    'Guests numbered 154.536, 5,2% more than the 146.942 of the year before.',
    '154536 persons',
    '5.2 percent',
    '146942 persons',
  ],
])('a comma before decimals makes points of thousands: %s', (text, ...wanted) => {
  expect(values(text)).toEqual(wanted)
})

test.each([
  ['The clinic has 5.320 beds.', '5.320 beds'],
  ['Yields rose by 2.5% to 3.125 per cent.', '2.5 percent', '3.125 percent'],
  ['It sold 1,204 cars, and 3,5% more in May, at 2.450 euros.', '2.450 EUR'],
])('where the text says neither, or both, a point stays a decimal point: %s', (text, ...wanted) => {
  for (const one of wanted) expect(values(text)).toContain(one)
})
