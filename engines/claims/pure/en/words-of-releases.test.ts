import { describe, expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import type { Quantity } from '../model.ts'
import { segmentText } from '../text/segment.ts'
import { readEnglish } from './read-english.ts'

function claimsOf(text: string): readonly Quantity[] {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) => readEnglish(doc, sentence))
}

function read(text: string): string[] {
  return claimsOf(text).map((claim) => {
    const high = claim.valueHigh === null ? '' : `..${formatDecimal(claim.valueHigh)}`
    return `${text.slice(claim.start, claim.end)} = ${formatDecimal(claim.value)}${high} ${claim.unit}`
  })
}

describe('counts bare numbers that stand for what was named', () => {
  test.each<[string, string[]]>([
    [
      'Of 22 industries, 14 grew, six more slowly, one stagnated and the other seven shrank.',
      ['22 = 22 items', '14 = 14 items', 'six = 6 items', 'one = 1 items', 'seven = 7 items'],
    ],
    ["The union has nine of Norvia's 26 ports.", ['nine = 9 items', '26 = 26 items']],
    ["It is one of Norvia's 26 ports.", ['26 = 26 items']],
    ['Ten of the hubs gained, while four lost traffic.', ['Ten = 10 items', 'four = 4 items']],
    [
      'Prices were stable in one and rose in nine of the cities.',
      ['one = 1 items', 'nine = 9 places'],
    ],
    [
      'Of 240 million trips, 186.3 million were by rail and the remaining 53.7 million by road.',
      [
        '240 million trips = 240000000 person-times',
        '186.3 million = 186300000 person-times',
        '53.7 million = 53700000 person-times',
      ],
    ],
    ['Those jobless numbered 236,000.', ['236,000 = 236000 persons']],
    [
      'Twelve of the 16 cities met the goal and one withdrew.',
      ['Twelve = 12 places', '16 cities = 16 places', 'one = 1 places'],
    ],
    ['It opened 14 stores and closed three.', ['14 = 14 items', 'three = 3 items']],
    ['22 of 25 economists agreed.', ['22 = 22 persons', '25 economists = 25 persons']],
    [
      'Two more trains run, and six 175-MW turbines.',
      ['Two = 2 trains', 'six = 6 items', '175-MW = 175 MW'],
    ],
    [
      'Of 48 countries, 16 were chosen and four won.',
      ['48 countries = 48 places', '16 = 16 places', 'four = 4 places'],
    ],
    ['It is one of the best, and one said so.', []],
    ['All three agreed, as the two sides had said.', []],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

describe('shares units and scales within lists and brackets', () => {
  test.each<[string, string[]]>([
    ['The margin was 0.5 (0.4) percent.', ['0.5 = 0.5 percent', '0.4 = 0.4 percent']],
    [
      'They rose by 3.1, 4.5 and 6.7 percent.',
      ['3.1 = 3.1 percent', '4.5 = 4.5 percent', '6.7 percent = 6.7 percent'],
    ],
    [
      'They made $1.2, $3.4 and $5.6 billion.',
      ['$1.2 = 1200000000 USD', '$3.4 = 3400000000 USD', '$5.6 billion = 5600000000 USD'],
    ],
    ['Growth of approximately 14% to 17% came.', ['approximately 14% to 17% = 14..17 percent']],
    ['It cost RM1.32 bil.', ['RM1.32 bil = 1320000000 MYR']],
    [
      'Income was EUR 1,204 million (H1 2023: 1,187).',
      ['EUR 1,204 million = 1204000000 EUR', '1,187 = 1187000000 EUR'],
    ],
    [
      'Soybeans covered 3.4 million and maize 4.1 million hectares.',
      ['3.4 million = 3400000 ha', '4.1 million hectares = 4100000 ha'],
    ],
    [
      'It fell from 3 hours 40 minutes to 2 hours and 10 minutes.',
      ['3 hours 40 minutes = 220 minutes', '2 hours and 10 minutes = 130 minutes'],
    ],
    ['It takes 2 hours, 75 minutes less.', ['2 hours = 2 hours', '75 minutes = 75 minutes']],
    ['HK$1.20, up 12 cents', ['HK$1.20 = 1.20 HKD', '12 cents = 0.12 HKD']],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })

  test('¥ is yen in a text of Japan alone', () => {
    const units = (text: string) => claimsOf(text).map(({ unit }) => unit)
    expect(units('TOKYO - Sales came to ¥1.2 billion.')).toEqual(['JPY'])
    expect(units('Sales in Japan came to ¥1.2 billion, those in China to more.')).toEqual(['CNY'])
    expect(units('Sales came to ¥1.2 billion.')).toEqual(['CNY'])
  })
})

test('cells take the unit of their column or row, not of another table', () => {
  const text =
    'Results\n\n | 2024 £m | 2023 £m | Change (%)\nRevenue | 62.4 | 58.1 | 7.4\nEmployees | 1,240 | 1,198 | 3.5\n\nFuel | TWh | Share (%)\nWind | 120.4 | 32.5'
  expect(read(text)).toEqual([
    '62.4 = 62400000 GBP',
    '58.1 = 58100000 GBP',
    '7.4 = 7.4 percent',
    '1,240 = 1240 persons',
    '1,198 = 1198 persons',
    '3.5 = 3.5 percent',
    '120.4 = 120.4 TWh',
    '32.5 = 32.5 percent',
  ])
})

test('what a table counts by is its scale, and no claim', () => {
  expect(
    read(
      'Province\tGDP (RMB 100 million)\tPopulation (10,000 persons)\nNorth\t53,926.71\t2,487.45',
    ),
  ).toEqual(['53,926.71 = 5392671000000 CNY', '2,487.45 = 24874500 persons'])
  expect(read('Unit: 100 million yuan\n\nItem\t2024\t2023\nExports\t1,234.5\t1,200.1')).toEqual([
    '1,234.5 = 123450000000 CNY',
    '1,200.1 = 120010000000 CNY',
  ])
})

describe('tells limits from verbs', () => {
  const bounds = (text: string) => claimsOf(text).map(({ bound }) => bound)

  test.each<[string, string[]]>([
    ['The rate will edge up to 4.9 percent.', ['exact']],
    ['Fees of up to $40 apply.', ['atMost']],
    ['It has a larger grant – up to £49.6m from £39m.', ['exact', 'exact']],
    ['Stays – up to 30 days from May – are free.', ['atMost']],
    ['Visitor numbers top 30,000', ['over']],
    ['It is one of the top 30 firms.', ['atMost']],
    [
      'The fastest connection time is 40 minutes, the slowest takes 2 hours.',
      ['atLeast', 'atMost'],
    ],
    ['Trains take 40 minutes at the fastest.', ['atLeast']],
    ['The fastest service was cut from 3 hours to 2 hours.', ['exact', 'exact']],
  ])('%s', (text, expected) => {
    expect(bounds(text)).toEqual(expected)
  })
})

test.each(['Call 555 0142 or 0800 123 456.', 'See Notes 1 to 4, Tables 2 and 3, and Figures 5-7.'])(
  'leaves phones in parts and series of notes unmarked: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

describe('names the measure', () => {
  const measures = (text: string) =>
    claimsOf(text).map(({ measure }) => measure && text.slice(measure.start, measure.end))

  test.each<[string, string[]]>([
    [
      'Exports of machinery, textiles, and toys rose 5 percent.',
      ['Exports of machinery, textiles, and toys'],
    ],
    ['In May, cars and vans made up 40 percent.', ['cars and vans']],
    ['BEIJING, Feb. 18 (Xinhua) -- Rail freight reached 3 million tonnes.', ['Rail freight']],
    ['The board expects stocks to end the year at 3 million tonnes.', ['stocks']],
    ['The bank kept its policy rate at 3.50%.', ['policy rate']],
    ['Sales grew 5 percent, and profit rose 3 percent.', ['Sales', 'profit']],
    ['In 2023 the output of the north was 3 million tonnes.', ['output of the north']],
    ['By the end of June railways reached 8,000 km.', ['railways']],
    [
      'SHANGHAI, Nov. 20 - The delta, made up of provinces and a city, accounted for 24.4 percent of exports.',
      ['delta'],
    ],
    ['Spending rose to an R&D intensity of 4.34 percent.', ['R&D intensity']],
    ['Province\tGDP (RMB bn)\tExports (RMB bn)\nNorth\t53.9\t24.8', ['GDP', 'Exports']],
  ])('%s', (text, expected) => {
    expect(measures(text)).toEqual(expected)
  })
})

test('a first or largest of its kind needs no field where it is what a thing is called', () => {
  const forms = (text: string) => claimsOf(text).map(({ form }) => form)
  expect(forms('It is the first bridge over the strait.')).toEqual(['superlative'])
  expect(forms('It became the largest wind farm.')).toEqual(['superlative'])
  expect(forms('The largest contributor was trade.')).toEqual([])
  expect(forms('The first train to leave was full.')).toEqual([])
})

describe('reads shares, multiples and limits as people say them', () => {
  test.each<[string, string[]]>([
    [
      'Every third household has one; every second day it rains.',
      ['Every third = 0.333333333333 ratio'],
    ],
    ['Two vans in five are electric.', ['Two vans in five = 0.4 ratio']],
    ['One school in two towns closed.', ['two towns = 2 places']],
    ['Three euros in every four went to roads.', ['Three euros in every four = 0.75 ratio']],
    [
      'It recycled a mere tenth, a fifth fewer than before.',
      ['a mere tenth = 0.1 ratio', 'a fifth = 0.2 ratio'],
    ],
    ['Sales saw more than a fourfold increase.', ['more than a fourfold = 4 times']],
    ['The fleet all but tripled.', ['all but tripled = 3 times']],
    [
      'It took two and a half hours, one and a half times that of 2019.',
      ['two and a half hours = 2.5 hours', 'one and a half times = 1.5 times'],
    ],
    [
      'The revision was 900 or less than 0.02%.',
      ['900 = 900 items', 'less than 0.02% = 0.02 percent'],
    ],
    [
      'Half a million people in a dozen cities came.',
      ['Half a million people = 500000 persons', 'a dozen cities = 12 places'],
    ],
    ['Some 30 cents of every euro go to wages.', ['Some 30 cents of every euro = 0.3 ratio']],
    [
      'It signed 18: 9 on trade, five on transport and four on schools.',
      ['18 = 18 items', '9 = 9 items', 'five = 5 items', 'four = 4 items'],
    ],
    ['All of it adds up to 12 GW.', ['12 GW = 12 GW']],
    ['Sales growth, %: 3.1 (2023), 2.8 (2024)', ['3.1 = 3.1 percent', '2.8 = 2.8 percent']],
    [
      'Exports grew 3 percent to 2.1 billion yuan and imports rose 4 percent to 1.8 billion.',
      [
        '3 percent = 3 percent',
        '2.1 billion yuan = 2100000000 CNY',
        '4 percent = 4 percent',
        '1.8 billion = 1800000000 CNY',
      ],
    ],
    [
      'It has 90 beds and 400 new posts, 120 of them in nursing.',
      ['90 beds = 90 beds', '400 = 400 items', '120 = 120 items'],
    ],
    [
      'Of 300,000 people in nine towns, 40,000 more than in May moved.',
      ['300,000 people = 300000 persons', 'nine towns = 9 places', '40,000 = 40000 persons'],
    ],
    [
      'The bottom fifth of earners and the 500,000th vehicle.',
      ['bottom fifth = 0.2 ratio', '500,000th = 500000 vehicles'],
    ],
    [
      'Of 30, 21 were met in full and six in part.',
      ['30 = 30 items', '21 = 21 items', 'six = 6 items'],
    ],
    ['Reserves pass 60 GW.', ['pass 60 GW = 60 GW']],
    ['The rate was 12.5% (11.8).', ['12.5% = 12.5 percent', '11.8 = 11.8 percent']],
    ['Orders were SEK 812m (790).', ['SEK 812m = 812000000 SEK', '790 = 790000000 SEK']],
    [
      'Wind had 1,200 GW, with hydro on 950 and biomass on 140.',
      ['1,200 GW = 1200 GW', '950 = 950 GW', '140 = 140 GW'],
    ],
    ['Output fell 6% (minus 2% in the north).', ['6% = 6 percent', '2% = 2 percent']],
    [
      'It emitted 3.1 Mt CO2 and 2 tonnes of CO2 a head.',
      ['3.1 Mt CO2 = 3100000 tCO2e', '2 tonnes of CO2 = 2 tCO2e'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })

  test('a dollar of Hong Kong is one in its own releases', () => {
    const units = (text: string) => claimsOf(text).map(({ unit }) => unit)
    expect(units('Hong Kong set aside $3 million. Hong Kong residents benefit.')).toEqual(['HKD'])
    expect(units('The bank set aside $3 million.')).toEqual(['USD'])
  })
})

describe('counts lists of names', () => {
  test.each<[string, string[]]>([
    [
      'The two Alpine resorts, Sonneck (SNK) and Hochtal (HTL), gained.',
      ['two = 2 items', 'Sonneck (SNK) and Hochtal (HTL) = 2 items'],
    ],
    [
      'Three countries - Norvia, Estland and the Isles - joined.',
      ['Three countries = 3 places', 'Norvia, Estland and the Isles = 3 places'],
    ],
    [
      'Two crossings opened: Mill Bridge, the Harbour footbridge and Gate Tunnel.',
      ['Two = 2 items', 'Mill Bridge, the Harbour footbridge and Gate Tunnel = 3 items'],
    ],
    ['Conversely, Norvia and Estland fell.', []],
    ['With Norvik, Sund and Vik it grew.', ['Norvik, Sund and Vik = 3 places']],
    ['It answers in English, Korean and Thai.', ['English, Korean and Thai = 3 items']],
    [
      'The five towns of Norvik, Sund and Vik joined.',
      ['five towns = 5 places', 'Norvik, Sund and Vik = 3 places'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

describe('counts occasions, runs and places in an order', () => {
  test.each<[string, string[]]>([
    ['It will host the sixth Global Robotics Week.', ['sixth = 6 editions']],
    [
      'It was the fourth month running, and the tenth weekly rise in a row.',
      ['fourth month = 4 months', 'tenth weekly = 10 weeks'],
    ],
    [
      'The second-placed city rose from ninth to fourth.',
      ['second-placed = 2 rank', 'ninth = 9 rank', 'fourth = 4 rank'],
    ],
    [
      'It had the most (78), the lowest in three decades.',
      ['most = 1 rank', '78 = 78 items', 'lowest = 1 rank'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

test.each([
  'Release Number: AB24-152; see 13 U.S.C. for PIN 88213.',
  'The "618" shopping festival and the C909 jet.',
  'Acme Ltd. (XTRA: 4471, NYSE: ACM) filed its Form 20-F and a 6-K.',
  '3  The road is closed along National Road 7 (HC 402).',
  'Please call the Statistics Section (2) at 3903 6900 or write.',
])('leaves more names alone: %s', (text) => {
  expect(read(text)).toEqual([])
})
