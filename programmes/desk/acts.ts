import type { BaseContext } from '#platform/action'
import { actorKey } from './actions/acting.ts'
import { APPROVES, COMMENTS, WRITES } from './rights.ts'
import { ACTS } from './states.ts'
import type { DraftRow } from './store/drafts.ts'
import type { DraftAct } from './types.ts'

/** What whoever asks may do with a draft as it stands; the actions decide by themselves, this is for showing. */
export function actsOf(
  ctx: BaseContext,
  { state, submittedBy, publishAt }: Pick<DraftRow, 'state' | 'submittedBy' | 'publishAt'>,
): readonly DraftAct[] {
  const { analyst, approver } = ACTS[state]
  const acts: readonly DraftAct[] = [
    ...(WRITES(ctx) ? analyst : []),
    ...(APPROVES(ctx) ? approver : []),
    ...(COMMENTS(ctx) ? (['comment'] as const) : []),
  ]
  const isOwn = submittedBy === actorKey(ctx.actor) && ctx.actor.kind !== 'system'
  const isOut = (publishAt ?? '') <= ctx.now
  return [...new Set(acts)].filter(
    (act) => (act !== 'approve' || !isOwn) && (act !== 'withdraw-edition' || !isOut),
  )
}
