-- What a year that was settled anew leaves between funds and the person: the institutions got their bills whole, so that nothing of
-- it lies between provinces. Of one year it is one sum, since deductible and caps are the year's: cancelled and settled again, one
-- visit takes what another gives. A debt to the person is paid by two persons and confirmed by the bank; what the person owes is a
-- claim that nothing is ever taken for. And years in which a cancellation left later visits on what no longer counts.

CREATE TABLE health.person_dues (
  resettlement uuid NOT NULL,
  settlement uuid NOT NULL,
  fund text NOT NULL,
  insured uuid NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  year smallint NOT NULL,
  change_fen bigint NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT person_dues_pkey PRIMARY KEY (resettlement, settlement, fund),
  CONSTRAINT person_dues_resettlement_fkey FOREIGN KEY (resettlement) REFERENCES health.resettlements (id),
  CONSTRAINT person_dues_settlement_fkey FOREIGN KEY (settlement) REFERENCES health.settlements (id),
  CONSTRAINT person_dues_change_something CHECK (change_fen <> 0)
);
CREATE INDEX person_dues_settlement_idx ON health.person_dues (settlement);
CREATE INDEX person_dues_insured_idx ON health.person_dues (insured, year);
COMMENT ON TABLE health.person_dues IS 'By how much more, or less, a fund pays of a bill that was divided anew; only added to.';
COMMENT ON COLUMN health.person_dues.resettlement IS 'When it was divided anew.';
COMMENT ON COLUMN health.person_dues.settlement IS 'The bill.';
COMMENT ON COLUMN health.person_dues.fund IS 'The fund, as in the accounts of the ledger.';
COMMENT ON COLUMN health.person_dues.insured IS 'Whose bill.';
COMMENT ON COLUMN health.person_dues.insured_place IS 'The insured place, whose fund it is.';
COMMENT ON COLUMN health.person_dues.insured_province IS 'The province that it lies in.';
COMMENT ON COLUMN health.person_dues.year IS 'Calendar year of the visit.';
COMMENT ON COLUMN health.person_dues.change_fen IS 'Above nothing: the fund owes it to the person; below: the person owes it to the fund.';
COMMENT ON COLUMN health.person_dues.made_at IS 'When.';

CREATE TABLE health.payouts (
  id uuid NOT NULL,
  insured uuid NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  year smallint NOT NULL,
  amount_fen bigint NOT NULL,
  state text NOT NULL DEFAULT 'prepared',
  prepared_by text NOT NULL,
  prepared_at timestamptz NOT NULL,
  approved_by text,
  approved_at timestamptz,
  reference text,
  paid_on date,
  confirmed_at timestamptz,
  returned_at timestamptz,
  CONSTRAINT payouts_pkey PRIMARY KEY (id),
  CONSTRAINT payouts_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT payouts_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT payouts_state_known CHECK (state IN ('prepared', 'approved', 'confirmed', 'returned')),
  CONSTRAINT payouts_second_person CHECK (approved_by <> prepared_by),
  CONSTRAINT payouts_approved_whole CHECK (
    (approved_by IS NOT NULL) = (state IN ('approved', 'confirmed')) AND (approved_by IS NULL) = (approved_at IS NULL)
  ),
  CONSTRAINT payouts_confirmed_whole CHECK (
    (state = 'confirmed') = (reference IS NOT NULL) AND (reference IS NULL) = (paid_on IS NULL)
    AND (reference IS NULL) = (confirmed_at IS NULL)
  ),
  CONSTRAINT payouts_returned_whole CHECK ((state = 'returned') = (returned_at IS NOT NULL))
);
CREATE UNIQUE INDEX payouts_reference_key ON health.payouts (insured_place, reference);
CREATE INDEX payouts_insured_idx ON health.payouts (insured, year);
CREATE INDEX payouts_waiting_idx ON health.payouts (id) WHERE state IN ('prepared', 'approved');
COMMENT ON TABLE health.payouts IS 'What the funds of a place pay to a person''s bank account for a year that was settled anew.';
COMMENT ON COLUMN health.payouts.id IS 'UUIDv7 of the payment.';
COMMENT ON COLUMN health.payouts.insured IS 'To whom.';
COMMENT ON COLUMN health.payouts.insured_place IS 'The insured place that pays.';
COMMENT ON COLUMN health.payouts.insured_province IS 'The province that it lies in.';
COMMENT ON COLUMN health.payouts.year IS 'For the visits of which calendar year.';
COMMENT ON COLUMN health.payouts.amount_fen IS 'How much.';
COMMENT ON COLUMN health.payouts.state IS 'prepared; approved: released by a second person and booked; confirmed: the bank said so; returned: not to be paid so.';
COMMENT ON COLUMN health.payouts.prepared_by IS 'Kind and id of who prepared it.';
COMMENT ON COLUMN health.payouts.prepared_at IS 'When.';
COMMENT ON COLUMN health.payouts.approved_by IS 'Kind and id of who approved it: another.';
COMMENT ON COLUMN health.payouts.approved_at IS 'When.';
COMMENT ON COLUMN health.payouts.reference IS 'The bank''s number of the payment.';
COMMENT ON COLUMN health.payouts.paid_on IS 'The day by the bank.';
COMMENT ON COLUMN health.payouts.confirmed_at IS 'When that was entered.';
COMMENT ON COLUMN health.payouts.returned_at IS 'When it was returned: by a person, or because the year was settled anew before it was approved.';

