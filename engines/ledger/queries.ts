import Type from 'typebox'
import { type BaseContext, officeRoles, type Query, signedIn } from '#platform/action'
import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import {
  findHead,
  type Head,
  type HeadDocument,
  hashFrom,
  headDocument,
  proveConsistency,
  type StoredHead,
} from '#platform/log'
import { getAccount, listAccounts } from './history/accounts.ts'
import { balancesOf, pastBalancesOf } from './history/balances.ts'
import { findReference, getTransfer, listEntries } from './history/transfers.ts'
import { proveTransfer } from './proof/prove-transfer.ts'
import { LEDGER_LOG } from './proof/source.ts'
import type { TransferProof } from './proof/transfer-proof.ts'
import type { Account, AccountEntry, Balance, RecordedTransfer } from './types.ts'
import type { LedgerReport } from './verify/types.ts'
import { verifyLedger } from './verify/verify-ledger.ts'

const CODE = Type.String({ minLength: 1, maxLength: 200 })
const ID = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  'x-form': {
    en: 'an id of 36 characters, such as 01a21757-9723-72bb-9207-009c1470ed60',
    zh: '36 位编号，如 01a21757-9723-72bb-9207-009c1470ed60',
  },
})
const MOMENT = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z$',
})
const LIMIT = Type.Integer({ minimum: 1, maximum: 1000 })
const KEPT = Type.Object(
  {
    size: Type.Integer({ minimum: 0 }),
    root: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    at: Type.String({ maxLength: 40 }),
  },
  { additionalProperties: false },
)
const strict = { additionalProperties: false }

export type AccountAnswer = {
  readonly account: Account
  readonly decimals: number
  readonly balance: Balance
  readonly entries: readonly AccountEntry[]
}

const ACCOUNT_INPUT = Type.Object(
  {
    code: CODE,
    recordedAt: Type.Optional(MOMENT),
    effectiveAt: Type.Optional(MOMENT),
    limit: LIMIT,
  },
  strict,
)

/** An account that the actor sees, its balance now or at a moment, and its newest transfers. */
export const ledgerAccount: Query<BaseContext, typeof ACCOUNT_INPUT, AccountAnswer> = {
  name: 'ledger.account',
  title: { en: 'An account with its balance and newest transfers', zh: '账户余额及最近转账' },
  input: ACCOUNT_INPUT,
  output: Type.Unknown(),
  may: signedIn,
  answer: async (tx, ctx, { code, limit, recordedAt, effectiveAt }) => {
    const account = await getAccount(tx, code)
    const isPast = recordedAt !== undefined || effectiveAt !== undefined
    const at = { ...(recordedAt && { recordedAt }), ...(effectiveAt && { effectiveAt }) }
    const found = isPast ? await pastBalancesOf(tx, [code], at) : await balancesOf(tx, ctx, [code])
    const balance = found.get(code)
    if (balance === undefined) throw new HouseError('ledger.unknown-account', { account: code })
    const entries = await listEntries(tx, { account: code, limit })
    return { account, balance, entries, decimals: await decimalsOf(tx, account.asset) }
  },
}

const ACCOUNTS_INPUT = Type.Object(
  { prefix: Type.Optional(CODE), after: Type.Optional(CODE), limit: LIMIT },
  strict,
)

/** The accounts that the actor sees, by code. */
export const ledgerAccounts: Query<BaseContext, typeof ACCOUNTS_INPUT, readonly Account[]> = {
  name: 'ledger.accounts',
  title: { en: 'Accounts by code', zh: '按代码列出账户' },
  input: ACCOUNTS_INPUT,
  output: Type.Unknown(),
  may: signedIn,
  answer: (tx, _, { prefix, after, limit }) =>
    listAccounts(tx, { limit, ...(prefix && { prefix }), ...(after && { after }) }),
}

export type TransferAnswer = {
  readonly transfer: RecordedTransfer
  readonly decimals: number
  /** What resolved or reversed it. */
  readonly resolvedBy: RecordedTransfer | null
}

const TRANSFER_INPUT = Type.Object({ id: ID }, strict)

/** A transfer of whose accounts the actor sees one. */
export const ledgerTransfer: Query<BaseContext, typeof TRANSFER_INPUT, TransferAnswer> = {
  name: 'ledger.transfer',
  title: { en: 'A transfer, and what came of it', zh: '一笔转账及其后续' },
  input: TRANSFER_INPUT,
  output: Type.Unknown(),
  may: signedIn,
  answer: async (tx, _, { id }) => {
    const transfer = await getTransfer(tx, id)
    const resolvedBy = (await findReference(tx, id)) ?? null
    return { transfer, resolvedBy, decimals: await decimalsOf(tx, transfer.asset) }
  },
}

const PROOF_INPUT = Type.Object({ id: ID, head: Type.Optional(KEPT) }, strict)

/** A transfer with what proves that it is in the ledger's log. */
export const ledgerProof: Query<BaseContext, typeof PROOF_INPUT, TransferProof> = {
  name: 'ledger.proof',
  title: { en: 'Proof that a transfer is in the ledger', zh: '转账已载入账本的证明' },
  input: PROOF_INPUT,
  output: Type.Unknown(),
  may: signedIn,
  answer: (tx, _, { id, head }) => proveTransfer(tx, id, head && headFrom(head)),
}

const SINCE = Type.Object({ since: Type.Optional(KEPT) }, strict)

/** The newest head of the ledger's log; with `since`, the path from that head. It says nothing of what was posted. */
export const ledgerHead: Query<BaseContext, typeof SINCE, HeadDocument> = {
  name: 'ledger.head',
  title: { en: 'Head of the ledger’s log', zh: '账本日志的树头' },
  input: SINCE,
  output: Type.Unknown(),
  may: signedIn,
  answer: async (tx, _, { since }) => {
    const head = await findHead(tx, LEDGER_LOG.log)
    if (head === undefined) throw new HouseError('ledger.nothing-sealed')
    if (since === undefined) return headDocument(LEDGER_LOG.log, head)
    const older = headFrom(since)
    const path = await proveConsistency(tx, LEDGER_LOG.log, older, head)
    return headDocument(LEDGER_LOG.log, head, { ...older, path })
  },
}

/** Whether the ledger is what its journal makes of it. It looks at everything of everybody. */
export function ledgerVerify(
  progress?: (done: number, total: number) => void,
): Query<BaseContext, typeof SINCE, LedgerReport> {
  return {
    name: 'ledger.verify',
    title: { en: 'Verify the ledger', zh: '核验账本' },
    input: SINCE,
    output: Type.Unknown(),
    may: officeRoles('administrator'),
    answer: (tx, _, { since }) =>
      verifyLedger(tx, {
        ...(since && { since: headFrom(since) }),
        ...(progress && { progress }),
      }),
  }
}

function headFrom({ size, root, at }: Type.Static<typeof KEPT>): Head & StoredHead {
  return { size, root: hashFrom(root) ?? new Uint8Array(), at }
}

async function decimalsOf(tx: Read, asset: string): Promise<number> {
  const [row] = await tx<{ decimals: number }[]>`
    SELECT decimals FROM ledger.assets WHERE code = ${asset}`
  return row?.decimals ?? 0
}
