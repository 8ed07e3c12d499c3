-- What a bulletin was called in each edition, for feeds; and who is inside of an embargo, said in one place.

ALTER TABLE bulletin.editions ADD COLUMN title jsonb;
COMMENT ON COLUMN bulletin.editions.title IS 'What the bulletin is called in it, by language; null for editions before this was kept.';

-- The house, and those of its organisation who have to do with texts.
CREATE FUNCTION bulletin.is_inside(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
$$
  SELECT action.is_house() OR coalesce(organisation = action.organisation(), false)
    AND action.has_role('reader', 'analyst', 'approver', 'administrator')
$$;

ALTER POLICY editions_read ON bulletin.editions USING (
  public_at = frozen_at OR public_at <= now() OR bulletin.is_inside(organisation)
);
