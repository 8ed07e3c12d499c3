import type { ReadClaim } from '../../../model.ts'
import {
  areStrangers,
  around,
  at,
  between,
  isHeading,
  leadOf,
  likenessOf,
  numberOf,
  type Of,
  type Rhythm,
  rhythmIn,
  type Told,
} from './told.ts'

// A rate says how one thing changed since another time: what it is held against has to be of that thing, and of that time.

/** Whether the ends of a change are told apart from each other, or from how much it was. */
export function isNoChange(told: Told, one: Of<'change'>): boolean {
  const [result, base, amount] = [one.result, one.base, one.amount].map((index) => at(told, index))
  // 或增12.8万人，其中工业增1.0%: a rate of a part is none of what all of it rose by.
  if (base === undefined && one.isGuess === true && amount !== undefined)
    return PART.test(leadOf(told, amount))
  if (result === undefined || base === undefined) return false
  return (
    isToldAhead(told, result, base) ||
    /相当于/.test(between(told, result, base)) ||
    /[比较][^，。；（]{1,12}（$/.test(leadOf(told, result)) ||
    isPartOfIt(told, result, base) ||
    areMeasuredOtherwise(told, result, base) ||
    isOfDay(result, base) ||
    (areStrangers(result, base) && /；/.test(between(told, result, base))) ||
    (amount !== undefined &&
      (isOfOtherTime(told, result, base, amount) ||
        isOfOthers(told, result, base, amount) ||
        (one.amountIs === 'relative' && fitsBetter(told, result, base, amount))))
  )
}

const PART = /[其当]中[^，。；]{0,12}$/

/** What there was on a day, and what came in a year. */
function isOfDay(result: ReadClaim, base: ReadClaim): boolean {
  if (result.period === null || base.period === null || base.kind === 'from-to') return false
  if (result.sentence === base.sentence) return false
  return result.period.startsWith('@') !== base.period.startsWith('@')
}

/** Another figure beside them is what it grew to, or grew from; or they are told to fewer digits than are printed: 2770万. */
function fitsBetter(told: Told, result: ReadClaim, base: ReadClaim, amount: ReadClaim): boolean {
  if (amount.unit !== 'percent' || amount.bound !== 'exact' || amount.value.coefficient < 20n)
    return false
  const rate = (numberOf(amount) / 100) * (amount.direction === 'down' ? -1 : 1)
  const near = 10 ** amount.precision / 200
  // Only the way is wrong.
  if (Math.abs(Math.abs(numberOf(result) / numberOf(base) - 1) - Math.abs(rate)) <= near)
    return false
  if (Math.abs(numberOf(base) / numberOf(result) - 1 - rate) <= near) return true
  const [to, from] = [result, base].map(roughOf)
  if (to === undefined || from === undefined) return false
  if (to[0] / from[1] - 1 <= rate + near && to[1] / from[0] - 1 >= rate - near) return true
  const others = around(told, amount, result.unit)
  return [result, base, ...others].some((one) =>
    others.some(
      (other) =>
        other !== one &&
        (one !== result || other !== base) &&
        Math.abs(numberOf(one) / numberOf(other) - 1 - rate) <= near / 2,
    ),
  )
}

/** As little and as much as may be meant, to as many digits as are told before the zeros. */
function roughOf(claim: ReadClaim): readonly [number, number] {
  const zeros = /0*$/.exec(String(claim.value.coefficient))?.[0].length ?? 0
  const told = String(claim.value.coefficient).length - zeros
  const size = numberOf(claim)
  const half = claim.value.scale > 0 || told < 3 ? 0 : 10 ** Math.max(claim.precision, zeros) / 2
  return [size - half, size + half]
}

/** "2倍以上" of what stands beside something larger: nothing tells of another time. */
export function isNoMultiple(told: Told, one: Of<'multiple'>): boolean {
  const [of, base, times] = [one.of, one.base, one.times].map((index) => at(told, index))
  if (of === undefined || base === undefined || times === undefined) return false
  // 实现超两倍增长: by as much, or to as much.
  if (/^的?(?:增长|增幅|涨幅)/.test(told.doc.text.slice(times.end, times.end + 4))) return true
  return rhythmIn(leadOf(told, times)) !== null && isOfNow(told, of, base)
}

const EARLIER =
  /去年|上年|前年|[年月天]前|上一?[年月季届]|上个月|同期|此前|之前|以前|原来?|当时|最初|初期|年初|[从由自]|以来|\d年/

/** What a headline tells again of the text below it, to as many digits: a slip of one of them is no change. */
export function asToldTwice(told: Told, one: Of<'change'>): Of<'same'> | null {
  const [result, base] = [one.result, one.base].map((index) => at(told, index))
  if (result === undefined || base === undefined || !isToldAhead(told, result, base)) return null
  const [a, b] = [result, base].map(({ value }) => String(value.coefficient))
  const isOne =
    a !== b &&
    a?.length === b?.length &&
    result.value.scale === base.value.scale &&
    result.precision === base.precision &&
    result.measureKey.join() === base.measureKey.join()
  return isOne ? { kind: 'same', claims: [base.index, result.index] } : null
}

