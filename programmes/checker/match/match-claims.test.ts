import { expect, test } from 'vitest'
import { deltaGround } from '../judge/tiny/pack.ts'
import { release } from '../judge/tiny/release.ts'
import { matchClaims } from './match-claims.ts'
import type { Alias } from './types.ts'

const ground = deltaGround()

/** 'indicator place period' of each claim, or null. */
function matches(marked: string, aliases: readonly Alias[] = [], date = '2024-12-04') {
  const { reading, report } = release(ground.region, date, marked)
  return matchClaims(reading, report, { ground, aliases, asOf: date }).map(({ chosen }) =>
    chosen === null ? null : `${chosen.entry.indicator.id} ${chosen.place} ${chosen.period.period}`,
  )
}

test.each([
  [
    'a province and a city in Chinese',
    '2023年，安徽省地区生产总值[[47050.6亿元|4705060000000 CNY p=2023 m=安徽省地区生产总值]]，合肥市实现生产总值[[12673.8亿元|1267380000000 CNY p=2023 m=生产总值]]。',
    ['gdp CN-AH 2023', 'gdp CN-340100 2023'],
  ],
  [
    'a province in English, with its growth',
    "Jiangsu's GDP rose by [[5.7 percent|5.7 percent k=growth p=2024-Q1..Q3 m=GDP]] in the first three quarters. Zhejiang's gross domestic product reached [[8.26 trillion yuan|8260000000000 CNY p=2023 m=gross_domestic_product]] in 2023.",
    ['gdp-growth-real CN-JS 2024-Q1..Q3', 'gdp CN-ZJ 2023'],
  ],
  [
    'a growth that has no words of its own takes those of its level',
    '2023年，上海市地区生产总值[[47218.66亿元|4721866000000 CNY p=2023 m=上海市地区生产总值]]，比上年增长[[5.0%|5.0 percent k=growth p=2023 bp=2022]]。',
    ['gdp CN-SH 2023', 'gdp-growth-real CN-SH 2023'],
  ],
  [
    'the region has figures of its own, which its members have not',
    'The R&D intensity of the Yangtze River Delta was [[3.34%|3.34 percent p=2023 m=R&D_intensity]] in 2023, that of Anhui [[2.56%|2.56 percent p=2023 m=R&D_intensity]].',
    ['region-rd-intensity CN-YRD 2023', 'rd-intensity CN-AH 2023'],
  ],
  [
    'registered people are no residents',
    '南京市户籍人口[[663万人|6630000 persons p=@2016-12-31 m=户籍人口]]，常住人口[[827万人|8270000 persons p=@2016-12-31 m=常住人口]]。',
    ['registered-population CN-320100 @2016-12-31', 'resident-population CN-320100 @2016-12-31'],
  ],
  [
    'the state in a year is that of its end, and a total counts from where its series does',
    'High-speed rail of the Yangtze River Delta had [[4,150 km|4150 km p=2018 m=High-speed_rail]] in 2018. The national carbon market traded [[494 million tons|494000000 t p=@2024-10-31 m=carbon_market]] by the end of October.',
    [
      'high-speed-rail-length CN-YRD @2018-12-31',
      'carbon-market-volume CN since2021-07-16..@2024-10-31',
    ],
  ],
  [
    'people and stations of a release may be visits and points',
    'In the Yangtze River Delta direct settlement of outpatient expenses served [[46 million people|46000000 persons p=since..@2024-10-31]]. The Yangtze River Delta built [[120,000|120000 stations p=2024 m=new_public_charging_stations]] new public charging stations.',
    ['outpatient-visits CN-YRD since..@2024-10-31', 'new-charging-points CN-YRD 2024'],
  ],
  [
    'the nation by its adjective, before the year or a comma, and a place of its by the own name',
    "Zhejiang is in the east. National GDP in 2018 was [[90.03 trillion yuan|90030000000000 CNY p=2018 m=National_GDP]]. Shanghai's GDP was [[4.72 trillion yuan|4720000000000 CNY p=2023 m=GDP]]; nationally, GDP came to [[126.06 trillion yuan|126060000000000 CNY p=2023 m=GDP]]. China's Zhejiang in 2023 reached [[8.26 trillion yuan|8260000000000 CNY p=2023 m=GDP]] of GDP.",
    ['gdp CN 2018', 'gdp CN-SH 2023', 'gdp CN 2023', 'gdp CN-ZJ 2023'],
  ],
  [
    'a share of the nation whose measure is a place alone by its whole',
    "The Yangtze River Delta contributed [[24.4%|24.4 percent k=share p=2023 m=Yangtze_River_Delta base=China's_GDP]] of China's GDP in 2023.",
    ['gdp-share CN-YRD 2023'],
  ],
  [
    'spending on research and its share of output in the words that releases use',
    'In 2019 Shanghai spent [[152.46 billion yuan|152460000000 CNY p=2019]] on research and development, [[4.0%|4.0 percent k=share p=2019 base=its_GDP]] of its GDP. Jiangsu invested [[2.79%|2.79 percent k=share p=2019 m=Jiangsu base=its_GDP]] of its GDP in research and development. 2019年上海市研发经费投入[[1524.6亿元|152460000000 CNY p=2019 m=上海市研发经费投入]]，占地区生产总值的[[4.0%|4.0 percent k=share p=2019 base=地区生产总值]]。',
    [
      'rd-expenditure CN-SH 2019',
      'rd-intensity CN-SH 2019',
      'rd-intensity CN-JS 2019',
      'rd-expenditure CN-SH 2019',
      'rd-intensity CN-SH 2019',
    ],
  ],
])('knows %s', (_, marked, expected) => {
  expect(matches(marked)).toEqual(expected)
})

