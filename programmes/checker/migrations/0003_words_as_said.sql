-- Words of a correction are kept as they were said, and found again in capitals or not.

DROP INDEX checker.aliases_words_idx;
CREATE INDEX aliases_words_idx ON checker.aliases (lower(words), made_at DESC);
COMMENT ON COLUMN checker.aliases.words IS 'What is measured, in the words of a release, as they were said.';
