import { formatDecimal, parseDecimal } from '#platform/exact'
import { printPeriod } from '#platform/period'
import { primaryOf } from './say.ts'
import type { Lang } from './types.ts'

/**
 * What English and Chinese put between the thousands: Chinese official texts nothing. Making a format of
 * `Intl` takes longer than a hundred of these, and a page has hundreds of numbers.
 */
const SEPARATORS: { readonly [lang: Lang]: string } = { en: ',', zh: '' }

/**
 * A decimal text in the digits and separators of a language, all its digits kept: `7600` is `7,600` in
 * English. Refuses what is no decimal with `exact.not-a-number`.
 */
export function numberFormat(decimalText: string, lang: Lang): string {
  const decimal = parseDecimal(decimalText)
  const text = formatDecimal(decimal)
  const separator = SEPARATORS[primaryOf(lang)]
  const written =
    separator === undefined
      ? throughIntl(text, decimal.scale, lang)
      : separator === '' || text.length < 4
        ? text
        : grouped(text, separator)
  return written.replace('-', '−')
}

/** The digits before the point, three by three. */
function grouped(text: string, separator: string): string {
  const point = text.indexOf('.')
  let at = point < 0 ? text.length : point
  let written = text.slice(at)
  const first = text.startsWith('-') ? 1 : 0
  for (; at - 3 > first; at -= 3) written = separator + text.slice(at - 3, at) + written
  return text.slice(0, at) + written
}

/** Given a text, `Intl` never goes through a double. */
function throughIntl(text: string, digits: number, lang: Lang): string {
  const format = new Intl.NumberFormat(lang, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(text as Intl.StringNumericLiteral)
}

/** '4 December 2024', '2024年12月4日'. */
export function formatDay(day: string, lang: Lang): string {
  return printPeriod({ kind: 'day', day }, lang)
}

/** A place in an order: '5th', '第5'; '#5' where we have no words. */
export function ordinal(place: number, lang: Lang): string {
  switch (primaryOf(lang)) {
    case 'zh':
      return `第${place}`
    case 'en':
      return `${place}${englishSuffix(place)}`
    default:
      return `#${place}`
  }
}

function englishSuffix(place: number): string {
  const tens = place % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][place % 10] ?? 'th'
}
