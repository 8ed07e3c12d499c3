import type { PeriodCode } from '#platform/period'
import type { Comparison } from '../../../../types.ts'
import type { ReadClaim, Reading } from '../../../model.ts'
import { sortOf } from '../../part.ts'

// 人口增加36041人，增长24.50%: the amount and the rate are of one change.

const RATE = /^[，,、]?(?:(?:同比)?(?:增长|增幅|下降|降幅|减少|上升|上涨|下跌)(?:为|达)?)$/

/** The base of the rate right behind an amount that something changed by. */
export function rateBehind(
  { doc, claims }: Reading,
  claim: ReadClaim,
  { kind, basePeriod, base }: Comparison,
  comparisons: readonly Comparison[],
): PeriodCode | null {
  if (kind !== 'growth' || basePeriod !== null || base !== null) return null
  const [next, rate] = [claims[claim.index + 1], comparisons[claim.index + 1]]
  if (next === undefined || rate?.kind !== 'growth' || next.unit !== 'percent') return null
  if (next.sentence !== claim.sentence || next.period !== claim.period) return null
  return RATE.test(doc.text.slice(claim.end, next.start)) ? rate.basePeriod : null
}

/** …，同比增长26%。税前利润增加53亿元: an amount that is told as what it grew by, and not as what came on top (净增, 新增). */
export function isMoreThanThen(text: string, claim: ReadClaim): boolean {
  const words = text.slice(Math.max(0, claim.start - 12), claim.start)
  return sortOf(claim) === 'quantity' && MORE.test(words)
}

const MORE =
  /(?<![新净又再])(?:增加|减少|增长|下降|减|增|多|少|提高|降低|上升)(?:了|约|近|超过|逾)?$/
