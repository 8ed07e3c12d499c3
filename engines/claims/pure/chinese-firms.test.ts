import { describe, expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { checkText } from './check-text.ts'
import { contradict, hold } from './checks/tiny/contradict.ts'

// How carmakers, banks, universities and contractors write in Chinese.

const DATE = '2026-11-06' as Day

function measures(text: string): readonly (string | null)[] {
  return checkText(text, { date: DATE }).claims.map(({ measure }) => measure)
}

describe('a share is of what its own words name', () => {
  hold([
    // Of passenger cars, of which the text tells no number.
    '10月，甲公司销售汽车20.0万辆，同比增长8.4%；其中混动乘用车销售9.0万辆，同比增长35.5%，占乘用车销量的50.0%。',
    '截至8月底，落实去向5,400人。其中，升学2,800人，占毕业生总数的46.7%；出国412人，占6.87%；创业98人。',
    '截至8月底，落实去向5,400人。其中，升学2,800人，占毕业生总数的46.7%；出国412人，占6.87%。深造率合计53.57%，提高1.8个百分点。',
    '中标金额12,000.00万元（大写：壹亿贰仟万元整）。本次中标金额约占公司2025年度经审计营业收入40,000.00万元的30.00%。',
  ])
  contradict('share', [
    '10月，甲公司销售汽车20.0万辆；其中混动汽车销售9.0万辆，占汽车销量的{45.0|54.0}%。',
    '截至8月底，落实去向5,600人。其中，升学2,800人，占落实去向人数的{50.0|60.0}%。',
    '10月末，存款总额800亿元，个人存款360亿元，占存款总额的{45.0|54.0}%。',
  ])
  test('whose number has its own name', () => {
    expect(measures('甲项目金额占公司营业收入412.3万元的45.2%。')[0]).toBe('营业收入')
  })
})

describe('a ratio’s name ends in 比', () => {
  hold([
    '非利息收入113.62亿元，占营业收入的27.55%。业务费用91.07亿元，成本收入比22.09%，同比下降0.47个百分点。',
  ])
  contradict('gap', ['成本收入比22.10%，同比下降0.40个百分点，去年为{22.50|24.50}%。'])
  test('and is no comparison', () => {
    expect(measures('成本收入比22.09%，拨贷比2.78%。')).toEqual(['成本收入比', '拨贷比'])
    expect(measures('甲厂产量比500吨多。')[0]).toBe('甲厂产量')
    expect(measures('比特车行436辆、甲车行177辆。')[0]).toBe('比特车行')
  })
})

describe('what is told of other times and bases', () => {
  const cars = (share: string): string =>
    `今年以来累计零售1,936.2万辆，同比增长4.8%。\n\n混动车：10月混动车生产170.2万辆，同比增长19.3%；零售132.4万辆，同比增长10.9%。1-10月零售1,021.3万辆，同比增长23.1%。10月混动车的零售渗透率${share}%，较去年同期提升4.1个百分点。`
  hold([
    cars('57.2'),
    '前三季度，甲类贷款新增326亿元，余额2,748亿元；乙类贷款余额3,105亿元，较年初增长21.3%；丙类贷款余额2,260亿元，服务客户18.6万户。截至9月末，存款总额22,417.9亿元，较上年末增长8.15%。',
    // 环比 in the table, 同比 in the text.
    '10月，客运量同比上升8.9%，其中甲线、乙线、丙线分别同比上升4.6%、24.7%、3.8%；运力同比上升7.5%，其中甲线、乙线、丙线分别上升3.2%、22.1%、2.4%。\n\n指标\t2026年10月\t环比（%）\t同比（%）\n运力（万座）\n甲线\t412,356\t6.2\t3.2\n乙线\t128,740\t3.1\t22.1\n丙线\t8,215\t-1.4\t2.4',
  ])
})

describe('what is measured, and where', () => {
  test.each([
    ['由于本月厂商生产高于批发2.7万辆。', '厂商生产'],
    ['来自36个最不发达国家的163家商户参展。', '最不发达国家'],
  ])('%s', (text, measure) => expect(measures(text)[0]).toBe(measure))
  test('brackets with other names of what is counted name nobody', () => {
    const claims = checkText('业务辐射16个省（自治区、直辖市）的69个地级市。', {
      date: DATE,
    }).claims
    expect(claims.map(({ text }) => text)).toEqual(['16个', '69个'])
    const named = checkText('业务辐射两个县（青山县、白水县）。', { date: DATE }).claims
    expect(named.map(({ text }) => text)).toEqual(['两个', '青山县、白水县'])
  })
  test('what spreads over the nation, or goes to study in it, isn’t told of the nation', () => {
    const placeOf = (text: string) => checkText(text, { date: DATE }).claims.at(-1)?.place ?? null
    expect(placeOf('其中65项已向全国复制推广。今年新推出24项。')).toBe(null)
    expect(placeOf('国内升学2,846人，出国412人。')).toBe(null)
    expect(placeOf('国内粗钢产量2,846万吨，增长2%。')).toBe('国内')
  })
  test('由…扩展到 is a change from one to the other', () => {
    const { claims } = checkText('可办事项由最初的80项扩展到240项，增加了2倍。', { date: DATE })
    expect(claims.map(({ comparison }) => comparison?.kind)).toEqual([
      'from-to',
      'from-to',
      'growth',
    ])
  })
})

describe('what figures beside each other aren’t to each other', () => {
  hold([
    // A right of 51 % in a plot, and no share of its land in what is built on it.
    '序号\t城市\t项目\t土地面积（万平方米）\t建筑面积（万平方米）\t权益比例\t价款（亿元）\n1\t甲城\t北地块\t3.82\t9.17\t100%\t18.46\n2\t乙城\t东地块\t2.64\t5.28\t51%\t7.32\n3\t丙城\t湖地块\t4.15\t8.30\t70%\t6.08',
    '甲线两周年 累计发送旅客突破4200万人次\n\n甲线开通近两年来，累计发送旅客4,216万人次，日均发送旅客6.1万人次，其中国庆假期单日最高发送12.8万人次。\n\n甲线全长163.8公里，设车站8座。\n\n乙线全长68.6公里，首开段59公里于2024年12月27日开通，设车站9座。',
  ])
  contradict('share', [
    '地区\t总面积（万亩）\t林地面积（万亩）\t林地占比\n甲县\t80.0\t40.0\t50.0%\n乙县\t60.0\t15.0\t{25.0|35.0}%\n丙县\t50.0\t20.0\t40.0%',
  ])
})

describe('two contests, and what stands behind a word of its own amount', () => {
  hold([
    '甲国选手以2小时26分11秒获得女子组第一。国内选手中，甲某以2小时11分45秒获男子第四名，乙某以2小时33分02秒获女子第三名。',
    '9月份，物流业景气指数为51.2%，较上月回升0.3个百分点；其中业务总量指数51.2%，新订单指数52.1%，从业人员指数49.8%。',
  ])
  contradict('rank', [
    '甲某以2小时{11|31}分45秒获男子第一名，乙某以2小时13分02秒获第二名，丙某以2小时14分31秒获第三名。',
  ])
})

describe('what is told under the name of a base', () => {
  contradict('growth', [
    '本届展会意向成交金额达864.2亿美元，比上届增长{3.5|5.3}%，上届为834.9亿美元。',
    '本届展会意向成交金额达864.2亿美元，比上届增长{3.5|5.3}%（上届834.9亿美元）。',
  ])
  hold(['本届展会意向成交金额达864.2亿美元，比上届增长3.5%。上届参展商投资600亿美元。'])
})

describe('lists and parts that are whole', () => {
  contradict('enumeration', [
    '甲线设东门、西门、南门、北门、江湾、湖心{6|7}座车站，其中新建车站5座。',
  ])
  contradict('sum', [
    '网络游戏收入176.4亿元。其中，本土市场收入128.9亿元，增长13%；国际市场收入{47.5|45.7}亿元，增长27%。',
  ])
  hold(['甲线设东门、西门、南门等6座车站，其中新建车站5座。'])
})

describe('a mean over a rough length of time', () => {
  hold([
    '甲线开通近两年来，累计发送旅客4,216万人次，日均发送旅客6.1万人次，其中国庆假期单日最高发送12.8万人次。',
  ])
  contradict('mean', [
    '甲线开通两年来，累计发送旅客4,380万人次，日均发送旅客{6.0|6.6}万人次。',
    '甲线开通近两年来，累计发送旅客4,216万人次，日均发送旅客{6.1|6.9}万人次。',
  ])
  test('其中 is no part of the nation’s name', () => {
    const { claims } = checkText('日均6.1万人次，其中国庆假期单日最高发送12.8万人次。', {
      date: DATE,
    })
    expect(claims.map(({ text }) => text)).toEqual(['6.1万人次', '12.8万人次'])
  })
})

describe('the year before is said again', () => {
  test('and is the same year', () => {
    const { claims } = checkText(
      '2025年末，净资产900万元，上年末净资产800万元，上年末负债30万元。2025年支出600万元，占上年末净资产的75.0%（上年末净资产800万元）。',
      { date: DATE },
    )
    expect(claims.map(({ period, measure }) => `${period} ${measure}`)).toEqual([
      '@2025-12-31 净资产',
      '@2024-12-31 净资产',
      '@2024-12-31 负债',
      '2025 支出',
      '2025 支出',
      '@2024-12-31 净资产',
    ])
  })
  contradict('share', ['2025年支出600万元，占上年末净资产的{75.0|85.0}%（上年末净资产800万元）。'])
})

describe('thirds of a month', () => {
  test('环比 is on the ten days before, and 同旬 on the same ten of another month', () => {
    const { claims } = checkText(
      '10月上旬，甲厂产量32万吨，日产环比增长7.5%；库存量88万吨，比上一旬增加8万吨，增长10.0%；比上月同旬减少2万吨；同比增长1%。3月下旬，乙厂产量30万吨，环比增长2%。',
      { date: DATE },
    )
    expect(claims.map(({ comparison }) => comparison?.basePeriod ?? null)).toEqual([
      null,
      'since2026-09-21..@2026-09-30',
      null,
      'since2026-09-21..@2026-09-30',
      'since2026-09-21..@2026-09-30',
      'since2026-09-01..@2026-09-10',
      'since2025-10-01..@2025-10-10',
      null,
      'since2026-03-11..@2026-03-20',
    ])
  })
})
