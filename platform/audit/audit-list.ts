import Type, { type Static } from 'typebox'
import { type BaseContext, type Query, roles } from '#platform/action'
import type { Read } from '#platform/db'

export const AUDIT_ROWS_MAX = 1000

const DAY = Type.String({
  pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$`,
  'x-form': { en: 'a day, written as 2026-11-25', zh: '日期，写作 2026-11-25' },
})
const ROW_ID = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  'x-form': { en: 'an id, as the audit shows it', zh: '变更记录中所示的编号' },
})

const INPUT = Type.Object(
  {
    /** Id of an actor, or a part of a person's name. */
    who: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    organisation: Type.Optional(ROW_ID),
    /** `desk.publish`, or `desk.*` for all of a module. */
    action: Type.Optional(
      Type.String({
        pattern: String.raw`^[a-z-]+\.([a-z-]+|\*)$`,
        maxLength: 100,
        'x-form': {
          en: 'the name of an action, such as desk.publish, or desk.* for all of a module',
          zh: '操作名称，如 desk.publish；整个模块写作 desk.*',
        },
      }),
    ),
    /** `schema.table`, `schema.table/key`, or a key alone. */
    record: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    /** Days in the region's time zone, both included. */
    from: Type.Optional(DAY),
    to: Type.Optional(DAY),
    /** Id of the last row of the page before: rows older than it. */
    before: Type.Optional(ROW_ID),
    limit: Type.Integer({ minimum: 1, maximum: AUDIT_ROWS_MAX, default: 100 }),
  },
  { additionalProperties: false },
)

const NULLABLE = Type.Union([Type.String(), Type.Null()])

const ROW = Type.Object({
  id: Type.String(),
  at: Type.String(),
  actorKind: Type.String(),
  actorId: Type.String(),
  actorName: NULLABLE,
  organisation: NULLABLE,
  meansKind: NULLABLE,
  meansId: NULLABLE,
  address: NULLABLE,
  action: Type.String(),
  requestId: Type.String(),
  input: Type.Unknown(),
  outcome: Type.Unknown(),
  changes: Type.Array(
    Type.Object({
      table: Type.String(),
      row: Type.String(),
      before: Type.Unknown(),
      after: Type.Unknown(),
    }),
  ),
  /** Number of its leaf in the audit's log; null until it is sealed. */
  leaf: Type.Union([Type.Integer(), Type.Null()]),
})

export type AuditRow = Static<typeof ROW>

/** Who changed what, the newest first; of it each sees what row security shows. */
export const auditList: Query<BaseContext, typeof INPUT, readonly AuditRow[]> = {
  name: 'audit.list',
  title: { en: 'Changes, with who made them', zh: '变更记录及其经办人' },
  input: INPUT,
  output: Type.Array(ROW),
  may: roles('administrator'),
  answer: (tx, ctx, filter) => listRows(tx, filter, ctx.region.timeZone),
}

async function listRows(
  tx: Read,
  filter: Static<typeof INPUT>,
  timeZone: string,
): Promise<readonly AuditRow[]> {
  const { who, organisation, action, before, limit } = filter
  const record = recordOf(filter.record)
  const from = filter.from === undefined ? null : beginOf(filter.from, timeZone, 0)
  const to = filter.to === undefined ? null : beginOf(filter.to, timeZone, 1)
  const rows = await tx<(Omit<AuditRow, 'leaf'> & { readonly leaf: bigint | null })[]>`
    SELECT j.id, j.at, j.actor_kind AS "actorKind", j.actor_id AS "actorId", j.actor_name AS "actorName",
      j.organisation, j.means_kind AS "meansKind", j.means_id AS "meansId", j.address, j.action,
      j.request_id AS "requestId", j.input, e.outcome, coalesce(c.changes, '[]') AS changes, l.index AS leaf
    FROM action.journal AS j
    LEFT JOIN action.events AS e ON e.journal_id = j.id
    LEFT JOIN log.leaves AS l ON l.log = 'audit' AND l.entry = j.id
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(
        jsonb_build_object('table', c.table_name, 'row', c.row_key, 'before', c.before, 'after', c.after) ORDER BY c.id
      ) AS changes
      FROM action.changes AS c WHERE c.journal_id = j.id
    ) AS c ON true
    WHERE true
      ${who === undefined ? tx`` : tx`AND (j.actor_id = ${who} OR strpos(lower(j.actor_name), lower(${who})) > 0)`}
      ${organisation === undefined ? tx`` : tx`AND j.organisation = ${organisation}`}
      ${action === undefined ? tx`` : tx`AND starts_with(j.action || '.', ${action.endsWith('*') ? action.slice(0, -1) : `${action}.`})`}
      ${
        record === null
          ? tx``
          : tx`AND EXISTS (
              SELECT FROM action.changes AS r WHERE r.journal_id = j.id
                AND r.table_name = coalesce(${record.table}, r.table_name) AND r.row_key = coalesce(${record.row}, r.row_key))`
      }
      ${from === null ? tx`` : tx`AND j.at >= ${from}`}
      ${to === null ? tx`` : tx`AND j.at < ${to}`}
      ${before === undefined ? tx`` : tx`AND (j.at, j.id) < (SELECT b.at, b.id FROM action.journal AS b WHERE b.id = ${before})`}
    ORDER BY j.at DESC, j.id DESC
    LIMIT ${limit}`
  return rows.map((row) => ({ ...row, leaf: row.leaf === null ? null : Number(row.leaf) }))
}

// A key never holds a dot before its first slash, where a table does.
function recordOf(
  record: string | undefined,
): { readonly table: string | null; readonly row: string | null } | null {
  if (record === undefined) return null
  const [, table, row] = /^([a-z_]+\.[a-z_]+)(?:\/(.+))?$/.exec(record) ?? []
  return table === undefined ? { table: null, row: record } : { table, row: row ?? null }
}

/** The instant at which a day of the region begins, or the one so many days later; 30 February is the 29th or 28th. */
function beginOf(day: string, timeZone: string, daysLater: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const begins = Temporal.PlainDate.from({ year, month, day: date }).add({ days: daysLater })
  return begins.toZonedDateTime(timeZone).toInstant().toString()
}
