-- An edition under embargo may be withdrawn before its moment. It stays as it was frozen, for its organisation alone: to
-- everybody else it never was. What has come out is never withdrawn.

CREATE TABLE bulletin.withdrawals (
  edition text NOT NULL,
  organisation uuid,
  reason text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  withdrawn_by_name text NOT NULL,
  CONSTRAINT withdrawals_pkey PRIMARY KEY (edition),
  CONSTRAINT withdrawals_edition_fkey FOREIGN KEY (edition) REFERENCES bulletin.editions (id),
  CONSTRAINT withdrawals_reason_said CHECK (length(reason) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE bulletin.withdrawals IS 'Editions that were withdrawn before they came out. Only ever added to.';
COMMENT ON COLUMN bulletin.withdrawals.edition IS 'The edition.';
COMMENT ON COLUMN bulletin.withdrawals.organisation IS 'The organisation that had frozen it; null for the house itself.';
COMMENT ON COLUMN bulletin.withdrawals.reason IS 'Why, in the words of who withdrew it.';
COMMENT ON COLUMN bulletin.withdrawals.withdrawn_at IS 'When.';
COMMENT ON COLUMN bulletin.withdrawals.withdrawn_by_name IS 'Who did it, by the name at that time.';

GRANT SELECT, INSERT ON bulletin.withdrawals TO onedelta_app;

ALTER TABLE bulletin.withdrawals ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin.withdrawals FORCE ROW LEVEL SECURITY;
CREATE POLICY withdrawals_read ON bulletin.withdrawals FOR SELECT TO onedelta_app USING (
  bulletin.is_inside(organisation)
);
CREATE POLICY withdrawals_made ON bulletin.withdrawals FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR organisation = (SELECT action.organisation()) AND (SELECT action.has_role('approver'))
);

CREATE TRIGGER withdrawals_kept AFTER INSERT ON bulletin.withdrawals
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('edition', '');

-- The last word has the server's clock, as late as it can be asked: what somebody may have read stays.
CREATE FUNCTION bulletin.refuse_late_withdrawal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM bulletin.editions AS e
    WHERE e.id = NEW.edition AND e.organisation IS NOT DISTINCT FROM NEW.organisation
      AND e.public_at > e.frozen_at AND e.public_at > clock_timestamp()
  ) THEN
    RAISE EXCEPTION 'the edition % has come out', NEW.edition USING ERRCODE = 'check_violation',
      CONSTRAINT = 'withdrawals_before_it_came_out';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER withdrawals_before_it_came_out AFTER INSERT ON bulletin.withdrawals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION bulletin.refuse_late_withdrawal();

-- Which editions nobody outside ever sees; few, and looked up once for a statement.
CREATE FUNCTION bulletin.withdrawn_editions() RETURNS SETOF text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$ SELECT w.edition FROM bulletin.withdrawals AS w $$;
REVOKE EXECUTE ON FUNCTION bulletin.withdrawn_editions FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bulletin.withdrawn_editions TO onedelta_app;

ALTER POLICY editions_read ON bulletin.editions USING (
  bulletin.is_inside(organisation)
  OR (public_at = frozen_at OR public_at <= now()) AND id NOT IN (SELECT bulletin.withdrawn_editions())
);

-- Numbers are never used twice; what was withdrawn holds nobody up.
CREATE OR REPLACE FUNCTION bulletin.newest_edition(wanted text)
  RETURNS TABLE (number integer, organisation uuid, public_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
  SELECT e.number, e.organisation, (
    SELECT max(o.public_at) FROM bulletin.editions AS o
    WHERE o.bulletin = wanted AND NOT EXISTS (SELECT FROM bulletin.withdrawals AS w WHERE w.edition = o.id)
  )
  FROM bulletin.editions AS e WHERE e.bulletin = wanted ORDER BY e.number DESC LIMIT 1
$$;
