import {
  after,
  countAt,
  dayNumberAt,
  isTo,
  ofYear,
  ordinalAt,
  type Step,
  skip,
  type Tokens,
  word,
} from './english-parts.ts'
import type { Dated } from './english-stretch.ts'
import type { Stretch, YearWord } from './phrase.ts'

type Reader = (tokens: Tokens, at: number) => Step<Dated> | null

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "Between 1 October and 31 December 2024", "from 1 to 15 May", "(28 March to 1 April)": all days of both, or the months and quarters that they are. */
export function daysBetweenAt(tokens: Tokens, at: number, read: Reader): Step<Dated> | null {
  const opening = word(tokens, word(tokens, at - 1) === 'the' ? at - 2 : at - 1)
  if (opening !== 'between' && opening !== 'from') return daysOverMonths(tokens, at, read)
  const short = daysOfOneMonthAt(tokens, at, opening, read)
  if (short !== null) return short
  const first = read(tokens, at)
  if (first?.value.stretch.kind !== 'days') return null
  const joint = word(tokens, first.next)
  const isJoined = opening === 'between' ? joint === 'and' : joint === 'to' || joint === 'until'
  const last = isJoined
    ? (read(tokens, first.next + 1) ?? laterDayAt(tokens, first.next + 1, first.value))
    : null
  if (last?.value.stretch.kind !== 'days') return null
  const { year } = last.value
  const { month, day } = first.value.stretch
  const { lastMonth, lastDay } = last.value.stretch
  const isOneYear = first.value.year === null || sameYear(first.value.year, year)
  // "From 1 October to 31 March": over the turn of a year.
  if (lastMonth < month && first.value.year === null)
    return {
      value: { stretch: { kind: 'days', month, day, lastMonth, lastDay }, year },
      next: last.next,
    }
  if (!isOneYear || lastMonth < month || (lastMonth === month && lastDay <= day)) return null
  return { value: { stretch: wholeOf(month, day, lastMonth, lastDay), year }, next: last.next }
}

/** "Between October 1 and 7": the second is of the month of the first. */
function laterDayAt(tokens: Tokens, at: number, { stretch, year }: Dated): Step<Dated> | null {
  const day = dayNumberAt(tokens, at)
  if (day === null || stretch.kind !== 'days' || year !== null) return null
  if (!CLOSES_DAYS.test(word(tokens, at + 1))) return null
  const said = ofYear(tokens, skip(tokens, at + 1, ','))
  const isSaid = said.value?.from === 'said'
  return {
    value: {
      stretch: { ...stretch, day, lastDay: day },
      year: isSaid ? said.value : null,
    },
    next: isSaid ? said.next : at + 1,
  }
}

/** No noun is counted by it. */
const CLOSES_DAYS = /^(?:[.,;:)]|in|at|on|by|was|were|with|when|while|as|and|but|last|this|than|)$/

/** "28 March to 1 April", "March 28 – April 1": two single days of one year and two months, neither of which says it; where one does, others read them. */
function daysOverMonths(tokens: Tokens, at: number, read: Reader): Step<Dated> | null {
  const first = read(tokens, at)
  if (first === null || !isDayAlone(first.value) || first.value.year !== null) return null
  if (!/^(?:to|through|-|–)$/.test(word(tokens, first.next))) return null
  const last = read(tokens, first.next + 1)
  if (last === null || !isDayAlone(last.value) || last.value.year !== null) return null
  const [from, to] = [first.value.stretch, last.value.stretch]
  if (from.kind !== 'days' || to.kind !== 'days' || to.month <= from.month) return null
  const stretch = wholeOf(from.month, from.day, to.lastMonth, to.lastDay)
  return { value: { stretch, year: null }, next: last.next }
}

function isDayAlone({ stretch }: Dated): boolean {
  if (stretch.kind !== 'days') return false
  return stretch.month === stretch.lastMonth && stretch.day === stretch.lastDay
}

