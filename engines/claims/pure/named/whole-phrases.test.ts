import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the claims with these words are said to measure, in order. */
function namesOf(text: string, ...words: readonly string[]): readonly (string | null)[] {
  const { claims } = checkText(text, { date: '2025-03-01' })
  return words.map((own) => claims.find((claim) => claim.text.includes(own))?.measure ?? null)
}

test.each([
  // A plural before its own verb, or before "up", is a noun.
  ['The trend in barge starts decreased by 9.0% to 189 in May.', '9.0', 'trend in barge starts'],
  ['Larch exports up 6.3 percent on the year.', '6.3', 'Larch exports'],
  ['With skater numbers up 2.6% to 38,000, the rink did well.', '2.6', 'skater numbers'],
  ['The show helped increase its visitor numbers by 6% in May.', '6%', 'visitor numbers'],
  ['Norvik Oil ends up 5.2 percent in late trade.', '5.2', 'Norvik Oil'],
  ['The trust recruited 361 new regular volunteers in May.', '361', 'new regular volunteers'],
  ['The total of 5.8 million boxes represents a rise of 1.8%.', '5.8', 'boxes'],
  [
    'The third round of the Three-Year Action Plan for Water began.',
    'third round',
    'Three-Year Action Plan',
  ],
  // A verb with its object between them.
  ['The mine increased production from 120 tonnes to 180 tonnes.', '120', 'production'],
  [
    'The survey found household waste has fallen by 4%, with no change since.',
    '4%',
    'household waste',
  ],
  [
    'Norvik saw its lumber throughput in 2010 hit a record high of 22 million tonnes.',
    '22',
    'lumber throughput',
  ],
  ['Exports of sugar, on the other hand, shot up by 80 per cent.', '80', 'Exports of sugar'],
  ['The year to date arrivals to Norvik show a decrease of 10%.', '10%', 'arrivals to Norvik'],
  [
    'Better roads have helped Lorvia push up exports of tin during the current fiscal by 23 per cent.',
    '23',
    'exports of tin',
  ],
  ['The museum opened its wing – raising visitor numbers by 22%.', '22', 'visitor numbers'],
  ['The fair is near ruin as its unpaid loans (UPLs) hit 22 per cent.', '22', 'unpaid loans'],
  // What is left out, the whole, and an aside that says what it is.
  [
    'The index for all items less food and energy rose 0.1 percent.',
    '0.1',
    'index for all items less food and energy',
  ],
  ['The all items index increased 1.7 percent.', '1.7', 'all items index'],
  [
    'Total loaded imports and exports for May increased 1.4 percent.',
    '1.4',
    'Total loaded imports and exports',
  ],
  [
    'Trading income per share, a non-statutory measure, of $0.82 was down.',
    '0.82',
    'Trading income per share',
  ],
  [
    'Costs rose while earnings per share for the first nine months of 2023 of $1.82 fell.',
    '1.82',
    'earnings per share',
  ],
  // What changed.
  ['This is a 5.4% decline from revenue of $35.3 million last year.', '35.3', 'revenue'],
  ['The $188,000 decrease in year-over-year mooring costs was small.', '188', 'mooring costs'],
  [
    'Farm starts were put at a seasonally adjusted annual rate of 12,669 units.',
    '12,669',
    'Farm starts',
  ],
  ['Net takings of N267.9 billion, marginally lower by 1.2 per cent.', '1.2', 'Net takings'],
  // In what is counted what is measured.
  ['The number of appeals fell by 21 percent to 10,382 filings.', '10,382', 'number of appeals'],
  ['Arabicas rose slightly (+0.2%) to 70.5 million sacks.', '70.5', 'Arabicas'],
  ['The chain grew to 12 stores.', '12', 'stores'],
  // A network of pipes, and no list.
  ['The firm looks after a network of water mains, with 400 staff.', '400', 'staff'],
])('%s', (text, words, name) => {
  expect(namesOf(text, words)).toEqual([name])
})

test('a subject with its figure between commas is of that figure', () => {
  const text =
    'Both the number of jobless persons, 5.5 million, and the jobless rate, 3.9 percent, declined in May.'
  expect(namesOf(text, '5.5', '3.9')).toEqual(['number of jobless persons', 'jobless rate'])
})

