import {
  after,
  countAt,
  fullYear,
  isTo,
  monthAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
  yearAt,
} from './english-parts.ts'
import { type Dated, monthOver, stretchAt, stretchOfMonths } from './english-stretch.ts'
import { launchedAt } from './near/english-begun.ts'
import { sinceEdgeAt } from './near/english-edges.ts'
import { month, type When, YEAR, type YearWord } from './phrase.ts'

// Long times: since a day, from a year to another, over the past years.

/** since 2018, since May 2019, since the start of the year, so far this year, since its launch. */
export function sinceAt(tokens: Tokens, at: number): Step<When> | null {
  const soFar = [after(tokens, at, 'so', 'far'), after(tokens, at, 'thus', 'far')].find(
    (next) => next !== -1,
  )
  if (soFar !== undefined) {
    const season = seasonAt(tokens, soFar)
    if (season !== -1) return { value: { kind: 'uncoded' }, next: season }
    const year = yearAt(tokens, skip(tokens, soFar, 'in'))
    // "The tally for the year so far", "the year's total so far".
    if (year === null)
      return { value: { kind: isOfYear(tokens, at) ? 'to-date' : 'now' }, next: soFar }
    return year.value?.from === 'release' && year.value.years === 0
      ? { value: { kind: 'to-date' }, next: year.next }
      : sinceStart(year.value, year.next)
  }
  const toDate = toDateAt(tokens, skip(tokens, at, 'the'))
  if (toDate !== null) return toDate
  return word(tokens, at) === 'since' ? sinceFrom(tokens, at + 1) : toDateFrom(tokens, at)
}

function isOfYear(tokens: Tokens, at: number): boolean {
  if (word(tokens, at - 1) === 'year') return /^(?:the|this)$/.test(word(tokens, at - 2))
  for (let back = at - 2; back >= at - 5; back -= 1)
    if (word(tokens, back) === "'" && word(tokens, back - 1) === 'year') return true
  return false
}

const SEASON_WORDS_MAX = 3

/** "So far this kharif season", "so far in the crop year": when it began isn't said; the word behind it, or -1. */
function seasonAt(tokens: Tokens, at: number): number {
  const from = skip(tokens, at, 'in', 'during', 'into')
  if (!/^(?:this|the)$/.test(word(tokens, from))) return -1
  for (let next = from + 1; next <= from + SEASON_WORDS_MAX; next += 1) {
    const noun = word(tokens, next)
    if (SEASONS.test(noun)) return next + 1
    if (noun === 'year' && next > from + 1) return next + 1
    if (!/^[a-z]{3,}$/.test(noun)) return -1
  }
  return -1
}

const SEASONS = /^(?:season|campaign|semester|term|winter|spring|summer|autumn|fall|cycle|harvest)$/

const TO_DATE: ReadonlyMap<string, When> = new Map<string, When>([
  ['year', { kind: 'to-date' }],
  ['ytd', { kind: 'to-date' }],
  ['quarter', { kind: 'to-date', unit: 'quarter' }],
  ['qtd', { kind: 'to-date', unit: 'quarter' }],
  ['month', { kind: 'month-part', first: 1, last: null }],
  ['mtd', { kind: 'month-part', first: 1, last: null }],
])

/** Year-to-date, in the month to date, YTD; "YTD 2023" is of another year. */
function toDateAt(tokens: Tokens, at: number): Step<When> | null {
  const value = TO_DATE.get(word(tokens, at))
  if (value === undefined) return null
  if (word(tokens, at).endsWith('td'))
    return plainYearAt(tokens, at + 1) === null && !isYearWord(tokens, at - 1)
      ? { value, next: at + 1 }
      : null
  const to = after(tokens, skip(tokens, at + 1, '-'), 'to')
  const date = to === -1 ? -1 : skip(tokens, to, '-')
  return date !== -1 && word(tokens, date) === 'date' ? { value, next: date + 1 } : null
}

function isYearWord(tokens: Tokens, at: number): boolean {
  return plainYearAt(tokens, at) !== null || monthAt(tokens, at) !== null
}

