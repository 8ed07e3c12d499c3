import { plainYearAt, type Step, skip, type Tokens, word, yearAt } from '../english-parts.ts'
import { spanAt } from '../english-spans.ts'
import { isReported } from '../english-stretch.ts'
import { type TimePhrase, type When, YEAR } from '../phrase.ts'
import { isAsOf } from './english-states.ts'

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in of for during by since from to until till through throughout than over with and between versus vs before after at against or like within around beyond only ('.split(
    ' ',
  ),
)

/** A year that is said as one: after a preposition, as "2023's", at the head of a sentence, or relative. */
export function wholeYearAt(tokens: Tokens, at: number): Step<When> | null {
  // "The first nine months of the calendar year".
  const isOfPart = word(tokens, at - 1) === 'the' && word(tokens, at - 2) === 'of'
  if (isOfPart && /^(?:months|quarters?|half)$/.test(word(tokens, at - 3))) return null
  const whole = skip(tokens, at, 'full', 'whole', 'calendar')
  const from = whole > at ? skip(tokens, skip(tokens, whole, '-'), 'fiscal', 'financial') : at
  const own = from > at ? skip(tokens, skip(tokens, from, 'year'), 'of') : at
  const season = from > at ? spanAt(tokens, own) : null
  if (season !== null) return season
  const year = yearAt(tokens, own)
  if (year === null && from > at && word(tokens, from) === 'year')
    return {
      value: { kind: 'stretch', stretch: YEAR, year: { from: 'context', years: 0 } },
      next: from + 1,
    }
  if (year === null) return null
  // "In 2018, the last year of the cartel": of something else, and none that is told from now.
  const isOfOther = word(tokens, year.next - 2) === 'last' && word(tokens, year.next - 3) === 'the'
  if (isOfOther && /^(?:of|before)$/.test(word(tokens, year.next))) return null
  const value: When = {
    kind: isAsOf(tokens, at) ? 'end' : 'stretch',
    stretch: YEAR,
    year: year.value,
  }
  if (plainYearAt(tokens, skip(tokens, own, 'the')) === null || from > at)
    return { value, next: year.next }
  const before = word(tokens, at - 1)
  // "in 2021, 2022 and 2023"
  const isListed =
    before === ',' &&
    plainYearAt(tokens, at - 2) !== null &&
    /^(?:,|and|or)$/.test(word(tokens, year.next))
  const isSaid =
    isListed ||
    isNamed(tokens, at, year.next) ||
    PREPOSITIONS.has(before) ||
    word(tokens, year.next) === "'" ||
    // "Freight fell 2.5%, while 2018 saw a rise of 3.4%".
    (/^(?:while|whereas|and|but|as)$/.test(before) && isYearsVerb(tokens, year.next)) ||
    // "- 2018: …" in a list.
    ((at === 1 ? /^[-*•·]$/ : /^[*•·]$/).test(before) && word(tokens, year.next) === ':') ||
    (at === 0 &&
      ([',', ':', ''].includes(word(tokens, year.next)) || isYearsVerb(tokens, year.next))) ||
    // "Up 5.5 per cent on 2023".
    (before === 'on' &&
      /^(?:%|percent|cent|pct|up|down)$/.test(word(tokens, at - 2)) &&
      /^(?:[.,;)]|and|but|)$/.test(word(tokens, year.next))) ||
    // "“2016 is looking very positive".
    (/^["“]$/.test(before) && isYearsVerb(tokens, year.next)) ||
    // "(+8.0 %; 2023: 674)"
    ([';', ',', ':'].includes(before) && word(tokens, year.next) === ':')
  if (namesEdition(tokens, year.next) || namesPlan(tokens, year.next))
    return { value, next: year.next }
  const isNamedAfter = isCounted(tokens, year.next) && !isInYear(tokens, at, year.next)
  return isSaid && !isNamedAfter ? { value, next: year.next } : null
}

/** "2020 became an exceptional year", "2023 saw a fall": what a year that is the subject does; "2000 saw mills" are mills. */
function isYearsVerb(tokens: Tokens, at: number): boolean {
  const verb = word(tokens, at)
  const next = word(tokens, at + 1)
  if (/^(?:was|is|has|became|proved|remained)$/.test(verb)) return /^[a-z]/.test(next)
  if (/^(?:saw|brought|marked|witnessed|delivered)$/.test(verb))
    return /^(?:an?|the|its|our|no|another|new|record|further|some)$/.test(next)
  return (
    /^(?:ended|began|started|opened|closed)$/.test(verb) && /^(?:with|on|in|well|badly)$/.test(next)
  )
}

const BETWEEN_MAX = 5

/** "Nine-month revenue in 2023", "first-half output of 2024": the year of a part of it that was told just before; null where it is none. */
export function partInYear(
  tokens: Tokens,
  past: number,
  at: number,
  value: When,
  last: TimePhrase | undefined,
): When | null {
  if (value.kind !== 'stretch' || value.year?.from !== 'said' || last?.when.kind !== 'stretch')
    return null
  const { stretch, year } = last.when
  const isPart = year === null && !/^(?:year|days)$/.test(stretch.kind)
  if (value.stretch.kind !== 'year' || !isPart || at - past < 2 || at - past > BETWEEN_MAX)
    return null
  if (!/^(?:in|of|for)$/.test(word(tokens, at - 1)) || !isReported(tokens, past)) return null
  for (let next = past; next < at; next += 1) if (!/^[a-z]+$/.test(word(tokens, next))) return null
  return { ...last.when, year: value.year }
}

const NAMED =
  /^(?:levels?|figures?|rates?|pace|totals?|peaks?|baseline|averages?|budgets?|targets?|goals?|plans?|seasons?|harvests?|crops?|forecasts?|estimates?|tally|results?|records?|volumes?|highs?|lows?|editions?|appeals?|campaigns?|sales|profits?|revenues?|earnings|exports|imports|output|production|throughput|attendance|capacity|emissions|traffic|enrolments?|enrollments?|catch|outturn|consumption|spending|expenditures?|deficits?|surplus(?:es)?|incomes?|orders|deliveries|shipments|turnover|dividends?|payouts?|loss(?:es)?)$/

/** "The 2025 budget foresees", "a third of its 2019 level". */
function isNamed(tokens: Tokens, at: number, next: number): boolean {
  const owner = word(tokens, at) === 'the' ? 'the' : word(tokens, at - 1)
  if (!NAMED.test(word(tokens, skip(tokens, next, 'net', 'total', 'adjusted', 'underlying'))))
    return false
  if (/^(?:the|its|their|our|an?)$/.test(owner) || FORESEES.test(owner)) return true
  if (REPORTS.test(owner) && EARNED.test(word(tokens, next))) return true
  // "A 2.2 billion dollar 1986 loss", but "filled 2000 orders".
  return /^[a-z]{2,}$/.test(owner) && /^\d|^(?:million|billion|bln|mln)$/.test(word(tokens, at - 2))
}

/** "Reported 2004 earnings of"; of 2000 sales or orders it may be a count. */
const REPORTS = /^(?:report|post|announce|record|deliver|achieve)(?:d|s|ed|ing)?$/
const EARNED = /^(?:earnings|revenues?|profits?|incomes?|turnover|results|loss(?:es)?)$/

/** "Now expects 2025 net sales of": of the year that a forecast names. */
const FORESEES =
  /^(?:expect|forecast|project|anticipate|predict|foresee|see|target)(?:s|ed|ing)?$|^(?:rais|lower|narrow|reaffirm|reiterat|(?:re)?confirm|maintain|introduc|updat|lift|revis|issu)(?:e?s|ed|ing)$/

/** "2025 Outlook", "raises 2024 guidance". */
const PLANS = /^(?:budget|outlook|guidance|forecasts?)$/

const PLAN_REACH = 8

/** "Introducing 2023 adjusted (non-GAAP) operating earnings guidance of". */
function namesPlan(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + PLAN_REACH; next += 1) {
    if (PLANS.test(word(tokens, next))) return true
    if (!DESCRIBES.test(word(tokens, next))) return false
  }
  return false
}

