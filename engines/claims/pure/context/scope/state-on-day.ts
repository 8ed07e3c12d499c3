import { endOf, isDay, lastDayOfMonth, type PeriodCode, parsePeriod } from '#platform/period'
import { isCount } from '../../named/clause/word.ts'
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
  const isEnd = code === lastDayOfMonth(year, month)
  if (isCount(claim.unit) && isLasting(scene, isEnd || code.endsWith('-01-01'))) return `@${code}`
  if (!isEnd) return code
  const { start, end } = sentence
  const words = doc.text.slice(
    Math.max(start, claim.start - LENGTH_MAX),
    Math.min(end, claim.end + LENGTH_MAX),
  )
  return STATE.test(words) ? `@${code}` : code
}

/** "Held 8,940 people on 31 December", "1.2 million people lived in the country on 1 January": what goes on beyond the day. */
const MANNER =
  '(?: (?:about|around|some|only|just|over|nearly|almost|still|exactly|a total of|more than))* ?$'
const LASTED = new RegExp(
  String.raw`\b(?:held|employed|numbered|contained|comprised|housed)${MANNER}`,
  'i',
)
/** Of a day on which statistics are taken. */
const THERE_WERE = new RegExp(String.raw`\b(?:had|counted|there were)${MANNER}`, 'i')
const LASTED_BEHIND =
  /^(?: [a-z-]+){0,4} (?:lived|were (?:living|waiting|registered|enrolled|employed|held|housed|detained|open|vacant|occupied)|remained|stood empty)\b/

function isLasting(scene: Scene, isCensus: boolean): boolean {
  const { doc, sentence, claim, previous } = scene
  const before = doc.text.slice(Math.max(sentence.start, claim.start - REACH), claim.start)
  const behind = doc.text.slice(claim.end, Math.min(sentence.end, claim.end + REACH))
  if (LASTED.test(before) || LASTED_BEHIND.test(behind)) return true
  if (isCensus && THERE_WERE.test(before)) return true
  // ", 260 fewer than a year before": of the same day as what it is a change of.
  const isChange = claim.kind === 'growth' || claim.kind === 'gap'
  if (!isChange || previous === undefined || previous.start < sentence.start) return false
  return (
    previous.kind === null &&
    isLasting({ ...scene, claim: previous, previous: undefined }, isCensus)
  )
}

const REACH = 60

/** "Ended the quarter with $4 million in cash and bought 3,000 shares during the quarter": what came about in all of it. */
function isOfWhole({ doc, sentence, claim }: Scene): boolean {
  if (sentence.grammar !== 'en') return false
  return DURING.test(doc.text.slice(claim.end, Math.min(sentence.end, claim.end + DURING_MAX)))
}

const DURING_MAX = 60
const DURING =
  /^[^.,;\d]{0,40}\b(?:during|over|throughout) the (?:period|quarter|year|half|month)\b/i
