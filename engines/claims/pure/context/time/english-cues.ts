import { isFromSeason, isHeldAgainstMonth, isOfMeanBefore, shareOfThen } from './english-levels.ts'
import { COUNTS, isNumber, type Tokens, word } from './english-parts.ts'
import { spanAt } from './english-spans.ts'
import { BASE_REACH, comparingBefore, isLatest } from './near/english-base.ts'
import { isBegun, isBrokenOut } from './near/english-begun.ts'
import { type Cue, isLater, isNearDay, type When } from './phrase.ts'

const EVENT_REACH = 12
const HEAD_REACH = 5
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
  const share = shareOfThen(tokens, at, next)
  if (share !== -1) return { cue: 'base', cueAt: tokens[share]?.start ?? own }
  if (when.kind === 'span' && isOfMeanBefore(tokens, at)) return { cue: 'base', cueAt: own }
  if (when.kind === 'stretch' && isHeldAgainstMonth(tokens, at)) return { cue: 'base', cueAt: own }
  if (when.kind === 'span' && isFromSeason(tokens, at, next))
    return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  if (isWithComparing(tokens, at)) return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  if (word(tokens, at - 1) === 'comparing' && /^(?:with|to)$/.test(word(tokens, next)))
    return { cue: null, cueAt: own }
  // "Rose by 188 since Fall 2015's enrolment of 1,104": what it was then.
  const isSinceLevel = word(tokens, at - 1) === 'since' && word(tokens, next) === "'"
  if (isSinceLevel && word(tokens, next + 1) === 's')
    return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  const compared = comparingBefore(tokens, at, when, past)
  if (compared !== -1) return { cue: 'base', cueAt: tokens[compared]?.start ?? own }
  // "Up 2,000 on the previous three months": those before the three that are told of.
  if (isBeforeThose(when) && isHeldAgainst(tokens, at))
    return { cue: 'base', cueAt: tokens[at - 1]?.start ?? own }
  const isRanked = when.kind === 'stretch' && isAfterOthers(tokens, at)
  const isRecord =
    when.kind === 'since' && (followsSuperlative(tokens, at) || SERIES.test(word(tokens, at + 1)))
  if (isRecord || isRanked) return { cue: 'event', cueAt: own }
  // "A year earlier, the rate was 4.9%" speaks of that time itself.
  // "Exports rose last month": the month before the release's, no base.
  if (when.kind === 'before' && word(tokens, at) === 'last') return { cue: null, cueAt: own }
  const isLast =
    when.kind === 'same' &&
    (when.isLast === true || (when.year?.from === 'release' && when.year.years === 0))
  // "As at the end of last month 412,000 had meters".
  const isAtEnd =
    when.kind === 'before' &&
    when.atEnd &&
    at <= HEAD_REACH &&
    /^(?:at|by)$/.test(word(tokens, at - 1))
  const isOther = /^(?:same|before|ago)$/.test(when.kind) && !isLast && !isLater(when) && !isAtEnd
  if (isOther && !opensClause(tokens, at, next)) return { cue: 'base', cueAt: own }
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

