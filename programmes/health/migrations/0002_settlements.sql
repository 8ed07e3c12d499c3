-- Visits settled directly: what the insured place counts per person and year, the settlements with all their amounts, and what
-- became of calls. Rows are only ever added; of a settlement alone it is noted when it was cancelled. Amounts are fen.

CREATE TABLE health.yearly_totals (
  insured uuid NOT NULL,
  year smallint NOT NULL,
  deductible_fen bigint NOT NULL,
  pooled_fen bigint NOT NULL,
  inpatient_pooled_fen bigint NOT NULL,
  visits integer NOT NULL,
  CONSTRAINT yearly_totals_pkey PRIMARY KEY (insured, year),
  CONSTRAINT yearly_totals_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT yearly_totals_never_below CHECK (
    deductible_fen >= 0 AND pooled_fen >= 0 AND inpatient_pooled_fen >= 0 AND visits >= 0
  )
);
COMMENT ON TABLE health.yearly_totals IS 'What a person has used up in a year, kept by the insured place. Changed only while the person is locked.';
COMMENT ON COLUMN health.yearly_totals.insured IS 'Who.';
COMMENT ON COLUMN health.yearly_totals.year IS 'Calendar year of the visits.';
COMMENT ON COLUMN health.yearly_totals.deductible_fen IS 'Deductible paid.';
COMMENT ON COLUMN health.yearly_totals.pooled_fen IS 'Paid by the pooled fund for outpatient care.';
COMMENT ON COLUMN health.yearly_totals.inpatient_pooled_fen IS 'Paid by the pooled fund for stays in hospital: some caps count both.';
COMMENT ON COLUMN health.yearly_totals.visits IS 'Visits that count.';

