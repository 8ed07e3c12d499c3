import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

function accused(text: string, date = '1987-06-10'): boolean {
  return checkText(text, { date }).claims.some(({ verdict }) => verdict === 'inconsistent')
}

const TRUE_TEXTS: readonly string[] = [
  'Halden Partners raised its stake in the courier to 726,700 shares, or 9.5 percent, from 474,900, or 6.2 percent.',
  'The minister cut the borrowing requirement to 1.85 billion pounds, 10.7 percent of GNP, compared with 2.15 billion pounds or 13 percent of GNP last year.',
  'Delinquent debt had soared to 68.3 billion dollars, or 18.8 percent of total receivables. At the end of 1981 it stood at 29.8 billion dollars or 12.3 percent of total debt.',
  'The group said it and two subsidiaries held a total of 295,800 fund shares or 14.8 percent of the total outstanding.',
  'Quarter net includes gains from sale of aircraft of 2.1 million dollars versus 6.2 million dollars.',
  'The average value of the yen against the dollar rose to 161 from 221 a year earlier.',
  "Farmers' incomes fell 11 billion dollars in May after decreasing 6.7 billion dollars in April.",
  'The negotiators agreed to cut 1.6 billion dollars from the budget in 1989 and 2.45 billion dollars in 1990, for a total of 5.3 billion dollars over three years.',
  'Exxon rose 1-1/8 to 88-1/2. Chevron jumped 1-1/8 to 58-7/8, and Texaco climbed 1/4 to 37-3/4.',
  '试点地区服务机构总数达到7600家，是原来的4倍，护理人员数从原来的3万多人增加到33万人。',
  '常规水电核发数量最多，达到8.85亿个；其次是风电和太阳能发电，核发数量分别为7.93亿个和4.84亿个。',
  '贵州今年计划全省高速公路通车里程突破9500公里，高铁通车里程突破1900公里，实现“市市通高铁”的目标。',
  '上半年，社会消费商品和服务零售总额同比增长2.7%。上半年，服务零售额同比增长5.3%，比商品零售额快4.2个百分点。',
  '美国对欧盟钢铝产品征收50%关税，对汽车领域征收25%关税，对几乎所有其他商品征收10%基准关税。',
]

test('what bears another reading accuses no true text', () => {
  expect(TRUE_TEXTS.filter((text) => accused(text))).toEqual([])
})

test('what bears none is told', () => {
  const texts = [
    'The company invested 40 million euros, of which 12 million, or 45 percent, went into machines.',
    'Incomes fell to 11 billion dollars in May from 6.7 billion dollars in April.',
    '试点地区服务机构总数达到7600家，是原来1900家的5倍。',
    '全市森林面积63万公顷，国土面积105万公顷，森林覆盖率50%。',
  ]
  expect(texts.filter((text) => !accused(text))).toEqual([])
})
