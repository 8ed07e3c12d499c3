import type { Read } from '#platform/db'
import { parseDecimal } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Observation, ObservedBound, Provenance, Stage } from '../types.ts'

/** Rows fetched at once when the whole store is read: memory holds one batch, not all. */
const BATCH_ROWS = 5_000

type Row = {
  readonly id: bigint
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly value: string
  readonly precision: number
  readonly bound: ObservedBound
  readonly unit: string
  readonly provenance: Provenance
  readonly stage: Stage
  readonly vintage: string
  readonly from: string | null
  readonly to: string | null
  readonly firstSeen: string
  readonly loadedAt: string
  readonly document: string
  readonly location: string
  readonly breakNote: Text | null
  readonly note: Text | null
  readonly doubt: Text | null
}

/** All observations above an id, in the order of loading, a batch at a time, with their newest amendment. */
export async function readObservationsAfter(
  tx: Read,
  id: bigint,
  take: (batch: readonly Observation[]) => void,
): Promise<void> {
  await tx<Row[]>`
    SELECT id, indicator, place, period, value, precision, bound, unit, provenance, stage, vintage,
      lower(published) AS from, upper(published) - 1 AS to, first_seen AS "firstSeen",
      loaded_at AS "loadedAt", document, location, break_note AS "breakNote", note, doubt
    FROM series.observations_now WHERE id > ${id} ORDER BY id`.cursor(BATCH_ROWS, (rows) => {
    take(rows.map(observationOf))
  })
}

/** The number of the newest load that brought an amendment; 0 if none did. */
export async function newestAmendment(tx: Read): Promise<bigint> {
  const [row] = await tx<{ id: bigint | null }[]>`SELECT max(load_id) AS id FROM series.amendments`
  return row?.id ?? 0n
}

/**
 * One cell as of the end of a day, newest publication first, through the key's index: the answer of SQL where no
 * index is in memory. Plan on 1,000,000 rows: Index Scan using observations_key.
 */
export async function readCellAsOf(
  tx: Read,
  cell: { readonly indicator: string; readonly place: string; readonly period: string },
  asOf: string,
): Promise<readonly Observation[]> {
  const rows = await tx<Row[]>`
    SELECT id, indicator, place, period, value, precision, bound, unit, provenance, stage, vintage,
      lower(published) AS from, upper(published) - 1 AS to, first_seen AS "firstSeen",
      loaded_at AS "loadedAt", document, location, break_note AS "breakNote", note, doubt
    FROM series.observations_now
    WHERE indicator = ${cell.indicator} AND place = ${cell.place} AND period = ${cell.period}
      AND coalesce(upper(published) - 1, first_seen) <= ${asOf}::date
    ORDER BY coalesce(upper(published) - 1, first_seen) DESC, id DESC`
  return rows.map(observationOf)
}

function observationOf({ from, to, value, ...rest }: Row): Observation {
  return {
    ...rest,
    value: parseDecimal(value),
    publishedAt: from === null || to === null ? null : { from, to },
  }
}
