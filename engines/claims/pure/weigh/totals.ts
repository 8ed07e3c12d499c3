import type { Doc, ReadClaim, Relation } from '../model.ts'
import { sizeOf } from './words/sizes.ts'

// "Last year 1.1 million points were added. China has 4.4 million of them, 85 % of the total": what is so much of the total is a part of what isn't told here.

const JOINED =
  /^(?: of (?:them|these|those))?(?:,| \(|,? or) (?:or )?(?:about |some |nearly |just )*$/
const OF_TOTAL = /^ ?(?:%|per ?cent)? of the (?:total|whole)\b/
const SHARE_OF_TOTAL =
  /^(?: of (?:them|these|those))?(?:,| \(|,? or) (?:or )?(?:about |some |nearly |just )*[\d.]{1,6} ?(?:%|per ?cent) of the (?:total|whole)\b/
const ROOM = 48

/** The part itself as the whole, or another whole than "the total". */
export function isOfTotalUntold(
  { text }: Doc,
  claims: readonly ReadClaim[],
  one: Relation,
): boolean {
  if (one.kind === 'share') {
    const [share, whole] = [claims[one.share], claims[one.whole ?? -1]]
    if (share === undefined || whole?.index !== share.index - 1) return false
    const isJoined = JOINED.test(text.slice(whole.end, share.start))
    return isJoined && OF_TOTAL.test(text.slice(share.end, share.end + ROOM))
  }
  if (one.kind !== 'parts' || one.complete) return false
  const whole = claims[one.whole]
  return one.parts.some((index) => {
    const part = claims[index]
    if (part === undefined || whole === undefined || part.index < whole.index) return false
    return SHARE_OF_TOTAL.test(text.slice(part.end, part.end + ROOM))
  })
}

/** "Harvest was 71,300 tonnes in nine months; guidance is lowered to 98,000, leaving 26,700": the greatest is the whole, and the others make it up. */
export function isPartAsWhole({ text }: Doc, claims: readonly ReadClaim[], one: Relation): boolean {
  if (one.kind !== 'parts' || !one.complete || one.parts.length !== 2) return false
  const [whole, ...parts] = [one.whole, ...one.parts].map((index) => claims[index])
  const [a, b] = parts
  if (whole === undefined || a === undefined || b === undefined) return false
  const [more, less] = sizeOf(a) > sizeOf(b) ? [a, b] : [b, a]
  if (sizeOf(more) <= sizeOf(whole) || new Set([whole, a, b].map(({ unit }) => unit)).size > 1)
    return false
  if (!LEAVING.test(text.slice(more.end, less.start))) return false
  const off = Math.abs(sizeOf(whole) + sizeOf(less) - sizeOf(more))
  const step = Math.max(...[whole, a, b].map(({ precision }) => 10 ** precision))
  return off <= step / 2 && less.precision < Math.log10(sizeOf(less)) - 1
}

const LEAVING = /\bleav(?:es|ing)\b|余下|剩余|剩下|还剩/

/** "Sales were £214.6 million. Last year the figure was £171.3 million. Of this, exports made £64.4 million, 30 %": of this year's, between which and its part last year's is told in passing. */
export function isOfItsYearBefore(
  { text }: Doc,
  claims: readonly ReadClaim[],
  one: Relation,
): boolean {
  if (one.kind !== 'share' && one.kind !== 'parts') return false
  const whole = claims[one.whole ?? -1]
  const members = one.kind === 'share' ? [one.share, one.part ?? one.share] : one.parts
  if (whole === undefined || Math.min(...members) < whole.index) return false
  if (!IN_PASSING.test(text.slice(Math.max(0, whole.start - ROOM), whole.start))) return false
  return claims
    .slice(0, whole.index)
    .some(({ end, unit }) => unit === whole.unit && whole.start - end < 2 * ROOM)
}

const IN_PASSING =
  /(?:上年|去年|上年同期|去年同期)，?[这该此][一个项]{0,2}(?:数字|数据|数值|数额|金额|规模)[是为]$|\b(?:last year|(?:the|a) year (?:before|earlier)|in the previous year),? (?:the|that|this) (?:(?:corresponding|comparable|equivalent|same) )?(?:figure|number|amount|total) (?:was|had been|stood at) $/i
