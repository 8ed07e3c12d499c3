import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods, in order. */
function read(date: string, ...paragraphs: readonly string[]): readonly string[] {
  const { claims } = checkText(paragraphs.join('\n\n'), { date })
  return claims
    .filter(({ comparison }) => comparison.kind !== 'date')
    .map(({ text, period }) => `${text} ${period}`)
}

/** As read, each of one figure alone behind what the release is on. */
function last(date: string, ...paragraphs: readonly string[]): string | undefined {
  return read(date, ...paragraphs).at(-1)
}

test('a season or a year that is said to have ended is what a release is on, whatever it will pay for it', () => {
  const lead =
    'The 240 orchards that supply Tannic Growers will receive $1.85 per tray for the season that ended on 31 May.'
  expect(
    read('2026-07-30', 'Tannic Growers pays more', lead, 'Sales brought in $12 million.'),
  ).toEqual([
    '240 since2025-06-01..@2026-05-31',
    '$1.85 since2025-06-01..@2026-05-31',
    '$12 million since2025-06-01..@2026-05-31',
  ])
  const bank =
    'Omber Food Bank moved 48 million pounds of food in the fiscal year that ended June 30, the most in its history.'
  expect(last('2025-09-09', 'A record year', bank, 'Volunteers gave 9,400 hours.')).toBe(
    '9,400 hours since2024-07-01..@2025-06-30',
  )
})

test('a quarterly report says what its period was, and with which month its year closed', () => {
  const head = 'Harl Resources – Quarterly activities report for the period ended 30 June 2025'
  const lead =
    'Harl Resources closed its financial year with a strong quarter. Output reached 6.8 Mt.'
  expect(last('2025-07-22', head, lead)).toBe('6.8 Mt 2025-Q2')
  expect(last('2025-07-22', head, lead, 'Output for FY25 was 26.3 Mt.')).toBe(
    '26.3 Mt since2024-07-01..@2025-06-30',
  )
})

test('weeks of half a year are those of its half', () => {
  const lead = 'Corl & Sons today reports its results for the 26 weeks to 27 September 2025.'
  expect(
    last(
      '2025-11-12',
      'Half-year results: more sold online',
      lead,
      'Revenue rose to £412 million.',
    ),
  ).toBe('£412 million since2025-04-01..@2025-09-30')
})

test('where things stood at the end of March is part of the year of account that its report is on', () => {
  const lead =
    'The number of overdue repairs fell to 1,200 at the end of March, from 3,600 at the start of the financial year, the annual report of the housing service says.'
  const texts = [
    'Fewer repairs overdue',
    lead,
    'The service spent £9.2 million. In 2023-24 it was £8.1 million.',
  ]
  expect(read('2025-05-14', ...texts)).toEqual([
    '1,200 @2025-03-31',
    '3,600 @2024-03-31',
    '£9.2 million since2024-04-01..@2025-03-31',
    '£8.1 million since2023-04-01..@2024-03-31',
  ])
})

test('what is over some days is of those days, and what stands this morning of this morning', () => {
  const days =
    'Tarn Customs ran an operation on counterfeit goods from November 3 to 23. During the operation officers seized 41,200 items.'
  expect(last('2025-11-27', 'Customs seizes fakes', days, 'Twelve persons were arrested.')).toBe(
    'Twelve persons since2025-11-03..@2025-11-23',
  )
  const easter =
    'Traffic police counted 214 accidents over the five days of the operation, which ended at midnight on Monday.'
  expect(last('2026-04-07', 'Easter on the roads', easter, 'Radar caught 22,750 vehicles.')).toBe(
    '22,750 vehicles since2026-04-02..@2026-04-06',
  )
  const now = 'By this morning 4.6 million people had sent in their returns, the tax office said.'
  expect(last('2026-04-30', 'Returns come in', now, 'Only 462,000 were on paper.')).toBe(
    '462,000 @2026-04-30',
  )
  const state =
    'As of Tuesday evening farmers had cut 1.7 million hectares of wheat, the ministry reported.'
  expect(last('2025-08-06', 'Harvest nearly in', state, '8.5 million tonnes are in store.')).toBe(
    '8.5 million tonnes @2025-08-05',
  )
  // What is so is so when it is told.
  expect(
    last('2026-04-30', 'A new bridge', 'The council opened the bridge.', 'It has 12 arches.'),
  ).toBe('12 @2026-04-30')
  // "Now" further down is of its own figure alone.
  const fund = 'Orla raised $215 million. Its total funding now stands at $388 million.'
  expect(read('2025-03-04', 'Orla raises money', fund, 'Vela led with $90 million.')).toEqual([
    '$215 million null',
    '$388 million @2025-03-04',
    '$90 million null',
  ])
})

test('a sentence says as of which day all figures are', () => {
  const lead =
    'Some 6.1 million people have had to leave their homes. The figures are as of 31 May.'
  expect(
    last('2025-06-20', 'Displaced people', lead, 'Of the refugees, 860,000 went to Kamb.'),
  ).toBe('860,000 @2025-05-31')
})

