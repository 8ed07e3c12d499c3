import { timesTenTo } from '#platform/exact'
import type { Doc, Quantity, Sentence } from '../../model.ts'
import {
  areWhole,
  cellsOf,
  headAbove,
  headStart,
  isNameOfRows,
  tableStart,
  titlesOf,
} from '../../text/cells.ts'
import { isDifference } from '../../text/tables/differences.ts'
import { isOfFalls, wayOfFall } from '../../text/tables/falls.ts'
import { foldRow, type Line } from '../parts/line.ts'
import { CELL_MAX, type CellUnit, statedIn, unitAlone, unitIn, unitInFull } from './cell-units.ts'

/**
 * What the head of its column and the label of its row say of a cell that is a number alone:
 * 地区生产总值（亿元） | 4862.7 | 5.6 under 比上年增长（%）.
 */
export function inTable(doc: Doc, sentence: Sentence, line: Line, all: readonly Quantity[]) {
  if (line.kind !== 'row') return inEntry(doc, sentence, line, all)
  const head = headOf(doc, sentence)
  const { start: opening, end: closing } = doc.paragraphs[sentence.paragraph] ?? sentence
  const row = foldRow(doc.text.slice(opening, closing))
  const cells = cellsOf(row)
  const shift = sentence.start - opening
  const isWhole = areWhole(row)
  // 15—59岁 at the head of a row is its name.
  const isFigure = ({ start, end }: { start: number; end: number }): boolean =>
    (start === 0 ? /^\s*[+-]?[\d.,]+\s*%?\s*$/ : /^\s*(?:[+-]?\d|[(（][\d.,]{2,24}[)）]\s*$)/).test(
      row.slice(start, end),
    )
  const unitsAt = head.cells.findIndex((title) => UNITS.test(title))
  const first = cells.findIndex(isFigure)
  const ofColumns = cells.filter(isFigure).length === head.units.length ? head.units : []
  const label = cells.find(
    ({ end, start }) => end > start && /[^\d\s.,%-]/.test(row.slice(start, end)),
  )
  return all.flatMap((quantity): Quantity | readonly Quantity[] => {
    const column = cells.findIndex(({ end }) => quantity.end + shift <= end)
    const title = head.isHeadless ? head.caption : (head.cells[column] ?? '')
    if (NOTES.test(title) || isYearOfColumn(doc, sentence, row, column, quantity)) return []
    const isOwn = label === undefined || label.end > quantity.start + shift
    const measure = isOwn ? quantity.measure : nameOf(row, label, shift)
    if (isLed(line.text, quantity)) return { ...quantity, measure }
    if (quantity.unit === 'percent')
      return {
        ...quantity,
        measure: quantity.measure ?? measure,
        ...sensedBy(title, head.cells, quantity),
      }
    if (quantity.unit !== 'items' || quantity.number.end !== quantity.end) return quantity
    const isOfRates = /[%率幅]/.test(title) || /[率%]|占比|比重/.test(row)
    const isApart = !isOfRates && isDifference(row, cells, column)
    const rate = isApart
      ? 'amount'
      : rateOf(title, isWhole || isBesideRate(title, head.cells), quantity)
    const told = rate !== 'percent' && unitsAt >= 0 ? cells[unitsAt] : undefined
    const unit =
      (told === undefined ? null : unitInFull(row.slice(told.start, told.end).trim())) ??
      ofColumns[column - first] ??
      unitOfCell(
        title,
        labelOf(
          doc,
          sentence,
          row.slice(label?.start ?? 0, label?.end ?? 0),
          head.unit !== null || unitIn(title) !== null,
        ),
        head,
        rate,
        row,
      )
    if (unit === null)
      return { ...quantity, measure, ...(INDEX_TITLE.test(title) ? { unit: 'index-points' } : {}) }
    const read = signed(
      {
        ...quantity,
        unit: unit.code,
        value: timesTenTo(quantity.value, unit.power),
        valueHigh: quantity.valueHigh === null ? null : timesTenTo(quantity.valueHigh, unit.power),
        precision: quantity.precision + unit.power,
        measure,
      },
      row.slice(cells[column]?.start, cells[column]?.end),
    )
    return { ...read, ...sensedBy(title, head.cells, read, rate === 'amount') }
  })
}

