-- What prefunds should be for a year, proposed with its grounds and accepted by who pays; and that somebody was told of alerts.

CREATE TABLE health.prefund_proposals (
  id uuid NOT NULL,
  province text NOT NULL,
  year smallint NOT NULL,
  october_fen bigint NOT NULL,
  november_fen bigint NOT NULL,
  december_fen bigint NOT NULL,
  times text NOT NULL,
  source text NOT NULL,
  amount_fen bigint NOT NULL,
  held_fen bigint NOT NULL,
  state text NOT NULL DEFAULT 'proposed',
  proposed_at timestamptz NOT NULL,
  changed_at timestamptz,
  moved_fen bigint,
  transfer uuid,
  CONSTRAINT prefund_proposals_pkey PRIMARY KEY (id),
  CONSTRAINT prefund_proposals_state_known CHECK (state IN ('proposed', 'accepted', 'replaced')),
  CONSTRAINT prefund_proposals_never_below CHECK (
    least(october_fen, november_fen, december_fen, amount_fen, held_fen) >= 0
  ),
  CONSTRAINT prefund_proposals_changed_whole CHECK ((state = 'proposed') = (changed_at IS NULL)),
  CONSTRAINT prefund_proposals_accepted_whole CHECK ((state = 'accepted') = (moved_fen IS NOT NULL)),
  CONSTRAINT prefund_proposals_moved_whole CHECK ((transfer IS NOT NULL) = (coalesce(moved_fen, 0) <> 0))
);
CREATE UNIQUE INDEX prefund_proposals_standing_key ON health.prefund_proposals (province, year) WHERE state <> 'replaced';
COMMENT ON TABLE health.prefund_proposals IS 'What the prefund of a province should be in a year, by what it had to pay in the last quarter of the year before.';
COMMENT ON COLUMN health.prefund_proposals.id IS 'UUIDv7 of the proposal.';
COMMENT ON COLUMN health.prefund_proposals.province IS 'The province of insurance.';
COMMENT ON COLUMN health.prefund_proposals.year IS 'The year in which it is to be held.';
COMMENT ON COLUMN health.prefund_proposals.october_fen IS 'What it owed in the clearing of October of the year before, in fen.';
COMMENT ON COLUMN health.prefund_proposals.november_fen IS 'The same in November.';
COMMENT ON COLUMN health.prefund_proposals.december_fen IS 'The same in December.';
COMMENT ON COLUMN health.prefund_proposals.times IS 'How many mean months it covers, as the pack had it.';
COMMENT ON COLUMN health.prefund_proposals.source IS 'Where the pack has that from.';
COMMENT ON COLUMN health.prefund_proposals.amount_fen IS 'What it should be.';
COMMENT ON COLUMN health.prefund_proposals.held_fen IS 'What was put up when it was proposed.';
COMMENT ON COLUMN health.prefund_proposals.state IS 'proposed: waits for who pays; accepted: paid or taken back; replaced: by a newer one.';
COMMENT ON COLUMN health.prefund_proposals.proposed_at IS 'When it was proposed.';
COMMENT ON COLUMN health.prefund_proposals.changed_at IS 'When it was accepted or replaced.';
COMMENT ON COLUMN health.prefund_proposals.moved_fen IS 'What was put up when it was accepted; below nothing: taken back.';
COMMENT ON COLUMN health.prefund_proposals.transfer IS 'The transfer of the ledger; null: nothing was to be moved.';

CREATE TABLE health.told_alerts (
  alert uuid NOT NULL,
  province text NOT NULL,
  level text NOT NULL,
  told_at timestamptz NOT NULL,
  CONSTRAINT told_alerts_pkey PRIMARY KEY (alert),
  CONSTRAINT told_alerts_level_known CHECK (level IN ('yellow', 'red'))
);
COMMENT ON TABLE health.told_alerts IS 'Crossings of a share of a prefund of which mails were written: each once, however often somebody looks.';
COMMENT ON COLUMN health.told_alerts.alert IS 'Id of the crossing, in clearing.';
COMMENT ON COLUMN health.told_alerts.province IS 'Whose prefund.';
COMMENT ON COLUMN health.told_alerts.level IS 'Which share: yellow or red.';
COMMENT ON COLUMN health.told_alerts.told_at IS 'When.';

