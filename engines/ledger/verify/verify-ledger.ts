import type { Read } from '#platform/db'
import { checkLog, type Head, hexOf, rootOfTexts } from '#platform/log'
import { leafText } from '../post/leaf.ts'
import { LEDGER_LOG } from '../proof/source.ts'
import {
  countRows,
  findSpan,
  listBadHolds,
  listBadPastBalances,
  listBadReferences,
  listBadSteps,
  listBurnt,
  listMisplaced,
  listNames,
  listPostings,
  listStrays,
  listTransfers,
  type PostingRow,
  sumAccounts,
  type TransferRow,
} from './read.ts'
import type { Faults, LedgerReport } from './types.ts'

const TRANSFERS_PER_READ = 20_000
const POSTINGS_PER_READ = 5000
/** Their transfers are sorted by the database, twice: more at once take more of its disk, fewer read the journal more often. */
const ACCOUNTS_PER_READ = 50_000
/** So many faults are told one by one; the rest is counted. */
const FAULTS_TOLD_MAX = 20

/**
 * Does the whole journal once more, from nothing, and compares: each posting's transfers with the root that was sealed, each
 * balance, open hold and past balance with what comes out, limits after each transfer, sums per asset, and the log. Reads in
 * one transaction, so that what is posted meanwhile doesn't disturb it, and page by page: neither accounts nor transfers are all in
 * memory at any time. Only who sees all rows can ask it.
 */
export async function verifyLedger(
  tx: Read,
  options: {
    readonly since?: Head
    readonly progress?: (done: number, total: number) => void
    readonly accountsPerRead?: number
  } = {},
): Promise<LedgerReport> {
  const faults = faultList()
  const counts = await countRows(tx)
  let done = 0
  for await (const chunk of chunksOf(tx)) {
    options.progress?.(done, counts.transfers)
    const transfers = await listTransfers(tx, chunk[0]?.number ?? 0n, chunk.at(-1)?.number ?? 0n)
    checkRoots(chunk, transfers, await namesOf(tx, transfers), faults)
    done += transfers.length
  }
  const sums = await checkAccounts(tx, faults, options.accountsPerRead ?? ACCOUNTS_PER_READ)
  await askAll(tx, faults)
  for (const { asset, debits, credits } of sums)
    if (debits !== credits) faults.add({ kind: 'asset', asset })
  options.progress?.(counts.transfers, counts.transfers)
  const log = await checkLog(
    tx,
    LEDGER_LOG,
    options.since === undefined ? {} : { since: options.since },
  )
  const told = faults.told()
  return { ...counts, sums, log, ...told, faultCount: told.faultCount + log.faultCount }
}

function faultList(): Faults {
  const told: LedgerReport['faults'][number][] = []
  let count = 0
  return {
    add: (fault) => {
      count += 1
      if (told.length < FAULTS_TOLD_MAX) told.push(fault)
    },
    told: () => ({ faults: told, faultCount: count }),
  }
}

/** Postings one after the other, as many together as have a good read's transfers. */
async function* chunksOf(tx: Read): AsyncGenerator<readonly PostingRow[]> {
  for (let after = 0n; ; ) {
    const rows = await listPostings(tx, after, POSTINGS_PER_READ)
    let chunk: PostingRow[] = []
    let size = 0
    for (const row of rows) {
      if (size > 0 && size + row.transfers > TRANSFERS_PER_READ) {
        yield chunk
        ;[chunk, size] = [[], 0]
      }
      chunk.push(row)
      size += row.transfers
    }
    if (chunk.length > 0) yield chunk
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.number
  }
}

function checkRoots(
  postings: readonly PostingRow[],
  transfers: readonly TransferRow[],
  names: Names,
  faults: Faults,
): void {
  const texts = new Map<bigint, string[]>()
  for (const transfer of transfers) {
    const { posting, place, recordedAt } = transfer
    const [debit, credit] = [names.get(transfer.debit), names.get(transfer.credit)]
    const text = leafText(transfer, {
      posting,
      place,
      recordedAt,
      debit: debit?.code ?? '',
      credit: credit?.code ?? '',
      asset: debit?.asset ?? '',
    })
    const those = texts.get(posting)
    if (those === undefined) texts.set(posting, [text])
    else those.push(text)
  }
  for (const { number, root, transfers: count } of postings) {
    const those = texts.get(number) ?? []
    if (those.length !== count || hexOf(rootOfTexts(those)) !== hexOf(root))
      faults.add({ kind: 'posting', posting: String(number) })
  }
}

type Names = ReadonlyMap<bigint, { readonly code: string; readonly asset: string }>

async function namesOf(tx: Read, transfers: readonly TransferRow[]): Promise<Names> {
  const accounts = new Set(transfers.flatMap(({ debit, credit }) => [debit, credit]))
  const rows = await listNames(tx, [...accounts])
  return new Map(rows.map(({ id, code, asset }) => [id, { code, asset }]))
}

/** Every account by its own transfers, some accounts at a time; answers what each asset comes to. */
async function checkAccounts(
  tx: Read,
  faults: Faults,
  accountsPerRead: number,
): Promise<LedgerReport['sums']> {
  const sums = new Map<string, { debits: bigint; credits: bigint }>()
  for (let after = 0n; ; ) {
    const span = await findSpan(tx, after, accountsPerRead)
    if (span === undefined) return [...sums].map(([asset, sum]) => ({ asset, ...sum }))
    for (const { id: transfer, code: account, ranBack, passed } of await listBadSteps(
      tx,
      span,
      FAULTS_TOLD_MAX,
    )) {
      if (ranBack) faults.add({ kind: 'clock', transfer, account })
      if (passed) faults.add({ kind: 'limit', transfer, account })
    }
    const found = await sumAccounts(tx, span, FAULTS_TOLD_MAX)
    for (const account of found.wrong) faults.add({ kind: 'balance', account })
    for (const { asset, debits, credits } of found.sums) {
      const sum = sums.get(asset) ?? { debits: 0n, credits: 0n }
      sums.set(asset, {
        debits: sum.debits + BigInt(debits),
        credits: sum.credits + BigInt(credits),
      })
    }
    after = span.to
  }
}

async function askAll(tx: Read, faults: Faults): Promise<void> {
  for (const { id } of await listStrays(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'stray', transfer: id })
  for (const { id } of await listMisplaced(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'misplaced', transfer: id })
  for (const { id } of await listBadReferences(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'reference', transfer: id })
  for (const { id } of await listBadHolds(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'open-hold', transfer: id })
  for (const { id } of await listBurnt(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'burnt', transfer: id })
  for (const { code, posting } of await listBadPastBalances(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'past-balance', account: code, posting: String(posting) })
}