CREATE TABLE health.settlements (
  id uuid NOT NULL,
  kind text NOT NULL,
  institution text NOT NULL,
  bill text NOT NULL,
  insured uuid NOT NULL,
  insured_place text NOT NULL,
  insured_province text NOT NULL,
  treated_place text NOT NULL,
  treated_province text NOT NULL,
  person_group text NOT NULL,
  filing text NOT NULL,
  tier text NOT NULL,
  disease text,
  is_emergency boolean NOT NULL,
  uses_account boolean NOT NULL,
  visited_on date NOT NULL,
  settled_on date NOT NULL,
  settled_at timestamptz NOT NULL,
  deductible_before_fen bigint NOT NULL,
  pooled_before_fen bigint NOT NULL,
  inpatient_pooled_before_fen bigint NOT NULL,
  account_available_fen bigint NOT NULL,
  total_fen bigint NOT NULL,
  wholly_own_fen bigint NOT NULL,
  above_ceiling_fen bigint NOT NULL,
  first_pay_fen bigint NOT NULL,
  in_scope_fen bigint NOT NULL,
  deductible_fen bigint NOT NULL,
  pooled_rate_bp integer NOT NULL,
  pooled_fen bigint NOT NULL,
  civil_servants_fen bigint NOT NULL,
  enterprise_fen bigint NOT NULL,
  serious_illness_fen bigint NOT NULL,
  large_sums_fen bigint NOT NULL,
  disabled_fen bigint NOT NULL,
  medical_aid_fen bigint NOT NULL,
  other_funds_fen bigint NOT NULL,
  funds_fen bigint NOT NULL,
  person_fen bigint NOT NULL,
  account_fen bigint NOT NULL,
  family_account_fen bigint NOT NULL,
  cash_fen bigint NOT NULL,
  hospital_fen bigint NOT NULL,
  cancelled_at timestamptz,
  CONSTRAINT settlements_pkey PRIMARY KEY (id),
  CONSTRAINT settlements_institution_fkey FOREIGN KEY (institution) REFERENCES health.institutions (code),
  CONSTRAINT settlements_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT settlements_kind_known CHECK (kind IN ('direct', 'manual')),
  CONSTRAINT settlements_visit_before CHECK (visited_on <= settled_on),
  CONSTRAINT settlements_total_positive CHECK (total_fen > 0),
  CONSTRAINT settlements_never_below CHECK (
    least(
      wholly_own_fen, above_ceiling_fen, first_pay_fen, in_scope_fen, deductible_fen, pooled_fen, civil_servants_fen,
      enterprise_fen, serious_illness_fen, large_sums_fen, disabled_fen, medical_aid_fen, other_funds_fen, person_fen,
      account_fen, family_account_fen, cash_fen, hospital_fen, deductible_before_fen, pooled_before_fen,
      inpatient_pooled_before_fen, account_available_fen
    ) >= 0
  ),
  CONSTRAINT settlements_rate_bounded CHECK (pooled_rate_bp BETWEEN 0 AND 10000),
  -- The four identities of the national interface.
  CONSTRAINT settlements_parts_of_total CHECK (
    total_fen = wholly_own_fen + above_ceiling_fen + first_pay_fen + in_scope_fen
  ),
  CONSTRAINT settlements_payers_of_total CHECK (total_fen = funds_fen + person_fen + hospital_fen),
  CONSTRAINT settlements_parts_of_funds CHECK (
    funds_fen = pooled_fen + civil_servants_fen + enterprise_fen + serious_illness_fen + large_sums_fen + disabled_fen
      + medical_aid_fen + other_funds_fen
  ),
  CONSTRAINT settlements_parts_of_person CHECK (person_fen = account_fen + family_account_fen + cash_fen),
  CONSTRAINT settlements_fund_within_scope CHECK (pooled_fen + deductible_fen <= in_scope_fen),
  CONSTRAINT settlements_account_within CHECK (account_fen <= account_available_fen)
);
-- Never a second payment for one bill; one that was cancelled may be settled anew.
CREATE UNIQUE INDEX settlements_bill_key ON health.settlements (institution, bill) WHERE cancelled_at IS NULL;
CREATE INDEX settlements_insured_idx ON health.settlements (insured, id);
-- A month is a stretch of the table, since rows come in the order of time: 24 kB instead of 30 bytes a row.
CREATE INDEX settlements_settled_idx ON health.settlements USING brin (settled_on);
COMMENT ON TABLE health.settlements IS 'Visits that were settled, with every amount of the national interface and what it was computed from.';
COMMENT ON COLUMN health.settlements.id IS 'UUIDv7 of the settlement (setl_id): the same as that of its audit row.';
COMMENT ON COLUMN health.settlements.kind IS 'direct: at the counter, the institution is paid; manual: the person had paid all of it, and is paid.';
COMMENT ON COLUMN health.settlements.institution IS 'Where.';
COMMENT ON COLUMN health.settlements.bill IS 'The institution''s own number of the bill.';
COMMENT ON COLUMN health.settlements.insured IS 'Whose visit.';
COMMENT ON COLUMN health.settlements.insured_place IS 'The insured place.';
COMMENT ON COLUMN health.settlements.insured_province IS 'The province that pays.';
COMMENT ON COLUMN health.settlements.treated_place IS 'The place of treatment.';
COMMENT ON COLUMN health.settlements.treated_province IS 'The province that advances.';
COMMENT ON COLUMN health.settlements.person_group IS 'Group of the insured person that day.';
COMMENT ON COLUMN health.settlements.filing IS 'The filing that counted; none where there was none.';
COMMENT ON COLUMN health.settlements.tier IS 'Tier of the institution that day.';
COMMENT ON COLUMN health.settlements.disease IS 'The chronic disease by whose rules it was settled; null: none.';
COMMENT ON COLUMN health.settlements.is_emergency IS 'It was asked as an emergency, which counts as filed.';
COMMENT ON COLUMN health.settlements.uses_account IS 'The person wanted the own account used.';
COMMENT ON COLUMN health.settlements.visited_on IS 'Day of treatment: its policy and catalogue count.';
COMMENT ON COLUMN health.settlements.settled_on IS 'Day of the settlement, in the region''s time zone: its month is cleared with it.';
COMMENT ON COLUMN health.settlements.settled_at IS 'When it was settled.';
COMMENT ON COLUMN health.settlements.deductible_before_fen IS 'Deductible that the person had paid in the year before.';
COMMENT ON COLUMN health.settlements.pooled_before_fen IS 'What the pooled fund had paid for outpatient care in the year before.';
COMMENT ON COLUMN health.settlements.inpatient_pooled_before_fen IS 'What it had paid for stays in hospital in the year before.';
COMMENT ON COLUMN health.settlements.account_available_fen IS 'What might be taken from the person''s account; 0 where it isn''t used.';
COMMENT ON COLUMN health.settlements.total_fen IS 'Total (medfee_sumamt).';
COMMENT ON COLUMN health.settlements.wholly_own_fen IS 'Outside the catalogue (fulamt_ownpay_amt).';
COMMENT ON COLUMN health.settlements.above_ceiling_fen IS 'Above the price ceiling (overlmt_selfpay).';
COMMENT ON COLUMN health.settlements.first_pay_fen IS 'First share of class B (preselfpay_amt).';
COMMENT ON COLUMN health.settlements.in_scope_fen IS 'Within the policy''s scope (inscp_scp_amt).';
COMMENT ON COLUMN health.settlements.deductible_fen IS 'Deductible paid with this visit (act_pay_dedc).';
COMMENT ON COLUMN health.settlements.pooled_rate_bp IS 'The pooled fund''s rate in ten-thousandths (pool_prop_selfpay).';
COMMENT ON COLUMN health.settlements.pooled_fen IS 'Pooled fund (hifp_pay).';
COMMENT ON COLUMN health.settlements.civil_servants_fen IS 'Civil servants'' aid (cvlserv_pay).';
COMMENT ON COLUMN health.settlements.enterprise_fen IS 'Enterprise supplement (hifes_pay).';
COMMENT ON COLUMN health.settlements.serious_illness_fen IS 'Residents'' serious illness insurance (hifmi_pay).';
COMMENT ON COLUMN health.settlements.large_sums_fen IS 'Employees'' large sums (hifob_pay).';
COMMENT ON COLUMN health.settlements.disabled_fen IS 'Fund for the disabled (hifdm_pay).';
COMMENT ON COLUMN health.settlements.medical_aid_fen IS 'Medical aid (maf_pay).';
COMMENT ON COLUMN health.settlements.other_funds_fen IS 'Other funds (oth_pay).';
COMMENT ON COLUMN health.settlements.funds_fen IS 'All funds (fund_pay_sumamt): what the person need not advance.';
COMMENT ON COLUMN health.settlements.person_fen IS 'The person''s total (psn_part_amt).';
COMMENT ON COLUMN health.settlements.account_fen IS 'Of it from the personal account (acct_pay).';
COMMENT ON COLUMN health.settlements.family_account_fen IS 'Of it from the family''s account (acct_mulaid_pay).';
COMMENT ON COLUMN health.settlements.cash_fen IS 'Of it in cash (psn_cash_pay).';
COMMENT ON COLUMN health.settlements.hospital_fen IS 'Borne by the institution (hosp_part_amt).';
COMMENT ON COLUMN health.settlements.cancelled_at IS 'When it was cancelled whole; null: it stands.';

