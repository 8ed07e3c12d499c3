import type { Line } from './lines.ts'

/** A table before the line that follows it in the order of the page's pieces. */
export type Placed = { readonly at: number; readonly rows: readonly Line[] }

/**
 * The lines of a page with its tables. A browser that prints a page writes a table that could be scrolled behind all that is
 * around it: one that stands elsewhere than it was written is put where it stands, if there is one such place.
 */
export function withTables(lines: readonly Line[], tables: readonly Placed[]): readonly Line[] {
  if (tables.length === 0) return lines
  const before = Map.groupBy(tables, (table) => placeOf(table, lines))
  return [...lines, null].flatMap((line, at) => [
    ...(before.get(at) ?? []).toSorted((a, b) => topOf(b) - topOf(a)).flatMap(({ rows }) => rows),
    ...(line === null ? [] : [line]),
  ])
}

const topOf = ({ rows }: Placed): number => Math.max(...rows.map(({ y }) => y))

function placeOf(table: Placed, lines: readonly Line[]): number {
  const { at, rows } = table
  const [top, bottom] = [topOf(table), Math.min(...rows.map(({ y }) => y))]
  const [left, right] = [
    Math.min(...rows.map(({ x }) => x)),
    Math.max(...rows.map((row) => row.right)),
  ]
  const isBetween = (place: number): boolean => {
    const [above, below] = [lines[place - 1], lines[place]]
    return (above === undefined || above.y > top) && (below === undefined || below.y < bottom)
  }
  if (isBetween(at)) return at
  const isBeside = (line: Line | undefined): boolean =>
    line !== undefined && (line.right < left || line.x > right)
  const places = [...lines.keys(), lines.length].filter(
    (place) => isBetween(place) && !isBeside(lines[place - 1]) && !isBeside(lines[place]),
  )
  const [only = at] = places
  return places.length === 1 ? only : at
}
