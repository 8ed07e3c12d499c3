import { isPaceOfTime, turned } from '../../units/pace.ts'
import type { Found } from '../forms/found.ts'
import { monthOf, yearOf } from '../leave/calendar.ts'
import { LETTER_SCALES, SCALES } from '../numerals/number-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { changeOf, comparativeOf, comparisonOf, type Direction } from './change-words.ts'
import { isNounInS } from './nouns/change-nouns.ts'

export type Change = {
  readonly direction: Direction
  /** The figure is how much it changed, and not what it came to: no `to`, `from` or `at` stands between. */
  readonly isAmount: boolean
  /** `growing at 6.2 %`: a rate behind `at` is a pace. */
  readonly isPace: boolean
}

const PACES: ReadonlySet<string> = new Set(
  'growing grew grow grows grown rising expanding expanded increasing increased compounding compounded compounds'.split(
    ' ',
  ),
)

/** What may stand between a word of change and its amount. */
const BETWEEN: ReadonlySet<string> = new Set(
  'by of a an the further another again also cumulative annual average year-on-year year month quarter on over real nominal total net rate about around mere respectable robust solid seasonally adjusted respectively flat record mere massive modest slight sharp steep , - / y m q yoy mom qoq + was back year-over-year'.split(
    ' ',
  ),
)
const PAST: ReadonlySet<string> = new Set(['above', 'below', 'past', 'beyond'])
const LEVEL_WORDS: ReadonlySet<string> = new Set([
  'to',
  'from',
  'at',
  'reaching',
  'was',
  'on',
  'against',
  'below',
  'above',
])
const WINDOW = 9
/** `reduced emissions from transport by 10 %`: between the verb and `by` stands its object. */
const OBJECT_WINDOW = 12

/** The word of change that governs the figure beginning at token `first`. */
export function changeBefore(line: Line, first: number): Change | null {
  if (at(line, first - 1).text === 'by') {
    const direction = verbBeforeBy(line, first - 1)
    if (direction !== null) return { direction, isAmount: true, isPace: false }
  }
  const ofIt = isSum(line, first) ? nounBeforeOf(line, first) : null
  if (ofIt !== null) return { direction: ofIt, isAmount: true, isPace: false }
  if (isOff(line, first)) return { direction: 'down', isAmount: true, isPace: false }
  if (isPutOn(line, first)) return { direction: 'up', isAmount: true, isPace: false }
  // 'soared above $3', 'fell below 50': what it came to.
  let isAmount = !PAST.has(at(line, first).text)
  let isPace = false
  for (let place = first - 1; place >= 0 && place > first - WINDOW; place -= 1) {
    const word = at(line, place)
    if (isAdjective(line, place, first)) return null
    const isNone = isPhrase(line, place) || isFlatSum(line, place) || isNounInS(line, place, first)
    const direction = isNone ? null : changeOf(word.text)
    if (isOfSums(line, word.text, first)) return null
    if (direction === 'flat') return { direction, isAmount: false, isPace: false }
    if (direction !== null) {
      const way = isNegative(line, place) ? 'down' : direction
      return { direction: way, isAmount, isPace: isPace && PACES.has(word.text) }
    }
    if (word.text === 'at') isPace = true
    if (LEVEL_WORDS.has(word.text)) isAmount = false
    else if (!BETWEEN.has(word.text) && !word.text.endsWith('ly')) return null
  }
  return null
}

/** `an increase in the goods deficit of $5.4 billion`. */
function nounBeforeOf(line: Line, first: number): Direction | null {
  if (at(line, first - 1).text !== 'of') return null
  for (let place = first - 2; place >= 0 && place > first - OBJECT_WINDOW; place -= 1) {
    const { text, kind } = at(line, place)
    if (AMOUNT_NOUNS.has(text)) return at(line, place + 1).text === 'in' ? changeOf(text) : null
    if (kind === 'number' || (kind === 'mark' && text !== '-')) return null
  }
  return null
}

/** `negative growth of 19.5 per cent`. */
function isNegative(line: Line, place: number): boolean {
  return at(line, place).text === 'growth' && at(line, place - 1).text === 'negative'
}