/** 2013 between 812 and 4560 is as many of what its column counts; alone, or below other years, it is one itself. */
function isYearOfColumn(
  doc: Doc,
  { paragraph }: Sentence,
  row: string,
  column: number,
  { number, unit }: Quantity,
): boolean {
  const { start, end } = cellsOf(row)[column] ?? { start: 0, end: 0 }
  const cell = row.slice(start, end).trim()
  if (unit !== 'items' || number.end - number.start !== cell.length || !YEAR_CELL.test(cell))
    return false
  return ![-2, -1, 1, 2].some((by) => {
    const other = doc.paragraphs[paragraph + by]
    const figure = other?.kind === 'row' ? titlesOf(textOf(doc, other))[column] : undefined
    return figure !== undefined && /^-?\d[\d.,]*$/.test(figure) && !YEAR_CELL.test(figure)
  })
}

const YEAR_CELL = /^(?:19|20)\d\d$/

/** 汽车 | 万辆 | 215.6: a column that tells the unit of each row. */
const UNITS = /^(?:计量)?单\s{0,4}位$/

/** Where more is said of a row of accounts, and the numbers of rows. */
const NOTES =
  /^(?:(?:\S{1,12} )?附[注註](?:编号|[一二三四五六七八九十]{1,2})?|行\s{0,4}次|序\s{0,4}号)$/

const SUB_ROW = /^\s*(?:[—–－-]{1,2}|其中[：:]?|[·•])\s?\p{Script=Han}/u
/** So many rows above one that divides it, the row stands that says the unit. */
const SUB_ROWS_MAX = 16

/**
 * —国内航线 below 旅客运输量（万人次）: a row that divides the one above is in its unit; so is one below a name of rows without figures, where
 * nothing else says it.
 */
function labelOf(doc: Doc, sentence: Sentence, label: string, isStated: boolean): string {
  const isSub = SUB_ROW.test(label)
  if (unitIn(label) !== null || (isStated && !isSub)) return label
  for (let back = 1; back <= SUB_ROWS_MAX; back += 1) {
    const index = sentence.paragraph - back
    const above = doc.paragraphs[index]
    if (above === undefined || (above.kind !== 'row' && !isNameOfRows(doc, index))) return label
    const row = foldRow(textOf(doc, above))
    const [first, ...others] = cellsOf(row)
    const name = first === undefined ? '' : row.slice(first.start, first.end)
    const isBare = others.every(({ start, end }) => row.slice(start, end).trim() === '')
    // What divides the rows above ends their part.
    if (!isSub && SUB_ROW.test(name)) return label
    if (isBare || (isSub && !SUB_ROW.test(name))) return unitIn(name) === null ? label : name
  }
  return label
}

/** 同比（上年同月=100）: a level whose base is a hundred. */
const INDEX = /[=＝]\s?100/

/** 盈利：0.21元/股: of what, its row says. */
function isLed(text: string, { measure, unit }: Quantity): boolean {
  return (
    unit !== 'items' &&
    measure !== null &&
    /^[盈亏][利损]$/.test(text.slice(measure.start, measure.end))
  )
}

/** 6月指数: levels of an index, which have no unit. */
const INDEX_TITLE = /指数\s*$/

type Rate = 'percent' | 'amount' | null

/** 比上年增减 beside 比上年±%. */
function isBesideRate(title: string, titles: readonly string[]): boolean {
  return (
    /增减/.test(title) &&
    titles.some(
      (one) => one !== title && (/增减率/.test(one) || (/增减|±/.test(one) && /%/.test(one))),
    )
  )
}

/** 增减 beside whole numbers, and of them one itself, is how many. */
function rateOf(title: string, isWhole: boolean, { value, number }: Quantity): Rate {
  if (INDEX.test(title)) return null
  if (AMOUNT.test(title)) return 'amount'
  if (!RATE.test(title)) return PART.test(title) ? 'percent' : null
  // 2,071,359 beside 54.00 of another column is no rate either.
  const isGreat = value.scale === 0 && number.end - number.start > 6
  return (isWhole || isGreat) && !/[%率幅]|同比|环比|增长/.test(title) ? 'amount' : 'percent'
}

/** The brackets of a label say more than those of a column: 员工人数（人） under 本期（万元）; those of a rate say most. */
function unitOfCell(
  title: string,
  label: string,
  { unit: stated, cells }: { readonly unit: CellUnit | null; readonly cells: readonly string[] },
  rate: Rate,
  row: string,
): CellUnit | null {
  const own = unitIn(label)
  const column = (rate === 'percent' ? null : own) ?? unitIn(title)
  if (column !== null || rate === null) return column ?? stated
  if (rate === 'amount')
    return stated ?? cells.map(unitIn).find((one) => one !== null && one.code !== 'percent') ?? null
  // 增减 of rates is told in points.
  const isOfRates = (own ?? stated)?.code === 'percent' || /\d%/.test(row)
  return isOfRates && !/[%率幅]|增长/.test(title) ? POINTS : PERCENT
}

