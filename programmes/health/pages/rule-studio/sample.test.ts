import { expect, test } from 'vitest'
import { openPolicies, settleFen } from '../../pure/settle.ts'
import { bookOfPolicy, POLICY } from '../../pure/tiny/policy.ts'
import { BIN_ENDS, binsOf, sampleVisits, sharesOf } from './sample.ts'

test('visits are the same each time, of the groups that are asked for, and can be settled', () => {
  const visits = sampleVisits('city', '2025-05-05', [0, 1], 500)
  expect(sampleVisits('city', '2025-05-05', [0, 1], 500)).toEqual(visits)
  expect(new Set(visits.map(({ input }) => input.group))).toEqual(new Set([0, 1]))
  expect(new Set(visits.map(({ input }) => input.tier))).toEqual(new Set([0, 1, 2]))
  const policies = openPolicies(bookOfPolicy(POLICY), { set: 'in-force', asOf: '2026-01-01' })
  for (const { place, day, input } of visits)
    expect(settleFen(policies, place, day, input).total).toBeGreaterThan(0)
})

test('bins hold every difference once, those of nobody left out, and nought has its own', () => {
  const differences = Float64Array.from([
    -20_000,
    -10_000,
    -1,
    0,
    0,
    1,
    1000,
    1001,
    10_000,
    10_001,
    Number.NaN,
  ])
  const bins = binsOf(differences)
  expect(bins).toEqual([1, 1, 0, 1, 2, 2, 1, 1, 1])
  expect(bins.length).toBe(BIN_ENDS.length + 1)
})

test('shares add up by group and tier', () => {
  const visits = sampleVisits('city', '2025-05-05', [0, 2], 200)
  const differences = Float64Array.from(visits, ({ input }) => input.tier * 100)
  const shares = sharesOf(visits, differences)
  expect(shares.reduce((sum, share) => sum + share.visits, 0)).toBe(200)
  for (const { tier, mean_fen, group } of shares) {
    expect(mean_fen).toBe(tier * 100)
    expect([0, 2]).toContain(group)
  }
})
