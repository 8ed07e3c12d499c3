-- A draft and all that belongs to it is seen by the organisation that writes it alone, and there by whoever has a part in
-- its bulletins: a contributor has none. What hangs on a draft goes by the draft's own fence.

ALTER TABLE desk.drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY drafts_read ON desk.drafts FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR organisation = (SELECT action.organisation())
    AND (SELECT action.has_role('reader', 'analyst', 'approver', 'administrator'))
);
CREATE POLICY drafts_begun ON desk.drafts FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR organisation = (SELECT action.organisation()) AND (SELECT action.has_role('analyst'))
);
CREATE POLICY drafts_moved ON desk.drafts FOR UPDATE TO onedelta_app USING (
  (SELECT action.is_house()) OR organisation = (SELECT action.organisation())
    AND (SELECT action.has_role('analyst', 'approver'))
);

ALTER TABLE desk.steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.steps FORCE ROW LEVEL SECURITY;
CREATE POLICY steps_read ON desk.steps FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY steps_taken ON desk.steps FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst', 'approver')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);

ALTER TABLE desk.texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.texts FORCE ROW LEVEL SECURITY;
CREATE POLICY texts_read ON desk.texts FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY texts_begun ON desk.texts FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
-- Whoever reviews locks a text while a comment is set on it.
CREATE POLICY texts_written ON desk.texts FOR UPDATE TO onedelta_app USING (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst', 'approver', 'reader', 'administrator')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
) WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);

ALTER TABLE desk.saves ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.saves FORCE ROW LEVEL SECURITY;
CREATE POLICY saves_read ON desk.saves FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY saves_made ON desk.saves FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);

ALTER TABLE desk.snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.snapshots FORCE ROW LEVEL SECURITY;
CREATE POLICY snapshots_read ON desk.snapshots FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY snapshots_made ON desk.snapshots FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);

ALTER TABLE desk.figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.figures FORCE ROW LEVEL SECURITY;
CREATE POLICY figures_read ON desk.figures FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY figures_stated ON desk.figures FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('analyst')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);

ALTER TABLE desk.comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk.comments FORCE ROW LEVEL SECURITY;
CREATE POLICY comments_read ON desk.comments FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY comments_written ON desk.comments FOR INSERT TO onedelta_app WITH CHECK (
  ((SELECT action.is_house()) OR (SELECT action.has_role('reader', 'analyst', 'approver')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
CREATE POLICY comments_moved ON desk.comments FOR UPDATE TO onedelta_app USING (
  ((SELECT action.is_house()) OR (SELECT action.has_role('reader', 'analyst', 'approver')))
    AND EXISTS (SELECT FROM desk.drafts AS d WHERE d.id = draft_id)
);
