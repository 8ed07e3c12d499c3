/** A value in base units as decimal text, and the power of ten of the last digit that was written. */
export type ScaledNumber = { readonly text: string; readonly precision: number }

const WRITTEN = /^([+-]?)(\d{1,60})(?:\.(\d{1,30}))?$/

export const DIGITS_BEHIND_MAX = 30

/**
 * `47218.66` with scale 8 is `4721866000000`, precise to 10^6. Done on the text, since a load reads millions of them;
 * undefined where the text is no number or would have more digits than the store keeps.
 */
export function scaleNumber(written: string, scale: number): ScaledNumber | undefined {
  const found = WRITTEN.exec(written)
  if (found === null) return undefined
  const behind = found[3] ?? ''
  const precision = scale - behind.length
  if (precision < -DIGITS_BEHIND_MAX || precision > DIGITS_BEHIND_MAX) return undefined
  const digits = withoutLeadingZeros((found[2] ?? '') + behind)
  const sign = found[1] === '-' && digits !== '0' ? '-' : ''
  return { text: sign + shifted(digits, precision), precision }
}

function shifted(digits: string, precision: number): string {
  if (precision >= 0) return digits === '0' ? '0' : digits + '0'.repeat(precision)
  const padded = digits.padStart(1 - precision, '0')
  return `${padded.slice(0, precision)}.${padded.slice(precision)}`
}

function withoutLeadingZeros(digits: string): string {
  if (digits.charCodeAt(0) !== 48) return digits
  return digits.replace(/^0+(?=\d)/, '')
}
