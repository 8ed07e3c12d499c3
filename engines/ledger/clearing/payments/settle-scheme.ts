import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import { TRANSFERS_PER_BATCH_MAX } from '../../limits.ts'
import { postTransfers } from '../../post/post-transfers.ts'
import { planPayments, type Step } from '../../pure/netting/queue.ts'
import { isDone } from '../../results.ts'
import type { Transfer } from '../../types.ts'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import { lockRefusal } from '../lock-refusal.ts'
import { getScheme, offsetAccount, PURPOSES, requireAll } from '../schemes.ts'
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
 * Pays what is approved, as far as money goes, the oldest cycle first; a circle of payers is paid at once. Who can't pay delays
 * the own items; they wait, and the next call tries them again. Nothing is undone. A netted cycle in which all is paid is settled then, one without payments at
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
  const made: MadePayment[] = []
  for (const batch of batchesOf(steps)) {
    const planned = batch.map((step) => plannedIn(step, byId, participants, ctx))
    const transfers = planned.flatMap((one) => one.transfers)
    const results = await postTransfers(tx, ctx, transfers)
    const done = new Set(results.flatMap(({ id, result }) => (isDone(result) ? [id] : [])))
    for (const { payments } of planned) made.push(...payments.filter(({ id }) => done.has(id)))
  }
  return made
}

/** Steps in batches that the ledger takes, none of them cut; one that no batch could hold is left for a smaller queue. */
function batchesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const batches: Step[][] = []
  let room = 0
  for (const step of steps) {
    const size = step.length === 1 ? 1 : 2 * step.length
    // Steps count on those before them: behind one that is left out nothing is sure.
    if (size > TRANSFERS_PER_BATCH_MAX) break
    if (size > room) {
      batches.push([])
      room = TRANSFERS_PER_BATCH_MAX
    }
    batches.at(-1)?.push(step)
    room -= size
  }
  return batches
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