/** "Between 10 and 16 November", "from the 10th to the 16th of November": the month is said once. */
function daysOfOneMonthAt(
  tokens: Tokens,
  at: number,
  opening: string,
  read: Reader,
): Step<Dated> | null {
  const joint = word(tokens, at + 1)
  const isJoined = opening === 'between' ? joint === 'and' : isTo(joint)
  const day = isJoined ? dayNumberAt(tokens, at) : null
  const last = day === null ? null : read(tokens, skip(tokens, at + 2, 'the'))
  const stretch = last?.value.stretch
  if (day === null || last === null || stretch?.kind !== 'days' || stretch.lastDay <= day)
    return null
  const { lastMonth, lastDay } = stretch
  return {
    value: { stretch: wholeOf(lastMonth, day, lastMonth, lastDay), year: last.value.year },
    next: last.next,
  }
}

/** The first ten days of November 2023, the last ten days of July. */
export function firstDaysAt(tokens: Tokens, at: number, read: Reader): Step<Dated> | null {
  const isLast = /^(?:last|final)$/.test(word(tokens, at))
  const isFirst = /^(?:first|opening)$/.test(word(tokens, at))
  const count = isFirst || isLast ? countAt(tokens, at + 1) : null
  const of = after(tokens, at + 2, 'days', 'of')
  if (count === null || of === -1) return null
  const month = read(tokens, of)
  const stretch = month?.value.stretch
  if (month === null || stretch?.kind !== 'months' || stretch.first !== stretch.last) return null
  const [named, length] = [stretch.last, MONTH_DAYS[stretch.last - 1] ?? 0]
  const days = isLast ? { day: length - count + 1, lastDay: length } : { day: 1, lastDay: count }
  if (count > length) return null
  return {
    value: {
      stretch: { kind: 'days', month: named, lastMonth: named, ...days },
      year: month.value.year,
    },
    next: month.next,
  }
}

/** The first half of October. */
export function halfMonthAt(tokens: Tokens, at: number, read: Reader): Step<Dated> | null {
  const half = ordinalAt(tokens, at)
  const of = after(tokens, at + 1, 'half', 'of')
  if (of === -1 || half === null || half > 2) return null
  const named = read(tokens, of)
  const stretch = named?.value.stretch
  if (named === null || stretch?.kind !== 'months' || stretch.first !== stretch.last) return null
  const [month, lastMonth] = [stretch.last, stretch.last]
  const days = half === 1 ? { day: 1, lastDay: 15 } : { day: 16, lastDay: 31 }
  return {
    value: { stretch: { kind: 'days', month, lastMonth, ...days }, year: named.value.year },
    next: named.next,
  }
}

function sameYear(left: Dated['year'], right: Dated['year']): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function wholeOf(month: number, day: number, lastMonth: number, lastDay: number): Stretch {
  const isWhole = day === 1 && lastDay >= (MONTH_DAYS[lastMonth - 1] ?? 0)
  if (!isWhole) return { kind: 'days', month, day, lastMonth, lastDay }
  if (month === 1 && lastMonth === 12) return { kind: 'year' }
  if (lastMonth - month === 5 && month % 6 === 1) return { kind: 'half', half: month === 1 ? 1 : 2 }
  if (lastMonth - month === 2 && month % 3 === 1) return { kind: 'quarter', quarter: lastMonth / 3 }
  return { kind: 'months', first: month, last: lastMonth }
}

/** "July - April FY20": over the turn of a year, which is said behind; "from October to March", of the last year in which March is over. */
export function overTurn(
  tokens: Tokens,
  month: number,
  last: Step<number> | null,
  isOpened: boolean,
): Step<Dated> | null {
  if (last === null || last.value >= month) return null
  const first = ofYear(tokens, last.next)
  if (first.value !== null && first.value.from !== 'said') return null
  if (first.value === null && !isOpened) return null
  const year = first.value === null ? first : endYear(tokens, first.value.year, first.next)
  const stretch: Stretch = { kind: 'days', month, day: 1, lastMonth: last.value, lastDay: 31 }
  return { value: { stretch, year: year.value }, next: year.next }
}

/** "Oct-Sep 2025/26": the months end in the second. */
function endYear(tokens: Tokens, first: number, next: number): Step<YearWord> {
  const short = /^\d\d$/.exec(word(tokens, next + 1))?.[0]
  const isTwo = /^[/-]$/.test(word(tokens, next)) && Number(short) === (first + 1) % 100
  return isTwo
    ? { value: { from: 'said', year: first + 1 }, next: next + 2 }
    : { value: { from: 'said', year: first }, next }
}