CREATE TABLE health.repayments (
  id uuid NOT NULL,
  insured uuid NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  amount_fen bigint NOT NULL,
  note text NOT NULL,
  made_on date NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT repayments_pkey PRIMARY KEY (id),
  CONSTRAINT repayments_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT repayments_kind_known CHECK (kind IN ('received', 'waived')),
  CONSTRAINT repayments_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT repayments_note_given CHECK (length(note) > 0)
);
CREATE INDEX repayments_insured_idx ON health.repayments (insured, year);
COMMENT ON TABLE health.repayments IS 'What came of claims on persons: paid by them, or waived.';
COMMENT ON COLUMN health.repayments.id IS 'UUIDv7 of the repayment.';
COMMENT ON COLUMN health.repayments.insured IS 'By whom.';
COMMENT ON COLUMN health.repayments.insured_place IS 'The insured place, whose fund has the claim.';
COMMENT ON COLUMN health.repayments.insured_province IS 'The province that it lies in.';
COMMENT ON COLUMN health.repayments.year IS 'For the visits of which calendar year.';
COMMENT ON COLUMN health.repayments.kind IS 'received: the person paid; waived: the fund bears it.';
COMMENT ON COLUMN health.repayments.amount_fen IS 'How much.';
COMMENT ON COLUMN health.repayments.note IS 'The receipt''s number, or why it is waived.';
COMMENT ON COLUMN health.repayments.made_on IS 'The day, in the region''s time zone.';
COMMENT ON COLUMN health.repayments.made_at IS 'When.';

CREATE TABLE health.touched_years (
  cancellation uuid NOT NULL,
  insured uuid NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  year smallint NOT NULL,
  settlements integer NOT NULL,
  found_at timestamptz NOT NULL,
  settled_at timestamptz,
  CONSTRAINT touched_years_pkey PRIMARY KEY (cancellation),
  CONSTRAINT touched_years_cancellation_fkey FOREIGN KEY (cancellation) REFERENCES health.cancellations (id),
  CONSTRAINT touched_years_settlements_positive CHECK (settlements > 0)
);
CREATE INDEX touched_years_waiting_idx ON health.touched_years (insured, year) WHERE settled_at IS NULL;
COMMENT ON TABLE health.touched_years IS 'Cancellations behind which later visits of the same person and year stand as they were settled, on deductible and cap that the cancelled one had used.';
COMMENT ON COLUMN health.touched_years.cancellation IS 'The cancellation.';
COMMENT ON COLUMN health.touched_years.insured IS 'Who.';
COMMENT ON COLUMN health.touched_years.insured_place IS 'The insured place, which settles the year anew.';
COMMENT ON COLUMN health.touched_years.insured_province IS 'The province that it lies in.';
COMMENT ON COLUMN health.touched_years.year IS 'Calendar year of the visits.';
COMMENT ON COLUMN health.touched_years.settlements IS 'How many later visits stood then.';
COMMENT ON COLUMN health.touched_years.found_at IS 'When it was cancelled.';
COMMENT ON COLUMN health.touched_years.settled_at IS 'When the year was settled anew; null: it waits.';

GRANT SELECT, INSERT ON
  health.person_dues, health.payouts, health.repayments, health.touched_years
TO onedelta_app;
GRANT UPDATE (state, approved_by, approved_at, reference, paid_on, confirmed_at, returned_at) ON health.payouts TO onedelta_app;
GRANT UPDATE (settled_at) ON health.touched_years TO onedelta_app;

