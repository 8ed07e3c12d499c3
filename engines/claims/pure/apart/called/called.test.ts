import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Figures that words call by what they are of, in sentences before.

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2026-11-06' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  [
    'a share of a part of a list that is named again',
    'The archive grew by 66,425 files, of which 41,875 came as gifts, 18,240 were bought and 6,310 were copied. Gifts thus accounted for 63.0% of all additions.',
    '63.0%',
    '27.5%',
  ],
  [
    'a rise from what was told in the sentence before',
    'A total of 2,418,000 people were tested this winter, 312,000 more than in the last one, when 2,106,000 came forward. That is a rise of 14.8%.',
    '14.8%',
    '12.9%',
  ],
  [
    'how many times as much',
    'In poor districts 33% of children are out of school, compared with 3% in rich districts, eleven times as many. Poor districts spend $55 per learner a year, and rich districts $825, or about 15 times as much.',
    'about 15 times',
    'about 150 times',
  ],
  [
    'what each of so many had of a total',
    'The library lent 2,418,000 items last year, when e-books made up 604,500 of the loans. In 2024 it had lent 2,106,000.\n\nIt counts 96,700 members, each of whom borrowed 25 items on average.',
    '25 items',
    '52 items',
  ],
  [
    'how many more somebody wants',
    'The force has 1,862 officers, 94 more than it had in June 2025. It aims to employ 1,950 by the end of next year, another 88.',
    '1,950',
    '1,590',
  ],
  [
    'how far a rate lies above one that is called',
    '全年全市居民人均可支配收入38752元，比上年增长5.5%。城镇居民人均可支配收入47316元，增长4.7%；农村居民人均可支配收入22845元，增长7.1%，快于城镇居民2.4个百分点。全市居民人均消费支出26480元，增长4.1%。工业增加值1186.2亿元，增长6.4%；建筑业增加值214.7亿元，增长3.2%；服务业增加值1685.5亿元，增长5.2%。社会消费品零售总额1204.5亿元，增长4.9%，其中餐饮收入161.6亿元，增长7.3%。',
    '快于',
    '慢于',
  ],
])('%s', (_, text, right, wrong) => {
  expect(text).toContain(right)
  expect(wrongIn(text)).toEqual([])
  expect(wrongIn(text.replace(right, wrong))).not.toEqual([])
})

test.each([
  // Some of them alone.
  'The fund supported 492 projects. Another 240 projects were refused. Half of the projects (120) came from abroad.',
  'Two museums sold 41,200 tickets from May. Children bought 9,400 books, 12% of all books.',
  // A list of other things.
  'The archive grew by 66,425 files, of which 41,875 came as gifts and 18,240 were bought. Loans accounted for 12% of all requests.',
  'The archive grew by 66,425 files, of which 41,875 came as gifts and 18,240 were bought. Gifts accounted for 12% of all requests.',
  // A rise of something else, or over another base.
  'In June 2,418 people came, compared with 2,106 in May and 1,980 in April. That is a rise of 22%.',
  'The port handled 412,000 boxes in 2025, compared with 397,000 in 2024. That is a rise of 2.1% a year since 2019.',
  // Each of them had of other things.
  'The library lent 2,418,000 items last year. It counts 700 volunteers, each of whom gave 52 hours on average.',
  // Two are called so.
  '城镇居民收入增长4.7%，城镇居民支出增长3.9%；农村居民收入增长7.1%，快于城镇居民3.2个百分点。',
  // Wants more of others.
  'The force has 1,862 officers. It aims to open 12 stations by the end of next year, another 3.',
  'The force has 1,862 officers. It aims to employ 2,400 by the end of next year, another 5 years after its reform.',
])('nothing is said of %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})
