import { endOf, isDay, lastDayOfMonth, type PeriodCode, parsePeriod } from '#platform/period'
import type { Scene } from './scope.ts'

// "Net debt stood at £145 million on 30 June": how things stood on the day on which a month ends, and not what came about on it.

const LENGTH_MAX = 300
const STATE =
  /\b(?:stood|stands|standing) at\b|\b(?:balance[- ]sheet|net debt|net cash|order (?:book|backlog)|outstanding|workforce|headcount)\b/i

export function stateOnDay(scene: Scene, code: PeriodCode | null): PeriodCode | null {
  const { doc, sentence, claim, lent } = scene
  if (code !== null && lent !== null && code === `@${endOf(parsePeriod(lent))}`)
    return isOfWhole(scene) ? lent : code
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

/** "Ended the quarter with $4 million in cash and bought 3,000 shares during the quarter": what came about in all of it. */
function isOfWhole({ doc, sentence, claim }: Scene): boolean {
  if (sentence.grammar !== 'en') return false
  return DURING.test(doc.text.slice(claim.end, Math.min(sentence.end, claim.end + DURING_MAX)))
}

const DURING_MAX = 60
const DURING =
  /^[^.,;\d]{0,40}\b(?:during|over|throughout) the (?:period|quarter|year|half|month)\b/i
