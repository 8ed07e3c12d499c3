import {
  followsAmountOfChange,
  isFromLevel,
  isFromOwnYear,
  isFromSeason,
  isHeldAgainstMonth,
  isNounOfAmount,
  isOfThose,
  isOnLevel,
  isSameAs,
  isTimesLevel,
  isWithoutNumber,
  otherwiseBefore,
} from './english-levels.ts'
import { skip, type Tokens, word } from './english-parts.ts'
import { spanAt } from './english-spans.ts'
import { isBegun, isBrokenOut } from './near/english-begun.ts'
import { type Cue, isNearDay, type Stretch, type When } from './phrase.ts'

/** Between a word of comparison and its base: "compared with the 4,150 km in 2018". */
const BASE_REACH = 12
const EVENT_REACH = 12
const EVENT_WORDS: ReadonlySet<string> = new Set(
  'conference meeting held symposium forum summit briefing speech visited visit inspected convened told said announced announcement issued released published signed unveiled opened inaugurated effective implemented enacted adopted approved born dated'.split(
    ' ',
  ),
)

/** What the words around a phrase make of it, and where the word stands that does so. */
export function englishCue(
  tokens: Tokens,
  at: number,
  next: number,
  when: When,
  /** One past the phrase before: its comparison is closed. */
  past: number,
): { readonly cue: Cue; readonly cueAt: number } {
  const own = tokens[at]?.start ?? 0
  if (isDay(when) && (isFirstDay(tokens, at, when) || hasEvent(tokens, at, next)))
    return { cue: 'event', cueAt: own }
  if (isPublishedIn(tokens, at, when)) return { cue: 'event', cueAt: own }
  if (isNearDay(when) && isToldThen(tokens, at, next)) return { cue: 'event', cueAt: own }
  if (isBegun(tokens, at, when) || isBrokenOut(tokens, at, when))
    return { cue: 'event', cueAt: own }
  if (isFirstOfTwo(tokens, at, next, when)) return { cue: 'from', cueAt: own }
  if (isOfLevels(tokens, at, next)) return { cue: 'base', cueAt: own }
  if (when.kind === 'stretch' && isHeldAgainstMonth(tokens, at)) return { cue: 'base', cueAt: own }
  if (when.kind === 'span' && isFromSeason(tokens, at, next))
    return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  if (isWithComparing(tokens, at)) return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  if (word(tokens, at - 1) === 'comparing' && /^(?:with|to)$/.test(word(tokens, next)))
    return { cue: null, cueAt: own }
  const compared = comparingBefore(tokens, at, when, past)
  if (compared !== -1) return { cue: 'base', cueAt: tokens[compared]?.start ?? own }
  // "Up 2,000 on the previous three months": those before the three that are told of.
  if (isBeforeThose(when) && isHeldAgainst(tokens, at))
    return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  const isRanked = when.kind === 'stretch' && isAfterOthers(tokens, at)
  if ((when.kind === 'since' && followsSuperlative(tokens, at)) || isRanked)
    return { cue: 'event', cueAt: own }
  // "A year earlier, the rate was 4.9%" speaks of that time itself.
  // "Exports rose last month": the month before the release's, no base.
  if (when.kind === 'before' && word(tokens, at) === 'last') return { cue: null, cueAt: own }
  const isLast =
    when.kind === 'same' &&
    (when.isLast === true || (when.year?.from === 'release' && when.year.years === 0))
  if (/^(?:same|before|ago)$/.test(when.kind) && !isLast && !opensClause(tokens, at, next))
    return { cue: 'base', cueAt: own }
  return { cue: isFuture(tokens, at, when) ? 'future' : null, cueAt: own }
}

/** "Comparing May 2024 with May 2023, exports grew by 2 %". */
function isWithComparing(tokens: Tokens, at: number): boolean {
  if (!/^(?:with|to)$/.test(word(tokens, at - 1))) return false
  for (let place = at - 2; place >= Math.max(0, at - BASE_REACH); place -= 1) {
    if (word(tokens, place) === ',') return false
    if (word(tokens, place) === 'comparing') return true
  }
  return false
}

