-- Clearing: who clears with whom, and the cycles in which they do.

CREATE TABLE clearing.schemes (
  code text NOT NULL,
  title jsonb NOT NULL,
  asset text NOT NULL,
  netting text NOT NULL,
  pays_partly boolean NOT NULL,
  needs_prefund boolean NOT NULL,
  CONSTRAINT schemes_pkey PRIMARY KEY (code),
  CONSTRAINT schemes_code_form CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT schemes_title_object CHECK (jsonb_typeof(title) = 'object'),
  CONSTRAINT schemes_netting_known CHECK (netting IN ('gross', 'bilateral', 'multilateral'))
);
COMMENT ON TABLE clearing.schemes IS 'Who clears what with each other: one asset, one way of netting.';
COMMENT ON COLUMN clearing.schemes.code IS 'Of the client''s, e.g. health.';
COMMENT ON COLUMN clearing.schemes.title IS 'What people call it, by language.';
COMMENT ON COLUMN clearing.schemes.asset IS 'Code of the asset that is owed and paid.';
COMMENT ON COLUMN clearing.schemes.netting IS 'gross: each pays what it owes each other one; bilateral: each pair pays its difference; multilateral: each pays or gets its difference with all.';
COMMENT ON COLUMN clearing.schemes.pays_partly IS 'Whether an instruction may be paid in parts.';
COMMENT ON COLUMN clearing.schemes.needs_prefund IS 'Whether an obligation is refused that the prefund does not cover.';

CREATE TABLE clearing.participants (
  scheme text NOT NULL,
  code text NOT NULL,
  title jsonb NOT NULL,
  jurisdiction text NOT NULL,
  account text NOT NULL,
  prefund text,
  exposure_max bigint,
  CONSTRAINT participants_pkey PRIMARY KEY (scheme, code),
  CONSTRAINT participants_account_key UNIQUE (scheme, account),
  CONSTRAINT participants_scheme_fkey FOREIGN KEY (scheme) REFERENCES clearing.schemes (code),
  CONSTRAINT participants_code_form CHECK (code ~ '^[[:graph:]]{1,60}$'),
  CONSTRAINT participants_title_object CHECK (jsonb_typeof(title) = 'object'),
  CONSTRAINT participants_exposure_bounded CHECK (exposure_max >= 0)
);
COMMENT ON TABLE clearing.participants IS 'The parties of a scheme.';
COMMENT ON COLUMN clearing.participants.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.participants.code IS 'Of the client''s: e.g. a place of insurance.';
COMMENT ON COLUMN clearing.participants.title IS 'What people call it, by language.';
COMMENT ON COLUMN clearing.participants.jurisdiction IS 'The place whose people see what is the participant''s.';
COMMENT ON COLUMN clearing.participants.account IS 'Code of the account from which it pays and into which it is paid.';
COMMENT ON COLUMN clearing.participants.prefund IS 'Code of the account that holds its prefund; null: it has none.';
COMMENT ON COLUMN clearing.participants.exposure_max IS 'What it would have to pay never exceeds this, in the smallest unit; null: no limit.';
CREATE INDEX participants_jurisdiction_idx ON clearing.participants (jurisdiction);

CREATE TABLE clearing.pair_limits (
  scheme text NOT NULL,
  debtor text NOT NULL,
  creditor text NOT NULL,
  owed_max bigint NOT NULL,
  CONSTRAINT pair_limits_pkey PRIMARY KEY (scheme, debtor, creditor),
  CONSTRAINT pair_limits_debtor_fkey FOREIGN KEY (scheme, debtor) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT pair_limits_creditor_fkey FOREIGN KEY (scheme, creditor) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT pair_limits_two CHECK (debtor <> creditor),
  CONSTRAINT pair_limits_owed_bounded CHECK (owed_max >= 0)
);
COMMENT ON TABLE clearing.pair_limits IS 'What one participant may owe another in cycles that are not netted.';
COMMENT ON COLUMN clearing.pair_limits.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.pair_limits.debtor IS 'Who owes.';
COMMENT ON COLUMN clearing.pair_limits.creditor IS 'Whom.';
COMMENT ON COLUMN clearing.pair_limits.owed_max IS 'At most so much, in the smallest unit.';

CREATE TABLE clearing.cycles (
  scheme text NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  netted_at timestamptz,
  settled_at timestamptz,
  CONSTRAINT cycles_pkey PRIMARY KEY (scheme, number),
  CONSTRAINT cycles_scheme_fkey FOREIGN KEY (scheme) REFERENCES clearing.schemes (code),
  CONSTRAINT cycles_number_counted CHECK (number >= 1),
  CONSTRAINT cycles_state_known CHECK (state IN ('open', 'closed', 'netted', 'settled')),
  CONSTRAINT cycles_closed_whole CHECK ((closed_at IS NOT NULL) = (state <> 'open')),
  CONSTRAINT cycles_netted_whole CHECK ((netted_at IS NOT NULL) = (state IN ('netted', 'settled'))),
  CONSTRAINT cycles_settled_whole CHECK ((settled_at IS NOT NULL) = (state = 'settled'))
);
COMMENT ON TABLE clearing.cycles IS 'The obligations between two closings of a scheme.';
COMMENT ON COLUMN clearing.cycles.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.cycles.number IS 'From 1, without a gap.';
COMMENT ON COLUMN clearing.cycles.state IS 'open: takes obligations; closed: takes none any more; netted: has instructions; settled: all of them are paid.';
COMMENT ON COLUMN clearing.cycles.opened_at IS 'When it began.';
COMMENT ON COLUMN clearing.cycles.closed_at IS 'When it was closed, and the next began.';
COMMENT ON COLUMN clearing.cycles.netted_at IS 'When its instructions were made.';
COMMENT ON COLUMN clearing.cycles.settled_at IS 'When the last of them was paid.';
CREATE UNIQUE INDEX cycles_open_key ON clearing.cycles (scheme) WHERE state = 'open';

-- Said twice, here and in the code: a cycle goes one way only, and its times are never set again.
CREATE FUNCTION clearing.step_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.state, NEW.state) NOT IN (('open', 'closed'), ('closed', 'netted'), ('netted', 'settled'))
    OR NEW.closed_at IS DISTINCT FROM OLD.closed_at AND OLD.closed_at IS NOT NULL
    OR NEW.netted_at IS DISTINCT FROM OLD.netted_at AND OLD.netted_at IS NOT NULL
  THEN
    RAISE EXCEPTION 'cycle % of % cannot go from % to %', OLD.number, OLD.scheme, OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER cycles_step BEFORE UPDATE ON clearing.cycles
  FOR EACH ROW EXECUTE FUNCTION clearing.step_cycle();

GRANT SELECT, INSERT ON clearing.schemes TO onedelta_app;
GRANT UPDATE (title, netting, pays_partly, needs_prefund) ON clearing.schemes TO onedelta_app;
GRANT SELECT, INSERT ON clearing.participants TO onedelta_app;
GRANT UPDATE (title, jurisdiction, account, prefund, exposure_max) ON clearing.participants TO onedelta_app;
GRANT SELECT, INSERT, DELETE ON clearing.pair_limits TO onedelta_app;
GRANT UPDATE (owed_max) ON clearing.pair_limits TO onedelta_app;
GRANT SELECT, INSERT ON clearing.cycles TO onedelta_app;
GRANT UPDATE (state, closed_at, netted_at, settled_at) ON clearing.cycles TO onedelta_app;
