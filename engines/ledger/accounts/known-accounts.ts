import type { Read } from '#platform/db'
import type { Limit } from '../types.ts'

/** What never changes of an account. */
export type KnownAccount = {
  /** Rows are locked in this order. A number: 2^53 accounts are enough. */
  readonly number: number
  readonly code: string
  readonly owner: string
  readonly jurisdiction: string
  readonly asset: string
  readonly kind: string
  readonly limit: Limit
  readonly keepsHistory: boolean
}

/** So many are remembered; then all are forgotten, and asked for anew. */
const ACCOUNTS_KNOWN_MAX = 200_000

/**
 * Accounts by code and purposes, remembered from one batch to the next, since nothing of them changes. What another transaction
 * opened or registered and rolled back is found out by whoever locks or records, and forgotten.
 */
export type KnownAccounts = {
  readonly byCode: (code: string) => KnownAccount | undefined
  readonly byNumber: (number: number) => KnownAccount | undefined
  readonly hasPurpose: (code: string) => boolean
  readonly add: (accounts: readonly KnownAccount[]) => void
  readonly addPurposes: (codes: readonly string[]) => void
  readonly forget: () => void
  /** Forgets all where that is too much; between batches alone, since within one it may take away what was just found. */
  readonly trim: () => void
}

export function knownAccounts(): KnownAccounts {
  const codes = new Map<string, KnownAccount>()
  const numbers = new Map<number, KnownAccount>()
  const purposes = new Set<string>()
  const forget = () => {
    codes.clear()
    numbers.clear()
    purposes.clear()
  }
  return {
    byCode: (code) => codes.get(code),
    byNumber: (number) => numbers.get(number),
    hasPurpose: (code) => purposes.has(code),
    add: (accounts) => {
      for (const account of accounts) {
        codes.set(account.code, account)
        numbers.set(account.number, account)
      }
    },
    addPurposes: (found) => {
      for (const code of found) purposes.add(code)
    },
    forget,
    trim: () => {
      if (codes.size > ACCOUNTS_KNOWN_MAX) forget()
    },
  }
}

type AccountRow = Omit<KnownAccount, 'number'> & { readonly id: bigint }

export async function findAccounts(
  tx: Read,
  codes: readonly string[],
  numbers: readonly number[],
): Promise<readonly KnownAccount[]> {
  const rows = await tx<AccountRow[]>`
    SELECT id, code, owner, jurisdiction, asset, kind, limit_kind AS "limit", keeps_history AS "keepsHistory"
    FROM ledger.find_accounts(${codes}::text[], ${numbers}::bigint[])`
  return rows.map(({ id, ...row }) => ({ ...row, number: Number(id) }))
}

export async function findPurposes(tx: Read, codes: readonly string[]): Promise<readonly string[]> {
  const rows = await tx<{ code: string }[]>`
    SELECT code FROM ledger.purposes WHERE code = ANY (${codes}::text[])`
  return rows.map(({ code }) => code)
}
