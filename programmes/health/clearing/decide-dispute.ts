import Type from 'typebox'
import { roles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { UUID, YUAN } from '../inputs.ts'
import { fenOf, yuanOf } from '../money.ts'
import { ensureScheme } from '../month/scheme.ts'
import type { Fen } from '../pure/index.ts'
import { payableBy } from '../reconciliation/dispute.ts'
import { isBetween, losesBy, type Side, sideOf } from '../reconciliation/sides.ts'
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
 * owed says the side that loses by it, conceding at most what is claimed, or the office. What its month was closed without is
 * owed now; a correction is an adjustment in the clearing cycle that is open. Throws `health.unknown-dispute`,
 * `health.beyond-dispute`, `health.still-open`.
 */
export const decideDispute: Action<typeof INPUT, Decided> = {
  name: 'health.decide-dispute',
  title: { en: 'Decide a dispute', zh: '裁定争议' },
  input: INPUT,
  may: roles('approver'),
  apply: async (tx, ctx, { dispute, owed, outcome }) => {
    const found = await disputeFor(tx, ctx, dispute)
    return aboveFences(tx, ctx, async () => {
      const [settlement] = await listSettlements(tx, [found.settlement])
      if (settlement === undefined) throw new HouseError('health.unknown-dispute', { dispute })
      // Cancelled meanwhile, it is owed by nobody, whatever was to be decided.
      const isCancelled = settlement.cancelledAt !== null
      const payable = await payableBy(tx, settlement)
      requireTheirs(found, dispute, { payable, owed: owed === undefined ? payable : fenOf(owed) })
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

type Found = {
  readonly settlement: string
  readonly claimed: Fen
  /** The house and the region's office decide as they find. */
  readonly isFree: boolean
  readonly isRaiser: boolean
  /** Of the place that the actor runs the insurance of; null: of neither. */
  readonly side: Side | null
}

async function disputeFor(tx: Write, ctx: Context, id: string): Promise<Found> {
  const [found] = await tx<
    {
      settlement: string
      claimed: bigint
      raisedBy: string | null
      insured: string[]
      treated: string[]
    }[]
  >`
    SELECT d.settlement, d.claimed_fen AS claimed, d.raised_by AS "raisedBy",
      ARRAY[d.insured_place, d.insured_province] AS insured, ARRAY[d.treated_place, d.treated_province] AS treated
    FROM health.disputes AS d WHERE d.id = ${id} AND d.state = 'open'`
  if (found === undefined) throw new HouseError('health.unknown-dispute', { dispute: id })
  const { settlement, claimed, raisedBy } = found
  const { actor } = ctx
  const isFree = actor.kind !== 'person' || actor.office
  const isRaiser = raisedBy !== null && !isFree && raisedBy === actor.organisation
  return { settlement, claimed, isFree, isRaiser, side: sideOf(await operatedBy(tx), found) }
}

/**
 * By the place it acts for, never by its organisation alone: of one side there are several, a city, its province, a hospital. Throws
 * `health.unknown-dispute` where it gains by what is claimed, `health.beyond-dispute` where it would concede something else.
 */
function requireTheirs(
  { claimed, isFree, isRaiser, side }: Found,
  dispute: string,
  { payable, owed }: { readonly payable: Fen; readonly owed: Fen },
): void {
  if (isFree) return
  const isTheirs =
    owed === payable ? isRaiser : side !== null && losesBy(side, { payable, claimed })
  if (!isTheirs) throw new HouseError('health.unknown-dispute', { dispute })
  if (owed !== payable && !isBetween(owed, { payable, claimed }))
    throw new HouseError('health.beyond-dispute', {
      ...{ dispute, owed: yuanOf(owed), payable: yuanOf(payable), claimed: yuanOf(claimed) },
    })
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
