import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replay } from '#engines/rule/pure'
import { settleSlowly } from './formula/outpatient.oracle.ts'
import { checkIdentities } from './identities.ts'
import { FORMULAS, openPolicies, settleOutpatient, traceOutpatient } from './settle.ts'
import { anyPolicy, anyVisit } from './tiny/arbitrary.ts'
import { bookOfPolicy, type TinyPolicy } from './tiny/policy.ts'
import type { OutpatientVisit } from './types.ts'

const STAND = { set: 'in-force', asOf: '2026-01-01' }

function settle(policy: TinyPolicy, visit: OutpatientVisit) {
  return settleOutpatient(openPolicies(bookOfPolicy(policy), STAND), visit)
}

describe('for every policy and every visit', () => {
  test('the amounts are those of the law in exact rationals', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, (policy, visit) => {
        expect(settle(policy, visit).amounts).toMatchObject(settleSlowly(policy, visit))
      }),
      { numRuns: 2000 },
    )
  })

  test('the identities hold to the fen, and nothing is negative', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, (policy, visit) => {
        const { amounts } = settle(policy, visit)
        expect(checkIdentities(amounts)).toEqual([])
        for (const amount of Object.values(amounts)) expect(amount >= 0n).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('the yearly totals grow by what this visit used, and never pass deductible or cap', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, (policy, visit) => {
        const { amounts, after } = settle(policy, visit)
        expect(after.deductible - visit.before.deductible).toBe(amounts.deductible)
        expect(after.pooled - visit.before.pooled).toBe(amounts.pooled)
        const group = ['working', 'retired', 'resident'].indexOf(visit.group)
        const cap = policy.cap[group]
        if (typeof cap === 'number' && amounts.pooled > 0n)
          expect(after.pooled <= BigInt(cap)).toBe(true)
      }),
    )
  })

  test('a trace is computed again to the same amounts and the same hash', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, (policy, visit) => {
        const { trace } = traceOutpatient(openPolicies(bookOfPolicy(policy), STAND), visit)
        expect(replay(FORMULAS, JSON.parse(JSON.stringify(trace))).same).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('tracing changes no amount', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, (policy, visit) => {
        const policies = openPolicies(bookOfPolicy(policy), STAND)
        const { pooled, person } = traceOutpatient(policies, visit).trace.result
        const { amounts } = settleOutpatient(policies, visit)
        expect([BigInt(pooled), BigInt(person)]).toEqual([amounts.pooled, amounts.person])
      }),
      { numRuns: 200 },
    )
  })
})

describe('what the law means to be monotone is', () => {
  const more = fc.integer({ min: 0, max: 3000 })

  test('a higher rate never pays less', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, more, (policy, visit, by) => {
        const rate = policy.rate.map((row) => row.map((bp) => Math.min(10_000, bp + by)))
        expect(settle({ ...policy, rate }, visit).amounts.funds).toBeGreaterThanOrEqual(
          settle(policy, visit).amounts.funds,
        )
      }),
      { numRuns: 500 },
    )
  })

  test('a lower deductible and a smaller reduction never pay less', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, more, (policy, visit, by) => {
        const less = (number: number) => Math.max(0, number - by)
        const { funds } = settle(policy, visit).amounts
        for (const kinder of [
          { ...policy, deductible: policy.deductible.map((row) => row.map(less)) },
          { ...policy, reduction: policy.reduction.map(less) },
        ])
          expect(settle(kinder, visit).amounts.funds).toBeGreaterThanOrEqual(funds)
      }),
      { numRuns: 500 },
    )
  })

  // Of the pooled fund alone: where a law pays more beyond the cap than below it, a higher cap may pay less in all.
  test('a higher cap never takes from what the pooled fund pays', () => {
    fc.assert(
      fc.property(anyPolicy, anyVisit, more, (policy, visit, by) => {
        const cap = policy.cap.map((fen) => (typeof fen === 'number' ? fen + by : fen))
        expect(settle({ ...policy, cap }, visit).amounts.pooled).toBeGreaterThanOrEqual(
          settle(policy, visit).amounts.pooled,
        )
      }),
      { numRuns: 500 },
    )
  })
})
