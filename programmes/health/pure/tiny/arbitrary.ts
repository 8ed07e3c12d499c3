import fc from 'fast-check'
import { DISEASE, FILING, GROUP, TIER } from '../declared.ts'
import type { OutpatientLine, OutpatientVisit } from '../types.ts'
import type { TinyPolicy } from './policy.ts'

const fen = fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 50_000_000 }))
const share = fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 5000, 10_000))
const limit = fc.oneof(fc.integer({ min: 0, max: 5_000_000 }), fc.constant('none' as const))

const each = <T>(one: fc.Arbitrary<T>, size: number) =>
  fc.array(one, { minLength: size, maxLength: size })
const grid = <T>(one: fc.Arbitrary<T>) => each(each(one, TIER.members.length), GROUP.members.length)

/** Policies of every shape, sensible or not. */
export const anyPolicy: fc.Arbitrary<TinyPolicy> = fc.record({
  deductible: grid(fen),
  familyDoctorLess: each(fen, 3),
  rate: grid(share),
  bonus: each(share, 3),
  reduction: each(share, FILING.members.length),
  cap: each(limit, 3),
  pooledCap: each(limit, 3),
  beyond: each(share, 3),
  covered: each(fc.constantFrom(0 as const, 1 as const), DISEASE.members.length),
  chronicDeductible: grid(fen),
  chronicRate: grid(share),
})

const amount = fen.map(BigInt)

const anyLine: fc.Arbitrary<OutpatientLine> = fc
  .record({
    class: fc.constantFrom('A' as const, 'B' as const, 'C' as const),
    amount,
    ceiling: fc.option(amount),
    share,
  })
  .map(({ share: first, ...line }) => ({
    ...line,
    firstPayShare_bp: line.class === 'B' ? first : 0,
  }))

export const anyVisit: fc.Arbitrary<OutpatientVisit> = fc.record({
  day: fc.constant('2025-05-05'),
  insuredPlace: fc.constant('city'),
  treatmentPlace: fc.constantFrom('city', 'elsewhere'),
  group: fc.constantFrom(...GROUP.members),
  filing: fc.constantFrom(...FILING.members),
  tier: fc.constantFrom(...TIER.members),
  chronicDisease: fc.option(fc.constantFrom(...DISEASE.members)),
  lines: fc.array(anyLine, { maxLength: 6 }),
  before: fc.record({ deductible: amount, pooled: amount, inpatientPooled: amount }),
  familyDoctor: fc.boolean(),
  accountAvailable: amount,
  familyAccountAvailable: amount,
})
