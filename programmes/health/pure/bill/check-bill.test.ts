import { describe, expect, test } from 'vitest'
import { openPolicies } from '../settle.ts'
import { bookOfPolicy, POLICY } from '../tiny/policy.ts'
import { checkBill } from './check-bill.ts'
import type { Slip } from './types.ts'

const STAND = { set: 'in-force', asOf: '2026-01-01' }
const POLICIES = openPolicies(bookOfPolicy(POLICY), STAND)

/** 1,000.00 at a third-tier hospital: 500.00 deductible, 60 % of the rest. */
const SLIP: Slip = {
  ...{ day: '2025-05-05', insuredPlace: 'city', treatmentPlace: 'elsewhere', group: 'working' },
  ...{ filing: 'long-term', tier: 'tertiary', chronicDisease: null, age: null, familyDoctor: null },
  ...{ usedDeductible: 0n, usedPooled: 0n, pooledRate_bp: 6000 },
  amounts: {
    ...{ total: 105_000n, whollyOwn: 5000n, aboveCeiling: 0n, firstPay: 0n, inScope: 100_000n },
    ...{ deductible: 50_000n, pooled: 30_000n, funds: 30_000n, person: 75_000n },
    ...{ account: 15_000n, familyAccount: 0n, cash: 60_000n },
  },
}

function states(slip: Slip, policies = POLICIES) {
  const { sums, policy } = checkBill(slip, policies)
  return Object.fromEntries([...sums, ...policy].map(({ about, state }) => [about, state]))
}

function withAmounts(amounts: Slip['amounts']): Slip {
  return { ...SLIP, amounts: { ...SLIP.amounts, ...amounts } }
}

describe('a right bill', () => {
  test('holds in its sums and under its policy', () => {
    expect(states(SLIP)).toEqual({
      ...{ 'parts-of-total': 'holds', 'payers-of-total': 'holds', 'parts-of-funds': 'holds' },
      ...{ 'parts-of-person': 'holds', 'rate-of-pooled': 'holds' },
      ...{ deductible: 'holds', rate: 'holds', pooled: 'holds' },
    })
  })

  test('is explained as a settlement is, and nothing else is offered', () => {
    const { explained, fits } = checkBill(SLIP, POLICIES)
    expect(explained.map(({ step }) => step)).toEqual([
      'total',
      'deductible',
      'rate',
      'pooled',
      'person',
    ])
    expect(fits).toEqual([])
  })
})

describe('sums', () => {
  test('a wrong one is told with its arithmetic and whom to ask', () => {
    const { sums } = checkBill(withAmounts({ cash: 59_999n }), POLICIES)
    const wrong = sums.filter(({ state }) => state === 'wrong')
    expect(wrong.map(({ about }) => about)).toEqual(['parts-of-person'])
    expect(wrong[0]?.words.en).toBe(
      'the person’s total 750.00 ≠ personal account 150.00 + cash 599.99 = 749.99',
    )
    expect(wrong[0]?.ask?.zh).toContain('医保窗口')
  })

  test('what is left empty leaves open what it could fill, and nothing that it could not', () => {
    const { account: _, ...amounts } = SLIP.amounts
    const missing = { ...SLIP, amounts }
    expect(states(missing)['parts-of-person']).toBe('open')
    expect(
      checkBill(missing, POLICIES).sums.find(({ about }) => about === 'parts-of-person')?.words.en,
    ).toBe('150.00 are in none of the fields filled in. They may stand under: personal account.')
    expect(states({ ...missing, amounts: { ...amounts, cash: 76_000n } })['parts-of-person']).toBe(
      'wrong',
    )
    expect(states({ ...missing, amounts: { ...amounts, cash: 75_000n } })['parts-of-person']).toBe(
      'holds',
    )
  })

  test('an empty slip is wrong in nothing', () => {
    const empty: Slip = { ...SLIP, amounts: {}, pooledRate_bp: null }
    expect(new Set(Object.values(states(empty)))).toEqual(new Set(['open']))
  })

  test('more than the fund’s own rate is wrong, less may be a cap', () => {
    expect(states(withAmounts({ pooled: 30_001n }))['rate-of-pooled']).toBe('wrong')
    expect(states(withAmounts({ pooled: 29_999n }))['rate-of-pooled']).toBe('open')
  })
})

