import type { Expression, Indicator } from '#engines/series'
import { REGION_CURRENCY } from '#programmes/contract'

const of = (indicator: string): Expression => ({ kind: 'indicator', indicator })
const GDP = of('gdp')
const GDP_OF_REGION: Expression = { kind: 'sum', over: 'region', of: GDP }
const OWN = {
  en: 'Computed here from published values; the formula and every input are shown.',
  zh: '由本平台用公布数据计算，公式与各项输入均可查看。',
}

/** Figures that are computed from the observed ones; `nation` is the place that the region is compared with. */
export function computedFigures(nation: string): readonly Indicator[] {
  const sum31 = { en: 'the sum of the provinces', zh: '各省（自治区、直辖市）合计' }
  const total = { en: 'the national total', zh: '全国总量' }
  return [
    figure('gdp-total', REGION_CURRENCY, 0, 'up', {
      title: { en: 'GDP of the region', zh: '区域生产总值' },
      description: { en: 'Sum of the GDP of the members.', zh: '各成员地区生产总值之和。' },
      synonyms: { en: ['GDP of the region', 'total output'], zh: ['区域经济总量'] },
      method: {
        en: 'Sum over the members, all in one vintage; parts are not adjusted to totals.',
        zh: '各成员同一版本数据之和，不与全国总量作调整。',
      },
      variants: [
        {
          id: 'sum-of-members',
          label: { en: 'sum of the members', zh: '成员合计' },
          expression: GDP_OF_REGION,
        },
      ],
    }),
    figure('gdp-share', 'percent', 2, 'up', {
      title: { en: 'Share of national output', zh: '占全国经济总量比重' },
      description: {
        en: 'GDP of the region in per cent of the nation’s.',
        zh: '区域生产总值占全国的百分比。',
      },
      synonyms: {
        en: [
          'share of GDP',
          'economic aggregate',
          'of the national total',
          'share of the national economy',
        ],
        zh: ['经济总量占全国', '占全国比重', '占比', '占全国经济总量'],
      },
      method: {
        en: 'Sum of the members over the sum of the provinces, or over the national total; the two differ, since parts needn’t add up to totals.',
        zh: '成员之和除以各省合计，或除以全国总量；分项之和不必等于总量，故两者不同。',
      },
      variants: [
        {
          id: 'sum-of-members',
          label: { en: 'of the sum of the provinces', zh: '占各省合计' },
          expression: {
            kind: 'share',
            part: GDP_OF_REGION,
            whole: { kind: 'sum', over: 'nation-provinces', of: GDP },
            denominator: sum31,
          },
        },
        {
          id: 'national-total',
          label: { en: 'of the national total', zh: '占全国总量' },
          expression: {
            kind: 'share',
            part: GDP_OF_REGION,
            whole: { kind: 'at', place: nation, of: GDP },
            denominator: total,
          },
        },
      ],
    }),
    ...largeCityFigures(),
    researchFigure(),
    ...growthFigures(nation),
  ]
}

/** As they are called; the nation's are those of which words say so, since a share of the nation may be told beside the region's. */
const LARGE_CITIES = {
  en: ['trillion-yuan cities', 'cities with a GDP of a trillion yuan'],
  zh: ['万亿城市', '万亿元城市', '万亿元的城市', '万亿级城市'],
} as const

function largeCityFigures(): readonly Indicator[] {
  const countOver = (over: string): Expression => ({
    kind: 'count',
    over,
    of: GDP,
    is: '>=',
    than: { kind: 'parameter', parameter: 'large-city-output' },
  })
  const method = {
    en: 'Cities whose GDP at current prices reaches the threshold of the region’s parameters; cities without a value are named.',
    zh: '现价地区生产总值达到区域参数所定门槛的城市；没有数据的城市另行列出。',
  }
  return [
    figure('large-cities', 'places', 0, 'up', {
      title: { en: 'Cities with a large output', zh: '万亿之城数量' },
      description: {
        en: 'Cities of the region whose GDP reaches the threshold that the region sets.',
        zh: '区域内地区生产总值达到所定门槛的城市数。',
      },
      synonyms: {
        en: [...LARGE_CITIES.en, 'trillion-yuan city', 'trillion-yuan GDP cities'],
        zh: ['万亿之城', ...LARGE_CITIES.zh, '万亿GDP城市', 'GDP万亿城市', '万亿元以上的城市'],
      },
      method,
      variants: [
        {
          id: 'count',
          label: { en: 'counted by GDP', zh: '按地区生产总值计数' },
          expression: countOver('region-cities'),
        },
      ],
    }),
    figure('large-cities-nation', 'places', 0, 'up', {
      title: { en: 'Cities with a large output, nation', zh: '全国万亿之城数量' },
      description: {
        en: 'Cities of the nation whose GDP reaches the threshold.',
        zh: '全国地区生产总值达到门槛的城市数。',
      },
      synonyms: {
        en: [
          'trillion-yuan cities of the nation',
          ...LARGE_CITIES.en.flatMap((name) => [
            `${name} in China`,
            `${name} nationwide`,
            `China’s ${name}`,
          ]),
        ],
        zh: ['万亿之城', ...LARGE_CITIES.zh].flatMap((name) => [`全国${name}`, `我国${name}`]),
      },
      method,
      variants: [
        {
          id: 'count',
          label: { en: 'counted by GDP', zh: '按地区生产总值计数' },
          expression: countOver('nation-cities'),
        },
      ],
    }),
    figure('large-cities-share', 'percent', 1, 'up', {
      title: { en: 'Share of the nation’s large cities', zh: '万亿之城占全国比重' },
      description: {
        en: 'Large cities of the region in per cent of those of the nation.',
        zh: '区域内万亿之城占全国万亿之城的百分比。',
      },
      synonyms: { en: ['one third of trillion-yuan cities'], zh: ['万亿之城占比'] },
      method,
      variants: [
        {
          id: 'ratio',
          label: { en: 'of the nation’s cities', zh: '占全国城市' },
          expression: {
            kind: 'ratio',
            of: of('large-cities'),
            to: of('large-cities-nation'),
            unit: 'percent',
          },
        },
      ],
    }),
  ]
}

