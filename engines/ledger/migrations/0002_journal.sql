-- The journal: transfers in the postings that recorded them. It is only ever added to, by `ledger.record` alone.

CREATE SEQUENCE ledger.posting_numbers AS bigint;

CREATE TABLE ledger.postings (
  number bigint NOT NULL,
  id uuid NOT NULL,
  transaction_id xid8 NOT NULL,
  recorded_at timestamptz NOT NULL,
  transfers integer NOT NULL,
  root bytea NOT NULL,
  CONSTRAINT postings_pkey PRIMARY KEY (number),
  CONSTRAINT postings_id_key UNIQUE (id),
  CONSTRAINT postings_something CHECK (transfers > 0),
  CONSTRAINT postings_root_whole CHECK (length(root) = 32)
);
COMMENT ON TABLE ledger.postings IS 'What one batch recorded. Each is an entry of the log `ledger`.';
COMMENT ON COLUMN ledger.postings.number IS 'Drawn while the accounts were locked: of two postings to one account the later has the higher number. Numbers may be missing.';
COMMENT ON COLUMN ledger.postings.id IS 'What the log knows it by.';
COMMENT ON COLUMN ledger.postings.transaction_id IS 'The transaction that wrote it.';
COMMENT ON COLUMN ledger.postings.recorded_at IS 'The ledger''s clock: never before what was recorded for one of its accounts.';
COMMENT ON COLUMN ledger.postings.transfers IS 'How many.';
COMMENT ON COLUMN ledger.postings.root IS 'Root of the Merkle tree (RFC 6962) over its transfers, by place.';
CREATE INDEX postings_transaction_idx ON ledger.postings (transaction_id, id);

CREATE TABLE ledger.transfers (
  id uuid NOT NULL,
  posting bigint NOT NULL,
  debit bigint NOT NULL,
  credit bigint NOT NULL,
  amount bigint NOT NULL,
  effective_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  expires_at timestamptz,
  place integer NOT NULL,
  refers_to uuid,
  kind text NOT NULL,
  purpose text NOT NULL,
  document text,
  CONSTRAINT transfers_pkey PRIMARY KEY (id),
  -- No foreign keys to accounts: checking them cost more than all else together. `record` joins balances, which have them.
  CONSTRAINT transfers_amount_positive CHECK (amount > 0),
  CONSTRAINT transfers_two_accounts CHECK (debit <> credit),
  CONSTRAINT transfers_place_counted CHECK (place >= 0),
  CONSTRAINT transfers_kind_known CHECK (kind IN ('post', 'hold', 'post-hold', 'void-hold', 'reversal', 'expiry')),
  CONSTRAINT transfers_reference_whole CHECK ((refers_to IS NULL) = (kind IN ('post', 'hold'))),
  CONSTRAINT transfers_only_holds_expire CHECK (expires_at IS NULL OR kind = 'hold' AND expires_at > recorded_at),
  CONSTRAINT transfers_document_form CHECK (length(document) BETWEEN 1 AND 500 AND document !~ '[[:cntrl:]]')
);
COMMENT ON TABLE ledger.transfers IS 'An amount debited to one account and credited to another, or what became of a hold. Never changed, never removed.';
COMMENT ON COLUMN ledger.transfers.id IS 'The client''s; for an expiry the ledger''s.';
COMMENT ON COLUMN ledger.transfers.posting IS 'What it was recorded with.';
COMMENT ON COLUMN ledger.transfers.debit IS 'The account debited.';
COMMENT ON COLUMN ledger.transfers.credit IS 'The account credited.';
COMMENT ON COLUMN ledger.transfers.amount IS 'In the smallest unit of the accounts'' asset; for a void or an expiry what the hold had set aside.';
COMMENT ON COLUMN ledger.transfers.effective_at IS 'When it counts for its owner.';
COMMENT ON COLUMN ledger.transfers.recorded_at IS 'When the ledger took it: the posting''s.';
COMMENT ON COLUMN ledger.transfers.expires_at IS 'From when on a hold is no more; null: never.';
COMMENT ON COLUMN ledger.transfers.place IS 'Its place in the posting, from 0.';
COMMENT ON COLUMN ledger.transfers.refers_to IS 'The hold that it resolves, or the transfer that it reverses.';
COMMENT ON COLUMN ledger.transfers.kind IS 'post, hold; post-hold, void-hold and expiry resolve a hold; reversal.';
COMMENT ON COLUMN ledger.transfers.purpose IS 'What it is for.';
COMMENT ON COLUMN ledger.transfers.document IS 'What it is booked by.';
-- Of two that would post one hold, or reverse one transfer, the second is refused here whatever it believed.
CREATE UNIQUE INDEX transfers_refers_to_key ON ledger.transfers (refers_to) WHERE refers_to IS NOT NULL;
CREATE INDEX transfers_debit_idx ON ledger.transfers (debit, posting, place);
CREATE INDEX transfers_credit_idx ON ledger.transfers (credit, posting, place);
CREATE INDEX transfers_posting_idx ON ledger.transfers USING brin (posting) WITH (autosummarize = on);

