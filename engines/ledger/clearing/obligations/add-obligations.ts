import type { Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import { OBLIGATION_AMOUNT_MAX, OBLIGATIONS_PER_BATCH_MAX } from '../limits.ts'
import { lockRefusal } from '../lock-refusal.ts'
import { getScheme } from '../schemes.ts'
import { enterCycle } from '../store/cycles.ts'
import {
  addToCycle,
  availableOf,
  findObligations,
  lockAdjusted,
  owedOf,
} from '../store/obligations.ts'
import { listPairLimits, listParticipants } from '../store/schemes.ts'
import type { ClearingContext, Obligation, ObligationResult } from '../types.ts'
import { admit, type Ground, isLimited, repeated } from './admit.ts'
import { exposureBook } from './exposure-book.ts'

/**
 * Adds obligations to the cycle that is open, in the caller's transaction: one result per item, in order, and what is refused
 * keeps the rest from nothing. The cycle stays open until the transaction ends, so that each is in exactly one. Throws
 * `clearing.unknown-scheme`, `clearing.too-many`, `clearing.malformed-obligation`, `clearing.busy`.
 */
export async function addObligations(
  tx: Write,
  ctx: Pick<ClearingContext, 'now'>,
  scheme: string,
  obligations: readonly Obligation[],
): Promise<readonly ObligationResult[]> {
  if (obligations.length > OBLIGATIONS_PER_BATCH_MAX) {
    const [count, max] = [obligations.length, OBLIGATIONS_PER_BATCH_MAX]
    throw new HouseError('clearing.too-many', { count, max })
  }
  const items = obligations.map(wellFormed)
  try {
    const { ground, cycle } = await groundOf(tx, scheme, items)
    const results = admit(items, ground)
    const admitted = items.filter((_, index) => results[index] === 'added')
    if (admitted.length === 0) return results
    const added = await addToCycle(tx, { scheme, cycle, at: ctx.now }, admitted)
    if (added.size === admitted.length) return results
    return await withOthers(tx, scheme, items, results, added)
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
}

async function groundOf(
  tx: Write,
  code: string,
  items: readonly Obligation[],
): Promise<{ readonly ground: Ground; readonly cycle: number }> {
  // Sent together: a connection does its statements in their order, and a round trip is saved.
  const [scheme, all, pairLimits] = await Promise.all([
    getScheme(tx, code),
    listParticipants(tx, code),
    listPairLimits(tx, code),
  ])
  const limited = isLimited(scheme, all, pairLimits)
  const ids = items.map(({ id }) => id)
  const adjustedIds = [...new Set(items.flatMap(({ adjusts }) => adjusts ?? []))]
  const accounts = limited ? all.flatMap(({ prefund }) => prefund ?? []) : []
  const sent = [
    enterCycle(tx, code, limited),
    lockAdjusted(tx, adjustedIds),
    findObligations(tx, ids),
    limited ? owedOf(tx, code) : undefined,
    availableOf(tx, accounts),
  ] as const
  // Where a lock isn't got the others fail as well, and may say so earlier: of what has ended the first in order is told.
  await Promise.allSettled(sent)
  const [cycle, adjusted, known, owed, available] = await Promise.all(sent)
  assert(cycle !== null, 'a scheme has an open cycle')
  const ground: Ground = {
    scheme,
    pairLimits,
    participants: new Map(all.map((one) => [one.code, one])),
    known: new Map(known.map((one) => [one.id, one])),
    adjusted: new Map(adjusted.map((one) => [one.id, one])),
    book: owed && exposureBook(scheme, owed.standing, owed.unpaid, cycle),
    prefunds: new Map(all.map((one) => [one.code, available.get(one.prefund ?? '')?.amount ?? 0n])),
  }
  return { ground, cycle }
}

// Somebody else added the same ids between our look and our writing; now that they have committed, they can be compared.
async function withOthers(
  tx: Write,
  scheme: string,
  items: readonly Obligation[],
  results: readonly ObligationResult[],
  added: ReadonlySet<string>,
): Promise<readonly ObligationResult[]> {
  const taken = items.filter(({ id }, index) => results[index] === 'added' && !added.has(id))
  const found = await findObligations(
    tx,
    taken.map(({ id }) => id),
  )
  const known = new Map(found.map((one) => [one.id, one]))
  return items.map((item, index) => {
    const before = known.get(item.id)
    const result = results[index] ?? 'added'
    return result === 'added' && before !== undefined && !added.has(item.id)
      ? repeated(item, before, scheme)
      : result
  })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function wellFormed(item: Obligation, index: number): Obligation {
  const id = item.id.toLowerCase()
  const adjusts = item.adjusts?.toLowerCase() ?? null
  const refuse = (field: keyof Obligation) => {
    const text = String(item[field]).slice(0, 80)
    throw new HouseError('clearing.malformed-obligation', { index, field, text })
  }
  if (!UUID.test(id)) refuse('id')
  if (adjusts !== null && (!UUID.test(adjusts) || adjusts === id)) refuse('adjusts')
  if (!isDay(item.effectiveOn)) refuse('effectiveOn')
  if (item.amount > OBLIGATION_AMOUNT_MAX) refuse('amount')
  const isStorable = item.document.isWellFormed() && !item.document.includes('\u0000')
  if (!isStorable || item.document.length < 1 || item.document.length > 200) refuse('document')
  return { ...item, id, adjusts }
}