/** "From the year 2012 till date", "from 2019 to the present day", "between May 2019 and now". */
function toDateFrom(tokens: Tokens, at: number): Step<When> | null {
  const isBetween = word(tokens, at) === 'between'
  if (word(tokens, at) !== 'from' && !isBetween) return null
  const from = skip(tokens, skip(tokens, at + 1, 'the'), 'year')
  const begun = stretchAt(tokens, from) ?? wholeYear(tokens, from)
  const to = begun === null ? -1 : skip(tokens, begun.next, 'up')
  const isJoined = isBetween ? word(tokens, to) === 'and' : isTo(word(tokens, to))
  if (begun === null || !isJoined) return null
  const end = skip(tokens, to + 1, 'the')
  return /^(?:date|now|today|present)$/.test(word(tokens, end))
    ? { value: { kind: 'since', from: begun.value, to: null }, next: skip(tokens, end + 1, 'day') }
    : null
}

/** "From the beginning of the year to August", "… of 2024 (to 15 May)", "starting from January to 16 April 2011". */
export function fromStartAt(tokens: Tokens, at: number): Step<When> | null {
  if (word(tokens, at) !== 'from') return null
  const begin = startOfYearAt(tokens, at + 1)
  const first =
    begin !== null ||
    word(tokens, at + 1) !== 'january' ||
    !/^(?:to|until|till|through|-)$/.test(word(tokens, at + 2))
      ? null
      : { value: null, next: at + 2 }
  const opened = begin ?? first
  if (opened === null) return null
  const inside = skip(tokens, opened.next, '(')
  const end = endOfRange(tokens, inside)
  if (end === null) return null
  const { stretch } = end.value
  const year = end.value.year ?? opened.value
  const next = inside > opened.next ? skip(tokens, end.next, ')') : end.next
  if (stretch.kind === 'months' && stretch.first === stretch.last)
    return { value: { kind: 'stretch', stretch: stretchOfMonths(1, stretch.last), year }, next }
  // Whole days are told by `stretchAt`; "from January to March" as well.
  if (stretch.kind !== 'days' || stretch.lastMonth === 1) return null
  const { lastMonth, lastDay } = stretch
  return {
    value: {
      kind: 'stretch',
      stretch: { kind: 'days', month: 1, day: 1, lastMonth, lastDay },
      year,
    },
    next,
  }
}

function sinceFrom(tokens: Tokens, at: number): Step<When> | null {
  const begin = startOfYearAt(tokens, at)
  // "Since the beginning of the year 4.61 million nights have been recorded": as far as the report goes.
  const isThisYear =
    begin?.value !== undefined &&
    begin.value !== null &&
    begin.value.from !== 'said' &&
    begin.value.years === 0
  if (begin !== null && isThisYear) return { value: { kind: 'to-date' }, next: begin.next }
  if (begin !== null) return sinceStart(begin.value, begin.next)
  const edge = sinceEdgeAt(tokens, at)
  if (edge !== null) return edge
  const stretch = stretchAt(tokens, at) ?? wholeYear(tokens, at)
  if (stretch !== null) {
    const end =
      endOfRange(tokens, skip(tokens, stretch.next, ',')) ?? endOfMonths(tokens, at - 1, stretch)
    const next = end?.next ?? stretch.next
    return { value: { kind: 'since', from: stretch.value, to: end?.value ?? null }, next }
  }
  const launched = launchedAt(tokens, at)
  if (launched !== null) return launched
  return isLaunch(tokens, at) ? fromLaunch(tokens, at) : null
}

/** "In the twelve months since October 2025": that month is the first of them. */
function endOfMonths(
  tokens: Tokens,
  since: number,
  { value, next }: Step<Dated>,
): Step<Dated> | null {
  const count = MONTHS.test(word(tokens, since - 1)) ? countAt(tokens, since - 2) : null
  const { stretch, year } = value
  if (count === null || stretch.kind !== 'months' || year?.from !== 'said') return null
  const last = stretch.first + count - 2
  const own = year.year + Math.floor(last / YEAR_MONTHS)
  return {
    value: { stretch: month((last % YEAR_MONTHS) + 1), year: { from: 'said', year: own } },
    next,
  }
}

