import { expect, test } from 'vitest'
import { segmentText } from '../text/segment.ts'
import { contextOf } from './context.ts'

function released(text: string): string | null {
  return contextOf(segmentText(text), [], {}).date
}

test.each([
  ['某省统计局\n发布时间：2024-10-18 10:00\n9月份，产量增长5%。', '2024-10-18'],
  ['产量增长\n（2024年12月4日）\n前三季度，产量增长5%。', '2024-12-04'],
  ['Output grows\nReleased on 5 June 2024\nIn 2023, output grew.', '2024-06-05'],
  ['Output grows\n\nOutput grew in 2023.\n\nPublished: 17 July 2024', '2024-07-17'],
  ['BEIJING, Jan. 17, 2024 (Agency) -- Output grew.', '2024-01-17'],
  [
    'Marlow Reports\nUp 5%\n• One\n• Two\n• Three\n• Four\n• Five\nSANTA VERA, Calif., Tuesday, Aug. 1, 2023 – Marlow today reported sales.',
    '2023-08-01',
  ],
  [
    'Exhibit\nMarlow Inc.\n24 Mill Street\nBox 14\nphone: 308\nfax: 309\nweb: marlow\nFor Immediate Release: November 22, 2024\nSales rose in the third quarter of fiscal 2024.',
    '2024-11-22',
  ],
  ['EMBARGOED UNTIL 9:30AM 18 NOVEMBER 2024\nOutput grew.', '2024-11-18'],
  ['经董事会2024年1月15日审议通过，产量增长。\n董事会\n2024年1月30日', '2024-01-30'],
  ['公告\n产量增长。\n\n某省统计局\n二〇二四年十一月十八日', '2024-11-18'],
])('%j came out on %s', (text, day) => {
  expect(released(text)).toBe(day)
})

test.each([
  ['新华社北京1月17日电 2023年，产量增长5%。', '2024-01-17'],
  [
    'BEIJING, Oct. 18 (Agency) -- Output grew 5% in the first three quarters of 2024.',
    '2024-10-18',
  ],
  [
    'On December 4, a press conference was held. Output was 5 in 2023, and grew this year.',
    '2024-12-04',
  ],
  ['12月4日，发布会举行。到2030年，产量将达到5万吨。2024年前三季度，产量增长。', '2024-12-04'],
])('the years that %j speaks of give its day one: %s', (text, day) => {
  expect(released(text)).toBe(day)
})

test.each([
  ['合肥，2024年12月4日。产量增长。', '2024-12-04'],
  [
    'Lindau, 8 August 2024. Output grew.\n\nFigures of nine months will be published on 7 November 2024.',
    '2024-08-08',
  ],
  ['某社某市2月25日电 2024年春运落下帷幕，产量增长。', '2024-02-25'],
  ['某社某市9月1日电 为期62天的2024年铁路暑运落下帷幕。今年已发送旅客3亿人次。', '2024-09-01'],
  ['某市\n\n某局3月31日召开2024年“银铃行动”通气会。截至2023年末，共有床位3万张。', '2024-03-31'],
  // What a briefing is on was over by its day.
  ['某市\n\n某局1月31日召开2023年度工作通气会。全年新增床位3万张。', '2024-01-31'],
  ['HEFEI, Dec. 4, 2024 (Delta Newswire) -- Output grew.', '2024-12-04'],
  ['HEFEI, China, December 4, 2024 /Wire/ -- Output grew.', '2024-12-04'],
  ['4 December 2024, Hefei: Output grew.', '2024-12-04'],
  ['(Hefei, 4 December 2024) Output grew.', '2024-12-04'],
  ['Output grows\nDecember 4, 2024, 10:30 a.m.\nOutput grew.', '2024-12-04'],
  ['Output grows\n2024-12-04 10:30\nOutput grew.', '2024-12-04'],
  ['Output grows\n2024-12-04T10:30:00+08:00\nOutput grew.', '2024-12-04'],
  ['产量增长\n2024.12.04　来源：某网\n产量增长5%。', '2024-12-04'],
  ['二〇二四年十二月四日，某省召开新闻发布会，产量增长5%。', '2024-12-04'],
  ['产量增长\n\n2024年12月4日，某厅今日通报有关情况。', '2024-12-04'],
])('a dateline with its year is read as it is usually written: %j', (text, day) => {
  expect(released(text)).toBe(day)
})

