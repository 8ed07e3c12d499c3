-- What is counted, what for, and where it stands. Accounts are only ever added; balances are derived from transfers, and only
-- the functions of this schema write them.

CREATE TABLE ledger.assets (
  code text NOT NULL,
  decimals smallint NOT NULL,
  title jsonb NOT NULL,
  CONSTRAINT assets_pkey PRIMARY KEY (code),
  CONSTRAINT assets_code_form CHECK (code ~ '^[A-Za-z][A-Za-z0-9-]{0,31}$'),
  CONSTRAINT assets_decimals_few CHECK (decimals BETWEEN 0 AND 18)
);
COMMENT ON TABLE ledger.assets IS 'What accounts count, in a whole number of its smallest unit.';
COMMENT ON COLUMN ledger.assets.code IS 'CNY, Wh, kgCOD.';
COMMENT ON COLUMN ledger.assets.decimals IS 'Digits behind the point of what people call one: 2 for yuan counted in fen.';
COMMENT ON COLUMN ledger.assets.title IS 'Its name by language.';

CREATE TABLE ledger.purposes (
  code text NOT NULL,
  title jsonb NOT NULL,
  CONSTRAINT purposes_pkey PRIMARY KEY (code),
  CONSTRAINT purposes_code_form CHECK (code ~ '^[a-z0-9]+([-/.][a-z0-9]+)*$' AND length(code) <= 64)
);
COMMENT ON TABLE ledger.purposes IS 'What transfers are for.';
COMMENT ON COLUMN ledger.purposes.code IS 'The word that a transfer names.';
COMMENT ON COLUMN ledger.purposes.title IS 'What it means, by language.';

CREATE TABLE ledger.accounts (
  id bigint GENERATED ALWAYS AS IDENTITY,
  code text NOT NULL,
  owner text NOT NULL,
  jurisdiction text NOT NULL,
  asset text NOT NULL,
  kind text NOT NULL,
  limit_kind text NOT NULL,
  keeps_history boolean NOT NULL,
  opened_at timestamptz NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_code_key UNIQUE (code),
  CONSTRAINT accounts_asset_fkey FOREIGN KEY (asset) REFERENCES ledger.assets (code),
  CONSTRAINT accounts_code_form CHECK (code ~ '^[^[:cntrl:][:space:]]{1,200}$'),
  CONSTRAINT accounts_owner_named CHECK (owner <> ''),
  CONSTRAINT accounts_jurisdiction_named CHECK (jurisdiction <> ''),
  CONSTRAINT accounts_kind_form CHECK (kind ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT accounts_limit_known CHECK (limit_kind IN ('none', 'debits-within-credits', 'credits-within-debits'))
);
COMMENT ON TABLE ledger.accounts IS 'Where amounts of one asset stand. Nothing of an account ever changes; its balance and whether it is closed stand elsewhere.';
COMMENT ON COLUMN ledger.accounts.id IS 'Rows are locked in this order.';
COMMENT ON COLUMN ledger.accounts.code IS 'How its programme calls it: health/fund/330000/pooled.';
COMMENT ON COLUMN ledger.accounts.owner IS 'An organisation or a person by id, or a word of the programme''s.';
COMMENT ON COLUMN ledger.accounts.jurisdiction IS 'The place whose operators see it.';
COMMENT ON COLUMN ledger.accounts.asset IS 'What it counts.';
COMMENT ON COLUMN ledger.accounts.kind IS 'A word of the programme''s: fund, claims, cash.';
COMMENT ON COLUMN ledger.accounts.limit_kind IS 'Whether its debits, held ones included, may not exceed its posted credits, or the other way round.';
COMMENT ON COLUMN ledger.accounts.keeps_history IS 'Its balance after each transfer is kept.';
COMMENT ON COLUMN ledger.accounts.opened_at IS 'When it was opened.';
CREATE INDEX accounts_jurisdiction_idx ON ledger.accounts (jurisdiction, id);

-- Half of each page stays free, so that a new balance finds room beside the old one and no index is touched (HOT).
CREATE TABLE ledger.balances (
  account bigint NOT NULL,
  debits_posted bigint NOT NULL,
  credits_posted bigint NOT NULL,
  debits_held bigint NOT NULL,
  credits_held bigint NOT NULL,
  limit_kind text NOT NULL,
  recorded_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT balances_pkey PRIMARY KEY (account),
  CONSTRAINT balances_account_fkey FOREIGN KEY (account) REFERENCES ledger.accounts (id),
  CONSTRAINT balances_never_negative CHECK (
    debits_posted >= 0 AND credits_posted >= 0 AND debits_held >= 0 AND credits_held >= 0
  ),
  CONSTRAINT balances_countable CHECK (
    debits_held <= 9223372036854775807 - debits_posted AND credits_held <= 9223372036854775807 - credits_posted
  ),
  CONSTRAINT balances_within_limit CHECK (
    CASE limit_kind
      WHEN 'debits-within-credits' THEN debits_held <= credits_posted - debits_posted
      WHEN 'credits-within-debits' THEN credits_held <= debits_posted - credits_posted
      ELSE true
    END
  )
) WITH (fillfactor = 50);
COMMENT ON TABLE ledger.balances IS 'The sums of each account''s transfers, in step with them in every transaction. The app reads them and writes none.';
COMMENT ON COLUMN ledger.balances.account IS 'Whose they are.';
COMMENT ON COLUMN ledger.balances.debits_posted IS 'All that was posted to its debit.';
COMMENT ON COLUMN ledger.balances.credits_posted IS 'All that was posted to its credit.';
COMMENT ON COLUMN ledger.balances.debits_held IS 'What open holds set aside on its debit side.';
COMMENT ON COLUMN ledger.balances.credits_held IS 'What open holds set aside on its credit side.';
COMMENT ON COLUMN ledger.balances.limit_kind IS 'The account''s limit, here so that a constraint can hold it.';
COMMENT ON COLUMN ledger.balances.recorded_at IS 'When a transfer last touched it: nothing is recorded for it before that, whatever a clock says.';
COMMENT ON COLUMN ledger.balances.closed_at IS 'Since when nothing more is posted to it; null: it is open.';

-- An account is for the house, the region's office, the operators of its place, and its owner.
ALTER TABLE ledger.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_read ON ledger.accounts FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office())
  OR jurisdiction = (SELECT action.jurisdiction())
  OR owner = (SELECT action.organisation()::text) OR owner = (SELECT action.person()::text)
);

