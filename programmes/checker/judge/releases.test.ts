import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClaims } from '#engines/claims/pure'
import type { Day } from '#platform/period'
import { checked, claimsOf } from './tiny/checked.ts'

// Whole releases, read by the readers themselves. What a test names is found by the words of the claim.

/** 'indicator verdict' by the words of each matched claim. */
function found(text: string, date?: Day): { readonly [words: string]: string } {
  return Object.fromEntries(
    checked(text, date).claims.flatMap(({ text: words, match, verdict }) =>
      match === null ? [] : [[words, `${match.indicator} ${match.place} ${verdict}`]],
    ),
  )
}

test('a communiqué of a province: its output, and nothing of its industries', () => {
  const text = `2023年江苏省国民经济运行情况
江苏省统计局　2024年12月2日
初步核算，全年实现地区生产总值128222.2亿元，比上年增长5.8%。其中，第一产业增加值5075.8亿元，增长3.5%；第二产业增加值56909.7亿元，增长6.7%。人均地区生产总值150487元。
全年研究与试验发展（R&D）经费支出4212.3亿元，投入强度3.29%。
全年进出口总额52493.8亿元，比上年下降3.2%。`
  expect(found(text)).toEqual({
    '128222.2亿元': 'gdp CN-JS holds',
    '5.8%': 'gdp-growth-real CN-JS no-data',
    '4212.3亿元': 'rd-expenditure CN-JS holds',
    '3.29%': 'rd-intensity CN-JS holds',
  })
})

test('a news item with a wrong figure of a city: contradicted, and only it', () => {
  const right = 'Hefei’s GDP reached 1.27 trillion yuan in 2023.'
  const wrong = 'Wuxi’s GDP reached 1.75 trillion yuan in 2023.'
  const text = `Cities of the Yangtze River Delta in figures\nNANJING, Aug. 20, 2025 -- ${right} ${wrong}`
  expect(found(text)).toEqual({
    '1.27 trillion yuan': 'gdp CN-340100 holds',
    '1.75 trillion yuan': 'gdp CN-320200 contradicted',
  })
})

test.each([
  [
    'another country',
    'GDP up by 0.4% in the euro area\nIn the second quarter of 2024, GDP rose by 0.4% in the euro area and by 0.3% in the EU, according to Eurostat. Exports to China fell by 2.1%.',
  ],
  [
    'an invented city with all the usual figures',
    '2023年临江市国民经济和社会发展统计公报\n全年实现地区生产总值4821.5亿元，比上年增长5.6%。年末户籍人口512.3万人，常住人口540.1万人。全市研发经费投入强度2.41%。PM2.5平均浓度33微克/立方米，优良天数比例82.1%。高铁营业里程310公里。',
  ],
  [
    'another region of three provinces and one city',
    '湘赣皖浙区域合作取得新成效\n12月18日，区域合作座谈会在赣江市举行。三省一市经济总量占全国的比重从2018年的18.6%提高到2023年的19.3%，万亿元城市增加到7座。',
  ],
  [
    'a company',
    'Alderbrook reports third quarter\nAlderbrook Instruments reported revenue of $12.3 billion, up 8.5%. R&D spending reached $1.1 billion, or 8.9% of revenue.',
  ],
])('of %s nothing matches', (_, text) => {
  expect(found(text)).toEqual({})
})

test.each([
  '2023年，上海市社会消费品零售总额18515.50亿元，金融业增加值8646.86亿元，占全市生产总值的比重为18.3%。',
  '2023年，上海市海洋生产总值超过1万亿元，数字经济核心产业增加值6000亿元。',
  '2023年，上海市新能源汽车保有量128.8万辆，新能源汽车销量43万辆，新能源汽车出口50万辆。',
  '2023年，上海市公共充电桩累计20万个，充电站5000座。家用充电桩车桩比1.1。',
  '2023年，上海市PM2.5达标天数350天，重污染天数0天。高铁客运量1.2亿人次，高铁站8座。',
  '2023年，上海市制造业研发投入强度2.8%，企业研发经费1500亿元，研发人员38万人。',
  '2023年，上海市户籍老年人口568万人，占户籍人口的37.4%；常住人口城镇化率89.3%。',
  '2023年，上海市GDP能耗下降2.1%，GDP平减指数上涨0.4%，人均GDP突破19万元，绿色GDP占比60%。',
  '2023年，上海市碳市场配额成交量460万吨，技术合同意向成交金额20亿美元。',
  "In 2023, Shanghai's gross industrial output reached 3.94 trillion yuan, and its retail sales 1.85 trillion yuan.",
  'In 2023, GDP per capita of Shanghai reached 190,000 yuan; its GDP deflator rose by 0.4 percent.',
  'In 2023, corporate R&D expenditure of Shanghai reached 150 billion yuan; R&D personnel numbered 380,000.',
  'In 2023, Shanghai sold 430,000 new energy vehicles; the stock of new energy vehicles reached 1.29 million.',
  "In 2023, Shanghai's services sector grew by 6 percent and its night economy by 20 percent.",
  "In 2023, Shanghai's public finance revenue as a share of GDP was 17.6 percent.",
])('figures beside ours match nothing: %s', (text) => {
  expect(found(text, '2024-12-04')).toEqual({})
})

