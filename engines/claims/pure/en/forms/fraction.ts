import { type Decimal, timesTenTo } from '#platform/exact'
import { boundBefore } from '../bounds/bounds.ts'
import { ordinalAt } from '../leave/calendar.ts'
import { GLYPHS, STROKE_LENGTH, strokeAt } from '../numerals/fraction-signs.ts'
import { isOfMeasure } from '../numerals/mixed.ts'
import { FRACTION_PARTS, ORDINALS, RARE_PARTS, SCALES, TENS } from '../numerals/number-words.ts'
import { fractionNumeral, type Numeral, numeralAt } from '../numerals/numeral.ts'
import { outOfAt } from '../numerals/out-of.ts'
import { centsAt, proportionAt } from '../numerals/proportion.ts'
import { isChangeNoun, isChangeWord } from '../sense/change-words.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line, type Token } from '../words/tokens.ts'
import { type Found, found } from './found.ts'

/** Behind them a fraction is meant even where its words could be something else: `a quarter of`. */
const AFTER_FRACTION: ReadonlySet<string> = new Set(
  'are were have had of the its their all our more less fewer higher lower smaller larger faster slower cheaper shorter longer below above that held came said went took use own live lived work worked'.split(
    ' ',
  ),
)
const BEFORE_HALF_OF_TIME: ReadonlySet<string> = new Set(
  'first second latter other better last this that next same each every second- early late'.split(
    ' ',
  ),
)

/** `one-third`, `half of`, `4 out of every 10`, `one in five`, `1/4`. */
export function fractionAt(line: Line, index: number): Found | null {
  const ratio = proportionAt(line, index)
  if (ratio !== null) return ratioOf(line, index, ratio)
  const numeral =
    pointPartAt(line, index) ??
    partsAt(line, index) ??
    halfAt(line, index) ??
    outOfAt(line, index) ??
    everyNthAt(line, index) ??
    centsAt(line, index) ??
    endOfOrderAt(line, index) ??
    withStrokeAt(line, index) ??
    glyphAt(line, index)
  if (numeral === null) return null
  const before = boundBefore(line, index)
  const points = ofPoints(line, numeral) ?? ofOne(line, numeral) ?? ofMeasure(line, numeral)
  if (points !== null)
    return found({
      form: 'number',
      first: before?.first ?? index,
      next: points.next,
      numberFirst: index,
      numberNext: numeral.next,
      value: points.value,
      precision: points.precision ?? -points.value.scale,
      unit: points.unit ?? 'percentage-point',
      bound: before?.bound ?? 'exact',
    })
  return found({ form: 'fraction', ...inRatio(line, index, numeral) })
}

/** A level, and no share of anything. */
function ratioOf(line: Line, index: number, numeral: Numeral): Found {
  const ratio = inRatio(line, index, numeral)
  return numeral.fraction === null
    ? found({ form: 'number', ...ratio })
    : found({ form: 'fraction', ...ratio, kind: 'level' })
}

function inRatio(line: Line, index: number, numeral: Numeral) {
  const before = boundBefore(line, index)
  return {
    first: before?.first ?? index,
    next: numeral.next,
    numberFirst: index,
    numberNext: numeral.next,
    value: numeral.value,
    fraction: numeral.fraction,
    precision: numeral.precision,
    unit: 'ratio',
    bound: before?.bound ?? 'exact',
  } as const
}

type InUnit = {
  readonly next: number
  readonly value: Decimal
  readonly unit?: string
  readonly precision?: number
}

/** `a quarter of an hour`, `three quarters of a century`: so much of a unit is a number of it, if decimals can say it. */
function ofOne(line: Line, { first, next, fraction, value }: Numeral): InUnit | null {
  // 'half a percent'
  const isHalf = at(line, next).text === 'a' && at(line, first).text === 'half'
  if (isHalf) return ofPercent(line, value, next + 1)
  if (at(line, next).text !== 'of' || !/^(?:an?|one|1)$/.test(at(line, next + 1).text)) return null
  const percent = ofPercent(line, value, next + 2)
  if (percent !== null) return percent
  const scale = SCALES.get(at(line, next + 2).text) ?? 0
  if (scale >= THOUSAND) {
    const behind = unitAt(line, next + 3)
    return {
      next: behind?.next ?? next + 3,
      value: timesTenTo(value, scale),
      unit: behind?.code ?? 'items',
      precision: scale - value.scale,
    }
  }
  const unit = unitAt(line, next + 2)
  if (unit === null || unit.isMoney || /^per|persons|households/.test(unit.code)) return null
  if (fraction === null || MILLION % fraction.den !== 0n) return null
  return {
    next: unit.next,
    value: timesTenTo(value, unit.power),
    unit: unit.code,
    precision: unit.power - value.scale,
  }
}

