import { HouseError } from '#platform/errors'
import type { Format } from '#programmes/contract'
import type { StatementAnswer } from './types.ts'

const COLUMNS = ['kind', 'id', 'counterparty', 'document', 'adjusts', 'day'] as const
const AMOUNTS = ['owed', 'dueTo', 'paid', 'received'] as const

/**
 * A statement's lines as a table whose rows name their world. It is whole or isn't given: one with more lines than an answer
 * holds is written by the terminal (`health month statement --format csv`). Throws `health.statement-too-long`.
 */
export const STATEMENT_CSV: Format = {
  name: 'csv',
  encode: ({ month, province, lines, omitted }: StatementAnswer, { world }) => {
    if (omitted > 0) throw new HouseError('health.statement-too-long', { month, province, omitted })
    return [
      ['world', 'month', 'province', ...COLUMNS, ...AMOUNTS],
      ...lines.map((line) => [
        ...[world, month, province],
        ...COLUMNS.map((name) => line[name] ?? ''),
        ...AMOUNTS.map((name) => line[name]),
      ]),
    ]
      .map((cells) => `${cells.join(',')}\r\n`)
      .join('')
  },
  filename: ({ month, province }: StatementAnswer) => `statement-${month}-${province}.csv`,
}
