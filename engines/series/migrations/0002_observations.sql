-- Observations: append-only. The app may add and read them, nobody changes or removes them.

CREATE TABLE series.observations (
  id bigint GENERATED ALWAYS AS IDENTITY,
  load_id bigint NOT NULL,
  indicator text NOT NULL,
  place text NOT NULL,
  period text NOT NULL,
  starts_on date,
  ends_on date NOT NULL,
  value numeric NOT NULL,
  precision smallint NOT NULL,
  unit text NOT NULL,
  provenance text NOT NULL,
  stage text NOT NULL,
  vintage text NOT NULL,
  published daterange,
  first_seen date NOT NULL,
  loaded_at timestamptz NOT NULL,
  document text NOT NULL,
  location text NOT NULL,
  break_note jsonb,
  note jsonb,
  doubt jsonb,
  CONSTRAINT observations_pkey PRIMARY KEY (id),
  -- The key begins with the cell, so that one index keeps it unique and answers "this cell, as of a day":
  -- on 1,000,000 rows, 2 cores: Index Scan using observations_key, 4 buffers, 0.015 ms.
  CONSTRAINT observations_key UNIQUE (indicator, place, period, vintage, document, provenance),
  CONSTRAINT observations_provenance_known CHECK (provenance IN ('published', 'recorded', 'simulated')),
  CONSTRAINT observations_stage_known CHECK (
    stage IN ('preliminary', 'final-verified', 'census-revision', 'estimate', 'actual')
  ),
  CONSTRAINT observations_period_in_order CHECK (starts_on <= ends_on),
  CONSTRAINT observations_published_bounded CHECK (
    published IS NULL
    OR (NOT isempty(published) AND NOT lower_inf(published) AND NOT upper_inf(published))
  ),
  CONSTRAINT observations_source_named CHECK (document <> ''),
  CONSTRAINT observations_unit_named CHECK (unit <> ''),
  CONSTRAINT observations_digits_bounded CHECK (
    scale(value) <= 30 AND precision BETWEEN -30 AND 30
  ),
  CONSTRAINT observations_precision_true CHECK (value = round(value, - precision::integer))
);
COMMENT ON TABLE series.observations IS 'One value of an indicator for a place and a period, in one vintage, from one document.';
COMMENT ON COLUMN series.observations.id IS 'Order of loading; a reader asks for what lies above the id it has.';
COMMENT ON COLUMN series.observations.load_id IS 'The load that brought it.';
COMMENT ON COLUMN series.observations.indicator IS 'What is measured.';
COMMENT ON COLUMN series.observations.place IS 'Place of the region pack.';
COMMENT ON COLUMN series.observations.period IS 'Canonical code of the reference period.';
COMMENT ON COLUMN series.observations.starts_on IS 'First day of the period; null where the start is unknown or it is an instant.';
COMMENT ON COLUMN series.observations.ends_on IS 'Last day of the period.';
COMMENT ON COLUMN series.observations.value IS 'Exact value in base units, with the digits it was stated in.';
COMMENT ON COLUMN series.observations.precision IS 'Power of ten of the last digit that the source stated, in base units: 6 for 47218.66 of 100 million.';
COMMENT ON COLUMN series.observations.unit IS 'Base unit: the indicator''s.';
COMMENT ON COLUMN series.observations.provenance IS 'published, recorded or simulated; never mixed in one answer.';
COMMENT ON COLUMN series.observations.stage IS 'Stage of publication.';
COMMENT ON COLUMN series.observations.vintage IS 'The state of the account that it belongs to.';
COMMENT ON COLUMN series.observations.published IS 'Days among which the day of publication lies; null: unknown, then first_seen counts.';
COMMENT ON COLUMN series.observations.first_seen IS 'First day on which the value is known to have been public.';
COMMENT ON COLUMN series.observations.loaded_at IS 'When this installation learned it: another clock than publication.';
COMMENT ON COLUMN series.observations.document IS 'Where it was read.';
COMMENT ON COLUMN series.observations.location IS 'Where in the document.';
COMMENT ON COLUMN series.observations.break_note IS 'The series breaks here; why, by language.';
COMMENT ON COLUMN series.observations.note IS 'Remark by language.';
COMMENT ON COLUMN series.observations.doubt IS 'Doubt on the transcription, by language: kept and shown, supports no verdict.';

