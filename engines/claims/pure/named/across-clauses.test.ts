import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the first claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null {
  const { claims } = checkText(text, { date: '2025-03-01' })
  return claims.find((claim) => claim.text.includes(words))?.measure ?? null
}

test.each([
  // What tells which stands between a subject and its verb.
  [
    'Bednights rose, while nights spent in cabins and other small lodges grew by 12.2 per cent.',
    '12.2',
    'nights spent in cabins and other small lodges',
  ],
  [
    'Total berths booked between October and December amounted to 1.6 million.',
    '1.6',
    'Total berths',
  ],
  [
    'The proportion of people who say they live beside the dike fell from 16% to 14%.',
    '14%',
    'proportion of people',
  ],
  [
    'The number of skippers waiting more than four hours for a berth has grown nearly tenfold.',
    'tenfold',
    'number of skippers waiting more than four hours for a berth',
  ],
  ['The five towns which joined the league last year will see 4.6% growth.', '4.6', 'towns'],
  [
    'Figures by the Quarry Office showed that gravel output, on a yearly basis, fell 0.5%.',
    '0.5',
    'gravel output',
  ],
  [
    'Toy sales at corner shops, a category that includes kiosks, rose by 0.9%.',
    '0.9',
    'Toy sales at corner shops',
  ],
  ['Tin has been wanted thanks to the mine of Norvik, which grew 9%.', '9%', 'mine of Norvik'],
  ['The share price rose 4p or nearly 1% in morning trading to 548p.', '548', 'share price'],
  ['Pilots have agreed to a contract that cuts pay by nearly 10%.', '10%', 'pay'],
  // Who sets a figure isn't measured by it.
  [
    'The ministry estimates total barley output at 164.7 million tonnes.',
    '164.7',
    'total barley output',
  ],
  [
    'Cotton output is estimated lower at 29.9 million bales than last year.',
    '29.9',
    'Cotton output',
  ],
  // A row with commas, and its figure behind a comma.
  [
    'Profit before write-downs, share based payments and other items up 16.9% to £1.52 million',
    '16.9',
    'Profit before write-downs, share based payments and other items',
  ],
  ['At 1.6 million tonnes, the volume of loose cargo was lower.', '1.6', 'volume of loose cargo'],
  // How it was done or reckoned belongs to the name, and a number joined to a word.
  [
    'The seasonally adjusted ferry fare index fell to 3.7.',
    '3.7',
    'seasonally adjusted ferry fare index',
  ],
  ['While 5-star inns accounted for 21.7 per cent, others grew.', '21.7', '5-star inns'],
  [
    'The estimate for the 12-member club was cut from 2.2% to 1.6%.',
    '1.6',
    'estimate for the 12-member club',
  ],
  // How a rate was reckoned doesn't.
  ['The plan led to a 2% rise in revenue (-1% CC) to $280 million.', '-1', 'revenue'],
  // A fraction, a multiple, one sum in two currencies.
  ['The school earned well, providing just over half its 2018 revenue.', 'half', 'revenue'],
  ['Norvik Mining has seen a fivefold rise in profits.', 'fivefold', 'profits'],
  ['Norvik posted a $676m (£352m) loss for the quarter.', '352', 'loss'],
  ['The mill is claiming more than $20m (£11m) in damages.', '20', 'damages'],
  ['The mill is claiming more than $20m (£11m) in damages.', '11', 'damages'],
  // Those who were asked.
  ['Litter is a serious problem for 11% of those surveyed.', '11%', 'Litter'],
])('%s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // Each bracket is of the name before it.
  [
    'The largest drops were in arson (down 17% to 768), car crime (down 16% to 479) and theft (down 7% to 74).',
    '479',
    'car crime',
  ],
  [
    'Of the guests, 38% reside in Lorvia, 15.6% in Norvik, 10.3% in Darvel and 5.1% in Calder.',
    '10.3',
    'reside in Darvel',
  ],
  [
    'Chip sales were up compared to May in Lorvia (41.4%), Darvel (29.3%) and Norvik (21.8%).',
    '41.4',
    'Chip sales in Lorvia',
  ],
  // Dealt out with the head that only the first has.
  [
    'The berth rate in inns and in huts stood at 35.3 and 23.4 per cent respectively.',
    '23.4',
    'berth rate in huts',
  ],
  [
    'The net number of rooms and beds stood at 16,407 and 35,892 respectively.',
    '35,892',
    'net number of beds',
  ],
  // Of the members only how many they are is told.
  ['Growth will reach 3.4% for the 30 members, slipping to 2.9% next year.', '2.9', 'Growth'],
  [
    'Barge traffic decreased by 147 in the North and increased by 131 in the South.',
    '131',
    'Barge traffic',
  ],
  [
    'Sailors abroad sent $1 million to their families, up 15%.',
    '1',
    'amount sent to their families',
  ],
  [
    'The number of divers badly hurt in reported mishaps fell by 3 per cent to 2,137.',
    '2,137',
    'number of divers badly hurt in reported mishaps',
  ],
  // What another has is what the first had.
  ['Norvik had 460 net orders, compared with Darvel’s 206.', '206', 'Darvel’s net orders'],
  ['Some 59% of homes have a set, as compared to 82% in towns.', '82', 'homes'],
])('of its own: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // Nouns behind "and" have a verb of their own; a deed with an object isn't done to its subject.
  ['The group sold bonds in May and its profits rose by 5%.', '5%', 'profits'],
  ['In May, sales and profits rose by 5%.', '5%', 'sales and profits'],
  // A bracket that tells a part of the figure before it.
  ['The fair drew 217,000 visitors (96,000 on Friday).', '96,000', 'visitors'],
  ['Sales rose 3% to $5 million and costs 2% to $4 million.', '4', 'costs'],
  // An owner that says what it has.
  ['Norvik had 460 orders, compared with Darvel’s profit of $206.', '206', 'Darvel’s profit'],
])('not: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
