-- Who reaches which row. An administrator reaches the own organisation; one of the region's office, every organisation.

CREATE FUNCTION people.administers(organisation uuid) RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT action.has_role('administrator') AND (action.is_office() OR organisation = action.organisation()) $$;

ALTER TABLE people.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY memberships_read ON people.memberships FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house())
  OR person = (SELECT action.person())
  OR organisation = (SELECT action.organisation())
  OR ((SELECT action.is_office()) AND (SELECT action.has_role('administrator')))
);
-- An invitation that is accepted makes a membership, and the house does that.
CREATE POLICY memberships_written ON people.memberships FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY memberships_changed ON people.memberships FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR person = (SELECT action.person()) OR people.administers(organisation))
  -- One's own membership one may end, and not otherwise change.
  WITH CHECK (
    (SELECT action.is_house()) OR people.administers(organisation)
    OR (person = (SELECT action.person()) AND until IS NOT NULL)
  );

ALTER TABLE people.organisations ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.organisations FORCE ROW LEVEL SECURITY;
-- The office knows whom it works with; everybody who signed in, whom they may turn to.
CREATE POLICY organisations_read ON people.organisations FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house())
  OR (SELECT action.is_office())
  OR id = (SELECT action.organisation())
  OR (is_regional AND (SELECT action.person()) IS NOT NULL)
  OR id IN (
    SELECT m.organisation FROM people.memberships AS m WHERE m.person = (SELECT action.person()) AND m.until IS NULL
  )
);
CREATE POLICY organisations_written ON people.organisations FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR ((SELECT action.is_office()) AND (SELECT action.has_role('administrator')))
);
CREATE POLICY organisations_changed ON people.organisations FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR people.administers(id))
  WITH CHECK ((SELECT action.is_house()) OR people.administers(id));

ALTER TABLE people.invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY invitations_fence ON people.invitations TO onedelta_app
  USING ((SELECT action.is_house()) OR people.administers(organisation))
  WITH CHECK ((SELECT action.is_house()) OR people.administers(organisation));

ALTER TABLE people.choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.choices FORCE ROW LEVEL SECURITY;
CREATE POLICY choices_fence ON people.choices TO onedelta_app
  USING ((SELECT action.is_house()) OR person = (SELECT action.person()))
  WITH CHECK ((SELECT action.is_house()) OR person = (SELECT action.person()));

ALTER TABLE people.keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.keys FORCE ROW LEVEL SECURITY;
CREATE POLICY keys_read ON people.keys FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR person = (SELECT action.person()) OR people.administers(organisation)
);
CREATE POLICY keys_written ON people.keys FOR INSERT TO onedelta_app WITH CHECK (
  person = (SELECT action.person()) AND organisation = (SELECT action.organisation())
);
CREATE POLICY keys_changed ON people.keys FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house()) OR person = (SELECT action.person()) OR people.administers(organisation))
  WITH CHECK (revoked_at IS NOT NULL);

ALTER TABLE people.key_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE people.key_uses FORCE ROW LEVEL SECURITY;
CREATE POLICY key_uses_read ON people.key_uses FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR EXISTS (SELECT FROM people.keys AS k WHERE k.id = key)
);
CREATE POLICY key_uses_written ON people.key_uses FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
CREATE POLICY key_uses_changed ON people.key_uses FOR UPDATE TO onedelta_app
  USING ((SELECT action.is_house())) WITH CHECK ((SELECT action.is_house()));
