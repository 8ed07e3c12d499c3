import type { BadRow } from '../ports.ts'

/** Faults past this many are counted, not kept: memory stays flat however bad a file is. */
export const BAD_ROWS_MAX = 1000

type Words = BadRow['reason']

/** Collects what is wrong with the rows of one file. */
export type BadRows = {
  readonly report: (line: number, column: string, reason: Words, remedy: Words) => void
  readonly count: () => number
  readonly listed: () => readonly BadRow[]
}

export function badRows(): BadRows {
  const listed: BadRow[] = []
  let count = 0
  return {
    report: (line, column, reason, remedy) => {
      count++
      if (listed.length < BAD_ROWS_MAX) listed.push({ line, column, reason, remedy })
    },
    count: () => count,
    listed: () => listed.toSorted((a, b) => a.line - b.line),
  }
}

/** Lines of `file:line: column: reason remedy` for a terminal or an error. */
export function printBadRows(
  file: string,
  rows: readonly BadRow[],
  lang: 'en' | 'zh',
  limit: number,
): string {
  return rows
    .slice(0, limit)
    .map(({ line, column, reason, remedy }) => {
      const where = column === '' ? `${file}:${line}` : `${file}:${line}: ${column}`
      return lang === 'zh'
        ? `${where}：${reason.zh}${remedy.zh}`
        : `${where}: ${reason.en} ${remedy.en}`
    })
    .join('\n')
}
