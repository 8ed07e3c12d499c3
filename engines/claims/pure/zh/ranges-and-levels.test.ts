import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** Each claim as `words value unit kind`. */
function readingOf(text: string): readonly string[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(
    ({ text: words, value, valueHigh, unit, comparison }) =>
      `${words} ${value}${valueHigh === undefined ? '' : `~${valueHigh}`} ${unit} ${comparison.kind}`,
  )
}

// [text, its claims]
const READ: readonly (readonly [string, readonly string[]])[] = [
  // A wave is the hyphen of a range, as it comes from any keyboard.
  ['6~7吨产品销量上升。', ['6~7吨 6~7 t level']],
  [
    '8~9.5吨和13〜16吨两个区间。',
    ['8~9.5吨 8~9.5 t level', '13〜16吨 13~16 t level', '两个 2 items level'],
  ],
  ['3~5个工作日办结。', ['3~5个工作日 3~5 working-days level']],
  ['明天气温13~19度。', ['13~19度 13~19 degC level']],
  ['1~5月销量增长3%。', ['3% 3 percent growth']],
  // By how much, and to what.
  [
    '失业人数减少2700人至115700人。',
    ['2700人 2700 persons growth', '115700人 115700 persons level'],
  ],
  ['订单增加约1300份到12400份。', ['约1300份 1300 items growth', '12400份 12400 items level']],
  ['每人补贴增加20元至50元。', ['20元至50元 20~50 CNY growth']],
  ['气温下降3度至5度。', ['3度至5度 3~5 degC growth']],
  ['周转天数减少12天至47天。', ['12天 12 days growth', '47天 47 days level']],
  ['工期缩短3天至7天。', ['3天至7天 3~7 days growth']],
  // A year of the Republic is no length of time.
  ['营收较107年同期成长0.79%。', ['0.79% 0.79 percent growth']],
  // Two shares of a hundred, where they are called so.
  ['内外销比重为31.3：68.7。', ['31.3 31.3 percent level', '68.7 68.7 percent level']],
  [
    '一二产占比由40:60调整为35:65。',
    ['40 40 percent level', '60 60 percent level', '35 35 percent level', '65 65 percent level'],
  ],
  ['车桩比为2.5:1。', ['2.5:1 2.5 ratio level']],
  // A level that something is compared with.
  [
    '市场占有率达到37%，远高于2010年28.9%的市场份额。',
    ['37% 37 percent share', '28.9% 28.9 percent share'],
  ],
  ['失业率高于全国平均1.2%的企业有3家。', ['1.2% 1.2 percent growth', '3家 3 firms level']],
  ['实现1.5%的正增长。', ['1.5% 1.5 percent growth']],
  ['出现0.8%的负增长。', ['0.8% 0.8 percent growth']],
  // An indicator measures; what is set is a target.
  ['该指标为0.9元。', ['0.9元 0.9 CNY level']],
  ['年度约束性指标为5%。', ['5% 5 percent target']],
  // Before a time, and in no order.
  ['型号从推广前101个增加到341个。', ['101个 101 items from-to', '341个 341 items from-to']],
  ['排名从前10位退到前20位。', ['前10位 10 rank from-to', '前20位 20 rank from-to']],
  // The land, and six among its like; a census is called so.
  ['全國大陸人口13億。', ['13億 1300000000 persons level']],
  ['陆军增加3个师。', ['3个 3 items growth']],
  ['这是全国1%人口抽样调查的数据。', []],
  // A bracket stands between what is counted and its number.
  [
    '失业人数(不经季节调整)由17.86万增至18.1万。',
    ['17.86万 178600 persons from-to', '18.1万 181000 persons from-to'],
  ],
  // What is counted, and per what.
  ['43个主要城市限购。', ['43个 43 places level']],
  ['20个试点项目开工。', ['20个 20 items level']],
  ['月产能跳涨到1万吨/月。', ['1万吨/月 10000 t/month level']],
  ['生猪每公斤17块多。', ['17块多 17.0 CNY/kg level']],
  [
    '公司在深圳、武汉、太原参与旧改项目4个。',
    ['深圳、武汉、太原 3 places count', '4个 4 items level'],
  ],
]

test.each(READ)('reads %s', (text, claims) => {
  expect(readingOf(text)).toEqual(claims)
})

test('counts no enterprises with the money that makes them such', () => {
  const [one] = checkText('它成为纳税超百亿的企业。').claims
  expect(one?.unit).toBe('items')
})
