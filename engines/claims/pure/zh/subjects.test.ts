import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** What the last figure of a text measures, and of which place. */
function last(text: string) {
  const claim = checkText(text, { date: '2025-02-01' }).claims.at(-1)
  return {
    measure: claim?.measure,
    place: claim?.place,
    ...claim?.comparison,
    period: claim?.period,
  }
}

test.each([
  ['（一）经营收入120万元。', '经营收入'],
  ['(12)助学支出6.2万元', '助学支出'],
  ['3.其他支出15万元。', '其他支出'],
  ['1、人员经费30万元', '人员经费'],
  ['接待游客9万人次，其次为散客4万人次。', '散客'],
  ['全年接待游客90万人次，其中以来自邻省的游客60万人次最多。', '邻省的游客'],
  ['以旧换新销售额3亿元。', '以旧换新销售额'],
  ['客运占比较上年提高3个百分点。', '客运占比'],
  ['涨幅在5%-10%之间的门店有8家', '涨幅在5%-10%之间的门店'],
  ['盗窃案件由300宗增加30宗至330宗。', '盗窃案件'],
  ['事故由二〇一九年的300宗下跌至二〇二三年的210宗', '事故'],
  ['上升的有三类，其中盗窃案件，录得82宗', '盗窃案件'],
  ['虽然入住率82%', '入住率'],
])('what is measured has neither the number of its item nor links: %s', (text, measure) => {
  expect(last(text).measure).toBe(measure)
})

test.each([
  ['审议通过后，认真落实市十四届人大决议。全市办案30件。', '全市'],
  ['现在，我代表云溪县人民政府报告工作。产值120亿元。', '云溪县'],
  ['云溪县2月中旬通报，3月上旬云溪县降水12毫米。', '云溪县'],
  ['云溪县经济向好。成立县农技服务队，新增社员30户。', '云溪县'],
  ['云溪县募捐。接收市内外捐款30万元。', '云溪县'],
])('a verb or a part of a month is no part of a place: %s', (text, place) => {
  expect(last(text).place).toBe(place)
})

test('one of those that are counted isn’t their place', () => {
  expect(last('包括东山省在内的31个代表团').place).toBeNull()
  expect(last('国内各大机场运送30万人次').place).toBeNull()
})

test.each([
  ['降水240毫米，比常年同期偏多7%。', '常年同期'],
  ['旅客240万人次，较云溪机场略少20万人次。', '云溪机场'],
  ['流量比多年同期分别减少50%。', '多年同期'],
  ['较去年假期日均增长8%。', '去年假期日均'],
])('the words of a base end before those of the way: %s', (text, base) => {
  expect(last(text).base).toBe(base)
})

test('what stands beside a time that isn’t told is of none that is known', () => {
  const text = '2024年，达标院校比例从40.0%上升至62.7%。'
  expect(last(text)).toMatchObject({ kind: 'from-to', period: '2024', basePeriod: null })
})

test('every year of a span has its own of a list as long', () => {
  const periods = (text: string) =>
    checkText(text, { date: '2025-02-01' }).claims.map(({ period }) => period)
  expect(periods('2022年至2024年不良率分别为1.8%、1.7%、1.6%。')).toEqual(['2022', '2023', '2024'])
  expect(periods('2022年至2024年三家工厂产量分别为18万吨、17万吨、16万吨。')).not.toContain('2023')
})

test('since when it is the best says nothing of when it was', () => {
  expect(last('追逃取得8年来最好成绩，共抓获逃犯2430名。').period).toBeNull()
  expect(last('8年来，共抓获逃犯2430名。').period).toBe('2017..2024')
})

/** Kind, way and unit of every figure. */
function told(text: string): readonly string[] {
  return checkText(text, { date: '2025-02-01' }).claims.map(
    ({ text: words, unit, comparison: { kind, direction } }) =>
      `${words} ${kind}${direction === null ? '' : ` ${direction}`} ${unit}`,
  )
}

test.each<[string, string[]]>([
  [
    '8月各业年增率以金属业12.3%、化工业9.8%较大。',
    ['12.3% growth up percent', '9.8% growth up percent'],
  ],
  ['各项降幅以煤炭3.2%最大。', ['3.2% growth down percent']],
  ['负债率以甲厂43.2%最高。', ['43.2% level percent']],
  [
    '资产和负债增速较快,分别为12.8%和12.1%。',
    ['12.8% growth up percent', '12.1% growth up percent'],
  ],
  ['罪案錄得百分之9.2的升幅。', ['百分之9.2 growth up percent']],
  ['罪案錄得百分之9.2的跌幅。', ['百分之9.2 growth down percent']],
  ['高级职称约占35.3%。', ['约占35.3% share percent']],
  ['完成投资128亿元，为年度目标的112%。', ['128亿元 level CNY', '112% share percent']],
  [
    '全省水库蓄水29亿立方米，比常年同期多蓄水3亿立方米。',
    ['29亿立方米 level m3', '3亿立方米 growth up m3'],
  ],
  [
    '两机场旅客4321万人次，已超首都机场163万人次。',
    ['4321万人次 level person-times', '163万人次 gap up person-times'],
  ],
  [
    '营业收入50.43亿元（人民币，下同），净利12.21亿，股价8.7港元，员工1.2万。',
    ['50.43亿元 level CNY', '12.21亿 level CNY', '8.7港元 level HKD', '1.2万 level persons'],
  ],
  ['四年总收入7700多万元，支出6259万多，', ['7700多万元 level CNY', '6259万多 level CNY']],
  [
    '客流120万人次，超过去年110万人次。',
    ['120万人次 level person-times', '110万人次 level person-times'],
  ],
])('%s', (text, all) => {
  expect(told(text)).toEqual(all)
})
