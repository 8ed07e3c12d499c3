import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

// What releases say every day, true and with one slip.

function failing(text: string): number {
  return checkText(text, { date: '2025-10-16' }).claims.filter(
    ({ verdict }) => verdict === 'inconsistent',
  ).length
}

const PAIRS: readonly (readonly [told: string, wrong: string])[] = [
  [
    'Deposits were $7.4 billion at the end of June, up $512.6 million, or 7.4%, from a year before.',
    'Deposits were $7.4 billion at the end of June, up $512.6 million, or 9.4%, from a year before.',
  ],
  [
    'Deposits rose to $31.20 billion, or 2.3%, from $30.50 billion in the second quarter.',
    'Deposits rose to $31.20 billion, or 3.2%, from $30.50 billion in the second quarter.',
  ],
  [
    'Alder index: -1.20% or -31.46 points to 2,590.04',
    'Alder index: -1.20% or -13.46 points to 2,590.04',
  ],
  [
    'The index fell 1.20%, or 31.46 points, to 2,590.04.',
    'The index fell 2.10%, or 31.46 points, to 2,590.04.',
  ],
  [
    'Revenue was $612.4 million, up 140% or $357.2 million.',
    'Revenue was $612.4 million, up 104% or $357.2 million.',
  ],
  [
    '人均可支配收入36400元，同比增长5.8%，比上年增加2000元。',
    '人均可支配收入36400元，同比增长8.5%，比上年增加2000元。',
  ],
  [
    '存款余额比年初增加360亿元，达到3360亿元，增长12.0%。',
    '存款余额比年初增加360亿元，达到3360亿元，增长10.2%。',
  ],
  [
    'Of the 180 cases that were heard, 90% (162) concerned firms while the remaining 10% (18) concerned public offices.',
    'Of the 180 cases that were heard, 90% (162) concerned firms while the remaining 15% (18) concerned public offices.',
  ],
  [
    'Homes in the county – 5.2 million\nFlats – 364,000 (7.0%)\nBungalows – 260,000 (5.0%)\nHouseboats – 46,800 (0.9%)',
    'Homes in the county – 5.2 million\nFlats – 364,000 (7.0%)\nBungalows – 260,000 (8.0%)\nHouseboats – 46,800 (0.9%)',
  ],
  [
    'Exports rose 3.1% to $21.7 billion while imports fell 1.4% to $24.9 billion, narrowing the trade deficit to $3.2 billion.',
    'Exports rose 3.1% to $21.7 billion while imports fell 1.4% to $24.9 billion, narrowing the trade deficit to $4.2 billion.',
  ],
  [
    'More than half of respondents (56%) said that they would move.',
    'More than half of respondents (46%) said that they would move.',
  ],
  ['超过一半的受访者（53.4%）表示满意。', '超过一半的受访者（43.4%）表示满意。'],
  ['三次产业比例为7.0:41.5:51.5。', '三次产业比例为7.0:41.5:53.5。'],
  [
    '全市有商户51600家，其中零售业34400家，餐饮业11900家，住宿业5300家。零售业商户占全部商户的66.7%。',
    '全市有商户51600家，其中零售业34400家，餐饮业11900家，住宿业5300家。零售业商户占全部商户的76.6%。',
  ],
  // 其中 needn't tell all of them: the share is of the whole all the same.
  [
    '全市有商户51600家，其中零售业34400家，餐饮业9900家，住宿业5300家。零售业商户占全部商户的66.7%。',
    '全市有商户51600家，其中零售业34400家，餐饮业9900家，住宿业5300家。零售业商户占全部商户的76.6%。',
  ],
  [
    'Shops numbered 51,600 in May: 34,400 in retail, 11,900 in catering and 5,300 in lodging. Retail made up 66.7 percent of all shops.',
    'Shops numbered 51,600 in May: 34,400 in retail, 11,900 in catering and 5,300 in lodging. Retail made up 76.6 percent of all shops.',
  ],
  [
    'Of those who replied, 58 percent were satisfied, 25 percent were neutral and 17 percent were dissatisfied.',
    'Of those who replied, 58 percent were satisfied, 25 percent were neutral and 27 percent were dissatisfied.',
  ],
  [
    'By country of departure, 55% of guests flew in from Sweden, 30% from Norway and 15% from Denmark.',
    'By country of departure, 55% of guests flew in from Sweden, 50% from Norway and 15% from Denmark.',
  ],
]

test.each(PAIRS)('%s', (told, wrong) => {
  expect(failing(told)).toBe(0)
  expect(failing(wrong)).toBeGreaterThan(0)
})

test('what a level rose to may be a part of something as well', () => {
  const kinds = checkText('Membership rose to 310,000, or 8.7 percent of all adults.').claims.map(
    ({ comparison }) => comparison.kind,
  )
  expect(kinds).toEqual(['level', 'share'])
})

test('a number in brackets behind a rate is another time of it, where no bracket counts', () => {
  const units = (text: string) => checkText(text).claims.map(({ unit }) => unit)
  expect(units('The margin was 15% (14).')).toEqual(['percent', 'percent'])
  expect(units('In all 45% (90) agreed and 55% (110) did not.')).toEqual([
    'percent',
    'items',
    'percent',
    'items',
  ])
})

test('a row of figures above others is no head, and lends no scale', () => {
  const values = checkText('Flats – 64,000 (7.0%)\nBungalows – 26,000 (5.0%)').claims.map(
    ({ value, comparison }) => `${value} ${comparison.kind}`,
  )
  expect(values).toEqual(['64000 level', '7.0 share', '26000 level', '5.0 share'])
})
