-- Bulletins frozen at publication. Only ever added to.

CREATE TABLE bulletin.editions (
  id text NOT NULL,
  bulletin text NOT NULL,
  number integer NOT NULL,
  as_of date NOT NULL,
  frozen_at timestamptz NOT NULL,
  hash text NOT NULL,
  content text NOT NULL,
  CONSTRAINT editions_pkey PRIMARY KEY (id),
  CONSTRAINT editions_number_key UNIQUE (bulletin, number),
  CONSTRAINT editions_number_positive CHECK (number > 0),
  CONSTRAINT editions_id_made_of_its_parts CHECK (id = bulletin || '-' || number),
  CONSTRAINT editions_hash_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT editions_content_json CHECK (content IS JSON OBJECT)
);
COMMENT ON TABLE bulletin.editions IS 'Bulletins as they were frozen, each with everything that decides its figures.';
COMMENT ON COLUMN bulletin.editions.id IS 'Permanent id of the edition: bulletin and number.';
COMMENT ON COLUMN bulletin.editions.bulletin IS 'Id of the bulletin in the region pack.';
COMMENT ON COLUMN bulletin.editions.number IS 'Counts the editions of a bulletin from 1.';
COMMENT ON COLUMN bulletin.editions.as_of IS 'Its figures were judged with what was known by the end of this day.';
COMMENT ON COLUMN bulletin.editions.frozen_at IS 'When it was frozen.';
COMMENT ON COLUMN bulletin.editions.hash IS 'SHA-256 in hexadecimal over texts, figures, inputs and definitions.';
COMMENT ON COLUMN bulletin.editions.content IS 'The edition in canonical JSON (RFC 8785), as text: its bytes are what was hashed.';

GRANT SELECT, INSERT ON bulletin.editions TO onedelta_app;
