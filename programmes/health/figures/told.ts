import type { World } from '#platform/action'
import type { Read } from '#platform/db'

/** Of fewer persons nothing is told: a count of one would be a bill. */
const PERSONS_MIN = 10

/**
 * Settlements between provinces that count, each with whether it is told of, as a table to select from. Cancelled ones don't
 * count, nor care within a province.
 *
 * In the recorded world only closed months count, so that no later settlement changes a number that was told. What is told is
 * decided where counts are finest, by month, pair and tier: those of few persons are left out of every sum as well. So each
 * number is a sum of numbers that may be told, and no subtraction of groupings, months or series gives one that may not.
 * Nobody exists in the simulated world, so that everything is told there.
 */
export function settledBetween(tx: Read, world: World) {
  if (world === 'simulated')
    return tx`(
      SELECT settled_on, insured_province, treated_province, tier, insured, funds_fen + account_fen AS relief_fen,
        true AS is_told
      FROM health.settlements
      WHERE cancelled_at IS NULL AND kind = 'direct' AND insured_province <> treated_province
    )`
  return tx`(
    WITH closed AS MATERIALIZED (
      SELECT m.month, s.settled_on, s.insured_province, s.treated_province, s.tier, s.insured,
        s.funds_fen + s.account_fen AS relief_fen
      FROM health.settlements AS s JOIN health.closed_months AS m ON m.month = date_trunc('month', s.settled_on)::date
      WHERE s.cancelled_at IS NULL AND s.kind = 'direct' AND s.insured_province <> s.treated_province
    ), cells AS (
      SELECT month, insured_province, treated_province, tier, count(DISTINCT insured) >= ${PERSONS_MIN} AS is_told
      FROM closed GROUP BY month, insured_province, treated_province, tier
    )
    SELECT settled_on, insured_province, treated_province, tier, insured, relief_fen, is_told
    FROM closed JOIN cells USING (month, insured_province, treated_province, tier)
  )`
}
