import { getUnit } from '#engines/series/pure'
import type { Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { contentOf, isFaulty } from '../asked/keep-answers.ts'
import { periodWords, placeWords } from '../grounds/cells.ts'
import type { GivenAnswer } from '../inputs.ts'
import { knownIn } from '../known-in.ts'
import { powerOfUnitWords, powersOf, unitWords } from '../reading/powers.ts'
import type { Fault } from '../reading/read-number.ts'
import type { ItemRow } from '../store/requests.ts'
import type { TableProblem } from '../types.ts'
import { type Column, columnOf, folded, headerOf, isNone, REQUIRED } from './columns.ts'
import type { Table, TableRow } from './read-table.ts'

/** A row as an answer, with the line in which it stands and the reason that is given in advance. */
export type RowAnswer = GivenAnswer & { readonly line: number; readonly reason: string }

export type Matched = {
  readonly answers: readonly RowAnswer[]
  readonly problems: readonly TableProblem[]
}

/** Which answer each row is; every problem with its line, column and remedy. Rows without a value say nothing. */
export function matchRows(ctx: Context, items: readonly ItemRow[], table: Table): Matched {
  const at = new Map<Column, number>()
  table.header.forEach((header, index) => {
    const column = columnOf(header)
    if (column !== undefined && !at.has(column)) at.set(column, index)
  })
  const missing = REQUIRED.filter((column) => !at.has(column))
  if (missing.length > 0)
    return {
      answers: [],
      problems: [...table.problems, ...missing.map((one) => noColumn(one, table))],
    }
  const problems: TableProblem[] = [...table.problems]
  const lines = new Map<number, number>()
  const answers = table.rows.flatMap((row) => {
    const cell = (column: Column): string => row.cells[at.get(column) ?? -1] ?? ''
    const wrong = (column: Column, fault: Fault): void => {
      const header = table.header[at.get(column) ?? -1] ?? headerOf(column, 'en')
      problems.push({ line: row.line, column: header, ...fault })
    }
    const item = itemOf(ctx, items, cell, wrong)
    if (item === undefined) return []
    const before = lines.get(item.number)
    if (before !== undefined) {
      wrong('number', twice(item.number, before))
      return []
    }
    lines.set(item.number, row.line)
    return answerOf(ctx, item, row, cell, wrong)
  })
  return { answers, problems: problems.toSorted((a, b) => a.line - b.line) }
}

type Cell = (column: Column) => string
type Wrong = (column: Column, fault: Fault) => void

/** The item of a row: by its number, and what the row says of it must be what the request says. */
function itemOf(
  ctx: Context,
  items: readonly ItemRow[],
  cell: Cell,
  wrong: Wrong,
): ItemRow | undefined {
  const written = cell('number')
  const item = items.find(({ number }) => String(number) === written)
  if (item === undefined) {
    wrong('number', noItem(written, items.length))
    return undefined
  }
  const indicator = ctx.series.catalogue.indicators.get(item.indicator)
  const named: readonly (readonly [Column, Text, string])[] = [
    ['indicator', indicator?.title ?? {}, item.indicator],
    ['place', placeWords(knownIn(ctx), item.place), item.place],
    ['period', periodWords(item.period), item.period],
  ]
  const other = named.filter(([column, words, id]) => {
    const text = folded(cell(column))
    return text !== '' && ![...Object.values(words), id].some((word) => folded(word) === text)
  })
  for (const [column, words] of other) wrong(column, otherItem(cell(column), words, item.number))
  return other.length > 0 ? undefined : item
}

function answerOf(
  ctx: Context,
  item: ItemRow,
  row: TableRow,
  cell: Cell,
  wrong: Wrong,
): readonly RowAnswer[] {
  const typed = cell('value')
  const note = cell('note')
  if (typed === '') return []
  const unit = getUnit(ctx.series.catalogue.units, item.unit)
  const words = cell('unit')
  const power = words === '' ? item.power : powerOfUnitWords(words, unit)
  if (power === undefined) {
    const known = powersOf(unit).map((one) =>
      unitWords(unit, one, folded(words) === words && /[\u4e00-\u9fff]/.test(words) ? 'zh' : 'en'),
    )
    wrong('unit', otherUnit(words, known))
    return []
  }
  const base = Number(cell('version') || '0')
  const answer: GivenAnswer = isNone(typed)
    ? { item: item.number, base, kind: 'none', note }
    : { item: item.number, base, kind: 'value', typed, power, note }
  if (!Number.isSafeInteger(base) || base < 0) {
    wrong('version', NO_VERSION)
    return []
  }
  const content = contentOf(ctx, item, answer)
  if (isFaulty(content)) {
    wrong(answer.kind === 'none' ? 'note' : 'value', content)
    return []
  }
  return [{ ...answer, line: row.line, reason: cell('reason') }]
}

function noColumn(column: Column, { header }: Table): TableProblem {
  const there = header.filter((cell) => cell !== '').join(', ')
  const [en, zh] = [headerOf(column, 'en'), headerOf(column, 'zh')]
  return {
    line: 1,
    column: `${en} / ${zh}`,
    reason: {
      en: `There is no column "${en}" (the header has: ${there}).`,
      zh: `缺少“${zh}”列（表头有：${there}）。`,
    },
    remedy: {
      en: 'Use the template of this request with its header as it is.',
      zh: '请使用本要求的模板，不要改动表头。',
    },
  }
}

function noItem(written: string, last: number): Fault {
  return {
    reason: {
      en: `"${written}" is no number of an item of this request.`,
      zh: `“${written}”不是本要求的项目序号。`,
    },
    remedy: { en: `Its items are 1 to ${last}.`, zh: `项目序号为 1 至 ${last}。` },
  }
}

function otherItem(text: string, words: Text, number: number): Fault {
  const [some = ''] = Object.values(words)
  return {
    reason: {
      en: `"${text}" isn't what item ${number} asks for: ${words.en ?? some}.`,
      zh: `“${text}”与第 ${number} 项要求的“${words.zh ?? some}”不符。`,
    },
    remedy: {
      en: 'Rows may have been moved or the table is of another request: start from the template.',
      zh: '可能移动了行，或用了其他要求的表：请重新下载模板填写。',
    },
  }
}

function otherUnit(text: string, known: readonly string[]): Fault {
  const list = known.join(', ')
  return {
    reason: {
      en: `"${text}" is no unit of this figure.`,
      zh: `“${text}”不是该数据的单位。`,
    },
    remedy: { en: `Write one of: ${list}.`, zh: `请从中选一个：${list}。` },
  }
}

function twice(item: number, line: number): Fault {
  return {
    reason: {
      en: `Item ${item} stands in line ${line} already.`,
      zh: `第 ${item} 项已在第 ${line} 行出现。`,
    },
    remedy: { en: 'Keep one of the two.', zh: '请只保留一行。' },
  }
}

const NO_VERSION: Fault = {
  reason: { en: 'The version is no number.', zh: '版本不是数字。' },
  remedy: {
    en: 'Leave that column as the template has it.',
    zh: '该列请保持模板原样。',
  },
}
