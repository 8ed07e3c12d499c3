import { type Decimal, negated, timesTenTo } from '#platform/exact'
import { type BoundBefore, boundAfter, boundBefore } from '../bounds/bounds.ts'
import { extremeOf } from '../bounds/extreme.ts'
import { isOrdinalSuffix } from '../leave/calendar.ts'
import { inTwoUnits, withPart } from '../numerals/mixed.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { signOf } from '../numerals/signs.ts'
import { withTolerance } from '../numerals/tolerance.ts'
import { directionBefore } from '../sense/change.ts'
import { pointsUnit } from '../sense/points.ts'
import { isRated, partitive, standsAlone } from '../sense/pronouns.ts'
import { isAge } from '../units/ages.ts'
import { countedPhrase, isToldOf, type NounPhrase, unitOfNoun } from '../units/noun-unit.ts'
import { currencyBefore, unitAt } from '../units/unit-at.ts'
import { denominatorAt } from '../units/words/per.ts'
import type { UnitHit } from '../units/words/unit-words.ts'
import {
  isCapitalName,
  isNamedKind,
  isToldHere,
  NAMED_BEFORE,
  opensNames,
} from '../words/named-counts.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found } from './found.ts'
import { rangeAt } from './range.ts'

/** A plain quantity whose number begins at token `index`; null where it is none. */
export function numberAt(line: Line, index: number, taken: Uint8Array): Found | null {
  const currency = currencyBefore(line, index)
  const written = withPart(line, numeralAt(line, index, currency !== null))
  if (written === null || isBroken(line, written) || isOrdinalNumber(line, written)) return null
  if (isOfHigh(line, written.next)) return null
  const said =
    currency === null ? unitAt(line, written.next) : moneyUnit(line, written.next, currency)
  const within = withTolerance(line, written, said)
  const { numeral, unit } = within ??
    inTwoUnits(line, written, said) ?? { numeral: written, unit: said }
  const sign = signOf(line, index, unit, currency?.first ?? null)
  const range = rangeAt(line, numeral, unit, currency?.code ?? null, taken, sign)
  // "Nine to ten cents": the unit behind the second makes a number of the first.
  const isInWords = numeral.shape === 'words' && numeral.power === 0
  const isBetweenSigned = range?.first != null && sign?.isMinus === true
  const isUnsaid = isInWords && range?.unit == null && !isBetweenSigned
  if (isUnsaid && !countsInWords(line, numeral, unit)) return null
  const low = range?.low ?? scaled(numeral.value, unit)
  const lastUnit = (range === null ? unit : range.unit) ?? perThousand(line, numeral)
  const unitNext = range?.next ?? lastUnit?.next ?? numeral.next
  const plus = lastUnit === null ? boundAfter(line, unitNext) : null
  const nounFrom = plus?.next ?? unitNext
  const isTold = lastUnit === null && isToldOf(line, nounFrom)
  const behind = isTold ? null : countedPhrase(line, nounFrom)
  // '121.9 twelve months before' counts no months.
  const isAlone = lastUnit === null && plus === null && standsAlone(line, numeral)
  const own =
    behind !== null && numeralAt(line, unitNext) === null ? behind : sizedPhrase(line, unitNext)
  const isMore = own !== null && COMPARED.has(at(line, own.first).text)
  const counted = isAlone ? partitive(line, unitNext) : isMore ? null : own
  const hyphen = at(line, unitNext).text === '-' && isPoint(line, unitNext + 1) ? 1 : 0
  const points = lastUnit === null ? pointsUnit(line, unitNext + hyphen, low) : null
  const isUnitNoun = lastUnit === null && counted !== null && !isAlone
  const noun = points ?? (isUnitNoun ? nounAsUnit(line, counted) : null)
  // 'two more trains': the mark ends before `more`.
  const isBeside = points !== null || counted?.first === nounFrom
  const next = noun === null || !isBeside ? unitNext : nounFrom + hyphen + 1
  const first = Math.min(currency?.first ?? index, sign?.first ?? index)
  const before = usualBound(line, boundBefore(line, first), lastUnit?.code ?? noun, next)
  const after = boundAfter(line, next)
  const isOld = lastUnit === null && isAge(line, range?.first ?? before?.first ?? first, next, low)
  const age = isOld ? 'years' : null
  const code = lastUnit?.code ?? age ?? noun ?? counted?.unit ?? null
  return found({
    form: 'number',
    first: range?.first ?? before?.first ?? first,
    next: after?.next ?? next,
    numberFirst: currency === null ? (sign?.first ?? index) : index,
    numberNext: range?.numberNext ?? (within === null ? numeral : written).next,
    value: range === null && sign?.isMinus ? negated(low) : low,
    valueHigh: range?.high ?? null,
    precision: (range?.precision ?? numeral.precision) + (lastUnit?.power ?? 0),
    unit: code ?? 'items',
    bound:
      range === null
        ? (after?.bound ?? plus?.bound ?? before?.bound ?? extremeOf(line, first, code))
        : 'between',
    hasUnit: code !== null,
    isAlone,
    counted: counted === null || points !== null ? null : [counted.first, counted.next],
  })
}

