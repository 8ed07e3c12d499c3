import { englishCue } from './english-cues.ts'
import {
  after,
  COUNTS,
  dayNumberAt,
  isNumber,
  monthAt,
  ORDINALS,
  ordinalAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
  yearAt,
} from './english-parts.ts'
import { laterAt, periodOfYearAt, sameAt, unitAt, weekAt, whileAgoAt } from './english-relative.ts'
import { fromStartAt, sinceAt, spanAt, yearToAt } from './english-spans.ts'
import { type Dated, stretchAt, stretchOfMonths } from './english-stretch.ts'
import { tokensOf } from './english-tokens.ts'
import { secondBase } from './near/english-base.ts'
import { decadeAt } from './near/english-decade.ts'
import { beginningAt, endOfLastAt, endOfMonthAt, isOpenedWithChange } from './near/english-edges.ts'
import { firstLengthAt, fiscalPartAt, monthsOfYearAt, ownQuarter } from './near/english-fiscal.ts'
import { clockAt, monthSoFarAt, NEAR_STARTS, nearAt } from './near/english-near.ts'
import { pastAt, yearsAt } from './near/english-past.ts'
import { rangeAt, yearBefore } from './near/english-ranges.ts'
import { seasonOfYearAt } from './near/english-season.ts'
import { inSecondYear } from './near/english-second-year.ts'
import { heldBefore, isAsOf, isStateOn, withFlow } from './near/english-states.ts'
import { weeksAt } from './near/english-weeks.ts'
import { partInYear, wholeYearAt } from './near/english-year.ts'
import { byLastAt, likeNext, nextUnitAt, restAt } from './near/order/english-order.ts'
import {
  month,
  planYears,
  type Stretch,
  type TimePhrase,
  type When,
  YEAR,
  type YearWord,
} from './phrase.ts'
import { firstMonthsOf } from './windows/first-of.ts'
import { withinMonthAt } from './windows/month-parts.ts'
import { yearNamedAt } from './windows/year-named.ts'

/** The phrases of time of one English sentence, in order. */
export function scanEnglish(text: string, start: number, end: number): readonly TimePhrase[] {
  const tokens = tokensOf(text, start, end)
  const phrases: TimePhrase[] = []
  let at = 0
  let past = 0
  while (at < tokens.length) {
    const found = mayBegin(tokens, at)
      ? (phraseAt(tokens, at) ??
        likeLast(tokens, at, phrases) ??
        likeNext(tokens, at) ??
        byLastAt(tokens, at, phrases.at(-1)))
      : null
    const like = found === null ? null : inSecondYear(tokens, past, at, found, phrases.at(-1))
    const part = found === null ? null : partInYear(tokens, past, at, found.value, phrases.at(-1))
    const own = part ?? like
    const step = own === null || found === null ? found : { value: own, next: found.next }
    const first = tokens[at]
    const last = step === null ? undefined : tokens[step.next - 1]
    if (step === null || first === undefined || last === undefined) {
      at += 1
      continue
    }
    const told = phrases.at(-1)
    if (part !== null && told !== undefined) phrases.splice(-1, 1, { ...told, when: part })
    const said = englishCue(tokens, at, step.next, step.value, past)
    const second = phrases.at(-1)?.cue === 'base' ? secondBase(tokens, past, at) : -1
    const cue =
      (said.cue === null || said.cueAt === first.start) && second !== -1
        ? { cue: 'base' as const, cueAt: tokens[second]?.start ?? said.cueAt }
        : said
    // "In the same period" that compares with nothing says no other time than is spoken of.
    const isPlainSame =
      isOpenedWithChange(tokens, at) ||
      (step.value.kind === 'same' && step.value.year === null && cue.cueAt === first.start)
    // "After 402,900 in the comparable period": of the year before, and so it is no plain one.
    const held = isPlainSame ? heldBefore(tokens, at) : -1
    if (held !== -1)
      phrases.push({
        start: first.start,
        end: last.end,
        when: step.value,
        cue: 'base',
        cueAt: tokens[held]?.start ?? first.start,
      })
    const opened = phrases.at(-1)
    if (opened !== undefined && word(tokens, past) === 'to' && past + 1 === at)
      phrases.splice(-1, 1, yearBefore(opened, step.value))
    if (!isPlainSame) phrases.push({ start: first.start, end: last.end, when: step.value, ...cue })
    at = step.next
    past = at
  }
  return phrases
}

