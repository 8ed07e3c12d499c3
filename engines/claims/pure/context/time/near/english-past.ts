import { after, countAt, type Step, skip, type Tokens, word, yearAt } from '../english-parts.ts'
import { stretchAt } from '../english-stretch.ts'
import { month, type When, type YearWord } from '../phrase.ts'

// Over the past years, months, quarters.

const YEAR_MONTHS = 12

/** over the past five years, in the last decade, over the past year, the past two quarters. */
export function pastAt(tokens: Tokens, at: number): Step<When> | null {
  const which = word(tokens, at + 1)
  const isThe = word(tokens, at) === 'the' || (word(tokens, at) === 'this' && which === 'past')
  if (!isThe || !/^(?:past|last|previous|preceding|prior)$/.test(which)) return null
  const count = countAt(tokens, at + 2)
  const noun = word(tokens, count === null ? at + 2 : at + 3)
  const next = count === null ? at + 3 : at + 4
  // "The last six months of 2023" are its second half.
  const isOf = /^(?:of|in)$/.test(word(tokens, next))
  const isOfYear = isOf && (yearAt(tokens, next + 1) ?? stretchAt(tokens, next + 1)) !== null
  if (isOfYear && count !== null && /^(?:months|quarters|weeks|days)$/.test(noun)) return null
  const isBefore = /^(?:previous|preceding|prior)$/.test(which)
  if (/^decades?$/.test(noun))
    return { value: { kind: 'past', count: 10 * (count ?? 1), unit: 'year' }, next }
  if (/^years?$/.test(noun) && (count !== null || which === 'past'))
    return { value: pastYears(which, count ?? 1), next }
  if (/^months?$/.test(noun) && count !== null)
    return { value: { kind: 'past', count, unit: 'month', isBefore }, next }
  return quartersAt(noun, which, count, next)
}

/** "The past quarter" is the one that is spoken of; how far the past three weeks reach isn't known. */
function quartersAt(
  noun: string,
  which: string,
  count: number | null,
  next: number,
): Step<When> | null {
  const isBefore = /^(?:previous|preceding|prior)$/.test(which)
  if (noun === 'quarters' && count !== null)
    return { value: { kind: 'past', count, unit: 'quarter', isBefore }, next }
  if (noun === 'quarter' && which === 'past')
    return { value: { kind: 'this', unit: 'quarter', isOver: true }, next }
  if (noun === 'weeks' && count !== null && !isBefore)
    return { value: { kind: 'weeks-back', count }, next }
  const isOfDays = noun === 'fortnight' || (/^(?:weeks|days)$/.test(noun) && count !== null)
  return isOfDays ? { value: { kind: 'uncoded' }, next } : null
}

/** "The previous six years", told of a year, are those before it. */
function pastYears(which: string, count: number): When {
  const isBefore = /^(?:previous|preceding|prior)$/.test(which) && count > 1
  return { kind: 'past', count, unit: 'year', ...(isBefore ? { isBefore } : {}) }
}

/** over the decade, in the five years to 2023, over the four-year period: from the year before the first of them. */
export function yearsAt(tokens: Tokens, at: number): Step<When> | null {
  if (word(tokens, at) !== 'the' || !/^(?:over|in|during|within|for)$/.test(word(tokens, at - 1)))
    return null
  const isDecade = word(tokens, at + 1) === 'decade'
  const count = isDecade ? 10 : countAt(tokens, at + 1)
  if (count === null || count < 2) return null
  const noun = isDecade ? at + 1 : skip(tokens, at + 2, '-')
  if (!isDecade && !/^years?$/.test(word(tokens, noun))) return null
  const isPeriod = word(tokens, noun) === 'year' && /^period$/.test(word(tokens, noun + 1))
  const past = isPeriod ? noun + 2 : noun + 1
  if (/^(?:to|until|ended|ending|through)$/.test(word(tokens, past))) {
    const ended = yearsEndedAt(tokens, past, count)
    if (ended !== null) return ended
    const year = yearAt(tokens, past + 1) ?? endYearAt(tokens, past + 1)
    return year === null
      ? null
      : { value: { kind: 'years', count, year: year.value }, next: year.next }
  }
  // "Over the ten years since", "in the three years of the plan" say their own years.
  const isEnd = /^(?:[.,;:)]|)$/.test(word(tokens, past))
  if (isEnd && !isDecade && !isPeriod) return { value: { kind: 'those-years', count }, next: past }
  return isEnd
    ? { value: { kind: 'years', count, year: { from: 'context', years: 0 } }, next: past }
    : null
}

/** "The two years ended 31 December 2022" are of accounts, and count from no year before them. */
function yearsEndedAt(tokens: Tokens, at: number, count: number): Step<When> | null {
  const last = /^end/.test(word(tokens, at))
    ? stretchAt(tokens, skip(tokens, at + 1, 'on', 'in'))
    : null
  const stretch = last?.value.stretch
  if (last === null || (stretch?.kind !== 'days' && stretch?.kind !== 'months')) return null
  const lastMonth = stretch.kind === 'days' ? stretch.lastMonth : stretch.last
  const { year } = last.value
  if (lastMonth === YEAR_MONTHS && year?.from === 'said')
    return {
      value: { kind: 'span', first: year.year - count + 1, last: year.year },
      next: last.next,
    }
  return {
    value: {
      kind: 'months-to',
      isOver: true,
      count: count * YEAR_MONTHS,
      stretch: month(lastMonth),
      year,
    },
    next: last.next,
  }
}

/** "To December 2023", "to the end of 2023". */
function endYearAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const end = after(tokens, skip(tokens, at, 'the'), 'end', 'of')
  if (end !== -1) return yearAt(tokens, end)
  const last = stretchAt(tokens, at)
  const stretch = last?.value.stretch
  const isYearEnd =
    (stretch?.kind === 'months' && stretch.last === 12) ||
    (stretch?.kind === 'days' && stretch.lastMonth === 12)
  return last === null || !isYearEnd ? null : { value: last.value.year, next: last.next }
}
