import { inSavepoint, type Write } from '#platform/db'
import { assert } from '#platform/errors'
import { TRANSFERS_PER_BATCH_MAX } from '../../limits.ts'
import { postTransfers } from '../../post/post-transfers.ts'
import type { Step } from '../../pure/netting/queue.ts'
import { isDone, type ResultCode } from '../../results.ts'
import type { Transfer, TransferResult } from '../../types.ts'
import { offsetAccount, PURPOSES } from '../schemes.ts'
import type { ClearingContext, Instruction, MadePayment, Participant } from '../types.ts'

export type Carried = {
  readonly made: readonly MadePayment[]
  /** By instruction: why the ledger refused what was planned. */
  readonly refused: ReadonlyMap<string, ResultCode>
}

/**
 * Carries out steps through the ledger. What it refuses all the same, since money went elsewhere meanwhile, waits like what wasn't
 * planned: each attempt has an id of its own, so that a refusal burns none that is needed.
 */
export async function paySteps(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  queue: readonly Instruction[],
  participants: ReadonlyMap<string, Participant>,
  steps: readonly Step[],
): Promise<Carried> {
  const byId = new Map(queue.map((one) => [one.id, one]))
  const made: MadePayment[] = []
  const refused = new Map<string, ResultCode>()
  for (const batch of batchesOf(steps)) {
    const planned = batch.map((step) => plannedIn(step, byId, participants, ctx))
    const transfers = planned.flatMap((one) => one.transfers)
    const results = await (transfers.length > TRANSFERS_PER_BATCH_MAX
      ? postWhole(tx, ctx, transfers)
      : postTransfers(tx, ctx, transfers))
    const codes = new Map(results.map(({ id, result }) => [id, result]))
    for (const one of planned) {
      const fault = faultOf(one.transfers, codes)
      if (fault === undefined) made.push(...one.payments)
      else for (const { instruction } of one.payments) refused.set(instruction, fault)
    }
  }
  return { made, refused }
}

/** Steps in batches that the ledger takes, none of them cut; one that no batch could hold stands alone. */
function batchesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const batches: Step[][] = []
  let room = 0
  for (const step of steps) {
    const size = step.length === 1 ? 1 : 2 * step.length
    if (size > room) {
      batches.push([])
      room = TRANSFERS_PER_BATCH_MAX
    }
    batches.at(-1)?.push(step)
    room -= size
  }
  return batches
}

/** What of a step failed, and not for the sake of another; undefined where all of it is done. */
function faultOf(
  transfers: readonly Transfer[],
  codes: ReadonlyMap<string, ResultCode>,
): ResultCode | undefined {
  const failed = transfers.flatMap(({ id }) => {
    const code = codes.get(id)
    return code === undefined || isDone(code) ? [] : [code]
  })
  return failed.find((code) => code !== 'linked-event-failed') ?? failed[0]
}

/**
 * A chain that is longer than a batch, in several: all are recorded in one savepoint, or none. The accounts stay locked from one to
 * the next, so that nobody sees what lies between. Answers the results of the batch that failed, or else of all.
 */
async function postWhole(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  transfers: readonly Transfer[],
): Promise<readonly TransferResult[]> {
  const results: TransferResult[] = []
  let failed: readonly TransferResult[] | undefined
  try {
    await inSavepoint(tx, async (inner) => {
      for (let from = 0; from < transfers.length; from += TRANSFERS_PER_BATCH_MAX) {
        const batch = transfers.slice(from, from + TRANSFERS_PER_BATCH_MAX)
        const chain = batch.map((one, index) => ({ ...one, linked: index < batch.length - 1 }))
        const answered = await postTransfers(inner, ctx, chain)
        if (!answered.every(({ result }) => isDone(result))) {
          failed = answered
          throw new Error('what was recorded of the chain so far is taken back')
        }
        results.push(...answered)
      }
    })
  } catch (error) {
    if (failed === undefined) throw error
    return failed
  }
  return results
}

type Planned = {
  readonly transfers: readonly Transfer[]
  readonly payments: readonly MadePayment[]
}

/**
 * The transfers of a step. One payment goes from account to account. Several at once go by way of the scheme's offset
 * account, as a chain that is recorded whole or not at all: first everybody is paid out of it, then everybody pays into it, so
 * that nobody is short in between and it ends where it began.
 */
function plannedIn(
  step: Step,
  queue: ReadonlyMap<string, Instruction>,
  participants: ReadonlyMap<string, Participant>,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
): Planned {
  const parts = step.map(({ id, amount }) => {
    const of = queue.get(id)
    assert(of !== undefined, 'what is paid was instructed')
    const [from, to] = [participants.get(of.payer)?.account, participants.get(of.payee)?.account]
    assert(from !== undefined && to !== undefined, 'participants are never removed')
    return { of, amount, from, to, id: ctx.newId() }
  })
  const payments = parts.map(({ of, amount, id }) => ({
    id,
    instruction: of.id,
    payer: of.payer,
    payee: of.payee,
    amount,
  }))
  const transferOf = (
    { of, amount }: (typeof parts)[number],
    id: string,
    debit: string,
    credit: string,
  ): Transfer => ({
    kind: 'post',
    id,
    effectiveAt: ctx.now,
    purpose: PURPOSES.payment,
    document: `${of.scheme}/${of.cycle}/${of.number}`,
    debit,
    credit,
    amount,
  })
  if (parts.length === 1)
    return { payments, transfers: parts.map((one) => transferOf(one, one.id, one.from, one.to)) }
  const out = parts.map((one) => transferOf(one, one.id, offsetAccount(one.of.scheme), one.to))
  const back = parts.map((one) =>
    transferOf(one, ctx.newId(), one.from, offsetAccount(one.of.scheme)),
  )
  const chain = [...out, ...back].map((one, index) => ({
    ...one,
    linked: index < 2 * parts.length - 1,
  }))
  return { payments, transfers: chain }
}
