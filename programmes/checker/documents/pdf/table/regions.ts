import { type Band, type Chunk, isOfYears } from './bands.ts'
import { type Column, columnsOf } from './columns.ts'

/** The lines of a table, those of its head first, and the columns of its figures. */
export type Region = {
  readonly head: readonly Band[]
  readonly rows: readonly Band[]
  readonly columns: readonly Column[]
}

/** By the size of letters: lines of one table are no further from each other. */
const NEXT_LINE = 4
/** A head may stand so far above the line below it. */
const NEXT_HEAD = 2.6
const HEAD_LINES = 10
/** By the distance of its rows. */
const NEXT_STEP = 2.1
/** Between two rows so many lines of words at most: headings, names that take several lines. */
const WORDS_MAX = 5
const ROWS_MIN = 2
/** Hardly a page has as many lines; the rest is read as another table. */
const ROWS_MAX = 300
/** A longer stretch of words is a sentence, and no title. */
const TITLE_MAX = 60

/** The tables of a page, from top to bottom. */
export function regionsOf(bands: readonly Band[]): readonly Region[] {
  const regions: Region[] = []
  let at = 0
  while (at < bands.length) {
    const end = endOf(bands, at)
    const region = end === null ? null : regionAt(bands, at, end, lastOf(regions))
    if (end === null || region === null) at += 1
    else {
      regions.push(region)
      at = end
    }
  }
  return regions
}

/** The line below the table above, which is no part of the head of the next. */
function lastOf(regions: readonly Region[]): Band | undefined {
  return regions.at(-1)?.rows.at(-1)
}

/** One past the last row of the table whose first row is at a line; null: none begins there. */
function endOf(bands: readonly Band[], first: number): number | null {
  const own = bands[first]
  if (own === undefined || valuesOf(own).length < 2 || isOfYears(own)) return null
  const rows = [own]
  let columns = columnsOf(rows)
  let end = first + 1
  let words = 0
  for (let at = first + 1; at < bands.length; at += 1) {
    const [band, above] = [bands[at], bands[at - 1]]
    if (band === undefined || above === undefined || rows.length === ROWS_MAX) break
    if (above.y - band.y > Math.max(above.height, band.height) * NEXT_LINE) break
    const values = valuesOf(band)
    if (values.length === 0 || isOfYears(band) || !isOfTable(band, columns)) {
      words += 1
      if (words > WORDS_MAX || !isBetween(band, columns)) break
      continue
    }
    if (!fits(values, columns)) break
    words = 0
    rows.push(band)
    end = at + 1
    columns = columnsOf(rows)
  }
  return rows.length < ROWS_MIN ? null : end
}

const valuesOf = ({ chunks }: Band): readonly Chunk[] => chunks.filter(({ isValue }) => isValue)

/** A row has nothing but its name before its figures. */
function isOfTable({ chunks }: Band, columns: readonly Column[]): boolean {
  const left = columns[0]?.left ?? 0
  return chunks.every(({ isValue, text, x }) => isValue || text.length <= TITLE_MAX || x < left)
}

/** Headings and titles between rows; a sentence across all columns ends the table. */
function isBetween({ chunks }: Band, columns: readonly Column[]): boolean {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0]
  return chunks.every(
    (chunk) =>
      !isSentence(chunk.text) &&
      (chunk.text.length <= TITLE_MAX ||
        (chunk.x < left && chunk.right < left + (right - left) * HEADING && chunks.length === 1)),
  )
}

/** A heading goes so far over the columns at most. */
const HEADING = 0.7

/** "Oper." ends in a full stop too. */
const isSentence = (words: string): boolean => /[.;]$/.test(words) && words.length > 20

/** Whether its figures stand in the columns, or between or beside them; in another table they stand across their edges. */
function fits(values: readonly Chunk[], columns: readonly Column[]): boolean {
  const astray = values.filter(({ x, right }) => {
    const own = columns.filter((column) => Math.min(right, column.right) > Math.max(x, column.left))
    const [first] = own
    if (own.length === 0) return false
    if (own.length > 1 || first === undefined) return true
    const common = Math.min(right, first.right) - Math.max(x, first.left)
    return common < 0.3 * Math.min(right - x, first.right - first.left)
  })
  return astray.length * 3 <= values.length
}

function regionAt(
  bands: readonly Band[],
  first: number,
  end: number,
  above: Band | undefined,
): Region | null {
  const rows = bands.slice(first, end)
  const columns = columnsOf(rows.filter((band) => !isOfYears(band)))
  if (columns.length < 2) return null
  const head: Band[] = []
  const step = stepOf(rows)
  const start = above === undefined ? 0 : bands.indexOf(above) + 1
  for (let at = first - 1; at >= start && head.length < HEAD_LINES; at -= 1) {
    const [band, below] = [bands[at], bands[at + 1]]
    if (band === undefined || below === undefined) break
    if (
      band.y - below.y >
      Math.max(Math.max(band.height, below.height) * NEXT_HEAD, step * NEXT_STEP)
    )
      break
    if (!isTitles(band, columns) || isNumbered(band)) break
    head.unshift(band)
  }
  // What stands over the names alone, above all titles, is the caption and no head.
  const left = columns[0]?.left ?? 0
  while (head[0]?.chunks.every(({ right, text }) => right < left && !text.startsWith('(')) === true)
    head.shift()
  return { head, rows, columns }
}

/** "Table 2. Sales by region": the name of the whole. */
function isNumbered({ chunks: [first] }: Band): boolean {
  return first !== undefined && NUMBERED.test(first.text)
}

const NUMBERED = /^(?:table|exhibit|附?表)\s?\d/i

/** How far the rows are from each other, in the middle. */
function stepOf(rows: readonly Band[]): number {
  const steps = rows
    .slice(1)
    .map(({ y }, at) => (rows[at]?.y ?? y) - y)
    .toSorted((a, b) => a - b)
  return steps[steps.length >> 1] ?? 0
}

/** Titles over the columns, and what stands in the corner beside them. */
function isTitles({ chunks }: Band, columns: readonly Column[]): boolean {
  const [left = 0, right = 0] = [columns[0]?.left, columns.at(-1)?.right]
  const width = right - left
  return chunks.every(
    (chunk) =>
      chunk.text.length <= TITLE_MAX &&
      chunk.x < right + width / 4 &&
      (chunk.right < left || (chunk.x > left - width / 3 && !isSentence(chunk.text))),
  )
}
