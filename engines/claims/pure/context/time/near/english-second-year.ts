import { plainYearAt, type Step, type Tokens, word } from '../english-parts.ts'
import { month, type TimePhrase, type When } from '../phrase.ts'

/** "The three months ended March 31, 2024 and 2023": the same part of the second year. */
export function inSecondYear(
  tokens: Tokens,
  past: number,
  at: number,
  { value, next }: Step<When>,
  last: TimePhrase | undefined,
): When | null {
  const isYear = value.kind === 'stretch' && value.stretch.kind === 'year'
  if (!isYear || value.year?.from !== 'said' || OPENS_NEXT.test(word(tokens, next))) return null
  if (at - past !== 1 || word(tokens, past) !== 'and' || last === undefined) return null
  const { when } = last
  if (plainYearAt(tokens, past - 1) === null || !('year' in when) || when.year?.from !== 'said')
    return null
  if (when.kind === 'months-to') return { ...when, year: value.year }
  if (when.kind !== 'stretch' && when.kind !== 'end') return null
  const { stretch } = when
  if (stretch.kind === 'year' || (when.kind === 'stretch' && stretch.kind === 'days')) return null
  // Its months are the calendar's, whatever a firm's own quarters are.
  const isEnded = when.kind === 'stretch' && isEndedBefore(tokens, past)
  return isEnded && stretch.kind === 'quarter'
    ? {
        kind: 'months-to',
        isOver: true,
        count: 3,
        stretch: month(3 * stretch.quarter),
        year: value.year,
      }
    : { ...when, year: value.year }
}

/** "In May 2022 and 2021 brought": the year is what is told of next. */
const OPENS_NEXT =
  /^(?:'|was|is|has|had|saw|brought|marked|became|proved|remained|witnessed|delivered|ended|began|started|opened|closed)$/
const ENDED_REACH = 6

function isEndedBefore(tokens: Tokens, past: number): boolean {
  for (let back = 1; back <= ENDED_REACH; back += 1)
    if (/^(?:ended|ending)$/.test(word(tokens, past - back))) return true
  return false
}