/** `a 3.5-point gain`. */
function isPoint(line: Line, index: number): boolean {
  return at(line, index).text === 'point' && at(line, index).glued
}

/** `5.2 per 1,000`, `12 per thousand`: a rate by the thousand; `per 100,000` has no unit of its own. */
function perThousand(line: Line, { next }: Numeral): UnitHit | null {
  if (at(line, next).text !== 'per') return null
  const isThousand = /^(?:1,?000|thousand)$/.test(at(line, next + 1).text)
  return isThousand ? { code: 'permille', power: 0, next: next + 2, isMoney: false } : null
}

/** `six 175-MW turbines`: what is counted stands behind its size. */
function sizedPhrase(line: Line, index: number): NounPhrase | null {
  if (at(line, index).kind !== 'number' || at(line, index + 1).text !== '-') return null
  const size = unitAt(line, index + 1)
  return size === null ? null : countedPhrase(line, size.next)
}

/** `12,400 fewer than a month earlier`, `1,204 last year`: no nouns. */
const COMPARED: ReadonlySet<string> = new Set(
  'fewer more less higher lower last this next earlier'.split(' '),
)

/**
 * `within 30 days` limits; `38 industries within 41 divisions` is a place. `Over three days, 318,000 came`, `up 50 per cent over five
 * years`: during them.
 */
function usualBound(
  line: Line,
  bound: BoundBefore | null,
  unit: string | null,
  next: number,
): BoundBefore | null {
  if (bound === null) return null
  const word = at(line, bound.first).text
  if (word === 'within') return unit === null ? null : bound
  if (word !== 'over') return bound
  if (isSpread(line, bound.first, next)) return null
  if (unit === null || !STRETCHES.has(unit)) return bound
  const before = at(line, bound.first - 1)
  const isDuring = DURING.test(before.text)
  return isDuring &&
    !/^(?:old|of|ago|later|earlier|after|before)$/.test(at(line, next).text) &&
    at(line, next - 1).text !== 'old'
    ? null
    : bound
}

const SPREAD_BACK = 9
const LASTING =
  /^(?:for|of|than|in|at|with|after|within|from|by|and|or|to|spans?|spanning|tak(?:e[sn]?|ing)|took|last(?:s|ed|ing)?|been|be|is|are|was|were|ha[sd]|have|having|just|well|spent|spend(?:s|ing)?|wait(?:s|ed|ing)?|ran|runs?|running|continu(?:e[sd]?|ing)|those|people|anyone|everyone|aged|until|already|still|now)$/
const TIMES_COUNTED =
  /^(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|seasons?|matches|games|rounds|sessions|instal?lments)$/

