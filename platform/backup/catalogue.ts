import type { Read } from '#platform/db'
import type { AppliedMigration, SequenceState, TableShape } from './types.ts'

/** What tells the state of the schemas: compared, never copied. */
const STATES = ['house.migrations', 'graphile_worker.migrations']

/** Every table of every module, those that others refer to first, with the columns that are stored as given. */
export async function listTables(tx: Read): Promise<readonly TableShape[]> {
  const rows = await tx<{ name: string; column: string; type: string }[]>`
    SELECT n.nspname || '.' || c.relname AS name, a.attname AS column, a.atttypid::regtype::text AS type
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND a.attgenerated = ''
      AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
      AND NOT n.nspname || '.' || c.relname = ANY (${STATES})
    ORDER BY n.nspname, c.relname, a.attnum`
  const tables = new Map<string, { name: string; type: string }[]>()
  for (const { name, column, type } of rows) {
    const columns = tables.get(name) ?? []
    columns.push({ name: column, type })
    tables.set(name, columns)
  }
  const order = inOrder([...tables.keys()], await listReferences(tx))
  return order.map((name) => ({ name, columns: tables.get(name) ?? [] }))
}

export function listMigrations(tx: Read): Promise<readonly AppliedMigration[]> {
  return tx<AppliedMigration[]>`
    SELECT schema, name, sha256 FROM (
      SELECT schema_name AS schema, number, name, sha256 FROM house.migrations
      UNION ALL SELECT 'graphile_worker', id, id::text, '' FROM graphile_worker.migrations
    ) AS m ORDER BY schema, number`
}

export async function listSequences(tx: Read): Promise<readonly SequenceState[]> {
  const rows = await tx<{ name: string }[]>`
    SELECT schemaname || '.' || sequencename AS name FROM pg_sequences ORDER BY 1`
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const [state] = await tx<{ last: bigint; called: boolean }[]>`
      SELECT last_value AS last, is_called AS called FROM ${tx(name)}`
    if (state !== undefined) states.push({ name, last: String(state.last), called: state.called })
  }
  return states
}

async function listReferences(tx: Read): Promise<readonly { from: string; to: string }[]> {
  return tx<{ from: string; to: string }[]>`
    SELECT fn.nspname || '.' || f.relname AS from, tn.nspname || '.' || t.relname AS to
    FROM pg_constraint k
    JOIN pg_class f ON f.oid = k.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid
    ORDER BY 1, 2`
}

// Tables are restored one after the other, and a foreign key is checked at the end of each.
function inOrder(
  names: readonly string[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly string[] {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): void => {
    if (done.has(name) || path.includes(name)) return
    for (const { from, to } of references) if (from === name) visit(to, [...path, name])
    done.add(name)
  }
  for (const name of names) visit(name, [])
  return [...done].filter((name) => names.includes(name))
}
