-- What others have in their own books of a month, how it differs from what was settled here, and what is held against a settlement.
-- Rows are written by the house, once the action has shown the actor's part; who reads what, says row security. Amounts are fen.

CREATE TABLE health.lists (
  id uuid NOT NULL,
  month date NOT NULL,
  party text NOT NULL,
  of text NOT NULL,
  place text NOT NULL,
  province text NOT NULL,
  settlements integer NOT NULL,
  total_fen bigint NOT NULL,
  funds_fen bigint NOT NULL,
  account_fen bigint NOT NULL,
  cash_fen bigint NOT NULL,
  has_rows boolean NOT NULL,
  handed_in_at timestamptz NOT NULL,
  replaced_at timestamptz,
  CONSTRAINT lists_pkey PRIMARY KEY (id),
  CONSTRAINT lists_month_first_day CHECK (extract(day FROM month) = 1),
  CONSTRAINT lists_party_known CHECK (party IN ('institution', 'treatment', 'insurance')),
  CONSTRAINT lists_never_below CHECK (least(settlements, total_fen, funds_fen, account_fen, cash_fen) >= 0)
);
CREATE UNIQUE INDEX lists_current_key ON health.lists (month, party, of) WHERE replaced_at IS NULL;
COMMENT ON TABLE health.lists IS 'Lists of a month''s settlements as a party has them in its own books: an institution, a place of treatment, a place of insurance.';
COMMENT ON COLUMN health.lists.id IS 'UUIDv7 of the list.';
COMMENT ON COLUMN health.lists.month IS 'First day of the month.';
COMMENT ON COLUMN health.lists.party IS 'institution; treatment, insurance: a province as the place of treatment, or of insurance.';
COMMENT ON COLUMN health.lists.of IS 'Code of the institution, or id of the province.';
COMMENT ON COLUMN health.lists.place IS 'The place whose operator works it.';
COMMENT ON COLUMN health.lists.province IS 'The province that it lies in.';
COMMENT ON COLUMN health.lists.settlements IS 'How many there are that were not cancelled.';
COMMENT ON COLUMN health.lists.total_fen IS 'Sum of their totals.';
COMMENT ON COLUMN health.lists.funds_fen IS 'Sum of what funds pay.';
COMMENT ON COLUMN health.lists.account_fen IS 'Sum of what personal accounts pay.';
COMMENT ON COLUMN health.lists.cash_fen IS 'Sum of cash.';
COMMENT ON COLUMN health.lists.has_rows IS 'Whether it names each settlement; else it is sums alone.';
COMMENT ON COLUMN health.lists.handed_in_at IS 'When it was handed in.';
COMMENT ON COLUMN health.lists.replaced_at IS 'When a newer one took its place; null while it counts.';

CREATE TABLE health.list_rows (
  list uuid NOT NULL,
  settlement uuid NOT NULL,
  bill text,
  total_fen bigint NOT NULL,
  funds_fen bigint NOT NULL,
  account_fen bigint NOT NULL,
  cash_fen bigint NOT NULL,
  is_cancelled boolean NOT NULL,
  CONSTRAINT list_rows_pkey PRIMARY KEY (list, settlement),
  CONSTRAINT list_rows_list_fkey FOREIGN KEY (list) REFERENCES health.lists (id),
  CONSTRAINT list_rows_never_below CHECK (least(total_fen, funds_fen, account_fen, cash_fen) >= 0)
);
COMMENT ON TABLE health.list_rows IS 'The settlements of a list, as its party has them.';
COMMENT ON COLUMN health.list_rows.list IS 'The list.';
COMMENT ON COLUMN health.list_rows.settlement IS 'Id of the settlement as it was answered (setl_id); there need be none here.';
COMMENT ON COLUMN health.list_rows.bill IS 'Number of the bill; null: the list doesn''t say.';
COMMENT ON COLUMN health.list_rows.total_fen IS 'The whole bill.';
COMMENT ON COLUMN health.list_rows.funds_fen IS 'What funds pay of it.';
COMMENT ON COLUMN health.list_rows.account_fen IS 'What the personal account pays.';
COMMENT ON COLUMN health.list_rows.cash_fen IS 'What is paid in cash.';
COMMENT ON COLUMN health.list_rows.is_cancelled IS 'The party holds it for cancelled.';