describe('the policy', () => {
  test('finds a wrong rate, and which circumstances would give it', () => {
    const slip = {
      ...withAmounts({
        pooled: 35_000n,
        funds: 35_000n,
        person: 70_000n,
        cash: 55_000n,
        deductible: 50_000n,
      }),
      pooledRate_bp: 7000,
    }
    expect(states(slip)).toMatchObject({ deductible: 'holds', rate: 'wrong', pooled: 'wrong' })
    const second = {
      ...slip,
      usedDeductible: null,
      amounts: { ...slip.amounts, deductible: 40_000n, pooled: 42_000n },
    }
    const { fits } = checkBill(second, POLICIES)
    expect(fits[0]).toEqual({
      insuredPlace: 'city',
      group: 'working',
      tier: 'secondary',
      filing: 'long-term',
    })
  })

  test('takes a lower deductible for one partly used where that is not known', () => {
    const slip = { ...withAmounts({ deductible: 20_000n, pooled: 48_000n }), usedDeductible: null }
    expect(states(slip)).toMatchObject({ deductible: 'open', rate: 'holds', pooled: 'holds' })
    const [finding] = checkBill(slip, POLICIES).policy
    expect(finding?.words.en).toContain('Right if 300.00 of the yearly 500.00 had been used')
    expect(states({ ...slip, usedDeductible: 30_000n }).deductible).toBe('holds')
    expect(states({ ...slip, usedDeductible: 10_000n }).deductible).toBe('wrong')
  })

  test('finds more deductible than the whole year has', () => {
    expect(states(withAmounts({ deductible: 50_001n })).deductible).toBe('wrong')
  })

  test('bounds what it does not hold by the nation’s advice', () => {
    const book = bookOfPolicy(POLICY)
    const versions = book.versions.map((one) =>
      one.parameter === 'outpatient/reduction'
        ? { ...one, cells: [0, 'unknown', 0, 0, 0] as const }
        : one,
    )
    const [any] = versions
    if (any === undefined) throw new Error('there are versions')
    const advice = {
      ...any,
      parameter: 'outpatient/reduction-most',
      cells: [0, 1000, 1000, 2000, 'unknown'] as const,
    }
    const unknown = openPolicies({ ...book, versions: [...versions, advice] }, STAND)
    const referral = (pooled: bigint, rate: number): Slip => ({
      ...withAmounts({ pooled }),
      ...{ filing: 'referral', pooledRate_bp: rate },
    })
    expect(states(referral(25_000n, 5000), unknown)).toMatchObject({ rate: 'open', pooled: 'open' })
    expect(states(referral(24_950n, 4990), unknown)).toMatchObject({
      rate: 'wrong',
      pooled: 'wrong',
    })
    expect(states(referral(30_050n, 6010), unknown)).toMatchObject({
      rate: 'wrong',
      pooled: 'wrong',
    })
    expect(checkBill(referral(25_000n, 5000), unknown).policy[1]?.words.en).toContain(
      'at most 10 points',
    )
  })

  test('says what is missing, and where no policy is held', () => {
    const untold = checkBill({ ...SLIP, tier: null, day: null }, POLICIES)
    expect(untold.policy[0]?.words.en).toBe(
      'To compare with the policy it takes: the day, the tier of the institution.',
    )
    const nowhere = checkBill(
      { ...SLIP, insuredPlace: 'elsewhere', treatmentPlace: 'city' },
      POLICIES,
    )
    expect(nowhere.policy[0]?.words.zh).toContain('未收录Elsewhere')
    expect(nowhere.policy[0]?.ask?.en).toContain('12393')
    expect(nowhere.sums.every(({ state }) => state === 'holds')).toBe(true)
  })

  test('says which rule it cannot apply', () => {
    const policies = openPolicies(
      bookOfPolicy({ ...POLICY, familyDoctorLess: [10_000, 0, 0] }),
      STAND,
    )
    expect(checkBill(SLIP, policies).policy[0]?.words.en).toBe(
      'The rules held here give no answer for this visit: The rule depends on whether a family doctor is signed up with, which is not known.',
    )
    expect(states({ ...SLIP, familyDoctor: false }, policies).deductible).toBe('holds')
  })
})