/** "A year earlier, the rate was 4.9%", "; in the same half of 2024 there was a shortfall": it is what its clause is told of. */
function opensClause(tokens: Tokens, at: number, next: number): boolean {
  const head = headOf(tokens, at)
  const before = word(tokens, head - 1)
  if (head === 0 || /^(?:while|whereas|but|;|:|\(|["“”])$/.test(before)) return true
  if (before === ',' || before === 'and' || before === '-')
    return SUBJECT.test(word(tokens, next)) || isVerbOfThen(tokens, next) || isAmount(tokens, next)
  // "Output in the preceding quarter was 43,900 ounces".
  return /^(?:in|for|during|of)$/.test(word(tokens, at - 1)) && isVerbOfThen(tokens, next)
}

/** "Two years ago it had been 1,540, five years ago 990": the verb is left out. */
function isAmount(tokens: Tokens, next: number): boolean {
  return isNumber(word(tokens, next)) || /^[$£€¥]$/.test(word(tokens, next))
}

/** With the words before a phrase that say nothing but that it was then: "in the", "back in", "only". */
function headOf(tokens: Tokens, at: number): number {
  let head = at
  if (/^(?:as|that)$/.test(word(tokens, head - 1))) return at
  if (OF_TIME.test(word(tokens, head - 1))) head -= 1
  else if (word(tokens, head - 1) === 'on' && /^(?:day|date)s?$/.test(dayWord(tokens, at)))
    head -= 1
  if (/^(?:only|just|even|still|back|exactly|yet)$/.test(word(tokens, head - 1))) head -= 1
  return head
}

function dayWord(tokens: Tokens, at: number): string {
  return word(tokens, at + (word(tokens, at) === 'the' ? 2 : 1))
}

const OF_TIME = /^(?:in|for|during|at|over|throughout)$/

/** What opens the clause behind a time; a noun may be anything else. */
const SUBJECT =
  /^(?:it|this|that|the|there|its|they|their|these|those|we|our|he|she|only|just|no|still|every|each|some|one)$/

/** "and a year ago was 4.9": a verb without a subject. */
function isVerbOfThen(tokens: Tokens, next: number): boolean {
  return /^(?:was|were|had|stood|numbered|amounted|totalled|totaled)$/.test(word(tokens, next))
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
  // "Held 8,940 people on 31 December, according to figures published today": the figures have a day of their own.
  let isSource = false
  for (let offset = 1; offset <= EVENT_REACH; offset += 1) {
    if (isEvent(tokens, at - offset)) return true
    const later = next + offset - 1
    isSource ||= word(tokens, later) === 'according'
    if (!isSource && isEvent(tokens, later) && !isTag(tokens, later, at, next)) return true
  }
  return false
}

const TAG_MAX = 7
const TAG_END = /^(?:[.,;]|on|in|today|yesterday|this|(?:sun|mon|tues|wednes|thurs|fri|satur)day|)$/

/** "Handled 900 on 12 August, the ministry said.": who tells it is added at the end, and told it on another day. */
function isTag(tokens: Tokens, said: number, at: number, next: number): boolean {
  if (!/^(?:said|told|announced)$/.test(word(tokens, said))) return false
  if (!TAG_END.test(word(tokens, said + 1))) return false
  let comma = said - 1
  while (comma > said - TAG_MAX && /^[a-z]+$/.test(word(tokens, comma))) comma -= 1
  if (word(tokens, comma) !== ',' || comma < next) return false
  for (let place = at - 1; place >= 0 && word(tokens, place) !== '.'; place -= 1)
    if (/^\d/.test(word(tokens, place))) return true
  for (let place = next; place < comma; place += 1) if (/^\d/.test(word(tokens, place))) return true
  return false
}

/** But "stocks held by farms". */
function isEvent(tokens: Tokens, at: number): boolean {
  const own = word(tokens, at)
  if (/^(?:takes?|took|taken)$/.test(own))
    return /^(?:effect|place|office|part)$/.test(word(tokens, at + 1))
  // "The cold rooms held 12,480 units": no meeting.
  const held = own === 'held' ? word(tokens, at + 1) : ''
  const isFull =
    /^(?:by|some|about|around|over|only|just|nearly|almost|[$£€¥₹])$/.test(held) || isNumber(held)
  return EVENT_WORDS.has(own) && !isFull
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
  /^(?:told|tells?|said|says?|saying|announc(?:ed?|es|ing)|issued?|released?|published?|reported|show(?:s|ed|n|ing)?|unveiled|warn(?:ed|s|ing)?|added|noted|stressed|explained|estimat(?:ed|es)|revealed|disclosed|briefing|conference|statement|signed|raised|cut|lifted|lowered|kept|forecasts?|upgraded|downgraded|revised|approved|adopted|passed|agreed|declared|confirmed|rejected|ruled|met|meet|meets|vote|voted|votes|decided?|due|expected|scheduled|will|would)$/

/** "Exports rose 5 %, the office said on Tuesday": when it was told, and not when it was so. */
function isToldThen(tokens: Tokens, at: number, next: number): boolean {
  // "As of Tuesday evening, the ministry reported".
  if (word(tokens, at - 2) === 'as' && /^(?:of|at)$/.test(word(tokens, at - 1))) return false
  for (let back = 1; back <= EVENT_REACH && !isClauseMark(tokens, at - back); back += 1)
    if (isTelling(tokens, at - back)) return true
  for (let on = 0; on < EVENT_REACH && !isClauseMark(tokens, next + on); on += 1) {
    // "Rose 9 % on Tuesday after it reported its quarter".
    if (/^(?:after|following|when|because|while)$/.test(word(tokens, next + on))) return false
    if (isTelling(tokens, next + on)) return true
  }
  return false
}

/** But "on Tuesday released twelve lynx": what it was done to is counted. */
function isTelling(tokens: Tokens, at: number): boolean {
  const own = word(tokens, at)
  if (!COUNTED.test(own)) return TELLS.test(own)
  const next = word(tokens, at + 1)
  return !isNumber(next) && !COUNTS.has(next)
}

const COUNTED = /^(?:releas|issu|sign|approv|confirm|pass)ed$/

function isClauseMark(tokens: Tokens, at: number): boolean {
  return /^(?:[,.;:()]|)$/.test(word(tokens, at))
}

/** "94% of those of 2019", "91% of the 2019 level". */
function isOfLevels(tokens: Tokens, at: number, next: number): boolean {
  const isThat = /^(?:those|that|levels?)$/.test(word(tokens, at - 2))
  return (word(tokens, at - 1) === 'of' && isThat) || /^levels?$/.test(word(tokens, next))
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

/** "Since records began in 1884", "since measurements started". */
const SERIES = /^(?:records?|recordkeeping|measurements?|monitoring)$/

/** "the second highest since 1961". */
function followsSuperlative(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 5; offset += 1)
    if (isSuperlative(word(tokens, at - offset))) return true
  return false
}

/** "The busiest day since it opened in 1998", "the quietest March since 2020". */
function isSuperlative(own: string): boolean {
  return (
    SUPERLATIVES.has(own) ||
    (/^[a-z]{3,}iest$|^[a-z]{2,}[dtkgwmp]est$/.test(own) && !NOUNS.test(own))
  )
}

const NOUNS = /^(?:priest|latest|digest|congest|suggest|ingest|midwest|southwest|northwest|attest)$/
