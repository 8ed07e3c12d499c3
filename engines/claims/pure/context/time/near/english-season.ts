import { ofYear, type Step, skip, type Tokens, word, yearAt } from '../english-parts.ts'
import { month, type When } from '../phrase.ts'

/** Its last month. A winter is of two years, and which of them its year names isn't known. */
const LAST_MONTHS: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, fall: 11 }
const TERM = /^(?:semesters?|terms?|season|quarter)$/
const SEASON_MONTHS = 3
const FALL = 11
const BEFORE =
  /^(?:in|of|for|over|from|during|since|the|last|than|with|to|by|and|through|until|,|\(|)$/

/** "Fall 2009", "the autumn term of 2019", "the fall 2021 semester": three months of its year. */
export function seasonOfYearAt(tokens: Tokens, at: number): Step<When> | null {
  const near = nearFallAt(tokens, at)
  if (near !== null) return near
  const from = skip(tokens, at, 'the')
  const last = LAST_MONTHS[word(tokens, from)]
  if (last === undefined || !BEFORE.test(word(tokens, at - 1))) return null
  const isTerm = TERM.test(word(tokens, from + 1))
  const named = isTerm ? from + 2 : from + 1
  // Behind a comma or "for" another thing may begin: "in the fall, 2021 figures …".
  const isApart = /^(?:,|for|in)$/.test(word(tokens, named))
  const year = isApart ? null : (yearAt(tokens, named) ?? ofYear(tokens, named))
  if (year === null || year.value?.from !== 'said') return null
  const next = !isTerm && TERM.test(word(tokens, year.next)) ? year.next + 1 : year.next
  return {
    value: seasonTo(last, year.value),
    next,
  }
}

/** "This fall", "last autumn": who tells of last spring in autumn may mean this year's. */
function nearFallAt(tokens: Tokens, at: number): Step<When> | null {
  const years = word(tokens, at) === 'this' ? 0 : word(tokens, at) === 'last' ? -1 : null
  const last = LAST_MONTHS[word(tokens, at + 1)]
  if (years === null || last === undefined || (years < 0 && last !== FALL)) return null
  const next = TERM.test(word(tokens, at + 2)) ? at + 3 : at + 2
  return {
    value: seasonTo(last, { from: 'release', years }),
    next,
  }
}

type SeasonYear = Extract<When, { kind: 'months-to' }>['year']

function seasonTo(last: number, year: SeasonYear): When {
  return { kind: 'months-to', isOver: true, count: SEASON_MONTHS, stretch: month(last), year }
}
