import type { MigrationSet } from '#platform/db'

/** The engine's tables: schema `ledger`. */
export const migrations: MigrationSet = {
  schema: 'ledger',
  folder: new URL('./migrations/', import.meta.url),
}

export { type KnownAccounts, knownAccounts } from './accounts/known-accounts.ts'
export { closeAccounts, openAccounts, register } from './accounts/open-accounts.ts'
export * from './clearing/index.ts'
export { errors } from './errors.ts'
export { getAccount, listAccounts } from './history/accounts.ts'
export { type Balances, balancesOf, pastBalancesOf } from './history/balances.ts'
export { findReference, getTransfer, listEntries } from './history/transfers.ts'
export { ACCOUNTS_PER_BATCH_MAX, AMOUNT_MAX, TRANSFERS_PER_BATCH_MAX } from './limits.ts'
export { expireAll, type Ledger, openLedger } from './open-ledger.ts'
export { postTransfers } from './post/post-transfers.ts'
export { proveTransfer } from './proof/prove-transfer.ts'
export { LEDGER_LOG } from './proof/source.ts'
export {
  checkTransferProof,
  readTransferProof,
  type TransferProof,
} from './proof/transfer-proof.ts'
export {
  type AccountAnswer,
  ledgerAccount,
  ledgerAccounts,
  ledgerHead,
  ledgerProof,
  ledgerTransfer,
  ledgerVerify,
  type TransferAnswer,
} from './queries.ts'
export { isDone, RESULTS, type ResultCode, resultWords } from './results.ts'
export { ledgerCommands, ledgerFileCommands } from './terminal/commands.ts'
export type * from './types.ts'
export type { LedgerFault, LedgerReport } from './verify/types.ts'
export { verifyLedger } from './verify/verify-ledger.ts'
