import {
  type Explained,
  evaluate,
  explain,
  type Law,
  lawOf,
  type RuleBook,
  type Stand,
  type Step,
  traced,
} from '#engines/rule/pure'
import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { RATE } from './declared.ts'
import { type FenAmounts, OUTPATIENT } from './formula/outpatient.ts'
import { WORDS } from './formula/words.ts'
import type { OutpatientAmounts, OutpatientSettlement, OutpatientVisit } from './types.ts'
import { type FenVisit, fenVisitOf } from './visit.ts'

/** The policies of all insured places in one set of rules, as known on a day. */
export type OutpatientPolicies = Law<FenVisit, FenAmounts>

export const FORMULAS = [OUTPATIENT] as const

export function openPolicies(book: RuleBook, stand: Stand): OutpatientPolicies {
  return lawOf(book, FORMULAS, stand)
}

/** All amounts of a visit, the same for a trial and for the settlement. Throws where a rule that it needs isn't held. */
export function settleOutpatient(
  policies: OutpatientPolicies,
  visit: OutpatientVisit,
): OutpatientSettlement {
  const fen = fenVisitOf(visit)
  const { day, insuredPlace, before } = visit
  requirePolicy(policies, insuredPlace, day)
  const amounts = amountsOf(evaluate(policies, insuredPlace, day, fen))
  return {
    amounts,
    after: {
      deductible: before.deductible + amounts.deductible,
      pooled: before.pooled + amounts.pooled,
      inpatientPooled: before.inpatientPooled,
    },
  }
}

/** The formula alone, for many visits at a time: whole numbers in and out, no big ones on the way. */
export function settleFen(
  policies: OutpatientPolicies,
  place: string,
  day: Day,
  visit: FenVisit,
): FenAmounts {
  return evaluate(policies, place, day, visit)
}

/** Why the amounts are what they are, and what was nearest to being otherwise. */
export function explainOutpatient(
  policies: OutpatientPolicies,
  visit: OutpatientVisit,
): readonly Explained[] {
  requirePolicy(policies, visit.insuredPlace, visit.day)
  const steps: Step[] = []
  evaluate(policies, visit.insuredPlace, visit.day, fenVisitOf(visit), steps)
  return explain(policies, WORDS, steps)
}

/** What is stored beside a settlement, so that it can be computed again when the rules have changed. */
export function traceOutpatient(policies: OutpatientPolicies, visit: OutpatientVisit) {
  return traced(policies, visit.insuredPlace, visit.day, fenVisitOf(visit))
}

/** The insured places for which the set holds rates on a day, the nation's own among them. */
export function placesWithPolicy(policies: OutpatientPolicies, day: Day): readonly string[] {
  return policies.book.places
    .map(({ id }) => id)
    .filter((place) => holdsPolicy(policies, place, day))
}

export function holdsPolicy(policies: OutpatientPolicies, place: string, day: Day): boolean {
  return policies.at(place, day).given.rate?.version != null
}

/** The amounts as the world outside knows them: big whole numbers of fen, every fund named. */
export function amountsOf(fen: FenAmounts): OutpatientAmounts {
  const pooled = big(fen.pooled)
  const largeSums = big(fen.largeSums)
  return {
    total: big(fen.total),
    whollyOwn: big(fen.whollyOwn),
    aboveCeiling: big(fen.aboveCeiling),
    firstPay: big(fen.firstPay),
    inScope: big(fen.inScope),
    deductible: big(fen.deductible),
    pooledRate_bp: fen.pooledRate_bp,
    pooled,
    civilServants: 0n,
    enterprise: 0n,
    seriousIllness: 0n,
    largeSums,
    disabled: 0n,
    medicalAid: 0n,
    otherFunds: 0n,
    funds: pooled + largeSums,
    person: big(fen.person),
    account: big(fen.account),
    familyAccount: big(fen.familyAccount),
    cash: big(fen.cash),
    hospital: 0n,
  }
}

function requirePolicy(policies: OutpatientPolicies, place: string, day: Day): void {
  if (holdsPolicy(policies, place, day)) return
  const { set } = policies.stand
  const held = policies.book.versions
    .filter(({ parameter, place: of }) => parameter === RATE.id && of === place)
    .map(({ from, to }) => `${from} – ${to ?? '…'}`)
    .join(', ')
  throw new HouseError('health.no-policy', { place, day, set, held: held === '' ? '-' : held })
}

// Most amounts of a visit are nought, and that one needn't be made.
function big(fen: number): bigint {
  return fen === 0 ? 0n : BigInt(fen)
}
