import {
  dayNumber,
  dayOfNumber,
  endOf,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'

// Stretches of days in whole numbers, so that many can be made and compared at once.

/** From its first to its last day, as days since 1970-01-01; `first` null: nothing tells where it begins. A state is how things were at the end of one day. */
export type Window = {
  /** Two windows of one stretch have the same. */
  readonly id: number
  readonly first: number | null
  readonly last: number
  readonly isState: boolean
}

/** No stretch is so long, in days. */
const LONGEST = 2 ** 20
const STATE = LONGEST - 1
const OPEN = LONGEST - 2

export function stretch(first: number | null, last: number): Window {
  const length = first === null ? OPEN : Math.min(last - first, OPEN - 1)
  return { id: last * LONGEST + length, first, last, isState: false }
}

export function state(day: number): Window {
  return { id: day * LONGEST + STATE, first: day, last: day, isState: true }
}

export function windowOf(code: PeriodCode): Window {
  const period = parsePeriod(code)
  const last = dayNumber(endOf(period))
  if (period.kind === 'instant') return state(last)
  const first = startOf(period)
  return stretch(first === null ? null : dayNumber(first), last)
}

export type Civil = { readonly year: number; readonly month: number; readonly day: number }

export function civilOf(day: number): Civil {
  const known = KNOWN.get(day)
  if (known !== undefined) return known
  const [year = 0, month = 0, date = 0] = dayOfNumber(day).split('-').map(Number)
  const civil = { year, month, day: date }
  if (KNOWN.size >= KNOWN_MAX) KNOWN.clear()
  KNOWN.set(day, civil)
  return civil
}

const KNOWN = new Map<number, Civil>()
const KNOWN_MAX = 4000

/** The first day of a month; months before January and after December are those of other years. */
export function monthStart(year: number, month: number): number {
  const months = year * 12 + month - 1
  const known = STARTS.get(months)
  if (known !== undefined) return known
  const [own, at] = [Math.floor(months / 12), (months % 12) + 1]
  const start = dayNumber(`${own}-${String(at).padStart(2, '0')}-01`)
  if (STARTS.size >= KNOWN_MAX) STARTS.clear()
  STARTS.set(months, start)
  return start
}

const STARTS = new Map<number, number>()

export function monthEnd(year: number, month: number): number {
  return monthStart(year, month + 1) - 1
}

/** The same day of the year before; of 29 February the 28th. */
export function yearBefore(day: number): number {
  const { year, month, day: date } = civilOf(day)
  return Math.min(monthStart(year - 1, month) + date - 1, monthEnd(year - 1, month))
}

export function codeOf({ first, last, isState }: Window): PeriodCode {
  if (isState) return `@${dayOfNumber(last)}`
  const to = dayOfNumber(last)
  if (first === null) return periodCode({ kind: 'since', from: null, to })
  if (first === last) return to
  const from = dayOfNumber(first)
  const [a, b] = [civilOf(first), civilOf(last)]
  const isWhole = a.day === 1 && civilOf(last + 1).day === 1
  const named = isWhole ? monthsFrom(a, b) : null
  return named ?? periodCode({ kind: 'since', from, to })
}

/** Whole months that have a name of their own. */
function monthsFrom(a: Civil, b: Civil): PeriodCode | null {
  const { year } = a
  if (b.year > year)
    return a.month === 1 && b.month === 12
      ? periodCode({ kind: 'span', first: year, last: b.year })
      : null
  if (a.month === b.month) return periodCode({ kind: 'month', year, month: a.month })
  if (a.month === 1) return periodCode({ kind: 'months', year, last: b.month })
  if (b.month === 12 && a.month === 7) return periodCode({ kind: 'half', year, half: 2 })
  const quarter = ([1, 2, 3, 4] as const).find((one) => one * 3 === b.month)
  return quarter !== undefined && a.month === b.month - 2
    ? periodCode({ kind: 'quarter', year, quarter })
    : null
}
