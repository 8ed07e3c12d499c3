import type { Doc, Quantity } from '../model.ts'

const OF_CHARGING = /\bcharg(?:ing|e) points?\b/i

/** "412 points were added" in a text on charging points: no points of an index, which may have decimals. */
export function withToldPoints({ text }: Doc, written: readonly Quantity[]): readonly Quantity[] {
  const quantities = written.map((one, at) =>
    isBetweenRates(text, one, written.slice(Math.max(0, at - 2), at))
      ? { ...one, unit: 'percentage-point' }
      : one,
  )
  const isOfIndex = ({ unit, value }: Quantity): boolean =>
    unit === 'index-points' && value.scale > 0
  const isTold = quantities.some(({ unit }) => unit === 'index-points')
  if (!isTold || quantities.some(isOfIndex) || !OF_CHARGING.test(text)) return quantities
  return quantities.map((one) => (one.unit === 'index-points' ? { ...one, unit: 'points' } : one))
}

const HELD = /(?:compared (?:with|to)|against|versus)\b[^.;]{0,8}$/

/** "96 per cent, compared with 89 per cent in 2023 (+7 points)": those of the two. */
function isBetweenRates(
  text: string,
  { unit, start }: Quantity,
  before: readonly Quantity[],
): boolean {
  const [a, b] = before
  if (unit !== 'index-points' || a?.unit !== 'percent' || b?.unit !== 'percent') return false
  return (
    text[start - 1] === '(' &&
    start - a.end < REACH &&
    HELD.test(text.slice(a.end, b.start)) &&
    !/[.;(]/.test(text.slice(b.end, start - 1))
  )
}

const REACH = 120
