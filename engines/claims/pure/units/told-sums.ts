import type { Doc, Quantity } from '../model.ts'
import { UNITS } from './table.ts'

/** 月租18万, 一位捐了5万, 罚款900万: what is named or paid is money. */
const IS_MONEY =
  /(?:[租费款价薪钱债]|工资|收入|营收|开支|支出|人工|水电|成本|奖金|善款|利润|[捐花赔罚投赚挣借欠付][了出]?|拍出|拨付)(?:[又也就是为达共各仅只才约近超]|高达){0,2}$/
const SCALED = /[万亿]$/
const ENDS = /^(?:$|[，,。；;、：:！!？?）)”」\n]|左右|以上|以下)/
const NEAR = 8

/**
 * Gives a bare 万 or 亿 in Chinese the one currency of the text, where the words before it name or pay money; `text` has simplified
 * characters.
 */
export function withToldSums(
  { text, sentences }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const monies = new Set(quantities.map(({ unit }) => unit).filter(isMoney))
  const [money, ...others] = [...monies]
  if (money === undefined || others.length > 0) return quantities
  const listed = listedParts(text, quantities, money)
  let at = 0
  return quantities.map((quantity, order) => {
    const { form, unit, start, end, number, kind } = quantity
    if (listed.has(order)) return { ...quantity, unit: money }
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const isBare = form === 'number' && unit === 'items' && end === number.end && kind !== 'rank'
    return isBare &&
      sentences[at]?.grammar === 'zh' &&
      SCALED.test(text.slice(number.start, end)) &&
      ENDS.test(text.slice(end, end + 2)) &&
      (IS_MONEY.test(text.slice(Math.max(0, start - NEAR), start)) ||
        isWithinMoney(text, quantity, quantities[order - 1], money))
      ? { ...quantity, unit: money }
      : quantity
  })
}

/** 补助65万元（含农田配套40万）: part of the money before the bracket. */
function isWithinMoney(
  text: string,
  { start }: Quantity,
  left: Quantity | undefined,
  money: string,
): boolean {
  if (left?.unit !== money || start - left.end > BRACKET_MAX) return false
  return /^[（(](?:含|其中|包括|包含)[^（()）。；\d]{0,14}$/.test(text.slice(left.end, start))
}

const BRACKET_MAX = 20
/** So many figures back the whole of a list may stand. */
const WHOLE_BACK = 4

/** 拉动消费4.37亿元…。其中住宿2.05亿、交通0.72亿、购物1.6亿: bare sums that make up money told before them. */
function listedParts(
  text: string,
  quantities: readonly Quantity[],
  money: string,
): ReadonlySet<number> {
  const listed = new Set<number>()
  for (let first = 1; first < quantities.length; first += 1) {
    if (!isBareSum(text, quantities[first]) || isBareSum(text, quantities[first - 1])) continue
    let next = first + 1
    while (next < quantities.length && isNextOfList(text, quantities[next - 1], quantities[next]))
      next += 1
    if (next - first < 2) continue
    const sum = quantities.slice(first, next).reduce((all, { value }) => all + numberOf(value), 0n)
    const isWhole = quantities
      .slice(Math.max(0, first - WHOLE_BACK), first)
      .some(({ unit, value }) => unit === money && numberOf(value) === sum)
    if (isWhole) for (let order = first; order < next; order += 1) listed.add(order)
  }
  return listed
}

function isNextOfList(
  text: string,
  left: Quantity | undefined,
  right: Quantity | undefined,
): boolean {
  if (left === undefined || right === undefined || !isBareSum(text, right)) return false
  return /^[、，；和][^，。；、\d]{0,14}$/.test(text.slice(left.end, right.start).slice(0, 24))
}

function isBareSum(text: string, quantity: Quantity | undefined): boolean {
  if (quantity === undefined) return false
  const { form, unit, start, end, number, kind } = quantity
  const isBare = form === 'number' && unit === 'items' && end === number.end && kind !== 'rank'
  return isBare && SCALED.test(text.slice(start, end)) && ENDS.test(text.slice(end, end + 2))
}

const SCALE = 12

function numberOf({ coefficient, scale }: Quantity['value']): bigint {
  return scale > SCALE ? -1n : coefficient * 10n ** BigInt(SCALE - scale)
}

function isMoney(unit: string): boolean {
  return UNITS.get(unit)?.dimension.startsWith('money-') === true
}
