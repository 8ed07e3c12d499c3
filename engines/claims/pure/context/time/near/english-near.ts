import {
  after,
  countAt,
  dayNumberAt,
  monthAt,
  type Step,
  skip,
  type Tokens,
  word,
} from '../english-parts.ts'
import type { When } from '../phrase.ts'

// Days that are told from the release's own: yesterday, on Tuesday, over the weekend, so far this month.

export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

/** The words that such a phrase may begin with. */
export const NEAR_STARTS: readonly string[] = ['yesterday', ...WEEKDAYS]

export function nearAt(tokens: Tokens, at: number): Step<When> | null {
  return (
    yesterdayAt(tokens, at) ?? hoursAt(tokens, at) ?? weekendAt(tokens, at) ?? weekdayAt(tokens, at)
  )
}

/** So far this month, since the beginning of the month. */
export function monthSoFarAt(tokens: Tokens, at: number): Step<When> | null {
  const soFar = after(tokens, at, 'so', 'far', 'this', 'month')
  const begun = after(tokens, skip(tokens, at + 1, 'the'), 'beginning', 'of')
  const started = after(tokens, skip(tokens, at + 1, 'the'), 'start', 'of')
  const of = Math.max(begun, started)
  const since =
    word(tokens, at) !== 'since' || of === -1
      ? -1
      : Math.max(after(tokens, of, 'the', 'month'), after(tokens, of, 'this', 'month'))
  const next = Math.max(soFar, since)
  return next === -1 ? null : { value: { kind: 'month-part', first: 1, last: null }, next }
}

function yesterdayAt(tokens: Tokens, at: number): Step<When> | null {
  const lastNight = after(tokens, at, 'last', 'night')
  if (lastNight !== -1) return { value: { kind: 'days-back', first: 1, last: 1 }, next: lastNight }
  const before = after(tokens, skip(tokens, at, 'the'), 'day', 'before', 'yesterday')
  if (before !== -1) return { value: { kind: 'days-back', first: 2, last: 2 }, next: before }
  // "Yesterday's papers" are of that day, too.
  return word(tokens, at) === 'yesterday'
    ? { value: { kind: 'days-back', first: 1, last: 1 }, next: at + 1 }
    : null
}

/** The past 24 hours. */
function hoursAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  if (!/^(?:past|last|previous|preceding)$/.test(word(tokens, from))) return null
  const isDay = word(tokens, from + 1) === '24' && word(tokens, from + 2) === 'hours'
  return isDay ? { value: { kind: 'days-back', first: 1, last: 0 }, next: from + 3 } : null
}

function weekendAt(tokens: Tokens, at: number): Step<When> | null {
  const own = after(tokens, at, 'last', 'weekend')
  const isOver = word(tokens, at) === 'the' && /^(?:over|during|at|on)$/.test(word(tokens, at - 1))
  const the = isOver
    ? Math.max(after(tokens, at, 'the', 'weekend'), after(tokens, at, 'the', 'past', 'weekend'))
    : -1
  const next = Math.max(own, the)
  return next === -1 || /^(?:of|before|after|-)$/.test(word(tokens, next))
    ? null
    : { value: { kind: 'last-week', isWeekend: true }, next }
}

/** On Tuesday, last Sunday, Sunday's marathon; where its date follows, that is read instead. */
function weekdayAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, skip(tokens, at, 'this'), 'last', 'past')
  const day = WEEKDAYS.indexOf(word(tokens, from))
  if (day === -1 || tokens[from]?.isCapital !== true) return null
  const next = from + 1
  const isOwn = word(tokens, next) === "'" && word(tokens, next + 1) === 's'
  const before = word(tokens, at - 1)
  const isAsOf = before === 'of' && word(tokens, at - 2) === 'as'
  // "This Friday" is to come.
  const isNear = from > at && !(from === at + 1 && word(tokens, at) === 'this')
  if (!isNear && !isOwn && !isAsOf && !/^(?:on|by)$/.test(before)) return null
  const date = skip(tokens, next, ',', '(')
  if (monthAt(tokens, date) !== null) return null
  // "Sunday 4th", but "held 62 % on Sunday, 4 points less".
  const isDate = date === next || /\D/.test(word(tokens, date))
  if (isDate && dayNumberAt(tokens, date) !== null) return null
  if (countAt(tokens, date) !== null && monthAt(tokens, date + 1) !== null) return null
  if (/^(?:-|\/|to|or|next)$/.test(word(tokens, next))) return null
  // "On Tuesday and Friday"; but "searched 31 homes on Tuesday and arrested 17 people".
  if (word(tokens, next) === 'and' && !/ed$/.test(word(tokens, next + 1))) return null
  if (word(tokens, next) === 'last' && word(tokens, next + 1) !== 'week') return null
  // "On Friday the 9th".
  if (word(tokens, next) === 'the' && dayNumberAt(tokens, next + 1) !== null) return null
  if (tokens[next]?.isCapital === true && before !== 'on') return null
  const ofWeek = after(tokens, skip(tokens, next, 'of'), 'last', 'week')
  if (ofWeek !== -1) return { value: { kind: 'weekday', day, weeks: -1 }, next: ofWeek }
  return { value: { kind: 'weekday', day, weeks: null }, next }
}

/** "At 01:02 PM; the stock was trading 7 % higher": on the day itself, where an hour opens the sentence. */
export function clockAt(tokens: Tokens, at: number): Step<When> | null {
  const isHour = /^\d{1,2}$/.test(word(tokens, at + 1)) && word(tokens, at + 2) === ':'
  if (at !== 0 || word(tokens, at) !== 'at' || !isHour) return null
  if (!/^\d\d$/.test(word(tokens, at + 3))) return null
  const dotted = word(tokens, at + 4).replace('.', '')
  if (!/^(?:am|pm|a|p|hours|hrs)$/.test(dotted)) return null
  return { value: { kind: 'days-back', first: 0, last: 0 }, next: at + 5 }
}