CREATE TABLE health.alert_mails (
  id uuid NOT NULL,
  alert uuid NOT NULL,
  organisation uuid NOT NULL,
  person uuid NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  subject text,
  body text,
  state text NOT NULL DEFAULT 'waiting',
  tries integer NOT NULL DEFAULT 0,
  done_at timestamptz,
  CONSTRAINT alert_mails_pkey PRIMARY KEY (id),
  CONSTRAINT alert_mails_once_key UNIQUE (alert, person),
  CONSTRAINT alert_mails_alert_fkey FOREIGN KEY (alert) REFERENCES health.told_alerts (alert),
  CONSTRAINT alert_mails_state_known CHECK (state IN ('waiting', 'sent', 'given-up')),
  CONSTRAINT alert_mails_tries_bounded CHECK (tries BETWEEN 0 AND 100),
  CONSTRAINT alert_mails_done_whole CHECK ((state = 'waiting') = (done_at IS NULL)),
  CONSTRAINT alert_mails_text_until_done CHECK (
    (state = 'waiting') = (body IS NOT NULL) AND (body IS NULL) = (subject IS NULL)
  ),
  CONSTRAINT alert_mails_expire CHECK (expires_at > made_at)
);
CREATE INDEX alert_mails_waiting_idx ON health.alert_mails (made_at, id) WHERE state = 'waiting';
COMMENT ON TABLE health.alert_mails IS 'One mail each of a crossing to one person: written with what was told, sent afterwards.';
COMMENT ON COLUMN health.alert_mails.id IS 'UUIDv7 of the mail.';
COMMENT ON COLUMN health.alert_mails.alert IS 'The crossing.';
COMMENT ON COLUMN health.alert_mails.organisation IS 'For which organisation the person is told.';
COMMENT ON COLUMN health.alert_mails.person IS 'Whom it is for: auth.user; their address is looked up when it is sent.';
COMMENT ON COLUMN health.alert_mails.made_at IS 'When it was written.';
COMMENT ON COLUMN health.alert_mails.expires_at IS 'From when on it is of no use.';
COMMENT ON COLUMN health.alert_mails.subject IS 'Its subject, for as long as it waits.';
COMMENT ON COLUMN health.alert_mails.body IS 'Its text, for as long as it waits; {home} stands for the address of the house.';
COMMENT ON COLUMN health.alert_mails.state IS 'waiting to be sent; sent; given-up: it expired, its reader left, or was tried in vain too often.';
COMMENT ON COLUMN health.alert_mails.tries IS 'How often it was handed to the post.';
COMMENT ON COLUMN health.alert_mails.done_at IS 'When it was sent or given up.';

GRANT SELECT, INSERT ON health.prefund_proposals, health.told_alerts, health.alert_mails TO onedelta_app;
GRANT UPDATE (state, changed_at, moved_fen, transfer) ON health.prefund_proposals TO onedelta_app;
GRANT UPDATE (subject, body, state, tries, done_at) ON health.alert_mails TO onedelta_app;

SELECT action.keep_changes_of('health.prefund_proposals', 'id', '', NULL);
SELECT action.keep_changes_of('health.alert_mails', 'id', 'subject,body', NULL);
CREATE TRIGGER told_alerts_by_action AFTER INSERT OR UPDATE OR DELETE ON health.told_alerts
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();

ALTER TABLE health.prefund_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.prefund_proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY prefund_proposals_read ON health.prefund_proposals FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) = province
);
CREATE POLICY prefund_proposals_written ON health.prefund_proposals FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY prefund_proposals_changed ON health.prefund_proposals FOR UPDATE TO onedelta_app USING ((SELECT action.is_house()));

ALTER TABLE health.told_alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.told_alerts FORCE ROW LEVEL SECURITY;
CREATE POLICY told_alerts_read ON health.told_alerts FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR (SELECT health.operated()) = province
);
CREATE POLICY told_alerts_written ON health.told_alerts FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));

ALTER TABLE health.alert_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.alert_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY alert_mails_fence ON health.alert_mails TO onedelta_app USING ((SELECT action.is_house()));
