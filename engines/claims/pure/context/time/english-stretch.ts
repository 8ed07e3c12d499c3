import { daysBetweenAt, firstDaysAt, halfMonthAt, overTurn } from './english-days.ts'
import {
  after,
  countAt,
  dayNumberAt,
  isInRow,
  isTo,
  monthAt,
  ofYear,
  ordinalAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
  yearAt,
} from './english-parts.ts'
import { codedAt } from './near/english-coded.ts'
import { writtenAt } from './near/english-written.ts'
import { month, type Stretch, type YearWord } from './phrase.ts'

/** A stretch of a year and the year, if it is said. */
export type Dated = { readonly stretch: Stretch; readonly year: YearWord }

/** The longest stretch that begins at a token: a quarter, half, months, a day. Whole years aren't among them. */
export function stretchAt(tokens: Tokens, at: number): Step<Dated> | null {
  const from = skip(tokens, at, 'the')
  return (
    codedAt(tokens, from) ??
    halfMonthAt(tokens, from, monthsAt) ??
    ordinalStretchAt(tokens, from) ??
    endedAt(tokens, from) ??
    firstDaysAt(tokens, from, monthsAt) ??
    reportedMonthsAt(tokens, from) ??
    monthsIntoAt(tokens, from) ??
    daysBetweenAt(tokens, from, (all, day) => dayFirstAt(all, day) ?? monthsAt(all, day)) ??
    monthsAt(tokens, from) ??
    dayFirstAt(tokens, from) ??
    writtenDateAt(tokens, from) ??
    writtenAt(tokens, from)
  )
}

/** third quarter of 2024, first half, first three quarters, first ten months, fiscal third quarter. */
function ordinalStretchAt(tokens: Tokens, at: number): Step<Dated> | null {
  const isFiscal = word(tokens, at) === 'fiscal' || word(tokens, at) === 'financial'
  // "Fiscal 2024 fourth quarter".
  const isOwn = word(tokens, at) === 'year' && word(tokens, at + 1) === "'"
  const yearBefore: Step<YearWord> | null = isOwn
    ? { value: { from: 'context', years: 0 }, next: at + 1 }
    : yearAt(tokens, isFiscal ? skip(tokens, at + 1, 'year') : at)
  const possessed = yearBefore === null ? at : possessive(tokens, yearBefore.next)
  const from = yearBefore === null ? skip(tokens, at, 'fiscal', 'financial') : possessed
  const isLast = LAST_OF_YEAR.test(word(tokens, from))
  const nth = isLast ? 4 : word(tokens, from) === 'opening' ? 1 : ordinalAt(tokens, from)
  if (nth === null) return null
  const named = ordinalNamed(tokens, from, nth)
  if (named === null) return null
  // Without a year of its own, 'last quarter' is the one before this.
  const year =
    yearBefore === null ? ofYear(tokens, named.next) : { value: yearBefore.value, next: named.next }
  const isCounted = isLast && countAt(tokens, skip(tokens, from + 1, '-')) !== null
  if (year.value === null && (word(tokens, from) === 'last' || isCounted)) return null
  return { value: { stretch: named.value, year: year.value }, next: year.next }
}

const LAST_OF_YEAR = /^(?:last|final|closing)$/

function possessive(tokens: Tokens, at: number): number {
  const past = after(tokens, at, "'", 's')
  return past === -1 ? at : past
}

