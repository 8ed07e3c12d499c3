import { readSheet } from 'read-excel-file/node'
import { HouseError } from '#platform/errors'
import type { TableReader } from '../rows/stage-rows.ts'

/** Digits that a spreadsheet keeps; what comes after them is an accident of binary fractions. */
const SPREADSHEET_DIGITS = 15

/**
 * The first sheet of a workbook as a table, its first row the header. Throws `series.unreadable-xlsx` for what is no
 * workbook, and `series.empty-file`.
 */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<TableReader> {
  const rows = await sheetOf(name, bytes)
  const [header, ...body] = rows
  if (header === undefined) throw new HouseError('series.empty-file', { file: name })
  const width = header.findLastIndex((cell) => cell !== '') + 1
  const batch = body
    .map((cells, index) => ({ line: index + 2, cells: fitted(cells, width) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { header: header.slice(0, width), batches: single(batch) }
}

async function sheetOf(name: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    const rows = await readSheet<string>(Buffer.from(bytes), { parseNumber: numberText })
    return rows.map((row) => row.map(cellText))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new HouseError('series.unreadable-xlsx', { file: name, reason }, { cause })
  }
}

/** Plain digits of what the sheet's XML holds: `4.7218660000000003E12` is 4721866000000. */
export function numberText(text: string): string {
  const plain = /^-?\d+(\.\d+)?$/.test(text)
  if (plain && text.replace(/\D/g, '').length <= SPREADSHEET_DIGITS) return text
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  const rounded = Number(value.toPrecision(SPREADSHEET_DIGITS))
  return rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}

// Empty cells at the end of a row aren't in the file; those beyond the header belong to nothing.
function fitted(cells: readonly string[], width: number): readonly string[] {
  const extra = cells.slice(width).filter((cell) => cell !== '')
  return [...Array.from({ length: width }, (_, index) => cells[index] ?? ''), ...extra]
}

async function* single<T>(batch: T): AsyncGenerator<T> {
  yield batch
}
