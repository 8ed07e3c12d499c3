import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { checkText } from './check-text.ts'
import { contradict, hold } from './checks/tiny/contradict.ts'

// How listed companies, banks, courts and sports desks write in Chinese.

const DATE = '2025-04-18' as Day

function read(text: string): readonly string[] {
  return checkText(text, { date: DATE }).claims.map(
    ({ text: words, value, unit, period, comparison: { kind } }) =>
      `${words} = ${value} ${unit} ${period} ${kind}`,
  )
}

describe('a change is measured from the base that its words name', () => {
  contradict('growth', [
    '2024年末甲银行绿色贷款余额900亿元，较年初新增150亿元，增速{20.0|25.0}%。',
    '2024年新登记船舶640艘，与2023年相比增加40艘，增长{6.67|9.67}%，从2020年的160艘到2024年的640艘，增势明显。',
    '2024年新登记船舶640艘，比2023年增加40艘，增长{6.67|9.67}%，从2020年的160艘到2024年的640艘。',
  ])
  hold(['2024年新登记船舶640艘，新增泊位12个，增速7.0%。'])
  test('and is no part of what is measured', () => {
    const { claims } = checkText('新领证驾驶人600万人，与上年相比增加30万人，增长5.26%。', {
      date: DATE,
    })
    expect(claims.map(({ measure }) => measure)).toEqual([
      '新领证驾驶人',
      '新领证驾驶人',
      '新领证驾驶人',
    ])
  })
})

const cpi = (said: string, row: string): string =>
  `2025年3月居民消费价格\n3月份，与上年同月相比，食品类上涨${said}%，居住类上涨1.2%，医药类上涨2.6%，交通类下降1.8%。\n\n\t3月指数\t较上月(%)\t较上年同月(%)\n食品类\t112.5\t0.3\t${row}\n居住类\t103.3\t0.5\t1.2\n医药类\t107.6\t-0.1\t2.6\n交通类\t101.8\t-0.5\t-1.8`

describe('what a table tells again under the same names', () => {
  contradict('repetition', [cpi('{3.4|3.1}', '3.4'), cpi('3.4', '{3.4|3.9}')])
  contradict('repetition', [
    '甲行公布2024年度业绩：净利润同比增长{6.2|6.8}%\n\n2024年，甲行实现营业收入412.4亿元，同比增长2.8%；归属于母公司股东的净利润163.5亿元，同比增长6.2%。',
  ])
  // The column before is of another base.
  hold([cpi('3.4', '3.4'), cpi('3.4', '3.4').replaceAll('上年同月相比', '上年同期相比')])
})

describe('one thing said twice', () => {
  contradict('direction', ['7月份，甲类彩票销售245.0亿元，同比减少5.0亿元，{下降|增长}2.0%。'])
  contradict('repetition', [
    '民营企业进出口增长{8.2|2.8}%。前8个月，民营企业进出口16.3万亿元，增长8.2%，占外贸总值的54.6%。',
  ])
  hold([
    '7月份，新增贷款100亿元，同比少增5.0亿元，增长2.0%。',
    '7月份，甲类彩票销售245.0亿元，较6月的250.0亿元减少5.0亿元，同比增长8.4%。',
    '民营企业进出口增长2.8%。民营企业进出口中，出口增长8.2%。',
    // Each price is of what was told last, and none of what was sold before.
    '前8个月，出口玩具2.40万亿元，下降1.7%。进口甲矿6.50亿吨，减少1.4%，每吨512.4元，下跌9.8%；乙油3.10亿吨，增加2.2%，每吨3962.3元，下跌11.3%。',
  ])
})

