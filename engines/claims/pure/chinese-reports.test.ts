import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

// How the claims of reports on a year and of plans are read: [what it shows, the text, the claim's words, what is read of it].

type Read = {
  readonly value?: string
  readonly unit?: string
  readonly bound?: string
  readonly period?: string | null
  readonly place?: string | null
  readonly kind?: string
  readonly basePeriod?: string | null
  readonly measure?: string | null
}

function readOf(text: string, words: string, date: string): Read | undefined {
  const found = checkText(text, { date }).claims.find((claim) => claim.text.includes(words))
  if (found === undefined) return undefined
  const { value, unit, bound, period, place, comparison, measure } = found
  const { kind, basePeriod } = comparison
  return { value, unit, bound, period, place, kind, basePeriod: basePeriod ?? null, measure }
}

const REVIEW = `云江省省长　林一
一、一年来工作回顾
过去的一年，全省上下奋力前行。
一年来，我们主要做了以下工作：
（一）扩大开放
进出口总额713亿元，比上年增长8.4%。
（二）改善民生
全年新建学校47所。年底存款余额达2630亿元。
二、今年主要任务
今年新建学校52所。`

const PLAN = `“十六五”是我省爬坡过坎的关键时期。
今后五年，全省经济总量年均增长5.5%。到2035年，铁路里程达到6200公里。
加快建设美丽乡村，新建污水处理厂83座，城镇化率从61.5%提高到66%。`

