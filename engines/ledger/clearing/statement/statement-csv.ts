import { assert } from '#platform/errors'
import { formatDecimal } from '#platform/exact'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Statement, StatementLine } from '../types.ts'
import { changeBy } from './statement-of.ts'

const KINDS: { readonly [kind in StatementLine['kind'] | 'opening' | 'closing']: Text } = {
  opening: { en: 'opening', zh: '期初' },
  obligation: { en: 'obligation', zh: '应付款' },
  adjustment: { en: 'adjustment', zh: '调整' },
  payment: { en: 'payment', zh: '支付' },
  closing: { en: 'closing', zh: '期末' },
}

const COLUMNS: readonly Text[] = [
  { en: 'kind', zh: '类别' },
  { en: 'day', zh: '日期' },
  { en: 'counterparty', zh: '对方' },
  { en: 'document', zh: '凭据' },
  { en: 'id', zh: '编号' },
  { en: 'adjusts', zh: '所调整的编号' },
  { en: 'owed', zh: '应付' },
  { en: 'due', zh: '应收' },
  { en: 'paid', zh: '已付' },
  { en: 'received', zh: '已收' },
  { en: 'balance', zh: '余额' },
]

/**
 * A statement as CSV (RFC 4180, UTF-8), row by row: opening, lines with the balance after each, closing with the sums.
 * `decimals`: the digits of the asset behind the point. Throws where the lines don't add up to the statement: such a file
 * leaves no house.
 */
export async function* statementCsv(
  statement: Statement,
  lines: AsyncIterable<StatementLine> | Iterable<StatementLine>,
  decimals: number,
  lang: Lang,
): AsyncGenerator<string> {
  const money = (amount: bigint) => formatDecimal({ coefficient: amount, scale: decimals })
  const some = (amount: bigint) => (amount === 0n ? '' : money(amount))
  yield rowOf(COLUMNS.map((title) => say(title, lang)))
  yield rowOf([
    say(KINDS.opening, lang),
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    money(statement.opening),
  ])
  let balance = statement.opening
  let count = 0
  for await (const line of lines) {
    balance += changeBy(line)
    count += 1
    const { kind, day, counterparty, document, id, adjusts } = line
    const sums = [line.owed, line.due, line.paid, line.received].map(some)
    yield rowOf([
      say(KINDS[kind], lang),
      day,
      counterparty,
      document,
      id,
      adjusts ?? '',
      ...sums,
      money(balance),
    ])
  }
  assert(count === statement.total.lines, 'a statement has all its lines and no other')
  assert(balance === statement.closing, 'the lines of a statement lead to its closing')
  const { owed, due, paid, received } = statement.total
  const sums = [owed, due, paid, received].map(money)
  yield rowOf([say(KINDS.closing, lang), '', '', '', '', '', ...sums, money(balance)])
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

// A spreadsheet takes what begins so for a formula, and a document's number may come from anywhere.
const FORMULA = /^[=+@\t\r]|^-(?!\d)/

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
