import { timesTenTo } from '#platform/exact'
import type { Doc, Sentence, Span } from '../../model.ts'
import { areWhole, cellsOf, isOfHead, nameOfRows, titlesOf } from '../../text/cells.ts'
import { isDifference } from '../../text/tables/differences.ts'
import { isOfFalls } from '../../text/tables/falls.ts'
import type { Found } from '../forms/found.ts'
import { isClassOfRow } from '../leave/classes.ts'
import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { dollarOf } from '../sense/currency.ts'
import { type CellUnit, PERCENT, POINTS, unitIn } from '../units/unit-in-label.ts'
import {
  areDecimals,
  blockOf,
  COUNTED_BY,
  ofRateColumn,
  ofRateRow,
  rateOf,
} from '../units/unit-of-rows.ts'
import { at, type Line } from '../words/tokens.ts'
import { CAPTION_MAX, headOf, nameOf, RATE, SIGNS, VERSUS } from './heads.ts'

export type Cells = {
  readonly finds: readonly Found[]
  /** By the order of the claims: the label of their row, growth where their column says so. */
  readonly labels: readonly (Span | null)[]
  readonly areRates: readonly boolean[]
  /** Growth whose column says that it goes down: `Decline (%)`. */
  readonly areFalls: readonly boolean[]
}

/** What the head of its column, the label of its row and the line above its table say of a bare number: `Revenue (£m) | 62.4`. */
export function inTable(doc: Doc, sentence: Sentence, line: Line, finds: readonly Found[]): Cells {
  if (!line.isRow) return behindLabel(doc, sentence, line, finds)
  const { start: from, end } = doc.paragraphs[sentence.paragraph] ?? sentence
  const row = doc.text.slice(from, end)
  const cells = cellsOf(row)
  const head = headOf(doc, sentence)
  const isClass = cells.length > 1 && isClassOfRow(cellAt(row, cells[0]))
  const first = isClass ? cells[0] : cells.find((cell) => /[A-Za-z]/.test(cellAt(row, cell)))
  const label = first === undefined || isClass ? '' : row.slice(first.start, first.end)
  const name = first === undefined ? null : nameOf(label, from + first.start)
  const above = nameOfRows(doc, sentence.paragraph) ?? ''
  const named = `${above} ${label}`
  const isDecimal = areDecimals(row)
  const block = blockOf(doc, sentence.paragraph, isDecimal)
  const change = block?.isOfChange ? block.unit : null
  const between = block !== null && !label.includes('(') ? block.unit : null
  const rate = isDecimal ? rateOf(label, above) : null
  const are = bracketsAround(doc.text.slice(Math.max(0, from - AROUND), end + AROUND))
  const columnOf = (hit: Found): number =>
    cells.findIndex((cell) => at(line, hit.first).start - from < cell.end)
  const isTitle = finds.length > 0 && isOfHead(doc, sentence.paragraph)
  const read = finds.flatMap((hit) => {
    const column = columnOf(hit)
    // "1 unit | 2 to 4 units": what the columns are of.
    if (isTitle && column > 0 && hit.form === 'number') return []
    if (NOTES.test(head.titles[column] ?? '')) return []
    const isFirst = cells[column] === first
    if (isPlace(hit, head.titles[column] ?? ''))
      return [{ hit: asPlace(hit), isRate: false, isFall: false, label: isFirst ? null : name }]
    if (PART_OF_YEAR.test(cellAt(row, cells[column]))) return []
    if (isFirst && (isClass || isFootnote(doc.text, at(line, hit.first)))) return []
    const title = isFirst ? '' : (head.titles[column] ?? '').replace(STATES, '')
    const isOfRates = rate !== null || PER_CENT.test(title) || head.unit?.code === 'percent'
    const isApart = !isOfRates && isDifference(row, cells, column)
    const isRate = !isApart && tellsChange(hit, title, head.titles, row, column)
    const isBare = hit.form === 'number' && !hit.hasUnit && !isFirst
    const cell = isFirst ? '' : cellAt(row, cells[column])
    const unit =
      isBare && POINTS_CELL.test(cell)
        ? POINTS
        : isBare && BELOW_RATE.test(cell)
          ? PERCENT
          : isBare
            ? (change ??
              ofRateColumn(title, cell) ??
              ofRateRow(rate, isRate) ??
              (isRate && COUNTED_BY.test(above) ? null : between) ??
              (isRate ? null : unitAbove(doc, sentence.paragraph, label)) ??
              unitOfCell({ title, isRate, label, row, head }))
            : null
    const told =
      unit ??
      (isBare
        ? (besideShares(head.unit, named) ??
          (NO_MONEY.test(`${named} ${withoutLength(title)}`) ? null : head.signOver(column, cell)))
        : null)
    const below = belowIn(cell)
    const power =
      (below?.power || null) ??
      scaleOf(
        below === null ? hit : { ...hit, unit: below.code ?? hit.unit, hasUnit: true },
        cell,
        `${named} ${title}`,
        ofMoney(title) ?? ofMoney(label) ?? head.unit,
      )
    const stated = below === null ? told : { ...below, power }
    return {
      hit: signed(inUnit(hit, inDollars(doc, stated) ?? { code: null, power }), cell, are, isRate),
      isRate: (isRate || change !== null) && (stated?.code ?? hit.unit) === 'percent',
      isFall: isRate && isOfFalls(title, head.titles),
      label: isFirst || hit.form !== 'number' ? null : (head.names[column] ?? name),
    }
  })
  return cellsOfRow(read)
}