function growthFigures(nation: string): readonly Indicator[] {
  return [
    figure('region-growth-real', 'percent', 1, 'up', {
      title: { en: 'Growth of the region at comparable prices', zh: '区域经济增速（可比价）' },
      description: {
        en: 'Mean of the members’ growth, weighted by their GDP of the year before.',
        zh: '成员增速按上年地区生产总值加权的平均。',
      },
      synonyms: { en: ['growth of the region', 'growth rate'], zh: ['区域增速', '同比增长'] },
      method: {
        en: 'Weighted mean, since the region has no series at comparable prices of its own; never level over level.',
        zh: '区域没有自身的可比价序列，故用加权平均，不以总量相除。',
      },
      variants: [
        {
          id: 'weighted-mean',
          label: { en: 'weighted by GDP of the year before', zh: '按上年生产总值加权' },
          expression: {
            kind: 'weighted-mean',
            over: 'region',
            of: of('gdp-growth-real'),
            weight: { kind: 'at', yearsBack: 1, annual: true, of: GDP },
          },
        },
      ],
    }),
    figure('growth-gap', 'percentage-point', 1, 'up', {
      title: { en: 'Growth ahead of the nation', zh: '增速高于全国' },
      description: {
        en: 'Growth of the region less that of the nation, in percentage points.',
        zh: '区域增速减全国增速，以百分点计。',
      },
      synonyms: {
        en: ['higher than the national average', 'growth gap', 'faster than the nation'],
        zh: ['高于全国', '高出全国', '快于全国', '高于全国平均'],
      },
      method: {
        en: 'Difference of two growth rates at comparable prices.',
        zh: '两个可比价增速之差。',
      },
      variants: [
        {
          id: 'gap',
          label: { en: 'region less nation', zh: '区域减全国' },
          expression: {
            kind: 'gap',
            of: of('region-growth-real'),
            minus: { kind: 'at', place: nation, of: of('gdp-growth-real') },
          },
        },
      ],
    }),
    figure('nominal-growth', 'percent', 1, null, {
      title: { en: 'Nominal growth of GDP', zh: '地区生产总值名义增速' },
      description: {
        en: 'Growth of GDP at current prices over the year before; holds the change of prices too.',
        zh: '现价地区生产总值比上年的增长，含价格变动。',
      },
      synonyms: {
        en: ['GDP growth at current prices', 'nominal GDP growth'],
        zh: ['地区生产总值现价增速', 'GDP名义增速', '国内生产总值名义增速'],
      },
      method: {
        en: 'Level over level at current prices, of one basis; not the growth that is published.',
        zh: '同一基准的现价总量相除，不同于公布的可比价增速。',
      },
      variants: [
        {
          id: 'current-prices',
          label: { en: 'at current prices', zh: '现价' },
          expression: { kind: 'growth', of: GDP, yearsBack: 1, nominal: true },
        },
      ],
    }),
  ]
}

function researchFigure(): Indicator {
  return figure('region-rd-intensity', 'percent', 2, 'up', {
    title: { en: 'R&D intensity of the region', zh: '区域研发投入强度' },
    description: {
      en: 'Spending on research and development of the members in per cent of their GDP.',
      zh: '成员研究与试验发展经费之和占其地区生产总值之和的百分比。',
    },
    synonyms: {
      en: [
        'R&D intensity',
        'intensity of R&D expenditure',
        'R&D expenditure intensity',
        'R&D investment intensity',
        'R&D spending intensity',
      ],
      zh: [
        '研发投入强度',
        '研发强度',
        '研发经费投入强度',
        'R&D经费投入强度',
        'R&D投入强度',
        '研究与试验发展经费投入强度',
      ],
    },
    method: {
      en: 'Sum of spending over sum of GDP; never a mean of the members’ intensities.',
      zh: '经费之和除以生产总值之和，不取各成员强度的平均。',
    },
    variants: [
      {
        id: 'ratio',
        label: { en: 'spending over GDP', zh: '经费除以生产总值' },
        expression: {
          kind: 'ratio',
          of: { kind: 'sum', over: 'region', of: of('rd-expenditure') },
          to: GDP_OF_REGION,
          unit: 'percent',
        },
      },
    ],
  })
}

function figure(
  id: string,
  unit: string,
  digits: number,
  direction: Indicator['direction'],
  words: Pick<Indicator, 'title' | 'description' | 'synonyms' | 'method' | 'variants'>,
): Indicator {
  return {
    id,
    owner: 'economy',
    unit,
    digits,
    direction,
    account: 'national-accounts',
    source: OWN,
    ...words,
  }
}
