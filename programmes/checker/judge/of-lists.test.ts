import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { claimsOf } from './tiny/checked.ts'

// What a whole release tells of its figures: lists without words of their own, editions, sums, and readings that data refute.

function saidOf(text: string, date: Day, words: string): string {
  const claim = claimsOf(text, date).find((one) => one.text.includes(words))
  if (claim === undefined) return 'unread'
  const { match, verdict } = claim
  return match === null
    ? `- ${verdict}`
    : `${match.indicator} ${match.place} ${match.period} ${verdict}`
}

const CITIES =
  '【经济总量】2019年，三省一市地区生产总值237253亿元。2023年占全国经济总量的24.4%。\n【万亿城市】2023年：上海47218.66亿元、苏州24653.37亿元、杭州20058.98亿元、无锡15456.19亿元。'
const SHARES = (jiangsu: string) =>
  `2023年，三省一市R&D经费合计10166.8亿元，占全国的30.5%。\n从增速看，江苏比上年增长${jiangsu}；浙江增长9.2%；安徽增长9.7%。`
const EDITIONS =
  '根据普查结果，2023年江苏省地区生产总值修订为130924.3亿元，上海市修订为51404.5亿元，安徽省修订为48227.5亿元。'

// [text, day, the claim's words, what is said of it]
test.each<readonly [string, string, Day, string, string]>([
  ['a list of a topic', CITIES, '2024-06-20', '20058.98', 'gdp CN-330100 2023 holds'],
  [
    'one of a list whose others agree',
    CITIES.replace('15456.19', '15546.19'),
    '2024-06-20',
    '15546.19',
    'gdp CN-320200 2023 contradicted',
  ],
  [
    'a list of something else',
    CITIES.replace('万亿城市', '工业')
      .replace('24653.37', '1365.3')
      .replace('20058.98', '905.9')
      .replace('15456.19', '845.6'),
    '2024-06-20',
    '1365.3',
    '- no-data',
  ],
  [
    'an assumed year that the list bears out',
    '长三角科创\n从研发投入强度看，上海4.34%、江苏3.29%、浙江3.20%、安徽2.96%。',
    '2024-12-18',
    '2.96%',
    'rd-intensity CN-AH 2023 contradicted',
  ],
  [
    'an assumed year that nothing bears out',
    '长三角科创\n从研发投入强度看，上海4.16%、江苏2.70%、浙江3.20%、安徽2.96%。',
    '2024-12-18',
    '2.96%',
    'rd-intensity CN-AH 2023 no-data',
  ],
  [
    '全省 in the release of a city',
    '无锡市新闻发布会\n2023年，无锡市地区生产总值15456.19亿元。全省地区生产总值12.82万亿元。',
    '2024-09-12',
    '12.82',
    'gdp CN-JS 2023 holds',
  ],
  ['growths of a topic', SHARES('9.8%'), '2024-11-05', '9.8%', 'rd-expenditure CN-JS 2023 holds'],
  [
    'a growth off the others',
    SHARES('8.9%'),
    '2024-11-05',
    '8.9%',
    'rd-expenditure CN-JS 2023 contradicted',
  ],
  [
    'the head of a name for the name',
    'Anhui’s R&D intensity was 2.56 percent in 2022. In 2013, the intensity was only 1.58 percent.',
    '2023-10-15',
    '1.58',
    'rd-intensity CN-AH 2013 contradicted',
  ],
  [
    'the head of another name',
    'Anhui’s R&D intensity was 2.56 percent in 2022. In 2013, the energy intensity was only 1.58 percent.',
    '2023-10-15',
    '1.58',
    '- no-data',
  ],
  // Between two editions of one period lies no change of a series.
  [
    'a revision',
    '2023年国内生产总值修订为129.4万亿元，比初步核算数126.1万亿元增加3.4万亿元。',
    '2024-12-30',
    '3.4万亿元',
    '- no-data',
  ],
  // An edition of this year, which may be the text itself, supports nothing, and older ones contradict nothing for it.
  ['revised by a census', EDITIONS, '2025-04-02', '130924.3', 'gdp CN-JS 2023 no-data'],
  [
    'revised to what no edition has',
    EDITIONS.replace('130924.3', '139024.3'),
    '2025-04-02',
    '139024.3',
    'gdp CN-JS 2023 contradicted',
  ],
  [
    'a share of the nation through the years',
    '区域R&D经费占全国的比重由2018年的30.3%提高到2023年的30.5%。长三角R&D经费增长。',
    '2024-11-05',
    '30.5%',
    'rd-expenditure CN-YRD 2023 holds',
  ],
  [
    'the nation’s own, of which a share is told',
    "The Yangtze River Delta invested in R&D in 2021. China's R&D intensity - expenditure as a share of GDP - rose to 2.44 percent in 2021.",
    '2022-09-01',
    '2.44',
    'rd-intensity CN 2021 holds',
  ],
  [
    'what was dealt out, summed up',
    '2023年前三季度，上海、江苏新能源汽车产量分别为91.5万辆和70.5万辆，合计162万辆。',
    '2024-11-10',
    '162万辆',
    'nev-output CN-YRD 2023-Q1..Q3 holds',
  ],
  [
    'what each of those has',
    'In the Yangtze River Delta, the number of cities in the region with a GDP of over 1 trillion yuan was nine in 2023.',
    '2024-12-05',
    'over 1 trillion',
    '- no-data',
  ],
  [
    'a city in its province in its country',
    "Suzhou, an industrial hub in East China's Jiangsu province, reported a gross domestic product of 2.465 trillion yuan in 2023.",
    '2025-09-20',
    '2.465',
    'gdp CN-320500 2023 holds',
  ],
  [
    'where in the country it lies',
    "The economy of East China's Zhejiang Province expanded by 5.4 percent year on year in the first three quarters of 2024.",
    '2024-12-05',
    '5.4 percent',
    'gdp-growth-real CN-ZJ 2024-Q1..Q3 holds',
  ],
  [
    'an expo in its month',
    'The China International Import Expo, held in Shanghai in November 2024, saw tentative deals worth 80.01 billion U.S. dollars.',
    '2024-12-28',
    '80.01',
    'expo-intended-deals CN 2024 holds',
  ],
])('%s', (_, text, date, words, said) => {
  expect(saidOf(text, date, words)).toBe(said)
})