test.each<readonly [string, string, string, string, Read]>([
  // Headings.
  ['一年来工作回顾 is of the year before', REVIEW, '713亿', '2027-02-10', { period: '2026' }],
  [
    '比上年 goes back from there',
    REVIEW,
    '8.4%',
    '2027-02-10',
    { period: '2026', basePeriod: '2025' },
  ],
  ['and so is 全年 under the next heading', REVIEW, '47所', '2027-02-10', { period: '2026' }],
  ['and 年底', REVIEW, '2630亿', '2027-02-10', { period: '@2026-12-31' }],
  ['until a heading says another', REVIEW, '52所', '2027-02-10', { period: '2027' }],
  [
    'a review of November says no year',
    '云江省\n一、一年来工作回顾\n新建学校47所，改建学校31所。\n二、建议\n再建学校。',
    '47所',
    '2026-11-10',
    { period: null },
  ],
  // Plans.
  ['今后五年 begins with the year', PLAN, '5.5%', '2031-03-02', { period: '2031..2035' }],
  ['a plan lends its years', PLAN, '83座', '2031-03-02', { period: '2031..2035' }],
  ['where a change of it comes from', PLAN, '61.5%', '2031-03-02', { period: '2030' }],
  ['and goes to', PLAN, '66%', '2031-03-02', { period: '2035' }],
  [
    'said in autumn they begin with the next year',
    '未来三年，公司将投资84亿元。',
    '84亿',
    '2026-10-08',
    { period: '2027..2029' },
  ],
  [
    'a report on a year looks ahead once',
    '2030年云江统计公报\n全年造林850万亩，种草310万亩。今后五年，全省将建水库12座。\n改造危房7300户。',
    '7300户',
    '2031-03-02',
    { period: '2030' },
  ],
  [
    'when it was laid down isn’t when it was done',
    '一、2026年工作回顾\n2024年我们提出清理旧账，各地已清理旧账73亿元。',
    '73亿',
    '2027-02-10',
    { period: '2026' },
  ],
  [
    'what was so then was',
    '一、2026年工作回顾\n2024年我们清理旧账73亿元。',
    '73亿',
    '2027-02-10',
    { period: '2024' },
  ],
  [
    'over years told by their number a change comes from the year before',
    '过去五年，城乡教师由3.1万人增加到4.4万人。',
    '3.1万',
    '2027-02-10',
    { period: '2021' },
  ],
  // The sentence before.
  [
    'a month of its own that a paragraph opens with goes on',
    '1至8月，出口413亿元。\n承接7月态势，8月当月，进出口92亿元，增长2.7%。向好的势头没有变。其中，进口38亿元，增长6.3%。',
    '38亿',
    '2027-09-10',
    { period: '2027-08' },
  ],
  [
    'but not with a month that stands within a paragraph',
    '1至8月，出口413亿元，进口221亿元。8月当月，进出口92亿元，增长2.7%。向好的势头没有变。其中，进口38亿元，增长6.3%。',
    '38亿',
    '2027-09-10',
    { period: '2027-01..08' },
  ],
  [
    'the day in the brackets is that of the figure behind them',
    '2027年6月7日，平均航程为9.24海里，较上一个出海日（2027年6月4日）的11.31海里缩短。',
    '11.31',
    '2027-06-08',
    { period: '2027-06-04' },
  ],
  [
    'a link on a line of its own ends no section',
    '一、去年工作回顾\n去年办了很多实事。（一）农业。制定了《\n渔港条例\n》，全年出海渔船730艘。\n（二）工业。全年新建厂房41座。',
    '41座',
    '2027-02-10',
    { period: '2026' },
  ],
  // Places.
  ['国内生产总值 is nowhere', '今年国内生产总值增长6.2%。', '6.2%', '2027-02-10', { place: null }],
  [
    'but 国内 is',
    '今年国内游客增长6.2%，国内销量37万台。',
    '37万',
    '2027-02-10',
    { place: '国内' },
  ],
  ['a kind of counties is none', '攻坚县有73所学校。', '73所', '2027-02-10', { place: null }],
  // Numbers and units.
  [
    '多 before the greater scale',
    '存款余额新增3万多亿元。',
    '3万多',
    '2027-02-10',
    { value: '3000000000000', unit: 'CNY', bound: 'over' },
  ],
  ['and alone', '人均收入3万多元。', '3万多', '2027-02-10', { value: '30000', bound: 'over' }],
  [
    '一半以上 is at least half',
    '一半以上的店铺开门。',
    '一半以上',
    '2027-02-10',
    { bound: 'atLeast' },
  ],
  ['超过一半 is more', '超过一半的店铺开门。', '超过一半', '2027-02-10', { bound: 'over' }],
  ['farmers are persons', '共有2.3亿农民参加。', '2.3亿', '2027-02-10', { unit: 'persons' }],
  ['families are no firms', '惠及近千万家庭。', '近千万', '2027-02-10', { unit: 'households' }],
  ['firms are', '惠及近千万家企业。', '近千万', '2027-02-10', { unit: 'firms' }],
  [
    'residents of towns are no towns',
    '1365万城市居民受益。',
    '1365万',
    '2027-02-10',
    { unit: 'persons' },
  ],
  ['towns are', '13个城市居民用电增加。', '13个', '2027-02-10', { unit: 'places' }],
  [
    'a word of a plan within a name plans nothing',
    '为落实“三个确保”，2026年支出730亿元。',
    '730亿',
    '2027-02-10',
    { kind: 'level' },
  ],
  [
    'outside of one it does',
    '为落实要求，确保2027年支出730亿元。',
    '730亿',
    '2027-02-10',
    { kind: 'target' },
  ],
  [
    'the farthest is a superlative',
    '该项目离岸最远。我国离岸最远的项目投产。',
    '最远',
    '2027-02-10',
    { kind: 'superlative' },
  ],
  ['pupils are persons', '3亿多中小学生上网课。', '3亿多', '2027-02-10', { unit: 'persons' }],
  [
    'a population is, too',
    '解决4300万农村人口饮水问题。',
    '4300万',
    '2027-02-10',
    { unit: 'persons' },
  ],
  ['who is covered', '服务覆盖人群超2.6亿。', '2.6亿', '2027-02-10', { unit: 'persons' }],
  ['meters of residents are none', '更换300万居民电表。', '300万', '2027-02-10', { unit: 'items' }],
  ['what a purchase costs is money', '甲公司73亿收购完成。', '73亿', '2027-02-10', { unit: 'CNY' }],
  [
    'the base of a named day',
    '2027年6月7日，渔获为623.6万吨，较上一个出海日（6月4日）的1021.8万吨，减少了398.2万吨。',
    '398.2',
    '2027-06-08',
    { kind: 'growth', basePeriod: '2027-06-04' },
  ],
  [
    'what stands on a day of a share',
    '甲公司今日拉升。现涨幅回落至6.3%，报7.4港元。',
    '7.4',
    '2027-06-08',
    { period: '@2027-06-08' },
  ],
  [
    'a day on which something came about',
    '云江西部8日发生滑坡，塌方长73米。',
    '73米',
    '2027-06-09',
    { period: '2027-06-08' },
  ],
  [
    'told by others',
    '据云江媒体报道，同一个街区，8日接连发生4起火灾。',
    '4起',
    '2027-06-09',
    { period: '2027-06-08' },
  ],
  [
    'a day within a name is none',
    '每月8日发生的事，共有4起。',
    '4起',
    '2027-06-09',
    { period: null },
  ],
  [
    'a market of bonds is no town',
    '债市、汇市回暖，公司盈利4.3万元。',
    '4.3万',
    '2027-06-09',
    { place: null },
  ],
  [
    'a rate that stays is no share',
    '失业率稳定在6%左右的较低水平。',
    '6%',
    '2027-06-09',
    { kind: 'level' },
  ],
  ['a part of them is', '6%左右的家庭养狗。', '6%', '2027-06-09', { kind: 'share' }],
  [
    'behind a colon, too',
    '化工、纺织占营收比例分别为：91.3%、8.7%。',
    '8.7%',
    '2027-06-09',
    { kind: 'share' },
  ],
  [
    'the largest of a place by its name',
    '江苏最大的港口开港。',
    '最大',
    '2027-06-09',
    { kind: 'superlative' },
  ],
  // Names.
  [
    'a list is named as a whole',
    '财政用于科研、教育、卫生等方面的支出1238亿元。',
    '1238亿',
    '2027-02-10',
    { measure: '科研、教育、卫生等方面的支出' },
  ],
  [
    'deeds that stand before a name are no part of it',
    '稳就业、促消费、旅游收入增长6.2%。',
    '6.2%',
    '2027-02-10',
    { measure: '旅游收入' },
  ],
  [
    'the n-th level of a list',
    '财政用于科研、教育和文化事业的支出分别为734亿元、526亿元和128亿元，比上年增长23.2%、34.4%和61.4%。',
    '526亿',
    '2027-02-10',
    { measure: '教育事业的支出' },
  ],
  [
    'and its rate',
    '财政用于科研、教育和文化事业的支出分别为734亿元、526亿元和128亿元，比上年增长23.2%、34.4%和61.4%。',
    '34.4%',
    '2027-02-10',
    { measure: '教育事业的支出' },
  ],
  [
    'pupils and not their fees',
    '免除了4700万名学生的学杂费。',
    '4700万',
    '2027-02-10',
    { measure: '学生' },
  ],
  [
    'the money and not who gave it',
    '财政安排37亿元国债资金用于医院。',
    '37亿',
    '2027-02-10',
    { measure: '国债资金' },
  ],
  [
    'but what was earned',
    '公司营业收入37亿元，补助另计。',
    '37亿',
    '2027-02-10',
    { measure: '营业收入' },
  ],
  [
    'a price is in its limit',
    '拟以不超过9元/股的价格回购。',
    '9元',
    '2027-02-10',
    { measure: '价格' },
  ],
  [
    'a name in quotes',
    '规划建设8台“云龙”核电机组，2030年建成。',
    '8台',
    '2027-02-10',
    { measure: '“云龙”核电机组' },
  ],
  [
    'what is newest is something',
    '展出700多种最新发布的单品。',
    '700多',
    '2027-02-10',
    { measure: '单品' },
  ],
  [
    'a part of a firm',
    '公司收购乙企业76.5%股权。',
    '76.5%',
    '2027-02-10',
    { measure: '乙企业股权' },
  ],
  [
    'goods and not how long they take',
    '一分钟，2.7万吨货物在港口进出。',
    '2.7万吨',
    '2027-02-10',
    { measure: '货物' },
  ],
  [
    'a paper of two signs',
    '短期融资券31亿元、公司债72.4亿元。',
    '72.4',
    '2027-02-10',
    { measure: '公司债' },
  ],
  [
    '去年底 is a time',
    '毕业生就业率去年底达到82%。',
    '82%',
    '2027-02-10',
    { measure: '毕业生就业率' },
  ],
  [
    'on what ground it grows',
    '产值在提高质量的基础上年均增长6%。',
    '6%',
    '2027-02-10',
    { measure: '产值' },
  ],
  [
    'nothing but how',
    '进出口41.3万亿元，同比微增0.04%。',
    '0.04%',
    '2027-02-10',
    { measure: '进出口' },
  ],
  [
    'what is set is named before',
    '下调失业保险缴费比例，各地可降至17%。',
    '17%',
    '2027-02-10',
    { measure: '失业保险缴费比例' },
  ],
])('%s', (_, text, words, date, read) => {
  expect(readOf(text, words, date)).toMatchObject(read)
})

