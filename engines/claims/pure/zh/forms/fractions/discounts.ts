import type { Decimal } from '#platform/exact'
import { boundBefore, boundBehind } from '../../parts/bounds.ts'
import { HAN_DIGITS } from '../../parts/digits.ts'
import { draft, type Step, whole } from '../../parts/draft.ts'
import { isLess } from '../../parts/numerals.ts'

// 七折, 7.5折, 九五折, 对折: so many hundredths of the price.

const REACH = 12
const DISCOUNT =
  /^(?:(半|对)|([1-9](?:\.\d{1,2})?|[1-9]\d|[一二两三四五六七八九](?:点[一二三四五六七八九]|[一二三四五六七八九])?)(?:折?[-—～至到]([1-9](?:\.\d)?|[1-9]\d|[一二三四五六七八九](?:点?[一二三四五六七八九])?))?)折/
/** 一波三折, 第三折, 百折不挠; 共四折 of a play. */
const NO_PRICE_BEFORE = /[第波百曲周骨挫共分\d.a-zA-Z零〇一二两三四五六七八九十千万亿点]$/
/** 三折叠, 二折页, 五折算: other words, and what is folded. */
const NO_PRICE =
  /^[叠页合算旧射线断桥返扣损磨腾中子回纸刀扇骨服屏伞戏剧画痕曲椅床梯门转弯成半次道处]/
const CUED =
  /(?:[打享按以给低仅约近超款场均再可费率价票房居盘售为是至到达]|享受|一律|全线|最低|不到|不足|优惠|特惠|贷款)了?$/
const TOLD =
  /^(?:优惠|特惠|特价|促销|[购买售]|出售|销售|开[售盘]|甩卖|起|封顶|以[上下内]|左右|收费|计[收费]|收取|结算|[票券卡价]|机票|让利|入[手住场园]|酬宾|清仓|利率|费率|房贷|后(?=[为爲仅僅只价價约約，])|的|[，。；、！!）)（(”」\s]|$)/
const PLAYS = /杂剧|昆曲|昆剧|戏曲|折子|剧目|[越京川秦粤]剧/

/** A part of the price that is asked, where a price or a sale is spoken of. */
export function discountAt(text: string, at: number, floor: number): Step | null {
  const near = text.slice(at, at + REACH)
  if (!near.includes('折')) return null
  const [all, half, low = '', high] = DISCOUNT.exec(near) ?? []
  if (all === undefined) return null
  const end = at + all.length
  const before = text.slice(Math.max(0, at - 4), at)
  const behind = text.slice(end, end + 4)
  if (NO_PRICE_BEFORE.test(before) || NO_PRICE.test(behind)) return null
  const isCued = CUED.test(before)
  // A sheet is folded in half, too.
  if (!(isCued || (TOLD.test(behind) && (half === undefined || SOLD.test(behind))))) return null
  if (PLAYS.test(text)) return null
  const [value, far] = half === undefined ? partsOf(low, high) : [HALF, null]
  if (far !== null && !isLess(value, far)) return null
  const leading = boundBefore(text, at, floor)
  const isFrom = text[end] === '起'
  const trailing = boundBehind(text, end, 'percent')
  const stated = leading?.value ?? (isFrom ? 'atLeast' : trailing?.value) ?? 'exact'
  const quantity = draft({
    form: 'number',
    start: leading?.start ?? at,
    end: isFrom ? end + 1 : (trailing?.end ?? end),
    number: { start: at, end },
    value,
    valueHigh: far,
    precision: value.scale === 0 ? 0 : -value.scale,
    unit: 'percent',
    bound: far !== null ? 'between' : stated === 'between' ? 'exact' : stated,
    kind: 'level',
  })
  return { end: quantity.end, quantity }
}

const HALF: Decimal = { coefficient: 50n, scale: 0 }

/** 七折 is 70 %, 七五折 and 7.5折 75 %; 七八折 lies between two of them. */
function partsOf(low: string, high: string | undefined): readonly [Decimal, Decimal | null] {
  if (high !== undefined) return [hundredths(low), hundredths(high)]
  const [first = 0, second = 0] = [...low].map((sign) => HAN_DIGITS.get(sign) ?? 0)
  return low.length === 2 && first > 0 && second === first + 1
    ? [whole(first * 10), whole(second * 10)]
    : [hundredths(low), null]
}

function hundredths(words: string): Decimal {
  const digits = [...words.replace('点', '')].map((sign) => HAN_DIGITS.get(sign) ?? sign).join('')
  const [ones = '', decimals = ''] = digits.split('.')
  const all = ones + decimals
  const scale = Math.max(0, all.length - 2)
  return { coefficient: BigInt(all.padEnd(2, '0')), scale }
}

const SOLD = /^(?:优惠|特惠|促销|[购买售]|出售|销售|甩卖)/