describe('what is a whole, a list or a gap, and what only looks like it', () => {
  contradict('sum', [
    '缴存单位中，国家机关占12.8%，国有企业占6.3%，城镇私营企业及其他城镇企业占{68.4|64.8}%，社会团体占8.1%，其他占4.4%。',
    '参训人员中，一线工人占11%，班组长占10%，技术员占12%，质检员占9%，库管员占8%，司机占10%，电工占10%，焊工占{12|17}%，其他占18%。',
  ])
  contradict('share', [
    '受理审查起诉老年人9.4万人，同比下降4.3%；对老年人犯罪提起公诉5.2万人，占受理审查起诉老年人的{55.3|75.3}%。',
  ])
  contradict(
    'enumeration',
    [
      '七大类指数{7|6}类，与上年同月比较：\n（一）食物类涨3.4%：水果涨16.2%。\n（二）居住类涨1.2%。\n（三）医药类涨2.6%。\n（四）娱乐类涨0.7%。\n（五）交通类跌1.8%。\n（六）衣着类涨0.3%。\n（七）杂项类涨1.1%。',
    ].map((text) => text.replace('七大类指数{7|6}类', '{7|6}大类指数')),
  )
  hold([
    '起诉侵害老年人犯罪7.3万人，同比下降4.3%；对老年人犯罪提起公诉5.2万人，占受理审查起诉老年人的55.3%。',
    '7大类指数与上年同月比较：\n（一）食物类涨3.4%：水果涨16.2%。\n（二）居住类涨1.2%。\n（三）医药类涨2.6%。\n（四）娱乐类涨0.7%，杂项类涨1.1%，衣着类涨0.3%。\n（五）交通类跌1.8%。',
    '18岁的李青在女子200米蛙泳决赛中以2分21秒36夺冠，领先第二名邻队选手周蓝1.28秒。',
    '甲队当日收获5金3银2铜，以33金21银17铜、共71枚奖牌领跑奖牌榜。',
    '2024年，发放异地贷款212笔、1.64亿元。2024年末，发放异地贷款总额9.02亿元，异地贷款余额6.13亿元。',
    '单位：人\n区县\t合计\t其中：女\t少数民族\n东区\t2,391\t1,187\t204\n西区\t4,606\t2,296\t310\n南区\t3,775\t1,905\t270',
  ])
})

test.each<[string, string[]]>([
  [
    '单位：元\n\t第一季度\t第二季度\t第三季度\t第四季度\n营业收入\t1,100.10\t1,200.20\t1,300.30\t1,400.40',
    [
      '1,100.10 = 1100.10 CNY 2024-Q1 level',
      '1,200.20 = 1200.20 CNY 2024-Q2 level',
      '1,300.30 = 1300.30 CNY 2024-Q3 level',
      '1,400.40 = 1400.40 CNY 2024-Q4 level',
    ],
  ],
  [
    '2025年3月产销快报\n单位：辆\n\t本月数\t去年同期\t本年累计\t去年累计\n轿车\t9,120\t8,640\t26,210\t25,310',
    [
      '9,120 = 9120 vehicles 2025-03 level',
      '8,640 = 8640 vehicles 2024-03 level',
      '26,210 = 26210 vehicles 2025-Q1 level',
      '25,310 = 25310 vehicles 2024-Q1 level',
    ],
  ],
  [
    '2024年度业绩快报\n单位：万元\n项目\t本报告期末\t本报告期初\n总资产\t5,310.20\t4,720.10',
    ['5,310.20 = 53102000 CNY @2024-12-31 level', '4,720.10 = 47201000 CNY @2023-12-31 level'],
  ],
  [
    '2025年3月居民消费价格\n2020年=100\n\t3月指数\t较上月(%)\n食品类\t112.52\t0.34',
    ['112.52 = 112.52 index-points 2025-03 level', '0.34 = 0.34 percent 2025-03 growth'],
  ],
  [
    '2024年度业绩预告\n单位：万元\n项目\t本报告期\t上年同期\n净利润\t盈利：5,000～6,000\t盈利：14,500.00\n\t比上年同期下降：58.62%～65.52%\n营业收入\t80,000～90,000\t99,000.00\n基本每股收益\t盈利：0.21元/股～0.27元/股\t盈利：0.50元/股',
    [
      '5,000～6,000 = 50000000 CNY 2024 from-to',
      '14,500.00 = 145000000 CNY 2023 from-to',
      '58.62%～65.52% = 58.62 percent 2024 growth',
      '80,000～90,000 = 800000000 CNY 2024 level',
      '99,000.00 = 990000000 CNY 2023 level',
      '0.21元/股～0.27元/股 = 0.21 CNY/share 2024 level',
      '0.50元/股 = 0.50 CNY/share 2023 level',
    ],
  ],
  [
    '2024年每股股息为人民币12.5分，发放贷款1.06万笔、52.74亿元，出境定居占0.02%。',
    [
      '人民币12.5分 = 0.125 CNY 2024 level',
      '1.06万笔 = 10600 items 2024 level',
      '52.74亿元 = 5274000000 CNY 2024 level',
      '0.02% = 0.02 percent 2024 share',
    ],
  ],
  ['预计2024年度实现净利润500万元。', ['500万元 = 5000000 CNY 2024 level']],
])('reads %s', (text, all) => {
  expect(read(text)).toEqual(all)
})
