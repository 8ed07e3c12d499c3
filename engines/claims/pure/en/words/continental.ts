import type { Doc } from '../../model.ts'
import { once } from '../../once.ts'

// "24.962 passengers, 2,3 % fewer": who writes a comma before decimals writes a point between thousands. One number alone says neither, so the text has to
// show it elsewhere, and nothing in it may be written in the other way.

const DECIMAL_COMMA =
  /(?<![\d.,])\d{1,4},\d{1,2} ?(?:%|per ?cent\b|percentage points?\b|(?:million|billion|bn|mn|mln|mio)\b)/
const POINTED_MILLIONS = /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,5}(?![\d.]|,\d{3})/
const COMMA_OF_THOUSANDS = /(?<![\d.,])\d{1,3},\d{3}(?!\d)/
const DECIMAL_POINT = /(?<![\d.,])\d{1,4}\.\d{1,2}(?![\d.]|,\d)/

/** Whether the text writes its numbers as much of the Continent does. */
export function isContinental(doc: Doc): boolean {
  return ofText(doc.text, doc)
}

const ofText = once(
  (text: string, _: Doc): boolean =>
    (DECIMAL_COMMA.test(text) || POINTED_MILLIONS.test(text)) &&
    !COMMA_OF_THOUSANDS.test(text) &&
    !DECIMAL_POINT.test(text),
)

/** Thousands by points, decimals behind a comma. */
const NUMBER = /(\d{1,3}(?:\.\d{3}){1,5}|\d{1,15})(?:,(\d{1,2}))?(?![\d]|[.,]\d)/y

/** The number at `start` in digits and a decimal point, and where it ends; null where it has neither mark or is written in no such way. */
export function continentalNumber(
  text: string,
  start: number,
  end: number,
): { readonly digits: string; readonly end: number } | null {
  NUMBER.lastIndex = start
  const [all = '', whole = '', decimals] = NUMBER.exec(text) ?? []
  const isMarked = whole.includes('.') || decimals !== undefined
  // 0.250 is no number of thousands.
  if (!isMarked || all.startsWith('0.') || start + all.length > end) return null
  const digits = whole.replaceAll('.', '') + (decimals === undefined ? '' : `.${decimals}`)
  return { digits, end: start + all.length }
}
