import type { ComparisonKind } from '../../../types.ts'
import { isCounted } from '../../checks/stated/units.ts'
import type { Found } from '../forms/found.ts'
import { at, type Line } from '../words/tokens.ts'
import {
  changeAfter,
  changeBefore,
  comparativeAfter,
  directionBefore,
  hasThan,
  isPartOfChange,
  isPutOn,
  isUnderBase,
  signOf,
} from './change.ts'
import type { Direction } from './change-words.ts'
import { isEnd } from './ends.ts'
import { isAimed, isTarget } from './future-words.ts'
import { gappedChange } from './gapped.ts'
import { likeListed } from './like-listed.ts'
import {
  growthDirection,
  isAverage,
  isGrowthRate,
  isOfSameVerb,
  isOfThoseWhoDid,
  isShare,
} from './rates.ts'
import { hasVerb } from './subject.ts'

export type Sense = { readonly kind: ComparisonKind | null; readonly direction: Direction | null }

const POINTS: ReadonlySet<string> = new Set(['percentage-point', 'basis-point'])
const RATES: ReadonlySet<string> = new Set(['percent', 'permille'])

/** What kind of statement each claim is, and which way it goes, by the words directly around it. */
export function sensesOf(line: Line, finds: readonly Found[]): readonly Sense[] {
  const senses: Sense[] = []
  for (const order of finds.keys()) senses.push(senseOf(line, finds, order, senses))
  return senses
}

function senseOf(
  line: Line,
  finds: readonly Found[],
  order: number,
  senses: readonly Sense[],
): Sense {
  const hit = finds[order]
  if (hit === undefined) return { kind: null, direction: null }
  if (hit.isAlone && !isEnd(line, finds, order) && !hasThan(line, hit.next))
    return { kind: null, direction: null }
  if (RATES.has(hit.unit) && OPINIONS.has(at(line, hit.next).text))
    return { kind: 'share', direction: null }
  if ((RATES.has(hit.unit) || hit.form === 'fraction') && isPartOfChange(line, hit.next))
    return { kind: 'share', direction: null }
  const before = isCollected(line, hit) ? null : changeBefore(line, hit.first)
  if (hit.kind !== null) return { kind: hit.kind, direction: before?.direction ?? null }
  const both = comparedAgain(line, finds, order)
  const after = comparativeAfter(line, hit.next, hit.unit) ?? both
  // 'The spread narrowed to 9.4 basis points from 10.1 basis points'
  if (POINTS.has(hit.unit) && isPointLevel(line, finds, order))
    return { kind: 'from-to', direction: directionBefore(line, hit.first) }
  if (POINTS.has(hit.unit))
    return { kind: 'gap', direction: after ?? before?.direction ?? signOf(line, hit) }
  if (isTarget(line, hit)) return { kind: 'target', direction: null }
  if (!isPutOn(line, hit.first) && isEnd(line, finds, order))
    return { kind: 'from-to', direction: directionBefore(line, hit.first) }
  const sign = signOf(line, hit)
  // '23 deaths (+4 since Monday)'
  if (sign !== null && isSignedBracket(line, finds, order))
    return { kind: 'growth', direction: sign }
  if (RATES.has(hit.unit) && sign !== null) return { kind: 'growth', direction: sign }
  const move = signOfSum(line, hit)
  if (move !== null) return { kind: 'growth', direction: move }
  const atPrices = RATES.has(hit.unit) ? atOtherPrices(line, finds, senses, order) : null
  if (atPrices !== null) return { kind: 'growth', direction: atPrices }
  const gapped = after === null && before === null ? gappedChange(line, finds, senses, order) : null
  if (gapped !== null) return { kind: 'growth', direction: gapped }
  const again = after === null ? repeated(line, finds, order, senses) : null
  if (again !== null) return again
  const isRate = RATES.has(hit.unit) || hit.form === 'fraction'
  if (isUnderBase(line, hit.next)) return { kind: 'growth', direction: 'down' }
  const moved = movedBehind(line, finds, order)
  if (moved !== null) return { kind: 'growth', direction: moved }
  if (after !== null && /^deg[CF]?$/.test(hit.unit)) return { kind: 'gap', direction: after }
  if (after !== null && (isRate || both !== null || hasThan(line, hit.next)))
    return { kind: 'growth', direction: after }
  const ellipsis = before === null ? byOfSameVerb(line, finds, senses, order, isRate) : null
  if (ellipsis !== null) return { kind: 'growth', direction: ellipsis }
  const twice = before === null ? changedTwice(line, finds, senses, order) : null
  if (twice !== null) return { kind: 'growth', direction: twice }
  if (before?.isAmount || (before?.isPace && isRate))
    return { kind: growth(line, hit), direction: before.direction }
  const noun = changeAfter(line, hit.next)
  if (noun !== null) return { kind: growth(line, hit), direction: noun }
  if (RATES.has(hit.unit) && before === null && isGrowthRate(line, hit))
    return { kind: growth(line, hit), direction: growthDirection(line, hit) }
  const direction = before?.direction ?? null
  if (hit.form === 'fraction' || (isRate && isShare(line, hit))) return { kind: 'share', direction }
  const left = senses[order - 1]?.kind === 'share' ? finds[order - 1] : undefined
  const did = isOfThoseWhoDid(line, hit) || (left !== undefined && isOfSameVerb(line, left, hit))
  if (hit.unit === 'percent' && did) return { kind: 'share', direction }
  const listed = likeListed(line, finds, senses, order)
  if (listed !== null) return listed
  return { kind: isAimed(line, hit.first) ? 'target' : null, direction }
}