/** "In the second quarter, after 0.4 percent in the first", "in the third quarter from the second": the noun is that of the phrase before. */
function likeLast(tokens: Tokens, at: number, told: readonly TimePhrase[]): Step<When> | null {
  const nth =
    word(tokens, at) === 'the' && /^(?:in|from|than|over|on|with|after)$/.test(word(tokens, at - 1))
      ? ordinalAt(tokens, at + 1)
      : null
  if (nth === null || !['.', ',', ';', '(', ')', ''].includes(word(tokens, at + 2))) return null
  // "Compared with the previous quarter, after 0.6 % in the first": past what was said by the one before.
  const last = told.findLast(({ when }) => !/^(?:before|same|this)$/.test(when.kind))
  if (last?.when.kind !== 'stretch') return null
  const { kind } = last.when.stretch
  if (kind === 'quarter' && nth <= 4)
    return { value: { kind: 'stretch', stretch: { kind, quarter: nth }, year: null }, next: at + 2 }
  if (kind === 'half' && nth <= 2)
    return {
      value: { kind: 'stretch', stretch: { kind, half: nth === 1 ? 1 : 2 }, year: null },
      next: at + 2,
    }
  return null
}

/**
 * A title says its times without small words: "State of the Environment 2023: Summary", "October Exports Rise",
 * "Output up 5 pct in Jan-Oct, Oct output 6 pct".
 */
export function scanTitle(text: string, start: number, end: number): readonly TimePhrase[] {
  const phrases = scanEnglish(text, start, end)
  const tokens = tokensOf(text, start, end)
  const more: TimePhrase[] = []
  tokens.forEach((token, at) => {
    if (phrases.some((phrase) => phrase.start < token.end && token.start < phrase.end)) return
    const when = titleTime(tokens, at, phrases.length + more.length === 0)
    if (when !== null)
      more.push({ start: token.start, end: token.end, when, cue: null, cueAt: token.start })
  })
  return [...phrases, ...more].sort((a, b) => a.start - b.start)
}

function titleTime(tokens: Tokens, at: number, isFirst: boolean): When | null {
  const named = monthAt(tokens, at)
  // "Guidance cut after July rockslide": when that was which had its effect.
  if (named !== null && AFTER_WHAT.test(word(tokens, at - 1))) return null
  if (named !== null && word(tokens, at) !== 'may' && dayNumberAt(tokens, named.next) === null)
    return { kind: 'stretch', stretch: month(named.value), year: null }
  const year =
    (isFirst && (TITLE_YEAR_ENDS.has(word(tokens, at + 1)) || isReviewed(tokens, at + 1))) ||
    REPORT.test(word(tokens, at - 1))
      ? plainYearAt(tokens, at)
      : null
  return year === null ? null : { kind: 'stretch', stretch: YEAR, year: { from: 'said', year } }
}

/** "Blood service: 2024 in figures", "2024 in review". */
function isReviewed(tokens: Tokens, at: number): boolean {
  return (
    word(tokens, at) === 'in' &&
    /^(?:figures|numbers|review|retrospect|brief|facts)$/.test(word(tokens, at + 1))
  )
}

/** "Annual report 2018 of Alpine Lifts". */
const REPORT = /^(?:report|accounts|results)$/
const AFTER_WHAT = /^(?:after|following|despite|amid|since|before)$/

const TITLE_YEAR_ENDS: ReadonlySet<string> = new Set(['', ':', ',', '-'])

/** The first words of every phrase: most words of a text begin none. */
const STARTS: ReadonlySet<string> = new Set(
  'since remaining from between twenty thirty forty fifty so thus year end close currently then now nowadays at to as up a one same corresponding comparable prior previous preceding linked last this next current reporting that opening closing like equivalent similar matching early late fortnight calendar years w ytd mtd qtd by fiscal financial fy full whole calendar half month quarter period final ended twelve week each every mid spring summer autumn fall turn balance season tax academic school'
    .split(' ')
    .concat(NEAR_STARTS, [...ORDINALS.keys()], [...COUNTS.keys()]),
)

/** A small count, a day, a year, 3Q24, 2024Q3, 9M24, 31.10.2024: no other number begins a phrase. */
const TIME_NUMBER =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:1[89]|20)\d\d|(?:1[89]|20)\d0s|[1-4][qh].*|[69]m(?:\d\d|\d{4})?|\d{4}[qh][1-4]|\d{1,2}\.\d{1,2}\.\d{4})$/

