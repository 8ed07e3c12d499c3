-- Who is told by mail when an edition or an erratum comes out, or when a figure of a bulletin stands otherwise. Addresses
-- are personal: no audit keeps them, and what is ended is removed.

CREATE TABLE bulletin.subscriptions (
  id uuid NOT NULL,
  email text NOT NULL,
  lang text NOT NULL,
  bulletin text,
  figure text,
  person uuid,
  token text NOT NULL,
  asked_at timestamptz NOT NULL,
  asked_again_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  told_until timestamptz NOT NULL,
  finding text,
  CONSTRAINT subscriptions_pkey PRIMARY KEY (id),
  CONSTRAINT subscriptions_token_key UNIQUE (token),
  CONSTRAINT subscriptions_once_key UNIQUE NULLS NOT DISTINCT (email, bulletin, figure),
  CONSTRAINT subscriptions_email_lower CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  CONSTRAINT subscriptions_figure_of_bulletin CHECK ((bulletin IS NULL) = (figure IS NULL)),
  CONSTRAINT subscriptions_token_long CHECK (length(token) >= 32),
  CONSTRAINT subscriptions_finding_of_figure CHECK (finding IS NULL OR figure IS NOT NULL),
  CONSTRAINT subscriptions_confirmed_after CHECK (confirmed_at >= asked_at)
);
COMMENT ON TABLE bulletin.subscriptions IS 'Who follows what by mail; one row for each address and thing followed.';
COMMENT ON COLUMN bulletin.subscriptions.id IS 'UUIDv7 of the subscription.';
COMMENT ON COLUMN bulletin.subscriptions.email IS 'Where mail goes; in no audit.';
COMMENT ON COLUMN bulletin.subscriptions.lang IS 'The language of the mail.';
COMMENT ON COLUMN bulletin.subscriptions.bulletin IS 'The bulletin whose figure is followed; null: every edition and erratum.';
COMMENT ON COLUMN bulletin.subscriptions.figure IS 'The figure that is followed.';
COMMENT ON COLUMN bulletin.subscriptions.person IS 'Who made it, if they were signed in: auth.user.';
COMMENT ON COLUMN bulletin.subscriptions.token IS 'What a link in a mail shows to confirm and to end it; in no audit.';
COMMENT ON COLUMN bulletin.subscriptions.asked_at IS 'When it was asked for.';
COMMENT ON COLUMN bulletin.subscriptions.asked_again_at IS 'When the last mail went out that asks to confirm it.';
COMMENT ON COLUMN bulletin.subscriptions.confirmed_at IS 'When whoever reads the address confirmed it; nothing else is sent before.';
COMMENT ON COLUMN bulletin.subscriptions.told_until IS 'Editions that came out up to then are told, or are older than it.';
COMMENT ON COLUMN bulletin.subscriptions.finding IS 'How the figure stood when that was last told.';

CREATE TABLE bulletin.deliveries (
  id uuid NOT NULL,
  subscription uuid NOT NULL,
  made_at timestamptz NOT NULL,
  subject text,
  body text,
  state text NOT NULL,
  tries integer NOT NULL,
  done_at timestamptz,
  CONSTRAINT deliveries_pkey PRIMARY KEY (id),
  CONSTRAINT deliveries_subscription_fkey FOREIGN KEY (subscription) REFERENCES bulletin.subscriptions (id) ON DELETE CASCADE,
  CONSTRAINT deliveries_state_known CHECK (state IN ('waiting', 'kept', 'sent')),
  CONSTRAINT deliveries_tries_bounded CHECK (tries BETWEEN 0 AND 100),
  CONSTRAINT deliveries_done CHECK ((state = 'waiting') = (done_at IS NULL)),
  CONSTRAINT deliveries_text_until_sent CHECK ((state = 'sent') = (body IS NULL) AND (body IS NULL) = (subject IS NULL))
);
CREATE INDEX deliveries_waiting_idx ON bulletin.deliveries (made_at, id) WHERE state <> 'sent';
CREATE INDEX deliveries_subscription_idx ON bulletin.deliveries (subscription);
COMMENT ON TABLE bulletin.deliveries IS 'One mail each: written with the news it tells, sent afterwards.';
COMMENT ON COLUMN bulletin.deliveries.id IS 'UUIDv7 of the mail.';
COMMENT ON COLUMN bulletin.deliveries.subscription IS 'Whom it is for.';
COMMENT ON COLUMN bulletin.deliveries.made_at IS 'When it was written.';
COMMENT ON COLUMN bulletin.deliveries.subject IS 'Its subject, until it is sent.';
COMMENT ON COLUMN bulletin.deliveries.body IS 'Its text, until it is sent; in no audit.';
COMMENT ON COLUMN bulletin.deliveries.state IS 'waiting to be sent, kept for an administrator since it can''t be sent, or sent.';
COMMENT ON COLUMN bulletin.deliveries.tries IS 'How often it was handed to the post.';
COMMENT ON COLUMN bulletin.deliveries.done_at IS 'When it was sent, or kept.';

GRANT SELECT, INSERT, UPDATE, DELETE ON bulletin.subscriptions TO onedelta_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON bulletin.deliveries TO onedelta_app;

-- Whoever shows the token of a mail reaches its subscription; whoever asks for one by an address, those of that address.
CREATE FUNCTION bulletin.shows(setting text, value text) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(value = nullif(current_setting('onedelta.' || setting, true), ''), false) $$;

ALTER TABLE bulletin.subscriptions ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin.subscriptions FORCE ROW LEVEL SECURITY;
CREATE POLICY subscriptions_fence ON bulletin.subscriptions TO onedelta_app USING (
  (SELECT action.is_house())
  OR person = (SELECT action.person())
  OR bulletin.shows('subscription_token', token)
  OR bulletin.shows('subscription_email', email)
);
-- The office's administrators pass on what no mail server takes.
CREATE POLICY subscriptions_passed_on ON bulletin.subscriptions FOR SELECT TO onedelta_app USING (
  (SELECT action.is_office()) AND (SELECT action.has_role('administrator'))
);

ALTER TABLE bulletin.deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin.deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY deliveries_fence ON bulletin.deliveries TO onedelta_app USING ((SELECT action.is_house()));
CREATE POLICY deliveries_passed_on ON bulletin.deliveries FOR SELECT TO onedelta_app USING (
  (SELECT action.is_office()) AND (SELECT action.has_role('administrator'))
);

CREATE TRIGGER subscriptions_kept AFTER INSERT OR UPDATE OR DELETE ON bulletin.subscriptions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'email,token');
CREATE TRIGGER deliveries_kept AFTER INSERT OR UPDATE OR DELETE ON bulletin.deliveries
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'subject,body');

-- Nobody needs an account to ask, so that all together are bounded; who asked is nobody's business.
CREATE FUNCTION bulletin.subscriptions_asked_since(since timestamptz) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT count(*) FROM bulletin.subscriptions AS s WHERE s.asked_again_at > since $$;
REVOKE EXECUTE ON FUNCTION bulletin.subscriptions_asked_since FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bulletin.subscriptions_asked_since TO onedelta_app;
CREATE INDEX subscriptions_asked_idx ON bulletin.subscriptions (asked_again_at);
