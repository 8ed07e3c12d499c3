/** The columns that a change touched. */
export function columnsOf(before: unknown, after: unknown): readonly string[] {
  return [...new Set([...keysOf(before), ...keysOf(after)])]
}

/** What a column held, in words; empty where it held nothing. */
export function valueIn(row: unknown, column: string): string {
  if (typeof row !== 'object' || row === null) return ''
  const value: unknown = Object.entries(row).find(([name]) => name === column)?.[1]
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function keysOf(row: unknown): readonly string[] {
  return typeof row === 'object' && row !== null ? Object.keys(row) : []
}
