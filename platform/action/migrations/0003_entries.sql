-- Each change as one entry of the audit's log: its audit row with what came of it and all that it did to rows.

CREATE INDEX events_transaction_idx ON action.events (transaction_id, journal_id);

CREATE VIEW action.entries WITH (security_invoker = true) AS
SELECT
  j.id,
  e.transaction_id,
  jsonb_strip_nulls(jsonb_build_object(
    'id', j.id,
    'at', to_char(j.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actorKind', j.actor_kind,
    'actorId', j.actor_id,
    'actorName', j.actor_name,
    'organisation', j.organisation,
    'meansKind', j.means_kind,
    'meansId', j.means_id,
    'address', j.address,
    'action', j.action,
    'requestId', j.request_id,
    'region', j.region,
    'eventId', e.id,
    'event', e.name
  )) || jsonb_build_object(
    'input', j.input,
    'outcome', e.outcome,
    'changes', coalesce((
      SELECT jsonb_agg(
        jsonb_build_object('id', c.id, 'table', c.table_name, 'row', c.row_key, 'before', c.before, 'after', c.after)
        ORDER BY c.id
      )
      FROM action.changes AS c WHERE c.journal_id = j.id
    ), '[]')
  ) AS content
FROM action.journal AS j LEFT JOIN action.events AS e ON e.journal_id = j.id;
COMMENT ON VIEW action.entries IS 'What the audit''s log is of. Its hash is kept: a later migration adds a member only where it is null, and so absent, for rows that are there.';

GRANT SELECT ON action.entries TO onedelta_app;
