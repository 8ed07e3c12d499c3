import { endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, Sentence } from '../../../model.ts'
import { isPartOf } from '../../time/stretch-in.ts'

// A time outside what an English release is on: told within a paragraph, or of no figure, it says nothing of the sentences after it.

type Told = {
  readonly main: PeriodCode | null
  /** How many figures its sentence has. */
  readonly count: number
  /** Its sentence opens its paragraph. */
  readonly isFirst: boolean
}

const SAID =
  /\b(?:I|we|you|they|he|she) (?:had )?(?:said|told|promised|warned|wrote|predicted|announced|asked|hoped|thought)\b/

/**
 * "In 2023 we still counted 10,430. The drop is 12 %.": what was before what the release is on is told in passing, unless its
 * paragraph is on it; so is the year as a whole where no figure is told of it.
 */
export function isOutside(
  { text }: Doc,
  { start, end, grammar }: Sentence,
  code: PeriodCode,
  { main, count, isFirst }: Told,
): boolean {
  if (grammar !== 'en' || main === null || code === main) return false
  if (count === 0)
    return isPartOf(main, code) || (isBefore(code, main) && SAID.test(text.slice(start, end)))
  return (isBefore(code, main) || (count === 1 && isBefore(main, code))) && !isFirst
}

function isBefore(code: PeriodCode, main: PeriodCode): boolean {
  const whole = parsePeriod(main)
  const from = whole.kind === 'instant' ? whole.day : startOf(whole)
  return from !== null && endOf(parsePeriod(code)) < from
}
