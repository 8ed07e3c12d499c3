import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { ACCOUNTS_PER_BATCH_MAX } from '../limits.ts'
import type { AccountResult, Asset, LedgerContext, NewAccount, Purpose } from '../types.ts'
import { findAccounts, type KnownAccount } from './known-accounts.ts'

/** Makes assets and purposes known; those that are keep the title that they have. */
export async function register(
  tx: Write,
  words: { readonly assets?: readonly Asset[]; readonly purposes?: readonly Purpose[] },
): Promise<void> {
  const [assets, purposes] = [words.assets ?? [], words.purposes ?? []]
  if (assets.length > 0)
    await tx`
      INSERT INTO ledger.assets (code, decimals, title)
      SELECT a.code, a.decimals, a.title
      FROM unnest(
        ${assets.map(({ code }) => code)}::text[], ${assets.map(({ decimals }) => decimals)}::smallint[],
        ${assets.map(({ title }) => JSON.stringify(title))}::text[]::jsonb[]
      ) AS a (code, decimals, title) ORDER BY a.code
      ON CONFLICT ON CONSTRAINT assets_pkey DO NOTHING`
  if (purposes.length > 0)
    await tx`
      INSERT INTO ledger.purposes (code, title)
      SELECT p.code, p.title
      FROM unnest(
        ${purposes.map(({ code }) => code)}::text[],
        ${purposes.map(({ title }) => JSON.stringify(title))}::text[]::jsonb[]
      ) AS p (code, title) ORDER BY p.code
      ON CONFLICT ON CONSTRAINT purposes_pkey DO NOTHING`
}

/**
 * Opens accounts, one result each, in order. One that is there already is answered by what differs, the first of owner,
 * jurisdiction, asset, kind, limit and history. Throws `ledger.batch-too-large`.
 */
export async function openAccounts(
  tx: Write,
  ctx: Pick<LedgerContext, 'now'>,
  accounts: readonly NewAccount[],
): Promise<readonly AccountResult[]> {
  if (accounts.length > ACCOUNTS_PER_BATCH_MAX) {
    const [count, max] = [accounts.length, ACCOUNTS_PER_BATCH_MAX]
    throw new HouseError('ledger.batch-too-large', { count, max })
  }
  if (accounts.length === 0) return []
  const codes = [...new Set(accounts.map(({ code }) => code))]
  const before = byCode(await findAccounts(tx, codes, []))
  const assets = await knownAssets(tx, accounts)
  const fresh = new Map<string, NewAccount>()
  for (const account of accounts) {
    const isFree = !before.has(account.code) && !fresh.has(account.code)
    if (isFree && assets.has(account.asset)) fresh.set(account.code, account)
  }
  if (fresh.size > 0) await addAccounts(tx, [...fresh.values()], ctx.now)
  const after = byCode(await findAccounts(tx, codes, []))
  return accounts.map((account) => {
    const there = after.get(account.code)
    if (there === undefined) return { code: account.code, result: 'asset-not-found' }
    const result = differenceOf(account, there)
    return {
      code: account.code,
      result: result ?? (fresh.get(account.code) === account ? 'created' : 'exists'),
    }
  })
}

/** Closes accounts for good, answering those that were open: nothing is posted to them any more, what is held there may still be voided. */
export async function closeAccounts(
  tx: Write,
  ctx: Pick<LedgerContext, 'now'>,
  codes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx<{ code: string }[]>`
    SELECT code FROM ledger.close_accounts(${codes}::text[], ${ctx.now}) AS c (code)`
  return rows.map(({ code }) => code)
}

function byCode(accounts: readonly KnownAccount[]): ReadonlyMap<string, KnownAccount> {
  return new Map(accounts.map((account) => [account.code, account]))
}

function differenceOf(
  account: NewAccount,
  there: KnownAccount,
): AccountResult['result'] | undefined {
  for (const field of ['owner', 'jurisdiction', 'asset', 'kind', 'limit'] as const)
    if (account[field] !== there[field]) return `exists-with-different-${field}`
  return account.keepsHistory === there.keepsHistory ? undefined : 'exists-with-different-history'
}

async function knownAssets(
  tx: Write,
  accounts: readonly NewAccount[],
): Promise<ReadonlySet<string>> {
  const codes = [...new Set(accounts.map(({ asset }) => asset))]
  const rows = await tx<{ code: string }[]>`
    SELECT code FROM ledger.assets WHERE code = ANY (${codes}::text[])`
  return new Set(rows.map(({ code }) => code))
}

async function addAccounts(tx: Write, accounts: readonly NewAccount[], now: string): Promise<void> {
  await tx`
    SELECT ledger.open_accounts(
      ${accounts.map(({ code }) => code)}::text[], ${accounts.map(({ owner }) => owner)}::text[],
      ${accounts.map(({ jurisdiction }) => jurisdiction)}::text[], ${accounts.map(({ asset }) => asset)}::text[],
      ${accounts.map(({ kind }) => kind)}::text[], ${accounts.map(({ limit }) => limit)}::text[],
      ${accounts.map(({ keepsHistory }) => String(keepsHistory))}::text[]::boolean[], ${now}
    )`
}
