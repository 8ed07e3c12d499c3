import { negated, timesTenTo } from '#platform/exact'
import { dimensionOf } from '../../units/table.ts'
import { inSmallerUnit } from '../../units/two-units.ts'
import { boundBefore } from '../bounds/bounds.ts'
import { type Found, found, whole } from '../forms/found.ts'
import { unitAt } from '../units/unit-at.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { SCALES } from './number-words.ts'
import { type Numeral, numeralAt } from './numeral.ts'
import { partAt, partBehind, plus } from './parts.ts'

// Figures of which one number doesn't say all: halves and quarters, and hours with their minutes.

/** `two and a half hours`, `three and a quarter million`. */
export function withPart(line: Line, numeral: Numeral | null): Numeral | null {
  const part = numeral === null ? null : partBehind(line, numeral)
  if (numeral === null || part === null) return numeral
  const scale = SCALES.get(at(line, part.next).text) ?? 0
  if (scale > 0 && numeral.power === 0)
    return {
      ...numeral,
      next: part.next + 1,
      value: timesTenTo(part.value, scale),
      precision: scale - part.places,
      power: scale,
    }
  if (numeral.power > HUNDRED)
    return endsPart(line, part.next) || unitAt(line, part.next) !== null
      ? { ...numeral, next: part.next, value: part.value, precision: numeral.precision - 2 }
      : numeral
  if (unitAt(line, part.next) === null && !leadsOn(line, part.next)) return numeral
  return { ...numeral, next: part.next, value: part.value, precision: -part.places, power: 0 }
}

const HUNDRED = 2

/** `one and a half to two percent`: the unit is said behind the second number. */
function leadsOn(line: Line, index: number): boolean {
  if (!/^(?:to|and|or|[-–])$/.test(at(line, index).text)) return false
  const right = numeralAt(line, index + 1)
  if (right === null) return false
  return unitAt(line, partBehind(line, right)?.next ?? right.next) !== null
}

type InUnits = { readonly numeral: Numeral; readonly unit: UnitHit }

/** `2 hours and 10 minutes`, `4 h 14 min 05 s` are one figure; so is `three hours and a quarter`. */
export function inTwoUnits(line: Line, numeral: Numeral, said: UnitHit | null): InUnits | null {
  const told = belowZero(line, numeral, said)
  if (told !== null) return told
  const unit = said ?? letterUnit(line, numeral.next)
  if (unit === null) return null
  const cents = withCents(line, numeral, unit)
  if (cents !== null) return cents
  const minutes = inSmaller(line, numeral, unit)
  if (minutes !== null) return inSmaller(line, minutes.numeral, minutes.unit) ?? minutes
  const part = isOfMeasure(unit) && numeral.value.scale === 0 ? partAt(line, unit.next) : null
  if (part === null || !endsPart(line, part.next)) return null
  const value = plus(numeral.value, part.part)
  const precision = -part.places
  const next = part.next
  return { numeral: { ...numeral, value, precision, next }, unit: { ...unit, next } }
}

/** `12 degrees below zero`, `15 below zero`. */
function belowZero(line: Line, numeral: Numeral, unit: UnitHit | null): InUnits | null {
  const next = unit?.next ?? numeral.next
  if (at(line, next).text !== 'below' || !/^(?:zero|0)$/.test(at(line, next + 1).text)) return null
  if (unit !== null && !unit.code.startsWith('deg')) return null
  const value = negated(numeral.value)
  const degrees = unit ?? { code: 'deg', power: 0, isMoney: false }
  return { numeral: { ...numeral, value }, unit: { ...degrees, next: next + 2 } }
}

const CENT = -2
const THOUSAND = 3

