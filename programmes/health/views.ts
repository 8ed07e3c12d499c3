import { amountsAnswer } from './money.ts'
import type { Settlement, SettlementAnswer } from './types.ts'

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
    amounts: amountsAnswer(settlement.amounts),
  }
}
