-- Prefunds: when an exposure passed a share of one, and what was asked for then.

CREATE TABLE clearing.alerts (
  id uuid NOT NULL,
  scheme text NOT NULL,
  participant text NOT NULL,
  level text NOT NULL,
  number integer NOT NULL,
  direction text NOT NULL,
  at timestamptz NOT NULL,
  exposure bigint NOT NULL,
  prefund bigint NOT NULL,
  CONSTRAINT alerts_pkey PRIMARY KEY (id),
  CONSTRAINT alerts_number_key UNIQUE (scheme, participant, level, number),
  CONSTRAINT alerts_participant_fkey FOREIGN KEY (scheme, participant) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT alerts_level_known CHECK (level IN ('yellow', 'red')),
  CONSTRAINT alerts_number_counted CHECK (number >= 1),
  -- Odd ones go up, even ones down: the same crossing can't stand twice in a row.
  CONSTRAINT alerts_in_turn CHECK (direction = CASE number % 2 WHEN 1 THEN 'up' ELSE 'down' END)
);
COMMENT ON TABLE clearing.alerts IS 'Crossings of a share of a prefund, upwards and downwards in turn.';
COMMENT ON COLUMN clearing.alerts.id IS 'UUIDv7 of the alert.';
COMMENT ON COLUMN clearing.alerts.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.alerts.participant IS 'Whose prefund.';
COMMENT ON COLUMN clearing.alerts.level IS 'Which share was crossed: yellow or red.';
COMMENT ON COLUMN clearing.alerts.number IS 'From 1 for each participant and level.';
COMMENT ON COLUMN clearing.alerts.direction IS 'up: the share is used now; down: it no longer is.';
COMMENT ON COLUMN clearing.alerts.at IS 'When it was found.';
COMMENT ON COLUMN clearing.alerts.exposure IS 'What the participant would have had to pay then, in the smallest unit.';
COMMENT ON COLUMN clearing.alerts.prefund IS 'What its prefund held then.';

CREATE TABLE clearing.increases (
  id uuid NOT NULL,
  scheme text NOT NULL,
  participant text NOT NULL,
  amount bigint NOT NULL,
  asked_at timestamptz NOT NULL,
  due date NOT NULL,
  transfer uuid,
  paid_at timestamptz,
  CONSTRAINT increases_pkey PRIMARY KEY (id),
  CONSTRAINT increases_transfer_key UNIQUE (transfer),
  CONSTRAINT increases_participant_fkey FOREIGN KEY (scheme, participant) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT increases_amount_positive CHECK (amount > 0),
  CONSTRAINT increases_paid_whole CHECK ((transfer IS NULL) = (paid_at IS NULL))
);
COMMENT ON TABLE clearing.increases IS 'Urgent increases of prefunds that were asked for.';
COMMENT ON COLUMN clearing.increases.id IS 'UUIDv7 of the increase.';
COMMENT ON COLUMN clearing.increases.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.increases.participant IS 'Of whom it is asked.';
COMMENT ON COLUMN clearing.increases.amount IS 'By how much, in the smallest unit.';
COMMENT ON COLUMN clearing.increases.asked_at IS 'When it was asked.';
COMMENT ON COLUMN clearing.increases.due IS 'The working day by which it is to be paid.';
COMMENT ON COLUMN clearing.increases.transfer IS 'The transfer that paid it; null: not paid yet.';
COMMENT ON COLUMN clearing.increases.paid_at IS 'When it was paid.';

GRANT SELECT, INSERT ON clearing.alerts TO onedelta_app;
GRANT SELECT, INSERT ON clearing.increases TO onedelta_app;
GRANT UPDATE (transfer, paid_at) ON clearing.increases TO onedelta_app;
