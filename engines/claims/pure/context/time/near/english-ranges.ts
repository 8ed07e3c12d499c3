import { after, isTo, type Step, skip, type Tokens, word, yearAt } from '../english-parts.ts'
import { type Dated, stretchAt } from '../english-stretch.ts'
import { type Stretch, type TimePhrase, type When, YEAR, type YearWord } from '../phrase.ts'

// From one time to another, where the two are of different years or kinds.

/** July 2023 to June 2024, from 2021 to the end of June, between 2015 and May 2018, from November 2023 to February. */
export function rangeAt(tokens: Tokens, at: number): Step<When> | null {
  const opening = word(tokens, at - 1)
  const isOpened = opening === 'from' || opening === 'between'
  const first = edgeAt(tokens, at, 'first', isOpened)
  if (first === null) return null
  const joint = skip(tokens, first.next, 'up')
  const isJoined = opening === 'between' ? word(tokens, joint) === 'and' : isTo(word(tokens, joint))
  // "2024-Aug" is a month.
  if (word(tokens, joint) === '-' && isYear(first.value)) return null
  const last = isJoined ? edgeAt(tokens, joint + 1, 'last', true) : null
  if (last === null || (opening === 'from' && isYearOn(tokens, at - 1, first.value, last.value)))
    return null
  const from = first.value.year
  const to = last.value.year ?? yearBehind(first.value, last.value)
  if (from?.from !== 'said') return null
  // Two years are told by `spanAt`, but for their ends.
  if (isYear(first.value) && isYear(last.value) && to?.from === 'said')
    return to.year > from.year
      ? { value: { kind: 'span', first: from.year, last: to.year }, next: last.next }
      : null
  if (to?.from === 'said' && to.year < from.year) return null
  return {
    value: { kind: 'since', from: first.value, to: { ...last.value, year: to } },
    next: last.next,
  }
}

/** "Dropped 12 % from July 2017 to July 2018": the one is held against the other, and nothing was in between. */
function isYearOn(tokens: Tokens, at: number, first: Dated, last: Dated): boolean {
  const [from, to] = [monthIn(first.stretch), monthIn(last.stretch)]
  return from !== null && from === to && RATE.test(word(tokens, at - 1))
}

const RATE = /^(?:%|percent|cent|pct)$/

/** A month alone. */
function monthIn(stretch: Stretch): number | null {
  return stretch.kind === 'months' && stretch.first === stretch.last ? stretch.first : null
}

function isYear({ stretch }: Dated): boolean {
  return stretch.kind === 'year'
}

/** A month, a day or a year; "the end of June" ends with it, "the end of 2021" begins behind it. */
function edgeAt(
  tokens: Tokens,
  at: number,
  side: 'first' | 'last',
  isOpened: boolean,
): Step<Dated> | null {
  const the = skip(tokens, at, 'the')
  const end = Math.max(after(tokens, the, 'end', 'of'), after(tokens, the, 'end', '-'))
  const start = Math.max(after(tokens, the, 'beginning', 'of'), after(tokens, the, 'start', 'of'))
  const isEdge = side === 'last' ? end !== -1 : start !== -1 || end !== -1
  if (isEdge && !isOpened) return null
  const own = side === 'last' ? Math.max(at, end) : Math.max(at, start, end)
  const stretch = stretchAt(tokens, own)
  if (stretch !== null) return side === 'first' && end !== -1 ? null : stretch
  const year = isOpened || isEdge ? yearAt(tokens, own) : null
  if (year?.value?.from !== 'said') return null
  const dated = { stretch: YEAR, year: year.value }
  const isBehind = side === 'first' && end !== -1
  return { value: isBehind ? yearBehindEnd(dated) : dated, next: year.next }
}

/** What begins at the end of 2021 is of 2022. */
function yearBehindEnd({ stretch, year }: Dated): Dated {
  return year?.from === 'said'
    ? { stretch, year: { from: 'said', year: year.year + 1 } }
    : { stretch, year }
}

/** "From November 2023 to February": the first February behind it. */
function yearBehind(first: Dated, last: Dated): YearWord {
  const from = first.year?.from === 'said' ? first.year.year : null
  const [opens, closes] = [monthOf(first.stretch), monthOf(last.stretch)]
  if (from === null || opens === null || closes === null) return null
  return { from: 'said', year: closes < opens ? from + 1 : from }
}

function monthOf(stretch: Stretch): number | null {
  switch (stretch.kind) {
    case 'months':
      return stretch.last
    case 'days':
      return stretch.lastMonth
    case 'quarter':
      return 3 * stretch.quarter
    default:
      return null
  }
}

/** "Decreased 5.3 % from July to July": the first is that of the year before. */
export function yearBefore(first: TimePhrase, second: When): TimePhrase {
  const { when, cue } = first
  if (cue !== 'base' || when.kind !== 'stretch' || second.kind !== 'stretch') return first
  const isSame =
    when.year === null &&
    when.stretch.kind === 'months' &&
    JSON.stringify(when.stretch) === JSON.stringify(second.stretch)
  if (!isSame) return first
  const { year } = second
  const before: YearWord =
    year?.from === 'said' ? { from: 'said', year: year.year - 1 } : { from: 'context', years: -1 }
  return { ...first, when: { ...when, year: before } }
}
