import { skip, type Tokens, word } from './english-parts.ts'

// Words of comparison whose base is a level that the words describe before they say its time.

/** What a figure of another time may be called. */
const LEVEL =
  /^(?:share|figure|rate|level|total|number|amount|volume|value|price|average|result|record|high|low|peak|trough|base|tally|count|sum|balance|surplus|deficit|profit|loss|estimate|reading|turnout|score|mean|norm|median)s?$/
const OF_TIME = /^(?:in|of|for|at|during)$/
const SEEN =
  /^(?:installed|recorded|seen|registered|reported|posted|logged|made|set|measured|achieved|counted|observed|published|sold|produced|held)$/

/** "Up 11 % on the share in the first quarter", "an increase of a fifth on that installed at the end of 2014". */
export function isOnLevel(tokens: Tokens, at: number): boolean {
  const first = word(tokens, at + 1)
  if (/^(?:that|those)$/.test(first))
    return OF_TIME.test(word(tokens, at + 2)) || SEEN.test(word(tokens, at + 2))
  if (!/^(?:the|its|their)$/.test(first)) return false
  for (let offset = 2; offset <= DESCRIBING_MAX; offset += 1) {
    const own = word(tokens, at + offset)
    if (!/^[a-z]+$/.test(own)) return false
    const behind = word(tokens, at + offset + 1)
    if (LEVEL.test(own)) return OF_TIME.test(behind) || SEEN.test(behind)
  }
  return false
}

/** "22.7% over those enjoyed in the first quarter". */
export function isOfThose(tokens: Tokens, at: number, distance: number): boolean {
  if (!/^(?:that|those)$/.test(word(tokens, at + 1)) || distance > DESCRIBING_MAX) return false
  const isSeen = distance <= 3 || /^[a-z]+(?:ed|en|n|ld|de)$/.test(word(tokens, at + 2))
  return isSeen && OF_TIME.test(word(tokens, at + distance - 1))
}

const OF_PLACES =
  /^(?:national|nationwide|statewide|state|county|provincial|regional|city|citywide|municipal|federal|european|eu|uk|us|oecd|world|global|industry|sector|market|peer)$/
const OF_OTHER_TIMES =
  /^(?:previous|prior|preceding|last|past|earlier|historical|historic|seasonal|long|run|term|annual|monthly|weekly|daily|quarterly|yearly|year|month|week|decade|day|pandemic|crisis|normal|usual|moving|rolling|its|their|the|that|same|all|time|-)$/

/** "0.6 points above the national average in 2023": how others stood then, and no other time. */
export function isOfOthers(tokens: Tokens, at: number, distance: number): boolean {
  if (!/^(?:in|for|during|at)$/.test(word(tokens, at + distance - 1))) return false
  const level = word(tokens, at + distance - 2)
  const whose = word(tokens, at + distance - 3)
  if (distance < 4 || !/^[a-z]+$/.test(whose)) return false
  return /^(?:average|mean|median|norm)$/.test(level)
    ? !OF_OTHER_TIMES.test(whose)
    : LEVEL.test(level) && OF_PLACES.test(whose)
}

/** How many words may describe a level. */
const DESCRIBING_MAX = 5

/** "To 57 billion, from an all-time peak of $72 billion last year". */
export function isFromLevel(tokens: Tokens, at: number, distance: number): boolean {
  if (!/^(?:an?|its|the|their)$/.test(word(tokens, at + 1))) return false
  if (isOfNoun(tokens, at, distance)) return true
  for (let offset = 2; offset <= DESCRIBING_MAX + 1 && offset < distance; offset += 1) {
    const own = word(tokens, at + offset)
    if (!/^(?:[a-z]+|-)$/.test(own)) return false
    // "Down 7 % from their peak in March 2023".
    if (LEVEL.test(own) && offset + 2 === distance && OF_TIME.test(word(tokens, at + offset + 1)))
      return true
    if (LEVEL.test(own) && /^(?:of|at)$/.test(word(tokens, at + offset + 1)))
      return isAmount(tokens, at + offset + 2)
  }
  return false
}

/** "A decline from revenue of $35.3 million in the third quarter". */
export function isNounOfAmount(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= DESCRIBING_MAX; offset += 1) {
    const own = word(tokens, at + offset)
    if (own === 'of') return offset > 1 && isAmount(tokens, at + offset + 1)
    if (!/^[a-z]{3,}$/.test(own)) return false
  }
  return false
}

