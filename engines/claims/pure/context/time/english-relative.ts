import {
  after,
  countAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
  yearAt,
} from './english-parts.ts'
import { stretchAt } from './english-stretch.ts'
import { WEEKDAYS } from './near/english-near.ts'
import type { When, YearWord } from './phrase.ts'

// Times that are said by the one that is being spoken of: the same period last year, the previous month.

const PERIOD_NOUNS: ReadonlySet<string> = new Set(
  'period periods month months quarter quarters week weeks weekend time half day days point date stage stretch span season interval'.split(
    ' ',
  ),
)

/** the same period of 2018, the corresponding period last year, a year earlier, the year-ago quarter. */
export function sameAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const first = word(tokens, from)
  if (
    (/^(?:same|corresponding|comparable)$/.test(first) || isLikePeriod(tokens, at, from)) &&
    PERIOD_NOUNS.has(word(tokens, from + 1))
  ) {
    const earlier = agoAt(tokens, skip(tokens, from + 2, 'of', 'in'))
    if (earlier !== null) return earlier
    const year = ofYearLoose(tokens, from + 2)
    const isOfDay = year !== null && /^(?:day|date)$/.test(word(tokens, from + 1))
    if (isOfDay) return { value: { kind: 'same', year: year.value, isOfDay }, next: year.next }
    return same(year?.value ?? null, year?.next ?? from + 2)
  }
  const ofYear = periodInYear(tokens, at, from)
  if (ofYear !== null) return ofYear
  // "In the year under review there were 9".
  const noun = /^(?:year|period|season)$/.test(word(tokens, from)) && from > at
  if (noun && word(tokens, from + 1) === 'under' && word(tokens, from + 2) === 'review')
    return { value: { kind: 'reporting', atEnd: false }, next: from + 3 }
  // "Arrivals for this period of 2004".
  const said = after(tokens, at, 'this', 'period', 'of')
  const saidYear = said === -1 ? null : yearAt(tokens, said)
  if (saidYear !== null)
    return { value: { kind: 'same', year: saidYear.value, isLast: true }, next: saidYear.next }
  // "In the same ten months of 2023".
  const isSame = first === 'same' || first === 'corresponding'
  if (
    isSame &&
    countAt(tokens, from + 1) !== null &&
    /^(?:months|quarters|weeks|days)$/.test(word(tokens, from + 2))
  ) {
    const earlier = agoAt(tokens, skip(tokens, from + 3, 'of', 'in'))
    if (earlier !== null) return earlier
    const year = ofYearLoose(tokens, from + 3)
    return same(year?.value ?? null, year?.next ?? from + 3)
  }
  // "Ahead of where it stood at this time last year".
  const thisTime = /^(?:time|point|stage|date)$/.test(word(tokens, at + 1))
    ? yearAt(tokens, at + 2)
    : null
  if (word(tokens, at) === 'this' && thisTime?.value?.from === 'release')
    return { value: { kind: 'same', year: thisTime.value, isOfDay: true }, next: thisTime.next }
  // "Against 2 million trays last season".
  const isSeason = /^(?:last|previous|prior)$/.test(first) && word(tokens, from + 1) === 'season'
  if (isSeason) return same({ from: 'context', years: -1 }, from + 2)
  const overYear = /^(?:over|on|through)$/.test(word(tokens, at - 1))
    ? after(tokens, at, 'the', 'year')
    : -1
  // "Over the year ended March" is that year itself.
  if (overYear !== -1 && word(tokens, overYear) !== 'ended')
    return same({ from: 'context', years: -1 }, overYear)
  const earlier = agoAt(tokens, at)
  if (earlier !== null) return earlier
  const yearAgo = word(tokens, from) === 'year' || word(tokens, from) === 'prior'
  const dashed = skip(tokens, from + 1, '-')
  const isAgo = yearAgo && /^(?:ago|earlier|year)$/.test(word(tokens, dashed)) && dashed > from + 1
  if (isAgo && !(word(tokens, from) === 'year' && word(tokens, dashed) === 'year'))
    return same(
      { from: 'context', years: -1 },
      PERIOD_NOUNS.has(word(tokens, dashed + 1)) ? dashed + 2 : dashed + 1,
    )
  // "$734m (prior year: $631m)": the same part of it.
  const isNoted = word(tokens, at - 1) === '(' && /^(?:previous|prior|preceding|last)$/.test(first)
  if (isNoted && word(tokens, from + 1) === 'year' && NOTED.test(word(tokens, from + 2)))
    return same({ from: 'context', years: -1 }, from + 2)
  const prior = first === 'prior' ? after(tokens, from, 'prior', 'period') : -1
  if (prior !== -1 && PRIOR_CLOSED.test(word(tokens, prior)))
    return same({ from: 'context', years: -1 }, prior)
  if (
    /^(?:previous|prior)$/.test(first) &&
    word(tokens, from + 1) === 'year' &&
    PERIOD_NOUNS.has(word(tokens, skip(tokens, possessed(tokens, from + 2), 'same')))
  )
    return same(
      { from: 'context', years: -1 },
      skip(tokens, possessed(tokens, from + 2), 'same') + 1,
    )
  return null
}

