import type { Found } from '../forms/found.ts'
import { yearOf } from '../leave/calendar.ts'
import { phraseSet } from '../words/phrases.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf, type Direction } from './change-words.ts'

const SHARE_BEFORE = phraseSet(
  'accounting for|accounts for|accounted for|account for|making up|makes up|made up|make up|representing|represents|represented|represent|constituting|constitutes|constituted|comprising|comprised|comprises|a share of|share of|contributing|contributes|contributed|equivalent to|equal to|covering|cover|covers|covered|forming|formed|a proportion of|comprised of|composed of|consists of|consisting of|consist of',
)
const AVERAGE = phraseSet(
  'average annual|annual average|annually on average|on average|per year|average yearly|compound annual|cagr|per annum|average growth|a year|each year|every year|mean annual|annual compound|yearly average|annualized average|annually from',
)
const YEARLY = phraseSet(
  'year on year|year-on-year|yoy|y-o-y|y/y|year over year|year-over-year|month on month|month-on-month|mom|m-o-m|m/m|month over month|month-over-month|quarter on quarter|quarter-on-quarter|qoq|q/q|quarter over quarter|quarter-over-quarter|from a year earlier|from a year ago|from the previous|from the same|from last|from the year before|from the prior|over the same|over the previous|over the prior|over last year|annually|annualized|annualised|from a month earlier|from one year|week on week|day on day',
)
const GROWTH_NOUNS: ReadonlySet<string> = new Set(
  'growth increase rise decline decrease drop fall gain expansion contraction jump reduction surge increases declines inflation cut hike hikes cuts'.split(
    ' ',
  ),
)
const STEPS = /^(?:cuts?|hikes?)$/
const ADJECTIVES: ReadonlySet<string> = new Set([
  'annual',
  'real',
  'average',
  'rate',
  '-',
  ',',
  'further',
  'combined',
  'cumulative',
])
const BACK_WINDOW = 14

/** `growth of 5 %`, `a growth rate of 5.4 %`, `5.4 % growth`, `5 % year on year`. */
export function isGrowthRate(line: Line, hit: Found): boolean {
  for (let place = hit.next; place < hit.next + 4; place += 1) {
    if (YEARLY.from(line, place) !== null) return true
    const word = at(line, place).text
    if (GROWTH_NOUNS.has(word)) return true
    if (!ADJECTIVES.has(word)) break
  }
  return nounBefore(line, hit) !== null
}

function nounBefore(line: Line, hit: Found): string | null {
  for (let place = hit.first - 1; place >= 0 && place > hit.first - BACK_WINDOW; place -= 1) {
    const word = at(line, place)
    if (word.text === ';' || word.text === '.' || word.text === ',' || word.kind === 'number')
      return null
    if (GROWTH_NOUNS.has(word.text) && !(word.text === 'inflation' && hit.first - place > 6))
      // 'A hike took the rate to 5.25 %'
      return STEPS.test(word.text) && at(line, hit.first - 1).text === 'to' ? null : word.text
    // 'after 371 million in that period, a plus of 11.1 percent'
    if (/^(?:plus|minus)$/.test(word.text) && at(line, place + 1).text === 'of') return word.text
  }
  return null
}

export function growthDirection(line: Line, hit: Found): Direction | null {
  for (let place = hit.next; place < hit.next + 4; place += 1) {
    const direction = changeOf(at(line, place).text)
    if (direction !== null) return direction
  }
  const noun = nounBefore(line, hit)
  return noun === null || noun === 'inflation' ? null : changeOf(noun)
}

/** `has compounded at 16 %`. */
const COMPOUND = /^compound(?:ed|ing|s)$/
const ANNUALLY: ReadonlySet<string> = new Set(['annually', 'yearly'])

/** `an average annual growth of 8 %`, `grew 5 % a year`. */
export function isAverage(line: Line, hit: Found): boolean {
  for (let place = hit.first - 1; place >= 0 && place > hit.first - 9; place -= 1) {
    if (at(line, place).text === ',' || at(line, place).text === ';') break
    if (AVERAGE.from(line, place) !== null && at(line, place).text !== 'a') return true
    if (COMPOUND.test(at(line, place).text)) return true
    // 'an average rise of 8 % annually'
    if (at(line, place).text === 'average' && ANNUALLY.has(at(line, hit.next).text)) return true
  }
  for (let place = hit.next; place < hit.next + 5; place += 1) {
    const word = at(line, place).text
    if (word === ',' || word === ';' || word === '') return false
    const found = AVERAGE.from(line, place)
    // 'a year earlier' is a base.
    if (
      found !== null &&
      at(line, found.next).text === 'on' &&
      at(line, found.next + 1).text === 'average'
    )
      return true
    if (found !== null)
      return !['earlier', 'ago', 'before', 'on', 'over', '-', '–'].includes(
        at(line, found.next).text,
      )
  }
  return false
}

