import type { Write } from '#platform/db'
import type { Context } from '#programmes/contract'
import { authorOf, sideOf } from '../actors.ts'
import { addDecision } from '../store/decisions.ts'
import { moveRequest, type RequestRow } from '../store/requests.ts'
import type { DecisionKind, RequestState } from '../types.ts'

/** Moves a request on and keeps who did so and why; what may follow what was checked before. */
export async function decide(
  tx: Write,
  ctx: Context,
  request: RequestRow,
  decision: {
    readonly kind: DecisionKind
    readonly to: RequestState
    readonly reason?: string
    readonly items?: readonly number[]
    readonly handedInBy?: string | null
  },
): Promise<void> {
  const { kind, to, reason = '', items = [] } = decision
  await addDecision(tx, request.id, {
    id: ctx.newId(),
    round: request.round,
    kind,
    reason: reason.trim(),
    items,
    organisation: sideOf(ctx),
    ...authorOf(ctx),
    at: ctx.now,
  })
  await moveRequest(tx, request.id, {
    state: to,
    round: kind === 'returned' ? request.round + 1 : request.round,
    since: ctx.now,
    handedInBy: 'handedInBy' in decision ? (decision.handedInBy ?? null) : request.handedInBy,
  })
}
