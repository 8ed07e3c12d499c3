import type { ReadClaim, Reading } from '#engines/claims/pure'
import type { Whereabouts } from '../place/whereabouts.ts'

/** 'Nine cities have an output of more than a trillion': the figure is each one's, not the region's. */
export function isOfEach(reading: Reading, where: Whereabouts, claim: ReadClaim): boolean {
  const { index, sentence, unit, start } = claim
  if (AVERAGED.test(reading.doc.text.slice(Math.max(0, start - AVERAGED_NEAR), start))) return false
  if (unit === 'places' || unit === 'items' || OF_THE_COUNT.has(unit)) return false
  if (THOSE_WITH.test(reading.doc.text.slice(Math.max(0, start - THOSE_NEAR), start))) return true
  const next = reading.claims[index + 1]
  const isNext = next?.sentence === sentence && next.unit === 'places'
  if (isNext && IN_THOSE.test(reading.doc.text.slice(claim.end, next.start))) return true
  const aside: ReadClaim[] = []
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const before = reading.claims[at]
    if (before === undefined || before.sentence !== sentence) return false
    const isListed = before.form === 'names' || before.form === 'kinds'
    if (isListed) aside.push(before)
    if (isListed || before.unit !== 'places') continue
    const isBetween = (one: { readonly start: number; readonly end: number }) =>
      one.start >= before.end && one.end <= start
    const isAside = (one: { readonly start: number; readonly end: number }) =>
      aside.some((list) => list.start <= one.start && one.end <= list.end)
    const { text } = reading.doc
    if (EACH.test(text.slice(before.end, start))) return true
    const isWhere = (one: { readonly start: number }) =>
      WHERE.test(text.slice(before.end, one.start))
    const isOther = (one: { readonly start: number; readonly end: number }) =>
      isBetween(one) && !isAside(one) && !isWhere(one)
    return !where.mentionsOf(claim).some(isOther)
  }
  return false
}

/** 'A third of the country's cities with an output of a trillion': what each of those has. */
const THOSE_WITH =
  /\b(?:cities|provinces|municipalities|counties) (?:with|having|whose|that (?:have|had))\b[^.,;:]*$/i
const THOSE_NEAR = 60
/** 'GDP passed a trillion yuan in nine cities'. */
const IN_THOSE = /^,? in (?:each of )?(?:the |all |only |just )?$/
const EACH = /\b(?:each|apiece|respectively)\b|均|各自|分别/
/** 'Nine cities of the delta': a place right behind the count says which they are. */
const WHERE = /^(?: [a-z-]+)? (?:of|in|across|within|from|throughout) (?:the )?$/

/** The mean of forty-one cities is the region's. */
const AVERAGED = /平均|均值|合计|总和|之和|average|mean|total|combined|together/i
const AVERAGED_NEAR = 60
const LOOK_BACK = 3
/** A share may be said of the count itself. */
const OF_THE_COUNT: ReadonlySet<string> = new Set(['percent', 'ratio', 'percentage-point'])
