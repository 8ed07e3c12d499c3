import { countAt, type Step, skip, type Tokens, word } from '../english-parts.ts'
import { stretchAt } from '../english-stretch.ts'
import { month, type When, type YearWord } from '../phrase.ts'

// The first months of what isn't a year: of a scheme, of operation.

const YEAR_MONTHS = 12
/** So far behind it a sentence says when that began. */
const BEGUN_REACH = 18
const BEGUN =
  /^(?:began|begun|started|starting|beginning|launched|opened|introduced|commenced|since|inaugurated)$/
/** Whose months are those of a calendar or of accounts. */
const OF_YEAR =
  /^(?:years?|fiscal|financial|calendar|season|campaign|fy\d*|(?:19|20)\d\d|quarter|half|century|h[12]|decade)$/
const NAME_REACH = 4

/** "In the first five months of the scheme, which began on 1 April": so many from then on; else when they were isn't said. */
export function firstMonthsOf(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the', 'its', 'their', 'our')
  if (!/^(?:first|opening|initial)$/.test(word(tokens, from))) return null
  const count = countAt(tokens, from + 1)
  const unit = skip(tokens, from + 2, '-')
  if (count === null || count < 2 || count > YEAR_MONTHS || word(tokens, unit) !== 'months')
    return null
  const of = unit + 1
  if (word(tokens, of) !== 'of' || isOfYear(tokens, of + 1)) return null
  const begun = begunAt(tokens, of + 1)
  return { value: begun === null ? { kind: 'uncoded' } : monthsFrom(begun, count), next: of }
}

function isOfYear(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + NAME_REACH; next += 1) {
    if (OF_YEAR.test(word(tokens, next))) return true
    if (!/^[a-z]+$/.test(word(tokens, next))) return false
  }
  return false
}

type Begun = { readonly month: number; readonly day: number; readonly year: YearWord }

function begunAt(tokens: Tokens, at: number): Begun | null {
  for (let next = at; next < at + BEGUN_REACH; next += 1) {
    if (/^[.;]?$/.test(word(tokens, next))) return null
    if (!BEGUN.test(word(tokens, next))) continue
    const told = stretchAt(tokens, skip(tokens, next + 1, 'on', 'in', 'at'))
    if (told === null) continue
    const { stretch, year } = told.value
    if (stretch.kind === 'months' && stretch.first === stretch.last)
      return { month: stretch.first, day: 1, year }
    if (stretch.kind === 'days') return { month: stretch.month, day: stretch.day, year }
  }
  return null
}

function monthsFrom({ month: first, day, year }: Begun, count: number): When {
  const last = first + count - 1
  const named = (last % YEAR_MONTHS) + 1
  const turned = (months: number): YearWord =>
    year?.from === 'said'
      ? { from: 'said', year: year.year + Math.floor((months - 1) / YEAR_MONTHS) }
      : year
  if (day === 1)
    return {
      kind: 'months-to',
      isOver: true,
      count,
      stretch: month(((last - 1) % YEAR_MONTHS) + 1),
      year: turned(last),
    }
  return {
    kind: 'stretch',
    stretch: { kind: 'days', month: first, day, lastMonth: named, lastDay: day - 1 },
    year: turned(last + 1),
  }
}
