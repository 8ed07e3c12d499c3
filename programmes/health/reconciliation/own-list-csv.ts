import type { Format } from '#programmes/contract'
import type { OwnListAnswer } from './queries.ts'

const COLUMNS = ['settlement', 'bill', 'total', 'funds', 'account', 'cash', 'cancelled'] as const

/** What stands here for a party, by the columns in which its list is handed in; that of its world is read by nobody. */
export const OWN_LIST_CSV: Format = {
  name: 'csv',
  encode: ({ items }: OwnListAnswer, { world }) =>
    [
      [...COLUMNS, 'world'],
      ...items.map((row) => [...COLUMNS.map((name) => cell(String(row[name]))), world]),
    ]
      .map((cells) => `${cells.join(',')}\r\n`)
      .join(''),
  filename: () => 'own-list.csv',
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
