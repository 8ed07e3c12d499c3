import type { Doc, ReadClaim } from '../model.ts'
import { cellsOf, headAbove, tableStart } from '../text/cells.ts'

/**
 * A cell is of its row and of its column: "North, Houses destroyed". For whoever reads the report; figures are tied by the
 * names of their rows.
 */
export function withColumns(
  doc: Doc,
  claims: readonly ReadClaim[],
  names: readonly (string | null)[],
): readonly (string | null)[] {
  const rows = new Map<number, Row | null>()
  return claims.map((claim, at) => {
    const name = names[at] ?? null
    const sentence = doc.sentences[claim.sentence]
    const paragraph = doc.paragraphs[sentence?.paragraph ?? -1]
    if (paragraph?.kind !== 'row' || sentence === undefined || claim.form !== 'number') return name
    const row = rows.get(paragraph.index) ?? rowOf(doc, paragraph.index)
    rows.set(paragraph.index, row)
    const column = row.ends.findIndex((end) => claim.start < end)
    const own = column < 1 ? '' : measureIn(row.titles[column] ?? '')
    const label = plainOf(row.label)
    const title = own === '' && sentence.grammar === 'en' ? row.caption : own
    // 'Total', 'Others': what is no name in a sentence is one of a row.
    const isSum = name === null && column > 0 && SUMS.test(label) && sentence.grammar === 'en'
    if (isSum) return title === '' ? label : `${label}, ${title}`
    if (title === '' || label === '' || isWithin(label, title)) return name
    const isOfRow = name === null || isWithin(label, name) || isWithin(name, label)
    const mark = sentence.grammar === 'zh' ? '，' : ', '
    if (isOfRow) return `${name ?? label}${mark}${title}`
    return isWithin(title, name) ? `${label}${mark}${title}` : name
  })
}

type Row = {
  readonly label: string
  readonly titles: readonly string[]
  /** What the line above the table says that it is of; '': nothing. */
  readonly caption: string
  /** Where each cell ends in the text. */
  readonly ends: readonly number[]
}

function rowOf(doc: Doc, index: number): Row {
  const { start = 0, end = 0 } = doc.paragraphs[index] ?? {}
  const text = doc.text.slice(start, end)
  const cells = cellsOf(text)
  const own = cells.findIndex((cell) => text.slice(cell.start, cell.end).trim() !== '')
  const label = cells[own]
  const first = tableStart(doc, index)
  return {
    label: label === undefined || own > 0 ? '' : text.slice(label.start, label.end),
    titles: first < index ? headAbove(doc, first, index) : [],
    caption: captionOf(doc, first),
    ends: cells.map((cell) => start + cell.end),
  }
}

const SUMS = /^(?:(?:grand |sub-?)?totals?|all|others?|sum|rest|remainder)$/i

/** "Table 1. Overnight stays by region, August (thousand)": overnight stays. */
function captionOf(doc: Doc, first: number): string {
  const above = doc.paragraphs[first - 1]
  if (above === undefined || above.kind === 'row' || above.end - above.start > CAPTION_MAX)
    return ''
  const line = plainOf(doc.text.slice(above.start, above.end))
  if (/[.?!:;]$|[a-z]{3}[.?!] /.test(line.replace(NUMBERED, ''))) return ''
  const words = line
    .replace(NUMBERED, '')
    .replace(/(?:,| [–—-] | by | per | in | for | at | to ).*$/i, '')
    .replace(
      /^(?:selected|key|main|summary of|overview of) | (?:summary|overview|table|data|figures|statistics|at a glance)$/gi,
      '',
    )
    .trim()
  const isName =
    measureIn(words) !== '' &&
    !/[\d:]/.test(words) &&
    words.split(' ').length < 5 &&
    !GENERAL.test(words)
  return isName ? (/[a-z]/.test(words) ? words : sentenceCase(words)) : ''
}

/** A line that says what kind of table it is, and not of what. */
const GENERAL =
  /\b(?:indicators?|results?|balance|sheet|statements?|highlights?|accounts?|performance|financials?|positions?|reviews?|forecasts?|projections?|outlook|metrics|summary|income|glance|facts|figures?|breakdown|comparison|details?|appendix|annex|notes?|contents?|timeline|ranking|damage|impact|overview|totals?)\b/i
const CAPTION_MAX = 100
const NUMBERED =
  /^(?:(?:table|figure|exhibit|chart) )?(?:[A-Z]?\d[\d.]*|[A-Z])?[.:)]?\s+|^(?:table|figure|exhibit)\s*/i

const sentenceCase = (words: string): string => `${words.charAt(0)}${words.slice(1).toLowerCase()}`

const isWithin = (whole: string, part: string): boolean =>
  whole.toLowerCase().includes(part.toLowerCase())

/** Without units, notes and numbers of lines. */
function plainOf(words: string): string {
  return words
    .replace(/[（(][^()（）]*[)）]/g, ' ')
    .replace(/\[\d+\]|[*†‡¹²³]+|\s\d$/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What a title says of its column, but for when, how much and in which unit. */
function measureIn(title: string): string {
  const words = plainOf(title).replace(/^% (?=share\b)/i, '')
  const left = words.replace(TIMES, ' ').trim()
  return left === '' || left.length > TITLE_MAX || !/\p{L}{2}/u.test(left) || OTHER.test(left)
    ? ''
    : /\p{Script=Han}/u.test(left)
      ? left
      : words
}

const TITLE_MAX = 50
const TIMES =
  /(?:\d{4}|[一二三四五六七八九零〇]{4})年(?:底|末)?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[—–-]\d{1,2})?月(?:底|末|份)?|[一二三四]季度|[上下]半年|[本上去今]年(?:同期|末)?|[本上]?(?:报告|報告)?期|同期|年初|期[初末]|累计|累計|当月|當月|合计|合計|\b(?:(?:19|20)\d\d(?:[/–-]\d{2,4})?|\d{1,2}|[QH][1-4]|[1-4][QH]\d*|FY\d*|YTD|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|to|of|year|quarter|month|months|half|full|first|second|third|fourth|one|two|three|six|nine|twelve|weeks?|days?|period|ended|ending|as|at|for|the|this|last|previous|prior|current|latest|earlier|ago|date)\b/gi
/** Changes, units and numbers of rows. */
const OTHER =
  /^(?:.*\b(?:change|changes|variance|growth|increase|decrease|difference|yoy|qoq|y\/y|m\/m|note|notes|no|rank|unit|units|per ?cent|percent|points?|total)\b.*|.*[%±Δ+].*|.*(?:同比|环比|按年|按月|增长|增長|增减|增減|增幅|降幅|变动|變動|变化|變化|单位|單位|序号|排名|比上年|较上年|附注|注释|数值|绝对[值量数]|指标|总计|金额|数量|百分点).*)$/i
