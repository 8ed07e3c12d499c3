import { type Decimal, negated, timesTenTo } from '#platform/exact'
import { boundBefore } from '../bounds/bounds.ts'
import { isBehindConfidence } from '../bounds/confidence.ts'
import { withPart } from '../numerals/mixed.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { numeralAt } from '../numerals/numeral.ts'
import type { Sign } from '../numerals/signs.ts'
import { changeBefore, directionBefore } from '../sense/change.ts'
import { currencyBefore, unitAt } from '../units/unit-at.ts'
import { denominatorAt } from '../units/words/per.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'

export type Range = {
  /** Set where words open the range: `between 3 and 5`. */
  readonly first: number | null
  readonly next: number
  readonly numberNext: number
  readonly low: Decimal
  readonly high: Decimal
  readonly precision: number
  readonly unit: UnitHit | null
}

/** The year of `last year's 425,975`. */
export function isOfTime(line: Line, place: number): boolean {
  return /^(?:year|month|week|quarter|season)$/.test(at(line, place).text)
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '~', '−', '～'])
/** More than half as large again, where the first is no small number. */
function isFarFrom(low: Decimal, high: Decimal): boolean {
  const [a, b] = [low, high].map(({ coefficient, scale }) => Number(coefficient) / 10 ** scale)
  return a !== undefined && b !== undefined && b > a * FAR && b - a > FAR_MIN
}

const FAR = 1.5
const FAR_MIN = 5

const JOINTS: ReadonlySet<string> = new Set(['to', 'through', 'or'])

/** `18 to 25 percent`, `2%-3%`, `$2-3 billion`, `between 40 and 50 km`; `left` is its lower end. */
export function rangeAt(
  line: Line,
  left: Numeral,
  leftUnit: UnitHit | null,
  currency: string | null,
  taken: Uint8Array,
  own: Sign | null,
): Range | null {
  const below = own?.isMinus ? own.first : null
  const opening = openingBefore(line, left.first, currency, below)
  const [isFrom, isBetween] = [opening?.word === 'from', opening?.word === 'between']
  const isOwn = leftUnit !== null && leftUnit.next > left.next
  const end = leftUnit?.next ?? left.next
  const place = end + (isHung(line, end) ? 1 : 0)
  const sign = at(line, place)
  const isDash = DASHES.has(sign.text)
  // 'Occupancy: +0.4% to 70.3%': by how much it rose, and what to.
  const isRise = own !== null && !own.isMinus && sign.text === 'to'
  if (isRise && at(line, place + 1).text !== '+') return null
  const joins =
    isDash ||
    JOINTS.has(sign.text) ||
    (sign.text === 'and' && isBetween) ||
    (sign.text === ',' && isBehindConfidence(line, left.first))
  if (!joins || taken[place + 1] === 1) return null
  if (isFrom && isMove(line, opening?.first ?? 0)) return null
  if (sign.text === 'to' && isBehindEnd(line, left.first)) return null
  const { text: next, glued } = at(line, place + 1)
  const isHalfGlued = isDash && sign.glued !== glued
  if (isHalfGlued && (line.isRow || isOwn || currency !== null)) return null
  if (isDash && !sign.glued && isClosed(line, place)) return null
  const isOr = sign.text === 'or'
  const isApart = (isOr && next === 'even') || (place > end && isGlued(line, place + 1))
  const even = isApart || (isBetween && ABOUT.test(next)) ? place + 2 : place + 1
  const isBelow = isMinusAt(line, even)
  const rightStart = afterCurrency(
    line,
    isBelow || (below !== null && isPlusAt(line, even)) ? even + 1 : even,
    currency,
  )
  const right = withPart(line, numeralAt(line, rightStart, currency !== null))
  if (right === null) return null
  // 'six or seven cities', '180 or even 190 million'; 'profit of 5 million or 8 %' is said twice.
  const found = unitAt(line, right.next)
  const isPercent = found?.code === 'percent'
  const isTwice = isOwn || right.shape !== left.shape || left.power > 0
  // 'down 15 or 36%': so many, and the rate that they make.
  if (isOr && (isTwice || (isPercent && isFarFrom(left.value, right.value)))) return null
  // '75 -300mm'
  if (isHalfGlued && (found === null || isPercent)) return null
  // '$2.40 or 3.1 percent': a sum and the rate that it makes.
  if (currency !== null && found !== null && !found.isMoney) return null
  if (isFrom && isStepBehind(line, found?.next ?? right.next)) return null
  const unit =
    found ??
    (currency === null
      ? null
      : denominatorAt(line, {
          code: currency,
          power: leftUnit?.isMoney ? leftUnit.power : 0,
          next: right.next,
          isMoney: true,
        }))
  if (isOwn && unit?.code !== leftUnit?.code) return null
  const start = startOf(line, left.first, currency, below)
  if (sign.text === 'to' && isLedTo(line, start, { left, right, isOwn, unit, currency }))
    return null
  const power = powerOf(left, right, isOwn)
  const first = signed(timesTenTo(left.value, power + (unit?.power ?? 0)), below !== null)
  const last = signed(timesTenTo(right.value, unit?.power ?? 0), isBelow)
  // 'of -1% to -3%' has its larger end first.
  const isEitherWay = isBelow ? below !== null : isBetween && isSwung(line, opening?.first ?? 0)
  const ends = inOrder(first, last, isEitherWay)
  if (ends === null) return null
  const [low, high] = ends
  const isStep = sign.text === 'to' && at(line, start - 1).text === 'by'
  if (isStep && !isOwn && isTooWide(low, high)) return null
  return {
    first: opening?.word === 'between' || opening?.word === 'ranging' ? opening.first : null,
    next: unit?.next ?? right.next,
    numberNext: right.next,
    low,
    high,
    precision: Math.min(left.precision + power, right.precision),
    unit,
  }
}

