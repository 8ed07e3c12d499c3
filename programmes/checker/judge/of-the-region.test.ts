import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { claimsOf } from './tiny/checked.ts'

// Sentences as bureaus and papers of the region write them, with what each figure is matched to and what the data say of it.

/** 'indicator place period verdict' of the claim with these words; '-': matched to nothing. */
function saidOf(text: string, date: Day, words: string): string {
  const claim = claimsOf(text, date).find((one) => one.text.includes(words))
  if (claim === undefined) return 'unread'
  const { match, verdict } = claim
  return match === null ? '-' : `${match.indicator} ${match.place} ${match.period} ${verdict}`
}

// [text, day, the claim's words, what is said of it]
test.each<readonly [string, Day, string, string]>([
  // A share of output isn't one of the nation, though the nation is named behind it.
  [
    '2022年，浙江全社会R&D经费支出2416.8亿元，占生产总值的3.11%，比2018年的2.57%提高0.54个百分点；经费总量居全国第4位。',
    '2024-01-22',
    '3.11%',
    'rd-intensity CN-ZJ 2022 holds',
  ],
  [
    '2022年，浙江全社会R&D经费支出2416.8亿元，占生产总值的3.61%，比2018年的2.57%提高1.04个百分点；经费总量居全国第4位。',
    '2024-01-22',
    '3.61%',
    'rd-intensity CN-ZJ 2022 contradicted',
  ],
  // What follows a list of places isn't of the last of them; of a place that is told alone it is.
  [
    '上海2024年12月4日电 2023年，长三角地区生产总值30.5万亿元。上海市生产总值4.72万亿元，江苏省12.82万亿元，浙江省8.26万亿元，安徽省4.71万亿元。万亿城市达到9座。研发投入强度3.34%，比2018年的2.81%提高0.53个百分点。',
    '2024-12-04',
    '3.34%',
    '-',
  ],
  [
    '2023年，安徽省生产总值4.71万亿元，人口低于江苏省。研发投入强度2.69%，居全国前列。',
    '2024-12-04',
    '2.69%',
    'rd-intensity CN-AH 2023 holds',
  ],
  // Cities are counted, and their share is one of cities.
  [
    '2023年，长三角区域内GDP超过万亿元的城市由2018年的6个增加到9个，占全国三分之一以上。',
    '2024-12-04',
    '三分之一',
    'large-cities-share CN-YRD 2023 holds',
  ],
  // What is dealt out is no sum.
  [
    '三省一市中，上海、江苏、安徽2023年生产总值分别为47218.66亿元、128222.2亿元和47050.6亿元。',
    '2024-06-20',
    '47218.66亿元',
    'gdp CN-SH 2023 holds',
  ],
  [
    '三省一市中，上海、江苏、安徽2023年生产总值合计222491.4亿元。',
    '2024-06-20',
    '222491.4亿元',
    'gdp CN-YRD 2023 holds',
  ],
  // Among whom it stands out is none of what is told of it.
  [
    "Suzhou remained the largest economy among Jiangsu's cities, with its GDP rising to 2.47 trillion yuan in 2023.",
    '2025-09-20',
    '2.47 trillion',
    'gdp CN-320500 2023 holds',
  ],
  // The growth that is ahead is the one at comparable prices.
  [
    '2024年前三季度，安徽省生产总值按可比价格计算同比增长5.4%，增速高于全国0.6个百分点。',
    '2024-12-04',
    '0.6个百分点',
    'gdp-growth-real CN-AH 2024-Q1..Q3 holds',
  ],
  // Places gained are no place.
  [
    '2023年，上海市科技创新能力增强。上海—苏州集群在《2023年全球创新指数》报告中位列全球科技集群第5位，比上年上升1位。',
    '2024-03-21',
    '1位',
    'gii-cluster-rank CN-SH 2023 holds',
  ],
  [
    '2023年，上海市科技创新能力增强。上海—苏州集群在《2023年全球创新指数》报告中位列全球科技集群第5位，比上年上升3位。',
    '2024-03-21',
    '3位',
    'gii-cluster-rank CN-SH 2023 contradicted',
  ],
  // A step of a share is none of a growth.
  [
    '2023年，江苏省地区生产总值占全国的比重为10.2%，比2018年的10.3%下降0.1个百分点。',
    '2024-12-04',
    '0.1个百分点',
    '-',
  ],
  // Whichever was named before, the four together are none of them.
  [
    'In 2023 Anhui spent 126.47 billion yuan on R&D. The four together accounted for 30.5 percent of the nation’s total.',
    '2024-10-30',
    '30.5 percent',
    '-',
  ],
  // An amount by which a level fell has a sign.
  [
    '2023年，苏州市地区生产总值24653.4亿元，比2020年减少4472.9亿元。',
    '2025-09-20',
    '4472.9亿元',
    'gdp CN-320500 2023 contradicted',
  ],
  // What a line brings its network to is the network's.
  [
    'The Shanghai-Suzhou-Huzhou railway opened on Thursday, bringing the operating length of high-speed railways in the Yangtze River Delta to more than 7,700 kilometers.',
    '2024-12-30',
    '7,700',
    'high-speed-rail-length CN-YRD @2024-12-26 holds',
  ],
  // The time of the base is that of all that is dealt out behind it.
  [
    '2022年1—10月，长三角地区平均优良天数比例为82.0%，PM2.5平均浓度为29微克/立方米；2016年同期分别为77.0%和43微克/立方米。',
    '2023-12-04',
    '43微克',
    'pm25 CN-YRD 2016-01..10 holds',
  ],
  // The nation's own, though a province was named last; and its cities.
  [
    "In 2023, Anhui's R&D intensity was 2.69 percent. National R&D spending rose 8.4 percent to 3.33571 trillion yuan in 2023.",
    '2024-12-20',
    '3.33571',
    'rd-expenditure CN 2023 holds',
  ],
  [
    'In 2023, Jiangsu and Anhui spent 421.23 and 126.47 billion yuan on R&D, respectively, part of the national total of 3,335.71 billion yuan.',
    '2024-12-20',
    '3,335.71',
    'rd-expenditure CN 2023 holds',
  ],
  // The nation is named as the whole of a share, and its cities aren't counted.
  ['2023年，区域生产总值占全国的24.6%，万亿城市共9个。', '2024-12-04', '9个', '-'],
  [
    '长三角经济\n2023年，全国万亿城市26座，长三角9座。',
    '2024-12-20',
    '26座',
    'large-cities-nation CN 2023 holds',
  ],
  // The newest expo, in a text on the year before.
  [
    '2023年，长三角经济向好。第七届中国国际进口博览会按一年计意向成交金额达800.1亿美元。',
    '2024-12-20',
    '800.1亿美元',
    'expo-intended-deals CN 2024 holds',
  ],
  // A share of the nation's total is no intensity.
  [
    '2023年，三省一市研发经费合计10166.8亿元，首次突破万亿元，占全国的30.5%；研发投入强度3.33%。',
    '2024-11-05',
    '30.5%',
    'rd-expenditure CN-YRD 2023 holds',
  ],
  // What is taken over from a sentence before isn't of the whole nation.
  [
    "Jiangsu accounts for a tenth of China's economy. In 2023 it had five cities with a GDP of more than 1 trillion yuan.",
    '2024-12-05',
    'five cities',
    '-',
  ],
  // Behind whom somebody comes has other figures.
  [
    "In 2023 Jiangsu's R&D spending was second only to Guangdong, and its R&D intensity was 3.29 percent.",
    '2024-12-05',
    '3.29',
    'rd-intensity CN-JS 2023 holds',
  ],
  [
    "East China's Anhui Province saw its gross domestic product (GDP) expand 5.4 percent in the first three quarters of 2024.",
    '2024-12-05',
    '5.4 percent',
    'gdp-growth-real CN-AH 2024-Q1..Q3 holds',
  ],
  // A threshold of those that pass it is nobody's level.
  ['2023年，安徽省R&D经费超过百亿元的有合肥、芜湖2个市。', '2024-12-05', '百亿元', '-'],
  // Two cities of one English name.
  [
    "GDP of Zhejiang's cities: in 2023 Taizhou's GDP was 624.1 billion yuan.",
    '2025-12-05',
    '624.1',
    'gdp CN-331000 2023 holds',
  ],
  // Ahead of the nation, whose figure has another indicator; and no share of the nation is.
  [
    '2023年，长三角研发投入强度3.33%，高于全国0.68个百分点。',
    '2024-11-05',
    '0.68个百分点',
    'region-rd-intensity CN-YRD 2023 holds',
  ],
  [
    '按上年地区生产总值加权，前三季度长三角地区生产总值同比增长5.4%，比全国高0.6个百分点。',
    '2024-12-05',
    '0.6个百分点',
    'growth-gap CN-YRD 2024-Q1..Q3 holds',
  ],
])('%s', (text, date, words, said) => {
  expect(saidOf(text, date, words)).toBe(said)
})

