import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { listVisits, lockVisits, settledBatches } from './store.ts'
import type { Asked, Visit } from './types.ts'

/**
 * The visit that a call names, locked until the transaction is over. Throws `health.unknown-visit`, for another's, another
 * person's and none alike, and `health.visit-withdrawn`.
 */
export async function takeVisit(tx: Write, asked: Asked): Promise<Visit> {
  await lockVisits(tx, [asked.visit])
  const found = await listVisits(tx, [asked.visit])
  return requireVisit(new Map(found.map((one) => [one.id, one])), asked)
}

/** The same of visits that were read. */
export function requireVisit(
  visits: ReadonlyMap<string, Visit>,
  { visit: id, institution, insured }: Asked,
): Visit {
  const visit = visits.get(id)
  if (visit === undefined || visit.institution !== institution || visit.insured !== insured)
    throw new HouseError('health.unknown-visit', { visit: id })
  if (visit.withdrawn) throw new HouseError('health.visit-withdrawn', { visit: id })
  return visit
}

/** Throws `health.visit-settled` while anything of the visit is settled. */
export async function requireUnsettled(tx: Read, { id }: Visit): Promise<void> {
  const settled = await settledBatches(tx, id)
  for (const [batch, settlement] of settled) throw settledAs(id, batch, settlement)
}

/** Throws `health.visit-settled` where one of these batches is. */
export function requireUnsettledBatches(
  settled: ReadonlyMap<string, string>,
  { id }: Visit,
  batches: Iterable<string>,
): void {
  for (const batch of batches) {
    const settlement = settled.get(batch)
    if (settlement !== undefined) throw settledAs(id, batch, settlement)
  }
}

function settledAs(visit: string, batch: string, settlement: string): HouseError {
  return new HouseError('health.visit-settled', { visit, batch, settlement })
}
