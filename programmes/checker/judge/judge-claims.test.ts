import { expect, test } from 'vitest'
import { judgeClaims } from './judge-claims.ts'
import { deltaGround } from './tiny/pack.ts'
import { release } from './tiny/release.ts'

const ground = deltaGround()
const TODAY = '2026-11-25'

function judged(marked: string, date: string | null = '2024-12-04', asOf: string | null = null) {
  const { reading, report } = release(ground.region, date, marked)
  const parts = { ground, aliases: [], asOf, today: TODAY, document: null }
  return judgeClaims(reading, report, parts)
}

function only(marked: string, date?: string | null, asOf?: string) {
  const [claim] = judged(marked, date, asOf).claims
  if (claim === undefined) throw new Error('no claim')
  return claim
}

const SHARE = (value: string, year: string) =>
  `长三角经济总量${year}年占全国的[[${value}%|${value} percent k=share p=${year} m=经济总量 base=全国]]。`

test('a share that fits one whole and not the other says which, and that a census turned it round', () => {
  const { verdict, reasons, data, wording } = only(SHARE('24.4', '2023'))
  expect(verdict).toBe('holds-only-if')
  expect(reasons[0]?.en).toBe(
    '“24.4%” holds against the sum of the provinces (24.39\u202f%), not against the national total (24.20\u202f%).',
  )
  expect(reasons[0]?.zh).toContain('24.39%')
  expect(data?.changed).toBe(true)
  expect(reasons.find(({ check }) => check === 'since')?.en).toContain(
    'Since revised: “24.4%” holds against the national total (24.43\u202f%), not against the sum of the provinces (24.63\u202f%).',
  )
  expect(wording?.en).toBe(
    '24.4\u202f% of the sum of the provinces, or 24.2\u202f% of the national total',
  )
  expect(data?.alternatives.map(({ known, ok }) => [known, ok])).toEqual([
    ['then', true],
    ['then', false],
    ['since', false],
    ['since', true],
  ])
})

test('a share that fits no vintage is contradicted, with the nearest and how far off it is', () => {
  const { verdict, reasons, wording } = only(SHARE('23.9', '2018'))
  expect(verdict).toBe('contradicted')
  expect(reasons[0]).toMatchObject({ check: 'data', ok: false })
  expect(reasons[0]?.en).toContain('the data give 4 values and it fits none; the nearest is 24.07')
  expect(reasons[0]?.en).toContain('0.17\u202fpp less')
  expect(wording?.zh).toBe('长三角经济总量2018年占全国的24.1%。')
  // Whatever language is asked for, a sentence is amended in its own.
  expect(wording?.en).toBe(wording?.zh)
})

test('an intensity may hold of digits cut off on old accounts alone', () => {
  const intensity = (value: string, year: string) =>
    only(
      `The R&D intensity of the Yangtze River Delta was [[${value}%|${value} percent p=${year} m=R&D_intensity]].`,
    )
  const early = intensity('2.81', '2018')
  expect(early.verdict).toBe('holds-only-if')
  expect(early.reasons[0]?.en).toContain('cut off, not rounded')
  expect(intensity('3.34', '2023').verdict).toBe('contradicted')
  expect(intensity('3.33', '2023').verdict).toBe('holds')
})

