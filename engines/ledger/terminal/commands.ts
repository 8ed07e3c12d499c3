import type { BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { CHECK_PROOF, HEAD, PROOF } from './proof-commands.ts'
import { ACCOUNT, ACCOUNTS, TRANSFER } from './read-commands.ts'
import { VERIFY } from './verify-command.ts'

/** `ledger verify`, `accounts`, `account`, `transfer`, `head` and `proof`: they work on a database. */
export const ledgerCommands: readonly Command<BaseContext>[] = [
  VERIFY,
  ACCOUNTS,
  ACCOUNT,
  TRANSFER,
  HEAD,
  PROOF,
]
/** `ledger check-proof`: for whoever was given a proof, without a database. */
export const ledgerFileCommands: readonly Command<BaseContext>[] = [CHECK_PROOF]
