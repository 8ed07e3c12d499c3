-- What has to be paid for a cycle, by whom, and what was.

CREATE TABLE clearing.nets (
  scheme text NOT NULL,
  cycle integer NOT NULL,
  participant text NOT NULL,
  owed bigint NOT NULL,
  due bigint NOT NULL,
  CONSTRAINT nets_pkey PRIMARY KEY (scheme, cycle, participant),
  CONSTRAINT nets_cycle_fkey FOREIGN KEY (scheme, cycle) REFERENCES clearing.cycles (scheme, number),
  CONSTRAINT nets_participant_fkey FOREIGN KEY (scheme, participant) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT nets_sums_counted CHECK (owed >= 0 AND due >= 0 AND owed + due > 0)
);
COMMENT ON TABLE clearing.nets IS 'What each participant owed and was due in a cycle when it was netted.';
COMMENT ON COLUMN clearing.nets.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.nets.cycle IS 'Number of the cycle.';
COMMENT ON COLUMN clearing.nets.participant IS 'The participant.';
COMMENT ON COLUMN clearing.nets.owed IS 'Sum of what it owed, in the smallest unit.';
COMMENT ON COLUMN clearing.nets.due IS 'Sum of what was due to it.';

CREATE TABLE clearing.instructions (
  id uuid NOT NULL,
  scheme text NOT NULL,
  cycle integer NOT NULL,
  number integer NOT NULL,
  payer text NOT NULL,
  payee text NOT NULL,
  amount bigint NOT NULL,
  paid bigint NOT NULL DEFAULT 0,
  state text NOT NULL DEFAULT 'drafted',
  prepared_by text,
  prepared_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  CONSTRAINT instructions_pkey PRIMARY KEY (id),
  CONSTRAINT instructions_number_key UNIQUE (scheme, cycle, number),
  CONSTRAINT instructions_cycle_fkey FOREIGN KEY (scheme, cycle) REFERENCES clearing.cycles (scheme, number),
  CONSTRAINT instructions_payer_fkey FOREIGN KEY (scheme, payer) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT instructions_payee_fkey FOREIGN KEY (scheme, payee) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT instructions_two CHECK (payer <> payee),
  CONSTRAINT instructions_number_counted CHECK (number >= 1),
  CONSTRAINT instructions_amount_positive CHECK (amount > 0),
  CONSTRAINT instructions_paid_within CHECK (paid BETWEEN 0 AND amount),
  CONSTRAINT instructions_state_known CHECK (state IN ('drafted', 'prepared', 'approved', 'paid')),
  CONSTRAINT instructions_paid_whole CHECK ((state = 'paid') = (paid = amount)),
  CONSTRAINT instructions_prepared_whole CHECK (
    (prepared_by IS NULL) = (state = 'drafted') AND (prepared_by IS NULL) = (prepared_at IS NULL)
  ),
  CONSTRAINT instructions_approved_whole CHECK (
    (approved_by IS NULL) = (state IN ('drafted', 'prepared')) AND (approved_by IS NULL) = (approved_at IS NULL)
  ),
  CONSTRAINT instructions_paid_approved CHECK (paid = 0 OR approved_by IS NOT NULL),
  CONSTRAINT instructions_second_person CHECK (approved_by <> prepared_by),
  CONSTRAINT instructions_by_persons CHECK (
    prepared_by NOT LIKE 'system:%' AND approved_by NOT LIKE 'system:%'
    AND prepared_by NOT LIKE 'anonymous:%' AND approved_by NOT LIKE 'anonymous:%'
  )
);
COMMENT ON TABLE clearing.instructions IS 'What one participant has to pay another for a cycle: one person prepares it, another approves it, then it is paid as money allows.';
COMMENT ON COLUMN clearing.instructions.id IS 'UUIDv7 of the instruction.';
COMMENT ON COLUMN clearing.instructions.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.instructions.cycle IS 'Number of the cycle.';
COMMENT ON COLUMN clearing.instructions.number IS 'From 1, in the order in which those of the cycle are paid.';
COMMENT ON COLUMN clearing.instructions.payer IS 'Who pays.';
COMMENT ON COLUMN clearing.instructions.payee IS 'Whom.';
COMMENT ON COLUMN clearing.instructions.amount IS 'In the smallest unit of the scheme''s asset.';
COMMENT ON COLUMN clearing.instructions.paid IS 'What of it has been paid; written by the trigger on payments alone.';
COMMENT ON COLUMN clearing.instructions.state IS 'drafted: made by the netting; prepared: one person checked it; approved: a second one released it; paid: in full.';
COMMENT ON COLUMN clearing.instructions.prepared_by IS 'Who prepared it: kind and id of the actor; never the system.';
COMMENT ON COLUMN clearing.instructions.prepared_at IS 'When.';
COMMENT ON COLUMN clearing.instructions.approved_by IS 'Who approved it: kind and id; never who prepared it.';
COMMENT ON COLUMN clearing.instructions.approved_at IS 'When.';
CREATE INDEX instructions_waiting_idx ON clearing.instructions (scheme, cycle, number) WHERE state <> 'paid';

