import type { Band, Chunk } from './bands.ts'
import { chunkOf } from './bands.ts'
import { type Column, columnAt, covered, pitchOf } from './columns.ts'

// The titles over the columns of a table: one that takes several lines is one title, one over several columns stands in the
// first of them, with gaps behind it.

type Title = {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly height: number
}

/** A title and the columns that it stands over. */
type Over = Title & { readonly first: number; readonly last: number }

/** By the size of letters: the lines of one title are no further from each other. */
const SAME_TITLE = 1.7
/** By the distance of columns: one whose middle is nearer than this to that of a column, or of a group, stands over it. */
const CENTERED = 0.34

/** The rows of a head, cell by cell: that of the names first. */
export function headRows(
  head: readonly Band[],
  columns: readonly Column[],
  start: number,
): readonly (readonly string[])[] {
  const left = columns[0]?.left ?? 0
  const corner: string[] = []
  const lines: Title[][] = []
  for (const { chunks, y, height } of head) {
    const line: Title[] = []
    for (const chunk of chunks) {
      if (isOfCorner(chunk, left, start)) corner.push(chunk.text)
      else for (const part of partsOf(chunk, columns, height, y)) line.push({ ...part, y, height })
    }
    if (line.length > 0) lines.push(line)
  }
  return rowsOf(lines, columns, corner.join(' '))
}

/** It begins where the names do; the title of a narrow column may stand out to its left. */
function isOfCorner({ x, right }: Chunk, left: number, start: number): boolean {
  const isOverNames = x < start + (left - start) / 2
  return isOverNames && (right <= left || (x + right) / 2 < left - (right - x) / 4)
}

/** Titles so near to each other that they look like one are taken apart where each piece has a column of its own. */
function partsOf(
  chunk: Chunk,
  columns: readonly Column[],
  height: number,
  y: number,
): readonly { readonly text: string; readonly x: number; readonly right: number }[] {
  const words = chunk.items.filter(({ text }) => text.trim() !== '')
  const places = words.map(({ x, width }) => columnAt(columns, x, x + width))
  const isApart = words.every(({ x, width }, at) => {
    const column = columns[places[at] ?? 0]
    const before = words[at - 1]
    const isOwn = before === undefined || places[at] !== places[at - 1]
    return (
      column !== undefined &&
      Math.min(x + width, column.right) > Math.max(x, column.left) &&
      (!isOwn || before === undefined || x - (before.x + before.width) > height * 0.3)
    )
  })
  if (!isApart || new Set(places).size < 2) return [chunk]
  const parts = Map.groupBy(words, (_, at) => places[at] ?? 0)
  return [...parts.values()].map((own) => chunkOf(own, height, y))
}

function rowsOf(
  lines: readonly (readonly Title[])[],
  columns: readonly Column[],
  corner: string,
): readonly (readonly string[])[] {
  const own: (Over | undefined)[] = columns.map(() => undefined)
  const over: Over[][] = []
  for (const line of lines.toReversed()) {
    const groups = groupsOf(own)
    const titles = line.map((title) => standing(title, line, columns, groups))
    const wide = titles.filter(({ first, last }) => first < last)
    const upper: Over[] = [...wide]
    for (const title of titles.filter(({ first, last }) => first === last)) {
      const below = own[title.first]
      // Beside titles over several columns, one over a column without a title of its own.
      if (below === undefined) own[title.first] = title
      else if (title.y - below.y <= SAME_TITLE * Math.max(title.height, below.height))
        own[title.first] = { ...below, y: title.y, text: joinedTitle(title.text, below.text) }
      else upper.push(title)
    }
    if (upper.length > 0) over.unshift(upper)
  }
  const rows = joinedLines(over).map((titles) => cellsOf(titles, columns.length))
  const last = own.some((title) => title !== undefined)
    ? [columns.map((_, at) => own[at]?.text ?? '')]
    : []
  return [...rows, ...last].map((cells, at, all) => [at === all.length - 1 ? corner : '', ...cells])
}

/** "Three Months Ended" above "June 30,", over the same columns: one title. */
function joinedLines(lines: readonly (readonly Over[])[]): readonly (readonly Over[])[] {
  const joined: Over[][] = []
  for (const line of lines.toReversed()) {
    const below = joined[0]
    const isSame =
      below !== undefined &&
      line.every((title) => {
        const own = below.find(({ first, last }) => first === title.first && last === title.last)
        return (
          own !== undefined && title.y - own.y <= SAME_TITLE * Math.max(title.height, own.height)
        )
      })
    if (!isSame) joined.unshift([...line])
    else
      joined[0] = below.map((own) => {
        const title = line.find(({ first, last }) => first === own.first && last === own.last)
        return title === undefined
          ? own
          : { ...own, y: title.y, text: joinedTitle(title.text, own.text) }
      })
  }
  return joined
}

function joinedTitle(upper: string, lower: string): string {
  return /[-–]$/.test(upper) && /^\p{Ll}/u.test(lower) ? `${upper}${lower}` : `${upper} ${lower}`
}

function cellsOf(titles: readonly Over[], width: number): readonly string[] {
  const cells = Array.from({ length: width }, () => '')
  for (const { first, text } of titles)
    cells[first] = cells[first] ? `${cells[first]} ${text}` : text
  return cells
}

/** 2024, 2023, change, 2024, 2023, change: where the titles below begin anew, another group of columns does. */
function groupsOf(
  own: readonly (Over | undefined)[],
): readonly (readonly [first: number, last: number])[] {
  const [first] = own
  if (first === undefined) return []
  const starts = own.flatMap((title, at) => (title?.text === first.text ? [at] : []))
  if (starts.length < 2) return []
  return starts.map((start, at) => [start, (starts[at + 1] ?? own.length) - 1] as const)
}

function standing(
  title: Title,
  line: readonly Title[],
  columns: readonly Column[],
  groups: readonly (readonly [number, number])[],
): Over {
  const pitch = pitchOf(columns)
  const center = (title.x + title.right) / 2
  const middle = (first: number, last: number): number =>
    ((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2
  const group = groups.find(([first, last]) => {
    const [from, to] = [columns[first]?.left ?? 0, columns[last]?.right ?? 0]
    const inside = line.filter((one) => one.right > from && one.x < to)
    return (
      last > first &&
      inside.length === 1 &&
      inside[0] === title &&
      Math.abs(middle(first, last) - center) < pitch * CENTERED
    )
  })
  if (group !== undefined) return { ...title, first: group[0], last: group[1] }
  const end = columns.length - 1
  if (line.length === 1 && Math.abs(middle(0, end) - center) < pitch * CENTERED)
    return { ...title, first: 0, last: end }
  const under = covered(columns, title.x, title.right)
  const [first, last] = [under[0], under.at(-1)]
  if (first !== undefined && last !== undefined && last > first) return { ...title, first, last }
  const near = columnAt(columns, title.x, title.right)
  const own = columns[near]
  if (own === undefined || Math.abs(own.center - center) <= pitch * CENTERED)
    return { ...title, first: near, last: near }
  const next = center > own.center ? near + 1 : near - 1
  const isBetween =
    columns[next] !== undefined &&
    Math.abs(middle(Math.min(near, next), Math.max(near, next)) - center) < pitch * CENTERED &&
    !line.some((one) => one !== title && covered(columns, one.x, one.right).includes(next))
  return isBetween
    ? { ...title, first: Math.min(near, next), last: Math.max(near, next) }
    : { ...title, first: near, last: near }
}
