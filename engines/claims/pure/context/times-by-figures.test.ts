import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// Times of Chinese figures that other words or figures of the text tell: a year of account, an aside, a whole that is taken up, a state that has become another.

/** `words period` or `words period < base` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const isChange = ['growth', 'gap', 'multiple'].includes(comparison.kind)
    return `${words} ${period}${isChange ? ` < ${comparison.basePeriod}` : ''}`
  })
}

const ACCOUNT = 'since2024-04-01..@2025-03-31'
const BEFORE = 'since2023-04-01..@2024-03-31'

test('a report on a year that ends in March is of its twelve months wherever it says 年內, 全年 or 上年度', () => {
  expect(
    told(
      '海晴福利會發表年報　全年服務12.6萬人次\n\n海晴福利會今日公布二○二四至二五年度（截至二○二五年三月三十一日）年報。年內機構共服務12.6萬人次，較上年度的11.4萬人次增加1.2萬人次。\n\n財政方面，全年總收入3.1億元，總支出2.9億元；前一年度總收入2.8億元。年初輪候長者有420人，至年度終結時減至350人。',
      '2025-09-18',
    ),
  ).toEqual([
    `12.6萬人次 ${ACCOUNT}`,
    `12.6萬人次 ${ACCOUNT}`,
    `11.4萬人次 ${BEFORE}`,
    `1.2萬人次 ${ACCOUNT} < ${BEFORE}`,
    `3.1億元 ${ACCOUNT}`,
    `2.9億元 ${ACCOUNT}`,
    `2.8億元 ${BEFORE}`,
    '420人 @2024-03-31',
    '350人 @2025-03-31',
  ])
  expect(
    told(
      '樂善書院公布截至2025年8月31日止的2024/25年度工作報告。截至年結日，書院共有學生2,340人，年內獎學金支出860萬港元。',
      '2025-11-04',
    ),
  ).toEqual(['2,340人 @2025-08-31', '860萬港元 since2024-09-01..@2025-08-31'])
})

test('what a clause tells of an earlier time in passing is of that time, and the next sentence is not', () => {
  const rest = '全市新建泊位320个。'
  for (const [aside, period] of [
    ['上年同期刚好4000辆', '2024-H1'],
    ['去年同期还停在4000辆', '2024-H1'],
    ['而2022年只有4000辆', '2022'],
    ['而引进产线的2023年只做了4000辆', '2023'],
    ['2021年这一数字还不到4000辆', '2021'],
  ] as const) {
    const claims = told(`2025年上半年，全市产车5000辆，${aside}。${rest}`, '2025-07-20')
    expect(claims[0]).toBe('5000辆 2025-H1')
    expect(claims[1]).toMatch(new RegExp(`4000辆 ${period}$`))
    expect(claims.at(-1)).toBe('320个 2025-H1')
  }
})

test('当时 is the time that the sentence holds something against', () => {
  expect(
    told(
      '2025年末，全市森林覆盖率为46.2%。与2020年相比，湿地率上升1.5个百分点，当时为3.3%。',
      '2026-02-20',
    ),
  ).toEqual(['46.2% @2025-12-31', '1.5个百分点 @2025-12-31 < 2020', '3.3% 2020'])
})

test('a change is measured on the earlier figure that its sentence told before it', () => {
  expect(
    told('2025年，中心完成移植512例，2022年只做了128例，三年翻了两番。', '2026-01-12').at(-1),
  ).toBe('翻了两番 2025 < 2022')
  expect(
    told('2025年，社员老陈卖鲜果挣了6.1万元，去年才挣了5.2万元，今年多挣9000元。', '2025-12-12').at(
      -1,
    ),
  ).toBe('9000元 2025 < 2024')
  expect(told('2025年8月，公司均重为121公斤，比上月轻2公斤。', '2025-09-09').at(-1)).toBe(
    '2公斤 2025-08 < 2025-07',
  )
  expect(told('2025年，学校招生6200人，较去年扩招300人。', '2025-07-02').at(-1)).toBe(
    '300人 2025 < 2024',
  )
})

test('parts of what there is now are of now, and those behind an aside are not of its time', () => {
  expect(
    told(
      '1至11月，港口完成吞吐量3.1亿吨。目前航线已增至132条。其中外贸航线74条，内贸航线58条。',
      '2025-12-26',
    ).slice(1),
  ).toEqual(['132条 @2025-12-26', '74条 @2025-12-26', '58条 @2025-12-26'])
  expect(
    told(
      '2025年，全行收入186亿元，比2024年的177亿元增加9亿元。其中，利息收入132亿元。',
      '2026-03-20',
    ).at(-1),
  ).toBe('132亿元 2025')
})

test('what a state has become is a state', () => {
  expect(
    told('二季度，全市刷卡商户由年初的6450户扩大到8600户，增加三分之一。', '2025-08-05'),
  ).toEqual(['6450户 @2024-12-31', '8600户 @2025-06-30', '三分之一 @2025-06-30 < @2024-12-31'])
  expect(told('全县茶厂去年底78家，今年新投产8家，达到86家。', '2025-05-19')).toEqual([
    '78家 @2024-12-31',
    '8家 2025',
    '86家 @2025-05-19',
  ])
})

test('what is to come is of the time behind it, and what a change to come begins from is so now', () => {
  expect(
    told('2025年上半年，公司产药120万盒。首批新药5万盒将于明年1月发往各地。', '2025-12-18').at(-1),
  ).toBe('5万盒 2026-01')
  expect(
    told(
      '2025年，公司产管6亿米。新厂2026年第三季度投产后，年产能将由6.0亿米增至8.4亿米。',
      '2026-03-28',
    ).slice(1),
  ).toEqual(['6.0亿米 @2026-03-28', '8.4亿米 2026-Q3'])
  // 年产 is no amount that is due.
  expect(told('公司建设年产5万只的产线，预计明年3月投产。', '2025-05-22')[0]).not.toContain('2026')
})

test('years that are counted are those that the text tells', () => {
  expect(
    told(
      '东陵法院发布《2022—2024年度审判白皮书》\n\n2022年受理1000件，2023年受理1200件，2024年受理1500件。三年共受理3700件，审结3600件。审结案件中，调解结案1900件。',
      '2025-03-13',
    ).slice(3),
  ).toEqual(['3700件 2022..2024', '3600件 2022..2024', '1900件 2022..2024'])
  expect(
    told('自2021年以来的五年间，法院累计受理专利案件2360件，年均472件。', '2026-04-20'),
  ).toEqual(['2360件 2021..2025', '472件 2021..2025'])
  expect(told('从今年起的三年内，全市将新增学位1.2万个。', '2025-05-28')[0]).toContain('2025..2027')
  // Another thing behind the semicolon isn't of them.
  expect(
    told(
      '2024年，全市变化不小。自2020年以来的五年间，打通断头路63条；公交线路增至37条。',
      '2025-01-20',
    ),
  ).not.toContain('37条 2020..2024')
})

test('what was reached of the goal of a year is of the months that the release is on', () => {
  expect(
    told('2025年上半年，油田产油382万吨。全年目标760万吨，完成率为50.3%。', '2025-07-16').at(-1),
  ).toBe('50.3% 2025-H1')
})

test('a figure of a headline is of the time that the text tells it of', () => {
  expect(
    told('桐江区年内改造小区128个\n\n今年全区计划改造小区128个，涉及楼栋1046栋。', '2025-08-28')[0],
  ).toBe('128个 2025')
})

test('当天 and a day of the month at the head of a clause are days', () => {
  expect(
    told(
      '7月17日13时42分，东江电网最大负荷达到4286万千瓦。当天全网用电量8.64亿千瓦时。调度中心介绍，17日空调负荷估计为1680万千瓦。',
      '2025-07-18',
    ),
  ).toEqual(['4286万千瓦 2025-07-17', '8.64亿千瓦时 2025-07-17', '1680万千瓦 2025-07-17'])
})

test('a holiday is of the days up to the one on which it is over', () => {
  expect(
    told(
      '北江铁路“五一”假期发送旅客612万人次\n\n为期8天的铁路“五一”假期运输今天收官。自4月29日启动以来，截至昨天24时，全局累计发送旅客541万人次；全程将达612万人次。\n\n运力安排上，假期共加开列车346列。',
      '2025-05-06',
    ).filter((words) => !words.startsWith('8天')),
  ).toEqual([
    '612万人次 since2025-04-29..@2025-05-06',
    '541万人次 since2025-04-29..@2025-05-05',
    '612万人次 since2025-04-29..@2025-05-06',
    '346列 since2025-04-29..@2025-05-06',
  ])
})

test('two quarters or months beside each other are told one by one, or together', () => {
  expect(
    told(
      '前三季度成交2.88亿元，三季度成交1.06亿元；一、二季度则分别为0.87亿元和0.95亿元。',
      '2026-10-12',
    ).slice(2),
  ).toEqual(['0.87亿元 2026-Q1', '0.95亿元 2026-Q2'])
  expect(told('一季度进出口486亿元，1、2两月合计为315亿元。', '2025-04-18').at(-1)).toBe(
    '315亿元 2025-01..02',
  )
})

test('this year up to a day that the sentence names ends on it', () => {
  expect(told('截至11月20日，今年全省核销补贴资金18.4亿元。', '2025-12-03')).toEqual([
    '18.4亿元 since2025-01-01..@2025-11-20',
  ])
})

test('what was summed up since a day is of all days from it on, and what came about since an earlier state is of what the release is on', () => {
  expect(
    told(
      '前三季度，交易所成交2.88亿元。7月28日上市的新品种截至9月30日累计成交329万元，日均7万元。',
      '2026-10-12',
    ).slice(1),
  ).toEqual(['329万元 since2026-07-28..@2026-09-30', '7万元 since2026-07-28..@2026-09-30'])
  expect(
    told(
      '前三季度，全市发放津贴2.52亿元。年初食堂有336家，九个月新开84家，增长25%。',
      '2025-10-29',
    ).filter((words) => !words.startsWith('九')),
  ).toEqual([
    '2.52亿元 2025-Q1..Q3',
    '336家 @2024-12-31',
    '84家 2025-Q1..Q3',
    '25% 2025-Q1..Q3 < @2024-12-31',
  ])
})