/** Accounts set what is below nothing in brackets. */
function signed(quantity: Quantity, cell: string): Quantity {
  const { value } = quantity
  return /^\s*[(（](?:\d{1,3}(?:,\d{3}){0,6}|\d{4,12})(?:\.\d+)?[)）]\s*$/.test(cell) &&
    !/^\s*.\d.\s*$/.test(cell)
    ? { ...quantity, value: { ...value, coefficient: -value.coefficient } }
    : quantity
}

const RATE =
  /增长|增速|[年月季]增|[年月季]减|增减率|同比|环比|±|\+\/-|增减|涨幅|涨跌|升跌|增幅|降幅|变动|变化|幅度|按年|按月|[较比](?:上|去|前)[年月季旬周]/
/** In per cent, whatever the table is in. */
const PART = /(?:占比|比重|比例|份额)[\s（(]*(?:(?:19|20)\d\d年?[）)]?)?\s*$/
/** 增减额, 变动数: how much, not how many per cent. */
const AMOUNT = /(?!增加值)(?:增减|变动|变化|增加|增长|净增|增)(?:额|量|数|值)/
/** 一周变化（亿立方米）, 较上周（万吨）: in the unit of the levels. */
const MOVED =
  /(?:变化|变动|增减|较上[周月旬]|比上[周月旬])[^（(]{0,4}[（(](?!%|百分|个)[^）)]{1,10}[）)]/
const SHARE = /占比|比重|构成|份额|占.{0,12}(?:总|全|量|额|数|入|%|（|\(|$)/

/** 17.98% under 本年比上年增减 is growth, 9.4% under 降幅 a fall, 23.8% under 占出省总量 a share. */
function sensedBy(
  title: string,
  titles: readonly string[],
  { unit, kind, value, direction }: Quantity,
  isOfAmounts = false,
): Partial<Pick<Quantity, 'kind' | 'direction'>> {
  const isAmount = isOfAmounts || AMOUNT.test(title) || MOVED.test(title)
  const isOfNoOther = kind === null || (kind === 'growth' && value.coefficient < 0n)
  if (isOfNoOther && /^percent/.test(unit) && isOfFalls(title, titles))
    return { kind: 'growth', direction: wayOfFall(value.coefficient) }
  if (kind !== null || (unit !== 'percent' && !isAmount)) return {}
  if (RATE.test(title) || isAmount)
    return { kind: 'growth', direction: direction ?? wayOf(value.coefficient) }
  return unit === 'percent' && SHARE.test(title) ? { kind: 'share' } : {}
}

/** 0.0 may have gone either way. */
function wayOf(coefficient: bigint): 'up' | 'down' | null {
  if (coefficient === 0n) return null
  return coefficient < 0n ? 'down' : 'up'
}

const ENTRY = /^(?:\d{1,2}[.、)]\s?|[•·*]\s?)?[^，。；：:\d]{1,20}[：:]\s?[\d.,]+$/
/** How many lines above an entry the caption of its list is looked for. */
const ENTRIES_MAX = 20

/** 客运量（人次） above 铁路：412650: the caption of a list says the unit of its lines; a line alone is no list. */
function inEntry(doc: Doc, sentence: Sentence, line: Line, all: readonly Quantity[]) {
  const [own] = all
  if (all.length !== 1 || own === undefined || own.unit !== 'items' || !ENTRY.test(line.text))
    return all
  const isEntryAt = (index: number): boolean => {
    const paragraph = doc.paragraphs[index]
    return paragraph !== undefined && ENTRY.test(textOf(doc, paragraph))
  }
  const { paragraph } = sentence
  if (!isEntryAt(paragraph - 1) && !isEntryAt(paragraph + 1)) return []
  let above = paragraph - 1
  while (paragraph - above < ENTRIES_MAX && isEntryAt(above)) above -= 1
  const caption = doc.paragraphs[above]
  const unit = caption === undefined ? null : unitIn(textOf(doc, caption).slice(-CELL_MAX))
  return [
    unit === null
      ? own
      : {
          ...own,
          unit: unit.code,
          value: timesTenTo(own.value, unit.power),
          precision: own.precision + unit.power,
        },
  ]
}

const PERCENT: CellUnit = { code: 'percent', power: 0 }
const POINTS: CellUnit = { code: 'percentage-point', power: 0 }

/** How many lines above a table may state its unit: 单位：万元 under the name of the table. */
const LINES_ABOVE = 3
const LINE_MAX = 80