/** `the reduced 9 per cent rate`: a participle of a noun, and no change told here. */
function isAdjective(line: Line, place: number, first: number): boolean {
  const before = at(line, place - 1).text
  return (
    place === first - 1 &&
    at(line, place).text.endsWith('ed') &&
    (before === 'the' || before === 'a' || before === 'an')
  )
}

/** `up by a flat €12`: the same for all. */
function isFlatSum(line: Line, place: number): boolean {
  return at(line, place).text === 'flat' && at(line, place - 1).text === 'a'
}

/** `The Hills Line put on 7.8 percent`. */
export function isPutOn(line: Line, first: number): boolean {
  return (
    at(line, first - 1).text === 'on' && PUT.has(at(line, first - 2).text) && isRate(line, first)
  )
}

/** `jeep sales off 4.0 pct`, `was off 3 percent at`: told of markets; a price is `3% off`. */
function isOff(line: Line, first: number): boolean {
  if (at(line, first - 1).text !== 'off' || !isRate(line, first)) return false
  const before = at(line, first - 2)
  const isVerb =
    /^(?:was|were|is|are|sales|shares?|stocks?|prices|exports|imports|output|production|orders|volumes?|traffic|capacity|revenues?|earnings|shipments|deliveries|registrations|index)$/
  return isVerb.test(before.text) && at(line, first + 2).text !== 'of'
}

const PUT: ReadonlySet<string> = new Set(['put', 'puts', 'putting', 'piled', 'tacked'])

function isRate(line: Line, first: number): boolean {
  const next = at(line, first + 1).text
  return (
    next === '%' ||
    next === 'percent' ||
    next === 'pct' ||
    (next === 'per' && at(line, first + 2).text === 'cent')
  )
}

/** Of sums they tell what was raised, saved or lost, and no change: `raises over $120m`, `an operating loss of €93m`. */
const OF_SUMS: ReadonlySet<string> = new Set(
  'raise raises raised raising loss losses save saves saved saving savings'.split(' '),
)
/** So do these, but for prices: `lost $4 million in 2023`, and `lost $1.20 to $30` or `$1.20, or 3 percent`. */
const OF_SUMS_OR_PRICES: ReadonlySet<string> = new Set(['lose', 'loses', 'lost', 'losing'])

function isOfSums(line: Line, word: string, first: number): boolean {
  const isPriced = OF_SUMS_OR_PRICES.has(word)
  if (!isPriced && !OF_SUMS.has(word)) return false
  const money = [first, first + 1, first + 2].find(
    (place) => at(line, place).kind === 'number' || isSum(line, place),
  )
  if (money === undefined || !isSum(line, money)) return false
  return !isPriced || isOfScale(line, money)
}

/** `$4 million`, `US$ 300bn`: no price of a share is so large. */
function isOfScale(line: Line, money: number): boolean {
  for (let place = money; place < money + 4; place += 1)
    if (at(line, place).kind === 'number')
      return SCALES.has(at(line, place + 1).text) || LETTER_SCALES.has(at(line, place + 1).text)
  return false
}

function isSum(line: Line, first: number): boolean {
  const token = at(line, first)
  return (
    (token.text !== '' && '$€£¥'.includes(token.text)) ||
    (token.upper && token.text.length === 3) ||
    // 'S$31.7 billion'
    (token.capital && at(line, first + 1).text === '$')
  )
}

function verbBeforeBy(line: Line, by: number): Direction | null {
  // 'was cut to 71 days from 94, i.e. by a quarter'
  const mark = at(line, by - 1).text
  const isOnceMore =
    mark === 'or' || mark === 'ie' || (mark === '.' && at(line, by - 2).text === 'e')
  if (isOnceMore) return directionBefore(line, by)
  // 'higher by 4.6 per cent than last year', 'higher than last year by 66 tonnes'
  const nearest = levelWord(at(line, by - 1).text)
  if (nearest !== null) return nearest
  // 'fell by 590 in the north and by 390 in the south'
  const before = mark === 'and' ? lastBy(line, by - 1) : null
  if (before !== null) return verbBeforeBy(line, before)
  for (let place = by - 1; place >= 0 && place > by - OBJECT_WINDOW; place -= 1) {
    const word = at(line, place)
    if (word.text === ';' || word.text === '.' || (word.kind === 'number' && yearOf(word) === null))
      return null
    const compared = at(line, place + 1).text === 'than' ? levelWord(word.text) : null
    const direction =
      isPhrase(line, place) || isNounInS(line, place, by)
        ? null
        : (changeOf(word.text) ?? comparisonOf(word.text) ?? compared)
    if (direction !== null && direction !== 'flat') return direction
  }
  return null
}

