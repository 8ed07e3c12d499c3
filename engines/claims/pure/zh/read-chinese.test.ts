import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

function read(text: string) {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) => readChinese(doc, sentence))
}

/** `words|value unit bound` of every claim, the upper end behind two dots. */
function figures(text: string): readonly string[] {
  return read(text).map((one) => {
    const high = one.valueHigh === null ? '' : `..${formatDecimal(one.valueHigh)}`
    const value = one.date ?? `${formatDecimal(one.value)}${high}`
    return `${text.slice(one.start, one.end)}|${value} ${one.unit} ${one.bound}`
  })
}

test.each([
  ['增加值12345亿元', '12345亿元|1234500000000 CNY exact'],
  ['共46,441台（套）仪器', '46,441台（套）|46441 sets exact'],
  ['总量4.15万亿元', '4.15万亿元|4150000000000 CNY exact'],
  ['用电12.6亿千瓦时', '12.6亿千瓦时|1260000000 kWh exact'],
  ['装机1.2万千瓦', '1.2万千瓦|12000 kW exact'],
  ['收入12亿3456万元', '12亿3456万元|1234560000 CNY exact'],
  ['接待一百二十三万人次', '一百二十三万人次|1230000 person-times exact'],
  ['投资三千五百亿元', '三千五百亿元|350000000000 CNY exact'],
  ['增长百分之二十四点四', '百分之二十四点四|24.4 percent exact'],
  ['自然增长率为千分之三', '千分之三|3 permille exact'],
  ['产量４．１５万吨', '４．１５万吨|41500 t exact'],
  ['出口1.2萬億美元', '1.2萬億美元|1200000000000 USD exact'],
  ['投资US$80亿', 'US$80亿|8000000000 USD exact'],
  ['里程 7 600 公里', '7 600 公里|7600 km exact'],
  ['用时一个半小时', '一个半小时|1.5 hours exact'],
  ['净额-1.26亿元', '-1.26亿元|-126000000 CNY exact'],
])('a number is read with its scale and unit: %s', (text, figure) => {
  expect(figures(text)).toEqual([figure])
})

test.each([
  ['突破7600公里', '突破7600公里|7600 km over'],
  ['7000多次', '7000多次|7000 uses over'],
  ['5000余万元', '5000余万元|50000000 CNY over'],
  ['二十多家', '二十多家|20 firms over'],
  ['近1000个项目', '近1000个|1000 items nearly'],
  ['不足三成', '不足三成|30 percent under'],
  ['约为30微克/立方米', '约为30微克/立方米|30 µg/m³ about'],
  ['80%以上', '80%以上|80 percent atLeast'],
  ['40分钟左右', '40分钟左右|40 minutes about'],
  ['不超过2天', '不超过2天|2 days atMost'],
  ['最高可达12.3万人次', '最高可达12.3万人次|123000 person-times atMost'],
  ['最快40分钟', '最快40分钟|40 minutes atLeast'],
  ['3至5年', '3至5年|3..5 years between'],
  ['10—20亿元', '10—20亿元|1000000000..2000000000 CNY between'],
  ['5%到8%', '5%到8%|5..8 percent between'],
  ['超千亿元', '超千亿元|100000000000 CNY over'],
])('a bound belongs to its number: %s', (text, figure) => {
  expect(figures(`实现${text}。`)).toEqual([figure])
})

test.each([
  ['节约120元', '120元|120 CNY exact'],
  ['签约12个项目', '12个|12 items exact'],
  ['附近3家企业', '3家企业|3 firms exact'],
  ['通过12项标准', '12项|12 items exact'],
])('a character of a bound within another word bounds nothing: %s', (text, figure) => {
  expect(figures(text)).toEqual([figure])
})

test.each([
  ['占三分之一', '三分之一|0.333333333333 ratio exact'],
  ['超过十分之一', '超过十分之一|0.1 ratio over'],
  ['占全国1/4', '1/4|0.25 ratio exact'],
  ['占比七成以上', '七成以上|70 percent atLeast'],
  ['占八成五', '八成五|85 percent exact'],
  ['有8成6集中于沿海', '8成6|86 percent exact'],
  ['过半数企业', '过半数|0.5 ratio over'],
  ['每10辆中有4辆来自这里', '每10辆中有4辆|0.4 ratio exact'],
  ['超过全国此类城市的三分之一', '三分之一|0.333333333333 ratio over'],
  ['收入翻了一番', '翻了一番|2 times exact'],
  ['长者9万6千名', '9万6千名|96000 persons exact'],
  ['产值翻两番', '翻两番|4 times exact'],
  ['能耗减半', '减半|0.5 ratio exact'],
])('a fraction or multiple is exact: %s', (text, figure) => {
  expect(figures(text)).toEqual([figure])
})