/** `a £75 million fund over three years`: how long what was told before takes; `a delay of over three years` and `for over ten` say more than. */
function isSpread(line: Line, over: number, next: number): boolean {
  const nouns = [next - 1, next, next + 1].map((place) => at(line, place).text)
  if (!nouns.some((noun) => TIMES_COUNTED.test(noun))) return false
  if (/^(?:old|of|ago|later|earlier|after|before|-|experience)$/.test(at(line, next).text))
    return false
  const before = at(line, over - 1)
  if (before.text === '%') return true
  if (before.kind !== 'word' || LASTING.test(before.text)) return false
  for (let place = over - 2; place >= Math.max(0, over - SPREAD_BACK); place -= 1) {
    const { kind, text } = at(line, place)
    if (kind === 'number' || text === '%') return true
    if (/^[,;:.()–—]$/.test(text)) return false
  }
  return false
}
const DURING = /^(?:,|–|)$/

const STRETCHES: ReadonlySet<string> = new Set(
  'minutes hours days working-days weeks months years'.split(' '),
)

/** A noun right behind the number that says its unit stands within the mark: `168 cities`. */
function nounAsUnit(line: Line, counted: NounPhrase): string | null {
  const noun = at(line, counted.first).text
  return noun === 'shares' ? 'items' : unitOfNoun(noun)
}

/** `a 52-week high` is a place in an order of prices. */
function isOfHigh(line: Line, next: number): boolean {
  if (at(line, next).text !== '-') return isMeanOfYears(line, next)
  const isShort = SHORT_TIMES.has(at(line, next + 1).text)
  // 'a two-year increase of 15 percent': the time that it took.
  if (at(line, next + 1).text === 'year' && CHANGES.test(at(line, next + 2).text)) return true
  return (
    OF_TIMES.has(at(line, next + 2).text) ||
    at(line, next + 3).text === 'prime' ||
    isRateOver(line, next + 1) ||
    (isShort && (OF_TOTALS.has(at(line, next + 2).text) || OF_TOTALS.has(at(line, next + 3).text)))
  )
}

/** `the four-year graduation rate`, `the five-year survival rate`: over how long a rate is reckoned. */
function isRateOver(line: Line, index: number): boolean {
  const { text, kind } = at(line, index + 1)
  return (
    at(line, index).text === 'year' &&
    kind === 'word' &&
    text !== 'old' &&
    /^rates?$/.test(at(line, index + 2).text)
  )
}

const CHANGES = /^(?:increase|decrease|rise|fall|decline|growth|change|gain|drop)$/

/** `the five year average`, without its hyphen. */
function isMeanOfYears(line: Line, next: number): boolean {
  return at(line, next).text === 'year' && /^(?:average|mean)$/.test(at(line, next + 1).text)
}

/** `the six-month throughput`, `a three-month moving average`: the time that a total is of. */
const SHORT_TIMES: ReadonlySet<string> = new Set(['month', 'quarter', 'week'])
const OF_TOTALS: ReadonlySet<string> = new Set(
  'total figure figures result results period sales output exports imports profit revenue data basis throughput volume turnover change growth average mean rate'.split(
    ' ',
  ),
)

/** `the ten-year average`, `10-year bonds`: the stretch is part of a name. */
const OF_TIMES: ReadonlySet<string> = new Set(
  'high low average mean bond bonds yield yields gilt gilts treasury treasuries note notes rate rates lpr swap swaps bund bunds'.split(
    ' ',
  ),
)

/** `14th` is no number of anything. */
function isOrdinalNumber(line: Line, numeral: Numeral): boolean {
  const tail = at(line, numeral.next)
  return numeral.shape === 'digits' && tail.glued && isOrdinalSuffix(tail.text)
}

export function scaled(value: Decimal, unit: UnitHit | null): Decimal {
  return unit === null || unit.power === 0 ? value : timesTenTo(value, unit.power)
}

