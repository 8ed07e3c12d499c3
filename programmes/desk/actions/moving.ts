import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { mayFollow, NEXT, STATE_WORDS } from '../states.ts'
import { type DraftRow, moveDraft } from '../store/drafts.ts'
import { addStep } from '../store/steps.ts'
import { listVersions } from '../store/texts.ts'
import type { DraftState } from '../types.ts'
import { byOf } from './acting.ts'

type Moved = Partial<
  Pick<DraftRow, 'submittedBy' | 'approvedBy' | 'publishAt' | 'despite' | 'edition'>
>

type Goal = {
  readonly state: DraftState
  readonly reason?: string | undefined
  readonly with?: Moved
}

/** Takes a draft, whose row is locked, to another state; the step keeps which versions it was about. Throws `desk.wrong-state`. */
export async function move(tx: Write, ctx: Context, draft: DraftRow, to: Goal): Promise<void> {
  requireNext(draft, to.state)
  await put(tx, ctx, draft, to)
}

/** The same by a way that isn't in the table, since it leads back from an end: whoever takes it has looked what is there. */
export async function put(tx: Write, ctx: Context, draft: DraftRow, to: Goal): Promise<void> {
  await moveDraft(tx, draft.id, { ...draft, ...to.with, state: to.state })
  const texts = await listVersions(tx, draft.id)
  const versions = {
    ...Object.fromEntries(texts.map(({ lang, version }) => [lang, version])),
    figures: draft.figuresVersion,
  }
  const step = { before: draft.state, after: to.state, reason: to.reason ?? null, versions }
  await addStep(tx, { id: ctx.newId(), draft: draft.id, ...step }, byOf(ctx))
}

/** The same where only one of the ways there is meant. */
export function requireState({ state }: DraftRow, wanted: DraftState, after: DraftState): void {
  if (state !== wanted) refuse(state, after)
}

export function requireNext({ state }: Pick<DraftRow, 'state'>, after: DraftState): void {
  if (!mayFollow(state, after)) refuse(state, after)
}

function refuse(state: DraftState, after: DraftState): never {
  const [before, then] = [STATE_WORDS[state], STATE_WORDS[after]]
  throw new HouseError('desk.wrong-state', {
    stateEn: before.en,
    stateZh: before.zh,
    afterEn: then.en,
    afterZh: then.zh,
    nextEn: NEXT[state].map((one) => STATE_WORDS[one].en).join(', ') || 'nothing',
    nextZh: NEXT[state].map((one) => STATE_WORDS[one].zh).join('、') || '无',
  })
}
