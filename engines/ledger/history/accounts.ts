import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Account } from '../types.ts'

/** Throws `ledger.unknown-account`, also for one that the actor may not see. */
export async function getAccount(tx: Read, code: string): Promise<Account> {
  const [account] = await selectAccounts(tx, tx`a.code = ${code}`, 1)
  if (account === undefined) throw new HouseError('ledger.unknown-account', { account: code })
  return account
}

/** Accounts whose code begins so, in the order of their codes, behind one of them. */
export function listAccounts(
  tx: Read,
  page: { readonly prefix?: string; readonly after?: string; readonly limit: number },
): Promise<readonly Account[]> {
  const { prefix = '', after = '', limit } = page
  return selectAccounts(tx, tx`starts_with(a.code, ${prefix}) AND a.code > ${after}`, limit)
}

function selectAccounts(
  tx: Read,
  condition: ReturnType<Read>,
  limit: number,
): Promise<readonly Account[]> {
  return tx<Account[]>`
    SELECT a.code, a.owner, a.jurisdiction, a.asset, a.kind, a.limit_kind AS "limit", a.keeps_history AS "keepsHistory",
      a.opened_at AS "openedAt", b.closed_at AS "closedAt"
    FROM ledger.accounts AS a JOIN ledger.balances AS b ON b.account = a.id
    WHERE ${condition} ORDER BY a.code LIMIT ${limit}`
}
