-- What the library has no table for: links that open once, devices that are known, attempts that are counted.

CREATE TABLE auth.links (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  kind text NOT NULL,
  email text,
  person uuid,
  about jsonb,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT links_pkey PRIMARY KEY (id),
  CONSTRAINT links_token_key UNIQUE (token_hash),
  CONSTRAINT links_person_fkey FOREIGN KEY (person) REFERENCES auth."user" (id) ON DELETE CASCADE,
  CONSTRAINT links_kind_known CHECK (kind IN ('first', 'invitation', 'reset')),
  CONSTRAINT links_email_lower CHECK (email = lower(email)),
  CONSTRAINT links_reset_person CHECK (kind <> 'reset' OR person IS NOT NULL),
  CONSTRAINT links_expire CHECK (expires_at > made_at)
);
COMMENT ON TABLE auth.links IS 'Addresses that open once: for the first administrator, for who is invited, for who forgot a password.';
COMMENT ON COLUMN auth.links.id IS 'UUIDv7 of the link; it may be told, unlike its token.';
COMMENT ON COLUMN auth.links.token_hash IS 'SHA-256 of the token in the address; the token itself is kept nowhere.';
COMMENT ON COLUMN auth.links.kind IS 'What it is for.';
COMMENT ON COLUMN auth.links.email IS 'Whom it was made for; null where whoever holds it says so.';
COMMENT ON COLUMN auth.links.person IS 'Whose password it resets; or the person whom it made.';
COMMENT ON COLUMN auth.links.about IS 'What its maker wants to know again when it is used.';
COMMENT ON COLUMN auth.links.made_at IS 'When it was made.';
COMMENT ON COLUMN auth.links.expires_at IS 'From when on it opens nothing.';
COMMENT ON COLUMN auth.links.used_at IS 'When it was used; null while it may be.';
CREATE INDEX links_person_idx ON auth.links (person);

CREATE TABLE auth.devices (
  device_hash bytea NOT NULL,
  person uuid NOT NULL,
  address_hash bytea NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT devices_pkey PRIMARY KEY (person, device_hash),
  CONSTRAINT devices_person_fkey FOREIGN KEY (person) REFERENCES auth."user" (id) ON DELETE CASCADE
);
COMMENT ON TABLE auth.devices IS 'Browsers with which a person has signed in: failures of others don''t slow them down.';
COMMENT ON COLUMN auth.devices.device_hash IS 'SHA-256 of what the browser''s own cookie holds.';
COMMENT ON COLUMN auth.devices.person IS 'Who signed in with it.';
COMMENT ON COLUMN auth.devices.address_hash IS 'Keyed hash of the network address of the last time.';
COMMENT ON COLUMN auth.devices.seen_at IS 'The last time.';

CREATE TABLE auth.attempts (
  key text NOT NULL,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  open_at timestamptz NOT NULL,
  CONSTRAINT attempts_pkey PRIMARY KEY (key),
  CONSTRAINT attempts_failures_counted CHECK (failures >= 0)
);
COMMENT ON TABLE auth.attempts IS 'Failures by device, by address and account, by address, by account: each slows down the next attempt of its own kind.';
COMMENT ON COLUMN auth.attempts.key IS 'Keyed hash of what is counted, so that no address and no e-mail stands here.';
COMMENT ON COLUMN auth.attempts.failures IS 'Failures since the last pause.';
COMMENT ON COLUMN auth.attempts.last_at IS 'The last of them.';
COMMENT ON COLUMN auth.attempts.open_at IS 'From when on the next attempt is looked at.';
CREATE INDEX attempts_last_idx ON auth.attempts (last_at);

CREATE TABLE auth.used_codes (
  person uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamptz NOT NULL,
  CONSTRAINT used_codes_pkey PRIMARY KEY (person, code_hash),
  CONSTRAINT used_codes_person_fkey FOREIGN KEY (person) REFERENCES auth."user" (id) ON DELETE CASCADE
);
COMMENT ON TABLE auth.used_codes IS 'Codes of authenticators that were used and would still be right: each opens once.';
COMMENT ON COLUMN auth.used_codes.person IS 'Whose code.';
COMMENT ON COLUMN auth.used_codes.code_hash IS 'Keyed hash of the code.';
COMMENT ON COLUMN auth.used_codes.used_at IS 'When it was used; after a few minutes the row is dropped.';

GRANT SELECT, INSERT, UPDATE, DELETE ON auth.links, auth.devices, auth.attempts, auth.used_codes TO onedelta_app;