const REFERENCE = join(
  import.meta.dirname,
  '../../../../shared/reference/bulletin-2024-12-04.en.txt',
)

test.skipIf(!existsSync(REFERENCE))(
  'the reference bulletin: its traps are found, and it doesn’t prove itself (skipped where its text isn’t at hand)',
  () => {
    const answer = checked(readFileSync(REFERENCE, 'utf8'), '2024-12-04')
    const of = (words: string) =>
      answer.claims.filter(({ text }) => text === words).map(({ verdict }) => verdict)
    expect(answer.excluded.map(({ document }) => document)).toContain('press-conference-2024-12-04')
    expect(of('23.9%')).toEqual(['contradicted'])
    expect(of('24.4%')).toEqual(['holds-only-if'])
    expect(of('2.81%')).toEqual(['holds-only-if'])
    expect(of('3.34%')).toEqual(['contradicted'])
    expect(of('5.4%')).toEqual(['holds'])
    expect(of('0.6 percentage points')).toEqual(['holds'])
    expect(of('more than one-third')).toEqual(['holds'])
    expect(of('46,441 sets')).toEqual(['no-data'])
    expect(answer.claims.filter(({ match }) => match !== null).length).toBeGreaterThan(40)
  },
)

test.each([
  [
    'of incomes',
    '2023年，上海市居民人均可支配收入84834元，比上年名义增长6.6%，扣除价格因素实际增长6.3%。',
  ],
  ['of a budget', '2023年，上海市一般公共预算收入8312.5亿元，名义增长9.3%。'],
])('a nominal growth of something else is none of output: %s', (_, text) => {
  expect(found(text, '2024-12-04')).toEqual({})
})

test('output at current prices, and its growth at constant ones behind that', () => {
  const text =
    '2023年，江苏省地区生产总值128222.2亿元，按现价计算增长4.4%，按不变价格计算，比上年增长5.8%。'
  expect(found(text, '2024-12-04')).toMatchObject({
    '4.4%': 'nominal-growth CN-JS holds',
    '5.8%': 'gdp-growth-real CN-JS no-data',
  })
})

test.each([
  ['比上年提高0.09个百分点', 'no-data'],
  ['比上年提高0.29个百分点', 'contradicted'],
])('a step of a rate that a revised base explains contradicts nothing: %s', (words, verdict) => {
  const text = `2023年，全国研究与试验发展（R&D）经费投入强度为2.65%，${words}。`
  const answer = checked(text, '2024-10-02')
  expect(answer.claims.at(-1)?.verdict).toBe(verdict)
  const told = answer.claims.at(-1)?.reasons.some((one) => one.check === 'revised')
  expect(told).toBe(verdict === 'no-data')
})

test('some of the nation’s cities are told by where they are, and of no more by what they do', () => {
  const nation = { '26': 'large-cities-nation CN holds' }
  const day = '2024-12-04'
  expect(
    found('Nine of China’s 26 trillion-yuan cities in 2023 are in the Yangtze River Delta.', day),
  ).toEqual({ Nine: 'large-cities CN-YRD holds', ...nation })
  expect(
    found('In 2023 the Yangtze River Delta had eight of China’s 26 trillion-yuan cities.', day),
  ).toEqual({ eight: 'large-cities CN-YRD contradicted', ...nation })
  expect(found('In 2023 five of China’s 26 trillion-yuan cities grew faster.', day)).toEqual(nation)
  expect(found('2023年，全国26个万亿城市中，5个增速超过6%。', day)['5个']).toBe(undefined)
})

test('a figure for which data were looked up keeps the time of which they are, whatever else is likely', () => {
  const text = [
    'Charging network of the Yangtze River Delta grows',
    'SHANGHAI, 4 December 2024 – The three provinces and one city reported on their work at a press conference today. They now run 18 key cooperation items and 10 practical projects, and 170 services are handled across the provinces.',
    'In the Yangtze River Delta over 120,000 new public charging points were built this year, achieving 1.55 new-energy vehicles per charging point. The region has 7,600 kilometers of high-speed railways, of which 163 kilometers opened in October. A trip to Huzhou takes 40 minutes.',
    'The fund has nearly 1,000 projects, and 12 more are planned. Some 320 guests came.',
  ].join('\n\n')
  const date = '2024-12-04'
  const weighed = readClaims(text, { date }).times?.()
  const built = text.indexOf('over 120,000')
  expect(weighed?.get(built)).not.toBe('2024')
  expect(weighed?.has(built)).toBe(true)
  const told = claimsOf(text, date).map(
    ({ text: words, period, periodFrom, match }) =>
      `${words} ${period} ${periodFrom} ${match?.indicator} ${match?.period}`,
  )
  expect(told).toContain('over 120,000 2024 inherited new-charging-points 2024')
  expect(told.at(-1)).toMatch(/^Some 320 guests since2024-01-01\S+ inferred undefined/)
})