-- No foreign key: lines are written with their settlement by one action, and a key for each would cost more than the lines.
CREATE TABLE health.settlement_lines (
  settlement uuid NOT NULL,
  number smallint NOT NULL,
  item text NOT NULL,
  quantity numeric NOT NULL,
  amount_fen bigint NOT NULL,
  class text NOT NULL,
  ceiling_fen bigint,
  first_pay_bp smallint NOT NULL,
  CONSTRAINT settlement_lines_pkey PRIMARY KEY (settlement, number),
  CONSTRAINT settlement_lines_class_known CHECK (class IN ('A', 'B', 'C')),
  CONSTRAINT settlement_lines_amount_positive CHECK (amount_fen > 0 AND quantity > 0)
);
COMMENT ON TABLE health.settlement_lines IS 'Lines of settled bills, each with what the catalogue of the place of treatment said of it that day.';
COMMENT ON COLUMN health.settlement_lines.settlement IS 'The settlement.';
COMMENT ON COLUMN health.settlement_lines.number IS 'From 1, in the order of the bill.';
COMMENT ON COLUMN health.settlement_lines.item IS 'Code of the item.';
COMMENT ON COLUMN health.settlement_lines.quantity IS 'How many units.';
COMMENT ON COLUMN health.settlement_lines.amount_fen IS 'What the line costs.';
COMMENT ON COLUMN health.settlement_lines.class IS 'Its class that day; C also where the catalogue doesn''t have it.';
COMMENT ON COLUMN health.settlement_lines.ceiling_fen IS 'The most of the line that is payable: the ceiling per unit times the quantity; null: all of it.';
COMMENT ON COLUMN health.settlement_lines.first_pay_bp IS 'First share of the person''s own, in ten-thousandths.';

