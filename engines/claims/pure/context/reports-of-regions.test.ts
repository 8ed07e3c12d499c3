import { expect, test } from 'vitest'
import type { Claim } from '../../types.ts'
import { checkText } from '../check-text.ts'

/** Of every claim its words, and what is asked of it. */
function told(text: string, of: keyof Claim): readonly string[] {
  return checkText(text, { date: '2025-03-18' }).claims.map(
    (claim) => `${claim.text} ${claim[of] ?? '-'}`,
  )
}

test.each([
  ['临溪县2024年工作报告\n实施省市重点项目38个，完成投资71亿元。', '38个 临溪县', '71亿元 临溪县'],
  ['临溪县2024年工作报告\n42个省考断面水质达标。', '42个 临溪县'],
  ['临溪县公报\n本县形成成果96项，其中27项面向全国推广。2024年新推出12项。', '12项 临溪县'],
  ['2024年度临溪县公报\n新增就业3.2万人。', '3.2万人 临溪县'],
  ['临溪县简报\n接待国内游客318万人次，人均消费640元。', '318万人次 临溪县', '640元 临溪县'],
  [
    '临溪县公报\n全县增速高于全国0.6个百分点、全省0.3个百分点。其中，第一产业增加值41亿元。',
    '41亿元 临溪县',
  ],
  ['临溪县公报\n根据第七次全国人口普查结果，全县常住人口为312840人。', '312840人 临溪县'],
])(
  'attributes, markets and what a figure is held against are no places of it: %s',
  (text, ...is) => {
    expect(told(text, 'place')).toEqual(expect.arrayContaining(is))
  },
)

test.each(['：', '∶', ':'])(
  'the shares of one structure are of one time, with %s between them',
  (colon) => {
    const text = `2024年，三次产业结构由上年的5.1${colon}40.2${colon}54.7调整为4.9${colon}39.8${colon}55.3。`
    expect(told(text, 'period')).toEqual([
      '5.1 2023',
      '40.2 2023',
      '54.7 2023',
      '4.9 2024',
      '39.8 2024',
      '55.3 2024',
    ])
  },
)

test('a year in the name of what was held says nothing of what is told', () => {
  const text =
    '临溪县民政局3月31日召开2025年“银铃行动”通气会。截至2024年末，共有食堂46个。\n全年助餐63.5万人次。'
  expect(checkText(text).claims.map(({ period }) => period)).toEqual(['@2024-12-31', '2024'])
})

test('资本市场 has no 本市 in it', () => {
  expect(told('资本市场方面，去年上市公司新增36家。', 'place').join()).not.toContain('本市')
})

test.each([
  ['2024年，全县收入完成38亿元，为年初预算的102.4%，增长4.6%。', '102.4% 2024', '4.6% 2024'],
  ['2024年，加上上年结转收入6.2亿元、调入资金4.1亿元。', '6.2亿元 2024', '4.1亿元 2024'],
  ['2024年，全县学前三年毛入园率93.8%。', '93.8% 2024'],
])('words of time in a name tell no period: %s', (text, ...is) => {
  expect(told(text, 'period')).toEqual(expect.arrayContaining(is))
})

test('a census that figures are held against, however long its name, is no time of theirs', () => {
  const text =
    '全县常住人口为312840人，与2010年第六次全国人口普查的326115人相比，减少13275人，下降4.07%。'
  expect(told(text, 'period').at(-1)).toBe('4.07% -')
})

test.each([
  ['全县收入完成38.2亿元，为调整预算的102.4%，增长4.6%。', '102.4% 全县收入', '4.6% 全县收入'],
  ['次均门诊费用284元，按当年价格比上年下降1.7%。', '1.7% 次均门诊费用'],
  ['完成公路投资43亿元，为年度计划60亿元的71.7%，增长2.6%。', '2.6% 公路投资'],
])('neither a plan nor a kind of prices is measured: %s', (text, ...is) => {
  expect(told(text, 'measure')).toEqual(expect.arrayContaining(is))
})

test.each([
  ['床位8462张，其中医院6128张（占72.4%），基层医疗卫生机构2334张。', '2334张 beds'],
  ['上线96个跨省通办事项。', '96个 items'],
  ['共建产业园区14个，引进项目126个、总投资85亿元。', '14个 places', '126个 items'],
  ['园区由11个增至14个。', '11个 places', '14个 places'],
])('the counter tells what is counted: %s', (text, ...is) => {
  expect(told(text, 'unit')).toEqual(expect.arrayContaining(is))
})

test('a ratio that became another is no time of a race', () => {
  expect(told('医护比由2023年的1:1.16变为1:1.25。', 'value')[1]).toBe('1:1.25 0.8')
})

test('both ends of a change are told behind a census', () => {
  const text = '总人口性别比由2010年第六次全国人口普查的104.36下降为102.87。'
  expect(told(text, 'value').slice(1)).toEqual(['104.36 104.36', '102.87 102.87'])
  expect(told('全县户籍人口[1]为31.2万人。', 'measure')).toEqual(['31.2万人 全县户籍人口'])
})

test('titles with units, over an empty corner, two blanks apart, say what each column is in', () => {
  const table = [
    '                播种面积（万亩）  总产量（万吨）  单产（公斤/亩）',
    '全年粮食          312.46          134.72          431.2',
    '  1.夏粮           96.18           40.31          419.1',
    '  2.秋粮          216.28           94.41          436.5',
  ].join('\n')
  const units = checkText(table, { date: '2025-12-18' }).claims.map(({ unit }) => unit)
  expect(units).toEqual(['mu', 't', 'kg/mu', 'mu', 't', 'kg/mu', 'mu', 't', 'kg/mu'])
})

test('比重 with its year is in per cent, and 累计同比 is of what was told so far', () => {
  const shares = '单位：人、%\n地区\t人口\t比重2020年\n全县\t312840\t100.00\n城关镇\t98416\t31.46'
  expect(told(shares, 'unit').slice(-1)).toEqual(['31.46 percent'])
  const months = '指标\t单位\t2月\t1—2月累计\t累计同比(%)\n货运量\t万吨\t241.6\t486.2\t4.3'
  expect(told(months, 'period').slice(-2)).toEqual(['486.2 2025-01..02', '4.3 2025-01..02'])
})
