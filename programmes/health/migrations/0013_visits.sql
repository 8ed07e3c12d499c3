-- Visits that an institution registers before it settles them, as the national interface has it (2201 to 2205): whose visit, for what,
-- and its lines as they are uploaded. They are the institution's alone; what is settled of them is a settlement like any other.

CREATE TABLE health.visits (
  id uuid NOT NULL,
  institution text NOT NULL,
  number text NOT NULL,
  insured uuid NOT NULL,
  visited_on date NOT NULL,
  care text,
  disease text,
  diagnoses jsonb,
  registered_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CONSTRAINT visits_pkey PRIMARY KEY (id),
  CONSTRAINT visits_institution_fkey FOREIGN KEY (institution) REFERENCES health.institutions (code),
  CONSTRAINT visits_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT visits_care_known CHECK (care IN ('ordinary', 'emergency', 'chronic')),
  CONSTRAINT visits_disease_of_chronic CHECK ((care IS NOT DISTINCT FROM 'chronic') = (disease IS NOT NULL)),
  CONSTRAINT visits_diagnoses_list CHECK (jsonb_typeof(diagnoses) = 'array')
);
CREATE UNIQUE INDEX visits_open_key ON health.visits (institution, number) WHERE withdrawn_at IS NULL;
COMMENT ON TABLE health.visits IS 'Outpatient visits that institutions registered (2201); nothing is paid by them.';
COMMENT ON COLUMN health.visits.id IS 'UUIDv7 of the visit (mdtrt_id).';
COMMENT ON COLUMN health.visits.institution IS 'Where.';
COMMENT ON COLUMN health.visits.number IS 'The institution''s own number of the visit (ipt_otp_no).';
COMMENT ON COLUMN health.visits.insured IS 'Whose visit.';
COMMENT ON COLUMN health.visits.visited_on IS 'Day of treatment: as registered, then as the visit information says (2203).';
COMMENT ON COLUMN health.visits.care IS 'ordinary, emergency, chronic (2203); null: not told yet.';
COMMENT ON COLUMN health.visits.disease IS 'The chronic disease that is treated; null: none.';
COMMENT ON COLUMN health.visits.diagnoses IS 'Diagnoses as the institution gave them (diseinfo); null: not told yet.';
COMMENT ON COLUMN health.visits.registered_at IS 'When it was registered.';
COMMENT ON COLUMN health.visits.withdrawn_at IS 'When the registration was taken back (2202); null: it stands.';

CREATE TABLE health.visit_lines (
  id uuid NOT NULL,
  visit uuid NOT NULL,
  serial text NOT NULL,
  batch text NOT NULL,
  item text NOT NULL,
  quantity numeric NOT NULL,
  amount_fen bigint NOT NULL,
  uploaded_at timestamptz NOT NULL,
  taken_back_at timestamptz,
  CONSTRAINT visit_lines_pkey PRIMARY KEY (id),
  CONSTRAINT visit_lines_visit_fkey FOREIGN KEY (visit) REFERENCES health.visits (id),
  CONSTRAINT visit_lines_amount_positive CHECK (amount_fen > 0 AND quantity > 0)
);
-- A line that comes twice is one line.
CREATE UNIQUE INDEX visit_lines_serial_key ON health.visit_lines (visit, serial) WHERE taken_back_at IS NULL;
COMMENT ON TABLE health.visit_lines IS 'Fee lines of registered visits (2204).';
COMMENT ON COLUMN health.visit_lines.id IS 'UUIDv7 of the line; lines of a bill stand in its order.';
COMMENT ON COLUMN health.visit_lines.visit IS 'The visit.';
COMMENT ON COLUMN health.visit_lines.serial IS 'The institution''s number of the line, once within its visit (feedetl_sn).';
COMMENT ON COLUMN health.visit_lines.batch IS 'The bill that it is charged with (chrg_bchno).';
COMMENT ON COLUMN health.visit_lines.item IS 'Code of the item (med_list_codg).';
COMMENT ON COLUMN health.visit_lines.quantity IS 'How many units (cnt).';
COMMENT ON COLUMN health.visit_lines.amount_fen IS 'What it costs (det_item_fee_sumamt).';
COMMENT ON COLUMN health.visit_lines.uploaded_at IS 'When it was uploaded.';
COMMENT ON COLUMN health.visit_lines.taken_back_at IS 'When it was taken back (2205); null: it stands.';