/** "Fell by 45.6% between 2017/18 and 2018/19": from one year that begins within another to the next. */
function isFirstOfTwo(tokens: Tokens, at: number, next: number, when: When): boolean {
  if (when.kind !== 'span' || word(tokens, at - 1) !== 'between') return false
  const second = word(tokens, next) === 'and' ? spanAt(tokens, next + 1) : null
  return second?.value.kind === 'span' && second.value.first >= when.last
}

function isBeforeThose(when: When): boolean {
  return when.kind === 'past' && when.isBefore === true
}

/** "On the previous three months", "over the average of the previous three years". */
function isHeldAgainst(tokens: Tokens, at: number): boolean {
  const isMean =
    word(tokens, at - 1) === 'of' && /^(?:average|mean|total)$/.test(word(tokens, at - 2))
  return isMean || /^(?:on|from|than|with|to)$/.test(word(tokens, at - 1))
}

/** "A year earlier, the rate was 4.9%", "while a year earlier it was 0.2%". */
function opensClause(tokens: Tokens, at: number, next: number): boolean {
  const before = word(tokens, at - 1)
  if (at === 0 || /^(?:while|whereas|but|\()$/.test(before)) return true
  // "In the same quarter of 2024, sales were $63 million".
  if (at === 1 && /^(?:in|for|during|at)$/.test(before) && word(tokens, next) === ',') return true
  return (
    (before === ',' || before === 'and') &&
    /^(?:it|this|that|the|there|its)$/.test(word(tokens, next))
  )
}

function isDay(when: When): boolean {
  return when.kind === 'stretch' && when.stretch.kind === 'days'
}

/** "From 1 September": a day of effect; "from Oct. 1 to 7" is a stretch. */
function isFirstDay(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return false
  const { month, day, lastMonth, lastDay } = when.stretch
  return word(tokens, at - 1) === 'from' && month === lastMonth && day === lastDay
}

function hasEvent(tokens: Tokens, at: number, next: number): boolean {
  for (let offset = 1; offset <= EVENT_REACH; offset += 1)
    if (isEvent(tokens, at - offset) || isEvent(tokens, next + offset - 1)) return true
  return false
}

/** But "stocks held by farms". */
function isEvent(tokens: Tokens, at: number): boolean {
  const own = word(tokens, at)
  if (/^(?:takes?|took|taken)$/.test(own))
    return /^(?:effect|place|office|part)$/.test(word(tokens, at + 1))
  return EVENT_WORDS.has(own) && !(own === 'held' && word(tokens, at + 1) === 'by')
}

/** "Statistics published in November 2018", "the figures, reported Sept. 4". */
function isPublishedIn(tokens: Tokens, at: number, when: When): boolean {
  const isOfDay = isDay(when) && /^(?:reported|filed|posted)$/.test(word(tokens, at - 1))
  if (isOfDay && word(tokens, at - 2) === ',') return true
  return (
    when.kind === 'stretch' &&
    when.stretch.kind === 'months' &&
    /^(?:in|during)$/.test(word(tokens, at - 1)) &&
    /^(?:published|released|issued|unveiled)$/.test(word(tokens, at - 2))
  )
}

const TELLS =
  /^(?:told|tells?|said|says?|saying|announc(?:ed?|es|ing)|issued?|released?|published?|reported|show(?:s|ed|n|ing)?|unveiled|briefing|conference|statement|signed|raised|cut|lifted|lowered|kept|forecasts?|upgraded|downgraded|revised|approved|adopted|passed|agreed|declared|confirmed|rejected|ruled|met|meet|meets|vote|voted|votes|decided?|due|expected|scheduled|will|would)$/

/** "Exports rose 5 %, the office said on Tuesday": when it was told, and not when it was so. */
function isToldThen(tokens: Tokens, at: number, next: number): boolean {
  for (let back = 1; back <= EVENT_REACH && !isClauseMark(tokens, at - back); back += 1)
    if (TELLS.test(word(tokens, at - back))) return true
  for (let on = 0; on < EVENT_REACH && !isClauseMark(tokens, next + on); on += 1)
    if (TELLS.test(word(tokens, next + on))) return true
  return false
}

function isClauseMark(tokens: Tokens, at: number): boolean {
  return /^(?:[,.;:()]|)$/.test(word(tokens, at))
}

/** "94% of those of 2019", "91% of the 2019 level". */
function isOfLevels(tokens: Tokens, at: number, next: number): boolean {
  const isThat = /^(?:those|that|levels?)$/.test(word(tokens, at - 2))
  return (word(tokens, at - 1) === 'of' && isThat) || /^levels?$/.test(word(tokens, next))
}

/** The token of the word of comparison whose base the phrase is; -1 where there is none in its clause. */
function comparingBefore(tokens: Tokens, at: number, when: When, past: number): number {
  let reach = BASE_REACH
  for (let offset = 1; offset <= reach && at - offset >= past; offset += 1) {
    const otherwise = otherwiseBefore(tokens, at, offset)
    if (otherwise > 0) {
      offset += otherwise
      reach += offset
    }
    const before = word(tokens, at - offset)
    if (before === '' || before === ';' || isStop(tokens, at - offset)) return -1
    // "versus 153, or 1.25 per share, a year earlier": such words close a comparison, commas or not.
    const isListed = when.kind === 'same' || word(tokens, at - offset + 1) === 'or'
    if (before === ',' && !isListed) return -1
    // The word of comparison itself may belong to a figure: "more than twice the 9.8 GW at the end of 2020".
    if (isComparing(tokens, at - offset, offset, when))
      return /^(?:twice|double|triple|quadruple|times)$/.test(before)
        ? at - offset + 1
        : at - offset
  }
  return -1
}

function isStop(tokens: Tokens, at: number): boolean {
  return word(tokens, at) === '.' && word(tokens, at - 1) !== 'vs'
}

/** Whether the word at a distance before a phrase makes it the base of a comparison. */
function isComparing(tokens: Tokens, at: number, distance: number, when: When): boolean {
  switch (word(tokens, at)) {
    case 'compared':
    case 'compares':
    case 'compare':
    case 'comparing':
    case 'versus':
    case 'vs':
    case 'relative':
    case 'comparison':
    case 'comparisons':
      return true
    // "Capacity built in 2020 exceeded that of 2019", but not "exceeded 5 million in 2019".
    case 'exceeded':
    case 'outpaced':
    case 'surpassed':
    case 'outstripped':
      return isWithoutNumber(tokens, at, distance)
    case 'contrast':
      return /^(?:to|with)$/.test(word(tokens, at + 1)) && isJoined(tokens, at + 1, distance - 1)
    case 'than':
      return (
        !isBound(tokens, at) &&
        !isLatest(tokens, at) &&
        !/^(?:expected|forecast|planned|before|ever)$/.test(word(tokens, at + 1))
      )
    case 'below':
    case 'above':
    case 'behind':
      return (
        isJoined(tokens, at, distance) ||
        isOfBase(tokens, at, distance, when) ||
        isFromLevel(tokens, at, distance)
      )
    // "Short of the 5,000 of a year ago", "ahead of the July pace".
    case 'of':
      // "Rose 7 percent on top of an increase of 11 percent last year".
      if (word(tokens, at - 1) === 'top' && word(tokens, at - 2) === 'on') return true
      return (
        /^(?:ahead|short|excess)$/.test(word(tokens, at - 1)) &&
        (isJoined(tokens, at, distance) || isOfBase(tokens, at, distance, when))
      )
    case 'against':
      return isJoined(tokens, at, distance) || hasNumber(tokens, at)
    // "In line with June", "on a par with 2019", "level with a year earlier".
    case 'with':
      return /^(?:line|par|level)$/.test(word(tokens, at - 1)) && isJoined(tokens, at, distance)
    case 'twice':
    case 'double':
    case 'triple':
    case 'quadruple':
    case 'times':
      return (
        word(tokens, at + 1) === 'the' &&
        (hasNumber(tokens, at) || isTimesLevel(tokens, at, distance))
      )
    case 'as':
      return isSameAs(tokens, at) && isJoined(tokens, at + 1, distance - 1)
    case 'on':
      // "Grew 6 percent year on year last year": held against the year before, which isn't the last.
      if (word(tokens, at - 1) === word(tokens, at + 1)) return false
      return isOnBase(tokens, at, distance, when)
    case 'over':
      return (
        (isJoined(tokens, at, distance) || isOfThose(tokens, at, distance)) &&
        when.kind !== 'past' &&
        when.kind !== 'span' &&
        when.kind !== 'years' &&
        !isWithinYear(when) &&
        !isWhile(tokens, at) &&
        (followsChange(tokens, at) || followsAmountOfChange(tokens, at))
      )
    case 'from':
      return isFromBase(tokens, at, distance, when)
    default:
      return false
  }
}

/** "Over the whole of 2014": while it lasted. */
function isWhile(tokens: Tokens, at: number): boolean {
  return /^(?:whole|entire|course|full)$/.test(word(tokens, skip(tokens, at + 1, 'the')))
}

/** "Over the first nine months of the year": while it was so, since that year has no other nine. */
function isWithinYear(when: When): boolean {
  if (when.kind !== 'stretch') return false
  const { stretch, year } = when
  const isLong =
    stretch.kind === 'quarters' || (stretch.kind === 'months' && stretch.first < stretch.last)
  return isLong && (year === null || (year.from !== 'said' && year.years === 0))
}

/** "Up on last year's 83.6", "an improvement on the 4.1 of 2019", "up by 582, or 15 %, on the 3,830 of a year earlier". */
function isOnBase(tokens: Tokens, at: number, distance: number, when: When): boolean {
  if (/^(?:up|down|improvement|advance|increase|rise|fall|drop)$/.test(word(tokens, at - 1)))
    return isJoined(tokens, at, distance) || hasNumber(tokens, at)
  // "Up 1.8 percent on the June quarter", "unchanged on last year", "a fall of 12 on 2019-20": nothing happens on a month or a year.
  const isLong = (when.kind === 'stretch' && when.stretch.kind !== 'days') || when.kind === 'span'
  const isDirect = isLong && distance <= 2 && isJoined(tokens, at, distance)
  if (isDirect && (FLAT.test(word(tokens, at - 1)) || followsAmountOfChange(tokens, at)))
    return true
  if (!followsChange(tokens, at)) return false
  return isDirect || isOfBase(tokens, at, distance, when) || isOnLevel(tokens, at)
}

const FLAT = /^(?:unchanged|flat|stable|steady|change)$/

/** "From 2018 to 2023" is no base, whichever figures stand between: "from 46 to 34 between 2018 and 2023". */
function isFromBase(tokens: Tokens, at: number, distance: number, when: When): boolean {
  // "A fall of 810 from the previous week's level": no two weeks with what lies between them.
  const isWeekBefore = /^(?:previous|preceding|prior)$/.test(
    word(tokens, skip(tokens, at + 1, 'the')),
  )
  if (distance === 1)
    return (
      at > 0 && (isWeekBefore || isYearOnly(tokens, at, when) || !isRange(tokens, at + 1, when))
    )
  if (followsChange(tokens, at) && isNounOfAmount(tokens, at)) return true
  const isOpen = when.kind === 'since' && when.to === null
  if (isFromLevel(tokens, at, distance)) return true
  if (when.kind === 'span' && hasNumber(tokens, at))
    return isFromOwnYear(tokens, at, distance, when)
  if (isOpen || ['span', 'past', 'years'].includes(when.kind)) return false
  if (isLastYear(when) && isSecondOf(tokens, at, distance)) return false
  return hasNumber(tokens, at) || (at > 0 && isJoined(tokens, at, distance))
}

/** "An increase of 66 million from FY 2024-25": from one year of account, and to none. */
function isYearOnly(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'span' || when.last !== when.first + 1 || !followsChange(tokens, at))
    return false
  for (let offset = 1; offset <= YEAR_WORDS; offset += 1)
    if (word(tokens, at + offset) === 'to') return false
  return true
}

