import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { findMessages, keyOf, type Message } from '../settlement/messages.ts'
import { linesOf, listSettlements } from '../settlement/store.ts'
import type { SettledLine, Settlement } from '../types.ts'
import { visitsOf } from '../visits/store.ts'
import type { Asked } from '../visits/types.ts'

/** What a message about a visit settled: as it was then, whatever became of the visit since. */
export type SettledBefore = {
  readonly settlement: Settlement
  readonly lines: readonly SettledLine[]
}

type Sent = Asked & { readonly message: string }

/**
 * Tells of a message what it settled of its visit; undefined: it is new. What it tells throws `health.message-reversed`, and
 * `health.message-differs` where it was another call, or another visit's.
 */
export async function readSentAgain(
  tx: Read,
  sent: readonly Sent[],
): Promise<(of: Sent) => SettledBefore | undefined> {
  const before = await findMessages(tx, sent)
  const ids = [...before.values()].flatMap(({ kind, outcome }) =>
    kind === 'settle' && outcome !== null ? [outcome] : [],
  )
  if (ids.length === 0) return (of) => refuseOthers(before.get(keyOf(of)))
  const settlements = new Map((await listSettlements(tx, ids)).map((one) => [one.id, one]))
  const [lines, visits] = [await linesOf(tx, ids), await visitsOf(tx, ids)]
  return (of) => {
    const found = before.get(keyOf(of))
    const settlement = settlements.get(found?.outcome ?? '')
    if (found === undefined || settlement === undefined) return refuseOthers(found)
    if (visits.get(settlement.id) !== of.visit)
      throw new HouseError('health.message-differs', { message: of.message, field: 'mdtrt_id' })
    return { settlement, lines: lines.get(settlement.id) ?? [] }
  }
}

function refuseOthers(found: Message | undefined): undefined {
  if (found === undefined) return
  const { message, kind } = found
  if (kind === 'reversed') throw new HouseError('health.message-reversed', { message })
  throw new HouseError('health.message-differs', { message, field: 'infno' })
}
