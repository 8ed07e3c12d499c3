import type { Doc } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'

const TO_DATE = /\b(?:fiscal|financial)[- ](?:year[- ]to[- ]date|YTD)\b/i
/** "FY 2021", "November FY 2021". */
const OF_ACCOUNT = /\bFY(?:\b|\d)|\b(?:fiscal|financial)\b/i
const THROUGH = /^ [a-z ]{0,40}(?:through|as of|to) (?:the end of )?$/i

/** "The March quarter", of a text that counts years by "FY25": they are none of the calendar's. */
const BY_MONTH = /\b(?:mar|june?|sep|dec)[a-z]{0,6}\.? (?:\d{4} )?(?:quarter|half)\b/i
const NUMBERED = /\bFY ?\d\d/

/** "Fiscal year-to-date", in a text that doesn't say when its year of account begins: since when isn't known. */
export function withUntoldYears(
  { text }: Doc,
  phrases: readonly (readonly TimePhrase[])[],
): readonly (readonly TimePhrase[])[] {
  const areUntold = TO_DATE.test(text) || (NUMBERED.test(text) && BY_MONTH.test(text))
  if (!areUntold) return phrases
  return phrases.map((own) => {
    let last: TimePhrase | null = null
    return own.map((phrase) => {
      const { start, end, when } = phrase
      const isToDate = when.kind === 'to-date' && when.unit === undefined
      const isItsEnd = last !== null && THROUGH.test(text.slice(last.end, start))
      last = isToDate ? phrase : null
      return isToDate || isItsEnd || OF_ACCOUNT.test(text.slice(start, end))
        ? { ...phrase, when: { kind: 'uncoded' } as const }
        : phrase
    })
  })
}

/** So many sentences at the head tell which twelve months the last year was. */
const HEAD = 4

/** "A record number were carried out last year. There were 3,706 in the 12 months to the end of March 2010": which year that was, where no day is told. */
export function withToldLastYear(
  phrases: readonly (readonly TimePhrase[])[],
): readonly (readonly TimePhrase[])[] {
  const [first = [], ...others] = phrases
  const isLast = ({ when, cue }: TimePhrase): boolean =>
    cue === null &&
    when.kind === 'stretch' &&
    when.stretch.kind === 'year' &&
    when.year?.from === 'release' &&
    when.year.years === -1
  if (!first.some(isLast)) return phrases
  const told = others
    .slice(0, HEAD)
    .flat()
    .find(
      ({ when, cue }) => cue === null && when.kind === 'months-to' && when.year?.from === 'said',
    )
  if (told?.when.kind !== 'months-to' || told.when.count !== 12) return phrases
  const { when } = told
  return [first.map((one) => (isLast(one) ? { ...one, when } : one)), ...others]
}

/** "In the financial year just ended", of a text that doesn't say when such years end: hardly the one of its own day. */
export function withEndedYears(
  { text }: Doc,
  phrases: readonly (readonly TimePhrase[])[],
): readonly (readonly TimePhrase[])[] {
  return phrases.map((own) =>
    own.map((phrase) => {
      const { when, end } = phrase
      const isThis =
        when.kind === 'stretch' &&
        when.stretch.kind === 'year' &&
        (when.year?.from === 'context' || (when.year?.from === 'release' && when.year.years === 0))
      return isThis && JUST_ENDED.test(text.slice(end, end + JUST_REACH))
        ? { ...phrase, when: { ...when, year: { from: 'release' as const, years: -1 } } }
        : phrase
    }),
  )
}

const JUST_ENDED = /^ (?:that (?:has )?)?(?:just|recently) (?:ended|gone|closed|past|finished)\b/i
const JUST_REACH = 28