CREATE TABLE health.differences (
  id uuid NOT NULL,
  list uuid NOT NULL,
  month date NOT NULL,
  party text NOT NULL,
  of text NOT NULL,
  kind text NOT NULL,
  field text,
  settlement uuid,
  bill text,
  institution text,
  insured_place text,
  insured_province text,
  treated_place text,
  treated_province text,
  here bigint,
  there bigint,
  state text NOT NULL DEFAULT 'open',
  reason text,
  found_at timestamptz NOT NULL,
  worked_at timestamptz,
  CONSTRAINT differences_pkey PRIMARY KEY (id),
  CONSTRAINT differences_list_fkey FOREIGN KEY (list) REFERENCES health.lists (id),
  CONSTRAINT differences_kind_known CHECK (
    kind IN ('missing-here', 'missing-there', 'cancelled-here', 'cancelled-there', 'amount', 'totals')
  ),
  CONSTRAINT differences_state_known CHECK (state IN ('open', 'accepted', 'disputed', 'gone')),
  CONSTRAINT differences_really_differ CHECK (here IS DISTINCT FROM there OR kind IN ('cancelled-here', 'cancelled-there')),
  CONSTRAINT differences_settlement_whole CHECK ((settlement IS NULL) = (kind = 'totals')),
  CONSTRAINT differences_field_whole CHECK ((field IS NOT NULL) = (kind IN ('amount', 'totals'))),
  CONSTRAINT differences_worked_whole CHECK ((worked_at IS NULL) = (state = 'open'))
);
CREATE UNIQUE INDEX differences_standing_key ON health.differences (list, kind, field, settlement) NULLS NOT DISTINCT
  WHERE state <> 'gone';
CREATE INDEX differences_month_idx ON health.differences (month, state);
CREATE INDEX differences_settlement_idx ON health.differences (settlement);
COMMENT ON TABLE health.differences IS 'What a list says otherwise than what was settled here; each is worked before its month is closed.';
COMMENT ON COLUMN health.differences.id IS 'UUIDv7 of the difference.';
COMMENT ON COLUMN health.differences.list IS 'The list.';
COMMENT ON COLUMN health.differences.month IS 'First day of the month.';
COMMENT ON COLUMN health.differences.party IS 'As of the list.';
COMMENT ON COLUMN health.differences.of IS 'As of the list, which not everybody sees whom the difference concerns.';
COMMENT ON COLUMN health.differences.kind IS 'missing-here, missing-there: only one side has it; cancelled-here, cancelled-there: only one side cancelled it; amount: an amount differs; totals: a sum of a list without rows.';
COMMENT ON COLUMN health.differences.field IS 'Which amount or sum differs: total, funds, account, cash, settlements (their number).';
COMMENT ON COLUMN health.differences.settlement IS 'The settlement; null of sums.';
COMMENT ON COLUMN health.differences.bill IS 'Number of the bill, by either side.';
COMMENT ON COLUMN health.differences.institution IS 'The institution, where the settlement or the list says it.';
COMMENT ON COLUMN health.differences.insured_place IS 'The insured place; null where nothing was settled here.';
COMMENT ON COLUMN health.differences.insured_province IS 'The province it lies in.';
COMMENT ON COLUMN health.differences.treated_place IS 'The place of treatment; null where nothing was settled here.';
COMMENT ON COLUMN health.differences.treated_province IS 'The province it lies in.';
COMMENT ON COLUMN health.differences.here IS 'What was settled here, in fen, or a number; null: nothing.';
COMMENT ON COLUMN health.differences.there IS 'What the list says; null: nothing.';
COMMENT ON COLUMN health.differences.state IS 'open; accepted: the party takes over what stands here; disputed: the settlement is; gone: it differs no more.';
COMMENT ON COLUMN health.differences.reason IS 'Why, in the words of who worked it.';
COMMENT ON COLUMN health.differences.found_at IS 'When it was found.';
COMMENT ON COLUMN health.differences.worked_at IS 'When its state was last changed.';