function moneyUnit(
  line: Line,
  next: number,
  { code, power = 0 }: { readonly code: string; readonly power?: number },
): UnitHit {
  // 'RMB 7 billion yuan' says its currency twice.
  const again = unitAt(line, next)
  if (again?.isMoney && again.code.startsWith(code)) return again
  return denominatorAt(line, { code, power, next, isMoney: true })
}

/** Digits that go on behind a mark without a space: 12/3, 12:30, 2.4.1. */
function isBroken(line: Line, numeral: Numeral): boolean {
  const mark = at(line, numeral.next)
  const before = at(line, numeral.first - 1)
  if (numeral.shape === 'words') return false
  const goesOn =
    mark.glued && at(line, numeral.next + 1).glued && at(line, numeral.next + 1).kind === 'number'
  if (goesOn && (mark.text === '/' || mark.text === ':')) return true
  return (
    at(line, numeral.first).glued &&
    before.glued &&
    (before.text === '/' || before.text === ':' || before.text === '.') &&
    at(line, numeral.first - 2).kind === 'number'
  )
}

/** `one` is a pronoun more often than a number, and `two-way`, `three-dimensional` count nothing. */
function countsInWords(line: Line, numeral: Numeral, unit: UnitHit | null): boolean {
  const next = at(line, numeral.next)
  const value = numeral.value.coefficient
  if (value === 0n) return unit !== null
  if (unit === null && (standsAlone(line, numeral) || isRated(line, numeral))) return true
  // 'the under-five mortality rate'
  if (at(line, numeral.first - 1).text === '-' && at(line, numeral.first).glued) return false
  if (next.text === '-' && next.glued) return unit !== null || isPoint(line, numeral.next + 1)
  if (isBoundedAlone(line, numeral) || isListedLike(line, numeral)) return true
  if (value === 1n)
    return (
      unit !== null && unit.code !== 'persons' && unit.code !== 'days' && isOne(line, numeral, unit)
    )
  const phrase = countedPhrase(line, numeral.next)
  // 'the two airports' are those that were named before; 'the two Brazilian airports' are told of here.
  const isNamed =
    phrase !== null &&
    (isNamedKind(line, phrase) ||
      opensNames(line, phrase) ||
      (value >= 3n && at(line, numeral.first - 1).text === 'the' && isToldHere(line, phrase)))
  if (
    value <= 10n &&
    unit === null &&
    !isNamed &&
    NAMED_BEFORE.has(at(line, numeral.first - 1).text) &&
    !isCountOfAll(line, numeral)
  )
    return false
  if (unit === null && phrase !== null && isCapitalName(line, numeral.first, phrase)) return false
  if (unit !== null || phrase !== null) return true
  // 'six 175-MW turbines'
  if (value > 1n && sizedPhrase(line, numeral.next) !== null) return true
  // 'grew from three in 2018 to four'.
  const before = at(line, numeral.first - 1).text
  const isMoved = directionBefore(line, numeral.first) !== null
  // 'rose by three to 17'
  if (before === 'by' && next.text === 'to' && numeralAt(line, numeral.next + 1) !== null)
    return isMoved
  return (before === 'to' || before === 'from') && isMoved
}

/** `cost one dollar`; but `for every one dollar`, `not one cent`, and currencies that are other words, too. */
function isOne(line: Line, { first }: Numeral, { isMoney, code, power }: UnitHit): boolean {
  if (!isMoney) return true
  const isPenny = power !== 0 && code === 'GBP'
  return (
    (isPenny || (power === 0 && ONES.has(code.slice(0, CODE)))) &&
    !EACH.has(at(line, first - 1).text)
  )
}

/** Letters of a code; behind them stands what it is paid per. */
const CODE = 3
const ONES: ReadonlySet<string> = new Set(['USD', 'EUR', 'CNY', 'INR', 'JPY'])
const EACH: ReadonlySet<string> = new Set('every each per any no not this that the'.split(' '))