/** `raised more than 400,000 pounds`: money that came together, where nothing stands between that it was added to. */
function isCollected(line: Line, { first, unit, form }: Found): boolean {
  return form === 'number' && /^[A-Z]{3}$/.test(unit) && at(line, first - 1).text === 'raised'
}

/** `58% supported the increase, 31% opposed it`: so many of those who were asked. */
const OPINIONS: ReadonlySet<string> = new Set(
  'supported support opposed oppose backed favoured favored agreed agree disagreed disagree preferred prefer rejected welcomed disapproved approve disapprove'.split(
    ' ',
  ),
)

const ENDS: ReadonlySet<string> = new Set(['', '.', ',', ';', ')'])

/** `turnover was £214 million, £9 million down`. */
function movedBehind(line: Line, finds: readonly Found[], order: number): Direction | null {
  const [last, hit] = [finds[order - 1], finds[order]]
  if (last === undefined || hit === undefined || last.next !== hit.first - 1) return null
  const word = at(line, hit.next).text
  const isBeside = at(line, last.next).text === ',' && ENDS.has(at(line, hit.next + 1).text)
  return isBeside && (word === 'up' || word === 'down') ? word : null
}

function isPointLevel(line: Line, finds: readonly Found[], order: number): boolean {
  const hit = finds[order]
  if (hit === undefined || !/^(?:to|from)$/.test(at(line, hit.first - 1).text)) return false
  return [finds[order - 1], finds[order + 1]].some(
    (other) => other?.unit === hit.unit && /^(?:to|from)$/.test(at(line, other.first - 1).text),
  )
}

/** `+$10.30 to $1,582.20`: a signed sum, and what it led to. */
function signOfSum(line: Line, { first, numberFirst, next }: Found): Direction | null {
  const sign = at(line, first - 1).text
  const isSum = first < numberFirst && at(line, first).glued && at(line, next).text === 'to'
  if (!isSum || !/^[+−–-]$/.test(sign)) return null
  return sign === '+' ? 'up' : 'down'
}

function isSignedBracket(line: Line, finds: readonly Found[], order: number): boolean {
  const [left, hit] = [finds[order - 1], finds[order]]
  if (left === undefined || hit === undefined || left.form !== 'number') return false
  const opening = Math.min(hit.first, hit.numberFirst) - 1
  return (
    at(line, opening).text === '(' &&
    (left.counted?.[1] ?? left.next) === opening &&
    hit.unit === left.unit
  )
}