/** 'grew by 212 to 1,960 chargers': nobody is so unsure of what it grew by. */
function isTooWide(low: Decimal, high: Decimal): boolean {
  return isLess({ ...low, coefficient: low.coefficient * STEP_TIMES }, high)
}

type Ends = {
  readonly left: Numeral
  readonly right: Numeral
  readonly isOwn: boolean
  readonly unit: UnitHit | null
  readonly currency: string | null
}

/** `rose £0.2 billion to £15.4 billion`, `rose by 2 to 29`: an amount and the level reached. */
function isLedTo(line: Line, start: number, { left, right, isOwn, unit, currency }: Ends): boolean {
  const before = at(line, start - 1).text
  // 'trails by nine points, 36% to 45%'; 'rose on last year's 25,975 to 27,118'.
  if (isBehindPoints(line, start) || (before === "'s" && isOfTime(line, start - 2))) return true
  const isCounted = isOwn || currency !== null || unit === null
  if (!isCounted || isForeseen(line, start, left, right, isOwn)) return false
  const isAmount =
    before === 'by' || isSignedSum(line, start, currency) || changeBefore(line, start)?.isAmount
  return isAmount === true && !(unit?.code === 'percent' && before === 'of')
}

function inOrder(
  first: Decimal,
  last: Decimal,
  isEitherWay: boolean,
): readonly [low: Decimal, high: Decimal] | null {
  if (!isLess(last, first)) return [first, last]
  return isEitherWay ? [last, first] : null
}

function signed(value: Decimal, isBelow: boolean): Decimal {
  return isBelow ? negated(value) : value
}

/** `to -1 %`, `and minus two degrees`. */
function isMinusAt(line: Line, index: number): boolean {
  const { text, glued } = at(line, index)
  if (text === 'minus' || text === 'negative') return true
  return (text === '-' || text === '−') && !glued && at(line, index + 1).glued
}

/** `to +10 °C`. */
function isPlusAt(line: Line, index: number): boolean {
  return at(line, index).text === '+' && at(line, index + 1).glued
}

const ABOUT = /^(?:about|around|roughly|approximately|nearly|almost)$/

const CLOSING_REACH = 16

/** 'Lowering the age to 16 – 79% of the sample – is', whose dashes stand around what is told by the way. */
function isClosed(line: Line, dash: number): boolean {
  for (let place = dash + 2; place < dash + CLOSING_REACH; place += 1) {
    const { text, glued } = at(line, place)
    if (/^[.;]$/.test(text)) return false
    if ((text === '–' || text === '—') && !glued) return !at(line, place + 1).glued
  }
  return false
}

