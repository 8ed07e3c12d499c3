import {
  daysBetween,
  endOf,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { Doc, ReadClaim } from '../../model.ts'
import type { Told } from './earlier.ts'

// "Since it opened in 2011 the scheme has improved 77,400 homes", in a report on a year: up to the end of that year, and not to the day on which
// the report came out.

/** A report on a year comes out within so many days. */
const REPORT_DAYS = 150

/** The claims of a report on a year with what is told since an earlier time as of all the time up to its end. */
export function withSinceToEnd({ doc, claims, release, lent }: Told): readonly ReadClaim[] {
  const year = release === null || lent === null ? null : parsePeriod(lent)
  if (release === null || year?.kind !== 'year') return claims
  const days = daysBetween(endOf(year), release)
  if (days <= 0 || days > REPORT_DAYS) return claims
  return claims.map((claim) => {
    const period = claim.period === null ? null : parsePeriod(claim.period)
    if (period?.kind !== 'since' || period.from === null || period.to !== release) return claim
    // "Since January" goes on to the day on which it is told.
    if (period.from >= (startOf(year) ?? '') || !isToldSince(doc, claim)) return claim
    const code: PeriodCode = periodCode({ kind: 'since', from: period.from, to: endOf(year) })
    return { ...claim, period: code }
  })
}

/** But "the ninth purchase since 2019; the previous eight cost as much": these were made by then. */
function isToldSince({ text, sentences }: Doc, { sentence, start, end }: ReadClaim): boolean {
  const own = sentences[sentence]
  if (own?.grammar !== 'en') return false
  const from = Math.max(own.start, text.lastIndexOf(';', start) + 1)
  return /\bsince\b/i.test(text.slice(from, Math.min(own.end, end + BEHIND)))
}

const BEHIND = 80
