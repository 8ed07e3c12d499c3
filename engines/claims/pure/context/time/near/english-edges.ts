import {
  after,
  monthAt,
  plainYearAt,
  type Step,
  skip,
  type Tokens,
  word,
  yearAt,
} from '../english-parts.ts'
import { type Dated, stretchAt } from '../english-stretch.ts'
import { month, type Stretch, type When, YEAR, type YearWord } from '../phrase.ts'
import { decadeAt } from './english-decade.ts'

// Where a time begins or ends: since the end of June, at the beginning of 2024.

const MONTHS = 12
const SECOND_HALF: Stretch = { kind: 'half', half: 2 }
const QUARTERS = 4
const THIS_YEAR: YearWord = { from: 'release', years: 0 }

/** Behind "since": the end of June, end-2022, year-end, the beginning of July, the 1990s; what begins within mid-2022 or last July isn't known. */
export function sinceEdgeAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const yearEnd = after(tokens, skip(tokens, after(tokens, from, 'year'), '-'), 'end')
  if (word(tokens, from) === 'year' && yearEnd !== -1) {
    const year = yearAt(tokens, skip(tokens, yearEnd, 'of'))
    if (year !== null) return since({ stretch: YEAR, year: yearsOn(year.value, 1) }, year.next)
  }
  const decade = decadeAt(tokens, at)
  if (decade !== null)
    return decade.value.kind === 'span'
      ? since({ stretch: YEAR, year: { from: 'said', year: decade.value.first } }, decade.next)
      : decade
  const isLast = word(tokens, from) === 'last' && stretchAt(tokens, from + 1)
  if (isLast && isLast.value.stretch.kind === 'months')
    return { value: { kind: 'uncoded' }, next: isLast.next }
  if (word(tokens, from) === 'this') {
    const own = stretchAt(tokens, from + 1)
    if (own !== null && own.value.year === null)
      return since({ ...own.value, year: THIS_YEAR }, own.next)
  }
  const edge = /^(?:end|close|beginning|start|outset|mid|middle|early|late)$/.exec(
    word(tokens, from),
  )
  if (edge === null) return null
  const of = skip(tokens, skip(tokens, from + 1, '-', 'of', 'in'), 'year')
  const whole = datedAt(tokens, of)
  if (whole === null) return null
  // "Since mid-2022": since its second half began.
  if (edge[0] === 'mid' && whole.value.stretch.kind === 'year')
    return since({ stretch: SECOND_HALF, year: whole.value.year }, whole.next)
  if (/^(?:mid|middle|early|late)$/.test(edge[0]))
    return { value: { kind: 'uncoded' }, next: whole.next }
  if (/^(?:end|close)$/.test(edge[0])) {
    const next = behind(whole.value)
    return next === null ? null : since(next, whole.next)
  }
  return since(whole.value, whole.next)
}

function since(from: Dated, next: number): Step<When> {
  return { value: { kind: 'since', from, to: null }, next }
}

function datedAt(tokens: Tokens, at: number): Step<Dated> | null {
  const stretch = stretchAt(tokens, at)
  if (stretch !== null) return stretch
  const year = yearAt(tokens, at)
  return year === null ? null : { value: { stretch: YEAR, year: year.value }, next: year.next }
}

/** "At the beginning of 2024", "at the start of the year": the state at the end of the year before it. */
export function beginningAt(tokens: Tokens, at: number): Step<When> | null {
  // "Having started the year at 1,339", "we began the year with 214 shops".
  const year = after(tokens, at, 'the', 'year')
  if (
    year !== -1 &&
    OPENED.test(word(tokens, at - 1)) &&
    !isOpenedWithChange(tokens, at) &&
    /^(?:with|at|on|holding)$/.test(word(tokens, year))
  )
    return {
      value: { kind: 'end', stretch: YEAR, year: { from: 'context', years: -1 } },
      next: year,
    }
  if (word(tokens, at) !== 'the' || !/^(?:beginning|start)$/.test(word(tokens, at + 1))) return null
  if (word(tokens, at + 2) !== 'of' || !/^(?:at|from|than|with|to)$/.test(word(tokens, at - 1)))
    return null
  const whole = datedAt(tokens, at + 3)
  // Prices at the start of a month are of its first days.
  if (whole?.value.stretch.kind !== 'year') return null
  const before = yearsOn(whole.value.year, -1)
  return { value: { kind: 'end', stretch: YEAR, year: before }, next: whole.next }
}

/** "Starting the year with 3.4 per cent growth": what its first months brought. */
export function isOpenedWithChange(tokens: Tokens, at: number): boolean {
  const year = after(tokens, at, 'the', 'year')
  if (year === -1 || !OPENED.test(word(tokens, at - 1)) || word(tokens, year) !== 'with')
    return false
  for (let next = year + 1; next <= year + CHANGE_REACH; next += 1) {
    if (CHANGE.test(word(tokens, next))) return true
    if (/^[,.;]$/.test(word(tokens, next)) && !/^\d/.test(word(tokens, next + 1))) return false
  }
  return false
}

const CHANGE_REACH = 8
const CHANGE = /^(?:growth|increase|rise|gain|decline|decrease|drop|fall|surge)$/
const OPENED = /^(?:started|began|starting|beginning|opened|entered|entering)$/

function yearsOn(year: YearWord, count: number): YearWord {
  if (year === null) return null
  return year.from === 'said'
    ? { from: 'said', year: year.year + count }
    : { from: year.from, years: year.years + count }
}

/** The stretch of the same kind that begins when one ends. */
function behind({ stretch, year }: Dated): Dated | null {
  const following = (number: number, count: number): { own: number; year: YearWord } =>
    number === count ? { own: 1, year: yearsOn(year, 1) } : { own: number + 1, year }
  switch (stretch.kind) {
    case 'year':
      return year === null ? null : { stretch, year: yearsOn(year, 1) }
    case 'half': {
      const next = following(stretch.half, 2)
      return { stretch: { kind: 'half', half: next.own === 1 ? 1 : 2 }, year: next.year }
    }
    case 'quarter': {
      const next = following(stretch.quarter, QUARTERS)
      return { stretch: { kind: 'quarter', quarter: next.own }, year: next.year }
    }
    case 'months': {
      const next = following(stretch.last, MONTHS)
      return { stretch: month(next.own), year: next.year }
    }
    default:
      return null
  }
}

/** "At the end of last month", "of the previous quarter": the state when it was over. */
export function endOfLastAt(tokens: Tokens, at: number): Step<When> | null {
  const of = after(tokens, skip(tokens, at, 'the'), 'end', 'of')
  if (of === -1) return null
  const from = skip(tokens, of, 'the')
  const unit = word(tokens, from + 1)
  if (!/^(?:last|previous|preceding|prior)$/.test(word(tokens, from))) return null
  return unit === 'month' || unit === 'quarter'
    ? { value: { kind: 'before', unit, atEnd: true }, next: from + 2 }
    : null
}

/** "Net debt at end March 2 million euros": the end of a month, whatever number stands behind it. */
export function endOfMonthAt(tokens: Tokens, at: number, isPast: boolean): Step<When> | null {
  if (word(tokens, at) !== 'end' || !/^(?:at|by|from|since|until|to)$/.test(word(tokens, at - 1)))
    return null
  const named = monthAt(tokens, at + 1)
  if (named === null) return null
  const said = plainYearAt(tokens, named.next)
  return {
    value: {
      kind: 'end',
      stretch: month(named.value),
      year: said === null ? null : { from: 'said', year: said },
      isPast,
    },
    next: said === null ? named.next : named.next + 1,
  }
}
