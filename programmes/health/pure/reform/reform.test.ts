import { describe, expect, test } from 'vitest'
import { openPolicies, settleOutpatient } from '../settle.ts'
import { bookOfPolicy, POLICY, visitOf } from '../tiny/policy.ts'
import type { OutpatientVisit } from '../types.ts'
import { fenVisitOf } from '../visit.ts'
import { compareSets } from './compare.ts'
import { OWN_LAYER, OWN_SET, type Proposal, withProposal } from './proposal.ts'

const ASOF = '2026-01-01'
const BOOK = bookOfPolicy(POLICY)
const NOTHING: Proposal = {
  ...{ place: 'city', from: '2025-01-01', deductible: {}, ratePoints_bp: [0, 0, 0], cap: {} },
}

function proposed(changes: Partial<Proposal>) {
  return withProposal(BOOK, { set: 'in-force', asOf: ASOF }, { ...NOTHING, ...changes })
}

function fundsUnder(
  book: ReturnType<typeof proposed>,
  set: string,
  visit: OutpatientVisit,
): bigint {
  return settleOutpatient(openPolicies(book, { set, asOf: ASOF }), visit).amounts.funds
}

describe('a proposal', () => {
  test('that changes nothing adds no version', () => {
    expect(proposed({}).versions).toEqual(BOOK.versions)
  })

  test('changes what it names and nothing else, from its day on', () => {
    const book = proposed({ deductible: { working: 10_000 }, ratePoints_bp: [0, 0, 500] })
    expect(fundsUnder(book, 'in-force', visitOf())).toBe(30_000n)
    expect(fundsUnder(book, OWN_SET, visitOf())).toBe(58_500n)
    expect(fundsUnder(book, OWN_SET, visitOf({ day: '2024-12-31' }))).toBe(30_000n)
    expect(fundsUnder(book, OWN_SET, visitOf({ group: 'retired' }))).toBe(
      fundsUnder(book, 'in-force', visitOf({ group: 'retired' })) + 3500n,
    )
  })

  test('keeps shares between nothing and the whole', () => {
    const book = proposed({ ratePoints_bp: [9999, -9999, 0] })
    const own = book.versions.filter(({ layer }) => layer === OWN_LAYER)
    expect(own.flatMap(({ cells }) => cells)).toEqual([
      ...[10_000, 0, 6000, 10_000, 0, 6000, 10_000, 0, 4000],
    ])
  })

  test('may put a cap where there was none, and makes nothing known that isn’t', () => {
    const book = bookOfPolicy({ ...POLICY, cap: ['none', 'unknown', 200_000] })
    const stand = { set: 'in-force', asOf: ASOF }
    const own = withProposal(book, stand, { ...NOTHING, cap: { working: 5000, retired: 5000 } })
    expect(own.versions.find(({ layer }) => layer === OWN_LAYER)?.cells).toEqual([
      5000,
      'unknown',
      200_000,
    ])
  })
})

test('a comparison adds up to what each visit gains or loses, and names the tables that did it', () => {
  const book = proposed({ deductible: { working: 60_000, retired: 10_000 } })
  const visits = [visitOf(), visitOf({ group: 'retired' }), visitOf({ group: 'resident' })]
  const sampled = visits.map((visit) => ({
    place: 'city',
    day: visit.day,
    input: fenVisitOf(visit),
  }))
  const found = compareSets(book, { before: 'in-force', after: OWN_SET, asOf: ASOF }, sampled)
  const gains = visits.map(
    (visit) => fundsUnder(book, OWN_SET, visit) - fundsUnder(book, 'in-force', visit),
  )
  expect([...found.differences].map(BigInt)).toEqual(gains)
  expect(found.difference).toBe(gains.reduce((sum, gain) => sum + gain, 0n))
  expect([found.winners, found.losers, found.unchanged]).toEqual([1, 1, 1])
  expect(
    new Set(found.causes.flatMap(({ after }) => after.map(({ parameter }) => parameter))),
  ).toEqual(new Set(['outpatient/deductible']))
})
