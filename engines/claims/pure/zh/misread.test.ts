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
  ['下半财年接单7.7亿元。', ['7.7亿元|770000000 CNY level 2023-H2']],
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
  ['下调14天期回购利率5个BP。', ['14天|14 days level', '5个BP|5 basis-point gap']],
  ['客流6.4万人次（↓3.9%）。', ['6.4万人次|64000 person-times level', '3.9%|3.9 percent growth']],
  ['預算總額2.7兆元。', ['2.7兆元|2700000000000 TWD level']],
  ['捐款4.8亿令吉。', ['4.8亿令吉|480000000 MYR level']],
  ['票房85億円。', ['85億円|8500000000 JPY level']],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})