function mayBegin(tokens: Tokens, at: number): boolean {
  const first = word(tokens, at)
  if (first === 'the')
    return (
      mayBegin(tokens, at + 1) ||
      /^(?:past|moment|week|day|decade|half|winter|holidays?|nine|six|weekend|one|remaining|start|beginning|middle|turn|years|following|subsequent)$/.test(
        word(tokens, at + 1),
      )
    )
  if (isNumber(first)) return TIME_NUMBER.test(first)
  return (
    STARTS.has(first) ||
    ('qhfc'.includes(first.charAt(0)) && /^(?:[qh][1-4]|fy|hy\d|cy(?:\d|$))/.test(first)) ||
    (tokens[at]?.isCapital === true && monthAt(tokens, at) !== null)
  )
}

function phraseAt(tokens: Tokens, at: number): Step<When> | null {
  return (
    monthSoFarAt(tokens, at) ??
    sinceAt(tokens, at) ??
    fromStartAt(tokens, at) ??
    spanAt(tokens, at) ??
    withinMonthAt(tokens, at) ??
    rangeAt(tokens, at) ??
    firstMonthsOf(tokens, at) ??
    yearNamedAt(tokens, at) ??
    pastAt(tokens, at) ??
    decadeAt(tokens, at) ??
    weeksAt(tokens, at) ??
    beginningAt(tokens, at) ??
    yearsAt(tokens, at) ??
    endOfLastAt(tokens, at) ??
    endAt(tokens, at) ??
    periodOfYearAt(tokens, at) ??
    sameAt(tokens, at) ??
    laterAt(tokens, at) ??
    planAt(tokens, at) ??
    nearAt(tokens, at) ??
    seasonOfYearAt(tokens, at) ??
    weekAt(tokens, at) ??
    nowAt(tokens, at) ??
    clockAt(tokens, at) ??
    thenAt(tokens, at) ??
    firstLengthAt(tokens, at) ??
    monthsOfYearAt(tokens, at) ??
    unitAt(tokens, at) ??
    nextUnitAt(tokens, at) ??
    restAt(tokens, at) ??
    whileAgoAt(tokens, at) ??
    fiscalPartAt(tokens, at) ??
    yearToAt(tokens, at) ??
    stretched(tokens, at) ??
    wholeYearAt(tokens, at)
  )
}

/** A stretch; after "by", "as of" and their like, the state at its end if it is a day. */
function stretched(tokens: Tokens, at: number): Step<When> | null {
  const found = stretchAt(tokens, at)
  if (found === null) return null
  const { stretch } = found.value
  // "The May contract settled at $3.90": when that falls due, and not when it did.
  const isOfContract = stretch.kind === 'months' && word(tokens, at - 1) !== 'in'
  if (isOfContract && /^(?:contracts?|futures|delivery|options?)$/.test(word(tokens, found.next)))
    return { value: { kind: 'uncoded' }, next: found.next }
  const year = found.value.year ?? ofThisYear(tokens, at, stretch)
  const isDay =
    stretch.kind === 'days' &&
    stretch.day === stretch.lastDay &&
    stretch.month === stretch.lastMonth
  const isState =
    isAsOf(tokens, at) ||
    (isDay && ['at', 'by', 'until', 'till'].includes(word(tokens, at - 1))) ||
    (stretch.kind === 'days' && isDay && isStateOn(tokens, at, found.next, stretch))
  const kind = isState ? 'end' : 'stretch'
  // "Through October, sales came to 45,000": since January.
  const isUpTo =
    word(tokens, at - 1) === 'through' &&
    (/^(?:[.,;:]|)$/.test(word(tokens, at - 2)) || isSummed(tokens, at - 2))
  if (isUpTo && stretch.kind === 'months' && stretch.first === stretch.last)
    return { value: { kind, stretch: stretchOfMonths(1, stretch.last), year }, next: found.next }
  const day = /^(?:ended|ending)$/.test(word(tokens, found.next))
    ? stretchAt(tokens, skip(tokens, found.next + 1, 'on'))
    : null
  const own = day === null ? null : ownQuarter(stretch, day.value)
  if (day !== null && own !== null) return { value: own, next: day.next }
  // "Third quarter ended September 30, 2024": the day only says which year's.
  if (day !== null && day.value.stretch.kind === 'days')
    return { value: { kind, stretch, year: year ?? day.value.year }, next: day.next }
  return { value: { kind, stretch, year }, next: found.next }
}

