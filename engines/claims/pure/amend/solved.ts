import {
  add,
  compare,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  rationalOf,
  subtract,
  sumOf,
} from '#platform/exact'
import { meanOf } from '../checks/change/average-growth.ts'
import { signOf, withOwnWay } from '../checks/change/way.ts'
import type { Case, Stated } from '../checks/stated/finding.ts'
import { factorBetween, factorOfCounts, isPoints, isRate } from '../checks/stated/units.ts'
import type { Relation } from '../model.ts'
import type { Solution } from './types.ts'

/** More parts than this and none of them is likelier than another; of a table not even an exchange is looked for. */
const PARTS_MAX = 4
const PARTS_ASKED_MAX = 16

/**
 * For each claim of a relation the value with which it would be true, were the others right: first of what is computed
 * from the others, for a slip is likeliest there.
 */
export function solutionsOf(test: Case, relation: Relation): readonly Solution[] {
  const found = solved(test, relation)
  return found.filter(({ value }) => value.num !== 0n)
}

function solved(test: Case, relation: Relation): readonly Solution[] {
  switch (relation.kind) {
    case 'change':
      return ofChange(test, withOwnWay(test, relation))
    case 'gap':
      return ofDifference(
        [test.stated(relation.of), test.stated(relation.than), test.stated(relation.amount)],
        relation.direction,
      )
    case 'share': {
      const [part, whole] = [test.stated(relation.part), test.stated(relation.whole)]
      const share = test.stated(relation.share)
      if (relation.isRest === true) return ofRest(part, whole, share)
      const found = ofQuotient(part, whole, share)
      // A part that is more than its whole is no share of it, whatever the per cent.
      return isPart(part, whole) ? found : found.filter(({ claim }) => claim !== relation.share)
    }
    case 'multiple':
      return ofQuotient(
        test.stated(relation.of),
        test.stated(relation.base),
        test.stated(relation.times),
      )
    case 'parts':
      return relation.complete && relation.less === undefined
        ? ofParts(test, relation.whole, relation.parts)
        : []
    case 'shares-of-one':
      return ofShares(
        test,
        relation.shares.flatMap((index) => test.stated(index) ?? []),
      )
    case 'mean':
      return relation.per !== undefined
        ? []
        : ofMean(
            test.stated(relation.mean),
            test.stated(relation.total),
            test.stated(relation.count),
          )
    case 'average-growth': {
      const rate = test.stated(relation.rate)
      const mean = meanOf(test, relation)
      return rate === null || mean === null ? [] : [solution(rate, mean)]
    }
    case 'enumeration':
      return ofNames(test.stated(relation.count), test.stated(relation.names))
    case 'listing':
      return ofListed(test.stated(relation.count), relation)
    case 'span-length':
      return ofSpan(test.stated(relation.span), test.stated(relation.length))
    case 'years':
      return ofYears(test.stated(relation.length), relation)
    case 'apart':
      return ofApart(test.stated(relation.length), relation)
    case 'same':
      return ofSame(relation.claims.flatMap((index) => test.stated(index) ?? []))
    case 'equivalent':
      if (relation.rate !== undefined) return ofRate(test, relation, relation.rate)
      return ofSame([relation.right, relation.left].flatMap((index) => test.stated(index) ?? []))
    default:
      return []
  }
}

type Change = Extract<Relation, { kind: 'change' }>

function ofChange(test: Case, relation: Change): readonly Solution[] {
  const sides = [relation.result, relation.base, relation.amount].map((one) => test.stated(one))
  const [result, base, amount] = sides
  if (relation.comparablePrices) return []
  if (base == null && result != null && amount != null)
    return ofStep(
      { result, amount, difference: test.stated(relation.difference ?? null) },
      relation,
    )
  if (result == null || base == null || amount == null) return []
  if (
    isPoints(amount.claim.unit) ||
    relation.amountIs === 'points' ||
    relation.amountIs === 'absolute'
  )
    return ofDifference([result, base, amount], flatless(relation.direction))
  const factor = factorOfCounts(base.claim.unit, result.claim.unit)
  if (factor === null || base.at.num <= 0n || result.at.num <= 0n) return []
  const before = multiply(base.at, factor)
  const ratio = divide(result.at, before)
  if (!isRate(amount.claim.unit) || amount.claim.unit === 'times')
    return [solution(amount, amount.claim.kind === 'growth' ? subtract(ratio, ONE) : ratio)]
  const toRatio = factorBetween(amount.claim.unit, 'ratio')
  if (toRatio === null) return []
  const sign = signOf(amount, relation.direction, subtract(ratio, ONE))
  const grown = add(ONE, multiply(amount.at, multiply(toRatio, rational(BigInt(sign)))))
  const change = divide(multiply(subtract(ratio, ONE), rational(BigInt(sign))), toRatio)
  return [
    solution(amount, change),
    solution(result, multiply(before, grown)),
    ...(grown.num > 0n ? [solution(base, divide(divide(result.at, grown), factor))] : []),
  ]
}