CREATE TABLE health.disputes (
  id uuid NOT NULL,
  settlement uuid NOT NULL,
  month date NOT NULL,
  institution text NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  treated_place text NOT NULL,
  treated_province text NOT NULL,
  raised_by uuid,
  raised_place text,
  payable_fen bigint NOT NULL,
  claimed_fen bigint NOT NULL,
  reason text NOT NULL,
  raised_at timestamptz NOT NULL,
  is_set_aside boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'open',
  decided_fen bigint,
  outcome text,
  decided_at timestamptz,
  CONSTRAINT disputes_pkey PRIMARY KEY (id),
  CONSTRAINT disputes_settlement_fkey FOREIGN KEY (settlement) REFERENCES health.settlements (id),
  CONSTRAINT disputes_state_known CHECK (state IN ('open', 'stands', 'corrected')),
  CONSTRAINT disputes_never_below CHECK (least(payable_fen, claimed_fen, decided_fen) >= 0),
  CONSTRAINT disputes_reason_given CHECK (length(reason) > 0),
  CONSTRAINT disputes_decided_whole CHECK (
    (state = 'open') = (decided_at IS NULL) AND (state = 'open') = (decided_fen IS NULL)
  )
);
CREATE UNIQUE INDEX disputes_open_key ON health.disputes (settlement) WHERE state = 'open';
CREATE INDEX disputes_month_idx ON health.disputes (month, state);
COMMENT ON TABLE health.disputes IS 'That a party holds a settlement for wrong, and what was decided.';
COMMENT ON COLUMN health.disputes.id IS 'UUIDv7 of the dispute.';
COMMENT ON COLUMN health.disputes.settlement IS 'The settlement; one open dispute at a time.';
COMMENT ON COLUMN health.disputes.month IS 'First day of the month in which it was settled.';
COMMENT ON COLUMN health.disputes.institution IS 'Its institution.';
COMMENT ON COLUMN health.disputes.insured_place IS 'Its insured place.';
COMMENT ON COLUMN health.disputes.insured_province IS 'The province that owes it.';
COMMENT ON COLUMN health.disputes.treated_place IS 'Its place of treatment.';
COMMENT ON COLUMN health.disputes.treated_province IS 'The province to which it is owed.';
COMMENT ON COLUMN health.disputes.raised_by IS 'The organisation that raised it; null: the house.';
COMMENT ON COLUMN health.disputes.raised_place IS 'The place whose insurance that organisation runs; null: an institution''s, or the house.';
COMMENT ON COLUMN health.disputes.payable_fen IS 'What the province of insurance owes by it when it is raised, corrections counted.';
COMMENT ON COLUMN health.disputes.claimed_fen IS 'What it should owe, in the view of who raised it.';
COMMENT ON COLUMN health.disputes.reason IS 'Why.';
COMMENT ON COLUMN health.disputes.raised_at IS 'When.';
COMMENT ON COLUMN health.disputes.is_set_aside IS 'It was open when its month was closed: the settlement was left out, and is owed once this is decided.';
COMMENT ON COLUMN health.disputes.state IS 'open; stands: nothing changes; corrected: another sum is owed.';
COMMENT ON COLUMN health.disputes.decided_fen IS 'What is owed by the decision.';
COMMENT ON COLUMN health.disputes.outcome IS 'Why it was decided so.';
COMMENT ON COLUMN health.disputes.decided_at IS 'When.';

