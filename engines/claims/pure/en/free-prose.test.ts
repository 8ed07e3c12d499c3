import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { readClaims } from '../index.ts'

function read(text: string): string[] {
  return readClaims(text, { date: '2024-06-01' }).claims.map((claim) => {
    const value =
      claim.fraction === null
        ? formatDecimal(claim.value)
        : `${claim.fraction.num}/${claim.fraction.den}`
    return `${text.slice(claim.start, claim.end)} = ${value} ${claim.unit}`
  })
}

const ofSome = (text: string, wanted: string[]): void => {
  expect(read(text)).toEqual(expect.arrayContaining(wanted))
}

test.each<[string, string[]]>([
  ['He left four dozen oyster forks.', ['four dozen = 48 items']],
  ['Thirty-two dozen buns, 384 of them with jam.', ['Thirty-two dozen = 384 items']],
  [
    'The order was for 5 gross of pins (60 dozen).',
    ['5 gross of = 720 items', '60 dozen = 720 items'],
  ],
  ['A dozen and a half hives stood there.', ['A dozen and a half = 18 items']],
  ['The sermon took an hour and a quarter.', ['an hour and a quarter = 1.25 hours']],
  ['After that hour and a half she slept.', ['hour and a half = 1.5 hours']],
  ['A crossing of four hours and a quarter.', ['four hours and a quarter = 4.25 hours']],
  ['It lasted a day and three quarters.', ['a day and three quarters = 1.75 days']],
  ['It weighs two and three-quarter tonnes.', ['two and three-quarter tonnes = 2.75 t']],
  ['She ran it in 3 h 08 min 05 s.', ['3 h 08 min 05 s = 11285 seconds']],
  ['He was a quarter of an hour late.', ['a quarter of an hour = 0.25 hours']],
  ['It cost a quarter of a million euros.', ['a quarter of a million euros = 250000 EUR']],
  ['"We lost half a million crowns," said the bursar.', ['half a million crowns = 500000 money']],
  ['"Ninety-one years," said the verger, "is enough."', ['Ninety-one years = 91 years']],
  [
    'The prize was ₹4,50,000, and 1,20,000 tickets sold.',
    ['₹4,50,000 = 450000 INR', '1,20,000 = 120000 items'],
  ],
  [
    'Sh42 billion went there, K1,500 here.',
    ['Sh42 billion = 42000000000 money', 'K1,500 = 1500 money'],
  ],
  [
    'Sales: 2018 EUR 12.5 m, 2020 EUR 18.0 m.',
    ['EUR 12.5 m = 12500000 EUR', 'EUR 18.0 m = 18000000 EUR'],
  ],
  ['Red cards: 3. Corners: 41.', ['3 = 3 items', '41 = 41 items']],
  ['The engine was called out 840 times last season.', ['840 times = 840 uses']],
])('%s', ofSome)

test.each<[string, string[]]>([
  ['She lies in 12 fathoms, that is 72 feet.', ['12 fathoms = 12 fathom']],
  [
    'At 15 stone, 210 pounds to Americans, he was heavy.',
    ['15 stone = 15 stone', '210 pounds = 210 lb'],
  ],
  ['He paid £15 for it, and 210 pounds for the heavy one.', ['210 pounds = 210 GBP']],
  [
    'It was minus 7 Celsius, 19 on the Fahrenheit glass.',
    ['minus 7 Celsius = -7 degC', '19 = 19 degF'],
  ],
  ['It was 24.3°C, 0.4 of a degree above the old record.', ['0.4 of a degree = 0.4 degC']],
  ['Turnout was 41.2 per cent; the 2.5-point fall hurt.', ['2.5-point = 2.5 percentage-point']],
  ['The index made a 2.5-point gain, or 3 per cent.', ['2.5-point = 2.5 index-points']],
  ['Nine towns pay 36m rupees a year, on average 4.0m each.', ['4.0m = 4000000 INR']],
  ['The tower cost 36m rupees and is 40m high.', ['40m = 40 m']],
  ['They have two degrees and a licence.', ['two degrees = 2 items']],
])('units of a text: %s', ofSome)

test.each<[string, string[]]>([
  ['Ward 2 polled 44.1 per cent. In Ward 9 they managed 52.8.', ['52.8 = 52.8 percent']],
  ['The low was 18.4°C. The record, from 1998, was 17.9.', ['17.9 = 17.9 degC']],
  [
    'A baker takes 900 square metres, a dance hall 640, and a dentist 520.',
    ['640 = 640 m2', '520 = 520 m2'],
  ],
  ['Ann swam 61.20 seconds, ahead of Bea (61.85).', ['61.85 = 61.85 seconds']],
  ['The pile weighs 84 kg a man; the cox adds another 52.', ['52 = 52 kg']],
  ['Prices rose 3.1 percent. Her marks averaged 2.9.', ['2.9 = 2.9 items']],
  ['The road is 14 km long. Bus 12 serves it.', []],
])('a bare number beside its like: %s', ofSome)

test.each<[string, string[]]>([
  ['They killed 84 rats, twelve per barn.', ['twelve = 12 items']],
  ['The sow had 33 young, eleven to a litter.', ['eleven = 11 items']],
  ['The surgeons do seven a day.', ['seven = 7 items']],
  ['The vote was 11 for, eight against, two abstaining.', ['eight = 8 items']],
  ['Of these bridges six were closed.', ['six = 6 items']],
  ['It has 31 ringers, of whom seven are new.', ['seven = 7 items']],
  ['The six classes of Elmfield have 150 pupils.', ['six = 6 items']],
  ['They chose a shortlist of five: A, B, C, D and E.', ['five = 5 items']],
  ['Just 90 of 360 lamps work, i.e. a quarter.', ['a quarter = 1/4 ratio']],
  ['We took 900, exactly double.', ['double = 2 times']],
])('counts in words: %s', ofSome)

test.each([
  'Nobody came at half past six, and no one at nine.',
  'The "two hearts" campaign and the "new three" go on.',
  'As follows: 1. Dinner is at seven.',
  'Two a year ago, and one to the next.',
  'He came a year and a half ago.',
  'The new one beats the old one.',
])('no figures: %s', (text) => {
  expect(read(text).filter((one) => !/superlative|date/.test(one))).toEqual([])
})