/** A headline tells what is new: what it grew from stands there in words of that time, or not at all. */
function isToldAhead(told: Told, result: ReadClaim, base: ReadClaim): boolean {
  if (base.sentence >= result.sentence || base.kind === 'from-to') return false
  return isHeading(told, base) && !EARLIER.test(wholeOf(told, base))
}

function wholeOf({ doc }: Told, { sentence }: ReadClaim): string {
  const { start = 0, end = 0 } = doc.sentences[sentence] ?? {}
  return doc.text.slice(start, Math.min(end, start + SENTENCE_MAX))
}

const SENTENCE_MAX = 120

/** 拘捕逾9000人，升七成半，当中约6500人是……: some of them; 不含旧存28件: beside them. */
function isPartOfIt(told: Told, result: ReadClaim, base: ReadClaim): boolean {
  const [first, last] = result.start < base.start ? [result, base] : [base, result]
  if (
    [result, base].some((end) =>
      /(?:不含|不包括|不计|除外|剔除)[^，。；]{0,10}$/.test(leadOf(told, end)),
    )
  )
    return true
  return first.sentence === last.sentence && /[其当]中[^，。；]{0,8}$/.test(leadOf(told, last))
}

/** A growth is no share; since a month before is not since a year before. */
function areMeasuredOtherwise(told: Told, result: ReadClaim, base: ReadClaim): boolean {
  const kinds = [result.kind, base.kind]
  if (kinds.includes('growth') && kinds.includes('share')) return true
  if (result.kind !== 'growth' || base.kind !== 'growth') return false
  const [a, b] = [result, base].map((end) =>
    leadOf(told, end)
      .match(/同比|环比/g)
      ?.at(-1),
  )
  return (
    a !== undefined &&
    b !== undefined &&
    a !== b &&
    !/[由从][^，。；]{0,6}$/.test(leadOf(told, base))
  )
}

/** 由上月的4.4%降为4.3%，较上年同月增0.04个百分点: the base is of the month before, and the change since a year before. */
function isOfOtherTime(told: Told, result: ReadClaim, base: ReadClaim, amount: ReadClaim): boolean {
  const [since, then] = [rhythmIn(leadOf(told, amount)), rhythmIn(leadOf(told, base))]
  if (
    since !== null &&
    then !== null &&
    !/分别/.test(leadOf(told, base)) &&
    !areOneTime(told, since, then, amount)
  )
    return true
  return (
    since !== null &&
    then === null &&
    result.unit === base.unit &&
    amount.kind !== 'from-to' &&
    isOfNow(told, result, base)
  )
}

function areOneTime(told: Told, since: Rhythm, then: Rhythm, amount: ReadClaim): boolean {
  if (since === then) return true
  // 比上年增长 is since the year before, and 同比 since the same months of it.
  return then === 'whole-year' && since === 'year' && !/同比|同期|按年/.test(leadOf(told, amount))
}

/** Nothing says that it is of another time than what is held against it. */
function isOfNow(told: Told, result: ReadClaim, base: ReadClaim): boolean {
  if (base.kind === 'from-to' || result.kind === 'from-to') return false
  if (base.period !== result.period && base.period !== null) return false
  return !EARLIER.test(leadOf(told, base)) && !EARLIER.test(behind(told, base))
}

/** What follows in brackets or up to a comma. */
function behind({ doc: { text } }: Told, { end }: ReadClaim): string {
  return /^[^，。；]*/.exec(text.slice(end, end + BEHIND_MAX))?.[0] ?? ''
}

const BEHIND_MAX = 16

/** Figures of other sentences that share no word with what grew. */
function isOfOthers(told: Told, result: ReadClaim, base: ReadClaim, amount: ReadClaim): boolean {
  if (amount.sentence !== base.sentence && areStrangers(amount, base)) return true
  if (result.sentence !== base.sentence && areStrangers(result, base)) return true
  return isOfOtherSpan(told, result, base, amount)
}

const TOGETHER = /累计|年均|年来|期间|时期|以来|[比较](?:19|20)\d\d年|[三四五六七八九十]年/

/** 由2020年的A增加到2025年的B, and elsewhere 增长3%: of one year, and not of five. */
function isOfOtherSpan(told: Told, result: ReadClaim, base: ReadClaim, amount: ReadClaim): boolean {
  if (amount.sentence === result.sentence || result.period === null || base.period === null)
    return false
  const [to, from] = [result.period, base.period].map((period) => Number(/\d{4}/.exec(period)?.[0]))
  return Math.abs((to ?? 0) - (from ?? 0)) > 1 && !TOGETHER.test(wholeOf(told, amount))
}

const LIKE_MIN = 0.34
const WAY = /[，,](?:上升|下降|提高|回落|降低|增加|减少|上涨)了?$/

/** 比全国平均高2个百分点: what lies between two that are hardly named alike, or is told as how one of them changed. */
export function isNoGap(told: Told, one: Of<'gap'>): boolean {
  const [of, than, amount] = [one.of, one.than, one.amount].map((index) => at(told, index))
  if (of === undefined || than === undefined || amount === undefined) return false
  if (of.sentence === than.sentence) return false
  if (one.isGuess === true && WAY.test(leadOf(told, amount))) return true
  if (!/平均|全[国省市区县]/.test(leadOf(told, amount))) return false
  const likeness = likenessOf(of, than)
  return likeness !== null && likeness < LIKE_MIN
}
