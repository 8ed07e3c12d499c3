-- breaking: old code plans a release without what it is for, under a key that is there no more, and is refused.
-- A bulletin under embargo may be withdrawn: what was to become public with it then doesn't, unless another says it too.

ALTER TABLE collection.planned_disclosures ADD COLUMN planned_for text NOT NULL DEFAULT '';
ALTER TABLE collection.planned_disclosures
  ALTER COLUMN planned_for DROP DEFAULT,
  DROP CONSTRAINT planned_disclosures_pkey,
  ADD CONSTRAINT planned_disclosures_pkey PRIMARY KEY (request_id, item, public_at, planned_for);
COMMENT ON COLUMN collection.planned_disclosures.planned_for IS 'The edition that it becomes public with; empty for plans before this was kept.';

CREATE TABLE collection.cancelled_disclosures (
  planned_for text NOT NULL,
  organisation uuid,
  cancelled_by_name text NOT NULL,
  cancelled_at timestamptz NOT NULL,
  CONSTRAINT cancelled_disclosures_pkey PRIMARY KEY (planned_for),
  CONSTRAINT cancelled_disclosures_named CHECK (planned_for <> '')
);
COMMENT ON TABLE collection.cancelled_disclosures IS 'Editions that were withdrawn before they came out: nothing becomes public with them. Only ever added to.';
COMMENT ON COLUMN collection.cancelled_disclosures.planned_for IS 'The edition.';
COMMENT ON COLUMN collection.cancelled_disclosures.organisation IS 'The organisation that withdrew it; null for the house itself.';
COMMENT ON COLUMN collection.cancelled_disclosures.cancelled_by_name IS 'Who withdrew it, by the name at that time.';
COMMENT ON COLUMN collection.cancelled_disclosures.cancelled_at IS 'When.';

GRANT SELECT, INSERT ON collection.cancelled_disclosures TO onedelta_app;

ALTER TABLE collection.cancelled_disclosures ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.cancelled_disclosures FORCE ROW LEVEL SECURITY;
CREATE POLICY cancelled_disclosures_fence ON collection.cancelled_disclosures TO onedelta_app USING (
  (SELECT action.is_house()) OR organisation = (SELECT action.organisation())
);

CREATE TRIGGER cancelled_disclosures_kept AFTER INSERT OR UPDATE OR DELETE ON collection.cancelled_disclosures
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('planned_for');
DROP TRIGGER planned_disclosures_kept ON collection.planned_disclosures;
CREATE TRIGGER planned_disclosures_kept AFTER INSERT OR UPDATE OR DELETE ON collection.planned_disclosures
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,item,public_at,planned_for');
