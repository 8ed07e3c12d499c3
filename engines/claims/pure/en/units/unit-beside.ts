import { timesTenTo } from '#platform/exact'
import type { Found } from '../forms/found.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { changeOf } from '../sense/change-words.ts'
import { isVerbWord } from '../sense/verbs.ts'
import { at, type Line } from '../words/tokens.ts'
import { currencyBefore } from './unit-at.ts'

// The unit of a bare number from the figure that it stands beside: in brackets behind it, or in a list with it.

export const RATES: ReadonlySet<string> = new Set([
  'percent',
  'percentage-point',
  'basis-point',
  'times',
])
export const COUNTS: ReadonlySet<string> = new Set(
  'persons person-times households firms places vehicles ships aircraft trains points stations sets beds parcels TEU uses'.split(
    ' ',
  ),
)

const BRACKET_MAX = 6

/** The figure before a bracket, of which `15.4% (15.2)` gives another time: not a note, `12% (3)`. */
function isAnotherRate(line: Line, hit: Found, left: Found): boolean {
  if (left.unit !== 'percent' || left.valueHigh !== null) return false
  const { text } = at(line, hit.numberFirst)
  // `18% (2,240)`, `90% (162) did, and the remaining 10% (18) didn't`: how many they are.
  if (text.includes(',') || (hit.value.scale === 0 && areCounts(line))) return false
  return hit.value.scale > 0 || text.length > 1
}

/** Whether a bracket of the line behind a percentage holds a whole number that is more than a hundred. */
function areCounts(line: Line): boolean {
  for (let place = 3; place < line.tokens.length; place += 1) {
    if (at(line, place - 1).text !== '(' || !/^[1-9]\d{2,}$/.test(at(line, place).text)) continue
    if (at(line, place + 1).text === ')' && PERCENTS.has(at(line, place - 2).text)) return true
  }
  return false
}

const PERCENTS: ReadonlySet<string> = new Set(['%', 'percent', 'cent'])

/** `EUR 1,204 million (H1 2023: 1,187)`: another time of the figure before the bracket, in its unit and scale. */
export function ofBracket(line: Line, hit: Found, left: Found | undefined): Found | null {
  const mark = at(line, hit.first - 1).text
  if (left === undefined || left.form !== 'number') return null
  if (!left.hasUnit && !isOfScale(line, hit, left)) return null
  if (RATES.has(left.unit) && (isNoRate(hit, left) || !isAnotherRate(line, hit, left))) return null
  if (at(line, left.next).text !== '(' || at(line, hit.next).text !== ')') return null
  const gap = hit.first - left.next
  if (!(mark === '(' && gap === 1) && !(mark === ':' && gap <= BRACKET_MAX)) return null
  const own = numeralAt(line, hit.numberFirst)?.power ?? 0
  const money = currencyBefore(line, left.numberFirst)
  const said = numeralAt(line, left.numberFirst, money !== null)?.power ?? 0
  const power = said + (money?.power ?? 0)
  const scaled = withUnit(hit, left.unit, own === 0 && isLikely(line, hit, left) ? power : 0)
  return left.hasUnit ? scaled : { ...scaled, hasUnit: false, counted: left.counted }
}

/** `5.9% (-10,000)`: how many that is, and no other rate. */
export function isNoRate({ value }: Found, { unit }: Found): boolean {
  const { coefficient } = value
  const size = coefficient < 0n ? -coefficient : coefficient
  return RATES.has(unit) && size >= MANY * 10n ** BigInt(value.scale)
}

const MANY = 1000n

/** `29.8 million (28.4) passengers`: so many millions, too. */
function isOfScale(line: Line, { numberFirst, value }: Found, left: Found): boolean {
  const power = numeralAt(line, left.numberFirst)?.power ?? 0
  return (
    power > 0 &&
    value.scale > 0 &&
    value.scale === (numberOf(line, left)?.split('.')[1]?.length ?? 0) &&
    at(line, numberFirst - 1).text === '('
  )
}

