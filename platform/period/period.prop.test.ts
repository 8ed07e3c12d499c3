import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalPeriod } from './canonical.ts'
import { dayOf } from './days.ts'
import {
  addDays,
  comparePeriods,
  daysBetween,
  endOf,
  fromSdmxTime,
  isDay,
  lastDayOfMonth,
  type Period,
  parsePeriod,
  periodCode,
  periodsBetween,
  printPeriod,
  readPeriod,
  samePeriod,
  startOf,
  toSdmxTime,
  yearsBefore,
} from './index.ts'

const years = fc.integer({ min: 1900, max: 2100 })
const monthNumbers = fc.integer({ min: 1, max: 12 })
const days = fc
  .tuple(years, monthNumbers, fc.integer({ min: 1, max: 31 }), fc.boolean())
  .map(([year, month, day, last]) => {
    const end = lastDayOfMonth(year, month)
    const text = `${end.slice(0, 8)}${String(day).padStart(2, '0')}`
    return last || text > end ? end : text
  })
const quarterNumbers = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)

/** Every way there is to name a period, several of them for one stretch. */
const named: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('year' as const), year: years }),
  fc.record({
    kind: fc.constant('half' as const),
    year: years,
    half: fc.constantFrom(1 as const, 2 as const),
  }),
  fc.record({ kind: fc.constant('quarter' as const), year: years, quarter: quarterNumbers }),
  fc.record({ kind: fc.constant('month' as const), year: years, month: monthNumbers }),
  fc.record({ kind: fc.constant('day' as const), day: days }),
  fc.record({ kind: fc.constant('quarters' as const), year: years, last: quarterNumbers }),
  fc.record({ kind: fc.constant('months' as const), year: years, last: monthNumbers }),
  fc.record({ kind: fc.constant('instant' as const), day: days }),
  fc.tuple(days, days, fc.boolean()).map((ends) => {
    const [first, last] = [ends[0], ends[1]].sort()
    return { kind: 'since' as const, from: ends[2] ? (first ?? null) : null, to: last ?? ends[1] }
  }),
  fc.tuple(years, monthNumbers, fc.integer({ min: 1, max: 14 })).map(([year, month, more]) => {
    const last = month - 1 + more
    return {
      kind: 'since' as const,
      from: dayOf(year, month, 1),
      to: lastDayOfMonth(year + Math.floor(last / 12), (last % 12) + 1),
    }
  }),
  fc
    .tuple(years, fc.integer({ min: 1, max: 30 }))
    .map(([first, more]) => ({ kind: 'span' as const, first, last: first + more })),
)

/** Every period by its canonical name. */
const periods = named.map(canonicalPeriod)

test('every code reads back as the period it names', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(parsePeriod(periodCode(period))).toEqual(period)
    }),
    { numRuns: 1000 },
  )
})

test('two names of one stretch share one code, and one code is one stretch', () => {
  fc.assert(
    fc.property(named, named, (a, b) => {
      expect(periodCode(a) === periodCode(b)).toBe(samePeriod(a, b))
      expect(samePeriod(parsePeriod(periodCode(a)), a)).toBe(true)
      expect(periodCode(parsePeriod(periodCode(a)))).toBe(periodCode(a))
      expect(fromSdmxTime(toSdmxTime(a))).toEqual(canonicalPeriod(a))
    }),
    { numRuns: 2000 },
  )
})

test('all stretches of one year that begin in January have as many codes as ends', () => {
  const ofYear = (year: number): readonly Period[] => [
    { kind: 'year', year },
    { kind: 'half', year, half: 1 },
    { kind: 'quarter', year, quarter: 1 },
    { kind: 'month', year, month: 1 },
    ...([1, 2, 3, 4] as const).map((last) => ({ kind: 'quarters' as const, year, last })),
    ...Array.from({ length: 12 }, (_, i) => ({ kind: 'months' as const, year, last: i + 1 })),
  ]
  fc.assert(
    fc.property(years, (year) => {
      const all = ofYear(year)
      expect(new Set(all.map(periodCode)).size).toBe(new Set(all.map(endOf)).size)
    }),
    { numRuns: 20 },
  )
})

test('every period said in English or Chinese is understood as the same period, whenever it was said', () => {
  fc.assert(
    fc.property(
      periods,
      fc.constantFrom('en', 'zh', 'en-GB', 'zh-Hans'),
      days,
      (period, lang, day) => {
        const said = printPeriod(period, lang)
        const heard = readPeriod(said, lang, day)
        expect(heard && samePeriod(heard, period), `${said} -> ${JSON.stringify(heard)}`).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
})

test('days of one month, and of two, are said and understood as the same days', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('en', 'zh'),
      (from, length, lang) => {
        const period: Period = { kind: 'since', from, to: addDays(from, length) }
        const said = printPeriod(period, lang)
        const heard = readPeriod(said, lang, '2025-06-30')
        expect(heard && samePeriod(heard, period), said).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})

test('every period survives the time format of SDMX', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(fromSdmxTime(toSdmxTime(period))).toEqual(period)
    }),
    { numRuns: 1000 },
  )
})

test('the order of periods is total, and equal only for one code', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0)
      expect(comparePeriods(a, b) === 0).toBe(periodCode(a) === periodCode(b))
    }),
  )
})

test('a period some years earlier is of the same kind, and a real one', () => {
  fc.assert(
    fc.property(periods, fc.integer({ min: 0, max: 50 }), (period, back) => {
      if (period.kind === 'since' && period.from !== null) return
      const earlier = yearsBefore(period, back)
      expect(earlier.kind).toBe(period.kind)
      expect(parsePeriod(periodCode(earlier))).toEqual(earlier)
      expect(Number(endOf(earlier).slice(0, 4))).toBe(Number(endOf(period).slice(0, 4)) - back)
    }),
  )
})

test('no month loses its last day, however many years one goes back', () => {
  fc.assert(
    fc.property(years, monthNumbers, fc.integer({ min: 1, max: 100 }), (year, month, back) => {
      const day = lastDayOfMonth(year, month)
      expect(yearsBefore({ kind: 'instant', day }, back)).toEqual({
        kind: 'instant',
        day: lastDayOfMonth(year - back, month),
      })
    }),
  )
})

test('days count as the calendar of the platform counts', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      const expected = Temporal.PlainDate.from(day).add({ days: count }).toString()
      expect(addDays(day, count)).toBe(expected)
      expect(daysBetween(day, expected)).toBe(count)
      expect(isDay(expected)).toBe(true)
    }),
  )
})

test('a sequence has no gap: each period begins on the day after the one before', () => {
  const kinds = fc.constantFrom('2019', '2019-H2', '2019-Q2', '2019-11', '2019-12-31')
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 60 }), (code, more) => {
      const first = parsePeriod(code)
      const all = periodsBetween(first, yearsBefore(first, -Math.ceil(more / 20)))
      all.slice(1).forEach((period, index) => {
        const before = all[index]
        expect(before && startOf(period)).toBe(before && addDays(endOf(before), 1))
      })
    }),
  )
})