test.each([
  [
    'a part of output',
    '安徽省第一产业增加值[[3496.6亿元|349660000000 CNY p=2023 m=第一产业增加值]]，规模以上工业增加值[[1.2万亿元|1200000000000 CNY p=2023 m=规模以上工业增加值]]。',
  ],
  [
    'output per head, or what is measured against output',
    "安徽省人均地区生产总值[[76830元|76830 CNY/person p=2023 m=人均地区生产总值]]。Shanghai's energy consumption per unit of GDP fell by [[2%|2 percent k=growth d=down p=2023 m=energy_consumption_per_unit_of_GDP]].",
  ],
  [
    'another measure beside a known one',
    "Shanghai's GDP grew fast, and exports reached [[1.7 trillion yuan|1700000000000 CNY p=2023 m=exports]]. 江苏省地区生产总值增长较快，进出口总额[[5.2万亿元|5200000000000 CNY p=2023 m=进出口总额]]。",
  ],
  [
    'a part of a place',
    '上海市浦东新区地区生产总值[[1.67万亿元|1670000000000 CNY p=2023 m=地区生产总值]]。GDP of Pudong New Area in Shanghai reached [[1.67 trillion yuan|1670000000000 CNY p=2023 m=GDP]].',
  ],
  [
    'another line of the railways',
    'The [[97-km|97 km m=Shanghai-Suzhou-Nantong_high-speed_rail]] Shanghai-Suzhou-Nantong high-speed rail runs in the Yangtze River Delta.',
  ],
  [
    'other parts of the world',
    'GDP in the euro area grew by [[0.4%|0.4 percent k=growth p=2024-Q1 m=GDP]]. GDP of Japan fell by [[0.2%|0.2 percent k=growth d=down p=2024-Q1 m=GDP]], while China counted.',
  ],
  [
    'shares of something else than the nation',
    "Jiangsu's GDP is [[13.6%|13.6 percent k=share p=2023 m=GDP]] of what the group hopes for.",
  ],
  [
    'a share of a whole that it names itself',
    '2023年，长三角经济总量达到万亿元的城市有9座，超过全国此类城市的[[三分之一|0.333 ratio k=share p=2023 m=长三角经济总量]]。By economic aggregate the Yangtze River Delta has [[a third|0.333 ratio k=share p=2023 m=economic_aggregate]] of such cities in the country.',
  ],
  [
    'dates, superlatives, thresholds and first batches',
    'In the Yangtze River Delta the first batch [[1|1 batches k=ordinal m=demand_task_lists]] of demand task lists came out, a trillion-yuan city [[1|1000000000000 CNY k=threshold m=trillion-yuan_city]].',
  ],
])('never takes %s for a figure of ours', (_, marked) => {
  expect(matches(marked).filter((one) => one !== null)).toEqual([])
})

