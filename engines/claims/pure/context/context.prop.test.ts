import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastDayOfMonth, type Period, parsePeriod, periodCode, printPeriod } from '#platform/period'
import { segmentText } from '../text/segment.ts'
import { contextOf } from './context.ts'

const years = fc.integer({ min: 1950, max: 2049 })
const months = fc.integer({ min: 1, max: 12 })
const quarters = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const monthEnds = fc.tuple(years, months).map(([year, month]) => lastDayOfMonth(year, month))
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('year' as const), year: years }),
  fc.record({
    kind: fc.constant('half' as const),
    year: years,
    half: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({ kind: fc.constant('quarter' as const), year: years, quarter: quarters }),
  fc.record({ kind: fc.constant('month' as const), year: years, month: months }),
  fc.record({ kind: fc.constant('quarters' as const), year: years, last: fc.constant(3 as const) }),
  fc.record({
    kind: fc.constant('months' as const),
    year: years,
    last: fc.integer({ min: 2, max: 11 }),
  }),
  fc.record({ kind: fc.constant('day' as const), day: monthEnds }),
  fc.record({ kind: fc.constant('instant' as const), day: monthEnds }),
  fc
    .tuple(years, fc.integer({ min: 1, max: 30 }))
    .map(([first, more]) => ({ kind: 'span' as const, first, last: first + more })),
)

const SENTENCES = {
  en: (words: string) => `Output was flat, in ${words}, as data showed.`,
  zh: (words: string) => `据统计，${words}，产量持平。`,
} as const

test('every period that the house prints is found in a sentence as the same period', () => {
  fc.assert(
    fc.property(periods, fc.constantFrom('en' as const, 'zh' as const), (period, lang) => {
      const text = SENTENCES[lang](printPeriod(period, lang))
      const found = contextOf(segmentText(text), [], { date: '2049-12-31' }).periods
      expect([text, found.map(({ code }) => code)]).toEqual([text, [periodCode(period)]])
    }),
    { numRuns: 500 },
  )
})

const WORDS =
  '2024 2018 5 10 the first third quarter of in from to by end month October May year last this ago earlier since , . ( ) - 年 月 日 今年 去年 同期 前 三季度 以来 截至 至 的 比 10月 上半年 底 “十三五”期间 。 ， \n'.split(
    ' ',
  )
const soups = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 })

test('whatever is written, mentions are canonical, within the text, in order and apart', () => {
  fc.assert(
    fc.property(soups, fc.constantFrom('', ' '), fc.boolean(), (words, gap, isDated) => {
      const text = words.join(gap)
      const doc = segmentText(text)
      const { periods } = contextOf(doc, [], isDated ? { date: '2024-12-04' } : {})
      let past = 0
      for (const { start, end, code } of periods) {
        expect(start).toBeGreaterThanOrEqual(past)
        expect(end).toBeGreaterThan(start)
        expect(periodCode(parsePeriod(code))).toBe(code)
        past = end
      }
      expect(past).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 500 },
  )
})
