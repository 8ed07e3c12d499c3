import { perform, performEach } from '#platform/action'
import type { Database } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { fenOf, yuanOf } from '../../money.ts'
import { dispute } from '../../reconciliation/dispute.ts'
import { cancel, reverse } from '../../settlement/cancel.ts'
import { settle } from '../../settlement/settle.ts'
import type { SettlementAnswer } from '../../types.ts'
import { chanceOf } from '../chance.ts'
import type { Fate, SimulatedVisit } from '../types.ts'
import { billOf } from './bill.ts'

/** Calls that follow the first one have its id with one of these behind it. */
const FOLLOWING = { reversal: '-R', anew: '-2', cancellation: '-C' } as const

const CANCELLED_BECAUSE = '项目录入有误 / an item was entered wrongly'
const DISPUTED_BECAUSE = [
  '待遇备案已失效 / the filing had ended',
  '单次用量超出规定 / more of a drug than may be prescribed at once',
  '疑似重复收费 / an item seems to be charged twice',
] as const

/** What a call led to; what is payable of it isn't asked again of those that had come before. */
export type Settled = { readonly settlement: string; readonly payable: bigint | null }

export type FollowUps = { [fate in Exclude<Fate, 'plain'>]: number }

export const NO_FOLLOW_UPS: FollowUps = { repeated: 0, unanswered: 0, cancelled: 0, disputed: 0 }

/** The ids of all calls that may come of a batch. */
export function messagesOf(batch: readonly SimulatedVisit[]) {
  return batch.flatMap(({ institution, message, fate }) => {
    const behind = fate === 'unanswered' || fate === 'cancelled' ? Object.values(FOLLOWING) : []
    return ['', ...behind].map((end) => ({ institution, message: message + end }))
  })
}

/**
 * Does what becomes of calls that aren't merely answered: the same call comes again; an answer is lost, so that the call is
 * reversed and the bill sent anew; a bill is cancelled; the insured place disputes it. `settled`: by message, what each led
 * to; `known`: messages that had come before, so that what was ended halfway is done to its end.
 */
export async function followUp(
  db: Database,
  ctx: Context,
  batch: readonly SimulatedVisit[],
  of: {
    readonly settled: ReadonlyMap<string, Settled>
    readonly known: { readonly has: (message: string) => boolean }
  },
): Promise<FollowUps> {
  const { settled, known } = of
  const fated = (fate: Fate, end: string) =>
    batch.filter(
      (visit) =>
        visit.fate === fate && settled.has(visit.message) && !known.has(visit.message + end),
    )
  const repeated = fated('repeated', '')
  for (const [index, outcome] of (await settleAll(db, ctx, repeated, '')).entries())
    assert(
      outcome === settled.get(repeated[index]?.message ?? '')?.settlement,
      'a call that comes again settles nothing',
    )
  const unanswered = fated('unanswered', FOLLOWING.anew)
  for (const { institution, message } of unanswered)
    await perform(db, reverse, ctx, {
      ...{ institution, message: message + FOLLOWING.reversal, reversed: message },
    })
  await settleAll(db, ctx, unanswered, FOLLOWING.anew)
  const cancelled = fated('cancelled', FOLLOWING.cancellation)
  for (const { message } of cancelled)
    await perform(db, cancel, ctx, {
      message: message + FOLLOWING.cancellation,
      settlement: settled.get(message)?.settlement,
      reason: CANCELLED_BECAUSE,
    })
  const disputed = fated('disputed', '').flatMap(({ message }) => owedOf(message, settled))
  for (const one of disputed) await disputeOne(db, ctx, one)
  return {
    repeated: repeated.length,
    unanswered: unanswered.length,
    cancelled: cancelled.length,
    disputed: disputed.length,
  }
}

/** What each led to. */
async function settleAll(
  db: Database,
  ctx: Context,
  visits: readonly SimulatedVisit[],
  end: string,
): Promise<readonly (string | null)[]> {
  const bills = visits.map((visit) => ({ ...billOf(visit), message: visit.message + end }))
  const outcomes = bills.length === 0 ? [] : await performEach(db, settle, ctx, bills)
  return outcomes.map((outcome) => {
    if (outcome.kind === 'refused') throw outcome.error
    return outcome.out.settlement
  })
}

type Owed = { readonly message: string; readonly settlement: string; readonly payable: bigint }

/** What nobody owes nobody disputes. */
function owedOf(message: string, settled: ReadonlyMap<string, Settled>): readonly Owed[] {
  const { settlement = '', payable = null } = settled.get(message) ?? {}
  return payable === null || payable === 0n ? [] : [{ message, settlement, payable }]
}

export function settledBy({ settlement, amounts }: SettlementAnswer): Settled {
  assert(settlement !== null, 'only a trial has no settlement')
  return { settlement, payable: fenOf(amounts.funds) + fenOf(amounts.account) }
}

/** Held for wrong whole, or by half. */
async function disputeOne(
  db: Database,
  ctx: Context,
  { message, settlement, payable }: Owed,
): Promise<void> {
  const chance = chanceOf('dispute', message)
  const reason = chance.pick(DISPUTED_BECAUSE)
  const claimed = yuanOf(chance.happens(0.5) ? 0n : payable / 2n)
  await perform(db, dispute, ctx, { settlement, claimed, reason }).catch((error) => {
    // Whoever works in this world may have done so before.
    if (!(error instanceof HouseError && error.code === 'health.disputed-already')) throw error
  })
}
