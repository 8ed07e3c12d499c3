import type { Expression, Observation, SeriesDocument, StatedFigure } from '../../types.ts'
import type { Ground } from '../types.ts'
import {
  both,
  composition,
  document,
  ground,
  indicator,
  observation,
  place,
  variant,
  vintage,
  type World,
} from './ground.ts'

// The region in five places: its four provinces, and the other 27 added up to one, so that sums agree
// with what was published. Values in 100 million yuan.

export const DOCUMENTS = {
  first2018: document('first-2018', '2019-01-31'),
  revised2018: document('revised-2018', '2019-12-31'),
  first2023: document('first-2023', '2024-01-31'),
  revised2023: document('revised-2023', '2025-12-31'),
  research: document('research', '2024-10-02', { origin: 'survey' }),
  bulletin: document('bulletin', '2024-12-04', { origin: 'region-office' }),
  press: document('press', '2024-12-05', { origin: 'newspaper', echoOf: 'bulletin' }),
}

const D = DOCUMENTS

/** Shanghai, Jiangsu, Zhejiang, Anhui, the other 27, the nation. */
const GDP = {
  'census-3/preliminary': [
    D.first2018,
    '2018',
    32679.87,
    92595.4,
    56197.15,
    30006.82,
    703228.22,
    900309.5,
  ],
  'census-4/revision': [
    D.revised2018,
    '2018',
    36011.8,
    93207.6,
    58002.8,
    34010.9,
    692884.4,
    919281.1,
  ],
  'census-4/preliminary': [
    D.first2023,
    '2023',
    47218.66,
    128222.16,
    82553.2,
    47050.6,
    945886.83,
    1260582.1,
  ],
  'census-5/revision': [
    D.revised2023,
    '2023',
    51404.5,
    130924.3,
    85619.6,
    48227.5,
    967625.6,
    1294271.7,
  ],
} as const

const PLACES = ['SH', 'JS', 'ZJ', 'AH', 'REST', 'N'] as const

const RESEARCH = {
  '2018': [1359.2, 2504.4, 1445.7, 649.0],
  '2023': [2049.6, 4212.3, 2640.2, 1264.7],
} as const

export function gdpOf(
  vintageId: keyof typeof GDP,
  more: Partial<Omit<Observation, 'value' | 'document'> & { document: SeriesDocument }> = {},
): readonly Observation[] {
  const [from, period, ...values] = GDP[vintageId]
  return PLACES.map((at, i) =>
    observation({
      indicator: 'gdp',
      place: at,
      period,
      value: hundredMillions(values[i] ?? 0),
      precision: 6,
      vintage: vintageId,
      document: from,
      ...more,
    }),
  )
}

function researchOf(period: keyof typeof RESEARCH): readonly Observation[] {
  return RESEARCH[period].map((value, i) =>
    observation({
      indicator: 'rd',
      place: PLACES[i] ?? '',
      period,
      value: hundredMillions(value),
      precision: 7,
      vintage: 'rd/first',
      document: D.research,
    }),
  )
}

const regionOf = (of: string): Expression => ({
  kind: 'sum',
  over: 'region',
  of: { kind: 'observed', indicator: of },
})

const INDICATORS = [
  indicator('gdp', 'CNY', { title: both('GDP', '地区生产总值') }),
  indicator('rd', 'CNY', { title: both('R&D spending', '研发经费'), account: 'rd-survey' }),
  indicator('gdp-share', 'percent', {
    title: both('share of the nation', '占全国比重'),
    variants: [
      variant('sum-of-members', {
        kind: 'share',
        part: regionOf('gdp'),
        whole: { kind: 'sum', over: 'provinces', of: { kind: 'observed', indicator: 'gdp' } },
        denominator: both('the sum of the 31 provinces', '31个省份之和'),
      }),
      variant('national-total', {
        kind: 'share',
        part: regionOf('gdp'),
        whole: { kind: 'at', place: 'N', of: { kind: 'observed', indicator: 'gdp' } },
        denominator: both('the national total', '全国总量'),
      }),
    ],
  }),
  indicator('rd-intensity', 'percent', {
    title: both('R&D intensity', '研发强度'),
    variants: [
      variant('default', {
        kind: 'ratio',
        of: regionOf('rd'),
        to: regionOf('gdp'),
        unit: 'percent',
      }),
    ],
  }),
]

export const DELTA: World = {
  places: ['R', ...PLACES].map((id) => ({ ...place(id), shortName: namesOf()[id] ?? both(id) })),
  compositions: [
    composition('region', ['SH', 'JS', 'ZJ', 'AH'], both('the four provinces', '三省一市')),
    composition(
      'provinces',
      ['SH', 'JS', 'ZJ', 'AH', 'REST'],
      both('the 31 provinces', '31个省份'),
    ),
  ],
  documents: Object.values(DOCUMENTS),
  vintages: [
    vintage('census-3/preliminary', 10, 'census-3'),
    vintage('census-4/revision', 20, 'census-4'),
    vintage('census-4/preliminary', 25, 'census-4'),
    vintage('census-5/revision', 30, 'census-5'),
    vintage('rd/first', 10, 'rd', 'rd-survey'),
  ],
  indicators: INDICATORS,
  observations: [
    ...gdpOf('census-3/preliminary'),
    ...gdpOf('census-4/revision'),
    ...gdpOf('census-4/preliminary'),
    ...gdpOf('census-5/revision'),
    ...researchOf('2018'),
    ...researchOf('2023'),
  ],
}

export function delta(change: Partial<World> = {}): Ground {
  return ground({ ...DELTA, ...change })
}

export function stated(
  of: string,
  period: string,
  value: string,
  more: Partial<StatedFigure> = {},
): StatedFigure {
  const [, behind = ''] = value.split('.')
  return {
    id: `${of}-${period}`,
    value: { coefficient: BigInt(value.replace('.', '')), scale: behind.length },
    precision: -behind.length,
    unit: 'percent',
    bound: 'exact',
    indicator: of,
    place: 'R',
    period,
    document: 'bulletin',
    ...more,
  }
}

function namesOf(): { readonly [id: string]: { readonly en: string; readonly zh: string } } {
  return {
    SH: { en: 'Shanghai', zh: '上海' },
    JS: { en: 'Jiangsu', zh: '江苏' },
    ZJ: { en: 'Zhejiang', zh: '浙江' },
    AH: { en: 'Anhui', zh: '安徽' },
    N: { en: 'China', zh: '全国' },
  }
}

function hundredMillions(value: number): string {
  return String(Math.round(value * 100) * 1_000_000)
}
