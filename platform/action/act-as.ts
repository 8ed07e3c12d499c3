import type { Read } from '#platform/db'
import { ROLES } from './rights.ts'
import type { Actor } from './types.ts'

/**
 * Says who acts, for as long as the transaction lasts: row security and the triggers that keep changes go by it.
 * A reader who signed in nowhere is who acts where nothing is said. `journal`: the audit row of the change, or those of a
 * batch, one for each of its inputs.
 */
export async function actAs(
  tx: Read,
  actor: Actor,
  journal: string | readonly string[] | null,
): Promise<void> {
  const person = actor.kind === 'person' ? actor : null
  const { office, roles } =
    actor.kind === 'visitor' ? VISITING : (person ?? { office: false, roles: [] })
  await tx`
    SELECT set_config('onedelta.actor_kind', ${actor.kind}, true),
      set_config('onedelta.person', ${person?.id ?? ''}, true),
      set_config('onedelta.organisation', ${person?.organisation ?? ''}, true),
      set_config('onedelta.jurisdiction', ${person?.jurisdiction ?? ''}, true),
      set_config('onedelta.office', ${office ? 'true' : ''}, true),
      set_config('onedelta.roles', ${roles.join(',')}, true),
      set_config('onedelta.journal', ${[journal ?? ''].flat().join(',')}, true)`
}

/** A visitor sees with the eyes of the region's office; nothing is written as one. */
const VISITING = { office: true, roles: ROLES } as const