const YEAR_WORDS = 6

function isLastYear(when: When): boolean {
  return when.kind === 'stretch' && when.year?.from === 'release' && when.year.years < 0
}

/** "From 124 to 81 last year": it is of the second. */
function isSecondOf(tokens: Tokens, at: number, distance: number): boolean {
  for (let offset = 2; offset < distance; offset += 1)
    if (word(tokens, at + offset) === 'to' && hasNumber(tokens, at + offset)) return true
  return false
}

/** How many words may describe a base before its time: "above the upwardly revised July rate". */
const DESCRIBING_MAX = 4
const NO_DESCRIPTION =
  /^(?:in|of|at|on|for|to|by|from|with|and|or|but|as|than|during|since|until|is|are|was|were|be|has|have|had|which|that|who|when|while|it|they|we|he|said|says|[^a-z].*)$/

/** Nothing but words that describe it between a word of comparison and a time: "below the pre-crisis 2019 level". */
function isJoined(tokens: Tokens, at: number, distance: number): boolean {
  if (distance > DESCRIBING_MAX + 1) return false
  for (let offset = 1; offset < distance; offset += 1) {
    const between = word(tokens, at + offset)
    if (between !== '-' && NO_DESCRIPTION.test(between)) return false
  }
  return true
}

/** "The 1,378,000 of a year ago", "the 3.2 % recorded in May": a figure that the time is said of. */
function isOfBase(tokens: Tokens, at: number, distance: number, when: When): boolean {
  if (word(tokens, at + 1) !== 'the' || !hasNumber(tokens, at)) return false
  const end = at + distance
  if (/^(?:same|before|ago)$/.test(when.kind)) return true
  if (word(tokens, end - 1) === 'of') return true
  const isSeen =
    /^(?:\d.*|%|percent|recorded|seen|registered|reported|posted|logged|made|set|measured)$/
  // "Above the 93.7 million head on January 1".
  const isNoun = distance <= 7 && /^[a-z]+$/.test(word(tokens, end - 2))
  return (
    /^(?:in|for|at|during|on)$/.test(word(tokens, end - 1)) &&
    (isNoun || isSeen.test(word(tokens, end - 2)))
  )
}

