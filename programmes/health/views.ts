import { amountsAnswer, quantityText, yuanOf } from './money.ts'
import type { YearlyTotals } from './pure/index.ts'
import type { EntitlementRow } from './settlement/grounds.ts'
import type { Kept } from './settlement/store.ts'
import type {
  BillAnswer,
  BillSummary,
  Filing,
  InsuredPerson,
  PersonAnswer,
  SettledLine,
  Settlement,
  SettlementAnswer,
} from './types.ts'

export function answerOf(settlement: Settlement): SettlementAnswer {
  return {
    settlement: settlement.id,
    institution: settlement.institution,
    bill: settlement.bill,
    insured: settlement.insured,
    insuredPlace: settlement.insuredPlace,
    treatedPlace: settlement.treatedPlace,
    group: settlement.group,
    filing: settlement.filing,
    tier: settlement.tier,
    disease: settlement.disease,
    visitedOn: settlement.visitedOn,
    settledAt: settlement.settledAt,
    amounts: amountsAnswer(settlement.amounts),
  }
}

export function billView(kept: Kept, lines: readonly SettledLine[]): BillAnswer {
  const { before, accountAvailable, amounts } = kept
  return {
    ...billSummary(kept),
    insuredProvince: kept.insuredProvince,
    treatedProvince: kept.treatedProvince,
    group: kept.group,
    filing: kept.filing,
    tier: kept.tier,
    disease: kept.disease,
    before: {
      deductible: yuanOf(before.deductible),
      pooled: yuanOf(before.pooled),
      inpatientPooled: yuanOf(before.inpatientPooled),
    },
    accountAvailable: yuanOf(accountAvailable),
    amounts: amountsAnswer(amounts),
    lines: lines.map((line) => ({
      item: line.item,
      quantity: quantityText(line.quantity_e4),
      amount: yuanOf(line.amount),
      class: line.class,
      ceiling: line.ceiling === null ? null : yuanOf(line.ceiling),
      firstPay_bp: line.firstPay_bp,
    })),
  }
}

export function billSummary(kept: Kept): BillSummary {
  return {
    id: kept.id,
    kind: kept.kind,
    institution: kept.institution,
    bill: kept.bill,
    insured: kept.insured,
    insuredPlace: kept.insuredPlace,
    treatedPlace: kept.treatedPlace,
    visitedOn: kept.visitedOn,
    settledOn: kept.settledOn,
    settledAt: kept.settledAt,
    cancelledAt: kept.cancelledAt,
    total: yuanOf(kept.amounts.total),
    funds: yuanOf(kept.amounts.funds),
    person: yuanOf(kept.amounts.person),
  }
}

export function personView(
  { province: _, ...insured }: InsuredPerson,
  of: {
    readonly filings: readonly Filing[]
    readonly entitlements: readonly EntitlementRow[]
    readonly totals: (YearlyTotals & { readonly visits: number }) | undefined
    readonly year: number
  },
): PersonAnswer {
  const { totals } = of
  return {
    ...insured,
    filings: of.filings.map(({ insured: _, ...filing }) => filing),
    entitlements: of.entitlements.map(({ insured: _, ...entitlement }) => entitlement),
    totals: {
      year: of.year,
      deductible: yuanOf(totals?.deductible ?? 0n),
      pooled: yuanOf(totals?.pooled ?? 0n),
      visits: totals?.visits ?? 0,
    },
  }
}
