import type { Static } from 'typebox'
import type { Context } from '#programmes/contract'
import { offsetInstant } from '../times.ts'
import type { SettlementAnswer } from '../types.ts'
import { adjudicationsOf, totalsOf } from './amounts.ts'
import type { CLAIM_RESPONSE } from './schemas.ts'
import { CLAIM_TYPE, labelOf, SYSTEMS } from './systems.ts'

export type ClaimResponse = Static<typeof CLAIM_RESPONSE>

/** What became of a claim: of a trial it has no id, since nothing is kept of it. */
export function claimResponseOf(
  answer: SettlementAnswer,
  { use, status }: Pick<ClaimResponse, 'use' | 'status'>,
  ctx: Context,
): ClaimResponse {
  const { settlement, amounts, insured, insuredPlace, bill, institution } = answer
  return {
    resourceType: 'ClaimResponse',
    ...(settlement === null ? {} : { id: settlement }),
    ...labelOf(ctx),
    ...(settlement === null
      ? {}
      : { identifier: [{ system: SYSTEMS.settlement, value: settlement }] }),
    status,
    type: { coding: [...CLAIM_TYPE.coding] },
    use,
    patient: { identifier: { system: SYSTEMS.insured, value: insured } },
    created: offsetInstant(ctx.region, answer.settledAt ?? ctx.now),
    insurer: { identifier: { system: SYSTEMS.place, value: insuredPlace } },
    requestor: { identifier: { system: SYSTEMS.institution, value: institution } },
    request: { identifier: { system: SYSTEMS.bill, value: bill } },
    outcome: 'complete',
    adjudication: adjudicationsOf(amounts).map(copied),
    total: totalsOf(amounts).map(copied),
  }
}

// Arrays of the standard's types may be written to; ours may not.
function copied<T extends { readonly category: { readonly coding: readonly object[] } }>(one: T) {
  return { ...one, category: { coding: one.category.coding.map((coding) => ({ ...coding })) } }
}
