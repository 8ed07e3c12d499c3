import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What the figures of a text measure. */
function names(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.map(({ measure }) => measure)
}

test.each([
  ['全市港口完成货物吞吐量90万吨。其中，东港完成60万吨，增长3%。', '东港货物吞吐量'],
  ['东部地区人口占41%，中部地区占24%。', '中部地区人口'],
  ['南韓失業率為3.9%，日本為2.4%。', '日本失業率'],
  ['营收增速方面，云桥银行同比增长6.7%。', '云桥银行营收'],
  ['云桥景区，前4天共接待游客17万人次。', '云桥景区接待游客'],
  ['云桥寿险、云桥产险前三季度保费收入分别为11亿元、7亿元，', '云桥产险保费收入'],
  ['18—30岁人口为32万人，占12%。', '18—30岁人口'],
  ['国内旅游收入71亿元，按可比口径恢复至2019年的78%。', '国内旅游收入'],
  ['人均产值8200元（折合1160美元）', '人均产值'],
  ['主力资金今日净流出40亿元。', '主力资金净流出'],
  ['業績向好轉賺 經調整盈利升27%', '經調整盈利'],
  ['失业率为多年最低的3.9%', '失业率'],
  ['记者从云桥集团获悉，为期4天的运输收官。', null],
  ['恒生指數曾高見17028點', '恒生指數'],
  ['上季手机出货量再次回落到3亿台以下。', '手机出货量'],
  ['预计2025年至2027年EPS分别为1.8元、1.9元', 'EPS'],
])('%s', (text, name) => {
  expect(names(text).at(-1)).toBe(name)
})

test('firms are counted by what they do, and not what they have', () => {
  expect(names('7家银行净利润下降，19只个股获主力资金净流入。')).toEqual([
    '净利润下降的银行',
    '个股',
  ])
  // What they are a part of the name of stays whole.
  expect(names('新增7个城市群规划。')).toEqual(['城市群规划'])
})

test('each of a long list has its share', () => {
  const levels = '甲险、乙险、丙险、丁险、戊险保费收入分别为31亿元、22亿元、13亿元、24亿元、15亿元'
  expect(names(`${levels}，占比分别为30%、21%、12%、23%、14%。`).at(-1)).toMatch(/^戊险/)
})

test('how it goes is no part of who does it', () => {
  expect(names('城市火灾相对较少，共发生火灾3起。')).toEqual(['发生火灾'])
})
