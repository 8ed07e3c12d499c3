import {
  countAt,
  fullYear,
  ordinalAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
} from '../english-parts.ts'
import { type Dated, stretchAt } from '../english-stretch.ts'
import { month, type Stretch, type When } from '../phrase.ts'

const YEAR_MONTHS = 12

/** "The first eight months of fiscal 1986/87 ending June 30", "the second half of fiscal 2024/25, which ends in March". */
export function fiscalPartAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const part = partAt(tokens, from)
  if (part === null) return null
  const told = toldInBrackets(tokens, part) ?? toldByMonths(tokens, part)
  if (told !== null) return told
  const year = fiscalYear(tokens, skip(tokens, skip(tokens, part.next, 'of', 'in'), 'the'))
  if (year === null) return null
  const verb = skip(tokens, skip(tokens, year.next, ',', '('), 'which', 'that')
  if (!/^(?:end(?:ed|ing|s)?)$/.test(word(tokens, verb))) return null
  const end = stretchAt(tokens, skip(tokens, verb + 1, 'on', 'in'))
  const stretch = end?.value.stretch
  if (end === null || (stretch?.kind !== 'days' && stretch?.kind !== 'months')) return null
  // "The second quarter of fiscal 2020, ended March 31, 2020": the quarter did, and not its year.
  if (part.value.count === QUARTER_MONTHS && stretch.kind === 'days' && end.value.year !== null)
    if (word(tokens, verb) === 'ended') return { value: quarterTo(end.value), next: end.next }
  const last = stretch.kind === 'days' ? stretch.lastMonth : stretch.last
  // The year begins in the month after that in which it ends.
  const ends =
    YEAR_MONTHS * year.value + last - YEAR_MONTHS + part.value.first + part.value.count - 1
  const number = ((ends - 1) % YEAR_MONTHS) + 1
  return {
    value: {
      kind: 'months-to',
      isOver: true,
      count: part.value.count,
      stretch: month(number),
      year: { from: 'said', year: (ends - number) / YEAR_MONTHS },
    },
    next: end.next,
  }
}

const QUARTER_MONTHS = 3
/** A quarter of thirteen weeks may end so many days into the next month. */
const DAYS_OVER = 7

/** "The second quarter ended March 31, 2020": of a year that doesn't begin in January. */
export function ownQuarter(stretch: Stretch, ended: Dated): When | null {
  if (stretch.kind !== 'quarter' || ended.stretch.kind !== 'days') return null
  const own = quarterTo(ended)
  const isOfCalendar =
    own.kind === 'months-to' &&
    own.stretch.kind === 'months' &&
    own.stretch.last === QUARTER_MONTHS * stretch.quarter
  return isOfCalendar ? null : own
}

/** "Three" of "the three and nine months ended September 30", "the quarter and year ended December 31": up to the same day. */
export function firstLengthAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const count = word(tokens, from) === 'quarter' ? QUARTER_MONTHS : countAt(tokens, from)
  const named = skip(tokens, skip(tokens, from + 1, '-'), 'month', 'months')
  if (count === null || count > YEAR_MONTHS || word(tokens, named) !== 'and') return null
  const second = named + 1
  if (countAt(tokens, second) === null && word(tokens, second) !== 'year') return null
  const both = stretchAt(tokens, second)?.value
  const last = both === undefined ? null : lastMonthOf(both.stretch)
  if (both === undefined || last === null || both.year === null) return null
  return {
    value: { kind: 'months-to', isOver: true, count, stretch: month(last), year: both.year },
    next: named,
  }
}

/** 9M 2024, 9M24, 6M 2024: as companies say them. */
function codedMonthsAt(tokens: Tokens, at: number): Step<When> | null {
  const [, months, digits] = /^([69])m(\d{4}|\d\d)?$/.exec(word(tokens, at)) ?? []
  if (months === undefined) return null
  const year = digits === undefined ? plainYearAt(tokens, at + 1) : fullYear(digits)
  return year === null
    ? null
    : monthsOf(Number(months), year, digits === undefined ? at + 2 : at + 1)
}

/** "Nine months 2024 highlights", "9M 2024": from the beginning of that year. */
export function monthsOfYearAt(tokens: Tokens, at: number): Step<When> | null {
  const coded = codedMonthsAt(tokens, at)
  if (coded !== null) return coded
  const count = countAt(tokens, at)
  const year = count === null ? null : plainYearAt(tokens, at + 2)
  if (count === null || count < 3 || count > YEAR_MONTHS || year === null) return null
  const before = word(tokens, at - 1)
  if (word(tokens, at + 1) !== 'months' || /^(?:of|over|within|than|last|past|\d.*)$/.test(before))
    return null
  return monthsOf(count, year, at + 3)
}

function monthsOf(count: number, year: number, next: number): Step<When> {
  const said = { from: 'said', year } as const
  return {
    value: { kind: 'months-to', isOver: true, count, stretch: month(count), year: said },
    next,
  }
}

function lastMonthOf(stretch: Stretch): number | null {
  switch (stretch.kind) {
    case 'year':
      return YEAR_MONTHS
    case 'half':
      return 6 * stretch.half
    case 'quarter':
      return QUARTER_MONTHS * stretch.quarter
    case 'quarters':
      return QUARTER_MONTHS * stretch.last
    case 'months':
      return stretch.last
    case 'days':
      return null
  }
}