test.each([
  ['新华社合肥12月4日电 产量增长5%。', '12-04'],
  ['HEFEI, Dec. 4 (Agency) -- Output grew 5%.', '12-04'],
  ['产量增长\n发布时间：12月4日\n产量增长5%。', '12-04'],
  ['新华社合肥12月4日电 2023年，产量增长5%。', undefined],
  [
    'PORT, Dec. 4 (Agency) -- Wheat exports rose in November 2023. In the 2023/24 season, 21 million tons were shipped.',
    '12-04',
  ],
  ['The plan adopted on 5 May 2020 (Growth Act) requires a cut.', undefined],
])('a day without a year is asked about, and no year guessed: %j', (text, day) => {
  const context = contextOf(segmentText(text), [], {})
  expect(context.dayWithoutYear).toBe(day)
  if (day !== undefined) expect(context.date).toBeNull()
})

test('a text without a day, or without a year for it, has no date', () => {
  expect(released('2023年，产量增长5%。')).toBeNull()
  expect(released('新华社北京1月17日电 产量增长5%。')).toBeNull()
  expect(released('《条例》自2024年5月1日起施行。')).toBeNull()
  expect(released('The plan adopted on 5 May 2020 requires a cut.')).toBeNull()
  expect(released('公司成立于1998年5月6日，现有员工500人。')).toBeNull()
  expect(released('Output grew.\nNext release: 19 August 2024.')).toBeNull()
})

test('the day that the caller knows is taken over any that is found', () => {
  const text = 'BEIJING, Jan. 17, 2024 (Agency) -- Output grew.'
  const context = contextOf(segmentText(text), [], { date: '2024-01-20' })
  expect([context.date, context.dateFrom]).toEqual(['2024-01-20', 'given'])
})

test.each([
  // A year of birth is none of the text's, and a span of years is over at its end.
  [
    '11月26日，推进会举行。截至11月20日，全省今年建成206.4万亩。2021年至2023年，全省分别建成152万亩、168万亩、225万亩。种粮大户1970年出生，今年54岁。',
    '2024-11-26',
  ],
  [
    'On 12 March, the library held a press conference. Founded in 1924, it has 412 staff. From 2020 to 2023 visits grew by 12 %.',
    '2024-03-12',
  ],
  [
    'Lindau, 8 August 2024. Output grew.\n\nFigures of nine months will be released on Thursday, 7 November 2024.',
    '2024-08-08',
  ],
  ['年度账单\n\n云岭,2024年3月29日(星期五)——中心向社会披露2023年年度报告。', '2024-03-29'],
  ['半年报\n\n2024年8月28日，恒岳股份有限公司披露2024年半年度报告。营业收入46亿元。', '2024-08-28'],
  ['KARLSBRO, Tuesday 12 March 2024. The library put a page online.', '2024-03-12'],
  // 2023年生产总值 has no birth in it, and 2023年毕业生 none who left long ago.
  ['新华社北京1月17日电 2023年生产总值增长5%。', '2024-01-17'],
  ['新华社北京1月17日电 2023年毕业生5864人。', '2024-01-17'],
  // The last day of what is reported isn't the release's.
  [
    'Mill plc: half-year results to 30 June 2024\n\nDublin, 29 August 2024 – Revenue came to EUR 412.6 million.',
    '2024-08-29',
  ],
  [
    'Weekly report (27 January to 2 February 2025)\nReleased on Friday, 7 February 2025\n\nCases rose by 5 %.',
    '2025-02-07',
  ],
  [
    'Prison: violence up by half\n\nEmbargoed until 00.01, Tuesday 17 September 2024\n\nThe prison, inspected in March 2021, held 702 men.',
    '2024-09-17',
  ],
])('%j is of its own day: %s', (text, day) => {
  expect(released(text)).toBe(day)
})

test.each([
  '10月15日（星期二），特展闭幕，参观者68.12万人次，比去年多5%。沉船由渔民在2009年发现。',
  'Tuesday 15 October: the museum announced that 68 people came. The ship was found in 2009.',
])('no year is taken in which its day is another weekday: %j', (text) => {
  expect(released(text)).toBe(null)
})

