-- What observations are made of: loads, documents, vintages, indicators, units, targets.
-- Every definition is a state, added by a load and never changed; the newest state of an id is the one in force.

CREATE TABLE series.loads (
  id bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  source text NOT NULL,
  sha256 text NOT NULL,
  actor text NOT NULL,
  loaded_at timestamptz NOT NULL,
  CONSTRAINT loads_pkey PRIMARY KEY (id),
  CONSTRAINT loads_kind_known CHECK (kind IN ('pack', 'import', 'recorded')),
  CONSTRAINT loads_source_named CHECK (source <> ''),
  CONSTRAINT loads_sha256_hexadecimal CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE series.loads IS 'One row per batch that changed the store; their order is the order in which they committed.';
COMMENT ON COLUMN series.loads.id IS 'Number of the load; a host that knows the newest knows whether anything is new.';
COMMENT ON COLUMN series.loads.kind IS 'pack: a region pack; import: a file of a person; recorded: from our own registers.';
COMMENT ON COLUMN series.loads.source IS 'The region''s id, the file''s name, or the programme.';
COMMENT ON COLUMN series.loads.sha256 IS 'Hash of what was loaded; a pack with the hash of the newest pack load is not loaded again.';
COMMENT ON COLUMN series.loads.actor IS 'Who loaded it.';
COMMENT ON COLUMN series.loads.loaded_at IS 'When this installation learned it, from the context of the action.';

CREATE TABLE series.documents (
  id text NOT NULL,
  load_id bigint NOT NULL,
  title jsonb NOT NULL,
  publisher text NOT NULL,
  origin text NOT NULL,
  published daterange,
  first_seen date NOT NULL,
  licence text NOT NULL,
  url text,
  transcription text NOT NULL,
  echo_of text,
  note jsonb,
  CONSTRAINT documents_pkey PRIMARY KEY (id, load_id),
  CONSTRAINT documents_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id),
  CONSTRAINT documents_publisher_named CHECK (publisher <> ''),
  CONSTRAINT documents_origin_named CHECK (origin <> ''),
  CONSTRAINT documents_licence_named CHECK (licence <> ''),
  CONSTRAINT documents_published_bounded CHECK (
    published IS NULL
    OR (NOT isempty(published) AND NOT lower_inf(published) AND NOT upper_inf(published))
  ),
  CONSTRAINT documents_transcription_known CHECK (transcription IN ('original', 'copy', 'recalled')),
  CONSTRAINT documents_no_echo_of_itself CHECK (echo_of <> id)
);
COMMENT ON TABLE series.documents IS 'States of documents: where values were read. The newest state of an id is in force.';
COMMENT ON COLUMN series.documents.id IS 'Id of the document, the same through all its states.';
COMMENT ON COLUMN series.documents.load_id IS 'The load that brought this state.';
COMMENT ON COLUMN series.documents.title IS 'Title by language.';
COMMENT ON COLUMN series.documents.publisher IS 'Who published it.';
COMMENT ON COLUMN series.documents.origin IS 'The body that first measured what it says; copies share the origin of what they copy.';
COMMENT ON COLUMN series.documents.published IS 'Days among which the day of publication lies; null: unknown, then first_seen counts.';
COMMENT ON COLUMN series.documents.first_seen IS 'First day on which it is known to have been public.';
COMMENT ON COLUMN series.documents.licence IS 'SPDX identifier, or the terms in words.';
COMMENT ON COLUMN series.documents.url IS 'Where it can be read; null if nowhere on the web.';
COMMENT ON COLUMN series.documents.transcription IS 'original: read in it; copy: read in a third party''s copy; recalled: recalled and checked by sums.';
COMMENT ON COLUMN series.documents.echo_of IS 'The document whose figures it repeats; null if it speaks for itself.';
COMMENT ON COLUMN series.documents.note IS 'Remark by language.';

CREATE TABLE series.vintages (
  id text NOT NULL,
  load_id bigint NOT NULL,
  account text NOT NULL,
  basis text NOT NULL,
  stage text NOT NULL,
  label jsonb NOT NULL,
  rank integer NOT NULL,
  CONSTRAINT vintages_pkey PRIMARY KEY (id, load_id),
  CONSTRAINT vintages_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id),
  CONSTRAINT vintages_stage_known CHECK (
    stage IN ('preliminary', 'final-verified', 'census-revision', 'estimate', 'actual')
  )
);
COMMENT ON TABLE series.vintages IS 'States of vintages: which state of an account a value belongs to.';
COMMENT ON COLUMN series.vintages.id IS 'Id of the vintage, the same through all its states.';
COMMENT ON COLUMN series.vintages.load_id IS 'The load that brought this state.';
COMMENT ON COLUMN series.vintages.account IS 'The body of statistics in which vintages count together.';
COMMENT ON COLUMN series.vintages.basis IS 'The census or benchmark behind it; values of different bases are not compared silently.';
COMMENT ON COLUMN series.vintages.stage IS 'Stage of publication.';
COMMENT ON COLUMN series.vintages.label IS 'What people read, by language.';
COMMENT ON COLUMN series.vintages.rank IS 'Later vintages of one account have a higher rank.';

