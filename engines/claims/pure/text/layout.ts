import { stretchesIn } from './cells.ts'
import { matchesIn } from './matches.ts'

// Columns that blanks alone set apart get tabs between them, so that every later step sees one kind of row. A tab takes the
// place of a blank: offsets stay.

/** Longer lines are prose. */
const LINE_MAX = 240
const LABEL_MAX = 60
/** One that is followed by more figures than a sentence has side by side may be longer. */
const LABEL_LONG = 90
const FIGURES_OF_ROW = 3
/** So many lines one below the other tell that a single blank before a number is a gap between columns. */
const NAMED_MIN = 3

/** "(000s)" tells the scale of a row. */
const FIGURE =
  /^(?!\(0{3}s?\)$)(?:[(（]?[-+−–±△▲]?[$€£¥￥]?\d[\d,.，]{0,24}(?:[^\s\d()（）]{0,8}|\([a-z\d]\))[)）]?[%％]?|[-–—−…]{1,2}|\.{2,3}|n\/[am]|n\.?[am]\.?|unch|nil|不适用)$/i
const TOTAL =
  /合\s*计|总\s*计|共计|全[年市省县区]|平均|月均|\b(?:total|all|year|sum|average|group)\b/i

type Line = {
  readonly start: number
  readonly end: number
  /** Where its gaps of two blanks or more begin. */
  readonly wide: readonly number[]
  /** Where each blank before its figures at the end stands; none where it is no name with figures. */
  readonly tail: readonly number[]
  readonly isLed: boolean
}

export function laidOut(written: string): string {
  const text = withoutWideTabs(written)
  const lines = linesOf(text)
  const tabs = new Set<number>()
  for (const [from, to] of blocksOf(lines, ({ wide }) => wide.length > 0)) {
    const block = lines.slice(from, to)
    if (block.filter((one) => endsInFigure(text, one)).length < 2) continue
    addWide(text, [...headApart(text, lines, from, block), ...block], tabs)
  }
  const isAlike = (one: Line, before: Line) =>
    one.tail.length > 0 && one.wide.length === 0 && before.tail.length === one.tail.length
  for (const [from, to] of blocksOf(lines, isAlike)) {
    const block = lines.slice(from, to)
    const columns = block[0]?.tail.length ?? 0
    if (to - from < 2 || (columns === 1 && !isSummed(text, block))) continue
    for (const { tail } of block) for (const at of tail) tabs.add(at)
    const above = lines[from - 1]
    // "£m £m" below the titles.
    const isOfUnits = above !== undefined && UNITS.test(text.slice(above.start, above.end))
    const head = isOfUnits ? lines[from - 2] : above
    if (head === undefined) continue
    const added = addHead(text, head, columns, tabs)
    // 粮食 万吨 321.3: the unit has a column of its own.
    const inner = block.map(({ start, tail }) => innerGap(text, start, tail[0] ?? start))
    if (!added && inner.every((at) => at !== null) && addHead(text, head, columns + 1, tabs))
      for (const at of inner) if (at !== null) tabs.add(at)
  }
  return withTabs(text, tabs)
}

/** So many rows tell that two tabs between them only set their columns straight. */
const TABBED_MIN = 3

/** A long name takes one tab and a short one two, to stand in one column: without the empty cells all rows have as many. */
function withoutWideTabs(text: string): string {
  if (!text.includes('\t\t')) return text
  const lines = text.split('\n')
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (lines[to]?.includes('\t') === true) to += 1
    const rows = lines.slice(from, to).map((line) => line.replace(WIDE, narrow))
    const [width, ...others] = new Set(rows.map(columnsOf))
    if (
      rows.length >= TABBED_MIN &&
      others.length === 0 &&
      (width ?? 0) > 1 &&
      !hasGaps(lines.slice(from, to))
    )
      lines.splice(from, rows.length, ...rows)
    from = Math.max(to, from + 1)
  }
  return lines.join('\n')
}

const WIDE = /(?<=[^\t\n])\t{2,8}(?=[^\t\n])/g

/** A tab and blanks, as long as it was. */
function narrow(tabs: string): string {
  return `\t${' '.repeat(tabs.length - 1)}`
}

function columnsOf(row: string): number {
  return row.split('\t').length
}

