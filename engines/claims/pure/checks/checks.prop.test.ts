import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  compare,
  contains,
  decimalOf,
  divide,
  formatDecimal,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sumOf,
} from '#platform/exact'
import type { Relation } from '../model.ts'
import { reasonsOf } from './checks.ts'
import { meantBy } from './stated/meant.ts'
import { changeOf, readingOf, type Told } from './tiny/told.ts'

// Worlds are drawn with exact values, and told as releases tell them: so many digits, rounded or cut off, with a bound or
// none. What is told of a true world is never flagged; what contradicts it by more than its words allow always is.

type Way = { readonly digits: number; readonly how: How }
type How = 'rounded' | 'truncated' | 'over' | 'atLeast' | 'under' | 'nearly' | 'about' | 'between'

const HOWS: readonly How[] = [
  'rounded',
  'truncated',
  'over',
  'atLeast',
  'under',
  'nearly',
  'about',
  'between',
]
const ways = fc.record({ digits: fc.integer({ min: 1, max: 5 }), how: fc.constantFrom(...HOWS) })
/** With so many digits that the loosest reading is a tenth wide. */
const fineWays = fc.record({
  digits: fc.integer({ min: 3, max: 5 }),
  how: fc.constantFrom(...HOWS),
})

const sizes = fc
  .tuple(fc.bigInt({ min: 1000n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 997n }))
  .map(([num, den]) => rational(num, den))

function powerOf(value: Rational): number {
  let power = 0
  const size = value.num < 0n ? rational(-value.num, value.den) : value
  const ten = (n: number) => (n >= 0 ? rational(10n ** BigInt(n)) : rational(1n, 10n ** BigInt(-n)))
  while (compare(size, ten(power + 1)) >= 0) power += 1
  while (compare(size, ten(power)) < 0 && power > -12) power -= 1
  return power
}

/** A positive number in words that are true of it. */
function tell(value: Rational, { digits, how }: Way, more: Partial<Told> = {}): Told {
  const precision = Math.max(-12, powerOf(value) - digits + 1)
  const cut = decimalOf(value, -precision, 'truncate')
  const round = decimalOf(value, -precision, 'half-up')
  const step =
    precision >= 0 ? rational(10n ** BigInt(precision)) : rational(1n, 10n ** BigInt(-precision))
  const exact: Told = {
    value: formatDecimal(how === 'truncated' ? cut : round),
    precision,
    ...more,
  }
  const low = rational(cut.coefficient, 10n ** BigInt(cut.scale))
  const above = decimalOf(add(low, step), -precision, 'truncate')
  const up = { value: formatDecimal(above), precision, ...more }
  const down = { value: formatDecimal(cut), precision, ...more }
  const isRound = compare(low, value) === 0
  const told = ((): Told => {
    switch (how) {
      case 'rounded':
      case 'truncated':
        return exact
      case 'over':
        return isRound ? exact : { ...down, bound: 'over' }
      case 'atLeast':
        return { ...down, bound: 'atLeast', words: `${down.value} or more` }
      case 'under':
        return { ...up, bound: 'under' }
      case 'nearly':
        return { ...up, bound: 'nearly' }
      case 'about':
        return { ...exact, value: formatDecimal(round), bound: 'about' }
      case 'between':
        return { ...down, valueHigh: up.value, bound: 'between' }
    }
  })()
  // "Nearly 2,000" of 1,050 is no careful word; then the number is told as it is.
  const [claim] = readingOf([told], []).claims
  const means = claim === undefined ? null : meantBy(claim, told.words ?? '', 'close')
  return means !== null && contains(means, value) ? told : exact
}

/** At least three digits that count, so that the loosest reading is about a tenth wide: "over 1,000" may be 1,900. */
function isFine({ value }: Told): boolean {
  return value.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length >= 3
}

function verdictsOf(told: readonly Told[], relations: readonly Relation[]) {
  return reasonsOf(readingOf(told, relations)).map(({ ok }) => ok)
}