test('what data bear out figure by figure contradicts itself only by its reading', () => {
  const told = (rd: string) =>
    `2023年，江苏省地区生产总值128222.2亿元。\n2022年，江苏省研发经费支出${rd}亿元，占地区生产总值比重达3.12%。`
  const verdictsOf = (text: string) =>
    claimsOf(text, '2024-06-20').flatMap(({ unit, verdict }) => (unit === 'firms' ? [] : verdict))
  expect(verdictsOf(told('3835.4'))).toEqual(['holds', 'holds', 'holds'])
  const sum = (suzhou: string) =>
    `Jiangsu's GDP was 12.82 trillion yuan in 2023: Suzhou contributed ${suzhou} trillion yuan, Nanjing 1.74 trillion yuan and Wuxi 1.55 trillion yuan.`
  expect(verdictsOf(sum('2.47'))).toEqual(['holds', 'holds', 'holds', 'holds'])
  // What the data have instead fits as little: the figure is wrong, and not the sum.
  expect(verdictsOf(sum('2.74'))).toEqual(['holds', 'contradicted', 'holds', 'holds'])
})

test('figures of two editions contradict each other, though each is true of one', () => {
  const text =
    '2023年，长三角地区生产总值30.5万亿元，占全国126.06万亿元的24.4%。江苏省地区生产总值12.82万亿元。'
  const share = claimsOf(text, '2024-12-04').find((one) => one.text === '24.4%')
  expect(share?.verdict).toBe('inconsistent')
})
