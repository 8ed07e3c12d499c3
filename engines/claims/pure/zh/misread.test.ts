import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

// Figures that look like others: years in two digits, what a ratio is reckoned by, terms of papers, money of other countries.

function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-05' }).claims.map(
    ({ text: words, value, unit, period, comparison: { kind } }) =>
      `${words}|${value} ${unit} ${kind}${period === null ? '' : ` ${period}`}`,
  )
}

test.each([
  ['23年8月接诊3100人。', ['3100人|3100 persons level 2023-08']],
  ['22年底存栏4.6万头。', ['4.6万头|46000 items level @2022-12-31']],
  ['23年前三季度接诊3.1万人。', ['3.1万人|31000 persons level 2023-Q1..Q3']],
  ['渡轮已运行23年。', ['23年|23 years level @2024-11-05']],
  ['2023年12月至次年2月，除冰71次。', ['71次|71 uses level since2023-12-01..@2024-02-29']],
  ['去年9月至今年4月，降雪64毫米。', ['64毫米|64 mm level since2023-09-01..@2024-04-30']],
  ['下半财年接单7.7亿元。', ['7.7亿元|770000000 CNY level 2024-H2']],
  ['2024财年第二财季接单7.7亿元。', ['7.7亿元|770000000 CNY level 2024-Q2']],
  ['性别比（以女性为100）为101.9。', ['101.9|101.9 ratio level']],
  ['性别比为101.9（女=100）。', ['101.9|101.9 ratio level']],
  [
    '外资买超31.2亿元，自营商卖超4.6亿元。',
    ['31.2亿元|3120000000 CNY level', '4.6亿元|460000000 CNY level'],
  ],
  ['当月出超58.4亿美元。', ['58.4亿美元|5840000000 USD level 2024-11']],
  [
    '收入超58亿元，支出超31亿元。',
    ['超58亿元|5800000000 CNY level', '超31亿元|3100000000 CNY level'],
  ],
  ['购买超31万元，热卖超58万件。', ['超31万元|310000 CNY level', '超58万件|580000 items level']],
  ['16路首班5:40，间隔12分钟。', ['12分钟|12 minutes level']],
  ['下调14天期回购利率5个BP。', ['5个BP|5 basis-point gap']],
  ['客流6.4万人次（↓3.9%）。', ['6.4万人次|64000 person-times level', '3.9%|3.9 percent growth']],
  ['預算總額2.7兆元。', ['2.7兆元|2700000000000 TWD level']],
  ['捐款4.8亿令吉。', ['4.8亿令吉|480000000 MYR level']],
  ['非计划停运4次，计划外支出31万元。', ['4次|4 uses level', '31万元|310000 CNY level']],
  ['计划生育门诊接诊320人次。', ['320人次|320 person-times level']],
  ['全区新建、改扩建中小学校5所。', ['5所|5 items level']],
  ['票房85億円。', ['85億円|8500000000 JPY level']],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test.each([
  ['来了两三百名村民。', ['两三百名|200..300 persons level']],
  ['茶农走了七八公里山路。', ['七八公里|7..8 km level']],
  ['花了四五万元。', ['四五万元|40000..50000 CNY level']],
  ['约有百分之三四十的茶园受旱。', ['百分之三四十|30..40 percent share']],
  ['过了十七八天。', ['十七八天|17..18 days level']],
  ['每斤便宜两三毛。', ['两三毛|0.2..0.3 CNY level']],
  ['三四线城市、二三产业、五六月份、七八级风、一二年级、三四号线。', []],
  ['大概有百分之九的茶园受旱。', ['大概有百分之九|9 percent share']],
  ['等了差不多三个小时。', ['差不多三个小时|3 hours level']],
  ['一张旧船票卖了4000块。', ['4000块|4000.0 CNY level']],
  ['全年收入也就三万出头。', ['三万出头|30000 items level 2024']],
  ['花了两万来块。', ['两万来块|20000 items level']],
  ['女排9胜2负。', ['9胜|9 items level', '2负|2 items level']],
  ['男足5胜2负1平。', ['5胜|5 items level', '2负|2 items level', '1平|1 items level']],
  ['男足9胜4平2负。', ['9胜|9 items level', '4平|4 items level', '2负|2 items level']],
  ['新房6平米，不负众望。', ['6平米|6 m2 level']],
  ['1年期LPR降至3.7%。', ['3.7%|3.7 percent level']],
  ['五年期以上LPR降至4.7%。', ['4.7%|4.7 percent level']],
  ['合同为5年期。', ['5年|5 years level']],
  [
    '24年上半年接诊3400人，23年同期3100人。',
    ['3400人|3400 persons from-to 2024-H1', '3100人|3100 persons from-to 2023-H1'],
  ],
  ['23年归母净利润7亿元。', ['7亿元|700000000 CNY level 2023']],
  ['他从医23年。', ['23年|23 years level']],
  // When it was begun says nothing of how long it is.
  ['渡口始建于1926年，长71米。', ['71米|71 m level @2024-11-05']],
  ['船厂成立于2003年5月，有船坞6座。', ['6座|6 items level @2024-11-05']],
  ['大坝2019年6月开工，总库容3.4亿立方米。', ['3.4亿立方米|340000000 m3 level']],
  ['2019年6月开工船坞6座。', ['6座|6 items level 2019-06']],
  ['四季度末余额31亿元。', ['31亿元|3100000000 CNY level @2023-12-31']],
])('as they are spoken, or called: %s', (text, claims) => {
  expect(readRanges(text)).toEqual(claims)
})

function readRanges(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-05' }).claims.map(
    ({ text: words, value, valueHigh, unit, period, comparison: { kind } }) =>
      `${words}|${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit} ${kind}${period === null ? '' : ` ${period}`}`,
  )
}

test.each([
  ['气温较常年同期偏高2.3℃。', '常年同期'],
  ['中间价较前一交易日调升31个基点。', '前一交易日'],
  ['教育支出占全部支出的比重稳定在两成以上。', '全部支出'],
])('%s has the base %s', (text, base) => {
  expect(checkText(text).claims[0]?.comparison.base).toBe(base)
})

test('起降、乘降 go both ways, and what is new is no level of what there is', () => {
  expect(read('机场共起降5.3万架次。')).toEqual(['5.3万架次|53000 uses level'])
  expect(read('车站乘降3.1万人次。')).toEqual(['3.1万人次|31000 person-times level'])
  expect(read('该站降3.1%。')[0]).toMatch(/growth/)
  expect(read('新开驿站7个，驿站总数增至58个。').join()).not.toMatch(/from-to/)
  expect(read('驿站去年51个，今年增至58个。').join()).toMatch(/from-to/)
})
