import { draft, type Step } from './draft.ts'
import type { Line } from './line.ts'
import { numeralAt } from './numerals.ts'
import { perBefore, perUnit } from './units.ts'

// 一斤卖一块六, 涨到两块: prices as they are spoken, in yuan and tenths of it.

const REACH = 8
/** What is paid, right before the price. */
const PRICED =
  /(?:卖[到了]?|卖出|[赚挣捐罚交付借领省奖][了到]?|省下|价格?[为是]?|单价|均价|要价|花了?|只要|只需|才|收购?|涨[到至]|降[到至]|跌[到至]|[减加砍]到|[从由]|[斤个箱公升度票张份碗位]要?|便宜了?|贵了?)(?:[仅才只约近]|就)?$/
const ENDED = /^(?:[，,。；;、！!？?）)”」]|$|左右|以上|一?[斤个箱度张份碗]|[的钱多])/
/** 从120块减到80块. */
const MOVED = /^[减涨降加变升跌][到至成为]/
const SPEAKS_OF_MONEY = /[价钱费薪租票元款掏赚挣]|工资|便宜/
/** 腊肉3600块, 金牌七块: what comes in pieces. */
const COMES_IN_PIECES = /[肉糖砖田石板屏饼膏]$|[牌玉皂匾碑]|地块|电池|大屏|光伏板|橡皮/

/** In a sentence that speaks of money and names nothing that comes in pieces. */
function isPaid(text: string, at: number): boolean {
  return SPEAKS_OF_MONEY.test(text) && !COMES_IN_PIECES.test(text.slice(Math.max(0, at - 12), at))
}

const SIGNS = '零一二三四五六七八九'

/** A number of 块 with a tenth behind it, or none. */
export function spokenMoneyAt({ text }: Line, at: number, floor: number): Step | null {
  const numeral = numeralAt(text, at)
  if (numeral === null || numeral.scaled || numeral.value.scale > 0) return null
  if (text[numeral.end] !== '块') return null
  if (!PRICED.test(text.slice(Math.max(floor, at - REACH), at)) && !isPaid(text, at)) return null
  const behind = text[numeral.end + 1] ?? ' '
  const tenths = Math.max(SIGNS.indexOf(behind), /^[1-9]$/.test(behind) ? Number(behind) : -1)
  const end = numeral.end + (tenths > 0 ? 2 : 1)
  const isEnded = ENDED.test(text.slice(end, end + 3)) || MOVED.test(text.slice(end, end + 2))
  if (!isEnded || text.startsWith('钱', end)) return null
  const isMore = text[end] === '多'
  // 每公斤17块多
  const below = perBefore(text, at, floor)
  const quantity = draft({
    form: 'number',
    start: at,
    end: isMore ? end + 1 : end,
    number: { start: at, end },
    value: { coefficient: numeral.value.coefficient * 10n + BigInt(Math.max(0, tenths)), scale: 1 },
    precision: -1,
    unit: below === null ? 'CNY' : perUnit('CNY', below),
    bound: isMore ? 'over' : 'exact',
  })
  return { end: quantity.end, quantity }
}
