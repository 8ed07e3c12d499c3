import type { Quantity } from '../../model.ts'
import type { FoundPlace } from './scan-places.ts'

// Places that stand behind an English figure and are where it is.

/** "41 cities in Jiangsu". */
export function isBeside(
  text: string,
  claim: Quantity,
  next: Quantity | undefined,
  place: FoundPlace,
): boolean {
  if (place.start < claim.end || place.start - claim.end > 60) return false
  if (next !== undefined && next.start < place.start) return false
  const between = text.slice(claim.end, place.start)
  // "Nine of the 26 are in": the nine are, and not the 26.
  if (LIES.test(between) && WHOLE.test(text.slice(Math.max(0, claim.start - 48), claim.start)))
    return false
  // 'in Lorvia 3% and in Norvale 2%': of the next one.
  if (next !== undefined && AND_IN.test(between)) return false
  return /^[^,;:.]*\b(?:in|across|for|within|throughout) (?:the )?$/.test(between)
}

const AND_IN = /^ (?:[a-z]+ )?(?:and|but|while) (?:in|across|for|within) (?:the )?$/
const LIES = /\b(?:are|were|is|was|lie|lay|stand|stood)\b/
const WHOLE = /\bof (?:the |its |all |[^,;:.]{1,40}['’]s )$/

/** "Four out of ten cars made in China come from the delta": the place of a share is its part's. */
export function comesFrom(text: string, claim: Quantity, place: FoundPlace): boolean {
  if (claim.kind !== 'share' || place.start < claim.end || place.start - claim.end > 100)
    return false
  return /^[^,;:.\d]*\b(?:comes?|came|originates?d?) from (?:the )?$/.test(
    text.slice(claim.end, place.start),
  )
}

/** "Nine of the country's 26 ports are in the delta": where those of a whole are that are counted. */
export function liesIn(text: string, claim: Quantity, place: FoundPlace): boolean {
  if (claim.form !== 'number' || place.start < claim.end || place.start - claim.end > 100)
    return false
  return LIES_IN.test(text.slice(claim.end, place.start))
}

const LIES_IN =
  /^ (?:out )?of (?:[^,;:.\d]*\b)?(?:\d[\d,]*\b)?[^,;:.\d]*(?:\b(?:in|by|of) \d{4}\b[^,;:.\d]*)?\b(?:are|were|is|was|lie|lay|stand|stood)(?: (?:all|now|also|located|based|situated|found))? in (?:the )?$/
