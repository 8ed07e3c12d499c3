-- breaking: people.actor_in and people.actor_with answer one column more, so that code from before reads them no longer by place.
-- An administrator has to have a second step some days after becoming one. How many, the server says: here stands since when.

ALTER TABLE people.memberships ADD COLUMN administrator_since timestamptz;
COMMENT ON COLUMN people.memberships.administrator_since IS
  'Since when the role of administrator is among the roles, where it was given later than the membership; else null.';
GRANT UPDATE (administrator_since) ON people.memberships TO onedelta_app;

CREATE FUNCTION people.unproven_since(who uuid, signed_in uuid) RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT min(coalesce(m.administrator_since, m.since))
  FROM people.memberships AS m
  JOIN people.organisations AS o ON o.id = m.organisation
  WHERE m.person = who AND m.until IS NULL AND o.closed_at IS NULL AND 'administrator' = ANY (m.roles)
    AND NOT (
      (
        EXISTS (SELECT FROM auth.passkey AS p WHERE p."userId" = who)
        OR EXISTS (SELECT FROM auth."user" AS u WHERE u.id = who AND u."twoFactorEnabled")
      )
      -- A password alone opens a session also for who has a passkey. What an identity provider asks for is its own affair.
      AND (
        signed_in IS NULL
        OR EXISTS (
          SELECT FROM auth.session AS s
          WHERE s.id = signed_in AND (s."secondFactor" OR s.means IS DISTINCT FROM 'password')
        )
      )
    )
$$;
COMMENT ON FUNCTION people.unproven_since IS
  'Since when a person has been an administrator anywhere, if they have no second step or came in without it; else null. No session: by a key.';

DROP FUNCTION people.actor_in, people.actor_with;

CREATE FUNCTION people.actor_in(who uuid, signed_in uuid) RETURNS TABLE (
  organisation uuid, title jsonb, jurisdiction text, is_regional boolean, roles text[], unproven_since timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT o.id, o.title, o.jurisdiction, o.is_regional, m.roles,
    -- Many read, few are administrators: the others cost one look at an index.
    CASE WHEN EXISTS (
      SELECT FROM people.memberships AS a
      WHERE a.person = who AND a.until IS NULL AND 'administrator' = ANY (a.roles)
    ) THEN people.unproven_since(who, signed_in) END
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
  roles text[], unproven_since timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT k.id, k.person, u.name, k.scopes, o.id, o.title, o.jurisdiction, o.is_regional, m.roles,
    people.unproven_since(k.person, NULL)
  FROM people.keys AS k
  JOIN people.memberships AS m ON m.person = k.person AND m.organisation = k.organisation AND m.until IS NULL
  JOIN people.organisations AS o ON o.id = k.organisation AND o.closed_at IS NULL
  JOIN auth."user" AS u ON u.id = k.person
  WHERE k.secret_hash = shown AND k.revoked_at IS NULL AND k.expires_at > at
$$;
COMMENT ON FUNCTION people.actor_with IS 'As whom and for which organisation a key acts; nothing once it, the membership or the organisation ended.';

REVOKE EXECUTE ON FUNCTION people.unproven_since, people.actor_in, people.actor_with FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people.actor_in, people.actor_with TO onedelta_app;
