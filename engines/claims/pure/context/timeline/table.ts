import { endOf, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, Paragraph, Span } from '../../model.ts'
import {
  cellsOf as cellsIn,
  isTitles,
  noteIn,
  OF_TIME,
  overColumns,
  stretchesIn,
  tableStart,
  titlesOf,
} from '../../text/cells.ts'
import { withoutStatus } from '../../text/status.ts'
import { besideOthers, inOrder } from '../column-times.ts'
import { monthOf as numberOfMonth } from '../fiscal/year-end.ts'
import { type TimePhrase, YEAR } from '../time/phrase.ts'
import { scanChinese } from '../time/scan-chinese.ts'
import { scanEnglish } from '../time/scan-english.ts'
import type { Moment } from './moments.ts'
import { inPart, inYearOfRow, MONTH, partIn } from './tables/parts-of-rows.ts'

// A table names its periods once, in its first row: "Country | 2023 | 2024 | Change".

/** The periods of a table's columns; null where a column names none. */
export type Columns = readonly (PeriodCode | null)[]

/** Of a column whose time is said, but can't be known. */
const UNTOLD: PeriodCode = ''

/** The cells of a row, by offsets of the text. */
export function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  return cellsIn(text.slice(start, end)).map((cell) => ({
    start: start + cell.start,
    end: start + cell.end,
  }))
}

/** The columns of a first row; null where no cell is a period. */
export function columnsOf(
  doc: Doc,
  row: Paragraph,
  codeOf: (phrase: TimePhrase, isWhole?: boolean) => PeriodCode | null,
): Columns | null {
  const { grammar } = doc.sentences[row.sentences[0]] ?? doc
  const scan = grammar === 'zh' ? scanChinese : scanEnglish
  const columns: (PeriodCode | null)[] = []
  /** The periods since the last column of changes, which are of the latest of them. */
  let group: PeriodCode[] = []
  let isOfChanges = false
  let latest: PeriodCode | null = null
  let isBesideThis = false
  const cells = cellsOf(doc.text, row)
  const beside = grammar === 'en' ? titlesBeside(doc.text, cells) : []
  const uppers =
    beside.length > 0
      ? beside
      : titlesOver(doc, row, cells.length).map((title) =>
          grammar === 'en' || MONTHS_ZH.test(title) ? title : '',
        )
  const over = uppers.map(stretchOf)
  const isOverTitles = grammar === 'zh' || isAboveTitles(doc, row)
  for (const [at, { start, end }] of cells.entries()) {
    const words = doc.text.slice(start, end)
    const from = start + (words.length - words.trimStart().length)
    const year = yearCell(words.replace(TITLE_NOTE, ''), from)
    const isUnder =
      over[at] !== undefined &&
      (year !== undefined || (STRETCH_ENDED.test(over[at]) && !SO_FAR.test(over[at])))
    const stretch = isUnder
      ? `${over[at]} ${words.trim()}`.replace(/\b(year|quarter|period)s (?=end)/i, '$1 ')
      : grammar === 'en'
        ? monthOf(words, uppers[at] ?? '')
        : year !== undefined && uppers[at]
          ? `${words.trim().slice(0, 4)}年${uppers[at]}`
          : ''
    const phrase =
      (stretch === '' ? undefined : scan(stretch, 0, stretch.length)[0]) ??
      year ??
      scan(doc.text, from, end)[0]
    const toDate = year === undefined ? words : `${uppers[at] ?? ''} ${words}`
    const isToDate = grammar === 'en' && SO_FAR.test(toDate)
    const code = isToDate ? soFar(toDate, columns) : null
    // "Fiscal year to date" over years: since when isn't said.
    const isUntold = isToDate && /\bfiscal\b/i.test(toDate)
    const said = isUntold
      ? null
      : (code ??
        monthCell(words) ??
        shortMonthCell(words, doc) ??
        (phrase === undefined ? null : codeOf(phrase, stretch !== '')))
    const own = grammar === 'zh' ? besideOthers(words, said, columns) : said
    const isChange =
      grammar === 'en'
        ? isOfChange(words, own) || (own === null && CHANGE.test(uppers[at] ?? ''))
        : CHANGE_ZH.test(words) && (own === null || /[比较]/.test(words))
    if (own === null && grammar === 'zh' && THIS_ZH.test(words)) isBesideThis = true
    if (own !== null && !isChange) group = isOfChanges ? [own] : [...group, own]
    if (words.trim() !== '') isOfChanges = isChange
    // 比上年增长（%）, 上月=100: a time with which all is compared is none of the column's own.
    const isOfBase = grammar === 'zh' && (INDEX_ZH.test(words) || BASE_ZH.test(words))
    // 年初至报告期末比上年同期增减: what is told first is what grew.
    const isOfOwn = grammar === 'zh' && own !== null && !isOfBase && phrase?.start === from
    if (isChange)
      latest = isOfOwn
        ? own
        : (laterOf(latest, group, SO_FAR_ZH.test(words)) ?? (isOfBase ? null : own))
    // 2024年 |  | 2023年 |: over the titles of the row below, as far as the next.
    const isSpanned = isOverTitles && at > 1 && words.trim() === '' && !isOfChanges
    const told = isOfBase ? null : own
    // 增减额 behind 本期 | 上年同期 is of the former, which has the time of the text.
    const ofChange = isBesideThis && own === null ? null : latest
    const isOfUntold = isUntold || (isChange && columns.at(-1) === UNTOLD)
    const ofColumn = isChange ? ofChange : isSpanned ? (columns[at - 1] ?? null) : told
    columns.push(isOfUntold ? UNTOLD : ofColumn)
  }
  if (columns.every((code) => code === null)) return null
  const says = cells.map(({ start, end }) => YEAR_TOLD_ZH.test(doc.text.slice(start, end)))
  return grammar === 'zh' ? inOrder(columns, says) : columns
}

