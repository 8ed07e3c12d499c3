import type { Doc, Span } from '../model.ts'
import { once } from '../once.ts'
import { matchesIn } from './matches.ts'

/** More columns than these aren't looked at. */
const COLUMNS_MAX = 40
/** A title of more characters is no title. */
const TITLE_MAX = 400

/** Where no mark divides a row, blanks do; behind the unit of a title, in brackets, two of them. */
const BLANKS = /　+| {3,}|(?<=[）)]) {2,}(?=\p{Script=Han})/gu

/** The cells of a row of a table, between tabs, bars, or three blanks and more. */
export function cellsOf(text: string): readonly Span[] {
  // Most sentences are no rows.
  const isMarked = /[\t|｜]/.test(text)
  if (!isMarked && !text.includes('   ') && !text.includes('　'))
    return [{ start: 0, end: text.length }]
  return isMarked ? betweenMarks(text) : betweenBlanks(text)
}

function betweenMarks(text: string): readonly Span[] {
  const cells: Span[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign !== TAB && sign !== BAR && sign !== WIDE_BAR) continue
    if (cells.length === COLUMNS_MAX) return cells
    cells.push({ start, end: at })
    // Blanks behind a tab are of none.
    if (sign === TAB) while (text[at + 1] === ' ' || text[at + 1] === '　') at += 1
    start = at + 1
  }
  cells.push({ start, end: text.length })
  return cells
}

const [TAB, BAR, WIDE_BAR] = [9, 0x7c, 0xff5c]

