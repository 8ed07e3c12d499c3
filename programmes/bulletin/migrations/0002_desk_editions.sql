-- breaking: old code adds editions without an origin and a moment of publication, and is refused.
-- Editions that an organisation publishes from its desk: under embargo until a moment, and corrected by errata.

ALTER TABLE bulletin.editions
  ADD COLUMN origin text,
  ADD COLUMN organisation uuid,
  ADD COLUMN publisher jsonb,
  ADD COLUMN published_by uuid,
  ADD COLUMN public_at timestamptz,
  ADD COLUMN erratum_of text,
  ADD COLUMN change jsonb,
  ADD COLUMN despite text,
  ADD COLUMN own_check jsonb;

UPDATE bulletin.editions SET origin = 'pack', public_at = frozen_at;

ALTER TABLE bulletin.editions
  ALTER COLUMN origin SET NOT NULL,
  ALTER COLUMN public_at SET NOT NULL,
  ADD CONSTRAINT editions_origin_known CHECK (origin IN ('pack', 'desk')),
  ADD CONSTRAINT editions_public_once_frozen CHECK (public_at >= frozen_at),
  ADD CONSTRAINT editions_bulletin_id_key UNIQUE (bulletin, id),
  ADD CONSTRAINT editions_erratum_fkey FOREIGN KEY (bulletin, erratum_of) REFERENCES bulletin.editions (bulletin, id),
  ADD CONSTRAINT editions_erratum_of_another CHECK (erratum_of <> id),
  ADD CONSTRAINT editions_erratum_says_what CHECK ((erratum_of IS NULL) = (change IS NULL)),
  ADD CONSTRAINT editions_despite_said CHECK (despite <> '');
COMMENT ON COLUMN bulletin.editions.bulletin IS 'Id of the bulletin, in the region pack or of the desk.';
COMMENT ON COLUMN bulletin.editions.origin IS 'Where its text lives: in the region pack, or here since it came from the desk.';
COMMENT ON COLUMN bulletin.editions.organisation IS 'The organisation that published it; null for the house itself.';
COMMENT ON COLUMN bulletin.editions.publisher IS 'What that organisation was called, by language; null for the house itself.';
COMMENT ON COLUMN bulletin.editions.published_by IS 'The person who published it; shown to nobody but who reads the audit.';
COMMENT ON COLUMN bulletin.editions.public_at IS 'From this moment on anybody may see it; before, the organisation alone.';
COMMENT ON COLUMN bulletin.editions.erratum_of IS 'The edition of the same bulletin that it corrects.';
COMMENT ON COLUMN bulletin.editions.change IS 'What it corrects, in words, by language.';
COMMENT ON COLUMN bulletin.editions.despite IS 'Why it was published although its check found something wrong.';
COMMENT ON COLUMN bulletin.editions.own_check IS 'How many claims its check read, and how many of them fit neither the text nor the data; null for editions before this was kept.';

CREATE INDEX editions_public_idx ON bulletin.editions (public_at);
CREATE INDEX editions_erratum_idx ON bulletin.editions (erratum_of) WHERE erratum_of IS NOT NULL;

-- What isn't under embargo is there for everybody whatever the clocks say; the rest by this server's own.
ALTER TABLE bulletin.editions ENABLE ROW LEVEL SECURITY;
ALTER TABLE bulletin.editions FORCE ROW LEVEL SECURITY;
CREATE POLICY editions_read ON bulletin.editions FOR SELECT TO onedelta_app USING (
  public_at = frozen_at
  OR public_at <= now()
  OR (SELECT action.is_house())
  OR organisation = (SELECT action.organisation())
    AND (SELECT action.has_role('reader', 'analyst', 'approver', 'administrator'))
);
CREATE POLICY editions_written ON bulletin.editions FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR organisation = (SELECT action.organisation())
);

CREATE TRIGGER editions_kept AFTER INSERT ON bulletin.editions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'content');

-- Whoever publishes has to know whether a bulletin exists, also where its editions are under another's embargo.
CREATE FUNCTION bulletin.newest_edition(wanted text)
  RETURNS TABLE (number integer, organisation uuid, public_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
$$
  SELECT e.number, e.organisation, e.public_at FROM bulletin.editions AS e
  WHERE e.bulletin = wanted ORDER BY e.number DESC LIMIT 1
$$;
REVOKE EXECUTE ON FUNCTION bulletin.newest_edition FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bulletin.newest_edition TO onedelta_app;