test('chapters of a report may stand beyond what is looked at', () => {
  const chapters = (length: number) =>
    ['（一）农业', '（二）工业', '（三）民生', '（四）法治']
      .map((title) => `${title}\n${'各地都在用心办事。'.repeat(length)}`)
      .join('\n')
  const verdictsOf = (length: number) =>
    checkText(`一年来，我们做了以下五方面工作：\n${chapters(length)}`, { date: '2027-02-10' })
      .summary.byVerdict.inconsistent
  expect(verdictsOf(90)).toBe(0)
  expect(verdictsOf(2)).toBeGreaterThan(0)
})

test('what is put first is in no order', () => {
  const wordsOf = (text: string) =>
    checkText(text, { date: '2027-02-10' }).claims.map((one) => one.text)
  expect(wordsOf('我们把安全放在第一位。')).toEqual([])
  expect(wordsOf('产量居全国第一位。')).toEqual(['第一位'])
})

test('a slip between a day and the one in brackets is told', () => {
  const text =
    '2027年6月7日，渔获为623.6万吨，较上一个出海日（6月4日）的1021.8万吨，减少了398.2万吨。'
  const verdictsOf = (words: string) =>
    checkText(words, { date: '2027-06-08' }).summary.byVerdict.inconsistent
  expect(verdictsOf(text)).toBe(0)
  expect(verdictsOf(text.replace('398.2', '358.2'))).toBeGreaterThan(0)
})

test('without a place the largest is none', () => {
  expect(checkText('这是最大的港口。', { date: '2027-02-10' }).claims).toEqual([])
})
