import type { Read, Write } from '#platform/db'
import type { Moved, Replayed } from './replay.ts'

/** Who had visits in a year, of those insured in a place or province: a page, in the order of their ids. */
export async function personsAfter(
  tx: Read,
  wanted: {
    readonly place: string
    readonly year: number
    readonly after: string | null
    readonly limit: number
  },
): Promise<readonly string[]> {
  const rows = await tx<{ insured: string }[]>`
    SELECT DISTINCT s.insured FROM health.settlements AS s
    WHERE ${wanted.place} IN (s.insured_place, s.insured_province) AND s.cancelled_at IS NULL
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

/** Of a settlement: whether a province owes another by it at all, whether it is cleared, what is owed by it now, and what re-settlements changed of that before. */
export type Owed = {
  readonly id: string
  readonly isClaim: boolean
  readonly isCleared: boolean
  readonly payable: bigint
  readonly hasObligation: boolean
  readonly resettled: bigint
}

export async function owedBy(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, Owed>> {
  const rows = await tx<Owed[]>`
    SELECT s.id,
      s.kind = 'direct' AND s.insured_province <> s.treated_province AS "isClaim",
      m.cleared_at IS NOT NULL AND NOT EXISTS (
        SELECT FROM health.disputes AS d WHERE d.settlement = s.id AND d.state = 'open'
      ) AS "isCleared",
      s.funds_fen + s.account_fen + coalesce(a.change, 0)::bigint AS payable,
      s.funds_fen + s.account_fen > 0 OR a.change IS NOT NULL AS "hasObligation",
      coalesce(a.resettled, 0)::bigint AS resettled
    FROM health.settlements AS s
    LEFT JOIN health.closed_months AS m ON m.month = date_trunc('month', s.settled_on)::date
    LEFT JOIN LATERAL (
      SELECT sum(c.change_fen) AS change, sum(c.change_fen) FILTER (WHERE c.resettlement IS NOT NULL) AS resettled
      FROM health.adjustments AS c WHERE c.settlement = s.id
    ) AS a ON true
    WHERE s.id = ANY (${settlements as string[]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
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
