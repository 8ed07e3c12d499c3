import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import { TRANSFERS_PER_BATCH_MAX } from '../../limits.ts'
import { postTransfers } from '../../post/post-transfers.ts'
import { planPayments, type Step } from '../../pure/netting/queue.ts'
import { isDone } from '../../results.ts'
import type { Transfer } from '../../types.ts'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import { lockRefusal } from '../lock-refusal.ts'
import { getScheme, PURPOSES, requireAll } from '../schemes.ts'
import { enterCycle, listPaidCycles, stepCycle } from '../store/cycles.ts'
import { addPayments, listInstructions, lockInstructions } from '../store/instructions.ts'
import { availableOf } from '../store/obligations.ts'
import { listParticipants } from '../store/schemes.ts'
import type {
  ClearingContext,
  Instruction,
  MadePayment,
  Participant,
  SettlementReport,
} from '../types.ts'

/** What an account may pay whose owner set no limit to it. */
const UNLIMITED = 2n ** 62n

/**
 * Pays what is approved, as far as money goes, the oldest cycle first. Who can't pay delays the own items; they wait, and the
 * next call tries them again. Nothing is undone. A netted cycle in which all is paid is settled then, one without payments at
 * once. Throws `clearing.unknown-scheme`, `clearing.needs-office`, `clearing.busy`, `ledger.busy`.
 */
export async function settleScheme(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  code: string,
): Promise<SettlementReport> {
  await requireAll(tx)
  const scheme = await getScheme(tx, code)
  try {
    // Instructions first, the cycle then: who adds obligations holds the cycle and never waits for an instruction.
    await lockInstructions(tx, { scheme: code })
    const cycle = await enterCycle(tx, code, false)
    assert(cycle !== null, 'a scheme has an open cycle')
    const participants = new Map((await listParticipants(tx, code)).map((one) => [one.code, one]))
    const queue = await listApproved(tx, code)
    const steps = await planned(tx, queue, participants, scheme.paysPartly)
    const payments = await pay(tx, ctx, queue, participants, steps)
    if (payments.length > 0) await addPayments(tx, { scheme: code, cycle, at: ctx.now }, payments)
    const settled = await listPaidCycles(tx, code)
    for (const number of settled) await stepCycle(tx, { scheme: code, number }, 'settled', ctx.now)
    return { payments, waiting: await listApproved(tx, code), settled }
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
}

function listApproved(tx: Read, scheme: string): Promise<readonly Instruction[]> {
  return listInstructions(tx, { scheme, states: ['approved'] }, INSTRUCTIONS_MAX)
}

async function planned(
  tx: Read,
  queue: readonly Instruction[],
  participants: ReadonlyMap<string, Participant>,
  paysPartly: boolean,
): Promise<readonly Step[]> {
  if (queue.length === 0) return []
  const parties = [...participants.values()]
  const available = await availableOf(
    tx,
    parties.map(({ account }) => account),
  )
  const balances = new Map(
    parties.map(({ code, account }) => {
      const found = available.get(account)
      if (found === undefined) return [code, 0n]
      if (!found.isLimited) return [code, UNLIMITED]
      return [code, found.amount > 0n ? found.amount : 0n]
    }),
  )
  const items = queue.map(({ id, payer, payee, amount, paid }) => ({
    id,
    payer,
    payee,
    amount: amount - paid,
  }))
  return planPayments(items, balances, paysPartly)
}

// What the ledger refuses all the same, since money went elsewhere meanwhile, waits like what wasn't planned: each attempt has
// an id of its own, so that a refusal burns none that is needed.
async function pay(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  queue: readonly Instruction[],
  participants: ReadonlyMap<string, Participant>,
  steps: readonly Step[],
): Promise<readonly MadePayment[]> {
  const byId = new Map(queue.map((one) => [one.id, one]))
  const planned = steps.map(({ id, amount }) => {
    const instruction = byId.get(id)
    assert(instruction !== undefined, 'what is paid was instructed')
    return { id: ctx.newId(), instruction, amount }
  })
  const payments: MadePayment[] = []
  for (let from = 0; from < planned.length; from += TRANSFERS_PER_BATCH_MAX) {
    const batch = planned.slice(from, from + TRANSFERS_PER_BATCH_MAX)
    const transfers = batch.map(({ id, instruction, amount }) =>
      transferOf(id, instruction, amount, participants, ctx.now),
    )
    const results = await postTransfers(tx, ctx, transfers)
    batch.forEach(({ id, instruction, amount }, index) => {
      const result = results[index]?.result
      if (result === undefined || !isDone(result)) return
      const { payer, payee } = instruction
      payments.push({ id, instruction: instruction.id, payer, payee, amount })
    })
  }
  return payments
}

function transferOf(
  id: string,
  { scheme, cycle, number, payer, payee }: Instruction,
  amount: bigint,
  participants: ReadonlyMap<string, Participant>,
  now: string,
): Transfer {
  const [from, to] = [participants.get(payer), participants.get(payee)]
  assert(from !== undefined && to !== undefined, 'participants are never removed')
  return {
    kind: 'post',
    id,
    effectiveAt: now,
    purpose: PURPOSES.payment,
    document: `${scheme}/${cycle}/${number}`,
    debit: from.account,
    credit: to.account,
    amount,
  }
}
