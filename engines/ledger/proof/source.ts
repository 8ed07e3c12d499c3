import type { LogSource } from '#platform/log'

/** The journal as a log: each posting by the root of its transfers. Postings tell nothing of accounts, and are fenced from nobody. */
export const LEDGER_LOG: LogSource = {
  log: 'ledger',
  entries: 'ledger.entries',
  open: async () => undefined,
}