CREATE FUNCTION clearing.step_instruction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
      ('drafted', 'prepared'), ('prepared', 'approved'), ('approved', 'paid'), ('prepared', 'drafted'), ('approved', 'drafted')
    ) OR NEW.state = 'drafted' AND OLD.paid > 0
  THEN
    RAISE EXCEPTION 'instruction % cannot go from % to %', OLD.id, OLD.state, NEW.state;
  END IF;
  -- Who prepared it and who approved it is written by that very step, and taken back by the step to the beginning alone.
  IF (OLD.prepared_by, OLD.prepared_at) IS DISTINCT FROM (NEW.prepared_by, NEW.prepared_at)
      AND (OLD.state = NEW.state OR NEW.state NOT IN ('prepared', 'drafted'))
    OR (OLD.approved_by, OLD.approved_at) IS DISTINCT FROM (NEW.approved_by, NEW.approved_at)
      AND (OLD.state = NEW.state OR NEW.state NOT IN ('approved', 'drafted'))
  THEN
    RAISE EXCEPTION 'who prepared or approved instruction % changes by its step alone', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER instructions_step BEFORE UPDATE ON clearing.instructions
  FOR EACH ROW EXECUTE FUNCTION clearing.step_instruction();

CREATE TABLE clearing.payments (
  id uuid NOT NULL,
  instruction_id uuid NOT NULL,
  scheme text NOT NULL,
  cycle integer NOT NULL,
  amount bigint NOT NULL,
  paid_at timestamptz NOT NULL,
  CONSTRAINT payments_pkey PRIMARY KEY (id),
  CONSTRAINT payments_instruction_fkey FOREIGN KEY (instruction_id) REFERENCES clearing.instructions (id),
  CONSTRAINT payments_cycle_fkey FOREIGN KEY (scheme, cycle) REFERENCES clearing.cycles (scheme, number),
  CONSTRAINT payments_amount_positive CHECK (amount > 0)
);
COMMENT ON TABLE clearing.payments IS 'Transfers of the ledger that carried out instructions, wholly or in part.';
COMMENT ON COLUMN clearing.payments.id IS 'Id of the transfer.';
COMMENT ON COLUMN clearing.payments.instruction_id IS 'What it pays.';
COMMENT ON COLUMN clearing.payments.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.payments.cycle IS 'Number of the cycle that was open when it was made: the one in whose statement it stands. The cycle that it pays for is the instruction''s.';
COMMENT ON COLUMN clearing.payments.amount IS 'In the smallest unit.';
COMMENT ON COLUMN clearing.payments.paid_at IS 'When it was made.';
CREATE INDEX payments_instruction_idx ON clearing.payments (instruction_id);
CREATE INDEX payments_cycle_idx ON clearing.payments (scheme, cycle, id);

CREATE FUNCTION clearing.keep_paid() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
BEGIN
  PERFORM FROM clearing.cycles AS c
    WHERE (c.scheme, c.number) IN (SELECT DISTINCT a.scheme, a.cycle FROM added AS a)
    ORDER BY c.scheme, c.number FOR SHARE;
  IF EXISTS (
    SELECT FROM added AS a
    JOIN clearing.cycles AS c ON c.scheme = a.scheme AND c.number = a.cycle
    JOIN clearing.instructions AS i ON i.id = a.instruction_id
    WHERE c.state <> 'open' OR i.scheme <> a.scheme
  ) THEN
    RAISE EXCEPTION 'a payment stands in the statement of a cycle that is open, of its own scheme';
  END IF;
  IF EXISTS (
    SELECT FROM added AS a
    WHERE NOT EXISTS (SELECT FROM ledger.transfers AS t WHERE t.id = a.id AND t.kind = 'post' AND t.amount = a.amount)
  ) THEN
    RAISE EXCEPTION 'a payment is a transfer of the ledger, of the same amount';
  END IF;
  PERFORM FROM clearing.instructions AS i
    WHERE i.id IN (SELECT a.instruction_id FROM added AS a) ORDER BY i.id FOR NO KEY UPDATE;
  UPDATE clearing.instructions AS i
    SET paid = i.paid + a.amount, state = CASE WHEN i.paid + a.amount = i.amount THEN 'paid' ELSE i.state END
    FROM (SELECT d.instruction_id, sum(d.amount) AS amount FROM added AS d GROUP BY d.instruction_id) AS a
    WHERE i.id = a.instruction_id;
  RETURN NULL;
END $$;
CREATE TRIGGER payments_kept AFTER INSERT ON clearing.payments
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION clearing.keep_paid();

GRANT SELECT, INSERT ON clearing.nets TO onedelta_app;
GRANT SELECT ON clearing.instructions TO onedelta_app;
GRANT INSERT (id, scheme, cycle, number, payer, payee, amount) ON clearing.instructions TO onedelta_app;
GRANT UPDATE (state, prepared_by, prepared_at, approved_by, approved_at) ON clearing.instructions TO onedelta_app;
GRANT SELECT, INSERT ON clearing.payments TO onedelta_app;
