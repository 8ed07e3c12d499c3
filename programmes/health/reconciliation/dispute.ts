import Type from 'typebox'
import { roles } from '#platform/action'
import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID, YUAN } from '../inputs.ts'
import { fenOf } from '../money.ts'
import type { Fen } from '../pure/index.ts'
import { isOwnInstitution } from '../registers/requirements.ts'
import { listInstitutionsOf, operatedBy } from '../registers/store.ts'
import { type Kept, listSettlements } from '../settlement/store.ts'

const INPUT = Type.Object(
  {
    settlement: UUID,
    claimed: YUAN,
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
)

/**
 * Holds that a settlement between provinces should be another sum: what the province of insurance owes by it, nothing if it
 * shouldn't be there at all. For the operators of both places and its institution. Until it is decided, an open month is closed
 * without it. Throws `health.unknown-settlement`, `health.nothing-to-dispute`, `health.disputed-already`.
 */
export const dispute: Action<typeof INPUT, { readonly dispute: string; readonly month: string }> = {
  name: 'health.dispute',
  title: { en: 'Dispute a settlement', zh: '对结算提出争议' },
  input: INPUT,
  may: roles('contributor'),
  apply: async (tx, ctx, { settlement, claimed, reason }) => {
    const [found] = await listSettlements(tx, [settlement])
    const operated = await operatedBy(tx)
    if (found === undefined || !(await isPartyTo(tx, ctx, found, operated)))
      throw new HouseError('health.unknown-settlement', { settlement })
    requireOwed(found)
    const id = ctx.newId()
    await aboveFences(tx, ctx, async () => {
      const payable = await payableBy(tx, found)
      const rows = await tx`
        INSERT INTO health.disputes (
          id, settlement, month, institution, insured_place, insured_province, treated_place, treated_province, raised_by,
          raised_place, payable_fen, claimed_fen, reason, raised_at
        ) VALUES (
          ${id}, ${settlement}, ${`${found.settledOn.slice(0, 7)}-01`}, ${found.institution}, ${found.insuredPlace},
          ${found.insuredProvince}, ${found.treatedPlace}, ${found.treatedProvince},
          ${ctx.actor.kind === 'person' ? ctx.actor.organisation : null}, ${operated},
          ${String(payable)}::text::bigint, ${String(fenOf(claimed))}::text::bigint, ${reason}, ${ctx.now}
        ) ON CONFLICT (settlement) WHERE state = 'open' DO NOTHING RETURNING id`
      if (rows.length === 0) throw new HouseError('health.disputed-already', { settlement })
      await tx`
        UPDATE health.differences SET state = 'disputed', reason = ${reason}, worked_at = ${ctx.now}
        WHERE settlement = ${settlement} AND state = 'open'`
    })
    return { dispute: id, month: found.settledOn.slice(0, 7) }
  },
}

/** An operator of one of its places, its institution, or the house. */
export async function isPartyTo(
  tx: Read,
  ctx: Context,
  of: Kept,
  operated: string | null,
): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return true
  const places = [of.insuredPlace, of.insuredProvince, of.treatedPlace, of.treatedProvince]
  if (operated !== null && places.includes(operated)) return true
  const [institution] = await listInstitutionsOf(tx, [of.institution])
  return isOwnInstitution(ctx, institution)
}

function requireOwed({ id, kind, cancelledAt, insuredProvince, treatedProvince }: Kept): void {
  const refuse = (whyEn: string, whyZh: string) => {
    throw new HouseError('health.nothing-to-dispute', { settlement: id, whyEn, whyZh })
  }
  if (cancelledAt !== null) refuse('it was cancelled', '该结算已撤销')
  if (kind === 'manual') refuse('it was reimbursed by hand', '该结算为手工报销')
  if (insuredProvince === treatedProvince)
    refuse('both places lie in one province', '参保地与就医地同属一省')
}

/** What the province of insurance owes by a settlement now, corrections counted. */
export async function payableBy(tx: Read | Write, { id, amounts }: Kept): Promise<Fen> {
  const [row] = await tx<{ change: bigint }[]>`
    SELECT coalesce(sum(a.change_fen), 0)::bigint AS change FROM health.adjustments AS a WHERE a.settlement = ${id}`
  return amounts.funds + amounts.account + (row?.change ?? 0n)
}
