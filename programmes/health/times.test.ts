import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, momentIn, offsetInstant } from './times.ts'
import { region } from './tiny/world.ts'

test('moments are told on the clocks of the region, and the day is the day there', () => {
  const midnight = '2025-12-31T16:00:00.000000Z'
  expect(momentIn(region, midnight)).toBe('2026-01-01 00:00:00')
  expect(dayIn(region, midnight)).toBe('2026-01-01')
  // A second is never rounded into the next day.
  const before = '2025-12-31T15:59:59.999999Z'
  expect(momentIn(region, before)).toBe('2025-12-31 23:59:59')
  expect(dayIn(region, before)).toBe('2025-12-31')
  expect(offsetInstant(region, before)).toBe('2025-12-31T23:59:59.999999+08:00')
  expect(dayIn(region, '2026-01-01T01:00:00+09:00')).toBe('2026-01-01')
  expect(dayIn(region, '2026-01-01T00:59:59+09:00')).toBe('2025-12-31')
  expect(dayIn(region, '2025-12-31')).toBe('2025-12-31')
})

test('a day that the calendar doesn’t have is none, at whatever time of it', () => {
  for (const day of ['2025-02-29', '2025-02-30', '2025-04-31'])
    for (const time of ['', 'T10:00:00Z', 'T10:00:00+08:00'])
      expect(dayIn(region, `${day}${time}`)).toBe(undefined)
  expect(dayIn(region, '2024-02-29T23:59:60+08:00')).toBe('2024-02-29')
})

test('an instant with the region’s offset is the same instant', () => {
  const microseconds = fc.bigInt({ min: 0n, max: 4_000_000_000_000_000n })
  fc.assert(
    fc.property(microseconds, (us) => {
      const instant = new Temporal.Instant(us * 1000n)
      const told = offsetInstant(region, instant.toString())
      expect(told).toMatch(/[+]0[89]:00$/)
      expect(Temporal.Instant.from(told).equals(instant)).toBe(true)
    }),
  )
})