/** `an increase of 117,000 on the quarter and 280,000 on the year`: one verb, two bases. */
function changedTwice(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [hit, left, sense] = [finds[order], finds[order - 1], senses[order - 1]]
  if (hit === undefined || left === undefined || sense?.kind !== 'growth') return null
  const isAnd = at(line, hit.first - 1).text === 'and' && hit.first - left.next <= TWICE_REACH
  if (!isAnd || hit.unit !== left.unit) return null
  return isOnTime(line, left.next) && isOnTime(line, hit.next) ? sense.direction : null
}

const TWICE_REACH = 8

/** `on the quarter`, `over the year`, `from a month earlier`. */
function isOnTime(line: Line, next: number): boolean {
  if (!/^(?:on|over|from|in|against)$/.test(at(line, next).text)) return false
  for (let place = next + 1; place <= next + 4; place += 1)
    if (/^(?:week|month|quarter|half-year|year|decade)$/.test(at(line, place).text)) return true
  return false
}

/** `rose 6% to CHF 2,914 million, or 8% in local currencies`: the same growth, otherwise measured. */
function atOtherPrices(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const hit = finds[order]
  if (hit === undefined || !isMeasuredAnew(line, hit.next)) return null
  for (let back = order - 1; back >= Math.max(0, order - SAME_GROWTH); back -= 1)
    if (senses[back]?.kind === 'growth' && RATES.has(finds[back]?.unit ?? ''))
      return senses[back]?.direction ?? null
  return null
}

const SAME_GROWTH = 4

/** `in local currencies`, `at constant exchange rates`, `on a comparable basis`, `organically`. */
function isMeasuredAnew(line: Line, next: number): boolean {
  const word = at(line, next).text
  if (word === 'organically') return true
  if (word !== 'in' && word !== 'at' && word !== 'on') return false
  const place = /^(?:an?|the)$/.test(at(line, next + 1).text) ? next + 2 : next + 1
  return MEASURES.has(at(line, place).text)
}

const MEASURES: ReadonlySet<string> = new Set(
  'local constant comparable real nominal organic like-for-like underlying fixed current unchanged'.split(
    ' ',
  ),
)

/** `births dropped by 1.7 %, and deaths by 4.0 %`, `by 0.7 million to 17.9 million and dry bulk by 0.5 million`: the verb is said once. */
function byOfSameVerb(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
  isRate: boolean,
): Direction | null {
  const hit = finds[order]
  if (hit === undefined || at(line, hit.first - 1).text !== 'by') return null
  for (let back = order - 1; back >= Math.max(0, order - ELLIPSIS_FIGURES); back -= 1) {
    const [figure, sense] = [finds[back], senses[back]]
    if (figure === undefined || hit.first - figure.next > ELLIPSIS_REACH) return null
    const isChange = sense?.kind === 'growth' || (isRate && sense?.kind === 'gap')
    if (!isRate && figure.unit === 'percent') continue
    if (isChange && at(line, figure.first - 1).text === 'by') return sense.direction
  }
  return null
}

const ELLIPSIS_FIGURES = 3
const ELLIPSIS_REACH = 24

function growth(line: Line, hit: Found): ComparisonKind {
  return hit.unit === 'percent' && isAverage(line, hit) ? 'average-growth' : 'growth'
}