const percentOf = (ratio: Rational) => multiply(ratio, rational(100n))
const sizeOf = (value: Rational) => (value.num < 0n ? rational(-value.num, value.den) : value)
const tonnes = { unit: 't' } as const

test('says true of every change of a true world, whatever its words', () => {
  fc.assert(
    fc.property(sizes, sizes, ways, ways, ways, (result, base, a, b, c) => {
      const change = percentOf(subtract(divide(result, base), ONE))
      fc.pre(change.num !== 0n)
      const direction = change.num < 0n ? 'down' : 'up'
      // Whoever rounds the one level doesn't cut off the other.
      const like = { ...b, how: a.how }
      const told = [
        tell(result, a, tonnes),
        tell(base, like, tonnes),
        tell(sizeOf(change), c, { unit: 'percent', kind: 'growth' }),
        tell(sizeOf(subtract(result, base)), c, { unit: 't', kind: 'growth' }),
        tell(divide(result, base), c, { unit: 'times', kind: 'multiple' }),
      ]
      const ok = verdictsOf(told, [
        changeOf(0, 1, 2, { direction }),
        changeOf(0, 1, 3, { direction, amountIs: 'absolute' }),
        changeOf(0, 1, 4, { direction: null, amountIs: 'times' }),
        { kind: 'multiple', times: 4, of: 0, base: 1, baseWords: null },
      ])
      expect(ok.every((one) => one === true)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('finds every change that leads to twice the level', () => {
  fc.assert(
    fc.property(sizes, sizes, fineWays, fineWays, fineWays, (result, base, a, b, c) => {
      const ratio = multiply(divide(result, base), rational(2n))
      fc.pre(compare(ratio, rational(3n, 2n)) >= 0)
      const change = percentOf(subtract(ratio, ONE))
      const told = [
        tell(result, a, tonnes),
        tell(base, b, tonnes),
        tell(change, c, { unit: 'percent', kind: 'growth' }),
      ]
      fc.pre(told.every(isFine))
      const [growth] = reasonsOf(readingOf(told, [changeOf(0, 1, 2, { direction: 'up' })]))
      expect(growth?.ok).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test('says true of gaps, shares and sums of a true world, and finds those that are off', () => {
  const rates = fc.integer({ min: 1000, max: 99_000 }).map((n) => rational(BigInt(n), 1000n))
  fc.assert(
    fc.property(rates, rates, fineWays, fineWays, ways, fineWays, (high, low, a, b, c, fine) => {
      const gap = sizeOf(subtract(high, low))
      fc.pre(gap.num !== 0n)
      const direction = compare(high, low) < 0 ? 'down' : 'up'
      // Whoever rounds the one level doesn't cut off the other.
      const like = { ...b, how: a.how }
      const told = [tell(high, a, { unit: 'percent' }), tell(low, like, { unit: 'percent' })]
      const relation: Relation = {
        kind: 'gap',
        of: 0,
        than: 1,
        amount: 2,
        direction,
        baseWords: null,
      }
      const amount = (value: Rational) => tell(value, c, { unit: 'percentage-point', kind: 'gap' })
      expect(verdictsOf([...told, amount(gap)], [relation])).toEqual([true])
      const off = add(multiply(gap, rational(3n)), rational(120n))
      const planted = [...told, tell(off, fine, { unit: 'percentage-point', kind: 'gap' })]
      if (planted.every(isFine)) expect(verdictsOf(planted, [relation])).toEqual([false])
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(
      fc.array(sizes, { minLength: 2, maxLength: 6 }),
      fc.array(ways, { minLength: 8, maxLength: 8 }),
      (parts, words) => {
        const whole = sumOf(parts)
        const [first = ONE] = parts
        const way = (at: number): Way => words[at] ?? { digits: 3, how: 'rounded' }
        // Whoever cuts off the whole doesn't round its parts.
        const wayOfPart = (at: number): Way =>
          way(0).how === 'truncated' ? { ...way(at), how: 'truncated' } : way(at)
        const told = [
          tell(whole, way(0), tonnes),
          ...parts.map((part, at) => tell(part, wayOfPart(at + 1), tonnes)),
          tell(percentOf(divide(first, whole)), way(7), { unit: 'percent', kind: 'share' }),
        ]
        const indexes = parts.map((_, at) => at + 1)
        const ok = verdictsOf(told, [
          { kind: 'parts', whole: 0, parts: indexes, complete: true },
          { kind: 'parts', whole: 0, parts: indexes, complete: false },
          { kind: 'share', share: parts.length + 1, part: 1, whole: 0, baseWords: null },
        ])
        expect(ok.every((one) => one === true)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('finds every miscount of what is counted one by one', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 50 }), fc.boolean(), (parts, off, more) => {
      const whole = parts.reduce((a, b) => a + b, 0)
      const wrong = more ? whole + off : Math.max(0, whole - off)
      fc.pre(![wrong, ...parts].some((one) => one % 10 === 0))
      const sum: Relation = {
        kind: 'parts',
        whole: 0,
        parts: parts.map((_, at) => at + 1),
        complete: true,
      }
      const told = (total: number) => [total, ...parts].map((value) => ({ value: String(value) }))
      expect(verdictsOf(told(whole), [sum])).toEqual([true])
      expect(verdictsOf(told(wrong), [sum])).toEqual([false])
    }),
  )
})

test('says true of a mean rate over its years, and which other number of years a wrong one fits', () => {
  const levels = fc.integer({ min: 1000, max: 9_999_999 }).map((n) => rational(BigInt(n)))
  const yearly = fc.integer({ min: 1030, max: 1300 })
  fc.assert(
    fc.property(
      levels,
      yearly,
      fc.integer({ min: 3, max: 9 }),
      fc.constantFrom('rounded', 'truncated'),
      (base, rate, years, how) => {
        const factor = rational(BigInt(rate), 1000n)
        const grown = { num: factor.num ** BigInt(years), den: factor.den ** BigInt(years) }
        const told = [
          tell(base, { digits: 8, how: 'rounded' }, tonnes),
          tell(multiply(base, grown), { digits: 9, how: 'truncated' }, tonnes),
          tell(
            percentOf(subtract(factor, ONE)),
            { digits: 3, how },
            { unit: 'percent', kind: 'growth' },
          ),
        ]
        const relation = (said: number): Relation => ({
          kind: 'average-growth',
          rate: 2,
          base: 0,
          result: 1,
          years: said,
        })
        expect(verdictsOf(told, [relation(years)])).toEqual([true])
        const [wrong] = reasonsOf(readingOf(told, [relation(years + 1)]))
        expect(wrong?.ok).toBe(false)
        expect(wrong?.en).toContain(`fits ${years} periods, not ${years + 1}`)
      },
    ),
    { numRuns: 200 },
  )
})

test('lets a figure be told again in other digits and bounds, and finds it told a third larger', () => {
  fc.assert(
    fc.property(sizes, fc.array(ways, { minLength: 2, maxLength: 5 }), (value, all) => {
      const told = all.map((way) => tell(value, way, tonnes))
      const same: Relation = { kind: 'same', claims: told.map((_, at) => at) }
      expect(verdictsOf(told, [same]).includes(false)).toBe(false)
    }),
    { numRuns: 300 },
  )
  fc.assert(
    fc.property(sizes, fineWays, fineWays, (value, a, b) => {
      const told = [tell(value, a, tonnes), tell(multiply(value, rational(4n, 3n)), b, tonnes)]
      fc.pre(told.every(isFine))
      const ok = verdictsOf(told, [{ kind: 'same', claims: [0, 1] }])
      // "Under 1,000" beside an exact 750 is a weak word for it, no contradiction.
      const isWeak = told.filter(({ bound }) => bound === undefined).length === 1
      expect(ok).toEqual([isWeak && ok[0] === null ? null : false])
    }),
    { numRuns: 300 },
  )
})