/** "Still below levels seen in 2019", "above volumes of 2015": nothing but a level between the word and its time. */
export function isPlainLevel(tokens: Tokens, at: number, distance: number): boolean {
  // "Below the mean of the years 2008 to 2022".
  const isOfYears = word(tokens, at + distance - 1) === 'years'
  const own = isOfYears ? distance - 2 : distance
  if (own < 3 || own > DESCRIBING_MAX || !OF_TIME.test(word(tokens, at + own - 1))) return false
  const isSeen = SEEN.test(word(tokens, at + own - 2))
  const level = at + own - (isSeen ? 3 : 2)
  if (level <= at || !LEVEL.test(word(tokens, level))) return false
  for (let place = at + 1; place < level; place += 1)
    if (!/^[a-z]+$/.test(word(tokens, place))) return false
  return true
}

const VERB =
  /^(?:was|were|is|are|has|have|had|will|rose|fell|grew|stood|came|which|that|who|when|and|but)$/

/** "Four percentage points below the turnout at the comparable stage of the cycle in 2008". */
function isOfNoun(tokens: Tokens, at: number, distance: number): boolean {
  const isGap = /^(?:points?|percent|cent|pct|%)$/.test(word(tokens, at - 1))
  if (!isGap || word(tokens, at + 1) !== 'the' || !OF_TIME.test(word(tokens, at + distance - 1)))
    return false
  for (let offset = 2; offset < distance; offset += 1) {
    const own = word(tokens, at + offset)
    if (!/^(?:[a-z]+|-)$/.test(own) || VERB.test(own)) return false
  }
  return true
}

/** "From 154,800 in 2024/25": one year of account, and not years in which it rose; but not "from 46 to 54 in 2023/24". */
export function isFromOwnYear(
  tokens: Tokens,
  at: number,
  distance: number,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  if (last !== first + 1 || !/^(?:in|for|during)$/.test(word(tokens, at + distance - 1)))
    return false
  for (let offset = 1; offset < distance; offset += 1)
    if (word(tokens, at + offset) === 'to') return false
  return true
}

export function isAmount(tokens: Tokens, at: number): boolean {
  for (let offset = 0; offset < 4; offset += 1) {
    const own = word(tokens, at + offset)
    if (/^\d/.test(own)) return true
    if (!/^(?:[a-z]{1,8}|[$€£¥])$/.test(own)) return false
  }
  return false
}

/** "Four times the net earnings of $123,000 reported in the third quarter". */
export function isTimesLevel(tokens: Tokens, at: number, distance: number): boolean {
  for (let offset = 2; offset <= DESCRIBING_MAX + 1 && offset < distance; offset += 1) {
    const own = word(tokens, at + offset)
    if (own === 'of') return isAmount(tokens, at + offset + 1)
    if (!/^[a-z]+$/.test(own)) return false
  }
  return false
}

/** "The same number as in 2011", "as many as in May". */
export function isSameAs(tokens: Tokens, at: number, distance: number): boolean {
  // "Stayed about the same as last year".
  if (distance === 1) return word(tokens, at - 1) === 'same'
  if (!/^(?:in|at|during|for|on)$/.test(word(tokens, at + 1))) return false
  for (let offset = 1; offset <= SAME_REACH; offset += 1) {
    const own = word(tokens, at - offset)
    if (own === 'same' || (own === 'as' && offset <= 3)) return true
    if (!/^[a-z]+$/.test(own)) return false
  }
  return false
}

const SAME_REACH = 4
const CHANGE =
  /^(?:increase|rise|gain|growth|decrease|decline|drop|fall|reduction|improvement|jump|cut|loss)$/
const AMOUNT_REACH = 9

/** "An increase of $2.2 billion over the previous year". */
export function followsAmountOfChange(tokens: Tokens, at: number): boolean {
  for (let offset = 3; offset <= AMOUNT_REACH; offset += 1) {
    const own = word(tokens, at - offset)
    if (/^[,.;:]?$/.test(own)) return false
    if (CHANGE.test(own))
      return /^(?:of|by)$/.test(word(tokens, at - offset + 1)) && isAmount(tokens, at - offset + 2)
  }
  return false
}

/** It ends at most so many words before the time. */
const OTHERWISE_FROM = 3
const OTHERWISE_MAX = 9
const OTHER_ENDS = /^(?:[.,;:]?|and|but|in|on|over|than|from|to|for|of|with|against|by|up|down)$/

const COMPARES = /^(?:than|from|against|versus|vs|with|over|on|to|compared|relative|opposed)$/

/** "$147 million, or $1.06 per share, in 2019", "a loss of $1.7 million or $0.18 per share in 2018": so long the other figure is. */
export function otherwiseBefore(tokens: Tokens, at: number, offset: number): number {
  return offset <= OTHERWISE_FROM ? toldOtherwise(tokens, at - offset) : 0
}