CREATE TABLE health.cancellations (
  id uuid NOT NULL,
  settlement uuid NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  cancelled_on date NOT NULL,
  cancelled_at timestamptz NOT NULL,
  CONSTRAINT cancellations_pkey PRIMARY KEY (id),
  CONSTRAINT cancellations_settlement_key UNIQUE (settlement),
  CONSTRAINT cancellations_settlement_fkey FOREIGN KEY (settlement) REFERENCES health.settlements (id),
  CONSTRAINT cancellations_kind_known CHECK (kind IN ('cancelled', 'reversed'))
);
COMMENT ON TABLE health.cancellations IS 'Settlements that were undone, whole: each once.';
COMMENT ON COLUMN health.cancellations.id IS 'UUIDv7 of the cancellation.';
COMMENT ON COLUMN health.cancellations.settlement IS 'What was undone.';
COMMENT ON COLUMN health.cancellations.kind IS 'cancelled: the institution or operator wanted it; reversed: the answer of the call that settled was lost.';
COMMENT ON COLUMN health.cancellations.reason IS 'Why, in the words of who did it; may be empty.';
COMMENT ON COLUMN health.cancellations.cancelled_on IS 'The day, in the region''s time zone.';
COMMENT ON COLUMN health.cancellations.cancelled_at IS 'When.';

CREATE TABLE health.messages (
  institution text NOT NULL,
  message text NOT NULL,
  kind text NOT NULL,
  outcome uuid,
  taken_at timestamptz NOT NULL,
  CONSTRAINT messages_pkey PRIMARY KEY (institution, message),
  CONSTRAINT messages_kind_known CHECK (kind IN ('settle', 'cancel', 'reverse', 'reversed')),
  CONSTRAINT messages_outcome_whole CHECK (outcome IS NOT NULL OR kind IN ('reverse', 'reversed'))
);
COMMENT ON TABLE health.messages IS 'Messages of institutions that had an effect: one that comes again is answered as the first time, and has none.';
COMMENT ON COLUMN health.messages.institution IS 'Who sent it.';
COMMENT ON COLUMN health.messages.message IS 'Its id, given by the sender (msgid).';
COMMENT ON COLUMN health.messages.kind IS 'What it asked for: settle, cancel, reverse; reversed: it never came, or too late, and would be refused.';
COMMENT ON COLUMN health.messages.outcome IS 'The settlement, or the cancellation, that it led to; null: nothing was there to undo.';
COMMENT ON COLUMN health.messages.taken_at IS 'When.';

CREATE TABLE health.closed_months (
  month date NOT NULL,
  closed_at timestamptz NOT NULL,
  CONSTRAINT closed_months_pkey PRIMARY KEY (month),
  CONSTRAINT closed_months_first_day CHECK (extract(day FROM month) = 1)
);
COMMENT ON TABLE health.closed_months IS 'Months that went to clearing: nothing is settled into them any more, and nothing of them cancelled.';
COMMENT ON COLUMN health.closed_months.month IS 'Its first day.';
COMMENT ON COLUMN health.closed_months.closed_at IS 'When it was closed.';

GRANT SELECT, INSERT ON
  health.yearly_totals, health.settlements, health.settlement_lines, health.cancellations, health.messages,
  health.closed_months
TO onedelta_app;
GRANT UPDATE (deductible_fen, pooled_fen, inpatient_pooled_fen, visits) ON health.yearly_totals TO onedelta_app;
GRANT UPDATE (cancelled_at) ON health.settlements TO onedelta_app;

-- A row of these is its own record, and its audit row has its id: a copy of each would double the cost. But none is written
-- outside an action.
CREATE FUNCTION health.require_action() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('onedelta.journal', true), '') = '' THEN
    RAISE EXCEPTION 'rows of %.% were changed outside an action', TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER yearly_totals_by_action AFTER INSERT OR UPDATE OR DELETE ON health.yearly_totals
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER settlements_by_action AFTER UPDATE OR DELETE ON health.settlements
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE FUNCTION health.require_own_journal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_rows AS n WHERE NOT EXISTS (SELECT FROM unnest(action.journals()) AS j (id) WHERE j.id = n.id)
  ) THEN
    RAISE EXCEPTION 'a row of %.% has the id of no input of its transaction', TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER settlements_of_journal AFTER INSERT ON health.settlements REFERENCING NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_own_journal();
CREATE TRIGGER cancellations_by_action AFTER INSERT OR UPDATE OR DELETE ON health.cancellations
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER settlement_lines_by_action AFTER INSERT OR UPDATE OR DELETE ON health.settlement_lines
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER messages_by_action AFTER INSERT OR UPDATE OR DELETE ON health.messages
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER closed_months_by_action AFTER INSERT OR UPDATE OR DELETE ON health.closed_months
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