test.each([
  'The Yangtze River Delta counts [[nine|9 places p=2023 m=cities]] cities with an output of [[over a trillion yuan|1000000000000 CNY b=over p=2023 m=output]].',
  '[[Nine|9 places p=2023 m=cities]] cities in the Yangtze River Delta each had a GDP of [[more than 1 trillion yuan|1000000000000 CNY b=over p=2023 m=GDP]].',
  '[[Nine|9 places p=2023 m=cities]] cities of the Yangtze River Delta had a GDP of [[more than 1 trillion yuan|1000000000000 CNY b=over p=2023 m=GDP]].',
])('what each of several cities has is not the region’s: %s', (marked) => {
  expect(matches(marked).at(-1)).toBeNull()
})

test('a described region is ours only where the text names no other', () => {
  const share = (words: string) =>
    matches(`${words}三省一市经济总量占全国的[[19.3%|19.3 percent k=share p=2023 m=经济总量]]。`)
  expect(share('')).toEqual(['gdp-share CN-YRD 2023'])
  expect(share('粤港澳大湾区之外，')).toEqual([null])
})

test('a person’s correction is kept to, whether it names an indicator or none', () => {
  const marked =
    '上海市市域总产出[[4.72万亿元|4720000000000 CNY p=2023 m=市域总产出]]，生产总值[[4.72万亿元|4720000000000 CNY p=2023 m=生产总值]]。'
  const by = { id: '1', author: 'owner Li', at: '2024-12-05T00:00:00Z' }
  const aliases = [
    { words: '市域总产出', indicator: 'gdp', ...by },
    { words: '生产总值', indicator: null, ...by },
  ]
  expect(matches(marked)).toEqual([null, 'gdp CN-SH 2023'])
  expect(matches(marked, aliases)).toEqual(['gdp CN-SH 2023', null])
  const later = {
    words: '市域总产出',
    indicator: null,
    id: '1',
    author: 'owner Li',
    at: '2024-12-06T00:00:00Z',
  }
  expect(matches(marked, [...aliases, later])).toEqual([null, null])
})

test('what is near but not sure is shown and not chosen', () => {
  const { reading, report } = release(
    ground.region,
    '2024-12-04',
    '上海市海洋生产总值[[1.1万亿元|1100000000000 CNY p=2023 m=海洋生产总值]]。',
  )
  const [found] = matchClaims(reading, report, { ground, aliases: [], asOf: '2024-12-04' })
  expect(found?.chosen).toBeNull()
  expect(found?.candidates.map(({ entry }) => entry.indicator.id)).toContain('gdp')
})

test('without a day of the release a figure without a period is of none', () => {
  const marked =
    'The Yangtze River Delta has [[46,441 sets|46441 sets m=large_scientific_instruments]] of large scientific instruments.'
  const { reading, report } = release(ground.region, null, marked)
  const [found] = matchClaims(reading, report, { ground, aliases: [], asOf: '2024-12-04' })
  expect(found?.chosen).toBeNull()
  expect(matches(marked)).toEqual(['shared-instruments CN-YRD @2024-12-04'])
})

test('which words of the text were taken for which name is kept', () => {
  const { reading, report } = release(
    ground.region,
    '2024-12-04',
    'The gross domestic product of Shanghai was [[4.72 trillion yuan|4720000000000 CNY p=2023 m=gross_domestic_product]] in 2023. 上海市生产总值[[4.72万亿元|4720000000000 CNY p=2023 m=上海市生产总值]]。',
  )
  const heard = matchClaims(reading, report, { ground, aliases: [], asOf: '2024-12-04' }).map(
    ({ chosen }) => chosen?.heard,
  )
  expect(heard).toEqual(['gross domestic product', '生产总值'])
})
