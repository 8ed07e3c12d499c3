import type { Read, Write } from '#platform/db'
import type { DraftState } from '../types.ts'
import { jsonOf } from './drafts.ts'
import type { By } from './figures.ts'

export type StepRow = {
  readonly at: string
  readonly actor: string
  readonly actorName: string
  readonly stateBefore: DraftState | null
  readonly stateAfter: DraftState
  readonly reason: string | null
}

/** The version of each text, by language, and of the figures. */
export type Versions = { readonly [part: string]: number }

export async function listSteps(tx: Read, draft: string): Promise<readonly StepRow[]> {
  return tx<StepRow[]>`
    SELECT at, actor, actor_name AS "actorName", state_before AS "stateBefore", state_after AS "stateAfter", reason
    FROM desk.steps WHERE draft_id = ${draft} ORDER BY number LIMIT 1000`
}

/** The draft's row is locked by the caller, so that steps are numbered without a gap. */
export async function addStep(
  tx: Write,
  step: {
    readonly id: string
    readonly draft: string
    readonly before: DraftState | null
    readonly after: DraftState
    readonly reason: string | null
    readonly versions: Versions
  },
  by: By,
): Promise<void> {
  await tx`
    INSERT INTO desk.steps (id, draft_id, number, at, actor, actor_name, state_before, state_after, reason, versions)
    SELECT ${step.id}, ${step.draft}, coalesce(max(number), 0) + 1, ${by.at}, ${by.actor}, ${by.name},
      ${step.before}, ${step.after}, ${step.reason}, ${jsonOf(step.versions)}::text::jsonb
    FROM desk.steps WHERE draft_id = ${step.draft}`
}
