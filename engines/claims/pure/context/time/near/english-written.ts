import { monthAt, plainYearAt, type Step, type Tokens, word } from '../english-parts.ts'
import type { Dated } from '../english-stretch.ts'
import { month, oneDay } from '../phrase.ts'

// Months and days as tables and forms write them.

const MONTHS = 12
const DAYS = 31
const BEFORE =
  /^(?:in|of|for|during|by|since|from|to|until|till|through|than|with|at|on|as|and|between|versus|vs|ended|ending|\(|)$/

/** 2024-07, 2024/07, 07/2024, 2024 July; 06/30/2024 and 13/08/2024, whose month can be only one of the two. */
export function writtenAt(tokens: Tokens, at: number): Step<Dated> | null {
  if (!BEFORE.test(word(tokens, at - 1))) return null
  return dayAt(tokens, at) ?? monthFirstAt(tokens, at) ?? yearFirstAt(tokens, at)
}

function yearFirstAt(tokens: Tokens, at: number): Step<Dated> | null {
  const year = plainYearAt(tokens, at)
  if (year === null) return null
  const named = monthAt(tokens, at + 1)
  const isAlone = named !== null && !/^(?:\d.*|'|-|to)$/.test(word(tokens, named.next))
  if (named !== null && isAlone) return dated(named.value, year, named.next)
  const number = twoDigitsAt(tokens, at + 2)
  if (number === null || number > MONTHS || !isTight(tokens, at, at + 2)) return null
  // "2010/11" and "2005-11" may be two years.
  if (number === (year + 1) % 100 || (word(tokens, at + 1) === '-' && number > year % 100))
    return null
  return /^[-/]$/.test(word(tokens, at + 3)) ? null : dated(number, year, at + 3)
}

function monthFirstAt(tokens: Tokens, at: number): Step<Dated> | null {
  const number = twoDigitsAt(tokens, at)
  const year = plainYearAt(tokens, at + 2)
  if (number === null || number > MONTHS || year === null) return null
  return isTight(tokens, at, at + 2) ? dated(number, year, at + 3) : null
}

function dayAt(tokens: Tokens, at: number): Step<Dated> | null {
  const [first, second] = [numberAt(tokens, at), numberAt(tokens, at + 2)]
  const year = plainYearAt(tokens, at + 4)
  if (first === null || second === null || year === null) return null
  if (word(tokens, at + 3) !== word(tokens, at + 1) || !isTight(tokens, at, at + 4)) return null
  const [low, high] = [Math.min(first, second), Math.max(first, second)]
  if (low < 1 || low > MONTHS || high > DAYS || (high <= MONTHS && low !== high)) return null
  return { value: { stretch: oneDay(low, high), year: { from: 'said', year } }, next: at + 5 }
}

/** Nothing but strokes stands between the numbers. */
function isTight(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1)
    if (tokens[at]?.end !== tokens[at + 1]?.start) return false
  return /^[-/]$/.test(word(tokens, first + 1))
}

function twoDigitsAt(tokens: Tokens, at: number): number | null {
  return word(tokens, at).length === 2 ? numberAt(tokens, at) : null
}

function numberAt(tokens: Tokens, at: number): number | null {
  return /^\d{1,2}$/.test(word(tokens, at)) ? Number(word(tokens, at)) || null : null
}

function dated(number: number, year: number, next: number): Step<Dated> {
  return { value: { stretch: month(number), year: { from: 'said', year } }, next }
}