/** "Orders through April were 98 million": what is summed up to then, and nothing that runs through it. */
function isSummed(tokens: Tokens, at: number): boolean {
  return (
    at <= SUBJECT_MAX &&
    /^[a-z]{3,}s$/.test(word(tokens, at)) &&
    !/^(?:runs|lasts|continues|extends|goes|remains|stays|was|is|has|does)$/.test(word(tokens, at))
  )
}

const SUBJECT_MAX = 3

/** "This June" is of the year in which it is said, whether it is over or not. */
function ofThisYear(tokens: Tokens, at: number, { kind }: Stretch): YearWord {
  const isThis = kind === 'months' && word(tokens, at - 1) === 'this'
  return isThis ? { from: 'release', years: 0 } : null
}

const CONTEXT: YearWord = { from: 'context', years: 0 }
/** "Year-end growth" is that of the year. */
const OF_WHOLE_YEAR = /^(?:growth|results?|sales|profits?|earnings)$/

/** the end of October, end-2023, year-end 2024, the end of the third quarter. */
function endAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const yearEnd = after(tokens, from, 'year', '-', 'end')
  if (yearEnd !== -1 && OF_WHOLE_YEAR.test(word(tokens, yearEnd)))
    return { value: { kind: 'stretch', stretch: YEAR, year: CONTEXT }, next: yearEnd }
  if (yearEnd !== -1)
    return endOfYear(tokens, skip(tokens, yearEnd, 'of'), isHeldAgainst(tokens, at))
  const plainEnd = Math.max(
    after(tokens, from, 'year', 'end'),
    after(tokens, from, 'year', "'", 's', 'end'),
  )
  const isAtEnd =
    at === 0 ? from > at : /^(?:at|by|from|since|until|to)$/.test(word(tokens, at - 1))
  if (plainEnd !== -1 && isAtEnd)
    return endOfYear(tokens, skip(tokens, plainEnd, 'of'), isHeldAgainst(tokens, at))
  if (/^(?:month|quarter|period|half)$/.test(word(tokens, from))) {
    const unitEnd = after(tokens, skip(tokens, from + 1, '-'), 'end')
    if (unitEnd !== -1) return { value: { kind: 'end-of-context' }, next: unitEnd }
  }
  // "At the turn of the year there were 1,264": when the old one ended.
  const turn = after(tokens, from, 'turn', 'of', 'the', 'year')
  if (turn !== -1)
    return {
      value: { kind: 'end', stretch: YEAR, year: CONTEXT, isPast: true },
      next: turn,
    }
  if (after(tokens, from, 'balance', 'date') !== -1)
    return { value: { kind: 'end-of-context' }, next: from + 2 }
  const closed = /^(?:ended|finished|closed|ending|closing)$/.test(word(tokens, at - 1))
  const isUnit = /^(?:year|quarter|period|half|month)$/.test(word(tokens, from))
  if (closed && isUnit && !withFlow(tokens, from + 1))
    return { value: { kind: 'end-of-context' }, next: from + 1 }
  // "Ended 2025 with a ratio of 14.6 per cent".
  const isYear = closed && plainYearAt(tokens, at) !== null
  // "Closed 2025 with revenue of €5.84 billion": of all of it.
  if (isYear && withFlow(tokens, at + 1)) return null
  // "Finished January holding 1,285 gigalitres".
  const month = closed && monthAt(tokens, at) !== null ? stretchAt(tokens, at) : null
  if (month !== null && /^(?:with|at|on|holding|owing)$/.test(word(tokens, month.next)))
    return withFlow(tokens, month.next) ? null : ended(month, true)
  if (isYear && /^(?:with|at|on|up|down|as)$/.test(word(tokens, at + 1)))
    return endOfYear(tokens, at)
  // "Mid-2020", "at mid-year 2020".
  const midEnd = skip(tokens, skip(tokens, at + 1, '-'), 'year')
  const mid = word(tokens, at) === 'mid' ? plainYearAt(tokens, midEnd) : null
  if (mid !== null) {
    const stretch: Stretch = { kind: 'half', half: 1 }
    const year: YearWord = { from: 'said', year: mid }
    return { value: { kind: 'end', stretch, year }, next: midEnd + 1 }
  }
  if (!['end', 'close'].includes(word(tokens, from))) return null
  const plain = endOfMonthAt(tokens, at, isTold(tokens, at))
  if (plain !== null) return plain
  const of = skip(tokens, from + 1, 'of', '-')
  if (of === from + 1 && word(tokens, from) !== 'end') return null
  if (of === from + 1 && plainYearAt(tokens, of) === null) return null
  const stretch = stretchAt(tokens, of)
  if (stretch !== null) return ended(stretch, isTold(tokens, at))
  const year = yearAt(tokens, of)
  if (year !== null)
    return { value: { kind: 'end', stretch: YEAR, year: year.value }, next: year.next }
  const context = /^(?:period|month|quarter|half)$/.test(word(tokens, skip(tokens, of, 'the')))
  return context ? { value: { kind: 'end-of-context' }, next: skip(tokens, of, 'the') + 1 } : null
}