/** `3 dollars 50 cents`, `12 pounds and 20 pence`: one sum. */
function withCents(line: Line, numeral: Numeral, unit: UnitHit): InUnits | null {
  if (!unit.isMoney || unit.power !== 0 || numeral.value.scale > 0) return null
  if (numeral.power > THOUSAND) return null
  const start = at(line, unit.next).text === 'and' ? unit.next + 1 : unit.next
  const right = numeralAt(line, start)
  if (right === null) return null
  const { coefficient, scale } = right.value
  if (scale > 0 || coefficient > 99n) return null
  const isBare = start === unit.next && isBareCents(line, numeral, unit, right)
  const cents = isBare ? { ...unit, next: right.next, power: CENT } : unitAt(line, right.next)
  if (cents === null || !cents.isMoney || cents.power !== CENT) return null
  // Plain cents are of whichever money was told.
  if (cents.code !== unit.code && cents.code !== 'USD') return null
  const value = { coefficient: numeral.value.coefficient * 100n + coefficient, scale: -CENT }
  return {
    numeral: { ...numeral, value, precision: CENT, next: right.next },
    unit: { ...unit, next: cents.next },
  }
}

const COINED = /^(?:dollars?|pounds?|euros?|rupees?|quid)$/

/** `thirteen dollars forty-five`, `15 pounds 50.` */
function isBareCents(line: Line, left: Numeral, unit: UnitHit, right: Numeral): boolean {
  const isSaid = unit.next > left.next && COINED.test(at(line, unit.next - 1).text)
  const behind = at(line, right.next)
  const isEnd = behind.kind === 'mark' && /^[.,;:)!?]?$/.test(behind.text)
  return isSaid && isEnd && right.shape === left.shape && right.value.coefficient > 9n
}

function inSmaller(line: Line, numeral: Numeral, unit: UnitHit): InUnits | null {
  const joint = at(line, unit.next).text
  const start = joint === 'and' || joint === '-' || joint === ',' ? unit.next + 1 : unit.next
  const right = numeralAt(line, start) ?? paddedAt(line, start)
  if (right === null) return null
  const left = { value: numeral.value, unit: unit.code }
  const isJoined = start > unit.next && joint !== '-'
  // 'm' is a minute behind hours and a metre behind kilometres.
  for (const rightUnit of [letterUnit(line, right.next), unitAt(line, right.next)]) {
    if (rightUnit === null || rightUnit.power !== 0) continue
    const value = inSmallerUnit(left, { value: right.value, unit: rightUnit.code }, isJoined)
    if (value === null) continue
    return {
      numeral: { ...numeral, value, precision: -value.scale, next: right.next },
      // Of a pound they are no troy ounces.
      unit: unit.code === 'lb' ? { ...rightUnit, code: 'ounce' } : rightUnit,
    }
  }
  return null
}

/** `4 h 14 m 5 s`: only beside each other. */
function letterUnit(line: Line, index: number): UnitHit | null {
  const { text, upper } = at(line, index)
  const code = upper || at(line, index - 1).kind !== 'number' ? undefined : LETTERS.get(text)
  return code === undefined ? null : { code, power: 0, next: index + 1, isMoney: false }
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['h', 'hours'],
  ['m', 'minutes'],
  ['s', 'seconds'],
])

/** `05 s`: a nought before minutes and seconds. */
function paddedAt(line: Line, index: number): Numeral | null {
  const [, digit, decimals = ''] = /^0(\d)(?:\.(\d{1,3}))?$/.exec(at(line, index).text) ?? []
  if (digit === undefined) return null
  return {
    first: index,
    next: index + 1,
    value: { coefficient: BigInt(digit + decimals), scale: decimals.length },
    precision: -decimals.length,
    shape: 'digits',
    fraction: null,
    power: 0,
  }
}

/** Money, rates and people aren't told with a half behind. */
export function isOfMeasure({ isMoney, code }: UnitHit): boolean {
  return !isMoney && !NO_MEASURES.has(code)
}

const NO_MEASURES: ReadonlySet<string> = new Set([
  'percent',
  'percentage-point',
  'basis-point',
  'permille',
  'persons',
  'person-times',
  'uses',
])

