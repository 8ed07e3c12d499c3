import type { Doc, Quantity } from '../model.ts'

const OF_CHARGING = /\bcharg(?:ing|e) points?\b/i

/** "412 points were added" in a text on charging points: no points of an index, which may have decimals. */
export function withToldPoints(
  { text, grammar }: Doc,
  written: readonly Quantity[],
): readonly Quantity[] {
  const quantities = written.map((one, at) =>
    isBetweenRates(text, one, written.slice(Math.max(0, at - 2), at))
      ? { ...one, unit: 'percentage-point' }
      : one,
  )
  const areOfRates = grammar === 'en' && !OF_POINTS.test(text)
  for (const [at, one] of quantities.entries())
    if (areOfRates && isOfRatesBefore(quantities, one, at))
      quantities[at] = { ...one, unit: 'percentage-point' }
  const isOfIndex = ({ unit, value }: Quantity): boolean =>
    unit === 'index-points' && value.scale > 0
  const isTold = quantities.some(({ unit }) => unit === 'index-points')
  if (!isTold || quantities.some(isOfIndex) || !OF_CHARGING.test(text)) return quantities
  return quantities.map((one) => (one.unit === 'index-points' ? { ...one, unit: 'points' } : one))
}

/** Points of something else than shares may be told in such a text. */
const OF_POINTS =
  /\b(?:index|indices|stocks?|shares|nikkei|dow|nasdaq|ftse|league|match|season|team|games?|goals?|standings|scor(?:es?|ed|ing)|exams?|tests?|title|ratings?|loyalty|bonus|survey balance|(?:charg(?:ing|e)|data|focal|collection|access|delivery|service|border|control|starting) points?)\b/i
const RATES_BACK = 6
const RATES_REACH = 400
const POINTS_MAX = 100

/** "It was 76.3 per cent. We are 1.7 points away from where we want to be": of the rates that were told before. */
function isOfRatesBefore(
  quantities: readonly Quantity[],
  { unit, start, value }: Quantity,
  at: number,
): boolean {
  if (unit !== 'index-points' || Number(value.coefficient) / 10 ** value.scale >= POINTS_MAX)
    return false
  return quantities
    .slice(Math.max(0, at - RATES_BACK), at)
    .some((one) => one.unit === 'percent' && start - one.end < RATES_REACH)
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