ALTER TABLE ledger.balances ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.balances FORCE ROW LEVEL SECURITY;
CREATE POLICY balances_read ON ledger.balances FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office())
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = account)
);

GRANT SELECT, INSERT ON ledger.assets, ledger.purposes TO onedelta_app;
GRANT SELECT ON ledger.accounts, ledger.balances TO onedelta_app;

-- Opens what isn't there yet and answers how many those were; `find_accounts` tells what is there.
CREATE FUNCTION ledger.open_accounts(
  codes text[], owners text[], jurisdictions text[], assets text[], kinds text[], limits text[], histories boolean[],
  at timestamptz
) RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  WITH opened AS (
    INSERT INTO ledger.accounts (code, owner, jurisdiction, asset, kind, limit_kind, keeps_history, opened_at)
    SELECT g.code, g.owner, g.jurisdiction, g.asset, g.kind, g.limit_kind, g.keeps_history, at
    FROM unnest(codes, owners, jurisdictions, assets, kinds, limits, histories)
      AS g (code, owner, jurisdiction, asset, kind, limit_kind, keeps_history)
    -- In one order, so that two who open the same accounts wait for each other and don't deadlock.
    ORDER BY g.code
    ON CONFLICT ON CONSTRAINT accounts_code_key DO NOTHING
    RETURNING id, limit_kind
  ), balanced AS (
    INSERT INTO ledger.balances (
      account, debits_posted, credits_posted, debits_held, credits_held, limit_kind, recorded_at, closed_at
    )
    SELECT o.id, 0, 0, 0, 0, o.limit_kind, at, NULL FROM opened AS o
    RETURNING account
  )
  SELECT count(*) FROM balanced
$$;

-- What never changes of the accounts with these codes or these numbers, for posting: whoever posts needn't see the other side.
CREATE FUNCTION ledger.find_accounts(codes text[], numbers bigint[])
RETURNS TABLE (
  id bigint, code text, owner text, jurisdiction text, asset text, kind text, limit_kind text, keeps_history boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.id, a.code, a.owner, a.jurisdiction, a.asset, a.kind, a.limit_kind, a.keeps_history
  FROM unnest(codes) AS c (code) JOIN ledger.accounts AS a ON a.code = c.code
  UNION
  SELECT a.id, a.code, a.owner, a.jurisdiction, a.asset, a.kind, a.limit_kind, a.keeps_history
  FROM unnest(numbers) AS n (id) JOIN ledger.accounts AS a ON a.id = n.id
$$;

-- Closed once and for ever; answers which codes were closed now.
CREATE FUNCTION ledger.close_accounts(codes text[], at timestamptz) RETURNS SETOF text
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
  UPDATE ledger.balances AS b SET closed_at = greatest(at, b.recorded_at)
  FROM (
    SELECT l.account, a.code FROM ledger.balances AS l JOIN ledger.accounts AS a ON a.id = l.account
    WHERE a.code = ANY (codes) AND l.closed_at IS NULL
    ORDER BY l.account FOR NO KEY UPDATE OF l
  ) AS taken
  WHERE b.account = taken.account
  RETURNING taken.code
$$;

REVOKE EXECUTE ON FUNCTION ledger.open_accounts, ledger.find_accounts, ledger.close_accounts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.open_accounts, ledger.find_accounts, ledger.close_accounts TO onedelta_app;
