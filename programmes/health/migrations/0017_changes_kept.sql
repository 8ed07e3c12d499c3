-- Registers whose rows are changed, and not only added, keep what was there before: of the month end and of catalogues beside the audit row,
-- as they name no person; of insured persons in a table of their own, which only those read who read the person.

-- New rows are their own record: only changes are kept, set-based, for a list may have 100,000 differences.
CREATE TRIGGER lists_update_kept AFTER UPDATE ON health.lists
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('id', '');
CREATE TRIGGER differences_update_kept AFTER UPDATE ON health.differences
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('id', '');
CREATE TRIGGER disputes_update_kept AFTER UPDATE ON health.disputes
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('id', '');
CREATE TRIGGER receipts_update_kept AFTER UPDATE ON health.receipts
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('id', '');
CREATE TRIGGER closed_months_update_kept AFTER UPDATE ON health.closed_months
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('month', '');
CREATE TRIGGER catalogue_items_update_kept AFTER UPDATE ON health.catalogue_items
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION action.keep_changes('place,code,valid_from', '');

CREATE TABLE health.person_changes (
  id bigint GENERATED ALWAYS AS IDENTITY,
  insured uuid NOT NULL,
  journal_id uuid NOT NULL,
  table_name text NOT NULL,
  row_key text NOT NULL,
  before jsonb NOT NULL,
  after jsonb NOT NULL,
  CONSTRAINT person_changes_pkey PRIMARY KEY (id),
  CONSTRAINT person_changes_journal_fkey FOREIGN KEY (journal_id) REFERENCES action.journal (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX person_changes_insured_idx ON health.person_changes (insured, id);
COMMENT ON TABLE health.person_changes IS 'What was changed of an insured person''s register rows: before and after. Written by triggers alone; the audit, which others read, names no person.';
COMMENT ON COLUMN health.person_changes.id IS 'Order of writing.';
COMMENT ON COLUMN health.person_changes.insured IS 'Of whom.';
COMMENT ON COLUMN health.person_changes.journal_id IS 'The audit row of the change: who, when.';
COMMENT ON COLUMN health.person_changes.table_name IS 'Which register.';
COMMENT ON COLUMN health.person_changes.row_key IS 'Its row; parts of the key joined by a slash.';
COMMENT ON COLUMN health.person_changes.before IS 'The columns that changed, as they were.';
COMMENT ON COLUMN health.person_changes.after IS 'The same as they became.';

GRANT SELECT ON health.person_changes TO onedelta_app;
ALTER TABLE health.person_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.person_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY person_changes_read ON health.person_changes FOR SELECT TO onedelta_app USING (
  (SELECT health.reaches_all()) OR EXISTS (SELECT FROM health.insured_persons AS p WHERE p.id = insured)
);

-- Arguments: the columns of the row's key, then the one that holds the insured person. Runs as its owner, so that the app can't write
-- what nobody changed.
CREATE FUNCTION health.keep_person_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  journals uuid[] := coalesce(action.journals(), '{}');
  keys text[] := string_to_array(TG_ARGV[0], ',');
BEGIN
  IF cardinality(journals) <> 1 THEN
    RAISE EXCEPTION 'rows of %.% are changed by one input at a time', TG_TABLE_SCHEMA, TG_TABLE_NAME;
  END IF;
  INSERT INTO health.person_changes (insured, journal_id, table_name, row_key, before, after)
  SELECT (n.content ->> TG_ARGV[1])::uuid, journals[1], TG_TABLE_NAME, n.row_key, d.before, d.after
  FROM (SELECT action.row_key(to_jsonb(r), keys) AS row_key, to_jsonb(r) AS content FROM new_rows AS r) AS n
  JOIN (SELECT action.row_key(to_jsonb(r), keys) AS row_key, to_jsonb(r) AS content FROM old_rows AS r) AS o USING (row_key)
  CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(b.key, b.value) AS before, jsonb_object_agg(b.key, a.value) AS after
    FROM jsonb_each(o.content) AS b JOIN jsonb_each(n.content) AS a USING (key)
    WHERE b.value IS DISTINCT FROM a.value
  ) AS d
  WHERE d.before IS NOT NULL
  ORDER BY n.row_key;
  RETURN NULL;
END $$;
CREATE TRIGGER insured_persons_update_kept AFTER UPDATE ON health.insured_persons
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.keep_person_changes('id', 'id');
CREATE TRIGGER filings_update_kept AFTER UPDATE ON health.filings
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.keep_person_changes('id', 'insured');
CREATE TRIGGER chronic_entitlements_update_kept AFTER UPDATE ON health.chronic_entitlements
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.keep_person_changes('insured,disease,valid_from', 'insured');
CREATE TRIGGER holders_update_kept AFTER UPDATE ON health.holders
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION health.keep_person_changes('person,insured,since', 'insured');