type Read = {
  readonly hit: Found
  readonly isRate: boolean
  readonly isFall: boolean
  readonly label: Span | null
}

function cellsOfRow(read: readonly Read[]): Cells {
  return {
    finds: read.map(({ hit }) => hit),
    labels: read.map(({ label }) => label),
    areRates: read.map(({ isRate }) => isRate),
    areFalls: read.map(({ isFall }) => isFall),
  }
}

/** A rate by the title of its column, or by the two columns that it compares. */
function tellsChange(
  { unit }: Found,
  title: string,
  titles: readonly string[],
  row: string,
  column: number,
): boolean {
  if (unit === 'percent' && (VERSUS.test(title) || RATE_ROW.test(row))) return true
  if (isOfFalls(title, titles)) return unit === 'percent' || PER_CENT.test(title)
  if (!RATE.test(title) || NUMBER.test(title)) return false
  const isChange = PER_CENT.test(title) || !areWhole(row, column)
  return isChange && !hasRate(title, titles) && (unit === 'items' || unit === 'percent')
}

/** `Change | Change (%)`: the first tells by how many. */
function hasRate(title: string, titles: readonly string[]): boolean {
  return titles.some((one) => one.startsWith(title) && /^.+\(%\)$/.test(one.slice(title.length)))
}

/** `Rank | Country | Gold`: places in an order, not so many of anything. */
function isPlace({ form, hasUnit, value }: Found, title: string): boolean {
  return RANKS.test(title) && form === 'number' && !hasUnit && value.scale === 0
}

function asPlace(hit: Found): Found {
  return { ...hit, unit: 'rank', hasUnit: true, kind: 'rank' }
}

const RANKS = /^(?:rank(?:ing)?|pos(?:ition)?|place|no|nr|#)\.?$/i

function cellAt(row: string, cell: Span | undefined): string {
  return row
    .slice(cell?.start ?? 0, cell?.end)
    .trim()
    .replace(/(?<=[\d)%]) ?(?:[*^†‡]+|\(?[⁰¹²³⁴-⁹]+\)?)$/, '')
}

/** A title over columns: "Nine months", "9 Months". */
/** `| (+/-)% | 9.1% |`, `| YoY | 9.1% |`: a row of growth, below the levels that it is of. */
const RATE_ROW =
  /^[|\s]{0,4}(?:\(?\+\/-\)?\s?%?|yoy|qoq|y\/y|q\/q|(?:yoy |annual )?growth(?: rate)?|%? ?change)(?: ?\(%\))?\s{0,4}[|\t]/i
