-- In the simulated world nobody's records are fenced from visitors and the office; that it is one says the database itself, not its name.
CREATE OR REPLACE FUNCTION health.reaches_all() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT action.is_house() OR action.is_office() AND house.world() = 'simulated'
$$;
