import type { Doc, Quantity, Sentence } from '../../model.ts'
import { cellsOf, tableStart, titlesOf } from '../../text/cells.ts'
import { SCALES } from '../parts/digits.ts'
import { fold } from '../parts/fold.ts'
import type { Line } from '../parts/line.ts'
import { timesTenTo } from '../parts/numerals.ts'
import { unitAt } from '../parts/units.ts'

const CELL_MAX = 60

type CellUnit = { readonly code: string; readonly power: number }

/**
 * What the head of its column and the label of its row say of a cell that is a number alone:
 * 地区生产总值（亿元） | 4862.7 | 5.6 under 比上年增长（%）.
 */
export function inTable(doc: Doc, sentence: Sentence, line: Line, all: readonly Quantity[]) {
  if (line.kind !== 'row') return all
  const head = headOf(doc, sentence)
  const cells = cellsOf(line.text)
  return all.map((quantity) => {
    if (quantity.unit !== 'items' || quantity.number.end !== quantity.end) return quantity
    const column = cells.findIndex(({ end }) => quantity.end <= end)
    const title = head.cells[column] ?? ''
    const label = cells.find(
      ({ end, start }) => end > start && /[^\d\s.,%-]/.test(line.text.slice(start, end)),
    )
    const isRate = /增长|增速|同比|环比|±|增减|涨幅|涨跌|增幅|降幅/.test(title)
    const own = unitIn(line.text.slice(label?.start ?? 0, label?.end ?? 0))
    // The brackets of a label say more than those of a column: 员工人数（人） under 本期（万元）.
    const unit =
      (isRate ? null : own) ?? unitIn(title) ?? (isRate ? PERCENT : null) ?? own ?? head.unit
    if (unit === null) return quantity
    return {
      ...quantity,
      unit: unit.code,
      value: timesTenTo(quantity.value, unit.power),
      precision: quantity.precision + unit.power,
      ...(isRate && unit.code === 'percent' ? growthOf(quantity) : {}),
      measure:
        label === undefined || label.end > quantity.start
          ? quantity.measure
          : nameOf(line.text, label),
    }
  })
}

function growthOf({ value }: Quantity): Pick<Quantity, 'kind' | 'direction'> {
  return { kind: 'growth', direction: value.coefficient < 0n ? 'down' : 'up' }
}

const PERCENT: CellUnit = { code: 'percent', power: 0 }

/** The topmost row of the table with the unit that is stated above it. */
function headOf(doc: Doc, sentence: Sentence) {
  const index = tableStart(doc, sentence.paragraph)
  const row = doc.paragraphs[index]
  const above = doc.paragraphs[index - 1]
  const text = row === undefined || index === sentence.paragraph ? '' : textOf(doc, row)
  const stated = above === undefined ? '' : textOf(doc, above)
  const at = stated.indexOf('单位')
  return {
    cells: titlesOf(text),
    unit:
      at < 0 ? null : unitAlone(stated, '：:'.includes(stated[at + 2] ?? ' ') ? at + 3 : at + 2),
  }
}

function textOf(doc: Doc, { start, end }: { start: number; end: number }): string {
  return fold(doc.text.slice(start, Math.min(end, start + 400)))
}

/** The unit in the last brackets of a label: （亿元）, (%). */
function unitIn(label: string): CellUnit | null {
  const near = label.slice(0, CELL_MAX)
  const open = Math.max(near.lastIndexOf('（'), near.lastIndexOf('('))
  return open < 0 ? null : unitAlone(near, open + 1)
}

function unitAlone(text: string, from: number): CellUnit | null {
  let at = from
  let power = 0
  while ('百千万亿'.includes(text[at] ?? ' ') && unitAt(text, at) === null) {
    power += SCALES.get(text[at] ?? '') ?? 0
    at += 1
  }
  const unit = unitAt(text, at)
  return unit === null ? null : { code: unit.value.code, power }
}

function nameOf(text: string, { start, end }: { start: number; end: number }) {
  const label = text.slice(start, end)
  const open = Math.max(label.lastIndexOf('（'), label.lastIndexOf('('))
  const from = start + (label.length - label.trimStart().length)
  const to = open > 0 ? start + open : start + label.trimEnd().length
  return to > from ? { start: from, end: to } : null
}