const YEAR_TOLD_ZH = /(?:19|20)\d\d|[二一][〇零○九]|[今去上本前当]年/

/**
 * "Three Months Ended | Twelve Months Ended" over "June 30, 2024 | June 30, 2023 | June 30, 2024 | June 30, 2023": for each of `width` cells
 * the stretch that ends with it. Among titles with gaps each stands over the gaps behind it; others stand over as many cells each.
 */
function titlesOver(doc: Doc, row: Paragraph, width: number): readonly string[] {
  const above = aboveOf(doc, row)
  if (above === undefined || above.end - above.start > TITLES_MAX) return []
  const upper = doc.text.slice(above.start, above.end)
  const days = above.kind === 'row' ? daysOver(doc, above, width) : null
  if (days !== null) return days
  if (above.kind === 'row' && !isTitles(upper)) return []
  const [, ...told] = above.kind === 'row' ? titlesOf(upper) : ['', upper]
  const says = [STRETCH_ENDED, PART, YEAR_TOLD, OF_TIME, CHANGE, MONTH, MONTHS_TO, MONTHS_ZH]
  if (!says.some((one) => one.test(upper) || told.some((title) => one.test(title)))) return []
  if (told.includes('')) {
    const titles = titlesOf(doc.text.slice(row.start, row.end))
    const gaps = Array.from({ length: Math.max(0, width - told.length - 1) }, () => '')
    return overColumns([titlesOf(upper)[0] ?? '', ...told, ...gaps], titles)
  }
  if ((width - 1) % told.length !== 0) return []
  const each = (width - 1) / told.length
  return Array.from({ length: width }, (_, at) =>
    at === 0 ? '' : (told[Math.floor((at - 1) / each)] ?? ''),
  )
}

/** The line above a row of titles; "(in millions)" between them is none. */
function aboveOf(doc: Doc, row: Paragraph): Paragraph | undefined {
  const above = doc.paragraphs[row.index - 1]
  return above !== undefined && noteIn(doc.text.slice(above.start, above.end)) !== null
    ? doc.paragraphs[row.index - 2]
    : above
}

/** "Dec. 31, | Sept. 30," over "2025 | 2025": the day on which each year is told, and the stretch that ends with it. */
function daysOver(doc: Doc, above: Paragraph, width: number): readonly string[] | null {
  const [, ...days] = titlesOf(doc.text.slice(above.start, above.end))
  if (days.length !== width - 1 || !days.every((day) => DAY.test(day))) return null
  const over = titlesOver(doc, above, width)
  return ['', ...days.map((day, at) => `${over[at + 1] ?? ''} ${day}`.trim())]
}