/** "Since the inception of the club up to May 2024": as far as is said. */
function fromLaunch(tokens: Tokens, at: number): Step<When> {
  for (let next = at + 1; next < at + LAUNCH_REACH + 3; next += 1) {
    if (!/^[a-z]+$/.test(word(tokens, next))) break
    const isEnd = /^(?:up|till|until|through)$/.test(word(tokens, next))
    const end = isEnd ? endOfRange(tokens, next) : null
    if (end !== null) return { value: { kind: 'since', from: null, to: end.value }, next: end.next }
  }
  return { value: { kind: 'since', from: null, to: null }, next: at }
}

const LAUNCH_REACH = 6

/** "to the end of October 2024", "until March 2024", "up to 31 May 2024". */
function endOfRange(tokens: Tokens, at: number): Step<Dated> | null {
  const from = skip(tokens, at, 'up')
  return isTo(word(tokens, from)) ? endAfter(tokens, from + 1) : null
}

/** "October 2024", "the end of 2024". */
function endAfter(tokens: Tokens, at: number): Step<Dated> | null {
  const ended = after(tokens, skip(tokens, at, 'the'), 'end', 'of')
  const end = ended === -1 ? at : ended
  return stretchAt(tokens, end) ?? wholeYear(tokens, end)
}

/** A year on its own. */
function wholeYear(tokens: Tokens, at: number): Step<Dated> | null {
  const year = yearAt(tokens, at)
  return year === null ? null : { value: { stretch: YEAR, year: year.value }, next: year.next }
}

function sinceStart(year: YearWord, next: number): Step<When> {
  return { value: { kind: 'since', from: { stretch: YEAR, year }, to: null }, next }
}

function startOfYearAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const from = skip(tokens, at, 'the')
  const starts = ['start', 'beginning', 'outset'].includes(word(tokens, from))
  if (!starts || word(tokens, from + 1) !== 'of') return null
  return yearAt(tokens, from + 2)
}

const LAUNCHES: ReadonlySet<string> = new Set(
  'launch launched start inception opening opened establishment founding foundation introduction implementation beginning entry operation commissioning debut adoption founded established being'.split(
    ' ',
  ),
)

function isLaunch(tokens: Tokens, at: number): boolean {
  for (let offset = 0; offset < 4; offset += 1)
    if (LAUNCHES.has(word(tokens, at + offset))) return true
  return false
}

