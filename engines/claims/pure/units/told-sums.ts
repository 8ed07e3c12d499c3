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
  let at = 0
  return quantities.map((quantity) => {
    const { form, unit, start, end, number, kind } = quantity
    while ((sentences[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    const isBare = form === 'number' && unit === 'items' && end === number.end && kind !== 'rank'
    return isBare &&
      sentences[at]?.grammar === 'zh' &&
      SCALED.test(text.slice(number.start, end)) &&
      ENDS.test(text.slice(end, end + 2)) &&
      IS_MONEY.test(text.slice(Math.max(0, start - NEAR), start))
      ? { ...quantity, unit: money }
      : quantity
  })
}

function isMoney(unit: string): boolean {
  return UNITS.get(unit)?.dimension.startsWith('money-') === true
}
