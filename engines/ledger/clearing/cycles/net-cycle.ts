import type { Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import { say } from '#platform/i18n'
import { costsOf } from '../../pure/netting/costs.ts'
import { netsOf } from '../../pure/netting/nets.ts'
import { paymentsOf } from '../../pure/netting/payments.ts'
import { INSTRUCTIONS_MAX } from '../limits.ts'
import { getScheme, requireAll } from '../schemes.ts'
import { stepCycle } from '../store/cycles.ts'
import { addInstructions, addNets, listInstructions } from '../store/instructions.ts'
import { positionsOf } from '../store/obligations.ts'
import type { ClearingContext, NettingReport } from '../types.ts'
import { CYCLE_STATE_WORDS } from '../words.ts'
import { getCycle } from './close-cycle.ts'

/**
 * Nets a closed cycle: what each participant owed and was due, and the payments that make it even, as instructions for two
 * persons to prepare and approve. One in which nothing is owed has none. Throws `clearing.unknown-scheme`,
 * `clearing.unknown-cycle`, `clearing.wrong-cycle-state`, `clearing.needs-office`.
 */
export async function netCycle(
  tx: Write,
  ctx: Pick<ClearingContext, 'now' | 'newId'>,
  code: string,
  number: number,
): Promise<NettingReport> {
  await requireAll(tx)
  const scheme = await getScheme(tx, code)
  const before = await getCycle(tx, code, number)
  // The step takes the row: of two who net one cycle the second finds it netted.
  if (!(await stepCycle(tx, before, 'netted', ctx.now))) {
    const { state } = await getCycle(tx, code, number)
    const [words, wanted] = [CYCLE_STATE_WORDS[state], CYCLE_STATE_WORDS.closed]
    throw new HouseError('clearing.wrong-cycle-state', {
      scheme: code,
      number,
      state: say(words, 'en'),
      stateZh: say(words, 'zh'),
      wanted: say(wanted, 'en'),
      wantedZh: say(wanted, 'zh'),
    })
  }
  const owed = (await positionsOf(tx, code, number)).map(({ debtor, creditor, amount }) => ({
    debtor,
    creditor,
    amount,
    asset: scheme.asset,
  }))
  const nets = netsOf(owed)
  assert(nets.reduce((sum, { net }) => sum + net, 0n) === 0n, 'nets sum to zero')
  const payments = paymentsOf(scheme.netting, owed)
  if (nets.length > 0) await addNets(tx, code, number, nets)
  if (payments.length > 0)
    await addInstructions(
      tx,
      code,
      number,
      payments.map((one) => ({ ...one, id: ctx.newId() })),
    )
  const instructions = await listInstructions(tx, { scheme: code, cycle: number }, INSTRUCTIONS_MAX)
  assert(instructions.length === payments.length, 'each payment became an instruction')
  return { cycle: await getCycle(tx, code, number), nets, instructions, costs: costsOf(owed) }
}
