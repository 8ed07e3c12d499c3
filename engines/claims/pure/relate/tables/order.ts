import { endOf, type PeriodCode, parsePeriod } from '#platform/period'
import { claimIn, nameOf, type Row, type Table } from './layout.ts'

// Which of two columns or rows is the later, and by what step.

export const BASE =
  /上年|去年|前年|同期|上月|上季|上期|年初|期初|previous|prior|\blast\b|earlier|\bago\b/i

type Step = 'year' | 'month' | 'quarter'
/** `step` of neither year nor month is to the period before, whichever. */
type Steps = readonly Step[]
export type Pair = readonly [result: number, base: number]

export function hasFigures({ rows }: Table, column: number): boolean {
  return rows.some((row) => claimIn(row, column) !== null)
}

export function stepsOf(title: string): Steps {
  if (/环比|previous period/i.test(title)) return ['month', 'quarter']
  if (/同比|同期|上年|去年|按年|\by(?:\/|-?o-?)y\b|\b(?:year|annual|yearly)\b/i.test(title))
    return ['year']
  if (/上月|按月|\bm(?:\/|-?o-?)m\b|\bmonth(?:ly)?\b/i.test(title)) return ['month']
  return /上季|\bq(?:\/|-?o-?)q\b|\bquarter(?:ly)?\b/i.test(title) ? ['quarter'] : []
}

/** The later of two columns, by their times or by the one that is called the base. */
export function inOrder(table: Table, [first, second]: readonly number[]): Pair | null {
  if (first === undefined || second === undefined) return null
  const [a, b] = [first, second].map((column) => table.titles[column] ?? '')
  const isBase = [BASE.test(a ?? ''), BASE.test(b ?? '')]
  if (isBase[0] !== isBase[1]) return isBase[0] ? [second, first] : [first, second]
  const years = [a, b].map((title) => title?.match(/(?:19|20)\d\d/g) ?? [])
  const [one, other] =
    years.every((said) => said.length === 1) && years[0]?.[0] !== years[1]?.[0]
      ? years.map(([year]) => year)
      : [first, second].map((column) => endAt(table, column))
  if (one === other || one === undefined || other === undefined) return null
  return one > other ? [first, second] : [second, first]
}

function endAt(table: Table, column: number): string | undefined {
  const code = periodAt(table, column)
  return code === null ? undefined : endOf(parsePeriod(code))
}

export function periodAt({ rows }: Table, column: number): PeriodCode | null {
  return (
    claimIn(
      rows.find((row) => claimIn(row, column)),
      column,
    )?.period ?? null
  )
}

/** How far two periods of one kind lie apart, where it is one step. */
export function stepBetween(result: PeriodCode | null, base: PeriodCode | null): Step | null {
  if (result === null || base === null) return null
  if (result.replace(/\d{4}/g, (year) => String(Number(year) - 1)) === base) return 'year'
  const [a, b] = [parsePeriod(result), parsePeriod(base)]
  if (a.kind === 'month' && b.kind === 'month')
    return a.year * 12 + a.month - b.year * 12 - b.month === 1 ? 'month' : null
  if (a.kind === 'quarter' && b.kind === 'quarter')
    return a.year * 4 + a.quarter - b.year * 4 - b.quarter === 1 ? 'quarter' : null
  return null
}

/** By row, that of the year before in a table whose rows are years; or by the steps of a title, of the period before. */
export function rowsBefore(
  { rows }: Table,
  level?: number,
  steps: Steps = [],
): readonly (Row | undefined)[] {
  const years = rows.map((row) => Number(YEAR.exec(nameOf(row))?.[1]))
  const periodOf = (row: Row | undefined): PeriodCode | null =>
    level === undefined ? null : (claimIn(row, level)?.period ?? null)
  return rows.map((row, at) => {
    const before =
      steps.length === 0 || steps.includes('year')
        ? rows[years.indexOf((years[at] ?? 0) - 1)]
        : undefined
    if (before !== undefined) return before
    return [rows[at - 1], rows[at + 1]].find((other) => {
      const step = stepBetween(periodOf(row), periodOf(other))
      return step !== null && (steps.length === 0 || steps.includes(step))
    })
  })
}

const YEAR = /^(?:FY ?)?((?:19|20)\d\d)年?度?\D{0,3}$/
