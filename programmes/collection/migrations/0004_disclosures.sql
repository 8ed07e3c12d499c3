-- breaking: old code looks for collection.releases and collection.planned_releases.
-- A release is a text under test; figures that become public are disclosed. One word, one meaning.

ALTER TABLE collection.releases RENAME TO disclosures;
ALTER TABLE collection.disclosures RENAME COLUMN released_on TO disclosed_on;
ALTER TABLE collection.disclosures RENAME COLUMN released_by_name TO disclosed_by_name;
ALTER TABLE collection.disclosures RENAME COLUMN released_at TO disclosed_at;
ALTER TABLE collection.disclosures RENAME CONSTRAINT releases_pkey TO disclosures_pkey;
ALTER TABLE collection.disclosures RENAME CONSTRAINT releases_item_fkey TO disclosures_item_fkey;
ALTER POLICY releases_seen ON collection.disclosures RENAME TO disclosures_seen;
ALTER POLICY releases_made ON collection.disclosures RENAME TO disclosures_made;
ALTER TRIGGER releases_kept ON collection.disclosures RENAME TO disclosures_kept;
COMMENT ON COLUMN collection.disclosures.disclosed_on IS 'The day of publication that the observation has.';
COMMENT ON COLUMN collection.disclosures.disclosed_by_name IS 'Who made it public, by the name at that time.';
COMMENT ON COLUMN collection.disclosures.disclosed_at IS 'When it was made public.';

ALTER TABLE collection.planned_releases RENAME TO planned_disclosures;
ALTER TABLE collection.planned_disclosures RENAME CONSTRAINT planned_releases_pkey TO planned_disclosures_pkey;
ALTER TABLE collection.planned_disclosures RENAME CONSTRAINT planned_releases_item_fkey TO planned_disclosures_item_fkey;
ALTER POLICY planned_releases_fence ON collection.planned_disclosures RENAME TO planned_disclosures_fence;
ALTER TRIGGER planned_releases_kept ON collection.planned_disclosures RENAME TO planned_disclosures_kept;
