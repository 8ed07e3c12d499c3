import { expect, test } from 'vitest'
import { lexiconOf, readClaims } from '#engines/claims/pure'
import { deltaGround } from '../judge/tiny/pack.ts'
import { aliasesByWords, aliasHits, measureTeller } from './aliases.ts'
import { subjectsOf } from './subject.ts'
import type { Alias } from './types.ts'

const { region } = deltaGround()
const lexicon = lexiconOf(region)

const alias = (words: string, at = '2026-01-01'): Alias => ({
  id: '1',
  words,
  indicator: 'gdp',
  author: 'owner somebody',
  at,
})

/** The words of the correction that the first claim of a text takes. */
function hit(text: string, ...aliases: readonly Alias[]): string | null {
  const reading = readClaims(text, { date: '2024-12-04', lexicon })
  const [claim] = reading.claims
  if (claim === undefined) throw new Error(`no claim in ${text}`)
  const found = aliasHits(
    aliasesByWords(aliases, region),
    reading,
    claim,
    subjectsOf(reading)(claim),
  )
  return found?.words ?? null
}

test.each([
  ['widget volume', 'The widget volume of Jiangsu reached 120 tonnes in 2023.'],
  ['widget volume', 'Jiangsu’s widget volume reached 120 tonnes in 2023.'],
  ['widget volume', 'In 2023 the region had a widget volume of 120 tonnes.'],
  ['widget volume', 'In 2023, the widget volume of the region was 120 billion euros.'],
  ['the widget volume of Jiangsu', 'The widget volume was 120 tonnes in 2023.'],
  ['Widget volume in 2022', 'In 2023, Shanghai’s widget volume was 120 tonnes.'],
  ['地区大饼', '2023年，江苏地区大饼120吨。'],
  ['大饼产量', '2023年，江苏省大饼产量120吨。'],
  ['江苏地区大饼', '2023年，浙江的大饼120吨。'],
  ['上海市2022年大饼产量', '江苏省2023年大饼产量为120吨。'],
])('a correction of %s is found in: %s', (words, text) => {
  expect(hit(text, alias(words))).toBe(words)
})

test.each([
  ['widget volume', 'The widget export volume of Jiangsu reached 120 tonnes in 2023.'],
  ['volume', 'The widget volume of Jiangsu reached 120 tonnes in 2023.'],
  ['widget', 'Jiangsu’s widget volume reached 120 tonnes in 2023.'],
  ['大饼', '2023年，江苏省大饼产量120吨。'],
  ['Jiangsu', 'Jiangsu’s widget volume reached 120 tonnes in 2023.'],
])('a correction of %s is none of: %s', (words, text) => {
  expect(hit(text, alias(words))).toBeNull()
})

test.each([
  ['上海', '2023年，上海47218.66亿元，江苏128222.16亿元。'],
  ['Jiangsu', 'In 2023, Jiangsu recorded 12.8 trillion yuan.'],
])('a correction of a place alone, as %s was kept once, counts for nothing', (words, text) => {
  expect(hit(text, alias(words))).toBeNull()
})

test.each([
  '上海',
  '上海市',
  'SHANGHAI',
  'Jiangsu',
  'the Yangtze River Delta',
  'in Anhui in 2023',
  '2023年',
  '2024',
  '江苏省2023年',
  '全省',
  'the',
  '——',
])('%s names nothing that is measured', (words) => {
  expect(measureTeller(region)(words)).toBe(false)
})

test.each([
  '上海港吞吐量',
  'Shanghai’s port traffic',
  '大饼',
  'GDP',
  'R&D',
  '5G基站',
  'PM2.5',
  '上海市2022年大饼产量',
])('%s names something that is measured', (words) => {
  expect(measureTeller(region)(words)).toBe(true)
})

test('the exact words come before the same thing elsewhere, and the newer of two before the older', () => {
  const text = 'The widget volume of Jiangsu reached 120 tonnes in 2023.'
  const [general, own] = [alias('widget volume', '2026-01-02'), alias('widget volume of Jiangsu')]
  expect(hit(text, own, general)).toMatch(/^widget volume/)
  expect(hit(text, alias('a widget volume'), general)).toBe('widget volume')
})
