-- A payment that was approved may come back from the bank: it is returned, and what it was for is owed again. Until the bank confirms it
-- it is approved and not paid. And which account was tied to an insured person before is the insured place's to read, and that account's
-- own, as the register of holders itself.

ALTER TABLE health.payouts ADD COLUMN returned_by text;
COMMENT ON COLUMN health.payouts.returned_by IS 'Kind and id of who returned it; null: because the year was settled anew, or before this was kept.';
COMMENT ON COLUMN health.payouts.approved_by IS 'Kind and id of who approved it: another. Stays where the bank sent it back.';
COMMENT ON COLUMN health.payouts.returned_at IS 'When it was returned: by a person, because the bank sent it back, or because the year was settled anew before it was approved.';
GRANT UPDATE (returned_by) ON health.payouts TO onedelta_app;
ALTER TABLE health.payouts
  DROP CONSTRAINT payouts_approved_whole,
  ADD CONSTRAINT payouts_approved_whole CHECK (
    (approved_by IS NULL) = (approved_at IS NULL) AND (state <> 'prepared' OR approved_by IS NULL)
    AND (state NOT IN ('approved', 'confirmed') OR approved_by IS NOT NULL)
  ),
  ADD CONSTRAINT payouts_returned_by_second_person CHECK (
    (returned_by IS NULL OR state = 'returned')
    AND (state <> 'returned' OR approved_by IS NULL OR coalesce(returned_by <> approved_by, false))
  );

CREATE OR REPLACE VIEW health.due_positions WITH (security_invoker = true) AS
SELECT d.insured, d.insured_place, d.insured_province, d.year, d.change_fen,
  coalesce(p.prepared_fen, 0)::bigint AS prepared_fen, coalesce(p.paid_fen, 0)::bigint AS paid_fen,
  coalesce(r.repaid_fen, 0)::bigint AS repaid_fen,
  (d.change_fen - coalesce(p.prepared_fen, 0) - coalesce(p.approved_fen, 0) - coalesce(p.paid_fen, 0)
    + coalesce(r.repaid_fen, 0))::bigint AS open_fen,
  coalesce(p.approved_fen, 0)::bigint AS approved_fen
FROM (
  SELECT x.insured, x.insured_place, x.insured_province, x.year, sum(x.change_fen)::bigint AS change_fen
  FROM health.person_dues AS x GROUP BY x.insured, x.insured_place, x.insured_province, x.year
) AS d
LEFT JOIN LATERAL (
  SELECT sum(o.amount_fen) FILTER (WHERE o.state = 'prepared') AS prepared_fen,
    sum(o.amount_fen) FILTER (WHERE o.state = 'approved') AS approved_fen,
    sum(o.amount_fen) FILTER (WHERE o.state = 'confirmed') AS paid_fen
  FROM health.payouts AS o WHERE o.insured = d.insured AND o.year = d.year AND o.insured_place = d.insured_place
) AS p ON true
LEFT JOIN LATERAL (
  SELECT sum(x.amount_fen) AS repaid_fen FROM health.repayments AS x
  WHERE x.insured = d.insured AND x.year = d.year AND x.insured_place = d.insured_place
) AS r ON true;
COMMENT ON COLUMN health.due_positions.paid_fen IS 'Paid to the person: the bank confirmed it.';
COMMENT ON COLUMN health.due_positions.approved_fen IS 'In payments that were released and wait for the bank.';
COMMENT ON COLUMN health.repayments.id IS 'UUID of the repayment, given by who entered it: sent again, it is entered once.';

DROP POLICY person_changes_read ON health.person_changes;
CREATE POLICY person_changes_read ON health.person_changes FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR CASE
    WHEN table_name = 'holders' THEN
      health.insures(insured) OR split_part(row_key, '/', 1) = (SELECT action.person())::text
    ELSE EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
  END
);
