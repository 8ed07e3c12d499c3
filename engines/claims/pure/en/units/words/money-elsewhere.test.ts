import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

function amounts(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, valueHigh, unit }) =>
      `${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit}`,
  )
}

test.each([
  ['It signed a loan of 45 USD million.', ['45000000 USD']],
  ['Sales were EUR million 45.3 and €m 12.', ['45300000 EUR', '12000000 EUR']],
  ['Sales were USDbn 1.2 and MAUD 60.', ['1200000000 USD', '60000000 AUD']],
  ['The fee is 10$, or 90 元.', ['10 USD', '90 CNY']],
  ['The loss was EUR -12.3 million, or $-1.20 each.', ['-12300000 EUR', '-1.20 USD']],
  ['It cost thirteen dollars forty-five, then 15 pounds 50.', ['13.45 USD', '15.50 GBP']],
  ['The dividend rose by 11c to 17c a share.', ['0.11 USD/share', '0.17 USD/share']],
  ['It pays a 12-cent-a-share dividend and £9-an-hour wages.', ['0.12 USD/share', '9 GBP/h']],
  ['Oil costs 40 cents more per barrel.', ['0.40 USD/barrel']],
  ['Rents are £180 a week and $250 psf.', ['180 GBP/week', '250 USD/ft2']],
  ['It holds 15,355 BTC and 90 GEL.', ['15355 BTC', '90 GEL']],
  ['The stamp costs one penny.', ['0.01 GBP']],
  ['The mill cost $US3.7 billion and the quay $NZ4 million.', ['3700000000 USD', '4000000 NZD']],
])('%s', (text, expected) => {
  expect(amounts(text)).toEqual(expected)
})

test('what only looks alike is no money of that kind', () => {
  expect(amounts('He paid 20 dollars 30 times.')).toEqual(['20 USD', '30 uses'])
  expect(amounts('Section 17c was read.')).toEqual([])
  expect(amounts('They lost 12 mad days and 5 gel packs.').join()).not.toMatch(/MAD|GEL/)
  expect(amounts('For every one dollar spent, it got 3 back.').join()).not.toMatch(/^1 USD/)
})

test('both ends of a range may be below nought, or have a word before the second', () => {
  expect(amounts('Growth will be between -3% and 1%.')).toEqual(['-3..1 percent'])
  expect(amounts('Lows of -15°C to -20°C are usual.')).toEqual(['-20..-15 degC'])
  expect(amounts('The temperature fell from minus 5 to minus 12 degrees.')).toEqual([
    '-5 deg',
    '-12 deg',
  ])
  expect(amounts('It takes between 2 g and about 7 g, over 3km-5km.')).toEqual([
    '2..7 g',
    '3..5 km',
  ])
  expect(amounts('The temperature was 12 degrees below zero.')).toEqual(['-12 deg'])
})

test('measures of two units and parts of one are one figure', () => {
  expect(amounts('He is 5 ft 2 in tall and weighs 8 lb 4 oz.')).toEqual(['62 inch', '132 ounce'])
  expect(amounts('It took 2 days and 6 hours, then an hour and 45 minutes.')).toEqual([
    '54 hours',
    '105 minutes',
  ])
  expect(amounts('The bridge has 2 km 300 m.')).toEqual(['2300 m'])
  expect(amounts('It ran 5 km and 800 m races.')).toEqual(['5 km', '800 m'])
  expect(amounts('They waited half an hour, walked a half-mile and ran a quarter-mile.')).toEqual([
    '0.5 hours',
    '0.5 mile',
    '0.25 mile',
  ])
  expect(amounts('The second half hour was dull; half-year profit rose.')).toEqual([])
})
