-- The bound with which a source gives a number: "more than 120,000" is no 120,000. What a load learns later of an
-- observation that it holds, as that its number was a bound, is an amendment like its dates and remarks.

ALTER TABLE series.observations
  ADD COLUMN bound text NOT NULL DEFAULT 'exact',
  ADD CONSTRAINT observations_bound_known CHECK (
    bound IN ('exact', 'over', 'under', 'nearly', 'about', 'at-least', 'at-most')
  );
COMMENT ON COLUMN series.observations.bound IS 'How the source''s number limits the true one: exact, or e.g. over where it says "more than".';

ALTER TABLE series.amendments
  ADD COLUMN bound text NOT NULL DEFAULT 'exact',
  ADD CONSTRAINT amendments_bound_known CHECK (
    bound IN ('exact', 'over', 'under', 'nearly', 'about', 'at-least', 'at-most')
  );
COMMENT ON COLUMN series.amendments.bound IS 'In place of the observation''s own.';

-- The new column comes last: a view's columns can be added to, not moved.
CREATE OR REPLACE VIEW series.observations_now WITH (security_invoker = true) AS
SELECT
  o.id, o.load_id, o.indicator, o.place, o.period, o.starts_on, o.ends_on, o.value, o.precision, o.unit,
  o.provenance, o.stage, o.vintage,
  CASE WHEN a.observation_id IS NULL THEN o.published ELSE a.published END AS published,
  CASE WHEN a.observation_id IS NULL THEN o.first_seen ELSE a.first_seen END AS first_seen,
  o.loaded_at, o.document,
  CASE WHEN a.observation_id IS NULL THEN o.location ELSE a.location END AS location,
  CASE WHEN a.observation_id IS NULL THEN o.break_note ELSE a.break_note END AS break_note,
  CASE WHEN a.observation_id IS NULL THEN o.note ELSE a.note END AS note,
  CASE WHEN a.observation_id IS NULL THEN o.doubt ELSE a.doubt END AS doubt,
  CASE WHEN a.observation_id IS NULL THEN o.bound ELSE a.bound END AS bound
FROM series.observations AS o
LEFT JOIN (
  SELECT DISTINCT ON (observation_id)
    observation_id, published, first_seen, location, break_note, note, doubt, bound
  FROM series.amendments
  ORDER BY observation_id, load_id DESC
) AS a ON a.observation_id = o.id;
COMMENT ON COLUMN series.observations_now.bound IS 'As last amended.';
