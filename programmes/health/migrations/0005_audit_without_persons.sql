-- The audit is read by administrators of the region's office too, who see no insured person: what a row says of one stays in the
-- row, which has its own history. Who changed it, and when, the audit says as before.
DROP TRIGGER filings_kept ON health.filings;
DROP TRIGGER holders_kept ON health.holders;
CREATE TRIGGER filings_by_action AFTER INSERT OR UPDATE OR DELETE ON health.filings
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER holders_by_action AFTER INSERT OR UPDATE OR DELETE ON health.holders
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER insured_persons_by_action AFTER INSERT OR UPDATE OR DELETE ON health.insured_persons
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
CREATE TRIGGER chronic_entitlements_by_action AFTER INSERT OR UPDATE OR DELETE ON health.chronic_entitlements
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();