type Step = {
  readonly result: Stated
  readonly amount: Stated
  readonly difference: Stated | null
}

/** "12.1 million, up 1.4 million, or 31 %": the base is told by the difference alone. */
function ofStep({ result, amount, difference }: Step, { direction }: Change): readonly Solution[] {
  const inLevels =
    difference === null ? null : factorBetween(difference.claim.unit, result.claim.unit)
  const toRatio = factorBetween(amount.claim.unit, 'ratio')
  if (difference === null || inLevels === null || toRatio === null) return []
  if (!isRate(amount.claim.unit) || amount.at.num <= 0n) return []
  const way = rational(direction === 'down' ? -1n : 1n)
  const change = multiply(multiply(difference.at, inLevels), way)
  const before = subtract(result.at, change)
  const grown = add(ONE, multiply(multiply(amount.at, toRatio), way))
  if (before.num <= 0n || grown.num <= 0n) return []
  const told = divide(subtract(grown, ONE), grown)
  return [
    solution(amount, divide(multiply(divide(change, before), way), toRatio)),
    ifExchanged(difference, divide(multiply(multiply(result.at, told), way), inLevels)),
    ifExchanged(result, divide(change, told)),
  ]
}

function flatless(direction: Change['direction']): 'up' | 'down' | null {
  return direction === 'flat' ? null : direction
}

function ofDifference(
  [high, low, amount]: readonly (Stated | null | undefined)[],
  direction: 'up' | 'down' | null,
): readonly Solution[] {
  if (high == null || low == null || amount == null) return []
  const factor = factorOfCounts(low.claim.unit, high.claim.unit)
  const inPoints = isPoints(amount.claim.unit) && isRate(high.claim.unit)
  const perAmount = inPoints
    ? multiply(
        factorBetween(amount.claim.unit, 'percentage-point') ?? ONE,
        factorBetween('percent', high.claim.unit) ?? ONE,
      )
    : factorOfCounts(amount.claim.unit, high.claim.unit)
  if (factor === null || perAmount === null) return []
  const difference = subtract(high.at, multiply(low.at, factor))
  const sign = rational(BigInt(signOf(amount, direction, difference)))
  const apart = multiply(multiply(amount.at, perAmount), sign)
  return [
    solution(amount, divide(multiply(difference, sign), perAmount)),
    solution(high, add(multiply(low.at, factor), apart)),
    solution(low, divide(subtract(high.at, apart), factor)),
  ]
}

function ofQuotient(
  part: Stated | null,
  whole: Stated | null,
  share: Stated | null,
): readonly Solution[] {
  if (part === null || whole === null || share === null) return []
  const factor = factorOfCounts(whole.claim.unit, part.claim.unit)
  const toRatio = factorBetween(share.claim.unit, 'ratio')
  if (factor === null || toRatio === null || whole.at.num <= 0n || share.at.num <= 0n) return []
  const all = multiply(whole.at, factor)
  const ratio = multiply(share.at, toRatio)
  return [
    solution(share, divide(divide(part.at, all), toRatio)),
    solution(part, multiply(all, ratio)),
    solution(whole, divide(divide(part.at, ratio), factor)),
  ]
}

