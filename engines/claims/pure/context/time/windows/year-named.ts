import { monthAt, plainYearAt, type Step, skip, type Tokens, word } from '../english-parts.ts'
import { month, type When, YEAR } from '../phrase.ts'

const YEAR_MONTHS = 12
/** "In the June 2024 year of the plan", "the March 2025 year-end". */
const NO_YEAR = /^(?:-|end|olds?|ago|earlier|before|later|on|over|in)$/

/** "The June 2024 year", "the March 2025 financial year", "the year June 2024": the twelve months up to it, as south of the equator. */
export function yearNamedAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const last = monthAt(tokens, from)
  const year = last === null ? null : plainYearAt(tokens, last.next)
  if (last === null || year === null) return null
  const noun = skip(tokens, last.next + 1, 'financial', 'fiscal')
  if (word(tokens, noun) !== 'year' || NO_YEAR.test(word(tokens, noun + 1))) return null
  const said = { from: 'said', year } as const
  const when: When =
    last.value === YEAR_MONTHS
      ? { kind: 'stretch', stretch: YEAR, year: said }
      : {
          kind: 'months-to',
          isOver: true,
          count: YEAR_MONTHS,
          stretch: month(last.value),
          year: said,
        }
  return { value: when, next: noun + 1 }
}