/** Where all rows are equally wide and their empty cells stand in other columns, each lacks a figure. */
function hasGaps(rows: readonly string[]): boolean {
  const cells = rows.map((row) => row.split('\t'))
  const areEven = new Set(cells.map(({ length }) => length)).size === 1
  const empty = cells.map((row) =>
    row.flatMap((cell, at) => (cell.trim() === '' ? [at] : [])).join(),
  )
  return areEven && new Set(empty).size > 1
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at <= text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found === -1 ? text.length : found
    const isRow = end - at > LINE_MAX || /[\t|｜]/.test(text.slice(at, end))
    lines.push(isRow ? { start: at, end, wide: [], tail: [], isLed: false } : lineAt(text, at, end))
    at = end + 1
  }
  return lines
}

/** Behind the end of a sentence two blanks are no gap; behind "Est." three are. */
const GAP = /(?<=[^\s.?!:;。：；]) (?= )|(?<=[.?!:;]) (?= {2})|(?<=[^\s。：；])　/g

/** 合　　计: a word that is drawn out to the width of those above it. */
const SPREAD = /^[\s　]*[㐀-鿿][ 　]+[㐀-鿿](?=[ 　])/

function lineAt(text: string, start: number, end: number): Line {
  const line = text.slice(start, end).trimEnd()
  const words = matchesIn(/\S+/g, line)
  const spread = SPREAD.exec(line)?.[0].length ?? 0
  let first = words.length
  while (first > 1 && isFigure(words[first - 1]?.[0] ?? '')) first -= 1
  const twin = twinOf(words.map(([word]) => word))
  const places = twin ?? words.flatMap((_, at) => (at < first ? [] : [at]))
  const label = line.slice(0, words[twin?.[0] ?? first]?.index ?? 0).trim()
  const most = places.length >= FIGURES_OF_ROW && !/\d/.test(label) ? LABEL_LONG : LABEL_MAX
  const isName = label.length <= most && !/[。；;，：:!?！？]|[.,]$/.test(label)
  return {
    start,
    end,
    wide: matchesIn(GAP, line).flatMap(({ index }) => (index < spread ? [] : start + index)),
    tail: isName ? places.map((at) => start + (words[at]?.index ?? 0) - 1) : [],
    isLed: /^[ 　]{2}/.test(line),
  }
}

/** But "29:" ends what a row is called. */
function isFigure(word: string): boolean {
  return FIGURE.test(word) && !/[:：]$/.test(word)
}

/** "North -3.5 111 North 29.5 123": two tables side by side, of one list of names; the words before which a column begins. */
function twinOf(words: readonly string[]): readonly number[] | null {
  if (words.length < TWIN_MIN || words.length > TWIN_MAX || words.length % 2 === 1) return null
  const half = words.length / 2
  const name = words.findIndex((word) => FIGURE.test(word))
  const isTwin =
    name > 0 &&
    words.every((word, at) => {
      const isOfName = at % half < name
      return isOfName ? word === words[at % half] : FIGURE.test(word)
    })
  return isTwin
    ? words.flatMap((_, at) => (at >= name && (at % half >= name || at === half) ? [at] : []))
    : null
}

const TWIN_MIN = 4
const TWIN_MAX = 20

/** Lines one below the other, each of which goes with the one above it: the first, and one past the last. */
function* blocksOf(
  lines: readonly Line[],
  goesWith: (one: Line, before: Line) => boolean,
): Generator<readonly [from: number, to: number]> {
  let from = 0
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before !== undefined && goesWith(line, before)) continue
    if (at > from) yield [from, at]
    from = at
  }
  yield [from, lines.length]
}

function endsInFigure(text: string, { end, wide }: Line): boolean {
  const last = wide.at(-1)
  return last !== undefined && FIGURE.test(text.slice(last, end).trim())
}

/** A head that an empty line or a rule of dashes sets apart from the rows below it: one title for each column. */
function headApart(
  text: string,
  lines: readonly Line[],
  from: number,
  block: readonly Line[],
): readonly Line[] {
  // A block begins with the line above its gaps.
  const [gap] = block
  const head = lines[from - 1]
  const columns = Math.max(...block.map(({ wide }) => wide.length))
  return head?.isLed === true &&
    gap !== undefined &&
    head.wide.length === columns - 1 &&
    /^[-–—_=\s]*$/.test(text.slice(gap.start, gap.end))
    ? [head]
    : []
}