/** 完成全年目标的48.8%，还差48.19亿元: the share is of the others, and the part is what is left. */
function ofRest(
  part: Stated | null,
  whole: Stated | null,
  share: Stated | null,
): readonly Solution[] {
  if (part === null || whole === null || share === null) return []
  const factor = factorOfCounts(whole.claim.unit, part.claim.unit)
  const toRatio = factorBetween(share.claim.unit, 'ratio')
  if (factor === null || toRatio === null || whole.at.num <= 0n) return []
  const all = multiply(whole.at, factor)
  const rest = subtract(ONE, multiply(share.at, toRatio))
  if (rest.num <= 0n || compare(part.at, all) > 0) return []
  return [
    solution(share, divide(subtract(ONE, divide(part.at, all)), toRatio)),
    solution(part, multiply(all, rest)),
    solution(whole, divide(divide(part.at, rest), factor)),
  ]
}

function isPart(part: Stated | null, whole: Stated | null): boolean {
  if (part === null || whole === null) return false
  const factor = factorOfCounts(whole.claim.unit, part.claim.unit)
  return factor !== null && compare(part.at, multiply(whole.at, factor)) <= 0
}

function ofMean(
  mean: Stated | null,
  total: Stated | null,
  count: Stated | null,
): readonly Solution[] {
  if (mean === null || total === null || count === null || count.at.num <= 0n) return []
  const unit = mean.claim.unit.split('/')[0] ?? mean.claim.unit
  const factor = factorOfCounts(total.claim.unit, unit)
  if (factor === null || mean.at.num <= 0n) return []
  return [
    solution(mean, divide(multiply(total.at, factor), count.at)),
    solution(total, divide(multiply(mean.at, count.at), factor)),
    solution(count, divide(multiply(total.at, factor), mean.at)),
  ]
}

function ofParts(test: Case, index: number, indexes: readonly number[]): readonly Solution[] {
  const whole = test.stated(index)
  if (whole === null) return []
  const parts = indexes.flatMap((part) => {
    const stated = test.stated(part)
    const factor = stated === null ? null : factorOfCounts(stated.claim.unit, whole.claim.unit)
    return stated === null || factor === null ? [] : [{ stated, factor }]
  })
  if (parts.length !== indexes.length) return []
  const sum = sumOf(parts.map(({ stated, factor }) => multiply(stated.at, factor)))
  const missing = subtract(whole.at, sum)
  const other = parts.length > PARTS_MAX ? ifExchanged : solution
  const others =
    parts.length > PARTS_ASKED_MAX
      ? []
      : parts.map(({ stated, factor }) => other(stated, add(stated.at, divide(missing, factor))))
  return [solution(whole, sum), ...others]
}

/** Shares of all of it: nothing tells which of them is the wrong one. */
/** What the others leave, "the remaining 35 %", 其他占36%, is reckoned from them. */
function ofShares(test: Case, shares: readonly Stated[]): readonly Solution[] {
  if (shares.length > PARTS_ASKED_MAX) return []
  const inPercent = shares.map(({ claim }) => factorBetween(claim.unit, 'percent') ?? ONE)
  const sum = sumOf(shares.map(({ at }, place) => multiply(at, inPercent[place] ?? ONE)))
  const missing = subtract(HUNDRED_PERCENT, sum)
  return shares.map((one, place) => {
    const value = add(one.at, divide(missing, inPercent[place] ?? ONE))
    return isRestOf(test, one) ? solution(one, value) : ifExchanged(one, value)
  })
}

function isRestOf({ reading: { doc } }: Case, { claim: { start, sentence } }: Stated): boolean {
  const from = Math.max(doc.sentences[sentence]?.start ?? 0, start - REST_ROOM)
  return REST.test(doc.text.slice(from, start))
}

const REST_ROOM = 32
const REST =
  /\b(?:remaining|remainder|rest|others?)\b[^.;,:]{0,20}$|(?:其余|其餘|其他|其它|余下|餘下|剩余|剩餘|剩下)[^，。；：]{0,8}$/i

const HUNDRED_PERCENT = rational(100n)

function ofNames(count: Stated | null, names: Stated | null): readonly Solution[] {
  if (count === null || names === null) return []
  const { members } = names.claim
  return [solution(count, members.length > 0 ? rational(BigInt(members.length)) : names.at)]
}

/** Where nobody knows how many are listed, none of the counts is offered. */
function ofListed(
  count: Stated | null,
  { members, least }: Extract<Relation, { kind: 'listing' }>,
): readonly Solution[] {
  const isSure = count !== null && least === members.length
  return isSure ? [solution(count, rational(BigInt(least)))] : []
}

