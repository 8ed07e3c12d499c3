import type { Item } from '../item.ts'
import type { Line } from '../lines.ts'
import { type Band, bandsOf, type Chunk, isOfYears } from './bands.ts'
import { type Column, columnAt } from './columns.ts'
import { headRows } from './heads.ts'
import { type Region, regionsOf } from './regions.ts'

/** A table of a page: the pieces that it is made of, and its lines with a cell for each column. */
export type Table = { readonly items: ReadonlySet<Item>; readonly lines: readonly Line[] }

/** The tables of a page by where their figures stand, whatever order their cells come in: an empty cell keeps its column. */
export function tablesOf(items: readonly Item[], page: number): readonly Table[] {
  return regionsOf(bandsOf(items)).map((region) => tableOf(region, page))
}

function tableOf(region: Region, page: number): Table {
  const { head, rows, columns } = region
  const bands = [...head, ...rows]
  const items = new Set(
    bands.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.items.map(({ of }) => of))),
  )
  const lines: Line[] = []
  const add = (band: Band, text: string): void => {
    const { chunks, y, height } = band
    const [x, right] = [chunks[0]?.x ?? 0, chunks.at(-1)?.right ?? 0]
    lines.push({ text, page, x, y, right, height, isRow: true })
  }
  const start = Math.min(...rows.map(({ chunks }) => chunks[0]?.x ?? 0))
  /** Hands back the heading over the first rows. */
  const addHead = (bands: readonly Band[]): readonly Band[] => {
    const { captions, titles, names } = dividedHead(bands, columns, start)
    for (const band of captions) add(band, textOf(band))
    const last = titles.at(-1)
    if (last !== undefined)
      for (const cells of headRows(titles, columns, start)) add(last, cells.join('\t'))
    return names
  }
  let waiting: Band[] = [...addHead(head)]
  for (const band of rows) {
    if (isRow(band, columns)) {
      const name = namesOf(waiting, band, columns, add, addHead)
      add(band, rowOf(band, columns, name))
      waiting = []
    } else waiting.push(band)
  }
  return { items, lines }
}

/** What stands over the whole table, the titles of its columns with what is beside them, and the heading over its first rows. */
function dividedHead(
  bands: readonly Band[],
  columns: readonly Column[],
  start: number,
): {
  readonly captions: readonly Band[]
  readonly titles: readonly Band[]
  readonly names: readonly Band[]
} {
  const left = columns[0]?.left ?? 0
  const isOverNames = ({ chunks }: Band): boolean => chunks.every(({ right }) => right < left)
  const first = bands.findIndex((band) => !isCaption(band, columns, start))
  if (first === -1) return { captions: bands, titles: [], names: [] }
  const last = bands.findLastIndex((band) => !isOverNames(band))
  if (last < first) return { captions: bands, titles: [], names: [] }
  return {
    captions: bands.slice(0, first),
    titles: bands.slice(first, last + 1),
    names: bands.slice(last + 1),
  }
}

/** In the middle of the table with its names, and not of its columns. */
function isCaption({ chunks }: Band, columns: readonly Column[], start: number): boolean {
  const [chunk, ...others] = chunks
  if (chunk === undefined || others.length > 0) return false
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  const center = (chunk.x + chunk.right) / 2
  const [fromAll, fromColumns] = [(start + right) / 2, (left + right) / 2].map((middle) =>
    Math.abs(center - middle),
  )
  return fromAll !== undefined && fromAll < OFF_CENTER && fromAll < (fromColumns ?? 0)
}

/** In points. */
const OFF_CENTER = 14

const isRow = (band: Band, columns: readonly Column[]): boolean =>
  !isOfYears(band) &&
  band.chunks.some(({ isValue, x }) => isValue && x > (columns[0]?.left ?? 0) - 1)

/** What stands between two rows: titles of columns, headings, and the first line of the next row's name, which is handed back. */
function namesOf(
  waiting: readonly Band[],
  next: Band,
  columns: readonly Column[],
  add: (band: Band, text: string) => void,
  addHead: (titles: readonly Band[]) => readonly Band[],
): string {
  const left = columns[0]?.left ?? 0
  const isName = ({ chunks }: Band): boolean => chunks.length === 1 && (chunks[0]?.x ?? 0) < left
  const first = waiting.findIndex((band) => !isName(band))
  let names = waiting
  if (first >= 0) {
    for (const band of waiting.slice(0, first)) add(band, textOf(band))
    names = addHead(waiting.slice(first))
  }
  const own = nameOf(next, columns)
  let from = names.length
  while (
    from > 0 &&
    goesOn(names[from - 1], names[from] ?? next, from === names.length ? own : null)
  )
    from -= 1
  for (const band of names.slice(0, from)) add(band, textOf(band))
  return names.slice(from).map(textOf).join(' ')
}

const textOf = ({ chunks }: Band): string => chunks.map(({ text }) => text).join(' ')

/** By the size of letters: the lines of one name are no further from each other. */
const SAME_NAME = 1.6

/** "Purchase of property, plant and" above "equipment": one name over two lines. */
function goesOn(band: Band | undefined, below: Band, own: string | null): boolean {
  if (band === undefined || band.y - below.y > band.height * SAME_NAME) return false
  const [words, next] = [textOf(band), own ?? textOf(below)]
  if (next === '') return true
  return (
    /^\p{Ll}/u.test(next) ||
    /(?:[,(–-]|\b(?:and|or|of|to|the|for|from|in|on|by|at|with))$/.test(words)
  )
}

function nameOf({ chunks }: Band, columns: readonly Column[]): string {
  return chunks
    .filter((chunk) => isOfName(chunk, columns))
    .map(({ text }) => text)
    .join(' ')
}

function isOfName({ x, right, isValue }: Chunk, [first]: readonly Column[]): boolean {
  const left = first?.left ?? 0
  return isValue ? right < left : x < left && (x + right) / 2 < left
}

function rowOf(band: Band, columns: readonly Column[], above: string): string {
  const cells = columns.map(() => '')
  for (const chunk of band.chunks) {
    if (isOfName(chunk, columns)) continue
    const at = columnAt(columns, chunk.x, chunk.right)
    const own = cells[at]
    cells[at] = own && own !== chunk.text ? `${own} ${chunk.text}` : chunk.text
  }
  const name = [above, nameOf(band, columns)].filter(Boolean).join(' ')
  return [name, ...cells].join('\t')
}