const MILLION = 1000000n
/** Behind so many decimals a third of it is told as finely as one would. */
const ENDED_MAX = 6

/** `two tenths of one percent`, `half a per cent`. */
function ofPercent(line: Line, value: Decimal, index: number): InUnit | null {
  const unit = unitAt(line, index)
  if (unit === null || !/^percent(?:age-point)?$/.test(unit.code)) return null
  const precision = value.scale > ENDED_MAX ? -1 : -value.scale
  return { next: unit.next, value, unit: unit.code, precision }
}

/** `1/4 mile`, `a ½-inch pipe`, `one-half mile`: digits say a number of a measure, words with a hyphen; `a third inch` would be an ordinal. */
function ofMeasure(line: Line, { first, next, value, fraction }: Numeral): InUnit | null {
  const isOfWords = at(line, first).kind === 'word'
  if (fraction === null || (isOfWords && !isHyphenedPart(line, first))) return null
  const unit = unitAt(line, next)
  if (unit === null || !isOfMeasure(unit)) return null
  return {
    next: unit.next,
    value: timesTenTo(value, unit.power),
    unit: unit.code,
    precision: unit.power - value.scale,
  }
}

function isHyphenedPart(line: Line, first: number): boolean {
  return at(line, first + 1).text === '-' && !/^(?:an?|half|quarter)$/.test(at(line, first).text)
}

const THOUSAND = 3

/** `the half-point step`, `a quarter-point cut`. */
function pointPartAt(line: Line, index: number): Numeral | null {
  const [part, hyphen, point] = [at(line, index), at(line, index + 1), at(line, index + 2)]
  const parts = part.text === 'half' ? 2n : part.text === 'quarter' ? 4n : null
  const isPoint = hyphen.text === '-' && hyphen.glued && point.text === 'point' && point.glued
  return parts === null || !isPoint ? null : fractionNumeral(index, index + 1, 1n, parts)
}

/** `two-tenths of a percentage point`, `a quarter point`: a number of points, if decimals can say it. */
function ofPoints(line: Line, { next, fraction, value }: Numeral): InUnit | null {
  // 'the half-point step', 'a quarter-point cut'
  const isHyphened = at(line, next).text === '-' && at(line, next + 1).text === 'point'
  if (isHyphened && at(line, next).glued) return { next: next + 2, value }
  const isOf = at(line, next).text === 'of'
  const place = next + (isOf ? 1 : 0) + (at(line, isOf ? next + 1 : next).text === 'a' ? 1 : 0)
  const [first, second] = [at(line, place).text, at(line, place + 1).text]
  // "1.7 %, nine-tenths of a point less than the 2.6 %": of rates.
  const isBare = first === 'point' && at(line, place - 1).text === 'a' && hasPercent(line)
  const isPoint =
    /^percent(?:age)?$/.test(first) && (second === 'point' || second === 'points')
      ? 2
      : Number(isBare)
  if (isPoint === 0) return null
  if (fraction === null || 1000n % fraction.den !== 0n) return null
  return { next: place + isPoint, value }
}

function hasPercent(line: Line): boolean {
  return line.tokens.some(({ text }) => text === '%' || text === 'percent' || text === 'cent')
}

const APPOSE: ReadonlySet<string> = new Set([
  'ie',
  'is',
  'was',
  'are',
  'were',
  'or',
  'exactly',
  'precisely',
])

/** `13 of the 52 seats, which is exactly a quarter.` */
function isApposed(line: Line, index: number, after: Token): boolean {
  if (!/^[.,;)–—]?$/.test(after.text)) return false
  const before = at(line, index - 1).text
  // '17 million of this, a quarter, went to theatres', '310 of 930 (a third)'
  return APPOSE.has(before) || (/^[,(–—]$/.test(before) && hasNumber(line, index - 1))
}

const APPOSED_REACH = 14

function hasNumber(line: Line, index: number): boolean {
  for (let place = index - 1; place >= 0 && place > index - APPOSED_REACH; place -= 1)
    if (at(line, place).kind === 'number') return true
  return false
}