/** 2018-2023, from 2018 to 2023, between 2018 and 2023, 2023/24. */
export function spanAt(tokens: Tokens, at: number): Step<When> | null {
  if (word(tokens, at) === 'the') {
    const named = spanAt(tokens, at + 1)
    const isJoined = /^(?:[-/]|year)$/.test(word(tokens, at + 2))
    return isJoined || /^[-/]$/.test(word(tokens, at + 3)) ? named : null
  }
  const joined = /^fy(\d{4}|\d\d)$/.exec(word(tokens, at))?.[1]
  const second = /^\d\d$/.exec(word(tokens, at + 2))?.[0]
  // "FY2024-25", "FY24-25".
  if (joined !== undefined && /^[-/]$/.test(word(tokens, at + 1)) && second !== undefined) {
    const first = fullYear(joined)
    return Number(second) === (first + 1) % 100
      ? { value: { kind: 'span', first, last: first + 1 }, next: at + 3 }
      : null
  }
  if (/^(?:fy|fiscal|financial)$/.test(word(tokens, at))) {
    const from = skip(tokens, at + 1, 'year')
    return /^[-/]$/.test(word(tokens, from + 1)) ? spanAt(tokens, from) : null
  }
  const first = plainYearAt(tokens, at)
  if (first === null) return null
  const joint = word(tokens, at + 1)
  const before = word(tokens, at - 1)
  const isJoined = isTo(joint) || (joint === 'and' && before === 'between')
  const last = plainYearAt(tokens, at + 2)
  // "In the years 2022 and 2023", "in 2022 and 2023 combined": both together.
  const isBoth =
    joint === 'and' &&
    last === first + 1 &&
    (before === 'years' || /^(?:combined|together)$/.test(word(tokens, at + 3)))
  if (isBoth) return { value: { kind: 'span', first, last }, next: at + 3 }
  // "rose from 5 in 2018 to 2023 sets" is none; "from 23.9% in 2018 to 24.4%" has no year after it.
  const isClosed = last === first + 1 || /^(?:[.,;:()]|was|were|)$/.test(word(tokens, at + 3))
  const isYear = joint === 'to' && isClosed && !followsFrom(tokens, at)
  if (isJoined && last !== null && last > first && (joint === '-' || before !== 'in' || isYear))
    return { value: { kind: 'span', first, last }, next: at + 3 }
  const short = /^\d\d$/.exec(word(tokens, at + 2))?.[0]
  const isNext = Number(short) === (first + 1) % 100
  if ((joint === '-' || joint === '/') && short !== undefined && isNext) {
    const until = joint === '/' && before !== 'in' ? fiscalEndAt(tokens, at + 3) : null
    return until !== null && until.value > first + 1
      ? { value: { kind: 'span', first, last: until.value }, next: until.next }
      : { value: { kind: 'span', first, last: first + 1 }, next: at + 3 }
  }
  const isSpan = joint === '-' && Number(short) > first % 100 && word(tokens, at + 3) !== '-'
  // 2015-11 may be a month, where no word says otherwise.
  if (!isSpan || (Number(short) <= 12 && !/^(?:in|over|during|for|from|the)$/.test(before)))
    return null
  return {
    value: { kind: 'span', first, last: first - (first % 100) + Number(short) },
    next: at + 3,
  }
}

/** "Rose from 5 in 2018 to 2019" is none, "41,654 homes in 2013 to 2014" is a year of account. */
function followsFrom(tokens: Tokens, at: number): boolean {
  for (let offset = 2; offset <= FROM_REACH; offset += 1)
    if (word(tokens, at - offset) === 'from') return true
  return false
}

const FROM_REACH = 8

/** "2026/27 to 2029/30": the year in which the last of several financial years ends. */
function fiscalEndAt(tokens: Tokens, at: number): Step<number> | null {
  const year = isTo(word(tokens, at)) ? plainYearAt(tokens, at + 1) : null
  const isSlashed = word(tokens, at + 2) === '/'
  return year !== null && isSlashed && Number(word(tokens, at + 3)) === (year + 1) % 100
    ? { value: year + 1, next: at + 4 }
    : null
}

const YEAR_MONTHS = 12

