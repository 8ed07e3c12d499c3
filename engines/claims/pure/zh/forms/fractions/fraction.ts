import { type Decimal, decimalOf, type Rational, rational, shortest } from '#platform/exact'
import type { Quantity } from '../../../model.ts'
import { boundBefore, boundBehind, distantBound } from '../../parts/bounds.ts'
import { isDigit } from '../../parts/digits.ts'
import { draft, leave, type Step } from '../../parts/draft.ts'
import type { Line } from '../../parts/line.ts'
import { signed, signedStart } from '../../parts/measured.ts'
import { type Numeral, numeralAt } from '../../parts/numerals.ts'
import { isLatin, unitAt } from '../../parts/units.ts'
import { startsOf, wordAt, wordSet } from '../../parts/word-table.ts'
import { discountAt } from './discounts.ts'
import { slightly, tenthsAt } from './tenths.ts'

/** Decimals of a fraction that has no exact one. */
const DIGITS = 12

/** 三分之一, 百分之二十, 千分之三, 1/4, 三成五, 半数, 过半. */
export function fractionAt(line: Line, at: number, floor: number): Step | null {
  const { text } = line
  return (
    partsAt(text, at, floor) ??
    perMilleAt(text, at, floor) ??
    slashAt(text, at, floor) ??
    tenthsAt(text, at, floor) ??
    discountAt(text, at, floor) ??
    halfAt(text, at, floor)
  )
}

/** X分之Y; of a hundred it is a per cent. */
function partsAt(text: string, at: number, floor: number): Step | null {
  const below = wholeOf(text, at)
  if (below === null) return null
  const above = numeralAt(text, below.end)
  if (above === null) return null
  if (below.value === 100n || below.value === 1000n)
    return rated(text, at, above, below.value === 100n ? 'percent' : 'permille', floor)
  const fraction = ratioOf(above.value, below.value)
  return fraction === null ? null : bounded(text, at, above.end, fraction, floor)
}

/** 三分之一, and 四份之一, 四份一 in Hong Kong; 三份一样的合同 are contracts. */
const PARTED =
  /分之|份之(?=[一二三])|(?<=[二三四五六])份(?=[一二三](?![样个次等份级类年月日天起些种直般同点人名家项条张本式致律共切定百千万亿十]))/

function wholeOf(text: string, at: number): { value: bigint; end: number } | null {
  const near = text.slice(at, at + 7).search(PARTED)
  if (near <= 0) return null
  const marked = at + near
  const width = text[marked + 1] === '之' ? 2 : 1
  const word = text.slice(at, marked)
  const power = { 百: 100n, 千: 1000n, 万: 10_000n }[word]
  if (power !== undefined) return { value: power, end: marked + width }
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.end !== marked || numeral.value.scale > 0) return null
  return { value: numeral.value.coefficient, end: marked + width }
}

const FAR = 1000n

/** 百分之五 and, as a range, 百分之五至百分之十. */
function rated(text: string, at: number, low: Numeral, unit: string, floor: number): Step {
  const joint = '至到—～-'.includes(text[low.end] ?? ' ') ? low.end + 1 : -1
  const from =
    joint > 0 && text.startsWith(text.slice(at, low.start), joint) ? joint + low.start - at : joint
  const next = joint > 0 ? numeralAt(text, from) : null
  // 升百分之四至三万三千七百架次: what it came to, and no other end.
  const isFar = next !== null && next.value.scale === 0 && next.value.coefficient >= FAR
  const start = signedStart(text, at, floor)
  const isBelowZero = text[start] === '负'
  const high = isBelowZero || (from === joint && isFar) ? null : next
  const before = boundBefore(text, start, floor)
  const last = high ?? low
  const behind = boundBehind(text, last.end, unit)
  const bound = high !== null ? 'between' : (before?.value ?? low.inner ?? behind?.value ?? 'exact')
  const end = behind?.end ?? last.end
  const quantity = draft({
    form: 'number',
    start: before?.start ?? start,
    end,
    number: { start, end: last.end },
    value: signed(low.value, isBelowZero),
    valueHigh: high?.value ?? null,
    precision: last.precision,
    unit,
    bound: bound === 'between' && high === null ? 'exact' : bound,
    direction: isBelowZero ? 'down' : null,
  })
  return { end, quantity }
}

