-- Logs that can be proved. Leaves, nodes and heads are only ever added; each follows from the entries alone.

CREATE TABLE log.leaves (
  log text NOT NULL,
  index bigint NOT NULL,
  entry uuid NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT leaves_pkey PRIMARY KEY (log, index),
  CONSTRAINT leaves_entry_key UNIQUE (log, entry),
  CONSTRAINT leaves_log_form CHECK (log ~ '^[a-z]+(-[a-z]+)*$'),
  CONSTRAINT leaves_index_counted CHECK (index >= 0),
  CONSTRAINT leaves_hash_whole CHECK (length(hash) = 32)
);
COMMENT ON TABLE log.leaves IS 'The place of each entry in its log: numbered from 0 without gaps, in the order in which entries became final.';
COMMENT ON COLUMN log.leaves.log IS 'Name of the log, e.g. audit.';
COMMENT ON COLUMN log.leaves.index IS 'Number of the leaf.';
COMMENT ON COLUMN log.leaves.entry IS 'Id of the entry in the module that owns it.';
COMMENT ON COLUMN log.leaves.hash IS 'SHA-256 of a zero byte and the canonical bytes of the entry (RFC 6962, 2.1).';

CREATE TABLE log.nodes (
  log text NOT NULL,
  level smallint NOT NULL,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT nodes_pkey PRIMARY KEY (log, level, position),
  CONSTRAINT nodes_level_inner CHECK (level BETWEEN 1 AND 62),
  CONSTRAINT nodes_position_counted CHECK (position >= 0),
  CONSTRAINT nodes_hash_whole CHECK (length(hash) = 32)
);
COMMENT ON TABLE log.nodes IS 'Complete subtrees, kept so that a proof reads as many rows as the tree has levels, not as many as it has leaves.';
COMMENT ON COLUMN log.nodes.log IS 'Name of the log.';
COMMENT ON COLUMN log.nodes.level IS 'The subtree covers 2^level leaves; those of level 0 are the leaves themselves.';
COMMENT ON COLUMN log.nodes.position IS 'Its place among the subtrees of its level, from 0; it begins at leaf position * 2^level.';
COMMENT ON COLUMN log.nodes.hash IS 'SHA-256 of a one byte and the hashes of its two halves.';

CREATE TABLE log.heads (
  log text NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT heads_pkey PRIMARY KEY (log, size),
  CONSTRAINT heads_size_counted CHECK (size > 0),
  CONSTRAINT heads_root_whole CHECK (length(root) = 32)
);
COMMENT ON TABLE log.heads IS 'The tree after each time it grew. A head that somebody kept elsewhere proves later that nothing before it was changed.';
COMMENT ON COLUMN log.heads.log IS 'Name of the log.';
COMMENT ON COLUMN log.heads.size IS 'Number of leaves.';
COMMENT ON COLUMN log.heads.root IS 'Hash of the root over all of them.';
COMMENT ON COLUMN log.heads.at IS 'When the tree had grown to it.';

CREATE TABLE log.marks (
  log text NOT NULL,
  sealed_below xid8 NOT NULL,
  CONSTRAINT marks_pkey PRIMARY KEY (log)
);
COMMENT ON TABLE log.marks IS 'How far each log was followed. An entry below the mark without a leaf was added behind its back.';
COMMENT ON COLUMN log.marks.log IS 'Name of the log.';
COMMENT ON COLUMN log.marks.sealed_below IS 'Every entry that a transaction below this one wrote is a leaf; 0 after a restore, where ids of transactions begin anew.';

GRANT SELECT, INSERT ON log.leaves, log.nodes, log.heads TO onedelta_app;
GRANT SELECT, INSERT, UPDATE ON log.marks TO onedelta_app;
