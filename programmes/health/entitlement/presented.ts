import type { Write } from '#platform/db'
import type { Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { requireOwnInstitution } from '../registers/requirements.ts'
import { getInsured } from '../registers/store.ts'
import { availableOf } from '../settlement/accounts.ts'
import { type EntitlementRow, listEntitlements, listFilings } from '../settlement/grounds.ts'
import type { Filing, Institution, InsuredPerson } from '../types.ts'

export type Presented = {
  readonly institution: Institution
  readonly person: InsuredPerson
  readonly filings: readonly Filing[]
  readonly entitlements: readonly EntitlementRow[]
  readonly account: bigint
}

/** What an institution is told of somebody who presents a card there. Throws `health.unknown-insured`. */
export async function presentedAt(
  tx: Write,
  ctx: Context,
  code: string,
  insured: string,
): Promise<Presented> {
  const institution = await requireOwnInstitution(tx, ctx, code)
  return aboveFences(tx, ctx, async () => {
    const person = await getInsured(tx, insured)
    const [filings, entitlements, accounts] = await Promise.all([
      listFilings(tx, [insured]),
      listEntitlements(tx, [{ insured }]),
      availableOf(tx, ctx, [insured]),
    ])
    const account = accounts.get(insured) ?? 0n
    return { institution, person, filings, entitlements, account }
  })
}
