import { describe, expect, test } from 'vitest'
import { checkText } from '../index.ts'
import type { Reading, Relation } from '../model.ts'
import { readClaims } from '../read-claims.ts'

const DATE = '2024-11-20'

/** Every relation as text: kind, then the words of its claims by role. */
function told(text: string): readonly string[] {
  const reading = readClaims(text, { date: DATE })
  return reading.relations.map((relation) => tell(reading, relation))
}

function tell({ doc, claims }: Reading, relation: Relation): string {
  const words = (index: number | null): string => {
    const claim = index === null ? undefined : claims[index]
    if (claim === undefined) return '–'
    const number = doc.text.slice(claim.number.start, claim.number.end)
    return /^[−-]?\d[\d.,]*/.exec(number)?.[0] ?? number
  }
  switch (relation.kind) {
    case 'change':
      return `change ${words(relation.base)} → ${words(relation.result)} by ${words(relation.amount)} ${relation.direction ?? '?'}`
    case 'gap':
      return `gap ${words(relation.of)} than ${words(relation.than)} by ${words(relation.amount)} ${relation.direction ?? '?'}`
    case 'share':
      return `share ${words(relation.part)} of ${words(relation.whole)} is ${words(relation.share)}`
    case 'parts':
      return `${relation.complete ? 'sum' : 'among'} ${words(relation.whole)}: ${relation.parts.map(words).join(' ')}`
    case 'shares-of-one':
      return `all ${relation.shares.map(words).join(' ')}`
    case 'average-growth':
      return `average ${words(relation.base)} → ${words(relation.result)} by ${words(relation.rate)}`
    case 'multiple':
      return `multiple ${words(relation.of)} of ${words(relation.base)} by ${words(relation.times)}`
    case 'mean':
      return `mean ${words(relation.mean)} of ${words(relation.total)} by ${words(relation.count)}`
    case 'pooled':
      return `pooled ${words(relation.whole)}: ${relation.parts.map(words).join(' ')}`
    case 'rank-in':
      return `rank ${words(relation.rank)} in ${words(relation.list)}`
    case 'target':
      return `target ${words(relation.value)} for ${words(relation.target)} ${relation.said ?? '?'}`
    case 'enumeration':
      return `list ${words(relation.count)}`
    case 'listing':
      return `listed ${words(relation.count)}: ${relation.members.length}`
    case 'span-length':
      return `span ${words(relation.span)} lasts ${words(relation.length)}`
    case 'years':
      return `years ${relation.from} ${relation.to}: ${words(relation.length)}`
    case 'same':
      return `same ${relation.claims.map(words).join(' ')}`
    case 'counted':
      return `counted ${words(relation.figure)}`
    case 'apart':
      return `apart ${words(relation.length)}`
    case 'weekday':
      return `weekday ${words(relation.day)}`
    case 'ways':
      return `ways ${words(relation.told)} ${words(relation.again)}`
    case 'equivalent':
      return `equal ${words(relation.left)} ${words(relation.right)}`
  }
}

function cases(table: readonly (readonly [text: string, ...relations: readonly string[]])[]): void {
  test.each(table.map(([text, ...relations]) => ({ text, relations })))(
    '$text',
    ({ text, relations }) => {
      expect(told(text)).toEqual(expect.arrayContaining([...relations]))
    },
  )
}

/** Sentences in which nothing relates two figures; a relation would accuse somebody of what wasn't said. */
function unrelated(table: readonly string[]): void {
  test.each(table)('%s', (text) => {
    const pairs = told(text).filter((line) => /→ \d|\d →|sum|among|same|equal|of \d/.test(line))
    expect(pairs.filter((line) => !/^change – → \d/.test(line))).toEqual([])
  })
}

