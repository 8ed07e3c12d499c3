import type { Write } from '#platform/db'

// A statement for a batch takes each column as one array. As `jsonb` the same rows took twice as long to read, and an array
// whose elements the driver quotes one by one half as long again: what needs no quotes is joined as it is.

type Held = string | number | bigint | boolean | null

export type Column<Row> = {
  readonly name: string
  readonly type:
    | 'uuid'
    | 'text'
    | 'bigint'
    | 'integer'
    | 'smallint'
    | 'numeric'
    | 'boolean'
    | 'date'
    | 'timestamptz'
  readonly of: (row: Row) => Held
  /** Its texts may hold anything: they are quoted. */
  readonly free?: boolean
}

/** Adds rows by one statement, in their order. `tail`: what becomes of a conflict, and what is returned. */
export async function addRows<Row>(
  tx: Write,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  tail = '',
): Promise<readonly { readonly [column: string]: unknown }[]> {
  if (rows.length === 0) return []
  const names = columns.map(({ name }) => name).join(', ')
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ')
  const text = `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays}) ${tail}`
  const parameters = columns.map((column) => arrayOf(column, rows))
  return tx.unsafe(text, parameters, { prepare: true })
}

function arrayOf<Row>({ of, free }: Column<Row>, rows: readonly Row[]): string {
  const elements = rows.map((row) => {
    const held = of(row)
    if (held === null) return 'NULL'
    return free === true ? quoted(String(held)) : String(held)
  })
  return `{${elements.join(',')}}`
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