test.each([
  ['居全国第2位', '第2位|2 rank exact'],
  ['位列第十八', '第十八|18 rank exact'],
  ['居世界首位', '世界首位|1 rank exact'],
  ['跻身前十', '前十|10 rank atMost'],
  ['进入全国前100名', '前100名|100 rank atMost'],
  ['第七届进博会', '第七届|7 editions exact'],
  ['第三批清单', '第三批|3 batches exact'],
  ['首批名单', '首批|1 batches exact'],
  ['三省一市商定', '三省一市|4 places exact'],
  ['全国首个标准', '全国首个|1 rank exact'],
  ['南京首次入选', '首次|1 rank exact'],
  ['产量创历史新高', '创历史新高|1 rank exact'],
  ['千亿级产业集群增加', '千亿级|100000000000 CNY atLeast'],
  ['迈入万亿之城行列', '万亿之城|1000000000000 CNY atLeast'],
])('ranks, occasions, kinds, firsts and thresholds are claims: %s', (text, figure) => {
  expect(figures(text)).toEqual([figure])
})

test.each([
  ['条例自5月1日起施行', ['5月1日起|--05-01 date exact']],
  ['办法于2024年7月1日生效', ['2024年7月1日|2024-07-01 date exact']],
  ['力争到2027年建成', ['到2027年|2027 date atMost']],
  ['2025年底前投产', ['2025年底前|2025 date atMost']],
  ['线路将于年底开通', ['年底|--12-31 date atMost']],
  ['三年行动计划（2024—2026年）', ['三年|3 years exact', '2024—2026年|2024..2026 date between']],
])('dates of effect, dates to reach and spans of plans are claims: %s', (text, all) => {
  expect(figures(text)).toEqual(all)
})

test('a list of proper names is counted, with its count beside it', () => {
  const text = '改革在上海、南京、杭州、合肥和嘉兴五城市试点。'
  expect(figures(text)).toEqual([
    '上海、南京、杭州、合肥和嘉兴|5 places exact',
    '五城市|5 places exact',
  ])
  expect(read(text)[0]?.members).toHaveLength(5)
})

test('what stands in a list but names nothing, or is dealt out figures, is no set', () => {
  expect(figures('食品、烟酒、衣着价格上涨。')).toEqual([])
  expect(figures('上海、江苏、浙江分别增长5%、6%和7%。')).toHaveLength(3)
})

test('the unit that follows a list once holds for all of it', () => {
  expect(figures('浓度分别为54、7、22微克/立方米。')).toEqual([
    '54|54 µg/m³ exact',
    '7|7 µg/m³ exact',
    '22微克/立方米|22 µg/m³ exact',
  ])
  expect(figures('分别快0.04个和0.06个百分点')[0]).toBe('0.04个|0.04 percentage-point exact')
})

test('the noun behind or before a counter tells the unit', () => {
  expect(figures('新增公共充电桩超过20万个')).toEqual(['超过20万个|200000 points over'])
  expect(figures('全省12个县通高铁')).toEqual(['12个|12 places exact'])
  expect(figures('车桩比为1.55')).toEqual(['1.55|1.55 ratio exact'])
  expect(figures('人均可支配收入62418元')).toEqual(['62418元|62418 CNY/person exact'])
  expect(figures('每平方公里1234人')).toEqual(['1234人|1234 persons/km2 exact'])
  expect(figures('设计时速350公里')).toEqual(['350公里|350 km/h exact'])
})

test.each([
  ['眼科、骨科、消化与肝胆外科3个专科入选。', 3],
  ['眼科、骨科与肝胆外科3个专科入选。', 3],
  ['南京市、苏州市、杭州和合肥市4市试点。', 4],
])('the last of a list is two names, or one with an “and” within: %s', (text, count) => {
  expect(read(text).find(({ form }) => form === 'names')?.members).toHaveLength(count)
})

test.each([
  ['周轉天數由52日縮短至47日，減少5日。', ['52日', '47日', '5日']],
  ['交貨期由19日縮短至16日。', ['19日', '16日']],
  ['回款周期为21日，较去年延长4日。', ['21日', '4日']],
  ['会期延长至26日。报名由6日延长至9日，6日增加航班，增加6日航班。', []],
])('a length of days behind a change, and no day of a month: %s', (text, days) => {
  expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(days)
})
