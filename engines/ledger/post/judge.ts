import type { KnownAccount } from '../accounts/known-accounts.ts'
import { secondsAfter } from '../instant.ts'
import { AMOUNT_MAX } from '../limits.ts'
import type { ResultCode } from '../results.ts'
import type { Item } from './item.ts'
import type { Judged, Known } from './judged.ts'
import type { Standing } from './standing.ts'

/** All that an item is judged on: what was read under locks, and what the batch has done so far. */
export type Ground = {
  readonly recordedAt: string
  readonly accountOf: (code: string) => KnownAccount | undefined
  readonly hasPurpose: (code: string) => boolean
  readonly standings: ReadonlyMap<number, Standing>
  readonly known: ReadonlyMap<string, Known>
  readonly burnt: ReadonlySet<string>
}

/** Why an item isn't recorded; or the row that it becomes. */
export type Judgement = ResultCode | Judged

/** An id that is taken is answered by what it stands for; undefined where it is free. */
export function judgeId(item: Item, ground: Ground): ResultCode | undefined {
  const known = ground.known.get(item.id)
  if (known !== undefined) return compared(item, known, ground)
  return ground.burnt.has(item.id) ? 'id-already-failed' : undefined
}

function compared(item: Item, known: Known, ground: Ground): ResultCode {
  const differs = firstDifference(item, known, ground)
  return differs === undefined ? 'exists' : `exists-with-different-${differs}`
}

type Field =
  Extract<ResultCode, `exists-with-different-${string}`> extends `exists-with-different-${infer F}`
    ? F
    : never

function firstDifference(item: Item, known: Known, ground: Ground): Field | undefined {
  if (item.kind !== known.kind) return 'kind'
  if (item.refersTo === null) {
    if (ground.accountOf(item.debit)?.number !== known.debit) return 'debit'
    if (ground.accountOf(item.credit)?.number !== known.credit) return 'credit'
  }
  const whole = item.refersTo === null ? null : (ground.known.get(item.refersTo)?.amount ?? null)
  if ((item.amount ?? whole ?? known.amount) !== known.amount) return 'amount'
  if (item.purpose !== known.purpose) return 'purpose'
  if (item.document !== known.document) return 'document'
  if (item.effectiveAt !== known.effectiveAt) return 'effective-time'
  const expiresAt = item.timeout_s === null ? null : secondsAfter(known.recordedAt, item.timeout_s)
  if (item.kind === 'hold' && expiresAt !== known.expiresAt) return 'timeout'
  return item.refersTo === known.refersTo ? undefined : 'reference'
}

/** An item whose id is free, judged as the accounts stand now. */
export function judge(item: Item, ground: Ground): Judgement {
  const faulty = faultOfNumbers(item)
  if (faulty !== undefined) return faulty
  if (item.refersTo === null) return judgePair(item, ground)
  return item.kind === 'reversal'
    ? judgeReversal(item, item.refersTo, ground)
    : judgeResolution(item, item.refersTo, ground)
}

function faultOfNumbers({
  amount,
  timeout_s,
  refersTo,
  debit,
  credit,
}: Item): ResultCode | undefined {
  if (amount !== null && amount <= 0n) return 'amount-not-positive'
  if (amount !== null && amount > AMOUNT_MAX) return 'amount-too-large'
  if (timeout_s !== null && timeout_s <= 0) return 'timeout-not-positive'
  return refersTo === null && debit === credit ? 'accounts-are-the-same' : undefined
}

function judgePair(item: Item, ground: Ground): Judgement {
  if (!ground.hasPurpose(item.purpose)) return 'purpose-not-found'
  const [debit, credit] = [ground.accountOf(item.debit), ground.accountOf(item.credit)]
  if (debit === undefined) return 'debit-account-not-found'
  if (credit === undefined) return 'credit-account-not-found'
  const amount = item.amount ?? 0n
  const fault = faultOfAccounts(debit.number, credit.number, amount, ground)
  if (fault !== undefined) return fault
  const expiresAt = item.timeout_s === null ? null : secondsAfter(ground.recordedAt, item.timeout_s)
  return rowOf(item, ground, debit.number, credit.number, { amount, held: 0n, expiresAt })
}