describe('relates the ends and the size of a change in English', () => {
  cases([
    [
      'The network exceeded 7,600 kilometres, an increase of over 80% from 4,150 kilometres in 2018.',
      'change 4,150 → 7,600 by 80 up',
    ],
    ['The number of ports rose from 6 in 2018 to 9.', 'change 6 → 9 by – up'],
    [
      'Exports rose 5.4% to $1.2 billion from $1.1 billion a year earlier.',
      'change 1.1 → 1.2 by 5.4 up',
    ],
    ['Cash flow fell 4.2 pct to $228 million from $238 million.', 'change 238 → 228 by 4.2 down'],
    ['The margin widened 120 basis points to 48.3% from 47.1%.', 'change 47.1 → 48.3 by 120 up'],
    [
      'Output fell from 1,020 tonnes to 918 tonnes, a decline of 10%.',
      'change 1,020 → 918 by 10 down',
    ],
    ['Debt was 30 billion yuan, down from 42 billion yuan in 2020.', 'change 42 → 30 by – down'],
    [
      'Revenue was $1,263 million, compared with $1,163 million in the third quarter of 2023, an increase of $100 million, or 8.6%.',
      'change 1,163 → 1,263 by 100 up',
      'change 1,163 → 1,263 by 8.6 up',
    ],
    [
      'The airline carried 4.4 million passengers, up 10.0 percent from 4.0 million.',
      'change 4.0 → 4.4 by 10.0 up',
    ],
    ['Profit before tax was up 15% at £230m (2023: £200m).', 'change 200 → 230 by 15 up'],
    [
      'It took 3.2 million calls, 8% more than the 2.96 million a year earlier.',
      'change 2.96 → 3.2 by 8 up',
    ],
    [
      'The change for June was revised down by 11,000, from 29,000 to 18,000, and the change for July was revised up by 5,000, from 22,000 to 27,000.',
      'change 29,000 → 18,000 by 11,000 down',
      'change 22,000 → 27,000 by 5,000 up',
    ],
    [
      'Hospitals grew from 120 to 150, up 25 percent, and beds from 30,000 to 36,000, up 20 percent.',
      'change 120 → 150 by 25 up',
      'change 30,000 → 36,000 by 20 up',
    ],
  ])
})

describe('relates the ends and the size of a change in Chinese', () => {
  cases([
    ['高铁营业里程超过7600公里，比2018年的4150公里增长80%以上。', 'change 4150 → 7600 by 80 up'],
    ['平均浓度由2018年的42微克/立方米降至30微克/立方米。', 'change 42 → 30 by – down'],
    ['森林覆盖率从23.9%提高到24.4%，提高0.5个百分点。', 'change 23.9 → 24.4 by 0.5 up'],
    ['夜游项目由去年的21个增至34个，新增13个。', 'change 21 → 34 by 13 up'],
    ['营业收入48.62亿元，较上年同期的43.15亿元增长12.68%。', 'change 43.15 → 48.62 by 12.68 up'],
    ['净利润5.37亿元，同比下降6.45%（上年同期为5.74亿元）。', 'change 5.74 → 5.37 by 6.45 down'],
    ['产品销售率为96.9%，上年同月为97.4%，同比下降0.5个百分点。', 'change 97.4 → 96.9 by 0.5 down'],
    [
      '进口额下降3.2%至2100亿元，出口额增长6.5%至3500亿元。',
      'change – → 2100 by 3.2 down',
      'change – → 3500 by 6.5 up',
    ],
    [
      '产值和利润分别达到100亿元和20亿元，分别增长5%和8%。',
      'change – → 100 by 5 up',
      'change – → 20 by 8 up',
    ],
    ['发电量下降2.0%，降幅比上月收窄1.3个百分点。', 'change – → 2.0 by 1.3 down'],
  ])
})

describe('tells a difference of two places from a change of one', () => {
  cases([
    [
      'Unemployment in the region was 5.2%, 0.4 percentage points below the national rate of 5.6%.',
      'gap 5.2 than 5.6 by 0.4 down',
    ],
    [
      'GDP grew 5.4%, 0.6 percentage points higher than the national average.',
      'gap 5.4 than – by 0.6 up',
    ],
    ['森林覆盖率62.3%，比全国平均水平24.0%高38.3个百分点。', 'gap 62.3 than 24.0 by 38.3 up'],
    ['增加值占比21.7%，高于全国平均水平（15.5%）6.2个百分点。', 'gap 21.7 than 15.5 by 6.2 up'],
  ])
})

