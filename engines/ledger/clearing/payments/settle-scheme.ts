import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import { planPayments, type Step } from '../../pure/netting/queue.ts'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import { lockRefusal } from '../lock-refusal.ts'
import { getScheme, requireAll } from '../schemes.ts'
import { enterCycle, listPaidCycles, stepCycle } from '../store/cycles.ts'
import { addPayments, listInstructions, lockInstructions } from '../store/instructions.ts'
import { type Available, availableOf } from '../store/obligations.ts'
import { listParticipants } from '../store/schemes.ts'
import type { ClearingContext, Instruction, Participant, SettlementReport } from '../types.ts'
import { paySteps } from './pay-steps.ts'
import { waitingOf } from './waiting.ts'

/** What an account may pay whose owner set no limit to it. */
const UNLIMITED = 2n ** 62n

/**
 * Pays what is approved, as far as money goes, the oldest cycle first; a circle of payers is paid at once. Who can't pay delays
 * the own items; they wait, and the next call tries them again. Nothing is undone. A netted cycle in which all is paid is settled then, one without payments at
 * once. What waits says why. Throws `clearing.unknown-scheme`, `clearing.needs-office`, `clearing.busy`, `ledger.busy`.
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
    const steps = planned(queue, participants, await moneyOf(tx, participants), scheme.paysPartly)
    const { made, refused } = await paySteps(tx, ctx, queue, participants, steps)
    if (made.length > 0) await addPayments(tx, { scheme: code, cycle, at: ctx.now }, made)
    const settled = await listPaidCycles(tx, code)
    for (const number of settled) await stepCycle(tx, { scheme: code, number }, 'settled', ctx.now)
    const left = await listApproved(tx, code)
    const waiting = waitingOf(
      left,
      left.length === 0 ? new Map() : await moneyOf(tx, participants),
      refused,
    )
    return { payments: made, waiting, settled }
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
}

function listApproved(tx: Read, scheme: string): Promise<readonly Instruction[]> {
  return listInstructions(tx, { scheme, states: ['approved'] }, INSTRUCTIONS_MAX)
}

/** What each participant can pay with, by its code; one whose account is closed has none. */
async function moneyOf(
  tx: Read,
  participants: ReadonlyMap<string, Participant>,
): Promise<ReadonlyMap<string, Available>> {
  const parties = [...participants.values()]
  const accounts = parties.map(({ account }) => account)
  const available = await availableOf(tx, accounts)
  return new Map(
    parties.flatMap(({ code, account }) => {
      const found = available.get(account)
      return found === undefined ? [] : [[code, found]]
    }),
  )
}

function planned(
  queue: readonly Instruction[],
  participants: ReadonlyMap<string, Participant>,
  money: ReadonlyMap<string, Available>,
  paysPartly: boolean,
): readonly Step[] {
  const balances = new Map(
    [...participants.keys()].map((code) => {
      const { amount = 0n, isLimited = true } = money.get(code) ?? {}
      if (!isLimited) return [code, UNLIMITED]
      return [code, amount > 0n ? amount : 0n]
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
