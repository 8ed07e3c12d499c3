import { compare, multiply, rational, rationalOf, sumOf } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { type Line, sortOf } from './part.ts'

type Cell = { readonly text: string; readonly claim: ReadClaim | null }
type Row = readonly Cell[]

/** Wider or longer tables are data and no release. */
const COLUMNS_MAX = 24
const ROWS_MAX = 400

/** Columns of change against the two columns of levels before them, and totals against their rows. */
export function tablesOf(doc: Doc, lines: readonly Line[]): readonly Relation[] {
  const bySentence = new Map(lines.map((line) => [line.tape.sentence.index, line]))
  const found: Relation[] = []
  let table: Row[] = []
  for (const paragraph of doc.paragraphs) {
    const row = paragraph.kind === 'row' ? rowOf(doc, paragraph, bySentence) : null
    const isNext = row !== null && (table.length === 0 || row.length === table[0]?.length)
    if (isNext && table.length < ROWS_MAX) {
      table.push(row)
      continue
    }
    found.push(...relationsOf(table))
    table = row === null ? [] : [row]
  }
  return [...found, ...relationsOf(table), ...entriesOf(doc, bySentence)]
}

/** A line of a name and a figure with a mark or a gap between them: "Europe: 84,210", "Domestic | 14.2", 铁路　412650. */
const ENTRY = /^\s*(?:[•·*–-]\s*)?([^:：|｜\t\d]{1,40}?)(?:\s*[:：|｜\t　]|\s{2,})\s*$/

/** Longer lines are sentences. */
const ENTRY_MAX = 60

/** Lists of such lines whose first or last is their total. */
function entriesOf(doc: Doc, bySentence: ReadonlyMap<number, Line>): readonly Relation[] {
  const found: Relation[] = []
  let rows: Row[] = []
  for (const { start, end, kind, sentences } of doc.paragraphs) {
    const parts =
      kind !== 'row' && sentences[1] - sentences[0] === 1
        ? (bySentence.get(sentences[0])?.parts ?? [])
        : []
    const claim = parts.length === 1 ? (parts[0]?.claim ?? null) : null
    const before =
      claim === null ? '' : doc.text.slice(start, Math.min(claim.start, start + ENTRY_MAX))
    const [, label] = ENTRY.exec(before) ?? []
    const isEntry =
      claim !== null &&
      label !== undefined &&
      /^[\s.。;；]{0,3}$/.test(doc.text.slice(claim.end, end))
    if (isEntry && rows.length < ROWS_MAX) {
      rows.push([
        { text: label.trim(), claim: null },
        { text: '', claim },
      ])
      continue
    }
    found.push(...totalsOf(rows))
    rows = []
  }
  return [...found, ...totalsOf(rows)]
}

function rowOf(
  doc: Doc,
  paragraph: Doc['paragraphs'][number],
  bySentence: ReadonlyMap<number, Line>,
): Row | null {
  const { start, end, sentences } = paragraph
  const divider = ['\t', '|', '｜', '　'].find((mark) => doc.text.slice(start, end).includes(mark))
  if (divider === undefined) return null
  const claims: ReadClaim[] = []
  for (let index = sentences[0]; index < sentences[1]; index += 1)
    for (const { claim } of bySentence.get(index)?.parts ?? []) claims.push(claim)
  const cells: Cell[] = []
  let from = start
  let next = 0
  for (const text of doc.text.slice(start, end).split(divider)) {
    const to = from + text.length
    const inside: ReadClaim[] = []
    for (; next < claims.length; next += 1) {
      const claim = claims[next]
      if (claim === undefined || claim.start >= to) break
      inside.push(claim)
    }
    cells.push({ text: text.trim(), claim: inside.length === 1 ? (inside[0] ?? null) : null })
    from = to + 1
  }
  const isFramed = '|｜'.includes(divider) && cells[0]?.text === '' && cells.at(-1)?.text === ''
  const kept = isFramed ? cells.slice(1, -1) : cells
  return kept.length < 2 || kept.length > COLUMNS_MAX ? null : kept
}

