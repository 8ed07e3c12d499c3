import { daysInMonth, isOfWholeMonths, isWindow, partsOf } from '../days.ts'
import type { Day, Period } from '../types.ts'

const NUMERALS = ['一', '二', '三', '四'] as const
const UP_TO_QUARTER = ['第一季度', '前两季度', '前三季度', '前四季度']

export function printChinese(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`
    case 'half':
      return `${period.year}年${period.half === 1 ? '上半年' : '下半年'}`
    case 'quarter':
      return `${period.year}年第${NUMERALS[period.quarter - 1]}季度`
    case 'month':
      return `${period.year}年${period.month}月`
    case 'day':
      return dayInWords(period.day)
    case 'quarters':
      return `${period.year}年${UP_TO_QUARTER[period.last - 1]}`
    case 'months':
      return period.last === 1 ? `${period.year}年1月` : `${period.year}年1—${period.last}月`
    case 'instant':
      return `截至${endInWords(period.day)}`
    case 'since':
      return period.from === null
        ? `启动以来（至${endInWords(period.to)}）`
        : (monthsInWords(period.from, period.to) ??
            windowInWords(period.from, period.to) ??
            `${startInWords(period.from)}以来（至${endInWords(period.to)}）`)
    case 'span':
      return `${period.first}—${period.last}年`
  }
}

/** '2024年4—9月', '2023年11月至2024年10月'. */
function monthsInWords(from: Day, to: Day): string | null {
  if (!isOfWholeMonths(from, to)) return null
  const [first, last] = [partsOf(from), partsOf(to)]
  return first.year === last.year
    ? `${first.year}年${first.month}—${last.month}月`
    : `${first.year}年${first.month}月至${last.year}年${last.month}月`
}

/** '2025年10月1—8日', '2025年7月26日至8月1日', '2025年11月28日至2026年1月1日'. */
function windowInWords(from: Day, to: Day): string | null {
  if (!isWindow(from, to)) return null
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first.year !== last.year) return `${dayInWords(from)}至${dayInWords(to)}`
  return first.month === last.month
    ? `${first.year}年${first.month}月${first.day}—${last.day}日`
    : `${dayInWords(from)}至${last.month}月${last.day}日`
}

function dayInWords(day: Day): string {
  const parts = partsOf(day)
  return `${parts.year}年${parts.month}月${parts.day}日`
}

function endInWords(day: Day): string {
  const parts = partsOf(day)
  if (parts.day !== daysInMonth(parts.year, parts.month)) return dayInWords(day)
  return parts.month === 12 ? `${parts.year}年底` : `${parts.year}年${parts.month}月底`
}

function startInWords(day: Day): string {
  const parts = partsOf(day)
  if (parts.day !== 1) return dayInWords(day)
  return parts.month === 1 ? `${parts.year}年` : `${parts.year}年${parts.month}月`
}
