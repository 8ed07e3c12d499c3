import { boundBefore, boundBehind } from './bounds.ts'
import { HAN_DIGITS } from './digits.ts'
import { draft, type Step } from './draft.ts'
import type { Line } from './line.ts'
import { numeralAt } from './numerals.ts'
import { perBefore, perUnit } from './units.ts'

// 一斤卖一块六, 涨到两块: prices as they are spoken, in yuan and tenths of it.

const REACH = 8
/** What is paid, right before the price. */
const PRICED =
  /(?:卖[到了]?|卖出|[赚挣捐罚交付借领省奖][了到]?|省下|价格?[为是]?|单价|均价|要价|花了?|只要|只需|才|收购?|涨[到至]|降[到至]|跌[到至]|[减加砍]到|[从由]|至少|最多|起码|不到|超过|[斤个箱公升度票张份碗位]要?|便宜了?|贵了?|起价)(?:[仅才只约近]|就)?$/
const ENDED = /^(?:[，,。；;、！!？?）)”」]|$|左右|以[上下]|一?[斤个箱度张份碗]|[的钱多])/
/** 从120块减到80块. */
const MOVED = /^[减涨降加变升跌][到至成为]/
const SPEAKS_OF_MONEY = /[价钱费薪租票元款掏赚挣]|工资|便宜/
/** 腊肉3600块, 金牌七块: what comes in pieces. */
const COMES_IN_PIECES = /[肉糖砖田石板屏饼膏]$|[牌玉皂匾碑]|地块|电池|大屏|光伏板|橡皮/

/** In a sentence that speaks of money and names nothing that comes in pieces. */
function isPaid(text: string, at: number): boolean {
  return SPEAKS_OF_MONEY.test(text) && !COMES_IN_PIECES.test(text.slice(Math.max(0, at - 12), at))
}

/** The money from `at` on, in hundredths: 三块五, 三块零五分, 两毛, 两角五分, 9.9块. */
function spokenAt(
  text: string,
  at: number,
): { readonly end: number; readonly cents: bigint } | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.power > 3 || numeral.inner !== null) return null
  const { value, end } = numeral
  const tail = (text[end] === '块' ? BEHIND_YUAN : BEHIND_TENTHS).exec(text.slice(end, end + 6))
  if (tail === null || value.scale > 2) return null
  const isTenths = text[end] !== '块'
  if (isTenths && (value.scale > 0 || value.coefficient > 9n)) return null
  if (value.scale > 0 && tail[0].length > 1) return null
  const digit = (sign = '零'): bigint => BigInt(HAN_DIGITS.get(sign) ?? sign)
  const behind = digit(tail[1]) * 10n + digit(tail[2] ?? tail[3] ?? tail[4])
  const ones = value.coefficient * 10n ** BigInt((isTenths ? 1 : 2) - value.scale)
  return { end: end + tail[0].length, cents: ones + behind }
}

const BEHIND_YUAN =
  /^块(?:([1-9一二三四五六七八九])(?!分)(?:[毛角]([1-9一二三四五六七八九])?分?)?(?![\d一二三四五六七八九十百])|零([1-9一二三四五六七八九])分?|([1-9一二三四五六七八九])分)?/
/** Of 两毛 the tenths are the number before it, and the cents stand behind. */
const BEHIND_TENTHS = /^[毛角]()([1-9一二三四五六七八九])?分?/

/** A number of 块 or 毛 with what is told of smaller money behind it. */
export function spokenMoneyAt({ text }: Line, at: number, floor: number): Step | null {
  const first = spokenAt(text, at)
  if (first === null) return null
  const isDecimal = /\.\d{1,2}块$/.test(text.slice(at, first.end))
  if (
    !isDecimal &&
    !PRICED.test(text.slice(Math.max(floor, at - REACH), at)) &&
    !(text.slice(at, first.end).includes('块') && isPaid(text, at))
  )
    return null
  const joint = '到至-～'.includes(text[first.end] ?? ' ') ? spokenAt(text, first.end + 1) : null
  const second = joint !== null && joint.cents > first.cents ? joint : null
  const { end } = second ?? first
  const isEnded = ENDED.test(text.slice(end, end + 3)) || MOVED.test(text.slice(end, end + 2))
  if (!isEnded || text.startsWith('钱', end)) return null
  const isMore = text[end] === '多'
  const before = boundBefore(text, at, floor)
  const behind = boundBehind(text, end, 'CNY')
  // 每公斤17块多
  const below = perBefore(text, before?.start ?? at, floor)
  const stated = before?.value ?? (isMore ? 'over' : (behind?.value ?? 'exact'))
  const scale = first.cents % 10n === 0n && (second?.cents ?? 0n) % 10n === 0n ? 1 : 2
  const money = (cents: bigint) => ({ coefficient: scale === 1 ? cents / 10n : cents, scale })
  const quantity = draft({
    form: 'number',
    start: before?.start ?? at,
    end: isMore ? end + 1 : (behind?.end ?? end),
    number: { start: at, end },
    value: money(first.cents),
    valueHigh: second === null ? null : money(second.cents),
    precision: -scale,
    unit: below === null ? 'CNY' : perUnit('CNY', below),
    bound: second !== null ? 'between' : stated === 'between' ? 'exact' : stated,
  })
  return { end: quantity.end, quantity }
}
