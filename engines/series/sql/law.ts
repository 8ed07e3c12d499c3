/**
 * The statement around a compiled expression. Bound: $1–$3 what is asked (ask, place, period); $4–$6 moves of periods;
 * $7–$9 members; $10–$12 constants; $13–$14 last days of periods; $15–$17 leaves; $18–$21 vintages; $22 the knowledge
 * date; $23 provenances.
 *
 * Per account and period the newest vintage that every required cell has, and as many optional ones as any; at other
 * periods the newest of the same basis. `held` reads each cell once, through the key's index.
 */
export function lawOfVintages(
  scopes: readonly string[],
  needs: readonly string[],
  root: string,
): string {
  return `
WITH asked AS (
  SELECT ask, place, period FROM unnest($1::int[], $2::text[], $3::text[]) AS a (ask, place, period)
), moves AS (
  SELECT step, from_period, to_period
  FROM unnest($4::int[], $5::text[], $6::text[]) AS m (step, from_period, to_period)
), members AS (
  SELECT step, period, place FROM unnest($7::int[], $8::text[], $9::text[]) AS m (step, period, place)
), constants AS (
  SELECT step, period, value::numeric FROM unnest($10::int[], $11::text[], $12::text[]) AS c (step, period, value)
), stretches AS (
  SELECT period, ends_on::date FROM unnest($13::text[], $14::text[]) AS s (period, ends_on)
), leaves AS (
  SELECT (number - 1)::int AS leaf, indicator, account, optional::bool
  FROM unnest($15::text[], $16::text[], $17::text[]) WITH ORDINALITY AS l (indicator, account, optional, number)
), ranks AS (
  SELECT vintage, account, basis, rank
  FROM unnest($18::text[], $19::text[], $20::text[], $21::int[]) AS r (vintage, account, basis, rank)
), ${scopes.join(', ')},
needs AS MATERIALIZED (
  SELECT n.ask, n.member, n.place, n.period, n.leaf, l.indicator, l.account, l.optional
  FROM (${needs.join(' UNION ALL ')}) AS n JOIN leaves AS l USING (leaf)
), papers AS MATERIALIZED (
  SELECT DISTINCT ON (id) id, array_position(ARRAY['original', 'copy', 'recalled'], transcription) AS reading,
    echo_of IS NOT NULL AS is_echo
  FROM series.documents ORDER BY id, load_id DESC
), held AS MATERIALIZED (
  SELECT DISTINCT ON (o.indicator, o.place, o.period, o.vintage)
    o.indicator, o.place, o.period, o.vintage, o.value, o.bound
  FROM (SELECT DISTINCT indicator, place, period FROM needs) AS n
  JOIN series.observations_now AS o USING (indicator, place, period)
  JOIN papers AS d ON d.id = o.document
  WHERE coalesce(upper(o.published) - 1, o.first_seen) <= $22::date AND o.provenance = ANY ($23::text[])
  ORDER BY o.indicator, o.place, o.period, o.vintage, o.doubt IS NOT NULL, o.first_seen > $22::date,
    array_position(ARRAY['published', 'recorded', 'simulated'], o.provenance), d.reading, d.is_echo, o.bound <> 'exact', o.precision,
    coalesce(upper(o.published) - 1, o.first_seen) DESC, o.id
), groups AS MATERIALIZED (
  SELECT n.ask, n.account, n.period, s.ends_on, count(*) FILTER (WHERE NOT n.optional) AS required
  FROM needs AS n JOIN stretches AS s USING (period)
  GROUP BY n.ask, n.account, n.period, s.ends_on
), coverage AS (
  SELECT n.ask, n.account, n.period, h.vintage,
    count(*) FILTER (WHERE NOT n.optional) AS required, count(*) FILTER (WHERE n.optional) AS optional
  FROM needs AS n JOIN held AS h USING (indicator, place, period)
  GROUP BY n.ask, n.account, n.period, h.vintage
), sound AS (
  SELECT c.ask, c.account, c.period, c.vintage, c.optional,
    max(c.optional) OVER (PARTITION BY c.ask, c.account, c.period) AS fullest,
    coalesce(r.basis, c.vintage) AS basis, coalesce(r.rank, -1) AS rank
  FROM coverage AS c
  JOIN groups AS g USING (ask, account, period)
  LEFT JOIN ranks AS r ON r.vintage = c.vintage
  WHERE c.required = g.required
), complete AS MATERIALIZED (
  SELECT ask, account, period, vintage, basis, rank FROM sound WHERE optional = fullest
), anchors AS (
  SELECT DISTINCT ON (ask, account) ask, account, period
  FROM groups ORDER BY ask, account, ends_on DESC
), anchored AS (
  SELECT DISTINCT ON (c.ask, c.account) c.ask, c.account, c.period, c.vintage, c.basis
  FROM complete AS c JOIN anchors AS a USING (ask, account, period)
  ORDER BY c.ask, c.account, NOT EXISTS (
    SELECT FROM groups AS g
    WHERE g.ask = c.ask AND g.account = c.account AND g.period <> c.period AND NOT EXISTS (
      SELECT FROM complete AS o
      WHERE o.ask = g.ask AND o.account = g.account AND o.period = g.period AND o.basis = c.basis
    )
  ) DESC, c.rank DESC, c.vintage
), chosen AS MATERIALIZED (
  SELECT DISTINCT ON (c.ask, c.account, c.period) c.ask, c.account, c.period, c.vintage
  FROM complete AS c JOIN anchored AS a USING (ask, account)
  ORDER BY c.ask, c.account, c.period, (c.period = a.period AND c.vintage = a.vintage) DESC,
    (c.basis = a.basis) DESC, c.rank DESC, c.vintage
), read AS MATERIALIZED (
  SELECT n.ask, n.member, n.leaf, h.value, h.vintage, h.bound <> 'exact' AS is_bounded
  FROM needs AS n
  JOIN chosen AS c USING (ask, account, period)
  JOIN held AS h ON (h.indicator, h.place, h.period, h.vintage) = (n.indicator, n.place, n.period, c.vintage)
), used AS (
  SELECT ask, array_agg(DISTINCT vintage ORDER BY vintage) AS vintages, bool_or(is_bounded) AS is_bounded
  FROM read GROUP BY ask
)
SELECT a.ask, v.num, v.den, coalesce(u.vintages, '{}') AS vintages,
  coalesce(u.is_bounded, false) AS "isBounded"
FROM asked AS a
LEFT JOIN (${root}) AS v USING (ask)
LEFT JOIN used AS u USING (ask)
ORDER BY a.ask`
}