/** The three months up to a day. */
function quarterTo({ stretch, year }: Dated): When {
  const [own, day] =
    stretch.kind === 'days' ? [stretch.lastMonth, stretch.lastDay] : [YEAR_MONTHS, YEAR_MONTHS]
  const isOver = day <= DAYS_OVER
  const last = isOver ? ((own + YEAR_MONTHS - 2) % YEAR_MONTHS) + 1 : own
  const isYearBefore = isOver && own === 1 && year?.from === 'said'
  return {
    kind: 'months-to',
    isOver: true,
    count: QUARTER_MONTHS,
    stretch: month(last),
    year: isYearBefore ? { from: 'said', year: year.year - 1 } : year,
  }
}

type Part = { readonly first: number; readonly count: number }

/** Which months of its year: the first eight, the second quarter, the first half. */
function partAt(tokens: Tokens, at: number): Step<Part> | null {
  const nth = ordinalAt(tokens, at)
  if (nth === null) return null
  const noun = word(tokens, at + 1)
  if (noun === 'quarter' && nth <= 4)
    return { value: { first: 3 * nth - 2, count: 3 }, next: at + 2 }
  if (noun === 'half' && nth <= 2) return { value: { first: 6 * nth - 5, count: 6 }, next: at + 2 }
  const count = nth === 1 ? countAt(tokens, at + 1) : null
  const unit = word(tokens, at + 2)
  if (count === null || !/^(?:months|quarters)$/.test(unit)) return null
  const months = unit === 'months' ? count : 3 * count
  return months < 1 || months > YEAR_MONTHS
    ? null
    : { value: { first: 1, count: months }, next: at + 3 }
}

/** Fiscal 1986/87, financial year 2024-25, fiscal 2025: the calendar year in which it ends. */
function fiscalYear(tokens: Tokens, at: number): Step<number> | null {
  const from = skip(tokens, at, 'fiscal', 'financial', 'fy')
  const own = skip(tokens, from, 'year')
  const first = own === at ? null : plainYearAt(tokens, own)
  if (first === null) return null
  const short = /^\d\d$/.exec(word(tokens, own + 2))?.[0]
  const isTwo = /^[-/]$/.test(word(tokens, own + 1)) && Number(short) === (first + 1) % 100
  return isTwo ? { value: first + 1, next: own + 3 } : { value: first, next: own + 1 }
}

const MONTHS_REACH = 8

/** "The first four months of the current fiscal year, from July to October 2024": its months say which. */
function toldByMonths(tokens: Tokens, part: Step<Part>): Step<When> | null {
  let next = skip(
    tokens,
    skip(tokens, part.next, 'of', 'in'),
    'the',
    'this',
    'current',
    'its',
    'our',
  )
  next = skip(tokens, next, 'the', 'current', 'ongoing', 'running')
  if (plainYearAt(tokens, next) !== null) next += 1
  if (!/^(?:fiscal|financial|fy)/.test(word(tokens, next))) return null
  for (const end = next + MONTHS_REACH; next < end; next += 1) {
    if (!/^(?:[a-z]+|\d{2,4}|[-/(,])$/.test(word(tokens, next))) return null
    const months = stretchAt(tokens, next)
    const stretch = months?.value.stretch
    if (months === null || stretch === undefined) continue
    const count = countOf(stretch)
    if (count !== part.value.count || count < 2) continue
    return { value: { kind: 'stretch', ...months.value }, next: months.next }
  }
  return null
}

/** "The first nine months (April to December) of the financial year 2017-18": the months that the brackets name. */
function toldInBrackets(tokens: Tokens, part: Step<Part>): Step<When> | null {
  if (word(tokens, part.next) !== '(') return null
  const months = stretchAt(tokens, part.next + 1)
  const stretch = months?.value.stretch
  if (months === null || stretch === undefined || countOf(stretch) !== part.value.count) return null
  if (word(tokens, months.next) !== ')') return null
  const next = months.next + 1
  const of = skip(tokens, next, 'of', 'in')
  const from = skip(tokens, of, 'the', 'this', 'its', 'our')
  const account = fiscalYear(tokens, skip(tokens, from, 'current', 'last', 'previous'))
  const { year } = months.value
  if (of === next || account === null || year !== null)
    return { value: { kind: 'stretch', stretch, year }, next }
  // Its first months are of the year before that in which it ends.
  const begun = firstOf(stretch) > part.value.first ? account.value - 1 : account.value
  const { first, count } = part.value
  const last = month(firstOf(stretch) + count - 1)
  const said = { from: 'said', year: begun } as const
  return first === 1
    ? {
        value: { kind: 'months-to', isOver: true, count, stretch: last, year: said },
        next: account.next,
      }
    : { value: { kind: 'stretch', stretch, year: said }, next: account.next }
}

/** The number of its first month. */
function firstOf(stretch: Stretch): number {
  if (stretch.kind === 'quarter') return 3 * stretch.quarter - 2
  if (stretch.kind === 'half') return 6 * stretch.half - 5
  return stretch.kind === 'months' ? stretch.first : 1
}

function countOf(stretch: Stretch): number {
  if (stretch.kind === 'quarter') return 3
  if (stretch.kind === 'half') return 6
  return stretch.kind === 'months' ? stretch.last - stretch.first + 1 : 0
}
