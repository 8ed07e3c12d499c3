import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import type { Relation } from '../model.ts'
import { suspectedIn } from '../read-claims.ts'
import { fitsOtherwise } from './fits-otherwise.ts'

/** So that a text has enough figures to be weighed. */
const REST = {
  en: ' The depot has 14 trams, 3 halls, 62 drivers and 9 clerks. It opened 4 shops, 5 kiosks and 8 bars. Two cranes and 7 carts stand by.',
  zh: '车库有电车14辆、车间3个、司机62名、职员9名。另设商店4家、报亭5个、茶座8处。还有吊车2台、推车7辆。',
}

function accusedIn(text: string, lang: 'en' | 'zh'): readonly string[] {
  return checkText(`${text}${REST[lang]}`, { date: '2025-10-20' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  [
    'a rise of the total, and not of the mean that stands before it',
    'zh',
    '10月1日至5日，全市轮渡累计发送旅客3250万人次，日均650万人次，比去年同期增加125万人次，增长4.0%。',
  ],
  [
    'the rest of all beds, of which those before it are a part',
    'zh',
    '全区养老床位总数为5100张。机构床位3840张，护理型2496张，占机构床位的65%；其余1260张设在老人家里。',
  ],
  [
    'what came to the earlier level, and not the later one',
    'zh',
    '年初全市有长者食堂336家，九个月新开84家，增长25%。',
  ],
  [
    'how much more than another level of the same year',
    'zh',
    '9月，新能源车交付51,840辆；燃油车34,560辆。去年9月，新能源车还只有32,400辆，一年间多卖出19,440辆。',
  ],
  [
    'a rate of those in work and out of it',
    'en',
    'There were 2,418,000 people in work in Orland in the first quarter of 2025. The number of unemployed fell to 126,000, bringing the unemployment rate down to 5.0 per cent.',
  ],
  [
    'a rise of what the sentence before tells, and not of what it is compared with besides',
    'en',
    'The larder in Ostby counted 8,316 visits in May. That is up 26 per cent from 6,602 in the same month last year, and compares with 4,077 in May 2019.',
  ],
  [
    'how far what the title tells is from a goal',
    'en',
    'Ostby completes 27,340 homes\n\nThe figure is 12.4 per cent more than in 2024, when 24,320 were built, but falls 4,660 short of the target of 32,000.',
  ],
  [
    'a mean of what was told first',
    'en',
    'The office in Ostby registered 31,240 jobseekers. Among them 17,820 jobseekers were women.\n\nEmployers offered 8,920 vacancies, so that there were 3.5 applicants per vacancy.',
  ],
  [
    'a share of the part and of what stands beside it',
    'en',
    'The drivers of Ostby counted 1,846 yes, 238 no, with 82.3 percent of the 2,532 eligible drivers casting a ballot.',
  ],
  [
    'of more than those that are counted at another time',
    'en',
    'In 2020, 14,382 people died in fires at home, 27 percent of all fire deaths. Over the winter holidays that year there were 610 fire deaths.',
  ],
] as const)('%s', (_, lang, text) => {
  expect(accusedIn(text, lang)).toEqual([])
})

test.each([
  [
    'zh',
    '10月1日至5日，全市轮渡累计发送旅客3250万人次，日均650万人次。铁路发送旅客520万人次，比去年同期增加20万人次，增长6.0%。',
  ],
  ['en', 'The ferry carried 3,250 cars in 2024, 325 more than in 2023, a rise of 21.1 per cent.'],
  [
    'en',
    'The larder in Ostby counted 8,316 visits in May. That is up 36 per cent from 6,602 in the same month last year, and compares with 4,077 in May 2019.',
  ],
] as const)('what no figure around it gives is told (%s)', (lang, text) => {
  expect(accusedIn(text, lang).length).toBeGreaterThan(1)
})

/** Whether another figure is found for a relation of the claims that say these words. */
function fits(
  text: string,
  relation: (of: (words: string) => number) => Relation,
  isSpokenFor: boolean,
) {
  const { reading, ground } = suspectedIn(text, { date: '2025-10-20' })
  const of = (words: string): number => {
    const index = reading.claims.findIndex(
      ({ start, end }) => ground.doc.text.slice(start, end) === words,
    )
    expect(index, words).not.toBe(-1)
    return index
  }
  return fitsOtherwise(ground, relation(of), isSpokenFor)
}

test('where much speaks for a share, another part that fits is chance', () => {
  const text =
    'The mill sold 2,460 tonnes, 46 per cent of the 8,200 tonnes it had, and burnt 3,772 tonnes.'
  const share = (of: (words: string) => number): Relation => ({
    kind: 'share',
    share: of('46 per cent'),
    part: of('2,460 tonnes'),
    whole: of('8,200 tonnes'),
    baseWords: null,
  })
  expect(fits(text, share, false)).toBe(true)
  expect(fits(text, share, true)).toBe(false)
})

test('how far something rose is told beside two that it rose from, whatever speaks for one', () => {
  const text =
    'The larder counted 8,316 visits, up 26 per cent from 6,602 visits, while 4,077 visits were counted in 2019.'
  const change = (of: (words: string) => number): Relation => ({
    kind: 'change',
    result: of('4,077 visits'),
    base: of('6,602 visits'),
    basePeriod: null,
    baseWords: null,
    amount: of('26 per cent'),
    amountIs: 'relative',
    direction: 'up',
    comparablePrices: false,
  })
  expect(fits(text, change, false)).toBe(true)
  expect(fits(text, change, true)).toBe(true)
})

test.each([
  [
    'zh',
    '公司把今年的净利润预测由245.2亿元上调至628.3亿元，上调幅度9.4%；预计今年、明年、后年净利润分别为268.3亿元、295.1亿元和324.6亿元。',
    ['245.2亿元', '628.3亿元', '9.4%'],
  ],
  [
    'en',
    'The number of children without a dose dropped from 1.65 million to 1.53 million, or by 13.9%, after 1.42 million in the count of the spring.',
    ['1.65 million', '1.53 million', '13.9%'],
  ],
] as const)(
  'words that lead from one level to the other mean no third: %s',
  (lang, text, accused) => {
    expect(accusedIn(text, lang)).toEqual(accused)
  },
)