/** `two-thirds`, `a quarter of`, `three quarters of`. */
function partsAt(line: Line, index: number): Numeral | null {
  const word = at(line, index)
  const isArticle = word.text === 'a' || word.text === 'an'
  const top = isArticle ? null : numeralAt(line, index)
  if (!isArticle && (top === null || top.shape !== 'words' || top.power > 0)) return null
  const isMere = isArticle && MERE.has(at(line, index + 1).text)
  let place = top?.next ?? (isMere ? index + 2 : index + 1)
  const isHyphened = at(line, place).text === '-' && at(line, place).glued
  if (isHyphened) place += 1
  const named = partNamed(line, place)
  const count = top?.value.coefficient ?? 1n
  if (named === null || count === 0n || count >= BigInt(named.parts)) return null
  const { parts: part, last } = named
  const isPlural = at(line, last).text.endsWith('s')
  if (isPlural !== count > 1n) return null
  const after = at(line, last + 1)
  if (!isPlural && isOrdinal(line, index, named, after)) return null
  const isOfChange = at(line, index - 1).text === 'of' && CHANGES.has(at(line, index - 2).text)
  const isBounded =
    isMere ||
    isOfChange ||
    isApposed(line, index, after) ||
    isChangedBy(line, index, after) ||
    boundBefore(line, index) !== null ||
    at(line, index - 1).text === 'by'
  const isState = isPlural && STATES.has(after.text)
  const isSure =
    AFTER_FRACTION.has(after.text) || isBounded || isState || (isHyphened && part !== 4)
  const isTime = part === 4 && !isSure && !isHyphened
  if (isArticle ? !isSure : isTime) return null
  if (isArticle && after.kind === 'word' && !AFTER_FRACTION.has(after.text) && !isBounded)
    return null
  // `one-half year`, `a third party`, `a second half`.
  if (
    after.text === 'party' ||
    after.text === 'parties' ||
    after.text === 'year' ||
    after.text === 'hour'
  )
    return null
  return fractionNumeral(index, last + 1, count, BigInt(part))
}

type Named = { readonly parts: number; readonly last: number; readonly isRare: boolean }

/** `fifths`, `thousandth`, `twenty-fifths`: of how many one is. */
function partNamed(line: Line, index: number): Named | null {
  const word = at(line, index).text
  const parts = FRACTION_PARTS.get(word)
  if (parts !== undefined) return { parts, last: index, isRare: false }
  const rare = RARE_PARTS.get(word)
  if (rare !== undefined) return { parts: rare, last: index, isRare: true }
  const tens = TENS.get(word)
  if (tens === undefined || at(line, index + 1).text !== '-') return null
  const unit = ORDINALS.get(at(line, index + 2).text.replace(/s$/, '')) ?? TEN
  return unit < TEN && at(line, index + 2).glued
    ? { parts: tens + unit, last: index + 2, isRare: true }
    : null
}

const TEN = 10

/** `the one hundredth visitor`, `an eleventh term`: one of a row, unless `of` makes a part of it. */
function isOrdinal(line: Line, index: number, { isRare }: Named, after: Token): boolean {
  if (isRare) return after.text !== 'of'
  const isOne =
    at(line, index).text === 'one' &&
    at(line, index + 1).text !== '-' &&
    at(line, index - 1).text === 'the'
  return isOne && after.kind === 'word' && !AFTER_FRACTION.has(after.text)
}

/** `the tank is three quarters full`. */
const STATES: ReadonlySet<string> = new Set(
  'full empty complete completed finished done built filled sold booked owned'.split(' '),
)

/** `assets grew a fifth from a year ago`, `sales fell a third to 5 million`: no `by` between. */
function isChangedBy(line: Line, index: number, after: Token): boolean {
  const before = at(line, index - 1)
  const isVerb = before.kind === 'word' && isChangeWord(before.text) && !isChangeNoun(before.text)
  return (
    isVerb &&
    (after.kind === 'mark' ||
      /^(?:from|to|in|on|over|since|last|this|year-on-year)$/.test(after.text))
  )
}

/** `a rise of a quarter`. */
const CHANGES: ReadonlySet<string> = new Set(
  'rise increase growth gain jump fall drop decline decrease reduction cut'.split(' '),
)

/** `a mere eighth`, `a full third`. */
const MERE: ReadonlySet<string> = new Set('mere full whole good solid healthy'.split(' '))

