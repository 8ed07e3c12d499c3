import Type from 'typebox'
import { HouseError } from '#platform/errors'
import { printProblems } from '#platform/region'
import { readTextFiles } from '#programmes/bulletin'
import type { Action, Context } from '#programmes/contract'
import { DRAFT, REASON } from '../inputs.ts'
import { MOVES, WRITES } from '../rights.ts'
import { type DraftRow, lockDraft } from '../store/drafts.ts'
import { actorKey } from './acting.ts'
import { type DraftFiles, draftFiles } from './draft-files.ts'
import { move } from './moving.ts'

export type Moved = { readonly id: string }

const SUBMIT_INPUT = Type.Object(
  { id: DRAFT, reason: Type.Optional(REASON) },
  { additionalProperties: false },
)

/** Hands a draft to whoever approves. Throws `desk.wrong-state`, `desk.not-publishable`, `desk.change-unsaid`. */
export const submit: Action<typeof SUBMIT_INPUT, Moved> = {
  name: 'desk.submit',
  title: { en: 'Submit a draft for review', zh: '草稿送审' },
  input: SUBMIT_INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    await ctx.series.refresh(tx)
    requirePublishable(ctx, draft, await draftFiles(tx, draft))
    if (draft.erratumOf !== null && draft.change === null)
      throw new HouseError('desk.change-unsaid')
    await move(tx, ctx, draft, {
      state: 'submitted',
      reason,
      with: { submittedBy: actorKey(ctx.actor), approvedBy: null },
    })
    return { id }
  },
}

const TAKE_BACK_INPUT = Type.Object(
  { id: DRAFT, reason: Type.Optional(REASON) },
  { additionalProperties: false },
)

/** Goes on writing what was submitted and isn't approved yet. Throws `desk.wrong-state`. */
export const takeBack: Action<typeof TAKE_BACK_INPUT, Moved> = {
  name: 'desk.take-back',
  title: { en: 'Take a submitted draft back', zh: '收回已送审的草稿' },
  input: TAKE_BACK_INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    await move(tx, ctx, draft, { state: 'drafting', reason, with: { submittedBy: null } })
    return { id }
  },
}

const WITHDRAW_INPUT = Type.Object({ id: DRAFT, reason: REASON }, { additionalProperties: false })

/** Gives a draft up; it stays to be read. Throws `desk.wrong-state`. */
export const withdraw: Action<typeof WITHDRAW_INPUT, Moved> = {
  name: 'desk.withdraw',
  title: { en: 'Withdraw a draft', zh: '撤回草稿' },
  input: WITHDRAW_INPUT,
  may: MOVES,
  apply: async (tx, ctx, { id, reason }) => {
    const draft = await lockDraft(tx, id, 'write')
    await move(tx, ctx, draft, { state: 'withdrawn', reason, with: { publishAt: null } })
    return { id }
  },
}

/** Throws `desk.not-publishable` with each problem in its file and line. */
function requirePublishable(ctx: Context, draft: DraftRow, files: DraftFiles): void {
  const { problems } = readTextFiles(ctx, { id: draft.bulletin, files, publisher: draft.publisher })
  if (problems.length === 0) return
  throw new HouseError('desk.not-publishable', {
    count: problems.length,
    problems,
    listEn: printProblems(problems, 'en'),
    listZh: printProblems(problems, 'zh'),
  })
}