function ordinalNamed(tokens: Tokens, from: number, nth: number): Step<Stretch> | null {
  const next = skip(tokens, from + 1, '-')
  const noun = word(tokens, skip(tokens, next, 'fiscal', 'financial'))
  const past = skip(tokens, next, 'fiscal', 'financial') + 1
  if (isInRow(tokens, past)) return null
  if (noun === 'quarter' && nth <= 4)
    return { value: { kind: 'quarter', quarter: nth }, next: past }
  if (noun === 'half' && (nth <= 2 || nth === 4))
    return { value: { kind: 'half', half: nth === 1 ? 1 : 2 }, next: past }
  // "The first month of the year".
  if (noun === 'month' && nth <= 12 && word(tokens, past) === 'of' && yearAt(tokens, past + 1))
    return { value: month(/^(?:last|final)$/.test(word(tokens, from)) ? 12 : nth), next: past }
  const isLast = LAST_OF_YEAR.test(word(tokens, from))
  const count = nth === 1 || isLast ? countAt(tokens, next) : null
  if (count === null) return null
  const unit = word(tokens, skip(tokens, next + 1, '-'))
  const end = skip(tokens, next + 1, '-') + 1
  const length = /^quarters?$/.test(unit) ? 3 * count : count
  if (isLast)
    return length < 12 && /^(?:months?|quarters?)$/.test(unit)
      ? { value: stretchOfMonths(13 - length, 12), next: end }
      : null
  if ((unit === 'quarters' || unit === 'quarter') && count <= 4)
    return { value: { kind: 'quarters', last: count }, next: end }
  if ((unit === 'months' || unit === 'month') && count <= 12)
    return { value: { kind: 'months', first: 1, last: count }, next: end }
  return null
}

/** three months ended September 30, 2024: so many months back from a month's end, if they lie in one year. */
function endedAt(tokens: Tokens, at: number): Step<Dated> | null {
  const noun = word(tokens, at)
  const counted = countAt(tokens, at)
  const length = noun === 'quarter' ? 3 : noun === 'year' ? 12 : noun === 'half' ? 6 : counted
  const isHalfYear = noun === 'half' && word(tokens, skip(tokens, at + 1, '-')) === 'year'
  const unit = counted !== null || isHalfYear ? skip(tokens, at + 1, '-') : at
  const verb = skip(tokens, unit + 1, 'period', 'periods')
  if (length === null || (counted !== null && !/^months?$/.test(word(tokens, unit)))) return null
  const ended = skip(tokens, verb, '-')
  const isEnded = word(tokens, ended) === 'ended' || word(tokens, ended) === 'ending'
  const isUpTo = /^(?:to|through|until|till)$/.test(word(tokens, verb))
  if (!isEnded && !isUpTo) return null
  const end = pastEndOf(
    tokens,
    skip(tokens, skip(tokens, ended + 1, 'the'), 'on', isEnded ? 'in' : 'on'),
  )
  const day = dayFirstAt(tokens, end) ?? monthsAt(tokens, end)
  const last = day?.value.stretch
  if (day === null || last === undefined) return null
  const lastMonth = last.kind === 'days' ? monthOver(last) : last.kind === 'months' ? last.last : 0
  const first = lastMonth - length + 1
  if (lastMonth === 0 || first < 1) return null
  return {
    value: { stretch: stretchOfMonths(first, lastMonth), year: day.value.year },
    next: day.next,
  }
}

/** The quarter of a trader that counts in weeks may end so many days into the next month. */
const DAYS_OVER = 7

export function monthOver({ lastMonth, lastDay }: Extract<Stretch, { kind: 'days' }>): number {
  return lastDay <= DAYS_OVER ? lastMonth - 1 : lastMonth
}

/** "To the end of September", "to end-June": its month is told behind. */
function pastEndOf(tokens: Tokens, at: number): number {
  const isEnd = word(tokens, at) === 'end' && /^(?:of|-)$/.test(word(tokens, at + 1))
  return isEnd ? at + 2 : at
}

const FIRST_HALF: Stretch = { kind: 'half', half: 1 }
const REPORTED =
  /^(?:results?|sales|revenues?|earnings|profits?|income|figures?|turnover|report|accounts|net|operating|period|total|data|exports?|imports?|trade|output|production|arrivals|traffic|shipments|surplus|deficit|growth|average|volumes?|deliveries|orders|throughput|tally|passengers?|visitors?|registrations)$/