describe('relates shares, parts and sums to their wholes', () => {
  cases([
    [
      '480 of the 1,200 projects (40%) have been finished.',
      'share 480 of 1,200 is 40',
      'among 1,200: 480',
    ],
    ['Of the 240 schools, 180 (75%) have broadband.', 'share 180 of 240 is 75'],
    [
      'Turnover amounted to EUR 3.47 billion, of which EUR 1.39 billion, i.e. 40.1%, in food stores.',
      'share 1.39 of 3.47 is 40.1',
      'among 3.47: 1.39',
    ],
    [
      'A total of 36 projects were signed: 14 in energy, 12 in transport and 10 in health.',
      'sum 36: 14 12 10',
    ],
    [
      'They built 10 stations in the north, 12 stations in the east and 8 stations in the west, 30 stations in all.',
      'sum 30: 10 12 8',
    ],
    [
      '全年进出口总额1208.3亿元，比上年下降1.6%。其中，出口861.9亿元，增长2.3%；进口346.4亿元，下降10.1%。',
      'sum 1208.3: 861.9 346.4',
    ],
    ['公司实现收入52.4亿元，其中海外收入18.3亿元，占比34.9%。', 'share 18.3 of 52.4 is 34.9'],
    ['项目总投资240亿元，已完成投资180亿元，占总投资的75%。', 'share 180 of 240 is 75'],
    ['在全部480个行政村中，有432个通了公路，占90%。', 'share 432 of 480 is 90'],
    ['共30个项目：上海10个、江苏12个、浙江8个。', 'sum 30: 10 12 8'],
  ])
})

describe('relates multiples, ranks, targets, lists, plans and other units', () => {
  cases([
    [
      'Sales more than tripled to 96,000 cars from 31,000 cars.',
      'multiple 96,000 of 31,000 by tripled',
    ],
    [
      'Investment was 320 billion yuan, 1.6 times the 200 billion yuan of 2018.',
      'multiple 320 of 200 by 1.6',
    ],
    ['In the list of the top 100 clusters, it ranks fifth.', 'rank fifth in 100'],
    [
      'The ratio was 1.55, surpassing the annual target of less than 1.9.',
      'target 1.55 for 1.9 met',
    ],
    ['Only 58.6% were seen, well short of the 92% target.', 'target 58.6 for 92 missed'],
    ['城镇新增就业52.3万人，超额完成48万人的年度目标。', 'target 52.3 for 48 met'],
    ['The line is 7,600 km (4,722 miles) long.', 'equal 7,600 4,722'],
    ['The project cost 80 billion yuan (about US$11 billion).', 'equal 80 11'],
    [
      '2012年以来，总量从2.50万亿元增加到2022年的5.40万亿元，年均增长8.0%。',
      'average 2.50 → 5.40 by 8.0',
    ],
  ])
})

describe('relates nothing where nothing was said', () => {
  unrelated([
    'The group runs 1,240 stores in 12 countries, and raised 3 billion yuan.',
    'Imports from 50 countries rose 5%.',
    'Receipts amounted to US$9.7 billion, or US$868 per visitor.',
    'Youth unemployment was 9.4%, compared with 12.1% nationwide.',
    '新增贷款100亿元，惠及企业200家。',
    '工程全长1629公里，投资240亿元。',
    '小学612所、初中180所。',
    '出口600亿元，占全国的4.2%。',
  ])

  test('a rise in one measure isn’t that of the measure before it', () => {
    expect(told('The network has 7,600 km of line, while passenger traffic rose 5%.')).toContain(
      'change – → – by 5 up',
    )
  })

  test('growth that slowed isn’t a change from growth', () => {
    const found = told('GDP grew 4.6% in the third quarter, down from 4.7% in the second quarter.')
    expect(found).toContain('change 4.7 → 4.6 by – down')
    expect(found).not.toContain('change 4.7 → 4.6 by 4.6 up')
  })
})

