-- A bulletin under embargo is frozen before anybody may see it: what it makes public waits with it.

CREATE TABLE collection.planned_releases (
  request_id uuid NOT NULL,
  item integer NOT NULL,
  day date NOT NULL,
  public_at timestamptz NOT NULL,
  planned_by_name text NOT NULL,
  planned_at timestamptz NOT NULL,
  CONSTRAINT planned_releases_pkey PRIMARY KEY (request_id, item, public_at),
  CONSTRAINT planned_releases_item_fkey FOREIGN KEY (request_id, item) REFERENCES collection.items (request_id, number)
);
COMMENT ON TABLE collection.planned_releases IS 'Accepted figures that become public at a moment to come, with the edition that first publishes them.';
COMMENT ON COLUMN collection.planned_releases.request_id IS 'The request.';
COMMENT ON COLUMN collection.planned_releases.item IS 'Number of the item.';
COMMENT ON COLUMN collection.planned_releases.day IS 'The day of publication that the observation will have.';
COMMENT ON COLUMN collection.planned_releases.public_at IS 'The moment from which on it is public.';
COMMENT ON COLUMN collection.planned_releases.planned_by_name IS 'Who planned it, by the name at that time.';
COMMENT ON COLUMN collection.planned_releases.planned_at IS 'When it was planned.';

GRANT SELECT, INSERT ON collection.planned_releases TO onedelta_app;

ALTER TABLE collection.planned_releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.planned_releases FORCE ROW LEVEL SECURITY;
-- When a bulletin comes out is the office's alone to know.
CREATE POLICY planned_releases_fence ON collection.planned_releases TO onedelta_app USING (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.asking = (SELECT action.organisation()))
);

CREATE TRIGGER planned_releases_kept AFTER INSERT OR UPDATE OR DELETE ON collection.planned_releases
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,item,public_at');
