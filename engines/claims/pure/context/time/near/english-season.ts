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
  const near = nearSeasonAt(tokens, at)
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
  const when = seasonTo(last, year.value)
  const said = word(tokens, from)
  return when.kind === 'months-to' && isSeason(said)
    ? { value: { ...when, season: { name: NAMES[said], way: 'said' } }, next }
    : null
}

/** What may stand behind "the autumn" where it is no part of another name: "the autumn budget". */
const ENDS_NAME =
  /^(?:[.,;:)]|was|were|is|had|has|saw|brought|and|but|than|to|as|when|by|with|before|after|from|)$|^\d{1,3}(?!\d)/
const BEFORE_THE = /^(?:in|over|during|through|throughout|)$/
const NAMES = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
} as const
const WINTER = 2

/** "This fall", "last autumn", "this past winter", "in the summer": which one it was the release's day says. */
function nearSeasonAt(tokens: Tokens, at: number): Step<When> | null {
  const first = word(tokens, at)
  const past = first === 'this' && word(tokens, at + 1) === 'past' ? at + 2 : at + 1
  const said = word(tokens, past)
  if (!isSeason(said)) return null
  const before = word(tokens, at - 1)
  const isThe = first === 'the' && BEFORE_THE.test(before) && ENDS_NAME.test(word(tokens, past + 1))
  const way =
    first === 'this' || isThe ? (isThe ? 'the' : 'this') : first === 'last' ? 'last' : null
  if (way === null || (way === 'last' && before === 'the')) return null
  if (way === 'the' && word(tokens, past) === 'fall' && before === '') return null
  const next = TERM.test(word(tokens, past + 1)) && way !== 'the' ? past + 2 : past + 1
  const isWinter = said === 'winter'
  const when = seasonTo(isWinter ? WINTER : (LAST_MONTHS[said] ?? FALL), {
    from: 'release',
    years: way === 'last' ? -1 : 0,
  })
  return when.kind === 'months-to'
    ? { value: { ...when, season: { name: NAMES[said], way } }, next }
    : null
}

function isSeason(said: string): said is keyof typeof NAMES {
  return Object.hasOwn(NAMES, said)
}

type SeasonYear = Extract<When, { kind: 'months-to' }>['year']

function seasonTo(last: number, year: SeasonYear): When {
  return { kind: 'months-to', isOver: true, count: SEASON_MONTHS, stretch: month(last), year }
}
