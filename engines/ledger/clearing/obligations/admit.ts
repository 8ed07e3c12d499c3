import type { Book } from '../../pure/netting/exposures.ts'
import type { Owed } from '../../pure/netting/types.ts'
import type { Adjusted, StoredObligation } from '../store/obligations.ts'
import type { Obligation, ObligationResult, PairLimit, Participant, Scheme } from '../types.ts'

/** What a batch is judged by, read while the scheme was held. */
export type Ground = {
  readonly scheme: Scheme
  readonly participants: ReadonlyMap<string, Participant>
  readonly pairLimits: readonly PairLimit[]
  readonly known: ReadonlyMap<string, StoredObligation>
  readonly adjusted: ReadonlyMap<string, Adjusted>
  /** Kept up as obligations are admitted. Undefined where nothing is limited: then nobody's exposure matters. */
  readonly book: Book | undefined
  /** What prefunds hold, by participant. */
  readonly prefunds: ReadonlyMap<string, bigint>
}

/** Whether anything in a scheme depends on what others owe: then obligations are admitted one batch at a time. */
export function isLimited(
  { needsPrefund }: Scheme,
  participants: Iterable<Participant>,
  pairLimits: readonly PairLimit[],
): boolean {
  return (
    needsPrefund || pairLimits.length > 0 || [...participants].some(({ limit }) => limit !== null)
  )
}

/**
 * What becomes of each obligation of a batch, in order: each is judged after those before it that were admitted. A
 * refused one keeps none of the others out.
 */
export function admit(items: readonly Obligation[], ground: Ground): readonly ObligationResult[] {
  const admitted = new Map<string, StoredObligation>()
  const rests = new Map([...ground.adjusted].map(([id, one]) => [id, { ...one }]))
  const limits = new Map(
    ground.pairLimits.map(({ debtor, creditor, limit }) => [`${debtor}\u0000${creditor}`, limit]),
  )
  const judge = (item: Obligation): ObligationResult => {
    if (item.amount <= 0n) return 'amount-not-positive'
    if (item.debtor === item.creditor) return 'same-participant'
    const debtor = ground.participants.get(item.debtor)
    if (debtor === undefined || !ground.participants.has(item.creditor))
      return 'unknown-participant'
    const before = ground.known.get(item.id) ?? admitted.get(item.id)
    if (before !== undefined) return repeated(item, before, ground.scheme.code)
    const wrong = wrongAdjustment(item, ground.scheme.code, rests)
    if (wrong !== undefined) return wrong
    return overLimit(item, debtor, limits, ground) ?? 'added'
  }
  return items.map((item) => {
    const result = judge(item)
    if (result !== 'added') return result
    admitted.set(item.id, { ...item, scheme: ground.scheme.code })
    ground.book?.add(owedBy(item, ground.scheme))
    const { id, debtor, creditor, amount, adjusts } = item
    const of = adjusts === null ? undefined : rests.get(adjusts)
    if (of !== undefined) of.rest += of.debtor === debtor ? amount : -amount
    rests.set(id, { id, scheme: ground.scheme.code, debtor, creditor, adjusts, rest: amount })
    return result
  })
}

/** Whether what stands under an id is the same: the first field that differs, or none. */
export function repeated(
  item: Obligation,
  before: StoredObligation,
  scheme: string,
): ObligationResult {
  if (before.scheme !== scheme) return 'exists-with-different-scheme'
  for (const field of ['debtor', 'creditor', 'amount', 'document'] as const)
    if (before[field] !== item[field]) return `exists-with-different-${field}`
  if (before.effectiveOn !== item.effectiveOn) return 'exists-with-different-effective-day'
  return before.adjusts === item.adjusts ? 'exists' : 'exists-with-different-adjusts'
}

type Rest = { -readonly [field in keyof Adjusted]: Adjusted[field] }

function wrongAdjustment(
  { adjusts, debtor, creditor, amount }: Obligation,
  scheme: string,
  rests: ReadonlyMap<string, Rest>,
): ObligationResult | undefined {
  if (adjusts === null) return undefined
  const of = rests.get(adjusts)
  if (of === undefined || of.scheme !== scheme) return 'unknown-adjusted'
  if (of.adjusts !== null) return 'adjusts-adjustment'
  const isSame = of.debtor === debtor && of.creditor === creditor
  const isBack = of.debtor === creditor && of.creditor === debtor
  if (!isSame && !isBack) return 'adjusts-other-pair'
  return isBack && amount > of.rest ? 'takes-back-too-much' : undefined
}

// Each refusal has its own name: to be over one's limit is another matter than to have too little money put up.
function overLimit(
  item: Obligation,
  debtor: Participant,
  pairLimits: ReadonlyMap<string, bigint>,
  { book, scheme, prefunds }: Ground,
): ObligationResult | undefined {
  if (book === undefined) return undefined
  const exposure = book.exposureOf(item.debtor) + book.rise(owedBy(item, scheme))
  const pairLimit = pairLimits.get(`${item.debtor}\u0000${item.creditor}`)
  const owed = book.owedTo(item.debtor, item.creditor) + item.amount
  if (debtor.limit !== null && exposure > debtor.limit) return 'over-limit'
  if (pairLimit !== undefined && owed > pairLimit) return 'over-pair-limit'
  if (scheme.needsPrefund && exposure > (prefunds.get(item.debtor) ?? 0n)) return 'prefund-too-low'
  return undefined
}

function owedBy({ debtor, creditor, amount }: Obligation, { asset }: Scheme): Owed {
  return { debtor, creditor, amount, asset }
}
