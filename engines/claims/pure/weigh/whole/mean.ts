import { toNumber } from '#platform/exact'
import { conversion, sharesIn } from '../../units/table.ts'
import { claimAt, type Of, type Scale } from '../scale.ts'
import { wordsBefore, wordsBehind } from '../words/said.ts'
import { isMoney, isScaleApart, sizeOf } from '../words/sizes.ts'

/** What a mean may be off by and still be one of this total and this number: a digit, or a word of scale. */
const OFF_MAX = 10
const SCALE_WITHIN = 1.3

/** Whether a total divided by a number of things is surely what the mean is of. */
export function isSureMean(scale: Scale, relation: Of<'mean'>): boolean {
  const [mean, total, count] = [relation.mean, relation.total, relation.count].map((index) =>
    claimAt(scale, index),
  )
  if (mean === undefined || total === undefined) return true
  if (count === undefined) return true
  const { text } = scale.doc
  // "790,000 dollars or seven cents a share on revenue of 7.7 million": money isn't divided among money.
  const [isOfMoney, isByMoney] = [mean, count].map(({ unit }) => isMoney(unit.split('/')[0] ?? ''))
  if (isByMoney || isOfMoney !== isMoney(total.unit)) return false
  // "Denominations of 5,000 marks"; 每回收1吨，减排约4.7吨.
  if (/^ (?:marks|francs|guilders|crowns)\b/.test(text.slice(count.end, count.end + 10)))
    return false
  if (/每[^，。；\d]{1,6}$/.test(wordsBefore(text, mean, 8)) && sizeOf(mean) === 1) return false
  const many = relation.per === undefined ? 1 : toNumber(relation.per)
  const among = (sizeOf(count) * toNumber(sharesIn(mean.unit, count.unit))) / many
  const factor = conversion(total.unit, mean.unit.split('/')[0] ?? mean.unit)
  const off = ((factor === null ? 1 : toNumber(factor)) * sizeOf(total)) / among / sizeOf(mean)
  const isNear = off < OFF_MAX && off > 1 / OFF_MAX
  if (!isNear && !isScaleApart(off, SCALE_WITHIN) && !isNoughtsOff(off)) return false
  // "$650,000 a year to insure $10 million for five years" is a price.
  const all = text.slice(
    Math.max(0, Math.min(mean.start, total.start, count.start) - 30),
    Math.max(mean.end, total.end, count.end) + 30,
  )
  if (/\b(?:insur|protect)/.test(all) || isPerShare(text, count.end)) return false
  // 每亩平均出材量从6提高到12, 平均每平方公里有1家…和3家: what it became, or one of several.
  const isOneOfMany =
    /平均每[^，。]{0,12}$/.test(wordsBefore(text, mean, 20)) &&
    /^[^，。]{0,14}(?:和|、)\d/.test(wordsBehind(text, mean, 20))
  const hasChanged =
    mean.kind === 'growth' || /^[^，。]{0,2}提高到/.test(wordsBehind(text, mean, 6))
  return !isOneOfMany && !hasChanged
}

/** 平均每家约5.29亿元 for 529万元: the digits are right. */
function isNoughtsOff(off: number): boolean {
  const power = Math.log10(off)
  return Math.abs(power) < NOUGHTS_MAX && Math.abs(power - Math.round(power)) < DIGITS_WITHIN
}

const NOUGHTS_MAX = 4.5
const DIGITS_WITHIN = 0.004

function isPerShare(text: string, end: number): boolean {
  return /^ (?:per|a) share/.test(text.slice(end, end + 12))
}
