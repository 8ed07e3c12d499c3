import { expect, test } from 'vitest'
import { fixedClock, systemClock } from './index.ts'

test('a day begins where the region is, not in Greenwich', () => {
  const clock = fixedClock('2024-12-03T16:30:00Z')
  expect(clock.today('Asia/Shanghai')).toBe('2024-12-04')
  expect(clock.today('UTC')).toBe('2024-12-03')
})

test('now has six digits of a second, and a Z', () => {
  expect(fixedClock('2024-12-04T02:00:00Z').now()).toBe('2024-12-04T02:00:00.000000Z')
  expect(systemClock().now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/)
})

test('ids are UUIDs of version 7 that begin with their time and differ', () => {
  const clock = systemClock()
  const [first, second] = [clock.newId(), clock.newId()]
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(first).not.toBe(second)
  const epoch_ms = Number.parseInt(first.replaceAll('-', '').slice(0, 12), 16)
  expect(Math.abs(epoch_ms - Temporal.Instant.from(clock.now()).epochMilliseconds)).toBeLessThan(
    60_000,
  )
})

test('a fixed clock gives the same ids each time it is made', () => {
  const ids = () => {
    const clock = fixedClock('2024-12-04T02:00:00Z')
    return [clock.newId(), clock.newId()]
  }
  expect(ids()).toEqual(ids())
  expect(new Set(ids()).size).toBe(2)
})
