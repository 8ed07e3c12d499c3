-- Who reaches which row. An operator reaches its own insured and what was treated in its place; an institution's organisation its own;
-- a person the own bills. What an institution must know of the person before it, its calls tell it, each with an audit row.

CREATE FUNCTION health.operated() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT o.place FROM health.operators AS o WHERE o.organisation = action.organisation() AND o.until IS NULL
$$;
COMMENT ON FUNCTION health.operated IS 'The place whose insurance the organisation acted for runs; null: none.';

-- In the simulated world, whose database is named for it, nobody's records are fenced from visitors and the office.
CREATE FUNCTION health.reaches_all() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT action.is_house()
    OR action.is_office() AND right(current_database(), 10) = '_simulated'
$$;
COMMENT ON FUNCTION health.reaches_all IS 'Whether everything may be read: by the house, and in the simulated world by the office and by visitors, who see with its eyes.';

-- Registers that anybody may look into: who runs which insurance, institutions, catalogues.
ALTER TABLE health.operators ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.operators FORCE ROW LEVEL SECURITY;
CREATE POLICY operators_read ON health.operators FOR SELECT TO onedelta_app USING (true);
CREATE POLICY operators_written ON health.operators FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR (SELECT action.is_office()) AND (SELECT action.has_role('administrator'))
);
CREATE POLICY operators_changed ON health.operators FOR UPDATE TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office()) AND (SELECT action.has_role('administrator'))
);

ALTER TABLE health.institutions ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.institutions FORCE ROW LEVEL SECURITY;
CREATE POLICY institutions_read ON health.institutions FOR SELECT TO onedelta_app USING (true);
CREATE POLICY institutions_written ON health.institutions FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province)
);
CREATE POLICY institutions_changed ON health.institutions FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province))
  WITH CHECK ((SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province));

ALTER TABLE health.catalogue_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.catalogue_items FORCE ROW LEVEL SECURITY;
CREATE POLICY catalogue_items_read ON health.catalogue_items FOR SELECT TO onedelta_app USING (true);
-- A city's operator doesn't write its province's catalogue; a province's writes those of its cities, which the action checks.
CREATE POLICY catalogue_items_written ON health.catalogue_items FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR (SELECT health.operated()) IS NOT NULL
);
CREATE POLICY catalogue_items_changed ON health.catalogue_items FOR UPDATE TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT health.operated()) IS NOT NULL
);

-- The insured and what belongs to them: their insured place's, and their own.
ALTER TABLE health.holders ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.holders FORCE ROW LEVEL SECURITY;
CREATE FUNCTION health.held() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT h.insured FROM health.holders AS h WHERE h.person = action.person() AND h.until IS NULL
$$;
COMMENT ON FUNCTION health.held IS 'The insured persons who the signed-in person is.';

ALTER TABLE health.insured_persons ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.insured_persons FORCE ROW LEVEL SECURITY;
CREATE POLICY insured_persons_read ON health.insured_persons FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR (SELECT health.operated()) IN (place, province) OR id IN (SELECT health.held())
);
CREATE POLICY insured_persons_written ON health.insured_persons FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province)
);
CREATE POLICY insured_persons_changed ON health.insured_persons FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province))
  WITH CHECK ((SELECT action.is_house()) OR (SELECT health.operated()) IN (place, province));

CREATE FUNCTION health.insures(who uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT action.is_house() OR EXISTS (
    SELECT FROM health.insured_persons AS p WHERE p.id = who AND health.operated() IN (p.place, p.province)
  )
$$;
COMMENT ON FUNCTION health.insures IS 'Whether the actor runs the insurance of somebody.';

CREATE POLICY holders_read ON health.holders FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR person = (SELECT action.person()) OR health.insures(insured)
);
CREATE POLICY holders_written ON health.holders FOR INSERT TO onedelta_app WITH CHECK (health.insures(insured));
CREATE POLICY holders_changed ON health.holders FOR UPDATE TO onedelta_app
  USING (health.insures(insured)) WITH CHECK (health.insures(insured));

-- The sub-select passes the fence of the insured.
ALTER TABLE health.filings ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.filings FORCE ROW LEVEL SECURITY;
CREATE POLICY filings_read ON health.filings FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
);
CREATE POLICY filings_written ON health.filings FOR INSERT TO onedelta_app WITH CHECK (health.insures(insured));
CREATE POLICY filings_changed ON health.filings FOR UPDATE TO onedelta_app
  USING (health.insures(insured)) WITH CHECK (health.insures(insured));

ALTER TABLE health.chronic_entitlements ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.chronic_entitlements FORCE ROW LEVEL SECURITY;
CREATE POLICY chronic_entitlements_read ON health.chronic_entitlements FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
);
CREATE POLICY chronic_entitlements_written ON health.chronic_entitlements FOR INSERT TO onedelta_app WITH CHECK (
  health.insures(insured)
);
CREATE POLICY chronic_entitlements_changed ON health.chronic_entitlements FOR UPDATE TO onedelta_app
  USING (health.insures(insured)) WITH CHECK (health.insures(insured));

ALTER TABLE health.yearly_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.yearly_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY yearly_totals_read ON health.yearly_totals FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
);
-- Neither side counts by itself: settling does, as the house, once the actor's part in it is proven.
CREATE POLICY yearly_totals_written ON health.yearly_totals FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY yearly_totals_changed ON health.yearly_totals FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

CREATE FUNCTION health.own_institutions() RETURNS SETOF text LANGUAGE sql STABLE AS $$
  SELECT i.code FROM health.institutions AS i WHERE i.organisation = action.organisation()
$$;
COMMENT ON FUNCTION health.own_institutions IS 'The institutions for which the organisation acted for acts.';

ALTER TABLE health.settlements ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.settlements FORCE ROW LEVEL SECURITY;
CREATE POLICY settlements_read ON health.settlements FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all())
  OR (SELECT health.operated()) IN (insured_place, insured_province, treated_place, treated_province)
  OR institution IN (SELECT health.own_institutions())
  OR insured IN (SELECT health.held())
);
CREATE POLICY settlements_written ON health.settlements FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY settlements_changed ON health.settlements FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.settlement_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.settlement_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY settlement_lines_read ON health.settlement_lines FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.settlements AS s WHERE s.id = settlement)
);
CREATE POLICY settlement_lines_written ON health.settlement_lines FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
);

ALTER TABLE health.cancellations ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.cancellations FORCE ROW LEVEL SECURITY;
CREATE POLICY cancellations_read ON health.cancellations FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.settlements AS s WHERE s.id = settlement)
);
CREATE POLICY cancellations_written ON health.cancellations FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.messages FORCE ROW LEVEL SECURITY;
CREATE POLICY messages_read ON health.messages FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR institution IN (SELECT health.own_institutions())
);
CREATE POLICY messages_written ON health.messages FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.closed_months ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.closed_months FORCE ROW LEVEL SECURITY;
CREATE POLICY closed_months_read ON health.closed_months FOR SELECT TO onedelta_app USING (true);
CREATE POLICY closed_months_written ON health.closed_months FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR (SELECT action.is_office()) AND (SELECT action.has_role('approver'))
);