/** `whose combined share was 92.3 %`, `their share stood at a third`. */
function isSharesVerb(line: Line, first: number): boolean {
  const verb = at(line, first - 1).text === 'at' ? first - 2 : first - 1
  return (
    /^(?:was|is|were|are|reached|stood|stands|totalled|totaled)$/.test(at(line, verb).text) &&
    /^(?:shares?|proportion)$/.test(at(line, verb - 1).text)
  )
}

const TIMES: ReadonlySet<string> = new Set(['previous', 'last', 'prior', 'same', 'preceding'])

/** `9,870 calls, of which 62 per cent came from`, `of whom a third`, `Of these, 12 %`. */
function isOfThose(line: Line, first: number): boolean {
  const last = at(line, first - 1).text === ',' ? first - 2 : first - 1
  if (at(line, last - 1).text === 'of' && THOSE.has(at(line, last).text)) return true
  return last < first - 1 && isOfCount(line, last)
}

const COUNT_REACH = 7

/** `Of the 412 flights that left late, 61 %`: what heads the sentence is the whole. */
function isOfCount(line: Line, last: number): boolean {
  for (let place = last; place >= 2 && place > last - COUNT_REACH; place -= 1) {
    const word = at(line, place)
    if (word.kind === 'number')
      return at(line, place - 1).text === 'the' && at(line, place - 2).text === 'of' && place < 4
    if (word.kind !== 'word') return false
  }
  return false
}

const THOSE: ReadonlySet<string> = new Set(['which', 'whom', 'these', 'those', 'them'])

export function isShare(line: Line, hit: Found): boolean {
  if (SHARE_BEFORE.until(line, hit.first - 1) !== null || isSharesVerb(line, hit.first)) return true
  if (isOfThose(line, hit.first)) return true
  // 'the 4.1 % of the previous year' is a rate of another time.
  const place = at(line, hit.next + 1).text === 'the' ? hit.next + 2 : hit.next + 1
  return (
    at(line, hit.next).text === 'of' &&
    !TIMES.has(at(line, place).text) &&
    yearOf(at(line, place)) === null
  )
}

/** `61% were delivered on time`, `only 5% said so`, `72% was spent`: so many of those that are spoken of did it. */
export function isOfThoseWhoDid(line: Line, { first, next }: Found): boolean {
  if (!opensClause(line, first)) return false
  const verb = at(line, next).text
  if (PLURAL_VERBS.has(verb)) return true
  if (verb === 'was' || verb === 'is' || verb === 'has')
    return PARTICIPLE.test(at(line, next + 1).text)
  // 'revenue of $3 million, 5 % compared with'
  return PAST.test(verb) && !NO_DEEDS.test(verb) && at(line, next + 1).kind === 'word'
}

/** `36% by rail and 21% by barge`, `41% went to the union and 17% to the east`: the verb of the share before it. */
export function isOfSameVerb(line: Line, left: Found, { first, next }: Found): boolean {
  if (first - left.next > SAME_VERB_REACH || !opensClause(line, first)) return false
  return /^(?:by|from|to|on|in|for|with|via|through)$/.test(at(line, next).text)
}

const SAME_VERB_REACH = 12

function opensClause(line: Line, first: number): boolean {
  let place = first - 1
  while (place >= 0 && LEADS.has(at(line, place).text)) place -= 1
  const { text, kind } = at(line, place)
  return place < 0 || OPENINGS.has(text) || (kind === 'mark' && /^[:;,.!?“"(–—•*-]$/.test(text))
}

const LEADS: ReadonlySet<string> = new Set('only just another some a further the other'.split(' '))
const OPENINGS: ReadonlySet<string> = new Set(
  'and but while whereas though although that because yet meanwhile'.split(' '),
)
const PLURAL_VERBS: ReadonlySet<string> = new Set(
  'are were have had do did say said think thought feel felt report believe want plan expect own use live lived work know knew see saw agree disagree prefer hope intend need like spend spent pay paid buy bought go went come came take took travel walk cycle drive drove keep kept remain avoid admit favour favor trust voted rent'.split(
    ' ',
  ),
)
const PARTICIPLE =
  /^(?:[a-z]{2,}ed|spent|sold|lost|paid|made|kept|taken|given|sent|built|left|held|put|set|used)$/
const PAST = /^[a-z]{3,}ed$/
const NO_DEEDS =
  /^(?:compared|based|adjusted|annuali[sz]ed|weighted|need|feed|fixed|reduced|combined)$/
