import { monthOf, ordinalAt, yearOf } from '../leave/calendar.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { at, type Line } from '../words/tokens.ts'

const OPENERS: ReadonlySet<string> = new Set(
  'in during by since until till at over throughout for as from last this next within'.split(' '),
)
const TIMES: ReadonlySet<string> = new Set(
  'year years month months quarter quarters half halves week weeks decade end start beginning close period date now present'.split(
    ' ',
  ),
)
const BETWEEN: ReadonlySet<string> = new Set(
  "the of first last past next this same previous preceding full whole fiscal to and - 's ended ending early late mid".split(
    ' ',
  ),
)
const LENGTH_MAX = 14

/** One past a time that leads a clause without a comma: `In 2023 the output`, `By the end of 2024 railways`, `Last year sales`. */
export function pastLeadTime(line: Line, first: number, next: number): number {
  if (!OPENERS.has(at(line, first).text)) return first
  let place = first + 1
  let last = first
  while (place < next && place < first + LENGTH_MAX) {
    const token = at(line, place)
    const isTime = TIMES.has(token.text) || monthOf(token) !== null || yearOf(token) !== null
    const numeral = isTime ? null : countedTime(line, place)
    if (isTime) last = place + 1
    else if (numeral !== null) last = numeral
    else if (!BETWEEN.has(token.text) && ordinalAt(line, place) === null) break
    place = Math.max(place + 1, last)
  }
  return last
}

/** `three quarters`, `12 months`, `1 May`: a small number with a time behind it. */
function countedTime(line: Line, place: number): number | null {
  const numeral = numeralAt(line, place)
  if (numeral === null || numeral.value.scale > 0 || numeral.value.coefficient > 31n) return null
  const unit = at(line, numeral.next)
  return TIMES.has(unit.text) || monthOf(unit) !== null ? numeral.next + 1 : null
}