function stretchOf(title: string): string | undefined {
  const says = [STRETCH_ENDED, PART_ALONE, DAY, AS_OF, MONTH, MONTHS_TO]
  const isStretch = says.some((one) => one.test(title))
  return isStretch && !YEAR_TOLD.test(title) ? title : undefined
}

/** "Three Months Ended June 30, Six Months Ended June 30," beside years: each over as many of them. */
function titlesBeside(text: string, cells: readonly Span[]): readonly string[] {
  const [name] = cells
  const told = name === undefined ? [] : stretchesIn(text.slice(name.start, name.end).trim())
  const each = (cells.length - 1) / told.length
  if (told.length < 2 || !Number.isInteger(each)) return []
  return cells.map((_, at) => (at === 0 ? '' : (told[Math.floor((at - 1) / each)] ?? '')))
}

/** 5月 and 1—5月 over 2024年. */
const MONTHS_ZH = /^(?:(?:[1-9]|1[0-2])月?[-—–~～至])?(?:[1-9]|1[0-2])月(?:份|累计)?$/
/** "January to September", "Jan-Sep". */
const MONTHS_TO =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: to | ?[-–—] ?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?$/i
const DAY = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.? [1-3]?\d,?$/i
const AS_OF = /^as (?:of|at)\b/i
/** "Third quarter", "Q3", "Full year" over years. */
const PART =
  /\b(?:q[1-4]|[1-4]q|h[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half)|(?:full|fiscal|financial) year|(?:three|six|nine|twelve) months)\b/i
const PART_ALONE = new RegExp(`^(?:the )?${PART.source}$`, 'i')

const TITLES_MAX = 200
/** What has its year needs none of those below. */
const YEAR_TOLD = /(?:19|20)\d\d/
const STRETCH_ENDED =
  /\b(?:months?|quarters?|half(?:[- ]year)?|years?|weeks?|periods?) (?:ended|ending|to)\b/i

/** Whether the row below divides the columns of this one once more. */
function isAboveTitles(doc: Doc, row: Paragraph): boolean {
  const below = doc.paragraphs[row.index + 1]
  return below?.kind === 'row' && isTitles(doc.text.slice(below.start, below.end))
}

/** "Aug.[r]" under 2024, "Nov. 2024p", "4Q24*": a time with what marks its figures, or without its year; empty for others. */
function monthOf(words: string, upper: string): string {
  const plain = withoutStatus(words.trim())
  if (MONTH.test(plain)) {
    const year = /(?:19|20)\d\d(?=\W*$)/.exec(upper)?.[0]
    if (year !== undefined) return `${plain} ${year}`
  }
  return plain === words.trim() ? '' : plain
}

