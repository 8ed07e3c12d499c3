import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { wrongAlone, wrongIn } from '../../checks/tiny/around.ts'

test.each([
  '上半年，全市进出口总额900.4亿元，增长3.1%，其中出口602.3亿元，进口298.1亿元，贸易顺差304.2亿元。',
  '上半年，全市进出口总额900.4亿元，其中出口602.3亿元，进口298.1亿元，对甲国贸易顺差324.2亿元。',
  '7月份进出口90.4亿元，其中出口60.3亿元，进口30.1亿元；1至7月累计顺差324.2亿元。',
  'Trade in goods came to €90.4 million in June: exports were €60.3 million, imports €30.1 million and the trade surplus €20.2 million with Norland.',
])('a balance of both sides, or of something else: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test.each([
  [
    '上半年，全市进出口总额900.4亿元，增长3.1%，其中出口602.3亿元，进口298.1亿元，贸易顺差324.2亿元。',
    '324.2亿元',
  ],
  [
    '上半年，全市进出口总额900.4亿元，其中出口602.3亿元，进口298.1亿元。贸易顺差324.2亿元，同比扩大8.1%。',
    '324.2亿元',
  ],
  [
    'Trade in goods came to €90.4 million in June: exports were €60.3 million, imports €30.1 million and the trade surplus €20.2 million.',
    '€20.2 million',
  ],
])('sides that make up their total leave no other balance: %s', (text, wrong) => {
  expect(wrongIn(text)).toContain(wrong)
})

test('what lies between exports and imports says nothing of the surplus with one country', () => {
  for (const surplus of ['对甲国贸易顺差264.2亿元', '与甲国的贸易顺差246.2亿元'])
    expect(wrongAlone(`上半年，全市出口602.3亿元，进口298.1亿元，${surplus}。`)).toEqual([])
  const english = 'In June exports were €60.3 million, imports €30.1 million and the trade surplus'
  expect(wrongAlone(`${english} €20.2 million with Norland.`)).toEqual([])
  expect(wrongAlone(`${english} €20.2 million.`)).toContain('€20.2 million')
})

test.each([
  ['9月份，全市出口284.6亿元，增长7.4%；进口151.5亿元，增长3.1%；贸易逆差133.1亿元。', '逆差'],
  [
    'Exports rose 7.4 percent to €151.5 million and imports 3.1 percent to €284.6 million. The trade surplus was €133.1 million.',
    'surplus',
  ],
])('is told by its word, and of all three figures: %s', (text, word) => {
  const said = checkText(text, { date: '2025-10-20' }).claims.flatMap(({ reasons }) =>
    reasons.filter(({ ok }) => ok === false),
  )
  expect(said.length).toBe(3)
  for (const { en, zh } of said) for (const one of [en, zh]) expect(one).toContain(`“${word}”`)
})

test('a surplus is what more came in than went out, and the other way round', () => {
  const sides = 'Exports reached $70.1 billion and imports $65.8 billion, resulting in a'
  expect(wrongIn(`${sides} surplus of $4.3 billion.`)).toEqual([])
  expect(wrongIn(`${sides} deficit of $4.3 billion.`)).not.toEqual([])
  expect(wrongIn(`${sides} surplus of $1.3 billion with Caldia.`)).toEqual([])
  expect(
    wrongIn(
      'Exports reached $70.1 billion and imports $65.8 billion, while the budget closed with a deficit of $4.3 billion.',
    ),
  ).toEqual([])
})

test('imports that came from one level to another', () => {
  const text = (end: string) =>
    `Exports came to 1,864 million crowns in May. Imports fell by 4.0%, from 2,210 million to 2,122 million crowns, so that the trade deficit narrowed to ${end} million.`
  expect(wrongAlone(text('258'))).toEqual([])
  expect(wrongAlone(text('528'))).not.toEqual([])
})

test.each([
  [
    'The theatre closed its season with income of $18.2 million, up from $17.1 million. Expenditure reached $17.7 million, which leaves a deficit of $0.5 million.',
    '$18.2 million',
  ],
  ['2024年，本会总收入1246.3万元，总支出1089.8万元，收支相抵，结余165.5万元。', '165.5万元'],
])('what came in less what was spent: %s', (text, wrong) => {
  expect(wrongIn(text)).toContain(wrong)
})

test.each([
  'The theatre closed its season with income of $18.2 million. Expenditure reached $17.7 million, which leaves a surplus of $0.5 million.',
  '2024年，本会总收入1246.3万元，总支出1089.8万元，年末累计结余1656.5万元。',
  '2024年，本会总收入1246.3万元，总支出1089.8万元，当年结余156.5万元。',
])('and what is left of it: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
