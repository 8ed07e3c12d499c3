import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { claimsOf } from './tiny/checked.ts'

// Sums of places, and what is told beside them: shares of the sum, bases that a sentence begins with, two editions in one sentence.

/** 'indicator place period verdict' of the claim with these words; '-' and the verdict: matched to nothing. */
function saidOf(text: string, date: Day, words: string): string {
  const claim = claimsOf(text, date).find((one) => one.text.includes(words))
  if (claim === undefined) return 'unread'
  const { match, verdict } = claim
  return match === null
    ? `- ${verdict}`
    : `${match.indicator} ${match.place} ${match.period} ${verdict}`
}

// [text, day, the claim's words, what is said of it]
test.each<readonly [string, Day, string, string]>([
  // The share behind a sum of all members is the sum's, not the first one's.
  [
    '2022年，上海、江苏、浙江、安徽研发经费分别为1981.6亿元、3835.4亿元、2416.8亿元、1152.5亿元，合计9386.3亿元，占全国的30.5%。',
    '2023-12-04',
    '30.5%',
    'rd-expenditure CN-YRD 2022 holds',
  ],
  [
    '2022年，上海、江苏、浙江、安徽研发经费分别为1981.6亿元、3835.4亿元、2416.8亿元、1152.5亿元，合计9386.3亿元，占全国的35.0%。',
    '2023-12-04',
    '35.0%',
    'rd-expenditure CN-YRD 2022 contradicted',
  ],
  // Of a sum of some no share of the nation is kept.
  [
    '2022年，江苏、浙江研发经费分别为3835.4亿元、2416.8亿元，合计6252.2亿元，占全国的20.3%。',
    '2023-12-04',
    '20.3%',
    '- no-data',
  ],
  // Counted in words, the places of a sum are those that came before.
  [
    '2023年前三季度，江苏生产新能源汽车70.5万辆，浙江41.8万辆，两地合计112.3万辆。',
    '2024-12-04',
    '112.3万辆',
    'nev-output CN-YRD 2023-Q1..Q3 holds',
  ],
  [
    '2023年前三季度，江苏生产新能源汽车70.5万辆，浙江41.8万辆，两地合计121.3万辆。',
    '2024-12-04',
    '41.8万辆',
    'nev-output CN-ZJ 2023-Q1..Q3 inconsistent',
  ],
  // One place is so many times another, in one period.
  [
    '2022年，江苏、安徽研发经费分别为3835.4亿元、1152.5亿元。江苏是安徽的3.33倍。',
    '2023-12-04',
    '3.33倍',
    'rd-expenditure CN-JS 2022 holds',
  ],
  [
    '2022年，江苏、安徽研发经费分别为3835.4亿元、1152.5亿元。江苏是安徽的3.83倍。',
    '2023-12-04',
    '3.83倍',
    'rd-expenditure CN-JS 2022 inconsistent',
  ],
  // A list of another measure isn't what it is a multiple of.
  [
    '2022年地区生产总值江苏12.3万亿元，安徽4.5万亿元。江苏研发经费3835.4亿元，是安徽的3.3倍。',
    '2023-12-04',
    '3.3倍',
    '- no-data',
  ],
  [
    '2022年研发经费江苏3835.4亿元，安徽1152.5亿元。江苏研发经费3835.4亿元，是安徽的4.3倍。',
    '2023-12-04',
    '4.3倍',
    '- inconsistent',
  ],
  // Dealt out in turn, the first step is of the first place.
  [
    '2023年，江苏研发投入强度3.29%，安徽为2.69%，分别比2020年提高0.36个和0.41个百分点。',
    '2024-12-04',
    '0.36个',
    'rd-intensity CN-JS 2023 holds',
  ],
  [
    '2023年，江苏研发投入强度3.29%，安徽为2.69%，分别比2020年提高0.63个和0.41个百分点。',
    '2024-12-04',
    '0.63个',
    'rd-intensity CN-JS 2023 contradicted',
  ],
  // The base that a sentence begins with is no year before.
  [
    '与2018年相比，按现价计算，2022年江苏地区生产总值增长32.7%，浙江增长38.3%。',
    '2023-12-04',
    '38.3%',
    '- no-data',
  ],
  // Two editions are of one year.
  [
    '2018年上海地区生产总值由32679.9亿元修订为36011.8亿元。',
    '2020-12-04',
    '32679.9亿元',
    'gdp CN-SH 2018 holds-only-if',
  ],
  // Ahead of the nation is no share of it.
  [
    "Zhejiang's R&D intensity, at 3.11 percent in 2022, was well ahead of the national 2.54 percent.",
    '2023-12-04',
    '2.54 percent',
    'rd-intensity CN 2022 holds',
  ],
  [
    "Zhejiang's R&D intensity, at 3.11 percent in 2022, was well ahead of the national 2.45 percent.",
    '2023-12-04',
    '2.45 percent',
    'rd-intensity CN 2022 contradicted',
  ],
])('%s (%s): %s', (text, date, words, expected) => {
  expect(saidOf(text, date, words)).toBe(expected)
})