const NOTED = /^(?::|[$£€¥]|\d.*|[a-z]{1,3}\d.*)$/

/** "The prior period's $4 million"; but prior period errors are of any. */
const PRIOR_CLOSED =
  /^(?:[.,;:()'•-]|and|but|while|was|were|of|due|as|because|with|when|mainly|primarily|)$/

/** "The like period of 2023", "the equivalent quarter"; but "felt like time". */
function isLikePeriod(tokens: Tokens, at: number, from: number): boolean {
  return (
    from > at &&
    /^(?:like|equivalent|similar|matching)$/.test(word(tokens, from)) &&
    /^(?:periods?|quarter|month)$/.test(word(tokens, from + 1))
  )
}

/** "A rise of 4.1 % on the month in 2013", "over a similar period in 2018": the same part of that year. */
function periodInYear(tokens: Tokens, at: number, from: number): Step<When> | null {
  const isLike =
    word(tokens, at) === 'a' && /^(?:similar|comparable|like)$/.test(word(tokens, at + 1))
  const noun = isLike ? at + 2 : from
  const isThe = from > at && AGAINST.test(word(tokens, at - 1))
  if (!(isLike || isThe) || !/^(?:period|month|quarter|half)$/.test(word(tokens, noun))) return null
  if (isLike) {
    const earlier = agoAt(tokens, noun + 1) ?? lastYearAt(tokens, noun + 1)
    if (earlier !== null) return earlier
  }
  const year = /^(?:in|of|for|during)$/.test(word(tokens, noun + 1))
    ? plainYearAt(tokens, noun + 2)
    : null
  const isSpan = /^(?:-|–|to|and|\/)$/.test(word(tokens, noun + 3))
  return year === null || isSpan ? null : same({ from: 'said', year }, noun + 3)
}

/** "Over a similar period last year". */
function lastYearAt(tokens: Tokens, at: number): Step<When> | null {
  const next = after(tokens, at, 'last', 'year')
  return next === -1 ? null : same({ from: 'release', years: -1 }, next)
}

const AGAINST = /^(?:on|than|with|against|versus|from)$/

function possessed(tokens: Tokens, at: number): number {
  const next = after(tokens, at, "'", 's')
  return next === -1 ? at : next
}

function ofYearLoose(tokens: Tokens, at: number): Step<YearWord> | null {
  return yearAt(tokens, skip(tokens, at, 'of', 'in', 'for', 'during'))
}

/** "Seven years ago it had 240 members; today it has 380". */
function goesOnToNow(tokens: Tokens, at: number): boolean {
  for (let next = at + 3; next < at + NOW_REACH; next += 1)
    if (/^(?:today|now|currently|nowadays)$/.test(word(tokens, next))) return true
  return false
}

const NOW_REACH = 40

/** "a year earlier", "one year ago", "the year before", "12 months earlier", "ten years ago", "a decade earlier". */
function agoAt(tokens: Tokens, at: number): Step<When> | null {
  const isBare = word(tokens, at) === 'year' && word(tokens, at + 1) === 'ago'
  if (isBare) return same({ from: 'context', years: -1 }, at + 2)
  const years = yearsAgo(tokens, at)
  const later = word(tokens, at + 2)
  if (years === null || !/^(?:earlier|ago|before|previously|back)$/.test(later)) return null
  if (later === 'back' && !CLOSED.test(word(tokens, at + 3)) && !SUBJECT.test(word(tokens, at + 3)))
    return null
  const next = word(tokens, at + 3)
  // "The year before that": before the one that was told last.
  if (later === 'before' && next === 'that')
    return {
      value: { kind: 'same', year: { from: 'context', years: -years }, isOfLast: true },
      next: at + 4,
    }
  // "The year before last", "two years before the opening".
  if (later === 'before' && (next === 'last' || (years !== 1 && !/^(?:[.,;:)]|)$/.test(next))))
    return null
  // "Than a decade earlier in 2005": by the year that is named.
  const said =
    years > 1 && /^(?:in|,|\()$/.test(next) ? plainYearAt(tokens, skip(tokens, at + 4, 'in')) : null
  if (said !== null && later === 'earlier')
    return same({ from: 'said', year: said }, skip(tokens, at + 4, 'in') + 1)
  // Behind a figure it is what the figure is held against, and so is a sentence that goes on to what is now.
  const isAgo = later === 'ago' && years > 1 && at === 0 && !goesOnToNow(tokens, at)
  return {
    value: { kind: 'same', year: { from: 'context', years: -years }, ...(isAgo ? { isAgo } : {}) },
    next: at + 3,
  }
}

const SUBJECT = /^(?:it|they|there|we|he|she|the|its|their|our)$/

function yearsAgo(tokens: Tokens, at: number): number | null {
  const count = ['a', 'the'].includes(word(tokens, at)) ? 1 : countAt(tokens, at)
  switch (word(tokens, at + 1)) {
    case 'year':
      return count === 1 ? 1 : null
    // "The season before it had won 15".
    case 'season':
      return word(tokens, at) === 'the' || word(tokens, at) === 'a' ? 1 : null
    case 'years':
      return word(tokens, at) === 'the' || count === 1 ? null : count
    case 'decade':
      return count === 1 ? 10 : null
    case 'decades':
      return word(tokens, at) === 'the' || count === null || count === 1 ? null : 10 * count
    case 'months':
      return count === 12 ? 1 : null
    default:
      return null
  }
}

function same(year: YearWord, next: number): Step<When> {
  return { value: { kind: 'same', year }, next }
}

/** this week, the week ended 10 November: stretches that have no code of their own, unless their days are said. */
export function weekAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const ended =
    word(tokens, from) === 'week' && /^(?:ended|ending|to)$/.test(word(tokens, from + 1))
  const weekday = ended ? WEEKDAYS.indexOf(word(tokens, from + 2)) : -1
  const named = weekday === -1 ? from + 2 : skip(tokens, from + 3, ',')
  const day = ended ? stretchAt(tokens, named) : null
  if (day !== null) return { value: { kind: 'week', ...day.value }, next: day.next }
  const weeks = weeksEndedAt(tokens, from)
  if (weeks !== null) return weeks
  if (weekday !== -1)
    return { value: { kind: 'weekday', day: weekday, weeks: null, isWeek: true }, next: from + 3 }
  if (/^(?:each|every)$/.test(word(tokens, at)) && word(tokens, at + 1) === 'year')
    return { value: { kind: 'uncoded' }, next: at + 2 }
  const isSeason = /^(?:over|in|during)$/.test(word(tokens, at - 1)) && word(tokens, at) === 'the'
  if (isSeason && /^(?:summer|winter|spring|autumn|holidays?)$/.test(word(tokens, at + 1)))
    return { value: { kind: 'uncoded' }, next: at + 2 }
  if (from > at && comesAt(tokens, from) !== -1)
    return { value: { kind: 'uncoded' }, next: comesAt(tokens, from) }
  const isBefore = /^(?:previous|prior|preceding)$/.test(word(tokens, from))
  if (isBefore && word(tokens, from + 1) === 'week' && from > at) return null
  if (word(tokens, from) === 'last' && word(tokens, from + 1) === 'week')
    return { value: { kind: 'last-week', isWeekend: false }, next: from + 2 }
  if (
    /^(?:last|this|past|previous)$/.test(word(tokens, from)) &&
    /^week(?:end)?$/.test(word(tokens, from + 1))
  )
    return { value: { kind: 'uncoded' }, next: from + 2 }
  return null
}

/** "Over the next few years": when isn't known, but not in what is told of. */
function comesAt(tokens: Tokens, at: number): number {
  const isCount = countAt(tokens, at + 1) !== null || /^(?:few|several)$/.test(word(tokens, at + 1))
  const isComing = word(tokens, at) === 'next' && isCount
  return isComing && /^(?:years|months|quarters|weeks)$/.test(word(tokens, at + 2)) ? at + 3 : -1
}

/** The thirteen weeks ended April 3, 2010; a 52-week period ending 30 March; thirty-nine weeks ended October 1. */
function weeksEndedAt(tokens: Tokens, at: number): Step<When> | null {
  const tens = TENS[word(tokens, at)]
  const ones = tens === undefined ? at : skip(tokens, at + 1, '-')
  const unit = countAt(tokens, ones)
  const count = tens === undefined ? unit : tens + (unit !== null && unit < 10 ? unit : 0)
  if (count === null || count < 2) return null
  const hasOnes = tens !== undefined && unit !== null && unit < 10
  const noun = skip(tokens, tens === undefined || hasOnes ? ones + 1 : at + 1, '-')
  if (!/^weeks?$/.test(word(tokens, noun))) return null
  const verb = skip(tokens, noun + 1, 'period')
  const isPlain = word(tokens, at - 1) === 'the' && /^(?:for|in|over)$/.test(word(tokens, at - 2))
  if (isPlain && count > 4 && !/^(?:ended|ending|to|of)$/.test(word(tokens, verb)))
    return { value: { kind: 'weeks-back', count }, next: verb }
  if (!/^(?:ended|ending|to)$/.test(word(tokens, verb))) return null
  const day = stretchAt(tokens, skip(tokens, verb + 1, 'on'))
  return day?.value.stretch.kind === 'days'
    ? { value: { kind: 'week', days: 7 * count, ...day.value }, next: day.next }
    : null
}

const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 }

