import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPolicies, settleOutpatient } from '../pure/index.ts'
import { anyPolicy, anyVisit } from '../pure/tiny/arbitrary.ts'
import { bookOfPolicy } from '../pure/tiny/policy.ts'
import { splitLine } from './split-line.ts'

test('what lines are split into when they are uploaded adds up to what their settlement says', () => {
  fc.assert(
    fc.property(anyPolicy, anyVisit, (policy, visit) => {
      const policies = openPolicies(bookOfPolicy(policy), { set: 'in-force', asOf: '2026-01-01' })
      const { amounts } = settleOutpatient(policies, visit)
      const split = visit.lines.map(({ firstPayShare_bp, ...line }) =>
        splitLine({ ...line, item: 'A1', quantity_e4: 1n, firstPay_bp: firstPayShare_bp }),
      )
      for (const part of ['whollyOwn', 'aboveCeiling', 'firstPay', 'inScope'] as const)
        expect(split.reduce((sum, one) => sum + one[part], 0n)).toBe(amounts[part])
    }),
    { numRuns: 500 },
  )
})