test('counts of large cities hold in their years, and their share of the nation', () => {
  const { claims } = judged(
    'The Yangtze River Delta had [[6|6 items p=2018 m=trillion-yuan_cities]] trillion-yuan cities in 2018 and [[9|9 items p=2023 m=trillion-yuan_cities]] in 2023, [[more than one third|0.333333333333 ratio f=1/3 b=over k=share p=2023 m=trillion-yuan_cities base=the_nation]] of the nation.',
  )
  expect(claims.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds'])
})

test('growth and its distance from the nation are judged at comparable prices', () => {
  const { claims } = judged(
    'In the first three quarters the GDP of the Yangtze River Delta grew by [[5.4%|5.4 percent k=growth p=2024-Q1..Q3 m=GDP]], [[0.6 percentage points|0.6 percentage-point k=gap p=2024-Q1..Q3 m=GDP base=the_national_average]] more than the nation.',
  )
  expect(claims.map(({ verdict, match }) => [match?.indicator, verdict])).toEqual([
    ['region-growth-real', 'holds'],
    ['growth-gap', 'holds'],
  ])
})

test.each([
  ['grew by [[9.9%|9.9 percent k=growth p=2024-Q1..Q3 m=GDP]]', 'contradicted'],
  ['grew by [[5.7%|5.7 percent k=growth p=2024-Q1..Q3 m=GDP]]', 'holds'],
  ['grew by [[over 5%|5 percent b=over k=growth p=2024-Q1..Q3 m=GDP]]', 'holds'],
  ['grew by [[over 6%|6 percent b=over k=growth p=2024-Q1..Q3 m=GDP]]', 'contradicted'],
  ['fell by [[5.7%|5.7 percent k=growth d=down p=2024-Q1..Q3 m=GDP]]', 'contradicted'],
  ['grew by [[at most 6%|6 percent b=atMost k=growth p=2024-Q1..Q3 m=GDP]]', 'holds'],
])('Jiangsu’s GDP %s: %s', (words, verdict) => {
  expect(only(`In the first three quarters Jiangsu's GDP ${words}.`).verdict).toBe(verdict)
})

test('a contradiction names the observation and by how much', () => {
  const { reasons, wording, data } = only(
    '2023年，广东省地区生产总值[[14.57万亿元|14570000000000 CNY r=10 p=2023 m=广东省地区生产总值]]。',
  )
  expect(reasons[0]?.zh).toContain('2023年31个省份地区生产总值')
  expect(reasons[0]?.zh).toContain('多1.00万亿元')
  expect(wording?.zh).toBe('2023年，广东省地区生产总值13.57万亿元。')
  expect(data?.observations).toMatchObject([{ provenance: 'published', period: '2023' }])
})

test('what was published only later decides nothing, and stands beside it', () => {
  const claim = only(
    '2023年，安徽省地区生产总值[[47050.6亿元|4705060000000 CNY r=7 p=2023 m=安徽省地区生产总值]]。',
    '2024-01-20',
  )
  expect([claim.verdict, claim.addable]).toEqual(['no-data', true])
  expect(claim.data?.since.verdict).toBe('holds-only-if')
  expect(claim.reasons.find(({ check }) => check === 'since')?.en).toContain('Known only since')
})

test('the state of knowledge may be asked for', () => {
  const marked =
    '2023年，安徽省地区生产总值[[47050.6亿元|4705060000000 CNY r=7 p=2023 m=安徽省地区生产总值]]。'
  expect(only(marked, '2024-01-20', '2024-12-04').verdict).toBe('holds')
})

test('a day that is yet to come knows no more than today, and the answer says so', () => {
  const marked =
    '2023年，安徽省地区生产总值[[47050.6亿元|4705060000000 CNY r=7 p=2023 m=安徽省地区生产总值]]。'
  const { summary, claims } = judged(marked, '2024-12-04', '2030-01-01')
  expect(summary).toMatchObject({ asOf: '2030-01-01', knownUntil: TODAY })
  expect(claims[0]?.data?.then.asOf).toBe(TODAY)
  expect(judged(marked, '2030-01-01').summary).toMatchObject({ knownUntil: TODAY })
  expect(judged(marked).summary).not.toHaveProperty('knownUntil')
})

test('figures that no indicator has are computed from those that have their levels', () => {
  const { claims } = judged(
    '2023年，上海研发经费支出[[2049.6亿元|204960000000 CNY r=7 p=2023 m=研发经费支出]]，比上年增长[[3.4%|3.4 percent k=growth p=2023 bp=2022 m=研发经费支出]]。长三角研发经费支出[[10167亿元|1016700000000 CNY r=8 p=2023 m=研发经费支出]]。江苏省研发经费支出占全国的[[12.6%|12.6 percent k=share p=2023 m=研发经费支出 base=全国]]。2023年上海市研发投入强度比2018年提高[[0.2个百分点|0.2 percentage-point k=gap p=2023 bp=2018 m=研发投入强度]]。',
  )
  expect(claims.map(({ verdict }) => verdict)).toEqual([
    'holds',
    'holds',
    'holds',
    'holds',
    'holds',
  ])
  expect(claims[1]?.match?.title.en).toBe('Spending on research and development, change since 2022')
  expect(claims.map(({ addable }) => addable)).toEqual([false, false, false, false, false])
})

test('a change of a rate since a year before that a revision by hundredths would explain is not contradicted', () => {
  const gap = (points: string) =>
    only(
      `2023年上海市研发投入强度比2018年提高[[${points}个百分点|${points} percentage-point k=gap p=2023 bp=2018 m=研发投入强度]]。`,
    )
  const near = gap('0.21')
  expect(near.verdict).toBe('no-data')
  expect(near.reasons.some(({ check }) => check === 'revised')).toBe(true)
  expect(gap('0.61').verdict).toBe('contradicted')
})

test('a rank in the nation is counted, and a rank of growth is no rank of size', () => {
  const rank = (words: string) =>
    only(
      `2023年，安徽省地区生产总值${words}居全国第[[11位|11 rank k=rank p=2023 m=地区生产总值]]。`,
    )
  const size = rank('总量')
  expect([size.match?.indicator, size.verdict]).toEqual(['gdp', 'holds'])
  const { claims } = judged(
    '2023年，安徽省地区生产总值增长[[5.8%|5.8 percent k=growth p=2023 m=地区生产总值]]，居全国第[[3位|3 rank k=rank p=2023 m=地区生产总值]]。',
  )
  expect(claims[1]?.match).toBeNull()
})

test('the release itself and its echoes support nothing, and are named', () => {
  const text =
    '长三角大型科学仪器[[46441台套|46441 sets m=大型科学仪器]]，子基金[[47个|47 items m=子基金]]，直投项目[[52个|52 items m=直投项目]]。'
  const own = judged(text)
  expect(own.excluded.map(({ document }) => document)).toEqual([
    'press-conference-2024-12-04',
    'shine-2024-12-04',
    'cls-december-4',
  ])
  expect(own.claims.every(({ verdict }) => verdict === 'no-data')).toBe(true)
  // On another day the same words are another text, which the press conference may well support.
  const later = judged(
    '长三角大型科学仪器[[46441台套|46441 sets p=@2024-12-04 m=大型科学仪器]]。',
    '2024-12-05',
  )
  expect([later.excluded, later.claims[0]?.verdict]).toEqual([[], 'holds'])
  expect(later.claims[0]?.data?.then.independentSources).toBe(1)
})

test('a figure of an assumed period is never contradicted', () => {
  const count = (value: string) =>
    only(
      `The Yangtze River Delta now has [[${value}|${value} items m=trillion-yuan_cities]] trillion-yuan cities.`,
    )
  expect(count('9').verdict).toBe('holds')
  const wrong = count('8')
  expect([wrong.verdict, wrong.match?.period]).toEqual(['no-data', '2023'])
  expect(wrong.reasons.map(({ ok }) => ok)).not.toContain(false)
  expect(wrong.reasons.find(({ check }) => check === 'assumed')?.en).toContain(
    'doesn’t say of which period',
  )
  // What decides nothing is said before what the data give, not behind it.
  expect(wrong.reasons.map(({ check }) => check)).toEqual(['assumed', 'data'])
  expect(wrong.data?.then.reason.en).toMatch(
    /^The release doesn’t say of which period it is, so these data decide nothing\. .*the data give 9/,
  )
  expect(wrong.data?.then.reason.zh).toMatch(/^原文未注明时期，故不据以下数据判断。\S/)
})

test('a remark says where the words of the release mean another unit', () => {
  const { reasons } = only(
    'In the Yangtze River Delta direct settlement of outpatient expenses served [[46 million people|46000000 persons b=over r=6 p=since..@2024-10-31]].',
  )
  expect(reasons.find(({ check }) => check === 'unit')?.en).toContain('person-times')
})

test('a length cut off instead of rounded holds on that condition', () => {
  const { verdict, wording } = only(
    'The [[163-kilometer|163 km m=Shanghai-Suzhou-Huzhou_high-speed_rail]] Shanghai-Suzhou-Huzhou high-speed rail opens in the Yangtze River Delta.',
  )
  expect([verdict, wording?.en]).toEqual([
    'holds-only-if',
    'The 164-kilometer Shanghai-Suzhou-Huzhou high-speed rail opens in the Yangtze River Delta.',
  ])
})

test.each([
  [
    '',
    '“163公里”仅在截去尾数时才成立（163.8公里）。',
    '长三角沪苏湖高铁全长[[163公里|163 km m=沪苏湖高铁全长]]。',
  ],
])('what holds on a condition alone is told in whole sentences%s', (_, wanted, text) => {
  expect(only(text).reasons.find(({ check }) => check === 'data')?.zh).toBe(wanted)
})

test('a text without a claim, and one without a place, are answered too', () => {
  expect(judged('Nothing is claimed.').claims).toEqual([])
  expect(only('GDP grew by [[5%|5 percent k=growth p=2023 m=GDP]].').match).toBeNull()
})
