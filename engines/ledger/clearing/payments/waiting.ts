import type { ResultCode } from '../../results.ts'
import type { Available } from '../store/obligations.ts'
import type { Instruction, WaitingInstruction } from '../types.ts'

/**
 * Why each of these, given in the order in which they are paid, waits still. Most often its payer lacks money: for it and for all
 * that it has to pay before. `refused`: what the ledger answered for what could have been paid.
 */
export function waitingOf(
  instructions: readonly Instruction[],
  money: ReadonlyMap<string, Available>,
  refused: ReadonlyMap<string, ResultCode>,
): readonly WaitingInstruction[] {
  const needed = new Map<string, bigint>()
  return instructions.map((one) => {
    const { id, payer, amount, paid } = one
    const need = (needed.get(payer) ?? 0n) + amount - paid
    needed.set(payer, need)
    const found = money.get(payer)
    if (found === undefined) return { ...one, because: refusal('debit-account-closed') }
    const missing = found.isLimited ? need - found.amount : 0n
    const result = refused.get(id)
    if (result !== undefined && !(result === 'would-exceed-credits' && missing > 0n))
      return { ...one, because: refusal(result) }
    if (missing > 0n) return { ...one, because: { kind: 'money', participant: payer, missing } }
    return { ...one, because: { kind: 'next-settlement' } }
  })
}

function refusal(result: ResultCode): WaitingInstruction['because'] {
  return { kind: 'refused', result }
}
