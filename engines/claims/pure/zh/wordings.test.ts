import { expect, test } from 'vitest'
import { formatDecimal } from '#platform/exact'
import { segmentText } from '../text/segment.ts'
import { readChinese } from './read-chinese.ts'

function claimsOf(text: string) {
  const doc = segmentText(text)
  return doc.sentences.flatMap((sentence) => readChinese(doc, sentence))
}

function read(text: string): readonly string[] {
  return claimsOf(text).map(
    ({ start, end, value, unit, bound }) =>
      `${text.slice(start, end)} = ${formatDecimal(value)} ${unit} ${bound}`,
  )
}

test.each<[string, string[]]>([
  ['比上年的500列多开60列', ['500列 = 500 trains exact', '60列 = 60 trains exact']],
  ['到访200人多次', ['200人 = 200 persons exact']],
  ['5户企业多计利润，12户居民多为老人', ['5户企业 = 5 firms exact', '12户 = 12 households exact']],
  ['仅半成用户，占四成略多', ['半成 = 5 percent exact', '四成略多 = 40 percent over']],
  ['生师比由15:1降至12.5∶1', ['15:1 = 15 ratio exact', '12.5∶1 = 12.5 ratio exact']],
  ['会议9：30开始，客队以3：1取胜', []],
  [
    '凌晨零下6℃，山区零下12到零下9度',
    ['零下6℃ = -6 degC exact', '零下12到零下9度 = -12 degC between'],
  ],
  ['平均气温21.5度，充电量3.2万度', ['21.5度 = 21.5 degC exact', '3.2万度 = 32000 kWh exact']],
  ['最高报价52元、最低48元', ['52元 = 52 CNY exact', '48元 = 48 CNY exact']],
  ['最高52元', ['最高52元 = 52 CNY atMost']],
  ['占超标时段的18%', ['18% = 18 percent exact']],
  [
    '客流量重返五千万，资产跨上5000亿元台阶',
    ['重返五千万 = 50000000 items over', '跨上5000亿元 = 500000000000 CNY over'],
  ],
  ['几乎是上年的3倍', ['3倍 = 3 times nearly']],
  ['利率3.5厘，派息8港仙', ['3.5厘 = 3.5 percent exact', '8港仙 = 0.08 HKD exact']],
  ['收入新台幣12億元', ['新台幣12億元 = 1200000000 TWD exact']],
  ['就业人数210万3400人', ['210万3400人 = 2103400 persons exact']],
  [
    '得分分别为81.2、79.6和75.3',
    ['81.2', '79.6', '75.3'].map((n) => `${n} = ${n} index-points exact`),
  ],
  ['四地合作，四地块成交', ['四地 = 4 places exact']],
  [
    '公共充电桩新增320台，其中甲公司110台',
    ['320台 = 320 points exact', '110台 = 110 points exact'],
  ],
  ['充电桩320台，机器人110台', ['320台 = 320 points exact', '110台 = 110 sets exact']],
  ['产值翻番以上', ['翻番以上 = 2 times atLeast']],
  ['3　市场情况', []],
  ['青山、绿水、蓝湾3区达标', ['青山、绿水、蓝湾 = 3 places exact', '3区 = 3 places exact']],
  [
    '控烟、限酒、减盐、体重管理这4项任务',
    ['控烟、限酒、减盐、体重管理 = 4 items exact', '4项 = 4 items exact'],
  ],
  ['安排、比上年提高1个百分点', ['1个百分点 = 1 percentage-point exact']],
  ['（以下称“两省一市”）', ['两省一市 = 3 places exact']],
  ['过去三年（2022—2024年）', ['三年 = 3 years exact', '2022—2024年 = 2022 date between']],
  [
    '纲要提出，到2032年，占比不低于15%',
    ['到2032年 = 2032 date atMost', '不低于15% = 15 percent atLeast'],
  ],
  [
    '2021、2022、2023年分别为5亿元、6亿元、7亿元',
    ['5', '6', '7'].map((n) => `${n}亿元 = ${n}00000000 CNY exact`),
  ],
])('reads the amounts, ratios and lists of %s', (text, claims) => {
  expect(read(text)).toEqual(claims)
})

test('cells between full-width bars or blanks take the unit above the table', () => {
  expect(read('表1　主要数据（单位：人民币百万元）\n项目｜2024年｜增减额\n收入｜512｜-36')).toEqual(
    ['512 = 512000000 CNY exact', '-36 = -36000000 CNY exact'],
  )
  expect(
    read('項目　九月　按年變動\n客運量（萬人次）　215.4　+6.1%\n貨運量（公噸）　830　-2.4%'),
  ).toEqual([
    '215.4 = 2154000 person-times exact',
    '+6.1% = 6.1 percent exact',
    '830 = 830 t exact',
    '-2.4% = -2.4 percent exact',
  ])
})

test.each<[string, (string | null)[]]>([
  ['用水量比上年少用6万吨', ['growth']],
  ['出口分别增长12%、8%和1.3倍', ['growth', 'growth', 'growth']],
  ['产品的增幅明显，分别为5%、7%', ['growth', 'growth']],
  ['62%由个人承担', ['share']],
  ['覆盖率八成以上，八成以上企业受益', [null, 'share']],
  ['占比首次超过50%', ['superlative', 'share']],
  ['自然增长率为-0.5‰', [null]],
])('tells the kinds of %s', (text, kinds) => {
  expect(claimsOf(text).map(({ kind }) => kind)).toEqual(kinds)
})

test('times and per cent share one verb', () => {
  const kinds = (text: string): readonly string[] =>
    claimsOf(text).map(({ start, end, kind }) => `${text.slice(start, end)} ${kind ?? 'level'}`)
  expect(kinds('新能源汽车、碳纤维产量分别增长5.3倍和69.5%。')).toEqual([
    '5.3倍 growth',
    '69.5% growth',
  ])
  expect(kinds('车辆在104国道行驶，访问了104国。')).toEqual(['104国 level'])
  expect(kinds('市场占有率达30.8%，营收CAGR为13%。')).toEqual(['30.8% share', '13% average-growth'])
})

test('what rose and by what it was driven are no litres, no counts and no other end of a range', () => {
  const units = (text: string): readonly string[] =>
    claimsOf(text).map(({ start, end, unit }) => `${text.slice(start, end)} ${unit}`)
  expect(units('航班升百分之四至三万三千七百架次。')[0]).toBe('百分之四 percent')
  expect(units('约百分之四至六。')).toEqual(['约百分之四至六 percent'])
  expect(units('收入按年升两成二所带动。')).toEqual(['两成二 percent'])
  expect(units('产值300亿升2.3%。')).toEqual(['300亿 items', '2.3% percent'])
  expect(units('用油300亿升。')).toEqual(['300亿升 L'])
})
