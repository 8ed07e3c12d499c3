import { assert } from '#platform/errors'
import { isDone, isPassing, type ResultCode } from '../results.ts'
import type { Balance, TransferResult } from '../types.ts'
import type { Item } from './item.ts'
import { type Ground, judge, judgeId } from './judge.ts'
import type { Judged, Row } from './judged.ts'
import { balanceOf, restore, type Standing, type Sums } from './standing.ts'

export type Decision = {
  /** One per item, in order. */
  readonly results: readonly TransferResult[]
  /** What is to be recorded, in order. */
  readonly rows: readonly Row[]
  /** Ids that failed for a passing reason. */
  readonly burnt: ReadonlyMap<string, ResultCode>
}

/**
 * What becomes of each item, one after the other, each judged on what the ones before it did. Chains stand or fall as one.
 * Changes the standings that it is given.
 */
export function decide(items: readonly Item[], given: Ground): Decision {
  const course = courseOf(given)
  const results: TransferResult[] = []
  let chain: Chain | undefined
  items.forEach((item, index) => {
    chain ??= item.linked ? course.begin(index) : undefined
    const isOpen = item.linked && index === items.length - 1
    const code = isOpen ? 'linked-event-chain-open' : course.next(item, chain)
    results.push(course.resultOf(item, code))
    if (chain === undefined) return
    if (code !== 'created' && code !== 'exists' && !chain.isBroken) course.undo(chain, results)
    if (!item.linked || isOpen) chain = undefined
  })
  return { results, rows: course.rows, burnt: course.burnt }
}

type Chain = {
  /** Where it begins in the batch, and among the rows. */
  readonly first: number
  readonly firstRow: number
  readonly undone: (() => void)[]
  /** Ids that it recorded. */
  readonly ids: Set<string>
  isBroken: boolean
}

function courseOf(given: Ground) {
  const rows: Judged[] = []
  const known = new Map(given.known)
  const burnt = new Map<string, ResultCode>()
  const spent = new Set(given.burnt)
  const ground: Ground = { ...given, known, burnt: spent }

  const next = (item: Item, chain: Chain | undefined): ResultCode => {
    const taken = judgeId(item, ground)
    if (taken !== undefined) return taken
    if (chain?.isBroken) return 'linked-event-failed'
    const judged = judge(item, ground)
    if (typeof judged !== 'string') {
      take(judged, chain)
      return 'created'
    }
    if (isPassing(judged)) {
      burnt.set(item.id, judged)
      spent.add(item.id)
    }
    return judged
  }

  const take = (row: Judged, chain: Chain | undefined): void => {
    const { id, refersTo } = row
    const [debit, credit] = [given.standings.get(row.debit), given.standings.get(row.credit)]
    assert(debit !== undefined && credit !== undefined, 'what is recorded is on locked accounts')
    const referred = refersTo === null ? undefined : known.get(refersTo)
    chain?.ids.add(id)
    chain?.undone.push(undoing(debit), undoing(credit), () => {
      known.delete(id)
      if (referred !== undefined) referred.resolvedBy = null
    })
    apply(row, debit, credit)
    if (referred !== undefined) referred.resolvedBy = row.kind
    known.set(id, row)
    rows.push(row)
  }

  const undo = (chain: Chain, results: TransferResult[]): void => {
    chain.isBroken = true
    for (const back of chain.undone.reverse()) back()
    rows.length = chain.firstRow
    // What stood there before the chain stands there still, and the item that failed says why.
    for (let index = chain.first; index < results.length; index += 1) {
      const one = results[index]
      if (one !== undefined && isDone(one.result) && chain.ids.has(one.id))
        results[index] = plainResult(one.id, 'linked-event-failed')
    }
  }

  return {
    rows,
    burnt,
    next,
    undo,
    begin: (first: number): Chain => ({
      first,
      firstRow: rows.length,
      undone: [],
      ids: new Set(),
      isBroken: false,
    }),
    resultOf: ({ id }: Item, result: ResultCode): TransferResult => {
      if (result !== 'created' && result !== 'exists') return plainResult(id, result)
      const row = known.get(id)
      const recordedAt = row?.recordedAt ?? null
      if (result === 'exists') return { ...plainResult(id, result), recordedAt }
      const sideOf = (number: number | undefined) => balanceAt(given.standings.get(number ?? 0))
      return { id, result, recordedAt, debit: sideOf(row?.debit), credit: sideOf(row?.credit) }
    },
  }
}

function plainResult(id: string, result: ResultCode): TransferResult {
  return { id, result, recordedAt: null, debit: null, credit: null }
}

function balanceAt(standing: Standing | undefined): Balance | null {
  return standing === undefined ? null : balanceOf(standing)
}

function undoing(standing: Standing): () => void {
  const before = balanceOf(standing)
  return () => restore(standing, before)
}

/** What a row does to the balances of its two accounts. */
export function apply(
  { kind, amount, held }: Pick<Row, 'kind' | 'amount' | 'held'>,
  debit: Sums,
  credit: Sums,
): void {
  if (kind === 'hold') {
    debit.debitsHeld += amount
    credit.creditsHeld += amount
    return
  }
  debit.debitsHeld -= held
  credit.creditsHeld -= held
  if (kind === 'void-hold' || kind === 'expiry') return
  debit.debitsPosted += amount
  credit.creditsPosted += amount
}