/** The topmost row of the table with the unit that is stated in it or above it. */
function headOf(doc: Doc, sentence: Sentence) {
  const index = tableStart(doc, sentence.paragraph)
  const row = doc.paragraphs[index]
  const first = row === undefined || index === sentence.paragraph ? '' : textOf(doc, row)
  const next = doc.paragraphs[index + 1]
  // 表2	单位：亿元: a row that states the unit stands above the head itself.
  const isCaption = /单位[：:]/.test(first) && next !== undefined && index + 1 < sentence.paragraph
  const from = headStart(doc, isCaption ? index + 1 : index, sentence.paragraph)
  const titles = headAbove(doc, from, sentence.paragraph, foldRow).map((title) =>
    title.replace(NOTE_MARKS, ''),
  )
  const caption = captionOf(doc, index)
  const units = unitsIn(caption)
  const own =
    statedIn(first) ?? statedAbove(doc, index) ?? unitIn(titles[0] ?? '') ?? unitOfHead(doc, index)
  return {
    cells: titles,
    unit: own ?? (units.length === 1 ? (units[0] ?? null) : null),
    units: units.length > 1 ? units : [],
    caption,
    // 用水构成见下表（亿立方米、%）： over rows that all begin with their figures.
    isHeadless: units.length > 0 && row !== undefined && FIGURE_CELL.test(textOf(doc, row)),
  }
}

/** 比重[3]: what is said of it in a note. */
const NOTE_MARKS = /[[［]\d{1,2}[\]］]/g

/** （人民币百万元，另有指明者除外）, alone in a cell of the head or in its corner: of the whole table. */
function unitOfHead(doc: Doc, index: number): CellUnit | null {
  for (let at = index; at < index + LINES_ABOVE; at += 1) {
    const row = doc.paragraphs[at]
    if (row?.kind !== 'row') return null
    const words = textOf(doc, row)
    if (FIGURE_CELL.test(words)) return null
    const told = ALONE.exec(words)?.[1]
    const unit = told === undefined ? null : unitAlone(told, 0)
    if (unit !== null && unit.code !== 'percent') return unit
  }
  return null
}

const ALONE =
  /(?:^|[\t|])\s*[(（]?((?:人民币|港币|新台币|美元)?[百千万亿]{0,3}(?:美|港|日|欧)?元)(?:[，,;；、][^\t|]{0,24})?[)）]?\s*(?:[\t|]|$)/

/** A cell that is a number alone, and no year. */
const FIGURE_CELL = /[\t|]\s*(?!(?:19|20)\d\d\s*(?:[\t|]|$))[+-]?\d[\d.,]*\s*(?:[\t|]|$)/

/** The line right above a table, where it leads to it. */
function captionOf(doc: Doc, index: number): string {
  const line = doc.paragraphs[index - 1]
  if (line === undefined || line.kind === 'row' || line.end - line.start > LINE_MAX) return ''
  const text = textOf(doc, line)
  return /[：:）)]$|表|单位/.test(text) ? text : ''
}

/** （亿立方米、%） at the end of a line: the units of its columns in their order. */
function unitsIn(caption: string): readonly CellUnit[] {
  const words = UNITS_LISTED.exec(caption)?.slice(1).find(Boolean)
  if (words === undefined) return []
  const units = words.split(/[、，,；;]/).map((word) => unitAlone(word.trim(), 0))
  return units.flatMap((unit) => unit ?? []).length === units.length
    ? units.flatMap((unit) => unit ?? [])
    : []
}

const UNITS_LISTED =
  /[（(](?:单位[：:])?\s?([^（）()]{1,32})[）)]\s*[：:]?$|单位[：:]\s?([^（）()]{1,32})$/

function statedAbove(doc: Doc, index: number): CellUnit | null {
  for (let at = index - 1; at >= 0 && at >= index - LINES_ABOVE; at -= 1) {
    const line = doc.paragraphs[at]
    if (line === undefined || line.kind === 'row' || line.end - line.start > LINE_MAX) return null
    const unit = statedIn(textOf(doc, line))
    if (unit !== null) return unit
  }
  return null
}

function textOf(doc: Doc, { start, end }: { start: number; end: number }): string {
  return foldRow(doc.text.slice(start, Math.min(end, start + 400)))
}

function nameOf(text: string, { start, end }: { start: number; end: number }, shift: number) {
  const label = text.slice(start, end)
  const open = /[）)]\s*$/.test(label)
    ? Math.max(label.lastIndexOf('（'), label.lastIndexOf('('))
    : -1
  const from = start + (LED.exec(label)?.[0].length ?? 0)
  const to = open > 0 ? start + open : start + label.trimEnd().length
  return to > from ? { start: from - shift, end: to - shift } : null
}

/** 一、营业总收入, 其中：营业成本, 减：所得税费用: what leads a name in accounts. */
const LED =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))?\s*(?:(?:其中|[加减])[：:])?\s*/
