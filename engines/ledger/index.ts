import type { MigrationSet } from '#platform/db'

/** The engine's tables: schema `ledger`. */
export const migrations: MigrationSet = {
  schema: 'ledger',
  folder: new URL('./migrations/', import.meta.url),
}

export { type KnownAccounts, knownAccounts } from './accounts/known-accounts.ts'
export { closeAccounts, openAccounts, register } from './accounts/open-accounts.ts'
export { errors } from './errors.ts'
export { ACCOUNTS_PER_BATCH_MAX, AMOUNT_MAX, TRANSFERS_PER_BATCH_MAX } from './limits.ts'
export { expireAll, type Ledger, openLedger } from './open-ledger.ts'
export { postTransfers } from './post/post-transfers.ts'
export { isDone, RESULTS, type ResultCode, resultWords } from './results.ts'
export type * from './types.ts'