function isBehindPoints(line: Line, start: number): boolean {
  return /^[,:(]$/.test(at(line, start - 1).text) && /^points?$/.test(at(line, start - 2).text)
}

const FORESEEN =
  /^(?:expect(?:s|ed|ing)?|forecast(?:s|ed|ing)?|predicts?|anticipat(?:es?|ed|ing)|project(?:s|ed|ing)|guid(?:es|ed|ing|ance)|outlook|seen?|will|should)$/
const FORESEEN_REACH = 30
const FORESEEN_TIMES = 3n

/** 'Expects lending to grow by 4.5% to 5.0%', 'sales to grow 1% to 2%': nobody foresees a level to so little beside its growth. */
function isForeseen(
  line: Line,
  start: number,
  left: Numeral,
  right: Numeral,
  isOwn: boolean,
): boolean {
  const isNear =
    isOwn && isLess(left.value, right.value) && !isLess(thrice(left.value), right.value)
  for (let place = start - 2; isNear && place > start - FORESEEN_REACH; place -= 1)
    if (FORESEEN.test(at(line, place).text)) return true
  return false
}

function thrice({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: FORESEEN_TIMES * coefficient, scale }
}

/** `fluctuated between $0.62 and $0.60`: told from either end; elsewhere the larger end first is a slip. */
function isSwung(line: Line, first: number): boolean {
  return SWINGS.has(at(line, first - 1).text)
}

const SWINGS: ReadonlySet<string> = new Set(
  'fluctuated fluctuates fluctuating fluctuate moved moving traded trading varied varying oscillated swung hovered ranged'.split(
    ' ',
  ),
)
const STEP_TIMES = 4n

/** `an 8- to 16-inch pipe`, `5-to-8-metre boats`: the hyphen waits for the unit behind the second number. */
function isHung(line: Line, index: number): boolean {
  const joint = at(line, index + 1)
  return isGlued(line, index) && (joint.text === 'to' || joint.text === 'or')
}

function isGlued(line: Line, index: number): boolean {
  const { text, glued } = at(line, index)
  return text === '-' && glued
}

/** `+$10.30 to $1,582.20`, `-€0.12 to €5.80`. */
function isSignedSum(line: Line, start: number, currency: string | null): boolean {
  return currency !== null && at(line, start).glued && /^[+−–-]$/.test(at(line, start - 1).text)
}

/** In `2-3 billion` the scale is said once. */
function powerOf(left: Numeral, right: Numeral, isOwn: boolean): number {
  return left.power > 0 || isOwn ? 0 : right.power
}

function openingBefore(
  line: Line,
  index: number,
  currency: string | null,
  below: number | null,
): { word: string; first: number } | null {
  const first = startOf(line, index, currency, below)
  const word = at(line, first - 1).text
  if (word === 'between') return { word, first: first - 1 }
  if (word !== 'from') return null
  return at(line, first - 2).text === 'ranging' ||
    at(line, first - 2).text === 'ranged' ||
    at(line, first - 2).text === 'range' ||
    at(line, first - 2).text === 'ranges'
    ? { word: 'ranging', first: first }
    : { word, first: first - 1 }
}

function afterCurrency(line: Line, index: number, currency: string | null): number {
  if (currency === null) return index
  for (let next = index; next < index + 4; next += 1)
    if (at(line, next).kind === 'number')
      return isOfCurrency(line, next, index, currency) ? next : index
  return index
}

/** `RMB 10 or C$16` are two sums. */
function isOfCurrency(line: Line, number: number, first: number, code: string): boolean {
  const before = currencyBefore(line, number)
  return before?.first === first && before.code === code
}

const MOVES: ReadonlySet<string> = new Set(
  'went goes go gone going moved moves changed changes shifted revised updated upgraded downgraded turned bring brings bringing brought taking took rocketed ballooned crashed nosedived raising lifting double doubled doubles doubling triple tripled tripling trebled quadruple quadrupled halve halved halving'.split(
    ' ',
  ),
)
const MOVE_WINDOW = 14

/** `from 24 percent to 34 percent to 55 percent`: one more step, and no range. */
function isBehindEnd(line: Line, index: number): boolean {
  if (at(line, index - 1).text !== 'to') return false
  const last = index - (at(line, index - 2).kind === 'number' ? 2 : 3)
  const from = at(line, last).kind === 'number' ? last : last - 1
  return at(line, from).kind === 'number' && at(line, from - 1).text === 'from'
}

const STEP_REACH = 12
const STEP_BEHIND =
  /^(?:[a-z]+ ){0,3}[,(–—-] (?:(?:for|or|which is|representing|marking|reflecting) )?(?:an? |up |down )?(?:[a-z]+ )?[\d.,]+ (?:percent|per cent|%) (?:increase|rise|jump|gain|surge|growth|decrease|decline|drop|fall|reduction)\b/

/** `saw a change, from 24,143 to 35,950, for a 49 percent increase`: what it was and what it came to. */
function isStepBehind(line: Line, index: number): boolean {
  const words: string[] = []
  for (let place = index; place < index + STEP_REACH; place += 1) words.push(at(line, place).text)
  return STEP_BEHIND.test(words.join(' '))
}

/** `rose from 6 to 9` tells of two times; `tickets cost from 30 to 150 yuan` of a range. */
function isMove(line: Line, first: number): boolean {
  if (directionBefore(line, first) !== null) return true
  for (let place = first - 1; place >= 0 && place > first - MOVE_WINDOW; place -= 1)
    if (MOVES.has(at(line, place).text)) return true
  return false
}

function isLess(left: Decimal, right: Decimal): boolean {
  const scale = Math.max(left.scale, right.scale)
  return (
    left.coefficient * 10n ** BigInt(scale - left.scale) <
    right.coefficient * 10n ** BigInt(scale - right.scale)
  )
}

/** Where the figure begins, with its currency, minus and bound. */
function startOf(line: Line, index: number, currency: string | null, below: number | null): number {
  const first = below ?? (currency === null ? index : (currencyBefore(line, index)?.first ?? index))
  return boundBefore(line, first)?.first ?? first
}
