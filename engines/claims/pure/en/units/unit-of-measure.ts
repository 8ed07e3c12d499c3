import { dimensionOf } from '../../units/table.ts'
import { ofEstimate } from '../bounds/confidence.ts'
import type { Found } from '../forms/found.ts'
import { isOfTime } from '../forms/range.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { changeOf } from '../sense/change-words.ts'
import { isVerbWord } from '../sense/verbs.ts'
import { at, type Line } from '../words/tokens.ts'
import { withBracketedPairs } from './bracketed-pair.ts'
import { ofLabel } from './labels.ts'
import { measured, STRETCHES, WITHIN } from './measured.ts'
import { endsPhrase } from './noun-unit.ts'
import { currencyBefore } from './unit-at.ts'
import {
  COUNTS,
  gapped,
  isLikely,
  ofBracket,
  ofWholeBehind,
  physicalBeside,
} from './unit-beside.ts'
import { sharedBehind } from './unit-of-list.ts'
import { denominatorAt } from './words/per.ts'

const WINDOW = 24
const BASES: ReadonlySet<string> = new Set([
  'from',
  'to',
  'with',
  'against',
  'versus',
  'vs',
  'of',
  'than',
  'and',
  'at',
])

/** Gives a bare number the unit of its measure, or of the figure that it is compared with. */
export function withUnits(line: Line, raw: readonly Found[]): readonly Found[] {
  const read: Found[] = []
  const finds = sharedBehind(line, withBracketedPairs(line, raw))
  for (const [order, hit] of finds.entries()) {
    const ofWhole = hit.form === 'number' ? ofWholeBehind(line, hit, finds[order + 1]) : null
    if (ofWhole !== null && (hit.counted !== null || !hit.hasUnit)) {
      read.push({ ...hit, unit: ofWhole, hasUnit: true })
      continue
    }
    if (hit.form !== 'number' || hit.hasUnit) {
      const share = ofBracketedShare(line, hit)
      if (share !== null) {
        read.push(share)
        continue
      }
      const unit = isPerCapita(line, hit) ? `${hit.unit}/person` : ofGas(line, hit, read.at(-1))
      read.push({ ...hit, unit })
      continue
    }
    if (isWhoUsed(line, hit)) {
      read.push({ ...hit, unit: 'persons', hasUnit: true, counted: null })
      continue
    }
    const isBare = hit.counted === null
    const ends = isBare ? ofEstimate(line, hit, read.at(-1)) : null
    if (ends !== null) {
      read.push(ends)
      continue
    }
    const labelled = isBare ? ofLabel(line, hit, read.at(-1)) : null
    if (labelled !== null) {
      read.push({ ...hit, unit: labelled, hasUnit: true })
      continue
    }
    const bracketed = isBare ? ofBracket(line, hit, read.at(-1)) : null
    if (bracketed !== null) {
      read.push(bracketed)
      continue
    }
    // '3,410 nurses, 1,120 doctors and 5,330 others'
    if (!isBare && isOthers(line, hit)) {
      const unit = countedBefore(line, read, hit, false)
      read.push(unit === null ? hit : { ...hit, unit, hasUnit: true })
      continue
    }
    const isOfShare = isBare && isWholeOfShare(line, hit, read.at(-1))
    const of =
      isBare && (isOfShare || standsForNamed(line, hit))
        ? countedBefore(line, read, hit, isOfShare || LESS.has(at(line, hit.next).text))
        : null
    const base =
      of ??
      (isBare ? neighbour(line, hit, read[order - 1], finds[order + 1], read[order - 2]) : null)
    const said =
      base ??
      (isBare ? ofSamePreposition(line, hit, read.at(-1)) : null) ??
      (hit.isAlone ? null : gapped(line, hit, read.at(-1)))
    const told = said ?? (isBare && !hit.isAlone ? measured(line, hit) : null)
    const unit =
      told ?? (isBare ? physicalBeside(line, hit, read, finds.slice(order + 1, order + 4)) : null)
    const isNone = unit === null || (unit === 'percent' && isVast(hit))
    read.push(isNone ? hit : { ...hit, unit, hasUnit: true })
  }
  return read
}

/** `Nearly three million used the airport`: who does so is a person. */
function isWhoUsed(line: Line, { next, value, counted }: Found): boolean {
  if (value.scale > 0 || value.coefficient < MANY_USERS) return false
  if (counted !== null && counted[0] !== next) return false
  return (
    USED.test(at(line, next).text) && /^(?:the|our|its|this|in|at)$/.test(at(line, next + 1).text)
  )
}

const MANY_USERS = 100n
const USED = /^(?:used|visited|attended|enrolled|voted|emigrated|immigrated)$/

