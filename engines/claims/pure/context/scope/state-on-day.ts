import { endOf, isDay, lastDayOfMonth, type PeriodCode, parsePeriod } from '#platform/period'
import { isCount } from '../../named/clause/word.ts'
import type { Scene } from './scope.ts'

// "Net debt stood at £145 million on 30 June": how things stood on the day on which a month ends, and not what came about on it.

const LENGTH_MAX = 300
const STATE =
  /\b(?:stood|stands|standing) at\b|\b(?:balance[- ]sheet|net debt|net cash|order (?:book|backlog)|outstanding|workforce|headcount)\b|\b(?:cash|assets|securities|reserves|deposits|population|membership|inventor(?:y|ies))\b[^.;]{0,40} (?:was|were|had been|totall?ed|amounted to|came to)\b/i

export function stateOnDay(scene: Scene, code: PeriodCode | null): PeriodCode | null {
  const { doc, sentence, claim, lent } = scene
  if (code !== null && lent !== null && code === `@${endOf(parsePeriod(lent))}`)
    return isOfWhole(scene) ? lent : code
  if (code === null || sentence.grammar !== 'en' || claim.form === 'date' || !isDay(code))
    return code
  if (isBesideOther(scene, code) || isOfCensus(scene) || opensWith(scene)) return `@${code}`
  const [year, month] = [Number(code.slice(0, 4)), Number(code.slice(5, 7))]
  const isEnd = code === lastDayOfMonth(year, month)
  if (isEnd && month % QUARTER === 0 && isPlainly(scene)) return `@${code}`
  if (isCount(claim.unit) && isLasting(scene, isEnd || code.endsWith('-01-01'))) return `@${code}`
  if (!isEnd) return code
  const { start, end } = sentence
  const words = doc.text.slice(
    Math.max(start, claim.start - LENGTH_MAX),
    Math.min(end, claim.end + LENGTH_MAX),
  )
  return STATE.test(words) ? `@${code}` : code
}

const QUARTER = 3

/** "A ratio of 13.6 % (30 June 2023: 13.4 %)": the day of other accounts, where nothing else is told of a day. */
function isBesideOther({ doc, claim, moments, inherited }: Scene, code: PeriodCode): boolean {
  if (!IN_BRACKETS.test(doc.text.slice(Math.max(0, claim.start - LABEL_REACH), claim.start)))
    return false
  const others = [inherited.code, ...moments.map((one) => one.code)]
  return others.every((one) => one === null || one === code || !isDay(one))
}

const LABEL_REACH = 30
const IN_BRACKETS =
  /[(;] ?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{4})?: ?(?:[A-Z]{0,3}[$£€¥₹])?$/

/** "On census day, 20 March 2022, there were 5,400", "on the reference date of 3 November". */
function isOfCensus({ doc, sentence, claim }: Scene): boolean {
  if (!isCount(claim.unit)) return false
  return CENSUS.test(
    doc.text.slice(Math.max(sentence.start, claim.start - LENGTH_MAX), claim.end + 60),
  )
}

const CENSUS =
  /\b(?:census|reference|membership|counting|snapshot|key|cut-off) (?:day|date|night)\b/i

/** "Began on 14 January with three flights a week", "was launched on 14 May 2019 with 220 bikes at 20 stations": what there was then. */
function opensWith({ doc, sentence, claim }: Scene): boolean {
  if (!isCount(claim.unit) || claim.unit === 'persons') return false
  return OPENS_WITH.test(doc.text.slice(Math.max(sentence.start, claim.start - 90), claim.start))
}

const OPENS_WITH =
  /\b(?:launched|opened|began|started)\b[^.,;]{0,40}\d[\d, ]{0,7}(?:[A-Z][a-z]+ )?with (?:\S+ [a-z]+ (?:at|in|on) )?$/

/** "Assets were $164 million on 30 September": what is told so of the last day of a quarter, where nothing is said to have been done. */
function isPlainly({ doc, sentence, claim }: Scene): boolean {
  const words = doc.text.slice(
    Math.max(sentence.start, claim.start - PLAIN_REACH),
    Math.min(sentence.end, claim.end + PLAIN_REACH),
  )
  if (!ON_DAY.test(words) || DONE.test(words)) return false
  const deed = WAS_DONE.exec(doc.text.slice(claim.end, Math.min(sentence.end, claim.end + REACH)))
  return deed === null || STATE_OF.test(deed[1] ?? '')
}

/** "388 dogs were walked", but "388 cards were blocked". */
const WAS_DONE = /^(?: [\w'’-]+){0,6} (?:was|were) ([a-z]{3,}ed)\b/
const STATE_OF =
  /^(?:blocked|occupied|registered|enrolled|employed|housed|detained|listed|licen[cs]ed|insured|suspended|closed|parked|stored|installed|connected|owned|used|invested|secured|booked|rated|located|estimated|valued)$/
const PLAIN_REACH = 120
const ON_DAY = /\b(?:on|than|from) (?:[A-Z][a-z]+ \d|\d{1,2} [A-Z])/i
const DONE =
  /\b(?:paid|payable|sold|bought|issued|agreed|announced|approved|signed|launched|opened|closed|completed|(?<!year )(?:began|started|ended)|expired?s?|came(?! to\b)|took|received|collected|raised|voted|won|lost|died|killed|arrested|handled|carried|welcomed|arrivals|arrived|visit\w*|trips|passengers|storm|fire|due|matures?|maturing|falls|takes?|distributed?|dividends?|delivered|acquired|fell by|rose by)\b/i

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
