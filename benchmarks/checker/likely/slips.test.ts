import { expect, test } from 'vitest'
import { examplesOf } from '#engines/claims'
import type { Day } from '#platform/period'
import { drawer } from './draw.ts'
import { slippedIn } from './slips.ts'

const TEXT =
  'The port of Alder handled 41.6 million tonnes last year, up 12.4 percent from 37.0 million tonnes. Grain made up 10.4 million tonnes, or 25.0 percent.'

test('a slip changes one number of a true text and nothing else', () => {
  const read = examplesOf(TEXT, { date: '2025-10-16' as Day })
  const slips = slippedIn(TEXT, read, drawer(7), 6)
  expect(slips.length).toBeGreaterThan(2)
  expect(new Set(slips).size).toBe(slips.length)
  for (const one of slips) {
    const apart = one.split(/\s/).filter((word, at) => word !== TEXT.split(/\s/)[at])
    expect(apart).toHaveLength(1)
    expect(apart[0]).toMatch(/\d/)
  }
})

test('what fits in no way gets no slip', () => {
  const text = 'The fair drew 41.6 million guests and had 912 stalls.'
  const read = examplesOf(text, { date: '2025-10-16' as Day })
  expect(slippedIn(text, read, drawer(7), 6)).toEqual([])
})
