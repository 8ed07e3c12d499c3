-- Bills divided anew by a policy that was known later: nothing that was settled changes; differences become adjustments, and the
-- person's totals of the year are moved once.

CREATE TABLE health.resettlements (
  id uuid NOT NULL,
  place text NOT NULL,
  year smallint NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT resettlements_pkey PRIMARY KEY (id)
);
COMMENT ON TABLE health.resettlements IS 'Times that the visits of a year were divided anew.';
COMMENT ON COLUMN health.resettlements.id IS 'UUIDv7 of the re-settlement; settlements with later ids were made after it.';
COMMENT ON COLUMN health.resettlements.place IS 'The insured place, or province, whose policy was known later.';
COMMENT ON COLUMN health.resettlements.year IS 'Calendar year of the visits.';
COMMENT ON COLUMN health.resettlements.made_at IS 'When.';

CREATE TABLE health.moved_totals (
  resettlement uuid NOT NULL,
  insured uuid NOT NULL,
  year smallint NOT NULL,
  deductible_fen bigint NOT NULL,
  pooled_fen bigint NOT NULL,
  CONSTRAINT moved_totals_pkey PRIMARY KEY (resettlement, insured),
  CONSTRAINT moved_totals_resettlement_fkey FOREIGN KEY (resettlement) REFERENCES health.resettlements (id),
  CONSTRAINT moved_totals_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT moved_totals_move_something CHECK (deductible_fen <> 0 OR pooled_fen <> 0)
);
CREATE INDEX moved_totals_insured_idx ON health.moved_totals (insured, year);
COMMENT ON TABLE health.moved_totals IS 'By how much a re-settlement moved what a person has used up in a year; visits settled after it count on that.';
COMMENT ON COLUMN health.moved_totals.resettlement IS 'The re-settlement.';
COMMENT ON COLUMN health.moved_totals.insured IS 'Who.';
COMMENT ON COLUMN health.moved_totals.year IS 'The year.';
COMMENT ON COLUMN health.moved_totals.deductible_fen IS 'By how much more, or less, deductible was paid.';
COMMENT ON COLUMN health.moved_totals.pooled_fen IS 'By how much more, or less, the pooled fund paid.';

GRANT SELECT, INSERT ON health.resettlements, health.moved_totals TO onedelta_app;
CREATE TRIGGER resettlements_by_action AFTER INSERT OR UPDATE OR DELETE ON health.resettlements
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER moved_totals_by_action AFTER INSERT OR UPDATE OR DELETE ON health.moved_totals
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();

ALTER TABLE health.resettlements ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.resettlements FORCE ROW LEVEL SECURITY;
CREATE POLICY resettlements_read ON health.resettlements FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) = place
);
CREATE POLICY resettlements_written ON health.resettlements FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.moved_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.moved_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY moved_totals_read ON health.moved_totals FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
);
CREATE POLICY moved_totals_written ON health.moved_totals FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