/** `and a quarter of the staff`, `and a half million`: a figure of its own; `a year and a half ago` names a time. */
function endsPart(line: Line, next: number): boolean {
  const word = at(line, next).text
  return (
    !/^(?:of|ago|earlier|before|previously)$/.test(word) &&
    !SCALES.has(word) &&
    unitAt(line, next) === null
  )
}

export const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'one'])
const POINTING: ReadonlySet<string> = new Set('that the this another every each those'.split(' '))

/** `an hour and a half`, `an hour and 45 minutes`, `half an hour`, `that hour and three quarters`, `a mile and a quarter`: one of the unit, and a part. */
export function oneAndPartAt(line: Line, index: number): Found | null {
  const isOfPart = at(line, index).text === 'a' && PARTS_OF_ONE.test(at(line, index + 1).text)
  const half = partOfOneAt(line, isOfPart ? index + 1 : index)
  if (half !== null) return half
  const isArticle = ARTICLES.has(at(line, index).text)
  if (!isArticle && !POINTING.has(at(line, index - 1).text)) return null
  const unit = unitAt(line, isArticle ? index + 1 : index)
  if (unit === null || !isOfMeasure(unit)) return null
  const part = partAt(line, unit.next)
  if (part === null) return isArticle ? oneAndSmallerAt(line, index, unit) : null
  if (!endsPart(line, part.next)) return null
  const value = plus(whole(1), part.part)
  return found({
    form: 'number',
    first: index,
    next: part.next,
    value: timesTenTo(value, unit.power),
    precision: unit.power - part.places,
    unit: unit.code,
  })
}

/** `an hour and 45 minutes`; of `a year and three months ago` a time is named. */
function oneAndSmallerAt(line: Line, index: number, unit: UnitHit): Found | null {
  if (at(line, unit.next).text !== 'and' || unit.power !== 0) return null
  const one: Numeral = {
    first: index,
    next: index + 1,
    value: whole(1),
    precision: 0,
    shape: 'words',
    fraction: null,
    power: 0,
  }
  const both = inSmaller(line, one, unit)
  if (both === null || !endsPart(line, both.unit.next)) return null
  const { value, precision } = both.numeral
  return found({
    form: 'number',
    first: index,
    next: both.unit.next,
    value,
    precision,
    unit: both.unit.code,
  })
}

const PARTED: ReadonlySet<string> = new Set('length area volume mass time days months'.split(' '))
const PARTS_OF_ONE = /^(?:half|quarter)$/
const OTHER_HALVES =
  /^(?:first|second|latter|other|last|next|this|previous|every|each|per|early|late|final|-)$/

/** `half an hour`, `a half-mile walk`, `a quarter-pound`; half-years and quarters are times of the calendar. */
function partOfOneAt(line: Line, index: number): Found | null {
  const { text } = at(line, index)
  if (!PARTS_OF_ONE.test(text)) return null
  const behind = at(line, index + 1)
  const isHyphened = behind.text === '-' && behind.glued
  const isOfOne = text === 'half' && /^an?$/.test(behind.text)
  const before = at(line, index - 1).text
  const isArticle = before === 'a'
  if (OTHER_HALVES.test(before) || (text === 'quarter' && !isHyphened && !isArticle)) return null
  const unit = unitAt(line, isHyphened || isOfOne ? index + 2 : index + 1)
  if (unit === null || !PARTED.has(dimensionOf(unit.code))) return null
  if ((!isOfOne && unit.code === 'years' && unit.power === 0) || !endsPart(line, unit.next))
    return null
  const first = isArticle ? index - 1 : index
  const bound = boundBefore(line, first)
  const value = text === 'half' ? { coefficient: 5n, scale: 1 } : { coefficient: 25n, scale: 2 }
  return found({
    form: 'number',
    first: bound?.first ?? first,
    next: unit.next,
    numberFirst: index,
    numberNext: index + 1,
    value: timesTenTo(value, unit.power),
    precision: unit.power - value.scale,
    unit: unit.code,
    bound: bound?.bound ?? 'exact',
  })
}
