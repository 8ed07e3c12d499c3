CREATE TABLE house.migrations (
  schema_name text NOT NULL,
  number integer NOT NULL,
  name text NOT NULL,
  sha256 text NOT NULL,
  applied_at timestamptz NOT NULL,
  CONSTRAINT migrations_pkey PRIMARY KEY (schema_name, number),
  CONSTRAINT migrations_number_positive CHECK (number > 0),
  CONSTRAINT migrations_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

COMMENT ON TABLE house.migrations IS 'Every migration that was applied to this database, with the hash of its text: a text that changed afterwards is refused.';
COMMENT ON COLUMN house.migrations.schema_name IS 'The schema of the module whose migration it is.';
COMMENT ON COLUMN house.migrations.number IS 'Its number, counted from 1 without gaps within the module.';
COMMENT ON COLUMN house.migrations.name IS 'The name of its file.';
COMMENT ON COLUMN house.migrations.sha256 IS 'SHA-256 of its text, in hexadecimal.';
COMMENT ON COLUMN house.migrations.applied_at IS 'When it was applied.';

GRANT SELECT ON house.migrations TO onedelta_app;