function numberOf(line: Line, { numberFirst }: Found): string | undefined {
  return at(line, numberFirst).text
}

/** `84 of the 210 terawatt-hours`, `4.6 million of a population of 18.4 million`. */
export function ofWholeBehind(line: Line, hit: Found, right: Found | undefined): string | null {
  if (right === undefined || right.form !== 'number') return null
  if (!PHYSICAL.has(right.unit) && right.unit !== 'persons') return null
  const gap = right.first - hit.next
  // '24 of 14.5 MW': so many of that size.
  if (isMore(hit, right)) return null
  if (at(line, hit.next).text !== 'of' || gap < 1 || gap > OF_WHOLE_REACH) return null
  for (let place = hit.next + 1; place < right.first; place += 1)
    if (!OF_WHOLE.has(at(line, place).text)) return null
  return right.unit
}

/** Both as they are printed: `84 of the 210 million tonnes`. */
function isMore({ value: a, precision }: Found, right: Found): boolean {
  const shared = right.precision + right.value.scale
  const [left, whole] = [
    Number(a.coefficient) / 10 ** a.scale,
    Number(right.value.coefficient) / 10 ** right.value.scale,
  ]
  return precision <= 0 && left > whole / 10 ** Math.max(0, shared)
}

const OF_WHOLE_REACH = 4
const OF_WHOLE: ReadonlySet<string> = new Set([
  'the',
  'its',
  'their',
  'our',
  'all',
  'those',
  'these',
  'a',
  'population',
  'workforce',
  'of',
])

/** `soybeans 3.4 million, maize 4.1 million hectares`, `91% of the planned 15.6 million`: a scaled number is of the one unit beside it. */
export function physicalBeside(
  line: Line,
  hit: Found,
  left: readonly Found[],
  right: readonly Found[],
): string | null {
  if (hit.value.scale > 0 && left.at(-1)?.unit === 'index-points') return 'index-points'
  for (const other of left.slice(-LISTED_FIGURES).reverse()) {
    // Nor are there millions of places.
    const isAside = RATES.has(other.unit) || (other.unit === 'places' && isMillions(line, hit))
    const listed = isAside ? null : listedBeside(line, hit, other)
    if (listed !== null) return listed
    if (!isAside) break
  }
  const isTold = left.at(-1)?.form === 'multiple'
  if ((numeralAt(line, hit.numberFirst)?.power ?? 0) === 0 && !isTold) return null
  // '14 stops over 8.6 km and cost 1.1bn'
  if (COSTS.has(at(line, hit.first - 1).text)) return null
  const behind = right.filter((other) => !isApart(line, hit.next, other.first))
  for (const other of [...left.slice(-3).reverse(), ...behind])
    if (other.form === 'number' && (PHYSICAL.has(other.unit) || (isTold && COUNTS.has(other.unit))))
      return other.unit
  return null
}

function isMillions(line: Line, hit: Found): boolean {
  return (numeralAt(line, hit.numberFirst)?.power ?? 0) >= 6
}

/** `down 2.7 million as yields fell by 3 acres`: the next clause is of something else. */
function isApart(line: Line, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) if (CLAUSES.has(at(line, place).text)) return true
  return false
}

const CLAUSES: ReadonlySet<string> = new Set(
  'as while because since when after although though whereas'.split(' '),
)

const COSTS: ReadonlySet<string> = new Set('cost costs costing paid worth spent raised'.split(' '))

/** `hydropower on 1,277 GW, wind on 1,128, bioenergy on 137`; `38 million visits: 31.9 million in clinics`. */
function listedBeside(line: Line, hit: Found, left: Found | undefined): string | null {
  if (left === undefined || !left.hasUnit || left.form !== 'number') return null
  const isScaled = (numeralAt(line, hit.numberFirst)?.power ?? 0) > 0
  if (isScaled && COUNTS.has(left.unit) && hit.first - left.next <= LISTED_REACH)
    return isOpenedList(line, left.next, hit.first) || isListMember(line, left.next, hit.first)
      ? left.unit
      : null
  const preposition = at(line, hit.first - 1).text
  if (!PHYSICAL.has(left.unit) || !/^(?:on|at|with)$/.test(preposition)) return null
  return hit.first - left.next <= LISTED_REACH && isListMember(line, left.next, hit.first)
    ? left.unit
    : null
}