/** First and last year included. */
function ofSpan(span: Stated | null, length: Stated | null): readonly Solution[] {
  const last = span?.claim.valueHigh ?? null
  const toYears = length === null ? null : factorBetween(length.claim.unit, 'years')
  if (span === null || length === null || last === null || toYears === null) return []
  const years = add(subtract(rationalOf(last), span.at), ONE)
  return [solution(length, divide(years, toYears))]
}

type Years = Extract<Relation, { kind: 'years' }>

/** The longest that may be meant, where that is told in the words' own unit. */
function ofYears(length: Stated | null, { least, most, inDays }: Years): readonly Solution[] {
  if (length === null || least > most) return []
  const isOrdinal = length.claim.form === 'ordinal'
  const toUnit = isOrdinal ? ONE : factorBetween(inDays ? 'days' : 'years', length.claim.unit)
  const found = inDays ? most : [most, least].find((months) => months % MONTHS === 0)
  if (toUnit === null || found === undefined) return []
  return [solution(length, multiply(rational(BigInt(found), inDays ? 1n : BigInt(MONTHS)), toUnit))]
}

type Apart = Extract<Relation, { kind: 'apart' }>

/** The only whole number that may be meant; of two the greater of days, which are counted first and last, and else the lesser. */
function ofApart(length: Stated | null, { unit, is }: Apart): readonly Solution[] {
  // Of a stretch that ends before it begins nobody knows which of the two is wrong.
  if (length === null || is.most < 0) return []
  if (unit === 'hours') return ofClock(length, is)
  const [few, many] = [Math.ceil(is.least / HUNDRED), Math.floor(is.most / HUNDRED)]
  const isOrdinal = length.claim.form === 'ordinal' || length.claim.form === 'rank'
  const toUnit = isOrdinal ? ONE : factorBetween(unit, length.claim.unit)
  if (toUnit === null || few > many || many - few > 1) return []
  return [solution(length, multiply(rational(BigInt(unit === 'days' ? many : few)), toUnit))]
}

/** By the clock the only whole number of minutes. */
function ofClock(length: Stated, { least, most }: Apart['is']): readonly Solution[] {
  const toUnit = factorBetween('minutes', length.claim.unit)
  const [few, many] = [(60 * least) / HUNDRED, (60 * most) / HUNDRED]
  const minutes = Math.round((few + many) / 2)
  if (toUnit === null || minutes < few - 1 || minutes > many + 1 || many - few > 1) return []
  return [solution(length, multiply(rational(BigInt(minutes)), toUnit))]
}

const HUNDRED = 100
const MONTHS = 12
const TOLD_MAX = 6

/** Each as the first of the others that differs from it. */
function ofSame(told: readonly Stated[]): readonly Solution[] {
  const few = told.slice(0, TOLD_MAX)
  return few.flatMap((one) => {
    for (const other of few) {
      const factor = factorOfCounts(other.claim.unit, one.claim.unit)
      if (other === one || factor === null) continue
      const value = multiply(other.at, factor)
      if (compare(value, one.at) !== 0) return [solution(one, value)]
    }
    return []
  })
}

type Equivalent = Extract<Relation, { kind: 'equivalent' }>
type Rate = NonNullable<Equivalent['rate']>

/** By what another pair of the two currencies comes to, which may be the wrong one itself. */
function ofRate(test: Case, { left, right }: Equivalent, rate: Rate): readonly Solution[] {
  const [a, b] = [test.stated(left), test.stated(right)]
  const [c, d] = [test.stated(rate.left), test.stated(rate.right)]
  if (a === null || b === null || c === null || d === null) return []
  if ([a, b, c, d].some(({ at }) => at.num <= 0n)) return []
  const isSame = a.claim.unit === c.claim.unit && b.claim.unit === d.claim.unit
  if (!isSame) return []
  const price = divide(d.at, c.at)
  return [ifExchanged(b, multiply(a.at, price)), ifExchanged(a, divide(b.at, price))]
}

function ifExchanged(stated: Stated, value: Rational): Solution {
  return { ...solution(stated, value), onlyIfExchanged: true }
}

function solution({ claim, at }: Stated, value: Rational): Solution {
  // Below zero a figure is written with its sign; a fall of it stays one.
  return { claim: claim.index, value: at.num < 0n ? negate(value) : value }
}