/** `241 permits, or 2.3 per cent, fewer than`, `2.3 per cent, or 241 permits, fewer than`, `9.2 points (7.4 percent) below`: both say by how much. */
function comparedAgain(line: Line, finds: readonly Found[], order: number): Direction | null {
  const [hit, rate] = [finds[order], finds[order + 1]]
  if (hit === undefined || rate === undefined || rate.first - hit.next > AGAIN_APART) return null
  if ([hit, rate].filter(({ unit }) => unit === 'percent').length !== 1) return null
  const words = wordsBetween(line, hit.next, rate.first)
  // '23 schools (12 percent) below the average' are a share of all.
  if (words === '(' && rate.unit === 'percent')
    return isCounted(hit.unit) ? null : comparativeAfter(line, hit.next)
  if (
    !/^(?:[a-z'-]+ ){0,3}(?:, )?or(?: by)?(?: about| some| nearly| almost| just| over)?$/.test(
      words,
    )
  )
    return null
  // '2.40 or 3.4 percent above', but '1.3 million, or 7.4 percent above': what stands before a comma is a level.
  const isAbove = !words.includes(',') && /^(?:above|below)$/.test(at(line, rate.next).text)
  const isCompared = isAbove || hasThan(line, rate.next)
  return isCompared ? comparativeAfter(line, rate.next) : null
}

/** Tokens. */
const AGAIN_APART = 7

function wordsBetween(line: Line, from: number, to: number): string {
  const words: string[] = []
  for (let place = from; place < to; place += 1) words.push(at(line, place).text)
  return words.join(' ')
}

/** `310,000 TEUs, or 8.7 %`; `1,746 (90.0 %)`; `8.0 % and 46.9 % in all`: the same said otherwise, or once more. */
function repeated(
  line: Line,
  finds: readonly Found[],
  order: number,
  senses: readonly Sense[],
): Sense | null {
  const hit = finds[order]
  const left = finds[order - 1]
  const sense = senses[order - 1]
  if (hit === undefined || left === undefined || sense === undefined || hit.form !== 'number')
    return null
  const gap = hit.first - left.next
  const word = at(line, hit.first - 1).text
  // 'made up 5.5% of the market, with Halden (2.1%) and Marr (1.8%)'
  const isBesideShare =
    word === '(' && sense.kind === 'share' && left.unit === 'percent' && gap <= BRACKETS_APART
  if (isBesideShare && hit.unit === 'percent' && !hasVerb(line, left.next, hit.first))
    return { kind: 'share', direction: null }
  const isOr =
    gap <= 3 &&
    (word === 'or' || (word === '.' && at(line, hit.first - 2).text === 'e') || word === 'ie')
  const isBracket = gap === 1 && word === '('
  if (hit.unit === 'percent' && left.unit !== 'percent' && sense.kind !== 'growth') {
    // '1,900 of the calls (64%)', '229 of them, or 47 per cent', '36 of them were in work, which is 72 per cent'
    const words = wordsBetween(line, left.next, hit.first)
    if (OF_WHOLE_AGAIN.test(words)) return { kind: 'share', direction: null }
  }
  if (isOr && hit.unit !== 'percent' && isOfEachTime(line, hit.next)) return null
  if (isOr || isBracket) {
    const isGrowth = sense.kind === 'growth' || (isOr && sense.kind === 'average-growth')
    const isAmount =
      isBracket && left.unit === 'percent' && comparativeAfter(line, left.next) !== null
    if (isGrowth && (isOr || hit.unit === 'percent' || isAmount))
      return { kind: 'growth', direction: sense.direction }
    if (hit.unit !== 'percent') return null
    const isOwn = isBracket && at(line, hit.next).text === ')'
    const direction =
      (isOwn || (isOr && !isOfWhole(line, hit)) ? risenTo(line, left) : null) ??
      (isOwn ? likeBrackets(line, finds, senses, order) : null)
    if (direction !== null) return { kind: 'growth', direction }
    return left.unit !== 'percent' ? { kind: 'share', direction: null } : null
  }
  if (hit.unit !== 'percent') return null
  if (isOfNextSize(line, finds, senses, order)) return { kind: 'share', direction: null }
  // 'Energy made up 41%, transport 27%'
  if (
    sense.kind === 'share' &&
    left.unit === 'percent' &&
    gap <= SHARES_APART &&
    !hasVerb(line, left.next, hit.first)
  )
    return { kind: 'share', direction: null }
  // 'The company holds 50.1%, the town the remaining 49.9%'
  if (sense.kind === 'share' && word === 'remaining') return { kind: 'share', direction: null }
  // 'Men bought 54% of the tickets and women 46%'
  if (sense.kind === 'share' && areAll(left, hit) && gap <= ALL_APART)
    return { kind: 'share', direction: null }
  const isAnd = isContinued(line, left, hit)
  if (!isAnd || sense.kind === null || sense.kind === 'from-to') return null
  return {
    kind: sense.kind === 'average-growth' ? 'growth' : sense.kind,
    direction: sense.direction,
  }
}

/** `up 12.6 percent, or 2.53 million a day on average`: what it comes to, and not by how much it rose. */
function isOfEachTime(line: Line, next: number): boolean {
  return OF_EACH.test(wordsBetween(line, next, next + 4))
}

const OF_EACH =
  /^(?:[a-z]+ )?(?:(?:an?|per|each|every) (?:day|week|month|hour|night|person|head|capita)|daily|weekly|monthly|on average)\b/

const OF_WHOLE_AGAIN =
  /^(?:[a-z-]+ ){0,2}of (?:all|the|these|those|them|its|our|their)(?: [a-z'’-]+){0,4} (?:\(|, (?:or|ie|i \. e \.))$|^of (?:them|these|those)(?: [a-z'’-]+){1,7} , (?:which|that) is$/

/** `or 8.7 % of all adults`, `or 60 %, of the 200 members`. */
function isOfWhole(line: Line, { next }: Found): boolean {
  return at(line, at(line, next).text === ',' ? next + 1 : next).text === 'of'
}

const BRACKETS_APART = 12
const ALL_APART = 12

/** Two shares that make up a hundred. */
function areAll({ value: a, unit }: Found, { value: b }: Found): boolean {
  const scale = Math.max(a.scale, b.scale)
  const sum =
    a.coefficient * 10n ** BigInt(scale - a.scale) + b.coefficient * 10n ** BigInt(scale - b.scale)
  return unit === 'percent' && sum === 100n * 10n ** BigInt(scale)
}

/** `4-nanometer accounted for 19 %; 5-nanometer, 32 %`: between two shares stands the size of what has the second. */
function isOfNextSize(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): boolean {
  const [hit, size, share] = [finds[order], finds[order - 1], finds[order - 2]]
  if (hit === undefined || size === undefined || share === undefined) return false
  if (size.unit === 'percent' || share.unit !== 'percent' || senses[order - 2]?.kind !== 'share')
    return false
  return hit.first - size.next <= SHARES_APART && !hasVerb(line, share.next, hit.first)
}

/** `rose to £1,296 (8.4 %)`, `rose to £1,296, or 8.4 %, from £1,196`: what is told once more says by how much. */
function risenTo(line: Line, left: Found): Direction | null {
  if (at(line, left.first - 1).text !== 'to') return null
  const change = changeBefore(line, left.first)
  return change === null || change.isAmount || change.direction === 'flat' ? null : change.direction
}

/** `£1,296 (8.4 %) in the north, £741 (6.1 %) in the south`: one verb for all brackets. */
function likeBrackets(
  line: Line,
  finds: readonly Found[],
  senses: readonly Sense[],
  order: number,
): Direction | null {
  const [before, sense, left] = [finds[order - 2], senses[order - 2], finds[order - 1]]
  if (before === undefined || left === undefined || sense?.kind !== 'growth') return null
  const isBracketed = at(line, before.first - 1).text === '(' && before.unit === 'percent'
  return isBracketed && !hasVerb(line, before.next, left.first) ? (sense.direction ?? null) : null
}

/** Between two shares of one whole stand few words. */
const SHARES_APART = 6

/** `rose by 2.2 % in the euro area and by 2.5 % in the EU`: one verb for both. */
function isContinued(line: Line, left: Found, right: Found): boolean {
  if (left.unit !== 'percent' || right.first - left.next > 14) return false
  const word = at(line, right.first - 1).text
  const joined = word === 'by' ? at(line, right.first - 2).text : word
  if (joined !== 'and' && joined !== ',') return false
  return !hasVerb(line, left.next, right.first)
}
