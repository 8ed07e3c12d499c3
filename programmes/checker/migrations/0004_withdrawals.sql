-- A correction can be taken back; that is a row of its own, so that who said what, and who took it back, stays.

CREATE TABLE checker.withdrawals (
  alias_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  author text NOT NULL,
  CONSTRAINT withdrawals_pkey PRIMARY KEY (alias_id),
  CONSTRAINT withdrawals_alias_id_fkey FOREIGN KEY (alias_id) REFERENCES checker.aliases (id)
);
COMMENT ON TABLE checker.withdrawals IS 'Corrections that were taken back: what was said of the same words before counts again.';
COMMENT ON COLUMN checker.withdrawals.alias_id IS 'The correction that counts no longer.';
COMMENT ON COLUMN checker.withdrawals.made_at IS 'When it was taken back.';
COMMENT ON COLUMN checker.withdrawals.author IS 'Who took it back: the name of a person, else the kind and id of the actor.';
COMMENT ON TABLE checker.aliases IS 'Words of releases and the indicator that a person said they mean; of the same words the newest row counts that nobody took back.';

GRANT SELECT, INSERT ON checker.withdrawals TO onedelta_app;