describe('relates figures across a document', () => {
  test('a headline to the figure of the body that it tells', () => {
    expect(
      told('Annual inflation down to 2.1%\n\nThe annual inflation rate was 2.1% in June 2024.'),
    ).toContain('same 2.1 2.1')
  })

  test('the columns and the total of a table', () => {
    const table =
      'Country\t2023\t2024\tChange\nAlba\t200\t220\t10.0%\nNorden\t100\t90\t-10.0%\nTotal\t300\t310\t3.3%'
    expect(told(`Arrivals by country.\n\n${table}\n`)).toEqual(
      expect.arrayContaining([
        'change 200 → 220 by 10.0 up',
        'sum 300: 200 100',
        'sum 310: 220 90',
      ]),
    )
  })

  test('a share to a whole that was told paragraphs before, by its name', () => {
    expect(
      told(
        '2024年上半年，全省进出口总值8364亿元。\n\n特点如下。\n\n2024年上半年，民营企业进出口4968亿元，占进出口总值的59.4%。',
      ),
    ).toContain('share 4968 of 8364 is 59.4')
  })
})

describe('accuses nobody of what real releases are full of', () => {
  unrelated([
    'Net earnings were $521 million, giving a loss of $12 million against a profit of $604 million in 2023.',
    'Full-time earnings were £556 per week, compared with £459 for women.',
    'There were 27,834 conceptions to women aged under 18.',
    '全国31个省（自治区、直辖市）已启动该项目。',
    '来自中国、法国、美国、俄罗斯的9支飞行表演队参加了演出。',
    '线路途经海南州、果洛州两州四县。',
    '地震造成168人死亡，565人受伤，另有323人下落不明。',
    '全国已有29个省份建立机制。其中，57个城市获得融资。',
    '中国大宗商品价格指数为114.5点。其中，农产品指数为129.4点。',
    '农业科技进步贡献率达到62.4%，力争到2025年达到64%。',
  ])
  cases([
    ['14个设区市中13个达标。', 'among 14: 13'],
    ['城镇新增就业52.3万人，超额完成48万人的年度目标。', 'target 52.3 for 48 met'],
  ])
  test('gives a pair of ends no growth that is of another measure', () => {
    const text =
      'Sales were up 46% to $6.36 million from $4.35 million, with same-store sales up 16%.'
    expect(told(text).filter((line) => line.includes('4.35'))).toEqual([
      'change 4.35 → 6.36 by 46 up',
    ])
  })
})

test('what others grew by, what a total is and what several figures are called leave true texts alone', () => {
  expect(told('外贸额80亿元，增长5%，高于全省4.1个百分点（全省为0.9%）。')).not.toContain(
    'change – → 80 by 0.9 up',
  )
  expect(told('地下水20亿立方米，其中不重复的5亿立方米；水资源总量90亿立方米。')).toEqual([
    'among 20: 5',
  ])
  const text =
    '续建项目30个，完成投资52亿元；新开工项目9个，完成投资22亿元。\n交通项目完成投资27亿元，占35%。'
  expect(told(text)).toContain('share 27 of – is 35')
})

test.each([
  'Sales rose 31 million from 582 million a year earlier.',
  'Output increased 41,000 tonnes from 392,000 tonnes in 2023.',
  'Costs fell $41 million from $618 million.',
])('%s tells by how much, and no level', (text) => {
  const report = checkText(text, { date: '2024-11-05' })
  expect(report.claims[0]?.comparison.kind).toBe('growth')
  expect(report.claims.map(({ verdict }) => verdict)).not.toContain('inconsistent')
})

test('what is near to its base without a word between is a level still', () => {
  const report = checkText('Output rose 392,000 tonnes from 418,000 tonnes in 2023.')
  expect(report.claims[0]?.verdict).toBe('inconsistent')
})
