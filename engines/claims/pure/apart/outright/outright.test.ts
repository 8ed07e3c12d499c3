import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { wrongIn } from '../../checks/tiny/around.ts'

/** What is wrong in a text with a title of its own. */
function wrongUnder(title: string, text: string): readonly string[] {
  return checkText(`${title}\n\n${text}`, { date: '2024-12-04' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  'The August estimate was revised downward from 846,000 to 833,000.',
  'The services account recorded a lower deficit of €7.3 billion compared to €7.4 billion in the first quarter.',
  'There was a major drop in the quantity of fruit seized, down from 4,100 crates to 612 crates.',
  'The ferry company reported a rise in profits to £30.14 million from £27.55 million on turnover that lifted to £92 million from £88 million.',
  'Claims rose to 66.9 million guilders after 59.6 million in 2023.',
  'The guild board voted 6 to 3 at its meeting on 2 December to raise the levy rate from 3.25% to 3.75%.',
  'The services account recorded a larger deficit of €7.8 billion compared to €7.4 billion in the first quarter.',
  'Shares firmed to 497p at noon from an opening price of 410p.',
  'There was also a decline in the number of barns sold, with 369 sold compared to 396 for 2023.',
  'The average score of new pupils is 20.2, which exceeds the national average of 19.8.',
  'A level of 319,000 posts in May, revised up from a previously reported 248,000, was the largest.',
  'Of the firms asked, 67% expect prices to remain unchanged in the coming months, up from 62% in May.',
])('a word of direction that agrees with its two figures: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  ['The August estimate was revised upward from 846,000 to 833,000.', 2],
  [
    'The services account recorded a lower deficit of €7.8 billion compared to €7.4 billion in the first quarter.',
    2,
  ],
  ['There was a major rise in the quantity of fruit seized, from 4,100 crates to 612 crates.', 2],
  [
    'The ferry company reported a rise in profits to £27.14 million from £30.55 million, it said.',
    2,
  ],
  [
    'The guild board voted 6 to 3 at its meeting on 2 December to lower the levy rate from 3.25% to 3.75%.',
    2,
  ],
  ['Claims rose to 56.9 million guilders after 69.6 million in 2023.', 2],
  ['Shares firmed to 397p at noon from an opening price of 410p.', 2],
  [
    'There was also a decline in the number of barns sold, with 469 sold compared to 396 for 2023.',
    2,
  ],
  ['The average score of new pupils is 19.2, which exceeds the national average of 19.8.', 2],
  ['A level of 219,000 posts in May, revised up from a previously reported 248,000, was large.', 2],
  [
    'Of the firms asked, 62% expect prices to remain unchanged in the coming months, up from 67% in May.',
    2,
  ],
  ['The guild will increase the limits from 64 crates to 32 crates to raise safety.', 2],
  [
    'The tax credit was a negative €0.4 million in May. The ferry line widened its loss to €6.2 million in May from €8.7 million in April.',
    2,
  ],
  ['Imports of grain came to 5.1 million tonnes in May. Output was also higher than 108.7.', 0],
])('a word of direction that doesn’t: %s', (text, count) => {
  expect(wrongIn(text)).toHaveLength(count)
})

test.each([
  'The club rose from 17th to 9th and its crowd from 4,100 to 4,300.',
  'The guild will reduce the limits from 64 crates to 32 crates to raise safety.',
  'The tax credit was a negative €0.4 million in May. The ferry line narrowed its loss to €6.2 million in May from €8.7 million in April.',
  'The rate of decline slowed, with a fall of 3.2% compared with a fall of 4.1% in May.',
  'The number of visits rose 31.3% to 154,711 in May, compared with 146,610 in April.',
  'The figure was not revised upward from 846,000 to 833,000, as one paper had it.',
])('what is told in an order of its own goes no way: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'The board reports that sales in the valley totalled 2,070 in July 2024, a ',
    '30.1% decrease from the 2,960 sales recorded in July 2023',
    '31.1% decrease from the 2,960 sales recorded in July 2023',
  ],
  [
    'There were 4,770 flats newly listed in July. This represents a ',
    '9.2% decrease compared to the 5,256 flats listed in July 2023',
    '2.9% decrease compared to the 5,256 flats listed in July 2023',
  ],
  [
    'There were 19,146 births registered in the first quarter. This compares with 17,473 in the first quarter of 2023, ',
    'an increase of 9.6%',
    'an increase of 6.9%',
  ],
  [
    'The number of guests ',
    'dropped by 0.1% in February and 2.5% in March to 197,517 and 188,076 compared with 197,697 and 192,841',
    'dropped by 1.0% in February and 2.5% in March to 197,517 and 188,076 compared with 197,697 and 192,841',
  ],
  [
    'Building permits dipped in August, ',
    'down 1.0% to a yearly rate of 803,000 units. The July rate was revised downward from 812,000 to 811,000',
    'down 10.0% to a yearly rate of 803,000 units. The July rate was revised downward from 812,000 to 811,000',
  ],
  [
    'At the end of 2023, 668,107 members were living abroad. This is an increase of ',
    '23,097, or 3.6%, on the year before',
    '23,097, or 6.3%, on the year before',
  ],
  [
    'Seizures by the police decreased ',
    'by 2.3% between 2022 and 2023 (from 132,283 to 129,183)',
    'by 3.2% between 2022 and 2023 (from 132,283 to 129,183)',
  ],
  [
    'Imports decreased to $4.856 billion in May from $6.036 billion a year earlier, showing negative growth ',
    'of 19.55%',
    'of 15.95%',
  ],
])('a change and both its levels in one or two sentences: %s', (start, right, wrong) => {
  expect(wrongIn(`${start}${right}.`)).toEqual([])
  expect(wrongIn(`${start}${wrong}.`).length).toBeGreaterThan(0)
})