const CHANGE = /change|growth|increase|±|\+\/-|增长|增减|增速|同比|变化|涨跌|變動|升跌/i
const TOTAL =
  /^(?:grand )?(?:total|totals|all|sum)(?: .{0,20})?$|^(?:合\s*计|总\s*计|共\s*计|總計|合計)$/i
/** All of something that has its own name: "All buses", 总装机. What follows may be something else, unless it nearly adds up. */
const TOTAL_OF =
  /^(?:all|total|overall|combined) [a-z][a-z -]{1,30}$|^(?:总|全部|全市|全省|合计)[㐀-鿿]{1,8}$|^[㐀-鿿]{1,6}(?:总数|总量|总额|总计|合计)$/i
const NEAR = rational(6n, 5n)

/** A row that is part of the row before it; such a table isn't summed. */
const NESTED = /其中|of which|including|subtotal|sub-total|小\s*计|^[#＃]/i

function relationsOf(table: readonly Row[]): readonly Relation[] {
  const [head, ...rows] = table
  if (head === undefined || rows.length === 0) return []
  const found: Relation[] = []
  for (let column = 3; column < head.length; column += 1) {
    if (!CHANGE.test(head[column]?.text ?? '')) continue
    const [first, second] = [yearOf(head[column - 2]), yearOf(head[column - 1])]
    if (first === null || second === null || first === second) continue
    const [from, to] = first < second ? [column - 2, column - 1] : [column - 1, column - 2]
    for (const row of rows) {
      const change = changeIn(row[from]?.claim, row[to]?.claim, row[column]?.claim)
      if (change !== null) found.push(change)
    }
  }
  // A table under its title may have no head of its own.
  const isRowOfData = head.slice(1).some(({ claim }) => claim?.form === 'number')
  return [...found, ...totalsOf(isRowOfData ? table : rows)]
}

/** The year that heads a column; null where there is none, or two. */
function yearOf(cell: Cell | undefined): number | null {
  const years = [...(cell?.text ?? '').matchAll(/(?:19|20)\d\d/g)]
  return years.length === 1 ? Number(years[0]?.[0]) : null
}

function changeIn(
  base: ReadClaim | null | undefined,
  result: ReadClaim | null | undefined,
  amount: ReadClaim | null | undefined,
): Relation | null {
  if (!base || !result || !amount || base.unit !== result.unit) return null
  const sort = sortOf(amount)
  const isRelative = amount.unit === 'percent' && sortOf(base) === 'quantity'
  if (!isRelative && !(sort === 'points' && base.unit === 'percent')) return null
  return {
    kind: 'change',
    result: result.index,
    base: base.index,
    amount: amount.index,
    amountIs: isRelative ? 'relative' : 'points',
    direction: null,
    basePeriod: base.period,
    baseWords: null,
    comparablePrices: false,
  }
}

/** The row of totals is the first or the last, and every other row has a number of the same unit. */
function totalsOf(rows: readonly Row[]): readonly Relation[] {
  if (rows.length < 3 || rows.some((row) => NESTED.test(row[0]?.text ?? ''))) return []
  const ends = [0, rows.length - 1]
  const find = (label: RegExp) => ends.find((index) => label.test(rows[index]?.[0]?.text ?? ''))
  const plain = find(TOTAL)
  const total = rows[plain ?? find(TOTAL_OF) ?? -1]
  if (total === undefined) return []
  const others = rows.filter((row) => row !== total)
  return total.flatMap(({ claim }, column): readonly Relation[] => {
    if (claim === null || sortOf(claim) !== 'quantity') return []
    const parts = others.map((row) => row[column]?.claim ?? null)
    const isOfUnit = parts.every((part) => part !== null && part.unit === claim.unit)
    return isOfUnit && (plain !== undefined || isNearSum(claim, parts))
      ? [
          {
            kind: 'parts',
            whole: claim.index,
            parts: parts.flatMap((part) => part?.index ?? []),
            complete: true,
          },
        ]
      : []
  })
}

function isNearSum(total: ReadClaim, parts: readonly (ReadClaim | null)[]): boolean {
  const all = rationalOf(total.value)
  const sum = sumOf(parts.map((part) => (part === null ? rational(0n) : rationalOf(part.value))))
  return compare(sum, multiply(all, NEAR)) <= 0 && compare(all, multiply(sum, NEAR)) <= 0
}
