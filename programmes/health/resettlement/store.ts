import type { Read, Write } from '#platform/db'
import type { Moved, Undone, Used } from './counting-order.ts'
import type { Replayed } from './replay.ts'

/**
 * Who had visits in a year, of those insured in a place or province, and whoever's year waits there because of a cancellation: a page, in
 * the order of their ids.
 */
export async function personsAfter(
  tx: Read,
  wanted: {
    readonly place: string
    readonly year: number
    /** Null: all of the place. */
    readonly insured: string | null
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly string[]> {
  const rows = await tx<{ insured: string }[]>`
    SELECT s.insured FROM health.settlements AS s
    WHERE ${wanted.place} IN (s.insured_place, s.insured_province) AND s.cancelled_at IS NULL
      AND (${wanted.insured}::uuid IS NULL OR s.insured = ${wanted.insured})
      AND s.visited_on >= make_date(${wanted.year}::integer, 1, 1)
      AND s.visited_on < make_date(${wanted.year}::integer + 1, 1, 1)
      AND (${wanted.after}::uuid IS NULL OR s.insured > ${wanted.after})
    UNION
    SELECT t.insured FROM health.touched_years AS t
    WHERE ${wanted.place} IN (t.insured_place, t.insured_province) AND t.settled_at IS NULL AND t.year = ${wanted.year}
      AND (${wanted.insured}::uuid IS NULL OR t.insured = ${wanted.insured})
      AND (${wanted.after}::uuid IS NULL OR t.insured > ${wanted.after})
    ORDER BY insured LIMIT ${wanted.limit}`
  return rows.map(({ insured }) => insured)
}

/** The settlements of a year of these persons that stand. */
export async function standingIds(
  tx: Read,
  insured: readonly string[],
  year: number,
): Promise<readonly string[]> {
  const rows = await tx<{ id: string }[]>`
    SELECT s.id FROM health.settlements AS s
    WHERE s.insured = ANY (${insured as string[]}::uuid[]) AND s.cancelled_at IS NULL
      AND s.visited_on >= make_date(${year}::integer, 1, 1) AND s.visited_on < make_date(${year}::integer + 1, 1, 1)
    ORDER BY s.id`
  return rows.map(({ id }) => id)
}

export async function movedBefore(
  tx: Read,
  insured: readonly string[],
  year: number,
): Promise<readonly (Moved & { readonly insured: string })[]> {
  return tx<(Moved & { readonly insured: string })[]>`
    SELECT m.insured, m.resettlement, m.deductible_fen AS deductible, m.pooled_fen AS pooled, m.settlements
    FROM health.moved_totals AS m WHERE m.insured = ANY (${insured as string[]}::uuid[]) AND m.year = ${year}`
}

type UndoneRow = Omit<Undone, 'before'> & {
  readonly insured: string
  readonly deductibleBefore: Used['deductible']
  readonly pooledBefore: Used['pooled']
}

/** What of a year's visits of these persons was undone, with the ids of the cancellations. */
export async function undoneOf(
  tx: Read,
  insured: readonly string[],
  year: number,
): Promise<readonly (Undone & { readonly insured: string })[]> {
  const rows = await tx<UndoneRow[]>`
    SELECT s.insured, s.id, c.id AS cancellation, s.deductible_fen AS deductible, s.pooled_fen AS pooled,
      s.deductible_before_fen AS "deductibleBefore", s.pooled_before_fen AS "pooledBefore"
    FROM health.settlements AS s JOIN health.cancellations AS c ON c.settlement = s.id
    WHERE s.insured = ANY (${insured as string[]}::uuid[])
      AND s.visited_on >= make_date(${year}::integer, 1, 1) AND s.visited_on < make_date(${year}::integer + 1, 1, 1)
    ORDER BY s.id`
  return rows.map(({ deductibleBefore, pooledBefore, ...one }) => ({
    ...one,
    before: { deductible: deductibleBefore, pooled: pooledBefore },
  }))
}

/** That the years of these persons were settled anew: what cancellations had left of them waits no more. */
export async function settleTouched(
  tx: Write,
  insured: readonly string[],
  year: number,
  at: string,
): Promise<void> {
  await tx`
    UPDATE health.touched_years SET settled_at = ${at}
    WHERE insured = ANY (${insured as string[]}::uuid[]) AND year = ${year} AND settled_at IS NULL`
}

export async function addResettlement(
  tx: Write,
  made: { readonly id: string; readonly place: string; readonly year: number; readonly at: string },
  moved: readonly (Omit<Replayed, 'changes'> & { readonly insured: string })[],
): Promise<void> {
  await tx`
    INSERT INTO health.resettlements (id, place, year, made_at)
    VALUES (${made.id}, ${made.place}, ${made.year}, ${made.at})`
  const divided = moved.flatMap(({ insured, settlements }) =>
    settlements.map(({ id }) => ({ insured, id })),
  )
  await tx`
    INSERT INTO health.moved_totals (resettlement, insured, year, deductible_fen, pooled_fen, settlements)
    SELECT ${made.id}, m.insured, ${made.year}, m.deductible, m.pooled, coalesce(d.settlements, '{}')
    FROM unnest(
      ${moved.map(({ insured }) => insured)}::uuid[],
      ${moved.map(({ deductible }) => String(deductible))}::text[]::bigint[],
      ${moved.map(({ pooled }) => String(pooled))}::text[]::bigint[]
    ) AS m (insured, deductible, pooled)
    LEFT JOIN (
      SELECT x.insured, array_agg(x.settlement ORDER BY x.settlement) AS settlements
      FROM unnest(
        ${divided.map(({ insured }) => insured)}::uuid[], ${divided.map(({ id }) => id)}::uuid[]
      ) AS x (insured, settlement) GROUP BY x.insured
    ) AS d ON d.insured = m.insured`
}