-- The audit names no insured person: rows are their own record, and the action that wrote one is known by its audit row.
CREATE TRIGGER person_dues_by_action AFTER INSERT OR UPDATE OR DELETE ON health.person_dues
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER repayments_by_action AFTER INSERT OR UPDATE OR DELETE ON health.repayments
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER touched_years_by_action AFTER INSERT OR UPDATE OR DELETE ON health.touched_years
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
SELECT action.keep_changes_of('health.payouts', 'id', 'insured', NULL);

ALTER TABLE health.person_dues ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.person_dues FORCE ROW LEVEL SECURITY;
CREATE POLICY person_dues_read ON health.person_dues FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR (SELECT health.operated()) IN (insured_place, insured_province)
  OR insured IN (SELECT health.held())
);
CREATE POLICY person_dues_written ON health.person_dues FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.payouts ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.payouts FORCE ROW LEVEL SECURITY;
CREATE POLICY payouts_read ON health.payouts FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR (SELECT health.operated()) IN (insured_place, insured_province)
  OR insured IN (SELECT health.held())
);
CREATE POLICY payouts_written ON health.payouts FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY payouts_changed ON health.payouts FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.repayments ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.repayments FORCE ROW LEVEL SECURITY;
CREATE POLICY repayments_read ON health.repayments FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR (SELECT health.operated()) IN (insured_place, insured_province)
  OR insured IN (SELECT health.held())
);
CREATE POLICY repayments_written ON health.repayments FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.touched_years ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.touched_years FORCE ROW LEVEL SECURITY;
CREATE POLICY touched_years_read ON health.touched_years FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR (SELECT health.operated()) IN (insured_place, insured_province)
  OR insured IN (SELECT health.held())
);
CREATE POLICY touched_years_written ON health.touched_years FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY touched_years_changed ON health.touched_years FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

-- Of a year that was settled anew: what is still open between funds and person, what is being paid, and what was.
CREATE VIEW health.due_positions WITH (security_invoker = true) AS
SELECT d.insured, d.insured_place, d.insured_province, d.year, d.change_fen,
  coalesce(p.prepared_fen, 0)::bigint AS prepared_fen, coalesce(p.paid_fen, 0)::bigint AS paid_fen,
  coalesce(r.repaid_fen, 0)::bigint AS repaid_fen,
  (d.change_fen - coalesce(p.prepared_fen, 0) - coalesce(p.paid_fen, 0) + coalesce(r.repaid_fen, 0))::bigint AS open_fen
FROM (
  SELECT x.insured, x.insured_place, x.insured_province, x.year, sum(x.change_fen)::bigint AS change_fen
  FROM health.person_dues AS x GROUP BY x.insured, x.insured_place, x.insured_province, x.year
) AS d
LEFT JOIN LATERAL (
  SELECT sum(o.amount_fen) FILTER (WHERE o.state = 'prepared') AS prepared_fen,
    sum(o.amount_fen) FILTER (WHERE o.state IN ('approved', 'confirmed')) AS paid_fen
  FROM health.payouts AS o WHERE o.insured = d.insured AND o.year = d.year AND o.insured_place = d.insured_place
) AS p ON true
LEFT JOIN LATERAL (
  SELECT sum(x.amount_fen) AS repaid_fen FROM health.repayments AS x
  WHERE x.insured = d.insured AND x.year = d.year AND x.insured_place = d.insured_place
) AS r ON true;
COMMENT ON VIEW health.due_positions IS 'Of each year that was settled anew, what the funds of a place and a person owe each other, in fen.';
COMMENT ON COLUMN health.due_positions.insured IS 'Who.';
COMMENT ON COLUMN health.due_positions.insured_place IS 'The insured place.';
COMMENT ON COLUMN health.due_positions.insured_province IS 'The province that it lies in.';
COMMENT ON COLUMN health.due_positions.year IS 'Calendar year of the visits.';
COMMENT ON COLUMN health.due_positions.change_fen IS 'By how much more, or less, funds pay than was settled.';
COMMENT ON COLUMN health.due_positions.prepared_fen IS 'In payments that wait for a second person.';
COMMENT ON COLUMN health.due_positions.paid_fen IS 'Paid to the person.';
COMMENT ON COLUMN health.due_positions.repaid_fen IS 'Paid by the person, or waived.';
COMMENT ON COLUMN health.due_positions.open_fen IS 'Above nothing: to be paid to the person; below: owed by the person.';
GRANT SELECT ON health.due_positions TO onedelta_app;