CREATE TABLE health.adjustments (
  id uuid NOT NULL,
  settlement uuid NOT NULL,
  insured_province text NOT NULL,
  treated_province text NOT NULL,
  change_fen bigint NOT NULL,
  dispute uuid,
  resettlement uuid,
  made_at timestamptz NOT NULL,
  CONSTRAINT adjustments_pkey PRIMARY KEY (id),
  CONSTRAINT adjustments_settlement_fkey FOREIGN KEY (settlement) REFERENCES health.settlements (id),
  CONSTRAINT adjustments_dispute_fkey FOREIGN KEY (dispute) REFERENCES health.disputes (id),
  CONSTRAINT adjustments_change_something CHECK (change_fen <> 0),
  CONSTRAINT adjustments_one_cause CHECK ((dispute IS NULL) <> (resettlement IS NULL))
);
CREATE INDEX adjustments_settlement_idx ON health.adjustments (settlement);
COMMENT ON TABLE health.adjustments IS 'Corrections of what is owed by settlements that were cleared; each is an obligation of the clearing cycle that was open.';
COMMENT ON COLUMN health.adjustments.id IS 'Id of the obligation.';
COMMENT ON COLUMN health.adjustments.settlement IS 'What it corrects: its obligation has the same id.';
COMMENT ON COLUMN health.adjustments.insured_province IS 'The province of insurance.';
COMMENT ON COLUMN health.adjustments.treated_province IS 'The province of treatment.';
COMMENT ON COLUMN health.adjustments.change_fen IS 'By how much more, or less, the province of insurance owes.';
COMMENT ON COLUMN health.adjustments.dispute IS 'The dispute that was decided so.';
COMMENT ON COLUMN health.adjustments.resettlement IS 'The change of a policy that was settled anew.';
COMMENT ON COLUMN health.adjustments.made_at IS 'When.';

ALTER TABLE health.closed_months ADD COLUMN taken_to uuid, ADD COLUMN cycle integer, ADD COLUMN cleared_at timestamptz,
  ADD CONSTRAINT closed_months_cleared_whole CHECK ((cycle IS NULL) = (cleared_at IS NULL));
COMMENT ON COLUMN health.closed_months.taken_to IS 'The last settlement that was taken into clearing, in the order of ids; null: none yet.';
COMMENT ON COLUMN health.closed_months.cycle IS 'Number of the clearing cycle that it went into; null: not cleared yet.';
COMMENT ON COLUMN health.closed_months.cleared_at IS 'When that was closed and netted.';
CREATE POLICY closed_months_changed ON health.closed_months FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

GRANT SELECT, INSERT ON
  health.lists, health.list_rows, health.differences, health.disputes, health.adjustments
TO onedelta_app;
GRANT UPDATE (replaced_at) ON health.lists TO onedelta_app;
GRANT UPDATE (state, reason, worked_at) ON health.differences TO onedelta_app;
GRANT UPDATE (is_set_aside, state, decided_fen, outcome, decided_at) ON health.disputes TO onedelta_app;
GRANT UPDATE (taken_to, cycle, cleared_at) ON health.closed_months TO onedelta_app;

CREATE TRIGGER lists_by_action AFTER INSERT OR UPDATE OR DELETE ON health.lists
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER list_rows_by_action AFTER INSERT OR UPDATE OR DELETE ON health.list_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER differences_by_action AFTER INSERT OR UPDATE OR DELETE ON health.differences
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER disputes_by_action AFTER INSERT OR UPDATE OR DELETE ON health.disputes
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER adjustments_by_action AFTER INSERT OR UPDATE OR DELETE ON health.adjustments
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();

-- The region's office sees lists, differences and disputes, which name no person; the settlements behind them it doesn't.
CREATE FUNCTION health.oversees() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT action.is_house() OR action.is_office() $$;
COMMENT ON FUNCTION health.oversees IS 'Whether the actor sees the month end of all: the house, the region''s office.';