/** `higher`, `lower`; `more than offset by 5 million` compares nothing. */
function levelWord(word: string): Direction | null {
  return /^(?:more|less|above|below|ahead|behind)$/.test(word) ? null : comparativeOf(word)
}

function lastBy(line: Line, and: number): number | null {
  for (let place = and - 1; place > 0 && place > and - OBJECT_WINDOW; place -= 1) {
    const { text } = at(line, place)
    if (text === '.' || text === ';' || text === ',') return null
    if (text === 'by') return at(line, place + 1).kind === 'number' ? place : null
  }
  return null
}

/** `made up`, `clocked up`: nothing went up; `a jaw-dropping 140 %`: nothing dropped. */
export function isPhrase(line: Line, place: number): boolean {
  const [word, before] = [at(line, place), at(line, place - 1)]
  if (word.text === 'up') return BUILDING.has(before.text)
  return word.glued && before.glued && before.text === '-' && word.text.endsWith('ing')
}

const BUILDING: ReadonlySet<string> = new Set(
  'made make makes making set takes took taken pick opened add adds added adding sums clock clocks clocked clocking rack racks racked racking chalk chalked notch notched sign signs signed signing snap snaps snapped line lined buys bought buying used eats ate turned free frees freed cleaned gave given giving called call calls calling looked put puts putting mopped soaked'.split(
    ' ',
  ),
)

/** `8 percent higher than`, `20 % more`, `0.8 degrees above`; `0.3 minutes faster` is less of its unit. */
export function comparativeAfter(line: Line, from: number, unit = ''): Direction | null {
  const next = pastComma(line, pastBracket(line, from))
  for (let place = next; place < next + 4; place += 1) {
    const word = at(line, place)
    const direction = comparativeOf(word.text)
    const before = at(line, place - 1).text
    if (direction !== null) {
      if (before === 'or' || before === 'and') return null
      if (isOfPercent(line, place) && !PERCENT.test(at(line, from - 1).text)) return null
      if (word.text === 'more' && at(line, place + 1).text === 'and') return null
      return isPaceOfTime(unit, word.text) ? turned(direction) : direction
    }
    if (word.kind !== 'word' || STOPS.has(word.text)) return null
    // '53 countries reported fewer than ten': what is compared stands behind the verb.
    if (place > next && word.text.endsWith('ed')) return null
    const change = place <= next + 1 ? changeOf(word.text) : null
    if (
      change !== null &&
      (word.text === 'up' || word.text === 'down') &&
      UP_FROM.has(at(line, place + 1).text)
    )
      return change
  }
  return null
}

/** `in four towns more than 30% voted`: a bound of the share, and no more towns. */
function isOfPercent(line: Line, place: number): boolean {
  if (at(line, place + 1).text !== 'than' || !/^\d/.test(at(line, place + 2).text)) return false
  return PERCENT.test(at(line, place + 3).text)
}

const PERCENT = /^(?:%|percent|per|cent|points?|pp)$/

/** `$12.20 under a year ago`, `5 % under budget`: less than these, while `20 people under the scheme` aren't. */
export function isUnderBase(line: Line, place: number): boolean {
  if (at(line, place).text !== 'under') return false
  const next = at(line, place + 1).text
  if (UNDER_WHAT.has(next)) return true
  return ['a', 'the', 'its', 'last'].includes(next) && UNDER_WHAT.has(at(line, place + 2).text)
}

const UNDER_WHAT: ReadonlySet<string> = new Set(
  'year month week quarter budget target forecast estimate expectations average plan last-year'.split(
    ' ',
  ),
)

/** `20 % up on`, `nearly 30 % up from`. */
const UP_FROM: ReadonlySet<string> = new Set(
  'on from over compared versus against year in'.split(' '),
)

/** Longer brackets say more than a margin or the same once more: `7.4 percent (±11.6 percent)* above`. */
const BRACKET_MAX = 8

