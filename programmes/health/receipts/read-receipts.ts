import { CsvError, parse } from 'csv-parse/sync'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import { fenOf, YUAN_FORM } from '../money.ts'
import type { ReceiptLine } from './match.ts'

const NEEDED = ['account', 'reference', 'day', 'payer', 'payee', 'amount'] as const
type ColumnName = (typeof NEEDED)[number] | 'note'
const AMOUNT_FORM = new RegExp(YUAN_FORM)
const CHARACTERS_MAX = 200

/** The lines of a bank's statement as CSV. Throws `health.bad-receipts` for the first line that can't be one. */
export function readReceipts(
  text: string,
  isParty: (place: string) => boolean,
): readonly ReceiptLine[] {
  const [header, ...rows] = recordsOf(text)
  const names = header?.map((cell) => cell.trim()) ?? []
  for (const name of NEEDED)
    if (!names.includes(name)) throw bad(1, `the column ${name} is missing`, `缺少 ${name} 列`)
  return rows.map((cells, index) => {
    const cell = (name: ColumnName) => cells[names.indexOf(name)]?.trim() ?? ''
    return lineOf(cell, index + 2, isParty)
  })
}

function lineOf(
  cell: (name: ColumnName) => string,
  line: number,
  isParty: (place: string) => boolean,
): ReceiptLine {
  const [account, reference, day] = [cell('account'), cell('reference'), cell('day')]
  const [payer, payee, amount, note] = [cell('payer'), cell('payee'), cell('amount'), cell('note')]
  for (const [name, text] of Object.entries({ account, reference }))
    if (text === '' || text.length > CHARACTERS_MAX)
      throw bad(line, `${name} is empty or too long`, `${name} 为空或过长`)
  if (!isDay(day)) throw bad(line, `${day} is no day`, `${day} 不是有效日期`)
  for (const place of [payer, payee])
    if (!isParty(place)) throw bad(line, `${place} is no province`, `${place} 不是省级行政区`)
  if (payer === payee) throw bad(line, 'payer and payee are one', '付款方与收款方相同')
  if (!AMOUNT_FORM.test(amount) || fenOf(amount) === 0n)
    throw bad(line, `${amount} is no amount`, `${amount} 不是有效金额`)
  return {
    ...{ account, reference, receivedOn: day, payer, payee },
    ...{ amount: fenOf(amount), note: note.slice(0, CHARACTERS_MAX) },
  }
}

function recordsOf(text: string): readonly (readonly string[])[] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : 1
    throw bad(line, 'it is no CSV', '不是有效的 CSV')
  }
}

function bad(line: number, whatEn: string, whatZh: string): HouseError {
  return new HouseError('health.bad-receipts', { line, whatEn, whatZh })
}