/** "Eight months into 2024", "seven months into the 2021 calendar year": what had passed of it. */
function monthsIntoAt(tokens: Tokens, at: number): Step<Dated> | null {
  if (word(tokens, at + 2) !== 'into') return null
  const count = countAt(tokens, at)
  if (count === null || count > 11 || !/^months?$/.test(word(tokens, at + 1))) return null
  const from = skip(tokens, at + 3, 'the', 'calendar')
  const year = plainYearAt(tokens, from)
  const past = year === null ? from : from + 1
  const noun = skip(tokens, past, 'calendar')
  const isNamed = word(tokens, noun) === 'year'
  if (year === null && !isNamed) return null
  return {
    value: {
      stretch: { kind: 'months', first: 1, last: count },
      year: year === null ? null : { from: 'said', year },
    },
    next: isNamed ? noun + 1 : past,
  }
}

/** "nine-month sales", "for the six months": from the beginning of the year, where a report says its length alone. */
function reportedMonthsAt(tokens: Tokens, at: number): Step<Dated> | null {
  // "2026 half year results".
  const year = plainYearAt(tokens, at)
  if (year !== null) {
    const noun = skip(tokens, at + 2, '-')
    const isHalf = word(tokens, at + 1) === 'half' && word(tokens, noun) === 'year'
    return isHalf && isReported(tokens, noun + 1)
      ? { value: { stretch: FIRST_HALF, year: { from: 'said', year } }, next: noun + 1 }
      : null
  }
  const isHalfYear =
    word(tokens, at) === 'half' && word(tokens, skip(tokens, at + 1, '-')) === 'year'
  const count = isHalfYear ? 6 : countAt(tokens, at)
  if (count === null || count < 6 || count > 11) return null
  const noun = skip(tokens, at + 1, '-')
  // "Over a six-month period" is any.
  const isBefore = !/^(?:an?|any|another|each|every|per|rolling|\d.*)$/.test(word(tokens, at - 1))
  if (!isHalfYear && !/^months?$/.test(word(tokens, noun))) return null
  const said = plainYearAt(tokens, noun + 1) === null ? noun : noun + 1
  const isDashed = (isHalfYear || noun === at + 2) && isReported(tokens, said + 1)
  const isFor =
    word(tokens, at - 1) === 'the' &&
    /^(?:for|in|over|during)$/.test(word(tokens, at - 2)) &&
    // "In the eight months of 2015" are its first, and "the eight months of the strike" any.
    (word(tokens, noun + 1) === 'of'
      ? ofYear(tokens, noun + 1).value !== null
      : /^(?:for|in)$/.test(word(tokens, at - 2)) &&
        !/^(?:since|after|before)$/.test(word(tokens, noun + 1)))
  if (!isFor && !(isDashed && isBefore)) return null
  const own = isFor ? ofYear(tokens, noun + 1) : yearOfReport(tokens, noun + 1)
  return {
    value: {
      stretch:
        count === 6
          ? FIRST_HALF
          : count === 9
            ? { kind: 'quarters', last: 3 }
            : { kind: 'months', first: 1, last: count },
      year: own.value,
    },
    next: own.next,
  }
}

/** "Half Year 2024 Results", "Half Year Results 2024"; the words before the year are left to others. */
function yearOfReport(tokens: Tokens, at: number): Step<YearWord> {
  const said = plainYearAt(tokens, at)
  if (said !== null) return { value: { from: 'said', year: said }, next: at + 1 }
  const later = REPORTED.test(word(tokens, at)) ? plainYearAt(tokens, at + 1) : null
  return later === null
    ? { value: null, next: at }
    : { value: { from: 'said', year: later }, next: at + 2 }
}

/** "Six-month container throughput": what is reported, within three words. */
export function isReported(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + 3; next += 1) {
    if (REPORTED.test(word(tokens, next))) return true
    if (!/^[a-z]+$/.test(word(tokens, next))) return false
  }
  return false
}

export function stretchOfMonths(first: number, last: number): Stretch {
  const isQuarter = last - first === 2 && last % 3 === 0
  if (isQuarter) return { kind: 'quarter', quarter: last / 3 }
  if (first === 7 && last === 12) return { kind: 'half', half: 2 }
  return { kind: 'months', first, last }
}