/** One past brackets that stand behind an amount, and a star that marks a note. */
function pastBracket(line: Line, next: number): number {
  if (at(line, next).text !== '(') return next
  for (let place = next + 1; place < next + BRACKET_MAX; place += 1)
    if (at(line, place).text === ')')
      return at(line, place + 1).text === '*' ? place + 2 : place + 1
  return next
}

/** `241, or 2.3 per cent, fewer than`: one past the comma behind what was told once more. */
function pastComma(line: Line, next: number): number {
  if (at(line, next).text !== ',' || at(line, next + 2).text !== 'than') return next
  const base = at(line, next + 3)
  if (base.kind === 'number' || PARTS.has(base.text) || PARTS.has(at(line, next + 4).text))
    return next
  for (let place = next - 1; place > next - AGAIN_WINDOW; place -= 1)
    if (at(line, place).text === 'or') return next + 1
  return next
}

/** `60 per cent, more than half of them`: a limit. */
const PARTS: ReadonlySet<string> = new Set(
  'half third quarter fifth tenth one two three four five six seven eight nine ten'.split(' '),
)
/** `or by about 2.3 per cent`. */
const AGAIN_WINDOW = 6

const STOPS: ReadonlySet<string> = new Set(
  'of in to was were is are be have has had from at by for and or with'.split(' '),
)

/** `300 km longer than`, `20 more than`. */
export function hasThan(line: Line, from: number): boolean {
  const next = pastComma(line, pastBracket(line, from))
  for (let place = next; place < next + 6; place += 1) {
    if (at(line, place).text === 'than') return true
    if (at(line, place).kind !== 'word') return false
  }
  return false
}

/** The direction of the verb before `first`, however far within its sentence. */
export function directionBefore(line: Line, first: number): Direction | null {
  for (let place = first - 1; place >= 0 && place > first - 20; place -= 1) {
    const isNone = isPhrase(line, place) || isNounInS(line, place, first)
    const direction = isNone ? null : changeOf(at(line, place).text)
    if (direction !== null) return direction
    if (at(line, place).text === '.' || at(line, place).text === ';') break
  }
  return null
}

/** `+4.3 %`, `−0.08 pp`, `(minus 8.7 %)`, `↑2.1%`: the sign says which way. */
export function signOf(line: Line, hit: Found): Direction | null {
  if (at(line, hit.numberFirst).text === '+') return 'up'
  const sign = at(line, hit.numberFirst - 1).text
  if (sign === '↑') return 'up'
  if (sign === '↓' || sign === '▼') return 'down'
  const isSaid = sign === 'plus' || sign === 'minus'
  if (isSaid && at(line, hit.numberFirst - 2).kind !== 'number')
    return sign === 'plus' ? 'up' : 'down'
  return hit.value.coefficient < 0n ? 'down' : null
}

/** `a 4-percent growth`, `the £2.1 billion increase in exports`. */
export function changeAfter(line: Line, next: number): Direction | null {
  let place = next
  while (place < next + 5 && (ADJECTIVES.has(at(line, place).text) || isTimeOf(line, place)))
    place += 1
  const word = at(line, place).text
  return AMOUNT_NOUNS.has(word) ? changeOf(word) : null
}

/** `80 percent of the increase`: a part of it, and not how much. */
export function isPartOfChange(line: Line, next: number): boolean {
  const isOf =
    at(line, next).text === 'of' && /^(?:the|this|that|its)$/.test(at(line, next + 1).text)
  return isOf && AMOUNT_NOUNS.has(at(line, next + 2).text)
}

/** `a 0.5 pct October/December rise`, `a 1.9 pct January increase`. */
function isTimeOf(line: Line, place: number): boolean {
  const word = at(line, place)
  return monthOf(word) !== null || (word.text === '/' && monthOf(at(line, place + 1)) !== null)
}

const ADJECTIVES: ReadonlySet<string> = new Set(
  'annual year-on-year real net further year on monthly sequential - yoy'.split(' '),
)
const AMOUNT_NOUNS: ReadonlySet<string> = new Set(
  'increase decrease rise fall drop decline gain growth reduction jump surge contraction expansion cut loss improvement spike gains increases decreases declines reductions'.split(
    ' ',
  ),
)
