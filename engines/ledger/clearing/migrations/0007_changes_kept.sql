-- States of cycles and instructions, and increases that were paid, change in place: where an action does that, what was there before is
-- kept beside its audit row. A client of the engine that has no actions keeps its own record.

CREATE TRIGGER cycles_update_kept AFTER UPDATE ON clearing.cycles
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
  WHEN (coalesce(current_setting('onedelta.journal', true), '') <> '')
  EXECUTE FUNCTION action.keep_changes('scheme,number', '');
CREATE TRIGGER instructions_update_kept AFTER UPDATE ON clearing.instructions
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
  WHEN (coalesce(current_setting('onedelta.journal', true), '') <> '')
  EXECUTE FUNCTION action.keep_changes('id', '');
CREATE TRIGGER increases_update_kept AFTER UPDATE ON clearing.increases
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT
  WHEN (coalesce(current_setting('onedelta.journal', true), '') <> '')
  EXECUTE FUNCTION action.keep_changes('id', '');
