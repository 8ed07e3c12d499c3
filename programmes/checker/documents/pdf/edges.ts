import type { Line } from './lines.ts'

export function sizeOf({ height }: Line): number {
  return Math.round(height)
}

export function isAlike(line: Line, next: Line): boolean {
  return Math.abs(line.height - next.height) <= line.height * 0.12
}

/**
 * Where lines like each of these end at most: all lines with letters of its size, but where another column stands at its
 * right those alone that stand above and below it.
 */
export function edgesOf(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const widest = new Map<number, number>()
  for (const line of lines) {
    const size = sizeOf(line)
    widest.set(size, Math.max(widest.get(size) ?? 0, line.right))
  }
  const beside = neighboursOf(lines)
  const edges = new Map<Line, number>()
  for (const column of columnsOf(lines)) {
    const next = Math.min(...column.map((line) => beside.get(line) ?? Number.POSITIVE_INFINITY))
    const own = column.filter(({ right }) => right < next)
    const edge = isOfText(own) && next < Number.POSITIVE_INFINITY ? rightOf(own) : null
    for (const line of column)
      edges.set(line, edge !== null && line.right < next ? edge : (widest.get(sizeOf(line)) ?? 0))
  }
  return edges
}

const rightOf = (lines: readonly Line[]): number => Math.max(...lines.map(({ right }) => right))

/** Titles of a table stand beside each other too: they are narrower, and fewer. */
const LINES_MIN = 4
/** By the size of letters. */
const WIDTH_MIN = 12

function isOfText(lines: readonly Line[]): boolean {
  const [first] = lines
  if (first === undefined || lines.length < LINES_MIN) return false
  const left = Math.min(...lines.map(({ x }) => x))
  return rightOf(lines) - left >= first.height * WIDTH_MIN
}

/** Runs of a page whose lines begin at the same place. */
function columnsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns = Map.groupBy(runsOf(lines), (run) => {
    const [first] = run
    if (first === undefined) return ''
    const left = Math.min(...run.map(({ x }) => x))
    return `${first.page} ${sizeOf(first)} ${Math.round(left / (first.height * INDENT))}`
  })
  return [...columns.values()].map((runs) => runs.flat())
}

/** By the size of letters: the first line of a paragraph is set in so far at most. */
const INDENT = 2.6

/** Lines of one page that stand one below the other. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = []
  let last: Line | undefined
  for (const line of lines) {
    const goesOn =
      last !== undefined &&
      last.page === line.page &&
      line.y < last.y &&
      isAlike(last, line) &&
      Math.abs(line.x - last.x) <= last.height * INDENT
    if (goesOn) runs.at(-1)?.push(line)
    else runs.push([line])
    last = line
  }
  return runs
}

/** In points: lines whose base lines are in one stretch of a page, or in the next, may stand beside each other. */
const STRETCH = 12
/** Of a stretch that holds more, those beyond are passed over. */
const STRETCH_LINES = 12

/** Where what stands at the right of a line begins. */
function neighboursOf(lines: readonly Line[]): ReadonlyMap<Line, number> {
  const stretches = new Map<string, Line[]>()
  const keyOf = ({ page, y }: Line, by: number): string => `${page} ${Math.floor(y / STRETCH) + by}`
  for (const line of lines) {
    if (line.isRow === true) continue
    const key = keyOf(line, 0)
    const own = stretches.get(key)
    if (own === undefined) stretches.set(key, [line])
    else if (own.length < STRETCH_LINES) own.push(line)
  }
  const beside = new Map<Line, number>()
  for (const line of lines)
    for (const by of [-1, 0, 1])
      for (const other of stretches.get(keyOf(line, by)) ?? [])
        if (other.x > line.right && Math.abs(other.y - line.y) < line.height)
          beside.set(line, Math.min(beside.get(line) ?? Number.POSITIVE_INFINITY, other.x))
  return beside
}
