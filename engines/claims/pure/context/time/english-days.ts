import { type Step, type Tokens, word } from './english-parts.ts'
import type { Dated } from './english-stretch.ts'
import type { Stretch } from './phrase.ts'

type Reader = (tokens: Tokens, at: number) => Step<Dated> | null

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** "Between 1 October and 31 December 2024", "from 1 to 15 May": all days of both, or the months and quarters that they are. */
export function daysBetweenAt(tokens: Tokens, at: number, read: Reader): Step<Dated> | null {
  const opening = word(tokens, at - 1)
  if (opening !== 'between' && opening !== 'from') return null
  const first = read(tokens, at)
  if (first?.value.stretch.kind !== 'days') return null
  const joint = word(tokens, first.next)
  const isJoined = opening === 'between' ? joint === 'and' : joint === 'to' || joint === 'until'
  const last = isJoined ? read(tokens, first.next + 1) : null
  if (last?.value.stretch.kind !== 'days') return null
  const { year } = last.value
  const { month, day } = first.value.stretch
  const { lastMonth, lastDay } = last.value.stretch
  const isOneYear = first.value.year === null || sameYear(first.value.year, year)
  if (!isOneYear || lastMonth < month || (lastMonth === month && lastDay <= day)) return null
  return { value: { stretch: wholeOf(month, day, lastMonth, lastDay), year }, next: last.next }
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
