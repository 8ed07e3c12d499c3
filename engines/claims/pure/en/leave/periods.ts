import { ORDINALS, TENS } from '../numerals/number-words.ts'
import { NUMERAL_STARTS, numeralAt } from '../numerals/numeral.ts'
import { proportionAt } from '../numerals/proportion.ts'
import { unitOfNoun } from '../units/noun-unit.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'
import { calendarAt, monthOf, ordinalAt, yearOf } from './calendar.ts'

const STRETCHES: ReadonlySet<string> = new Set(
  'quarter quarters half halves month months year years week weeks day days decade decades century centuries trimester semester fiscal financial'.split(
    ' ',
  ),
)
const BEFORE_STRETCH: ReadonlySet<string> = new Set(
  'first past last previous preceding next following recent latest coming final opening initial subsequent prior rolling'.split(
    ' ',
  ),
)
/** Every word with which a period or the name of a plan can begin, but for months. */
export const PERIOD_STARTS: ReadonlySet<string> = new Set([
  ...BEFORE_STRETCH,
  ...NUMERAL_STARTS,
  ...TENS.keys(),
  ...ORDINALS.keys(),
])
/** Before a bare number of four digits, they make it a year even where a plural noun follows. */
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in of since by until till during through for year fiscal fy early late mid end versus vs calendar before after spring summer autumn fall winter'.split(
    ' ',
  ),
)
const COUNTS: ReadonlySet<string> = new Set([
  'persons',
  'person-times',
  'sets',
  'uses',
  'vehicles',
  'ships',
  'aircraft',
  'trains',
  'TEU',
  'beds',
  'parcels',
  'households',
  'seconds',
])

/** One past the last token of the period, date or time of day that begins at `index`; `index` where there is none. */
export function periodEnd(line: Line, index: number): number {
  const token = at(line, index)
  if (token.kind === 'number') {
    if (proportionAt(line, index) !== null) return index
    const clock = clockEnd(line, index)
    if (clock > index) return clock
    const fiscal = fiscalEnd(line, index)
    if (fiscal > index) return fiscal
  }
  const hit = calendarAt(line, index)
  if (hit !== null && (yearOf(token) === null || isYear(line, index, hit.next))) {
    return dayRangeEnd(line, index, rangeEnd(line, hit.next))
  }
  return stretchEnd(line, index)
}

/** `Jan 11 to 20`, `1-5 October` read from the month on. */
function dayRangeEnd(line: Line, index: number, next: number): number {
  const sign = at(line, next).text
  const day = at(line, next + 1)
  const isDay = day.kind === 'number' && day.text.length <= 2 && Number(day.text) <= 31
  if (monthOf(at(line, index)) === null || at(line, next - 1).kind !== 'number' || !isDay)
    return next
  if (sign !== 'to' && sign !== '-' && sign !== '–') return next
  return unitAt(line, next + 2) === null && at(line, next + 2).text !== '%' ? next + 2 : next
}

/** 2024-25, 2018–2023, 2023/24. */
function rangeEnd(line: Line, next: number): number {
  const sign = at(line, next)
  const after = at(line, next + 1)
  if (!sign.glued || !after.glued || !'-–—/~'.includes(sign.text) || sign.text === '') {
    if (
      (sign.text === '-' || sign.text === '–' || sign.text === '—') &&
      calendarAt(line, next + 1) !== null
    )
      return calendarAt(line, next + 1)?.next ?? next
    return next
  }
  if (monthOf(after) !== null || yearOf(after) !== null)
    return calendarAt(line, next + 1)?.next ?? next
  return after.kind === 'number' && after.text.length === 2 ? next + 2 : next
}

function isYear(line: Line, index: number, next: number): boolean {
  if (next > index + 1) return true
  const unit = unitAt(line, next)
  const after = at(line, next)
  if (unit !== null) {
    if (after.text === '-' && !COUNTS.has(unit.code)) return false
    if (unit.isMoney && after.kind === 'mark') return true
    if (!COUNTS.has(unit.code)) return unit.code === 'KRW' || unit.code === 'degF'
  } else if (after.glued && after.kind === 'word' && after.text !== 's') return false
  if (after.glued && after.text === '+') return false
  if (unit === null && unitOfNoun(after.text) === null) return true
  if (after.capital) return true
  const before = at(line, index - 1).text
  // 'Q2 2024 buses', however it is divided.
  if (/^(?:[qh]|[1-4])(?:[qh]|[1-4])$/.test(`${at(line, index - 2).text}${before}`)) return true
  return (BEFORE_YEAR.has(before) && Number(at(line, index).text) % 100 !== 0) || before === 'in'
}

/** 10:30, 3 p.m., 24/7. */
function clockEnd(line: Line, index: number): number {
  const sign = at(line, index + 1)
  const after = at(line, index + 2)
  let next = index + 1
  if (
    sign.text === ':' &&
    sign.glued &&
    after.glued &&
    after.kind === 'number' &&
    after.text.length === 2
  )
    next = index + 3
  if (next > index + 1 && isSeconds(line, next)) return next + 2
  if (sign.text === '/' && sign.glued && at(line, index).text === '24' && after.text === '7')
    return index + 3
  if (next === index + 1 && isPointed(line, index)) return next
  const word = at(line, next)
  if (word.text === 'am' || word.text === 'pm') return next + 1
  if (word.text === 'o' && at(line, next + 1).glued) return next + 3
  return next > index + 1 ? next : index
}

