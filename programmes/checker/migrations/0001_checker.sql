-- Receipts of sentences, and what people said that words mean. Only ever added to.

CREATE TABLE checker.receipts (
  id text NOT NULL,
  made_at timestamptz NOT NULL,
  sentence text NOT NULL,
  release_date date,
  hash text NOT NULL,
  content text NOT NULL,
  CONSTRAINT receipts_pkey PRIMARY KEY (id),
  CONSTRAINT receipts_hash_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT receipts_id_of_hash CHECK (id = left(hash, 16)),
  CONSTRAINT receipts_sentence_short CHECK (length(sentence) BETWEEN 1 AND 2000),
  CONSTRAINT receipts_content_json CHECK (content IS JSON OBJECT)
);
CREATE INDEX receipts_made_at_idx ON checker.receipts (made_at);
COMMENT ON TABLE checker.receipts IS 'Sentences that somebody had checked, kept as they were found.';
COMMENT ON COLUMN checker.receipts.id IS 'Permanent id: the first 16 digits of the hash, so that the same finding has the same card.';
COMMENT ON COLUMN checker.receipts.made_at IS 'When it was first found so.';
COMMENT ON COLUMN checker.receipts.sentence IS 'The sentence, as it was given.';
COMMENT ON COLUMN checker.receipts.release_date IS 'The day on which the sentence was published, as given; null where nobody said.';
COMMENT ON COLUMN checker.receipts.hash IS 'SHA-256 in hexadecimal over sentence, date and everything that was found.';
COMMENT ON COLUMN checker.receipts.content IS 'Sentence, date and what was found, in JSON, as text: its bytes are what was hashed.';

CREATE TABLE checker.aliases (
  id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  author text NOT NULL,
  words text NOT NULL,
  indicator text,
  CONSTRAINT aliases_pkey PRIMARY KEY (id),
  CONSTRAINT aliases_words_short CHECK (length(words) BETWEEN 1 AND 200)
);
CREATE INDEX aliases_words_idx ON checker.aliases (words, made_at DESC);
COMMENT ON TABLE checker.aliases IS 'Words of releases and the indicator that a person said they mean; the newest row of the same words counts.';
COMMENT ON COLUMN checker.aliases.id IS 'UUIDv7 of the correction.';
COMMENT ON COLUMN checker.aliases.made_at IS 'When it was said.';
COMMENT ON COLUMN checker.aliases.author IS 'Who said it: kind and id of the actor.';
COMMENT ON COLUMN checker.aliases.words IS 'What is measured, in the words of a release, in lower case.';
COMMENT ON COLUMN checker.aliases.indicator IS 'The indicator that they mean; null: none that we have.';

GRANT SELECT, INSERT ON checker.receipts, checker.aliases TO onedelta_app;