test.each([
  [
    'In North America oat output totaled 9.0 million tonnes in January, with the US producing ',
    '6.6 million tonnes',
    '9.6 million tonnes',
  ],
  [
    'Sales of the eastern brands rose 12% to 467,400 vehicles. Toyota led the group with a 27% surge to ',
    '157,700 vehicles',
    '517,700 vehicles',
  ],
  [
    'It said 1,120,000 visitors arrived on tours in October, while visitors from the mainland soared to ',
    '919,000',
    '1,199,000',
  ],
])('a part is no more than its whole: %s', (start, right, wrong) => {
  expect(wrongIn(`${start}${right}.`)).toEqual([])
  expect(wrongIn(`${start}${wrong}.`)).toHaveLength(2)
})

test.each([
  'In North America a rise of $16 million in exports to Canada only partly made up for a fall of $38 million in exports to the US.',
  'Toyota led the group with a 27% surge to 157,700 vehicles. Demand climbed 13% to 93,600 at Honda and 2% to 80,900 at Nissan.',
  'Some 919,000 visitors from the mainland arrived, while visitors from all countries came to 1,120,000.',
])('what only looks like a part: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    'Exports of goods rose to $313.7 billion in October. Imports of goods rose to $350.9 billion. The trade ',
    'deficit came in at $37.2 billion',
    'surplus came in at $37.2 billion',
  ],
  [
    'Of the total output of 368,608.2 tonnes in 2024, grain came to 64.9% or 239,091.5 tonnes. On the other hand, ',
    '35.1% or 129,516.7 tonnes was fruit',
    '31.5% or 129,516.7 tonnes was fruit',
  ],
  [
    'While 49,635 cases were brought and 62,869 cases closed in 2023 at a clearance rate of ',
    '126.66%',
    '162.66%',
  ],
  ['5月全市出口总额313.7亿元，进口总额350.9亿元，贸易', '逆差37.2亿元', '顺差37.2亿元'],
])('two sides and what lies between them, a part beside its share: %s', (start, right, wrong) => {
  expect(wrongIn(`${start}${right}${/[㐀-鿿]/.test(start) ? '。' : '.'}`)).toEqual([])
  if (right !== wrong)
    expect(wrongIn(`${start}${wrong}${/[㐀-鿿]/.test(start) ? '。' : '.'}`).length).toBeGreaterThan(
      0,
    )
})

const BODY =
  'Oat output in the lowlands decreased by 4.4% in January to 151.4 million tonnes, the board said. Stocks of barley came to 22.7 million tonnes.'

test.each([
  ['Lowland oat output down 4.4 percent in January', 0],
  ['Lowland oat output down 14.4 percent in January', 2],
  ['Lowland oat output down to 151 million tonnes', 0],
  ['Lowland oat output down to 115 million tonnes', 2],
  ['Lowland oat output rises in January', 1],
  ['Lowland oat output falls in January', 0],
  ['Barley stocks rise in January', 0],
])('a title and what its text tells again: %s', (title, count) => {
  expect(wrongUnder(title, BODY)).toHaveLength(count)
})

test('a step behind what it was is of what it came to', () => {
  const text =
    'Revenue was $1,263 million, compared with $1,163 million in the third quarter of 2023, an increase of $100 million, or 8.6%.'
  expect(wrongIn(text)).toEqual([])
})

test('metric tonnes are told by so many digits', () => {
  expect(
    wrongIn('Output was 368,608.2 metric tons (MT) in 2024. Of the 368,608.2 MT most came late.'),
  ).toEqual([])
})

test.each([
  ['Operating profit was £41.2 million, up {8.7|10.7}% on £37.9 million.'],
  ['The bakery sold 412 loaves in 2024, down {12|21}% on 468 in 2023.'],
  [
    'Larkmoor Mills, six months to 30 June 2025\n\n£ million | H1 2025 | H1 2024 | Change\nOperating profit | 41.2 | 37.9 | 8.7%\n\nOperating profit was £41.2 million, up {8.7|10.7}% on £37.9 million. The mills sold 41,200 bolts, up from 38,900.',
  ],
])('a rate "on" what there was before: %s', (text) => {
  const [right, wrong] = [1, 2].map((at) =>
    text.replace(/\{([^|]*)\|([^}]*)\}/g, (_, ...said: string[]) => said[at - 1] ?? ''),
  )
  const wrongOf = (one = '') =>
    checkText(one, { date: '2025-07-30' })
      .claims.filter(({ verdict }) => verdict === 'inconsistent')
      .map((claim) => claim.text)
  expect(wrongOf(right)).toEqual([])
  expect(wrongOf(wrong)).not.toEqual([])
})
