import { periodCode } from '../codes.ts'
import { partsOf } from '../days.ts'
import { endOf, startOf } from '../stretch.ts'
import type { Day, Period } from '../types.ts'

/**
 * A period in any language: months and days by `Intl`, the rest in signs that need no words
 * (`2023 H1`, `2023 Q3`, `→ 31 octobre 2024`).
 */
export function printGeneric(period: Period, lang: string): string {
  const ofDays = formatOf(lang, { day: 'numeric', month: 'long', year: 'numeric' })
  const ofMonths = formatOf(lang, { month: 'long', year: 'numeric' })
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'half':
      return `${period.year} H${period.half}`
    case 'quarter':
      return `${period.year} Q${period.quarter}`
    case 'quarters':
      return period.last === 1 ? `${period.year} Q1` : `${period.year} Q1–Q${period.last}`
    case 'month':
      return ofMonths.format(dateOf(endOf(period)))
    case 'months':
      return ofMonths.formatRange(dateOf(startOf(period) ?? endOf(period)), dateOf(endOf(period)))
    case 'day':
      return ofDays.format(dateOf(period.day))
    case 'instant':
      return `→ ${ofDays.format(dateOf(period.day))}`
    case 'since':
      return period.from === null
        ? `… – ${ofDays.format(dateOf(period.to))}`
        : ofDays.formatRange(dateOf(period.from), dateOf(period.to))
    case 'span':
      return periodCode(period).replace('..', '–')
  }
}

function formatOf(lang: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(lang, { ...parts, timeZone: 'UTC' })
}

function dateOf(day: Day): Date {
  const { year, month, day: number } = partsOf(day)
  return new Date(Date.UTC(year, month - 1, number))
}