ALTER TABLE health.lists ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.lists FORCE ROW LEVEL SECURITY;
CREATE POLICY lists_read ON health.lists FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) IN (place, province)
  OR party = 'institution' AND of IN (SELECT health.own_institutions())
);
CREATE POLICY lists_written ON health.lists FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY lists_changed ON health.lists FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.list_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.list_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY list_rows_read ON health.list_rows FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR EXISTS (SELECT FROM health.lists AS l WHERE l.id = list)
);
CREATE POLICY list_rows_written ON health.list_rows FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.differences ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.differences FORCE ROW LEVEL SECURITY;
CREATE POLICY differences_read ON health.differences FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees())
  OR (SELECT health.operated()) IN (insured_place, insured_province, treated_place, treated_province)
  OR institution IN (SELECT health.own_institutions())
  OR list IN (SELECT l.id FROM health.lists AS l)
);
CREATE POLICY differences_written ON health.differences FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY differences_changed ON health.differences FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY disputes_read ON health.disputes FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees())
  OR (SELECT health.operated()) IN (insured_place, insured_province, treated_place, treated_province)
  OR institution IN (SELECT health.own_institutions())
);
CREATE POLICY disputes_written ON health.disputes FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY disputes_changed ON health.disputes FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.adjustments ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.adjustments FORCE ROW LEVEL SECURITY;
CREATE POLICY adjustments_read ON health.adjustments FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) IN (insured_province, treated_province)
);
CREATE POLICY adjustments_written ON health.adjustments FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

-- What is reconciled of a month: what was settled directly in it, of each party that has a list.
CREATE FUNCTION health.reconciled(wanted date, one uuid DEFAULT NULL) RETURNS TABLE (
  list uuid, has_rows boolean, settlement uuid, bill text, institution text, insured_place text, insured_province text,
  treated_place text, treated_province text, is_cancelled boolean, total bigint, funds bigint, account bigint, cash bigint
) LANGUAGE sql STABLE AS $$
  WITH own AS (
    SELECT s.* FROM health.settlements AS s
    WHERE s.kind = 'direct' AND s.settled_on >= wanted AND s.settled_on < (wanted + interval '1 month')::date
  ), had AS (
    SELECT l.* FROM health.lists AS l
    WHERE l.month = wanted AND l.replaced_at IS NULL AND (one IS NULL OR l.id = one)
  ), found AS (
    SELECT l.id AS list, l.has_rows AS rows, s.* FROM had AS l JOIN own AS s ON s.institution = l.of
    WHERE l.party = 'institution'
    UNION ALL
    SELECT l.id, l.has_rows, s.* FROM had AS l JOIN own AS s ON s.treated_province = l.of
    WHERE l.party = 'treatment' AND s.insured_province <> l.of
    UNION ALL
    SELECT l.id, l.has_rows, s.* FROM had AS l JOIN own AS s ON s.insured_province = l.of
    WHERE l.party = 'insurance' AND s.treated_province <> l.of
  )
  SELECT f.list, f.rows, f.id, f.bill, f.institution, f.insured_place, f.insured_province, f.treated_place,
    f.treated_province, f.cancelled_at IS NOT NULL, f.total_fen, f.funds_fen, f.account_fen, f.cash_fen
  FROM found AS f
$$;
COMMENT ON FUNCTION health.reconciled IS 'The settlements of a month that each list should have, cancelled ones too; of one list, or of all that count.';