const PART_OF_YEAR = /^(?:three|six|nine|twelve|[369]|12)[ -]months$/i

/** £(9.7)bn: money below nothing, with its sign and scale around the brackets. */
function belowIn(cell: string): CellUnit | null {
  const [, sign, scale] = /^([$€£]) {0,24}\([\d.,]+ ?\) ?(bn|m|k)?$/.exec(cell) ?? []
  const code = sign === undefined ? undefined : SIGNS[sign]
  return code === undefined
    ? null
    : { code, power: SCALES.get(scale ?? '') ?? LETTER_SCALES.get(scale ?? '') ?? 0 }
}

/** "Total sales (1)". */
function isFootnote(text: string, { start, end }: Span): boolean {
  return /^\(\d{1,2}\)[\t|\s]*(?:\n|$|[\t|])/.test(text.slice(start - 1, end + 3))
}

/** The unit and scale of a column: `Invested ($ in millions)`. */
function ofMoney(title: string): CellUnit | null {
  const unit = title.includes('(') ? unitIn(title) : null
  return unit?.code == null || unit.power === 0 ? null : unit
}

/** A country, and no number of states. */
const STATES = /\bunited states\b/i

/** Where more is said of a row of accounts. */
const NOTES = /^(?:notes?|ref)\b\.?(?! \d)/i

