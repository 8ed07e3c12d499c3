import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { checkText } from './check-text.ts'
import { contradict, hold } from './checks/tiny/contradict.ts'

// Notes of brokers, closes of markets and forecasts of results, in Chinese.

function read(text: string, date: string): readonly string[] {
  return checkText(text, { date: date as Day }).claims.map(
    ({ text: words, value, unit, period, comparison: { kind, direction } }) =>
      [words, value, unit, period, kind, direction].filter((one) => one !== null).join(' '),
  )
}

describe('signs in a list', () => {
  test('each says its own way', () => {
    expect(read('2024年瓶、罐、盖三类产品营收分别同比+3.9%、-6.0%、+1.2%。', '2025-04-20')).toEqual(
      [
        '三类 3 items 2024 level',
        '+3.9% 3.9 percent 2024 growth up',
        '-6.0% -6.0 percent 2024 growth down',
        '+1.2% 1.2 percent 2024 growth up',
      ],
    )
    expect(read('2024年营收、净利润同比增长分别为2.2%和-3.5%。', '2025-04-20')).toEqual([
      '2.2% 2.2 percent 2024 growth up',
      '-3.5% -3.5 percent 2024 growth down',
    ])
  })
  test('a minus among levels says no change', () => {
    expect(read('2024年瓶、罐、盖的毛利率分别为43.3%、-4.9%、35.5%。', '2025-04-20')).toEqual([
      '43.3% 43.3 percent 2024 level',
      '-4.9% -4.9 percent 2024 level',
      '35.5% 35.5 percent 2024 level',
    ])
    expect(read('2024年毛利率为-4.9%。', '2025-04-20')).toEqual(['-4.9% -4.9 percent 2024 level'])
  })
})

describe('times', () => {
  test.each([
    ['前三季度，险企预计利润总额327.9亿元，增长20.2%。', '2024-10-20', '2024-Q1..Q3'],
    ['公司上半年预计亏损3亿元至4亿元。', '2024-07-20', '2024-H1'],
    ['公司预计第二季度盈利1亿元。', '2024-07-20', '2024-Q2'],
    ['公司预计四季度投产3条产线。', '2025-01-10', '2025-Q4'],
  ])('an estimate of results is of the time just over: %s', (text, date, period) => {
    const { claims } = checkText(text, { date: date as Day })
    expect(new Set(claims.map((one) => one.period))).toEqual(new Set([period]))
  })
  test('the first day of the lunar year is no start of a year', () => {
    const { claims } = checkText('大年初一票房12.4亿元，平均票价48元。', {
      date: '2026-02-24' as Day,
    })
    expect(claims.map(({ period }) => period)).not.toContain('@2025-12-31')
  })
})

describe('what is told beside it', () => {
  hold([
    // Net flows of several markets are each their own.
    '两市主力资金净流出61.2亿元。其中，甲板净流出26.9亿元，乙板净流出23.8亿元，丙板净流入1.8亿元。',
    // Another measure begins another list, and a superlative of a change is of that change.
    '营收前三名为甲银行（814亿元）、乙银行（612亿元）、丙银行（565亿元），丁银行以89亿元排名末位，净利润规模甲银行以137亿元位居榜首。\n净息差方面，丙银行同比收窄16个基点为降幅最大。',
    // Where the second changed from is nothing that the first did.
    '按类型划分，广告收入同比增长156.2%至人民币100亿元，占比超50%；直播收入由2023年同期的人民币83亿元，下降13.7%至2024年第二季度的人民币72亿元；其他收入为20亿元，同比增长212.9%。',
    // A dash and a heading begin another point.
    '数据 - 经纪业务：日均成交额2.50万亿元环比+23.84%，同比+355.41% - 投行业务：年内承销规模592.44亿元，再融资规模8217.54亿元 - 信用业务：两融余额21467.71亿元较上周+4.07%。',
    // What others sold is no part of what the first five did.
    '第三季度市场出货量7080万部。前五大厂商合计出货5560万部，其他厂商出货1520万部，份额21.5%。',
    // Nobody is so much more than a place.
    '《长夜》想看人数达到109.4万，远超另7部新片，比排在第二位的《山城》多出40多万。',
    // Of a list whose entries have a change each none is left out.
    '上半年卤味收入9.88亿元，同比减少0.70%，其他产品收入2.22亿元，同比减少10.41%，加盟费收入0.13亿元，同比减少24.48%。自营门店收入7.12亿元，同比增长2.22%，线上收入1.70亿元，同比减少4.18%，加盟店收入2.67亿元，同比减少18.56%。',
  ])
  test('slips are told', () => {
    const wrong = (text: string): boolean =>
      checkText(text, { date: '2024-08-20' as Day }).claims.some(
        ({ verdict }) => verdict === 'inconsistent',
      )
    expect(wrong('今年全市迁入2.4万人，迁出1.7万人，净迁入1.7万人。')).toBe(true)
    expect(wrong('甲银行营收814亿元，乙银行营收912亿元，丙银行营收565亿元，甲银行位居榜首。')).toBe(
      true,
    )
  })
})

