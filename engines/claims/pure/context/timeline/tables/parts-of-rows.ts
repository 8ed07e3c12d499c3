import { type PeriodCode, periodCode } from '#platform/period'
import { withoutStatus } from '../../../text/status.ts'
import { monthOf } from '../../fiscal/year-end.ts'

// Rows of months, quarters or halves under columns of years, and rows of years under columns of quarters: a cell is of both.

type Part =
  | { readonly kind: 'month' | 'quarter' | 'half'; readonly nth: number }
  /** From January on. */
  | { readonly kind: 'months'; readonly nth: number }

/** A month's name alone: "Sept.", "january". */
export const MONTH =
  /^\s*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s*$/i
const MONTH_ZH = /^(1[0-2]|[1-9])月(?:份)?$/
const MONTHS_ZH = /^1月?[-—–~～至](1[0-2]|[2-9])月(?:份|累计)?$/
/** "Q1", "1Q", "First quarter", "1st half", 一季度, 第四季度, 上半年. */
const PART =
  /^(?:the )?(?:(q|h)([1-4])|([1-4])(q|h)|(first|second|third|fourth|1st|2nd|3rd|4th)[ -](quarter|half)|第?([一二三四])(季度)|([上下])(半年))$/i
const NTH = ['first', 'second', 'third', 'fourth']
const NTH_ZH = '一二三四'

/** What part of a year a row is of, by its label: "Apr", "Sept. (r)", "Q3", 5月, 一季度; null where it is of none. */
export function partIn(label: string): Part | null {
  const plain = withoutStatus(label.trim())
  if (MONTH.test(plain)) return { kind: 'month', nth: monthOf(plain) }
  const month = MONTH_ZH.exec(plain)?.[1]
  if (month !== undefined) return { kind: 'month', nth: Number(month) }
  const last = MONTHS_ZH.exec(plain)?.[1]
  if (last !== undefined) return { kind: 'months', nth: Number(last) }
  const [, a, b, c, d, word, noun, zh, , half] = PART.exec(plain) ?? []
  if (half !== undefined) return { kind: 'half', nth: half === '上' ? 1 : 2 }
  if (zh !== undefined) return { kind: 'quarter', nth: NTH_ZH.indexOf(zh) + 1 }
  const nth = Number(b ?? c ?? (word === undefined ? 0 : nthOf(word.toLowerCase())))
  if (nth === 0) return null
  const isHalf = /^h/i.test(a ?? d ?? noun ?? '')
  return isHalf && nth > 2 ? null : { kind: isHalf ? 'half' : 'quarter', nth }
}

function nthOf(word: string): number {
  return /^\d/.test(word) ? Number(word.slice(0, 1)) : NTH.indexOf(word) + 1
}

/** Years from April to March have months to this one in the second of their two. */
const FISCAL_END = 3

/** "Apr | 2023 | 2024" and, of years from April to March, "Apr | 2023-24 | 2024-25": that month of each; another column stays as it is. */
export function inPart(column: PeriodCode, { kind, nth }: Part): PeriodCode {
  const [, first, second] = /^(\d{4})(?:\.\.(\d{4})|-H[12])?$/.exec(column) ?? []
  if (first === undefined) return column
  if (second !== undefined && (kind !== 'month' || Number(second) !== Number(first) + 1))
    return column
  const isSecond = second !== undefined && nth <= FISCAL_END
  const year = Number(isSecond ? second : first)
  switch (kind) {
    case 'month':
      return periodCode({ kind, year, month: nth })
    case 'months':
      return periodCode({ kind, year, last: nth })
    case 'quarter':
      return periodCode({ kind, year, quarter: nth as 1 | 2 | 3 | 4 })
    case 'half':
      return periodCode({ kind, year, half: nth as 1 | 2 })
  }
}

const YEAR_LABEL = /^((?:19|20)\d\d)年?$/
const PART_CODE = /^(\d{4})-(?:Q[1-4]|H[12]|\d\d|01\.\.\d\d)$/

/** "2024 | 310 | 330" under "Q1 | Q2": a row's own year, where all columns are parts of one and no title says which. */
export function inYearOfRow(
  columns: readonly (PeriodCode | null)[],
  label: string,
): readonly (PeriodCode | null)[] {
  const year = YEAR_LABEL.exec(label.trim())?.[1]
  if (year === undefined) return columns
  const years = columns.flatMap((code) => (code ? [PART_CODE.exec(code)?.[1]] : []))
  if (years.length === 0 || years.includes(undefined) || new Set(years).size > 1) return columns
  return columns.map((code) => (code ? `${year}${code.slice(4)}` : code))
}