CREATE TABLE series.units (
  code text NOT NULL,
  load_id bigint NOT NULL,
  dimension text NOT NULL,
  name jsonb NOT NULL,
  symbol jsonb NOT NULL,
  CONSTRAINT units_pkey PRIMARY KEY (code, load_id),
  CONSTRAINT units_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id)
);
COMMENT ON TABLE series.units IS 'Units that a region pack adds to the built-in ones, e.g. its currency.';
COMMENT ON COLUMN series.units.code IS 'Code of the unit.';
COMMENT ON COLUMN series.units.load_id IS 'The load that brought this state.';
COMMENT ON COLUMN series.units.dimension IS 'What it measures; only units of one dimension add up.';
COMMENT ON COLUMN series.units.name IS 'Name by language.';
COMMENT ON COLUMN series.units.symbol IS 'Symbol by language.';

CREATE TABLE series.indicators (
  id text NOT NULL,
  load_id bigint NOT NULL,
  unit text NOT NULL,
  account text NOT NULL,
  definition jsonb NOT NULL,
  CONSTRAINT indicators_pkey PRIMARY KEY (id, load_id),
  CONSTRAINT indicators_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id),
  CONSTRAINT indicators_definition_is_its_own CHECK (
    definition ->> 'id' = id AND definition ->> 'unit' = unit AND definition ->> 'account' = account
  ),
  CONSTRAINT indicators_variants_listed CHECK (jsonb_typeof(definition -> 'variants') = 'array')
);
COMMENT ON TABLE series.indicators IS 'States of indicators, those of the pack and those of the programmes; in force are those of the newest pack load.';
COMMENT ON COLUMN series.indicators.id IS 'Id of the indicator, the same through all its states.';
COMMENT ON COLUMN series.indicators.load_id IS 'The load that brought this state.';
COMMENT ON COLUMN series.indicators.unit IS 'Its base unit.';
COMMENT ON COLUMN series.indicators.account IS 'The account in which its vintages count.';
COMMENT ON COLUMN series.indicators.definition IS 'The whole definition, expressions included, as exports and editions show it.';

CREATE TABLE series.targets (
  id text NOT NULL,
  load_id bigint NOT NULL,
  title jsonb NOT NULL,
  indicator text NOT NULL,
  place text NOT NULL,
  period text NOT NULL,
  bound text NOT NULL,
  value numeric NOT NULL,
  unit text NOT NULL,
  due date NOT NULL,
  document text NOT NULL,
  CONSTRAINT targets_pkey PRIMARY KEY (id, load_id),
  CONSTRAINT targets_load_fkey FOREIGN KEY (load_id) REFERENCES series.loads (id),
  CONSTRAINT targets_bound_known CHECK (
    bound IN ('exact', 'over', 'under', 'nearly', 'about', 'between', 'at-most', 'at-least')
  )
);
COMMENT ON TABLE series.targets IS 'States of targets; in force are those of the newest pack load.';
COMMENT ON COLUMN series.targets.id IS 'Id of the target, the same through all its states.';
COMMENT ON COLUMN series.targets.load_id IS 'The load that brought this state.';
COMMENT ON COLUMN series.targets.title IS 'What people read, by language.';
COMMENT ON COLUMN series.targets.indicator IS 'The indicator it is about.';
COMMENT ON COLUMN series.targets.place IS 'The place it is about.';
COMMENT ON COLUMN series.targets.period IS 'The reference period in which it must be met.';
COMMENT ON COLUMN series.targets.bound IS 'Direction: how the true value must lie to the value below.';
COMMENT ON COLUMN series.targets.value IS 'The value to reach or not to pass, in base units, with its digits.';
COMMENT ON COLUMN series.targets.unit IS 'Unit of the value.';
COMMENT ON COLUMN series.targets.due IS 'The day by which it must be met.';
COMMENT ON COLUMN series.targets.document IS 'The document that sets it.';

GRANT SELECT, INSERT ON
  series.loads, series.documents, series.vintages, series.units, series.indicators, series.targets
TO onedelta_app;
