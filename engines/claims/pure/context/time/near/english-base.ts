import {
  followsAmountOfChange,
  isAmount,
  isFromLevel,
  isFromOwnYear,
  isNounOfAmount,
  isOfOthers,
  isOfThose,
  isOnLevel,
  isPlainLevel,
  isSameAs,
  isTimesLevel,
  isWithoutNumber,
  otherwiseBefore,
} from '../english-levels.ts'
import { isNumber, skip, type Tokens, word } from '../english-parts.ts'
import type { Stretch, When } from '../phrase.ts'

// Whether a phrase of time is what another time is held against: "compared with the 4,150 km in 2018", "up on last year's 83.6".

/** Between a word of comparison and its base: "compared with the 4,150 km in 2018". */
export const BASE_REACH = 12
/** "Compared to $4.6 million, or $0.32 per diluted share, in the prior year": so much more behind each such comma. */
const OR_REACH = 4

/** The token of the word of comparison whose base the phrase is; -1 where there is none in its clause. */
export function comparingBefore(tokens: Tokens, at: number, when: When, past: number): number {
  let reach = BASE_REACH
  for (let offset = 1; offset <= reach && at - offset >= past; offset += 1) {
    const otherwise = otherwiseBefore(tokens, at, offset)
    if (otherwise > 0) {
      offset += otherwise
      reach += offset
    }
    const before = word(tokens, at - offset)
    if (before === '' || before === ';' || isStop(tokens, at - offset)) return -1
    // "£7.4 million came from legacies (2023: £6.1 million)": brackets that open with their time.
    if (before === '(' && offset === 1) return -1
    // "versus 153, or 1.25 per share, a year earlier": such words close a comparison, commas or not.
    const isListed = when.kind === 'same' || word(tokens, at - offset + 1) === 'or'
    if (before === ',' && !isListed) return -1
    if (before === ',') reach += OR_REACH
    // The word of comparison itself may belong to a figure: "more than twice the 9.8 GW at the end of 2020".
    // Where the sentence tells one time only, it is that of both.
    if (past === 0 && isOfOthers(tokens, at - offset, offset)) return -1
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
      return isContrast(tokens, at, distance)
    case 'than':
      return (
        !isBound(tokens, at) &&
        !isLatest(tokens, at) &&
        !/^(?:expected|forecast|planned|before|ever)$/.test(word(tokens, at + 1))
      )
    case 'below':
    case 'above':
    case 'behind':
    case 'past':
    case 'beyond':
      return (
        isJoined(tokens, at, distance) ||
        isOfBase(tokens, at, distance, when) ||
        isFromLevel(tokens, at, distance) ||
        isPlainLevel(tokens, at, distance)
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
      return isTimesBase(tokens, at, distance)
    case 'as':
      return isSameAs(tokens, at, distance) && isJoined(tokens, at + 1, distance - 1)
    case 'on':
      // "Grew 6 percent year on year last year": held against the year before, which isn't the last.
      if (word(tokens, at - 1) === word(tokens, at + 1)) return false
      return isOnBase(tokens, at, distance, when)
    case 'over':
      return isOverBase(tokens, at, distance, when)
    case 'from':
      return isFromBase(tokens, at, distance, when)
    default:
      return isPassing(tokens, at, distance)
  }
}

/** "22.7 % over the first quarter", "3.9 per cent over the 5,428 of the year before". */
function isOverBase(tokens: Tokens, at: number, distance: number, when: When): boolean {
  const isBase =
    isJoined(tokens, at, distance) ||
    isOfThose(tokens, at, distance) ||
    (!isLengthBehind(tokens, at) && isOfBase(tokens, at, distance, when))
  return (
    isBase &&
    !/^(?:past|span|years)$/.test(when.kind) &&
    !isWithinYear(when) &&
    !isWhile(tokens, at) &&
    (followsChange(tokens, at) || followsAmountOfChange(tokens, at))
  )
}

/** "Beating last year's 4 %"; "410 people as opposed to 365 in July 2020". */
function isPassing(tokens: Tokens, at: number, distance: number): boolean {
  if (word(tokens, at) === 'opposed') return word(tokens, at + 1) === 'to'
  return PASSES.has(word(tokens, at)) && distance === 1 && isOwner(tokens, at + 1)
}

function isContrast(tokens: Tokens, at: number, distance: number): boolean {
  return /^(?:to|with)$/.test(word(tokens, at + 1)) && isJoined(tokens, at + 1, distance - 1)
}

/** "Twice the 4.2 million of 2020", "nearly double last year's 147,000". */
function isTimesBase(tokens: Tokens, at: number, distance: number): boolean {
  if (distance === 1 && isOwner(tokens, at + 1)) return true
  const isThe = /^(?:the|its|their)$/.test(word(tokens, at + 1))
  return isThe && (hasNumber(tokens, at) || isTimesLevel(tokens, at, distance))
}

const PASSES: ReadonlySet<string> = new Set(
  'exceeding outpacing surpassing beating beat besting bested topping topped eclipsing eclipsed'.split(
    ' ',
  ),
)

/** "Beating last year's 4 % increase", "topping 2019's total": what is passed is of that time. */
function isOwner(tokens: Tokens, at: number): boolean {
  const end = skip(tokens, at, 'last', 'previous', 'prior', 'the') + 1
  return word(tokens, end) === "'" && word(tokens, end + 1) === 's'
}

/** "Over the twelve months of 2014". */
function isLengthBehind(tokens: Tokens, at: number): boolean {
  return /^(?:day|week|month|quarter|year|decade)s?$/.test(word(tokens, at + 3))
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
  // "A decline of 20 % from the record 12.1 million of 2022".
  const isOfThen = distance <= OF_THEN_MAX && word(tokens, at + distance - 1) === 'of'
  if (isOfThen && followsChange(tokens, at) && isAmount(tokens, at + 1)) return true
  const isOpen = when.kind === 'since' && when.to === null
  if (isFromLevel(tokens, at, distance)) return true
  if (when.kind === 'span' && hasNumber(tokens, at))
    return isFromOwnYear(tokens, at, distance, when)
  if (isOpen || ['span', 'past', 'years'].includes(when.kind)) return false
  if (isLastYear(when) && isSecondOf(tokens, at, distance)) return false
  return hasNumber(tokens, at) || (at > 0 && isJoined(tokens, at, distance))
}

const OF_THEN_MAX = 8

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
export function isLatest(tokens: Tokens, at: number): boolean {
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
  if (when.kind === 'since' && when.to !== null) return true
  if (when.kind !== 'stretch') return false
  const { stretch } = when
  // "From the 13th to the 15th of July".
  if (stretch.kind === 'days' && stretch.day !== stretch.lastDay) return true
  if (/^(?:the|first)$/.test(word(tokens, at))) return false
  return stretch.kind === 'days' || (stretch.kind !== 'year' && !isOneMonth(stretch))
}

function isOneMonth(stretch: Stretch): boolean {
  return stretch.kind === 'months' && stretch.first === stretch.last
}

const LISTS = /^(?:and|but|or|,)$/
const LISTED_MAX = 9

/** "Against a 2.6 billion surplus in May and a 392 million deficit in June": the second is a base as the first is; its first word. */
export function secondBase(tokens: Tokens, past: number, at: number): number {
  if (at - past > LISTED_MAX || at - past < 3 || !LISTS.test(word(tokens, past))) return -1
  const opened = skip(
    tokens,
    skip(tokens, past + 1, 'and', 'with', 'from', 'against', 'to'),
    'a',
    'an',
    'the',
  )
  const first = /^[$£€]$/.test(word(tokens, opened)) ? opened + 1 : opened
  if (!isNumber(word(tokens, first)) || !/^(?:in|for|at|during|on)$/.test(word(tokens, at - 1)))
    return -1
  for (let next = first + 1; next < at - 1; next += 1)
    if (!/^[a-z%]+$/.test(word(tokens, next)) || SECOND_ENDS.test(word(tokens, next))) return -1
  return past
}

const SECOND_ENDS =
  /^(?:was|were|is|are|had|has|have|rose|fell|grew|reached|came|will|would|that|which|who|up|down|from|to|by|and|but)$/