CREATE FUNCTION health.differing(wanted date, one uuid DEFAULT NULL) RETURNS TABLE (
  list uuid, kind text, field text, settlement uuid, bill text, institution text, insured_place text,
  insured_province text, treated_place text, treated_province text, here bigint, there bigint
) LANGUAGE sql STABLE AS $$
  WITH here AS MATERIALIZED (
    SELECT * FROM health.reconciled(wanted, one)
  ), there AS (
    SELECT r.* FROM health.lists AS l JOIN health.list_rows AS r ON r.list = l.id
    WHERE l.month = wanted AND l.replaced_at IS NULL AND (one IS NULL OR l.id = one)
  ), sides AS (
    SELECT coalesce(h.list, t.list) AS list, coalesce(h.settlement, t.settlement) AS settlement,
      coalesce(h.bill, t.bill) AS bill, h.institution, h.insured_place, h.insured_province, h.treated_place,
      h.treated_province, h.settlement IS NOT NULL AS is_here, t.settlement IS NOT NULL AS is_there,
      h.is_cancelled AS here_cancelled, t.is_cancelled AS there_cancelled,
      h.total, h.funds, h.account, h.cash, t.total_fen, t.funds_fen, t.account_fen, t.cash_fen
    FROM (SELECT * FROM here WHERE has_rows) AS h
    FULL JOIN there AS t ON t.list = h.list AND t.settlement = h.settlement
  )
  SELECT s.list, d.kind, d.field, s.settlement, s.bill, s.institution, s.insured_place, s.insured_province,
    s.treated_place, s.treated_province, d.here, d.there
  FROM sides AS s
  CROSS JOIN LATERAL (
    SELECT 'missing-here', NULL, NULL::bigint, s.total_fen WHERE NOT s.is_here AND NOT s.there_cancelled
    UNION ALL
    SELECT 'missing-there', NULL, s.total, NULL WHERE NOT s.is_there AND NOT s.here_cancelled
    UNION ALL
    SELECT CASE WHEN s.here_cancelled THEN 'cancelled-here' ELSE 'cancelled-there' END, NULL, s.total, s.total_fen
    WHERE s.here_cancelled <> s.there_cancelled
    UNION ALL
    SELECT 'amount', f.field, f.here, f.there
    FROM (VALUES
      ('total', s.total, s.total_fen), ('funds', s.funds, s.funds_fen), ('account', s.account, s.account_fen),
      ('cash', s.cash, s.cash_fen)
    ) AS f (field, here, there)
    WHERE NOT s.here_cancelled AND NOT s.there_cancelled AND f.here <> f.there
  ) AS d (kind, field, here, there)
  UNION ALL
  SELECT l.id, 'totals', f.field, NULL, NULL, CASE l.party WHEN 'institution' THEN l.of END, NULL, NULL, NULL, NULL,
    f.here, f.there
  FROM health.lists AS l
  CROSS JOIN LATERAL (
    SELECT count(*) AS settlements, coalesce(sum(h.total), 0)::bigint AS total, coalesce(sum(h.funds), 0)::bigint AS funds,
      coalesce(sum(h.account), 0)::bigint AS account, coalesce(sum(h.cash), 0)::bigint AS cash
    FROM here AS h WHERE h.list = l.id AND NOT h.is_cancelled
  ) AS h
  CROSS JOIN LATERAL (VALUES
    ('settlements', h.settlements, l.settlements::bigint), ('total', h.total, l.total_fen),
    ('funds', h.funds, l.funds_fen), ('account', h.account, l.account_fen), ('cash', h.cash, l.cash_fen)
  ) AS f (field, here, there)
  WHERE l.month = wanted AND l.replaced_at IS NULL AND (one IS NULL OR l.id = one) AND NOT l.has_rows
    AND f.here <> f.there
$$;
COMMENT ON FUNCTION health.differing IS 'Where the lists of a month say otherwise than what was settled here, as of now.';

CREATE FUNCTION health.expected_lists(wanted date) RETURNS TABLE (party text, of text, settlements bigint)
LANGUAGE sql STABLE AS $$
  SELECT p.party, p.of, count(*)
  FROM health.settlements AS s
  CROSS JOIN LATERAL (VALUES
    ('institution', s.institution), ('treatment', s.treated_province), ('insurance', s.insured_province)
  ) AS p (party, of)
  WHERE s.kind = 'direct' AND s.insured_province <> s.treated_province
    AND s.settled_on >= wanted AND s.settled_on < (wanted + interval '1 month')::date
  GROUP BY p.party, p.of
$$;
COMMENT ON FUNCTION health.expected_lists IS 'Whose lists a month needs: all who had to do with settlements between provinces, cancelled ones too.';
