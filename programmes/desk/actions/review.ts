import Type from 'typebox'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { DRAFT, REASON } from '../inputs.ts'
import { APPROVES } from '../rights.ts'
import { lockDraft } from '../store/drafts.ts'
import { actorKey } from './acting.ts'
import { move, requireState } from './moving.ts'
import type { Moved } from './submit.ts'

const APPROVE_INPUT = Type.Object(
  { id: DRAFT, reason: Type.Optional(REASON) },
  { additionalProperties: false },
)

/** Approves what somebody else submitted. Throws `desk.wrong-state`, `desk.same-person`. */
export const approve: Action<typeof APPROVE_INPUT, Moved> = {
  name: 'desk.approve',
  title: { en: 'Approve a draft', zh: '核准草稿' },
  input: APPROVE_INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireState(draft, 'submitted', 'approved')
    const approvedBy = actorKey(ctx.actor)
    // The house itself writes examples in every state; nobody else has two hands.
    if (draft.submittedBy === approvedBy && ctx.actor.kind !== 'system')
      throw new HouseError('desk.same-person')
    await move(tx, ctx, draft, { state: 'approved', reason, with: { approvedBy } })
    return { id }
  },
}

const SEND_BACK_INPUT = Type.Object({ id: DRAFT, reason: REASON }, { additionalProperties: false })

/** Sends a draft back to whoever writes, with what is wrong. Throws `desk.wrong-state`. */
export const sendBack: Action<typeof SEND_BACK_INPUT, Moved> = {
  name: 'desk.return',
  title: { en: 'Return a draft', zh: '退回草稿' },
  input: SEND_BACK_INPUT,
  may: APPROVES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    const cleared = { submittedBy: null, approvedBy: null, publishAt: null, despite: null }
    await move(tx, ctx, draft, { state: 'returned', reason, with: cleared })
    return { id }
  },
}
