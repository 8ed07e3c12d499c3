-- A re-settlement remembers which visits it divided. Ids are made before the person is locked, so that a visit which waited behind it has an
-- earlier one, and counted on what it moved all the same.

ALTER TABLE health.moved_totals ADD COLUMN settlements uuid[];
COMMENT ON COLUMN health.moved_totals.settlements IS 'The visits that stood and were divided: any other of the year came behind it. Null: made before this was kept, and ids tell.';
COMMENT ON COLUMN health.resettlements.id IS 'UUIDv7 of the re-settlement; which settlements were made after it, moved_totals says.';