const NAME_WINDOW = 4

/** `four of the six depots` says how many there are; `nine of the two firms' depots` doesn't. */
function isCountOfAll(line: Line, { first, next }: Numeral): boolean {
  if (at(line, first - 2).text !== 'of') return false
  for (let place = next; place < next + NAME_WINDOW; place += 1)
    if (/^['’]s?$/.test(at(line, place).text)) return false
  return [3, 4].some((back) => numeralAt(line, first - back)?.next === first - 2)
}

/** `there are to be fewer than five by the end of the year`: a limit of what was named before. */
function isBoundedAlone(line: Line, numeral: Numeral): boolean {
  const before = boundBefore(line, numeral.first)
  const next = at(line, numeral.next).text
  if (before === null) return false
  // 'larger than twenty', and no clause goes on: 'more than one'
  const isCompared =
    numeral.value.coefficient > 10n && endsComparison(line, numeral.first) && /^[.;)]?$/.test(next)
  const isLimit = /^(?:fewer|at|no)$/.test(at(line, before.first).text)
  return isCompared || (isLimit && /^(?:by|in|at|a|per|[.,;)])$/.test(next))
}

function endsComparison(line: Line, first: number): boolean {
  const { text } = at(line, first - 1)
  return text === 'than' || (text === 'to' && at(line, first - 2).text === 'equal')
}

const LIKE_REACH = 14
/** `11 have been implemented in full and four in part`. */
const NEAR_NUMBER = 8

/** `11 on industrial chains, nine on the environment`: a number of a list whose members begin alike. */
function isListedLike(line: Line, { first, next }: Numeral): boolean {
  const joint = at(line, first - 1).text
  const preposition = at(line, next).text
  if (JOINTS.has(joint) && LEADS_ON.has(preposition) && isOpenedByNumber(line, first)) return true
  if (!LISTING.has(preposition)) return false
  if (joint === ':') return isLikeAhead(line, next, preposition)
  if (!JOINTS.has(joint)) return false
  for (let place = first - 2; place > 0 && place > first - LIKE_REACH; place -= 1) {
    if (at(line, place).text !== preposition) continue
    for (let back = place - 1; back >= Math.max(0, place - NEAR_NUMBER); back -= 1)
      if (numeralAt(line, back) !== null) return true
    return false
  }
  return false
}

/** `24 towns applied: nine in the north, eight in the centre`. */
function isLikeAhead(line: Line, next: number, preposition: string): boolean {
  for (let place = next + 1; place < next + LIKE_REACH; place += 1) {
    const numeral = numeralAt(line, place)
    if (numeral !== null) return at(line, numeral.next).text === preposition
  }
  return false
}

const OPENED_REACH = 40

/** `45 minutes: 15 for the form, ten on the bed`, `131: 84 because of the weather and twelve because crew were ill`. */
function isOpenedByNumber(line: Line, first: number): boolean {
  for (let place = first - 2; place > 0 && place > first - OPENED_REACH; place -= 1) {
    const { text } = at(line, place)
    if (text === '.' || text === ';') return false
    if (text === ':') return numeralAt(line, place + 1) !== null && hasNumberBefore(line, place)
  }
  return false
}

function hasNumberBefore(line: Line, colon: number): boolean {
  for (let place = colon - 1; place >= 0 && place > colon - LIKE_REACH; place -= 1)
    if (numeralAt(line, place) !== null) return true
  return false
}

const LEADS_ON: ReadonlySet<string> = new Set(
  'because owing due through over under after before on in for from to by at with without who that were was as'.split(
    ' ',
  ),
)
const JOINTS: ReadonlySet<string> = new Set([',', 'and', 'other', 'remaining'])
const LISTING: ReadonlySet<string> = new Set('on in for from to by at with'.split(' '))
