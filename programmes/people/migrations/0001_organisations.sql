-- Organisations, who belongs to them in which roles, and who was invited. Rows are never removed: what ended has an end.

CREATE TABLE people.organisations (
  id uuid NOT NULL,
  code text NOT NULL,
  title jsonb NOT NULL,
  office jsonb NOT NULL,
  jurisdiction text NOT NULL,
  is_regional boolean NOT NULL,
  is_example boolean NOT NULL,
  founded_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT organisations_pkey PRIMARY KEY (id),
  CONSTRAINT organisations_code_key UNIQUE (code),
  CONSTRAINT organisations_code_form CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(code) <= 40),
  CONSTRAINT organisations_title_words CHECK (jsonb_typeof(title) = 'object'),
  CONSTRAINT organisations_office_words CHECK (jsonb_typeof(office) = 'object'),
  CONSTRAINT organisations_regional_stays CHECK (NOT is_regional OR closed_at IS NULL),
  CONSTRAINT organisations_closed_after CHECK (closed_at >= founded_at)
);
CREATE UNIQUE INDEX organisations_regional_key ON people.organisations (is_regional) WHERE is_regional;
COMMENT ON TABLE people.organisations IS 'Those that people act for: one per government, and the office of the region itself.';
COMMENT ON COLUMN people.organisations.id IS 'UUIDv7 of the organisation.';
COMMENT ON COLUMN people.organisations.code IS 'Short lasting name for addresses and commands.';
COMMENT ON COLUMN people.organisations.title IS 'Its name by language.';
COMMENT ON COLUMN people.organisations.office IS 'The office within it that works here, by language.';
COMMENT ON COLUMN people.organisations.jurisdiction IS 'Id of the place that it answers for.';
COMMENT ON COLUMN people.organisations.is_regional IS 'It is the region''s own office; there is one at most.';
COMMENT ON COLUMN people.organisations.is_example IS 'Made up, to show how the product works; its name says so.';
COMMENT ON COLUMN people.organisations.founded_at IS 'When it was entered.';
COMMENT ON COLUMN people.organisations.closed_at IS 'When it was closed: from then on nobody acts for it.';

CREATE TABLE people.memberships (
  id uuid NOT NULL,
  organisation uuid NOT NULL,
  person uuid NOT NULL,
  roles text[] NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  ended_by uuid,
  CONSTRAINT memberships_pkey PRIMARY KEY (id),
  CONSTRAINT memberships_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisations (id),
  CONSTRAINT memberships_roles_known CHECK (
    roles <@ ARRAY['reader', 'contributor', 'analyst', 'approver', 'administrator'] AND cardinality(roles) BETWEEN 1 AND 5
  ),
  CONSTRAINT memberships_until_after CHECK (until >= since),
  CONSTRAINT memberships_ended_by_whom CHECK (ended_by IS NULL OR until IS NOT NULL)
);
CREATE UNIQUE INDEX memberships_open_key ON people.memberships (person, organisation) WHERE until IS NULL;
CREATE INDEX memberships_organisation_idx ON people.memberships (organisation);
COMMENT ON TABLE people.memberships IS 'Which person belongs to which organisation, in which roles; one open row for each pair.';
COMMENT ON COLUMN people.memberships.id IS 'UUIDv7 of the membership.';
COMMENT ON COLUMN people.memberships.organisation IS 'The organisation.';
COMMENT ON COLUMN people.memberships.person IS 'The person: auth.user.';
COMMENT ON COLUMN people.memberships.roles IS 'What the person may do there; each change is kept in the audit.';
COMMENT ON COLUMN people.memberships.since IS 'From when on.';
COMMENT ON COLUMN people.memberships.until IS 'When it ended; null while it holds.';
COMMENT ON COLUMN people.memberships.ended_by IS 'The person who ended it; null where the house did.';

CREATE TABLE people.invitations (
  id uuid NOT NULL,
  organisation uuid NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL,
  link uuid NOT NULL,
  made_by uuid,
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  accepted_by uuid,
  withdrawn_at timestamptz,
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_link_key UNIQUE (link),
  CONSTRAINT invitations_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisations (id),
  CONSTRAINT invitations_roles_known CHECK (
    roles <@ ARRAY['reader', 'contributor', 'analyst', 'approver', 'administrator'] AND cardinality(roles) BETWEEN 1 AND 5
  ),
  CONSTRAINT invitations_email_lower CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  CONSTRAINT invitations_expire CHECK (expires_at > made_at),
  CONSTRAINT invitations_accepted_whole CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
  CONSTRAINT invitations_one_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
);
CREATE UNIQUE INDEX invitations_open_key ON people.invitations (organisation, email)
  WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
COMMENT ON TABLE people.invitations IS 'Who was asked to join an organisation, and what became of it.';
COMMENT ON COLUMN people.invitations.id IS 'UUIDv7 of the invitation.';
COMMENT ON COLUMN people.invitations.organisation IS 'The organisation to join.';
COMMENT ON COLUMN people.invitations.email IS 'Whom it was sent to.';
COMMENT ON COLUMN people.invitations.roles IS 'The roles that it gives.';
COMMENT ON COLUMN people.invitations.link IS 'The link that was sent: auth.links, which keeps the SHA-256 of its token and nothing else of it.';
COMMENT ON COLUMN people.invitations.made_by IS 'The person who invited; null where the house did.';
COMMENT ON COLUMN people.invitations.made_at IS 'When it was sent.';
COMMENT ON COLUMN people.invitations.expires_at IS 'From when on it gives nothing.';
COMMENT ON COLUMN people.invitations.accepted_at IS 'When it was accepted.';
COMMENT ON COLUMN people.invitations.accepted_by IS 'The person who accepted.';
COMMENT ON COLUMN people.invitations.withdrawn_at IS 'When it was taken back, or replaced by a newer one.';

CREATE TABLE people.choices (
  person uuid NOT NULL,
  session uuid NOT NULL,
  organisation uuid NOT NULL,
  chosen_at timestamptz NOT NULL,
  CONSTRAINT choices_pkey PRIMARY KEY (person, session),
  CONSTRAINT choices_organisation_fkey FOREIGN KEY (organisation) REFERENCES people.organisations (id)
);
COMMENT ON TABLE people.choices IS 'For which of their organisations a person acts, by session.';
COMMENT ON COLUMN people.choices.person IS 'The person.';
COMMENT ON COLUMN people.choices.session IS 'The session in which it was chosen.';
COMMENT ON COLUMN people.choices.organisation IS 'The organisation that was chosen.';
COMMENT ON COLUMN people.choices.chosen_at IS 'When; the newest choice counts in a session that has none.';

-- What identifies an organisation, a membership or an invitation can't be changed by the product, whoever asks for it.
GRANT SELECT, INSERT ON people.organisations, people.memberships, people.invitations TO onedelta_app;
GRANT UPDATE (title, office, closed_at) ON people.organisations TO onedelta_app;
GRANT UPDATE (roles, until, ended_by) ON people.memberships TO onedelta_app;
GRANT UPDATE (accepted_at, accepted_by, withdrawn_at) ON people.invitations TO onedelta_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON people.choices TO onedelta_app;

CREATE TRIGGER organisations_kept AFTER INSERT OR UPDATE OR DELETE ON people.organisations
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
CREATE TRIGGER memberships_kept AFTER INSERT OR UPDATE OR DELETE ON people.memberships
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
CREATE TRIGGER invitations_kept AFTER INSERT OR UPDATE OR DELETE ON people.invitations
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
CREATE TRIGGER choices_kept AFTER INSERT OR UPDATE OR DELETE ON people.choices
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('person,session');
