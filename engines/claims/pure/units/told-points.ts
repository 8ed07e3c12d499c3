import type { Doc, Quantity } from '../model.ts'

const OF_CHARGING = /\bcharg(?:ing|e) points?\b/i

/** "412 points were added" in a text on charging points: no points of an index, which may have decimals. */
export function withToldPoints(
  { text }: Doc,
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const isOfIndex = ({ unit, value }: Quantity): boolean =>
    unit === 'index-points' && value.scale > 0
  const isTold = quantities.some(({ unit }) => unit === 'index-points')
  if (!isTold || quantities.some(isOfIndex) || !OF_CHARGING.test(text)) return quantities
  return quantities.map((one) => (one.unit === 'index-points' ? { ...one, unit: 'points' } : one))
}