CREATE TABLE ledger.open_holds (
  hold uuid NOT NULL,
  debit bigint NOT NULL,
  credit bigint NOT NULL,
  amount bigint NOT NULL,
  expires_at timestamptz,
  CONSTRAINT open_holds_pkey PRIMARY KEY (hold)
);
COMMENT ON TABLE ledger.open_holds IS 'The holds of the journal that nothing resolves yet: derived from it, so that none need be looked for.';
COMMENT ON COLUMN ledger.open_holds.hold IS 'The transfer.';
COMMENT ON COLUMN ledger.open_holds.debit IS 'The account debited.';
COMMENT ON COLUMN ledger.open_holds.credit IS 'The account credited.';
COMMENT ON COLUMN ledger.open_holds.amount IS 'What it sets aside.';
COMMENT ON COLUMN ledger.open_holds.expires_at IS 'From when on it is no more.';
CREATE INDEX open_holds_expires_idx ON ledger.open_holds (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE ledger.past_balances (
  account bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  posting bigint NOT NULL,
  place integer NOT NULL,
  debits_posted bigint NOT NULL,
  credits_posted bigint NOT NULL,
  debits_held bigint NOT NULL,
  credits_held bigint NOT NULL,
  CONSTRAINT past_balances_pkey PRIMARY KEY (account, recorded_at, posting, place)
);
COMMENT ON TABLE ledger.past_balances IS 'The balance after each transfer of the accounts that keep history.';
COMMENT ON COLUMN ledger.past_balances.account IS 'Whose.';
COMMENT ON COLUMN ledger.past_balances.recorded_at IS 'Since when it was so.';
COMMENT ON COLUMN ledger.past_balances.posting IS 'The posting of the transfer.';
COMMENT ON COLUMN ledger.past_balances.place IS 'Its place in there.';
COMMENT ON COLUMN ledger.past_balances.debits_posted IS 'As in balances.';
COMMENT ON COLUMN ledger.past_balances.credits_posted IS 'As in balances.';
COMMENT ON COLUMN ledger.past_balances.debits_held IS 'As in balances.';
COMMENT ON COLUMN ledger.past_balances.credits_held IS 'As in balances.';

CREATE TABLE ledger.refusals (
  transfer uuid NOT NULL,
  result text NOT NULL,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT refusals_pkey PRIMARY KEY (transfer)
);
COMMENT ON TABLE ledger.refusals IS 'Ids that were refused for a passing reason and are burnt thereby: who was told so must not find it posted by a late repetition.';
COMMENT ON COLUMN ledger.refusals.transfer IS 'The id.';
COMMENT ON COLUMN ledger.refusals.result IS 'What was answered.';
COMMENT ON COLUMN ledger.refusals.recorded_at IS 'When.';

-- Who sees one of the two accounts sees the transfer.
ALTER TABLE ledger.transfers ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.transfers FORCE ROW LEVEL SECURITY;
CREATE POLICY transfers_read ON ledger.transfers FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office())
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = debit)
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = credit)
);

ALTER TABLE ledger.open_holds ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.open_holds FORCE ROW LEVEL SECURITY;
CREATE POLICY open_holds_read ON ledger.open_holds FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office())
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = debit)
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = credit)
);

ALTER TABLE ledger.past_balances ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.past_balances FORCE ROW LEVEL SECURITY;
CREATE POLICY past_balances_read ON ledger.past_balances FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.is_office())
  OR EXISTS (SELECT FROM ledger.accounts AS a WHERE a.id = account)
);

ALTER TABLE ledger.refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE ledger.refusals FORCE ROW LEVEL SECURITY;
CREATE POLICY refusals_read ON ledger.refusals FOR SELECT TO onedelta_app USING ((SELECT action.is_house()));

GRANT SELECT ON ledger.transfers, ledger.open_holds, ledger.past_balances, ledger.refusals TO onedelta_app;
GRANT SELECT ON ledger.postings TO onedelta_app;

CREATE VIEW ledger.entries WITH (security_invoker = true) AS
SELECT
  p.id,
  p.transaction_id,
  jsonb_build_object(
    'posting', p.number::text,
    'recordedAt', to_char(p.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'transfers', p.transfers,
    'root', encode(p.root, 'hex')
  ) AS content
FROM ledger.postings AS p;
COMMENT ON VIEW ledger.entries IS 'What the log `ledger` is of: each posting by the root of its own transfers, so that a proof of one transfer shows no other.';
GRANT SELECT ON ledger.entries TO onedelta_app;
