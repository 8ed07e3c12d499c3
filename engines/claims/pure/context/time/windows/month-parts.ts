import {
  dayNumberAt,
  isTo,
  monthAt,
  ofYear,
  type Step,
  skip,
  type Tokens,
  word,
} from '../english-parts.ts'
import type { When, YearWord } from '../phrase.ts'

// Windows that begin or end within a month without a day of it: between May and mid-September.

/** From which day on such a part of a month is, and up to which. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  early: [1, 10],
  start: [1, 10],
  beginning: [1, 10],
  mid: [15, 15],
  middle: [15, 15],
  late: [21, 31],
  end: [31, 31],
}
const OF: ReadonlySet<string> = new Set(['start', 'beginning', 'middle', 'end'])

type Edge = {
  readonly month: number
  readonly days: readonly [number, number]
  readonly isPart: boolean
}

/** A window of parts of months, or a day of the month that is spoken of. */
export function withinMonthAt(tokens: Tokens, at: number): Step<When> | null {
  return monthPartsAt(tokens, at) ?? dayOfMonthAt(tokens, at)
}

/** "Between May and mid-September", "from early June until the end of August 2025", "mid-May to early October". */
function monthPartsAt(tokens: Tokens, at: number): Step<When> | null {
  const opening = word(tokens, at - 1)
  const isBetween = opening === 'between'
  const first = edgeAt(tokens, at)
  if (first === null) return null
  const opened = ofYear(tokens, first.next)
  const joint = word(tokens, opened.next)
  if (!(isBetween ? joint === 'and' : isTo(joint))) return null
  const last = edgeAt(tokens, opened.next + 1)
  if (last === null || !(first.value.isPart || last.value.isPart)) return null
  // "Fell from mid-May to mid-June" is from one to the other, where nothing opens the stretch.
  if (!isBetween && opening !== 'from' && !first.value.isPart) return null
  const closed = ofYear(tokens, last.next)
  const year = yearOf(opened.value, closed.value, first.value.month > last.value.month)
  if (year === undefined) return null
  const { month, days } = first.value
  return {
    value: {
      kind: 'stretch',
      stretch: {
        kind: 'days',
        month,
        day: days[0],
        lastMonth: last.value.month,
        lastDay: last.value.days[1],
      },
      year,
    },
    next: closed.next,
  }
}

/** "In May it averaged 31.2, and on the 21st it touched 34.1": a day of the month that is spoken of. */
function dayOfMonthAt(tokens: Tokens, at: number): Step<When> | null {
  const said = word(tokens, at + 1)
  if (word(tokens, at) !== 'the' || word(tokens, at - 1) !== 'on') return null
  if (!/^\d{1,2}(?:st|nd|rd|th)$/.test(said)) return null
  const day = dayNumberAt(tokens, at + 1)
  // "On the 8th floor", "on the 20th of June", "on the 5th and 6th".
  if (
    day === null ||
    !/^(?:[.,;:)]|it|the|there|they|we|he|she|a|an|in|at|with|when|because|as|alone|)$/.test(
      word(tokens, at + 2),
    )
  )
    return null
  return {
    value: { kind: 'month-part', first: day, last: day, isSpoken: true },
    next: at + 2,
  }
}

/** That in which it ends; undefined: the two are of years that don't fit. */
function yearOf(first: YearWord, last: YearWord, isOverTurn: boolean): YearWord | undefined {
  if (first === null) return last
  if (first.from !== 'said') return undefined
  const ends = first.year + (isOverTurn ? 1 : 0)
  if (last === null) return { from: 'said', year: ends }
  return last.from === 'said' && last.year === ends ? last : undefined
}

/** A month, a part or a day of it. */
function edgeAt(tokens: Tokens, at: number): Step<Edge> | null {
  const from = skip(tokens, at, 'the')
  const said = word(tokens, from)
  const part = Object.hasOwn(PARTS, said) ? PARTS[said] : undefined
  const behind = OF.has(said) ? skip(tokens, from + 1, 'of') : skip(tokens, from + 1, '-')
  const named = monthAt(tokens, part === undefined ? from : behind)
  if (named === null) return null
  const month = named.value
  const day = part === undefined ? dayNumberAt(tokens, named.next) : null
  if (day !== null)
    return { value: { month, days: [day, day], isPart: false }, next: named.next + 1 }
  return {
    value: { month, days: part ?? [1, 31], isPart: part !== undefined },
    next: named.next,
  }
}