const DAYS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7, fortnight: 14 }

/** a week ago, three days earlier, the week before, six months earlier, the previous week. */
export function whileAgoAt(tokens: Tokens, at: number): Step<When> | null {
  const isThe = word(tokens, at) === 'the'
  if (isThe && /^(?:previous|preceding|prior)$/.test(word(tokens, at + 1))) {
    const isWeek = word(tokens, at + 2) === 'week' && !/^[-'a-z]/.test(word(tokens, at + 3))
    return isWeek
      ? { value: { kind: 'ago', count: 7, unit: 'day', isWeek: true }, next: at + 3 }
      : null
  }
  const count = isThe || word(tokens, at) === 'a' ? 1 : countAt(tokens, at)
  const noun = word(tokens, at + 1)
  const later = word(tokens, at + 2)
  if (count === null || !/^(?:ago|earlier|before|previously)$/.test(later)) return null
  if (later === 'before' && !CLOSED.test(word(tokens, at + 3)) && !opensThen(tokens, at))
    return null
  if (noun === 'months' && count > 1 && count < 12)
    return { value: { kind: 'ago', count, unit: 'month' }, next: at + 3 }
  const days = DAYS[noun]
  return days === undefined
    ? null
    : { value: { kind: 'ago', count: count * days, unit: 'day' }, next: at + 3 }
}

/** "The week before there were 405": at the head of a sentence. */
function opensThen(tokens: Tokens, at: number): boolean {
  return (at === 0 || (at === 1 && word(tokens, 0) === 'in')) && SUBJECT.test(word(tokens, at + 3))
}

/** last month, this month, the previous quarter, a month earlier. */
export function unitAt(tokens: Tokens, at: number): Step<When> | null {
  const isBare = word(tokens, at) === 'the' && /^(?:month|quarter)$/.test(word(tokens, at + 1))
  const from = isBare ? at : skip(tokens, at, 'the')
  const first = word(tokens, from)
  const noun = word(tokens, from + 1)
  const unit = noun === 'month' || noun === 'quarter' ? noun : null
  if (unit === null) return null
  // "The last quarter of 2024" is its fourth.
  const isOfYear = first === 'last' && /^(?:of|in)$/.test(word(tokens, from + 2))
  if (isOfYear && yearAt(tokens, from + 3) !== null) return null
  if (/^(?:last|previous|prior|preceding|linked)$/.test(first))
    return { value: { kind: 'before', unit, atEnd: false }, next: from + 2 }
  if (/^(?:this|current|reporting|same)$/.test(first))
    return { value: { kind: 'this', unit }, next: from + 2 }
  const later = word(tokens, from + 2)
  const isTheUnit =
    from === at &&
    first === 'the' &&
    (/^(?:for|in|during)$/.test(word(tokens, at - 1)) || isAveraged(tokens, at))
  if (isTheUnit && !/^(?:of|to|ended|ending|before|after|in|-)$/.test(later))
    return { value: { kind: 'this', unit, isOver: true }, next: from + 2 }
  if (/^(?:a|one)$/.test(first) && /^(?:earlier|ago|before)$/.test(later))
    return { value: { kind: 'before', unit, atEnd: false }, next: from + 3 }
  // "From 7.7 billion the month before", but not "the month before the election".
  // "$88 million, the quarter before $71 million".
  const isClosed = CLOSED.test(word(tokens, from + 3)) || opensFigure(tokens, from + 3)
  if (first === 'the' && /^(?:before|earlier)$/.test(later) && isClosed)
    return { value: { kind: 'before', unit, atEnd: false }, next: from + 3 }
  return null
}

/** "On average over the quarter" is of it, where "rose over the quarter" is on the one before. */
function isAveraged(tokens: Tokens, at: number): boolean {
  return word(tokens, at - 1) === 'over' && word(tokens, at - 2) === 'average'
}

function opensFigure(tokens: Tokens, at: number): boolean {
  return /^(?:[$€£]|\d)/.test(word(tokens, at))
}

const CLOSED = /^(?:[.,;:()]|and|but|while|to|as|with|or|)$/

const LATER_CLOSED =
  /^(?:[.,;:)]|it|they|he|she|we|there|the|a|an|this|that|to|in|of|at|and|but|when|)$/
