-- A reminder's mails are written with it and sent afterwards, so that a fault between the two loses none. And what an organisation
-- settles within itself before it signs is no longer shown to the office by the audit either.

CREATE TABLE collection.reminder_mails (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  day date NOT NULL,
  person uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  subject text,
  body text,
  state text NOT NULL,
  tries integer NOT NULL,
  done_at timestamptz,
  CONSTRAINT reminder_mails_pkey PRIMARY KEY (id),
  CONSTRAINT reminder_mails_once_key UNIQUE (request_id, day, person),
  CONSTRAINT reminder_mails_reminder_fkey FOREIGN KEY (request_id, day) REFERENCES collection.reminders (request_id, day),
  CONSTRAINT reminder_mails_state_known CHECK (state IN ('waiting', 'sent', 'given-up')),
  CONSTRAINT reminder_mails_tries_bounded CHECK (tries BETWEEN 0 AND 100),
  CONSTRAINT reminder_mails_done CHECK ((state = 'waiting') = (done_at IS NULL)),
  CONSTRAINT reminder_mails_text_until_done CHECK (
    (state = 'waiting') = (body IS NOT NULL) AND (body IS NULL) = (subject IS NULL)
  ),
  CONSTRAINT reminder_mails_expire CHECK (expires_at > made_at)
);
CREATE INDEX reminder_mails_waiting_idx ON collection.reminder_mails (made_at, id) WHERE state = 'waiting';
COMMENT ON TABLE collection.reminder_mails IS 'One mail each of a reminder to one person: written with the reminder, sent afterwards.';
COMMENT ON COLUMN collection.reminder_mails.id IS 'UUIDv7 of the mail.';
COMMENT ON COLUMN collection.reminder_mails.request_id IS 'The request that it reminds of.';
COMMENT ON COLUMN collection.reminder_mails.day IS 'The day of the reminder.';
COMMENT ON COLUMN collection.reminder_mails.person IS 'Whom it is for: auth.user; their address is looked up when it is sent.';
COMMENT ON COLUMN collection.reminder_mails.made_at IS 'When it was written.';
COMMENT ON COLUMN collection.reminder_mails.expires_at IS 'From when on it is of no use.';
COMMENT ON COLUMN collection.reminder_mails.subject IS 'Its subject, for as long as it waits.';
COMMENT ON COLUMN collection.reminder_mails.body IS 'Its text, for as long as it waits; {home} stands for the address of the house.';
COMMENT ON COLUMN collection.reminder_mails.state IS 'waiting to be sent; sent; given-up: it expired, its reader left, or was tried in vain too often.';
COMMENT ON COLUMN collection.reminder_mails.tries IS 'How often it was handed to the post.';
COMMENT ON COLUMN collection.reminder_mails.done_at IS 'When it was sent or given up.';

GRANT SELECT, INSERT ON collection.reminder_mails TO onedelta_app;
GRANT UPDATE (subject, body, state, tries, done_at) ON collection.reminder_mails TO onedelta_app;

ALTER TABLE collection.reminder_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.reminder_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY reminder_mails_fence ON collection.reminder_mails TO onedelta_app USING ((SELECT action.is_house()));

CREATE TRIGGER reminder_mails_kept AFTER INSERT OR UPDATE OR DELETE ON collection.reminder_mails
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'subject,body');

-- A reason why answers were not signed off may name them.
DROP TRIGGER decisions_kept ON collection.decisions;
CREATE TRIGGER decisions_kept AFTER INSERT OR UPDATE OR DELETE ON collection.decisions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'reason');
