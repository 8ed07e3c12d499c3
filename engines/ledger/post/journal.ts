import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import { type Hash, hexOf } from '#platform/log'
import type { KnownAccount } from '../accounts/known-accounts.ts'
import type { ResultCode } from '../results.ts'
import type { Known, Row } from './judged.ts'
import type { Standing } from './standing.ts'

export type Taken = {
  readonly posting: bigint
  readonly recordedAt: string
  readonly standings: ReadonlyMap<number, Standing>
  /** How many holds of these accounts are due and not yet expired. */
  readonly due: number
}

type TakenRow = {
  readonly posting: bigint
  readonly recordedAt: string
  readonly matched: number
  readonly due: number
  readonly debitsPosted: string | null
  readonly creditsPosted: string | null
  readonly debitsHeld: string | null
  readonly creditsHeld: string | null
  readonly closed: string | null
}

/**
 * Locks the balances of these accounts, until the transaction ends, and reads them; undefined where one of them isn't there.
 * The accounts are given in the order of their numbers. A column comes as one text: an array's elements would each be parsed
 * for quotes and escapes, which took longer than the posting.
 */
export async function takeAccounts(
  tx: Write,
  accounts: readonly KnownAccount[],
  now: string,
): Promise<Taken | undefined> {
  const [row] = await tx<TakenRow[]>`
    SELECT posting, recorded_at AS "recordedAt", matched, due,
      debits_posted AS "debitsPosted", credits_posted AS "creditsPosted",
      debits_held AS "debitsHeld", credits_held AS "creditsHeld", closed
    FROM ledger.take(${arrayText(accounts.map(({ number }) => number))}::text::bigint[], ${now})`
  assert(row !== undefined, 'a function answers one row')
  if (row.matched !== accounts.length) return undefined
  const columnOf = (text: string | null) => (text === null ? [] : text.split(','))
  const [debitsPosted, creditsPosted, debitsHeld, creditsHeld, closed] = [
    row.debitsPosted,
    row.creditsPosted,
    row.debitsHeld,
    row.creditsHeld,
    row.closed,
  ].map(columnOf)
  const standings = new Map<number, Standing>()
  accounts.forEach((account, index) => {
    standings.set(account.number, {
      account,
      isClosed: closed?.[index] === '1',
      debitsPosted: BigInt(debitsPosted?.[index] ?? 0),
      creditsPosted: BigInt(creditsPosted?.[index] ?? 0),
      debitsHeld: BigInt(debitsHeld?.[index] ?? 0),
      creditsHeld: BigInt(creditsHeld?.[index] ?? 0),
    })
  })
  const { posting, recordedAt, due } = row
  return { posting, recordedAt, due, standings }
}

type KnownRow = Omit<Known, 'debit' | 'credit' | 'kind'> & {
  readonly id: string
  readonly kind: Known['kind'] | 'refused'
  readonly debit: bigint
  readonly credit: bigint
}

export type KnownIds = {
  readonly known: ReadonlyMap<string, Known>
  readonly burnt: ReadonlySet<string>
}

/** What stands under these ids already. */
export async function findKnown(tx: Read, ids: readonly string[]): Promise<KnownIds> {
  const known = new Map<string, Known>()
  const burnt = new Set<string>()
  if (ids.length === 0) return { known, burnt }
  const rows = await tx<KnownRow[]>`
    SELECT id, kind, debit, credit, amount, purpose, document, effective_at AS "effectiveAt",
      recorded_at AS "recordedAt", expires_at AS "expiresAt", refers_to AS "refersTo", resolved_by AS "resolvedBy"
    FROM ledger.find_known(${arrayText(ids)}::text::uuid[])`
  for (const { id, kind, debit, credit, ...row } of rows) {
    if (kind === 'refused') burnt.add(id)
    else known.set(id, { ...row, kind, debit: Number(debit), credit: Number(credit) })
  }
  return { known, burnt }
}

/** A posting as it goes into the journal: an entry of the log. */
export type Posting = {
  readonly number: bigint
  readonly id: string
  readonly recordedAt: string
  readonly root: Hash
  readonly rows: readonly Row[]
}

/**
 * Records rows and burns ids. False, and nothing is written, where another was faster with an id, a hold or a reversal, or where a
 * purpose isn't registered.
 */
export async function addPosting(
  tx: Write,
  { number, id, recordedAt, root, rows }: Posting,
  keepsHistory: boolean,
  burnt: ReadonlyMap<string, ResultCode> = new Map(),
): Promise<boolean> {
  const column = (of: (row: Row) => string | number | bigint | null) => arrayText(rows.map(of))
  // An array that is too short is filled up with nulls: what no row has isn't written out for each.
  const rare = (of: (row: Row) => string | null) =>
    rows.every((row) => of(row) === null) ? '{}' : column(of)
  // What all rows share is written once.
  const common = (of: (row: Row) => string | bigint, written = of) => {
    const [first] = rows
    if (first === undefined) return '{}'
    const shared = of(first)
    return rows.every((row) => of(row) === shared) ? arrayText([written(first)]) : column(written)
  }
  const [answer] = await tx<{ done: boolean }[]>`
    SELECT ledger.record(
      ${number}, ${id}, ${recordedAt}, decode(${hexOf(root)}, 'hex'), ${keepsHistory},
      ${column((row) => row.id)}::text::uuid[], ${common(({ kind }) => kind)}::text::text[],
      ${column(({ debit }) => debit)}::text::bigint[], ${column(({ credit }) => credit)}::text::bigint[],
      ${column(({ amount }) => amount)}::text::bigint[],
      ${rows.every(({ held }) => held === 0n) ? '{}' : column(({ held }) => held)}::text::bigint[],
      ${common(
        ({ purpose }) => purpose,
        ({ purpose }) => quoted(purpose),
      )}::text::text[],
      ${rare(({ document }) => (document === null ? null : quoted(document)))}::text::text[],
      ${common(({ effectiveAt }) => effectiveAt)}::text::timestamptz[],
      ${rare(({ expiresAt }) => expiresAt)}::text::timestamptz[],
      ${rare(({ refersTo }) => refersTo)}::text::uuid[],
      ${arrayText([...burnt.keys()])}::text::uuid[], ${arrayText([...burnt.values()])}::text::text[]
    ) AS done`
  return answer?.done === true
}

/** An array as PostgreSQL writes it, of elements that need no quotes or have them. */
function arrayText(elements: readonly (string | number | bigint | null)[]): string {
  return `{${elements.map((one) => one ?? 'NULL').join(',')}}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
