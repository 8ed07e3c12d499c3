import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** Value, unit and kind of each figure. */
function amounts(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, unit, comparison }) => `${value} ${unit} ${comparison.kind}`,
  )
}

test('a letter of scale before the name of money is one, in the singular too', () => {
  expect(amounts('Income fell to 537m euros, from 798m euro a year ago.')).toEqual([
    '537000000 EUR from-to',
    '798000000 EUR from-to',
  ])
  expect(amounts('They planted a 20m crown and paid 40m yen.').slice(-1)).toEqual([
    '40000000 JPY level',
  ])
})

test('amounts of a list keep the scale that they have', () => {
  expect(amounts('It paid $3.2m and 4.5m dlrs.')).toEqual([
    '3200000 USD level',
    '4500000 USD level',
  ])
  expect(amounts('It paid 3.2 and 4.5 million dollars.')).toEqual([
    '3200000 USD level',
    '4500000 USD level',
  ])
})

test('brackets behind a number of millions hold millions', () => {
  expect(amounts('The airports had 29.8 million (28.4) passengers.')).toEqual([
    '29800000 items level',
    '28400000 items level',
  ])
  expect(amounts('The airports had 29.8 million (note 4) passengers.')[0]).toBe(
    '29800000 items level',
  )
})

test('m is a million where what is counted was named, and a metre where a length was', () => {
  expect(amounts('The jobless level rose 131,000 to 17.3m in September.').slice(1)).toEqual([
    '17300000 persons level',
  ])
  expect(amounts('The jobless built a wall and raised its level to 2.5m.')).toEqual(['2.5 m level'])
  expect(amounts('Total passengers up 1.7% to 4.943m (2008: 4.858m).').slice(1)).toEqual([
    '4943000 persons from-to',
    '4858000 persons from-to',
  ])
  expect(amounts('Visitors climb a wall 4.5m high.')).toEqual(['4.5 m level'])
  expect(amounts('The water level for visitors rose to 4.5m.').slice(-1)).toEqual(['4.5 m level'])
})

test('what a firm lost is a level', () => {
  expect(amounts('The group reported an operating loss of €93.0m.')).toEqual(['93000000 EUR level'])
  expect(amounts('The town saw a loss of 93 jobs.')).toEqual(['93 items growth'])
})

test('barrels and barrels a day by their short names, and megabytes where nothing is of oil', () => {
  const levels = (text: string) => amounts(text).map((one) => one.replace(/ [a-z-]+$/, ''))
  expect(
    levels('Crude output was 2.7 mb/d, up by 140 kb/d from May. Stocks fell by 11.6 mb to 583 mb.'),
  ).toEqual(['2700000 barrel/day', '140000 barrel/day', '11600000 barrel', '583000000 barrel'])
  expect(levels('Demand is 93 mmb/d and supply 1.6 million barrels per day.')).toEqual([
    '93000000 barrel/day',
    '1600000 barrel/day',
  ])
  expect(levels('It produced 62,500 boe/d, or 62.5 kboe/d, at $14 per boe.')).toEqual([
    '62500 boe/day',
    '62500 boe/day',
    '14 USD/boe',
  ])
  expect(
    levels('Reserves were 31 mmboe, and 7.4 million barrels of oil equivalent were sold.'),
  ).toEqual(['31000000 boe', '7400000 boe'])
  expect(levels('The app takes 36 mb of storage and loads at 40 mb/s.')).toEqual([
    '36 MB',
    '40 Mbps',
  ])
  expect(levels('The file on crude stocks has 15 MB.')).toEqual(['15 MB'])
})

test('a litre in capitals is a million of them', () => {
  const values = (text: string) => amounts(text).map((one) => one.replace(/ [a-z-]+$/, ''))
  expect(values('Leaks fell to 93 Ml/d, under 108 ML. A dose is 5 ml or 7 mL.')).toEqual([
    '93000000 L',
    '108000000 L',
    '0.005 L',
    '0.007 L',
  ])
})

test('no metres have a weight: m before a unit of mass or volume is a million', () => {
  expect(amounts('The crop was 232.92 m kg, and 12.4 m litres of milk were sold.')).toEqual([
    '232920000 kg level',
    '12400000 L level',
  ])
  expect(
    amounts('The crop was 5.3m kg, and 111.19 mkg the year before.').map((one) =>
      one.split(' ').slice(0, 2).join(' '),
    ),
  ).toEqual(['5300000 kg', '111190000 kg'])
  expect(
    amounts('The wall is 4.2 m long and the crane 5 m tall.').map((one) => one.split(' ')[1]),
  ).toEqual(['m', 'm'])
})

test('gases are told by any mass, and money by the gallon, bushel and dose', () => {
  expect(
    amounts(
      'Emissions: 5.2 gigatons of CO2-equivalent, 12 kilotonnes CO2e, 95 g CO2/km, 0.5 tonnes of CO₂ per MWh.',
    ),
  ).toEqual([
    '5200000000 tCO2e level',
    '12000 tCO2e level',
    '0.000095 tCO2e/km level',
    '0.5 tCO2e/MWh level',
  ])
  expect(amounts('It sold at 34.5 cts/gal, at $4.10/bu and at $12 per dose.')).toEqual([
    '0.345 USD/gal level',
    '4.10 USD/bushel level',
    '12 USD/dose level',
  ])
  expect(amounts('They carried 2.1 billion RPK and 40 tonnes of carbon.')).toEqual([
    '2100000000 person-km level',
    '40 t level',
  ])
})

test('what a subject rises to by a rate is counted as the subject is', () => {
  expect(amounts('Passengers rose 11.1 per cent to 35.7 million.')[1]).toBe(
    '35700000 persons level',
  )
  expect(amounts('Norlink and Sound Ferries grew 4.2% to 2.8 million.')[1]).toContain('items')
  expect(amounts('Exports rose 5% to 320.')[1]).toContain('items')
})
