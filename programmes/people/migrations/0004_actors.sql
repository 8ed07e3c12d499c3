-- Who acts. It is asked before anybody acts, so that row security would hide the answer: these two run with their owner's
-- rights, read nothing else, and are told a person that was proven or the hash of a key that was shown.

CREATE FUNCTION people.actor_in(who uuid, signed_in uuid) RETURNS TABLE (
  organisation uuid, title jsonb, jurisdiction text, is_regional boolean, roles text[]
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT o.id, o.title, o.jurisdiction, o.is_regional, m.roles
  FROM people.memberships AS m
  JOIN people.organisations AS o ON o.id = m.organisation
  LEFT JOIN people.choices AS c ON c.person = m.person AND c.organisation = m.organisation
  WHERE m.person = who AND m.until IS NULL AND o.closed_at IS NULL
  ORDER BY (c.session = signed_in) IS TRUE DESC, c.chosen_at DESC NULLS LAST, m.since, m.id
  LIMIT 1
$$;
COMMENT ON FUNCTION people.actor_in IS 'For which organisation a person acts in a session: the one chosen there, else the one chosen last, else the first.';

CREATE FUNCTION people.actor_with(shown bytea, at timestamptz) RETURNS TABLE (
  key uuid, person uuid, name text, scopes text[], organisation uuid, title jsonb, jurisdiction text, is_regional boolean,
  roles text[]
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.id, k.person, u.name, k.scopes, o.id, o.title, o.jurisdiction, o.is_regional, m.roles
  FROM people.keys AS k
  JOIN people.memberships AS m ON m.person = k.person AND m.organisation = k.organisation AND m.until IS NULL
  JOIN people.organisations AS o ON o.id = k.organisation AND o.closed_at IS NULL
  JOIN auth."user" AS u ON u.id = k.person
  WHERE k.secret_hash = shown AND k.revoked_at IS NULL AND k.expires_at > at
$$;
COMMENT ON FUNCTION people.actor_with IS 'As whom and for which organisation a key acts; nothing once it, the membership or the organisation ended.';

REVOKE EXECUTE ON FUNCTION people.actor_in, people.actor_with FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.actor_in, people.actor_with TO onedelta_app;

-- Said twice, here and in the actions: an organisation that has an administrator keeps one for as long as it is open.
CREATE FUNCTION people.keep_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF 'administrator' = ANY (OLD.roles) AND OLD.until IS NULL
    AND EXISTS (SELECT FROM people.organisations AS o WHERE o.id = OLD.organisation AND o.closed_at IS NULL)
    AND NOT EXISTS (
      SELECT FROM people.memberships AS m
      WHERE m.organisation = OLD.organisation AND m.until IS NULL AND 'administrator' = ANY (m.roles)
    )
  THEN
    RAISE EXCEPTION 'organisation % would be left without an administrator', OLD.organisation;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER memberships_administrator_stays AFTER UPDATE ON people.memberships
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION people.keep_administrator();
