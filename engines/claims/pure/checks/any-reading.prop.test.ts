import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rational } from '#platform/exact'
import type { Relation } from '../model.ts'
import { reportOf } from '../report-of.ts'
import { UNITS } from '../units/table.ts'
import { CHECKS } from './catalogue.ts'
import { reasonsOf } from './checks.ts'
import { readingOf, type Told } from './tiny/told.ts'

// Grammars misread, and relations may join what has nothing to do with each other. Whatever comes in, the checks answer.

const units = fc.constantFrom(
  ...UNITS.keys(),
  'CNY/person',
  'km/h',
  'persons/km2',
  'never-heard-of',
)
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, scale]) => {
    const digits = String(n < 0n ? -n : n).padStart(scale + 1, '0')
    const at = digits.length - scale
    return `${n < 0n ? '-' : ''}${digits.slice(0, at)}${scale === 0 ? '' : `.${digits.slice(at)}`}`
  })
const claims: fc.Arbitrary<Told> = fc
  .record({
    value: fc.oneof(numbers, fc.constantFrom('0', '0.0', '1', '-1', '100')),
    unit: units,
    bound: fc.constantFrom(
      'exact',
      'over',
      'under',
      'nearly',
      'about',
      'between',
      'atMost',
      'atLeast',
    ),
    precision: fc.integer({ min: -8, max: 12 }),
    kind: fc.constantFrom(
      'level',
      'growth',
      'gap',
      'share',
      'multiple',
      'rank',
      'target',
      'span',
      null,
    ),
    form: fc.constantFrom('number', 'fraction', 'multiple', 'rank', 'names', 'span', 'length'),
    direction: fc.constantFrom('up', 'down', 'flat', null),
    words: fc.constantFrom('x', '80%以上', '3 or less', '以下'),
    valueHigh: fc.option(numbers, { nil: undefined }),
    isThird: fc.boolean(),
    period: fc.constantFrom('2023', '2024-Q1..Q3', '@2024-10-31', '2018', undefined),
    members: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ isThird, valueHigh, period, ...rest }) => ({
    ...rest,
    ...(valueHigh === undefined ? {} : { valueHigh }),
    ...(period === undefined ? {} : { period }),
    ...(isThird ? { fraction: rational(1n, 3n) } : {}),
  }))

const COUNT = 6
const index = fc.integer({ min: 0, max: COUNT })
const maybe = fc.option(index)
const way = fc.constantFrom('up' as const, 'down' as const, 'flat' as const, null)
const common = { baseWords: fc.constant(null), basePeriod: fc.constant(null) }
const kinds = {
  change: {
    result: maybe,
    base: maybe,
    amount: maybe,
    amountIs: fc.constantFrom(
      'relative' as const,
      'points' as const,
      'absolute' as const,
      'times' as const,
      null,
    ),
    direction: way,
    comparablePrices: fc.boolean(),
    ...common,
  },
  gap: {
    of: maybe,
    than: maybe,
    amount: index,
    direction: fc.constantFrom('up' as const, 'down' as const, null),
    ...common,
  },
  share: { share: index, part: maybe, whole: maybe, ...common },
  parts: { whole: index, parts: fc.array(index, { maxLength: 20 }), complete: fc.boolean() },
  'shares-of-one': { shares: fc.array(index, { maxLength: 8 }) },
  'average-growth': {
    rate: index,
    base: maybe,
    result: maybe,
    years: fc.option(fc.integer({ min: -3, max: 90 })),
  },
  multiple: { times: index, of: maybe, base: maybe, ...common },
  mean: { mean: index, total: index, count: index },
  pooled: { whole: index, parts: fc.array(index, { maxLength: 4 }) },
  'rank-in': { rank: index, list: index },
  target: {
    value: index,
    target: index,
    said: fc.constantFrom('met' as const, 'missed' as const, null),
  },
  enumeration: { count: index, names: index },
  listing: {
    count: index,
    members: fc.array(fc.constant({ start: 0, end: 2 }), { maxLength: 5 }),
    least: fc.integer({ min: 0, max: 5 }),
  },
  'span-length': { span: index, length: index },
  years: {
    length: index,
    from: fc.integer({ min: 1500, max: 2100 }),
    to: fc.integer({ min: 1500, max: 2100 }),
    least: fc.integer({ min: 0, max: 600 }),
    most: fc.integer({ min: 0, max: 600 }),
  },
  same: { claims: fc.array(index, { maxLength: 8 }) },
  equivalent: { left: index, right: index },
} as const
const relations = fc.oneof(
  ...Object.entries(kinds).map(([kind, fields]) =>
    fc.record(fields as never).map((made) => ({ kind, ...(made as object) }) as Relation),
  ),
)

test('answers whatever was read, in whole sentences of both languages', () => {
  fc.assert(
    fc.property(
      fc.array(claims, { minLength: COUNT, maxLength: COUNT }),
      fc.array(relations, { maxLength: 6 }),
      fc.constantFrom('en' as const, 'zh' as const),
      (told, related, grammar) => {
        const reading = readingOf(told, related, grammar)
        for (const { check, en, zh, arithmetic, claims: involved } of reasonsOf(reading)) {
          expect(CHECKS.has(check)).toBe(true)
          for (const text of [en, zh, arithmetic]) {
            expect(text).not.toMatch(/undefined|NaN|\[object|null/)
            expect(text.length).toBeGreaterThan(4)
          }
          expect(en.endsWith('.') && zh.endsWith('。')).toBe(true)
          expect(involved.length).toBeGreaterThan(0)
          expect(involved.every((one) => reading.claims[one] !== undefined)).toBe(true)
        }
        expect(reportOf(reading).claims.length).toBe(COUNT)
      },
    ),
    { numRuns: 1000 },
  )
})