const DESCRIBES =
  /^(?!(?:in|of|at|on|for|to|by|from|with|and|or|but|as|than|is|are|was|were|has|have|had|will|would|saw)$)[a-z]+$|^[()-]$/

const EDITIONS = /^(?:index|indices|rankings?|league|scoreboard)$/
const EDITION_REACH = 6

/** "The 2024 Global Innovation Index": the year of an edition is that of the places in it. */
function namesEdition(tokens: Tokens, at: number): boolean {
  for (let next = at; next < at + EDITION_REACH && tokens[next]?.isCapital === true; next += 1)
    if (EDITIONS.test(word(tokens, next))) return true
  return false
}

/** "In 2024 Jiangsu produced": behind a word of time, and without an article, a name is the subject. */
function isInYear(tokens: Tokens, at: number, next: number): boolean {
  return (
    IN_YEAR.has(word(tokens, at - 1)) && word(tokens, at) !== 'the' && word(tokens, next) !== '%'
  )
}

const IN_YEAR: ReadonlySet<string> = new Set('in during since until till throughout by'.split(' '))

/** "of 2000 households", "2024 Global Index": a number, or part of a name. */
function isCounted(tokens: Tokens, at: number): boolean {
  const following = tokens[at]
  if (following === undefined) return false
  return (
    (following.isCapital && !/^(?:gdp|q[1-4]|h[12])$/.test(following.word)) ||
    following.word === '%'
  )
}