CREATE TABLE series.amendments (
  observation_id bigint NOT NULL,
  load_id bigint NOT NULL,
  published daterange,
  first_seen date NOT NULL,
  location text NOT NULL,
  break_note jsonb,
  note jsonb,
  doubt jsonb,
  CONSTRAINT amendments_pkey PRIMARY KEY (observation_id, load_id),
  CONSTRAINT amendments_observation_fkey FOREIGN KEY (observation_id) REFERENCES series.observations (id),
  CONSTRAINT amendments_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id),
  CONSTRAINT amendments_published_bounded CHECK (
    published IS NULL
    OR (NOT isempty(published) AND NOT lower_inf(published) AND NOT upper_inf(published))
  )
);
COMMENT ON TABLE series.amendments IS 'What we learned later about an observation without its value changing: its date of publication, a doubt, a note. The newest is in force.';
COMMENT ON COLUMN series.amendments.observation_id IS 'The observation that is amended.';
COMMENT ON COLUMN series.amendments.load_id IS 'The load that brought the amendment.';
COMMENT ON COLUMN series.amendments.published IS 'In place of the observation''s own.';
COMMENT ON COLUMN series.amendments.first_seen IS 'In place of the observation''s own.';
COMMENT ON COLUMN series.amendments.location IS 'In place of the observation''s own.';
COMMENT ON COLUMN series.amendments.break_note IS 'In place of the observation''s own.';
COMMENT ON COLUMN series.amendments.note IS 'In place of the observation''s own.';
COMMENT ON COLUMN series.amendments.doubt IS 'In place of the observation''s own.';

-- What an observation names must exist. A definition is a state (its id stands once for each load), so no foreign key
-- can point to it; states are never removed, so one check per statement is enough.
CREATE FUNCTION series.refuse_unknown_names() RETURNS trigger
LANGUAGE plpgsql SET search_path = series, pg_temp AS $$
DECLARE
  unknown text;
BEGIN
  SELECT string_agg(DISTINCT named.kind || ' ' || named.name, ', ') INTO unknown
  FROM (
    SELECT 'indicator' AS kind, indicator AS name FROM added GROUP BY indicator
    UNION ALL SELECT 'vintage', vintage FROM added GROUP BY vintage
    UNION ALL SELECT 'document', document FROM added GROUP BY document
  ) AS named
  WHERE NOT EXISTS (SELECT FROM series.indicators WHERE named.kind = 'indicator' AND id = named.name)
    AND NOT EXISTS (SELECT FROM series.vintages WHERE named.kind = 'vintage' AND id = named.name)
    AND NOT EXISTS (SELECT FROM series.documents WHERE named.kind = 'document' AND id = named.name);
  IF unknown IS NOT NULL THEN
    RAISE EXCEPTION 'observations name what no load has defined: %', unknown
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'observations_names_known';
  END IF;
  RETURN NULL;
END
$$;
COMMENT ON FUNCTION series.refuse_unknown_names() IS 'Refuses observations whose indicator, vintage or document no load has defined.';

CREATE TRIGGER observations_names_known
AFTER INSERT ON series.observations
REFERENCING NEW TABLE AS added
FOR EACH STATEMENT EXECUTE FUNCTION series.refuse_unknown_names();

CREATE VIEW series.observations_now WITH (security_invoker = true) AS
SELECT
  o.id, o.load_id, o.indicator, o.place, o.period, o.starts_on, o.ends_on, o.value, o.precision, o.unit,
  o.provenance, o.stage, o.vintage,
  CASE WHEN a.observation_id IS NULL THEN o.published ELSE a.published END AS published,
  CASE WHEN a.observation_id IS NULL THEN o.first_seen ELSE a.first_seen END AS first_seen,
  o.loaded_at, o.document,
  CASE WHEN a.observation_id IS NULL THEN o.location ELSE a.location END AS location,
  CASE WHEN a.observation_id IS NULL THEN o.break_note ELSE a.break_note END AS break_note,
  CASE WHEN a.observation_id IS NULL THEN o.note ELSE a.note END AS note,
  CASE WHEN a.observation_id IS NULL THEN o.doubt ELSE a.doubt END AS doubt
FROM series.observations AS o
LEFT JOIN (
  SELECT DISTINCT ON (observation_id)
    observation_id, published, first_seen, location, break_note, note, doubt
  FROM series.amendments
  ORDER BY observation_id, load_id DESC
) AS a ON a.observation_id = o.id;
COMMENT ON VIEW series.observations_now IS 'Observations with their newest amendment.';
COMMENT ON COLUMN series.observations_now.published IS 'As last amended.';
COMMENT ON COLUMN series.observations_now.first_seen IS 'As last amended.';

GRANT SELECT, INSERT ON series.observations, series.amendments TO onedelta_app;
GRANT SELECT ON series.observations_now TO onedelta_app;