const DECADE_YEARS = 10

/** "A year later", "the following year", "a month later": so long behind what is spoken of. */
export function laterAt(tokens: Tokens, at: number): Step<When> | null {
  const isThe = word(tokens, at) === 'the'
  const isNext = isThe && /^(?:following|subsequent)$/.test(word(tokens, at + 1))
  if (isNext)
    return LATER_CLOSED.test(word(tokens, at + 3)) ? onward(word(tokens, at + 2), 1, at + 3) : null
  const count = /^(?:an?|one)$/.test(word(tokens, at)) ? 1 : countAt(tokens, at)
  return count !== null && word(tokens, at + 2) === 'later'
    ? onward(word(tokens, at + 1), count, at + 3)
    : null
}

function onward(noun: string, count: number, next: number): Step<When> | null {
  if (/^months?$/.test(noun)) return { value: { kind: 'ago', count: -count, unit: 'month' }, next }
  const years = /^years?$/.test(noun) ? count : /^decades?$/.test(noun) ? DECADE_YEARS * count : 0
  return years === 0 ? null : { value: { kind: 'same', year: { from: 'context', years } }, next }
}

/** "From 1,100 in the 2023 period", "for the comparable 2023 quarter": the same part of that year. */
export function periodOfYearAt(tokens: Tokens, at: number): Step<When> | null {
  if (word(tokens, at) !== 'the') return null
  const from = skip(tokens, at + 1, 'same', 'comparable', 'corresponding')
  const year = plainYearAt(tokens, from)
  if (year === null || !/^(?:period|quarter|half|month)$/.test(word(tokens, from + 1))) return null
  if (
    /^(?:[a-z]|-|to)/.test(word(tokens, from + 2)) &&
    !PERIOD_FOLLOWS.test(word(tokens, from + 2))
  )
    return null
  return {
    value: { kind: 'same', year: { from: 'said', year }, isAgo: true },
    next: from + 2,
  }
}

const PERIOD_FOLLOWS =
  /^(?:was|were|is|are|as|and|but|by|due|from|with|which|included|reflects?|primarily|of|to)$/
