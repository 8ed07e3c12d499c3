import { CsvError, parse } from 'csv-parse/sync'
import { HouseError } from '#platform/errors'
import { fenOf, YUAN_FORM } from '../money.ts'
import type { ListRow } from './types.ts'

const UUID_FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const AMOUNT_FORM = new RegExp(YUAN_FORM)

/** Columns by their own names, and by those of the national interface. */
const COLUMNS: { readonly [name: string]: readonly string[] } = {
  settlement: ['settlement', 'setl_id'],
  bill: ['bill', 'mdtrt_id'],
  total: ['total', 'medfee_sumamt'],
  funds: ['funds', 'fund_pay_sumamt'],
  account: ['account', 'acct_pay'],
  cash: ['cash', 'psn_cash_pay'],
  cancelled: ['cancelled', 'refd_setl_flag'],
}
type ColumnName = (typeof NEEDED)[number] | 'bill' | 'cancelled'
const NEEDED = ['settlement', 'total', 'funds', 'account', 'cash'] as const
const YES = new Set(['1', 'true', 'yes', '是'])
const NO = new Set(['', '0', 'false', 'no', '否'])

/** The rows of a list as CSV. Throws `health.bad-list` for the first line that can't be one. */
export function readList(text: string): readonly ListRow[] {
  const [header, ...lines] = recordsOf(text)
  const names = header?.map((cell) => cell.trim()) ?? []
  const at = new Map(
    Object.entries(COLUMNS).map(([name, known]) => [
      name,
      names.findIndex((cell) => known.includes(cell)),
    ]),
  )
  for (const name of NEEDED)
    if (at.get(name) === -1) throw bad(1, `the column ${name} is missing`, `缺少 ${name} 列`)
  return lines.map((cells, index) => {
    const cell = (name: ColumnName) => cells[at.get(name) ?? -1]?.trim() ?? ''
    return rowOf(cell, index + 2)
  })
}

function rowOf(cell: (name: ColumnName) => string, line: number): ListRow {
  const settlement = cell('settlement').toLowerCase()
  if (!UUID_FORM.test(settlement))
    throw bad(line, `${settlement} is no settlement’s id`, `${settlement} 不是结算编号`)
  const amount = (name: ColumnName) => {
    const text = cell(name)
    if (!AMOUNT_FORM.test(text))
      throw bad(line, `${text} is no amount of ${name}`, `${name} 列的 ${text} 不是有效金额`)
    return fenOf(text)
  }
  const flag = cell('cancelled').toLowerCase()
  if (!YES.has(flag) && !NO.has(flag))
    throw bad(line, `${flag} is neither yes nor no`, `${flag} 既非“是”也非“否”`)
  return {
    settlement,
    bill: cell('bill') === '' ? null : cell('bill').slice(0, 40),
    total: amount('total'),
    funds: amount('funds'),
    account: amount('account'),
    cash: amount('cash'),
    isCancelled: YES.has(flag),
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
  return new HouseError('health.bad-list', { line, whatEn, whatZh })
}
