import { describe, expect, test } from 'vitest'
import { explainOutpatient, openPolicies, placesWithPolicy, settleOutpatient } from './settle.ts'
import { bookOfPolicy, lineOf, POLICY, visitOf } from './tiny/policy.ts'
import { LINES_MAX } from './visit.ts'

const STAND = { set: 'in-force', asOf: '2026-01-01' }
const POLICIES = openPolicies(bookOfPolicy(POLICY), STAND)

function settled(changes: Parameters<typeof visitOf>[0] = {}) {
  return settleOutpatient(POLICIES, visitOf(changes))
}

describe('a settlement', () => {
  test('takes the deductible first, then the rate', () => {
    const { amounts, after } = settled()
    expect(amounts).toMatchObject({
      deductible: 50_000n,
      pooledRate_bp: 6000,
      pooled: 30_000n,
      person: 70_000n,
    })
    expect(after).toEqual({ deductible: 50_000n, pooled: 30_000n, inpatientPooled: 0n })
  })

  test('of two visits in a row takes the deductible once', () => {
    const first = settled({ lines: [lineOf({ amount: 30_000n })] })
    const second = settled({ lines: [lineOf({ amount: 30_000n })], before: first.after })
    const both = settled({ lines: [lineOf({ amount: 60_000n })] })
    expect(first.amounts.pooled).toBe(0n)
    expect(second.amounts.deductible).toBe(20_000n)
    expect(second.after).toEqual(both.after)
  })

  test('takes nothing off the rate at home, whatever was filed', () => {
    const away = settled({ filing: 'none' }).amounts.pooledRate_bp
    const home = settled({ filing: 'none', treatmentPlace: 'city' }).amounts.pooledRate_bp
    expect([away, home]).toEqual([4000, 6000])
  })

  test('settles a covered chronic disease by its own rule, another as ordinary care', () => {
    expect(settled({ chronicDisease: 'diabetes' }).amounts).toMatchObject({
      deductible: 0n,
      pooledRate_bp: 8500,
    })
    expect(settled({ chronicDisease: 'copd' }).amounts).toMatchObject({
      deductible: 50_000n,
      pooledRate_bp: 6000,
    })
  })

  test('pays no more than the cap leaves, and beyond it from the large-sums fund', () => {
    const before = { deductible: 50_000n, pooled: 1_490_000n, inpatientPooled: 0n }
    const { amounts } = settled({ before })
    expect(amounts).toMatchObject({ pooled: 10_000n, largeSums: 41_667n, funds: 51_667n })
    const full = settled({ before: { ...before, pooled: 1_500_000n } })
    expect(full.amounts).toMatchObject({ pooled: 0n, largeSums: 50_000n })
  })

  test('counts what stays in hospital used of the pooled cap', () => {
    const before = { deductible: 50_000n, pooled: 0n, inpatientPooled: 35_999_999n }
    expect(settled({ before }).amounts.pooled).toBe(1n)
  })

  test('pays from the account first, then the family’s, then in cash', () => {
    const { amounts } = settled({ accountAvailable: 20_000n, familyAccountAvailable: 10_000n })
    expect(amounts).toMatchObject({ account: 20_000n, familyAccount: 10_000n, cash: 40_000n })
    expect(settled({ accountAvailable: 90_000n }).amounts).toMatchObject({
      account: 70_000n,
      cash: 0n,
    })
  })
})

describe('a family doctor', () => {
  const policies = openPolicies(
    bookOfPolicy({ ...POLICY, familyDoctorLess: [20_000, 0, 0] }),
    STAND,
  )

  test('lowers the deductible where the policy says so', () => {
    const { amounts } = settleOutpatient(policies, visitOf({ familyDoctor: true }))
    expect(amounts.deductible).toBe(30_000n)
    expect(settleOutpatient(policies, visitOf({ familyDoctor: false })).amounts.deductible).toBe(
      50_000n,
    )
  })

  test('must be known there, and nowhere else', () => {
    expect(() => settleOutpatient(policies, visitOf())).toThrow('rule.input-unknown')
    expect(() => settleOutpatient(policies, visitOf({ familyDoctor: 'unknown' }))).toThrow(
      'rule.input-unknown',
    )
    expect(settleOutpatient(policies, visitOf({ group: 'retired' })).amounts.deductible).toBe(
      30_000n,
    )
  })
})

