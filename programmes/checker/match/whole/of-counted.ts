import type { ReadClaim, Reading } from '#engines/claims/pure'

// "Five of the country's 26 such cities grew", 全国26个此类城市中，5个增长: those that are counted of a whole are such cities of
// something that no indicator says, unless they are told to be in a place of their own.

const OF_WHOLE = /^ (?:out )?of (?:the |its |all |[^,;:.\d]{1,40}['’]s )?$/
const AMONG = /^[^，。；\d]{0,12}[中里内]，?(?:仅|已|就|共)?有?$/

/** Whether a claim counts some of a whole whose number stands beside it, in the whole's own place. */
export function isOfCounted({ claims, doc }: Reading, claim: ReadClaim, place: string): boolean {
  if (claim.form !== 'number' || claim.kind === 'share') return false
  const [before, next] = [claims[claim.index - 1], claims[claim.index + 1]]
  const isWhole = (whole: ReadClaim | undefined): whole is ReadClaim =>
    whole?.form === 'number' && whole.unit === claim.unit && whole.place?.id === place
  if (isWhole(next) && OF_WHOLE.test(doc.text.slice(claim.end, next.start))) return true
  return isWhole(before) && AMONG.test(doc.text.slice(before.end, claim.start))
}