/** "more than 40 cities in 2018": a bound before a number, no base. */
function isBound(tokens: Tokens, at: number): boolean {
  const isMoney = /^(?:rmb|cny|usd|eur|gbp|hkd|us|hk)$/.test(word(tokens, at + 1))
  const isAmount = /^(?:\d|\$|€|£|¥)/.test(word(tokens, isMoney ? at + 2 : at + 1))
  return /^(?:more|less|fewer|greater)$/.test(word(tokens, at - 1)) && isAmount
}

/** "No later than the end of 2027": a day by which something shall be, no base. */
function isLatest(tokens: Tokens, at: number): boolean {
  return (
    /^(?:later|earlier|sooner)$/.test(word(tokens, at - 1)) &&
    /^(?:no|not)$/.test(word(tokens, at - 2))
  )
}

function hasNumber(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 3; offset += 1)
    if (/^\d/.test(word(tokens, at + offset))) return true
  return false
}

const CHANGES: ReadonlySet<string> = new Set(
  'increase increased increases growth grew rise rose risen gain up down decrease decline drop fell improvement dropped declined fallen gained % percent cent pct pc points'.split(
    ' ',
  ),
)

function followsChange(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 4; offset += 1)
    if (CHANGES.has(word(tokens, at - offset))) return true
  return false
}

