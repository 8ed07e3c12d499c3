import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** Value, unit and bound of each figure. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, valueHigh, unit, bound }) =>
      `${value}${valueHigh ? `..${valueHigh}` : ''} ${unit} ${bound}`,
  )
}

test.each([
  ['Some four million three hundred thousand people came.', '4300000 persons about'],
  ['It sold six hundred forty-one thousand seventeen books.', '641017 items exact'],
  ['Three crore fourteen lakh pupils sat the test.', '31400000 persons exact'],
  ['The debt is two hundred thousand million yen.', '200000000000 JPY exact'],
  ['The town owes three billions.', '3000000000 items exact'],
  ['Output rose four point two per cent.', '4.2 percent exact'],
  ['Rain fell on nought point nought six per cent of days.', '0.06 percent exact'],
  ['The fair drew one point four million visitors.', '1400000 persons exact'],
  ['It cost half million euros.', '500000 EUR exact'],
  ['It cost a quarter million euros.', '250000 EUR exact'],
  ['The city has 4 million and a half residents.', '4500000 persons exact'],
])('numbers in words: %s', (text, wanted) => {
  expect(read(text)).toEqual([wanted])
})

test('a count and a fraction behind it are no larger count', () => {
  expect(read('They hold three million and two fifths.')).toEqual([
    '3000000 items exact',
    '0.4 ratio exact',
  ])
})

test.each([
  ['The plank is 3 1/2 inches thick.', ['3.5 inch exact']],
  ['The tunnel is 3/4 mile long.', ['0.75 mile exact']],
  ['A ½ mile of pipe was laid.', ['0.5 mile exact']],
  ['The dividend was 4 1/4 cents a share.', ['0.0425 USD/share exact']],
  ['The report of 3/4 was read on 5/6.', []],
])('fractions in signs: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test.each([
  ['It orders 6- to 14-metre boats.', ['6..14 m between']],
  ['It orders 6-to-14-metre boats.', ['6..14 m between']],
  ['It pays RMB 30 or C$6 a day.', ['30 CNY exact', '6 CAD/day exact']],
  ['It pays MXN$ 30, NZD$4 and CAD$5.', ['30 MXN exact', '4 NZD exact', '5 CAD exact']],
  ['It cost 4 dollars 60 cents.', ['4.60 USD exact']],
  ['It cost eleven pounds and twenty pence.', ['11.20 GBP exact']],
  ['It cost 4 dollars, 60 cents less than tea.', ['4 USD exact', '0.60 USD exact']],
])('ranges and sums of money: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test.each([
  ['The app has 250K users and 1.4M downloads.', ['250000 persons exact', '1400000 items exact']],
  ['3M said that sales rose 5%.', ['5 percent exact']],
  ['She ran the 10K race and the 100M sprint.', []],
  ['Exports came to 4300000 last year.', ['4300000 items exact']],
  ['Call 4310672 for details.', []],
  ['The tram goes at 40km/hr.', ['40 km/h exact']],
])('letters of scale and long numbers: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})

test.each([
  ['Wages are above 1,200 and below 1,600 euros.', ['1200 EUR over', '1600 EUR under']],
  [
    'A score greater than or equal to 60, or less than or equal to 40, is kept.',
    ['60 index-points atLeast', '40 index-points atMost'],
  ],
  ['覆盖率大于等于95%，误差小于或等于3%。', ['95 percent atLeast', '3 percent atMost']],
])('bounds that take in the figure: %s', (text, wanted) => {
  expect(read(text)).toEqual(wanted)
})