test('the last words of the name before it stand for the whole, where they are not told again', () => {
  const text =
    'While the export of rice rose 70 per cent to $5,800 million, that of onions was up by 48 per cent to $1,197 million.'
  expect(namesOf(text, '48', '1,197')).toEqual(['export of onions', 'export of onions'])
})

test('a rate is of each group that has its figure in brackets', () => {
  const text =
    'Over the month, the jobless rates decreased for adult women (3.5 percent), trainees (9.1 percent) and pensioners (7.0 percent).'
  expect(namesOf(text, '3.5', '9.1', '7.0')).toEqual([
    'jobless rates for adult women',
    'jobless rates for trainees',
    'jobless rates for pensioners',
  ])
})

test('what became of the things that are counted belongs to their name', () => {
  const text =
    'During the term, 78 cases were argued and 74 were disposed of. In all, 812 appeals have been registered and 67 confirmed.'
  expect(namesOf(text, '78', '74', '812', '67')).toEqual([
    'cases argued',
    'cases disposed of',
    'appeals registered',
    'appeals confirmed',
  ])
  expect(namesOf('There were 95 cases reported in May.', '95')).toEqual(['cases'])
  expect(namesOf('In May 95 cases fell to the new court.', '95')).toEqual(['cases'])
})

test('a part of a number of people is of people, and not of the countries where they live', () => {
  const text =
    'The charity supported 17.3 million people in 40 countries, including 3.56 million in Lorvia and 2.01 million in Norvik.'
  expect(namesOf(text, '3.56', '2.01')).toEqual([
    'people supported in Lorvia',
    'people supported in Norvik',
  ])
})

test('what rises from one figure to another behind a comma is what was told of before it', () => {
  const text =
    'Overall volumes were 763,837 tonnes. Imports increased 3.38 percent over the year, rising from 372,655 tonnes to 385,250 tonnes.'
  expect(namesOf(text, '372,655', '385,250')).toEqual(['Imports', 'Imports'])
})

test('a rate of a kind is of what the entry before it counts, an abbreviation in brackets apart', () => {
  const text = '- Rider traffic (RPMs): +5.2%;\n- Domestic: +5.7%;\n- International: +3.8%.'
  expect(namesOf(text, '5.7', '3.8')).toEqual([
    'Domestic rider traffic (RPMs)',
    'International rider traffic (RPMs)',
  ])
})

test('a row of a label is all that stands before its colon, on its line or on the one above', () => {
  const rows =
    '- Doses given: 537,544\n- Percent of residents 16 and older who have had at least one dose: 77%\n'
  expect(namesOf(rows, '77%')).toEqual([
    'Percent of residents 16 and older who have had at least one dose',
  ])
  const lines = 'GOODS AND SERVICES\nDeficit:\n$74.6 Billion\nExports:\n$249.0 Billion\n'
  expect(namesOf(lines, '74.6', '249.0')).toEqual(['Deficit', 'Exports'])
})

test('what was done to the things that a line counts tells them apart', () => {
  const text =
    'Damage so far:\n• 21,000 barns threatened\n• 1,080 mills destroyed, 190 mills damaged\n'
  expect(namesOf(text, '21,000', '1,080', '190')).toEqual([
    'barns threatened',
    'mills destroyed',
    'mills damaged',
  ])
  expect(namesOf('In all, 40 firms closed the gap.', '40')).toEqual(['firms that closed the gap'])
})

test('a name goes through how long something is and through what is done with the object', () => {
  const text =
    'The number of trusts missing the four-hour waiting time target over the first two quarters of the year has more than doubled, from 35 in 2012 to 78 this year. The share of mills breaching the limit has risen from 24 per cent to 34 per cent.'
  expect(namesOf(text, '35', '24')).toEqual([
    'number of trusts missing the four-hour waiting time target',
    'share of mills breaching the limit',
  ])
})

test('time that people give is what they did with it', () => {
  const text =
    'The club is grateful to the nearly 3,000 people who volunteered with it. They worked a total of 18,269 hours.'
  expect(namesOf(text, '3,000', '18,269')).toEqual(['people who volunteered', 'hours worked'])
})