/** 1.8/千: so many of a thousand. */
function perMilleAt(text: string, at: number, floor: number): Step | null {
  if (!isDigit(text[at]) || isDigit(text[at - 1]) || text[at - 1] === '.') return null
  const above = numeralAt(text, at)
  if (
    above === null ||
    above.scaled ||
    !/^\/千(?![\p{Script=Han}\d])/u.test(text.slice(above.end, above.end + 3))
  )
    return null
  const before = boundBefore(text, at, floor)
  const end = above.end + 2
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end,
    number: { start: at, end: above.end },
    value: above.value,
    precision: above.precision,
    unit: 'permille',
    bound: before === null || before.value === 'between' ? 'exact' : before.value,
  })
  return { end, quantity }
}

/** 1/4 and 2/3, not 10/11 of a date nor A/B of two counts. */
function slashAt(text: string, at: number, floor: number): Step | null {
  if (!isDigit(text[at]) || isDigit(text[at - 1]) || '/.'.includes(text[at - 1] ?? ' ')) return null
  const above = numeralAt(text, at)
  if (above === null || text[above.end] !== '/' || above.scaled) return null
  const below = numeralAt(text, above.end + 1)
  if (below === null || below.inWords) return null
  // 3.9/10万 is a rate; 12/1200 isn't read, since it may as well be two counts.
  if (
    !below.scaled &&
    (below.plainDigits === 0 || below.plainDigits > 3 || above.plainDigits === 0)
  )
    return null
  const next = text[below.end] ?? ' '
  // 18/19年度, 19/20學年: from one year into the next.
  if (
    below.value.coefficient === above.value.coefficient + 1n &&
    SEASON.test(text.slice(below.end, below.end + 2))
  )
    return leave(below.end)
  // 02/10年期国债利差: two papers.
  if (text.startsWith('年期', below.end)) return null
  if ('/月.'.includes(next) || below.value.coefficient <= above.value.coefficient) return null
  const fraction = ratioOf(above.value, below.value.coefficient)
  if (fraction === null) return null
  const step = bounded(text, at, below.end, fraction, floor)
  if (!below.scaled || step.quantity === null) return step
  return { end: step.end, quantity: { ...step.quantity, kind: null } }
}

const SEASON = /^(?:年|度|[学學財财赛賽榨]|季)/

const HALVES = wordSet('一半 半数 对半 半壁江山')
const OVER_HALVES = wordSet('过半 超半数 超一半 超过半数 过半数 超过一半 大半 多半 逾半数 逾半')
const LEAST_HALVES = wordSet('半数以上 一半以上')
const NEAR_HALVES = wordSet('近半 近半数 近一半 将近一半 接近一半 接近半数')
export const FRACTION_STARTS = [HALVES, OVER_HALVES, LEAST_HALVES, NEAR_HALVES].flatMap((table) => [
  ...startsOf(table),
])
const HALF_NEXT = '年月天小程导以山岛径球夜途边数价决身路自载信封票决场年来'

function halfAt(text: string, at: number, floor: number): Step | null {
  const over = wordAt(OVER_HALVES, text, at)
  const least = wordAt(LEAST_HALVES, text, at)
  const near = wordAt(NEAR_HALVES, text, at)
  const half = wordAt(HALVES, text, at)
  const found = over ?? least ?? near ?? half
  if (found === null) return null
  if (
    ['过半', '近半', '大半', '多半', '逾半'].includes(found.value) &&
    HALF_NEXT.includes(text[found.end] ?? ' ')
  )
    return null
  if (found.value === '大半' || found.value === '多半' || found.value === '半壁江山')
    return leave(found.end)
  const step = bounded(text, at, found.end, rational(1n, 2n), floor)
  const quantity = step.quantity
  if (quantity === null) return step
  return {
    end: step.end,
    quantity: {
      ...quantity,
      bound:
        over !== null
          ? 'over'
          : least !== null
            ? 'atLeast'
            : near !== null
              ? 'nearly'
              : quantity.bound,
    },
  }
}