function addWide(text: string, block: readonly Line[], tabs: Set<number>): void {
  const columns = Math.max(...block.map(({ wide }) => wide.length))
  for (const line of block) {
    const { start, wide, tail, isLed } = line
    for (const at of wide) tabs.add(at)
    // A sign takes the second blank of a gap: "3,450 -10.0", but "100 - 106" is one figure.
    for (const at of tail)
      if (wide.length > 0 && /^\S [-+−(](?! )/.test(text.slice(at - 1, at + 3))) tabs.add(at)
    // A head without a word over the names; an indented name with figures that lacks its last is none.
    const isHead = isLed && wide.length > 0 && wide.length === columns - 1
    if (isHead && !isNamed(text, line)) tabs.add(start)
    const beside = wide.length === columns - 1 ? figureBesideName(text, line) : null
    if (beside !== null) tabs.add(beside)
  }
}

/** "Air transport movements 24,870     2.9": the longest name of a table leaves one blank before its first figure. */
function figureBesideName(text: string, { start, wide }: Line): number | null {
  const [first] = wide
  const found = first === undefined ? null : LONG_NAME.exec(text.slice(start, first))
  return found === null ? null : start + (found[1]?.length ?? 0)
}

const LONG_NAME = /^(\s*[^\d\s][^\d]{8,60}[a-z)]) (?:\d{1,3}(?:,\d{3})+|\d+\.\d+)%?$/i

const YEAR = /^(?:19|20)\d\d$/

/** A name, and behind each gap a figure. */
function isNamed(text: string, { start, end, wide }: Line): boolean {
  const [first = start] = wide
  const cells = wide.map((at, order) => text.slice(at, wide[order + 1] ?? end).trim())
  return (
    /[a-z]{3}/i.test(text.slice(start, first)) &&
    cells.every((cell) => FIGURE.test(cell) && !YEAR.test(cell))
  )
}

/** 一季度 126, Q2 148 … 合计 371. */
function isSummed(text: string, block: readonly Line[]): boolean {
  return (
    block.length >= NAMED_MIN &&
    block.some(({ start, tail }) => TOTAL.test(text.slice(start, tail[0])))
  )
}

const UNITS = /^(?:(?:[£$€¥] ?)?(?:mn?|bn|k|000s?|’000|million|billion|%)[ \t]*){2,}$/i

/** The row above with a word for every column: 类别 5月 4月 合计. */
function addHead(text: string, head: Line, columns: number, tabs: Set<number>): boolean {
  const line = text.slice(head.start, head.end)
  const gaps = [...line.trimEnd().matchAll(/(?<=\S) (?=\S)/g)].map(
    ({ index }) => head.start + index,
  )
  const times = timesIn(line).map((at) => head.start + at)
  const titles = times.length === columns ? times : gaps
  const [first = 0] = titles
  // Without a word over the names the end of the line above it takes the tab: one that is empty, or says the stretches.
  const isApart = first > head.start || (first > 0 && isOverTitles(text, first))
  const isHead =
    columns > 1 && titles.length === columns && isApart && !/[。；;，：:.!?！？]$/.test(line)
  if (isHead) for (const at of titles) tabs.add(at)
  return isHead
}

/** An empty line, or "Three Months Ended June 30, Six Months Ended June 30,". */
function isOverTitles(text: string, end: number): boolean {
  const above = text.slice(Math.max(text.lastIndexOf('\n', end - 1) + 1, end - LINE_MAX), end)
  return above === '' || stretchesIn(above).length > 1
}

/** Where each title begins in "Maker May 2024 May 2023 % Change YTD 2024": the blank before every time and change. */
function timesIn(line: string): readonly number[] {
  let end = line.length
  return matchesIn(TITLE, line).flatMap((found) => {
    // "3Q18/3Q17 Change" is one.
    const isOfPair = /^\/\S+ ?$/.test(line.slice(end, found.index))
    end = found.index + found[0].length
    return isOfPair ? [] : found.index - 1
  })
}

const TITLE =
  /(?<![^\s])(?:(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? |YTD |(?:Q[1-4]|[1-4]Q|H[12]|[12]H|FY) ?)?(?:(?:19|20)\d\d\b(?!,)|(?<=[QHY] ?)['’]?\d\d\b)|(?<!% ?)(?:%|Percent|Pct\.?|Annual|YoY|y\/y)? ?(?:Change|Chg\.?|Growth|Variation|Var\.?)(?![a-z]))/gi

/** The one blank of a label of two words. */
function innerGap(text: string, start: number, end: number): number | null {
  const words = /^\s*\S+ (?=\S+$)/.exec(text.slice(start, end))
  return words === null ? null : start + words[0].length - 1
}

function withTabs(text: string, tabs: ReadonlySet<number>): string {
  if (tabs.size === 0) return text
  const parts: string[] = []
  let from = 0
  for (const at of [...tabs].sort((a, b) => a - b)) {
    parts.push(text.slice(from, at), '\t')
    from = at + 1
  }
  return [...parts, text.slice(from)].join('')
}