test.each([
  // With its weekday and its hour.
  ['Trade grows\n\nThursday, March 2, 2023, 10:00 a.m.\n\nOutput rose.', '2023-03-02'],
  [
    'Trade grows\n\nStock exchange release, Thursday, October 24, 2024, 8.00 a.m.\n\nOutput rose.',
    '2024-10-24',
  ],
  [
    'Trade grows\n\nMedia release – embargo: Tuesday 22 October 2024, 11 a.m.\n\nOutput rose.',
    '2024-10-22',
  ],
  [
    'Situation Report No. 7\nIssued 1800 hrs, Wednesday 19 February 2025. Covers one day.',
    '2025-02-19',
  ],
  ['Trade grows until 2027\n\nOrsenne, Thursday 10 April 2025\n\nOutput rose.', '2025-04-10'],
  [
    'Trade grows\n\nMonday, 30 September 2024. Farmers have brought in more grain than ever before, said the minister.',
    '2024-09-30',
  ],
  [
    'Trade grows\n\nSillental, Austria, Friday 22 November 2024. With a box of barley the bank opened its vault to all.',
    '2024-11-22',
  ],
  [
    'Interim report of the Fund, Thursday 15 August 2024\n\nIt gained 5 %.\n\nAssets on 30 June 2024\n\nShares came to 5 bn.',
    '2024-08-15',
  ],
  // Signed, in brackets, behind "today", behind who tells it.
  ['2024年度交通年报出炉\n\n某市地铁集团　1月9日\n\n产量增长。', '2025-01-09'],
  [
    '景区2024年国庆数据\n\n2024年接待5万人次。\n\n鹿鸣山风景区管理委员会 10月17日（星期四）',
    '2024-10-17',
  ],
  [
    '全省蓄水周报\n2025年第28期（总第803期）\n省水利厅运行管理处　7月14日\n蓄水量增长。',
    '2025-07-14',
  ],
  ['产量增长\n\n（2025年3月20日，星期四）某局今天通报，产量增长。', '2025-03-20'],
  ['产量增长\n\n【2024年5月6日，台北讯】产量增长。', '2024-05-06'],
  ['产量增长\n\n2024年7月11日，澜州。产量增长。', '2024-07-11'],
  [
    '产量增长\n\n某市消防支队今天（1月9日，星期四）通报2024年火灾形势，产量增长。2024年增长5%。',
    '2025-01-09',
  ],
  ['产量增长\n\n恒禾保险股份有限公司1月20日（星期一）发布年度报告。2024年产量增长。', '2025-01-20'],
  ['2024澜江马拉松落幕\n昨天（11月17日）清晨，3万名跑者出发。', '2024-11-18'],
  // A festival's day, a work meeting's year and what is to come are no reports of a whole year.
  ['6月19日，平台公布2024年“6·18”年中大促数据。今年成交862.4亿元。', '2024-06-19'],
  ['某社北京1月1日电 2024年票房425亿元。\n展望2025年，产量将增长。', '2025-01-01'],
  [
    '某社北京6月19日电 2024年，生产总值22万亿元。《发展规划（2026—2030年）》规划期五年。',
    '2025-06-19',
  ],
  // The weekday says that the span isn't over.
  ['某省教育厅9月9日（星期二）消息：2021年至2025年，全省新增学位5万个。', '2025-09-09'],
  // The next meeting is later, and a report called after a year may be one of what shall be done in it.
  [
    '本报云溪9月12日电 会议通过《2025年工作报告》。2024年指数为138.6。\n下一届会议由青禾承办，时间为2026年。',
    '2025-09-12',
  ],
])('%j tells its own day: %s', (text, day) => {
  expect(released(text)).toBe(day)
})

test.each([
  // Compared with, or older than what is planned: no year is taken from these.
  '某管委会 10月7日\n与2019年国庆相比，收入增长5%。2019年国庆为3767万元。今年接待5万人次。',
  '产量增长\n\n某公司（截至10月31日）产量增长5%。2023年增长。',
])('%j has no day of its own', (text) => {
  expect(released(text)).toBeNull()
})

test.each([
  // A sentence by itself that opens with its day and reports what was over by then.
  ['2025年3月6日，澜州全市用电量由2020年的120亿千瓦时增至2024年的150亿千瓦时。', '2025-03-06'],
  ['2025年3月6日，澜州2024年粮食产量为32万吨。预计2030年达到40万吨。', '2025-03-06'],
  ['“2025年1月20日，全省2024年新建公路410公里。”', '2025-01-20'],
  ['On 6 March 2025, use of power stood at 15 TWh in 2024, up from 12 TWh in 2020.', '2025-03-06'],
  // That of what happened then, and of a text of several paragraphs.
  ['2025年3月6日，澜州电网最大负荷420万千瓦。', null],
  ['截至2025年3月6日，水库蓄水12亿立方米，2024年底为11亿立方米。', null],
  ['2018年3月6日起，2017年度的税率由10%提高到12%。', null],
  ['2018年3月6日，澜州大桥通车，2024年日均车流12万辆次。', null],
  ['2025年3月6日，澜州2024年粮食产量为32万吨。\n\n畜牧业产量增长5%。', null],
  ['On 6 March 2019, the old bridge burnt; in 2024 its heir carried 12,000 cars a day.', null],
])('%j, alone, is of %s', (text, day) => {
  expect(released(text)).toBe(day)
})
