import Type from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID, YUAN } from '../inputs.ts'
import { fenOf } from '../money.ts'
import { ensureScheme } from '../month/scheme.ts'
import type { Fen } from '../pure/index.ts'
import { payableBy } from '../reconciliation/dispute.ts'
import { operatedBy } from '../registers/store.ts'
import { type Kept, listSettlements } from '../settlement/store.ts'
import { addAdjustments, clear } from './adjust.ts'
import { claimOf, takeUpClaim } from './claims.ts'

const INPUT = Type.Object(
  {
    dispute: UUID,
    /** Left out: the settlement stands as it is. */
    owed: Type.Optional(YUAN),
    outcome: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
)

type Decided = { readonly state: 'stands' | 'corrected'; readonly adjustment: string | null }

/**
 * Decides a dispute. That the settlement stands says who raised it, taking it back, or the region's office; that another sum is
 * owed says the other side, conceding it, or the office. What its month was closed without is owed now; a correction is an
 * adjustment in the clearing cycle that is open. Throws `health.unknown-dispute`, `health.still-open`.
 */
export const decideDispute: Action<typeof INPUT, Decided> = {
  name: 'health.decide-dispute',
  title: { en: 'Decide a dispute', zh: '裁定争议' },
  input: INPUT,
  may: roles('approver'),
  apply: async (tx, ctx, { dispute, owed, outcome }) => {
    const found = await disputeFor(tx, ctx, dispute, owed !== undefined)
    return aboveFences(tx, ctx, async () => {
      const [settlement] = await listSettlements(tx, [found.settlement])
      if (settlement === undefined) throw new HouseError('health.unknown-dispute', { dispute })
      // Cancelled meanwhile, it is owed by nobody, whatever was to be decided.
      const isCancelled = settlement.cancelledAt !== null
      const payable = await payableBy(tx, settlement)
      const decided = isCancelled ? 0n : owed === undefined ? payable : fenOf(owed)
      const state = decided === payable ? 'stands' : 'corrected'
      const taken = await tx`
        UPDATE health.disputes SET state = ${state},
          decided_fen = ${String(decided)}::text::bigint, outcome = ${outcome}, decided_at = ${ctx.now}
        WHERE id = ${dispute} AND state = 'open' RETURNING id`
      if (taken.length === 0) throw new HouseError('health.unknown-dispute', { dispute })
      await tx`
        UPDATE health.differences SET state = 'accepted', worked_at = ${ctx.now}
        WHERE settlement = ${found.settlement} AND state = 'disputed'`
      if (isCancelled) return { state, adjustment: null }
      const adjustment = await takeUp(tx, ctx, settlement, { dispute, change: decided - payable })
      return { state, adjustment }
    })
  },
}

async function disputeFor(
  tx: Write,
  ctx: Context,
  id: string,
  isConceded: boolean,
): Promise<{ readonly settlement: string }> {
  const [found] = await tx<
    { settlement: string; raisedBy: string | null; insured: string[]; treated: string[] }[]
  >`
    SELECT d.settlement, d.raised_by AS "raisedBy", ARRAY[d.insured_place, d.insured_province] AS insured,
      ARRAY[d.treated_place, d.treated_province] AS treated
    FROM health.disputes AS d WHERE d.id = ${id} AND d.state = 'open'`
  const { actor } = ctx
  if (found === undefined) throw new HouseError('health.unknown-dispute', { dispute: id })
  if (actor.kind !== 'person' || actor.office) return found
  const isRaiser = found.raisedBy !== null && found.raisedBy === actor.organisation
  const operated = await operatedBy(tx)
  const isPlace = operated !== null && [...found.insured, ...found.treated].includes(operated)
  if (isConceded ? isRaiser || !isPlace : !isRaiser)
    throw new HouseError('health.unknown-dispute', { dispute: id })
  return found
}

/** What comes of it where the month is closed: the claim, if it was set aside, and its correction. */
async function takeUp(
  tx: Write,
  ctx: Context,
  settlement: Kept,
  { dispute, change }: { readonly dispute: string; readonly change: Fen },
): Promise<string | null> {
  const month = settlement.settledOn.slice(0, 7)
  const [closed] = await tx<{ cleared: string | null }[]>`
    SELECT cleared_at AS cleared FROM health.closed_months WHERE month = ${`${month}-01`}`
  const isSetAside = await wasSetAside(tx, dispute)
  if (change === 0n && !isSetAside) return null
  if (closed === undefined || closed.cleared === null) {
    if (change === 0n && closed === undefined) return null
    throw new HouseError('health.still-open', { month, settlement: settlement.id })
  }
  await ensureScheme(tx, ctx)
  const claims = isSetAside ? claimOf(settlement, ctx.today) : []
  if (claims.length > 0) {
    await clear(tx, ctx, claims)
    await takeUpClaim(tx, ctx, settlement)
  }
  if (change === 0n) return null
  const { id, insuredProvince, treatedProvince } = settlement
  const isFirst = await isOwedFirst(tx, settlement)
  const made = { settlement: id, insuredProvince, treatedProvince, change, isFirst }
  return (await addAdjustments(tx, ctx, [{ ...made, dispute }]))[0] ?? null
}

/** Funds paid nothing of it and nothing was adjusted, so that clearing knows no obligation of it. */
async function isOwedFirst(tx: Write, { id, amounts }: Kept): Promise<boolean> {
  if (amounts.funds + amounts.account > 0n) return false
  const adjusted = await tx`SELECT FROM health.adjustments WHERE settlement = ${id} LIMIT 1`
  return adjusted.length === 0
}

async function wasSetAside(tx: Write, dispute: string): Promise<boolean> {
  const [row] = await tx<{ is: boolean }[]>`
    SELECT is_set_aside AS "is" FROM health.disputes WHERE id = ${dispute}`
  return row?.is === true
}
