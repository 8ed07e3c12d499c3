import type { Span } from '../../../model.ts'

// 而2022年还只有21.6万人次, 上年同期刚好3亿吨: what a clause tells of a time before, and that it was little or just so much.

/** So far before and behind an earlier time its clause is looked at. */
const LEAD_REACH = 16
const BEHIND_REACH = 40

/** At the head of a clause, or behind words that say what was done then: 而引进设备的2022年. */
const LED = /(?:^|[，；。：、（“\s])(?:而|但|可|却|不过|然而)?(?:[^，。；：、\d“\s]{2,8}的)?早?在?$/
/** A word that belittles it, or says how exact it was, right before the figure. */
export const BELITTLED =
  /^的?，?[^，。；、\d]{0,14}?(?:还|尚|仅|只|才|刚|不过|正好|恰好|恰为|停在|停留在|一度|不[到足])[^，。；、\d]{0,6}$/
const NUMERAL = '[\\d一二两三四五六七八九十百半]'
/** The same with its figure: 这一数字还不到4000辆. */
const OLDER = new RegExp(
  `^的?，?[^，。；、\\d]{0,14}?(?:还|尚|仅|只|才|刚|不过|正好|恰好|恰为|停在|停留在|一度|不[到足])[^，。；、\\d]{0,6}?${NUMERAL}`,
)

/** Whether a clause belittles what was at an earlier time. */
export function isOlderAside(text: string, { start, end }: Span): boolean {
  if (!LED.test(text.slice(Math.max(0, start - LEAD_REACH), start))) return false
  return OLDER.test(text.slice(end, end + BEHIND_REACH))
}
