import type { Read } from '#platform/db'
import type { Text } from '#platform/i18n'

/** An accepted figure that isn't public yet. */
export type ReportedRow = {
  readonly request: string
  readonly title: Text
  readonly publisher: Text
  readonly acceptedAt: string
  readonly signedAt: string
  readonly number: number
  readonly indicator: string
  readonly place: string
  readonly period: string
  readonly vintage: string
  readonly unit: string
  readonly value: string
  readonly precision: number
}

/**
 * Those of the organisation that asked for them: no other side works with what isn't public. Of what one organisation
 * reported twice of a cell the last that was accepted counts; a named request gives all of its own.
 */
export async function listReported(
  tx: Read,
  request: string | null = null,
): Promise<readonly ReportedRow[]> {
  return tx<ReportedRow[]>`
    SELECT request, title, publisher, "acceptedAt", "signedAt", number, indicator, place, period, vintage, unit, value,
      precision
    FROM (
      SELECT DISTINCT ON (r.addressed, i.indicator, i.place, i.period, i.vintage)
        r.id AS request, r.title, r.addressed_title AS publisher, r.since AS "acceptedAt",
        d.decided_at AS "signedAt", i.number, i.indicator, i.place, i.period, i.vintage, i.unit, a.value, a.precision
      FROM collection.requests AS r
      JOIN collection.items AS i ON i.request_id = r.id
      JOIN collection.signed_answers AS s ON s.request_id = r.id AND s.round = r.round AND s.item = i.number
      JOIN collection.answers AS a ON a.request_id = r.id AND a.item = s.item AND a.version = s.version
      JOIN collection.decisions AS d ON d.request_id = r.id AND d.round = r.round AND d.kind = 'signed'
      WHERE r.state = 'accepted' AND a.kind = 'value'
        AND (${request}::uuid IS NULL OR r.id = ${request}::uuid)
        AND ((SELECT action.is_house()) OR r.asking = (SELECT action.organisation()))
      ORDER BY r.addressed, i.indicator, i.place, i.period, i.vintage, r.since DESC, r.id DESC
    ) AS newest
    WHERE NOT EXISTS (
      SELECT FROM collection.disclosures AS x WHERE x.request_id = newest.request AND x.item = newest.number
    )
    ORDER BY request, number`
}