/** Not "40,000 inhabitants: 6,200 of them". */
const KEY = /^[^:.]{1,60}(?:,(?!\d)|\() ?[^:,(]{1,16}\)?:/

/** `GDP growth, %: 2.4 (2024), 2.9 (2025)`: a label with its unit before the colon. */
function behindLabel(
  { text }: Doc,
  { start, end }: Sentence,
  line: Line,
  finds: readonly Found[],
): Cells {
  const label = KEY.exec(text.slice(start, Math.min(end, start + CAPTION_MAX)))?.[0] ?? ''
  const unit = label === '' ? null : unitIn(label.slice(0, -1))
  const read = finds.map((hit) => {
    const isBare =
      hit.form === 'number' && !hit.hasUnit && at(line, hit.first).start > start + label.length - 1
    return unit !== null && isBare && hit.counted === null ? inUnit(hit, unit) : hit
  })
  const isRate = unit?.code === 'percent' && RATE.test(label)
  return {
    finds: read,
    labels: finds.map(() => null),
    areRates: read.map((hit, order) => isRate && hit !== finds[order]),
    areFalls: read.map(() => false),
  }
}

type Cell = {
  readonly title: string
  readonly isRate: boolean
  readonly label: string
  readonly row: string
  readonly head: { readonly unit: CellUnit | null; readonly isOfNumbers: boolean }
}

/** The brackets of a label say more than a column; so does a counted noun (`Employees`) in a column of money. */
function unitOfCell({ title, isRate, label, row, head }: Cell): CellUnit | null {
  const stated = head.unit
  // A weight in an index is none of what the index measures.
  if (/\bweights?\b/i.test(title)) return title.includes('(') ? unitIn(title) : ITEMS
  const column = scaledAs(unitIn(title) ?? (/^% of\b/.test(title) ? PERCENT : null), stated)
  // `Staff costs` under a title of money are no persons.
  const isOfStated =
    stated !== null && (COSTS.test(label) || (!label.includes('(') && isBroken(stated, row)))
  const named = isOfStated ? null : unitIn(label)
  // `Six Nordic countries together` under a head of money (US$m) are no places.
  // … nor are "Advanced economies" with 1.7 of anything.
  const isPlaces =
    named?.code === 'places' && !label.includes('(') && (stated?.code != null || /\d\.\d/.test(row))
  const own = isPlaces ? null : scaledBy(named, label, head)
  if (column === null && isRate) {
    const ofPercent = stated?.code === 'percent' || /\d%/.test(row)
    return ofPercent && !PER_CENT.test(title) ? POINTS : PERCENT
  }
  // `Men` under a table of rates (%) are no persons.
  if (column === null && stated?.code === 'percent' && !label.includes('(')) return stated
  if (column === null || own === null || isRate || column.code === 'percent') return column ?? own
  return label.includes('(') || COUNTED.has(own.code ?? '') ? own : column
}

/** "Change ($)" under "(in millions)". */
function scaledAs(column: CellUnit | null, stated: CellUnit | null): CellUnit | null {
  if (column === null || stated === null || column.power > 0 || !isMoneyCode(column.code))
    return column
  return stated.code === null || stated.code === column.code
    ? { ...column, power: stated.power }
    : column
}

function isMoneyCode(code: string | null): boolean {
  return code !== null && /^[A-Z]{3}$/.test(code)
}

const ITEMS: CellUnit = { code: 'items', power: 0 }

/** "Unemployed 6,402" under "(numbers in thousands)": who is counted stands in the row, by how many at a time in the head. */
function scaledBy(
  named: CellUnit | null,
  label: string,
  { unit, isOfNumbers }: Cell['head'],
): CellUnit | null {
  if (named === null || named.power > 0 || unit === null || label.includes('(')) return named
  const isOfIt =
    unit.code === named.code || ((unit.code === null || unit.code === 'items') && isOfNumbers)
  return isOfIt && COUNTED.has(named.code ?? '') ? { ...named, power: unit.power } : named
}

/** `Adults 438.70` under a head of money are no persons. */
function isBroken({ code, power }: CellUnit, row: string): boolean {
  return code !== null && power === 0 && /\d\.\d/.test(row)
}

/** $412.6 under "(in millions)": the scale that the money of a cell has from its table; a price has none. */
function scaleOf(hit: Found, cell: string, label: string, stated: CellUnit | null): number {
  if (stated === null || stated.power === 0 || hit.form !== 'number' || !hit.hasUnit) return 0
  const isMoney = /^[-+−(\s]*[A-Z]{0,3}[$€£¥] {0,24}\(?[\d.,]+ ?\)?$/.test(cell)
  const isOfIt = stated.code === null || stated.code === hit.unit
  return isMoney && isOfIt && !PRICE.test(label) ? stated.power : 0
}

const PRICE = /\bper\b|\bEPS\b|price|dividend|average|\bfee\b(?! (?:and|income|revenue))/i

/** "Years ended June 30, 2024": how long it was, and nothing counted. */
function withoutLength(title: string): string {
  return title.replace(/\b(?:days|weeks|months|quarters|years)(?= end)/i, '')
}

/** Under an amount with a sign they have none, and are no money. */
const NO_MONEY =
  /\b(?:shares?|units?|numbers?|ratios?|rates?|margins?|days|months|years|hours|times|employees|headcount|percent(?:age)?|per cent|stores|rooms|index|multiples?|turns|yields?|volumes?|weights?|ton(?:ne)?s|ounces|barrels|warrants|options|RSUs?|ADSs?|awards|customers|subscribers)\b|%/i

/** "Diluted EPS 1.46" and "Weighted average shares 15,171" under "(in millions, except per share data)": a price, and no money at all. */
function besideShares(stated: CellUnit | null, named: string): CellUnit | null {
  if (stated === null || stated.power === 0) return stated
  if (SHARES.test(named)) return null
  return PER_SHARE.test(named) ? { ...stated, power: 0 } : stated
}

const PER_SHARE = /\bper[- ](?:\w+ )?(?:share|unit|ADS|ADR)\b|\bEPS\b/i
const SHARES =
  /\b(?:number of|average|outstanding|diluted|basic|used in)\b[^|]{0,40}\bshares\b|\bshares\b[^|]{0,20}\b(?:outstanding|used|issued|in issue)\b/i

/** So far off other rows tell what brackets mean. */
const AROUND = 300

/** Accounts set what is below nothing in brackets: (36,910); beside such figures (9) is no footnote. */
const BELOW = /[|\t] *(?:[$€£¥] {0,24})?\([$€£¥]? ?\d[\d,]*\d(?:\.\d+)?%? ?\) *(?=[|\t]|$)/

/** Where no cell is a rate without brackets, nor its column one of changes, those in brackets are parts: `Flats – 364,000 (7.0%)`. */
const BARE_RATE = /[|\t] *[-+−]?\d[\d.]* ?% *(?=[|\t\n]|$)/

function bracketsAround(words: string): { readonly below: boolean; readonly rates: boolean } {
  return { below: BELOW.test(words), rates: BARE_RATE.test(words) }
}

function signed(
  hit: Found,
  cell: string,
  are: { readonly below: boolean; readonly rates: boolean },
  isRate: boolean,
): Found {
  const isBelow =
    /^(?:[$€£¥] {0,24})?\([$€£¥]? ?\d[\d,]*(?:\.\d+)?%? ?\)? ?(?:%|pts?\.?|ppts?|pp|bps?|bn|m|k|p)?$/.test(
      cell,
    ) &&
    (are.below || !/^\(\d\)$/.test(cell)) &&
    (are.rates || isRate || !cell.endsWith('%)')) &&
    hit.value.coefficient > 0n
  return isBelow ? { ...hit, value: { ...hit.value, coefficient: -hit.value.coefficient } } : hit
}

const COUNTED: ReadonlySet<string> = new Set([
  'persons',
  'firms',
  'households',
  'vehicles',
  'stations',
  'person-times',
])

const COSTS =
  /^[^(]*\b(?:costs?|expenses?|expenditure|wages|salaries|pay|payroll|benefits|spending|revenues?|income|fees|grants?|sales|loans|donations)\s*$|^(?:staff|personnel)\s*$/i

const POINTS_CELL = /^(?:[-+−]?\d[\d.]*|\(\d[\d.]*\)) ?(?:pts?\.?|ppts?|pp)$/
/** Accounts tell a fall of 13 % as (13)%. */
const BELOW_RATE = /^\(\d[\d.]*\) ?%$/
const PER_CENT = /%|per ?cent|\b[ymq](?:\/|-?o-?)[ymq]\b|growth|rate/i
/** How many, not how many per cent. */
const NUMBER = /\b(?:numbers?|absolute|amount|units|net)\b/i
function inUnit(hit: Found, { code, power }: CellUnit): Found {
  return {
    ...hit,
    unit: code ?? hit.unit,
    hasUnit: hit.hasUnit || code !== null,
    value: timesTenTo(hit.value, power),
    valueHigh: hit.valueHigh === null ? null : timesTenTo(hit.valueHigh, power),
    precision: hit.precision + power,
  }
}

/** "Millions of dollars" of the country that the text is of. */
function inDollars(doc: Doc, unit: CellUnit | null): CellUnit | null {
  if (unit?.code !== 'USD') return unit
  return { ...unit, code: dollarOf(doc) ?? unit.code }
}

/** "of which domestic", "- short-haul": of the row above it, and in its unit. */
const OF_WHICH =
  /^(?:[-–—•· ]*(?:of which|thereof|o\/w|including|incl\.)(?=[ :]|$)|[-–—•·] ?[a-z])/i
const WHOLE_BACK = 8

function unitAbove({ paragraphs, text }: Doc, index: number, own: string): CellUnit | null {
  if (!OF_WHICH.test(own) || own.includes('(') || unitIn(own) !== null) return null
  for (let at = index - 1; at >= Math.max(0, index - WHOLE_BACK); at -= 1) {
    const { kind, start = 0, end = 0 } = paragraphs[at] ?? {}
    if (kind !== 'row') return null
    const [label = ''] = titlesOf(text.slice(start, end))
    if (!OF_WHICH.test(label)) return label.includes('(') ? unitIn(label) : null
  }
  return null
}
