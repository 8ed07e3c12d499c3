import type { Read, Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import { lockRefusal } from '../lock-refusal.ts'
import { getScheme, requireAll } from '../schemes.ts'
import { addCycle, enterCycle, findCycle, stepCycle } from '../store/cycles.ts'
import type { ClearingContext, Cycle } from '../types.ts'

/**
 * Closes the cycle that is open and opens the next, in one step: whoever adds obligations waits for it, and what was being
 * added is waited for. Answers the cycle that was closed. Throws `clearing.unknown-scheme`, `clearing.needs-office`,
 * `clearing.busy`.
 */
export async function closeCycle(
  tx: Write,
  ctx: Pick<ClearingContext, 'now'>,
  scheme: string,
): Promise<Cycle> {
  await requireAll(tx)
  await getScheme(tx, scheme)
  try {
    const number = await enterCycle(tx, scheme, true)
    assert(number !== null, 'a scheme has an open cycle')
    const isClosed = await stepCycle(tx, { scheme, number }, 'closed', ctx.now)
    assert(isClosed, 'nobody closes a cycle that is held')
    await addCycle(tx, scheme, number + 1, ctx.now)
    return await getCycle(tx, scheme, number)
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
}

/** Throws `clearing.unknown-scheme`, `clearing.unknown-cycle`. */
export async function getCycle(tx: Read, scheme: string, number: number): Promise<Cycle> {
  await getScheme(tx, scheme)
  const cycle = await findCycle(tx, scheme, number)
  if (cycle === undefined) throw new HouseError('clearing.unknown-cycle', { scheme, number })
  return cycle
}
