import { HouseError } from '#platform/errors'
import { instantOf } from '../instant.ts'
import { TRANSFERS_PER_BATCH_MAX } from '../limits.ts'
import type { Transfer } from '../types.ts'

/** A transfer as it is asked for, in one shape for all kinds. */
export type Item = {
  readonly id: string
  readonly kind: Transfer['kind']
  /** Codes; empty where they follow from what it refers to. */
  readonly debit: string
  readonly credit: string
  /** Null: whatever it refers to holds. */
  readonly amount: bigint | null
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly timeout_s: number | null
  readonly refersTo: string | null
  readonly linked: boolean
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const PRINTABLE = /^\P{Cc}{0,500}$/u
const TIMEOUT_S_MAX = 100 * 366 * 86_400

/** What can be told without the ledger: it throws for what no correct program sends. */
export function itemsOf(transfers: readonly Transfer[]): readonly Item[] {
  if (transfers.length > TRANSFERS_PER_BATCH_MAX) {
    const [count, max] = [transfers.length, TRANSFERS_PER_BATCH_MAX]
    throw new HouseError('ledger.batch-too-large', { count, max })
  }
  // Those of a batch mostly have the same moment, and reading one takes longer than all the rest of an item.
  const moments = new Map<string, string | undefined>()
  return transfers.map((transfer, index) => {
    const { effectiveAt } = transfer
    if (!moments.has(effectiveAt)) moments.set(effectiveAt, instantOf(effectiveAt))
    return itemOf(transfer, index, moments.get(effectiveAt))
  })
}

function itemOf(transfer: Transfer, index: number, effectiveAt: string | undefined): Item {
  const { kind, id, purpose, document } = transfer
  const isPair = kind === 'post' || kind === 'hold'
  const refersTo = refersOf(transfer)
  const timeout_s = kind === 'hold' ? transfer.timeout_s : null
  const refuse = (field: string, text: unknown): never => {
    throw new HouseError('ledger.malformed-item', {
      index,
      field,
      text: String(text).slice(0, 100),
    })
  }
  if (!UUID.test(id)) refuse('id', id)
  if (effectiveAt === undefined) return refuse('effectiveAt', transfer.effectiveAt)
  if (document !== null && (document === '' || !isPrintable(document))) refuse('document', document)
  if (!isPrintable(purpose)) refuse('purpose', purpose)
  if (isPair && !isPrintable(transfer.debit)) refuse('debit', transfer.debit)
  if (isPair && !isPrintable(transfer.credit)) refuse('credit', transfer.credit)
  if (refersTo !== null && !UUID.test(refersTo)) refuse('reference', refersTo)
  if (timeout_s !== null && !(Number.isSafeInteger(timeout_s) && timeout_s <= TIMEOUT_S_MAX))
    refuse('timeout_s', timeout_s)
  return {
    id,
    kind,
    debit: isPair ? transfer.debit : '',
    credit: isPair ? transfer.credit : '',
    amount: isPair || kind === 'post-hold' ? transfer.amount : null,
    purpose,
    document,
    effectiveAt,
    timeout_s,
    refersTo,
    linked: transfer.linked === true,
  }
}

// One U+0000 that reached the database would undo the postings of all who share the transaction.
function isPrintable(text: string): boolean {
  return PRINTABLE.test(text) && text.isWellFormed()
}

function refersOf(transfer: Transfer): string | null {
  if (transfer.kind === 'reversal') return transfer.reverses
  return transfer.kind === 'post' || transfer.kind === 'hold' ? null : transfer.hold
}
