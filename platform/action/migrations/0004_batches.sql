-- Many inputs of one action in one transaction: each change belongs to the audit row of its own input, and those rows are
-- written after the changes, when it is known which inputs were done.

ALTER TABLE action.changes
  DROP CONSTRAINT changes_journal_fkey,
  ADD CONSTRAINT changes_journal_fkey FOREIGN KEY (journal_id) REFERENCES action.journal (id)
    DEFERRABLE INITIALLY DEFERRED;

-- The audit rows of this transaction: one, or one for each input of a batch.
CREATE FUNCTION action.journals() RETURNS uuid[] LANGUAGE sql STABLE AS
  $$ SELECT string_to_array(nullif(current_setting('onedelta.journal', true), ''), ',')::uuid[] $$;

-- Ends a statement whose rows belong to no input of the transaction; of this type to stand where an id would.
CREATE FUNCTION action.no_journal(table_name text) RETURNS uuid LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % was changed outside an action, for no input of its batch, or in its key', table_name;
END $$;

-- A row's key as text, parts joined by a slash. The short ones first: they are put into the statement itself.
CREATE FUNCTION action.long_row_key(content jsonb, keys text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(content ->> key, '/' ORDER BY place) FROM unnest(keys) WITH ORDINALITY AS k (key, place)
$$;
CREATE FUNCTION action.row_key(content jsonb, keys text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE cardinality(keys)
    WHEN 1 THEN content ->> keys[1]
    WHEN 2 THEN (content ->> keys[1]) || '/' || (content ->> keys[2])
    ELSE action.long_row_key(content, keys)
  END
$$;

-- Keeps what a statement did to its rows, all at once. Arguments: the columns of the key; those that are never kept; the
-- column that holds the id of the audit row. What that column holds counts where it is an audit row of this transaction.
-- Where it is not, a new row is refused; one that was there before may only be changed by an action with one input.
CREATE FUNCTION action.keep_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  journals uuid[] := coalesce(action.journals(), '{}');
  single uuid := CASE WHEN cardinality(journals) = 1 THEN journals[1] END;
  keys text[] := string_to_array(TG_ARGV[0], ',');
  hidden text[] := string_to_array(coalesce(TG_ARGV[1], ''), ',');
  holder text := TG_ARGV[2];
  kept_table text := TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME;
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO action.changes (journal_id, table_name, row_key, before, after)
    SELECT coalesce(j.id, CASE WHEN holder IS NULL THEN single END, action.no_journal(kept_table)),
      kept_table, action.row_key(n.content, keys), NULL, n.content - hidden
    FROM (SELECT to_jsonb(r) AS content FROM new_rows AS r) AS n
    LEFT JOIN unnest(journals) AS j (id) ON j.id = (n.content ->> holder)::uuid;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO action.changes (journal_id, table_name, row_key, before, after)
    SELECT coalesce(j.id, single, action.no_journal(kept_table)),
      kept_table, action.row_key(o.content, keys), o.content - hidden, NULL
    FROM (SELECT to_jsonb(r) AS content FROM old_rows AS r) AS o
    LEFT JOIN unnest(journals) AS j (id) ON j.id = (o.content ->> holder)::uuid;
  ELSE
    INSERT INTO action.changes (journal_id, table_name, row_key, before, after)
    SELECT
      CASE
        WHEN o.content IS NULL THEN action.no_journal(kept_table)
        WHEN j.id IS NOT NULL THEN j.id
        WHEN single IS NOT NULL AND (holder IS NULL OR o.content -> holder IS NOT DISTINCT FROM n.content -> holder) THEN single
        ELSE action.no_journal(kept_table)
      END,
      kept_table, n.row_key, d.before - hidden, d.after - hidden
    FROM (SELECT action.row_key(to_jsonb(r), keys) AS row_key, to_jsonb(r) AS content FROM new_rows AS r) AS n
    LEFT JOIN (SELECT action.row_key(to_jsonb(r), keys) AS row_key, to_jsonb(r) AS content FROM old_rows AS r) AS o USING (row_key)
    CROSS JOIN LATERAL (
      SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, a.value) AS after
      FROM jsonb_each(o.content) AS b JOIN jsonb_each(n.content) AS a USING (key)
      WHERE b.value IS DISTINCT FROM a.value
    ) AS d
    LEFT JOIN unnest(journals) AS j (id) ON j.id = (n.content ->> holder)::uuid
    WHERE o.content IS NULL OR d.before IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

-- Has what is done to a table's rows kept by statement: `SELECT action.keep_changes_of('health.visits', 'id', '', 'journal_id')`,
-- with the arguments of `action.keep_changes`; null where no column holds the audit row, and so no batch may change the table.
CREATE FUNCTION action.keep_changes_of(kept_table regclass, keys text, hidden text, holder text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  named text := (SELECT relname FROM pg_catalog.pg_class WHERE oid = kept_table);
  arguments text := concat_ws(', ', quote_literal(keys), quote_literal(hidden), quote_literal(holder));
BEGIN
  EXECUTE format(
    'CREATE TRIGGER %I AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes(%s)', named || '_insert_kept', kept_table, arguments);
  EXECUTE format(
    'CREATE TRIGGER %I AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
     FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes(%s)', named || '_update_kept', kept_table, arguments);
  EXECUTE format(
    'CREATE TRIGGER %I AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows
     FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes(%s)', named || '_delete_kept', kept_table, arguments);
END $$;
