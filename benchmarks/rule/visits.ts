import type { FenVisit, OutpatientVisit } from '#programmes/health/pure'
import { seeded } from '../measure/index.ts'
import { DAY, PLACE } from './policy.ts'

const GROUPS = ['working', 'retired', 'resident'] as const
const TIERS = ['primary', 'secondary', 'tertiary'] as const
const FILINGS = ['long-term', 'referral', 'emergency', 'other', 'none'] as const
const CLASSES = ['A', 'A', 'B', 'C'] as const

/** Visits that all differ: one repeated input would measure a cache. One in ten is for diabetes, which is covered. */
export function visitsOf(count: number, seed = 5): readonly OutpatientVisit[] {
  const random = seeded(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const pick = <T>(list: readonly [T, ...T[]]): T => list[upTo(list.length)] ?? list[0]
  return Array.from({ length: count }, () => ({
    day: DAY,
    insuredPlace: PLACE,
    treatmentPlace: 'CN-SH',
    group: pick(GROUPS),
    filing: pick(FILINGS),
    tier: pick(TIERS),
    chronicDisease: random() < 0.1 ? 'diabetes' : null,
    lines: Array.from({ length: 1 + upTo(5) }, () => {
      const kind = pick(CLASSES)
      const amount = 100 + upTo(60_000)
      return {
        class: kind,
        amount: BigInt(amount),
        ceiling: random() < 0.2 ? BigInt(upTo(amount * 2)) : null,
        firstPayShare_bp: kind === 'B' ? 100 * upTo(31) : 0,
      }
    }),
    before: {
      deductible: BigInt(upTo(60_000)),
      pooled: BigInt(random() < 0.1 ? 1_150_000 + upTo(50_000) : upTo(150_000)),
      inpatientPooled: BigInt(random() < 0.05 ? 38_000_000 : 0),
    },
  }))
}

/** The same for a rule engine that takes words and whole numbers of fen. */
export function plainOf(visit: OutpatientVisit, fen: FenVisit) {
  return {
    group: visit.group,
    filing: visit.filing,
    tier: visit.tier,
    disease: visit.chronicDisease ?? '',
    lines: fen.lines.map((line) => ({ ...line, ceiling: line.ceiling ?? 1e12 })),
    usedDeductible: fen.usedDeductible,
    usedPooled: fen.usedPooled,
    usedInpatient: fen.usedInpatient,
  }
}

export type PlainVisit = ReturnType<typeof plainOf>
