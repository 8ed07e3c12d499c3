import type { Doc } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'

const TO_DATE = /\b(?:fiscal|financial)[- ](?:year[- ]to[- ]date|YTD)\b/i
/** "FY 2021", "November FY 2021". */
const OF_ACCOUNT = /\b(?:FY|fiscal|financial)\b/i
const THROUGH = /^ [a-z ]{0,40}(?:through|as of|to) (?:the end of )?$/i

/** "Fiscal year-to-date", in a text that doesn't say when its year of account begins: since when isn't known. */
export function withUntoldYears(
  { text }: Doc,
  phrases: readonly (readonly TimePhrase[])[],
): readonly (readonly TimePhrase[])[] {
  if (!TO_DATE.test(text)) return phrases
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
