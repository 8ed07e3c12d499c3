-- Keys for programs: each acts as the person who made it, in one organisation, within its scopes, until it ends.

CREATE TABLE people.keys (
  id uuid NOT NULL,
  organisation uuid NOT NULL,
  person uuid NOT NULL,
  title text NOT NULL,
  prefix text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT keys_pkey PRIMARY KEY (id),
  CONSTRAINT keys_secret_key UNIQUE (secret_hash),
  CONSTRAINT keys_secret_sha256 CHECK (octet_length(secret_hash) = 32),
  CONSTRAINT keys_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisations (id),
  CONSTRAINT keys_title_short CHECK (length(title) BETWEEN 1 AND 100),
  CONSTRAINT keys_scopes_some CHECK (cardinality(scopes) BETWEEN 1 AND 50),
  CONSTRAINT keys_expire CHECK (expires_at > made_at)
);
CREATE INDEX keys_organisation_idx ON people.keys (organisation);
CREATE INDEX keys_person_idx ON people.keys (person);
COMMENT ON TABLE people.keys IS 'Keys for programs. A key is known by the SHA-256 of its text, which was shown once.';
COMMENT ON COLUMN people.keys.id IS 'UUIDv7 of the key.';
COMMENT ON COLUMN people.keys.organisation IS 'The organisation that it acts for.';
COMMENT ON COLUMN people.keys.person IS 'Who made it and whose rights it has.';
COMMENT ON COLUMN people.keys.title IS 'What it is for, in the words of who made it.';
COMMENT ON COLUMN people.keys.prefix IS 'How its text begins: for people to know it by.';
COMMENT ON COLUMN people.keys.secret_hash IS 'SHA-256 of its text. 256 random bits need no salt and no slow hash.';
COMMENT ON COLUMN people.keys.scopes IS 'Names of actions and queries, desk.* for all of a programme, or *.';
COMMENT ON COLUMN people.keys.made_at IS 'When it was made.';
COMMENT ON COLUMN people.keys.expires_at IS 'From when on it opens nothing.';
COMMENT ON COLUMN people.keys.revoked_at IS 'When it was revoked.';

CREATE TABLE people.key_uses (
  key uuid NOT NULL,
  last_at timestamptz NOT NULL,
  last_address text,
  count bigint NOT NULL,
  CONSTRAINT key_uses_pkey PRIMARY KEY (key),
  CONSTRAINT key_uses_key_fkey FOREIGN KEY (key) REFERENCES people.keys (id),
  CONSTRAINT key_uses_counted CHECK (count > 0)
);
COMMENT ON TABLE people.key_uses IS 'Last use of each key, written for many at once some seconds later: a read must not become a write. No change of state, so that the audit has none of it.';
COMMENT ON COLUMN people.key_uses.key IS 'The key.';
COMMENT ON COLUMN people.key_uses.last_at IS 'When it was used last.';
COMMENT ON COLUMN people.key_uses.last_address IS 'From which network address.';
COMMENT ON COLUMN people.key_uses.count IS 'How often it was used so far.';

GRANT SELECT, INSERT ON people.keys TO onedelta_app;
GRANT UPDATE (revoked_at) ON people.keys TO onedelta_app;
GRANT SELECT, INSERT, UPDATE ON people.key_uses TO onedelta_app;

CREATE TRIGGER keys_kept AFTER INSERT OR UPDATE OR DELETE ON people.keys
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'secret_hash');