/** `a loss of ($0.22) per diluted share`: what it is counted by stands behind the brackets of a loss. */
function ofBracketedShare(line: Line, hit: Found): Found | null {
  const isBracketed = at(line, hit.first - 1).text === '(' && at(line, hit.next).text === ')'
  if (!isBracketed || !dimensionOf(hit.unit).startsWith('money')) return null
  const unit = denominatorAt(line, { code: hit.unit, power: 0, next: hit.next + 1, isMoney: true })
  return unit.code.endsWith('/share')
    ? { ...hit, first: hit.first - 1, next: unit.next, unit: unit.code }
    : null
}

/** `6.21 billion, 15 per cent higher`, `1,338 worked, compared with 86 %`: of money or things, whatever stands beside it. */
function isVast({ value: { coefficient, scale } }: Found): boolean {
  return coefficient >= 10n ** BigInt(scale === 0 ? 3 : scale + 5)
}

/** `54.3 Mt CO2e, down from 59.1 Mt`: the gas is said once. */
function ofGas(line: Line, hit: Found, left: Found | undefined): string {
  const isBase = hit.unit === 't' && at(line, hit.first - 1).text === 'from'
  return isBase && left?.unit === 'tCO2e' ? left.unit : hit.unit
}

const THE_REST: ReadonlySet<string> = new Set(['remaining', 'rest', 'other', 'further', 'another'])

/** `six more slowly`, `the remaining 53.7 million`: of what was counted before. */
function standsForNamed(line: Line, hit: Found): boolean {
  const word = at(line, hit.first - 1).text
  return (
    hit.isAlone ||
    THE_REST.has(word) ||
    (word === ',' && THE_REST.has(at(line, hit.first - 2).text)) ||
    at(line, hit.first - 2).text === 'those' ||
    LESS.has(at(line, hit.next).text) ||
    isParallel(line, hit.first) ||
    isDailyMean(line, hit)
  )
}

function isOthers(line: Line, { counted }: Found): boolean {
  return counted !== null && counted[1] === counted[0] + 1 && at(line, counted[0]).text === 'others'
}

/** `accounted for 221,300 TEUs and exports for 191,300`: what they are is said once, as the verb is. */
function ofSamePreposition(line: Line, hit: Found, left: Found | undefined): string | null {
  if (left?.form !== 'number' || !left.hasUnit || left.valueHigh !== null) return null
  const isSame = at(line, hit.first - 1).text === 'for' && at(line, left.first - 1).text === 'for'
  if (!isSame || hit.first - left.next > PARALLEL_REACH || !isLikely(line, hit, left)) return null
  for (let place = left.next; place < hit.first - 1; place += 1)
    if (/^(?:and|while)$/.test(at(line, place).text)) return left.unit
  return null
}

const PARALLEL_REACH = 6

