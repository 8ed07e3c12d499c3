import type { Read } from '#platform/db'
import type { Text } from '#platform/i18n'
import type { RequestState } from '../types.ts'

export type MissingRow = {
  readonly request: string
  readonly title: Text
  readonly addressed: string
  readonly addressedTitle: Text
  readonly due: string
  readonly state: RequestState
  readonly since: string
  readonly number: number
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly reminders: readonly string[]
}

/**
 * Figures that the asking side doesn't have yet, the longest overdue first. `since`: when they were asked for, or returned.
 */
export async function listMissing(
  tx: Read,
  limit: number,
): Promise<{ readonly rows: readonly MissingRow[]; readonly total: number }> {
  const rows = await tx<(MissingRow & { readonly total: number })[]>`
    SELECT r.id AS request, r.title, r.addressed, r.addressed_title AS "addressedTitle", r.due, r.state,
      coalesce(
        (SELECT max(d.decided_at) FROM collection.decisions AS d WHERE d.request_id = r.id AND d.kind = 'returned'),
        r.made_at
      ) AS since,
      i.number, i.indicator, i.place, i.period,
      ARRAY(
        SELECT m.day::text FROM collection.reminders AS m WHERE m.request_id = r.id ORDER BY m.day
      ) AS reminders,
      count(*) OVER ()::integer AS total
    FROM collection.requests AS r JOIN collection.items AS i ON i.request_id = r.id
    WHERE r.state IN ('open', 'handed-in', 'returned')
    ORDER BY r.due, r.id, i.number
    LIMIT ${limit}`
  return { rows, total: rows[0]?.total ?? 0 }
}
