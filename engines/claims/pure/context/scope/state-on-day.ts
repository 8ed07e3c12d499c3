import { isDay, lastDayOfMonth, type PeriodCode } from '#platform/period'
import type { Scene } from './scope.ts'

// "Net debt stood at £145 million on 30 June": how things stood on the day on which a month ends, and not what came about on it.

const LENGTH_MAX = 300
const STATE =
  /\b(?:stood|stands|standing) at\b|\b(?:balance[- ]sheet|net debt|net cash|order (?:book|backlog)|outstanding|workforce|headcount)\b/i

export function stateOnDay(
  { doc, sentence, claim }: Scene,
  code: PeriodCode | null,
): PeriodCode | null {
  if (code === null || sentence.grammar !== 'en' || claim.form === 'date' || !isDay(code))
    return code
  const [year, month] = [Number(code.slice(0, 4)), Number(code.slice(5, 7))]
  if (code !== lastDayOfMonth(year, month)) return code
  const { start, end } = sentence
  const words = doc.text.slice(
    Math.max(start, claim.start - LENGTH_MAX),
    Math.min(end, claim.end + LENGTH_MAX),
  )
  return STATE.test(words) ? `@${code}` : code
}