test('an edition whose day nobody knows may have been out: it contradicts no text, and says why', () => {
  const text = '2022年，上海市地区生产总值最终核实为44809.13亿元。'
  const [claim] = claimsOf(text, '2024-03-21')
  expect(claim?.verdict).toBe('no-data')
  expect(claim?.reasons.map(({ check }) => check)).toContain('undated')
  const [wrong] = claimsOf(text.replace('44809.13', '44909.13'), '2024-03-21')
  expect(wrong?.verdict).toBe('contradicted')
})

test('a change between two stated levels of different editions, each of which holds, is right of these two', () => {
  const text = '2023年，合肥市地区生产总值12673.8亿元，比2018年的7822.9亿元增加4850.9亿元。'
  const found = (words: string, of = text) =>
    claimsOf(of, '2024-10-23').find((one) => one.text.includes(words))
  expect(found('4850.9')?.verdict).toBe('no-data')
  expect(found('4850.9')?.reasons.map(({ check }) => check)).toContain('of-ends')
  expect(found('7822.9')?.verdict).toBe('holds-only-if')
  const wrong = text.replace('7822.9', '7222.9').replace('4850.9', '5450.9')
  expect(found('5450.9', wrong)?.verdict).toBe('contradicted')
})

test('in a table of places the head of a column says what is measured', () => {
  const table = (growth: string) =>
    `长三角主要指标\n地区\t2023年地区生产总值（亿元）\t2024年前三季度增速（%）\n浙江\t82553.2\t${growth}\n安徽\t47050.6\t5.4`
  expect(saidOf(table('5.4'), '2024-12-05', '82553.2')).toBe('gdp CN-ZJ 2023 holds')
  expect(saidOf(table('5.6'), '2024-12-05', '5.6')).toBe(
    'gdp-growth-real CN-ZJ 2024-Q1..Q3 contradicted',
  )
})

test('how far off a figure is, is told as finely as the value beside it', () => {
  const [claim] = claimsOf('2023年，江苏省生产总值12.5万亿元。', '2024-12-04')
  expect(claim?.verdict).toBe('contradicted')
  const told = claim?.reasons.find(({ check }) => check === 'data')
  expect(told?.zh).toMatch(/12\.82万亿元.*少3200亿元/)
})
