import type { Read } from '#platform/db'
import { checkLog, type Head, hexOf, rootOfTexts } from '#platform/log'
import { leafText } from '../post/leaf.ts'
import { LEDGER_LOG } from '../proof/source.ts'
import {
  type BalanceRow,
  countRows,
  listBadPastBalances,
  listBadReferences,
  listBalances,
  listBurnt,
  listMisplaced,
  listOpenHolds,
  listPostings,
  listStrays,
  listTransfers,
  type PostingRow,
  type TransferRow,
} from './read.ts'
import { isSame, isSameHold, replayOf } from './replay.ts'
import type { Faults, LedgerReport } from './types.ts'

const TRANSFERS_PER_READ = 20_000
const ROWS_PER_READ = 5000
/** So many faults are told one by one; the rest is counted. */
const FAULTS_TOLD_MAX = 20
const NO_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Does the whole journal once more, from nothing, and compares: each posting's transfers with the root that was sealed, each
 * balance, open hold and past balance with what comes out, limits after each transfer, sums per asset, and the log. Reads in
 * one transaction, so that what is posted meanwhile doesn't disturb it. Only who sees all rows can ask it.
 */
export async function verifyLedger(
  tx: Read,
  options: {
    readonly since?: Head
    readonly progress?: (done: number, total: number) => void
  } = {},
): Promise<LedgerReport> {
  const faults = faultList()
  const counts = await countRows(tx)
  const balances = await allBalances(tx)
  const names = new Map(balances.map((row) => [row.account, row]))
  const replay = replayOf(balances, faults)
  let done = 0
  for await (const chunk of chunksOf(tx)) {
    options.progress?.(done, counts.transfers)
    const transfers = await listTransfers(tx, chunk[0]?.number ?? 0n, chunk.at(-1)?.number ?? 0n)
    checkRoots(chunk, transfers, names, faults)
    for (const transfer of transfers) replay.next(transfer)
    done += transfers.length
  }
  for (const row of balances)
    if (!isSame(row, replay.replayed.get(row.account)))
      faults.add({ kind: 'balance', account: row.code })
  await checkHolds(tx, replay.holds, faults)
  await askAll(tx, faults)
  const sums = sumsOf([...replay.replayed.values()])
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

async function allBalances(tx: Read): Promise<readonly BalanceRow[]> {
  const all: BalanceRow[] = []
  for (let after = 0n; ; ) {
    const rows = await listBalances(tx, after, ROWS_PER_READ)
    all.push(...rows)
    const last = rows.at(-1)
    if (last === undefined) return all
    after = last.account
  }
}

/** Postings one after the other, as many together as have a good read's transfers. */
async function* chunksOf(tx: Read): AsyncGenerator<readonly PostingRow[]> {
  for (let after = 0n; ; ) {
    const rows = await listPostings(tx, after, ROWS_PER_READ)
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
  names: ReadonlyMap<bigint, Pick<BalanceRow, 'code' | 'asset'>>,
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

async function checkHolds(
  tx: Read,
  holds: ReturnType<typeof replayOf>['holds'],
  faults: Faults,
): Promise<void> {
  const unseen = new Set(holds.keys())
  for (let after = NO_ID; ; ) {
    const rows = await listOpenHolds(tx, after, ROWS_PER_READ)
    for (const row of rows) {
      unseen.delete(row.hold)
      if (!isSameHold(row, holds.get(row.hold)))
        faults.add({ kind: 'open-hold', transfer: row.hold })
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.hold
  }
  for (const transfer of unseen) faults.add({ kind: 'open-hold', transfer })
}

async function askAll(tx: Read, faults: Faults): Promise<void> {
  for (const { id } of await listStrays(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'stray', transfer: id })
  for (const { id } of await listMisplaced(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'misplaced', transfer: id })
  for (const { id } of await listBadReferences(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'reference', transfer: id })
  for (const { id } of await listBurnt(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'burnt', transfer: id })
  for (const { code, posting } of await listBadPastBalances(tx, FAULTS_TOLD_MAX))
    faults.add({ kind: 'past-balance', account: code, posting: String(posting) })
}

function sumsOf(
  accounts: readonly {
    readonly asset: string
    readonly debitsPosted: bigint
    readonly creditsPosted: bigint
  }[],
): LedgerReport['sums'] {
  const sums = new Map<string, { debits: bigint; credits: bigint }>()
  for (const { asset, debitsPosted, creditsPosted } of accounts) {
    const sum = sums.get(asset) ?? { debits: 0n, credits: 0n }
    sum.debits += debitsPosted
    sum.credits += creditsPosted
    sums.set(asset, sum)
  }
  return [...sums].map(([asset, sum]) => ({ asset, ...sum }))
}