/** `231,500 people, or 89 per cent of the 260,000`, `…, 89 per cent of the 260,000`: the whole is of what its part is. */
function isWholeOfShare(line: Line, { first }: Found, left: Found | undefined): boolean {
  if (left?.unit !== 'percent' || !/^(?:or|\(|,)$/.test(at(line, left.first - 1).text)) return false
  return left.next === first - 2 && at(line, first - 2).text === 'of'
}

/** `4.7 million trips, an average of 73,400 a day`. */
function isDailyMean(line: Line, { first, next }: Found): boolean {
  const isMean = at(line, first - 1).text === 'of' && at(line, first - 2).text === 'average'
  return isMean && /^(?:an?|per|daily|each|every)$/.test(at(line, next).text)
}

const LESS: ReadonlySet<string> = new Set(['fewer', 'more', 'less'])

/** `passengers numbered 5.62 million, domestic 2.72 million`: one word behind a comma, and no verb. */
function isParallel(line: Line, first: number): boolean {
  const word = at(line, first - 1)
  const mark = at(line, first - 2).text
  return (
    word.kind === 'word' && (mark === ',' || mark === 'and' || mark === ';') && isParted(word.text)
  )
}

function isParted(word: string): boolean {
  return !endsPhrase(word) && !isVerbWord(word) && changeOf(word) === null && !word.endsWith('s')
}

/** The unit of the nearest count before, of two at most. */
function countedBefore(
  line: Line,
  read: readonly Found[],
  bare: Found,
  isLess: boolean,
): string | null {
  const word = at(line, bare.first - 1).text
  const isBase = (word !== 'and' && BASES.has(word)) || word === 'another'
  for (const hit of read.slice(-4).reverse()) {
    // 57,000 more aren't more of nine districts, nor is '2,600 in nine districts, up from 2,160'; of '165 tasks in nine areas' 92 are tasks.
    const times = hit.unit === 'places' && !isBase ? 1 : FAR
    const isOther = (isLess || hit.unit === 'places') && isMoreThan(times, bare, hit)
    if (isOther) continue
    if (hit.form === 'number' && COUNTS.has(hit.unit)) return hit.unit
    // '3,200 new posts, 1,150 of them': counted, and of no unit.
    if (hit.form === 'number' && hit.counted !== null) return null
  }
  return null
}

const FAR = 20

function isMoreThan(times: number, { value: a }: Found, { value: b }: Found): boolean {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [a, b].map((one) => one.coefficient * 10n ** BigInt(scale - one.scale)) as [
    bigint,
    bigint,
  ]
  return left > right * BigInt(times)
}

/** `118.6 points, against 121.9`; `from 6 to 9 cities`. */
function neighbour(
  line: Line,
  hit: Found,
  left: Found | undefined,
  right: Found | undefined,
  level: Found | undefined,
): string | null {
  const word = at(line, hit.first - 1).text
  // '642 million dollars, four times the 321 million', '1,106 trains, almost double the 562'
  if (word === 'the' && TIMES_OF.has(at(line, hit.first - 2).text))
    return level?.form === 'number' && level.hasUnit && !/^percent/.test(level.unit)
      ? level.unit
      : null
  // '312 apprentices, up from last year's 287'
  if (word === "'s" && isOfTime(line, hit.first - 2))
    return [left, level].find((one) => isBaseOf(line, hit, one))?.unit ?? null
  if (!BASES.has(word)) return null
  if (
    right !== undefined &&
    word === 'from' &&
    right.hasUnit &&
    at(line, right.first - 1).text === 'to' &&
    right.first - hit.next < 10
  )
    return right.unit
  if (isSizeOfLevel(line, hit, left, level)) return level?.unit ?? null
  if (left === undefined || !left.hasUnit || hit.first - left.next > 14 || left.form !== 'number')
    return null
  const isScaled = (numeralAt(line, hit.numberFirst)?.power ?? 0) > 0
  // 'The index slid 210 points, or 0.6%, to 38,450'
  const isOfIndex = word === 'to' && left.unit === 'percent' && level?.unit === 'index-points'
  if (isOfIndex && left.first - level.next < 4) return level.unit
  if (left.unit === 'percent' && (word === 'from' || (word === 'to' && isScaled)))
    return ofLevelBefore(line, hit, left, level)
  if (word === 'of' && at(line, hit.first - 2).text === 'out' && hit.first - left.next <= 2)
    return left.unit
  if (left.form === 'number' && left.kind === null && left.unit === 'index-points') return left.unit
  if (left.unit === 'percent' || left.unit === 'percentage-point' || left.unit === 'basis-point')
    return null
  if (isOfRatio(line, hit) || isOtherSize(line, hit, left)) return null
  if (word === 'to' && isCountBehindMoney(line, hit, left)) return null
  if (word === 'from' && isNumberOf(line, left.next, hit.first)) return null
  // 'nine cities with an output of over 1 trillion yuan, up from six'
  if (word === 'from' && isFewBehindMoney(line, hit, left))
    return level?.form === 'number' && COUNTS.has(level.unit) ? level.unit : null
  // 'Cases in 11 countries fell from 184 million', '109 thefts in the five boroughs, against 136': not of the places.
  if (left.unit === 'places' && (isScaled || isMoreThan(FAR, hit, left)))
    return level?.hasUnit && level.form === 'number' && isLikely(line, hit, level)
      ? level.unit
      : null
  // 'expects 1.35 million visitors, which would exceed the record of 1.29 million'
  const isRecord = word === 'of' && /^(?:record|peak)$/.test(at(line, hit.first - 2).text)
  if (isRecord && isLikely(line, hit, left)) return left.unit
  // '812 (1.7%) had waited over 52 weeks, compared with 1,340 (2.6%)': of those who waited.
  const isOfWait = STRETCHES.has(left.unit) && isMoreThan(FAR_WAIT, hit, left)
  return word === 'of' || word === 'at' || isWithinTime(line, left) || isOfWait ? null : left.unit
}

/** So much longer nobody waits in another year. */
const FAR_WAIT = 8

function isBaseOf(line: Line, hit: Found, one: Found | undefined): boolean {
  return (
    one?.form === 'number' && one.hasUnit && !/^percent/.test(one.unit) && isLikely(line, hit, one)
  )
}

const TIMES_OF: ReadonlySet<string> = new Set('times double twice triple treble half'.split(' '))

/** `412,000 people in nine districts, up from 355,000`, `down from a peak of 440,000`: of the one that has its size. */
function isSizeOfLevel(
  line: Line,
  hit: Found,
  left: Found | undefined,
  level: Found | undefined,
): boolean {
  const isPeak =
    at(line, hit.first - 1).text === 'of' &&
    /^(?:peak|high|low)$/.test(at(line, hit.first - 2).text)
  if (at(line, hit.first - (isPeak ? 4 : 1)).text !== 'from') return false
  const isCount = left?.form === 'number' && (COUNTS.has(left.unit) || left.counted !== null)
  if (!isCount || hit.first - left.next > 14 || isLikely(line, hit, left)) return false
  return (
    level?.form === 'number' &&
    level.hasUnit &&
    COUNTS.has(level.unit) &&
    isLikely(line, hit, level)
  )
}

/** `The ratio between 27,912 yuan and 13,405 yuan narrowed to 2.08`: a small decimal behind a word of ratio. */
function isOfRatio(line: Line, hit: Found): boolean {
  if (hit.value.scale === 0 || at(line, hit.numberFirst).text.length > RATIO_DIGITS) return false
  for (let place = hit.first - 1; place >= 0 && place > hit.first - WINDOW; place -= 1) {
    const { text } = at(line, place)
    if (text === '.' || text === ';') return false
    if (text === 'ratio' || text === 'coefficient') return true
  }
  return false
}

const RATIO_DIGITS = 5

/** Of millions or more of a currency no small plain number is an earlier state. */
function isFewBehindMoney(line: Line, { numberFirst, value }: Found, left: Found): boolean {
  const isScaled = (numeralAt(line, left.numberFirst)?.power ?? 0) > 0
  if (!isScaled || !dimensionOf(left.unit).startsWith('money')) return false
  const isPlain = (numeralAt(line, numberFirst)?.power ?? 0) === 0 && value.scale === 0
  return isPlain && value.coefficient < FEW
}

const FEW = 1000n

/** `raised S$31.7 billion, bringing the bonds listed to 3,214`: of billions no plain number is one, and a noun says of what it is. */
function isCountBehindMoney(line: Line, hit: Found, left: Found): boolean {
  const isMoney = currencyBefore(line, left.numberFirst) !== null
  const scale = numeralAt(line, left.numberFirst, isMoney)?.power ?? 0
  if (!isMoney || scale === 0 || (numeralAt(line, hit.numberFirst)?.power ?? 0) > 0) return false
  for (let place = left.next; place < hit.first; place += 1)
    if (at(line, place).text === ',' && !isLikely(line, hit, left)) return true
  return false
}

/** `to £4.7 million, and the number of subscribers from 3,600`: what the words between count. */
function isNumberOf(line: Line, from: number, to: number): boolean {
  for (let place = from; place < to - 1; place += 1)
    if (/^(?:numbers?|headcount)$/.test(at(line, place).text)) return true
  return false
}

/** `aged 65 and over increased to 1,741,000`: a time isn't a thousand times another. */
function isOtherSize(line: Line, hit: Found, left: Found): boolean {
  const isScaled = (numeralAt(line, hit.numberFirst)?.power ?? 0) > 0
  return STRETCHES.has(left.unit) && (isScaled || !isLikely(line, hit, left))
}

/** `nearly tripled in six years, from 1,780 to 5,120`: the time that a change took. */
function isWithinTime(line: Line, { unit, numberFirst }: Found): boolean {
  return STRETCHES.has(unit) && WITHIN.has(at(line, numberFirst - 1).text)
}

/** `16,900 kilometers, nearly 30 % up from 13,050`: the base is of the level before its change. */
function ofLevelBefore(
  line: Line,
  hit: Found,
  change: Found,
  level: Found | undefined,
): string | null {
  const isUp = /^(?:up|down|increase|rise|growth|decrease|decline)$/.test(
    at(line, hit.first - 2).text,
  )
  if (level === undefined || !level.hasUnit || level.form !== 'number') return null
  // 'yachts longer than 66 feet were sold, a 50% decline from 18'
  const isOfKind = at(line, level.numberFirst - 1).text === 'than'
  if (isOfKind && at(line, level.numberFirst - 2).text.endsWith('er')) return null
  if (!isUp && hit.first - change.next > 1) return null
  return change.first - level.next <= 6 && isLikely(line, hit, level) ? level.unit : null
}

const MONEY_CODE_LENGTH = 3
const PER_CAPITA_WINDOW = 16

/** `per capita income reached 30,941 yuan`. */
function isPerCapita(line: Line, hit: Found): boolean {
  if (
    hit.unit.length !== MONEY_CODE_LENGTH ||
    hit.unit !== hit.unit.toUpperCase() ||
    hit.unit === 'TEU'
  )
    return false
  for (let place = hit.first - 1; place >= 0 && place > hit.first - PER_CAPITA_WINDOW; place -= 1) {
    const word = at(line, place)
    if (word.text === ';' || word.text === '.') return false
    if (word.text === 'capita') return true
  }
  return at(line, hit.next).text === 'per' && at(line, hit.next + 1).text === 'capita'
}
