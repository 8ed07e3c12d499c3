import { CsvError, parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readXlsx } from '#engines/series'
import { HouseError } from '#platform/errors'
import { TABLE_BYTES_MAX } from '../inputs.ts'
import type { TableProblem } from '../types.ts'

export type TableRow = { readonly line: number; readonly cells: readonly string[] }
export type Table = {
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  readonly encoding: string
  /** What is wrong with the sheet itself, such as merged cells. */
  readonly problems: readonly TableProblem[]
}

const UNPACKED_BYTES_MAX = 32 * 1024 * 1024
const MERGED_LISTED_MAX = 50

/**
 * A file of answers as text cells: CSV in UTF-8, GB 18030 (as older Chinese spreadsheets save it) or UTF-16, with commas,
 * semicolons or tabs; or the first sheet of an XLSX. Throws `collection.table-too-large`, `collection.unreadable-table`.
 */
export async function readTable(file: string, bytes: Uint8Array): Promise<Table> {
  if (bytes.length > TABLE_BYTES_MAX)
    throw new HouseError('collection.table-too-large', { file, max: TABLE_BYTES_MAX })
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readSheet(file, bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw unreadable(file, 'it is a workbook of the old kind (.xls).', '它是旧版 .xls 工作簿。')
  // Its first line is plain text, of which a table would be made.
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]))
    throw unreadable(file, 'it is a PDF.', '它是 PDF 文件。')
  const { text, encoding } = decoded(file, bytes)
  return { ...readCsv(file, text), encoding, problems: [] }
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function decoded(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: string } {
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Bytes of some other kind decode too, into characters that no table holds.
      if (!text.includes('\u0000')) return { text, encoding }
    } catch {
      // The next encoding may fit.
    }
  }
  throw unreadable(
    file,
    'it is text in neither UTF-8 nor GB 18030.',
    '其文字编码既非 UTF-8 也非 GB 18030。',
  )
}

function readCsv(file: string, text: string): Pick<Table, 'header' | 'rows'> {
  const [first = ''] = text.split(/\r?\n/, 1)
  const delimiter = ['\t', ';', ','].find((mark) => first.includes(mark)) ?? ','
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly {
      readonly record: readonly string[]
      readonly info: { readonly lines: number }
    }[]
    const [header, ...rows] = records
    if (header === undefined) throw unreadable(file, 'it is empty.', '文件为空。')
    return {
      header: header.record.map((cell) => cell.trim()),
      rows: rows
        .map(({ record, info }) => ({
          line: info.lines,
          cells: record.map((cell) => cell.trim()),
        }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : 1
    throw unreadable(
      file,
      `it stops being CSV at line ${line}; close the quotes there.`,
      `从第 ${line} 行起不是有效的 CSV，请补齐引号。`,
    )
  }
}

async function readSheet(file: string, bytes: Uint8Array): Promise<Table> {
  const problems = mergedIn(file, bytes)
  const { header, batches } = await readXlsx(file, bytes)
  const rows: TableRow[] = []
  for await (const batch of batches) rows.push(...batch)
  return { header: header.map((cell) => cell.trim()), rows, encoding: 'xlsx', problems }
}

/** Merged cells hold their value in the first alone: the others look filled and are empty. */
function mergedIn(file: string, bytes: Uint8Array): readonly TableProblem[] {
  const sheet = firstSheet(file, bytes)
  const found = [...sheet.matchAll(/<mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+\d+)"/g)]
  return found.slice(0, MERGED_LISTED_MAX).map(([, column = '', row = '1', end = '']) => {
    const range = `${column}${row}:${end}`
    return {
      line: Number(row),
      column,
      reason: {
        en: `The cells ${range} are merged: only the first of them holds a value.`,
        zh: `单元格 ${range} 已合并，只有第一格有内容。`,
      },
      remedy: {
        en: 'Unmerge them and write each cell.',
        zh: '请取消合并，逐格填写。',
      },
    }
  })
}

function firstSheet(file: string, bytes: Uint8Array): string {
  let unpacked = 0
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize
        if (unpacked > UNPACKED_BYTES_MAX) throw new RangeError(name)
        return /^xl\/worksheets\/[^/]+\.xml$/.test(name)
      },
    })
    const [first] = Object.keys(entries).sort()
    return first === undefined ? '' : new TextDecoder().decode(entries[first])
  } catch (error) {
    if (error instanceof RangeError)
      throw new HouseError('collection.table-too-large', { file, max: UNPACKED_BYTES_MAX })
    throw unreadable(file, 'it is a damaged workbook.', '工作簿已损坏。')
  }
}

function unreadable(file: string, reasonEn: string, reasonZh: string): HouseError {
  return new HouseError('collection.unreadable-table', { file, reasonEn, reasonZh })
}