/** `Every third passenger`: a share, unless it tells how often. */
function everyNthAt(line: Line, index: number): Numeral | null {
  if (at(line, index).text !== 'every') return null
  const ordinal = ordinalAt(line, index + 1)
  const noun = ordinal === null ? null : at(line, ordinal.next)
  if (ordinal === null || noun === null || ordinal.value < 2 || ordinal.value > 20) return null
  const isOfThem = noun.text === 'of' && DETERMINERS.has(at(line, ordinal.next + 1).text)
  if (noun.kind !== 'word' || (OFTEN.has(noun.text) && !isOfThem)) return null
  return fractionNumeral(index, ordinal.next, 1n, BigInt(ordinal.value))
}

const DETERMINERS: ReadonlySet<string> = new Set('the all its their our these those'.split(' '))

/** `the bottom fifth of the income distribution`. */
function endOfOrderAt(line: Line, index: number): Numeral | null {
  const part = FRACTION_PARTS.get(at(line, index + 1).text)
  if (part === undefined || !ENDS_OF_ORDER.has(at(line, index).text)) return null
  if (at(line, index + 1).text.endsWith('s') || at(line, index - 1).text !== 'the') return null
  return fractionNumeral(index, index + 2, 1n, BigInt(part))
}

const ENDS_OF_ORDER: ReadonlySet<string> = new Set(
  'bottom top poorest richest lowest highest wealthiest'.split(' '),
)
/** Numbers, too. */
export const FRACTION_STARTS: readonly string[] = [
  ...ENDS_OF_ORDER,
  ...'a an half halves quarter every'.split(' '),
]

const OFTEN: ReadonlySet<string> = new Set(
  'second minute hour day night week weekend weekday month quarter year time monday tuesday wednesday thursday friday saturday sunday season of'.split(
    ' ',
  ),
)

function halfAt(line: Line, index: number): Numeral | null {
  if (at(line, index).text !== 'half' && at(line, index).text !== 'halves') return null
  const before = at(line, index - 1)
  if (BEFORE_HALF_OF_TIME.has(before.text) || before.text === '-' || before.text === 'a')
    return null
  const after = at(line, index + 1)
  if (after.text === '-' || after.text === 'year' || after.text === 'yearly') return null
  // 'more than half a million children' is a number.
  if (after.text === 'a' && numeralAt(line, index) !== null) return null
  const isBounded =
    boundBefore(line, index) !== null || before.text === 'by' || before.text === 'in'
  const isOf =
    after.text === 'of' ||
    after.text === 'the' ||
    after.text === 'all' ||
    after.text === 'its' ||
    after.text === 'their' ||
    (after.text === 'a' && /^per(?:cent(?:age)?)?$/.test(at(line, index + 2).text))
  return isBounded || isOf ? fractionNumeral(index, index + 1, 1n, 2n) : null
}

/** `1/4 of`, `a 1/3 share`; dates and names with a stroke are none. */
function withStrokeAt(line: Line, index: number): Numeral | null {
  const parts = strokeAt(line, index, STROKE_MAX)
  if (parts === null || at(line, index).text.length > 3) return null
  // '3/8ths of it'
  const tail = at(line, index + STROKE_LENGTH)
  const hasTail = tail.glued && /^(?:th|rd|nd)s?$/.test(tail.text)
  const next = index + STROKE_LENGTH + (hasTail ? 1 : 0)
  const after = at(line, next)
  const isSure =
    AFTER_FRACTION.has(after.text) ||
    boundBefore(line, index) !== null ||
    at(line, index - 1).text === 'a' ||
    isOfUnit(line, next)
  return isSure && (!after.glued || after.text === '-' || isOfUnit(line, next))
    ? fractionNumeral(index, next, ...parts)
    : null
}

const STROKE_MAX = 1000

/** `½ of the seats`, `⅓ mile`; glued to a number it is part of that. */
function glyphAt(line: Line, index: number): Numeral | null {
  const { text, glued } = at(line, index)
  const parts = GLYPHS.get(text)
  if (parts === undefined || (glued && at(line, index - 1).kind === 'number')) return null
  const isSure = AFTER_FRACTION.has(at(line, index + 1).text) || isOfUnit(line, index + 1)
  return isSure ? fractionNumeral(index, index + 1, ...parts) : null
}

function isOfUnit(line: Line, index: number): boolean {
  const unit = unitAt(line, index)
  return unit !== null && isOfMeasure(unit)
}