const LISTED_REACH = 14
/** Between two members may stand their shares: `1,854 GW (42.0 %), ahead of hydropower on 1,277`. */
const LISTED_FIGURES = 3

/** A colon opens the parts of what was counted. */
function isOpenedList(line: Line, from: number, to: number): boolean {
  return at(line, to - 1).text === ':' || at(line, from).text === ':'
}

/** A comma or an `and`, and no verb: the next of a list. */
function isListMember(line: Line, from: number, to: number): boolean {
  let isJoined = false
  for (let place = from; place < to; place += 1) {
    const { text } = at(line, place)
    if (text === ',' || text === 'and' || text === ';') isJoined = true
    else if (text === '.' || isVerbWord(text) || changeOf(text) !== null) return false
  }
  return isJoined
}

const PHYSICAL: ReadonlySet<string> = new Set(
  't ha km km2 m2 m3 kWh MWh GWh TWh MW GW barrel bushel tCO2e TEU acre kg L'.split(' '),
)

/**
 * `In November it stood at 16 hours, in December at 21`, `girls averaged 514 points, boys 515`, `76.9 per cent in 2024 and 74.0 in
 * 2023`: the verb and the unit are said once.
 */
export function gapped(line: Line, hit: Found, left: Found | undefined): string | null {
  if (left === undefined || !left.hasUnit || left.form !== 'number' || left.valueHigh !== null)
    return null
  if (!GAPPED.has(left.unit) || hit.valueHigh !== null || hit.value.scale !== left.value.scale)
    return null
  const [before, behind] = [at(line, hit.first - 1), at(line, hit.next)]
  if (before.kind !== 'word' || !(behind.kind === 'mark' || BEHIND_GAP.has(behind.text)))
    return null
  // 'went down 30 km off the coast, killing all 22 on board'
  if (at(line, hit.next + 1).text === 'board' || HARMS.test(before.text)) return null
  // 'Terminal 3', 'Line 10'
  const isName = before.capital && !/^(?:and|at|in|to)$/.test(before.text)
  if (hit.value.scale === 0 && (isName || left.unit === 'percent')) return null
  if (hit.first - left.next > LISTED_REACH || !isListMember(line, left.next, hit.first)) return null
  const [low, high] = [left.value.coefficient, hit.value.coefficient].sort((a, b) =>
    a < b ? -1 : 1,
  )
  return low !== undefined && high !== undefined && high <= low * GAP_TIMES ? left.unit : null
}

const GAP_TIMES = 4n
const HARMS = /^(?:kill|injur|wound|hurt|drown|strand|leav)ing$/
const GAPPED: ReadonlySet<string> = new Set(
  'percent index-points hours minutes days weeks months degC mm km L'.split(' '),
)
const BEHIND_GAP: ReadonlySet<string> = new Set(
  'in for at on with and while among last this'.split(' '),
)

const LISTED_MAX = 1000
const LIKE_TIMES = 20

/** `1.2, 3.4 and 5.6 million`: a scale is shared by numbers that are of one size without it. */
export function isLikely(line: Line, hit: Found, right: Found): boolean {
  const [left, last] = [at(line, hit.numberFirst), at(line, right.numberFirst)].map(({ text }) =>
    Number(text.replaceAll(',', '')),
  )
  if (left === undefined || last === undefined) return false
  return (
    (left < LISTED_MAX || last >= LISTED_MAX / LIKE_TIMES) &&
    left <= last * LIKE_TIMES &&
    last <= left * LIKE_TIMES
  )
}

export function withUnit(hit: Found, unit: string, power: number): Found {
  return {
    ...hit,
    unit,
    hasUnit: true,
    value: timesTenTo(hit.value, power),
    precision: hit.precision + power,
  }
}
