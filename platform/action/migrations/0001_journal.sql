-- Who changed what, when; and what happened, for those who want to follow. Both are only ever added to.

CREATE TABLE action.journal (
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  action text NOT NULL,
  input jsonb NOT NULL,
  request_id text NOT NULL,
  region text NOT NULL,
  CONSTRAINT journal_pkey PRIMARY KEY (id),
  CONSTRAINT journal_actor_known CHECK (actor_kind IN ('owner', 'system', 'anonymous')),
  CONSTRAINT journal_action_form CHECK (action ~ '^[a-z-]+\.[a-z-]+$')
);
COMMENT ON TABLE action.journal IS 'The audit: one row per change of state, written in the transaction that made it.';
COMMENT ON COLUMN action.journal.id IS 'UUIDv7 of the change.';
COMMENT ON COLUMN action.journal.at IS 'The instant of the request that made the change.';
COMMENT ON COLUMN action.journal.actor_kind IS 'owner of the data folder, the system itself, or an anonymous reader.';
COMMENT ON COLUMN action.journal.actor_id IS 'Which one of them.';
COMMENT ON COLUMN action.journal.action IS 'Name of the action: module and verb.';
COMMENT ON COLUMN action.journal.input IS 'Its input; long texts and bytes are replaced by their length and SHA-256.';
COMMENT ON COLUMN action.journal.request_id IS 'The request in the structured logs.';
COMMENT ON COLUMN action.journal.region IS 'The region pack that was served.';

CREATE TABLE action.events (
  id bigint GENERATED ALWAYS AS IDENTITY,
  journal_id uuid NOT NULL,
  transaction_id xid8 NOT NULL,
  name text NOT NULL,
  outcome jsonb NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (id),
  CONSTRAINT events_journal_fkey FOREIGN KEY (journal_id) REFERENCES action.journal (id),
  CONSTRAINT events_journal_key UNIQUE (journal_id)
);
COMMENT ON TABLE action.events IS 'What happened, in the order of writing. A reader stops below pg_snapshot_xmin of its snapshot: a lower id may still commit later.';
COMMENT ON COLUMN action.events.id IS 'Order of writing, not of commit.';
COMMENT ON COLUMN action.events.journal_id IS 'The audit row of the same change.';
COMMENT ON COLUMN action.events.transaction_id IS 'The transaction that wrote it.';
COMMENT ON COLUMN action.events.name IS 'Name of the action that was done.';
COMMENT ON COLUMN action.events.outcome IS 'What the action answered, as JSON; int8 as text.';

GRANT SELECT, INSERT ON action.journal, action.events TO onedelta_app;
