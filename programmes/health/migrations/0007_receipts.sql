-- Lines of banks' statements: that the money of an instruction came. A line is entered once, and tied to one instruction.

CREATE TABLE health.receipts (
  id uuid NOT NULL,
  account text NOT NULL,
  reference text NOT NULL,
  received_on date NOT NULL,
  payer text NOT NULL,
  payee text NOT NULL,
  amount_fen bigint NOT NULL,
  note text NOT NULL,
  imported_at timestamptz NOT NULL,
  instruction uuid,
  matched_by text,
  matched_at timestamptz,
  CONSTRAINT receipts_pkey PRIMARY KEY (id),
  CONSTRAINT receipts_line_key UNIQUE (account, reference),
  CONSTRAINT receipts_two_parties CHECK (payer <> payee),
  CONSTRAINT receipts_amount_positive CHECK (amount_fen > 0),
  CONSTRAINT receipts_matched_known CHECK (matched_by IN ('rule', 'person')),
  CONSTRAINT receipts_matched_whole CHECK (
    (instruction IS NULL) = (matched_by IS NULL) AND (instruction IS NULL) = (matched_at IS NULL)
  )
);
CREATE INDEX receipts_instruction_idx ON health.receipts (instruction);
CREATE INDEX receipts_unmatched_idx ON health.receipts (id) WHERE instruction IS NULL;
COMMENT ON TABLE health.receipts IS 'Lines of banks'' statements by which money between provinces came in.';
COMMENT ON COLUMN health.receipts.id IS 'UUIDv7 of the line.';
COMMENT ON COLUMN health.receipts.account IS 'The bank account on whose statement it stands.';
COMMENT ON COLUMN health.receipts.reference IS 'The bank''s number of the line: the same again is the same line.';
COMMENT ON COLUMN health.receipts.received_on IS 'The day by the bank.';
COMMENT ON COLUMN health.receipts.payer IS 'Id of the province that paid.';
COMMENT ON COLUMN health.receipts.payee IS 'Id of the province that was paid, whose statement it is.';
COMMENT ON COLUMN health.receipts.amount_fen IS 'The amount.';
COMMENT ON COLUMN health.receipts.note IS 'What the payer wrote to it; may be empty.';
COMMENT ON COLUMN health.receipts.imported_at IS 'When it was entered.';
COMMENT ON COLUMN health.receipts.instruction IS 'The payment instruction that it confirms; null: not known yet.';
COMMENT ON COLUMN health.receipts.matched_by IS 'rule: parties and amount fit one instruction, or the note names it; person: somebody assigned it.';
COMMENT ON COLUMN health.receipts.matched_at IS 'When.';

GRANT SELECT, INSERT ON health.receipts TO onedelta_app;
GRANT UPDATE (instruction, matched_by, matched_at) ON health.receipts TO onedelta_app;
CREATE TRIGGER receipts_by_action AFTER INSERT OR UPDATE OR DELETE ON health.receipts
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();

ALTER TABLE health.receipts ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.receipts FORCE ROW LEVEL SECURITY;
CREATE POLICY receipts_read ON health.receipts FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) IN (payer, payee)
);
CREATE POLICY receipts_written ON health.receipts FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY receipts_changed ON health.receipts FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));
