import { ORDINALS, TENS } from '../numerals/number-words.ts'
import { at, type Line, type Token } from '../words/tokens.ts'

const MONTHS: ReadonlyMap<string, number> = new Map(
  'january jan february feb march mar april apr may may june jun july jul august aug september sep october oct november nov december dec'
    .split(' ')
    .map((word, index) => [word, Math.floor(index / 2) + 1]),
)

/** A day, month or year as it is written; `iso` leaves the year open where none is said: '--05-01'. */
export type CalendarHit = {
  readonly next: number
  readonly iso: string
  readonly year: number | null
}

/** `May 1`, `May 1, 2024`, `1 May 2024`, `the 1st of May`, `May 2024`, `May`, `2024-05-01`, `2024`. */
export function calendarAt(line: Line, index: number): CalendarHit | null {
  return (
    isoAt(line, index) ?? monthFirst(line, index) ?? dayFirst(line, index) ?? yearOnly(line, index)
  )
}

export function monthOf(token: Token): number | null {
  if (token.kind !== 'word' || !token.capital) return null
  return MONTHS.get(token.text === 'sept' ? 'sep' : token.text) ?? null
}

/** A bare number of four digits between 1900 and 2100; whether it is one is for the words around it to say. */
export function yearOf(token: Token): number | null {
  if (token.kind !== 'number' || token.text.length !== 4) return null
  const year = Number(token.text)
  return year >= 1900 && year <= 2100 ? year : null
}

function isoAt(line: Line, index: number): CalendarHit | null {
  const year = yearOf(at(line, index))
  const sign = at(line, index + 1)
  if (year === null || !sign.glued || (sign.text !== '-' && sign.text !== '/')) return null
  const month = at(line, index + 2)
  const day = at(line, index + 4)
  if (month.text.length > 2 || !within(month, 1, 12) || at(line, index + 3).text !== sign.text)
    return null
  if (!within(day, 1, 31) || !day.glued) return null
  return { next: index + 5, iso: iso(year, Number(month.text), Number(day.text)), year }
}

function monthFirst(line: Line, index: number): CalendarHit | null {
  const month = monthOf(at(line, index))
  if (month === null) return null
  let next = index + 1
  if (isAbbreviated(line, next - 1)) next += 1
  const day = dayAt(line, next)
  if (day === null) {
    const year = yearOf(at(line, at(line, next).text === ',' ? next + 1 : next))
    if (year === null) return { next, iso: iso(null, month, null), year: null }
    return {
      next: at(line, next).text === ',' ? next + 2 : next + 1,
      iso: iso(year, month, null),
      year,
    }
  }
  const comma = at(line, day.next).text === ',' ? 1 : 0
  const year = yearOf(at(line, day.next + comma))
  if (year === null) return { next: day.next, iso: iso(null, month, day.day), year: null }
  return { next: day.next + comma + 1, iso: iso(year, month, day.day), year }
}

function dayFirst(line: Line, index: number): CalendarHit | null {
  const day = dayAt(line, index)
  if (day === null) return null
  // `30-Aug-2019`.
  const isDashed = isDash(at(line, day.next)) && monthOf(at(line, day.next + 1)) !== null
  const place = isDashed || at(line, day.next).text === 'of' ? day.next + 1 : day.next
  const month = monthOf(at(line, place))
  if (month === null) return null
  let next = place + 1
  if (isAbbreviated(line, next - 1)) next += 1
  const isJoined = isDashed ? isDash(at(line, next)) : at(line, next).text === ','
  const comma = isJoined ? 1 : 0
  const year = yearOf(at(line, next + comma))
  if (year === null) return { next, iso: iso(null, month, day.day), year: null }
  return { next: next + comma + 1, iso: iso(year, month, day.day), year }
}

function isDash({ text, glued }: Token): boolean {
  return glued && text === '-'
}

/** `Nov.`: the point belongs to the month; behind `June` it ends the sentence. */
function isAbbreviated(line: Line, month: number): boolean {
  const point = at(line, month + 1)
  const word = at(line, month).text
  return (
    point.text === '.' && point.glued && word.length <= 4 && !['may', 'june', 'july'].includes(word)
  )
}

/** `1`, `1st`; not a number with a unit behind it, nor a year. */
function dayAt(line: Line, index: number): { day: number; next: number } | null {
  const token = at(line, index)
  if (!within(token, 1, 31) || token.text.length > 2) return null
  const suffix = at(line, index + 1)
  if (suffix.glued && suffix.kind === 'word')
    return isOrdinalSuffix(suffix.text) ? { day: Number(token.text), next: index + 2 } : null
  return { day: Number(token.text), next: index + 1 }
}

function yearOnly(line: Line, index: number): CalendarHit | null {
  const year = yearOf(at(line, index))
  return year === null ? null : { next: index + 1, iso: String(year), year }
}

export function isOrdinalSuffix(text: string): boolean {
  return text === 'st' || text === 'nd' || text === 'rd' || text === 'th'
}

/** `the 40 millionth`. */
const MANY: ReadonlyMap<string, number> = new Map([
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
])

/** `1,000,000th`. */
const ORDINAL_MAX = 9

/** `fifth`, `5th`, `21st`, `twenty-first`. */
export function ordinalAt(line: Line, index: number): { value: number; next: number } | null {
  const token = at(line, index)
  if (token.kind === 'word') {
    const tens = at(line, index + 1).text === '-' ? TENS.get(token.text) : undefined
    const ones = tens === undefined ? undefined : ORDINALS.get(at(line, index + 2).text)
    // 'thirty-eighth'.
    if (tens !== undefined && ones !== undefined && ones < 10)
      return { value: tens + ones, next: index + 3 }
    const value = ORDINALS.get(token.text)
    return value === undefined ? null : { value, next: index + 1 }
  }
  if (token.kind !== 'number' || token.text.length > ORDINAL_MAX || token.text.includes('.'))
    return null
  const suffix = at(line, index + 1)
  const many = MANY.get(suffix.text)
  if (many !== undefined) return { value: plainOf(token.text) * many, next: index + 2 }
  if (!suffix.glued || !isOrdinalSuffix(suffix.text)) return null
  return { value: plainOf(token.text), next: index + 2 }
}

/** `1,000`, `1 000`. */
function plainOf(text: string): number {
  return Number(text.replace(/[,\s]/g, ''))
}

function within(token: Token, low: number, high: number): boolean {
  if (token.kind !== 'number' || token.text.length > 2) return false
  const value = Number(token.text)
  return value >= low && value <= high
}

function iso(year: number | null, month: number, day: number | null): string {
  const head = year === null ? '-' : String(year)
  const middle = String(month).padStart(2, '0')
  return day === null ? `${head}-${middle}` : `${head}-${middle}-${String(day).padStart(2, '0')}`
}
