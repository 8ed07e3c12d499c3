import type { Read, Write } from '#platform/db'
import type { Moved, Replayed, Undone } from './replay.ts'

/** Who had visits in a year, of those insured in a place or province: a page, in the order of their ids. */
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
    SELECT DISTINCT s.insured FROM health.settlements AS s
    WHERE ${wanted.place} IN (s.insured_place, s.insured_province) AND s.cancelled_at IS NULL
      AND (${wanted.insured}::uuid IS NULL OR s.insured = ${wanted.insured})
      AND s.visited_on >= make_date(${wanted.year}::integer, 1, 1)
      AND s.visited_on < make_date(${wanted.year}::integer + 1, 1, 1)
      AND (${wanted.after}::uuid IS NULL OR s.insured > ${wanted.after})
    ORDER BY s.insured LIMIT ${wanted.limit}`
  return rows.map(({ insured }) => insured)
}

/** The settlements of a year of these persons that stand, in the order in which they were made. */
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
    SELECT m.insured, m.resettlement, m.deductible_fen AS deductible, m.pooled_fen AS pooled
    FROM health.moved_totals AS m WHERE m.insured = ANY (${insured as string[]}::uuid[]) AND m.year = ${year}`
}

/** What of a year's visits of these persons was undone, with the ids of the cancellations. */
export async function undoneOf(
  tx: Read,
  insured: readonly string[],
  year: number,
): Promise<readonly (Undone & { readonly insured: string })[]> {
  return tx<(Undone & { readonly insured: string })[]>`
    SELECT s.insured, s.id, c.id AS cancellation, s.deductible_fen AS deductible, s.pooled_fen AS pooled
    FROM health.settlements AS s JOIN health.cancellations AS c ON c.settlement = s.id
    WHERE s.insured = ANY (${insured as string[]}::uuid[])
      AND s.visited_on >= make_date(${year}::integer, 1, 1) AND s.visited_on < make_date(${year}::integer + 1, 1, 1)
    ORDER BY s.id`
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
  moved: readonly (Pick<Replayed, 'deductible' | 'pooled'> & { readonly insured: string })[],
): Promise<void> {
  await tx`
    INSERT INTO health.resettlements (id, place, year, made_at)
    VALUES (${made.id}, ${made.place}, ${made.year}, ${made.at})`
  await tx`
    INSERT INTO health.moved_totals (resettlement, insured, year, deductible_fen, pooled_fen)
    SELECT ${made.id}, m.insured, ${made.year}, m.deductible, m.pooled
    FROM unnest(
      ${moved.map(({ insured }) => insured)}::uuid[],
      ${moved.map(({ deductible }) => String(deductible))}::text[]::bigint[],
      ${moved.map(({ pooled }) => String(pooled))}::text[]::bigint[]
    ) AS m (insured, deductible, pooled)`
}