/** October 2024, January to October this year, Oct. 1-7, October 31, 2024, September and October. */
function monthsAt(tokens: Tokens, at: number): Step<Dated> | null {
  const first = monthAt(tokens, at)
  if (first === null) return null
  const isCut = tokens[first.next]?.beginsCell === true
  const day = isCut ? null : dayNumberOnly(tokens, first.next)
  if (day !== null) return daysFrom(tokens, first.value, day, first.next + 1)
  // "Aug-2021".
  const dash = word(tokens, first.next) === '-' ? plainYearAt(tokens, first.next + 1) : null
  const said: Step<YearWord> =
    dash === null
      ? ofYear(tokens, first.next)
      : { value: { from: 'said', year: dash }, next: first.next + 2 }
  const named = quarterNamed(tokens, first.value, said)
  if (named !== null) return named
  const isBetween = word(tokens, at - 1) === 'between' && word(tokens, said.next) === 'and'
  // "The July-to-September quarter".
  const dashed = word(tokens, said.next + 1) === 'to' ? skip(tokens, said.next, '-') : said.next
  const joint = isBetween ? said.next : skip(tokens, dashed, 'up')
  const isSlash = word(tokens, said.next) === '/'
  const second =
    isBetween || isSlash || isTo(word(tokens, joint))
      ? monthAt(tokens, skip(tokens, joint + 1, 'to', '-'))
      : null
  if (second !== null && dayNumberOnly(tokens, second.next) === null) {
    const year = ofYear(tokens, skip(tokens, second.next, 'period'))
    const sameYear = said.value === null || isSame(said.value, year.value)
    if (second.value > first.value && sameYear)
      return {
        value: { stretch: stretchOfMonths(first.value, second.value), year: year.value },
        next: year.next,
      }
  }
  const both = said.value === null ? twoMonths(tokens, at, first.value, said.next) : null
  if (both !== null) return both
  const isOpened = OPENS_TURN.test(word(tokens, at - 1))
  const turn = said.value === null ? overTurn(tokens, first.value, second, isOpened) : null
  if (turn !== null) return turn
  if (said.value === null && !isMonthAlone(tokens, at, first.next)) return null
  return { value: { stretch: month(first.value), year: said.value }, next: said.next }
}

const OPENS_TURN = /^(?:from|between|in|during|over|the)$/
const DURING: ReadonlySet<string> = new Set('in during over throughout'.split(' '))

/** "Came in July and August": one time, where nothing is dealt out to the two. */
function twoMonths(tokens: Tokens, at: number, first: number, and: number): Step<Dated> | null {
  if (word(tokens, and) !== 'and' || !DURING.has(word(tokens, at - 1))) return null
  const second = monthAt(tokens, and + 1)
  if (second?.value !== first + 1 || dayNumberOnly(tokens, second.next) !== null) return null
  if (tokens.some((token) => token.word === 'respectively')) return null
  const year = ofYear(tokens, second.next)
  return {
    value: { stretch: stretchOfMonths(first, second.value), year: year.value },
    next: year.next,
  }
}

/** "The December 2016 quarter", "the March quarter of 2017": named after their last month, as south of the equator. */
function quarterNamed(tokens: Tokens, last: number, said: Step<YearWord>): Step<Dated> | null {
  const noun = word(tokens, said.next)
  const isHalf = noun === 'half' && last % 6 === 0
  if (!isHalf && (noun !== 'quarter' || last % 3 !== 0)) return null
  const year =
    said.value === null ? ofYear(tokens, said.next + 1) : { ...said, next: said.next + 1 }
  const stretch: Stretch = isHalf
    ? { kind: 'half', half: last === 6 ? 1 : 2 }
    : { kind: 'quarter', quarter: last / 3 }
  return { value: { stretch, year: year.value }, next: year.next }
}

const BEFORE_MONTH: ReadonlySet<string> = new Set(
  'in of by since from to until till through during for and or than with over between on before after early late mid this last next ended ending above below versus vs against the a - ( ,'.split(
    ' ',
  ),
)