CREATE TABLE health.visit_settlements (
  settlement uuid NOT NULL,
  visit uuid NOT NULL,
  batch text NOT NULL,
  CONSTRAINT visit_settlements_pkey PRIMARY KEY (settlement),
  CONSTRAINT visit_settlements_settlement_fkey FOREIGN KEY (settlement) REFERENCES health.settlements (id),
  CONSTRAINT visit_settlements_visit_fkey FOREIGN KEY (visit) REFERENCES health.visits (id)
);
CREATE INDEX visit_settlements_visit_idx ON health.visit_settlements (visit);
COMMENT ON TABLE health.visit_settlements IS 'Settlements of registered visits, those that were cancelled since as well.';
COMMENT ON COLUMN health.visit_settlements.settlement IS 'The settlement.';
COMMENT ON COLUMN health.visit_settlements.visit IS 'The visit that it settled.';
COMMENT ON COLUMN health.visit_settlements.batch IS 'The bill of the visit: lines of it are neither added nor taken back while the settlement stands.';

-- Calls about visits are messages too: an id that was used once is used up for all of them.
ALTER TABLE health.messages ADD COLUMN digest text;
ALTER TABLE health.messages DROP CONSTRAINT messages_kind_known;
ALTER TABLE health.messages ADD CONSTRAINT messages_kind_known CHECK (
  kind IN ('settle', 'cancel', 'reverse', 'reversed', 'register', 'withdraw', 'describe', 'upload', 'take-back')
);
ALTER TABLE health.messages ADD CONSTRAINT messages_digest_of_visits CHECK (
  (digest IS NOT NULL) = (kind IN ('register', 'withdraw', 'describe', 'upload', 'take-back'))
);
COMMENT ON COLUMN health.messages.kind IS 'What it asked for: settle, cancel, reverse; of a registered visit register, withdraw, describe, upload, take-back; reversed: it never came, or too late, and would be refused.';
COMMENT ON COLUMN health.messages.outcome IS 'The settlement, the cancellation or the visit that it led to; null: nothing was there to undo.';
COMMENT ON COLUMN health.messages.digest IS 'SHA-256 of what was asked of a visit, so that the same id with other content is told; null: what it led to holds that.';

GRANT SELECT, INSERT ON health.visits, health.visit_lines, health.visit_settlements TO onedelta_app;
GRANT UPDATE (visited_on, care, disease, diagnoses, withdrawn_at) ON health.visits TO onedelta_app;
GRANT UPDATE (taken_back_at) ON health.visit_lines TO onedelta_app;

ALTER TABLE health.visits ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.visits FORCE ROW LEVEL SECURITY;
CREATE POLICY visits_read ON health.visits FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR institution IN (SELECT health.own_institutions())
);
CREATE POLICY visits_written ON health.visits FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR institution IN (SELECT health.own_institutions())
);
CREATE POLICY visits_changed ON health.visits FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR institution IN (SELECT health.own_institutions()))
  WITH CHECK ((SELECT action.is_house()) OR institution IN (SELECT health.own_institutions()));

-- The sub-selects pass the fence of the visit.
ALTER TABLE health.visit_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.visit_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_lines_read ON health.visit_lines FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit)
);
CREATE POLICY visit_lines_written ON health.visit_lines FOR INSERT TO onedelta_app WITH CHECK (
  EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit)
);
CREATE POLICY visit_lines_changed ON health.visit_lines FOR UPDATE TO onedelta_app
  USING (EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit))
  WITH CHECK (EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit));

ALTER TABLE health.visit_settlements ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.visit_settlements FORCE ROW LEVEL SECURITY;
CREATE POLICY visit_settlements_read ON health.visit_settlements FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit)
);
CREATE POLICY visit_settlements_written ON health.visit_settlements FOR INSERT TO onedelta_app WITH CHECK (
  EXISTS (SELECT FROM health.visits AS v WHERE v.id = visit)
);

CREATE TRIGGER visits_by_action AFTER INSERT OR UPDATE OR DELETE ON health.visits
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER visit_lines_by_action AFTER INSERT OR UPDATE OR DELETE ON health.visit_lines
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER visit_settlements_by_action AFTER INSERT OR UPDATE OR DELETE ON health.visit_settlements
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