describe('what can’t be is refused', () => {
  test.each([
    ['a first share on class A', { lines: [lineOf({ firstPayShare_bp: 1000 })] }],
    [
      'a first share above the whole',
      { lines: [lineOf({ class: 'B', firstPayShare_bp: 10_001 })] },
    ],
    ['too many lines', { lines: Array.from({ length: LINES_MAX + 1 }, () => lineOf()) }],
    ['an age below nought', { age: -1 }],
    ['an unknown tier', { tier: 'fourth' }],
    ['a word that every object has', { group: 'constructor' }],
  ])('%s', (_, changes: object) => {
    // Words that the types don't have come from outside.
    expect(() => settled(changes)).toThrow('health.impossible-visit')
  })

  test('as many lines as there may be are settled', () => {
    const lines = Array.from({ length: LINES_MAX }, () => lineOf({ amount: 1n }))
    expect(settled({ lines }).amounts.total).toBe(BigInt(LINES_MAX))
  })

  test('an amount below nought, beyond the bound, or a sum beyond it', () => {
    for (const amount of [-1n, 100_000_000_001n])
      expect(() => settled({ lines: [lineOf({ amount })] })).toThrow('rule.amount-out-of-bounds')
    const half = lineOf({ amount: 60_000_000_000n })
    expect(() => settled({ lines: [half, half] })).toThrow('rule.amount-out-of-bounds')
  })

  test('a place or a day without a policy, and the refusal says what is held', () => {
    expect(() => settled({ insuredPlace: 'elsewhere' })).toThrow(/health\.no-policy.*"held":"-"/)
    expect(() => settled({ day: '2019-12-31' })).toThrow(/health\.no-policy.*2020-01-01 – …/)
    expect(placesWithPolicy(POLICIES, '2025-01-01')).toEqual(['city'])
    expect(placesWithPolicy(POLICIES, '2019-12-31')).toEqual([])
  })
})

describe('an explanation', () => {
  test('leads from the bill to cash, with the arithmetic and the grounds of each step', () => {
    const tree = explainOutpatient(POLICIES, visitOf({ group: 'retired', filing: 'referral' }))
    expect(tree.map(({ step }) => step)).toEqual([
      'total',
      'deductible',
      'rate',
      'pooled',
      'person',
    ])
    expect(tree[2]?.arithmetic.en).toBe('60 % + 5 % − 10 % = 55 %')
    expect(tree[2]?.why.map(({ parameter, value }) => [parameter, value.en])).toEqual([
      ['outpatient/rate', '60 %'],
      ['outpatient/bonus', '5 points'],
      ['outpatient/reduction', '10 points'],
    ])
    expect(tree[4]?.parts.map(({ step }) => step)).toEqual(['account', 'family-account', 'cash'])
  })

  test('says by how much the fund’s share was missed', () => {
    const tree = explainOutpatient(POLICIES, visitOf({ lines: [lineOf({ amount: 30_000n })] }))
    expect(tree.map(({ step }) => step)).toEqual(['total', 'deductible', 'person'])
    expect(tree[1]?.nearest[0]?.wanting.en).toBe('200.00 more in scope would use up the deductible')
    expect(tree[1]?.nearest[0]?.wanting.zh).toContain('200.00')
  })

  test('says at which tier and with which filing the rate would be higher, and by how much', () => {
    const [, , rate] = explainOutpatient(POLICIES, visitOf({ tier: 'secondary', filing: 'other' }))
    expect(rate?.nearest.map(({ rule, wanting }) => [rule.en, wanting.en])).toEqual([
      ['first tier', 'it would be higher by 10 points'],
      ['referred elsewhere', 'it would be higher by 10 points'],
      ['emergency', 'it would be higher by 10 points'],
      ['long-term resident elsewhere', 'it would be higher by 20 points'],
    ])
    const [, , best] = explainOutpatient(POLICIES, visitOf({ tier: 'primary' }))
    expect(best?.nearest).toEqual([])
  })

  test('says that a disease is not covered', () => {
    const tree = explainOutpatient(POLICIES, visitOf({ chronicDisease: 'copd' }))
    expect(tree[1]?.nearest.map(({ rule }) => rule.en)).toContain('the rule for chronic diseases')
  })
})