/** "Dec-23", "Oct 24", "Nov’24": a month, or the quarter that ended with it where the text reports on quarters. */
function shortMonthCell(words: string, { text, grammar }: Doc): PeriodCode | null {
  if (grammar !== 'en') return null
  const [, name = '', short] = /^\s*([a-z]{3})[a-z]{0,6}[-–' ’]([0-4]\d)\*?\s*$/i.exec(words) ?? []
  const month = numberOfMonth(name)
  if (short === undefined || !Number.isInteger(month) || month < 1) return null
  const year = CENTURY + Number(short)
  const isQuarter = month % 3 === 0 && /\bquarter end(?:ed|ing)\b/i.test(text)
  return periodCode(
    isQuarter
      ? { kind: 'quarter', year, quarter: (month / 3) as 1 | 2 | 3 | 4 }
      : { kind: 'month', year, month },
  )
}

const CENTURY = 2000

/** A row that begins with its time: "2023 | 49,540 | 1.1". */
export function ofFirstCell(
  doc: Doc,
  row: Paragraph,
  codeOf: (phrase: TimePhrase) => PeriodCode | null,
): Columns | null {
  const [first, ...others] = cellsOf(doc.text, row)
  const phrase = first && yearCell(doc.text.slice(first.start, first.end), first.start)
  const code = phrase === undefined ? null : codeOf(phrase)
  return code === null ? null : [null, ...others.map(() => code)]
}

/** Growth of the columns before it: "Change", "QoQ", "Change from 2Q24", "August to September (% change)". */
function isOfChange(words: string, own: PeriodCode | null): boolean {
  if (own === null) return CHANGE.test(words)
  if (VERSUS.test(words)) return true
  if (!/\b(?:change|chg|growth|variation|difference|increase)\b/i.test(words)) return false
  const period = parsePeriod(own)
  const isStep = period.kind === 'since' && period.from !== null && !period.from.endsWith('-01-01')
  return isStep || ON.test(words)
}

const THIS_ZH = /^\s*(?:本期|当期|当期值|报告期)(?:数|值|金额|发生额)?\s*(?:[（(]|$)/
const CHANGE_ZH = /[年月季][增减]率?|同比|环比|增长|增减|增速|增幅|降幅|涨跌|升跌|变动|变化/
const INDEX_ZH = /[=＝]\s?100/
const BASE_ZH = /^\s*[比较](?:上年|去年|上[月季旬周]|前[年月])/
const VERSUS = /(?:^|\s)(?:v|vs\.?|versus)\s/i
const ON = /\b(?:from|vs|versus|over|on|against|compared (?:to|with))\b/i
const CHANGE =
  /^\s*(?:Δ|±|\+\/[-–−]|%|per ?cent(?:age)? |chg|change|growth|varia(?:tion|nce)|var\b|diff|increase|[ymq]-o-[ymq]|yoy|mom\b|qoq|y\/y|m\/m|q\/q|(?:annual|monthly|quarterly|year|month|quarter)[- ](?:on|over|%|change|growth))/i
const SO_FAR_ZH = /累计/
const SO_FAR = /\bYTD\b|\byear[- ]to[- ]date\b|\b\d{4} to date\b|\bcumulative\b/i
const YEAR_CELL =
  /^\s*(?:FY\s?)?((?:19|20)\d\d)年?\s?(?:[aefpr]\*?|\(?(?:proj|est|prel|prov|forecast|budget|guidance|outlook|actual|revised|target|plan|audited|unaudited|preliminary|[aefpr])[a-z]{0,8}\.?\)?|\(?(?:(?:US|HK|NZ|[ACS])?[$€£]|[A-Z]{3})? ?(?:['’]?000s?|mn?|bn|millions?)?\)?)?\s*$/i

/** "2024 Spending", "2024 Growth (%)": of that year; in "2020 prices" it is told what others are counted in. */
const YEAR_OF =
  /^\s*((?:19|20)\d\d) (?!prices|dollars|census|edition|standard|weights|based?\b|to\b|vs|and\b|or\b|over\b|against|[-–—]|Q[1-4]|H[12])[A-Za-z][A-Za-z ]{2,30}(?:\([^()\d]{1,20}\))?\s*$/i

/** "2023", "2024 (proj.)", "2025F", "FY2024E". */
/** "2024*", "2024 (tonnes)", 2024年（亿元）: what a title says besides its year. */
const TITLE_NOTE = /\*+(?=\s*$)|\s*[(（][^()（）\d]{1,24}[)）](?=\s*$)/

function yearCell(words: string, start: number): TimePhrase | undefined {
  const year = YEAR_CELL.exec(words)?.[1] ?? YEAR_OF.exec(words)?.[1]
  if (year === undefined) return undefined
  const when = {
    kind: 'stretch',
    stretch: YEAR,
    year: { from: 'said', year: Number(year) },
  } as const
  return { start, end: start + words.trim().length, when, cue: null, cueAt: start }
}

const MONTH_CELL = /^\s*((?:19|20)\d\d)[.．/](0?[1-9]|1[0-2])(?:月|(?![\d.．/-]))/

/** 2023.12用户规模, "2024.06": a month in figures. */
function monthCell(words: string): PeriodCode | null {
  const [found, year, month] = MONTH_CELL.exec(words) ?? []
  return found === undefined
    ? null
    : periodCode({ kind: 'month', year: Number(year), month: Number(month) })
}

/** "Sept. 2024 | YTD 2024": from January to the month of the column before; of "Q3 | Q2 | Q1 | YTD" to the latest quarter. */
function soFar(words: string, columns: Columns): PeriodCode | null {
  const last = columns.findLast((code) => code && parsePeriod(code).kind === 'month')
  if (last === undefined || last === null) return quartersSoFar(words, columns)
  const period = parsePeriod(last)
  if (period.kind !== 'month' || period.month === 1) return last
  const year = Number(/(?:19|20)\d\d/.exec(words)?.[0] ?? period.year)
  return periodCode({ kind: 'months', year, last: period.month })
}

function quartersSoFar(words: string, columns: Columns): PeriodCode | null {
  const quarters = columns.flatMap((code) => {
    const period = code ? parsePeriod(code) : null
    return period?.kind === 'quarter' ? [period] : []
  })
  const year = Number(/(?:19|20)\d\d/.exec(words)?.[0] ?? quarters[0]?.year)
  const last = Math.max(...quarters.flatMap((one) => (one.year === year ? [one.quarter] : [])))
  if (!Number.isInteger(last)) return null
  return periodCode({ kind: 'months', year, last: last * 3 })
}

/**
 * The latest of a group of columns; a lone one that is earlier than that of the group before was only set beside it: "Q3 2024
 * | Q2 2024 | QoQ | Q3 2023 | YoY".
 */
function laterOf(
  before: PeriodCode | null,
  group: readonly PeriodCode[],
  isSoFar: boolean,
): PeriodCode | null {
  const latest = latestOf(group, isSoFar)
  if (before === null || latest === null || group.length > 1) return latest
  const [was, is] = [parsePeriod(before), parsePeriod(latest)]
  return was.kind === is.kind && endOf(was) > endOf(is) ? before : latest
}

/** Of a month and what was told up to its end, the month, unless 累计同比 says so. */
function latestOf(codes: readonly PeriodCode[], isSoFar: boolean): PeriodCode | null {
  if (codes.length === 0) return null
  const endAt = (code: PeriodCode): string => endOf(parsePeriod(code))
  return codes.reduce((a, b) => {
    const isAsLate = isSoFar && endAt(b) === endAt(a) && parsePeriod(a).kind === 'month'
    return endAt(b) > endAt(a) || isAsLate ? b : a
  })
}

/** The periods of a row's cells, as moments without words that say nothing outside their cells. */
export function cellMoments(doc: Doc, row: Paragraph, columns: Columns): readonly Moment[] {
  const { text } = doc
  const cells = cellsOf(text, row)
  const each = (cells.length - 1) / (columns.length - 1)
  // "May 2024 | June 2024" over twice as many.
  const isDealtOut = each > 1 && Number.isInteger(each) && !columns.slice(1).includes(null)
  // "Dec. 2024 | | | Nov. 2024 |": the last stands over as many as are left.
  const isOverGaps = columns.some((code, at) => at > 1 && code !== null && code === columns[at - 1])
  const last = isOverGaps && cells.length > columns.length ? (columns.at(-1) ?? null) : null
  const label = cells[0] === undefined ? '' : text.slice(cells[0].start, cells[0].end)
  const part = partIn(label)
  const ofRow = saysYear(doc, row) ? columns : inYearOfRow(columns, label)
  return cells.flatMap(({ start, end }, index) => {
    const column = ofRow[isDealtOut ? Math.ceil(index / each) : index] ?? last
    if (column === null) return []
    const code = column === UNTOLD ? null : part === null ? column : inPart(column, part)
    const unsaid = {
      isFrame: false,
      isOfRelease: false,
      isBefore: false,
      isFuture: false,
      isOfPlan: false,
      isInPassing: false,
      aside: null,
      role: 'point' as const,
      cueAt: start,
    }
    return [{ start, end: start, code, until: end, ...unsaid }]
  })
}

/** So many rows at most are the head of a table. */
const HEAD_MAX = 3

/** Whether the head of a row's table names a year. */
function saysYear(doc: Doc, { index }: Paragraph): boolean {
  const first = tableStart(doc, index)
  return doc.paragraphs.slice(first, Math.min(index, first + HEAD_MAX)).some((row, at) => {
    const words = doc.text.slice(row.start, row.end)
    return (at === 0 || isTitles(words)) && YEAR_TOLD.test(words)
  })
}