function betweenBlanks(text: string): readonly Span[] {
  const cells: Span[] = []
  let start = 0
  for (const gap of text.matchAll(BLANKS)) {
    if (cells.length === COLUMNS_MAX) return cells
    cells.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  return [...cells, { start, end: text.length }]
}

export function titlesOf(text: string): readonly string[] {
  const row = text.slice(0, TITLE_MAX)
  return cellsOf(row).map(({ start, end }) => row.slice(start, end).trim())
}

/** How many rows above a row the name of its rows is looked for. */
const ROWS_MAX = 40
/** How many rows above a row its head is looked for. */
const TABLE_MAX = 400

/** The index of the paragraph with which the table of the row at `index` begins. */
export function tableStart(doc: Doc, index: number): number {
  return startsOf(doc.text, doc)[index] ?? index
}

/** By paragraphs: where the table of each begins. */
const startsOf = once((_: string, doc: Doc): readonly number[] => {
  const starts: number[] = []
  for (const { index } of doc.paragraphs) {
    const above = starts[index - 1]
    const isOn = above !== undefined && index - above < TABLE_MAX && goesOn(doc, index)
    starts.push(isOn ? above : index)
  }
  return starts
})

/** Whether the row at `index` goes on with the table above it. */
function goesOn(doc: Doc, index: number): boolean {
  const [row, above] = [doc.paragraphs[index], doc.paragraphs[index - 1]]
  if (row === undefined || above === undefined) return false
  if (above.kind !== 'row') return isNameOfRows(doc, index - 1)
  const gap = doc.text.slice(above.end, row.start)
  // Behind an empty line, a row of words begins another table.
  return gap.indexOf('\n') === gap.lastIndexOf('\n') || !isHead(doc.text.slice(row.start, row.end))
}

/** "(in millions)" alone in a row of a head: it says the unit of what stands below, and nothing of columns. */
export function noteIn(row: string): string | null {
  const [note, ...others] = titlesOf(row).filter(Boolean)
  const isAlone = note !== undefined && others.every((other) => other === note)
  return isAlone && isUnitNote(note) ? note : null
}

/** "All figures in USD '000, except day rates". */
export function isUnitNote(words: string): boolean {
  return UNIT_NOTE.test(words)
}

const UNIT_NOTE =
  /^[([]?(?:(?:all )?(?:(?:dollar |tabular )?amounts?|figures|dollars|shares)\b[a-z ]{0,16} )?(?:[$€£] ?|[A-Z]{2,3}\$? ?)?(?:in )?(?:[A-Z]{3} |[$€£] ?|U\.?S\.? ?(?:dollars? |\$ ?)?)?(?:(?:thousand|million|billion)s?|['’]?000s?|m\b)[^()\d]{0,60}[)\]]?$/i

const NAME_OF_ROWS_MAX = 80

/** "Cost of sales:" between rows: it names those below, and the table goes on. Titles of columns below it would begin another. */
export function isNameOfRows(doc: Doc, index: number): boolean {
  if (!isName(doc, index)) return false
  const { paragraphs, text } = doc
  // 载运量 over 旅客周转量（百万）: two names or three, one of the other's part.
  let [from, to] = [index, index]
  while (index - from < NAMES_MAX - 1 && isName(doc, from - 1)) from -= 1
  while (to - from < NAMES_MAX - 1 && isName(doc, to + 1)) to += 1
  const [above, own, below] = [paragraphs[from - 1], paragraphs[to], paragraphs[to + 1]]
  if (own === undefined || above?.kind !== 'row' || below?.kind !== 'row') return false
  return (
    !/\n[ \t]*\n/.test(text.slice(own.end, below.start)) &&
    !isTitles(text.slice(below.start, below.end))
  )
}

const NAMES_MAX = 3
/** "Northern mine (100%)", "Passengers (000s)", "Assets (2)": what is owned of it, by how many those below are counted, a footnote. */
const STAKE = /\s*\((?:\d{1,2}|\d{1,3}(?:\.\d+)?%(?: [a-z]{1,12})?|['’]?000s?(?: [a-z]{1,12})?)\)$/

/** "COVID-19 vaccines". */
const NUMBERED = /(?<=\p{L}{2})-\d{1,2}(?=\s|$)/u

function isName({ paragraphs, text }: Doc, index: number): boolean {
  const own = paragraphs[index]
  if (own === undefined || own.kind === 'row' || own.end - own.start > NAME_OF_ROWS_MAX)
    return false
  const words = text.slice(own.start, own.end).replace(STAKE, '').replace(NUMBERED, '')
  // "(In thousands)" below the titles.
  if (noteIn(words) !== null) {
    const { kind, start = 0, end = 0 } = paragraphs[index - 1] ?? {}
    return kind === 'row' && isTitles(text.slice(start, end))
  }
  return (
    /^(?:\D+[^\d.。!?！？，；;,]|(?:19|20)\d\d)$/.test(words) &&
    !/[(（].*(?:\bin\b|单位)|^(?:table|表)/i.test(words)
  )
}

/** The line above that names the row at `index` and those beside it; null where none does. */
export function nameOfRows(doc: Doc, index: number): string | null {
  const first = Math.max(0, index - ROWS_MAX)
  for (let at = index - 1; at > first; at -= 1) {
    const { kind, start, end } = doc.paragraphs[at] ?? {}
    if (kind !== 'row') return isNameOfRows(doc, at) ? doc.text.slice(start, end) : null
  }
  return null
}

/**
 * The row with which the head over the row at `index` begins, in the table that begins at `first`: titles over an empty corner or 项目 below a
 * row of figures tell that what follows has other columns.
 */
export function headStart({ paragraphs, text }: Doc, first: number, index: number): number {
  const rowAt = (at: number): string => {
    const { start = 0, end = 0 } = paragraphs[at] ?? {}
    return text.slice(start, end)
  }
  for (let at = index - 1; at > first; at -= 1) {
    if (paragraphs[at]?.kind !== 'row' || paragraphs[at - 1]?.kind !== 'row') continue
    const row = rowAt(at)
    if (CORNER.test(titlesOf(row)[0] ?? '') && isTitles(row) && hasFigure(rowAt(at - 1))) return at
  }
  return first
}

function hasFigure(row: string): boolean {
  return titlesOf(row)
    .slice(1)
    .some((one) => !NONE.test(one) && FIGURE.test(one) && !YEAR.test(one))
}

const CORNER = /^(?:|项\s*目|指\s*标|科\s*目|items?|line items?)$/i

function isHead(row: string): boolean {
  const titles = titlesOf(row).slice(1)
  return titles.length > 0 && titles.every((title) => /\p{L}|%|(?:19|20)\d\d(?!\d)/u.test(title))
}

/** So many rows at most make up a head. */
const HEADS_MAX = 3
/** 412, 10 412, .5, $ 412, (3.1)%, £(9.7)bn, 14.2p, 15 million tonnes, 15万吨; 盈利：6200～8000, 0.21元/股. */
const FIGURE =
  /^(?:(?:[盈亏][利损]|(?:比上年同期)?(?:增长|下降|增加|减少))[:：]\s?约?)?[-+−]?[$€£¥]? {0,24}[-+−]?\(?[$€£¥]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\.?\d)[\d.,]*\)?(?: ?%|m|bn|k|p|c|x|pp|pts?|bps?| ?(?:thousand|million|billion|trillion)\b[a-z ]{0,20}|[万亿]+\p{Script=Han}{0,4})?\)?(?:(?:元[/／]股)?(?:\s?[~～至到]\s?\d[\d.,]*)?%?(?:元[/／]股)?)(?: ?\(?[⁰¹²³⁴-⁹]{1,2}\)?)?$/u
const YEAR = /^(?:19|20)\d\d$/
/** An empty cell, or a dash. */
const NONE = /^[-–—]?$/

/** Whether a row behind its first cell has titles alone: words, years, gaps. */
export function isTitles(row: string): boolean {
  const titles = titlesOf(row).slice(1)
  return titles.some(Boolean) && titles.every((one) => !FIGURE.test(one) || YEAR.test(one))
}

/** Whether a row has figures alone behind its name, and is no head though it stands above all others. */
function areFigures(row: string): boolean {
  const cells = titlesOf(row)
    .slice(1)
    .filter((one) => !NONE.test(one))
  return cells.length > 0 && cells.every((one) => FIGURE.test(one) && !YEAR.test(one))
}

/** Whether the row at `index` is of the head of its table: titles alone stand above it, and a row of figures below. */
export function isOfHead(doc: Doc, index: number): boolean {
  const rowAt = (at: number): string => {
    const { kind, start = 0, end = 0 } = doc.paragraphs[at] ?? {}
    return kind === 'row' ? doc.text.slice(start, end) : ''
  }
  const first = tableStart(doc, index)
  if (index - first >= HEADS_MAX) return false
  for (let at = first; at <= index; at += 1) if (!isTitles(rowAt(at))) return false
  for (let at = index + 1; at <= index + HEADS_MAX; at += 1) {
    const row = rowAt(at)
    if (row !== '' && !isTitles(row)) return areFigures(row) && titlesOf(row).length > 2
  }
  return false
}

/** The titles of the columns of the table that begins at `first`, above the row at `index`: of two rows, the upper also over the gaps behind it. */
export function headAbove(
  doc: Doc,
  first: number,
  index: number,
  read?: (text: string) => string,
): readonly string[] {
  if (read !== undefined) return readHead(doc, first, index, read)
  const own = HEADS.get(doc) ?? new Map<string, readonly string[]>()
  HEADS.set(doc, own)
  const place = `${first} ${index}`
  const head = own.get(place) ?? readHead(doc, first, index, (text) => text)
  own.set(place, head)
  return head
}

/** Each cell of a row asks for what stands above it. */
const HEADS = new WeakMap<Doc, Map<string, readonly string[]>>()

function readHead(
  doc: Doc,
  first: number,
  index: number,
  read: (text: string) => string,
): readonly string[] {
  const textOf = (at: number): string => {
    const { start = 0, end = 0 } = doc.paragraphs[at] ?? {}
    return read(doc.text.slice(start, end))
  }
  const heads: (readonly string[])[] = []
  for (let at = first; at < Math.min(index, first + HEADS_MAX); at += 1) {
    const row = textOf(at)
    if (noteIn(row) !== null) continue
    if (at > first ? !isTitles(row) : areFigures(row)) break
    heads.push(titlesOf(row))
  }
  const width = widthOf(titlesOf(textOf(index)).length, heads)
  const isFull = heads.some(({ length }) => length === width)
  const fitting = underTheirs(heads, width)
    .map((head) => (isOverGaps(head) ? padded(head, width) : isFull ? dealtOut(head, width) : head))
    .filter(({ length }) => length === width)
  const [top = heads[0] ?? [], second, ...others] = fitting
  const rest = second === undefined ? [] : [second, ...others]
  // One title over all columns is none that fills the gaps of the row below it.
  const isOverAll = others.length > 0 && top.slice(1).filter(Boolean).length === 1 && top[1] !== ''
  if (!isOverAll) return rest.reduce(joined, top)
  const [next = [], ...lower] = rest
  const titles = lower.reduce(joined, next)
  return titles.map((title, column) => (column === 0 ? title : `${top[1]} ${title}`.trim()))
}

/**
 * 指标 | 单位 | 累计 over 绝对量 | 增长（%）, or over two gaps and these: what stands below the last title alone. A cell that goes through both rows
 * is missing in the lower one where a page is copied; so is the corner of 指标 | 4月 | 1—4月.
 */
function underTheirs(
  heads: readonly (readonly string[])[],
  width: number,
): readonly (readonly string[])[] {
  const [upper = [], lower = [], ...others] = heads
  if (upper.length < 2 || upper.length >= width || upper.includes('')) return heads
  const led = lower.findIndex(Boolean)
  const lacking = width - lower.length
  const isBelowLast = led + lacking === upper.length - 1 && (led === 0 || lacking === 0)
  const gaps = Array.from({ length: lacking }, () => '')
  if (lower.length > 1 && isBelowLast) return [padded(upper, width), [...gaps, ...lower], ...others]
  const isDealt = lacking === 1 && led === 0 && lower.length % (upper.length - 1) === 0
  return isDealt && upper.length > 2 ? [upper, ['', ...lower], ...others] : heads
}

/** Titles over two columns each, the last of which may have no gap behind it. */
function isOverGaps(head: readonly string[]): boolean {
  return head.slice(2).some((title, at) => title === '' && head[at + 1] !== '')
}

/** As wide as its row, or as the heads where the row's last cells are left away. */
function widthOf(own: number, heads: readonly (readonly string[])[]): number {
  const widest = Math.max(...heads.map(({ length }) => length))
  const isWhole = heads.some((head) => head.length === own && !isOverGaps(head))
  const isShort = own > 1 && !isWhole && widest - own <= GAP_MAX
  return isShort && widest > own ? widest : own
}

function padded(head: readonly string[], width: number): readonly string[] {
  const lacking = width - head.length
  return lacking > 0 && lacking <= Math.max(GAP_MAX, gapOf(head) + 1)
    ? [...head, ...Array.from({ length: lacking }, () => '')]
    : head
}

const GAP_MAX = 3

/** The most empty cells behind a title: the last may stand over as many. */
function gapOf(head: readonly string[]): number {
  let most = 0
  let own = 0
  for (const title of head.slice(1)) {
    own = title === '' ? own + 1 : 0
    most = Math.max(most, own)
  }
  return most
}

/** "May 2024 | June 2024" over "Rate | Number | Rate | Number": each over as many as any other. */
function dealtOut(head: readonly string[], width: number): readonly string[] {
  const [corner = '', ...titles] = head
  const each = (width - 1) / titles.length
  if (titles.length < 2 || titles.includes('') || each < 2 || !Number.isInteger(each)) return head
  const gaps = Array.from({ length: each - 1 }, () => '')
  return [corner, ...titles.flatMap((title) => [title, ...gaps])]
}

function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const isSpread = areUnits(upper, lower)
  const over = overColumns(upper, lower)
  let under = ''
  return lower.map((title, column) => {
    under = title || (isSpread ? under : '')
    return `${over[column] ?? ''} ${under}`.trim()
  })
}

/**
 * Titles of the upper of two rows for each column below. One stands over the gaps behind it; where pages were copied, in the middle of its
 * columns or over the last of them: one alone over all, several each within an equal number, a time or a change over those of its kind.
 */
export function overColumns(upper: readonly string[], lower: readonly string[]): readonly string[] {
  const own = upper.flatMap((title, column) => (column > 0 && title !== '' ? column : []))
  const [first = 0, second] = own
  const each = (lower.length - 1) / own.length
  const isCentral = own.every((column, at) => Math.ceil(column / each) === at + 1)
  const isAlone = second === undefined
  const isDealt =
    first > 1 &&
    (isAlone ? Math.abs(each - 2 * first + 1) < 2 && each > 2 : each > 1) &&
    Number.isInteger(each) &&
    isCentral &&
    !(isAlone && OF_CHANGE.test(upper[first] ?? ''))
  return lower.map((title, column) => {
    if (column === 0) return upper[0] ?? ''
    if (isDealt) return upper[own[Math.ceil(column / each) - 1] ?? 0] ?? ''
    const before = own.findLast((at) => at <= column) ?? 0
    const next = own.find((at) => at > column) ?? 0
    if (before === column) return upper[before] ?? ''
    const isOfNext =
      next > 0 &&
      !isOver(upper[before], title) &&
      lower.slice(column, next + 1).every((one) => isOver(upper[next], one))
    const isEnded = OF_CHANGE.test(upper[before] ?? '') && isTime(title)
    return isOfNext ? (upper[next] ?? '') : isEnded ? '' : (upper[before] ?? '')
  })
}

/** A time without its year over years, a change over what are none. */
function isOver(upper = '', lower = ''): boolean {
  if (lower === '' || upper === '') return false
  return OF_CHANGE.test(upper) ? !isTime(lower) : OF_TIME.test(upper) && isTime(lower)
}

function isTime(title: string): boolean {
  return /(?:19|20)\d\d/.test(title) && !OF_CHANGE.test(title)
}

const OF_CHANGE = /\b(?:change|variance|var|chg|growth|increase|decrease)\b/i
/** "Year ended June 30,", "As of July 31,", "December 31,", "Fiscal". */
export const OF_TIME =
  /^(?!.*(?:19|20)\d\d)(?:.*\b(?:months?|quarters?|half|(?:half-?)?years?|weeks?|periods?|fiscal)\b|(?:as )?(?:of|at)\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.? [1-3]?\d,?$)/i

/** "millions of dollars | | | % change |" below titles of which none is empty: each for the columns up to the next. */
function areUnits(upper: readonly string[], lower: readonly string[]): boolean {
  const [, first, second] = lower
  return (
    Boolean(first) &&
    second === '' &&
    isOverGaps(lower) &&
    !upper.slice(1).includes('') &&
    !lower.some((title) => /\d/.test(title))
  )
}

/** 65 beside 2,140 and 2,205 is a number, 3.1 beside them isn't; nor do shares (33.0%), and what stands behind the column that is asked of, tell. */
export function areWhole(row: string, column?: number): boolean {
  const cells = titlesOf(row).slice(0, column === undefined ? undefined : column + 1)
  const figures = cells.filter((cell) => FIGURE.test(cell) && !cell.endsWith('%'))
  return figures.length > 2 && figures.every((cell) => /^[-+−(]?[\d,]+\)?$/.test(cell))
}

/** "Three Months Ended June 30, Six Months Ended June 30,", "September Fiscal Year to Date": the titles of one line over years. */
export function stretchesIn(line: string): readonly string[] {
  const starts = matchesIn(STRETCHES, line).map(({ index }) => index)
  return starts[0] === 0
    ? starts.map((from, at) => line.slice(from, starts[at + 1] ?? line.length).trim())
    : []
}

const STRETCHES =
  /\b(?:(?:(?:three|six|nine|twelve|3|6|9|12)[- ]months?|(?:(?:first|second|third|fourth) )?(?:quarter|half)|(?:full |fiscal )?year|month|week)s? (?:end(?:ed|ing)|to date)|YTD\b|year-to-date|(?:first|second|third|fourth) (?:quarter|half)|(?<!end(?:ed|ing) |date )(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d))/gi
