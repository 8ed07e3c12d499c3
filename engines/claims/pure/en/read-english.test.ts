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
    const value = claim.date ?? `${formatDecimal(claim.value)}${high}`
    return `${text.slice(claim.start, claim.end)} = ${value} ${claim.unit} ${claim.bound}`
  })
}

describe('reads plain quantities', () => {
  test.each<[string, string[]]>([
    [
      'Turnover rose to R6.42 billion, and fares to R21.30; the R2 was 0.93.',
      [
        'R6.42 billion = 6420000000 ZAR exact',
        'R21.30 = 21.30 ZAR exact',
        '0.93 = 0.93 items exact',
      ],
    ],
    ['It received EC$12.7 million.', ['EC$12.7 million = 12700000 XCD exact']],
    [
      'It took 16 hours in November, in December at 21 and in January at 17.',
      ['16 hours = 16 hours exact', '21 = 21 hours exact', '17 = 17 hours exact'],
    ],
    [
      'Girls averaged 514 points, boys 515.',
      ['514 points = 514 index-points exact', '515 = 515 index-points exact'],
    ],
    [
      'Candidates in London waited 22.1 weeks and those in Wales 13.6.',
      ['22.1 weeks = 22.1 weeks exact', '13.6 = 13.6 weeks exact'],
    ],
    [
      'The rate was 76.9 per cent in 2024 and 74.0 in 2023.',
      ['76.9 per cent = 76.9 percent exact', '74.0 = 74.0 percent exact'],
    ],
    ['It took 16 hours from Terminal 3 and from Gate 12.', ['16 hours = 16 hours exact']],
    ['This is the 40 millionth inhaler.', ['40 millionth = 40000000 items exact']],
    ['They were fewer than the 300 of the same months of 2024.', ['300 = 300 items exact']],
    ['The line is over 7,600 kilometers long.', ['over 7,600 kilometers = 7600 km over']],
    ['Sales were US$80 billion.', ['US$80 billion = 80000000000 USD exact']],
    ['It spent RMB 7.2 bn on roads.', ['RMB 7.2 bn = 7200000000 CNY exact']],
    [
      'Wind gave 31 of the 140 gigawatt-hours used.',
      ['31 = 31 GWh exact', '140 gigawatt-hours = 140 GWh exact'],
    ],
    ['The lake holds 1.6 cubic kilometres.', ['1.6 cubic kilometres = 1.6 km3 exact']],
    ['Profit was €1.5m.', ['€1.5m = 1500000 EUR exact']],
    ['Output hit 1.2 bln yuan.', ['1.2 bln yuan = 1200000000 CNY exact']],
    ['Growth of 2%-3% is likely.', ['2%-3% = 2..3 percent between']],
    [
      'A fee between $2 and $3 million is due.',
      ['between $2 and $3 million = 2000000..3000000 USD between'],
    ],
    ['It plans 10 GW or more.', ['10 GW or more = 10 GW atLeast']],
    ['The share was 83.30 per cent.', ['83.30 per cent = 83.30 percent exact']],
    ['It rose 0.6 percentage points.', ['0.6 percentage points = 0.6 percentage-point exact']],
    ['Rates were cut by 25 bps.', ['25 bps = 25 basis-point exact']],
    ['Prices were $80 a barrel.', ['$80 a barrel = 80 USD/barrel exact']],
    ['Income was 30,941 yuan per person.', ['30,941 yuan per person = 30941 CNY/person exact']],
    ['Energy fell by (−0.08 pp).', ['−0.08 pp = -0.08 percentage-point exact']],
    ['Some 1 234 567 people voted.', ['Some 1 234 567 people = 1234567 persons about']],
    ['The carbon price was €62.3/MWh.', ['€62.3/MWh = 62.3 EUR/MWh exact']],
    ['It emitted 3.2 MtCO2e.', ['3.2 MtCO2e = 3200000 tCO2e exact']],
    ['Fines are no more than 35 µg/m³.', ['no more than 35 µg/m³ = 35 µg/m³ atMost']],
    ['It rose 1.5 by 14 cents.', ['1.5 = 1.5 items exact', '14 cents = 0.14 USD exact']],
    [
      'Rates stay at 5-1/4 to 5-1/2 percent.',
      ['5-1/4 to 5-1/2 percent = 5.25..5.5 percent between'],
    ],
    ['Twelve Chinese provinces agreed.', ['Twelve = 12 places exact']],
    ['City Opens Two Metro Lines', ['Two = 2 items exact']],
    ['It asked 2,500-plus firms.', ['2,500-plus firms = 2500 firms over']],
    ['Tickets cost from 30 yuan to 150 yuan.', ['30 yuan to 150 yuan = 30..150 CNY between']],
    ['GDP per capita stood at $12,600.', ['$12,600 = 12600 USD/person exact']],
    [
      'The firm paid a $0.25 dividend and A$5 more.',
      ['$0.25 = 0.25 USD exact', 'A$5 = 5 AUD exact'],
    ],
    [
      'Payout lifted to $7.85. It is now NZ$7.85, with ten cents of dividend.',
      ['$7.85 = 7.85 NZD exact', 'NZ$7.85 = 7.85 NZD exact', 'ten cents = 0.10 NZD exact'],
    ],
    ['The design scored 8.4 with the judges.', ['8.4 = 8.4 items exact']],
    ['Judges scored the design 8.4.', ['8.4 = 8.4 items exact']],
    [
      'Revenue was Tk 6.21 billion, and KSh 4bn in Kenya.',
      ['Tk 6.21 billion = 6210000000 BDT exact', 'KSh 4bn = 4000000000 KES exact'],
    ],
    [
      'Revenue stood at 6.21 billion, 15 per cent higher.',
      ['6.21 billion = 6210000000 items exact', '15 per cent = 15 percent exact'],
    ],
    ['A common equity tier 1 ratio of 9 per cent.', ['9 per cent = 9 percent exact']],
    ['Earnings were 7.65p per share.', ['7.65p per share = 0.0765 GBP/share exact']],
    ['There are 88 deaths per 1,000 births.', ['88 deaths = 88 persons exact']],
    ['People aged 75 and over are invited.', ['75 and over = 75 years atLeast']],
    [
      'Twenty-five companies and a hundred schools joined.',
      ['Twenty-five companies = 25 firms exact', 'a hundred = 100 items exact'],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })

  test('an amount of change and the level reached are no range', () => {
    expect(read('Exports rose £0.2 billion to £15.4 billion.')).toHaveLength(2)
    expect(read('The number rose by 2 to 29.')).toHaveLength(2)
    expect(read('Rates rose 2 to 3 percent.')).toHaveLength(1)
  })

  test('a bare number takes the unit of its measure or of what it is compared with', () => {
    const units = (text: string) => claimsOf(text).map((claim) => claim.unit)
    expect(units('The PMI stood at 50.3.')).toEqual(['index-points'])
    expect(units('The number of users reached 46 million.')).toEqual(['persons'])
    expect(units('The ratio was 1.55, better than the target of 1.9.')).toEqual(['ratio', 'ratio'])
    expect(units('Prices stood at 118.6 points, against 121.9 a year ago.')).toEqual([
      'index-points',
      'index-points',
    ])
  })
})

describe('reads the other forms of a claim', () => {
  test.each<[string, string[]]>([
    [
      'It is more than one-third of the total.',
      ['more than one-third = 0.333333333333 ratio over'],
    ],
    ['Now 4 out of every 10 cars are electric.', ['4 out of every 10 = 0.4 ratio exact']],
    ['One in five adults smoke.', ['One in five = 0.2 ratio exact']],
    ['Nearly half of them came by rail.', ['Nearly half = 0.5 ratio nearly']],
    ['Exports more than doubled.', ['more than doubled = 2 times over']],
    ['Capacity is 2.3 times that of 2018.', ['2.3 times = 2.3 times exact']],
    ['Storage grew 2.5-fold.', ['2.5-fold = 2.5 times exact']],
    ['The voucher was used over 7,000 times.', ['over 7,000 times = 7000 uses over']],
    ['The cluster ranks fifth, up from 31st.', ['fifth = 5 rank exact', '31st = 31 rank exact']],
    [
      'It entered the top ten for the first time.',
      ['top ten = 10 rank atMost', 'for the first time = 1 rank exact'],
    ],
    ['It is the second-largest port.', ['second-largest = 2 rank exact']],
    ['The seventh China Import Expo opened.', ['seventh = 7 editions exact']],
    ['The third batch was released.', ['third batch = 3 batches exact']],
    ['It is the country’s first such law.', ['country’s first = 1 rank exact']],
    ['The rules took effect on May 1.', ['on May 1 = --05-01 date exact']],
    ['It will be finished by the end of 2026.', ['by the end of 2026 = 2026 date atMost']],
    ['It aims to cut waste by 2030.', ['by 2030 = 2030 date atMost']],
    [
      'The Three-Year Action Plan (2024-2026) was issued.',
      ['Three-Year = 3 years exact', '2024-2026 = 2024..2026 date between'],
    ],
    [
      'There are nine trillion-yuan cities.',
      ['nine = 9 places exact', 'trillion-yuan cities = 1000000000000 CNY atLeast'],
    ],
    ['The three provinces and one city agreed.', ['three provinces and one city = 4 places exact']],
    [
      'Pilots run in Shanghai, Nanjing, Hangzhou, Hefei, and Jiaxing.',
      ['Shanghai, Nanjing, Hangzhou, Hefei, and Jiaxing = 5 places exact'],
    ],
    [
      'It began in Qingpu, Shanghai, Wujiang, Jiangsu, Jiashan, Zhejiang, and Guangde, Anhui.',
      [
        'Qingpu, Shanghai, Wujiang, Jiangsu, Jiashan, Zhejiang, and Guangde, Anhui = 4 places exact',
      ],
    ],
  ])('%s', (text, claims) => {
    expect(read(text)).toEqual(claims)
  })
})

describe('leaves unmarked', () => {
  test.each([
    'PM2.5 and CO2 fell in 2023.',
    'Call the 12345 hotline or +49 30 5550 0199 or (312) 555-0170.',
    'See Article 8 and No. 12.',
    'It opens at 10:30 on December 4, 2024.',
    'In the first three quarters of this year it grew.',
    'From January 11 to 20 it grew; over the past five years it fell.',
    'More at www.example.org/2024/12 or press@office12.example.',
    'The 14th Five-Year Plan and COVID-19 and the G60 and 5G matter.',
    'It is one of the best, on the one hand.',
    'The “two hearts, one innovation” approach and the "new three" go on.',
    'A number of firms, dozens of schools and hundreds of people came.',
    'The 2024 Global Innovation Index and the ASEAN+3 group.',
    'Firstly, it helps; secondly, it is cheap.',
    'A two-way street between the two airports.',
    'Shares (HK:386) and S&P 500 stocks moved.',
    "Shares of Harbour Lines (6502.T) and the Standard & Poor's 500 moved; the FT-SE 100 did not.",
    "Orders of the 777, which began in fy'21, resumed.",
    'The firm is based at 350 Fifth Avenue, New York, NY 10118.',
    'Shares closed at a 52-week high.',
    'The Three Gorges Dam and the policy of One Country, Two Systems held.',
    'It met on March 3, as it did twelve months before.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('numbers of lists', () => {
    expect(read('1. Exports grew.\n2) Imports fell.\n(3) Prices rose.')).toEqual([])
  })
})

describe('says what kind of statement it is', () => {
  const kinds = (text: string) =>
    claimsOf(text).map(({ kind, direction }) => [kind, direction].filter(Boolean).join(' '))

  test.each<[string, string[]]>([
    ['GDP grew 5.4 % year on year.', ['growth up']],
    ['Retail rose by 2.2 % in the euro area and by 2.5 % in the EU.', ['growth up', 'growth up']],
    ['Water use fell 300 million tonnes.', ['growth down']],
    ['The region reduced emissions from transport by 10 %.', ['growth down']],
    ['It reached 83 %, an increase of 8.2 percentage points.', ['', 'gap up']],
    ['GDP grew at an average annual rate of 6 %.', ['average-growth up']],
    ['The number rose from 6 in 2018 to 9.', ['from-to up', 'from-to up']],
    ['It was 30, down from 42 in 2018.', ['from-to', 'from-to down']],
    ['They account for 24 % of the total.', ['share']],
    ['It beat the target of less than 1.9.', ['target']],
    ['It expects sales to reach $5 billion.', ['target']],
    ['Wind supplied 40 TWh, or 52 % of use.', ['', 'share']],
    ['Profit rose $2 million, or 8 %.', ['growth up', 'growth up']],
    ['Exports to 60 countries stood at 5 %.', ['', '']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected)
  })

  test('a forecast is untestable, and what stands beside it is not', () => {
    const untestable = (text: string) => claimsOf(text).map((claim) => claim.untestable)
    expect(untestable('Output will reach 5 million tonnes.')).toEqual(['forecast'])
    expect(untestable('It will open this year, with a length of 68.6 km.')).toEqual([null])
    expect(untestable('Output was 5 % higher than expected.')).toEqual([null])
    expect(untestable('It is the largest bridge in the world.')).toEqual(['superlative'])
  })
})

describe('names the measure in the words of the text', () => {
  const measures = (text: string) =>
    claimsOf(text).map(({ measure }) => measure && text.slice(measure.start, measure.end))

  test.each<[string, string[]]>([
    ['It holds 46,441 sets of large scientific instruments.', ['large scientific instruments']],
    ['It has 18 key cooperation items.', ['key cooperation items']],
    ['The average concentration of PM2.5 was 30 µg/m³.', ['average concentration of PM2.5']],
    ['In May, total value added was up by 5.8 %.', ['total value added']],
    ['It achieved a vehicle-to-pile ratio of 1.55.', ['vehicle-to-pile ratio']],
    [
      'It opened, with the mileage of rail in the region exceeding 7,600 km, an increase of 80 %.',
      ['mileage of rail in the region', 'mileage of rail in the region'],
    ],
    [
      'This will reduce travel time from A to B from 2 hours to 40 minutes.',
      ['travel time from A to B', 'travel time from A to B'],
    ],
    ['Steel 107.4 million tons, up 3 %; cement 226 million tons.', ['Steel', 'Steel', 'cement']],
    ['That helped exports, which soared 50 %.', ['exports']],
    [
      'However the number of homicides fell from 41 to 38.',
      ['number of homicides', 'number of homicides'],
    ],
    ['Similarly the cost per head fell to 40 dollars.', ['cost per head']],
  ])('%s', (text, expected) => {
    expect(measures(text)).toEqual(expected)
  })
})