/** Parts are told of no more than a hundred: 每100人中有3人. */
const OUT_OF_MAX = 100n

/** 每10辆中有4辆, 每三件就有一件. */
export function outOfAt(line: Line, at: number): Step | null {
  const { text } = line
  if (text[at] !== '每') return null
  const direct = numeralAt(text, at + 1)
  const below = direct ?? numeralBehindVerb(text, at + 1)
  if (below === null || below.value.scale > 0) return null
  const limit = Math.min(text.length, below.end + 24)
  for (let to = below.end; to < limit; to += 1) {
    if ('。；;'.includes(text[to] ?? ' ')) break
    if (text[to] !== '有') continue
    const bound = boundLink(text, to + 1)
    const above = numeralAt(text, bound)
    if (above === null || above.value.scale > 0) continue
    if (above.value.coefficient >= below.value.coefficient) break
    if (direct === null && !sameUnit(text, below.end, above.end)) break
    // 每万人拥有5G基站: a rate for so many, no part of them.
    if (below.bare || below.value.coefficient > OUT_OF_MAX || isLatin(text[above.end])) break
    const unit = unitAt(text, above.end)
    const fraction = ratioOf(above.value, below.value.coefficient)
    if (fraction === null) break
    const before =
      boundBefore(text, above.start, to + 1) ?? boundBefore(text, to, Math.max(below.end, to - 4))
    const quantity = fractional(
      { start: at, end: unit?.end ?? above.end },
      fraction,
      { start: at, end: above.end },
      before?.value ?? 'exact',
    )
    return { end: quantity.end, quantity }
  }
  // The number that something is counted for is no figure of its own: 每10万人, 每千人.
  if (direct === null) return null
  const unit = unitAt(text, below.end)
  return leave(unit?.end ?? below.end)
}

/** 每生产十辆: a verb before the number. */
function numeralBehindVerb(text: string, from: number): Numeral | null {
  for (let at = from; at < from + 4; at += 1) {
    if (numeralAt(text, at) === null) continue
    return unitAt(text, from) === null ? numeralAt(text, at) : null
  }
  return null
}

function sameUnit(text: string, left: number, right: number): boolean {
  const unit = unitAt(text, left)
  return unit !== null && unit.value.code === unitAt(text, right)?.value.code
}

function boundLink(text: string, at: number): number {
  for (const word of ['超过', '近', '约', '超', '逾'])
    if (text.startsWith(word, at)) return at + word.length
  return at
}

export function bounded(
  text: string,
  at: number,
  numberEnd: number,
  fraction: Rational,
  floor: number,
): Step {
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, numberEnd, 'ratio') ?? slightly(text, numberEnd)
  const stated = before?.value ?? behind?.value ?? distantBound(text, at, floor) ?? 'exact'
  const span = { start: before?.start ?? at, end: behind?.end ?? numberEnd }
  const quantity = fractional(
    span,
    fraction,
    { start: at, end: numberEnd },
    stated === 'between' ? 'exact' : stated,
  )
  return { end: quantity.end, quantity }
}

function fractional(
  span: { start: number; end: number },
  fraction: Rational,
  number: { start: number; end: number },
  bound: Quantity['bound'],
): Quantity {
  const value = shortest(decimalOf(fraction, DIGITS, 'half-up'))
  return draft({
    form: 'fraction',
    ...span,
    number,
    value,
    fraction,
    precision: -value.scale,
    unit: 'ratio',
    bound,
    kind: 'share',
  })
}

function ratioOf(above: Decimal, below: bigint): Rational | null {
  const den = below * 10n ** BigInt(above.scale)
  return den === 0n ? null : rational(above.coefficient, den)
}