test('a headline on a quarter holds beside what came within it, and what the months up to its end brought', () => {
  const rest = [
    'Revenue owes RM9 million to the tariff introduced in July.',
    'For the nine months ended 30 September throughput stands at 5.6 million TEU.',
  ]
  expect(
    read(
      '2025-11-05',
      'Straal Terminals – third quarter 2025',
      'Operating revenue of the port came to RM412 million, the firm said.',
      ...rest,
    ),
  ).toEqual(['RM412 million 2025-Q3', 'RM9 million 2025-Q3', '5.6 million TEU 2025-Q1..Q3'])
})

test('what there is of is as of the day on which the time ended that is told of', () => {
  const lead = 'Keld Logistics reports revenue of $214 million for the year ended 31 March 2026.'
  const stock = (sentence: string) => last('2026-05-12', 'Annual results', lead, sentence)
  const end = '@2026-03-31'
  expect(stock('Net debt stood at $132 million.')).toBe(`$132 million ${end}`)
  expect(stock('Borrowings amounted to $1.3 billion.')).toBe(`$1.3 billion ${end}`)
  expect(stock('The workforce grew to 5,400.')).toBe(`5,400 ${end}`)
  expect(stock('The portfolio consists of 61 warehouses.')).toBe(`61 ${end}`)
  expect(stock('We built two depots, bringing the total to 31.')).toBe(`31 ${end}`)
  expect(stock('We ended the year with 143 shops.')).toMatch(/^143\b.* @2026-03-31$/)
  expect(stock('We began the year with 140 shops.')).toMatch(/^140\b.* @2025-03-31$/)
  expect(stock('The order book rose to $90 million.')).toBe(`$90 million ${end}`)
  // What came about isn't.
  const year = 'since2025-04-01..@2026-03-31'
  expect(stock('Net profit stood at $17 million.')).toBe(`$17 million ${year}`)
  expect(stock('Cash provided by operations was $45 million.')).toBe(`$45 million ${year}`)
  expect(stock('Customers bought 61,000 pallets.')).toBe(`61,000 ${year}`)
  expect(stock('We ended the year with a profit of $4 million.')).not.toBe(`$4 million ${end}`)
})

test('"closed the year with" is of the year where it names what came about in it', () => {
  const sold = 'Telmar closed 2025 with revenue of $5.8 billion.'
  expect(last('2026-02-19', 'Telmar in 2025', sold)).toBe('$5.8 billion 2025')
  expect(
    last('2026-02-19', 'Telmar in 2025', 'Telmar closed 2025 with debt of $5.8 billion.'),
  ).toBe('$5.8 billion @2025-12-31')
  expect(
    last(
      '2026-02-11',
      'Charging in 2025',
      'In 2025 the firm sold 18 GWh.',
      'At the turn of the year there were 1,264 points.',
    ),
  ).toMatch(/^1,264(?: points)? @2025-12-31$/)
})

test('an older figure told in passing is left again, and what came of it is of now', () => {
  const lead = 'In 2024 the country counted 9,180 births, the office says.'
  const text = (sentences: string) =>
    read('2025-05-08', 'Population in 2024', lead, sentences).slice(1)
  expect(text('It is a low. In 2023 there were 10,430. The drop is 12%.')).toEqual([
    '10,430 2023',
    '12% 2024',
  ])
  expect(text('In 2021 the figure stood at 3,250, so the number has grown by 20%.').at(-1)).toBe(
    '20% 2024',
  )
  expect(text('"Last year I said that we would try. Heating took $62,000."').at(-1)).toBe(
    '$62,000 2024',
  )
  // A paragraph that is on it isn't.
  expect(
    text('In 2023 the country counted 10,430 births and 14,000 deaths. Some 6,900 moved in.').at(
      -1,
    ),
  ).toBe('Some 6,900 2023')
})

test('when a thing came to be says nothing of the figures beside it', () => {
  const lead = 'Sales were $812 million in 2025, the dairy said.'
  expect(
    last(
      '2026-03-30',
      'The dairy in 2025',
      lead,
      'Net profit was $31 million, thanks to the line commissioned in October 2024.',
    ),
  ).toBe('$31 million 2025')
  expect(
    last(
      '2026-03-30',
      'The dairy in 2025',
      lead,
      'Shipments were 6,710, held back by a closure in May.',
    ),
  ).toBe('6,710 2025')
})

test('what follows, opens or shall be by a month is yet to come', () => {
  const lead = 'The port handled 41 million tonnes in the first half of 2025.'
  const after = (sentence: string) => last('2025-07-17', 'Port in first half', lead, sentence)
  expect(after('Another 350 metres will follow in 2028.')).toBe('350 metres 2028')
  expect(after('The reserve intends to buy 350,000 tonnes by the end of October.')).toBe(
    '350,000 tonnes @2025-10-31',
  )
})

test('some of those before are of their time, and a plan before another is of its time', () => {
  const lead = 'The food bank moved 48 million pounds in the fiscal year that ended June 30.'
  const text = (sentences: string) => read('2025-09-09', 'A record', lead, sentences)
  expect(text('This spring 27 loads were cancelled. Nine of them were chicken.').at(-1)).toBe(
    'Nine since2025-03-01..@2025-05-31',
  )
  expect(
    text(
      'For 2026 the board expects profit of $92 million. Our previous range was $85 million to $90 million.',
    ).slice(-1),
  ).toEqual([expect.stringMatching(/ 2026$/)])
})