function faultOfAccounts(
  debitNumber: number,
  creditNumber: number,
  amount: bigint,
  ground: Ground,
): ResultCode | undefined {
  const [debit, credit] = [ground.standings.get(debitNumber), ground.standings.get(creditNumber)]
  if (debit === undefined) return 'debit-account-not-found'
  if (credit === undefined) return 'credit-account-not-found'
  if (debit.account.asset !== credit.account.asset) return 'asset-differs'
  if (debit.isClosed) return 'debit-account-closed'
  if (credit.isClosed) return 'credit-account-closed'
  // Held amounts count: what is set aside for one can't be spent by another.
  const debits = debit.debitsPosted + debit.debitsHeld + amount
  const credits = credit.creditsPosted + credit.creditsHeld + amount
  if (debits > AMOUNT_MAX || credits > AMOUNT_MAX) return 'balance-overflows'
  if (debit.account.limit === 'debits-within-credits' && debits > debit.creditsPosted)
    return 'would-exceed-credits'
  if (credit.account.limit === 'credits-within-debits' && credits > credit.debitsPosted)
    return 'would-exceed-debits'
  return undefined
}

const RESOLVED: { readonly [kind: string]: ResultCode } = {
  'post-hold': 'hold-already-posted',
  'void-hold': 'hold-already-voided',
  expiry: 'hold-expired',
}

function judgeResolution(item: Item, refersTo: string, ground: Ground): Judgement {
  const hold = ground.known.get(refersTo)
  if (hold === undefined) return 'hold-not-found'
  if (hold.kind !== 'hold') return 'not-a-hold'
  const resolved = hold.resolvedBy === null ? undefined : RESOLVED[hold.resolvedBy]
  if (resolved !== undefined) return resolved
  if (hold.expiresAt !== null && hold.expiresAt <= ground.recordedAt) return 'hold-expired'
  const amount = item.amount ?? hold.amount
  if (amount > hold.amount) return 'amount-exceeds-hold'
  if (!ground.hasPurpose(item.purpose)) return 'purpose-not-found'
  // What is set free may go even where an account has closed since; what moves may not.
  if (item.kind === 'post-hold') {
    if (ground.standings.get(hold.debit)?.isClosed) return 'debit-account-closed'
    if (ground.standings.get(hold.credit)?.isClosed) return 'credit-account-closed'
  }
  const { debit, credit, amount: held } = hold
  return rowOf(item, ground, debit, credit, { amount, held, expiresAt: null })
}

function judgeReversal(item: Item, refersTo: string, ground: Ground): Judgement {
  const reversed = ground.known.get(refersTo)
  if (reversed === undefined) return 'transfer-not-found'
  if (reversed.kind !== 'post' && reversed.kind !== 'post-hold') return 'not-reversible'
  if (reversed.resolvedBy !== null) return 'already-reversed'
  if (!ground.hasPurpose(item.purpose)) return 'purpose-not-found'
  const { debit, credit, amount } = reversed
  return (
    faultOfAccounts(credit, debit, amount, ground) ??
    rowOf(item, ground, credit, debit, { amount, held: 0n, expiresAt: null })
  )
}

function rowOf(
  item: Item,
  { recordedAt }: Ground,
  debit: number,
  credit: number,
  { amount, held, expiresAt }: Pick<Judged, 'amount' | 'held' | 'expiresAt'>,
): Judged {
  return {
    id: item.id,
    kind: item.kind,
    debit,
    credit,
    amount,
    held,
    purpose: item.purpose,
    document: item.document,
    effectiveAt: item.effectiveAt,
    recordedAt,
    expiresAt,
    refersTo: item.refersTo,
    resolvedBy: null,
  }
}
