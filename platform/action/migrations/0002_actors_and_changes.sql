-- Persons act too: for an organisation, by a session or a key, from an address. What a change did to each row is kept
-- beside its audit row, by triggers, so that no action can forget it.

ALTER TABLE action.journal
  DROP CONSTRAINT journal_actor_known,
  ADD CONSTRAINT journal_actor_known CHECK (actor_kind IN ('owner', 'system', 'anonymous', 'person')),
  ADD COLUMN actor_name text,
  ADD COLUMN organisation uuid,
  ADD COLUMN means_kind text,
  ADD COLUMN means_id text,
  ADD COLUMN address text,
  ADD CONSTRAINT journal_means_known CHECK (means_kind IN ('session', 'key')),
  ADD CONSTRAINT journal_means_whole CHECK ((means_kind IS NULL) = (means_id IS NULL));
COMMENT ON COLUMN action.journal.actor_kind IS 'owner of the data folder, the system itself, a person who signed in, or an anonymous reader.';
COMMENT ON COLUMN action.journal.actor_name IS 'The person''s name at that time; null for who has none.';
COMMENT ON COLUMN action.journal.organisation IS 'The organisation that the person acted for.';
COMMENT ON COLUMN action.journal.means_kind IS 'What the person showed: a session or a key.';
COMMENT ON COLUMN action.journal.means_id IS 'Which session or key; never its secret.';
COMMENT ON COLUMN action.journal.address IS 'The network address that the request came from.';

CREATE INDEX journal_at_idx ON action.journal (at, id);
CREATE INDEX journal_organisation_idx ON action.journal (organisation, at);

CREATE TABLE action.changes (
  id bigint GENERATED ALWAYS AS IDENTITY,
  journal_id uuid NOT NULL,
  table_name text NOT NULL,
  row_key text NOT NULL,
  before jsonb,
  after jsonb,
  CONSTRAINT changes_pkey PRIMARY KEY (id),
  CONSTRAINT changes_journal_fkey FOREIGN KEY (journal_id) REFERENCES action.journal (id),
  CONSTRAINT changes_something CHECK (before IS NOT NULL OR after IS NOT NULL)
);
COMMENT ON TABLE action.changes IS 'What a change did to each row: before and after. Written by triggers, in the same transaction.';
COMMENT ON COLUMN action.changes.id IS 'Order of writing.';
COMMENT ON COLUMN action.changes.journal_id IS 'The audit row of the change.';
COMMENT ON COLUMN action.changes.table_name IS 'Schema and table of the row.';
COMMENT ON COLUMN action.changes.row_key IS 'Its primary key; parts joined by a slash.';
COMMENT ON COLUMN action.changes.before IS 'The columns that changed, as they were; null for a new row.';
COMMENT ON COLUMN action.changes.after IS 'The same as they became; null for a row that was removed. Columns that hold secrets or long texts are left out.';

CREATE INDEX changes_journal_idx ON action.changes (journal_id);
CREATE INDEX changes_row_idx ON action.changes (table_name, row_key);

GRANT SELECT, INSERT ON action.changes TO onedelta_app;

-- Who acts in this transaction, as policies ask it. Nobody said: an anonymous reader.
CREATE FUNCTION action.is_house() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('onedelta.actor_kind', true) IN ('owner', 'system'), false) $$;
CREATE FUNCTION action.person() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('onedelta.person', true), '')::uuid $$;
CREATE FUNCTION action.organisation() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('onedelta.organisation', true), '')::uuid $$;
CREATE FUNCTION action.jurisdiction() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('onedelta.jurisdiction', true), '') $$;
CREATE FUNCTION action.is_office() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('onedelta.office', true) = 'true', false) $$;
CREATE FUNCTION action.has_role(VARIADIC named text[]) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(string_to_array(current_setting('onedelta.roles', true), ',') && named, false) $$;

-- The audit is for the administrators of the organisation that acted, for those of the region's office, and for the house.
ALTER TABLE action.journal ENABLE ROW LEVEL SECURITY;
ALTER TABLE action.journal FORCE ROW LEVEL SECURITY;
CREATE POLICY journal_written ON action.journal FOR INSERT TO onedelta_app WITH CHECK (true);
CREATE POLICY journal_read ON action.journal FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house())
  OR (SELECT action.has_role('administrator')) AND ((SELECT action.is_office()) OR organisation = (SELECT action.organisation()))
);

ALTER TABLE action.changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE action.changes FORCE ROW LEVEL SECURITY;
CREATE POLICY changes_written ON action.changes FOR INSERT TO onedelta_app WITH CHECK (true);
CREATE POLICY changes_read ON action.changes FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM action.journal AS j WHERE j.id = journal_id)
);

ALTER TABLE action.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE action.events FORCE ROW LEVEL SECURITY;
CREATE POLICY events_written ON action.events FOR INSERT TO onedelta_app WITH CHECK (true);
CREATE POLICY events_read ON action.events FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM action.journal AS j WHERE j.id = journal_id)
);

-- Keeps what a statement did to a row. Arguments: the columns of its key, then those that are never kept, each as a list
-- with commas: `keep_change('id', 'token_hash,content')`. A change outside an action has no audit row, and is refused.
CREATE FUNCTION action.keep_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  journal uuid := nullif(current_setting('onedelta.journal', true), '')::uuid;
  hidden text[] := string_to_array(coalesce(TG_ARGV[1], ''), ',');
  old_row jsonb;
  new_row jsonb;
  keyed jsonb;
  row_key text;
  kept_before jsonb;
  kept_after jsonb;
BEGIN
  IF journal IS NULL THEN
    RAISE EXCEPTION 'a row of %.% was changed outside an action', TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD); END IF;
  IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW); END IF;
  keyed := coalesce(new_row, old_row);
  SELECT string_agg(keyed ->> key, '/' ORDER BY place) INTO row_key
    FROM unnest(string_to_array(TG_ARGV[0], ',')) WITH ORDINALITY AS keys (key, place);
  IF TG_OP = 'UPDATE' THEN
    SELECT coalesce(jsonb_object_agg(o.key, o.value), '{}'), coalesce(jsonb_object_agg(o.key, n.value), '{}')
      INTO kept_before, kept_after
      FROM jsonb_each(old_row) AS o JOIN jsonb_each(new_row) AS n USING (key)
      WHERE o.value IS DISTINCT FROM n.value;
    IF kept_before = '{}' THEN RETURN NULL; END IF;
  ELSE
    kept_before := old_row;
    kept_after := new_row;
  END IF;
  INSERT INTO action.changes (journal_id, table_name, row_key, before, after)
  VALUES (journal, TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME, row_key, kept_before - hidden, kept_after - hidden);
  RETURN NULL;
END $$;
