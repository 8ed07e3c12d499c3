import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** Of every claim its words, and what is asked of it. */
function told(text: string, of: 'place' | 'period' | 'measure'): readonly string[] {
  return checkText(text, { date: '2025-03-18' }).claims.map(
    (claim) => `${claim.text} ${claim[of] ?? '-'}`,
  )
}

test.each([
  ['临溪县2024年工作报告\n实施省市重点项目38个，完成投资71亿元。', '38个 临溪县', '71亿元 临溪县'],
  ['临溪县2024年工作报告\n42个省考断面水质达标。', '42个 临溪县'],
  ['临溪县公报\n本县形成成果96项，其中27项面向全国推广。2024年新推出12项。', '12项 临溪县'],
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