/** "Six points more than at year-end", "up from year-end": what it is held against is over. */
function isHeldAgainst(tokens: Tokens, at: number): boolean {
  const before = word(tokens, at - 1)
  return (
    /^(?:from|than|since|versus|vs|against|over)$/.test(before) ||
    (before === 'at' && /^(?:than|with|to|against|versus)$/.test(word(tokens, at - 2)))
  )
}

function endOfYear(tokens: Tokens, at: number, isOver = false): Step<When> {
  const year = yearAt(tokens, at)
  const own: YearWord = { from: 'context', years: isOver ? -1 : 0 }
  return {
    value: {
      kind: 'end',
      stretch: YEAR,
      year: year?.value ?? own,
      isPast: year === null && isTold(tokens, at),
    },
    next: year?.next ?? at,
  }
}

const TOLD_REACH = 10

/** "At year-end, debt was", "debt stood at 3 million at year-end": how things were, and not how they will be. */
function isTold(tokens: Tokens, at: number): boolean {
  let isWas = false
  for (let next = Math.max(0, at - TOLD_REACH); next < at + TOLD_REACH; next += 1) {
    const said = word(tokens, next)
    if (/^(?:will|would|expects?|expected|shall|forecast|forecasts|targets?|by)$/.test(said))
      return false
    if (/^(?:was|were|stood|had|held|rose|fell|grew|came|[a-z]{3,}ed)$/.test(said)) isWas = true
  }
  return isWas
}

function ended({ value, next }: Step<Dated>, isPast: boolean): Step<When> {
  return { value: { kind: 'end', ...value, isPast: isPast && value.year?.from !== 'said' }, next }
}

/** the 14th Five-Year Plan period. */
function planAt(tokens: Tokens, at: number): Step<When> | null {
  const nth = ordinalAt(tokens, at)
  if (
    nth === null ||
    word(tokens, at + 1) !== 'five' ||
    word(tokens, skip(tokens, at + 2, '-')) !== 'year'
  )
    return null
  const plan = skip(tokens, at + 2, '-') + 1
  const next = skip(tokens, plan + 1, ')', "'", '”', '"')
  const years = planYears(nth)
  if (word(tokens, plan) !== 'plan' || word(tokens, next) !== 'period' || years === null)
    return null
  return { value: { kind: 'span', ...years }, next: next + 1 }
}

function nowAt(tokens: Tokens, at: number): Step<When> | null {
  const first = word(tokens, at)
  if (first === 'currently' || first === 'now' || first === 'nowadays')
    return { value: { kind: 'now' }, next: at + 1 }
  for (const words of NOW) {
    const next = after(tokens, at, ...words)
    if (next !== -1) return { value: { kind: 'now' }, next }
  }
  return null
}

/** "By then", "at that time": the last time that was said. */
function thenAt(tokens: Tokens, at: number): Step<When> | null {
  const isThen =
    word(tokens, at) === 'then' && /^(?:by|until|till|since)$/.test(word(tokens, at - 1))
  if (isThen && word(tokens, at - 1) !== 'since') return { value: { kind: 'then' }, next: at + 1 }
  const date = /^(?:time|date|point|year)$/
  return word(tokens, at) === 'that' &&
    word(tokens, at - 1) === 'by' &&
    date.test(word(tokens, at + 1))
    ? { value: { kind: 'then' }, next: at + 2 }
    : null
}

const NOW: readonly (readonly string[])[] = [
  ['at', 'present'],
  ['to', 'date'],
  ['as', 'of', 'now'],
  ['as', 'of', 'today'],
  ['as', 'of', 'this', 'writing'],
  ['until', 'now'],
  ['till', 'now'],
  ['at', 'the', 'moment'],
  ['up', 'to', 'now'],
  ['by', 'this', 'morning'],
  ['as', 'of', 'this', 'morning'],
]
