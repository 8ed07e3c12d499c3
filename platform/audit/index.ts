import type { BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { LIST } from './list-command.ts'
import { CHECK_PROOF, HEAD, PROOF } from './proof-commands.ts'
import { VERIFY } from './verify-command.ts'

export { auditList } from './audit-list.ts'
export { errors } from './errors.ts'
export { keepSealing, type Sealing } from './keep-sealing.ts'
export { measureSealing, type SealingOf } from './measure-sealing.ts'
export { auditHead, auditProof, auditVerify } from './queries.ts'
export { AUDIT } from './source.ts'

/** `audit list`, `verify`, `head` and `proof`: they work on a database. */
export const auditCommands: readonly Command<BaseContext>[] = [LIST, VERIFY, HEAD, PROOF]
/** `audit check-proof`: for whoever was given a proof, without a database. */
export const auditFileCommands: readonly Command<BaseContext>[] = [CHECK_PROOF]
