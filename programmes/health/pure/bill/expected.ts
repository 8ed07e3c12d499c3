import {
  cellAt,
  defineFormula,
  type Explained,
  evaluate,
  explain,
  lawOf,
  type Step,
} from '#engines/rule/pure'
import { HouseError } from '#platform/errors'
import { FILING, REDUCTION, REDUCTION_MOST } from '../declared.ts'
import { WORDS } from '../formula/words.ts'
import { type OutpatientPolicies, settleOutpatient } from '../settle.ts'
import type { Fen, FilingKind, InstitutionTier, OutpatientVisit, PersonGroup } from '../types.ts'
import { fenVisitOf } from '../visit.ts'
import type { Slip } from './types.ts'

/** A slip of which everything is known that a policy can be applied to. */
export type FullSlip = Slip & {
  readonly day: string
  readonly insuredPlace: string
  readonly treatmentPlace: string
  readonly group: PersonGroup
  readonly filing: FilingKind
  readonly tier: InstitutionTier
  readonly amounts: Slip['amounts'] & { readonly inScope: Fen }
}

export type Expected = {
  /** The yearly deductible; null where nothing is in scope. */
  readonly limit: Fen | null
  readonly deductible: Fen
  /** True where what was used before wasn't given, and was taken from the deductible on the slip. */
  readonly isUsedDerived: boolean
  readonly used: Fen
  readonly rate: Span<number>
  readonly pooled: Span<Fen>
  /** The most that the rate may be lower by the nation's advice, where the place's own number isn't held; else null. */
  readonly most_bp: number | null
  /** Without the single lines and payers, which the slip's own split stands for. */
  readonly explained: readonly Explained[]
}

export type Span<T> = { readonly low: T; readonly high: T }

/** What the nation advises places to take off at most: it bounds an answer, and computes none. */
const ADVICE = defineFormula({
  id: 'health/advice',
  title: { en: 'Advice on lower rates elsewhere', zh: '异地就医降低比例的指导意见' },
  from: '2018-01-01',
  to: null,
  reads: { most: REDUCTION_MOST },
  words: {},
  compute: (given, filing: number): number => cellAt(given.most, filing),
})

/**
 * What the policy gives for a slip, whose own split into parts is taken as it stands. Where the place's reduction for
 * travellers isn't held, a span: from the whole advice taken off to nothing. Throws what the formula refuses otherwise.
 */
export function expectedOf(policies: OutpatientPolicies, slip: FullSlip): Expected {
  const free = isReductionUnknown(policies, slip)
  const most_bp = free ? adviceFor(policies, slip) : null
  const visit = visitOf(free ? { ...slip, filing: 'long-term' } : slip, 0n)
  const whole = notedOf(policies, visit).limit
  const stated = slip.amounts.deductible
  const isUsedDerived =
    slip.usedDeductible === null && whole !== null && stated !== undefined && stated <= whole
  const used = slip.usedDeductible ?? (isUsedDerived ? (whole ?? 0n) - (stated ?? 0n) : 0n)
  const settled = { ...visit, before: { ...visit.before, deductible: used } }
  const { amounts } = settleOutpatient(policies, settled)
  const { steps } = notedOf(policies, settled)
  const high = amounts.pooledRate_bp
  const low = most_bp === null ? high : Math.max(0, high - most_bp)
  return {
    limit: whole,
    deductible: amounts.deductible,
    isUsedDerived,
    used,
    rate: { low, high },
    pooled: {
      low: leastPooled(amounts.pooled, amounts.inScope - amounts.deductible, low),
      high: amounts.pooled,
    },
    most_bp,
    explained: explain(policies, WORDS, steps).map((node) => ({ ...node, parts: [] })),
  }
}

function leastPooled(pooled: Fen, eligible: Fen, low_bp: number): Fen {
  const least = (eligible * BigInt(low_bp) + 5000n) / 10_000n
  return least < pooled ? least : pooled
}

// The slip's own parts stand for the lines of the bill, which it doesn't have.
function visitOf(slip: FullSlip, usedDeductible: Fen): OutpatientVisit {
  const { whollyOwn = 0n, aboveCeiling = 0n, firstPay = 0n, inScope } = slip.amounts
  return {
    day: slip.day,
    insuredPlace: slip.insuredPlace,
    treatmentPlace: slip.treatmentPlace,
    group: slip.group,
    filing: slip.filing,
    tier: slip.tier,
    chronicDisease: slip.chronicDisease,
    age: slip.age ?? 'unknown',
    familyDoctor: slip.familyDoctor ?? 'unknown',
    before: { deductible: usedDeductible, pooled: slip.usedPooled ?? 0n, inpatientPooled: 0n },
    lines: [
      { class: 'A', amount: inScope, ceiling: null, firstPayShare_bp: 0 },
      { class: 'A', amount: aboveCeiling, ceiling: 0n, firstPayShare_bp: 0 },
      { class: 'B', amount: firstPay, ceiling: null, firstPayShare_bp: 10_000 },
      { class: 'C', amount: whollyOwn, ceiling: null, firstPayShare_bp: 0 },
    ],
  }
}

function notedOf(
  policies: OutpatientPolicies,
  visit: OutpatientVisit,
): { readonly limit: Fen | null; readonly steps: readonly Step[] } {
  const steps: Step[] = []
  evaluate(policies, visit.insuredPlace, visit.day, fenVisitOf(visit), steps)
  const limit = steps.find(({ id }) => id === 'deductible')?.terms.limit
  return { limit: limit === undefined ? null : BigInt(limit), steps }
}

function isReductionUnknown(policies: OutpatientPolicies, slip: FullSlip): boolean {
  try {
    settleOutpatient(policies, visitOf(slip, 0n))
    return false
  } catch (error) {
    if (error instanceof HouseError && error.info.parameter === REDUCTION.id) return true
    throw error
  }
}

function adviceFor({ book, stand }: OutpatientPolicies, slip: FullSlip): number | null {
  try {
    const filing = FILING.members.indexOf(slip.filing)
    return evaluate(lawOf(book, [ADVICE], stand), slip.insuredPlace, slip.day, filing)
  } catch (error) {
    // No advice for this filing either: then everything down to nothing is possible.
    if (error instanceof HouseError) return 10_000
    throw error
  }
}