/** `A press conference at 11.00 today`, `14.30 CET`. */
function isPointed(line: Line, index: number): boolean {
  if (!/^(?:[01]?\d|2[0-3])\.[0-5][05]$/.test(at(line, index).text)) return false
  if (ZONES.has(at(line, index + 1).text)) return true
  if (at(line, index - 1).text !== 'at') return false
  for (let place = index - 2; place > index - MEETING_REACH; place -= 1)
    if (MEETINGS.has(at(line, place).text)) return true
  return false
}

const MEETING_REACH = 8
const MEETINGS: ReadonlySet<string> = new Set([
  'conference',
  'briefing',
  'meeting',
  'webcast',
  'published',
  'publication',
  'held',
])
const ZONES: ReadonlySet<string> = new Set(['cet', 'cest', 'gmt', 'bst', 'utc', 'edt', 'est'])

/** :00 of 09:30:00. */
function isSeconds(line: Line, index: number): boolean {
  const [sign, after] = [at(line, index), at(line, index + 1)]
  return sign.text === ':' && sign.glued && after.glued && /^[0-5]\d$/.test(after.text)
}

/** 3Q24, 1H 2024, 9M24. */
function fiscalEnd(line: Line, index: number): number {
  const letter = at(line, index + 1)
  // 1-6/2025.
  if (
    letter.text === '-' &&
    letter.glued &&
    at(line, index + 3).text === '/' &&
    yearOf(at(line, index + 4)) !== null
  )
    return index + 5
  if (!letter.glued || !letter.capital || !['q', 'h', 'fy', 'm'].includes(letter.text)) return index
  const after = at(line, index + 2)
  // 2025M10, 2024Q3.
  if (
    yearOf(at(line, index)) !== null &&
    after.glued &&
    after.text.length <= 2 &&
    after.kind === 'number'
  )
    return index + 3
  if (at(line, index).text.length > 2) return index
  if (after.kind === 'number')
    return yearOf(after) !== null || after.text.length === 2 ? index + 3 : index
  return letter.text === 'm' ? index : index + 2
}

/** `first three quarters`, `third quarter`, `past five years`, `21st century`, `nine months ended`. */
function stretchEnd(line: Line, index: number): number {
  const token = at(line, index)
  if (BEFORE_STRETCH.has(token.text) && !isLasting(line, index)) {
    const number = numeralAt(line, index + 1)
    if (number !== null) {
      let next = number.next
      if (
        at(line, next).text === '-' ||
        at(line, next).text === 'full' ||
        at(line, next).text === 'fiscal' ||
        at(line, next).text === 'consecutive'
      )
        next += 1
      if (STRETCHES.has(at(line, next).text)) return next + 1
    }
  }
  const ordinal = ordinalAt(line, index)
  if (ordinal !== null) {
    const place = at(line, ordinal.next).text === '-' ? ordinal.next + 1 : ordinal.next
    const word =
      at(line, place).text === 'fiscal' || at(line, place).text === 'calendar'
        ? at(line, place + 1).text
        : at(line, place).text
    const next = word === at(line, place).text ? place + 1 : place + 2
    // 'rose for a fifth month': how often it has been so.
    const isOnceMore =
      ordinal.value > 1 && at(line, index - 2).text === 'for' && at(line, index - 1).text === 'a'
    if (STRETCHES.has(word) && !runsOn(line, next) && !isOnceMore) return next
  }
  const number = numeralAt(line, index)
  if (number !== null && at(line, number.next).text === 'decades') return number.next + 1
  const ago = number === null ? index : agoEnd(line, number.next)
  if (ago > index) return ago
  if (number !== null && number.value.coefficient <= 12n && number.value.scale === 0) {
    const unit = at(line, number.next).text
    const after = at(line, number.next + 1).text
    if (
      (unit === 'months' || unit === 'quarters' || unit === 'weeks') &&
      (after === 'ended' || after === 'ending' || after === 'through' || after === 'to')
    )
      return number.next + 2
  }
  return index
}

/** `will last five days`: the verb. */
function isLasting(line: Line, index: number): boolean {
  const before = at(line, index - 1).text
  if (at(line, index).text !== 'last') return false
  return LASTING.test(before) || (before === 'to' && AHEAD.test(at(line, index - 2).text))
}

const AHEAD = /^(?:expected|set|due|likely|planned|scheduled|designed|projected|supposed|meant)$/
const LASTING =
  /^(?:will|can|may|might|could|would|should|must|did|does|do|not|typically|usually|normally|often|generally)$/

/** `the fifth year running`, `the third month in a row`: counted, and no time. */
function runsOn(line: Line, next: number): boolean {
  const word = at(line, next).text
  const row = at(line, next + 1).text === 'a' ? at(line, next + 2).text : at(line, next + 1).text
  return word === 'running' || (word === 'in' && (row === 'row' || row === 'succession'))
}

const AGO: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'previously', 'prior'])

/** `twelve months before`, `five years ago`; not `48 hours before the start`. */
function agoEnd(line: Line, unit: number): number {
  if (!STRETCHES.has(at(line, unit).text)) return 0
  const word = at(line, unit + 1).text
  if (AGO.has(word)) return unit + 2
  const after = at(line, unit + 2)
  return word === 'before' && (after.kind === 'mark' || after.text === 'that') ? unit + 2 : 0
}
