import {
  fullYear,
  isNumber,
  isTo,
  ofYear,
  type Step,
  shortYearAt,
  skip,
  type Tokens,
  word,
  yearAt,
} from '../english-parts.ts'
import type { Dated } from '../english-stretch.ts'
import type { Stretch, YearWord } from '../phrase.ts'

// Quarters and halves as reports write them for short.

/** Q3 2024, 3Q24, H1, FY2024 Q3, 2024Q3, Q1-Q3. */
export function codedAt(tokens: Tokens, at: number): Step<Dated> | null {
  const parts = codedParts(tokens, at)
  if (parts === null) return null
  const { isHalf, number, year, next } = parts
  const slashed =
    year === null && word(tokens, next) === '/' && /^\d{4}$/.test(word(tokens, next + 1))
      ? yearAt(tokens, next + 1)
      : null
  // "Q1/2003".
  const isSlashed = slashed !== null && word(tokens, slashed.next) !== '/'
  const said = isSlashed
    ? slashed
    : year === null
      ? (shortYearAt(tokens, next) ?? seasonAt(tokens, next))
      : { value: year, next }
  const tail = said ?? ofYear(tokens, next)
  const half: Stretch = { kind: 'half', half: number === 1 ? 1 : 2 }
  if (isHalf)
    return number > 2 ? null : { value: { stretch: half, year: tail.value }, next: tail.next }
  const last = /^q([2-4])$/.exec(word(tokens, next + 1))?.[1]
  if (number === 1 && last !== undefined && isTo(word(tokens, next))) {
    const end = ofYear(tokens, next + 2)
    return {
      value: { stretch: { kind: 'quarters', last: Number(last) }, year: end.value },
      next: end.next,
    }
  }
  return {
    value: { stretch: { kind: 'quarter', quarter: number }, year: tail.value },
    next: tail.next,
  }
}

/** "24/25", "2024/25" behind a half or a quarter: the year that begins within the first. */
function seasonAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const [first, last] = [word(tokens, at), word(tokens, at + 2)]
  if (word(tokens, at + 1) !== '/' || !/^(?:20)?\d\d$/.test(first) || !/^\d\d$/.test(last))
    return null
  if ((Number(first) + 1) % 100 !== Number(last)) return null
  return { value: { from: 'said', year: fullYear(first) }, next: at + 3 }
}

type Coded = {
  readonly isHalf: boolean
  readonly number: number
  readonly year: YearWord
  readonly next: number
}

function codedParts(tokens: Tokens, at: number): Coded | null {
  const text = word(tokens, at)
  const isHalf = text.includes('h')
  const isLetter = text.startsWith('q') || text.startsWith('h')
  const half = /^hy(\d{4}|\d\d)$/.exec(text)
  if (half !== null) return { isHalf: true, number: 1, year: saidYear(half[1]), next: at + 1 }
  const letterFirst = isLetter ? /^[qh]([1-4])(?:fy)?(\d{4}|\d\d)?$/.exec(text) : null
  if (letterFirst !== null)
    return { isHalf, number: Number(letterFirst[1]), year: saidYear(letterFirst[2]), next: at + 1 }
  const spelt = text === 'quarter' ? /^[1-4]$/.exec(word(tokens, at + 1)) : null
  if (spelt !== null)
    return {
      isHalf: false,
      number: Number(spelt[0]),
      year: null,
      next: pastBrackets(tokens, at + 2),
    }
  const isDigit = isNumber(text)
  const digitFirst = isDigit ? /^([1-4])[qh](?:fy)?(\d{4}|\d\d)?$/.exec(text) : null
  if (digitFirst !== null)
    return { isHalf, number: Number(digitFirst[1]), year: saidYear(digitFirst[2]), next: at + 1 }
  const yearFirst = isDigit ? /^(\d{4})[qh]([1-4])$/.exec(text) : null
  if (yearFirst !== null)
    return { isHalf, number: Number(yearFirst[2]), year: saidYear(yearFirst[1]), next: at + 1 }
  const year = yearAt(tokens, at)
  if (year === null) return null
  const dashed = skip(tokens, year.next, '-')
  const later = /^[qh]([1-4])$/.exec(word(tokens, dashed))
  if (later === null) return null
  const name = word(tokens, dashed)
  return {
    isHalf: name.startsWith('h'),
    number: Number(later[1]),
    year: year.value,
    next: dashed + 1,
  }
}

/** Quarter 3 (July to September) 2015. */
function pastBrackets(tokens: Tokens, at: number): number {
  if (word(tokens, at) !== '(') return at
  for (let offset = 2; offset <= 6; offset += 1)
    if (word(tokens, at + offset) === ')') return at + offset + 1
  return at
}

function saidYear(digits: string | undefined): YearWord {
  return digits === undefined ? null : { from: 'said', year: fullYear(digits) }
}