/** A month without day or year: "Gu Jun" and "April Jones" name people. */
function isMonthAlone(tokens: Tokens, at: number, next: number): boolean {
  if (BEFORE_MONTH.has(word(tokens, at - 1)) || word(tokens, next) === "'") return true
  // A cell of its own: "May ⇥ 412".
  if (at === 0 && tokens[next]?.beginsCell === true) return true
  const isFull = word(tokens, at).length > 4 || /^(?:june|july)$/.test(word(tokens, at))
  if (!isFull || tokens[next]?.isCapital === true) return false
  // "Its September exports", but not "Ms. April said".
  const isNoun =
    /^[a-z]/.test(word(tokens, next)) &&
    !/^(?:said|says|told|is|was|has|and|who)$/.test(word(tokens, next))
  return at === 0 || (isNoun && (at === 1 || tokens[at - 1]?.isCapital !== true))
}

function isSame(left: YearWord, right: YearWord): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

function dayNumberOnly(tokens: Tokens, at: number): number | null {
  return plainYearAt(tokens, at) === null ? dayNumberAt(tokens, at) : null
}

/** After "October 1": a second day, a second month and day, a year. */
function daysFrom(tokens: Tokens, first: number, day: number, at: number): Step<Dated> {
  const joined = isTo(word(tokens, at))
  const second = joined ? monthAt(tokens, at + 1) : null
  const lastDay = joined ? dayNumberOnly(tokens, second === null ? at + 1 : second.next) : null
  const isRange = lastDay !== null && (second !== null || lastDay > day)
  const past = !isRange ? at : second === null ? at + 2 : second.next + 1
  const year = ofYear(tokens, past)
  const stretch: Stretch = {
    kind: 'days',
    month: first,
    day,
    lastMonth: isRange && second !== null ? second.value : first,
    lastDay: isRange ? lastDay : day,
  }
  return { value: { stretch, year: year.value }, next: year.next }
}

/** 31 October 2024, 1-7 October, the 4th of December. */
function dayFirstAt(tokens: Tokens, at: number): Step<Dated> | null {
  const day = dayNumberAt(tokens, at)
  if (day === null) return null
  const rangeEnd = isTo(word(tokens, at + 1)) ? dayNumberAt(tokens, at + 2) : null
  const past = rangeEnd === null ? at + 1 : at + 3
  // 30-Aug-2019.
  const isDashed = rangeEnd === null && word(tokens, past) === '-'
  const named = monthAt(tokens, isDashed ? past + 1 : skip(tokens, past, 'of'))
  if (named === null) return null
  const year = ofYear(tokens, isDashed ? skip(tokens, named.next, '-') : named.next)
  const stretch: Stretch = {
    kind: 'days',
    month: named.value,
    day,
    lastMonth: named.value,
    lastDay: rangeEnd ?? day,
  }
  return { value: { stretch, year: year.value }, next: year.next }
}

/** 2024-10-31, 2024/10/31, 31.10.2024. */
function writtenDateAt(tokens: Tokens, at: number): Step<Dated> | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word(tokens, at))
  if (dotted !== null)
    return dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), at + 1)
  const year = plainYearAt(tokens, at)
  const mark = word(tokens, at + 1)
  if (year === null || (mark !== '-' && mark !== '/') || word(tokens, at + 3) !== mark) return null
  return dateOf(year, numberAt(tokens, at + 2), numberAt(tokens, at + 4), at + 5)
}

function numberAt(tokens: Tokens, at: number): number {
  return /^\d{1,2}$/.test(word(tokens, at)) ? Number(word(tokens, at)) : 0
}

function dateOf(year: number, monthNumber: number, day: number, next: number): Step<Dated> | null {
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > 31) return null
  const stretch: Stretch = {
    kind: 'days',
    month: monthNumber,
    day,
    lastMonth: monthNumber,
    lastDay: day,
  }
  return { value: { stretch, year: { from: 'said', year } }, next }
}