describe('years as analysts write them', () => {
  test.each([
    ['FY2025收入55.5亿元。', ['2025']],
    ['FY2023-FY2025收入CAGR为13%。', ['2023..2025']],
    ['24年出栏5.16亿羽，ROE为16.5%，较23年的-5.7%改善。', ['2024', '2024', '2023']],
    ['1H24总保费收入808.1亿元，3Q24营收9亿元。', ['2024-H1', '2024-Q3']],
    ['公司有20年收入增长的历史，30年期的利率为2.3%。', [null, null]],
    [
      '预计25-27年营业收入分别为171.84亿元、190.94亿元、228.54亿元，增长率分别为11.9%、11.1%、19.7%。',
      ['2025', '2026', '2027', '2025', '2026', '2027'],
    ],
    ['预计2025-2027年营收为54.5亿元、56.7亿元、58.8亿元。', ['2025', '2026', '2027']],
    [
      '2025年至2027年，三家工厂分别投资3亿元、4亿元、5亿元。',
      ['2025..2027', '2025..2027', '2025..2027', '2025..2027'],
    ],
  ])('%s', (text, periods) => {
    const { claims } = checkText(text, { date: '2025-04-20' as Day })
    expect(claims.map(({ period }) => period)).toEqual(periods)
  })
})

describe('what a figure is of', () => {
  test.each([
    [
      '2024年营收51.3亿，归母净利9.4亿，经营现金流10.5亿，同比+1.2亿；用户1.2亿。',
      'CNY CNY CNY CNY items',
    ],
    ['营收51.3亿，海外子公司融资3亿美元。', 'USD USD'],
    ['公司以10亿元销售额排在17名，比上年上升1名。', 'CNY rank rank'],
    ['公司新招17名员工，全年销量居第二位。', 'persons rank'],
  ])('its unit: %s', (text, units) => {
    const { claims } = checkText(text, { date: '2025-04-20' as Day })
    expect(claims.map(({ unit }) => unit).join(' ')).toBe(units)
  })
  test.each([
    ['创业板主力资金净流出3.2亿元。', '创业板主力资金净流出'],
    ['对公贷款余额增长5%。', '对公贷款余额'],
    ['财务表现 - 2024年公司营收52.8亿元。', '公司营收'],
    ['25H1毛利率为58.6%。', '毛利率'],
  ])('its name: %s', (text, name) => {
    const { claims } = checkText(text, { date: '2025-04-20' as Day })
    expect(claims.map(({ measure }) => measure)).toEqual([name])
  })
  test('since when it is most is not when it was', () => {
    const { claims } = checkText('大市成交2000亿元，是5月底以来最多。甲集团升12%。', {
      date: '2024-06-28' as Day,
    })
    expect(claims.map(({ period }) => period)).toEqual([null, null])
  })
  test('what was done then is of then', () => {
    const { claims } = checkText(
      '2024年销售轿车51.4万辆，占总销量的40.0%；上年同期销售36.7万辆。',
      {
        date: '2025-01-20' as Day,
      },
    )
    expect(claims.map(({ period }) => period)).toEqual(['2024', '2024', '2023'])
  })
})

describe('how much of a goal is done', () => {
  contradict('share', [
    '2024年，公司累计销售汽车128.4万辆，比上年的116.5万辆增长10.2%，完成全年125万辆销量目标的{102.7|97.3}%。',
    '2024年完成投资48.6亿元，完成年度40亿元目标任务的{121.5|112.5}%。',
  ])
  hold([
    '9月销售汽车10.3万辆，同比增长10%，完成全年125万辆销量目标的72.6%。',
    '12月销售汽车13.3万辆，同比增长4%，完成全年125万辆销量目标的102.6%。',
  ])
})

describe('ranges and tables of notes', () => {
  test('a dash with blanks about it joins two numbers of one unit', () => {
    expect(read('股价区间6.43 - 8.44元。', '2025-04-20')).toEqual(['6.43 - 8.44元 6.43 CNY level'])
    expect(read('预计2024 - 2026年净利润增速为10.7%、12.0%、12.2%。', '2024-08-20')).toEqual([
      '10.7% 10.7 percent 2024 growth up',
      '12.0% 12.0 percent 2025 growth up',
      '12.2% 12.2 percent 2026 growth up',
    ])
  })
  test('a label says of which, and then in what', () => {
    const { claims } = checkText(
      '财务摘要\n|项目|2022A|2023A|\n| ---- | ---- | ---- |\n|净利润(归母,百万元)|25,386|28,750|\n|营业收入(百万元)|70,570|74,293|',
      { date: '2024-08-20' as Day },
    )
    expect(claims.map(({ value }) => value)).toEqual([
      '25386000000',
      '28750000000',
      '70570000000',
      '74293000000',
    ])
  })
})
