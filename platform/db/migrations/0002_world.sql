-- Which world a database holds is a fact of its own, told by who sets it up: a function of the migrator's, which the app may call and
-- not replace. A name can be changed, or be chosen by somebody for a copy. A database from before has its name to go by, once.

DO $$ BEGIN
  EXECUTE format(
    'CREATE FUNCTION house.world() RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS %L',
    format('SELECT %L::text', coalesce(
      nullif(current_setting('onedelta.world', true), ''),
      CASE WHEN right(current_database(), 10) = '_simulated' THEN 'simulated' ELSE 'recorded' END
    ))
  );
END $$;
COMMENT ON FUNCTION house.world IS 'Which world this database holds: recorded or simulated.';
