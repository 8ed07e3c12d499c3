import { expect, test } from 'vitest'
import { NAMED_MAX, packed, TIME_TRAITS, unpacked } from './weights.ts'

test('weights are kept sign by sign, however far apart and great they are', () => {
  const times = new Int16Array(TIME_TRAITS)
  times.set([3, -1, 0, 44, 45, 46, -200], 5)
  times[TIME_TRAITS - 1] = -7
  const named = new Int16Array(NAMED_MAX)
  named[0] = 1
  const text = packed(times)
  expect(text).not.toMatch(/["\\]/)
  const read = unpacked({
    times: { 'class 2': text },
    claims: { 'any 0': packed([0, 5, 0, -2]) },
    words: {},
    named: { 't<by': packed(named) },
  })
  expect(read.times.get('class 2')).toEqual(times)
  expect(read.classes[2]).toEqual(times)
  expect(read.named.get('t<by')).toEqual(named)
  expect([...(read.claims.get('any 0') ?? [])]).toEqual([1, 5, 3, -2])
})