/** "from January to October" is a period of its own; "from the first eight months" is a base. */
function isRange(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind === 'span' || when.kind === 'uncoded') return true
  if (when.kind !== 'stretch' || /^(?:the|first)$/.test(word(tokens, at))) return false
  const { stretch } = when
  return stretch.kind === 'days' || (stretch.kind !== 'year' && !isOneMonth(stretch))
}

function isOneMonth(stretch: Stretch): boolean {
  return stretch.kind === 'months' && stretch.first === stretch.last
}

function isFuture(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'stretch' && when.kind !== 'end') return false
  const before = word(tokens, at - 1)
  return before === 'by' || (before === 'than' && isLatest(tokens, at - 1))
}

/** "The third lowest total on record after 2012 and 2013": they are ranked with it. */
function isAfterOthers(tokens: Tokens, at: number): boolean {
  const isSecond = word(tokens, at - 1) === 'and' && /^(?:1[89]|20)\d\d$/.test(word(tokens, at - 2))
  const from = isSecond ? at - 3 : at - 1
  if (!/^(?:after|behind)$/.test(word(tokens, from))) return false
  for (let offset = 1; offset <= RANK_REACH; offset += 1) {
    const own = word(tokens, from - offset)
    if (/^[.,;:]?$/.test(own)) return false
    if (SUPERLATIVES.has(own) && own !== 'first') return true
  }
  return false
}

const RANK_REACH = 8

const SUPERLATIVES: ReadonlySet<string> = new Set(
  'highest lowest largest smallest biggest most least first best worst fastest slowest record strongest weakest warmest hottest longest'.split(
    ' ',
  ),
)

/** "the second highest since 1961". */
function followsSuperlative(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 5; offset += 1)
    if (SUPERLATIVES.has(word(tokens, at - offset))) return true
  return false
}