/** twelve months to September 2024, the year ended June 30, 2024, three months to February: begun in the year before. */
export function yearToAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const named = namedLength(tokens, from)
  const counted = named?.value ?? countAt(tokens, from)
  const noun =
    named !== null
      ? named.next - 1
      : counted === null
        ? skip(tokens, skip(tokens, from, 'full', 'whole'), ...OF_ACCOUNT)
        : skip(tokens, from + 1, '-')
  const isNoun =
    named !== null ||
    (counted === null
      ? /^(?:year|season)$/.test(word(tokens, noun))
      : MONTHS.test(word(tokens, noun)))
  const count = counted ?? YEAR_MONTHS
  if (!isNoun || count < 2 || count > 24) return null
  // "€5 a year to March".
  if (/^(?:an?|per|each|every|last|this|-)$/.test(word(tokens, at - 1))) return null
  const isCounted = named === null && counted !== null
  const past = pastShortForm(tokens, isCounted ? skip(tokens, noun + 1, 'period') : noun + 1)
  // "The fiscal year 2024 ended September 30, 2024".
  const isNumbered =
    plainYearAt(tokens, past) !== null && /^(?:ended|ending)$/.test(word(tokens, past + 1))
  // "The season that ended on 31 May", "the year which has just closed".
  const told = skip(
    tokens,
    isNumbered && word(tokens, noun) === 'year' ? past + 1 : past,
    'that',
    'which',
  )
  const verb = told === past ? past : skip(tokens, told, 'just')
  const isEnded = (
    verb === past ? /^(?:ended|ending)$/ : /^(?:ended|ending|closed|finished)$/
  ).test(word(tokens, verb))
  if (!isEnded && word(tokens, noun) === 'season') return null
  if (!isEnded && !/^(?:to|through|until|till)$/.test(word(tokens, verb))) return null
  const end = skip(tokens, verb + 1, 'the')
  const ended = Math.max(after(tokens, end, 'end', '-'), after(tokens, end, 'end', 'of'))
  const last = stretchAt(
    tokens,
    // "In the year to last September".
    skip(
      tokens,
      ended !== -1 ? ended : skip(tokens, verb + 1, 'the', 'on', isEnded ? 'in' : 'on'),
      'last',
    ),
  )
  const stretch = last?.value.stretch
  // "Fell by 12,400 in the year to the second quarter": a yearly rate of that quarter.
  const isQuarter = last !== null && stretch?.kind === 'quarter' && !isEnded
  if (isQuarter && count === YEAR_MONTHS)
    return { value: { kind: 'stretch', ...last.value }, next: last.next }
  if (last === null || (stretch?.kind !== 'months' && stretch?.kind !== 'days')) return null
  const { year } = last.value
  // A year of 52 weeks that ended on 1 February is that up to January.
  const lastMonth = stretch.kind === 'months' ? stretch.last : monthOver(stretch) || 1
  // Months within one year are told by `stretchAt`.
  const isOfReport = word(tokens, noun) === 'period'
  if (count !== YEAR_MONTHS && count <= lastMonth && !isOfReport) return null
  // "In the year to 31 March": a year of account, as "to March" needn't be.
  const isOfDay = stretch.kind === 'days' && count === YEAR_MONTHS
  if (lastMonth === YEAR_MONTHS && count === YEAR_MONTHS)
    return year === null
      ? null
      : { value: { kind: 'stretch', stretch: YEAR, year }, next: last.next }
  return {
    value: {
      kind: 'months-to',
      isOver: isEnded || isOfDay,
      count,
      stretch: month(lastMonth),
      year,
    },
    next: last.next,
  }
}

/** What a year may be of. */
const OF_ACCOUNT = ['fiscal', 'financial', 'tax', 'academic', 'school', 'milk', 'crop', 'marketing']

/** Half-year, half, quarter; "quarterly report for the period". */
function namedLength(tokens: Tokens, at: number): Step<number> | null {
  if (word(tokens, at) === 'quarter') return { value: 3, next: at + 1 }
  if (word(tokens, at) === 'period') return periodOfReport(tokens, at)
  if (word(tokens, at) !== 'half') return null
  const year = skip(tokens, at + 1, '-')
  return { value: 6, next: word(tokens, year) === 'year' ? year + 1 : at + 1 }
}

/** So many words before "the period ended" the report may stand that says how long it was. */
const REPORT_REACH = 9

function periodOfReport(tokens: Tokens, at: number): Step<number> | null {
  for (let before = at - 1; before >= Math.max(0, at - REPORT_REACH); before -= 1) {
    const said = word(tokens, before)
    const count = /^quarter(?:ly)?$/.test(said)
      ? 3
      : /^(?:half|interim)/.test(said)
        ? 6
        : /^(?:annual|yearly)$/.test(said)
          ? YEAR_MONTHS
          : null
    if (count !== null) return { value: count, next: at + 1 }
  }
  return null
}

const MONTHS = /^months?$/

/** "The financial year (FY) ending 30 June". */
function pastShortForm(tokens: Tokens, at: number): number {
  return word(tokens, at) === '(' && word(tokens, at + 2) === ')' ? at + 3 : at
}