function toldOtherwise(tokens: Tokens, at: number): number {
  const last = skip(tokens, at, ',')
  // "$0.4 billion or 3 % higher than in 2019": the comparison itself stands between.
  if (COMPARES.test(word(tokens, at))) return 0
  for (let length = 1; length <= OTHERWISE_MAX; length += 1) {
    const own = word(tokens, at - length)
    if (OTHER_ENDS.test(own)) return 0
    if (own !== 'or' || !/^(?:[$€£¥]|\d.*)$/.test(word(tokens, at - length + 1))) continue
    const isEnclosed = word(tokens, at - length - 1) === ','
    return isEnclosed === last > at ? length + (isEnclosed ? 1 : 0) : 0
  }
  return 0
}

/** "Capacity built in 2020 exceeded that of 2019". */
export function isWithoutNumber(tokens: Tokens, at: number, distance: number): boolean {
  for (let offset = 1; offset < distance; offset += 1)
    if (!/^[a-z'’-]+$/.test(word(tokens, at + offset))) return false
  return true
}

/** "A growth of 6 % vis-à-vis July 2023", "for the month of July 2024 over July 2023". */
export function isHeldAgainstMonth(tokens: Tokens, at: number): boolean {
  const before = word(tokens, at - 1)
  if (before === 'vis') return /^[aà]$/.test(word(tokens, at - 3))
  return before === 'over' && /^(?:19|20)\d\d$/.test(word(tokens, at - 2))
}

/** "Down 90 from the 2019-20 total of 1,330": the level of a year that begins within one. */
export function isFromSeason(tokens: Tokens, at: number, next: number): boolean {
  const article = word(tokens, at) === 'the' ? at : at - 1
  return (
    /^(?:the|its|their)$/.test(word(tokens, article)) &&
    /^(?:from|than|below|above|over|on)$/.test(word(tokens, article - 1)) &&
    LEVEL.test(word(tokens, next))
  )
}

const PART =
  /^(?:%|percent|cent|pct|half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)$/
const HELD_LEVEL = /^(?:level|volume|figure|rate|number|peak|result|tally|count)s?$/
const WHAT_REACH = 8
const CLAUSE_MARK = /^(?:[.,;:()]|)$/

/** "83 % of 2019", "half of what it was in 2019", "96 % of the number made in 2020": how much it is of then; where the word stands that says so, or -1. */
export function shareOfThen(tokens: Tokens, at: number, next: number): number {
  const owned = /^(?:the|its|their)$/.test(word(tokens, at - 1)) ? at - 2 : at - 1
  if (word(tokens, owned) === 'of' && PART.test(word(tokens, owned - 1))) {
    const behind = word(tokens, next)
    // "104.8 % of the same month of last year".
    if (/^(?:same|corresponding)$/.test(word(tokens, skip(tokens, at, 'the')))) return owned
    // But "the four quarters of 2019".
    const isYearPart = /^(?:quarters?|half|halves)$/.test(word(tokens, owned - 1))
    const isPlain =
      owned === at - 1 && !isYearPart && /^(?:19|20)\d\d$/.test(word(tokens, next - 1))
    if (HELD_LEVEL.test(behind)) return owned
    return isPlain && /^(?:[.,;:()]|in|and|but|by|at|)$/.test(behind) ? owned : -1
  }
  if (!/^(?:in|of|for|during)$/.test(word(tokens, at - 1))) return -1
  for (let back = 2; back <= WHAT_REACH && !CLAUSE_MARK.test(word(tokens, at - back)); back += 1) {
    const own = at - back
    const of = word(tokens, own - 1) === 'of' ? own - 1 : own
    if (word(tokens, own) === 'what' && isPart(tokens, of - 1)) return of
    const isLevel =
      back <= 3 && word(tokens, own) === 'the' && HELD_LEVEL.test(word(tokens, own + 1))
    if (isLevel && of < own && PART.test(word(tokens, of - 1))) return of
    // "Half the 120,000 tonnes of 2000", "110 % of the 2,691 million of October 2024".
    const isAmountOf = word(tokens, at - 1) === 'of' && word(tokens, own) === 'the'
    if (isAmountOf && isAmount(tokens, own + 1) && (of < own || word(tokens, own - 1) === 'half'))
      return PART.test(word(tokens, of - 1)) ? of : -1
  }
  return -1
}

function isPart(tokens: Tokens, at: number): boolean {
  return PART.test(word(tokens, at)) || /^(?:double|twice|triple|times)$/.test(word(tokens, at))
}

/** "12.9 % below the long-term average (1991-2020)": the years of a mean, and of nothing else. */
export function isOfMeanBefore(tokens: Tokens, at: number): boolean {
  return (
    word(tokens, at - 1) === '(' &&
    /^(?:average|mean|norm|normal|median)$/.test(word(tokens, at - 2))
  )
}
