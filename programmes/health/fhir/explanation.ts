import Type, { type Static } from 'typebox'
import { signedIn } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Context, Query } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { amountsAnswer, quantityText, yuanOf } from '../money.ts'
import { type Kept, linesOf, listSettlements } from '../settlement/store.ts'
import { offsetInstant } from '../times.ts'
import type { SettledLine } from '../types.ts'
import { adjudicationsOf, moneyOf, totalsOf } from './amounts.ts'
import { EXPLANATION } from './schemas.ts'
import { CLAIM_TYPE, labelOf, SYSTEMS } from './systems.ts'

const INPUT = Type.Object({ id: UUID }, { additionalProperties: false })

type Explanation = Static<typeof EXPLANATION>

/** A settlement as a FHIR R4 `ExplanationOfBenefit`. Throws `health.unknown-settlement`. */
export const explanation: Query<typeof INPUT, Explanation> = {
  name: 'health.explanation-of-benefit',
  title: {
    en: 'A settlement as a FHIR ExplanationOfBenefit',
    zh: '结算单（FHIR ExplanationOfBenefit）',
  },
  input: INPUT,
  output: EXPLANATION,
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const [found] = await listSettlements(tx, [id])
    if (found === undefined) throw new HouseError('health.unknown-settlement', { settlement: id })
    const lines = await linesOf(tx, [id])
    return explanationOf(found, lines.get(id) ?? [], ctx)
  },
}

export function explanationOf(
  kept: Kept,
  lines: readonly SettledLine[],
  ctx: Context,
): Explanation {
  const amounts = amountsAnswer(kept.amounts)
  const insurer = { identifier: { system: SYSTEMS.place, value: kept.insuredPlace } }
  return {
    resourceType: 'ExplanationOfBenefit',
    id: kept.id,
    ...labelOf(ctx),
    identifier: [
      { system: SYSTEMS.settlement, value: kept.id },
      { system: SYSTEMS.bill, value: kept.bill },
    ],
    status: kept.cancelledAt === null ? 'active' : 'cancelled',
    type: { coding: [...CLAIM_TYPE.coding] },
    use: 'claim',
    patient: { identifier: { system: SYSTEMS.insured, value: kept.insured } },
    billablePeriod: { start: kept.visitedOn, end: kept.visitedOn },
    created: offsetInstant(ctx.region, kept.settledAt),
    insurer,
    provider: { identifier: { system: SYSTEMS.institution, value: kept.institution } },
    outcome: 'complete',
    insurance: [{ focal: true, coverage: insurer }],
    item: lines.map((line, index) => ({
      sequence: index + 1,
      productOrService: { coding: [{ system: SYSTEMS.item, code: line.item }] },
      category: { coding: [{ system: SYSTEMS.class, code: line.class }] },
      quantity: { value: Number(quantityText(line.quantity_e4)) },
      net: moneyOf(yuanOf(line.amount)),
    })),
    adjudication: adjudicationsOf(amounts).map((one) => ({
      ...one,
      category: { coding: [...one.category.coding] },
    })),
    total: totalsOf(amounts).map((one) => ({
      ...one,
      category: { coding: [...one.category.coding] },
    })),
  }
}
