import { expect, test } from 'vitest'
import type { Expression } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import { getIndicator } from '../expressions/indicator.ts'
import { delta } from '../tiny/delta.ts'
import { both, indicator, variant } from '../tiny/ground.ts'
import { explainEvaluation, explainIndicator } from './explain.ts'

const GDP: Expression = { kind: 'observed', indicator: 'gdp' }
const RATE: Expression = { kind: 'observed', indicator: 'rate' }
const THRESHOLD: Expression = { kind: 'parameter', parameter: 'threshold' }

const EXPRESSIONS: readonly (readonly [Expression, string, string])[] = [
  [{ kind: 'at', place: 'N', of: GDP }, 'GDP of China', '全国地区生产总值'],
  [{ kind: 'at', period: '2018', of: GDP }, 'GDP in 2018', '2018年地区生产总值'],
  [{ kind: 'at', yearsBack: 2, of: GDP }, 'GDP 2 years earlier', '2年前同期地区生产总值'],
  [
    { kind: 'count', over: 'region', of: GDP, is: '>=', than: THRESHOLD },
    'the number of the four provinces with GDP of at least the output from which it counts',
    '三省一市中地区生产总值不低于门槛的个数',
  ],
  [
    { kind: 'weighted-mean', over: 'region', of: RATE, weight: GDP },
    'the mean of growth of the four provinces, weighted by GDP',
    '三省一市增速以地区生产总值为权数的加权平均',
  ],
  [
    { kind: 'gap', of: RATE, minus: { kind: 'at', place: 'N', of: RATE } },
    'growth − growth of China, in percentage points',
    '增速 − 全国增速（百分点）',
  ],
  [
    { kind: 'growth', of: GDP, yearsBack: 1, nominal: true },
    'nominal growth of GDP over a year',
    '地区生产总值比上年同期的名义增速',
  ],
  [
    { kind: 'rank', over: 'region', of: GDP, order: 'descending' },
    'rank among the four provinces by GDP, highest first',
    '在三省一市中按地区生产总值由高到低的位次',
  ],
  [{ kind: 'difference', of: GDP, minus: GDP }, 'GDP − GDP', '地区生产总值 − 地区生产总值'],
]

const WORLD = delta({
  indicators: [
    indicator('gdp', 'CNY', { title: both('GDP', '地区生产总值') }),
    indicator('rate', 'percent', { title: both('Growth', '增速') }),
  ],
  parameters: new Map([
    [
      'threshold',
      {
        id: 'threshold',
        title: both('Output from which it counts', '门槛'),
        unit: 'CNY',
        values: [],
      },
    ],
  ]),
})

test.each(EXPRESSIONS)('says %o in one sentence a language', (expression, en, zh) => {
  const asked = indicator('asked', 'CNY', { variants: [variant('v', expression)] })
  expect(explainIndicator(asked, null, WORLD.catalogue, WORLD.region)).toEqual({
    en: `asked = ${en}.`,
    zh: `asked＝${zh}。`,
  })
})

test('says of an observed indicator that it is taken as published', () => {
  const gdp = getIndicator(WORLD.catalogue, 'gdp')
  expect(explainIndicator(gdp, null, WORLD.catalogue, WORLD.region)).toEqual({
    en: 'GDP: as published. gdp is published.',
    zh: '地区生产总值：采用公布值。gdp由统计部门公布。',
  })
})

test('speaks an evaluation with the places it was asked for', () => {
  const ground = delta()
  const knowledge = { asOf: '2024-12-04', loadedBy: null }
  const evaluation = evaluate(ground, {
    indicator: 'gdp-share',
    place: 'R',
    period: '2023',
    knowledge,
  })
  expect(explainEvaluation(ground, evaluation)).toEqual({
    en: 'GDP of Shanghai, Jiangsu, Zhejiang and Anhui ÷ the sum of the 31 provinces',
    zh: '上海、江苏、浙江和安徽地区生产总值之和 ÷ 31个省份之和',
  })
})

test('gives a language without a grammar its own names', () => {
  const region = { ...WORLD.region, languages: ['en', 'fr'] }
  const gdp = indicator('gdp', 'CNY', {
    title: { en: 'GDP', fr: 'PIB' },
    variants: [variant('v', GDP)],
  })
  const catalogue = { ...WORLD.catalogue, indicators: new Map([['gdp', gdp]]) }
  expect(explainIndicator(gdp, null, catalogue, region).fr).toBe('PIB = PIB.')
})
