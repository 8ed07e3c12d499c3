import { type Actor, actAs } from '#platform/action'
import type { LogSource } from '#platform/log'

const SYSTEM: Actor = { kind: 'system', id: 'audit' }

/** The audit as a log: every change with what came of it and what it did to rows. */
export const AUDIT: LogSource = {
  log: 'audit',
  entries: 'action.entries',
  open: (tx) => actAs(tx, SYSTEM, null),
}
